import Indicators
public import Scoring
import Tabular

/// Groups of units and what they have of a measure, as files.
public struct GroupsFile: Sendable {
    private let edition: Edition
    private let measure: Measure
    private let rows: [(group: UnitGroup, summary: MeasureSummary)]

    /// Takes groups in the order of rows.
    public init(_ edition: Edition, _ measure: Measure, _ groups: [UnitGroup]) {
        self.edition = edition
        self.measure = measure
        rows = groups.map { ($0, edition.summary(of: measure, over: $0.units)) }
    }

    /// A row a group, full precision; empty where nobody has a value.
    public func csv() -> [UInt8] {
        var writer = CSVWriter(
            header: [
                "measure", "edition", "grouping", "group", "among", "units", "with_value", "mean",
                "population_weighted_mean", "with_population", "standard_deviation", "minimum", "lower_quartile",
                "median", "upper_quartile", "maximum",
            ]
        )
        for (group, summary) in rows {
            writer.row([
                edition.code(of: measure), String(edition.year), group.grouping ?? "", group.label,
                group.scope.rawValue, String(summary.size), String(summary.count), number(summary.mean),
                number(summary.weightedMean), String(summary.weightedCount), number(summary.standardDeviation),
                number(summary.least), number(summary.lowerQuartile), number(summary.median),
                number(summary.upperQuartile), number(summary.most),
            ])
        }
        return writer.bytes
    }

    /// The same as JSON, with the codes of each group's units; `null` where nobody has a value.
    public func json() -> [UInt8] {
        JSON.encode(
            JSONTree.object([
                "measure": .string(edition.code(of: measure)), "edition": .number(Double(edition.year)),
                "engine": .string(Engine.version),
                "groups": .array(
                    rows.map { group, summary in
                        [
                            "grouping": JSONTree(group.grouping), "group": .string(group.label),
                            "among": .string(group.scope.rawValue),
                            "units": .array(group.units.map { .string(edition.catalogue.economies[$0].code) }),
                            "withValue": .number(Double(summary.count)), "mean": JSONTree(summary.mean),
                            "populationWeightedMean": JSONTree(summary.weightedMean),
                            "withPopulation": .number(Double(summary.weightedCount)),
                            "standardDeviation": JSONTree(summary.standardDeviation),
                            "minimum": JSONTree(summary.least), "lowerQuartile": JSONTree(summary.lowerQuartile),
                            "median": JSONTree(summary.median), "upperQuartile": JSONTree(summary.upperQuartile),
                            "maximum": JSONTree(summary.most),
                        ]
                    }),
            ])
        )
    }
}

/// What incomes let expect, as files.
public struct IncomeFile: Sendable {
    private let edition: Edition
    private let measure: Measure
    private let line: IncomeLine
    private let expectations: [IncomeExpectation]
    private let probability: Double

    /// Takes the line and what it says about each member.
    public init(
        _ edition: Edition, _ measure: Measure, _ line: IncomeLine, _ expectations: [IncomeExpectation],
        probability: Double
    ) {
        self.edition = edition
        self.measure = measure
        self.line = line
        self.expectations = expectations
        self.probability = probability
    }

    /// A row a member, by code; `side` is −1 below the band, 0 within and 1 above. Full precision.
    public func csv() -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "measure", "edition", "gdp_per_capita", "value", "expected", "lower",
                "upper", "side",
            ])
        for row in expectations {
            writer.row([
                edition.catalogue.economies[row.unit].code, edition.code(of: measure), String(edition.year),
                number(row.gdpPerHead), number(row.value), number(row.expected), number(row.band.lowerBound),
                number(row.band.upperBound), String(row.side),
            ])
        }
        return writer.bytes
    }

    /// The line, and the same rows, as JSON.
    public func json() -> [UInt8] {
        JSON.encode(
            JSONTree.object([
                "measure": .string(edition.code(of: measure)), "edition": .number(Double(edition.year)),
                "engine": .string(Engine.version),
                "line": [
                    "slope": .number(line.slope), "intercept": .number(line.intercept),
                    "standardError": .number(line.standardError), "rSquared": .number(line.rSquared),
                    "count": .number(Double(line.count)), "probability": .number(probability),
                ],
                "countries": .array(
                    expectations.map { row in
                        [
                            "iso3": .string(edition.catalogue.economies[row.unit].code),
                            "gdpPerCapita": .number(row.gdpPerHead), "value": .number(row.value),
                            "expected": .number(row.expected), "lower": .number(row.band.lowerBound),
                            "upper": .number(row.band.upperBound), "side": .number(Double(row.side)),
                        ]
                    }),
            ])
        )
    }
}
