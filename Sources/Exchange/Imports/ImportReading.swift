public import Indicators
public import Tabular

/// Why a file is not of the layout that was asked for.
public struct ImportRefusal: Error, Equatable, Sendable {
    /// What is wrong, in words.
    public let message: String
    /// What to do.
    public let remedy: String
    /// Where.
    public let place: Place
}

extension Import {
    /// Which economies to keep.
    public enum Scope: String, CaseIterable, Sendable {
        case members
        case others
        case everyone
    }

    /// Turns a file into observations.
    ///
    /// - Parameters:
    ///   - year: the year of a file that does not say it; that in its name when left out.
    ///   - vintage: when the data were updated, `YYYY-MM`, for files that do not say it.
    /// - Throws: when the file is of another layout.
    public static func read(
        _ table: LooseTable, as layout: ImportLayout, for scope: Scope, year: Int?, vintage: String?,
        names: CountryNames, series: SeriesMap, catalogue: Catalogue
    ) throws(ImportRefusal) -> Import {
        var reading = ImportReading(
            table, layout, scope, year: year, vintage: vintage, names: names, series: series, catalogue: catalogue)
        switch layout {
        case .worldBank: try reading.readYears(series: "indicator code")
        case .dataBank:
            if reading.columns["time"] != nil {
                try reading.readSeries(country: "country name", code: "country code", year: "time")
            } else {
                try reading.readYears(series: "series code")
            }
        case .eGovernment: try reading.readEGovernment()
        case .ourWorldInData: try reading.readSeries(country: "entity", code: "code", year: "year")
        case .unuEGov: try reading.readSeries(country: "country-name", code: "country-code", year: nil)
        }
        return reading.finished()
    }
}

/// A file on its way to becoming observations.
struct ImportReading {
    let table: LooseTable
    let layout: ImportLayout
    let catalogue: Catalogue
    /// The columns by name, lower case.
    let columns: [String: Int]
    private let scope: Import.Scope
    private let year: Int?
    private let vintage: String?
    private let names: CountryNames
    private let series: SeriesMap
    private var style = NumberStyle()
    private let marks: MissingMarks
    private var result = Import()
    private var firsts: [Key: Int] = [:]

    private struct Key: Hashable {
        let economy: Int
        let indicator: Int
        let year: Int
    }

    init(
        _ table: LooseTable, _ layout: ImportLayout, _ scope: Import.Scope, year: Int?, vintage: String?,
        names: CountryNames, series: SeriesMap, catalogue: Catalogue
    ) {
        self.table = table
        self.layout = layout
        self.scope = scope
        self.year = year
        self.names = names
        self.series = series
        self.catalogue = catalogue
        let header = table.header.map { $0.lowercased().split(separator: " ").joined(separator: " ") }
        columns = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
        self.vintage = vintage ?? Self.vintage(in: table.skipped.flatMap(\.fields))
        marks = MissingMarks.sources.first { $0.source == "World Bank" } ?? .general
        result.findings = table.findings.filter { !Self.isExpected($0, in: table) }
    }

    /// Whether a finding is about lines that every file of these publishers has round its table.
    private static func isExpected(_ finding: TableFinding, in table: LooseTable) -> Bool {
        let beginnings = ["Data Source", "Last Updated", "Data from database"]
        let areKnown = table.skipped.allSatisfy { line in
            guard let first = line.fields.first(where: { !$0.isEmpty }) else { return true }
            return beginnings.contains { first.hasPrefix($0) }
        }
        switch finding.kind {
        case .preamble, .footnotes: return areKnown
        default: return false
        }
    }

    /// What has been read.
    func finished() -> Import { result }

    // MARK: Layouts

    /// A country and a series a row, a year a column.
    mutating func readYears(series name: String) throws(ImportRefusal) {
        let country = try column("country name")
        let code = try column("country code")
        let seriesColumn = try column(name)
        let years = table.header.indices.compactMap { column in
            Self.leadingYear(table.header[column]).map { (column: column, year: $0) }
        }
        guard !years.isEmpty else { throw refusal("no column is a year") }
        learn(years.map(\.column))
        for row in 0..<table.rowCount {
            let seriesCode = text(row, seriesColumn)
            // Lines below the table, such as "Data from database: …".
            if seriesCode.isEmpty && text(row, code).isEmpty { continue }
            let cells = years.count { !isNothing(row, $0.column) }
            result.omitIfAny(.noValue, cells: years.count - cells)
            guard let target = series.target(of: seriesCode, in: layout) else {
                result.omit(.unlistedSeries, seriesCode, cells: cells)
                continue
            }
            guard let economy = economy(row, code: code, name: country, cells: cells) else { continue }
            for (column, year) in years { add(row, column, economy, target, year) }
        }
    }

    /// A country and a year a row, a series a column.
    mutating func readSeries(country: String, code: String, year yearName: String?) throws(ImportRefusal) {
        let country = try column(country)
        let code = try column(code)
        var yearColumn: Int?
        if let yearName { yearColumn = try column(yearName) }
        try readWide(country: country, code: code, year: yearColumn, besides: ["time code", "e-gov-rank"])
    }

    /// The table of the Knowledgebase: no codes, and names with spaces behind them.
    mutating func readEGovernment() throws(ImportRefusal) {
        guard let country = columns["country name"] ?? columns["country"] else {
            throw refusal("no column \"Country Name\"")
        }
        let year = try column("survey year")
        try readWide(
            country: country, code: nil, year: year, besides: ["e-government rank", "rank", "region", "subregion"])
    }

    private mutating func readWide(
        country: Int, code: Int?, year yearColumn: Int?, besides: Set<String>
    ) throws(ImportRefusal) {
        let own = Set([country, code, yearColumn].compactMap(\.self) + besides.compactMap { columns[$0] })
        var targets: [(column: Int, target: SeriesMap.Target)] = []
        for (column, name) in table.header.enumerated() where !own.contains(column) {
            let key = name.split(separator: " ").joined(separator: " ")
            // "Individuals using the Internet (% of population) [IT.NET.USER.ZS]": the code in brackets names it.
            let bracketed =
                key.hasSuffix("]")
                ? key.lastIndex(of: "[").map { String(key[key.index(after: $0)...].dropLast()) } : nil
            if let target = series.target(of: bracketed ?? key, in: layout) {
                targets.append((column, target))
            } else {
                let cells = (0..<table.rowCount).count { !isNothing($0, column) }
                result.omit(.unlistedSeries, bracketed ?? key, cells: cells)
            }
        }
        let fixedYear = yearColumn == nil ? year ?? Self.trailingYear(table.file) : nil
        if yearColumn == nil && fixedYear == nil {
            throw refusal(
                "neither the file nor its name says the year", remedy: "write --year YEAR, such as --year 2018")
        }
        learn(targets.map(\.column))
        for row in 0..<table.rowCount {
            // Lines below the table, such as "Data from database: …".
            if targets.isEmpty || yearColumn != nil && table.texts(ofRow: row).dropFirst().allSatisfy(\.isEmpty) {
                continue
            }
            let cells = targets.count { !isNothing(row, $0.column) }
            result.omitIfAny(.noValue, cells: targets.count - cells)
            guard let economy = economy(row, code: code, name: country, cells: cells) else { continue }
            var year = fixedYear
            if let yearColumn {
                year = Self.wholeYear(text(row, yearColumn))
                if year == nil {
                    result.faults.append((.notAYear(text(row, yearColumn)), table.place(row, yearColumn)))
                }
            }
            guard let year else { continue }
            for (column, target) in targets { add(row, column, economy, target, year) }
        }
    }

    // MARK: Cells

    private mutating func learn(_ columns: [Int]) {
        for row in 0..<table.rowCount { for column in columns { style.learn(table.text(row, column)) } }
    }

    private func text(_ row: Int, _ column: Int) -> String {
        table.text(row, column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func isNothing(_ row: Int, _ column: Int) -> Bool {
        switch style.read(table.text(row, column), marks: marks) {
        case .empty, .missing: true
        default: false
        }
    }

    /// The economy of a row; `nil` when it is left out, which is noted.
    private mutating func economy(_ row: Int, code: Int?, name: Int, cells: Int) -> Int? {
        let spoken = text(row, name)
        let codeText = code.map { text(row, $0) } ?? ""
        // A code that no list has is not looked up by its name: "Georgia" is also a State of the United States.
        guard let position = codeText.isEmpty ? names.position(spoken) : catalogue.economy(codeText.uppercased()) else {
            result.omit(.unknownCountry, spoken.isEmpty ? codeText : spoken, cells: cells)
            return nil
        }
        let isWanted =
            switch scope {
            case .members: catalogue.members.contains(position)
            case .others: !catalogue.members.contains(position)
            case .everyone: true
            }
        guard isWanted else {
            result.omit(.otherEconomy, catalogue.economies[position].name.english, cells: cells)
            return nil
        }
        return position
    }

    private mutating func add(_ row: Int, _ column: Int, _ economy: Int, _ target: SeriesMap.Target, _ year: Int) {
        let cell = table.text(row, column)
        var read: Double?
        switch style.read(cell, marks: marks) {
        case .empty, .missing: return
        case .number(let number, let notes) where !notes.isInParentheses && notes.flag == nil: read = number
        case .ambiguous(_, let decimal) where cell.contains(".") && style.decimal != .comma:
            // These exports write fractions with a point, and group no digits.
            read = decimal
        case .ambiguous: return fault(.ambiguousNumber(cell), row, column)
        default: break
        }
        guard let read else { return fault(.notANumber(cell), row, column) }
        let value = target.factor == 1 ? read : read * target.factor
        let indicator = catalogue.indicators[target.indicator]
        guard indicator.validRange.contains(value) else {
            let unit = indicator.unit.english
            return fault(
                .outsideRange(value: Number.text(value), indicator: indicator.code, indicator.validRange, unit: unit),
                row, column)
        }
        let key = Key(economy: economy, indicator: target.indicator, year: year)
        if let first = firsts[key] {
            let earlier = result.figures[first]
            guard earlier.value == value else {
                let spoken = "\(catalogue.economies[economy].code) \(indicator.code) \(year)"
                return fault(
                    .contradiction(
                        key: spoken, one: Number.text(earlier.value), other: Number.text(value),
                        otherLine: earlier.place.line ?? 0),
                    row, column)
            }
            return result.omit(.repeated, "\(catalogue.economies[economy].code) \(indicator.code)")
        }
        firsts[key] = result.figures.count
        result.figures.append(
            Import.Figure(
                economy: economy, indicator: target.indicator, year: year, value: value,
                source: source(target.source, year), place: table.place(row, column)))
    }

    private mutating func fault(_ fault: Import.Fault, _ row: Int, _ column: Int) {
        result.faults.append((fault, table.place(row, column)))
    }

    private func source(_ template: String, _ year: Int) -> String {
        template.split(separator: "<", omittingEmptySubsequences: false).map { part in
            if part.hasPrefix("year>") { return String(year) + part.dropFirst(5) }
            if part.hasPrefix("vintage>") { return (vintage ?? "undated") + part.dropFirst(8) }
            return String(part)
        }.joined()
    }

    // MARK: Words of the file

    private func column(_ name: String) throws(ImportRefusal) -> Int {
        if let column = columns[name] { return column }
        throw refusal("no column \"\(name)\"")
    }

    private func refusal(_ what: String, remedy: String? = nil) -> ImportRefusal {
        let first = table.header.prefix(6).joined(separator: ", ")
        let header = first.isEmpty ? "it has no header" : "its header begins \(first)"
        return ImportRefusal(
            message: remedy == nil
                ? "this is no file of \(layout.publisher): \(what); \(header)" : "\(what)",
            remedy: remedy ?? "expected \(layout.expectedHeader); \(layout.remedy)",
            place: Place(file: table.file))
    }

    /// `1960`, `2020 [YR2020]`.
    private static func leadingYear(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let year = wholeYear(String(first)) else { return nil }
        return parts.count == 1 || parts.count == 2 && parts[1] == "[YR\(year)]" ? year : nil
    }

    private static func wholeYear(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else { return nil }
        return year
    }

    /// The last four digits that stand alone in a file's name.
    private static func trailingYear(_ file: String) -> Int? {
        let name = file.split(separator: "/").last ?? ""
        return name.split { !$0.isNumber }.compactMap { wholeYear(String($0)) }.last
    }

    /// The year and month behind "Last Updated Date" or "Last Updated: 12/16/2024".
    private static func vintage(in fields: [String]) -> String? {
        for (index, field) in fields.enumerated() {
            let words = field.split(separator: " ")
            guard words.count >= 2, words[0] == "Last", words[1].hasPrefix("Updated") else { continue }
            let date = words.count > 2 && words[2] != "Date" ? String(words[2]) : fields[(index + 1)...].first ?? ""
            let iso = date.split(separator: "-")
            if iso.count == 3, iso[0].count == 4, iso[1].count == 2 { return iso[0] + "-" + iso[1] }
            let american = date.split(separator: "/")
            if american.count == 3, american[2].count == 4, american[0].count <= 2 {
                return american[2] + "-" + (american[0].count == 1 ? "0" : "") + american[0]
            }
        }
        return nil
    }
}

extension Import {
    /// Notes cells without a figure.
    fileprivate mutating func omitIfAny(_ reason: Reason, cells: Int) {
        if cells > 0 { omit(reason, "", cells: cells) }
    }
}
