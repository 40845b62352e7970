import Tabular
import TestSupport
import Testing

/// A file that comes in pieces.
struct TableIntakeTests {
    /// What a reading says: the table with everything about it, or why there is none.
    private enum Outcome: Equatable {
        case table(header: [String], cells: [[String]], lines: [Int], dialect: Dialect, encoding: EncodingGuess)
        case refusal
    }

    /// Reads bytes in pieces of the sizes that come, over and over.
    private func read(_ bytes: [UInt8], in sizes: () -> Int) -> (Outcome, [TableFinding]) {
        var intake = TableIntake(file: "t.csv")
        do throws(TableRefusal) {
            var at = 0
            while at < bytes.count {
                let end = min(bytes.count, at + sizes())
                try intake.take(bytes[at..<end])
                at = end
            }
            let table = try intake.table()
            let rows = 0..<table.rowCount
            return (
                .table(
                    header: table.header, cells: table.cells, lines: rows.map { table.line(ofRow: $0) },
                    dialect: table.dialect, encoding: table.encoding),
                table.findings
            )
        } catch {
            return (.refusal, [error.finding])
        }
    }

    private func expectSame(_ bytes: [UInt8], _ dice: inout Dice, _ remark: String) {
        let whole = read(bytes) { max(1, bytes.count) }
        for size in [1, 7, 4096] where bytes.count < 1000 || bytes.count > size && size > 1 {
            let cut = read(bytes) { size }
            #expect(cut == whole, "\(remark) in pieces of \(size)")
        }
        let cut = read(bytes) { Int.random(in: 1...5000, using: &dice) }
        #expect(cut == whole, "\(remark) in pieces of any size")
    }

    @Test func `every sample gives the same table and findings in pieces of any size`() throws {
        var dice = Dice(seed: 601)
        let names =
            try Project.files(under: ".ci/fuzz/corpus/table")
            + Project.files(under: "Tests/TabularTests/Fixtures/spreadsheets").filter { $0.hasSuffix(".csv") }
        try #require(names.count > 30)
        for name in names { expectSame(try Project.bytes(of: name), &dice, name) }
    }

    @Test func `any bytes give the same table and findings in pieces of any size`() {
        var dice = Dice(seed: 602)
        let starts: [[UInt8]] = [
            [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x50, 0x4B, 3, 4], Array("a,b\n1,2\n".utf8),
            [0x61, 0],
            [0, 0x61], Array("{\"a".utf8), Array("sep=;\n".utf8),
        ]
        let favourites = Array("\",;\n\r\t'\\ |a1.٣é".utf8) + [0xFF, 0xC3]
        for round in 0..<40 {
            var bytes = starts[round % starts.count]
            let zeros = round % 3 == 0
            let wide = round % 4 == 1
            // Now and then more than the first block that is looked at.
            let length = Int.random(in: 0...400, using: &dice) + (round % 5 == 0 ? 4000 : 0)
            for _ in 0..<length {
                if zeros && Int.random(in: 0..<3000, using: &dice) == 0 { bytes.append(0) }
                bytes.append(favourites[Int.random(in: 0..<favourites.count, using: &dice)])
                // As UTF-16 has it.
                if wide { bytes.append(0) }
            }
            expectSame(bytes, &dice, "bytes \(round)")
        }
    }

    @Test func `a device without an end is refused at its first piece`() throws {
        var intake = TableIntake(file: "zero")
        let error = #expect(throws: TableRefusal.self) { try intake.take([UInt8](repeating: 0, count: 4096)) }
        #expect(error?.finding.kind == .notText)
    }

    @Test func `a workbook is refused at its first piece`() throws {
        var intake = TableIntake(file: "book.csv")
        let start: [UInt8] = [0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8)
        let error = #expect(throws: TableRefusal.self) { try intake.take(start + [UInt8](repeating: 7, count: 5000)) }
        #expect(error?.finding.kind == .signature(.workbook))
    }

    @Test func `more fields than are allowed are refused`() throws {
        var intake = TableIntake(file: "t.csv")
        try intake.take(Array("a,b\n1,2\n3,4\n".utf8))
        let error = #expect(throws: TableRefusal.self) { try intake.table(fieldLimit: 5) }
        #expect(error?.finding.kind == .tooManyFields(limit: 5))
    }
}
