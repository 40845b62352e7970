/// Finding the table among the records: what is above it, its header, what follows it.
extension LooseReader {
    /// How a row compares with the columns below it: as names of columns, or as one more row.
    struct Votes {
        /// Cells that are no value where the column has values.
        var asHeader = 0.0
        /// Cells that are values like those of their column.
        var asRow = 0.0
    }

    /// Finds the header and the rows of the first table; everything else is noted as skipped.
    mutating func findTable() {
        var solid = records.indices.filter { !isHollow(records[$0]) }
        noteBlankLines(solid)
        guard !solid.isEmpty else {
            log.add(.empty)
            return
        }
        dropComments(&solid)
        guard let first = solid.first else { return }
        var profile = learn(solid.dropFirst())
        let headerAt = leadingRow(solid, profile)
        skip(solid[..<headerAt], as: .preamble)
        solid.removeFirst(headerAt)
        if headerAt > 0 { profile = learn(solid.dropFirst()) }
        let top = solid.first ?? first
        mendHeader(top, profile)
        let count = headerRowCount(solid, profile)
        headerRecords = Array(solid.prefix(count))
        headerRows = headerRecords.map { texts(records[$0]) }
        joinHeader()
        if count > 1 { log.add(.headerOfSeveralRows(count), records[top]) }
        if count == 0 { log.add(.noHeader, records[top], found: texts(records[top]).joined(separator: " | ")) }
        body = Array(solid.dropFirst(count))
        cutFurtherTables(learn(body[...]))
        if count > 0 && body.isEmpty { log.add(.noRows, records[top]) }
    }

    // MARK: Rows and cells

    /// Whether a record holds nothing: a blank line, or delimiters alone.
    func isHollow(_ row: LooseRow) -> Bool {
        if width <= 1 && dialect.delimiter == nil { return false }
        return fields[row.first..<row.first + row.count].allSatisfy { isEmpty($0) }
            && (row.count != 1 || !row.marks.contains(.quoted) || width > 1)
    }

    func isEmpty(_ field: RawField) -> Bool {
        if field.marks.contains(.repaired) { return repairedTexts[Int(field.start)].isEmpty }
        return text.utf8[Int(field.start)..<Int(field.end)].allSatisfy { $0 == Ascii.space }
    }

    func cell(_ field: RawField) -> String {
        field.marks.contains(.repaired) ? repairedTexts[Int(field.start)] : scanner.text(field, in: text.utf8)
    }

    func texts(_ row: LooseRow) -> [String] { fields[row.first..<row.first + row.count].map(cell) }

    /// The number of fields of a row that hold something.
    func filled(_ row: LooseRow) -> Int { fields[row.first..<row.first + row.count].count { !isEmpty($0) } }

    /// Whether nothing but blank lines stands between a record and the one before it, and at least one does.
    func followsBlank(_ record: Int) -> Bool { record > 0 && isHollow(records[record - 1]) }

    /// What the cells of rows in order look like, by column; at most 600 rows of at most 400 columns are learnt.
    func learn(_ rows: ArraySlice<Int>) -> ColumnProfile {
        guard width <= 400 else { return ColumnProfile(width: 0) }
        var profile = ColumnProfile(width: width)
        var learnt: [[ColumnProfile.Features]] = []
        for position in rows.prefix(4000) where learnt.count < 600 {
            let row = records[position]
            guard row.count == width, row.marks.isDisjoint(with: .doubtful) else { continue }
            let features = fields[row.first..<row.first + row.count].map { self.features($0) }
            profile.learn(features)
            learnt.append(features)
        }
        profile.settle(learnt)
        return profile
    }

    func features(_ field: RawField) -> ColumnProfile.Features {
        if field.marks.contains(.repaired) { return ColumnProfile.Features(repairedTexts[Int(field.start)].utf8) }
        return ColumnProfile.Features(text.utf8[Int(field.start)..<Int(field.end)])
    }

    // MARK: Above the table

    private mutating func noteBlankLines(_ solid: [Int]) {
        guard width > 1 || dialect.delimiter != nil else {
            for row in records where row.count == 0 { log.add(.emptyRecords, row) }
            return
        }
        let last = solid.last ?? -1
        for (position, row) in records.enumerated() where row.count == 0 && position < last {
            log.add(.blankLines, row)
        }
    }

    /// Leaves out lines that begin with a number sign and are not as wide as the table.
    private mutating func dropComments(_ solid: inout [Int]) {
        let comments = solid.filter { position in
            let row = records[position]
            return text.utf8[row.offset] == 0x23 && row.count != width
        }
        guard !comments.isEmpty, comments.count < solid.count else { return }
        skip(comments[...], as: .comments)
        solid.removeAll { comments.contains($0) }
    }

    mutating func skip(_ positions: some Sequence<Int>, as kind: TableFinding.Kind) {
        for position in positions {
            let row = records[position]
            let cells = texts(row)
            log.add(kind, row, found: cells.filter { !$0.isEmpty }.joined(separator: " | "))
            if skipped.count < 1000 { skipped.append(LooseTable.SkippedLine(line: row.line, fields: cells)) }
        }
    }

    /// The position, among the rows that hold something, of the first one that belongs to the table.
    private func leadingRow(_ solid: [Int], _ profile: ColumnProfile) -> Int {
        let lead = solid.prefix(30)
        guard width > 1, lead.count > 1 else { return 0 }
        let needed = width == 2 ? 2 : (width + 1) / 2
        var top =
            lead.firstIndex { position in
                let row = records[position]
                if filled(row) >= needed && row.count * 3 >= width * 2 { return true }
                return isHeaderOtherwiseDivided(position, profile)
            } ?? 0
        // A row above it with two names or more, such as years over several columns, is part of the header.
        if top > 0, case let above = solid[top - 1], records[above].count == width, filled(records[above]) >= 2,
            above + 1 == solid[top]
        {
            let votes = self.votes(records[above], profile)
            if votes.asRow == 0 { top -= 1 }
        }
        // Below a blank line there may be a better header: lines of keys and values stand above it.
        for index in lead.indices.dropFirst(top + 1) where followsBlank(solid[index]) && index - top <= 12 {
            let votes = self.votes(records[solid[index]], profile)
            let before = solid[top..<index].map { self.votes(records[$0], profile) }
            if votes.asHeader > votes.asRow && votes.asHeader >= 1
                && before.allSatisfy({ $0.asRow <= $0.asHeader }) && records[solid[index]].count == width
                && solid[top..<index].contains(where: { records[$0].count != width || filled(records[$0]) < width })
            {
                top = index
                break
            }
        }
        return top
    }

    /// Whether a row that stands directly on a row of values has as many names as there are columns, but another delimiter.
    private func isHeaderOtherwiseDivided(_ position: Int, _ profile: ColumnProfile) -> Bool {
        guard otherwiseDivided(records[position]) != nil, position + 1 < records.count else { return false }
        let next = records[position + 1]
        let votes = self.votes(next, profile)
        return next.count == width && votes.asRow > votes.asHeader
    }

    // MARK: The header

    /// Compares a row with what its columns hold.
    func votes(_ row: LooseRow, _ profile: ColumnProfile) -> Votes {
        var votes = Votes()
        for column in 0..<min(row.count, profile.width) {
            let field = fields[row.first + column]
            guard !isEmpty(field) else { continue }
            let features = self.features(field)
            guard features.kind != .missing else { continue }
            let form = features.form
            if profile.isTyped(column) {
                if isYear(field) && profile.share(ofForm: form, column) < 0.5 {
                    votes.asHeader += 0.5
                } else if features.kind == .code && profile.count(.code, column) == 0 {
                    votes.asHeader += 1
                } else if features.kind == .code && profile.count(.code, column) > 0 {
                    let share = profile.share(ofForm: form, column)
                    if share > 0.2 {
                        votes.asRow += 1
                    } else if profile.rows >= 5 && share == 0 {
                        votes.asHeader += 0.5
                    }
                } else if features.kind.isTyped {
                    votes.asRow += 1
                } else {
                    votes.asHeader += 1
                }
            } else if profile.rows >= 5, features.length > 1 {
                // Codes of letters, such as ISO 3166: all of one form, which the name of the column has not.
                let constant = profile.mostCommonForm(column)
                if constant.share >= 0.9 && (1...8).contains(constant.length) {
                    if constant.form == form { votes.asRow += 0.5 } else { votes.asHeader += 0.5 }
                }
            }
        }
        return votes
    }

    func isYear(_ field: RawField) -> Bool {
        guard let year = Int(cell(field).trimmingSpaces()) else { return false }
        return year >= 1800 && year <= 2100
    }

    /// The number of rows, at the top of the table, that name its columns.
    private func headerRowCount(_ solid: [Int], _ profile: ColumnProfile) -> Int {
        guard let top = solid.first else { return 0 }
        guard solid.count > 1 else { return 1 }
        guard profile.width > 0 else { return 1 }
        let first = votes(records[top], profile)
        if first.asRow > first.asHeader { return 0 }
        if first.asRow == first.asHeader && repeatsBelow(records[top], solid.dropFirst()) { return 0 }
        let names = texts(records[top])
        var count = 1
        while count < min(4, solid.count - 1), solid[count] == solid[count - 1] + 1 {
            let row = records[solid[count]]
            guard row.count == width, filled(row) >= 2 else { break }
            let votes = self.votes(row, profile)
            let isCopy = texts(row) == names
            guard isCopy || votes.asRow == 0 && (votes.asHeader >= 2 || votes.asHeader >= 1 && holdsUnits(row)) else {
                break
            }
            count += 1
        }
        return count
    }

    /// Whether a text of the first row stands in the same column again, as values do and names do not.
    private func repeatsBelow(_ row: LooseRow, _ below: ArraySlice<Int>) -> Bool {
        guard below.count >= 3 else { return false }
        var repeats = 0
        for column in 0..<row.count {
            let field = fields[row.first + column]
            guard !isEmpty(field) else { continue }
            let name = cell(field)
            let again = below.prefix(200).count { position in
                let other = records[position]
                return column < other.count && cell(fields[other.first + column]) == name
            }
            if again > 0 && texts(row) != texts(records[below[below.startIndex]]) { repeats += 1 }
        }
        return repeats > 0
    }

    /// The rows of the header with each name of an upper row over all the columns that merged cells had under it.
    private func spreadNames() -> [[String]] {
        var spread = headerRows
        for row in spread.indices.dropLast() {
            guard let first = spread[row].firstIndex(where: { !$0.isEmpty }) else { continue }
            for column in spread[row].indices.dropFirst(first + 1)
            where spread[row][column].isEmpty && column < headerRows[row + 1].count
                && !headerRows[row + 1][column].isEmpty
            {
                spread[row][column] = spread[row][column - 1]
            }
        }
        return spread
    }

    private func holdsUnits(_ row: LooseRow) -> Bool {
        texts(row).contains { $0.hasPrefix("(") && $0.hasSuffix(")") || $0.hasPrefix("[") || $0 == "%" }
    }

    /// The names of the columns: of several rows joined by a space.
    private mutating func joinHeader() {
        guard let first = headerRows.first else { return }
        header = first
        if headerRows.count > 1 {
            let spread = spreadNames()
            header = (0..<(headerRows.map(\.count).max() ?? 0)).map { column in
                spread.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.joined(separator: " ")
            }
        }
        let asWritten = header
        header = header.map { $0.trimmingSpaces() }
        if header != asWritten, headerRows.count == 1 { log.add(.spacesInNames, records[headerRecords[0]]) }
        if header.count < width && width > 1 && !headerRecords.isEmpty {
            log.add(.shortHeader(found: header.count, expected: width), records[headerRecords[0]])
            header += Array(repeating: "", count: width - header.count)
        }
    }
}
