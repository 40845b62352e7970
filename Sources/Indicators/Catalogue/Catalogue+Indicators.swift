import Tabular

extension Catalogue {
    mutating func readAreas(_ table: Table) throws(TableProblem) -> [Finding] {
        var sheet = try Sheet(
            table,
            requiring: ["code", "order", "name_en", "name_fr", "name_ar", "short_en", "short_fr", "short_ar", "weight"]
        )
        var seen: [String: Int] = [:]
        var numbered: [(order: Int, area: Area)] = []
        for row in sheet.rows {
            let code = sheet.code(row, "code", allowing: "_")
            let order = sheet.requiredInteger(row, "order")
            let weight = Catalogue.weight(&sheet, row)
            guard !code.isEmpty, let order, let weight, sheet.isNew(code, row, "code", among: &seen) else { continue }
            let area = Area(
                code: code, name: sheet.localized(row, "name"), shortName: sheet.localized(row, "short"), weight: weight
            )
            numbered.append((order, area))
        }
        numbered.sort { ($0.order, $0.area.code) < ($1.order, $1.area.code) }
        areas = numbered.map(\.area)
        listed[.area] = sheet.texts("code")
        return sheet.findings
    }

    mutating func readSources(_ table: Table) throws(TableProblem) -> [Finding] {
        var sheet = try Sheet(
            table, requiring: ["id", "publisher", "dataset", "edition", "url", "licence", "reuse", "accessed"]
        )
        var seen: [String: Int] = [:]
        for row in sheet.rows {
            let code = sheet.required(row, "id")
            let reuse = sheet.choice(row, "reuse", ReuseClass.self)
            guard !code.isEmpty, let reuse, sheet.isNew(code, row, "id", among: &seen) else { continue }
            var source = Source(
                code: code, publisher: sheet.required(row, "publisher"), dataset: sheet.required(row, "dataset"),
                edition: sheet.required(row, "edition"), url: sheet.required(row, "url"),
                licence: sheet.text(row, "licence"), reuse: reuse, accessed: sheet.required(row, "accessed")
            )
            source.breaks = SeriesBreak.read(&sheet, row)
            sources.append(source)
        }
        listed[.source] = sheet.texts("id")
        return sheet.findings
    }

    mutating func readIndicators(_ table: Table) throws(TableProblem) -> [Finding] {
        var sheet = try Sheet(
            table,
            requiring: [
                "code", "area", "name_en", "name_fr", "name_ar", "definition_en", "definition_fr", "definition_ar",
                "unit_en", "unit_fr", "unit_ar", "direction", "lower", "upper", "transform", "goalpost_basis",
                "goalpost_n", "valid_min", "valid_max", "decimals", "weight", "max_age", "source",
            ]
        )
        var seen: [String: Int] = [:]
        for row in sheet.rows {
            if let indicator = indicator(&sheet, row, &seen) { indicators.append(indicator) }
        }
        listed[.indicator] = sheet.texts("code")
        return sheet.findings
    }

    private func indicator(_ sheet: inout Sheet, _ row: Int, _ seen: inout [String: Int]) -> Indicator? {
        let code = sheet.code(row, "code", allowing: "_")
        let area = position(&sheet, row, "area", .area, in: areas.map(\.code))
        let source = position(&sheet, row, "source", .source, in: sources.map(\.code))
        let direction = sheet.choice(row, "direction", Direction.self)
        let weight = Catalogue.weight(&sheet, row)
        let maxAge = sheet.requiredInteger(row, "max_age")
        let decimals = sheet.requiredInteger(row, "decimals")
        let least = sheet.requiredNumber(row, "valid_min")
        let most = sheet.requiredNumber(row, "valid_max")
        guard !code.isEmpty, let area, let source, let direction, let weight, let maxAge, let decimals, let least,
            let most, sheet.isNew(code, row, "code", among: &seen)
        else { return nil }
        guard least < most else {
            sheet.report(
                .goalposts(lower: sheet.text(row, "valid_min"), upper: sheet.text(row, "valid_max")), row, "valid_min")
            return nil
        }
        guard (0...30).contains(maxAge) else {
            sheet.report(.outsideLimits(sheet.text(row, "max_age"), 0...30, unit: "years"), row, "max_age")
            return nil
        }
        guard (0...9).contains(decimals) else {
            sheet.report(.outsideLimits(sheet.text(row, "decimals"), 0...9, unit: "decimals"), row, "decimals")
            return nil
        }
        var goalposts: Goalposts?
        var basis: GoalpostBasis?
        if weight > 0 {
            goalposts = self.goalposts(&sheet, row, direction)
            basis = self.basis(&sheet, row)
            if goalposts == nil || basis == nil { return nil }
        }
        return Indicator(
            code: code, area: area, name: sheet.localized(row, "name"), definition: sheet.localized(row, "definition"),
            unit: sheet.localized(row, "unit"), direction: direction, goalposts: goalposts, goalpostBasis: basis,
            validRange: least...most, decimals: decimals, weight: weight, maxAge: maxAge, source: source,
            line: sheet.table.line(ofRow: row)
        )
    }

    private func goalposts(_ sheet: inout Sheet, _ row: Int, _ direction: Direction) -> Goalposts? {
        let lower = sheet.requiredNumber(row, "lower")
        let upper = sheet.requiredNumber(row, "upper")
        let transform = sheet.choice(row, "transform", Transform.self)
        guard let lower, let upper, let transform else { return nil }
        let goalposts = Goalposts(lower: lower, upper: upper, transform: transform, direction)
        if goalposts == nil {
            sheet.report(.goalposts(lower: sheet.text(row, "lower"), upper: sheet.text(row, "upper")), row, "lower")
        }
        return goalposts
    }

    private func basis(_ sheet: inout Sheet, _ row: Int) -> GoalpostBasis? {
        switch sheet.text(row, "goalpost_basis") {
        case "natural": return .natural
        case "percentiles": return sheet.requiredInteger(row, "goalpost_n").map { .percentiles(countryYears: $0) }
        case let other:
            sheet.report(.notAChoice(other, choices: ["natural", "percentiles"]), row, "goalpost_basis")
            return nil
        }
    }

    private func position(
        _ sheet: inout Sheet, _ row: Int, _ column: String, _ kind: Problem.CodeKind, in codes: [String]
    ) -> Int? {
        let code = sheet.required(row, column)
        if code.isEmpty { return nil }
        if let position = codes.firstIndex(of: code) { return position }
        // A list that cannot be read has its finding, too.
        guard let listed = listed[kind], !listed.contains(code) else { return nil }
        sheet.report(.unknownCode(kind, code, similar: Suggestion.nearest(to: code, in: codes)), row, column)
        return nil
    }

    private static func weight(_ sheet: inout Sheet, _ row: Int) -> Double? {
        guard let weight = sheet.requiredNumber(row, "weight") else { return nil }
        guard weight >= 0 && weight <= 1e6 else {
            sheet.report(.negativeWeight(sheet.text(row, "weight")), row, "weight")
            return nil
        }
        return weight
    }
}
