import Indicators
import Tabular
import TestSupport
import Testing

struct UnitsFolderTests {
    private func findings(_ old: String, _ new: String, in file: String) throws -> [String] {
        var world = SmallWorld.towns
        try world.replace(old, with: new, in: file)
        return try world.read().findings.map(\.inShort)
    }

    @Test func `what the lists do not say has its usual meaning`() throws {
        let (catalogue, findings) = try SmallWorld.towns.read()
        #expect(findings == [])
        #expect(catalogue.layout == .units)
        #expect(catalogue.memberCount == 3)
        #expect(catalogue.economies.map(\.code) == ["A1", "b-2", "C 3"])
        #expect(catalogue.economies.map(\.name.arabic) == ["Alpha", "Beta", "C 3"])
        #expect(catalogue.economies.allSatisfy { $0.isMember })
        #expect(catalogue.economies.map(\.population?.value) == [100, 300, nil])
        #expect(catalogue.areas.map(\.name.english) == ["Good life", "HEALTH", "SCHOOL"])
        #expect(catalogue.areas.map(\.weight) == [1, 2, 1])
        let doctors = catalogue.indicators[0]
        #expect(doctors.name.french == "DOCTORS")
        #expect(doctors.direction == .higherIsBetter)
        #expect(doctors.weight == 1)
        #expect(doctors.maxAge == 0)
        #expect(doctors.decimals == 2)
        #expect(doctors.denominator == 4)
        #expect(doctors.scale == 1000)
        #expect(doctors.target == 8)
        #expect(catalogue.indicators[1].denominator == nil)
        #expect(catalogue.indicators[1].scale == 1)
        #expect(catalogue.indicators[3].area == nil)
        #expect(!catalogue.indicators[4].isScored)
        #expect(catalogue.sources.map(\.code) == [""])
    }

    @Test func `every column of a wide table that is an indicator is read, an empty cell is nothing`() throws {
        let catalogue = try SmallWorld.towns.read().catalogue
        let figures = catalogue.observations.map { figure in
            "\(catalogue.economies[Int(figure.economy)].code) \(catalogue.indicators[Int(figure.indicator)].code) \(figure.year) \(figure.value ?? -1)"
        }
        #expect(
            figures == [
                "A1 DOCTORS 2024 10.0", "A1 PEOPLE 2024 2000.0", "A1 DEATHS 2024 20.0", "A1 YEARS 2024 10.0",
                "A1 INCOME 2024 400.0",
                "b-2 DOCTORS 2024 5.0", "b-2 PEOPLE 2024 500.0", "b-2 INCOME 2024 800.0", "C 3 YEARS 2024 5.0",
                "A1 INCOME 2023 300.0",
            ])
        #expect(catalogue.observations.map { catalogue.place(of: $0) }.last == "data.csv, line 5")
        #expect(catalogue.editions == [2023, 2024])
    }

    @Test func `a tidy table gives the same figures`() throws {
        var world = SmallWorld.towns
        world.files["data.csv"] = nil
        world.files["observations/a.csv"] = """
            unit,indicator,year,value
            A1,DOCTORS,2024,10
            A1,PEOPLE,2024,2000
            A1,DEATHS,2024,20
            A1,YEARS,2024,10
            A1,INCOME,2024,400
            b-2,DEATHS,2024,

            """
        world.files["observations/b.csv"] = """
            REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            b-2,DOCTORS,2024,5,E
            b-2,PEOPLE,2024,500,
            b-2,INCOME,2024,800,
            C 3,YEARS,2024,5,A
            C 3,INCOME,2024,,O
            A1,INCOME,2023,300,A

            """
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        let own = catalogue.observations.filter { $0.value != nil }.map { [$0.economy, $0.indicator, $0.year] }
        let wide = try SmallWorld.towns.read().catalogue.observations.map { [$0.economy, $0.indicator, $0.year] }
        #expect(own == wide)
        #expect(
            catalogue.observations.map(\.status) == [
                .normal, .normal, .normal, .normal, .normal, .estimated, .normal, .normal, .normal, .missing, .normal,
            ])
    }

    @Test func `groupings are the columns that begin with group`() throws {
        let groupings = try SmallWorld.towns.read().catalogue.groupings
        #expect(groupings.map(\.name) == ["group", "size"])
        #expect(groupings[0].labels == ["north", "south"])
        #expect(groupings[0].label == [0, 1, 0])
        #expect(groupings[1].label == [0, nil, 0])
        #expect(groupings[1].units(of: 0) == [0, 2])
        #expect(try SmallWorld.towns.read().catalogue.labels(ofGrouping: "size") == ["small", nil, "small"])
        #expect(try SmallWorld.towns.read().catalogue.labels(ofGrouping: "colour") == nil)
    }

    @Test func `countries have groupings of their own`() throws {
        let groupings = try SmallWorld().read().catalogue.groupings
        #expect(
            groupings.map(\.name) == [
                "oic-group", "income-group", "un-region", "least-developed", "landlocked", "small-island",
            ])
        #expect(groupings[0].labels == ["Asian", "African"])
        #expect(groupings[0].label == [0, 1, 0, nil, nil])
        #expect(groupings[1].labels == ["Upper middle income", "Lower middle income", "High income"])
        #expect(groupings[1].label == [0, 1, 0, 0, 2])
    }

    @Test(arguments: [
        ("data.csv", "YEARS,INCOME,#", "YEARS,INCOMES,#", "MZ-E247 data.csv, line 1, column G \"INCOMES\""),
        ("data.csv", "A1,2024,10,", "A9,2024,10,", "MZ-E201 data.csv, line 2, column A \"unit\""),
        ("data.csv", "A1,2024,10,", "A1,2024,ten,", "MZ-E203 data.csv, line 2, column C \"DOCTORS\""),
        ("data.csv", "A1,2024,10,", "A1,24,10,", "MZ-E206 data.csv, line 2, column B \"year\""),
        ("data.csv", "A1,2023,,,,,", "A1,2024,,,,,", "MZ-E208 data.csv, line 5"),
        ("units.csv", "code,name", "code,nam", "MZ-W340 units.csv, line 1, column B \"nam\""),
        ("units.csv", "A1,Alpha", "\"A,1\",Alpha", "MZ-E241 units.csv, line 2, column A \"code\""),
        ("units.csv", "b-2,Beta", "A1,Beta", "MZ-E208 units.csv, line 3, column A \"code\""),
        ("areas.csv", "LIFE,Good", "index,Good", "MZ-E242 areas.csv, line 2, column A \"code\""),
        ("indicators.csv", "DEATHS,HEALTH", "LIFE,HEALTH", "MZ-E243 indicators.csv, line 3, column A \"code\""),
        ("indicators.csv", "YEARS,SCHOOL", "year,SCHOOL", "MZ-E242 indicators.csv, line 4, column A \"code\""),
        ("indicators.csv", ",PEOPLE,1000", ",PEOPEL,1000", "MZ-E201 indicators.csv, line 2, column G \"denominator\""),
        ("indicators.csv", ",PEOPLE,1000", ",DOCTORS,1000", "MZ-E248 indicators.csv, line 2, column G \"denominator\""),
        ("indicators.csv", ",PEOPLE,1000", ",PEOPLE,0", "MZ-E206 indicators.csv, line 2, column H \"scale\""),
        ("indicators.csv", "1000,8", "1000,eight", "MZ-E203 indicators.csv, line 2, column I \"target\""),
        ("indicators.csv", "higher,0,20", "higher,20,0", "MZ-E210 indicators.csv, line 4, column D \"lower\""),
    ])
    func `what is wrong has its place`(_ file: String, _ old: String, _ new: String, _ finding: String) throws {
        #expect(try findings(old, new, in: file).first == finding)
    }

    @Test func `the year may stand in the name of the file`() throws {
        var world = SmallWorld.towns
        world.files["data.csv"] = nil
        world.files["observations/towns-2021.csv"] = "unit,YEARS\nA1,5\n"
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.observations.map(\.year) == [2021])
    }

    @Test func `figures may have no year at all, or that of the only edition`() throws {
        var world = SmallWorld.towns
        world.files["data.csv"] = "unit,YEARS\nA1,5\n"
        #expect(try world.read().catalogue.editions == [0])
        world.files["editions.csv"] = "edition,status,data_cut_off,observation_deadline\n2022,final,,\n"
        #expect(try world.read().catalogue.editions == [2022])
    }

    @Test func `a table without years beside one with years is a finding`() throws {
        var world = SmallWorld.towns
        world.files["observations.csv"] = "unit,YEARS\nA1,5\n"
        #expect(try world.read().findings.map(\.inShort) == ["MZ-E246 observations.csv, line 1"])
    }

    @Test func `a folder with two lists of who is measured, or without figures, says so`() throws {
        var world = SmallWorld.towns
        world.files["countries.csv"] = ""
        #expect(try world.read().findings.map(\.inShort) == ["MZ-E244 units.csv"])
        world = .towns
        world.files["data.csv"] = nil
        #expect(try world.read().findings.map(\.inShort) == ["MZ-E245 observations"])
    }

    @Test func `goalposts may be left out`() throws {
        var world = SmallWorld.towns
        try world.replace("YEARS,SCHOOL,higher,0,20", with: "YEARS,SCHOOL,higher,,", in: "indicators.csv")
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.indicators[2].isScored)
        #expect(catalogue.indicators[2].goalposts == nil)
    }

    @Test func `sources that figures name are found, the indicator's stands for the others`() throws {
        var world = SmallWorld.towns
        world.files["sources.csv"] = "id,publisher\nCENSUS,Office\nPOLL,Paper\n"
        try world.replace("weight,denominator", with: "weight,source,denominator", in: "indicators.csv")
        for (old, new) in [
            (",,PEOPLE", ",,CENSUS,PEOPLE"), ("100,,,,", "100,,CENSUS,,,"), ("20,1,,,", "20,1,POLL,,,"),
            ("1000,3,,,", "1000,3,,,,"), (",,,,0,,,", ",,,,0,,,,"),
        ] { try world.replace(old, with: new, in: "indicators.csv") }
        try world.replace("unit,year,", with: "unit,SOURCE,year,", in: "data.csv")
        world.files["data.csv"] = world.files["data.csv"]?.replacing("A1,2024", with: "A1,POLL,2024")
            .replacing("b-2,", with: "b-2,,").replacing("C 3,", with: "C 3,,").replacing("A1,2023", with: "A1,,2023")
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(
            catalogue.observations.map { catalogue.sources[Int($0.source)].code } == [
                "POLL", "POLL", "POLL", "POLL", "POLL", "CENSUS", "", "", "POLL", "",
            ])
    }

    @Test func `a wide table is read in the layout of countries, too`() throws {
        var world = SmallWorld()
        world.files["observations/members/SKL.csv"] = """
            REF_AREA,TIME_PERIOD,SKL_YEARS,SKL_GAP
            TUR,2024,12,10
            SEN,2024,3,50
            IDN,2023,18,
            IDN,2024,,0

            """
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        let tidy = try SmallWorld().read().catalogue.observations.filter { $0.value != nil }
        #expect(catalogue.observations.count == tidy.count)
        #expect(
            Set(catalogue.observations.map { [$0.economy, $0.indicator, $0.year, $0.source] })
                == Set(tidy.map { [$0.economy, $0.indicator, $0.year, $0.source] }))
    }

    @Test func `a row of another economy in a wide table of members is a finding`() throws {
        var world = SmallWorld()
        world.files["observations/members/SKL.csv"] = "REF_AREA,TIME_PERIOD,SKL_YEARS\nFRA,2024,12\n"
        #expect(
            try world.read().findings.map(\.inShort) == [
                "MZ-E209 observations/members/SKL.csv, line 2, column A \"REF_AREA\""
            ])
    }

    /// Cells exchanged, signs put in and taken out, rows doubled: 400 folders that nobody meant.
    @Test func `whatever is changed in a file, what is read makes sense and what is wrong has its place`() throws {
        var dice = Dice(seed: 12)
        let odd = [
            "", "index", "-1", "1e308", "nan", "LIFE", "unit", "\"", "é", "99999999999999999999", "#x", "2024", "\n",
        ]
        try withTemporaryFolder { folder in
            for _ in 0..<400 {
                var world = SmallWorld.towns
                let name = ["units.csv", "areas.csv", "indicators.csv", "data.csv"].randomElement(using: &dice) ?? ""
                var cells = try #require(world.files[name]).split(separator: ",", omittingEmptySubsequences: false)
                let position = Int.random(in: 0..<cells.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: cells[position] = Substring(odd.randomElement(using: &dice) ?? "")
                case 1: cells.remove(at: position)
                default: cells.insert(cells[position], at: Int.random(in: 0...cells.count, using: &dice))
                }
                world.files[name] = cells.joined(separator: ",")
                try world.write(to: folder)
                let (catalogue, findings) = try Catalogue.read(folder.path)
                let framework = catalogue.framework
                #expect(findings.allSatisfy { world.files[$0.place.file] != nil })
                #expect(framework.nodes.allSatisfy { $0.effectiveWeight >= 0 && $0.effectiveWeight <= 1 })
                #expect(catalogue.observations.allSatisfy { $0.value?.isFinite ?? true })
                if findings.isEmpty {
                    let total = framework.leaves.reduce(0) { $0 + framework.nodes[$1].effectiveWeight }
                    #expect(abs(total - 1) < 1e-12)
                }
            }
        }
    }

    @Test func `doctor asks of a folder of units for figures, not for translations`() throws {
        #expect(try SmallWorld.towns.findings() == [])
        var world = SmallWorld.towns
        world.files["data.csv"] = "unit,year,DOCTORS,DEATHS,INCOME\nA1,2024,1,2,3\n"
        #expect(
            try world.findings().map(\.problem) == [
                .noMemberFigure(indicator: "YEARS"), .noObservation(indicator: "PEOPLE"),
            ])
    }
}
