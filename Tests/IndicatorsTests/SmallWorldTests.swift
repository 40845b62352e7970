import Indicators
import TestSupport
import Testing

/// The small world that other tests break is sound itself, and every cell arrives where it belongs.
struct SmallWorldTests {
    @Test func `it has no finding, although an economy and an area have few figures`() throws {
        #expect(try SmallWorld().findings() == [])
    }

    @Test func `members come in the order of the OIC, not of the file`() throws {
        let catalogue = try SmallWorld().read().catalogue
        #expect(catalogue.economies.map(\.code) == ["TUR", "SEN", "IDN", "BRA", "FRA"])
        #expect(catalogue.memberCount == 3)
    }

    @Test func `a country has what its row says`() throws {
        let senegal = try SmallWorld().read().catalogue.economies[1]
        #expect(senegal.alpha2 == "SN")
        #expect(senegal.name == Localized(english: "Senegal", french: "Sénégal", arabic: "السنغال"))
        #expect(senegal.name[.french] == "Sénégal")
        #expect(senegal.region == "Africa")
        #expect(senegal.income == .lowerMiddle)
        #expect(senegal.isLeastDeveloped)
        #expect(!senegal.isLandlocked)
        #expect(!senegal.isSmallIsland)
        #expect(senegal.population?.value == 18_501_984)
        #expect(senegal.population?.year == 2024)
        #expect(senegal.gdpPerHead?.value == 1598.7)
        #expect(senegal.gdpPerHead?.year == 2022)
        let membership = try #require(senegal.membership)
        #expect(membership.order == 2)
        #expect(membership.since == 1969)
        #expect(membership.group == .african)
        #expect(membership.formalName.french == "République du Sénégal")
        #expect(membership.frenchArticle == "le ")
        #expect(membership.m49 == "686")
        #expect(membership.tile.column == 0)
        #expect(membership.tile.row == 4)
    }

    @Test func `an indicator has what its row says`() throws {
        let price = try SmallWorld().read().catalogue.indicators[1]
        #expect(price.code == "CON_PRICE")
        #expect(price.direction == .lowerIsBetter)
        #expect(price.goalposts == Goalposts(lower: 1, upper: 100, transform: .logarithmic, .lowerIsBetter))
        #expect(price.goalpostBasis == .percentiles(countryYears: 900))
        #expect(price.validRange == 0...1000)
        #expect(price.decimals == 1)
        #expect(price.weight == 0.5)
        #expect(price.maxAge == 3)
        #expect(price.unit.english == "dollars")
        #expect(price.line == 3)
        #expect(price.isScored)
    }

    @Test func `an indicator without weight is context and needs no goalposts`() throws {
        let heads = try SmallWorld().read().catalogue.indicators[5]
        #expect(heads.code == "CTX_HEADS")
        #expect(heads.goalposts == nil)
        #expect(!heads.isScored)
    }

    @Test func `a figure has what its row says, without a value where the status says so`() throws {
        let catalogue = try SmallWorld().read().catalogue
        let price = catalogue.observations[2]
        #expect(catalogue.place(of: price) == "observations/members/CON.csv, line 4")
        #expect(catalogue.economies[Int(price.economy)].code == "TUR")
        #expect(catalogue.indicators[Int(price.indicator)].code == "CON_PRICE")
        #expect(catalogue.sources[Int(price.source)].code == "ITU-2025")
        #expect(price.year == 2024)
        #expect(price.value == 10)
        #expect(price.status == .estimated)
        #expect(price.status.isEstimate)
        let missing = try #require(catalogue.observations.first { $0.status == .missing })
        #expect(missing.value == nil)
        #expect(catalogue.place(of: missing) == "observations/members/SKL.csv, line 6")
    }

    @Test func `what editors decided about an edition, and a draft where they have not`() throws {
        let catalogue = try SmallWorld().read().catalogue
        #expect(
            catalogue.record(ofEdition: 2024)
                == EditionRecord(year: 2024, status: .draft, cutOff: "2026-07-15", deadline: nil)
        )
        #expect(
            catalogue.record(ofEdition: 2023) == EditionRecord(year: 2023, status: .draft, cutOff: nil, deadline: nil)
        )
    }

    @Test func `the files are kept in the order they were read`() throws {
        let world = SmallWorld()
        let files = try world.read().catalogue.files
        #expect(
            files.map(\.name) == [
                "countries.csv", "economies.csv", "areas.csv", "sources.csv", "editions.csv", "indicators.csv",
                "observations/members/CON.csv",
                "observations/members/SKL.csv", "observations/world/ALL.csv",
            ]
        )
        for file in files { #expect(world.files[file.name] == String(decoding: file.bytes, as: UTF8.self)) }
    }

    /// 2024 has figures of all five scored indicators, 2023 of two, 2020, 2021 and 2025 of one, which is less than a quarter.
    @Test func `only a year with figures for a quarter of the indicators is an edition`() throws {
        #expect(try SmallWorld().read().catalogue.editions == [2023, 2024])
    }

    @Test func `without figures there is no edition`() throws {
        var world = SmallWorld()
        let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"
        for file in ["members/CON.csv", "members/SKL.csv", "world/ALL.csv"] {
            world.files["observations/" + file] = header
        }
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.editions == [])
    }

    @Test(arguments: [
        ("A", true, false), ("B", true, false), ("D", true, false), ("P", true, false), ("U", true, false),
        ("E", true, true),
        ("F", true, true), ("I", true, true), ("O", false, false), ("L", false, false), ("M", false, false),
        ("Q", false, false),
    ])
    func `a status says whether there is a value and who estimated it`(
        _ code: String, _ hasValue: Bool, _ isEstimate: Bool
    )
        throws
    {
        let letter = try #require(code.utf8.first)
        let status = try #require(ObservationStatus(code: letter))
        #expect(status.code == code)
        #expect(status.hasValue == hasValue)
        #expect(status.isEstimate == isEstimate)
    }

    @Test(arguments: ["a", "C", "Z", " ", "0"]) func `other letters are no status`(_ letter: String) throws {
        let code = try #require(letter.utf8.first)
        #expect(ObservationStatus(code: code) == nil)
    }
}
