import Tabular

extension Catalogue {
    private static let common = [
        "iso3", "iso2", "name_en", "name_fr", "name_ar", "un_region", "income_group", "ldc", "lldc", "sids",
        "population", "population_year", "gdp_per_capita_usd", "gdp_year",
    ]

    mutating func readCountries(_ table: Table) throws(TableProblem) -> [Finding] {
        let own = [
            "m49", "oic_order", "member_since", "group", "article_fr", "formal_en", "formal_fr", "formal_ar",
            "tile_column", "tile_row",
        ]
        var sheet = try Sheet(table, requiring: Catalogue.common + own)
        var seen: [String: Int] = [:]
        var seenTiles: [String: Int] = [:]
        var seenOrders: [String: Int] = [:]
        for row in sheet.rows {
            let order = sheet.requiredInteger(row, "oic_order")
            let since = sheet.requiredInteger(row, "member_since")
            let group = sheet.choice(row, "group", RegionalGroup.self)
            let column = sheet.requiredInteger(row, "tile_column")
            let tileRow = sheet.requiredInteger(row, "tile_row")
            guard let order, let since, let group, let column, let tileRow,
                sheet.isNew("oic_order \(order)", row, "oic_order", among: &seenOrders),
                sheet.isNew("tile (\(column), \(tileRow))", row, "tile_column", among: &seenTiles)
            else { continue }
            let membership = Membership(
                order: order, since: since, group: group, formalName: sheet.localized(row, "formal"),
                frenchArticle: sheet.text(row, "article_fr"), m49: sheet.required(row, "m49"),
                tile: Membership.Tile(column: column, row: tileRow)
            )
            if let economy = Catalogue.economy(&sheet, row, membership, &seen) { economies.append(economy) }
        }
        economies.sort { ($0.membership?.order ?? 0) < ($1.membership?.order ?? 0) }
        memberCount = economies.count
        listed[.economy] = sheet.texts("iso3")
        return sheet.findings
    }

    mutating func readEconomies(_ table: Table) throws(TableProblem) -> [Finding] {
        var sheet = try Sheet(table, requiring: Catalogue.common)
        var seen: [String: Int] = [:]
        var others: [Economy] = []
        let members = Set(economies.map(\.code))
        for row in sheet.rows {
            guard let economy = Catalogue.economy(&sheet, row, nil, &seen) else { continue }
            if members.contains(economy.code) {
                sheet.report(
                    .wrongFolder(code: economy.code, expected: "an economy that countries.csv does not list"), row,
                    "iso3")
            } else {
                others.append(economy)
            }
        }
        economies += others.sorted { $0.code < $1.code }
        listed[.economy, default: []].formUnion(sheet.texts("iso3"))
        return sheet.findings
    }

    private static func economy(
        _ sheet: inout Sheet, _ row: Int, _ membership: Membership?, _ seen: inout [String: Int]
    ) -> Economy? {
        let code = sheet.code(row, "iso3")
        guard !code.isEmpty, sheet.isNew(code, row, "iso3", among: &seen) else { return nil }
        return Economy(
            code: code,
            alpha2: sheet.required(row, "iso2"),
            name: sheet.localized(row, "name"),
            region: sheet.required(row, "un_region"),
            income: sheet.text(row, "income_group").isEmpty ? nil : sheet.choice(row, "income_group", IncomeGroup.self),
            isLeastDeveloped: sheet.flag(row, "ldc"),
            isLandlocked: sheet.flag(row, "lldc"),
            isSmallIsland: sheet.flag(row, "sids"),
            population: dated(&sheet, row, "population", "population_year"),
            gdpPerHead: dated(&sheet, row, "gdp_per_capita_usd", "gdp_year"),
            isMember: membership != nil,
            membership: membership
        )
    }

    private static func dated(_ sheet: inout Sheet, _ row: Int, _ value: String, _ year: String) -> Dated? {
        guard let number = sheet.number(row, value) else { return nil }
        guard number > 0 && number <= 1e12 else {
            sheet.report(.outsideLimits(sheet.text(row, value), 1...1e12, unit: value), row, value)
            return nil
        }
        return sheet.requiredInteger(row, year).map { Dated(value: number, year: $0) }
    }
}
