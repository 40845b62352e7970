import FoundationEssentials
import TestSupport
import Testing

/// Runs `mizan table` on a file of its own.
private func table(_ bytes: [UInt8], _ words: [String] = []) throws -> Run {
    try withTemporaryFolder { folder in
        try folder.write(bytes, to: "t.csv")
        return try Program.mizan(["table", "t.csv"] + words, in: folder.path)
    }
}

private func table(_ text: String, _ words: [String] = []) throws -> Run { try table(Array(text.utf8), words) }

/// The findings that a run told, one JSON object a line.
private func findings(_ run: Run) throws -> [[String: Field]] {
    try run.errors.split(separator: "\n").map { try JSONDecoder().decode([String: Field].self, from: Data($0.utf8)) }
}

/// A value of a finding.
private enum Field: Decodable, Equatable {
    case text(String)
    case number(Int)
    case list([Int])
    case texts([String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let list = try? container.decode([Int].self) {
            self = .list(list)
        } else {
            self = .texts(try container.decode([String].self))
        }
    }
}

struct TableTests {
    @Test func `a plain file comes out as it is, with nothing to tell`() throws {
        let run = try table("a,b\n1,\"x, y\"\n")
        #expect(run.code == 0)
        #expect(run.output == "a,b\n1,\"x, y\"\n")
        #expect(run.errors == "")
    }

    @Test func `JSON is an array of objects with the columns as keys, in their order`() throws {
        let run = try table("b;a;a;\n1;\"q\"\"\n\";é;\n", ["--format", "json"])
        #expect(run.code == 1)
        #expect(run.output == "[\n  {\"b\": \"1\", \"a\": \"q\\\"\\n\", \"a_2\": \"é\"}\n]\n")
        #expect(try table("a,b\n", ["--format", "json"]).output == "[]\n")
    }

    @Test func `typed cells are numbers, and marks of missing figures are null`() throws {
        let run = try table(
            "iso;v\nTUR;38,4\nSEN;n.d.\nMAR;\nEGY;1.234.567,5\nX;1.234\n", ["--format", "json", "--typed"])
        #expect(run.code == 0)
        #expect(
            run.output == """
                [
                  {"iso": "TUR", "v": 38.4},
                  {"iso": "SEN", "v": null},
                  {"iso": "MAR", "v": null},
                  {"iso": "EGY", "v": 1234567.5},
                  {"iso": "X", "v": 1234}
                ]

                """)
        #expect(try table("iso,v\nTUR,38.40\nSEN,..\n", ["--typed"]).output == "iso,v\nTUR,38.4\nSEN,\n")
    }

    @Test func `a dash is zero where its source says so, and a question elsewhere`() throws {
        let text = "Land;Wert\nBayern;1,5\nHessen;-\nBremen;2,5\n"
        let german = try table(text + "© Statistisches Bundesamt\n", ["--format", "json", "--typed"])
        #expect(german.output.contains("{\"Land\": \"Hessen\", \"Wert\": 0}"))
        #expect(
            try table(text, ["--format", "json", "--typed", "--source", "destatis"]).output.contains(
                "\"Hessen\", \"Wert\": 0}"))
        let unknown = try table(text, ["--format", "json", "--typed", "--findings", "json"])
        #expect(unknown.code == 1)
        #expect(unknown.output.contains("{\"Land\": \"Hessen\", \"Wert\": null}"))
        #expect(try findings(unknown).contains { $0["code"] == .text("MZ-T155") && $0["line"] == .number(3) })
    }

    @Test func `a number that can be read in two ways stays as written, with both readings and its place`() throws {
        let run = try table("iso;v\nTUR;38,4\nSEN;1.234\n", ["--format", "json", "--typed", "--findings", "json"])
        #expect(run.code == 1)
        #expect(run.output.contains("{\"iso\": \"SEN\", \"v\": \"1.234\"}"))
        let finding = try #require(try findings(run).first { $0["code"] == .text("MZ-T153") })
        #expect(finding["candidates"] == .texts(["1234", "1.234"]))
        #expect(finding["file"] == .text("t.csv"))
        #expect(finding["line"] == .number(3))
        #expect(finding["column"] == .number(2))
        #expect(finding["columnLetter"] == .text("B"))
        #expect(finding["columnName"] == .text("v"))
        #expect(finding["byteOffset"] == .number(19))
        #expect(finding["severity"] == .text("warning"))
    }

    @Test func `a repair is told with its row and ends with 1`() throws {
        let rows = (10...20).map { "K-\($0),20\($0),\($0).5,some text\n" }
        let damaged = ["key,year,value,text\n"] + rows[..<4] + ["K-14,,2014,14.5,some text\n"] + rows[5...]
        let run = try table(damaged.joined(), ["--findings", "json"])
        #expect(run.code == 1)
        #expect(run.output == (["key,year,value,text\n"] + rows).joined())
        let told = try findings(run)
        #expect(told.count == 1)
        #expect(told[0]["code"] == .text("MZ-T145"))
        #expect(told[0]["line"] == .number(6))
    }

    @Test func `what is no CSV ends with 3 and a remedy`() throws {
        let run = try table([0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8))
        #expect(run.code == 3)
        #expect(run.output == "")
        #expect(run.errors.contains("This is an Excel workbook (.xlsx), not a CSV file"))
        #expect(run.errors.contains("Save as"))
        let json = try table([0x1F, 0x8B, 8], ["--findings", "json"])
        #expect(try findings(json).first?["severity"] == .text("refusal"))
    }

    @Test func `a file that is not there or too large ends with 3`() throws {
        let missing = try Program.mizan(["table", "/nowhere.csv", "--findings", "json"])
        #expect(missing.code == 3)
        #expect(try findings(missing).first?["code"] == .text("MZ-T190"))
        try withTemporaryFolder { folder in
            try folder.write("", to: "large.csv")
            let handle = try Program.run(
                "/bin/sh", ["-c", "truncate -s 2G large.csv"], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
            try #require(handle.code == 0)
            let run = try Program.mizan(["table", "large.csv"], in: folder.path)
            #expect(run.code == 3)
            #expect(run.errors.contains("large.csv"))
        }
    }

    @Test func `an empty file is read, and said to be empty`() throws {
        let run = try table("", ["--format", "json"])
        #expect(run.code == 1)
        #expect(run.output == "[]\n")
        #expect(run.errors.contains("The file is empty"))
        #expect(try table("").output == "")
    }

    @Test(arguments: [
        ["--format", "xml"], ["--findings", "loud"], ["--source", "nobody"], ["more"], ["--delimiter"],
    ])
    func `wrong words end with 2`(_ words: [String]) throws {
        let run = try table("a,b\n1,2\n", words)
        #expect(run.code == 2)
        #expect(run.output == "")
    }

    @Test func `the country decides between code pages`() throws {
        // 0xFE is ş in Turkish and þ in western Europe.
        let bytes = Array("il;v\na".utf8) + [0xFE] + Array("b;1\n".utf8)
        #expect(try table(bytes, ["--country", "TUR"]).output == "il,v\naşb,1\n")
        #expect(try table(bytes, ["--country", "SEN"]).output == "il,v\naþb,1\n")
    }

    @Test func `signs that move a cursor do not reach the terminal in a message`() throws {
        let run = try table("a,b\n1,\u{1B}[2J\"x\n")
        #expect(!run.errors.contains("\u{1B}"))
    }
}
