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

    /// The ways in which countries fall into groups; those in which none has a label are left out.
    mutating func groupCountries() {
        func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
        groupings = [
            Grouping(name: "oic-group", of: economies.map { $0.membership?.group.rawValue ?? "" }),
            Grouping(name: "income-group", of: economies.map { $0.income?.rawValue ?? "" }),
            Grouping(name: "un-region", of: economies.map(\.region)),
            Grouping(name: "least-developed", of: economies.map { word($0.isLeastDeveloped) }),
            Grouping(name: "landlocked", of: economies.map { word($0.isLandlocked) }),
            Grouping(name: "small-island", of: economies.map { word($0.isSmallIsland) }),
        ].filter { !$0.labels.isEmpty }
    }

    /// The group of each economy in a grouping, `nil` for one that belongs to none; `nil` for an unknown grouping.
    public func labels(ofGrouping name: String) -> [String?]? {
        guard let grouping = groupings.first(where: { $0.name == name }) else { return nil }
        return grouping.label.map { position in position.map { grouping.labels[$0] } }
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
