import FoundationEssentials
import Indicators
public import Scoring

extension Edition {
    /// The members' results as JSON, for programs: the edition, the methodology, and for each member its index, rank, level,
    /// coverage and areas; `null` where something is not scored.
    ///
    /// - Parameters:
    ///   - members: positions in the catalogue; all members when left out.
    ///   - areas: knots of the framework; all areas when left out.
    public func scoresJSON(members: [Int]? = nil, areas: [Int]? = nil) -> [UInt8] {
        JSON.encode(document(members: members, areas: areas, withFigures: false))
    }

    /// The members' results and every figure behind them as JSON.
    ///
    /// - Parameter robustness: the draws of this edition, which add an `uncertainty` to the document and to each member that is
    ///   scored.
    public func dataJSON(_ robustness: Robustness? = nil) -> [UInt8] {
        JSON.encode(document(members: nil, areas: nil, withFigures: true, robustness))
    }

    private func document(
        members: [Int]?, areas: [Int]?, withFigures: Bool, _ robustness: Robustness? = nil
    ) -> ScoresDocument {
        let drawn = Dictionary(uniqueKeysWithValues: (robustness?.units ?? []).map { ($0.position, $0) })
        let results = (members ?? Array(catalogue.members)).sorted {
            catalogue.economies[$0].code < catalogue.economies[$1].code
        }.map { unit in
            result(
                of: unit, areas: areas ?? scores.framework.areas, withFigures: withFigures,
                robustness.flatMap { robustness in drawn[unit].map { UnitUncertainty($0, robustness, scores.framework) }
                }
            )
        }
        let isOfUnits = catalogue.layout == .units
        return ScoresDocument(
            edition: year, engine: Engine.version, methodology: methodology.name,
            methodologyVersion: methodology.version, uncertainty: robustness.map(DrawsUncertainty.init),
            countries: isOfUnits ? nil : results,
            units: isOfUnits ? results : nil
        )
    }

    private func figures(of unit: Int) -> [String: ScoresDocument.Figure] {
        var figures: [String: ScoresDocument.Figure] = [:]
        for (position, indicator) in catalogue.indicators.enumerated() {
            guard let observation = observation(unit, position), let value = observation.value else { continue }
            figures[indicator.code] = ScoresDocument.Figure(
                value: value, year: Int(observation.year), status: observation.status.code,
                source: catalogue.sources[Int(observation.source)].code,
                score: score(unit, indicator: position)
            )
        }
        return figures
    }

    private func result(
        of unit: Int, areas: [Int], withFigures: Bool, _ uncertainty: UnitUncertainty?
    ) -> ScoresDocument.Country {
        let code = catalogue.economies[unit].code
        let isOfUnits = catalogue.layout == .units
        return ScoresDocument.Country(
            iso3: isOfUnits ? nil : code, code: isOfUnits ? code : nil, name: catalogue.economies[unit].name.english,
            index: scores[unit, Scores.index], rank: ranks[unit], level: scores.level(unit, Scores.index)?.name,
            coverage: scores.coverage(unit, Scores.index),
            areas: Dictionary(
                uniqueKeysWithValues: areas.map { node in
                    let area = ScoresDocument.Area(
                        score: scores[unit, node], level: scores.level(unit, node)?.name,
                        coverage: scores.coverage(unit, node)
                    )
                    return (scores.framework.nodes[node].code, area)
                }
            ),
            uncertainty: uncertainty, figures: withFigures ? figures(of: unit) : nil
        )
    }
}

/// JSON as every file and output of Mizan has it: keys sorted, two spaces, one line feed at the end.
public enum JSON {
    /// The bytes of a document.
    public static func encode(_ document: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        // With numbers that are not finite as text, nothing in our documents can fail to encode.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN"
        )
        let data = (try? encoder.encode(document)) ?? Data()
        return Array(data) + [10]
    }
}

private struct ScoresDocument: Encodable {
    let edition: Int
    let engine: String
    let methodology: String
    let methodologyVersion: String
    /// What was drawn, where draws are given.
    let uncertainty: DrawsUncertainty?
    /// Under this key in the layout of countries, under `units` in a folder of units.
    let countries: [Country]?
    let units: [Country]?

    struct Country: Encodable {
        /// Under this key in the layout of countries, under `code` in a folder of units.
        let iso3: String?
        let code: String?
        let name: String
        let index: Double?
        let rank: Int?
        let level: String?
        let coverage: Double
        let areas: [String: Area]
        let uncertainty: UnitUncertainty?
        let figures: [String: Figure]?

        enum CodingKeys: CodingKey { case iso3, code, name, index, rank, level, coverage, areas, uncertainty, figures }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encodeIfPresent(iso3, forKey: .iso3)
            try container.encodeIfPresent(code, forKey: .code)
            try container.encode(name, forKey: .name)
            // Missing is written as null, so that every country has the same keys.
            try container.encode(index, forKey: .index)
            try container.encode(rank, forKey: .rank)
            try container.encode(level, forKey: .level)
            try container.encode(coverage, forKey: .coverage)
            try container.encode(areas, forKey: .areas)
            try container.encodeIfPresent(uncertainty, forKey: .uncertainty)
            try container.encodeIfPresent(figures, forKey: .figures)
        }
    }

    struct Figure: Encodable {
        let value: Double
        let year: Int
        let status: String
        let source: String
        let score: Double?
    }

    struct Area: Encodable {
        let score: Double?
        let level: String?
        let coverage: Double

        enum CodingKeys: CodingKey { case score, level, coverage }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(score, forKey: .score)
            try container.encode(level, forKey: .level)
            try container.encode(coverage, forKey: .coverage)
        }
    }
}
