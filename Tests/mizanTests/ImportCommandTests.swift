import TestSupport
import Testing

struct ImportCommandTests {
    private static let use = """
        Entity,Code,Year,Use
        Senegal,SEN,2020,0.25
        Turkey,TUR,2020,0.5
        World,OWID_WRL,2020,0.4

        """

    private var world: SmallWorld {
        var world = SmallWorld()
        world.files["imports.csv"] = "layout,series,indicator,factor,source\nowid,Use,CON_USE,100,OWID-<year>\n"
        return world
    }

    /// Runs `mizan import` on a file of this text.
    private func run(_ text: String, _ words: [String], layout: String = "owid") throws -> (run: Run, written: String?)
    {
        try withTemporaryFolder { folder in
            try world.write(to: folder)
            try folder.write(text, to: "use.csv")
            let run = try Program.mizan(
                ["import", layout, folder.path("use.csv"), "--indicators", folder.path]
                    + words.map { $0 == "OUT" ? folder.path("out.csv") : $0 })
            let written = (try? folder.bytes(of: "out.csv")).map { String(decoding: $0, as: UTF8.self) }
            return (run, written)
        }
    }

    private static let observations = """
        REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE
        SEN,CON_USE,2020,25,A,OWID-2020
        TUR,CON_USE,2020,50,A,OWID-2020

        """

    @Test func `observations go to the output, what was left out to the errors`() throws {
        let (run, _) = try run(Self.use, [])
        #expect(run.code == 0)
        #expect(run.output == Self.observations)
        #expect(run.errors.contains("read      2 figures of 2020 for CON_USE, 2 economies"))
        #expect(run.errors.contains("left out  1 cell, regions, groups and names that no list of countries has: World"))
        #expect(run.errors.contains("no figure  1 member: Indonesia"))
        #expect(run.errors.contains("add to sources.csv before you use these figures: OWID-2020"))
    }

    @Test func `or to a file`() throws {
        let (run, written) = try run(Self.use, ["--out", "OUT"])
        #expect(run.code == 0)
        #expect(run.output == "")
        #expect(written == Self.observations)
    }

    @Test func `a cell that cannot be read ends with 1, and the others are written`() throws {
        let (run, _) = try run(Self.use.replacing("0.25", with: "a quarter"), [])
        #expect(run.code == 1)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.errors.contains("line 2, column D \"Use\""))
        #expect(run.errors.contains("found     a quarter"))
    }

    @Test(arguments: [
        (["--vintage", "June"], "owid", "--vintage June is not a month"),
        (["--economies", "all"], "owid", "unknown value of --economies"),
        ([], "oecd", "unknown layout \"oecd\""),
        ([], "world-bank", "this is no file of the World Bank's indicator pages: no column \"country name\""),
        ([], "unu-egov", "no column \"country-name\""),
    ])
    func `what makes no sense is said`(_ words: [String], _ layout: String, _ message: String) throws {
        let (run, _) = try run(Self.use, words, layout: layout)
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func `nothing to read ends with 1, and writes nothing`() throws {
        let (run, written) = try run(Self.use.replacing("Use", with: "Misuse"), ["--out", "OUT"])
        #expect(run.code == 1)
        #expect(written == nil)
        #expect(run.errors.contains("columns or series that imports.csv does not list: Misuse"))
    }

    @Test func `a workbook is not a table`() throws {
        let (run, _) = try run("PK\u{3}\u{4}", [])
        #expect(run.code == 3)
        #expect(run.output == "")
    }
}
