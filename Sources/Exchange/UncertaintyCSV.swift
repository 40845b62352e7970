import Indicators
public import Scoring
import Tabular

extension Edition {
    /// How far the members' results move under other choices, as CSV: index, rank, levels, then the interval of each area;
    /// rows by code, the same as in `scores.csv`.
    ///
    /// `_p5`, `_median` and `_p95` are percentiles over the draws, `p_…` shares of them. Full double precision; an empty cell
    /// where something is not scored.
    /// - Parameter robustness: the draws of this edition.
    public func uncertaintyCSV(_ robustness: Robustness) -> [UInt8] {
        let nodes = scores.framework.nodes
        let areas = robustness.areas
        var writer = CSVWriter(
            header: [
                catalogue.codeHead, "index", "index_p5", "index_median", "index_p95",
                "rank",
                "rank_p5", "rank_median", "rank_p95", "p_top10",
            ] + Level.allCases.map { "p_" + $0.name.lowercased() } + ["borderline"]
                + areas.flatMap { node in ["_p5", "_median", "_p95"].map { nodes[node].code + $0 } }
        )
        let byPosition = Dictionary(uniqueKeysWithValues: robustness.units.map { ($0.position, $0) })
        let codes = catalogue.economies.map(\.code)
        for unit in catalogue.members.sorted(by: { codes[$0] < codes[$1] }) {
            guard let own = byPosition[unit] else {
                writer.row([codes[unit]] + [String](repeating: "", count: 10 + Level.allCases.count + 3 * areas.count))
                continue
            }
            writer.row(
                [codes[unit], Number.text(own.index.nominal)] + percentiles(own.index) + [String(own.rank.nominal)]
                    + [own.rank.lower, own.rank.median, own.rank.upper, own.rank.topTen].map(Number.text)
                    + own.levels.map(Number.text) + [own.isBorderline ? "yes" : "no"] + own.areas.flatMap(percentiles)
            )
        }
        return writer.bytes
    }

    private func percentiles(_ spread: Robustness.ScoreSpread?) -> [String] {
        guard let spread else { return ["", "", ""] }
        return [spread.lower, spread.median, spread.upper].map(Number.text)
    }
}
