import Tabular

extension Catalogue {
    /// Reads `sources.csv`; a folder of units needs no more of it than `id`.
    mutating func readSources(_ table: Table) throws(TableProblem) -> [Finding] {
        let isStrict = layout == .countries
        let details = ["publisher", "dataset", "edition", "url", "licence", "reuse", "accessed"]
        var sheet = try Sheet(
            table, requiring: isStrict ? ["id"] + details : ["id"],
            allowing: (isStrict ? [] : details) + [SeriesBreak.column])
        if !isStrict { sheet.reportUnreadColumns() }
        func text(_ row: Int, _ column: String) -> String {
            isStrict ? sheet.required(row, column) : sheet.text(row, column)
        }
        var seen: [String: Int] = [:]
        for row in sheet.rows {
            let code = sheet.required(row, "id")
            let isSilent = !isStrict && sheet.text(row, "reuse").isEmpty
            let reuse = isSilent ? nil : sheet.choice(row, "reuse", ReuseClass.self)
            guard !code.isEmpty, isSilent || reuse != nil, sheet.isNew(code, row, "id", among: &seen) else { continue }
            var source = Source(
                code: code, publisher: text(row, "publisher"), dataset: text(row, "dataset"),
                edition: text(row, "edition"), url: text(row, "url"), licence: sheet.text(row, "licence"),
                reuse: reuse, accessed: text(row, "accessed")
            )
            source.breaks = SeriesBreak.read(&sheet, row)
            sources.append(source)
        }
        listed[.source] = sheet.texts("id")
        return sheet.findings
    }
}
