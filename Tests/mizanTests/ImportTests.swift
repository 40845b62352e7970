import TestSupport
import Testing

/// Files in the layouts of the sites, on the small world: TUR, SEN and IDN are members, BRA and FRA are not.
struct ImportTests {
    private func run(_ site: String, _ text: String, _ words: String...) throws -> Run {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files["export.csv"] = text
            try world.write(to: folder)
            return try Program.mizan(
                ["import", site, folder.path("export.csv")] + words, environment: ["MIZAN_INDICATORS": folder.path])
        }
    }

    private static let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"

    @Test func `the World Bank's bulk file`() throws {
        let text = """
            \u{FEFF}"Data Source","World Development Indicators",

            "Last Updated Date","2024-12-16",

            "Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",
            "Turkiye","TUR","Individuals using the Internet","IT.NET.USER.ZS","81.4","83.4438","",
            "Senegal","SEN","Individuals using the Internet","IT.NET.USER.ZS","58.1","60","",
            "France","FRA","Individuals using the Internet","IT.NET.USER.ZS","","85.3","",
            "Arab World","ARB","Individuals using the Internet","IT.NET.USER.ZS","66","70","",

            """
        let run = try run("world-bank", text, "--indicator", "CON_USE", "--source", "WDI-2024")
        #expect(run.code == 0)
        #expect(
            run.output == Self.header + """
                FRA,CON_USE,2022,85.3,A,WDI-2024
                SEN,CON_USE,2021,58.1,A,WDI-2024
                SEN,CON_USE,2022,60,A,WDI-2024
                TUR,CON_USE,2021,81.4,A,WDI-2024
                TUR,CON_USE,2022,83.4438,A,WDI-2024

                """)
        #expect(
            run.errors == """
                5 figures, updated 2024-12-16
                left out: 1 groups of countries: Arab World
                left out: 4 cells without a figure
                members that the file lacks: IDN

                """)
    }

    @Test func `the World Bank's DataBank`() throws {
        let text = """
            Country Name,Country Code,Series Name,Series Code,2020 [YR2020],2021 [YR2021]
            Turkiye,TUR,Use,IT.USE,77.67,81.4
            Turkiye,TUR,Speed,IT.SPEED,..,30
            Indonesia,IDN,Use,IT.USE,53.7,62.1
            World,WLD,Use,IT.USE,60,63


            Data from database: World Development Indicators
            Last Updated: 12/16/2024

            """
        let run = try run("wdi-databank", text, "--indicator", "CON_USE=IT.USE", "--indicator", "CON_SPEED=IT.SPEED")
        #expect(run.code == 0)
        #expect(
            run.output == Self.header + """
                TUR,CON_SPEED,2021,30,A,
                IDN,CON_USE,2020,53.7,A,
                IDN,CON_USE,2021,62.1,A,
                TUR,CON_USE,2020,77.67,A,
                TUR,CON_USE,2021,81.4,A,

                """)
        #expect(run.errors.contains("left out: 1 groups of countries: World"))
        #expect(run.errors.contains("members that the file lacks: SEN"))
    }

    @Test func `Our World in Data`() throws {
        let text = """
            Entity,Code,Year,Share using the Internet
            Turkey,TUR,2020,77.67
            World,OWID_WRL,2020,60
            Africa,,2020,33
            Senegal,SEN,2020,42.6

            """
        let run = try run("owid", text, "--indicator", "CON_USE")
        #expect(run.code == 0)
        #expect(run.output == Self.header + "SEN,CON_USE,2020,42.6,A,\nTUR,CON_USE,2020,77.67,A,\n")
        #expect(run.errors.contains("left out: 2 groups of countries: World, Africa"))
    }

    @Test func `the E-Government Knowledgebase names countries without codes`() throws {
        let text = """
            Survey Year,Country Name,E-Government Rank,E-Government Index,E-Participation Index,Online Service Index
            2022,"Türkiye ",48,0.79834,0.7955,0.8600
            2022,Senegal ,157,0.44790,0.3068,0.4897
            2022,Narnia,1,0.9,0.9,0.9

            """
        let run = try run("egovkb", text)
        #expect(run.code == 0)
        #expect(
            run.output == Self.header + """
                SEN,CTX_EGDI,2022,0.4479,A,
                TUR,CTX_EGDI,2022,0.79834,A,
                SEN,GOV_EPI,2022,0.3068,A,
                TUR,GOV_EPI,2022,0.7955,A,
                SEN,GOV_OSI,2022,0.4897,A,
                TUR,GOV_OSI,2022,0.86,A,

                """)
        #expect(run.errors.contains("left out: 1 countries or groups that no list knows: Narnia"))
    }

    @Test func `UNU-EGOV's file needs the year`() throws {
        let text = """
            country-code,country-name,e-gov-rank,e-gov-index,e-pat-index,osi,hci,tii
            TUR,Turkey,53,0.7112,0.8596,0.8889,0.8148,0.4298

            """
        let refused = try run("unu-egov", text)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("the file does not say of which year its figures are"))
        let run = try run("unu-egov", text, "--year", "2018")
        #expect(run.code == 0)
        #expect(run.output.contains("TUR,CTX_EGDI,2018,0.7112,A,\nTUR,CTX_HCI,2018,0.8148,A,\n"))
    }

    @Test func `a file of another site is refused, with its columns`() throws {
        let run = try run("owid", "Country Name,Country Code,2020\nSenegal,SEN,5\nTurkiye,TUR,6\n")
        #expect(run.code == 1)
        #expect(run.errors.contains("there is no column \"Entity\""))
        #expect(try self.run("eurostat", "a,b\n1,2\n").code == 2)
    }
}
