import Tabular

extension ObservationReading {
    /// Reads a table with a unit a row and an indicator a column; an empty cell is a figure that is not there.
    mutating func readWide(
        _ table: Table, _ columns: ObservationColumns, _ file: Int32, _ folder: ObservationFolder
    ) {
        let measured = self.measured(table, columns)
        let fileYear = columns.year == nil ? yearOfFile(table) : nil
        for row in table.fittingRows {
            let economy = economies.position(table, row, columns.unit, &findings)
            let year = columns.year.flatMap { self.year(table, row, $0) } ?? fileYear
            guard let economy, let year, isInPlace(economy, table, row, columns.unit, folder) else { continue }
            for (column, indicator) in measured where !table.isEmpty(row, column) {
                guard let source = source(table, row, columns.source, indicator, mayLack: true) else { break }
                guard let value = table.number(row, column) else {
                    report(.notANumber(table.text(row, column)), table, row, column)
                    continue
                }
                guard isPossible(value, table, row, column, Int(indicator)) else { continue }
                append(
                    Observation(
                        economy: economy, indicator: indicator, year: year, source: source, file: file,
                        line: Int32(table.line(ofRow: row)), status: .normal, value: value
                    )
                )
            }
        }
    }

    /// The columns that are indicators; of the others, those are reported that nobody has marked as notes by `#`.
    private mutating func measured(_ table: Table, _ columns: ObservationColumns) -> [(column: Int, indicator: Int32)] {
        let positions = Dictionary(
            measures.codes.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { first, _ in first })
        let parts = [columns.unit, columns.year, columns.source].compactMap(\.self)
        var measured: [(column: Int, indicator: Int32)] = []
        for (column, name) in table.header.enumerated() where !parts.contains(column) && !name.hasPrefix("#") {
            if let indicator = positions[name] {
                measured.append((column, indicator))
            } else if !measures.isListed(name) {
                let problem = LayoutProblem.unknownMeasure(
                    name, similar: Suggestion.nearest(to: name, in: measures.codes))
                report(.layout(problem), at: Place(file: table.file, line: 1, column: column + 1, columnName: name))
            }
        }
        return measured
    }
}
