import Indicators
public import Scoring
import Storage

/// What an edition published, kept as `results.json` beside its report, so that a later edition can be compared with it: the
/// scores, every choice that led to them, and the digests of the inputs and of the figures in `values.csv`.
public struct Results: Sendable {
    let document: Document

    /// The name of the file beside the report.
    public static let fileName = "results.json"

    /// The results of an edition.
    ///
    /// - Parameters:
    ///   - methodology: the bytes of the file that states the choices.
    ///   - values: the bytes of `values.csv` as it is written beside the report.
    ///   - inputDigest: the digest over all inputs.
    public init?(
        _ edition: Edition, methodology: [UInt8], values: [UInt8], inputs: [Manifest.Entry], inputDigest: String
    ) {
        guard let choices = AnyJSON(methodology) else { return nil }
        let catalogue = edition.catalogue
        let definition = Definition(
            methodology: choices,
            areas: catalogue.areaParts.map { part in
                Definition.Area(
                    code: part.area.code, name: part.area.shortName.english, parent: part.parent,
                    weight: part.area.weight)
            },
            indicators: catalogue.parts.filter { $0.isScored || catalogue.isDenominator($0.indicator.code) }.map {
                Definition.Indicator($0)
            }
        )
        let countries = catalogue.members.sorted { catalogue.economies[$0].code < catalogue.economies[$1].code }
        document = Document(
            schema: "../results.schema.json", engine: Engine.version, edition: edition.year, inputDigest: inputDigest,
            inputs: inputs.map { Document.Input(path: $0.path, sha256: $0.sha256) },
            definitionDigest: SHA256.hexadecimal(JSON.encode(definition)), definition: definition,
            figures: Document.Figures(path: "values.csv", sha256: SHA256.hexadecimal(values)),
            countries: countries.map { unit in
                Document.Country(
                    iso3: catalogue.economies[unit].code, name: catalogue.economies[unit].name.english,
                    rank: edition.ranks[unit], level: edition.scores.level(unit, Scores.index)?.name,
                    coverage: edition.scores.coverage(unit, Scores.index),
                    scores: Dictionary(
                        uniqueKeysWithValues: edition.scores.framework.groups.map { node in
                            (edition.scores.framework.nodes[node].code, edition.scores[unit, node])
                        })
                )
            }
        )
    }

    init(_ document: Document) { self.document = document }

    /// The file.
    public func json() -> [UInt8] { JSON.encode(document) }

    /// The edition's reference year.
    public var edition: Int { document.edition }

    /// The version of the engine that computed it.
    public var engine: String { document.engine }

    /// The digest over the methodology, areas and indicators.
    public var definitionDigest: String { document.definitionDigest }

    /// What led to these results otherwise than to others: engine, choices, and the inputs whose bytes differ.
    public func differences(to now: Results) -> [EditionDifference] {
        var found: [EditionDifference] = []
        if engine != now.engine { found.append(.engine(then: engine, now: now.engine)) }
        if definitionDigest != now.definitionDigest, let a = AnyJSON(of: document.definition),
            let b = AnyJSON(of: now.document.definition)
        {
            found += a.differences(to: b)
        }
        let (then, others) = (byPath(document.inputs), byPath(now.document.inputs))
        for path in Set(then.keys).union(others.keys).sorted() where then[path] != others[path] {
            found.append(
                .input(path: path, then[path] == nil ? .added : others[path] == nil ? .removed : .changed))
        }
        return found
    }

    private func byPath(_ inputs: [Document.Input]) -> [String: String] {
        Dictionary(inputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Catalogue {
    /// Whether an indicator's values divide those of another one.
    fileprivate func isDenominator(_ code: String) -> Bool {
        guard let position = indicator(code) else { return false }
        return indicators.contains { $0.denominator == position }
    }
}

extension Results {
    /// Everything that leads from figures to scores.
    struct Definition: Codable, Sendable {
        let methodology: AnyJSON
        let areas: [Area]
        let indicators: [Indicator]

        struct Area: Codable, Sendable {
            let code: String
            let name: String
            let parent: String?
            let weight: Double
        }

        struct Indicator: Codable, Sendable {
            let code: String
            let name: String
            let area: String?
            let unit: String
            let direction: String
            let lower: Double?
            let upper: Double?
            let transform: String?
            let weight: Double
            let maxAge: Int
            let decimals: Int
            let denominator: String?
            let scale: Double
            let target: Double?
        }
    }

    /// The file's shape.
    struct Document: Codable, Sendable {
        let schema: String
        let engine: String
        let edition: Int
        let inputDigest: String
        let inputs: [Input]
        let definitionDigest: String
        let definition: Definition
        let figures: Figures
        let countries: [Country]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case engine, edition, inputDigest, inputs, definitionDigest, definition, figures, countries
        }

        struct Input: Codable, Sendable {
            let path: String
            let sha256: String
        }

        struct Figures: Codable, Sendable {
            let path: String
            let sha256: String
        }

        struct Country: Codable, Sendable {
            let iso3: String
            let name: String
            let rank: Int?
            let level: String?
            let coverage: Double
            let scores: [String: Double?]
        }
    }
}

extension Results.Definition.Indicator {
    init(_ part: Catalogue.Part) {
        let own = part.indicator
        self.init(
            code: own.code, name: own.name.english, area: part.area, unit: own.unit.english,
            direction: own.direction.rawValue, lower: own.goalposts?.lower, upper: own.goalposts?.upper,
            transform: own.goalposts?.transform.rawValue, weight: part.isScored ? own.weight : 0, maxAge: own.maxAge,
            decimals: own.decimals, denominator: part.denominator, scale: own.scale, target: own.target
        )
    }
}
