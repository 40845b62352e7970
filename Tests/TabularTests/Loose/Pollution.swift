import TestSupport

/// A small table of known content, and how its fields are quoted.
struct CleanTable {
    let name: String
    let header: [String]
    let rows: [[String]]
    /// Columns whose fields always stand in quotes.
    let quoted: Set<Int>
}

/// A table written in one odd way, and what a reader should make of it.
struct PollutedFile {
    let name: String
    let bytes: [UInt8]
    /// The header and the rows that should be read; no header where the file has none.
    let expected: [[String]]
    let hasHeader: Bool
    /// How often the like is met among open data, after the survey of 3 712 files by Vitagliano et al. (VLDB 2023).
    let weight: Double
}

/// Every pollution of the catalogue of "Pollock: A Data Loading Benchmark" (Vitagliano, Hameed, Jiang, Reisener, Wu,
/// Naumann, VLDB 2023), applied to a table: damage to the whole file, and damage to a single row or field.
struct Pollution {
    let table: CleanTable

    /// How a row is written.
    private struct Manner {
        var delimiter = ","
        var quote = "\""
        var escape = "\""
        var end = "\r\n"
    }

    private func field(_ text: String, _ column: Int, _ manner: Manner, isHeader: Bool = false) -> String {
        let needs = table.quoted.contains(column) || text.contains(",") || text.contains("\"")
        // As in the benchmark, quotes are what the comma needs, whatever the delimiter.
        let escaped = text.split(separator: "\"", omittingEmptySubsequences: false).joined(
            separator: manner.escape + "\"")
        return needs ? manner.quote + escaped + manner.quote : text
    }

    private func line(
        _ row: [String], _ manner: Manner = Manner(), changed: (inout [String], inout [String]) -> Void = { _, _ in }
    )
        -> String
    {
        var cells = row.enumerated().map { field($1, $0, manner) }
        var between = Array(repeating: manner.delimiter, count: row.count - 1) + [""]
        changed(&cells, &between)
        return zip(cells, between).map { $0 + $1 }.joined() + manner.end
    }

    private var all: [[String]] { [table.header] + table.rows }

    private func file(
        _ name: String, _ text: String, _ expected: [[String]]? = nil, hasHeader: Bool = true, weight: Double
    ) -> PollutedFile {
        PollutedFile(
            name: "\(table.name)/\(name)", bytes: Array(text.utf8), expected: expected ?? all, hasHeader: hasHeader,
            weight: weight)
    }

    private func whole(_ manner: Manner) -> String { all.map { line($0, manner) }.joined() }

    /// The files with damage to the whole.
    func wholeFiles() -> [PollutedFile] {
        let plain = whole(Manner())
        let header = line(table.header)
        let body = table.rows.map { line($0) }.joined()
        let width = table.header.count
        let commas = String(repeating: ",", count: width - 1)
        var files = [
            file("source", plain, weight: 1),
            file("no payload", "", [], hasHeader: false, weight: 15),
            file("no trailing newline", String(plain.dropLast(1)), weight: 184),
            file("double trailing newline", plain + "\r\n", weight: 5),
            file("no header", body, table.rows, hasHeader: false, weight: 470),
            file("header only", header, [table.header], weight: 3),
            file("one data row", header + line(table.rows[0]), [table.header, table.rows[0]], weight: 4),
            file("preamble", "PREAMBLE\(commas)\r\n\(commas)\r\n" + plain, weight: 282),
            file("record ends LF", whole(Manner(end: "\n")), weight: 1691),
            file("record ends CR", whole(Manner(end: "\r")), weight: 7),
            file("semicolons", whole(Manner(delimiter: ";")), weight: 834),
            file("tabs", whole(Manner(delimiter: "\t")), weight: 4),
            file("spaces", whole(Manner(delimiter: " ")), weight: 4),
            file("commas and spaces", whole(Manner(delimiter: ", ")), weight: 101),
            file("apostrophes", whole(Manner(quote: "'", escape: "")), weight: 11),
            file("backslashes", whole(Manner(escape: "\\")), weight: 1),
            file("no escapes", whole(Manner(escape: "")), weight: 7),
        ]
        for count in 2...3 {
            let joined = table.header.map { Array(repeating: $0, count: count).joined(separator: " ") }
            files.append(
                file(
                    "header of \(count) rows", String(repeating: header, count: count) + body, [joined] + table.rows,
                    weight: 47))
        }
        for (name, change) in [("fewer", -1), ("as many", 0), ("more", 1)] {
            func other(_ row: [String], _ extra: String) -> String {
                let cells = change < 0 ? Array(row.dropLast()) : change > 0 ? row + [extra] : row
                return line(cells)
            }
            let second = other(table.header, "col1") + table.rows.dropLast().map { other($0, $0.last ?? "") }.joined()
            files.append(file("second table with \(name) columns", plain + second, weight: 188.0 / 3))
        }
        return files
    }

    /// The files with damage to a single row.
    func rowFiles() -> [PollutedFile] {
        var files: [PollutedFile] = []
        let width = table.header.count
        let rows = Double(all.count)
        let lines = all.map { line($0) }
        func damaged(_ name: String, _ row: Int, _ text: String, _ expected: [[String]]? = nil, weight: Double) {
            files.append(
                file(
                    "\(name) in row \(row)", (lines[..<row] + [text] + lines[(row + 1)...]).joined(), expected,
                    weight: weight))
        }
        for (row, cells) in all.enumerated() {
            for column in 0..<width {
                let more = line(cells) { cells, _ in
                    cells[column] = (column == 0 ? "," : "") + cells[column] + (column == 0 ? "" : ",")
                }
                damaged("surplus delimiter after column \(column)", row, more, weight: 240 / rows / Double(width))
                if column > 0 {
                    let less = line(cells) { _, between in between[column - 1] = "" }
                    damaged("no delimiter before column \(column)", row, less, weight: 270 / rows / Double(width))
                }
                let isQuoted =
                    table.quoted.contains(column) || cells[column].contains(",") || cells[column].contains("\"")
                let extra = line(cells) { cells, _ in
                    cells[column] = isQuoted ? "\"" + cells[column] : "\"" + cells[column]
                }
                var expected = all
                expected[row][column] = "\"" + cells[column]
                damaged("extra quote in column \(column)", row, extra, expected, weight: 7 / rows / Double(width))
            }
            damaged("spaces", row, line(cells, Manner(delimiter: " ")), weight: 8 / rows)
        }
        return files
    }
}

/// How well a table was loaded, as the benchmark measures it: precision, recall and F1 of header, records and cells, and
/// whether it was loaded at all. Ten is all.
func loadingScore(_ found: [[String]], _ expected: [[String]]) -> Double {
    guard let expectedHeader = expected.first else { return 10 }
    func measures<Item: Hashable>(_ found: [Item], _ expected: [Item]) -> Double {
        guard !expected.isEmpty else { return 3 }
        var left: [Item: Int] = [:]
        for item in expected { left[item, default: 0] += 1 }
        var common = 0
        for item in found where left[item, default: 0] > 0 {
            left[item, default: 0] -= 1
            common += 1
        }
        guard common > 0 else { return 0 }
        let precision = Double(common) / Double(expected.count)
        let recall = Double(common) / Double(found.count)
        return precision + recall + 2 * precision * recall / (precision + recall)
    }
    return 1 + measures(found.first ?? [], expectedHeader)
        + measures(found.dropFirst().map { $0.joined() }, expected.dropFirst().map { $0.joined() })
        + measures(found.flatMap(\.self), expected.flatMap(\.self))
}
