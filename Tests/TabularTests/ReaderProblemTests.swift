import Tabular
import Testing

struct ReaderProblemTests {
    private func problem(_ bytes: [UInt8]) throws -> TableProblem {
        try #require(throws: TableProblem.self) { try Table.read(bytes, file: "t.csv") }
    }

    private func problem(_ text: String) throws -> TableProblem { try problem(Array(text.utf8)) }

    @Test(arguments: ["", "\u{FEFF}", "\n", "\r\n\r\n", "\u{FEFF}\n\n"])
    func `nothing but blank lines is an empty file`(_ text: String) throws {
        let problem = try problem(text)
        #expect(problem.kind == .empty)
        #expect(problem.place == Place(file: "t.csv"))
    }

    @Test func `a row that is too short keeps its cells, and the next row is not shifted`() throws {
        let table = try Table.read(Array("a,b,c\n1,2\n3,4,5\n".utf8), file: "t.csv")
        #expect(table.problems.map(\.kind) == [.unequalFields(found: 2, expected: 3)])
        #expect(table.problems.map(\.place) == [Place(file: "t.csv", line: 2)])
        #expect((0..<3).map { table.text(0, $0) } == ["1", "2", ""])
        #expect((0..<3).map { table.text(1, $0) } == ["3", "4", "5"])
    }

    @Test func `a row that is too long loses the rest, and the next row is not shifted`() throws {
        let table = try Table.read(Array("a,b\n1,2,3,4\n5,6\n".utf8), file: "t.csv")
        #expect(table.problems.map(\.kind) == [.unequalFields(found: 4, expected: 2)])
        #expect((0..<2).map { table.text(0, $0) } == ["1", "2"])
        #expect((0..<2).map { table.text(1, $0) } == ["5", "6"])
    }

    @Test func `a long row without its last field says what to do about commas, a short one about breaks`() throws {
        let table = try Table.read(Array("a,b\n1\n1,2,3\n".utf8), file: "t.csv")
        #expect(table.problems.map(\.found) == ["1 field", "3 fields"])
        #expect(
            table.problems.map(\.fix) == [
                "add the missing fields, or quote a field that holds a line break",
                "remove the extra fields, or quote a field that holds a comma",
            ]
        )
    }

    @Test func `a zero byte means that the file is no text`() throws {
        let problem = try problem([UInt8(ascii: "a"), 10, 0, 10])
        #expect(problem.kind == .notText(offset: 2))
        #expect(problem.found == "a zero byte, at offset 2")
    }

    /// 0xE9 is é in Latin-1; C0 80 is an overlong zero; ED A0 80 a surrogate; F4 90 80 80 beyond Unicode; E2 82 is cut off.
    @Test(
        arguments: [[0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]])
    func `bytes that are not UTF-8 are placed by line and offset`(_ wrong: [UInt8]) throws {
        let before = Array("name\nSénégal\nC".utf8)
        let problem = try problem(before + wrong + Array(",x\n".utf8))
        #expect(problem.kind == .notUTF8(offset: 16))
        #expect(problem.place == Place(file: "t.csv", line: 3))
        #expect(problem.found == "a byte that UTF-8 does not allow, at offset 16")
        #expect(problem.fix == "save the file again as \"CSV UTF-8\"")
    }

    @Test(arguments: [("a\r\n1\r\n\u{E9}", 3), ("a\r1\r\u{E9}", 3), ("a\n1\n\n\u{E9}", 4)])
    func `the line of a wrong byte is counted by any line end`(_ text: String, _ line: Int) throws {
        let latin1 = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let problem = try problem(latin1)
        #expect(problem.place == Place(file: "t.csv", line: line))
    }

    @Test func `an open quote is placed where it opens, not at the end`() throws {
        let problem = try problem("a,b\n1,2\n\"x,3\n4,5\n6,7\n")
        #expect(problem.kind == .openQuote)
        #expect(problem.place == Place(file: "t.csv", line: 3))
    }

    @Test(arguments: ["a,b\n1,2\n\"x\"y,3\n", "a,b\n\n\"x\" ,3\n", "a,b\n\"p\nq\"r,3\n"])
    func `text after a closing quote is placed on its line`(_ text: String) throws {
        let problem = try problem(text)
        #expect(problem.kind == .textAfterQuote)
        #expect(problem.place == Place(file: "t.csv", line: 3))
    }

    @Test func `a name that is there twice is placed at the second one`() throws {
        let problem = try problem("a,b, a \n1,2,3\n")
        #expect(problem.kind == .repeatedColumn("a"))
        #expect(problem.place == Place(file: "t.csv", line: 1, column: 3))
        #expect(problem.message == "The column \"a\" is there twice")
    }

    @Test(arguments: [("a,,b\n", 2), ("a,b,\n", 3), ("\"\",a\n", 1)])
    func `a column needs a name`(_ text: String, _ column: Int) throws {
        let problem = try problem(text)
        #expect(problem.kind == .repeatedColumn(""))
        #expect(problem.place == Place(file: "t.csv", line: 1, column: column))
        #expect(problem.message == "A column has no name")
    }

    @Test(arguments: [
        ("iso3,vlaue", "value", "vlaue"), ("iso3,VALUE", "value", "VALUE"), ("iso3,year", "value", nil),
        ("iso3,OBS_VALU", "OBS_VALUE", "OBS_VALU"),
    ])
    func `a missing column names the header that looks like it`(_ header: String, _ name: String, _ similar: String?)
        throws
    {
        let table = try Table.read(Array((header + "\n").utf8), file: "t.csv")
        let problem = try #require(throws: TableProblem.self) { try table.columns(["iso3", name]) }
        #expect(problem.kind == .missingColumn(name, similar: similar))
        #expect(problem.place == Place(file: "t.csv", line: 1))
        #expect(
            problem.fix
                == (similar.map { "rename the column \"\($0)\" to \"\(name)\"" } ?? "add the column \"\(name)\""))
    }

    @Test func `a header that is asked for is not suggested for another one`() throws {
        let table = try Table.read(Array("name_en\n".utf8), file: "t.csv")
        let problem = try #require(throws: TableProblem.self) { try table.columns(["name_en", "name_fr"]) }
        #expect(problem.kind == .missingColumn("name_fr", similar: nil))
    }
}
