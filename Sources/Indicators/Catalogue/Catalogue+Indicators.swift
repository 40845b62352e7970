import Tabular

extension Catalogue {
    private static let needed = [
        "code", "area", "name_en", "name_fr", "name_ar", "definition_en", "definition_fr", "definition_ar", "unit_en",
        "unit_fr", "unit_ar", "direction", "lower", "upper", "transform", "goalpost_basis", "goalpost_n", "valid_min",
        "valid_max", "decimals", "weight", "max_age", "source",
    ]
    private static let additional = ["denominator", "scale", "target"]

    /// Reads `indicators.csv`; a folder of units needs no more of it than `code` and `area`.
    mutating func readIndicators(_ table: Table) throws(TableProblem) -> [Finding] {
        let isStrict = layout == .countries
        var sheet = try Sheet(
            table, requiring: isStrict ? Catalogue.needed : ["code", "area"],
            allowing: Catalogue.additional + (isStrict ? [] : Catalogue.needed + ["name", "definition", "unit"])
        )
        if !isStrict {
            sheet.reportUnreadColumns()
            if sheet.rows.contains(where: { sheet.text($0, "source").isEmpty }) { sources.append(.unstated) }
        }
        let codes = sheet.table.fittingRows.map { sheet.text($0, "code") }
        var seen: [String: Int] = [:]
        var divisors: [(position: Int, row: Int, code: String)] = []
        for row in sheet.rows {
            guard let indicator = indicator(&sheet, row, &seen) else { continue }
            let divisor = sheet.text(row, "denominator")
            if !divisor.isEmpty { divisors.append((indicators.count, row, divisor)) }
            indicators.append(indicator)
        }
        listed[.indicator] = sheet.texts("code")
        let known = Dictionary(
            indicators.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for (position, row, code) in divisors {
            if let divisor = known[code], divisor != position {
                indicators[position].denominator = divisor
            } else if known[code] == position {
                sheet.report(.layout(.ownDenominator(code)), row, "denominator")
            } else if listed[.indicator]?.contains(code) != true {
                let similar = Suggestion.nearest(to: code, in: codes)
                sheet.report(.unknownCode(.indicator, code, similar: similar), row, "denominator")
            }
        }
        return sheet.findings
    }

    private func indicator(_ sheet: inout Sheet, _ row: Int, _ seen: inout [String: Int]) -> Indicator? {
        let isStrict = layout == .countries
        let code = isStrict ? sheet.code(row, "code", allowing: "_") : sheet.freeCode(row, "code")
        let isTop = sheet.text(row, "area") == "index"
        let area = isTop ? nil : position(&sheet, row, "area", .area, in: areas.map(\.code))
        let source =
            !isStrict && sheet.text(row, "source").isEmpty
            ? sources.count - 1 : position(&sheet, row, "source", .source, in: sources.map(\.code))
        let direction =
            isStrict
            ? sheet.choice(row, "direction", Direction.self) : sheet.choice(row, "direction", or: .higherIsBetter)
        let weight = weight(&sheet, row)
        let maxAge = integer(&sheet, row, "max_age", 0...30, or: 0, unit: "years")
        let decimals = integer(&sheet, row, "decimals", 0...9, or: 2, unit: "decimals")
        let range = validRange(&sheet, row)
        let scale = scale(&sheet, row)
        let target = sheet.number(row, "target")
        let targetIsRead = target != nil || sheet.text(row, "target").isEmpty
        guard !code.isEmpty, isTop || area != nil, let source, let direction, let weight, let maxAge, let decimals,
            let range, let scale, targetIsRead, isOwn(code, &sheet, row), sheet.isNew(code, row, "code", among: &seen)
        else { return nil }
        var goalposts: Goalposts?
        var basis: GoalpostBasis?
        if isStrict ? weight > 0 : !(sheet.text(row, "lower") + sheet.text(row, "upper")).isEmpty {
            goalposts = self.goalposts(&sheet, row, direction)
            if goalposts == nil { return nil }
        }
        if isStrict ? weight > 0 : !sheet.text(row, "goalpost_basis").isEmpty {
            basis = self.basis(&sheet, row)
            if basis == nil { return nil }
        }
        func localized(_ stem: String, _ usual: String) -> Localized {
            isStrict ? sheet.localized(row, stem) : sheet.localized(row, stem, or: usual)
        }
        let name = localized("name", code)
        return Indicator(
            code: code, area: area, name: name, definition: localized("definition", name.english),
            unit: localized("unit", ""), direction: direction, goalposts: goalposts, goalpostBasis: basis,
            validRange: range, decimals: decimals, weight: weight, maxAge: maxAge, source: source,
            line: sheet.table.line(ofRow: row), scale: scale, target: target
        )
    }

    /// Whether no area has the code, which in a folder of units it might.
    private func isOwn(_ code: String, _ sheet: inout Sheet, _ row: Int) -> Bool {
        guard layout == .units, area(code) != nil else { return true }
        sheet.report(.layout(.sharedCode(code)), row, "code")
        return false
    }

    private func integer(
        _ sheet: inout Sheet, _ row: Int, _ column: String, _ limits: ClosedRange<Int>, or usual: Int, unit: String
    ) -> Int? {
        if layout == .units && sheet.text(row, column).isEmpty { return usual }
        guard let value = sheet.requiredInteger(row, column) else { return nil }
        if limits.contains(value) { return value }
        let range = Double(limits.lowerBound)...Double(limits.upperBound)
        sheet.report(.outsideLimits(sheet.text(row, column), range, unit: unit), row, column)
        return nil
    }

    private func scale(_ sheet: inout Sheet, _ row: Int) -> Double? {
        if sheet.text(row, "scale").isEmpty { return 1 }
        guard let scale = sheet.number(row, "scale") else { return nil }
        if scale > 0 { return scale }
        sheet.report(
            .outsideLimits(
                sheet.text(row, "scale"), .leastNonzeroMagnitude ... .greatestFiniteMagnitude, unit: "above zero"),
            row, "scale")
        return nil
    }

    private func validRange(_ sheet: inout Sheet, _ row: Int) -> ClosedRange<Double>? {
        func bound(_ column: String, or usual: Double) -> Double? {
            layout == .units && sheet.text(row, column).isEmpty ? usual : sheet.requiredNumber(row, column)
        }
        let least = bound("valid_min", or: -.greatestFiniteMagnitude)
        let most = bound("valid_max", or: .greatestFiniteMagnitude)
        guard let least, let most else { return nil }
        if least < most { return least...most }
        sheet.report(
            .goalposts(lower: sheet.text(row, "valid_min"), upper: sheet.text(row, "valid_max")), row, "valid_min")
        return nil
    }

    private func goalposts(_ sheet: inout Sheet, _ row: Int, _ direction: Direction) -> Goalposts? {
        let lower = sheet.requiredNumber(row, "lower")
        let upper = sheet.requiredNumber(row, "upper")
        let transform =
            layout == .countries
            ? sheet.choice(row, "transform", Transform.self) : sheet.choice(row, "transform", or: .linear)
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
}
