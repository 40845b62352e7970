/// How a CSV file divides its text into records and fields.
public struct Dialect: Hashable, Sendable {
    /// What stands between two fields; `nil` when every record is one field.
    public var delimiter: UInt8?
    /// What stands round a field that holds delimiters or line ends; `nil` when quotes mean nothing.
    public var quote: UInt8?
    /// Whether a backslash before a quote makes it part of the field; doubled quotes always are.
    public var escapesWithBackslash: Bool
    /// Whether a delimiter is followed by spaces that are not part of the next field.
    public var padsWithSpace: Bool

    /// Names a dialect; RFC 4180 when nothing is said.
    public init(
        delimiter: UInt8? = 44, quote: UInt8? = 34, escapesWithBackslash: Bool = false, padsWithSpace: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.escapesWithBackslash = escapesWithBackslash
        self.padsWithSpace = padsWithSpace
    }

    /// RFC 4180: comma, double quotes, doubled inside.
    public static let standard = Dialect()

    /// The delimiter in words: "semicolons", "tabs".
    public var delimiterName: String {
        switch delimiter {
        case nil: "one field a line"
        case Ascii.comma: padsWithSpace ? "commas and spaces" : "commas"
        case Ascii.semicolon: padsWithSpace ? "semicolons and spaces" : "semicolons"
        case Ascii.tab: "tabs"
        case Ascii.bar: "vertical bars"
        case Ascii.space: "spaces"
        case Ascii.colon: "colons"
        case let byte?: "\"\(String(decoding: [byte], as: UTF8.self))\""
        }
    }
}
