/// Mending what is the same in every row: rows that stand in one pair of quotes, decimal commas between commas.
extension LooseReader {
    /// Takes off the quotes round whole rows, as a spreadsheet writes them when all of a row stood in column A.
    mutating func unwrapRows() {
        guard dialect.quote == nil, dialect.delimiter != nil else { return }
        let filled = records.indices.filter { records[$0].count > 0 }
        let isWrapped = filled.allSatisfy { position in
            let row = records[position]
            let (first, last) = (fields[row.first], fields[row.first + row.count - 1])
            return row.count > 1 && first.end > first.start && last.end > last.start
                && text.utf8[Int(first.start)] == Ascii.quote && text.utf8[Int(last.end) - 1] == Ascii.quote
        }
        guard isWrapped, filled.count > 1 else { return }
        for position in filled {
            let row = records[position]
            fields[row.first].start += 1
            fields[row.first + row.count - 1].end -= 1
            log.add(.wrappedRows, row)
        }
        areRowsWrapped = true
    }

    /// Joins the two parts of each number where a file writes both fields and fractions with commas.
    ///
    /// Only when every row has as many fields too many as it has numbers: a header of three names above rows such as
    /// `TUR,77,7,81,4`.
    mutating func joinDecimals() {
        guard dialect.delimiter == Ascii.comma, width > 2 else { return }
        let filled = records.indices.filter { records[$0].count > 0 }
        guard let head = filled.first(where: { records[$0].count > 1 }), records[head].count < width else { return }
        let surplus = width - records[head].count
        let rows = filled.filter { $0 > head && records[$0].count > 1 }
        guard rows.count >= 3, surplus * 2 <= width, filled.allSatisfy({ $0 >= head || records[$0].count == 1 }),
            rows.allSatisfy({ records[$0].count == width && endsInDecimals(records[$0], surplus) })
        else { return }
        for position in rows {
            let row = records[position]
            let own = Array(fields[row.first..<row.first + row.count])
            let first = fields.count
            fields += own.prefix(width - surplus * 2)
            for pair in 0..<surplus {
                let whole = width - surplus * 2 + pair * 2
                fields.append(RawField(start: own[whole].start, end: own[whole + 1].end, marks: []))
            }
            records[position].first = first
            records[position].count = width - surplus
            log.add(.unquotedDecimals, row)
        }
        width -= surplus
    }

    /// Whether the last fields of a row are so many pairs of digits, the second of which are one or two.
    private func endsInDecimals(_ row: LooseRow, _ pairs: Int) -> Bool {
        let own = fields[row.first + row.count - pairs * 2..<row.first + row.count]
        return own.enumerated().allSatisfy { index, field in
            let length = field.end - field.start
            return !field.marks.contains(.quoted) && length > 0 && (index % 2 == 0 || length <= 2)
                && text.utf8[Int(field.start)..<Int(field.end)].allSatisfy(Ascii.isDigit)
        }
    }
}
