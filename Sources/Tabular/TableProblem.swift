/// What is wrong with the shape of a CSV file, before anyone asks what it means.
public struct TableProblem: Error, Equatable, Sendable {
    /// The kinds of malformed table.
    public enum Kind: Equatable, Sendable {
        /// No byte, or nothing but a byte-order mark or blank lines.
        case empty
        /// Bytes that are not UTF-8, from this offset on.
        case notUTF8(offset: Int)
        /// A NUL byte, at this offset: the file is not text.
        case notText(offset: Int)
        /// A quoted field that is still open at the end of the file.
        case openQuote
        /// Text after the closing quote of a field.
        case textAfterQuote
        /// A row with more or fewer fields than the header.
        case unequalFields(found: Int, expected: Int)
        /// A header without a name, or the same name twice.
        case repeatedColumn(String)
        /// Columns that the reader needs and the file lacks; with a header that looks like it, if any.
        case missingColumn(String, similar: String?)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where.
    public let place: Place

    /// Names a problem at a place.
    public init(kind: Kind, place: Place) {
        self.kind = kind
        self.place = place
    }

    /// What is wrong, in one sentence.
    public var message: String {
        switch kind {
        case .empty: "The file is empty"
        case .notUTF8: "The file is not UTF-8 text"
        case .notText: "The file is not text"
        case .openQuote: "A quoted field is never closed"
        case .textAfterQuote: "Text follows the closing quote of a field"
        case .unequalFields: "A row has not as many fields as the header"
        case .repeatedColumn(let name): name.isEmpty ? "A column has no name" : "The column \"\(name)\" is there twice"
        case .missingColumn(let name, _): "The column \"\(name)\" is missing"
        }
    }

    /// What was read.
    public var found: String {
        switch kind {
        case .empty: "no row"
        case .notUTF8(let offset): "a byte that UTF-8 does not allow, at offset \(offset)"
        case .notText(let offset): "a zero byte, at offset \(offset)"
        case .openQuote, .textAfterQuote: "an unpaired \""
        case .unequalFields(let found, _): "\(found) field\(found == 1 ? "" : "s")"
        case .repeatedColumn(let name): name.isEmpty ? "an empty header" : name
        case .missingColumn(_, let similar): similar ?? "no such header"
        }
    }

    /// What the reader needs.
    public var expected: String {
        switch kind {
        case .empty: "a header row and at least one row of data"
        case .notUTF8: "UTF-8"
        case .notText: "a CSV file"
        case .openQuote, .textAfterQuote: "quotes in pairs, a quote inside a field doubled"
        case .unequalFields(_, let expected): "\(expected) fields, one for each header"
        case .repeatedColumn: "each header once"
        case .missingColumn(let name, _): name
        }
    }

    /// How to mend it.
    public var fix: String {
        switch kind {
        case .empty: "restore the file, or write its header and rows"
        case .notUTF8: "save the file again as \"CSV UTF-8\""
        case .notText: "export the sheet as CSV; a workbook (.xlsx) renamed to .csv is not one"
        case .openQuote, .textAfterQuote: "close the quote, or double it if it belongs to the text"
        case .unequalFields(let found, let expected):
            found < expected
                ? "add the missing fields, or quote a field that holds a line break"
                : "remove the extra fields, or quote a field that holds a comma"
        case .repeatedColumn(let name): name.isEmpty ? "name the column or remove it" : "remove one of the two columns"
        case .missingColumn(let name, let similar):
            similar.map { "rename the column \"\($0)\" to \"\(name)\"" } ?? "add the column \"\(name)\""
        }
    }
}
