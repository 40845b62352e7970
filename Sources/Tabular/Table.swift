/// A CSV file as rows of fields, with the line each row came from.
///
/// The bytes are kept and the fields are ranges in them, so that reading costs two integers a field; text is made only
/// for the fields that somebody asks for.
public struct Table: Sendable {
    /// The file's name, for messages.
    public let file: String
    /// The header row, spaces round the names removed.
    public let header: [String]
    /// Rows that do not fit the header. Their fields are there as far as they go; missing ones are empty.
    public let problems: [TableProblem]

    @usableFromInline let bytes: [UInt8]
    @usableFromInline let fields: [FieldRange]
    private let lines: [UInt32]

    init(
        file: String, header: [String], problems: [TableProblem], bytes: [UInt8], fields: [FieldRange], lines: [UInt32]
    ) {
        self.file = file
        self.header = header
        self.problems = problems
        self.bytes = bytes
        self.fields = fields
        self.lines = lines
    }

    /// The number of rows below the header; blank lines are not rows.
    public var rowCount: Int { lines.count }

    /// The rows that have as many fields as the header.
    public var fittingRows: [Int] {
        let misfits = Set(problems.compactMap(\.place.line))
        return misfits.isEmpty ? Array(0..<rowCount) : (0..<rowCount).filter { !misfits.contains(line(ofRow: $0)) }
    }

    /// The position of a column by its name.
    public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// The positions of several columns that must be there.
    ///
    /// - Throws: the first one missing, with the header that looks most like it.
    public func columns(_ names: [String]) throws(TableProblem) -> [Int] {
        var positions: [Int] = []
        for name in names {
            guard let position = column(name) else {
                let unused = header.filter { !names.contains($0) }
                throw TableProblem(
                    kind: .missingColumn(name, similar: Suggestion.nearest(to: name, in: unused)),
                    place: Place(file: file, line: 1)
                )
            }
            positions.append(position)
        }
        return positions
    }

    /// The line of a row, counted from 1 as an editor shows it.
    public func line(ofRow row: Int) -> Int { Int(lines[row]) }

    /// The place of a cell.
    public func place(row: Int, column: Int) -> Place {
        Place(file: file, line: line(ofRow: row), column: column + 1, columnName: header[column])
    }

    /// The text of a cell, quotes undone.
    public func text(_ row: Int, _ column: Int) -> String {
        fields[row * header.count + column].text(in: bytes)
    }

    /// Lends the bytes of a cell without making text of them; doubled quotes are still doubled.
    @inlinable @inline(__always)
    public func withBytes<Result, Failure: Error>(
        _ row: Int, _ column: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let range = fields[row * header.count + column]
        return try body(bytes.span.extracting(Int(range.start)..<Int(range.end)))
    }

    /// Whether a cell holds nothing.
    @inlinable
    public func isEmpty(_ row: Int, _ column: Int) -> Bool {
        let range = fields[row * header.count + column]
        return range.start == range.end
    }

    /// The cell as a number: `nil` when it is empty or not a plain decimal.
    public func number(_ row: Int, _ column: Int) -> Double? {
        withBytes(row, column) { Number.parse($0) }
    }

    /// The cell as a whole number: `nil` when it is empty or something else.
    public func integer(_ row: Int, _ column: Int) -> Int? {
        withBytes(row, column) { Number.parseInteger($0) }
    }
}

/// Where a field lies in the bytes, without its quotes.
@usableFromInline
struct FieldRange: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
    var hasDoubledQuotes: Bool

    /// The text of the field, quotes undone.
    func text(in bytes: [UInt8]) -> String {
        let slice = bytes[Int(start)..<Int(end)]
        guard hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(slice.count)
        var previousWasQuote = false
        for byte in slice {
            if byte == Ascii.quote && previousWasQuote {
                previousWasQuote = false
                continue
            }
            previousWasQuote = byte == Ascii.quote
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
