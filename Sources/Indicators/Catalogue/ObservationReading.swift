import Tabular

/// Reads the tidy files of `observations/` into one array.
struct ObservationReading {
    private(set) var observations: [Observation] = []
    private(set) var findings: [Finding] = []

    private let memberCount: Int
    private let ranges: [ClosedRange<Double>]
    private let units: [String]
    private var economies: CodeLookup
    private var indicators: CodeLookup
    private var sources: CodeLookup

    private static let years = 1960...2100

    init(_ catalogue: Catalogue) {
        memberCount = catalogue.memberCount
        ranges = catalogue.indicators.map(\.validRange)
        units = catalogue.indicators.map(\.unit.english)
        economies = CodeLookup(.economy, catalogue.economies.map(\.code), in: catalogue)
        indicators = CodeLookup(.indicator, catalogue.indicators.map(\.code), in: catalogue)
        sources = CodeLookup(.source, catalogue.sources.map(\.code), in: catalogue)
    }

    mutating func read(_ table: Table, file: Int, in folder: ObservationFolder) throws(TableProblem) {
        let columns = try table.columns(["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE"])
        findings += table.problems.map { Finding(.table($0), at: $0.place) }
        let misfits = Set(table.problems.compactMap(\.place.line))
        for row in 0..<table.rowCount {
            if !misfits.isEmpty && misfits.contains(table.line(ofRow: row)) { continue }
            readRow(table, row, columns, Int32(file), folder)
        }
    }

    private mutating func readRow(
        _ table: Table, _ row: Int, _ columns: [Int], _ file: Int32, _ folder: ObservationFolder
    ) {
        let economy = economies.position(table, row, columns[0], &findings)
        let indicator = indicators.position(table, row, columns[1], &findings)
        let source = sources.position(table, row, columns[5], &findings)
        let year = self.year(table, row, columns[2])
        let status = self.status(table, row, columns[4])
        guard let economy, let indicator, let source, let year, let status else { return }
        guard let value = self.value(table, row, columns[3], status, Int(indicator)) else { return }
        guard (economy < memberCount) == (folder == .members) else {
            let expected =
                economy < memberCount
                ? "rows of members in observations/members" : "rows of other economies in observations/world"
            report(.wrongFolder(code: table.text(row, columns[0]), expected: expected), table, row, columns[0])
            return
        }
        observations.append(
            Observation(
                economy: economy, indicator: indicator, year: year, source: source, file: file,
                line: Int32(table.line(ofRow: row)), status: status, value: value.isNaN ? nil : value
            )
        )
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
        guard ranges[indicator].contains(value) else {
            report(
                .outsideRange(table.text(row, column), ranges[indicator], unit: units[indicator]), table, row, column)
            return nil
        }
        return value
    }

    private mutating func year(_ table: Table, _ row: Int, _ column: Int) -> Int32? {
        guard let year = table.integer(row, column) else {
            let text = table.text(row, column)
            report(text.isEmpty ? .emptyCell(table.header[column]) : .notAWholeNumber(text), table, row, column)
            return nil
        }
        guard Self.years.contains(year) else {
            let range = Double(Self.years.lowerBound)...Double(Self.years.upperBound)
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

    private mutating func report(_ problem: Problem, _ table: Table, _ row: Int, _ column: Int) {
        findings.append(Finding(problem, at: table.place(row: row, column: column)))
    }

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
            (Int(observation.economy) * ranges.count + Int(observation.indicator)) * span
                + Int(observation.year - oldest)
        }
        var seen = [Bool](repeating: false, count: economies.codes.count * ranges.count * span)
        var repeated: [Int] = []
        for (index, observation) in observations.enumerated() {
            let key = key(observation)
            if seen[key] { repeated.append(index) }
            seen[key] = true
        }
        for index in repeated {
            let observation = observations[index]
            guard let original = observations.first(where: { key($0) == key(observation) }) else { continue }
            let codes = (economies.codes[Int(observation.economy)], indicators.codes[Int(observation.indicator)])
            let problem = Problem.duplicate(
                key: "\(codes.0), \(codes.1), \(observation.year)", firstFile: fileNames[Int(original.file)],
                firstLine: Int(original.line)
            )
            findings.append(
                Finding(problem, at: Place(file: fileNames[Int(observation.file)], line: Int(observation.line)))
            )
        }
        for index in repeated.reversed() { observations.remove(at: index) }
    }
}

/// Finds the position of a code; files are sorted, so the last answer is most often the next one too.
private struct CodeLookup {
    let codes: [String]
    private let kind: Problem.CodeKind
    private let positions: [String: Int32]
    private let listed: Set<String>
    private var last: [UInt8] = []
    private var lastPosition: Int32 = 0

    init(_ kind: Problem.CodeKind, _ codes: [String], in catalogue: Catalogue) {
        self.kind = kind
        listed = catalogue.listed[kind] ?? []
        self.codes = codes
        positions = Dictionary(zip(codes, codes.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })
    }

    mutating func position(_ table: Table, _ row: Int, _ column: Int, _ findings: inout [Finding]) -> Int32? {
        let isSame = table.withBytes(row, column) { bytes in
            guard bytes.count == last.count else { return false }
            for index in 0..<bytes.count where bytes[index] != last[index] { return false }
            return bytes.count > 0
        }
        if isSame { return lastPosition }
        let text = table.text(row, column)
        guard let position = positions[text] else {
            if !text.isEmpty && listed.contains(text) { return nil }
            let problem: Problem =
                text.isEmpty
                ? .emptyCell(table.header[column])
                : .unknownCode(kind, text, similar: Suggestion.nearest(to: text, in: codes))
            findings.append(Finding(problem, at: table.place(row: row, column: column)))
            return nil
        }
        last = Array(text.utf8)
        lastPosition = position
        return position
    }
}
