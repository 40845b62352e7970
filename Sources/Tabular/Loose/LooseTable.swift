/// Any CSV file as a table: how it was written, what it holds, and what had to be mended to read it.
///
/// The text is kept and fields are ranges in it; text is made only for the fields that somebody asks for.
public struct LooseTable: Sendable {
    /// A line that is not part of the table, such as a title or a note.
    public struct SkippedLine: Equatable, Sendable {
        /// The row as a spreadsheet counts it.
        public let line: Int
        /// Its fields.
        public let fields: [String]
    }

    /// The file's name, for messages.
    public let file: String
    /// The encoding, and others that are possible.
    public let encoding: EncodingGuess
    /// How the text is divided.
    public let dialect: Dialect
    /// The names of the columns; names of several rows are joined by a space. Empty when the file has no header.
    public let header: [String]
    /// The header row by row, as it stands in the file.
    public let headerRows: [[String]]
    /// The number of columns: that of the header, or of most rows when there is none.
    public let columnCount: Int
    /// What was noticed and mended, in the order of the file.
    public let findings: [TableFinding]
    /// Lines above, below and between that are not part of the table.
    public let skipped: [SkippedLine]

    let text: DecodedText
    let scanner: Scanner
    /// The first row of the header.
    let headerRow: LooseRow?
    let rows: [LooseRow]
    let fields: [RawField]
    let repairedTexts: [String]

    /// The number of rows below the header.
    public var rowCount: Int { rows.count }

    /// The number of fields of a row: more than there are columns when the row is too long, never fewer.
    public func fieldCount(ofRow row: Int) -> Int { max(columnCount, rows[row].count) }

    /// The text of a field, quotes undone; empty when the row is too short to have it.
    public func text(_ row: Int, _ column: Int) -> String {
        field(row, column).map(text) ?? ""
    }

    /// The fields of a row.
    public func texts(ofRow row: Int) -> [String] { (0..<fieldCount(ofRow: row)).map { text(row, $0) } }

    /// Whether a field stands in quotes in the file.
    public func isQuoted(_ row: Int, _ column: Int) -> Bool { field(row, column)?.marks.contains(.quoted) ?? false }

    /// The row of the header, its first one, as a spreadsheet counts it.
    public var headerLine: Int? { headerRow?.line }

    /// The row as a spreadsheet counts it: records, blank lines among them.
    public func line(ofRow row: Int) -> Int { rows[row].line }

    /// The line as a text editor counts it.
    public func editorLine(ofRow row: Int) -> Int { rows[row].editorLine }

    /// The offset of a field's content in the file, in bytes; of a repaired row that of the row. O(text).
    public func byteOffset(_ row: Int, _ column: Int) -> Int {
        let inText =
            field(row, column).flatMap { $0.marks.contains(.repaired) ? nil : Int($0.start) } ?? rows[row].offset
        return text.fileOffsets(of: [inText])[0]
    }

    /// The offset of a field's content in the text; `nil` when a repair put it together. See ``byteOffsets(ofText:)``.
    public func textOffset(_ row: Int, _ column: Int) -> Int? { offset(row, column) }

    /// The offset of a row in the text. See ``byteOffsets(ofText:)``.
    public func textOffset(ofRow row: Int) -> Int { rows[row].offset }

    /// The offsets in the file, in bytes, of rising offsets in the text. O(text) for all of them together.
    public func byteOffsets(ofText offsets: [Int]) -> [Int] { text.fileOffsets(of: offsets) }

    /// The name of a column; its letter in a spreadsheet when it has none.
    public func name(ofColumn column: Int) -> String {
        column < header.count && !header[column].isEmpty ? header[column] : Place.letter(ofColumn: column + 1)
    }

    /// The place of a field.
    public func place(_ row: Int, _ column: Int) -> Place {
        Place(
            file: file, line: rows[row].line, column: column + 1,
            columnName: column < header.count ? header[column] : nil)
    }

    func field(_ row: Int, _ column: Int) -> RawField? {
        column < rows[row].count ? fields[rows[row].first + column] : nil
    }

    func text(_ field: RawField) -> String {
        field.marks.contains(.repaired) ? repairedTexts[Int(field.start)] : scanner.text(field, in: text.utf8)
    }
}

/// Where a row's fields lie and which row of the file it is.
struct LooseRow: Sendable {
    /// The position of its first field.
    var first: Int
    /// The number of its fields.
    var count: Int
    /// The row as a spreadsheet counts it.
    var line: Int
    /// The line as a text editor counts it.
    var editorLine: Int
    /// The offset of its first byte in the text.
    var offset: Int
    /// The offset behind its last field in the text.
    var end: Int
    /// What was met in its fields.
    var marks: RawField.Marks
    /// Whether it takes more than one line of the text.
    var isFolded = false
}
