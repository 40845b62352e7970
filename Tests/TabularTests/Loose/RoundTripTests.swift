import Tabular
import TestSupport
import Testing

/// Writes a table in any dialect.
private func write(_ rows: [[String]], _ dialect: Dialect, end: String) -> String {
    let delimiter = String(decoding: [dialect.delimiter ?? 44], as: UTF8.self)
    let quote = String(decoding: [dialect.quote ?? 34], as: UTF8.self)
    let between = delimiter + (dialect.padsWithSpace ? " " : "")
    return rows.map { row in
        row.map { cell in
            let needs = cell.isEmpty || cell.utf8.contains { "\"',;|\t\n\\ ".utf8.contains($0) }
            guard needs else { return cell }
            let escaped = cell.map { character in
                if String(character) == quote { return dialect.escapesWithBackslash ? "\\" + quote : quote + quote }
                return character == "\\" && dialect.escapesWithBackslash ? "\\\\" : String(character)
            }.joined()
            return quote + escaped + quote
        }.joined(separator: between) + end
    }.joined()
}

struct RoundTripTests {
    private static let words = [
        "Bursa", "Côte d'Ivoire", "a \"b\" c", "x, y", "p; q", "one\ntwo", "تركيا", "İzmir", "1|2", "\t", "it's", "A-1",
        "", "end\\", "38,4", "—",
    ]

    /// A table with a key, a number and a date in every row, and anything in the other columns.
    private func table(_ dice: inout Dice) -> [[String]] {
        let extra = Int.random(in: 0...3, using: &dice)
        var rows = [["key", "year", "value"] + (0..<extra).map { "note\($0)" }]
        for index in 0..<Int.random(in: 4...20, using: &dice) {
            let value = Int.random(in: 10...9999, using: &dice)
            var row = [
                "K-\(100 + index)", "\(Int.random(in: 2000...2030, using: &dice))", "\(value / 10).\(value % 10)",
            ]
            for _ in 0..<extra { row.append(Self.words[Int.random(in: 0..<Self.words.count, using: &dice)]) }
            rows.append(row)
        }
        return rows
    }

    @Test func `any table written in any dialect and Unicode encoding reads back the same`() throws {
        var dice = Dice(seed: 501)
        for _ in 0..<150 {
            let rows = table(&dice)
            let dialect = Dialect(
                delimiter: [44, 59, 9, 124][Int.random(in: 0..<4, using: &dice)],
                quote: Bool.random(using: &dice) ? 34 : 39,
                escapesWithBackslash: Int.random(in: 0..<4, using: &dice) == 0,
                padsWithSpace: Int.random(in: 0..<4, using: &dice) == 0)
            let end = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &dice)]
            let encoding = [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian][Int.random(in: 0..<3, using: &dice)]
            let text = write(rows, dialect, end: end)
            let bytes = try #require(encoding.encode("\u{FEFF}" + text))
            // Told how it is divided, the reader has nothing to guess.
            let told = try LooseTable.read(bytes, file: "t.csv", dialect: dialect)
            #expect([told.header] + told.cells == rows, "\(dialect) \(text)")
        }
    }

    @Test func `a table written as RFC 4180 with another delimiter is read blind`() throws {
        var dice = Dice(seed: 502)
        for _ in 0..<150 {
            let rows = table(&dice)
            let dialect = Dialect(delimiter: [44, 59, 9, 124][Int.random(in: 0..<4, using: &dice)])
            let text = write(rows, dialect, end: Bool.random(using: &dice) ? "\n" : "\r\n")
            let blind = try LooseTable.read(Array(text.utf8), file: "t.csv")
            #expect([blind.header] + blind.cells == rows, "\(text)")
        }
    }

    @Test func `what our own writer writes reads back the same`() throws {
        var dice = Dice(seed: 503)
        for _ in 0..<100 {
            let rows = table(&dice)
            var writer = CSVWriter(header: rows[0])
            for row in rows.dropFirst() { writer.row(row) }
            let loose = try LooseTable.read(writer.bytes, file: "t.csv")
            let strict = try Table.read(writer.bytes, file: "t.csv")
            #expect([loose.header] + loose.cells == rows)
            #expect(
                (0..<strict.rowCount).map { row in strict.header.indices.map { strict.text(row, $0) } } == loose.cells)
        }
    }

    /// Bytes that mean something to a reader are more frequent than the others.
    @Test func `any bytes yield a table or a refusal, and every field can be asked for`() {
        var dice = Dice(seed: 504)
        let favourites = Array("\",;\n\r\t'\\ |a1.٣é-#=".utf8) + [0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xC3, 0xE2, 0x80]
        for _ in 0..<1500 {
            let bytes = (0..<Int.random(in: 0...120, using: &dice)).map { _ in
                Int.random(in: 0..<10, using: &dice) == 0
                    ? UInt8.random(in: 0...255, using: &dice)
                    : favourites[Int.random(in: 0..<favourites.count, using: &dice)]
            }
            guard let table = try? LooseTable.read(bytes, file: "t.csv") else { continue }
            let numbers = TableNumbers(of: table)
            for row in 0..<table.rowCount {
                for column in 0..<table.fieldCount(ofRow: row) {
                    _ = numbers.read(table.text(row, column))
                    #expect((0...bytes.count).contains(table.byteOffset(row, column)))
                }
            }
            for finding in table.findings + numbers.findings {
                #expect(!finding.message.isEmpty)
                if let offset = finding.byteOffset { #expect((0...bytes.count).contains(offset)) }
            }
        }
    }
}
