import Tabular

extension Catalogue {
    /// Reads `areas.csv`; the column `parent` makes a tree of any depth of it.
    mutating func readAreas(_ table: Table) throws(TableProblem) -> [Finding] {
        let isStrict = layout == .countries
        let texts = ["name_en", "name_fr", "name_ar", "short_en", "short_fr", "short_ar"]
        var sheet = try Sheet(
            table, requiring: isStrict ? ["code", "order"] + texts + ["weight"] : ["code"],
            allowing: isStrict ? ["parent"] : ["parent", "order", "name", "short", "weight"] + texts
        )
        if !isStrict { sheet.reportUnreadColumns() }
        let isOrdered = sheet.has("order")
        var seen: [String: Int] = [:]
        var rows: [AreaRow] = []
        for row in sheet.rows {
            let code = isStrict ? sheet.code(row, "code", allowing: "_") : sheet.freeCode(row, "code")
            let order = isOrdered ? sheet.requiredInteger(row, "order") : row
            let weight = weight(&sheet, row)
            guard !code.isEmpty, let order, let weight, sheet.isNew(code, row, "code", among: &seen) else { continue }
            rows.append(AreaRow(row: row, code: code, order: order, weight: weight, parent: sheet.text(row, "parent")))
        }
        rows.sort { ($0.order, $0.code) < ($1.order, $1.code) }
        listed[.area] = sheet.texts("code")
        let placed = placed(rows, &sheet)
        let positions = Dictionary(
            placed.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        areas = placed.map { area in
            let name =
                isStrict ? sheet.localized(area.row, "name") : sheet.localized(area.row, "name", or: area.code)
            let short =
                isStrict ? sheet.localized(area.row, "short") : sheet.localized(area.row, "short", or: name.english)
            return Area(
                code: area.code, name: name, shortName: short, weight: area.weight, parent: positions[area.parent],
                line: table.line(ofRow: area.row)
            )
        }
        return sheet.findings
    }

    /// A row of `areas.csv` before its place in the tree is known.
    private struct AreaRow {
        let row: Int
        let code: String
        let order: Int
        let weight: Double
        /// The code of the area above; empty or `index` directly under the index.
        let parent: String

        var isTop: Bool { parent.isEmpty || parent == "index" }
    }

    /// The rows whose parents lead up to the index; the others have their finding, or hang below one that has.
    private func placed(_ rows: [AreaRow], _ sheet: inout Sheet) -> [AreaRow] {
        let byCode = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let codes = rows.map(\.code)
        for area in rows where !area.isTop && byCode[area.parent] == nil {
            // A parent whose own row has an error has its finding already.
            if listed[.area]?.contains(area.parent) == true { continue }
            let similar = Suggestion.nearest(to: area.parent, in: codes)
            sheet.report(.unknownCode(.area, area.parent, similar: similar), area.row, "parent")
        }
        var reported: Set<String> = []
        return rows.filter { area in
            var path = [area.code]
            var current = area
            while !current.isTop {
                guard let above = byCode[current.parent] else { return false }
                if let start = path.firstIndex(of: above.code) {
                    let cycle = path[start...]
                    if reported.isDisjoint(with: cycle) {
                        let text = Array(cycle) + [above.code]
                        sheet.report(.layout(.cycle(text)), byCode[above.code]?.row ?? area.row, "parent")
                        reported.formUnion(cycle)
                    }
                    return false
                }
                path.append(above.code)
                current = above
            }
            return true
        }
    }

    /// The weight in a row; 1 where a folder of units gives none.
    func weight(_ sheet: inout Sheet, _ row: Int) -> Double? {
        if layout == .units && sheet.text(row, "weight").isEmpty { return 1 }
        guard let weight = sheet.requiredNumber(row, "weight") else { return nil }
        guard weight >= 0 && weight <= 1e6 else {
            sheet.report(.negativeWeight(sheet.text(row, "weight")), row, "weight")
            return nil
        }
        return weight
    }
}
