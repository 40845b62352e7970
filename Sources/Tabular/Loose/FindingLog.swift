/// Findings while the table is not yet known: positions in the text, to be turned into places at the end.
struct FindingLog {
    struct Entry {
        let kind: TableFinding.Kind
        let line: Int?
        let editorLine: Int?
        let column: Int?
        let offset: Int?
        let found: String
        var count = 1
        var lines: [Int]
    }

    private(set) var entries: [Entry] = []
    /// The entry for each kind that is told once with a count.
    private var positions: [String: Int] = [:]

    /// Notes something about the file as a whole.
    mutating func add(_ kind: TableFinding.Kind, found: String = "") {
        entries.append(
            Entry(kind: kind, line: nil, editorLine: nil, column: nil, offset: nil, found: found, lines: []))
    }

    /// Notes something about a row; the same about other rows is counted together.
    mutating func add(
        _ kind: TableFinding.Kind, _ row: LooseRow, column: Int? = nil, offset: Int? = nil, found: String = ""
    ) {
        let key = "\(kind)/\(column ?? -1)"
        if let position = positions[key] {
            if entries[position].lines.last != row.line {
                entries[position].count += 1
                if entries[position].lines.count < 20 { entries[position].lines.append(row.line) }
            }
            return
        }
        positions[key] = entries.count
        entries.append(
            Entry(
                kind: kind, line: row.line, editorLine: row.editorLine, column: column, offset: offset ?? row.offset,
                found: String(found.prefix(200)), lines: [row.line]))
    }

    /// The findings with places, those about the file first, then in the order of the rows.
    func findings(file: String, header: [String], text: DecodedText) -> [TableFinding] {
        let sorted = entries.enumerated().sorted { one, other in
            (one.element.line ?? 0, one.element.column ?? -1, one.offset)
                < (other.element.line ?? 0, other.element.column ?? -1, other.offset)
        }.map(\.element)
        let offsets = sorted.compactMap(\.offset).sorted()
        let inFile = Dictionary(zip(offsets, text.fileOffsets(of: offsets))) { first, _ in first }
        return sorted.map { entry in
            let name = entry.column.flatMap { $0 < header.count ? header[$0] : nil }
            return TableFinding(
                entry.kind,
                at: Place(file: file, line: entry.line, column: entry.column.map { $0 + 1 }, columnName: name),
                editorLine: entry.editorLine, byteOffset: entry.offset.flatMap { inFile[$0] }, found: entry.found,
                count: entry.count, lines: entry.lines)
        }
    }
}
