/// A table looked at as one of figures: years, codes, keys, totals, and numbers that are not like the others.
///
/// Nothing is changed; what is odd is noted. Only the first rows of large tables are looked at: see ``cellLimit``.
struct TableReview {
    /// The number of cells that are looked at, so that memory stays bounded.
    static let cellLimit = 2_000_000

    let table: LooseTable
    let numbers: TableNumbers
    let rows: Range<Int>
    /// The numbers of each column of numbers, by row.
    let values: [[Double?]]
    /// Whether each column is one of years.
    let isYear: [Bool]
    /// The rows of each kind: those with the same text in every column whose texts repeat.
    private let kinds: [[Int]]

    init(of table: LooseTable, _ numbers: TableNumbers) {
        self.table = table
        self.numbers = numbers
        let rows = 0..<min(table.rowCount, max(100, Self.cellLimit / max(table.columnCount, 1)))
        self.rows = rows
        values = (0..<table.columnCount).map { column in
            guard numbers.isNumeric[column] else { return [] }
            return rows.map { row in
                guard case .number(let value, let notes) = numbers.read(table.text(row, column)), !notes.isInParentheses
                else { return nil }
                return value
            }
        }
        isYear = values.map(Self.areYears)
        let repeating = (0..<table.columnCount).filter { column in
            !numbers.isNumeric[column]
                && Set(rows.prefix(2000).map { table.text($0, column) }).count * 2 <= min(rows.count, 2000)
        }
        let groups = Dictionary(grouping: rows) { row in repeating.map { table.text(row, $0) } }
        kinds = groups.values.filter { $0.count >= 4 }.sorted { $0[0] < $1[0] }
    }

    func note(in log: inout FindingLog) {
        for column in 0..<table.columnCount {
            noteMultiple(column, &log)
            if !numbers.isNumeric[column] {
                noteTexts(column, &log)
            } else if isYear[column] {
                for row in rows where values[column][row].map({ !Self.isYear($0) }) ?? false {
                    add(.oddYear, row, column, &log)
                }
            } else if hasLostZeros(column) {
                if let row = rows.first(where: { values[column][$0].map { $0 < 100 } ?? false }) {
                    add(.lostZeros, row, column, &log)
                }
            } else if let (row, guess) = farFromOthers(column) {
                add(.farFromOthers(guess: guess), row, column, &log)
            }
        }
        noteRows(&log)
    }

    func add(_ kind: TableFinding.Kind, _ row: Int, _ column: Int, _ log: inout FindingLog) {
        log.add(
            kind, table.rows[row], column: column, offset: table.offset(row, column), found: table.text(row, column))
    }

    // MARK: Years and codes

    private static func isYear(_ value: Double) -> Bool { value == value.rounded() && (1900...2100).contains(value) }

    /// Whether three quarters of the numbers of a column, and at least two, are years.
    private static func areYears(_ values: [Double?]) -> Bool {
        let known = values.compactMap(\.self)
        let years = known.count(where: isYear)
        return years >= 2 && years * 4 >= known.count * 3
    }

    /// Whether a column of numeric codes of countries has some of fewer than three digits.
    private func hasLostZeros(_ column: Int) -> Bool {
        let name = Self.folded(column < table.header.count ? table.header[column] : "")
        guard Self.codeNames.contains(where: { name.contains($0) }) else { return false }
        let known = values[column].compactMap(\.self)
        return !known.isEmpty && known.allSatisfy { $0 == $0.rounded() && (1...999).contains($0) }
            && known.contains { $0 < 100 }
    }

    private static let codeNames = [
        "m49", "iso numeric", "numeric code", "un code", "iso_n3", "country code", "code pays", "ülke kodu",
    ]

    private func noteMultiple(_ column: Int, _ log: inout FindingLog) {
        guard numbers.isNumeric[column], column < table.header.count, let head = table.headerRow else { return }
        let name = Self.folded(table.header[column])
        guard let word = Self.multiples.first(where: { name.contains($0) }) else { return }
        log.add(.multiple(word), head, column: column, offset: nil, found: table.header[column])
    }

    private static let multiples = [
        "(000)", "'000", "000s", "thousand", "million", "billion", "in mio", "mio.", "mrd", "tsd", "in 1000",
        "in 1 000",
        "milliers", "milliards", "bin kişi", "(bin)", "bin ", "milyon", "milyar", "بالآلاف", "آلاف", "مليون", "مليار",
    ]

    // MARK: Numbers on another scale

    /// The one number of a column that a power of ten would bring among the others, all of which are within one order of
    /// magnitude, and what it would be then.
    /// Only rows of the same kind are compared.
    private func farFromOthers(_ column: Int) -> (row: Int, guess: String)? {
        for rows in kinds {
            let known = rows.compactMap { values[column][$0] }
            guard known.count >= 4, known.allSatisfy({ $0 > 0 }) else { continue }
            let sorted = known.sorted()
            for (candidate, others) in [(sorted[0], sorted.dropFirst()), (sorted[sorted.count - 1], sorted.dropLast())]
            {
                guard let least = others.first, let most = others.last, most <= least * 10 else { continue }
                // Numbers that are closer to each other show a smaller gap.
                let gap = most <= least * 3 ? 5.0 : 8
                guard candidate < least / gap || candidate > most * gap else { continue }
                let guess = [100, 0.01, 1000, 0.001, 10, 0.1].map { candidate * $0 }.first {
                    $0 >= least / 2 && $0 <= most * 2
                }
                if let guess, let row = rows.first(where: { values[column][$0] == candidate }) {
                    return (row, Self.short(guess))
                }
            }
        }
        return nil
    }

    /// A product with a power of ten as a person writes it.
    private static func short(_ value: Double) -> String {
        var text = Number.text(value, decimals: 6)
        while text.contains("."), text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    static func folded(_ text: String) -> String {
        String(text.map { $0 == "İ" ? "i" : $0 }).lowercased().trimmingSpaces()
    }
}
