import Indicators
public import Scoring
import Tabular

extension Edition {
    /// The members' results as CSV: `iso3` (`unit` in a folder of units), a column for each area, `index,rank,level,coverage`; rows by code.
    ///
    /// Full double precision; an empty cell where something is not scored.
    /// - Parameters:
    ///   - members: positions in the catalogue; all members when left out.
    ///   - areas: knots of the framework; all areas when left out.
    public func scoresCSV(members: [Int]? = nil, areas: [Int]? = nil) -> [UInt8] {
        let areas = areas ?? scores.framework.areas
        var writer = CSVWriter(
            header: [catalogue.codeHead] + areas.map { scores.framework.nodes[$0].code }
                + ["index", "rank", "level", "coverage"]
        )
        let codes = catalogue.economies.map(\.code)
        for unit in (members ?? Array(catalogue.members)).sorted(by: { codes[$0] < codes[$1] }) {
            writer.row(
                [codes[unit]] + areas.map { number(scores[unit, $0]) }
                    + [
                        number(scores[unit, Scores.index]), ranks[unit].map(String.init) ?? "",
                        scores.level(unit, Scores.index)?.name ?? "", number(scores.coverage(unit, Scores.index)),
                    ]
            )
        }
        return writer.bytes
    }

    private func number(_ value: Double?) -> String { value.map(Number.text) ?? "" }
}
