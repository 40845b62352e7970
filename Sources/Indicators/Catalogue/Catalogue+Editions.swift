import Tabular

extension Catalogue {
    mutating func readEditions(_ table: Table) throws(TableProblem) -> [Finding] {
        var sheet = try Sheet(table, requiring: ["edition", "status", "data_cut_off", "observation_deadline"])
        var seen: [String: Int] = [:]
        for row in 0..<table.rowCount {
            let year = sheet.requiredInteger(row, "edition")
            let status = sheet.choice(row, "status", EditionRecord.Status.self)
            let cutOff = sheet.date(row, "data_cut_off")
            let deadline = sheet.date(row, "observation_deadline")
            guard let year, let status, sheet.isNew(String(year), row, "edition", among: &seen) else { continue }
            editionRecords.append(EditionRecord(year: year, status: status, cutOff: cutOff, deadline: deadline))
        }
        return sheet.findings
    }

    /// What editors decided about an edition; a draft without dates where they have not.
    public func record(ofEdition year: Int) -> EditionRecord {
        editionRecords.first { $0.year == year }
            ?? EditionRecord(year: year, status: .draft, cutOff: nil, deadline: nil)
    }
}
