/// Finding where the table ends: at a second table, at notes, at columns that hold nothing.
extension LooseReader {
    /// Leaves out repeated headers, and everything from a second table on.
    mutating func cutFurtherTables(_ profile: ColumnProfile) {
        guard !headerRecords.isEmpty, width > 1 else { return }
        let names = Set(header.map(Self.folded).filter { !$0.isEmpty })
        let ownNames = headerRows.map { $0.map(Self.folded) }
        var kept: [Int] = []
        for (index, position) in body.enumerated() {
            let row = records[position]
            let cells = row.count >= 2 ? quickTexts(row) : nil
            guard let cells, !holdsValues(row) else {
                kept.append(position)
                continue
            }
            let folded = cells.map(Self.folded)
            if ownNames.contains(folded) {
                if isCopy(of: kept, body[(index + 1)...]) {
                    cut(body[index...], as: .repeatedTable)
                    break
                }
                skip([position], as: .repeatedHeader)
                continue
            }
            if beginsTable(row, position, folded, names, profile, next: index + 1 < body.count ? body[index + 1] : nil)
            {
                cut(body[index...], as: .furtherTable)
                break
            }
            kept.append(position)
        }
        body = kept
    }

    private mutating func cut(_ positions: ArraySlice<Int>, as kind: TableFinding.Kind) {
        skip(positions.prefix(1), as: kind)
        for position in positions.dropFirst() where skipped.count < 1000 {
            skipped.append(LooseTable.SkippedLine(line: records[position].line, fields: texts(records[position])))
        }
    }

    /// The cells of a row that may be names of columns; `nil` as soon as one shows that it is not.
    private func quickTexts(_ row: LooseRow) -> [String]? {
        guard row.count <= 2000 else { return nil }
        let first = fields[row.first]
        guard first.end - first.start <= 200 else { return nil }
        return texts(row)
    }

    /// Whether a row holds numbers, dates or the like, years excepted, and so does not name columns.
    private func holdsValues(_ row: LooseRow) -> Bool {
        fields[row.first..<row.first + row.count].contains { field in
            let kind = features(field).kind
            return kind == .date || kind == .time || kind == .address || kind == .number && !isYear(field)
        }
    }

    private func beginsTable(
        _ row: LooseRow, _ position: Int, _ folded: [String], _ names: Set<String>, _ profile: ColumnProfile, next: Int?
    ) -> Bool {
        guard let next, filled(row) >= 2 else { return false }
        let common = folded.count { names.contains($0) }
        if common >= 2 && common * 10 >= folded.count * 6 { return true }
        let votes = self.votes(row, profile)
        guard votes.asHeader >= 1, votes.asRow == 0 else { return false }
        let follower = records[next]
        guard follower.count == row.count, next == position + 1, !isHollow(follower) else { return false }
        if followsBlank(position) {
            return filled(row) * 10 >= row.count * 6 && self.votes(follower, profile).asHeader < Double(row.count)
        }
        return row.count != width && votes.asHeader >= 2 && filled(row) == row.count
    }

    /// Whether rows are the same as those that were kept, from the first one on.
    private func isCopy(of kept: [Int], _ rest: ArraySlice<Int>) -> Bool {
        let pairs = zip(kept, rest).prefix(20)
        let same = pairs.count { one, other in texts(records[one]) == texts(records[other]) }
        let compared = min(kept.count, rest.count, 20)
        return compared > 0 && same * 10 >= compared * 8
    }

    static func folded(_ name: String) -> String { name.trimmingSpaces().lowercased() }

    // MARK: The end of the table

    /// Leaves out notes and sources below the table, and rows of delimiters alone.
    mutating func dropFootnotes() {
        while let last = body.last, isHollow(records[last]), width > 1 { body.removeLast() }
        guard width > 1 else { return }
        let profile = learn(body.prefix(4000))
        var first = body.count
        while first > 1, isFootnote(records[body[first - 1]], body[first - 1], profile) { first -= 1 }
        // Without a single row in order there is nothing below which the notes could be.
        guard first < body.count, body[..<first].contains(where: { records[$0].count == width }) else { return }
        skip(body[first...], as: .footnotes)
        body.removeLast(body.count - first)
    }

    private func isFootnote(_ row: LooseRow, _ position: Int, _ profile: ColumnProfile) -> Bool {
        guard row.count > 0, width >= 2 else { return false }
        let field = fields[row.first]
        guard !isEmpty(field) else { return false }
        let text = cell(field)
        // A note may hold delimiters of its own, as in "Source: ministry, 2024".
        if Self.beginsNote(text) && (filled(row) == 1 || row.count < width) { return true }
        guard filled(row) == 1 else { return false }
        let kind = features(field).kind
        guard kind == .words || kind == .other else { return false }
        if separatedFromBody(position) && row.count < width { return true }
        if width >= 3 && row.count == 1 { return true }
        return width >= 3 && profile.width == width && profile.rows >= 3 && !profile.admits(features(field), 0)
            && profile.isTyped(0)
    }

    /// Whether a blank line stands somewhere between a row and the rows of the table that are in order.
    private func separatedFromBody(_ position: Int) -> Bool {
        var at = position - 1
        while at >= 0 && at > position - 40 {
            if isHollow(records[at]) { return true }
            if records[at].count == width && filled(records[at]) > 1 { return false }
            at -= 1
        }
        return false
    }

    static func beginsNote(_ text: String) -> Bool {
        let start = text.trimmingSpaces().lowercased()
        return notes.contains { start.hasPrefix($0) }
    }

    private static let notes = [
        "source", "note", "footnote", "©", "(c)", "* ", "last updated", "data from", "quelle", "stand:", "anmerkung",
        "kaynak", "not:",
        "dipnot", "المصدر", "ملاحظ", "champ :", "lecture :", "__________", "(1)", "1)", "¹", "fuente", "nota",
    ]

    /// Leaves out last columns without a name and without content, as delimiters at the ends of lines make them.
    mutating func dropNamelessColumns() {
        guard !headerRecords.isEmpty else { return }
        var dropped = false
        while width > 1, header.count >= width, header[(width - 1)...].allSatisfy(\.isEmpty),
            body.allSatisfy({
                records[$0].count <= width
                    && (records[$0].count < width || isEmpty(fields[records[$0].first + width - 1]))
            })
        {
            width -= 1
            header.removeLast(header.count - width)
            for position in body where records[position].count > width { records[position].count = width }
            dropped = true
        }
        if dropped { log.add(.trailingDelimiters, records[headerRecords[0]], column: width) }
    }
}
