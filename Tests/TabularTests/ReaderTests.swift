import Tabular
import Testing

struct ReaderTests {
    /// The cells of every row, as text.
    private func rows(_ text: String) throws -> [[String]] {
        let table = try Table.read(Array(text.utf8), file: "t.csv")
        return (0..<table.rowCount).map { row in table.header.indices.map { table.text(row, $0) } }
    }

    @Test func `the header names the columns, the rest are rows`() throws {
        let table = try Table.read(Array("iso3,value\nTUR,80\nSEN,40\n".utf8), file: "t.csv")
        #expect(table.file == "t.csv")
        #expect(table.header == ["iso3", "value"])
        #expect(table.rowCount == 2)
        #expect(table.column("value") == 1)
        #expect(table.column("VALUE") == nil)
        #expect(table.text(1, 0) == "SEN")
        #expect(table.number(0, 1) == 80)
        #expect(table.integer(1, 1) == 40)
        #expect(table.problems.isEmpty)
    }

    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4", "a,b\r\n1,2\n3,4\r",
    ])
    func `any line end will do, and the last one may lack`(_ text: String) throws {
        #expect(try rows(text) == [["1", "2"], ["3", "4"]])
    }

    @Test func `a byte-order mark is not part of the first name`() throws {
        let table = try Table.read(Array("\u{FEFF}iso3,value\nTUR,80\n".utf8), file: "t.csv")
        #expect(table.header == ["iso3", "value"])
    }

    @Test func `spaces round a name are removed, those in a cell are kept`() throws {
        let table = try Table.read(Array(" iso3 ,\tvalue\n TUR ,80\n".utf8), file: "t.csv")
        #expect(table.header == ["iso3", "value"])
        #expect(table.text(0, 0) == " TUR ")
    }

    @Test(arguments: [
        ("\"a\"", "a"), ("\"a,b\"", "a,b"), ("\"a\nb\"", "a\nb"), ("\"a\r\nb\"", "a\r\nb"), ("\"\"", ""),
        ("\"a\"\"b\"", "a\"b"), ("\"\"\"\"", "\""), ("\"\"\"\"\"\"", "\"\""), ("\"\"\"a\"\"\"", "\"a\""),
        ("a\"b", "a\"b"),
        ("a\"\"b", "a\"\"b"), ("تركيا", "تركيا"),
    ])
    func `a cell is what its quotes say`(_ written: String, _ meant: String) throws {
        #expect(try rows("x,y\n\(written),1\n0,\(written)\n") == [[meant, "1"], ["0", meant]])
    }

    @Test func `a quoted name is read as a quoted cell`() throws {
        let table = try Table.read(Array("\"say \"\"a\"\"\",\"b,c\"\n1,2\n".utf8), file: "t.csv")
        #expect(table.header == ["say \"a\"", "b,c"])
    }

    @Test func `empty cells are rows of a table, blank lines are not`() throws {
        #expect(try rows("a,b\n,\n\n1,\n\r\n,2\n\n") == [["", ""], ["1", ""], ["", "2"]])
        #expect(try rows("a\n\n1\n\"\"\n") == [["1"], [""]])
    }

    @Test func `blank lines before the header are skipped`() throws {
        let table = try Table.read(Array("\n\na,b\n1,2\n".utf8), file: "t.csv")
        #expect(table.header == ["a", "b"])
        #expect(table.line(ofRow: 0) == 4)
    }

    @Test func `a header without rows is a table without rows`() throws {
        #expect(try rows("a,b").isEmpty)
        #expect(try rows("a,b\n").isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a row has the line that an editor shows, blank lines and breaks in quotes counted`(_ end: String) throws {
        let text = ["a,b", "1,2", "", "\"x", "y\",3", "4,\"p", "q", "r\"", "5,6"].joined(separator: end)
        let table = try Table.read(Array(text.utf8), file: "t.csv")
        #expect((0..<table.rowCount).map(table.line(ofRow:)) == [2, 4, 6, 9])
        #expect(table.place(row: 3, column: 1) == Place(file: "t.csv", line: 9, column: 2, columnName: "b"))
    }

    @Test func `emptiness is lack of any byte`() throws {
        let table = try Table.read(Array("a,b,c,d\n,\"\", ,x\n".utf8), file: "t.csv")
        #expect((0..<4).map { table.isEmpty(0, $0) } == [true, true, false, false])
    }

    @Test func `bytes are lent as they are in the file, without the quotes around`() throws {
        let table = try Table.read(Array("a,b\n12,\"p\"\"q\"\n".utf8), file: "t.csv")
        func bytes(_ column: Int) -> [UInt8] {
            table.withBytes(0, column) { span in span.indices.map { span[$0] } }
        }
        #expect(bytes(0) == Array("12".utf8))
        #expect(bytes(1) == Array("p\"\"q".utf8))
    }

    @Test func `a cell that is no number is nil as a number`() throws {
        let table = try Table.read(Array("a,b,c,d\n1.5,,x,7\n".utf8), file: "t.csv")
        #expect((0..<4).map { table.number(0, $0) } == [1.5, nil, nil, 7])
        #expect((0..<4).map { table.integer(0, $0) } == [nil, nil, nil, 7])
    }

    @Test func `columns are found by name, in the order asked for`() throws {
        let table = try Table.read(Array("a,b,c\n".utf8), file: "t.csv")
        #expect(try table.columns(["c", "a"]) == [2, 0])
    }
}
