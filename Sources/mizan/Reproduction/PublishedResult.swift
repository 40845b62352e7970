import Indicators
import Tabular

/// A row of `published.csv` or its like: what the publisher printed for a unit and a year.
struct PublishedResult {
    /// The position of the unit in the catalogue.
    let unit: Int
    let year: Int
    /// The score on the publisher's scale from 0 to 1; `nil` where only ranks were published.
    let score: Double?
    /// The decimals that were printed; `nil` for scores known in full.
    let decimals: Int?
    /// The rank; `nil` where only scores were published.
    let rank: Int?
    /// Whether the publisher printed 0 instead of what the formula gives, since a part was missing or zero.
    let isSetToZero: Bool

    /// Reads such a file; a row that makes no sense is a finding.
    static func read(_ bytes: [UInt8], file: String, of catalogue: Catalogue) -> ([PublishedResult], [Finding]) {
        do throws(TableProblem) {
            let table = try Table.read(bytes, file: file)
            let columns = try table.columns(["unit", "year", "score", "decimals", "rank", "note"])
            let units = Dictionary(
                catalogue.economies.enumerated().map { ($0.element.code, $0.offset) },
                uniquingKeysWith: { first, _ in first })
            var results: [PublishedResult] = []
            var findings = table.problems.map { Finding(.table($0), at: $0.place) }
            for row in table.fittingRows {
                guard let unit = units[table.text(row, columns[0])] else {
                    let problem = Problem.unknownCode(.unit, table.text(row, columns[0]), similar: nil)
                    findings.append(Finding(problem, at: table.place(row: row, column: columns[0])))
                    continue
                }
                let year = table.integer(row, columns[1])
                let wrong = [columns[1], columns[3], columns[4]].first {
                    table.integer(row, $0) == nil && ($0 == columns[1] || !table.isEmpty(row, $0))
                }
                if let wrong {
                    let problem = Problem.notAWholeNumber(table.text(row, wrong))
                    findings.append(Finding(problem, at: table.place(row: row, column: wrong)))
                }
                if table.number(row, columns[2]) == nil && !table.isEmpty(row, columns[2]) {
                    let problem = Problem.notANumber(table.text(row, columns[2]))
                    findings.append(Finding(problem, at: table.place(row: row, column: columns[2])))
                }
                let note = table.text(row, columns[5])
                if note != "" && note != "published as 0" {
                    let problem = Problem.notAChoice(note, choices: ["", "published as 0"])
                    findings.append(Finding(problem, at: table.place(row: row, column: columns[5])))
                }
                guard let year else { continue }
                results.append(
                    PublishedResult(
                        unit: unit, year: year, score: table.number(row, columns[2]),
                        decimals: table.integer(row, columns[3]), rank: table.integer(row, columns[4]),
                        isSetToZero: !note.isEmpty
                    )
                )
            }
            return (results, findings)
        } catch {
            return ([], [Finding(.table(error), at: error.place)])
        }
    }
}
