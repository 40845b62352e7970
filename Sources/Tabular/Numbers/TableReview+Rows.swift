/// Rows that are there twice, that sum up the others, or that lost a name to merged cells; texts that are no texts.
extension TableReview {
    // MARK: Texts

    func noteTexts(_ column: Int, _ log: inout FindingLog) {
        var codes = 0
        var mangled: [Int] = []
        var filled = 0
        for row in rows {
            let text = table.text(row, column)
            if text.isEmpty { continue }
            filled += 1
            if Self.beginsFormula(text) { add(.formula, row, column, &log) }
            if DateText.namesMonth(text) || Self.isPowerOfTen(text) {
                mangled.append(row)
            } else if text.utf8.count <= 24, text.contains(where: \.isNumber), text.contains(where: \.isLetter),
                !text.contains(" ")
            {
                codes += 1
            }
        }
        // Among codes of letters and digits a date is one that was such a code.
        guard !mangled.isEmpty, codes >= 2, codes * 5 >= filled * 3 else { return }
        for row in mangled { add(.mangledCode, row, column, &log) }
    }

    private static func beginsFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count > 1 else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), Ascii.tab, Ascii.carriageReturn: return true
        case Ascii.plus, Ascii.minus: return NumberParts(text) == nil && text.utf8.contains(where: Ascii.isLetter)
        default: return false
        }
    }

    /// `1.00E+05`, which was `1E5`.
    private static func isPowerOfTen(_ text: String) -> Bool {
        guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == 0x65 }), text.utf8.contains(Ascii.plus) else {
            return false
        }
        return mark > text.startIndex && NumberParts(text)?.notes.hasExponent ?? false
    }

    // MARK: Rows

    func noteRows(_ log: inout FindingLog) {
        guard table.columnCount > 1 else { return }
        noteTotals(&log)
        noteGroups(&log)
        noteDuplicates(&log)
    }

    /// Notes rows whose first text says that they are a total; more than two of them are categories.
    private func noteTotals(_ log: inout FindingLog) {
        guard let column = (0..<table.columnCount).first(where: { !numbers.isNumeric[$0] }) else { return }
        let totals = rows.filter { TotalRow.isNamed(table.text($0, column)) }
        guard totals.count <= 2, totals.count * 2 < rows.count else { return }
        for row in totals { add(.total, row, column, &log) }
    }

    /// Notes a first column whose names are missing below a name, in rows that hold numbers all the same.
    private func noteGroups(_ log: inout FindingLog) {
        guard let column = (0..<table.columnCount).first(where: { !table.name(ofColumn: $0).isEmpty && !isHollow($0) }),
            !numbers.isNumeric[column]
        else { return }
        let empty = rows.filter { table.text($0, column).trimmingSpaces().isEmpty }
        let isBelow = rows.first.map { !table.text($0, column).isEmpty } ?? false
        guard !empty.isEmpty, isBelow, empty.count < rows.count else { return }
        for row in empty where values.contains(where: { !$0.isEmpty && $0[row] != nil }) {
            add(.emptyBelowGroup, row, column, &log)
        }
    }

    private func isHollow(_ column: Int) -> Bool { rows.allSatisfy { table.text($0, column).isEmpty } }

    /// Notes rows that are the same, and rows with the same names and years but other numbers, as long as they are rare.
    private func noteDuplicates(_ log: inout FindingLog) {
        let keys = (0..<table.columnCount).filter { column in
            let name = Self.folded(table.name(ofColumn: column))
            return isYear[column] || !numbers.isNumeric[column] && !Self.remarks.contains(where: { name.contains($0) })
        }
        let hasPlace = keys.contains { column in
            let name = Self.folded(table.name(ofColumn: column))
            return Self.places.contains { name == $0 || name.hasPrefix($0 + " ") || name.hasPrefix($0 + "_") }
        }
        var first: [[String]: Int] = [:]
        var found: [(row: Int, first: Int, isSame: Bool)] = []
        for row in rows {
            let cells = table.texts(ofRow: row)
            let key = hasPlace ? keys.map { cells[$0] } : cells
            guard key.contains(where: { !$0.isEmpty }) else { continue }
            if let earlier = first[key] {
                found.append((row, earlier, table.texts(ofRow: earlier) == cells))
            } else {
                first[key] = row
            }
        }
        guard !found.isEmpty, found.count * 4 <= rows.count || rows.count <= 4 && found.count == 1 else { return }
        for each in found {
            let kind = TableFinding.Kind.duplicate(firstLine: table.line(ofRow: each.first), isSame: each.isSame)
            add(kind, each.row, keys.first ?? 0, &log)
        }
    }

    /// Names of columns that say something about a number, and not what it is a number of.
    private static let remarks = [
        "comment", "remark", "note", "source", "status", "flag", "statut", "durum", "remarque", "açıklama", "kaynak",
        "url", "link", "ملاحظ", "المصدر", "focal", "prev_",
    ]

    /// Names of columns that say which country, place or thing a row is about.
    private static let places = [
        "country", "geo", "geography", "ref_area", "area", "iso", "iso2", "iso3", "economy", "region", "state", "pays",
        "territoire", "ülke", "il", "bölge", "الدولة", "البلد", "land", "code", "m49", "indicator", "indicateur",
        "gösterge",
        "المؤشر",
    ]
}
