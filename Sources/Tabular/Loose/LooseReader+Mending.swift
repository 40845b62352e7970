/// Mending rows that lost or gained a delimiter, or are divided by another one, by what their columns look like elsewhere.
extension LooseReader {
    /// A row as it may have been meant.
    struct Proposal {
        let cells: [String]
        let kind: TableFinding.Kind
        /// How well the cells fit the columns: zero at best.
        var fit = 0.0
    }

    // MARK: The header

    /// Mends the first row of the table when it has more or fewer fields than the rows below it, as far as only one way is
    /// possible.
    mutating func mendHeader(_ position: Int, _ profile: ColumnProfile) {
        let row = records[position]
        guard row.count != width, width > 1 else { return }
        let cells = texts(row)
        var proposals: [Proposal] = []
        if row.count > width, row.count - width <= 3 {
            proposals = withoutEmpty(row, cells).map { Proposal(cells: $0, kind: .surplusDelimiter) }
        } else if let divided = otherwiseDivided(row) {
            proposals = [divided]
        } else if row.count < width, !row.marks.isDisjoint(with: [.bareQuote, .strayQuote, .escaped]) {
            proposals = withDelimiterInserted(row).map(\.cells).filter { cells in
                !cells.contains { $0.isEmpty || $0.contains("\"") }
            }.map { Proposal(cells: $0, kind: .missingDelimiter) }
        }
        guard let first = proposals.first, proposals.allSatisfy({ $0.cells == first.cells }) else { return }
        replace(position, first)
    }

    /// The fields of a row that another delimiter divides into as many as the table has, each of them holding something.
    func otherwiseDivided(_ row: LooseRow) -> Proposal? {
        guard row.count < width, !row.isFolded, row.end - row.offset <= 4096 else { return nil }
        for delimiter in Self.otherDelimiters where delimiter != dialect.delimiter {
            guard let tokens = tokens(row, delimiter), tokens.count == width,
                !tokens.contains(where: { $0.text.isEmpty })
            else { continue }
            return Proposal(
                cells: tokens.map(\.text), kind: .otherDelimiter(Dialect(delimiter: delimiter).delimiterName))
        }
        return nil
    }

    private static let otherDelimiters: [UInt8] = [
        Ascii.semicolon, Ascii.tab, Ascii.bar, Ascii.comma, Ascii.space, Ascii.colon,
    ]

    /// The fields that another delimiter makes of a row; `nil` when its quotes do not balance then.
    private func tokens(_ row: LooseRow, _ delimiter: UInt8) -> [(text: String, isQuoted: Bool)]? {
        let line = Array(text.utf8[row.offset..<row.end])
        guard line.contains(delimiter) else { return nil }
        var other = dialect
        other.delimiter = delimiter
        other.padsWithSpace = false
        let scanner = Scanner(other)
        var found: [RawField] = []
        let record = scanner.record(line.span, at: 0, into: &found)
        guard record.next == line.count, record.marks.isDisjoint(with: [.open, .strayQuote]) else { return nil }
        return found.map { (scanner.text($0, in: line), $0.marks.contains(.quoted)) }
    }

    // MARK: Rows

    /// Mends the damaged rows of the table and notes those that stay as they are.
    mutating func mendRows() {
        let profile = learn(body[...])
        let inOrder = body.prefix(4000).count { records[$0].count == width }
        // In a table of which most rows are odd, an odd row is no damage.
        let needed = dialect.delimiter == Ascii.space ? 0.1 : 0.5
        let isRegular =
            width >= 2 && profile.width == width && profile.rows >= 4
            && Double(inOrder) >= needed * Double(min(body.count, 4000))
        var tries = 0
        for position in body {
            let row = records[position]
            if row.marks.contains(.open) { noteQuotes(row, .openQuote) }
            let isDamaged = row.count != width || row.marks.contains(.bareQuote)
            if isRegular && isDamaged && !isNote(row) && tries < 300 && effort < effortLimit
                && row.end - row.offset <= 4096
                && !row.isFolded
            {
                tries += 1
                if let proposal = mended(row, profile) {
                    replace(position, proposal)
                    continue
                }
            }
            if !row.marks.contains(.open) && !row.marks.isDisjoint(with: .doubtful) { noteQuotes(row, .strayQuote) }
        }
    }

    /// Notes the rows that have more or fewer fields than there are columns.
    mutating func noteRaggedRows() {
        for position in body {
            let row = records[position]
            if row.count < width && (width > 1 || dialect.delimiter != nil) {
                log.add(.shortRow(found: row.count, expected: width), row)
            } else if row.count > width {
                let surplus = fields[row.first + width]
                log.add(
                    .longRow(found: row.count, expected: width), row, column: width,
                    offset: surplus.marks.contains(.repaired) ? nil : Int(surplus.start), found: cell(surplus))
            }
        }
    }

    private mutating func noteQuotes(_ row: LooseRow, _ kind: TableFinding.Kind) {
        let column = (0..<row.count).first { !fields[row.first + $0].marks.isDisjoint(with: .doubtful) }
        let field = column.map { fields[row.first + $0] }
        log.add(kind, row, column: column, offset: field.map { Int($0.start) }, found: field.map(cell) ?? "")
    }

    /// The likeliest meaning of a damaged row, when one is clearly likelier than the others and all columns accept it.
    private mutating func mended(_ row: LooseRow, _ profile: ColumnProfile) -> Proposal? {
        let cells = texts(row)
        var proposals: [Proposal] = []
        if row.count == width {
            // As wide as the others, but a quote stands where none should: before it a delimiter may be missing.
            proposals = withDelimiterInserted(row).filter(\.isAtQuote).map {
                Proposal(cells: $0.cells, kind: .missingDelimiter)
            }
            let asRead = (0..<width).reduce(0.0) { $0 + profile.fit(features(fields[row.first + $1]), $1) }
            return likeliest(proposals, profile).flatMap { $0.fit > asRead + 1 ? $0 : nil }
        }
        if row.count > width && row.count - width <= 3 {
            proposals += withoutEmpty(row, cells).map { Proposal(cells: $0, kind: .surplusDelimiter) }
        }
        if row.count > width, let delimiter = dialect.delimiter, row.count <= 120 {
            let tokens = (0..<row.count).map { (cells[$0], fields[row.first + $0].marks.contains(.quoted)) }
            if let joined = joined(tokens, delimiter, profile) {
                proposals.append(Proposal(cells: joined, kind: .unquotedDelimiter))
            }
        }
        if row.count < width || row.marks.contains(.bareQuote) {
            for delimiter in Self.otherDelimiters where delimiter != dialect.delimiter {
                guard let tokens = tokens(row, delimiter), tokens.count >= width, tokens.count <= 120,
                    let joined = joined(tokens, delimiter, profile)
                else { continue }
                proposals.append(
                    Proposal(cells: joined, kind: .otherDelimiter(Dialect(delimiter: delimiter).delimiterName)))
            }
            // Two texts that ran together could be cut anywhere, unless a quote shows where.
            proposals += withDelimiterInserted(row).filter { split in
                split.isAtQuote || split.cells[split.column].isEmpty || profile.hasForm(split.column)
                    || split.column > 0 && profile.hasForm(split.column - 1)
            }.map { Proposal(cells: $0.cells, kind: .missingDelimiter) }
        }
        return likeliest(proposals, profile)
    }

    /// Whether a row is a note, such as a source, which is divided by whatever stands in it.
    private func isNote(_ row: LooseRow) -> Bool {
        guard row.count < width, row.count > 0 else { return false }
        return Self.beginsNote(cell(fields[row.first]))
    }

    private mutating func likeliest(_ proposals: [Proposal], _ profile: ColumnProfile) -> Proposal? {
        var known: [[UInt8]: ColumnProfile.Features] = [:]
        var best: Proposal?
        var second: Proposal?
        for var proposal in proposals {
            var isAdmitted = true
            var typed = 0
            for (column, cell) in proposal.cells.enumerated() {
                let bytes = Array((proposal.kind == .unquotedDelimiter ? asNumber(cell) : cell).utf8)
                effort += bytes.count
                let features = known[bytes] ?? ColumnProfile.Features(bytes)
                known[bytes] = features
                proposal.fit += profile.fit(features, column)
                if profile.isTyped(column) {
                    typed += 1
                    if !profile.admits(features, column) { isAdmitted = false }
                }
            }
            // Without a column of numbers, dates or codes there is nothing to check a guess against.
            guard isAdmitted, typed > 0 else { continue }
            if proposal.fit > best?.fit ?? -.infinity {
                if best?.cells != proposal.cells { second = best }
                best = proposal
            } else if proposal.cells != best?.cells, proposal.fit > second?.fit ?? -.infinity {
                second = proposal
            }
        }
        guard let best, best.fit - (second?.fit ?? -.infinity) >= 0.5 else { return nil }
        return best
    }

    /// The rows without as many empty fields as there are too many.
    private func withoutEmpty(_ row: LooseRow, _ cells: [String]) -> [[String]] {
        let surplus = row.count - width
        let empty = (0..<row.count).filter { cells[$0].isEmpty && !fields[row.first + $0].marks.contains(.quoted) }
        guard empty.count >= surplus, empty.count <= 24 else { return [] }
        var found: [[String]] = []
        func drop(_ from: Int, _ dropped: [Int]) {
            if found.count >= 400 { return }
            if dropped.count == surplus {
                let rest = cells.indices.filter { !dropped.contains($0) }.map { cells[$0] }
                if !found.contains(rest) { found.append(rest) }
                return
            }
            for index in from..<max(from, empty.count) { drop(index + 1, dropped + [empty[index]]) }
        }
        drop(0, [])
        return found
    }

    /// A row with one more delimiter: its cells, the column that begins behind it, and whether a quote stands beside it.
    private struct Split {
        let cells: [String]
        let column: Int
        let isAtQuote: Bool
    }

    /// The rows of the right width that one more delimiter somewhere makes of a row.
    private func withDelimiterInserted(_ row: LooseRow) -> [Split] {
        guard let delimiter = dialect.delimiter, !row.isFolded, row.count >= width - 1 || row.marks.contains(.bareQuote)
        else { return [] }
        let line = Array(text.utf8[row.offset..<row.end])
        let doubts = fields[row.first..<row.first + row.count].count { !$0.marks.isDisjoint(with: .doubtful) }
        var found: [Split] = []
        var trial: [RawField] = []
        for at in 1...max(1, line.count) where at == line.count || line[at] & 0xC0 != 0x80 {
            trial.removeAll(keepingCapacity: true)
            let changed = line[..<at] + [delimiter] + line[at...]
            let bytes = Array(changed)
            let record = scanner.record(bytes.span, at: 0, into: &trial)
            guard record.next == bytes.count, trial.count == width,
                trial.count(where: { !$0.marks.isDisjoint(with: .doubtful) })
                    <= max(0, row.count < width - 1 || row.count >= width ? doubts - 1 : doubts)
            else { continue }
            let cells = trial.map { scanner.text($0, in: bytes) }
            if found.last?.cells == cells { continue }
            let column =
                trial.firstIndex { Int($0.start) - ($0.marks.contains(.quoted) ? 1 : 0) == at + 1 } ?? width - 1
            let isAtQuote = line[at - 1] == dialect.quote || at < line.count && line[at] == dialect.quote
            found.append(Split(cells: cells, column: column, isAtQuote: isAtQuote))
        }
        return found
    }

    /// The best way to put tokens together, in their order, into as many cells as there are columns; a token in quotes
    /// stands alone.
    private func joined(_ tokens: [(text: String, isQuoted: Bool)], _ delimiter: UInt8, _ profile: ColumnProfile)
        -> [String]?
    {
        let count = tokens.count
        guard count >= width, profile.width == width else { return nil }
        let glue = String(decoding: [delimiter], as: UTF8.self)
        var fit = [[Double]](repeating: [Double](repeating: -.infinity, count: count + 1), count: width + 1)
        var cut = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: width + 1)
        fit[0][0] = 0
        var features: [Int: ColumnProfile.Features] = [:]
        func join(_ from: Int, _ to: Int) -> String { tokens[from..<to].map(\.text).joined(separator: glue) }
        for column in 0..<width {
            for end in column + 1...count - (width - column - 1) {
                for start in column..<end where fit[column][start] > -.infinity {
                    if end - start > 1 && tokens[start..<end].contains(where: \.isQuoted) { continue }
                    if end - start > 40 { continue }
                    let key = start * (count + 1) + end
                    let own = features[key] ?? ColumnProfile.Features(asNumber(join(start, end)).utf8)
                    features[key] = own
                    let value = fit[column][start] + profile.fit(own, column)
                    if value > fit[column + 1][end] + 1e-9 {
                        fit[column + 1][end] = value
                        cut[column + 1][end] = start
                    }
                }
            }
        }
        guard fit[width][count] > -.infinity else { return nil }
        var cells: [String] = []
        var end = count
        for column in stride(from: width, to: 0, by: -1) {
            cells.append(join(cut[column][end], end))
            end = cut[column][end]
        }
        return cells.reversed()
    }

    /// A number with a decimal comma as one with a point, to be compared with the others of its column.
    private func asNumber(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Ascii.isDigit) }) else {
            return text
        }
        return parts.joined(separator: ".")
    }

    /// Puts a mended row in the place of the damaged one.
    private mutating func replace(_ position: Int, _ proposal: Proposal) {
        let row = records[position]
        log.add(proposal.kind, row, found: String(decoding: text.utf8[row.offset..<row.end].prefix(200), as: UTF8.self))
        let first = fields.count
        for cell in proposal.cells {
            let number = UInt32(repairedTexts.count)
            fields.append(RawField(start: number, end: number, marks: .repaired))
            repairedTexts.append(cell)
        }
        records[position].first = first
        records[position].count = proposal.cells.count
        records[position].marks = .repaired
    }
}
