/// Writes RFC 4180: comma, UTF-8, line feed, a field quoted only when it must be.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    /// Starts without a header row.
    public init() {}

    /// Starts with the header row.
    public init(header: [String]) { row(header) }

    /// Adds a row.
    public mutating func row(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(Ascii.comma) }
            append(field)
        }
        // A row of one empty field would read back as a blank line.
        if fields.count == 1 && fields[0].isEmpty { bytes.append(contentsOf: [Ascii.quote, Ascii.quote]) }
        bytes.append(Ascii.lineFeed)
    }

    /// Hands over what has been written since the last time, to be put to a file piece by piece.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll() }
        return bytes
    }

    private mutating func append(_ field: String) {
        let needsQuotes = field.utf8.contains {
            $0 == Ascii.comma || $0 == Ascii.quote || $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn
        }
        guard needsQuotes else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(Ascii.quote)
        for byte in field.utf8 {
            if byte == Ascii.quote { bytes.append(Ascii.quote) }
            bytes.append(byte)
        }
        bytes.append(Ascii.quote)
    }
}
