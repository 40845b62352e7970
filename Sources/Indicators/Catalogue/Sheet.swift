import Tabular

/// A table being read cell by cell, with the findings that turned up on the way.
struct Sheet {
    let table: Table
    private let positions: [String: Int]
    private(set) var findings: [Finding]

    /// - Parameter optional: columns that may be there; the cells of one that is not read as empty.
    init(_ table: Table, requiring names: [String], allowing optional: [String] = []) throws(TableProblem) {
        let columns = try table.columns(names)
        self.table = table
        let present = optional.compactMap { name in table.column(name).map { (name, $0) } }
        positions = Dictionary(zip(names, columns) + present, uniquingKeysWith: { first, _ in first })
        findings = table.problems.map { Finding(.table($0), at: $0.place) }
    }

    /// Whether a column is there.
    func has(_ column: String) -> Bool { positions[column] != nil }

    /// Warns of columns that nothing reads, so that a misspelled name does not go unseen; `#` begins the name of a note.
    mutating func reportUnreadColumns() {
        let known = positions.keys.sorted()
        let missing = known.filter { table.column($0) == nil }
        for (column, name) in table.header.enumerated() where positions[name] == nil && !name.hasPrefix("#") {
            let problem = LayoutProblem.unreadColumn(name, similar: Suggestion.nearest(to: name, in: missing + known))
            findings.append(
                Finding(.layout(problem), at: Place(file: table.file, line: 1, column: column + 1, columnName: name))
            )
        }
    }

    /// The rows to read; those that do not fit the header have their finding already.
    var rows: [Int] { table.fittingRows }

    /// What stands in a column, also in rows that have an error.
    func texts(_ column: String) -> Set<String> { Set((0..<table.rowCount).map { text($0, column) }) }

    func place(_ row: Int, _ column: String) -> Place {
        guard let position = positions[column] else { return Place(file: table.file, line: table.line(ofRow: row)) }
        return table.place(row: row, column: position)
    }

    mutating func report(_ problem: Problem, _ row: Int, _ column: String) {
        findings.append(Finding(problem, at: place(row, column)))
    }

    mutating func report(_ finding: Finding) { findings.append(finding) }

    func text(_ row: Int, _ column: String) -> String {
        guard let position = positions[column] else { return "" }
        return table.text(row, position)
    }

    mutating func required(_ row: Int, _ column: String) -> String {
        let text = text(row, column)
        if text.isEmpty { report(.emptyCell(column), row, column) }
        return text
    }

    /// A code that may stand in file names, links and command lines: capitals, digits and some signs; empty after a finding.
    mutating func code(_ row: Int, _ column: String, allowing signs: String = "") -> String {
        let code = required(row, column)
        let isPlain = code.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (48...57).contains(byte) || signs.utf8.contains(byte)
        }
        if isPlain && code.utf8.count <= 40 { return code }
        report(.badCode(code, signs: signs), row, column)
        return ""
    }

    /// A code of a folder of units: any text that can stand in tables and command lines; empty after a finding.
    mutating func freeCode(_ row: Int, _ column: String) -> String {
        let code = required(row, column)
        if code.isEmpty { return "" }
        let signs: Set<UInt8> = [0x22, 0x2C, 0x2F, 0x5C, 0x7F]
        let isPlain = code.utf8.allSatisfy { $0 >= 0x20 && !signs.contains($0) }
        if !isPlain || code.utf8.count > 80 || "-.# ".contains(code.first ?? " ") || code.last == " " {
            report(.layout(.badCode(code)), row, column)
            return ""
        }
        if code == "index" || ObservationColumns.names.contains(code) {
            report(.layout(.reservedCode(code)), row, column)
            return ""
        }
        return code
    }

    mutating func number(_ row: Int, _ column: String) -> Double? {
        let text = text(row, column)
        if text.isEmpty { return nil }
        let value = Number.parse(text.utf8Span.span)
        if value == nil { report(.notANumber(text), row, column) }
        return value
    }

    mutating func requiredNumber(_ row: Int, _ column: String) -> Double? {
        if text(row, column).isEmpty {
            report(.emptyCell(column), row, column)
            return nil
        }
        return number(row, column)
    }

    mutating func integer(_ row: Int, _ column: String) -> Int? {
        let text = text(row, column)
        if text.isEmpty { return nil }
        let value = Number.parseInteger(text.utf8Span.span)
        if value == nil { report(.notAWholeNumber(text), row, column) }
        return value
    }

    mutating func requiredInteger(_ row: Int, _ column: String) -> Int? {
        if text(row, column).isEmpty {
            report(.emptyCell(column), row, column)
            return nil
        }
        return integer(row, column)
    }

    /// A day as `YYYY-MM-DD`; `nil` for an empty cell and after reporting anything else.
    mutating func date(_ row: Int, _ column: String) -> String? {
        let text = text(row, column)
        if text.isEmpty { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        if parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3, (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        {
            return text
        }
        report(.notADate(text), row, column)
        return nil
    }

    mutating func flag(_ row: Int, _ column: String) -> Bool {
        let text = text(row, column)
        if text != "0" && text != "1" { report(.notAChoice(text, choices: ["0", "1"]), row, column) }
        return text == "1"
    }

    /// The choice that a word names, or the usual one for an empty cell.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ row: Int, _ column: String, or usual: Choice
    ) -> Choice? {
        text(row, column).isEmpty ? usual : choice(row, column, Choice.self)
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ row: Int, _ column: String, _: Choice.Type
    ) -> Choice? {
        let text = text(row, column)
        if let choice = Choice(rawValue: text) { return choice }
        report(.notAChoice(text, choices: Choice.allCases.map(\.rawValue)), row, column)
        return nil
    }

    /// The columns `stem_en`, `stem_fr` and `stem_ar`; which of them are empty is for the completeness check to say.
    func localized(_ row: Int, _ stem: String) -> Localized {
        Localized(english: text(row, stem + "_en"), french: text(row, stem + "_fr"), arabic: text(row, stem + "_ar"))
    }

    /// The column `stem_en` or plain `stem`, and beside it `stem_fr` and `stem_ar`; a text that is not there is that of
    /// English, and that of English the one given.
    func localized(_ row: Int, _ stem: String, or usual: String) -> Localized {
        func first(_ texts: String...) -> String { texts.first { !$0.isEmpty } ?? usual }
        let english = first(text(row, stem + "_en"), text(row, stem))
        return Localized(
            english: english, french: first(text(row, stem + "_fr"), english),
            arabic: first(text(row, stem + "_ar"), english)
        )
    }

    /// Reports a key that an earlier row had; answers whether it is new.
    mutating func isNew(_ key: String, _ row: Int, _ column: String, among seen: inout [String: Int]) -> Bool {
        if let first = seen[key] {
            report(.duplicate(key: key, firstFile: table.file, firstLine: first), row, column)
            return false
        }
        seen[key] = table.line(ofRow: row)
        return true
    }
}
