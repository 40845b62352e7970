extension Table {
    /// Reads RFC 4180 text: comma, UTF-8 with or without a byte-order mark, any line end, quotes doubled inside quotes.
    ///
    /// This is the dialect in which Mizan keeps its own files. One pass over the bytes, O(bytes).
    /// - Throws: the problem that makes the whole file unreadable. Rows that merely do not fit are in ``problems``.
    public static func read(_ bytes: [UInt8], file: String) throws(TableProblem) -> Table {
        try checkText(bytes, file: file)
        var reader = Reader(bytes: bytes, file: file)
        try reader.readAll(bytes.span)
        return try reader.table()
    }

    private static func checkText(_ bytes: [UInt8], file: String) throws(TableProblem) {
        var all: UInt8 = 0
        var hasNul = false
        for byte in bytes {
            all |= byte
            hasNul = hasNul || byte == Ascii.nul
        }
        if hasNul, let offset = bytes.firstIndex(of: Ascii.nul) {
            throw TableProblem(kind: .notText(offset: offset), place: Place(file: file))
        }
        guard all >= 0x80 else { return }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let line =
                1
                + bytes[..<offset].indices.count { index in
                    bytes[index] == Ascii.lineFeed
                        || bytes[index] == Ascii.carriageReturn && bytes[index + 1] != Ascii.lineFeed
                }
            throw TableProblem(kind: .notUTF8(offset: offset), place: Place(file: file, line: line))
        }
    }
}

/// The state of one pass: where the fields of the rows seen so far lie.
private struct Reader {
    let bytes: [UInt8]
    let file: String
    var header: [String] = []
    var problems: [TableProblem] = []
    var fields: [FieldRange] = []
    var lines: [UInt32] = []
    private var line: UInt32 = 1
    /// Where the fields of the row being read begin.
    private var rowStart = 0

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        fields.reserveCapacity(bytes.count / 8)
        lines.reserveCapacity(bytes.count / 40)
    }

    mutating func readAll(_ span: Span<UInt8>) throws(TableProblem) {
        var at = span.count >= 3 && span[0] == 0xEF && span[1] == 0xBB && span[2] == 0xBF ? 3 : 0
        while at < span.count {
            let rowLine = line
            rowStart = fields.count
            at = try readRow(span, from: at)
            try close(rowAt: rowLine)
        }
    }

    /// Reads up to and with the line end; answers the offset of the next row.
    private mutating func readRow(_ span: Span<UInt8>, from offset: Int) throws(TableProblem) -> Int {
        var at = offset
        while true {
            if at < span.count && span[at] == Ascii.quote {
                at = try readQuoted(span, from: at + 1)
            } else {
                let start = at
                while at < span.count {
                    let byte = span[at]
                    if byte == Ascii.comma || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
                    at += 1
                }
                fields.append(FieldRange(start: UInt32(start), end: UInt32(at), hasDoubledQuotes: false))
            }
            guard at < span.count else { return at }
            if span[at] == Ascii.comma {
                at += 1
                continue
            }
            line += 1
            return at + (isPair(span, at) ? 2 : 1)
        }
    }

    /// Whether a carriage return and a line feed stand here, which are one line end.
    private func isPair(_ span: Span<UInt8>, _ at: Int) -> Bool {
        span[at] == Ascii.carriageReturn && at + 1 < span.count && span[at + 1] == Ascii.lineFeed
    }

    private mutating func readQuoted(_ span: Span<UInt8>, from start: Int) throws(TableProblem) -> Int {
        var at = start
        var doubled = false
        let opening = line
        while at < span.count {
            if span[at] == Ascii.lineFeed || span[at] == Ascii.carriageReturn && !isPair(span, at) { line += 1 }
            if span[at] == Ascii.quote {
                if at + 1 < span.count && span[at + 1] == Ascii.quote {
                    doubled = true
                    at += 2
                    continue
                }
                fields.append(FieldRange(start: UInt32(start), end: UInt32(at), hasDoubledQuotes: doubled))
                at += 1
                if at < span.count && span[at] != Ascii.comma && span[at] != Ascii.lineFeed
                    && span[at] != Ascii.carriageReturn
                {
                    throw problem(.textAfterQuote, line: line)
                }
                return at
            }
            at += 1
        }
        throw problem(.openQuote, line: opening)
    }

    private mutating func close(rowAt rowLine: UInt32) throws(TableProblem) {
        let count = fields.count - rowStart
        if count == 1 && fields[rowStart].start == fields[rowStart].end && !isQuoted(fields[rowStart]) {
            fields.removeLast()
            return
        }
        if header.isEmpty {
            header = fields.map { $0.text(in: bytes).trimmingSpaces() }
            fields.removeAll(keepingCapacity: true)
            var seen: Set<String> = []
            for (index, name) in header.enumerated() where name.isEmpty || !seen.insert(name).inserted {
                throw TableProblem(
                    kind: .repeatedColumn(name),
                    place: Place(file: file, line: Int(rowLine), column: index + 1)
                )
            }
            return
        }
        if count != header.count {
            problems.append(problem(.unequalFields(found: count, expected: header.count), line: rowLine))
            while fields.count < rowStart + header.count {
                fields.append(FieldRange(start: 0, end: 0, hasDoubledQuotes: false))
            }
            fields.removeLast(fields.count - rowStart - header.count)
        }
        lines.append(rowLine)
    }

    /// An empty field in quotes is a field; nothing at all is a blank line.
    private func isQuoted(_ range: FieldRange) -> Bool {
        range.start > 0 && Int(range.start) <= bytes.count && bytes[Int(range.start) - 1] == Ascii.quote
    }

    private func problem(_ kind: TableProblem.Kind, line: UInt32) -> TableProblem {
        TableProblem(kind: kind, place: Place(file: file, line: Int(line)))
    }

    func table() throws(TableProblem) -> Table {
        guard !header.isEmpty else { throw TableProblem(kind: .empty, place: Place(file: file)) }
        return Table(file: file, header: header, problems: problems, bytes: bytes, fields: fields, lines: lines)
    }
}

extension String {
    /// The text without spaces and tabs at its ends; letters are left as they are, whatever the locale.
    func trimmingSpaces() -> String {
        var rest = Substring(self)
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
