import FoundationEssentials
import Indicators
public import Scoring

extension Comparison {
    /// The changes as JSON, for programs; `reports/comparison.schema.json` describes it.
    ///
    /// - Parameters:
    ///   - units: positions in ``units``; all when left out.
    ///   - differences: what led to the earlier side otherwise than to the later one, in words.
    public func json(units chosen: [Int]? = nil, differences: [String] = []) -> [UInt8] {
        JSON.encode(
            ComparisonDocument(
                engine: Engine.version, from: earlier.edition.year, to: later.edition.year,
                basis: earlier.published == nil ? "back-cast" : "as-published",
                publishedBy: earlier.published?.engine, differences: differences,
                countries: (chosen ?? sortedUnits).map(country)
            )
        )
    }

    private func country(_ unit: Int) -> ComparisonDocument.Country {
        let groups = knots.indices.filter { !knots[$0].isIndicator && $0 != 0 }
        return ComparisonDocument.Country(
            iso3: units[unit].code, name: units[unit].name.english,
            status: units[unit].earlier == nil ? "entered" : units[unit].later == nil ? "left" : "member",
            index: measure(unit, 0),
            areas: Dictionary(
                groups.map { (knots[$0].code, measure(unit, $0)) }, uniquingKeysWith: { first, _ in first }),
            indicators: (contributions(unit, 0) ?? []).map { part in
                ComparisonDocument.Indicator(
                    code: knots[part.knot].code, points: part.total, byScore: part.byScore, byWeight: part.byWeight,
                    figure: part.figure?.kind.rawValue, from: part.figure?.then.map(ComparisonDocument.Figure.init),
                    to: part.figure?.now.map(ComparisonDocument.Figure.init)
                )
            }
        )
    }

    private func measure(_ unit: Int, _ knot: Int) -> ComparisonDocument.Measure {
        let change = self[unit, knot]
        return ComparisonDocument.Measure(
            from: change.from, to: change.to, change: change.difference,
            interval: change.interval.map { [$0.lowerBound, $0.upperBound] },
            causes: change.causes.map { causes in
                Dictionary(
                    Causes.Cause.allCases.map { ($0.rawValue, causes[$0]) }, uniquingKeysWith: { first, _ in first })
            },
            notComparable: notComparable(unit, knot), fromRank: change.fromRank, toRank: change.toRank,
            fromLevel: change.fromLevel?.name, toLevel: change.toLevel?.name, fromCoverage: change.fromCoverage,
            toCoverage: change.toCoverage
        )
    }
}

private struct ComparisonDocument: Encodable {
    let engine: String
    let from: Int
    let to: Int
    let basis: String
    let publishedBy: String?
    let differences: [String]
    let countries: [Country]

    struct Country: Encodable {
        let iso3: String
        let name: String
        let status: String
        let index: Measure
        let areas: [String: Measure]
        let indicators: [Indicator]
    }

    struct Indicator: Encodable {
        let code: String
        let points: Double
        let byScore: Double
        let byWeight: Double
        let figure: String?
        let from: Figure?
        let to: Figure?
    }

    struct Figure: Encodable {
        let value: Double
        let year: Int
        let status: String
        let source: String

        init(_ figure: Catalogue.Figure) {
            value = figure.value
            year = figure.year
            status = figure.status.code
            source = figure.source
        }
    }

    /// Missing is written as null, so that every measure has the same keys.
    struct Measure: Encodable {
        let from: Double?
        let to: Double?
        let change: Double?
        let interval: [Double]?
        let causes: [String: Double]?
        let notComparable: Double?
        let fromRank: Int?
        let toRank: Int?
        let fromLevel: String?
        let toLevel: String?
        let fromCoverage: Double
        let toCoverage: Double

        enum CodingKeys: CodingKey {
            case from, to, change, interval, causes, notComparable, fromRank, toRank, fromLevel, toLevel, fromCoverage,
                toCoverage
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(from, forKey: .from)
            try container.encode(to, forKey: .to)
            try container.encode(change, forKey: .change)
            try container.encode(interval, forKey: .interval)
            try container.encode(causes, forKey: .causes)
            try container.encode(notComparable, forKey: .notComparable)
            try container.encode(fromRank, forKey: .fromRank)
            try container.encode(toRank, forKey: .toRank)
            try container.encode(fromLevel, forKey: .fromLevel)
            try container.encode(toLevel, forKey: .toLevel)
            try container.encode(fromCoverage, forKey: .fromCoverage)
            try container.encode(toCoverage, forKey: .toCoverage)
        }
    }
}
