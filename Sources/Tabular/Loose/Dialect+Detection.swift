extension Dialect {
    /// The dialect in which the text makes the most regular table of the most typical cells.
    ///
    /// Every candidate is tried on the first 48 kilobytes. Its score is the regularity of the widths, times the share of
    /// cells that look like something (after CleverCSV: van den Burg, Nazábal, Sutton 2019), times small preferences for the
    /// usual; ties go to the more usual.
    static func detect(_ text: [UInt8], from start: Int = 0) -> Dialect {
        let sample = Sample(text, from: start)
        var best: (dialect: Dialect, score: Double)?
        for dialect in sample.candidates() {
            let score = sample.score(dialect)
            if score > (best?.score ?? 0) + 1e-9 { best = (dialect, score) }
        }
        let single = Dialect(delimiter: nil)
        guard let best, !sample.isRatherOneColumn(than: best.dialect, best.score) else { return single }
        return best.dialect
    }

    /// The delimiter that a first line such as `sep=;` names, and where the text goes on.
    static func separatorLine(_ text: [UInt8]) -> (delimiter: UInt8, next: Int)? {
        var at = 0
        if text.first == Ascii.quote { at = 1 }
        guard text.count > at + 4, text[at..<at + 4].map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
            return nil
        }
        let delimiter = text[at + 4]
        at += 5
        while at < text.count && (text[at] == Ascii.quote || text[at] == delimiter) { at += 1 }
        guard at >= text.count || text[at] == Ascii.lineFeed || text[at] == Ascii.carriageReturn else { return nil }
        return (delimiter, at < text.count ? Scanner.afterLineEnd(text.span, at) : at)
    }
}

/// The start of a text, on which dialects are tried.
private struct Sample {
    let text: [UInt8]
    /// How often each byte occurs.
    private var counts = [Int](repeating: 0, count: 256)
    private var opensWithApostrophe = 0
    private var hasEscapedQuote = false

    init(_ whole: [UInt8], from start: Int) {
        var end = min(whole.count, start + 48 << 10)
        if end < whole.count {
            // Not a torn last line, unless it is the only one.
            let isLineEnd = { (byte: UInt8) in byte == Ascii.lineFeed || byte == Ascii.carriageReturn }
            if let last = whole[start..<end].lastIndex(where: isLineEnd), last > start { end = last + 1 }
        }
        text = Array(whole[start..<end])
        for index in text.indices {
            let byte = text[index]
            counts[Int(byte)] += 1
            if byte == Ascii.apostrophe && (index == 0 || Self.isBoundary(text[index - 1])) { opensWithApostrophe += 1 }
            if byte == Ascii.backslash && index + 1 < text.count
                && (text[index + 1] == Ascii.quote || text[index + 1] == Ascii.apostrophe)
            {
                hasEscapedQuote = true
            }
        }
    }

    /// Bytes behind which a field may begin.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        !(byte >= 0x80 || Ascii.isLetter(byte) || Ascii.isDigit(byte))
    }

    private static let delimiters: [UInt8] = [
        Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.bar, Ascii.space, Ascii.colon, 0x5E, 0x7E, 0x1F,
    ]

    func candidates() -> [Dialect] {
        var result: [Dialect] = []
        for delimiter in Self.delimiters where counts[Int(delimiter)] > 0 {
            let padded = delimiter == Ascii.space ? 0 : paddedShare(delimiter)
            for quote in [Ascii.quote, Ascii.apostrophe, nil] as [UInt8?] {
                if quote == Ascii.apostrophe && opensWithApostrophe < 2 { continue }
                if quote == nil && counts[Int(Ascii.quote)] == 0 { continue }
                for escapes in [false, true] where !escapes || hasEscapedQuote && quote != nil {
                    for pads in [false, true] where !pads || padded >= 0.5 {
                        result.append(
                            Dialect(
                                delimiter: delimiter, quote: quote, escapesWithBackslash: escapes, padsWithSpace: pads))
                    }
                }
            }
        }
        return result
    }

    /// The share of a delimiter's occurrences behind which a space stands.
    private func paddedShare(_ delimiter: UInt8) -> Double {
        var padded = 0
        for index in text.indices.dropLast() where text[index] == delimiter && text[index + 1] == Ascii.space {
            padded += 1
        }
        return Double(padded) / Double(max(1, counts[Int(delimiter)]))
    }

    /// The regularity of the table that a dialect makes of the sample, between 0 and 1.
    func score(_ dialect: Dialect) -> Double {
        let scanner = Scanner(dialect)
        let span = text.span
        var fields: [RawField] = []
        var widths: [Int: Int] = [:]
        var rows = 0
        var firstWidth = 0
        var doubtful = 0.0
        var padded = 0
        var inner = 0
        var worth = 0.0
        var cells = 0
        var form = CellForm()
        var strong = 0
        var at = 0
        while at < span.count {
            fields.removeAll(keepingCapacity: true)
            let record = scanner.record(span, at: at, into: &fields)
            at = record.next
            if fields.count == 1 && fields[0].start == fields[0].end { continue }
            rows += 1
            if rows == 1 { firstWidth = fields.count }
            widths[fields.count, default: 0] += 1
            if fields.count == 1 { continue }
            for (index, field) in fields.enumerated() {
                if !field.marks.isDisjoint(with: [.strayQuote, .open]) { doubtful += 1 }
                if field.marks.contains(.bareQuote) { doubtful += 0.25 }
                if index > 0 && field.start < field.end {
                    inner += 1
                    if field.marks.contains(.padded) { padded += 1 }
                }
                cells += 1
                form.read(text[Int(field.start)..<Int(field.end)])
                let kind = form.kind
                if kind.isTyped { strong += 1 }
                worth += value(of: form, kind, field.marks, dialect)
            }
        }
        guard cells > 0 else { return 0 }
        if dialect.padsWithSpace && padded * 20 < inner * 19 { return 0 }
        var regularity = 0.0
        var width = 0.0
        var most = 0
        for (count, number) in widths where count > 1 {
            let share = Double(number) / Double(rows)
            regularity += share * share
            width += share * Double(count)
            most = max(most, count)
        }
        let conventional = [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.bar].contains(dialect.delimiter)
        if !conventional {
            // Words are divided by spaces and times by colons: there must be more than that.
            let quotes = dialect.quote.map { counts[Int($0)] } ?? 0
            let share = Double(strong) / Double(cells)
            let isTabular =
                share >= 0.35 || quotes > rows || share >= 0.12 && width >= 4 && widths[firstWidth, default: 0] > 1
            if width < 2.5 || !isTabular { return 0 }
        }
        let doubt = 1 - min(0.5, 2 * doubtful / Double(cells))
        return regularity.squareRoot() * (1 - 0.5 / max(width, 1)) * (worth / Double(cells)) * doubt
            * preference(dialect)
    }

    /// How much a cell speaks for the dialect that cut it out.
    private func value(of form: CellForm, _ kind: CellKind, _ marks: RawField.Marks, _ dialect: Dialect) -> Double {
        if marks.contains(.quoted) { return 1 }
        if kind.isTyped || kind == .missing { return 1 }
        if kind == .empty { return 0.75 }
        // What divides fields in most files should not be left over inside one.
        for left in [Ascii.semicolon, Ascii.tab, Ascii.bar] where form.plain.contains(left) { return 0.3 }
        if form.plain.contains(Ascii.comma) { return dialect.delimiter == Ascii.space ? 0.3 : 0.7 }
        return kind == .words ? 0.85 : 0.4
    }

    private func preference(_ dialect: Dialect) -> Double {
        var factor: Double
        switch dialect.delimiter {
        case Ascii.comma, Ascii.semicolon, Ascii.tab: factor = 1
        case Ascii.bar: factor = 0.98
        case Ascii.space: factor = 0.8
        case Ascii.colon: factor = 0.75
        default: factor = 0.7
        }
        if dialect.quote == Ascii.apostrophe { factor *= 0.97 }
        if dialect.quote == nil { factor *= 0.6 }
        if dialect.escapesWithBackslash { factor *= 0.99 }
        return factor
    }

    /// A column of decimal commas, of dates or of names must not be cut into pieces.
    func isRatherOneColumn(than dialect: Dialect, _ score: Double) -> Bool {
        let scanner = Scanner(Dialect(delimiter: nil))
        let span = text.span
        var fields: [RawField] = []
        var form = CellForm()
        var at = 0
        var lines = 0
        var typed = 0
        var firstHasDelimiter = false
        var linesWithDelimiter = 0
        while at < span.count {
            fields.removeAll(keepingCapacity: true)
            let record = scanner.record(span, at: at, into: &fields)
            at = record.next
            let content = text[Int(fields[0].start)..<Int(fields[0].end)]
            if content.isEmpty { continue }
            lines += 1
            let has = dialect.delimiter.map { content.contains($0) } ?? false
            if has { linesWithDelimiter += 1 }
            if lines == 1 {
                firstHasDelimiter = has
            } else {
                form.read(content)
                if form.kind.isTyped { typed += 1 }
            }
        }
        if lines > 1 && !firstHasDelimiter && typed * 10 >= (lines - 1) * 9 { return true }
        return score < 0.12 && linesWithDelimiter * 2 < lines
    }
}
