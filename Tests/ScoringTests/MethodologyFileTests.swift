import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

struct MethodologyFileTests {
    private func read(_ text: String) -> (Methodology?, [Finding]) {
        MethodologyFile.read(Array(text.utf8), file: "m.json")
    }

    /// The findings of the small world's methodology with one text replaced.
    private func findings(_ old: String, _ new: String) throws -> [Finding] {
        var world = SmallWorld()
        try world.replace(old, with: new, in: "methodology.json")
        let (methodology, findings) = read(try #require(world.files["methodology.json"]))
        #expect(methodology == nil)
        return findings
    }

    @Test func `the published methodology states every choice`() throws {
        let methodology = try Committed.methodology()
        #expect(methodology.selection == .newestWithinMaxAge)
        #expect(methodology.treatment == Methodology.Treatment(.none))
        #expect(methodology.imputation == Methodology.Imputation(.none))
        #expect(methodology.normalisation == Methodology.Normalisation(.goalposts))
        let given = Methodology.Weights(.given)
        #expect(methodology.weights == Methodology.ByLevel(index: given, area: given))
        #expect(methodology.aggregation.area == Methodology.Aggregation(.arithmetic, minimumCoverage: 0.5))
        #expect(
            methodology.aggregation.index == Methodology.Aggregation(.geometric, minimumCoverage: 0.75, floor: 1))
        #expect(methodology.levelCuts == [20, 40, 60, 80])
    }

    @Test(
        arguments: [
            ("\"version\"", "\"vesrion\"", "vesrion", "version", 3),
            ("\"weights\"", "\"Weights\"", "Weights", "weights", 8),
            ("\"area\"", "\"aera\"", "aera", "area", 10), ("\"selection\"", "\"colour\"", "colour", nil, 4),
        ] as [(String, String, String, String?, Int)])
    func `an unknown key is found on its line, with the known one nearest to it`(
        _ old: String, _ new: String, _ key: String, _ similar: String?, _ line: Int
    ) throws {
        let finding = try #require(
            try findings(old, new).first {
                if case .unknownKey = $0.problem { true } else { false }
            }
        )
        #expect(finding.problem.code == "MZ-E221")
        #expect(finding.problem.found == key)
        #expect(finding.problem.fix == (similar.map { "did you mean \"\($0)\"?" } ?? "remove the key"))
        #expect(finding.place.file == "m.json")
        #expect(finding.place.line == line)
    }

    @Test(arguments: [
        ("  \"name\": \"Small world\",\n", "name", 1), ("  \"weights\": \"given\",\n", "weights", 1),
        (",\n  \"levels\": [20, 40, 60, 80]", "levels", 1), ("\"method\": \"geometric\", ", "method", 11),
    ])
    func `a missing key is named, with the line on which its object begins`(_ old: String, _ key: String, _ line: Int)
        throws
    {
        let findings = try findings(old, "")
        #expect(findings.map(\.problem) == [.missingKey(key)])
        #expect(findings.map(\.problem.code) == ["MZ-E222"])
        #expect(findings.map(\.place) == [Place(file: "m.json", line: line)])
    }

    @Test func `a key that is there twice is found with both lines`() throws {
        let findings = try findings("  \"weights\"", "  \"name\": \"Other world\",\n  \"weights\"")
        #expect(findings.map(\.problem) == [.duplicate(key: "name", firstFile: "m.json", firstLine: 2)])
        #expect(findings.map(\.place.line) == [8])
    }

    @Test(arguments: [
        ("\"given\"", "\"equals\"", "\"equals\"", "did you mean \"equal\"?", 8),
        ("\"goalposts\"", "\"goalpost\"", "\"goalpost\"", "did you mean \"goalposts\"?", 7),
        ("\"arithmetic\"", "\"arithmetical\"", "\"arithmetical\"", "did you mean \"arithmetic\"?", 10),
        ("\"geometric\"", "\"geometrical\"", "\"geometrical\"", "did you mean \"geometric\"?", 11),
        ("\"geometric\"", "7", "7", "correct the value", 11), ("\"given\"", "null", "null", "correct the value", 8),
        ("\"Small world\"", "\"\"", "\"\"", "correct the value", 2),
        ("\"Small world\"", "true", "true", "correct the value", 2),
        ("\"minimumCoverage\": 0.5", "\"minimumCoverage\": 1.5", "1.5", "correct the value", 10),
        ("\"minimumCoverage\": 0.75", "\"minimumCoverage\": -0.75", "-0.75", "correct the value", 11),
        ("\"minimumCoverage\": 0.75", "\"minimumCoverage\": \"0.75\"", "\"0.75\"", "correct the value", 11),
        ("\"floor\": 1 ", "\"floor\": 101 ", "101", "correct the value", 11),
        ("[20, 40, 60, 80]", "[20, 40, 60]", "[20, 40, 60]", "correct the value", 13),
        ("[20, 40, 60, 80]", "[20, 60, 40, 80]", "[20, 60, 40, 80]", "correct the value", 13),
        ("[20, 40, 60, 80]", "[20, 40, 40, 80]", "[20, 40, 40, 80]", "correct the value", 13),
        ("[20, 40, 60, 80]", "[20, 40, 60, \"80\"]", "[20, 40, 60, \"80\"]", "correct the value", 13),
        ("[20, 40, 60, 80]", "[20, 40, 60, 120]", "[20, 40, 60, 120]", "correct the value", 13),
        ("[20, 40, 60, 80]", "[-20, 40, 60, 80]", "[-20, 40, 60, 80]", "correct the value", 13),
        ("[20, 40, 60, 80]", "\"20\"", "\"20\"", "correct the value", 13),
        ("{ \"method\": \"arithmetic\", \"minimumCoverage\": 0.5 }", "[]", "[]", "correct the value", 10),
    ])
    func `a value that a key does not take is found on the line of that key`(
        _ old: String, _ new: String, _ found: String, _ fix: String, _ line: Int
    ) throws {
        let findings = try findings(old, new)
        #expect(findings.map(\.problem.code) == ["MZ-E223"])
        #expect(findings.map(\.problem.found) == [found])
        #expect(findings.map(\.problem.fix) == [fix])
        #expect(findings.map(\.place.line) == [line])
    }

    @Test(arguments: [
        ("\"version\": \"1\",", "\"version\": \"1\"", 4, "\"\"\" where a comma or a closing brace should stand"),
        ("\"levels\":", "levels:", 13, "\"l\" where a key in quotes should stand"),
        ("\"treatment\": \"none\",", "\"treatment\": nothing,", 5, "\"n\" where a value should stand"),
        ("\"treatment\": \"none\",", "\"treatment\" \"none\",", 5, "\"\"\" where a colon should stand"),
        ("\"minimumCoverage\": 0.5", "\"minimumCoverage\": 0,5", 10, "\"5\" where a key in quotes should stand"),
        ("\"minimumCoverage\": 0.5", "\"minimumCoverage\": .5", 10, "\".\" where a value should stand"),
        ("\"minimumCoverage\": 0.5", "\"minimumCoverage\": 00.5", 10, "00.5 where a number should stand"),
        ("\"minimumCoverage\": 0.5", "\"minimumCoverage\": 1e999", 10, "1e999 where a number should stand"),
        ("60, 80]", "60, 80", 14, "\"}\" where a comma or a closing bracket should stand"),
        ("60, 80]", "60, 80,]", 13, "\"]\" where a value should stand"),
        ("\"Small world\"", "\"Small world", 2, "a byte of value 10 where a closing quote should stand"),
        ("\"Small world\"", "\"Small \\world\"", 2, "\"w\" where one of \"\\/bfnrtu should stand"),
        ("\"Small world\"", "\"\\u12g4\"", 2, "\"1\" where four hexadecimal digits should stand"),
        ("\"Small world\"", "\"\\uD834\"", 2, "half a character where a text should stand"),
        ("60, 80]\n}", "60, 80]\n}\n}", 15, "\"}\" where the end of the file should stand"),
        ("60, 80]\n}", "60, 80]\n", 15, "the end of the file where a comma or a closing brace should stand"),
    ])
    func `broken JSON is placed on its line, with what stands there and what should`(
        _ old: String, _ new: String, _ line: Int, _ found: String
    ) throws {
        let findings = try findings(old, new)
        #expect(findings.map(\.problem) == [.brokenJSON(detail: found)])
        #expect(findings.map(\.problem.code) == ["MZ-E220"])
        #expect(findings.map(\.place) == [Place(file: "m.json", line: line)])
    }

    @Test(arguments: [
        ("\\\"quoted\\\"", "\"quoted\""), ("\\u00e9", "é"), ("\\uD834\\uDD1E", "𝄞"), ("a\\tb\\n\\\\ \\/", "a\tb\n\\ /"),
        ("ميزان", "ميزان"),
    ])
    func `a text is what its escapes say`(_ written: String, _ meant: String) throws {
        var world = SmallWorld()
        try world.replace("Small world", with: written, in: "methodology.json")
        let (methodology, findings) = read(try #require(world.files["methodology.json"]))
        #expect(findings == [])
        #expect(methodology?.name == meant)
    }

    @Test func `a byte-order mark, any white space and line ends of Windows do no harm`() throws {
        let text = try #require(SmallWorld().files["methodology.json"])
        let (plain, _) = read(text)
        let (other, findings) = read("\u{FEFF}\t" + text.replacing("\n", with: "\r\n") + "\n\n")
        #expect(findings == [])
        #expect(other != nil)
        #expect(other == plain)
    }

    @Test(arguments: [
        "", "   ", "{", "{\"name\": ", "[1, 2]", "7", "null", "\u{FEFF}", "not JSON at all", "{\"levels\": 1e999}",
        "{\"name\": \"a\u{0}\"}",
    ])
    func `what is no JSON object is one finding, never a crash`(_ text: String) {
        let (methodology, findings) = read(text)
        #expect(methodology == nil)
        #expect(findings.map(\.problem.code) == ["MZ-E220"])
        #expect(findings.allSatisfy { $0.severity == .error && !$0.problem.found.isEmpty })
    }

    @Test func `bytes that are not UTF-8 are one finding`() {
        let (methodology, findings) = MethodologyFile.read(
            [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D], file: "m.json")
        #expect(methodology == nil)
        #expect(findings.map(\.problem.code) == ["MZ-E220"])
    }

    @Test func `brackets nested without end are one finding`() {
        let (methodology, findings) = read(String(repeating: "[", count: 100_000))
        #expect(methodology == nil)
        #expect(findings.map(\.problem.code) == ["MZ-E220"])
    }

    @Test func `several faults are several findings`() throws {
        var world = SmallWorld()
        try world.replace("\"given\"", with: "\"equals\"", in: "methodology.json")
        try world.replace("[20, 40, 60, 80]", with: "[]", in: "methodology.json")
        let (_, findings) = read(try #require(world.files["methodology.json"]))
        #expect(findings.map(\.place.line) == [8, 13])
    }
}
