import Tabular
import TestSupport
import Testing

struct WriterTests {
    private func text(_ rows: [[String]], header: [String]) -> String {
        var writer = CSVWriter(header: header)
        for row in rows { writer.row(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `a plain field is written plainly`() {
        #expect(text([["TUR", "80"], ["", "40"]], header: ["iso3", "value"]) == "iso3,value\nTUR,80\n,40\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a ", " a "),
        ("Côte d’Ivoire", "Côte d’Ivoire"), ("a;b", "a;b"), ("\r\n", "\"\r\n\""),
    ])
    func `a field is quoted only when it must be`(_ field: String, _ written: String) {
        #expect(text([[field, "1"]], header: ["a", "b"]) == "a,b\n\(written),1\n")
    }

    @Test func `a row of one empty field is not a blank line`() {
        #expect(text([[""], ["x"]], header: ["a"]) == "a\n\"\"\nx\n")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what is written is read back, whatever the fields hold`(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let alphabet = [
            ",", "\"", "\n", "\r", "\r\n", " ", "\t", "a", "é", "ت", "𝄞", "0", ";", "'", "\u{FEFF}", "\u{2028}",
        ]
        func field() -> String {
            (0..<Int.random(in: 0...6, using: &dice)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]
            }
            .joined()
        }
        let width = Int.random(in: 1...5, using: &dice)
        // Names keep no spaces at their ends, and are there once.
        let header = (0..<width).map { "\($0)\(field())|" }
        let rows = (0..<Int.random(in: 0...8, using: &dice)).map { _ in (0..<width).map { _ in field() } }
        let table = try Table.read(Array(text(rows, header: header).utf8), file: "t.csv")
        #expect(table.header == header)
        #expect(table.problems.isEmpty)
        let read = (0..<table.rowCount).map { row in (0..<width).map { table.text(row, $0) } }
        // A comparison of strings takes canonically equal ones for the same; bytes must be equal.
        #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
}
