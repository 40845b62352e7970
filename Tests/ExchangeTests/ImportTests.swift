import Exchange
import Indicators
import Tabular
import TestSupport
import Testing

/// Excerpts of files as their publishers hand them out, and what becomes of them in the committed catalogue.
struct ImportTests {
    private static let committed = Result { try Self.everything(Project.indicators) }

    private static func everything(_ folder: String) throws -> (Catalogue, CountryNames, SeriesMap) {
        let (catalogue, findings) = try Catalogue.read(folder, scope: .members)
        let (names, wrong) = try CountryNames.read(catalogue)
        let (series, more) = try SeriesMap.read(catalogue)
        try #require(findings.filter { $0.severity == .error } + wrong + more == [])
        return (catalogue, names, series)
    }

    private func read(
        _ text: String, _ layout: ImportLayout, file: String = "export.csv", scope: Import.Scope = .members,
        year: Int? = nil, vintage: String? = nil
    ) throws -> Import {
        let (catalogue, names, series) = try Self.committed.get()
        return try Import.read(
            LooseTable.read(Array(text.utf8), file: file), as: layout, for: scope, year: year, vintage: vintage,
            names: names, series: series, catalogue: catalogue)
    }

    private func rows(_ result: Import) throws -> [Substring] {
        String(decoding: result.csv(try Self.committed.get().0), as: UTF8.self).split(separator: "\n").dropFirst().map(
            \.self)
    }

    // MARK: The World Bank

    private static let worldBank = [
        "\u{FEFF}\"Data Source\",\"World Development Indicators\",", "", "\"Last Updated Date\",\"2024-12-16\",", "",
        #""Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021","2022","#,
        #""Aruba","ABW","Access to electricity (% of population)","EG.ELC.ACCS.ZS","100","100","99.9","","#,
        #""Africa Eastern and Southern","AFE","Access to electricity (% of population)","EG.ELC.ACCS.ZS","44.0","45.6","48.1","","#,
        #""Afghanistan","AFG","Access to electricity (% of population)","EG.ELC.ACCS.ZS","97.7","97.7","97.7","","#,
        #""Egypt, Arab Rep.","EGY","Access to electricity (% of population)","EG.ELC.ACCS.ZS","100","100","","","#,
        #""West Bank and Gaza","PSE","Access to electricity (% of population)","EG.ELC.ACCS.ZS","","100","","","#,
        "",
    ].joined(separator: "\r\n")

    @Test func `a file of the World Bank, with its four lines above, years as columns and a comma too many`() throws {
        let result = try read(Self.worldBank, .worldBank)
        #expect(
            try rows(result) == [
                "AFG,CON_ELEC,2019,97.7,A,WDI-2024-12", "AFG,CON_ELEC,2020,97.7,A,WDI-2024-12",
                "AFG,CON_ELEC,2021,97.7,A,WDI-2024-12", "EGY,CON_ELEC,2019,100,A,WDI-2024-12",
                "EGY,CON_ELEC,2020,100,A,WDI-2024-12", "PSE,CON_ELEC,2020,100,A,WDI-2024-12",
            ])
        // 20 cells: 6 read, 3 of a region, 3 of Aruba; 8 are empty.
        #expect(result.omissions[.noValue]?.cells == 8)
        #expect(result.omissions[.unknownCountry]?.cells == 3)
        #expect(result.omissions[.unknownCountry]?.names == ["Africa Eastern and Southern"])
        #expect(result.omissions[.otherEconomy]?.names == ["Aruba"])
        #expect(result.faults.isEmpty)
        #expect(result.findings.allSatisfy { $0.severity == .note })
        #expect(result.missing(in: 0..<3, of: try Self.committed.get().0) == ["Azerbaijan", "Jordan"])
    }

    @Test func `other economies, or everyone, when they are asked for`() throws {
        #expect(try rows(read(Self.worldBank, .worldBank, scope: .others)).allSatisfy { $0.hasPrefix("ABW,") })
        #expect(try read(Self.worldBank, .worldBank, scope: .others).count == 3)
        #expect(try read(Self.worldBank, .worldBank, scope: .everyone).count == 9)
    }

    @Test func `a series that nothing lists is named, with its cells`() throws {
        let text = Self.worldBank.replacing("EG.ELC.ACCS.ZS", with: "SP.POP.TOTL")
        let result = try read(text, .worldBank)
        #expect(result.count == 0)
        #expect(result.omissions[.unlistedSeries]?.names == ["SP.POP.TOTL"])
        #expect(result.omissions[.unlistedSeries]?.cells == 12)
    }

    @Test func `a small table with few decimals is read with points all the same`() throws {
        let text = Self.worldBank.replacing("97.7", with: "97.715").replacing(
            "\"44.0\",\"45.6\",\"48.1\"", with: "\"\",\"\",\"\""
        )
        .replacing("99.9", with: "99")
        #expect(try rows(read(text, .worldBank)).first == "AFG,CON_ELEC,2019,97.715,A,WDI-2024-12")
    }

    // MARK: DataBank

    @Test func `a table of DataBank, with two dots for missing and its lines below`() throws {
        let text = """
            Country Name,Country Code,Series Name,Series Code,2020 [YR2020],2021 [YR2021]
            Albania,ALB,Individuals using the Internet (% of population),IT.NET.USER.ZS,72.2376767991509,79.3237
            Albania,ALB,Access to electricity (% of population),EG.ELC.ACCS.ZS,100,100
            Turkiye,TUR,Individuals using the Internet (% of population),IT.NET.USER.ZS,77.6693,..
            World,WLD,Individuals using the Internet (% of population),IT.NET.USER.ZS,59.9,63
            ,,,,,
            ,,,,,
            ,,,,,
            Data from database: World Development Indicators,,,,,
            Last Updated: 12/16/2024,,,,,

            """
        let result = try read(text, .dataBank)
        #expect(
            try rows(result) == [
                "ALB,CON_ELEC,2020,100,A,WDI-2024-12", "ALB,CON_ELEC,2021,100,A,WDI-2024-12",
                "ALB,CON_INTUSE,2020,72.2376767991509,A,WDI-2024-12", "ALB,CON_INTUSE,2021,79.3237,A,WDI-2024-12",
                "TUR,CON_INTUSE,2020,77.6693,A,WDI-2024-12",
            ])
        #expect(result.omissions[.noValue]?.cells == 1)
        #expect(result.omissions[.unknownCountry]?.names == ["World"])
    }

    @Test func `DataBank's other table, with a series a column`() throws {
        let text = """
            Time,Time Code,Country Name,Country Code,Individuals using the Internet (% of population) [IT.NET.USER.ZS],"Population, total [SP.POP.TOTL]"
            2020,YR2020,Albania,ALB,72.2,2837849
            2021,YR2021,Albania,ALB,..,2811666
            Data from database: World Development Indicators,,,,,
            Last Updated: 06/05/2025,,,,,

            """
        let result = try read(text, .dataBank)
        #expect(try rows(result) == ["ALB,CON_INTUSE,2020,72.2,A,WDI-2025-06"])
        #expect(result.omissions[.unlistedSeries]?.names == ["SP.POP.TOTL"])
        #expect(result.faults.isEmpty)
    }

    // MARK: The E-Government Survey

    /// What the committed observations hold for the same country, indicator and year.
    private func committedValue(_ row: Substring) throws -> Double? {
        let catalogue = try Self.committed.get().0
        let fields = row.split(separator: ",").map(String.init)
        return catalogue.observations.first {
            catalogue.economies[Int($0.economy)].code == fields[0]
                && catalogue.indicators[Int($0.indicator)].code == fields[1] && Int($0.year) == Int(fields[2])
        }?.value
    }

    @Test func `the Knowledgebase has names without codes and with a space behind them`() throws {
        let text = """
            Survey Year,Country,Rank,E_Index,E_Participation,Online_Service,Human_Capital,Tele_Infra,Region
            2024,Iraq ,148,0.45721,0.09590,0.18755,0.49672,0.68736,Asia
            2024,Ireland ,20,0.91377,0.91780,0.87678,0.90460,0.95987,Europe
            2024,Iran (Islamic Republic of) ,101,0.65639,0.17810,0.37729,0.69316,0.89869,Asia
            2024,Côte d'Ivoire ,124,0.55868,0.41100,0.52194,0.48484,0.66926,Africa
            2024,Gambia ,181,0.25517,0.17810,0.09551,0.28231,0.38766,Africa
            2024,Syrian Arab Republic ,162,0.38876,0.06850,0.30678,0.41689,0.44256,Asia
            2024,Türkiye,27,0.89131,0.86300,0.92253,0.91923,0.83221,Asia

            """
        let result = try read(text, .eGovernment)
        #expect(result.count == 6 * 5)
        #expect(result.omissions[.otherEconomy]?.names == ["Ireland"])
        #expect(result.omissions[.unlistedSeries] == nil)
        let rows = try rows(result)
        #expect(rows[0] == "CIV,CTX_EGDI,2024,0.55868,A,UN-EGOV-2024")
        for row in rows {
            let fields = row.split(separator: ",")
            #expect(try committedValue(row) == Double(fields[3]), "\(row)")
        }
    }

    @Test func `every country of the survey is known by the name that it has there`() throws {
        let names = [
            "Lao People's Democratic Republic", "Micronesia (Federated States of)", "Republic of Korea",
            "Republic of Moldova", "Russian Federation", "Bolivia", "Cabo Verde", "Congo", "Czech Republic",
            "Democratic People's Republic of Korea", "Democratic Republic of the Congo", "Georgia (Country)",
            "Eswatini", "Venezuela", "Viet Nam", "North Macedonia", "The former Yugoslav Republic of Macedonia",
            "United Kingdom of Great Britain and Northern Ireland", "United Republic of Tanzania",
            "United States of America", "Kyrgyzstan", "Libya", "Brunei Darussalam", "Guinea-Bissau", "Turkey",
            "Yemen", "Saint Kitts and Nevis", "Sao Tome and Principe", "Timor-Leste", "Slovakia",
        ]
        let text =
            "Survey Year,Country Name,E-Government Index,Online Service Index\n"
            + names.map { "2022,\($0) ,0.5,0.25\n" }.joined()
        let result = try read(text, .eGovernment, scope: .everyone)
        #expect(result.omissions[.unknownCountry]?.names ?? [] == [])
        #expect(result.economyCount == names.count - 1)
        #expect(result.omissions[.repeated]?.cells == 2)
    }

    @Test func `UNU-EGOV says the year in the name of its file alone`() throws {
        let text = """
            country-code,country-name,e-gov-rank,e-gov-index,e-pat-index,osi,hci,tii
            IRQ,Iraq,155,0.3376,0.3371,0.3194,0.5094,0.184
            IRL,Ireland,22,0.8287,0.9326,0.8264,0.9626,0.697
            CIV,Côte d'Ivoire,172,0.2776,0.1742,0.2222,0.3357,0.2748

            """
        let result = try read(text, .unuEGov, file: "data/egdi-2018.csv")
        #expect(result.count == 10)
        for row in try rows(result) {
            let fields = row.split(separator: ",")
            #expect(fields.last == "UN-EGOV-2018")
            #expect(try committedValue(row) == Double(fields[3]), "\(row)")
        }
        #expect(try read(text, .unuEGov, year: 2016).years == 2016...2016)
        let refusal = #expect(throws: ImportRefusal.self) { try read(text, .unuEGov) }
        #expect(refusal?.remedy == "write --year YEAR, such as --year 2018")
    }

    // MARK: Our World in Data

    @Test func `Our World in Data has regions without codes, and codes of its own`() throws {
        let text = """
            Entity,Code,Year,Individuals using the Internet (% of population)
            Africa,,2020,40.1
            Jordan,JOR,2019,66.8
            Jordan,JOR,2020,78.5
            Kosovo,OWID_KOS,2020,89.4
            World,OWID_WRL,2020,59.9

            """
        let result = try read(text, .ourWorldInData)
        #expect(try rows(result) == ["JOR,CON_INTUSE,2019,66.8,A,OWID-WDI", "JOR,CON_INTUSE,2020,78.5,A,OWID-WDI"])
        #expect(result.omissions[.unknownCountry]?.names == ["Africa", "Kosovo", "World"])
        #expect(result.omissions[.unknownCountry]?.cells == 3)
    }

    // MARK: What is wrong

    @Test func `a file of another layout is refused, with its header and where to get the right one`() throws {
        let refusal = #expect(throws: ImportRefusal.self) { try read("a,b\n1,2\n3,4\n", .worldBank) }
        #expect(
            refusal?.message
                == "this is no file of the World Bank's indicator pages: no column \"country name\"; its header begins a, b"
        )
        #expect(refusal?.remedy.contains("data.worldbank.org") == true)
        #expect(throws: ImportRefusal.self) { try read(Self.worldBank, .ourWorldInData) }
        #expect(throws: ImportRefusal.self) { try read(Self.worldBank, .dataBank) }
        #expect(throws: ImportRefusal.self) { try read(Self.worldBank, .eGovernment) }
        #expect(throws: ImportRefusal.self) { try read(Self.worldBank, .unuEGov) }
    }

    @Test func `a value that cannot be, a text and two values for one figure are errors with their places`() throws {
        let text = """
            Entity,Code,Year,Individuals using the Internet (% of population)
            Jordan,JOR,2018,184.2
            Jordan,JOR,2019,about 66
            Jordan,JOR,2020,78.5
            Jordan,JOR,2020,78.6
            Jordan,JOR,2020,78.5
            Jordan,JOR,MMXX,78.6
            Oman,OMN,2020,95.23

            """
        let result = try read(text, .ourWorldInData)
        #expect(result.count == 2)
        #expect(
            result.faults.map(\.fault) == [
                .outsideRange(value: "184.2", indicator: "CON_INTUSE", 0...100, unit: "% of population"),
                .notANumber("about 66"),
                .contradiction(key: "JOR CON_INTUSE 2020", one: "78.5", other: "78.6", otherLine: 4),
                .notAYear("MMXX"),
            ])
        #expect(result.faults.map(\.place.line) == [2, 3, 5, 7])
        #expect(result.omissions[.repeated]?.cells == 1)
    }

    @Test func `what was written is read back as observations`() throws {
        var world = SmallWorld()
        world.files["imports.csv"] = "layout,series,indicator,factor,source\nowid,Use,CON_USE,100,ITU-2025\n"
        try withTemporaryFolder { folder in
            try world.write(to: folder)
            let (catalogue, names, series) = try Self.everything(folder.path)
            let table = try LooseTable.read(Array("Entity,Code,Year,Use\nTurkey,TUR,2020,0.5\n".utf8), file: "use.csv")
            let result = try Import.read(
                table, as: .ourWorldInData, for: .members, year: nil, vintage: nil, names: names, series: series,
                catalogue: catalogue)
            try folder.write(
                String(decoding: result.csv(catalogue), as: UTF8.self), to: "observations/members/NEW.csv")
            let (again, findings) = try Catalogue.read(folder.path)
            #expect(findings == [])
            let added = try #require(again.observations.first { again.files[Int($0.file)].name.hasSuffix("NEW.csv") })
            #expect(added.value == 50)
            #expect(added.year == 2020)
        }
    }

    @Test func `a row of imports.csv that names no indicator is a finding`() throws {
        var world = SmallWorld()
        world.files["imports.csv"] =
            "layout,series,indicator,factor,source\nowid,Use,CON_USED,1,ITU-2025\nowud,Use,CON_USE,1,ITU-2025\nowid,Use,CON_USE,x,I\n"
        try withTemporaryFolder { folder in
            try world.write(to: folder)
            let (catalogue, _) = try Catalogue.read(folder.path)
            let findings = try SeriesMap.read(catalogue).1
            #expect(
                findings.map(\.problem) == [
                    .unknownCode(.indicator, "CON_USED", similar: "CON_USE"),
                    .notAChoice("owud", choices: ImportLayout.allCases.map(\.rawValue)), .notANumber("x"),
                ])
            #expect(findings.map(\.place.line) == [2, 3, 4])
        }
    }
}
