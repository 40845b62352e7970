import TestSupport
import Testing

/// What the program writes for other programs is as its schema says.
struct ProgramFormatTests {
    private let sarif = Result { try JSONSchema(JSONSchema.sarif) }

    /// The small world with a folder `indicators/`.
    private func withWorld(_ world: SmallWorld = SmallWorld(), _ body: (TemporaryFolder) throws -> Void) throws {
        try withTemporaryFolder { folder in
            for (name, text) in world.files { try folder.write(text, to: "indicators/\(name)") }
            try body(folder)
        }
    }

    @Test func `conditions that apply are SARIF`() throws {
        try withWorld { folder in
            let run = try Program.mizan(
                ["compare", "2023", "2024", "--format", "sarif", "--fail-on", "coverage<1,area-drop>1"], in: folder.path
            )
            #expect(run.code == 1)
            #expect(run.output.contains("\"ruleId\" : \"area-drop>1\""))
            #expect(try sarif.get().faults(of: Array(run.output.utf8)) == [])
        }
    }

    @Test func `errors and warnings of the inputs are SARIF, and annotations that GitHub has room for`() throws {
        var world = SmallWorld()
        try world.replace("uis,CC BY 4.0", with: "uis,", in: "sources.csv")
        try world.replace("TUR,CTX_HEADS,2024,87,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        try withWorld(world) { folder in
            let run = try Program.mizan(["doctor", "--format", "sarif"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.output.contains("\"level\" : \"error\"") && run.output.contains("\"level\" : \"warning\""))
            #expect(run.output.contains("\"uri\" : \"indicators/sources.csv\""))
            #expect(try sarif.get().faults(of: Array(run.output.utf8)) == [])
            let annotations = try Program.mizan(["doctor", "--format", "github"], in: folder.path)
            #expect(annotations.code == 1)
            #expect(annotations.output.hasPrefix("::error file=indicators/sources.csv,line=3,title=MZ-E214::"))
            let rows = (0..<12).map { "ZZ\($0),CON_USE,2024,1,A,ITU-2025\n" }.joined()
            let figures = try folder.text(of: "indicators/observations/members/CON.csv")
            try folder.write(figures + rows, to: "indicators/observations/members/CON.csv")
            let many = try Program.mizan(["doctor", "--format", "github"], in: folder.path).output
            let errors = many.split(separator: "\n").filter { $0.hasPrefix("::error ") }
            #expect(errors.count == 10)
            #expect(errors.last?.hasSuffix(" more: see mizan doctor") == true)
        }
        let clean = try Program.mizan(["doctor", "--format", "sarif"], on: SmallWorld())
        #expect(try sarif.get().faults(of: Array(clean.output.utf8)) == [])
    }

    @Test func `what is wrong with a file that a country sent is SARIF`() throws {
        try withWorld { folder in
            try folder.write(
                "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE_DETAIL\nTUR,CON_USE,2024,8000,A,Survey\n",
                to: "TUR-2024.csv")
            let run = try Program.mizan(["check", "TUR-2024.csv", "--format", "sarif"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.output.contains("\"ruleId\" : \"MZ-E"))
            #expect(try sarif.get().faults(of: Array(run.output.utf8)) == [])
        }
    }

    @Test func `a comparison is as its schema says, with draws, without, and beside a published edition`() throws {
        let schema = try JSONSchema(Project.text(of: "reports/comparison.schema.json"))
        try withWorld { folder in
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            for words in [
                ["2023", "2024", "--draws", "10"], ["2023", "2024", "--draws", "0"],
                ["2024", "2024", "--as-published"],
            ] {
                let run = try Program.mizan(["compare"] + words + ["--format", "json"], in: folder.path)
                #expect(run.code == 0)
                #expect(try schema.faults(of: Array(run.output.utf8)) == [], "\(words)")
            }
            let results = try JSONSchema(Project.text(of: "reports/results.schema.json"))
            #expect(try results.faults(of: Array(folder.text(of: "reports/2024/results.json").utf8)) == [])
        }
    }
}
