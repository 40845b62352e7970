import Indicators
import Tabular
import TestSupport
import Testing

/// One thing broken in the small world, and the one finding that must come of it.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    /// The finding's code and place.
    let finding: String
    let found: String
    let fix: String

    init(_ name: String, in file: String, _ old: String, _ new: String, _ finding: String, found: String, fix: String) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.finding = finding
        self.found = found
        self.fix = fix
    }

    var testDescription: String { name }

    func findings() throws -> [Finding] {
        var world = SmallWorld()
        try world.replace(old, with: new, in: file)
        return try world.read().findings
    }
}

struct BrokenInputTests {
    private static let connectivity = "observations/members/CON.csv"
    private static let skills = "observations/members/SKL.csv"
    private static let world = "observations/world/ALL.csv"

    private func check(_ fault: Fault) throws {
        let findings = try fault.findings()
        #expect(findings.map(\.inShort) == [fault.finding])
        #expect(findings.map(\.problem.found) == [fault.found])
        #expect(findings.map(\.problem.fix) == [fault.fix])
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test(arguments: [
        Fault(
            "unknown country", in: connectivity, "SEN,CON_USE", "SNE,CON_USE",
            "MZ-E201 \(connectivity), line 7, column A \"REF_AREA\"", found: "SNE", fix: "did you mean SEN?"
        ),
        Fault(
            "unknown indicator", in: connectivity, "TUR,CON_SPEED", "TUR,CON_SPED",
            "MZ-E201 \(connectivity), line 5, column B \"INDICATOR\"", found: "CON_SPED", fix: "did you mean CON_SPEED?"
        ),
        Fault(
            "unknown source", in: connectivity, "10,E,ITU-2025", "10,E,WHO-1999",
            "MZ-E201 \(connectivity), line 4, column F \"SOURCE\"", found: "WHO-1999",
            fix: "correct the code, or add it to sources.csv"
        ),
        Fault(
            "no country", in: connectivity, "SEN,CON_USE", ",CON_USE",
            "MZ-E202 \(connectivity), line 7, column A \"REF_AREA\"", found: "an empty cell", fix: "fill in the cell"
        ),
        Fault(
            "number with a comma", in: connectivity, "2024,10,E", "2024,\"10,5\",E",
            "MZ-E203 \(connectivity), line 4, column D \"OBS_VALUE\"", found: "10,5",
            fix: "write the decimal sign as a point and no group separators"
        ),
        Fault(
            "not a number", in: connectivity, "2024,10,E", "2024,nan,E",
            "MZ-E203 \(connectivity), line 4, column D \"OBS_VALUE\"", found: "nan",
            fix: "correct the cell; leave it empty and give a status O, L, M or Q if there is no value"
        ),
        Fault(
            "a year that is no whole number", in: connectivity, "CON_USE,2021", "CON_USE,2021.5",
            "MZ-E204 \(connectivity), line 7, column C \"TIME_PERIOD\"", found: "2021.5", fix: "correct the value"
        ),
        Fault(
            "no year", in: connectivity, "CON_USE,2021", "CON_USE,",
            "MZ-E202 \(connectivity), line 7, column C \"TIME_PERIOD\"", found: "an empty cell", fix: "fill in the cell"
        ),
        Fault(
            "a year of the far past", in: connectivity, "CON_USE,2021", "CON_USE,221",
            "MZ-E206 \(connectivity), line 7, column C \"TIME_PERIOD\"", found: "221",
            fix: "correct the value"
        ),
        Fault(
            "unknown status", in: connectivity, "2021,40,A", "2021,40,X",
            "MZ-E205 \(connectivity), line 7, column E \"OBS_STATUS\"", found: "X", fix: "use one of these words"
        ),
        Fault(
            "no status", in: connectivity, "2021,40,A", "2021,40,",
            "MZ-E205 \(connectivity), line 7, column E \"OBS_STATUS\"", found: "", fix: "use one of these words"
        ),
        Fault(
            "a value above what can occur", in: connectivity, "2024,80,A", "2024,100.1,A",
            "MZ-E206 \(connectivity), line 3, column D \"OBS_VALUE\"", found: "100.1",
            fix: "correct the value, or widen valid_min and valid_max in indicators.csv if it is right"
        ),
        Fault(
            "a value below what can occur", in: connectivity, "2024,80,A", "2024,-0.1,A",
            "MZ-E206 \(connectivity), line 3, column D \"OBS_VALUE\"", found: "-0.1",
            fix: "correct the value, or widen valid_min and valid_max in indicators.csv if it is right"
        ),
        Fault(
            "no value although the status has one", in: skills, "2024,,O", "2024,,A",
            "MZ-E207 \(skills), line 6, column D \"OBS_VALUE\"", found: "no value, status A",
            fix: "correct the value or the status"
        ),
        Fault(
            "a value although the status has none", in: skills, "2023,18,A", "2023,18,M",
            "MZ-E207 \(skills), line 7, column D \"OBS_VALUE\"", found: "a value, status M",
            fix: "correct the value or the status"
        ),
        Fault(
            "a key twice in one file", in: connectivity, "CON_USE,2023,70", "CON_USE,2024,70",
            "MZ-E208 \(connectivity), line 3", found: "another row with it: \(connectivity), line 2",
            fix: "keep the right one of the two rows"
        ),
        Fault(
            "a key twice in two files", in: skills, "TUR,SKL_YEARS,2024,12,A,UIS-2025",
            "TUR,CON_USE,2024,12,A,UIS-2025",
            "MZ-E208 \(skills), line 2", found: "another row with it: \(connectivity), line 3",
            fix: "keep the right one of the two rows"
        ),
        Fault(
            "a member among the others", in: world, "FRA,CON_USE", "TUR,CON_USE",
            "MZ-E209 \(world), line 2, column A \"REF_AREA\"", found: "TUR", fix: "move the row"
        ),
        Fault(
            "another economy among the members", in: connectivity, "SEN,CON_USE", "BRA,CON_USE",
            "MZ-E209 \(connectivity), line 7, column A \"REF_AREA\"", found: "BRA", fix: "move the row"
        ),
        Fault(
            "a row too long", in: connectivity, "2021,40,A,ITU-2025", "2021,40,5,A,ITU-2025",
            "MZ-E006 \(connectivity), line 7", found: "7 fields",
            fix: "remove the extra fields, or quote a field that holds a comma"
        ),
        Fault(
            "a missing column", in: connectivity, "OBS_STATUS", "STATUS", "MZ-E008 \(connectivity), line 1",
            found: "no such header", fix: "add the column \"OBS_STATUS\""
        ),
        Fault(
            "a misspelt column", in: connectivity, "OBS_STATUS", "OBS_STATSU", "MZ-E008 \(connectivity), line 1",
            found: "OBS_STATSU", fix: "rename the column \"OBS_STATSU\" to \"OBS_STATUS\""
        ),
        Fault(
            "a column twice", in: connectivity, "OBS_STATUS", "INDICATOR", "MZ-E007 \(connectivity), line 1, column E",
            found: "INDICATOR", fix: "remove one of the two columns"
        ),
        Fault(
            "an open quote", in: world, "FRA,SKL_GAP", "\"FRA,SKL_GAP", "MZ-E004 \(world), line 6",
            found: "an unpaired \"", fix: "close the quote, or double it if it belongs to the text"
        ),
    ])
    func `a fault in the figures`(_ fault: Fault) throws { try check(fault) }

    @Test(arguments: [
        Fault(
            "negative weight of an indicator", in: "indicators.csv", "1000,1,0.5,3", "1000,1,-0.5,3",
            "MZ-E211 indicators.csv, line 3, column U \"weight\"", found: "-0.5", fix: "correct the value"
        ),
        Fault(
            "negative weight of an area", in: "areas.csv", "المهارات,1\n", "المهارات,-1\n",
            "MZ-E211 areas.csv, line 3, column I \"weight\"", found: "-1", fix: "correct the value"
        ),
        Fault(
            "goalposts not in order", in: "indicators.csv", "higher,3,18", "higher,18,3",
            "MZ-E210 indicators.csv, line 5, column M \"lower\"", found: "lower 18, upper 3",
            fix: "correct the bounds in this column and its partner"
        ),
        Fault(
            "goalposts on one spot", in: "indicators.csv", "higher,3,18", "higher,18,18",
            "MZ-E210 indicators.csv, line 5, column M \"lower\"", found: "lower 18, upper 18",
            fix: "correct the bounds in this column and its partner"
        ),
        Fault(
            "logarithmic goalposts from zero", in: "indicators.csv", "lower,1,100,log", "lower,0,100,log",
            "MZ-E210 indicators.csv, line 3, column M \"lower\"", found: "lower 0, upper 100",
            fix: "correct the bounds in this column and its partner"
        ),
        Fault(
            "no goalpost", in: "indicators.csv", "higher,3,18", "higher,,18",
            "MZ-E202 indicators.csv, line 5, column M \"lower\"", found: "an empty cell", fix: "fill in the cell"
        ),
        Fault(
            "a valid range not in order", in: "indicators.csv", "natural,,0,30", "natural,,30,0",
            "MZ-E210 indicators.csv, line 5, column R \"valid_min\"", found: "lower 30, upper 0",
            fix: "correct the bounds in this column and its partner"
        ),
        Fault(
            "unknown direction", in: "indicators.csv", "higher,3,18", "up,3,18",
            "MZ-E205 indicators.csv, line 5, column L \"direction\"", found: "up", fix: "use one of these words"
        ),
        Fault(
            "unknown transform", in: "indicators.csv", "3,18,linear", "3,18,sqrt",
            "MZ-E205 indicators.csv, line 5, column O \"transform\"", found: "sqrt", fix: "use one of these words"
        ),
        Fault(
            "unknown basis of goalposts", in: "indicators.csv", "3,18,linear,natural", "3,18,linear,guess",
            "MZ-E205 indicators.csv, line 5, column P \"goalpost_basis\"", found: "guess", fix: "use one of these words"
        ),
        Fault(
            "percentiles of nothing", in: "indicators.csv", "1,100,log,percentiles,900", "1,100,log,percentiles,",
            "MZ-E202 indicators.csv, line 3, column Q \"goalpost_n\"", found: "an empty cell", fix: "fill in the cell"
        ),
        Fault(
            "a maximum age below zero", in: "indicators.csv", "0,30,1,1,5", "0,30,1,1,-1",
            "MZ-E206 indicators.csv, line 5, column V \"max_age\"", found: "-1",
            fix: "correct the value"
        ),
        Fault(
            "a maximum age of a century", in: "indicators.csv", "0,30,1,1,5", "0,30,1,1,100",
            "MZ-E206 indicators.csv, line 5, column V \"max_age\"", found: "100",
            fix: "correct the value"
        ),
        Fault(
            "too many decimals", in: "indicators.csv", "0,30,1,1,5", "0,30,10,1,5",
            "MZ-E206 indicators.csv, line 5, column T \"decimals\"", found: "10",
            fix: "correct the value"
        ),
        Fault(
            "a weight that is no number", in: "indicators.csv", "0,30,1,1,5", "0,30,1,one,5",
            "MZ-E203 indicators.csv, line 5, column U \"weight\"", found: "one",
            fix: "correct the cell; leave it empty and give a status O, L, M or Q if there is no value"
        ),
        Fault(
            "an indicator of an unknown area", in: "indicators.csv", "SKL_YEARS,SKL,", "SKL_YEARS,SLK,",
            "MZ-E201 indicators.csv, line 5, column B \"area\"", found: "SLK", fix: "did you mean SKL?"
        ),
        Fault(
            "a source twice", in: "sources.csv", "uis,CC BY 4.0,attribution,2025-03\n",
            "uis,CC BY 4.0,attribution,2025-03\nITU-2025,ITU,DataHub,2025,https://example.org,CC0,open,2025-03\n",
            "MZ-E208 sources.csv, line 4, column A \"id\"", found: "another row with it: sources.csv, line 2",
            fix: "keep the right one of the two rows"
        ),
        Fault(
            "unknown regional group", in: "countries.csv", "1969,African", "1969,Europe",
            "MZ-E205 countries.csv, line 3, column F \"group\"", found: "Europe", fix: "use one of these words"
        ),
        Fault(
            "unknown income group", in: "countries.csv", "Lower middle income", "Middle income",
            "MZ-E205 countries.csv, line 3, column P \"income_group\"", found: "Middle income",
            fix: "use one of these words"
        ),
        Fault(
            "a flag that is neither 0 nor 1", in: "countries.csv", "Lower middle income,1,0,0",
            "Lower middle income,yes,0,0",
            "MZ-E205 countries.csv, line 3, column Q \"ldc\"", found: "yes", fix: "use one of these words"
        ),
        Fault(
            "two members at one place of the map", in: "countries.csv", "1598.7,2022,0,4", "1598.7,2022,16,6",
            "MZ-E208 countries.csv, line 3, column X \"tile_column\"",
            found: "another row with it: countries.csv, line 2",
            fix: "keep the right one of the two rows"
        ),
        Fault(
            "two members at one place of the order", in: "countries.csv", "SEN,SN,686,2,", "SEN,SN,686,3,",
            "MZ-E208 countries.csv, line 3, column D \"oic_order\"",
            found: "another row with it: countries.csv, line 2",
            fix: "keep the right one of the two rows"
        ),
        Fault(
            "a population of nobody", in: "countries.csv", "18501984", "0",
            "MZ-E206 countries.csv, line 3, column T \"population\"", found: "0",
            fix: "correct the value"
        ),
        Fault(
            "a population of no year", in: "countries.csv", "18501984,2024", "18501984,",
            "MZ-E202 countries.csv, line 3, column U \"population_year\"", found: "an empty cell",
            fix: "fill in the cell"
        ),
        Fault(
            "a member among the other economies", in: "economies.csv", "BRA,BR,", "TUR,TR,",
            "MZ-E209 economies.csv, line 2, column A \"iso3\"", found: "TUR", fix: "move the row"
        ),
        Fault(
            "unknown class of reuse", in: "sources.csv",
            "UNESCO,UIS,2025,https://example.org/uis,CC BY 4.0,attribution",
            "UNESCO,UIS,2025,https://example.org/uis,CC BY 4.0,free", "MZ-E205 sources.csv, line 3, column G \"reuse\"",
            found: "free", fix: "use one of these words"
        ),
        Fault(
            "an edition of no year", in: "editions.csv", "2024,draft", "next,draft",
            "MZ-E204 editions.csv, line 2, column A \"edition\"", found: "next", fix: "correct the value"
        ),
        Fault(
            "an unknown status of an edition", in: "editions.csv", "2024,draft", "2024,ready",
            "MZ-E205 editions.csv, line 2, column B \"status\"", found: "ready", fix: "use one of these words"
        ),
        Fault(
            "a day in another order", in: "editions.csv", "2026-07-15", "15.07.2026",
            "MZ-E215 editions.csv, line 2, column C \"data_cut_off\"", found: "15.07.2026",
            fix: "write the day as YYYY-MM-DD, or leave the cell empty"
        ),
        Fault(
            "a day that no month has", in: "editions.csv", "2026-07-15", "2026-07-32",
            "MZ-E215 editions.csv, line 2, column C \"data_cut_off\"", found: "2026-07-32",
            fix: "write the day as YYYY-MM-DD, or leave the cell empty"
        ),
        Fault(
            "a missing column", in: "indicators.csv", "max_age", "age", "MZ-E008 indicators.csv, line 1",
            found: "no such header", fix: "add the column \"max_age\""
        ),
        Fault(
            "a column twice", in: "areas.csv", "short_fr", "short_en", "MZ-E007 areas.csv, line 1, column G",
            found: "short_en", fix: "remove one of the two columns"
        ),
        Fault(
            "a row of sources too short", in: "sources.csv", "attribution,2025-03\nUIS", "attribution\nUIS",
            "MZ-E006 sources.csv, line 2", found: "7 fields",
            fix: "add the missing fields, or quote a field that holds a line break"
        ),
        Fault(
            "a row of countries too long", in: "countries.csv", "1598.7,2022,0,4", "1598.7,2022,0,4,5",
            "MZ-E006 countries.csv, line 3", found: "26 fields",
            fix: "remove the extra fields, or quote a field that holds a comma"
        ),
    ])
    func `a fault in the lists, without a second finding in the rows that name it`(_ fault: Fault) throws {
        try check(fault)
    }

    @Test(arguments: [
        "countries.csv", "economies.csv", "areas.csv", "sources.csv", "editions.csv", "indicators.csv", connectivity,
    ])
    func `an empty file is a finding`(_ file: String) throws {
        var world = SmallWorld()
        world.files[file] = ""
        let findings = try world.read().findings
        #expect(findings.map(\.inShort) == ["MZ-E001 \(file)"])
    }

    @Test(arguments: ["countries.csv", "economies.csv", "areas.csv", "sources.csv", "indicators.csv"])
    func `a missing list cannot be read around`(_ file: String) throws {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files[file] = nil
            try world.write(to: folder)
            let error = try #require(throws: (any Error).self) { try Catalogue.read(folder.path) }
            #expect("\(error)".contains("\(folder.path)/\(file)"))
        }
    }

    @Test func `the file of what editors decided may be absent`() throws {
        var world = SmallWorld()
        world.files["editions.csv"] = nil
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.editionRecords.isEmpty)
    }

    @Test(arguments: [0.0, 100]) func `a value at a bound of what can occur is right`(_ value: Double) throws {
        var world = SmallWorld()
        try world.replace("2024,80,A", with: "2024,\(value),A", in: Self.connectivity)
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.observations[1].value == value)
    }

    @Test func `of two rows with one key the first one stays`() throws {
        var world = SmallWorld()
        try world.replace("CON_USE,2023,70", with: "CON_USE,2024,70", in: Self.connectivity)
        let observations = try world.read().catalogue.observations
        #expect(observations.count == 20)
        #expect(observations[0].value == 70)
    }

    @Test func `a row with a fault is left out, the others are read`() throws {
        var world = SmallWorld()
        try world.replace("2024,10,E", with: "2024,ten,E", in: Self.connectivity)
        #expect(try world.read().catalogue.observations.count == 20)
        #expect(try SmallWorld().read().catalogue.observations.count == 21)
    }

    @Test func `several faults are several findings, in the order of the files and lines`() throws {
        var world = SmallWorld()
        try world.replace("SEN,CON_USE", with: "SNE,CON_USE", in: Self.connectivity)
        try world.replace("2024,80,A", with: "2024,eighty,A", in: Self.connectivity)
        try world.replace("1969,African", with: "1969,Europe", in: "countries.csv")
        #expect(
            try world.read().findings.map(\.place.description).prefix(3) == [
                "countries.csv, line 3, column F \"group\"", "\(Self.connectivity), line 3, column D \"OBS_VALUE\"",
                "\(Self.connectivity), line 7, column A \"REF_AREA\"",
            ]
        )
    }
}
