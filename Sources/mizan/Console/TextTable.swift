/// A table for a terminal: columns as wide as their widest cell, numbers to the right.
struct TextTable {
    enum Alignment { case left, right }

    private let alignments: [Alignment]
    private var rows: [[String]]

    init(_ header: [(String, Alignment)]) {
        alignments = header.map(\.1)
        rows = [header.map(\.0)]
    }

    mutating func row(_ cells: [String]) { rows.append(cells) }

    /// The lines, the header in bold.
    func text(_ terminal: Terminal) -> String {
        let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for (number, row) in rows.enumerated() {
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                if column > 0 { line += "  " }
                line += alignments[column] == .left ? cell + gap : gap + cell
            }
            while line.last == " " { line.removeLast() }
            text += (number == 0 ? terminal.strong(line) : line) + "\n"
        }
        return text
    }
}
