/// A field as it stands in the text.
struct RawField: Hashable, Sendable {
    /// Where its content begins and ends, without the quotes around.
    var start: UInt32
    var end: UInt32
    var marks: Marks

    /// What was met on the way.
    struct Marks: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        /// The field stands in quotes.
        static let quoted = Marks(rawValue: 1)
        /// It holds doubled or escaped quotes.
        static let escaped = Marks(rawValue: 2)
        /// A quote inside quotes that is neither doubled nor escaped; it is kept.
        static let strayQuote = Marks(rawValue: 4)
        /// A quote inside a field without quotes; it is kept.
        static let bareQuote = Marks(rawValue: 8)
        /// The quotes are never closed.
        static let open = Marks(rawValue: 16)
        /// Spaces stood between the delimiter and the content.
        static let padded = Marks(rawValue: 32)
        /// The content is not in the text but was put together by a repair: `start` counts the repaired contents.
        static let repaired = Marks(rawValue: 64)

        static let doubtful: Marks = [.strayQuote, .bareQuote, .open]
    }
}

/// A record as it stands in the text.
struct RawRecord: Sendable {
    /// Where it begins, where its last field ends, and where the next record begins.
    var start: Int
    var contentEnd: Int
    var next: Int
    /// The number of lines that it takes, line ends in quotes counted.
    var lines: Int
    /// Everything that was met in its fields.
    var marks: RawField.Marks
}

/// Reads one record at a time, forgiving quotes that do not balance.
struct Scanner: Sendable {
    let dialect: Dialect
    /// A record with more fields is not read to its end.
    var fieldLimit = Int.max

    /// A quote that is read otherwise than the rules say, to try whether the record makes more sense then.
    enum Choice: Hashable {
        case none
        /// The quote at this offset opens nothing.
        case literal(Int)
        /// The pair of quotes at this offset is a quote of the text and the end of the field.
        case closing(Int)
    }

    init(_ dialect: Dialect) { self.dialect = dialect }

    /// Reads the record that begins at an offset below `span.count`; its fields are appended.
    func record(
        _ span: Span<UInt8>, at start: Int, choice: Choice = .none, into fields: inout [RawField]
    ) -> RawRecord {
        var record = RawRecord(start: start, contentEnd: start, next: start, lines: 1, marks: [])
        var at = start
        while true {
            let fieldStart = at
            var marks: RawField.Marks = []
            if dialect.padsWithSpace && at > start {
                while at < span.count && span[at] == Ascii.space { at += 1 }
                if at > fieldStart { marks.insert(.padded) }
            }
            if at < span.count, let quote = dialect.quote, span[at] == quote, choice != .literal(at) {
                at = quoted(span, from: at + 1, quote, choice, &marks, &record, into: &fields)
            } else {
                let contentStart = at
                while at < span.count {
                    let byte = span[at]
                    if byte == dialect.delimiter || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
                    if byte == dialect.quote && choice != .literal(at) { marks.insert(.bareQuote) }
                    at += 1
                }
                fields.append(RawField(start: UInt32(contentStart), end: UInt32(at), marks: marks))
            }
            record.marks.formUnion(marks)
            guard at < span.count, span[at] == dialect.delimiter, fields.count <= fieldLimit else { break }
            at += 1
        }
        record.contentEnd = at
        record.next = at < span.count ? Self.afterLineEnd(span, at) : at
        return record
    }

    /// Reads from behind an opening quote to the delimiter or line end behind the closing one.
    ///
    /// A quote closes when a delimiter, a line end or the end of the text follows (spaces may stand between); any other
    /// quote that is not doubled is part of the content.
    private func quoted(
        _ span: Span<UInt8>, from start: Int, _ quote: UInt8, _ choice: Choice, _ marks: inout RawField.Marks,
        _ record: inout RawRecord, into fields: inout [RawField]
    ) -> Int {
        marks.insert(.quoted)
        var at = start
        while at < span.count {
            let byte = span[at]
            if byte == quote {
                let next = at + 1 < span.count ? span[at + 1] : Ascii.lineFeed
                if next == quote && at + 1 < span.count {
                    if choice == .closing(at) {
                        // The first of the pair is text, the second one closes.
                        marks.insert(.strayQuote)
                        fields.append(RawField(start: UInt32(start), end: UInt32(at + 1), marks: marks))
                        return afterSpaces(span, at + 2)
                    }
                    marks.insert(.escaped)
                    at += 2
                    continue
                }
                if ends(span, at + 1) {
                    fields.append(RawField(start: UInt32(start), end: UInt32(at), marks: marks))
                    return afterSpaces(span, at + 1)
                }
                marks.insert(.strayQuote)
            } else if byte == Ascii.backslash && dialect.escapesWithBackslash && at + 1 < span.count
                && (span[at + 1] == quote || span[at + 1] == Ascii.backslash)
            {
                marks.insert(.escaped)
                at += 2
                continue
            } else if byte == Ascii.lineFeed
                || byte == Ascii.carriageReturn && !(at + 1 < span.count && span[at + 1] == Ascii.lineFeed)
            {
                record.lines += 1
            }
            at += 1
        }
        marks.insert(.open)
        fields.append(RawField(start: UInt32(start), end: UInt32(at), marks: marks))
        return at
    }

    /// Whether a field in quotes may end here: a delimiter, a line end or the end of the text follows, spaces passed over.
    private func ends(_ span: Span<UInt8>, _ offset: Int) -> Bool {
        let at = afterSpaces(span, offset)
        guard at < span.count else { return true }
        return span[at] == dialect.delimiter || span[at] == Ascii.lineFeed || span[at] == Ascii.carriageReturn
    }

    private func afterSpaces(_ span: Span<UInt8>, _ offset: Int) -> Int {
        guard dialect.delimiter != Ascii.space else { return offset }
        var at = offset
        while at < span.count && span[at] == Ascii.space { at += 1 }
        return at
    }

    /// The offset behind a line end: a carriage return and a line feed are one.
    static func afterLineEnd(_ span: Span<UInt8>, _ at: Int) -> Int {
        span[at] == Ascii.carriageReturn && at + 1 < span.count && span[at + 1] == Ascii.lineFeed ? at + 2 : at + 1
    }

    /// The content of a field with doubled and escaped quotes undone.
    func text(_ field: RawField, in bytes: [UInt8]) -> String {
        let slice = bytes[Int(field.start)..<Int(field.end)]
        guard field.marks.contains(.escaped), let quote = dialect.quote else {
            return String(decoding: slice, as: UTF8.self)
        }
        return String(decoding: undone(slice, quote), as: UTF8.self)
    }

    private func undone(_ slice: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(slice.count)
        var at = slice.startIndex
        while at < slice.endIndex {
            let byte = slice[at]
            if at + 1 < slice.endIndex {
                let next = slice[at + 1]
                let isPair = byte == quote && next == quote
                let isEscape =
                    dialect.escapesWithBackslash && byte == Ascii.backslash
                    && (next == quote || next == Ascii.backslash)
                if isPair || isEscape {
                    plain.append(next)
                    at += 2
                    continue
                }
            }
            plain.append(byte)
            at += 1
        }
        return plain
    }
}
