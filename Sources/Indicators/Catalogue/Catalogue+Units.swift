import Tabular

extension Catalogue {
    /// Reads `units.csv`: `code`, and what else there is to say about each unit.
    mutating func readUnits(_ table: Table) throws(TableProblem) -> [Finding] {
        let groupColumns = table.header.filter { $0.hasPrefix("group") }
        var sheet = try Sheet(
            table, requiring: ["code"],
            allowing: [
                "name", "name_en", "name_fr", "name_ar", "population", "population_year", "gdp_per_capita", "gdp_year",
            ] + groupColumns
        )
        sheet.reportUnreadColumns()
        var seen: [String: Int] = [:]
        var labels = [[String]](repeating: [], count: groupColumns.count)
        for row in sheet.rows {
            let code = sheet.freeCode(row, "code")
            guard !code.isEmpty, sheet.isNew(code, row, "code", among: &seen) else { continue }
            economies.append(
                Economy(
                    code: code, alpha2: "", name: sheet.localized(row, "name", or: code), region: "", income: nil,
                    isLeastDeveloped: false, isLandlocked: false, isSmallIsland: false,
                    population: Catalogue.positive(&sheet, row, "population", "population_year"),
                    gdpPerHead: Catalogue.positive(&sheet, row, "gdp_per_capita", "gdp_year"), isMember: true,
                    membership: nil
                )
            )
            for (position, column) in groupColumns.enumerated() { labels[position].append(sheet.text(row, column)) }
        }
        groupings = zip(groupColumns, labels).map { column, texts in
            let name = column.dropFirst("group_".count)
            return Grouping(name: column.hasPrefix("group_") && !name.isEmpty ? String(name) : column, of: texts)
        }
        memberCount = economies.count
        listed[.unit] = sheet.texts("code")
        return sheet.findings
    }

    /// The groupings that every country has.
    mutating func groupCountries() {
        groupings = [
            Grouping(name: "region", of: economies.map { $0.membership?.group.rawValue ?? "" }),
            Grouping(name: "income", of: economies.map { $0.income?.rawValue ?? "" }),
            Grouping(name: "un_region", of: economies.map(\.region)),
        ]
    }

    private static func positive(_ sheet: inout Sheet, _ row: Int, _ column: String, _ year: String) -> Dated? {
        guard let value = sheet.number(row, column) else { return nil }
        let limits = Double.leastNonzeroMagnitude...1e15
        guard limits.contains(value) else {
            sheet.report(.outsideLimits(sheet.text(row, column), 0...1e15, unit: column), row, column)
            return nil
        }
        return Dated(value: value, year: sheet.integer(row, year))
    }
}
