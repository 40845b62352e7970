import Tabular

/// Reads the tables of observations, tidy and wide ones, into one array.
struct ObservationReading {
    private(set) var observations: [Observation] = []
    var findings: [Finding] = []

    let layout: Catalogue.Layout
    let memberCount: Int
    let indicators: [Indicator]
    /// The year of tables that give none, in a folder of units: that of the only edition, or 0.
    let usualYear: Int
    var economies: CodeLookup
    var measures: CodeLookup
    var sources: CodeLookup
    /// The tables of figures without a year.
    var undated: [String] = []

    private static let years = 1960...2100
    private static let yearsOfUnits = 1900...2100

    init(_ catalogue: Catalogue) {
        layout = catalogue.layout
        memberCount = catalogue.memberCount
        indicators = catalogue.indicators
        let editions = catalogue.editionRecords.map(\.year)
        usualYear = editions.count == 1 ? editions[0] : 0
        economies = CodeLookup(
            catalogue.layout == .countries ? .economy : .unit, catalogue.economies.map(\.code), in: catalogue)
        measures = CodeLookup(.indicator, catalogue.indicators.map(\.code), in: catalogue)
        sources = CodeLookup(.source, catalogue.sources.map(\.code), in: catalogue)
    }

    /// Reads a table: a figure a row, or a unit a row and an indicator a column.
    mutating func read(_ table: Table, file: Int, in folder: ObservationFolder) throws(TableProblem) {
        findings += table.problems.map { Finding(.table($0), at: $0.place) }
        if let columns = try ObservationColumns.wide(of: table, layout, among: measures.codes) {
            readWide(table, columns, Int32(file), folder)
            return
        }
        let columns = try ObservationColumns(tidy: table, layout)
        let year = columns.year == nil ? yearOfFile(table) : nil
        let misfits = Set(table.problems.compactMap(\.place.line))
        for row in 0..<table.rowCount {
            if !misfits.isEmpty && misfits.contains(table.line(ofRow: row)) { continue }
            readRow(table, row, columns, year, Int32(file), folder)
        }
    }

    private mutating func readRow(
        _ table: Table, _ row: Int, _ columns: ObservationColumns, _ fileYear: Int32?, _ file: Int32,
        _ folder: ObservationFolder
    ) {
        let economy = economies.position(table, row, columns.unit, &findings)
        let indicator = measures.position(table, row, columns.indicator, &findings)
        let source = self.source(table, row, columns.source, indicator)
        let year = columns.year.flatMap { self.year(table, row, $0) } ?? fileYear
        let isSilent = columns.status.map { layout == .units && table.isEmpty(row, $0) } ?? true
        let isEmpty = table.isEmpty(row, columns.value)
        // In a folder of units an empty cell says enough.
        if isSilent && isEmpty && layout == .units { return }
        let status = isSilent ? .normal : columns.status.flatMap { self.status(table, row, $0) }
        guard let economy, let indicator, let source, let year, let status else { return }
        guard let value = self.value(table, row, columns.value, status, Int(indicator)) else { return }
        guard isInPlace(economy, table, row, columns.unit, folder) else { return }
        append(
            Observation(
                economy: economy, indicator: indicator, year: year, source: source, file: file,
                line: Int32(table.line(ofRow: row)), status: status, value: value.isNaN ? nil : value
            )
        )
    }

    mutating func append(_ observation: Observation) { observations.append(observation) }

    /// Whether a row lies in the half of the folder that its economy belongs to.
    mutating func isInPlace(
        _ economy: Int32, _ table: Table, _ row: Int, _ column: Int, _ folder: ObservationFolder
    ) -> Bool {
        if (economy < memberCount) == (folder == .members) { return true }
        let expected =
            economy < memberCount
            ? "rows of members in observations/members" : "rows of other economies in observations/world"
        report(.wrongFolder(code: table.text(row, column), expected: expected), table, row, column)
        return false
    }

    /// The source that a row names; that of the indicator where a wide table or a folder of units names none.
    mutating func source(
        _ table: Table, _ row: Int, _ column: Int?, _ indicator: Int32?, mayLack: Bool = false
    ) -> Int32? {
        guard let column, !((mayLack || layout == .units) && table.isEmpty(row, column)) else {
            return indicator.map { Int32(indicators[Int($0)].source) }
        }
        return sources.position(table, row, column, &findings)
    }

    /// The year of a table without a column for it: the four digits that end its name, or the usual one.
    mutating func yearOfFile(_ table: Table) -> Int32? {
        let stem = table.file.split(separator: "/").last?.split(separator: ".").first ?? ""
        let digits = stem.utf8.suffix(4)
        let isAlone = !(stem.utf8.dropLast(4).last.map { (48...57).contains($0) } ?? false)
        if isAlone, digits.count == 4, let year = Int(String(Substring(digits))), Self.yearsOfUnits.contains(year) {
            return Int32(year)
        }
        if usualYear == 0 { undated.append(table.file) }
        return Int32(usualYear)
    }

    /// Finds tables without years beside others that have them.
    mutating func findMissingYears() {
        guard !undated.isEmpty, observations.contains(where: { $0.year > 0 }) else { return }
        for file in undated { findings.append(Finding(.layout(.noPeriod), at: Place(file: file, line: 1))) }
        observations.removeAll { $0.year == 0 }
    }

    /// The value, NaN where the status says that there is none; `nil` after reporting what is wrong.
    private mutating func value(
        _ table: Table, _ row: Int, _ column: Int, _ status: ObservationStatus, _ indicator: Int
    ) -> Double? {
        if table.isEmpty(row, column) {
            if !status.hasValue { return .nan }
            report(.statusContradictsValue(status: status.code, hasValue: false), table, row, column)
            return nil
        }
        guard let value = table.number(row, column) else {
            report(.notANumber(table.text(row, column)), table, row, column)
            return nil
        }
        guard status.hasValue else {
            report(.statusContradictsValue(status: status.code, hasValue: true), table, row, column)
            return nil
        }
        return isPossible(value, table, row, column, indicator) ? value : nil
    }

    /// Whether an indicator can have a value.
    mutating func isPossible(
        _ value: Double, _ table: Table, _ row: Int, _ column: Int, _ indicator: Int
    ) -> Bool {
        let range = indicators[indicator].validRange
        if range.contains(value) { return true }
        let unit = indicators[indicator].unit.english
        report(.outsideRange(table.text(row, column), range, unit: unit), table, row, column)
        return false
    }

    mutating func year(_ table: Table, _ row: Int, _ column: Int) -> Int32? {
        guard let year = table.integer(row, column) else {
            let text = table.text(row, column)
            report(text.isEmpty ? .emptyCell(table.header[column]) : .notAWholeNumber(text), table, row, column)
            return nil
        }
        let years = layout == .countries ? Self.years : Self.yearsOfUnits
        guard years.contains(year) else {
            let range = Double(years.lowerBound)...Double(years.upperBound)
            report(.outsideLimits(String(year), range, unit: "year"), table, row, column)
            return nil
        }
        return Int32(year)
    }

    private mutating func status(_ table: Table, _ row: Int, _ column: Int) -> ObservationStatus? {
        // Almost every figure is a normal one.
        let letter = table.withBytes(row, column) { $0.count == 1 ? $0[0] : 0 }
        if letter == UInt8(ascii: "A") { return .normal }
        if let status = ObservationStatus(code: letter) { return status }
        let choices = ObservationStatus.allCases.map(\.code)
        report(.notAChoice(table.text(row, column), choices: choices), table, row, column)
        return nil
    }

    mutating func report(_ problem: Problem, _ table: Table, _ row: Int, _ column: Int) {
        findings.append(Finding(problem, at: table.place(row: row, column: column)))
    }

    mutating func report(_ problem: Problem, at place: Place) { findings.append(Finding(problem, at: place)) }

    /// Finds two figures for the same economy, indicator and year; the first one stays.
    mutating func findDuplicates(fileNames: [String]) {
        guard let first = observations.first else { return }
        var (oldest, newest) = (first.year, first.year)
        for observation in observations {
            oldest = min(oldest, observation.year)
            newest = max(newest, observation.year)
        }
        let span = Int(newest - oldest) + 1
        func key(_ observation: Observation) -> Int {
            (Int(observation.economy) * indicators.count + Int(observation.indicator)) * span
                + Int(observation.year - oldest)
        }
        var repeated: [Int] = []
        let keys = economies.codes.count * indicators.count * span
        if keys <= max(1 << 26, 16 * observations.count) {
            var seen = [Bool](repeating: false, count: keys)
            for (index, observation) in observations.enumerated() {
                let key = key(observation)
                if seen[key] { repeated.append(index) }
                seen[key] = true
            }
        } else {
            // Few figures over many years: a mark for each possible key would not fit into memory.
            var seen: Set<Int> = []
            for (index, observation) in observations.enumerated() where !seen.insert(key(observation)).inserted {
                repeated.append(index)
            }
        }
        guard !repeated.isEmpty else { return }
        // One pass for the first rows of the repeated keys, one to keep what is not repeated.
        let wanted = Set(repeated.map { key(observations[$0]) })
        var firsts: [Int: Observation] = [:]
        for observation in observations where wanted.contains(key(observation)) && firsts[key(observation)] == nil {
            firsts[key(observation)] = observation
        }
        for index in repeated {
            let observation = observations[index]
            guard let original = firsts[key(observation)] else { continue }
            let codes = (economies.codes[Int(observation.economy)], measures.codes[Int(observation.indicator)])
            let problem = Problem.duplicate(
                key: "\(codes.0), \(codes.1), \(observation.year)", firstFile: fileNames[Int(original.file)],
                firstLine: Int(original.line)
            )
            findings.append(
                Finding(problem, at: Place(file: fileNames[Int(observation.file)], line: Int(observation.line)))
            )
        }
        let dropped = Set(repeated)
        observations = observations.indices.filter { !dropped.contains($0) }.map { observations[$0] }
    }
}
