import Indicators
public import Scoring
import Tabular

extension AnyWeights {
    /// The ranks of the members scored, as CSV: `iso3`, then the published rank, the best and the worst of all draws,
    /// percentiles, and the shares of draws in which it is first and among the best ten, 0 to 1. Rows by published rank, full
    /// precision.
    public func csv(of edition: Edition) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "rank", "rank_best", "rank_p5", "rank_median", "rank_p95", "rank_worst",
                "first", "top_ten",
            ])
        for unit in units {
            writer.row([
                edition.catalogue.economies[unit.position].code, number(unit.published), number(unit.best),
                number(unit.lower), number(unit.median), number(unit.upper), number(unit.worst), number(unit.first),
                number(unit.topTen),
            ])
        }
        return writer.bytes
    }

    /// The same as JSON, with the number of draws and the seed.
    public func json(of edition: Edition) -> [UInt8] {
        JSON.encode(
            JSONTree.object([
                "edition": .number(Double(year)), "engine": .string(Engine.version), "draws": .number(Double(draws)),
                // A number of JSON does not hold all of its digits.
                "seed": .string(String(seed)),
                "countries": .array(
                    units.map { unit in
                        [
                            "iso3": .string(edition.catalogue.economies[unit.position].code),
                            "rank": JSONTree(unit.published), "best": JSONTree(unit.best),
                            "p5": JSONTree(unit.lower), "median": JSONTree(unit.median), "p95": JSONTree(unit.upper),
                            "worst": JSONTree(unit.worst), "first": JSONTree(unit.first),
                            "topTen": JSONTree(unit.topTen),
                        ]
                    }),
            ]))
    }
}
