import TestSupport
import Testing

/// Folders of units of any kind, by the commands.
struct UnitsFolderTests {
    @Test func `the scores of a tree of three steps are those computed by hand`() throws {
        let run = try Program.mizan(["score", "--format", "csv"], on: .towns)
        #expect(run.code == 0)
        #expect(
            run.output == """
                unit,LIFE,INCOME,index,rank,level,coverage
                A1,60,40,45,2,Established,1
                C 3,,,,,,0.08333333333333333
                b-2,100,80,85,1,Leading,0.8333333333333334

                """)
    }

    @Test func `a group at any depth can be asked for, whatever the case`() throws {
        let run = try Program.mizan(["score", "--format", "csv", "--area", "health,SCHOOL"], on: .towns)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("unit,HEALTH,SCHOOL,index,"))
        #expect(run.output.contains("\nA1,65,50,45,"))
    }

    @Test func `JSON speaks of units and their codes`() throws {
        let run = try Program.mizan(["score", "--format", "json"], on: .towns)
        #expect(run.code == 0)
        #expect(run.output.contains("\"units\" : ["))
        #expect(run.output.contains("\"code\" : \"b-2\""))
        #expect(!run.output.contains("countries"))
        #expect(!run.output.contains("iso3"))
    }

    @Test func `every knot of the tree is explained`() throws {
        let unit = try Program.mizan(["explain", "alpha"], on: .towns)
        #expect(unit.code == 0)
        #expect(unit.output.contains("Index 45.0, rank 2 of 2"))
        let group = try Program.mizan(["explain", "A1", "LIFE"], on: .towns)
        #expect(group.code == 0)
        #expect(group.output.contains("Score 60.0"))
        #expect(group.output.contains("HEALTH"))
        #expect(group.output.contains("43.3"), "two thirds of 65")
        let leaf = try Program.mizan(["explain", "A1", "income"], on: .towns)
        #expect(leaf.code == 0)
        #expect(leaf.output.contains("none: directly under the index"))
        #expect(leaf.output.contains("30.0 of the 45.0 points of the index"))
        #expect(leaf.output.contains("source        not stated"))
        let missing = try Program.mizan(["explain", "C 3"], on: .towns)
        #expect(missing.code == 0)
        #expect(missing.output.contains("Not scored"))
    }

    @Test func `goalposts that the methodology needs are missed`() throws {
        var world = SmallWorld.towns
        try world.replace("YEARS,SCHOOL,higher,0,20", with: "YEARS,SCHOOL,higher,,", in: "indicators.csv")
        let run = try Program.mizan(["score"], on: world)
        #expect(run.code == 1)
        #expect(run.errors.contains("error[MZ-E231] YEARS has no goalposts"))
    }

    @Test func `figures without a year are scored`() throws {
        var world = SmallWorld.towns
        world.files["data.csv"] = "unit,DOCTORS,PEOPLE,DEATHS,YEARS,INCOME\nA1,10,2000,20,10,400\n"
        let run = try Program.mizan(["score"], on: world)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("The only edition, scores from 0 to 100\n"))
    }

    @Test func `the report is about countries and their areas, and says so`() throws {
        let run = try Program.mizan(["report", "--out", "/nowhere"], on: .towns)
        #expect(run.code == 2)
        #expect(run.errors.contains("the Concept Report is about countries in countries.csv"))

        var world = SmallWorld()
        try world.replace("SKL_GAP,SKL,", with: "SKL_GAP,index,", in: "indicators.csv")
        let flat = try Program.mizan(["report", "--out", "/nowhere"], on: world)
        #expect(flat.code == 2)
        #expect(flat.errors.contains("SKL_GAP stands directly under the index"))
        #expect(try Program.mizan(["score"], on: world).code == 0)
    }

    @Test func `the report of countries tells of a deeper tree by its top areas`() throws {
        var world = SmallWorld()
        let areas = try #require(world.files["areas.csv"])
        world.files["areas.csv"] = areas.replacing("weight\n", with: "weight,parent\n").replacing(
            "الاتصال,1\n", with: "الاتصال,1,\n"
        ).replacing("المهارات,1\n", with: "المهارات,1,CON\n")
        try withTemporaryFolder { folder in
            try world.write(to: folder)
            let run = try Program.mizan(["report", "--indicators", folder.path, "--out", folder.path("out")])
            #expect(run.code == 0, "\(run.errors)")
            let csv = try folder.text(of: "out/scores.csv")
            #expect(csv.hasPrefix("iso3,CON,index,"))
            #expect(try folder.text(of: "out/report.en.md").contains("Schooling"))
        }
    }
}
