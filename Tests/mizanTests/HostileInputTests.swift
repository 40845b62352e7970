import TestSupport
import Testing

/// What no input may do: write elsewhere, vanish without a word, leave half a report.
struct HostileInputTests {
    /// Lends a folder with a world in `indicators/`.
    private func withWorld<Result>(_ world: SmallWorld, _ body: (TemporaryFolder) throws -> Result) throws -> Result {
        try withTemporaryFolder { folder in
            for (name, text) in world.files { try folder.write(text, to: "indicators/\(name)") }
            return try body(folder)
        }
    }

    @Test func `a code that is a path writes nothing anywhere`() throws {
        var world = SmallWorld()
        for (name, text) in world.files {
            world.files[name] = text.split(separator: "TUR,").joined(separator: "../../evil,")
        }
        try withWorld(world) { folder in
            let run = try Program.mizan(["report", "--out", folder.path("out/deep")], in: folder.path)
            #expect(run.code == 1)
            #expect(run.errors.contains("error[MZ-E216] A code has signs that do not belong in one"))
            #expect(try folder.names() == ["indicators"])
        }
    }

    @Test func `a file of figures that went missing is an error, not another score`() throws {
        var world = SmallWorld()
        world.files["observations/members/SKL.csv"] = nil
        try withWorld(world) { folder in
            for command in ["doctor", "report"] {
                let run = try Program.mizan([command], in: folder.path)
                #expect(run.code == 1)
                #expect(
                    (run.output + run.errors).contains("error[MZ-E217] SKL_YEARS is scored but no member has a figure"))
            }
            #expect(try folder.names() == ["indicators"])
        }
    }

    @Test func `a file in observations that is not read is named`() throws {
        try withWorld(SmallWorld()) { folder in
            try folder.write("REF_AREA\n", to: "indicators/observations/members/MORE.CSV")
            let run = try Program.mizan(["doctor"], in: folder.path)
            #expect(run.code == 0)
            #expect(run.output.contains("warning[MZ-W303]"))
            #expect(run.output.contains("observations/members/MORE.CSV"))
        }
    }

    @Test func `weights that add up to nothing make no report`() throws {
        var world = SmallWorld()
        for name in ["Connectivity,Connectivité,الاتصال,", "Skills,Compétences,المهارات,"] {
            try world.replace("\(name)1\n", with: "\(name)0\n", in: "areas.csv")
        }
        try withWorld(world) { folder in
            let run = try Program.mizan(["report"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.errors.contains("error[MZ-E212]"))
        }
    }

    @Test func `a folder in a file's place stops the report before anything is replaced`() throws {
        try withWorld(SmallWorld()) { folder in
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            let before = try folder.bytes(of: "reports/2024/scores.csv")
            try folder.createFolder("out/report.en.html")
            try folder.write(before, to: "out/scores.csv")
            let run = try Program.mizan(["report", "--edition", "2023", "--out", "out"], in: folder.path)
            #expect(run.code == 3)
            #expect(run.errors.contains("out/report.en.html"))
            #expect(try folder.bytes(of: "out/scores.csv") == before)
            #expect(try folder.names(in: "out").contains { $0.hasSuffix(".tmp") } == false)
        }
    }

    /// Process 4194305 is above the highest identifier that Linux gives.
    @Test func `remnants of a killed run are removed by the next one`() throws {
        try withWorld(SmallWorld()) { folder in
            try folder.write("half", to: "reports/2024/scores.csv.mizan-4194305.tmp")
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            #expect(try folder.names(in: "reports/2024").contains { $0.hasSuffix(".tmp") } == false)
        }
    }

    @Test func `a foreword from any editor keeps its paragraphs; one that is not UTF-8 is an error`() throws {
        try withWorld(SmallWorld()) { folder in
            try folder.write("\u{FEFF}One\r\nmore\r\n\r\nTwo\r\n", to: "indicators/foreword.en.txt")
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            #expect(try folder.text(of: "reports/2024/report.en.md").contains("\n\nOne more\n\nTwo\n\n"))
            try folder.write([0x43, 0xE9, 0x21], to: "indicators/foreword.en.txt")
            let run = try Program.mizan(["doctor"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.output.contains("foreword.en.txt"))
        }
    }

    @Test func `signs that would move the cursor are not passed on`() throws {
        var world = SmallWorld()
        try world.replace("TUR,CON_USE,2024", with: "T\u{1B}[2JR,CON_USE,2024", in: "observations/members/CON.csv")
        let run = try Program.mizan(["doctor"], on: world)
        #expect(run.code == 1)
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.output.contains("\\u{1b}"))
    }
}
