extension LooseTable {
    /// The largest number of fields that is read, half a gigabyte of positions; of rows a quarter as many.
    public static let fieldLimit = 40_000_000

    /// Reads any CSV file: guesses its encoding and dialect, finds the table in it, and mends rows that lost or gained a
    /// delimiter or a quote, each with a finding.
    ///
    /// O(bytes) but for a bounded number of damaged rows.
    /// - Parameters:
    ///   - script: where the file comes from, which decides between code pages that are otherwise alike.
    ///   - dialect: how the text is divided, when that is known.
    /// - Throws: when the file is no text, is another kind of file, or has more than ``fieldLimit`` fields.
    public static func read(
        _ bytes: [UInt8], file: String, from script: Script? = nil, dialect: Dialect? = nil
    ) throws(TableRefusal) -> LooseTable {
        var intake = TableIntake(file: file)
        try intake.take(bytes)
        return try intake.table(from: script, dialect: dialect)
    }
}

/// The state of reading a loose table: first records, then the table among them, then the damaged rows.
struct LooseReader {
    let text: DecodedText
    let file: String
    let dialect: Dialect
    let scanner: Scanner
    /// Where the first record begins, behind a line `sep=;`.
    private let start: Int
    let hasSeparatorLine: Bool

    /// Every record, blank ones too, and their fields.
    var records: [LooseRow] = []
    var fields: [RawField] = []
    var repairedTexts: [String] = []
    var log = FindingLog()
    /// Whether every row stood in one pair of quotes.
    var areRowsWrapped = false

    /// The number of fields of most records.
    var width = 1
    /// The positions, among the records, of the rows of the header and of those below it.
    var headerRecords: [Int] = []
    var body: [Int] = []
    var header: [String] = []
    var headerRows: [[String]] = []
    var skipped: [LooseTable.SkippedLine] = []
    /// What the bytes tried so far in mending have cost; beyond a limit damaged rows stay as they are.
    var effort = 0
    let effortLimit: Int
    private let fieldLimit: Int

    init(_ text: DecodedText, file: String, dialect known: Dialect?, fieldLimit: Int = LooseTable.fieldLimit) {
        self.text = text
        self.file = file
        self.fieldLimit = fieldLimit
        let separator = known == nil ? Dialect.separatorLine(text.utf8) : nil
        start = separator?.next ?? 0
        hasSeparatorLine = separator != nil
        var dialect = known ?? Dialect.detect(text.utf8, from: start)
        if let separator { dialect.delimiter = separator.delimiter }
        self.dialect = dialect
        var scanner = Scanner(dialect)
        scanner.fieldLimit = fieldLimit
        self.scanner = scanner
        effortLimit = 64 << 20 + 8 * text.utf8.count
    }

    // MARK: Records

    /// Reads every record, choosing for those with unbalanced quotes the reading that has as many fields as the others.
    mutating func readRecords() throws(TableRefusal) {
        // A copy of the reference: the span must not borrow from what is being changed.
        let bytes = text.utf8
        let span = bytes.span
        width = usualWidth(span)
        var at = start
        var line = 1
        var editorLine = hasSeparatorLine ? 2 : 1
        var ends = LineEnds()
        while at < span.count {
            let first = fields.count
            var record = scanner.record(span, at: at, into: &fields)
            if needsMending(record, fields.count - first) { mendQuotes(span, &record, first) }
            // The list of rows takes memory too: of one about as much as four fields do.
            if fields.count > fieldLimit || records.count > fieldLimit / 4 {
                throw TableRefusal(
                    finding: TableFinding(
                        .tooManyFields(limit: fieldLimit), at: Place(file: file, line: line),
                        byteOffset: text.fileOffsets(of: [at])[0]))
            }
            if isBlank(fields[first...]) { fields.removeLast(fields.count - first) }
            records.append(
                LooseRow(
                    first: first, count: fields.count - first, line: line, editorLine: editorLine, offset: at,
                    end: record.contentEnd, marks: record.marks, isFolded: record.lines > 1))
            if record.next > record.contentEnd { ends.count(span, record.contentEnd, record.next) }
            editorLine += record.lines
            line += 1
            at = record.next
        }
        if let names = ends.unusual { log.add(.lineEnds(names)) }
    }

    private func isBlank(_ fields: ArraySlice<RawField>) -> Bool {
        guard fields.count == 1, let field = fields.first, !field.marks.contains(.quoted) else { return false }
        return text.utf8[Int(field.start)..<Int(field.end)].allSatisfy { $0 == Ascii.space || $0 == Ascii.tab }
    }

    /// The number of fields that most of the first records have; counted line by line when an open quote swallows most of
    /// them.
    private func usualWidth(_ span: Span<UInt8>) -> Int {
        var fields: [RawField] = []
        func widths(lineByLine: Bool) -> (widths: [Int], share: Double) {
            var widths: [Int] = []
            var lines = 0
            var single = 0
            var at = start
            while at < span.count && widths.count < 4000 && at - start < 1 << 20 {
                fields.removeAll(keepingCapacity: true)
                if lineByLine {
                    var end = at
                    while end < span.count && span[end] != Ascii.lineFeed && span[end] != Ascii.carriageReturn {
                        end += 1
                    }
                    _ = scanner.record(span.extracting(at..<end), at: 0, into: &fields)
                    if end > at { widths.append(fields.count) }
                    at = end < span.count ? Scanner.afterLineEnd(span, end) : end
                } else {
                    let record = scanner.record(span, at: at, into: &fields)
                    lines += record.lines
                    if record.lines == 1 || record.marks.isDisjoint(with: .doubtful) { single += record.lines }
                    if !isBlank(fields[...]) { widths.append(fields.count) }
                    at = record.next
                }
            }
            return (widths, Double(single) / Double(max(lines, 1)))
        }
        let whole = widths(lineByLine: false)
        return Self.dominant(whole.share >= 0.5 ? whole.widths : widths(lineByLine: true).widths)
    }

    /// The width of the first table: the most frequent width, or an earlier one that is nearly as frequent.
    static func dominant(_ widths: [Int]) -> Int {
        var counts: [Int: Int] = [:]
        for width in widths { counts[width, default: 0] += 1 }
        // Lines of one field are titles, notes and blank lines, unless there is nothing else.
        let wide = counts.filter { $0.key > 1 }
        let candidates = wide.isEmpty || (counts[1] ?? 0) > 4 * wide.values.reduce(0, +) ? counts : wide
        guard let most = candidates.values.max() else { return 1 }
        for width in widths {
            guard let count = candidates[width] else { continue }
            if count == most || count >= 3 && count * 5 >= most * 2 { return width }
        }
        return 1
    }

    private func needsMending(_ record: RawRecord, _ count: Int) -> Bool {
        let isDoubtful = !record.marks.isDisjoint(with: [.strayQuote, .open])
        if record.marks.contains(.open) { return true }
        return isDoubtful && (count != width || record.lines > 1) || record.lines > 1 && count != width
    }

    /// Reads a record again with one quote taken otherwise, and keeps the reading that has the usual width and the fewest
    /// doubts, if any has.
    private mutating func mendQuotes(_ span: Span<UInt8>, _ record: inout RawRecord, _ first: Int) {
        guard effort < effortLimit else { return }
        let asRead = Array(fields[first...])
        var lineEnd = record.start
        while lineEnd < span.count && span[lineEnd] != Ascii.lineFeed && span[lineEnd] != Ascii.carriageReturn {
            lineEnd += 1
        }
        var choices: [Scanner.Choice] = []
        for field in asRead where field.marks.contains(.quoted) && Int(field.start) <= lineEnd {
            choices.append(.literal(Int(field.start) - 1))
            if field.marks.contains(.escaped) && choices.count < 40 {
                choices += pairsBeforeDelimiters(span, Int(field.start)..<min(Int(field.end), lineEnd))
            }
        }
        var best: (doubts: Int, record: RawRecord, fields: [RawField])?
        // A record in one line that lacks a delimiter too is nearer to the truth than one that swallows the next lines.
        var nearest: (distance: Int, record: RawRecord, fields: [RawField])?
        var trial: [RawField] = []
        for choice in choices.prefix(48) {
            trial.removeAll(keepingCapacity: true)
            let other = scanner.record(span, at: record.start, choice: choice, into: &trial)
            effort += other.next - record.start
            guard !other.marks.contains(.open), other.lines <= record.lines else { continue }
            let distance = abs(trial.count - width)
            if record.lines > 1 && other.lines == 1 && distance <= 1 && distance < nearest?.distance ?? .max {
                nearest = (distance, other, trial)
            }
            guard distance == 0 else { continue }
            let doubts =
                trial.count { !$0.marks.isDisjoint(with: .doubtful) } * 2 + (other.lines > 1 ? 1 : 0)
            if doubts < best?.doubts ?? .max { best = (doubts, other, trial) }
            if effort > effortLimit { break }
        }
        if best == nil, let nearest, asRead.count != width { best = (0, nearest.record, nearest.fields) }
        if best == nil, record.marks.contains(.open), let open = asRead.last {
            // Nothing fits: the damage at least stays in one line.
            trial.removeAll(keepingCapacity: true)
            let other = scanner.record(span, at: record.start, choice: .literal(Int(open.start) - 1), into: &trial)
            effort += other.next - record.start
            if !other.marks.contains(.open) { best = (0, other, trial) }
        }
        guard let best else { return }
        let wasOpen = record.marks.contains(.open)
        fields.removeLast(fields.count - first)
        fields += best.fields
        record = best.record
        record.marks.insert(wasOpen ? .open : .strayQuote)
    }

    /// Pairs of quotes behind which a delimiter or a line end stands: the second one may be the end of the field.
    private func pairsBeforeDelimiters(_ span: Span<UInt8>, _ range: Range<Int>) -> [Scanner.Choice] {
        guard let quote = dialect.quote, !range.isEmpty else { return [] }
        var found: [Scanner.Choice] = []
        for at in range where at + 2 < span.count && span[at] == quote && span[at + 1] == quote {
            let next = span[at + 2]
            if next == dialect.delimiter || next == Ascii.lineFeed || next == Ascii.carriageReturn {
                found.append(.closing(at))
            }
        }
        return found
    }
}

/// Which line ends a file has.
private struct LineEnds {
    private var pairs = 0
    private var feeds = 0
    private var returns = 0

    mutating func count(_ span: Span<UInt8>, _ end: Int, _ next: Int) {
        if next - end == 2 { pairs += 1 } else if span[end] == Ascii.lineFeed { feeds += 1 } else { returns += 1 }
    }

    /// The line ends in words when they are mixed or carriage returns alone.
    var unusual: String? {
        let names = [(pairs, "CR LF"), (feeds, "LF"), (returns, "CR")].filter { $0.0 > 0 }.map(\.1)
        return names.count > 1 || returns > 0 ? names.joined(separator: " and ") : nil
    }
}
