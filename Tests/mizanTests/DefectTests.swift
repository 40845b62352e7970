import FoundationEssentials
import TestSupport
import Testing

/// Tables with one defect each, as spreadsheets and statistical offices make them. What becomes of each is in
/// `Tests/Defects/tables.json`; what a person should see ends with 1, what is mended without doubt with 0 and a note.
struct DefectTests {
    private struct Case: Decodable {
        let file: String
        let defect: String
        let exit: Int32
        /// The last column as typed JSON; `nil` for a file that is refused.
        let values: [Value]?
        let findings: [Finding]
    }

    private struct Finding: Decodable, Equatable {
        let code: String
        let line: Int?
        let columnLetter: String?
    }

    private enum Value: Decodable, Equatable {
        case null
        case number(Double)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private static func decode<Content: Decodable>(_ text: some StringProtocol, as: Content.Type) throws -> Content {
        try JSONDecoder().decode(Content.self, from: Data(text.utf8))
    }

    @Test func `each table with a defect is read or refused as the list says, and nothing is mended in silence`() throws
    {
        let folder = "Tests/Defects/tables"
        let cases = try Self.decode(Project.text(of: "Tests/Defects/tables.json"), as: [Case].self)
        #expect(cases.count >= 66)
        #expect(Set(cases.map(\.file)).count == cases.count)
        for each in cases {
            let run = try Program.mizan(
                ["table", each.file, "--format", "json", "--typed", "--findings", "json"],
                in: "\(Project.root)/\(folder)")
            let findings = try run.errors.split(separator: "\n").map { try Self.decode($0, as: Finding.self) }
            #expect(run.code == each.exit, "\(each.file)")
            #expect(findings == each.findings, "\(each.file): \(each.defect)")
            guard let values = each.values else {
                #expect(run.output == "", "\(each.file)")
                continue
            }
            let rows = try Self.decode(run.output, as: [[String: Value]].self)
            let header = try lastKeys(run.output)
            #expect(zip(rows, header).map { $0[$1] } == values, "\(each.file): \(each.defect)")
        }
    }

    /// The key of the last column of each row; decoding loses the order of keys.
    private func lastKeys(_ json: String) throws -> [String] {
        try json.split(separator: "\n").filter { $0.hasPrefix("  {") }.map { line in
            // The last `"key": ` of the line: values hold no `": `.
            let parts = line.split(separator: "\": ")
            let key = try #require(parts.dropLast().last).split(separator: "\"", omittingEmptySubsequences: false).last
            return try Self.decode("\"\(key ?? "")\"", as: String.self)
        }
    }

    @Test func `a table without a defect has nothing told of it`() throws {
        let run = try withTemporaryFolder { folder in
            try folder.write("country,year,value\nTUR,2021,81.4\nSEN,2021,58.2\nMAR,2021,88.1\n", to: "t.csv")
            return try Program.mizan(["table", "t.csv", "--typed", "--findings", "json"], in: folder.path)
        }
        #expect(run.code == 0)
        #expect(run.errors == "")
    }

    @Test func `every code of a finding has its long help`() throws {
        // A code that is not in the list is wrong use.
        for code in ["MZ-T101", "MZ-T153", "MZ-T175", "MZ-T193", "MZ-E104", "MZ-E130", "MZ-W313", "MZ-N407"] {
            let run = try Program.mizan(["explain", code, "--lang", "fr"], on: SmallWorld())
            #expect(run.code == 0, "\(code)")
            #expect(run.output.hasPrefix(code), "\(code)")
            #expect(run.output.contains("Un exemple :"), "\(code)")
        }
        #expect(try Program.mizan(["explain", "MZ-T999"], on: SmallWorld()).code == 2)
    }
}
