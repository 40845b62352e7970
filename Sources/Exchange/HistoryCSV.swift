import Indicators
public import Scoring
import Tabular

extension [Edition] {
    /// Several editions of one methodology as CSV, a row for each member, edition and measure: score, coverage, and for the
    /// index rank and level.
    ///
    /// Full double precision; an empty cell where something is not scored.
    /// - Parameter members: positions in the catalogue that the editions share.
    public func historyCSV(members: [Int]) -> [UInt8] {
        var writer = CSVWriter(header: [
            first?.catalogue.codeHead ?? "iso3", "measure", "edition", "score", "coverage", "rank", "level",
        ])
        for unit in members {
            for node in first?.scores.framework.groups ?? [] {
                for edition in self {
                    let scores = edition.scores
                    writer.row([
                        edition.catalogue.economies[unit].code, scores.framework.nodes[node].code, String(edition.year),
                        scores[unit, node].map(Number.text) ?? "", Number.text(scores.coverage(unit, node)),
                        node == Scores.index ? edition.ranks[unit].map(String.init) ?? "" : "",
                        scores.level(unit, node)?.name ?? "",
                    ])
                }
            }
        }
        return writer.bytes
    }
}
