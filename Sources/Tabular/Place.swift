/// A place in a file as a spreadsheet shows it: rows counted from 1 with the header, columns by name and letter.
public struct Place: Hashable, Sendable {
    /// The file, as the person named it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int?
    /// The column, counted from 1.
    public var column: Int?
    /// The header of the column.
    public var columnName: String?

    /// Names a place; leave out what is not known.
    public init(file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.columnName = columnName
    }

    /// The column as a spreadsheet names it: 1 is A, 27 is AA.
    public static func letter(ofColumn number: Int) -> String {
        var letters: [UInt8] = []
        var rest = number
        while rest > 0 {
            letters.append(UInt8(65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// `file, line 7, column D "OBS_VALUE"`.
    public var description: String {
        var text = file
        if let line { text += ", line \(line)" }
        if let column { text += ", column \(Place.letter(ofColumn: column))" }
        if let columnName { text += (column == nil ? ", column " : " ") + "\"\(columnName)\"" }
        return text
    }
}
