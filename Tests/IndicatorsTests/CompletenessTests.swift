import Indicators
import Tabular
import TestSupport
import Testing

struct CompletenessTests {
    private func findings(_ old: String, _ new: String, in file: String) throws -> [String] {
        var world = SmallWorld()
        try world.replace(old, with: new, in: file)
        return try world.findings().map(\.inShort)
    }

    @Test(arguments: [
        ("countries.csv", "Sénégal,السنغال", "Sénégal,", "MZ-E213 countries.csv, line 3, column I \"name_ar\""),
        ("economies.csv", "Brésil", "", "MZ-E213 economies.csv, line 2, column D \"name_fr\""),
        ("areas.csv", "Connectivity,", ",", "MZ-E213 areas.csv, line 2, column F \"short_en\""),
        ("indicators.csv", "Combien de temps", "", "MZ-E213 indicators.csv, line 5, column G \"definition_fr\""),
        ("indicators.csv", "سنوات,higher", ",higher", "MZ-E213 indicators.csv, line 5, column K \"unit_ar\""),
    ])
    func `a text is needed in each language`(_ file: String, _ old: String, _ new: String, _ finding: String) throws {
        #expect(try findings(old, new, in: file) == [finding])
    }

    @Test func `a country without an article in French lacks nothing`() throws {
        #expect(try findings("السنغال,le ,", "السنغال,,", in: "countries.csv") == [])
    }

    @Test func `a missing translation names the language`() throws {
        var world = SmallWorld()
        try world.replace("Brésil", with: "", in: "economies.csv")
        let finding = try #require(try world.findings().first)
        #expect(finding.problem == .missingTranslation(code: "BRA", language: .french))
        #expect(finding.problem.message == "BRA has no text in French")
    }

    @Test func `a source needs a licence`() throws {
        #expect(
            try findings("uis,CC BY 4.0", "uis,", in: "sources.csv") == [
                "MZ-E214 sources.csv, line 3, column F \"licence\""
            ]
        )
    }

    @Test func `an area whose indicators weigh nothing has no mean`() throws {
        var world = SmallWorld()
        try world.replace("0,30,1,1,5", with: "0,30,1,0,5", in: "indicators.csv")
        try world.replace("0,100,1,3,5", with: "0,100,1,0,5", in: "indicators.csv")
        let findings = try world.findings()
        #expect(findings.map(\.problem) == [.noWeight("the indicators of SKL")])
        #expect(findings.map(\.place.file) == ["indicators.csv"])
    }

    @Test func `areas that weigh nothing have no mean`() throws {
        var world = SmallWorld()
        try world.replace("الاتصال,1\n", with: "الاتصال,0\n", in: "areas.csv")
        try world.replace("المهارات,1\n", with: "المهارات,0\n", in: "areas.csv")
        #expect(try world.findings().map(\.problem) == [.noWeight("the areas")])
    }

    @Test func `an indicator without a figure is a warning on its line`() throws {
        var world = SmallWorld()
        try world.replace("TUR,CTX_HEADS,2024,87,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        let finding = try #require(try world.findings().first)
        #expect(finding.problem == .noObservation(indicator: "CTX_HEADS"))
        #expect(finding.place.description == "indicators.csv, line 7")
        #expect(finding.severity == .warning)
    }

    @Test func `a source that no figure names is a warning`() throws {
        var world = SmallWorld()
        world.files["sources.csv", default: ""] += "OLD-1999,ITU,Old,1999,https://example.org,CC0,open,2025-03\n"
        let finding = try #require(try world.findings().first)
        #expect(finding.problem == .unusedSource("OLD-1999"))
        #expect(finding.severity == .warning)
        #expect(finding.place.file == "sources.csv")
    }

    @Test(arguments: [
        ("SNE,CON,t,t,t,p,s,o,a source,u,i,l,2024", "MZ-E201 practices.csv, line 2, column A \"country\""),
        ("SEN,COM,t,t,t,p,s,o,a source,u,i,l,2024", "MZ-E201 practices.csv, line 2, column B \"area\""),
        ("SEN,CON,t,t,t,p,s,o,,u,i,l,2024", "MZ-E202 practices.csv, line 2, column I \"source\""),
        ("SEN,CON,t,t", "MZ-E006 practices.csv, line 2"),
        (",CON,t,t,t,p,s,o,a source,u,i,l,2024", "MZ-E201 practices.csv, line 2, column A \"country\""),
    ])
    func `a good practice needs a known country, a known area and a source`(_ row: String, _ finding: String) throws {
        var world = SmallWorld()
        world.files["practices.csv", default: ""] += row + "\n"
        #expect(try world.findings().map(\.inShort) == [finding])
    }

    @Test func `the file of good practices may be absent`() throws {
        var world = SmallWorld()
        world.files["practices.csv"] = nil
        #expect(try world.findings() == [])
    }
}
