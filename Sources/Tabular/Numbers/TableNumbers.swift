/// The numbers of a loose table: which columns hold them, how the file writes them, and what cannot be told.
public struct TableNumbers: Sendable {
    /// How the file writes its numbers.
    public let style: NumberStyle
    /// What marks in place of numbers mean.
    public let marks: MissingMarks
    /// Whether each column is one of numbers.
    public let isNumeric: [Bool]
    /// What a person should know of the numbers.
    public private(set) var findings: [TableFinding] = []

    /// Looks through all cells of a table.
    ///
    /// A column is one of numbers when at least two thirds of its cells that hold something other than a mark are, and none
    /// of them is a code with a zero in front.
    /// - Parameter marks: the marks of the source; by default those of the source that the lines round the table name, else
    ///   those that mean the same everywhere.
    public init(of table: LooseTable, marks known: MissingMarks? = nil) {
        let lines = table.skipped.prefix(200).flatMap(\.fields) + table.header.prefix(100)
        let marks = known ?? MissingMarks.named(in: lines) ?? .general
        var style = NumberStyle()
        for row in 0..<table.rowCount {
            for column in 0..<table.fieldCount(ofRow: row) where table.hasDigit(row, column) {
                style.learn(table.text(row, column))
            }
        }
        self.style = style
        self.marks = marks
        isNumeric = (0..<table.columnCount).map { Self.isNumeric($0, in: table, style, marks) }
        findings = look(through: table)
    }

    /// Reads a cell as a number of this table.
    public func read(_ cell: String) -> NumberReading { style.read(cell, marks: marks) }

    private static func isNumeric(_ column: Int, in table: LooseTable, _ style: NumberStyle, _ marks: MissingMarks)
        -> Bool
    {
        var numbers = 0
        var texts = 0
        var codes = 0
        var decimals = 0
        for row in 0..<table.rowCount {
            let cell = table.text(row, column)
            guard table.hasDigit(row, column) else {
                if case .text = style.read(cell, marks: marks) { texts += 1 }
                continue
            }
            switch style.read(cell, marks: marks) {
            case .number, .ambiguous:
                if isCode(cell) { codes += 1 } else if !cell.utf8.allSatisfy(Ascii.isDigit) { decimals += 1 }
                numbers += 1
            // Years such as 2020/21 and numbers with words are texts, but not of another sort than the numbers beside them.
            case .text: texts += NearNumber(cell) == nil ? 1 : 0
            case .empty, .missing, .unknownMark, .lostDigits, .date: break
            }
        }
        // Digits with a zero in front, such as 012 for Algeria, are codes, unless the others are no whole numbers.
        guard codes == 0 || decimals > 0 else { return false }
        return numbers > 0 && numbers >= 2 * texts
    }

    /// Digits with a zero in front: a number would lose it.
    private static func isCode(_ cell: String) -> Bool {
        cell.utf8.count > 1 && cell.utf8.first == Ascii.zero && cell.utf8.allSatisfy(Ascii.isDigit)
    }

    private func look(through table: LooseTable) -> [TableFinding] {
        var log = FindingLog()
        if let decimal = style.decimal, decimal == .comma { log.add(.decimalSign(decimal.name)) }
        var percents = Array(repeating: (0, 0), count: isNumeric.count)
        var currencies: [[String: Int]] = Array(repeating: [:], count: isNumeric.count)
        var mixed: Set<Int> = []
        for row in 0..<table.rowCount {
            for column in 0..<table.fieldCount(ofRow: row) {
                let numeric = column < isNumeric.count && isNumeric[column]
                guard numeric || table.mayHaveLostDigits(row, column) else { continue }
                let cell = table.text(row, column)
                func note(_ kind: TableFinding.Kind) {
                    log.add(
                        kind, table.rows[row], column: column, offset: table.offset(row, column), found: cell)
                }
                if Self.isError(cell) {
                    note(.spreadsheetError)
                    continue
                }
                let reading = read(cell)
                if numeric, case .number(_, let notes) = reading {
                    if let odd = style.rarerDecimal, notes.decimal == odd { note(.mixedDecimalSigns) }
                    percents[column].0 += notes.isPercent ? 1 : 0
                    percents[column].1 += notes.isPercent ? 0 : 1
                    if percents[column].0 > 0 && percents[column].1 > 0 && mixed.insert(column * 2).inserted {
                        note(.mixedPercentSigns)
                    }
                    currencies[column][notes.currency ?? "", default: 0] += 1
                    if currencies[column].count > 1 && mixed.insert(column * 2 + 1).inserted {
                        note(.mixedCurrencySigns)
                    }
                }
                if let kind = kind(of: reading, cell, numeric) { note(kind) }
            }
        }
        TableReview(of: table, self).note(in: &log)
        return log.findings(file: table.file, header: table.header, text: table.text)
    }

    /// What spreadsheets write for a formula that fails, without the mark at its end; `#N/A` stands for a missing figure.
    private static let errors: Set = [
        "#REF", "#DIV/0", "#VALUE", "#NAME", "#NUM", "#NULL", "#VALEUR", "#NOM", "#NOMBRE", "#DEĞER", "#SAYI/0", "#AD",
        "#BAŞV", "#SPILL", "#CALC", "#WERT", "#BEZUG", "#ZAHL",
        "Err:502", "Err:504", "Err:508", "Err:511", "Err:522",
    ]

    /// Whether a cell holds such an error, or the number signs of a column that was too narrow.
    private static func isError(_ cell: String) -> Bool {
        guard cell.hasPrefix("#") || cell.hasPrefix("Err:") else { return false }
        if cell.utf8.count > 2 && cell.utf8.allSatisfy({ $0 == 0x23 }) { return true }
        let isMarked = cell.utf8.last == 0x21 || cell.utf8.last == 0x3F
        return errors.contains(isMarked ? String(cell.dropLast()) : cell)
    }

    private func kind(of reading: NumberReading, _ cell: String, _ isNumeric: Bool) -> TableFinding.Kind? {
        switch reading {
        case .lostDigits: return .lostDigits
        case .ambiguous(let grouped, let decimal):
            return isNumeric ? .ambiguousNumber([Number.text(grouped), Number.text(decimal)]) : nil
        case .unknownMark: return isNumeric ? .unknownMarker : nil
        case .missing(let meaning): return isNumeric ? .missingMark(meaning) : nil
        case .date: return isNumeric ? .dateForNumber : nil
        case .text:
            guard isNumeric else { return nil }
            switch NearNumber(cell) {
            case .bound: return .boundedNumber
            case .unit: return .unitBehindNumber
            case nil: return .notANumber
            }
        case .number(_, let notes): return isNumeric ? Self.kind(of: notes) : nil
        case .empty: return nil
        }
    }

    private static func kind(of notes: NumberNotes) -> TableFinding.Kind? {
        if notes.isInParentheses { return .negativeInParentheses }
        if notes.flag != nil { return .flaggedNumber }
        if notes.hasExponent { return .numberAsWritten("powers of ten") }
        if notes.isPercent { return .numberAsWritten("percent signs") }
        if notes.currency != nil { return .numberAsWritten("signs of currencies") }
        if notes.hasOtherDigits { return .numberAsWritten("digits of another script") }
        if notes.isGrouped { return .numberAsWritten("grouped digits") }
        if notes.isQuoted { return .numberAsWritten("apostrophes or quotation marks") }
        if notes.hasLeadingZeros { return .numberAsWritten("zeros in front") }
        if notes.hasInvisibleMarks { return .numberAsWritten("marks that are not seen") }
        if notes.hasSpacesAround { return .numberAsWritten("spaces round them") }
        return nil
    }
}

extension LooseTable {
    /// Whether a field holds a digit of any script: cheaper to ask than to take it apart.
    func hasDigit(_ row: Int, _ column: Int) -> Bool {
        anyByte(row, column) { Ascii.isDigit($0) || $0 >= 0x80 }
    }

    /// Whether a field holds a question mark, a number sign or the colon of an error, as cells that were lost do.
    func mayHaveLostDigits(_ row: Int, _ column: Int) -> Bool {
        anyByte(row, column) { $0 == 0x3F || $0 == 0x23 || $0 == Ascii.colon }
    }

    /// The offset of a field in the text, not in the file.
    func offset(_ row: Int, _ column: Int) -> Int? {
        field(row, column).flatMap { $0.marks.contains(.repaired) ? nil : Int($0.start) }
    }

    private func anyByte(_ row: Int, _ column: Int, _ matches: (UInt8) -> Bool) -> Bool {
        guard let field = field(row, column) else { return false }
        if field.marks.contains(.repaired) { return repairedTexts[Int(field.start)].utf8.contains(where: matches) }
        for index in Int(field.start)..<Int(field.end) where matches(text.utf8[index]) { return true }
        return false
    }
}
