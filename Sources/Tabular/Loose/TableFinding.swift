/// Something that was noticed or mended while a CSV file was read: what, where, how often.
public struct TableFinding: Equatable, Sendable {
    /// How much a person has to do with it.
    public enum Severity: String, Sendable {
        /// Understood without doubt; told all the same.
        case note
        /// Read, but a person should look at it.
        case warning
        /// The file was not read.
        case refusal
    }

    /// What was noticed.
    public enum Kind: Equatable, Sendable {
        case encoding(TextEncoding, hasMark: Bool)
        case doubtfulEncoding(TextEncoding, alternatives: [TextEncoding])
        case strayBytes
        case doubleEncoded
        case lostCharacters
        case delimiter(String)
        case separatorLine
        case quotes(String)
        case backslashEscapes
        case spacesAfterDelimiters
        case lineEnds(String)
        case blankLines
        case emptyRecords
        case trailingDelimiters
        case preamble
        case comments
        case footnotes
        case repeatedHeader
        case repeatedTable
        case furtherTable
        case headerOfSeveralRows(Int)
        case noHeader
        case noRows
        case empty
        case shortRow(found: Int, expected: Int)
        case longRow(found: Int, expected: Int)
        case shortHeader(found: Int, expected: Int)
        case strayQuote
        case openQuote
        case surplusDelimiter
        case missingDelimiter
        case otherDelimiter(String)
        case unquotedDelimiter
        case wrappedRows
        case unquotedDecimals
        case namelessColumn
        case repeatedName
        case spacesInNames
        // Numbers, when a caller asks for them.
        case decimalSign(String)
        case mixedDecimalSigns
        case ambiguousNumber([String])
        case lostDigits
        case unknownMarker
        case notANumber
        case spreadsheetError
        case mixedPercentSigns
        case negativeInParentheses
        case flaggedNumber
        case numberAsWritten(String)
        case missingMark(MissingMeaning)
        case mixedCurrencySigns
        case boundedNumber
        case dateForNumber
        case unitBehindNumber
        // What only shows when the table is looked at as one of figures.
        case mangledCode
        case farFromOthers(guess: String)
        case oddYear
        case lostZeros
        case multiple(String)
        case duplicate(firstLine: Int, isSame: Bool)
        case total
        case emptyBelowGroup
        case formula
        // Refusals.
        case notText
        case signature(FileSignature)
        case tooManyFields(limit: Int)
    }

    /// What was noticed.
    public let kind: Kind
    /// Where it was noticed first: the row as a spreadsheet counts it.
    public var place: Place
    /// The line of the place as a text editor counts it, which is another one below fields with line breaks.
    public var editorLine: Int?
    /// The offset of the place in the file, in bytes.
    public var byteOffset: Int?
    /// What stands there.
    public var found: String
    /// How often the same was noticed.
    public var count: Int
    /// The first rows in which it was noticed, as a spreadsheet counts them.
    public var lines: [Int]

    /// Names a finding.
    public init(
        _ kind: Kind, at place: Place, editorLine: Int? = nil, byteOffset: Int? = nil, found: String = "",
        count: Int = 1,
        lines: [Int] = []
    ) {
        self.kind = kind
        self.place = place
        self.editorLine = editorLine
        self.byteOffset = byteOffset
        self.found = found
        self.count = count
        self.lines = lines.isEmpty ? [place.line].compactMap(\.self) : lines
    }
}

/// A file that cannot be read as a table, and why.
public struct TableRefusal: Error, Equatable, Sendable {
    /// The reason, with its place and remedy.
    public let finding: TableFinding
}
