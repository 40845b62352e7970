import Indicators
import Tabular

/// A downloaded file being read in one of the layouts that sites use.
struct ExportReading {
    private let table: LooseTable
    private let catalogue: Catalogue
    private let names: CountryNames
    private let indicators: [String: String]
    private let columns: [String: Int]
    private var export = DataExport()
    private var seen: Set<Int> = []

    init(_ table: LooseTable, catalogue: Catalogue, names: CountryNames, indicators: [String: String]) {
        self.table = table
        self.catalogue = catalogue
        self.names = names
        self.indicators = indicators
        columns = Dictionary(
            table.header.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func key(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private func column(_ names: String...) throws(DataExport.LayoutError) -> Int {
        for name in names { if let position = columns[Self.key(name)] { return position } }
        throw DataExport.LayoutError(
            message: "there is no column \"\(names[0])\"; the columns are \(table.header.joined(separator: ", "))")
    }

    private func text(_ row: Int, _ column: Int) -> String {
        var text = table.text(row, column)[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    private mutating func skip(_ reason: DataExport.Reason, _ name: String) {
        if let position = export.skipped.firstIndex(where: { $0.reason == reason }) {
            export.skipped[position].count += 1
            let known = export.skipped[position].names
            if known.count < 12 && !name.isEmpty && !known.contains(name) {
                export.skipped[position].names.append(name)
            }
        } else {
            export.skipped.append(.init(reason: reason, count: 1, names: name.isEmpty ? [] : [name]))
        }
    }

    /// The country of a code, or of a name where there is no code.
    private mutating func country(code: String?, name: String) -> String? {
        if let code, !code.isEmpty {
            // Codes of groups: OWID_WRL, WLD, ARB. A name may be that of a country all the same, so that the code decides.
            if let position = names.position(code), catalogue.economies[position].code == code {
                seen.insert(position)
                return code
            }
            skip(.aggregate, name.isEmpty ? code : name)
            return nil
        }
        guard !name.isEmpty else {
            skip(.noCode, "")
            return nil
        }
        guard let position = names.position(name) else {
            // Our World in Data gives groups no code.
            skip(code == nil ? .unknownCountry : .aggregate, name)
            return nil
        }
        seen.insert(position)
        return catalogue.economies[position].code
    }

    private mutating func add(_ country: String, _ indicator: String, _ year: Int, _ row: Int, _ column: Int) {
        let text = text(row, column)
        if text.isEmpty || text == ".." || text == "..." || text.lowercased() == "n/a" || text == "-" {
            return skip(.missing, "")
        }
        guard let value = Number.parse(text.utf8Span.span) else { return skip(.notANumber, text) }
        export.rows.append(
            .init(country: country, indicator: indicators[indicator] ?? indicator, year: year, value: value))
    }

    // MARK: Layouts

    /// A row for each country and indicator, a column for each year.
    mutating func readYears(code: String, year: (String) -> Int?) throws(DataExport.LayoutError) {
        let (name, iso) = (try column("Country Name"), try column("Country Code"))
        let indicator = try column(code)
        let years = table.header.enumerated().compactMap { position, name in
            year(name).flatMap { (1900...2100).contains($0) ? (position: position, year: $0) : nil }
        }
        guard !years.isEmpty else { throw DataExport.LayoutError(message: "there is no column of a year") }
        export.vintage = vintage()
        for row in 0..<table.rowCount {
            // Below the table the site says where it comes from.
            if text(row, iso).isEmpty && text(row, indicator).isEmpty { continue }
            guard let country = country(code: text(row, iso), name: text(row, name)) else { continue }
            for (position, year) in years { add(country, text(row, indicator), year, row, position) }
        }
    }

    /// `Last Updated Date` above a World Bank table, or `Last Updated:` below it.
    private func vintage() -> String? {
        for line in table.skipped {
            for (position, field) in line.fields.enumerated() where field.lowercased().hasPrefix("last updated") {
                if position + 1 < line.fields.count, let day = Moment.day(line.fields[position + 1]) { return day }
                return field.firstMatch(of: /[0-9]{2}\/[0-9]{2}\/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}/).map {
                    String($0.0)
                }
            }
        }
        return nil
    }

    /// `Entity,Code,Year` and a column for each indicator.
    mutating func readLong() throws(DataExport.LayoutError) {
        let (entity, code, year) = (try column("Entity"), try column("Code"), try column("Year"))
        let values = table.header.indices.filter { ![entity, code, year].contains($0) }
        guard !values.isEmpty else { throw DataExport.LayoutError(message: "there is no column of values") }
        for row in 0..<table.rowCount {
            guard let country = country(code: text(row, code), name: text(row, entity)) else { continue }
            guard let number = Int(text(row, year)), (1900...2100).contains(number) else {
                skip(.noYear, text(row, year))
                continue
            }
            for column in values { add(country, table.header[column], number, row, column) }
        }
    }

    /// Countries by name, without codes; the year in a column, or the same for all.
    mutating func readKnowledgebase(_ year: Int?) throws(DataExport.LayoutError) {
        let name = try column("Country Name", "Country")
        let parts: [(String, [String])] = [
            ("CTX_EGDI", ["E-Government Index", "EGDI", "E-Government Development Index"]),
            ("GOV_OSI", ["Online Service Index", "OSI"]),
            ("CTX_TII", ["Telecommunication Infrastructure Index", "TII"]),
            ("CTX_HCI", ["Human Capital Index", "HCI"]), ("GOV_EPI", ["E-Participation Index", "EPI"]),
        ]
        try readIndices(parts, code: nil, name: name, year: year)
    }

    /// `country-code,country-name,e-gov-rank,e-gov-index,e-pat-index,osi,hci,tii`.
    mutating func readUNUEGOV(_ year: Int?) throws(DataExport.LayoutError) {
        let (code, name) = (try column("country-code"), try column("country-name"))
        let parts: [(String, [String])] = [
            ("CTX_EGDI", ["e-gov-index"]), ("GOV_EPI", ["e-pat-index"]), ("GOV_OSI", ["osi"]), ("CTX_HCI", ["hci"]),
            ("CTX_TII", ["tii"]),
        ]
        try readIndices(parts, code: code, name: name, year: year)
    }

    private mutating func readIndices(
        _ parts: [(String, [String])], code: Int?, name: Int, year: Int?
    ) throws(DataExport.LayoutError) {
        let yearColumn = columns[Self.key("Survey Year")] ?? columns[Self.key("Year")]
        guard yearColumn != nil || year != nil else {
            throw DataExport.LayoutError(message: "the file does not say of which year its figures are")
        }
        let found = parts.compactMap { indicator, names in
            names.compactMap { columns[Self.key($0)] }.first.map { (indicator, $0) }
        }
        guard !found.isEmpty else {
            throw DataExport.LayoutError(
                message: "there is no column of an index; the columns are \(table.header.joined(separator: ", "))")
        }
        for row in 0..<table.rowCount {
            // These codes are M49, alpha-3 or the site's own; a name is never ambiguous.
            let code = code.map { text(row, $0) }
            let known = code.flatMap { $0.utf8.count == 3 ? names.position($0) : nil }
            let country: String?
            if let known {
                seen.insert(known)
                country = catalogue.economies[known].code
            } else {
                country = self.country(code: nil, name: text(row, name))
            }
            guard let country else { continue }
            guard let number = yearColumn.flatMap({ Int(text(row, $0)) }) ?? year else {
                skip(.noYear, text(row, name))
                continue
            }
            for (indicator, column) in found { add(country, indicator, number, row, column) }
        }
    }

    func finished() -> DataExport {
        var result = export
        result.rows.sort { ($0.indicator, $0.country, $0.year) < ($1.indicator, $1.country, $1.year) }
        result.skipped.sort { $0.reason < $1.reason }
        result.absentMembers = catalogue.members.filter { !seen.contains($0) }.map { catalogue.economies[$0].code }
            .sorted()
        return result
    }
}
