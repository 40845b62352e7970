public import Indicators

extension Dataset<Stage.Selected> {
    /// Values divided by their denominators: x / (denominator / scale).
    ///
    /// A denominator is the figure of another indicator for the same edition, scored or not. A value whose denominator is
    /// missing or zero counts as missing, with a finding.
    public func denominated(_ catalogue: Catalogue, newest: [Int32]) -> Dataset<Stage.Denominated> {
        var cells = cells
        var journal = journal
        for (column, leaf) in leaves.enumerated() {
            guard let position = framework.nodes[leaf].indicator,
                let denominator = catalogue.indicators[position].denominator
            else { continue }
            var without: [String] = []
            for unit in 0..<unitCount where !cells[column * unitCount + unit].isNaN {
                let cell = column * unitCount + unit
                let origin = newest[unit * catalogue.indicators.count + denominator]
                let divisor = origin < 0 ? nil : catalogue.observations[Int(origin)].value
                if let divisor, divisor != 0 {
                    let quotient = cells[cell] / (divisor / catalogue.indicators[position].scale)
                    journal.changes.append(
                        Journal.Change(
                            unit: unit, column: column, kind: .denominated, before: cells[cell], after: quotient)
                    )
                    cells[cell] = quotient
                } else {
                    without.append(catalogue.economies[unit].code)
                    cells[cell] = .nan
                }
            }
            if !without.isEmpty {
                let codes = (catalogue.indicators[position].code, catalogue.indicators[denominator].code)
                journal.report(.noDenominator(indicator: codes.0, denominator: codes.1, units: without))
            }
        }
        return next(Stage.Denominated.self, cells: cells, journal: journal)
    }
}
