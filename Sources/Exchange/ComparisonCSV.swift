import Indicators
public import Scoring
import Tabular

extension Comparison {
    /// The changes as CSV, a row for each member and knot: scores, ranks, levels and coverage of both sides, and the parts of
    /// the change; rows by member, then in the order of the framework.
    ///
    /// Full double precision; an empty cell where something is missing.
    /// - Parameter units: positions in ``units``; all when left out.
    public func csv(units chosen: [Int]? = nil) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                "iso3", "measure", "from_edition", "to_edition", "from", "to", "change", "change_low", "change_high",
                "verdict",
            ] + Causes.Cause.allCases.map { $0.rawValue.replacing("-", with: "_") } + [
                "not_comparable", "from_rank", "to_rank", "from_level", "to_level", "from_coverage", "to_coverage",
                "from_value", "from_year", "from_source", "to_value", "to_year", "to_source", "figure",
            ]
        )
        func text(_ value: Double?) -> String { value.map(Number.text) ?? "" }
        for unit in chosen ?? sortedUnits {
            for knot in knots.indices {
                let change = self[unit, knot]
                let isIndicator = knots[knot].isIndicator
                let figure = isIndicator ? figure(unit, knot) : nil
                if isIndicator && figure == nil { continue }
                writer.row(
                    [
                        units[unit].code, knots[knot].code, String(earlier.edition.year), String(later.edition.year),
                        text(change.from), text(change.to), text(change.difference), text(change.interval?.lowerBound),
                        text(change.interval?.upperBound), change.verdict?.rawValue ?? "",
                    ] + Causes.Cause.allCases.map { text(change.causes?[$0]) } + [
                        isIndicator ? "" : text(notComparable(unit, knot)),
                        change.fromRank.map(String.init) ?? "", change.toRank.map(String.init) ?? "",
                        change.fromLevel?.name ?? "", change.toLevel?.name ?? "", text(change.fromCoverage),
                        text(change.toCoverage), text(figure?.then?.value),
                        (figure?.then?.year).map(String.init) ?? "", figure?.then?.source ?? "",
                        text(figure?.now?.value), (figure?.now?.year).map(String.init) ?? "",
                        figure?.now?.source ?? "", figure?.kind.rawValue ?? "",
                    ]
                )
            }
        }
        return writer.bytes
    }

    /// The positions of the members in the order of their codes.
    public var sortedUnits: [Int] { units.indices.sorted { units[$0].code < units[$1].code } }
}
