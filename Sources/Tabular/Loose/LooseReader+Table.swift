extension LooseReader {
    /// The table as it was found, with everything that was noticed.
    mutating func table() -> LooseTable {
        noteRaggedRows()
        noteHeader()
        noteEncoding()
        noteDamagedLetters()
        noteDialect()
        var columns = headerRecords.isEmpty ? width : max(width, header.count)
        if headerRecords.isEmpty && body.isEmpty { columns = 0 }
        if !headerRecords.isEmpty && header.isEmpty { header = [""] }
        return LooseTable(
            file: file, encoding: text.guess, dialect: dialect, header: header, headerRows: headerRows,
            columnCount: columns, findings: log.findings(file: file, header: header, text: text),
            skipped: skipped.sorted { $0.line < $1.line }, text: text, scanner: scanner,
            headerRow: headerRecords.first.map { records[$0] }, rows: body.map { records[$0] }, fields: fields,
            repairedTexts: repairedTexts)
    }

    private mutating func noteHeader() {
        guard let position = headerRecords.first, width > 1 else { return }
        var seen: [String: Int] = [:]
        for (column, name) in header.enumerated() {
            if name.isEmpty {
                log.add(.namelessColumn, records[position], column: column)
            } else if seen.updateValue(column, forKey: name) != nil {
                log.add(.repeatedName, records[position], column: column, found: name)
            }
        }
    }

    private mutating func noteEncoding() {
        let guess = text.guess
        if !guess.alternatives.isEmpty {
            log.add(.doubtfulEncoding(guess.encoding, alternatives: guess.alternatives))
        } else if guess.encoding != .utf8 || guess.hasMark {
            log.add(.encoding(guess.encoding, hasMark: guess.hasMark))
        }
        if let first = guess.strayBytes.first {
            log.add(.strayBytes, found: "\(guess.strayBytes.count) bytes, the first one at offset \(first)")
        }
    }

    /// Notes letters that show as `Ã©` for `é` or `Ø§` for `ا`, and replacement characters.
    private mutating func noteDamagedLetters() {
        let bytes = text.utf8
        var doubled: [Int] = []
        var isCertain = false
        var others = 0
        var lost: Int?
        for at in bytes.indices.dropLast(2) {
            if bytes[at] == 0xC3 {
                // A letter between Â and ô, and then a sign between U+0080 and U+00BF or one that windows-1252 has there.
                let isLead = bytes[at + 1] >= 0x82 && bytes[at + 1] <= 0xB4
                if isLead && (bytes[at + 2] == 0xC2 || bytes[at + 2] == 0xC5 || bytes[at + 2] == 0xE2) {
                    doubled.append(at)
                    // `Ã` before a sign that no text has there, as in `Ã©`.
                    if bytes[at + 1] == 0x83 && bytes[at + 2] == 0xC2 { isCertain = true }
                } else {
                    others += 1
                }
            } else if bytes[at] == 0xEF && bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBD && lost == nil {
                lost = at
            }
        }
        if isCertain || doubled.count >= 2 && doubled.count > others { note(.doubleEncoded, at: doubled[0]) }
        if let lost { note(.lostCharacters, at: lost) }
    }

    /// Notes something at an offset of the text, in the row that it is part of.
    private mutating func note(_ kind: TableFinding.Kind, at offset: Int) {
        guard let row = records.last(where: { $0.offset <= offset }) else { return }
        let column = fields[row.first..<row.first + row.count].firstIndex {
            !$0.marks.contains(.repaired) && Int($0.start) <= offset && Int($0.end) > offset
        }
        log.add(
            kind, row, column: column.map { $0 - row.first }, offset: offset,
            found: column.map { cell(fields[$0]) } ?? "")
    }

    private mutating func noteDialect() {
        if hasSeparatorLine { log.add(.separatorLine) }
        if let delimiter = dialect.delimiter, delimiter != Ascii.comma { log.add(.delimiter(dialect.delimiterName)) }
        if dialect.padsWithSpace { log.add(.spacesAfterDelimiters) }
        if dialect.quote != Ascii.quote && !areRowsWrapped {
            log.add(.quotes(dialect.quote.map { String(decoding: [$0], as: UTF8.self) } ?? ""))
        }
        if dialect.escapesWithBackslash { log.add(.backslashEscapes) }
    }
}
