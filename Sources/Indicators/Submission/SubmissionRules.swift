import Tabular

/// The rules for a submission, applied row by row to a table that was read as it came.
struct SubmissionRules {
    let table: LooseTable
    let catalogue: Catalogue
    let names: CountryNames
    let terms: SubmissionReading.Terms
    var reading: SubmissionReading

    /// The position of each column that was recognised.
    var columns: [SubmissionColumn: Int] = [:]
    /// What the value cells say, row by row, and how the file as a whole writes its numbers.
    var values: [NumberReading] = []
    var style = NumberStyle()
    /// The rows that may have lost or gained a cell.
    var brokenLines: Set<Int> = []
    /// The line of each figure that was read.
    private var seen: [SubmittedFigure.Key: (line: Int, value: Double?)] = [:]
    private let indicatorPositions: [String: Int]
    let previous: PreviousFigures
    private var office = ""
    private var hasToldOfAddress = false

    init(
        _ table: LooseTable, reading: SubmissionReading, catalogue: Catalogue, names: CountryNames,
        terms: SubmissionReading.Terms
    ) {
        self.table = table
        self.reading = reading
        self.catalogue = catalogue
        self.names = names
        self.terms = terms
        previous = PreviousFigures(catalogue)
        indicatorPositions = Dictionary(
            zip(catalogue.indicators.map(\.code), catalogue.indicators.indices), uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func apply() {
        reading.understood.encoding = table.encoding.encoding.rawValue
        reading.understood.delimiter = table.dialect.delimiterName
        reading.understood.rows = table.rowCount
        let hasColumns = findColumns()
        noteRepairs()
        guard hasColumns else { return reading.groupFindings() }
        guard table.rowCount > 0 else {
            report(.noFigures, nil, nil)
            return reading.groupFindings()
        }
        findCountry()
        readSigns()
        for row in 0..<table.rowCount { readRow(row) }
        compareAsAWhole()
        for index in reading.figures.indices where reading.figures[index].office.isEmpty {
            reading.figures[index].office = office
        }
        findOffsets()
        reading.figures.sort {
            (indicatorPositions[$0.indicator] ?? .max, $0.year) < (indicatorPositions[$1.indicator] ?? .max, $1.year)
        }
        reading.groupFindings()
    }

    // MARK: Cells

    func text(_ row: Int, _ column: SubmissionColumn) -> String {
        columns[column].map { table.text(row, $0) } ?? ""
    }

    /// The text of a cell of free text, spaces at its ends removed.
    private func remark(_ row: Int, _ column: SubmissionColumn) -> String {
        let raw = text(row, column)
        return FreeText.unguarded(String(raw[...].trimming))
    }

    mutating func report(_ problem: SubmissionProblem, _ row: Int?, _ column: SubmissionColumn?, found: String? = nil) {
        var place = Place(file: table.file)
        if let row {
            place = Place(file: table.file, line: table.line(ofRow: row))
            if let position = column.flatMap({ columns[$0] }) { place = table.place(row, position) }
        }
        var key: SubmissionFinding.Key?
        if let row {
            key = SubmissionFinding.Key(
                country: reading.country ?? "", indicator: text(row, .indicator).codeKey,
                year: String(text(row, .year)[...].trimming))
        }
        let cell = row.flatMap { row in column.map { text(row, $0) } } ?? ""
        var finding = SubmissionFinding(problem, at: place, key: key, found: found ?? cell)
        if let row {
            let position = column.flatMap { columns[$0] }
            finding.textOffset = position.flatMap { table.textOffset(row, $0) } ?? table.textOffset(ofRow: row)
        }
        reading.findings.append(finding)
    }

    /// Looks up where in the file the findings are.
    private mutating func findOffsets() {
        let offsets = reading.findings.compactMap(\.textOffset).sorted()
        let inFile = Dictionary(zip(offsets, table.byteOffsets(ofText: offsets))) { first, _ in first }
        for index in reading.findings.indices {
            guard let offset = reading.findings[index].textOffset else { continue }
            reading.findings[index].byteOffset = inFile[offset]
        }
    }

    // MARK: Header

    /// Finds the columns; answers whether figures can be read at all.
    private mutating func findColumns() -> Bool {
        var unknown: [String] = []
        var aliases: [(SubmissionColumn, Int)] = []
        for (position, name) in table.header.enumerated() {
            guard let (column, isExact) = SubmissionColumn.column(name) else {
                if !name[...].trimming.isEmpty && !SubmissionColumn.harmless.contains(name.codeKey) {
                    unknown.append(name)
                }
                continue
            }
            if isExact {
                columns[column] = columns[column] ?? position
            } else {
                aliases.append((column, position))
            }
        }
        var renamed: [String] = []
        var folded: [String] = []
        for (column, position) in aliases where columns[column] == nil {
            columns[column] = position
            renamed.append("\(table.header[position]) → \(column.rawValue)")
        }
        for (column, position) in columns where !aliases.contains(where: { $0.1 == position }) {
            let name = table.header[position]
            if String(name.prefix(column.rawValue.count)) != column.rawValue { folded.append(name) }
        }
        reportHeader(.headerAsName(renamed), renamed)
        reportHeader(.foldedCode, folded.sorted())
        reportHeader(.unknownColumns(unknown), unknown)
        let missing = SubmissionColumn.required.filter { columns[$0] == nil }.map(\.rawValue)
        // Of a file without anything there is less to say.
        if !missing.isEmpty && !(table.header.isEmpty && table.rowCount == 0) {
            reportHeader(.missingColumns(missing), table.header.isEmpty ? [""] : table.header)
        }
        return missing.isEmpty
    }

    /// Reports something about names of columns, if there are any.
    private mutating func reportHeader(_ problem: SubmissionProblem, _ names: [String]) {
        guard !names.isEmpty else { return }
        let place = Place(file: table.file, line: table.headerLine)
        reading.findings.append(SubmissionFinding(problem, at: place, found: names.joined(separator: ", ")))
    }

    /// What the reader of tables noticed, as findings of the submission.
    private mutating func noteRepairs() {
        for finding in table.findings {
            var problem: SubmissionProblem
            switch finding.kind {
            // Quotes without an end are read as text.
            case .quotes(let quote) where quote.isEmpty: problem = .mended(finding.kind)
            case .encoding, .delimiter, .separatorLine, .quotes, .backslashEscapes, .spacesAfterDelimiters, .lineEnds,
                .blankLines, .trailingDelimiters, .spacesInNames:
                // Said in the receipt; nothing can have been lost.
                continue
            case .preamble, .comments, .footnotes, .repeatedHeader: problem = .skippedLines
            // A spreadsheet leaves out the last cells of a row when they are empty.
            case .shortRow(let found, _) where found > lastKeyColumn:
                problem = .mended(finding.kind)
            case .shortRow, .longRow, .missingDelimiter, .unquotedDelimiter, .openQuote, .otherDelimiter:
                problem = .brokenRow
                brokenLines.formUnion(finding.lines)
            case .empty, .noRows: problem = .noFigures
            default: problem = .mended(finding.kind)
            }
            if finding.kind == .noRows { continue }
            if finding.kind == .empty { problem = .noFigures }
            var own = SubmissionFinding(problem, at: finding.place, found: finding.found)
            own.count = finding.count
            own.byteOffset = finding.byteOffset
            own.lines = finding.lines
            reading.findings.append(own)
        }
    }

    /// The last of the columns by which a figure is told, and its value and status.
    private var lastKeyColumn: Int {
        [SubmissionColumn.area, .indicator, .year, .value, .status].compactMap { columns[$0] }.max() ?? .max
    }

    // MARK: Country

    /// The country of the file: that of the caller or of the file's name, else the one of its rows.
    private mutating func findCountry() {
        guard columns[.area] != nil else {
            if reading.country == nil { report(.noCountry, nil, nil) }
            return
        }
        if reading.country == nil {
            let named = (0..<table.rowCount).compactMap { names.position(text($0, .area)) }
            let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
            let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            reading.country = most.map { catalogue.economies[$0.key].code }
            if most == nil && !(0..<table.rowCount).contains(where: { !text($0, .area)[...].trimming.isEmpty }) {
                report(.noCountry, nil, nil)
            }
        }
        guard let country = reading.country, let position = catalogue.economy(country) else { return }
        if position >= catalogue.memberCount {
            report(.unknownCountry(country, similar: nil), nil, nil, found: country)
        }
    }

    private mutating func checkCountry(_ row: Int) -> Bool {
        let cell = text(row, .area)
        guard columns[.area] != nil, let country = reading.country else { return reading.country != nil }
        // Merged cells name the country once.
        if cell[...].trimming.isEmpty {
            report(.countryByName(country), row, .area)
            return true
        }
        guard let position = names.position(cell) else {
            let similar = names.nearest(cell).map { catalogue.economies[$0].code }
            report(.unknownCountry(cell, similar: similar), row, .area)
            return false
        }
        if let other = otherReading(cell), names.position(other.text).map({ $0 != position }) ?? false {
            report(.doubtfulEncoding(table.encoding.encoding.rawValue, other: other.encoding), row, .area)
            return false
        }
        let code = catalogue.economies[position].code
        guard code == country else {
            report(.wrongCountry(found: code, expected: country), row, .area)
            return false
        }
        if cell[...].trimming != code {
            report(cell.codeKey == code ? .foldedCode : .countryByName(code), row, .area)
        }
        return true
    }

    /// What a cell says in another encoding that the file may have.
    private func otherReading(_ text: String) -> (text: String, encoding: String)? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        for encoding in table.encoding.alternatives {
            if let other = table.encoding.encoding.reread(text, as: encoding), other != text {
                return (other, encoding.rawValue)
            }
        }
        return nil
    }

    // MARK: Rows

    /// Whether a row sums up the others.
    private func isTotal(_ row: Int) -> Bool {
        [SubmissionColumn.area, .indicator, .indicatorName].contains { TotalRow.isNamed(text(row, $0)) }
            && indicatorPositions[text(row, .indicator).codeKey] == nil
    }

    private mutating func readRow(_ row: Int) {
        if isTotal(row) {
            report(
                .skippedLines, row, nil, found: table.texts(ofRow: row).filter { !$0.isEmpty }.joined(separator: " "))
            return
        }
        if office.isEmpty {
            office = remark(row, .office)
            if office.contains("@") && !hasToldOfAddress {
                hasToldOfAddress = true
                report(.personalAddress, row, .office)
            }
        }
        // What stands in the cells of such a row may belong to others.
        if brokenLines.contains(table.line(ofRow: row)) { return }
        let isCountryRight = checkCountry(row)
        guard let indicator = indicator(row), let year = year(row, indicator), isCountryRight,
            let country = reading.country
        else { return }
        checkUnit(row, indicator)
        guard let (value, status) = observation(row, indicator, year) else { return }
        var figure = SubmittedFigure(
            country: country, indicator: catalogue.indicators[indicator].code, year: year, value: value, status: status)
        figure.sourceDetail = remark(row, .source)
        figure.sourceURL = remark(row, .url)
        figure.comment = remark(row, .comment)
        figure.office = remark(row, .office)
        if FreeText.startsFormula(figure.comment) && !figure.comment.hasPrefix("'") { report(.formula, row, .comment) }
        guard let second = secondStatus(row), let confidentiality = confidentiality(row, figure.comment) else { return }
        figure.secondStatus = second.status
        figure.confidentiality = confidentiality
        if confidentiality != .free { report(.heldBack(confidentiality), row, .confidentiality) }
        if let first = seen[figure.key] {
            report(.duplicate(firstLine: first.line, sameValue: first.value == value), row, .indicator)
            return
        }
        seen[figure.key] = (table.line(ofRow: row), value)
        reading.places[figure.key] = columns[.indicator].map { table.place(row, $0) }
        compare(figure, row, indicator)
        reading.figures.append(figure)
    }

    private mutating func indicator(_ row: Int) -> Int? {
        let cell = text(row, .indicator)
        let key = cell.split(separator: ":", maxSplits: 1).first.map { String($0).codeKey } ?? ""
        if let position = indicatorPositions[key] {
            if let other = otherReading(cell), indicatorPositions[other.text.codeKey].map({ $0 != position }) ?? false {
                report(.doubtfulEncoding(table.encoding.encoding.rawValue, other: other.encoding), row, .indicator)
                return nil
            }
            if !cell[...].trimming.hasPrefix(key) { report(.foldedCode, row, .indicator) }
            return position
        }
        if key.isEmpty && text(row, .value)[...].trimming.isEmpty {
            report(
                .skippedLines, row, .indicator,
                found: table.texts(ofRow: row).filter { !$0.isEmpty }.joined(separator: " "))
            return nil
        }
        let isNumber: Bool
        switch NumberStyle().read(cell) {
        case .number, .ambiguous: isNumber = true
        default: isNumber = false
        }
        if key.isEmpty {
            report(.noIndicator, row, .indicator)
        } else if DateText.isDate(cell) || isNumber {
            report(.mangledCode(cell), row, .indicator)
        } else {
            let similar = indicator(named: cell) ?? Suggestion.nearest(to: key, in: catalogue.indicators.map(\.code))
            report(.unknownIndicator(cell, similar: similar), row, .indicator)
        }
        return nil
    }

    /// The code of the indicator that a text names in any language.
    private func indicator(named text: String) -> String? {
        let name = text.nameKey
        return catalogue.indicators.first { each in
            Language.allCases.contains { each.name[$0].nameKey == name }
        }?.code
    }

    private mutating func year(_ row: Int, _ indicator: Int) -> Int? {
        let key = text(row, .year).codeKey
        guard key.utf8.count == 4, key.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(key) else {
            report(.unreadableYear(key), row, .year)
            return nil
        }
        let newest = Int(terms.today.prefix(4)) ?? reading.edition
        guard (1960...newest).contains(year) else {
            report(.impossibleYear(year, 1960...newest), row, .year)
            return nil
        }
        if !text(row, .year).utf8.allSatisfy({ $0 < 0x80 }) { report(.otherDigits, row, .year) }
        return year
    }
}
