import Indicators

extension Comparison {
    /// The same comparison with the intervals of paired draws.
    ///
    /// - Parameter drawn: draws of the two editions that are compared, both computed from today's figures.
    public func with(_ drawn: RobustChange) -> Comparison {
        let codes = later.edition.catalogue.economies.map(\.code)
        let nodes = later.edition.scores.framework.nodes.map(\.code)
        let rows = Dictionary(zip(units.map(\.code), units.indices), uniquingKeysWith: { first, _ in first })
        let columns = ([0] + drawn.areas).map { knot(nodes[$0]) }
        var comparison = self
        comparison.drawn = drawn
        for unit in drawn.units {
            guard let row = rows[codes[unit.position]] else { continue }
            for (column, spread) in zip(columns, [unit.index] + unit.areas) {
                guard let column, let spread else { continue }
                let verdict = Verdict(spread.interval, notComparable: notComparable(row, column) ?? 0)
                comparison.changes[cell(row, column)].interval = spread.interval
                comparison.changes[cell(row, column)].verdict = verdict
            }
        }
        return comparison
    }

    /// The change of the mean at the index or an area, over the members with an index in both, and its interval; `nil` where
    /// nothing was drawn.
    public func drawnMean(at knot: Int) -> RobustChange.Spread? {
        guard let drawn, let node = knots[knot].later else { return nil }
        if node == Scores.index { return drawn.means.first ?? nil }
        return drawn.areas.firstIndex(of: node).flatMap { drawn.means[$0 + 1] }
    }
}
