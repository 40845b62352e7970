public import Scoring
import Tabular

/// How unequally a measure is spread, as files.
public struct InequalityFile: Sendable {
    private let measure: String
    private let among: UnitGroup.Scope
    private let rows: [(edition: Int, units: String, spread: Dispersion)]
    private let decompositions: [TheilDecomposition]

    /// One edition, with Theil's T apart by groupings.
    public init(
        _ edition: Edition, _ measure: Measure, among: UnitGroup.Scope, _ decompositions: [TheilDecomposition]
    ) {
        self.measure = edition.code(of: measure)
        self.among = among
        self.decompositions = decompositions
        rows = [
            (edition.year, "all", edition.dispersion(of: measure, over: edition.catalogue.units(among)))
        ]
    }

    /// A series of editions, over all units and over the same ones.
    public init(_ series: DispersionSeries, _ measure: String, among: UnitGroup.Scope) {
        self.measure = measure
        self.among = among
        decompositions = []
        rows = series.points.flatMap { [($0.edition, "all", $0.all), ($0.edition, "same", $0.same)] }
    }

    /// A row an edition and set of units, `all` or the `same` in every edition; of one edition with two columns for each
    /// grouping, Theil's T within and between its groups. Full precision, empty where not defined.
    public func csv() -> [UInt8] {
        var writer = CSVWriter(
            header: [
                "measure", "edition", "among", "units", "n", "mean", "standard_deviation", "coefficient_of_variation",
                "gini", "theil", "quintile_ratio", "quartile_ratio", "top_five_share",
            ] + decompositions.flatMap { ["theil_between_\($0.grouping)", "theil_within_\($0.grouping)"] }
        )
        for (edition, units, spread) in rows {
            writer.row(
                [
                    measure, String(edition), among.rawValue, units, String(spread.count), number(spread.mean),
                    number(spread.standardDeviation), number(spread.coefficientOfVariation), number(spread.gini),
                    number(spread.theil), number(spread.quintileRatio), number(spread.quartileRatio),
                    number(spread.topFiveShare),
                ] + decompositions.flatMap { [number($0.between), number($0.within)] }
            )
        }
        return writer.bytes
    }

    /// The same as JSON; `null` where not defined.
    public func json() -> [UInt8] {
        JSON.encode(
            JSONTree.object([
                "measure": .string(measure), "among": .string(among.rawValue), "engine": .string(Engine.version),
                "spread": .array(
                    rows.map { edition, units, spread in
                        [
                            "edition": .number(Double(edition)), "units": .string(units),
                            "n": .number(Double(spread.count)), "mean": JSONTree(spread.mean),
                            "standardDeviation": JSONTree(spread.standardDeviation),
                            "coefficientOfVariation": JSONTree(spread.coefficientOfVariation),
                            "gini": JSONTree(spread.gini), "theil": JSONTree(spread.theil),
                            "quintileRatio": JSONTree(spread.quintileRatio),
                            "quartileRatio": JSONTree(spread.quartileRatio),
                            "topFiveShare": JSONTree(spread.topFiveShare),
                        ]
                    }),
                "theilByGrouping": .array(
                    decompositions.map { part in
                        [
                            "grouping": .string(part.grouping), "n": .number(Double(part.count)),
                            "total": .number(part.total), "between": .number(part.between),
                            "within": .number(part.within), "shareBetween": JSONTree(part.shareBetween),
                        ]
                    }),
            ])
        )
    }
}
