extension LooseReader {
    /// The table as it was found, with everything that was noticed.
    mutating func table() -> LooseTable {
        noteRaggedRows()
        noteHeader()
        noteEncoding()
        noteDialect()
        var columns = headerRecords.isEmpty ? width : max(width, header.count)
        if headerRecords.isEmpty && body.isEmpty { columns = 0 }
        if !headerRecords.isEmpty && header.isEmpty { header = [""] }
        return LooseTable(
            file: file, encoding: text.guess, dialect: dialect, header: header, headerRows: headerRows,
            columnCount: columns, findings: log.findings(file: file, header: header, text: text),
            skipped: skipped.sorted { $0.line < $1.line }, text: text, scanner: scanner, rows: body.map { records[$0] },
            fields: fields, repairedTexts: repairedTexts)
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

    private mutating func noteDialect() {
        if hasSeparatorLine { log.add(.separatorLine) }
        if let delimiter = dialect.delimiter, delimiter != Ascii.comma { log.add(.delimiter(dialect.delimiterName)) }
        if dialect.padsWithSpace { log.add(.spacesAfterDelimiters) }
        if dialect.quote != Ascii.quote {
            log.add(.quotes(dialect.quote.map { String(decoding: [$0], as: UTF8.self) } ?? ""))
        }
        if dialect.escapesWithBackslash { log.add(.backslashEscapes) }
    }
}
