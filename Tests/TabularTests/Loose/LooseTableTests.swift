import Tabular
import TestSupport
import Testing

/// Reads a text as any CSV.
private func read(_ text: String) throws -> LooseTable { try LooseTable.read(Array(text.utf8), file: "t.csv") }

extension LooseTable {
    /// The cells of every row.
    var cells: [[String]] { (0..<rowCount).map { texts(ofRow: $0) } }
    /// The codes of what was noticed.
    var codes: [String] { findings.map(\.code) }
}

struct DialectTests {
    @Test(arguments: [
        ("a,b,c\n1,x y,3\n4,\"5,6\",7\n", Dialect()), ("a;b\nx;38,4\ny;1,5\n", Dialect(delimiter: 59)),
        ("a\tb\n1\t2,3\n", Dialect(delimiter: 9)),
        ("a|b|c\n1|2|3\n", Dialect(delimiter: 124)),
        ("a, b, c\n1, \"2, 3\", 4\n5, 6, 7\n", Dialect(padsWithSpace: true)),
        ("a,b\n1,'x, y'\n2,'z, z'\n", Dialect(quote: 39)),
        ("a,b\n1,\"x \\\"y\\\", z\"\n2,\"q\"\n", Dialect(escapesWithBackslash: true)),
        ("id 2019 2020 code\n1 3.5 4 A1\n2 5.5 6 B2\n", Dialect(delimiter: 32)),
        ("a^b^c\n1^2^3\n4^5^6\n", Dialect(delimiter: 94)),
        ("value\n38,4\n39,5\n40,1\n", Dialect(delimiter: nil)), ("when\n12:30\n13:45\n", Dialect(delimiter: nil)),
        ("town\nKuala Lumpur\nBanda Aceh\n", Dialect(delimiter: nil)),
        ("time;v\n12:30;1\n13:45;2\n", Dialect(delimiter: 59)),
    ])
    func `the dialect that makes the most regular table is taken`(_ text: String, _ dialect: Dialect) throws {
        #expect(try read(text).dialect == dialect)
    }

    @Test func `a line that names the delimiter is obeyed and is no row`() throws {
        let table = try read("sep=|\r\na|b\r\n1|2\r\n")
        #expect(table.header == ["a", "b"])
        #expect(table.cells == [["1", "2"]])
        // A spreadsheet does not show that line; an editor does.
        #expect(table.line(ofRow: 0) == 2)
        #expect(table.editorLine(ofRow: 0) == 3)
        #expect(table.codes.contains("MZ-T112"))
    }

    @Test func `mixed line ends are understood and told`() throws {
        let table = try read("a,b\r\n1,2\n3,4\r5,6")
        #expect(table.cells == [["1", "2"], ["3", "4"], ["5", "6"]])
        #expect(table.findings.first { $0.code == "MZ-T116" }?.kind == .lineEnds("CR LF and LF and CR"))
    }

    /// The same cases as in public test sets (csv-spectrum, csv-test-data), written anew.
    @Test(arguments: [
        ("k,v\n1,\"{\"\"a\"\": [1, 2]}\"\n", [["k", "v"], ["1", "{\"a\": [1, 2]}"]]),
        ("a,b\n1,\"x \"\"y\"\" z\"\n", [["a", "b"], ["1", "x \"y\" z"]]),
        ("a,b,c\n1,\"\",\"\"\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
        ("a,b\n\"p\nq\",5\n7,8\n", [["a", "b"], ["p\nq", "5"], ["7", "8"]]),
        ("a,b\r\n\"p\r\nq\",5\r\n7,8\r\n", [["a", "b"], ["p\r\nq", "5"], ["7", "8"]]),
        ("a,b,c\n1, lead,3", [["a", "b", "c"], ["1", " lead", "3"]]),
        ("a,b,c\n1,trail ,3", [["a", "b", "c"], ["1", "trail ", "3"]]), ("a\n1", [["a"], ["1"]]),
        ("a\n\n", [["a"], [""]]), ("\n\n", [[""], [""]]),
        ("a,b,c", [["a", "b", "c"]]), ("a,b,c\n1,,3", [["a", "b", "c"], ["1", "", "3"]]),
        ("a,b,c\n1,😎,ʤ", [["a", "b", "c"], ["1", "😎", "ʤ"]]),
    ])
    func `the plain cases of public test sets are read as their authors say`(_ text: String, _ cells: [[String]]) throws
    {
        let table = try read(text)
        #expect([table.header] + table.cells == cells)
    }

    @Test(arguments: [
        ("a,b,c\n1,2", "MZ-T141"), ("a,b,c\n1,2,3,4", "MZ-T142"), ("", "MZ-T134"), ("\u{FEFF}", "MZ-T134"),
        ("a,b,c", "MZ-T133"),
        ("a,b,c\n1,\"never closed,3", "MZ-T113"), ("a,b,c\n1,\"one \" alone\",3", "MZ-T143"),
        ("a,b,c\n1,with \"quotes\" within,3\n2,y,4", "MZ-T143"),
    ])
    func `the bad cases of public test sets are warned of`(_ text: String, _ code: String) throws {
        let finding = try #require(try read(text).findings.first { $0.code == code })
        #expect(finding.severity == .warning)
    }
}

struct LooseTableTests {
    @Test func `titles above and notes below are left out and kept for whoever asks`() throws {
        let table = try read(
            "Table 1: figures\n\ncountry;2019;2020\nTUR;1,5;2,5\nSEN;3,5;4,5\nTotal;5,0;7,0\n\nSource: own survey\n* estimate\n"
        )
        #expect(table.header == ["country", "2019", "2020"])
        #expect(table.cells == [["TUR", "1,5", "2,5"], ["SEN", "3,5", "4,5"], ["Total", "5,0", "7,0"]])
        #expect(table.skipped.map(\.line) == [1, 8, 9])
        #expect(table.skipped.map { $0.fields[0] } == ["Table 1: figures", "Source: own survey", "* estimate"])
        #expect(table.codes.contains("MZ-T121") && table.codes.contains("MZ-T123"))
        #expect(table.line(ofRow: 0) == 4)
    }

    @Test func `a note that holds delimiters is no row, a row that lacks a field is one`() throws {
        let table = try read("a,b,c\n1,2,3\n4,5,6\n7,8\nSource: ministry, 2024\n")
        #expect(table.cells == [["1", "2", "3"], ["4", "5", "6"], ["7", "8", ""]])
        #expect(table.skipped.map(\.fields) == [["Source: ministry", " 2024"]])
    }

    @Test func `the layout of the World Bank is understood`() throws {
        let table = try read(
            "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-12-16\",\n\n"
                + "\"Country Name\",\"Country Code\",\"1960\",\"1961\",\n\"Chad\",\"TCD\",\"..\",\"3\",\n\"Mali\",\"MLI\",\"4\",\"5\",\n"
        )
        #expect(table.header == ["Country Name", "Country Code", "1960", "1961"])
        #expect(table.cells == [["Chad", "TCD", "..", "3"], ["Mali", "MLI", "4", "5"]])
        #expect(table.codes.contains("MZ-T119"))
    }

    @Test func `a header of several rows is joined`() throws {
        let table = try read("country,value,value\n,2019,%\nTUR,1.5,20\nSEN,2.5,30\n")
        #expect(table.header == ["country", "value 2019", "value %"])
        #expect(table.headerRows.count == 2)
        #expect(table.findings.contains { $0.kind == .headerOfSeveralRows(2) })
    }

    @Test func `a repeated header is left out, the rows below it stay`() throws {
        let table = try read("a,b\nx,1\ny,2\na,b\nz,3\nw,4\n")
        #expect(table.cells == [["x", "1"], ["y", "2"], ["z", "3"], ["w", "4"]])
        #expect(table.findings.first { $0.kind == .repeatedHeader }?.place.line == 4)
    }

    @Test func `a table that is there twice is read once`() throws {
        let table = try read("a,b\nx,1\ny,2\nz,3\na,b\nx,1\ny,2\nz,3\n")
        #expect(table.cells == [["x", "1"], ["y", "2"], ["z", "3"]])
        #expect(table.findings.contains { $0.kind == .repeatedTable })
    }

    @Test func `a second table is not mixed with the first`() throws {
        let table = try read(
            "iso,year,value\nTUR,2019,1.5\nSEN,2019,2.5\nMAR,2019,3.5\n\ncity,people\nBursa,100\nDakar,200\n")
        #expect(table.cells.count == 3)
        #expect(table.findings.first { $0.kind == .furtherTable }?.place.line == 6)
        #expect(table.skipped.map { $0.fields } == [["city", "people"], ["Bursa", "100"], ["Dakar", "200"]])
    }

    @Test func `a file without names has none`() throws {
        let table = try read("TUR,2019,1.5\nSEN,2020,2.5\nMAR,2021,3.5\n")
        #expect(table.header.isEmpty)
        #expect(table.columnCount == 3)
        #expect(table.cells.count == 3)
        #expect(table.codes.contains("MZ-T132"))
    }

    @Test func `years as names of columns are names`() throws {
        let table = try read("iso3,2019,2020\nTUR,15,25\nSEN,35,45\n")
        #expect(table.header == ["iso3", "2019", "2020"])
        #expect(try read("2019,2020,2021\n5.5,6,7\n8,9,10\n").header == ["2019", "2020", "2021"])
    }

    @Test func `rows too short or too long lose nothing`() throws {
        let table = try read("a,b,c\nx,1,2\ny,1\nz,1,2,3\n")
        #expect(table.cells == [["x", "1", "2"], ["y", "1", ""], ["z", "1", "2", "3"]])
        let long = try #require(table.findings.first { $0.code == "MZ-T142" })
        #expect(long.place == Place(file: "t.csv", line: 4, column: 4))
        #expect(long.byteOffset == 22)
        #expect(long.found == "3")
    }

    @Test func `delimiters at the ends of all lines make no column`() throws {
        let table = try read("a;b;\nx;1;\ny;2;\n")
        #expect(table.header == ["a", "b"])
        #expect(table.cells == [["x", "1"], ["y", "2"]])
        #expect(try read("a;b\nx;1;\ny;2;\n").cells == [["x", "1"], ["y", "2"]])
        #expect(try read("a;b;c\nx;1;\ny;2;\n").header == ["a", "b", "c"])
    }

    @Test func `a row counts records as a spreadsheet does, and lines as an editor does`() throws {
        let table = try read("a,b\n\"p\nq\",1\n\nx,2\n")
        #expect((0..<2).map(table.line(ofRow:)) == [2, 4])
        #expect((0..<2).map(table.editorLine(ofRow:)) == [2, 5])
        #expect(table.byteOffset(1, 1) == 15)
    }

    @Test func `names that are missing or repeated are told`() throws {
        let table = try read("a,,a\n1,2,3\n")
        #expect(table.findings.first { $0.kind == .namelessColumn }?.place.column == 2)
        #expect(table.findings.first { $0.kind == .repeatedName }?.place.column == 3)
    }

    @Test func `every finding says what it is, and those with a remedy how to mend it`() throws {
        for text in ["", "a;b\n1;\"x\n", "T\n\na,b,c\n1,2,3\n4,5,6\n7,8\n9,9,9,9\nSource: x\n", "1,2\n3,4\n"] {
            let table = try read(text)
            #expect(!table.findings.isEmpty)
            for finding in table.findings {
                #expect(finding.code.hasPrefix("MZ-T"))
                #expect(!finding.message.isEmpty)
                #expect(finding.place.file == "t.csv")
                if finding.severity != .note { #expect(finding.fix?.isEmpty == false) }
            }
        }
    }

    @Test func `numbers of a table are found by column`() throws {
        let table = try read(
            "iso;code;v;w\nTUR;012;38,4;-\nSEN;004;1.234;12,5 e\nMAR;050;7,25;n.d.\nEGY;006;??;(3,5)\nX;1;2,5;abc\n")
        let numbers = TableNumbers(of: table)
        #expect(numbers.isNumeric == [false, false, true, true])
        #expect(numbers.style.decimal == .comma)
        let ambiguous = try #require(numbers.findings.first { $0.code == "MZ-T153" })
        #expect(ambiguous.kind == .ambiguousNumber(["1234", "1.234"]))
        #expect(ambiguous.place == Place(file: "t.csv", line: 3, column: 3, columnName: "v"))
        #expect(numbers.findings.first { $0.kind == .lostDigits }?.place.line == 5)
        #expect(numbers.findings.first { $0.kind == .unknownMarker }?.found == "-")
        #expect(numbers.findings.first { $0.kind == .flaggedNumber }?.found == "12,5 e")
        #expect(numbers.findings.first { $0.kind == .negativeInParentheses }?.found == "(3,5)")
        #expect(numbers.findings.first { $0.kind == .notANumber }?.found == "abc")
    }

    @Test(arguments: [
        ("iso,v\nTUR,#DIV/0!\nSEN,1\nMAR,2\n", "MZ-T160"), ("iso,v\nTUR,12%\nSEN,13\nMAR,14%\n", "MZ-T161"),
        ("iso,v\nTUR,1.2E+05\nSEN,1\n", "MZ-T159"),
        ("iso;v\nTUR;1.5\nSEN;2,5\n", "MZ-T152"), ("iso,v\nTUR,####\nSEN,1\n", "MZ-T160"),
    ])
    func `what spreadsheets do to numbers is told`(_ text: String, _ code: String) throws {
        #expect(TableNumbers(of: try read(text)).findings.contains { $0.code == code })
    }

    @Test func `letters that were encoded twice or lost are told`() throws {
        #expect(try read("pays,v\nSÃ©nÃ©gal,1\n").codes.contains("MZ-T104"))
        #expect(try read("pays,v\nØ§Ù„Ø¹,1\n").codes.contains("MZ-T104"))
        #expect(!(try read("pays,v\nSénégal Ã,1\n").codes.contains("MZ-T104")))
        let lost = try #require(try read("pays,v\nS\u{FFFD}n,1\n").findings.first { $0.code == "MZ-T105" })
        #expect(lost.place == Place(file: "t.csv", line: 2, column: 1, columnName: "pays"))
    }
}
