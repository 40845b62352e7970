import Indicators
import Testing

/// The folder `indicators/` as it is committed.
struct CommittedCatalogueTests {
    @Test func `it is read and complete without a finding`() throws {
        let (catalogue, findings) = try Committed.reading.get()
        #expect(findings == [])
        #expect(try catalogue.completeness() == [])
    }

    @Test func `it holds 57 members in the order of the OIC, and 179 other economies by code`() throws {
        let catalogue = try Committed.catalogue()
        #expect(catalogue.memberCount == 57)
        #expect(catalogue.members == 0..<57)
        #expect(catalogue.economies.count == 57 + 179)
        let members = catalogue.economies[catalogue.members]
        #expect(members.compactMap(\.membership?.order) == Array(1...57))
        #expect(members.prefix(4).map(\.code) == ["AZE", "JOR", "AFG", "ALB"])
        #expect(Set(members.compactMap(\.membership?.tile)).count == 57)
        let others = catalogue.economies[57...].map(\.code)
        #expect(others == others.sorted())
        #expect(catalogue.economies[57...].allSatisfy { $0.membership == nil })
        #expect(Set(catalogue.economies.map(\.code)).count == 57 + 179)
    }

    /// 18 Asian, 17 African and 22 Arab members, as the OIC counts its groups.
    @Test func `every member has its regional group`() throws {
        let groups = try Committed.catalogue().economies.compactMap(\.membership?.group)
        #expect(groups.count == 57)
        #expect(groups.count { $0 == .arab } == 22)
        #expect(groups.count { $0 == .african } == 17)
        #expect(groups.count { $0 == .asian } == 18)
    }

    @Test func `it holds the eight areas of the Declaration, all of one weight`() throws {
        let areas = try Committed.catalogue().areas
        #expect(areas.map(\.code) == ["CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO"])
        #expect(areas.allSatisfy { $0.weight == 1 })
    }

    @Test func `it holds 68 scored and 18 context indicators`() throws {
        let indicators = try Committed.catalogue().indicators
        #expect(indicators.count { $0.isScored } == 68)
        #expect(indicators.count { !$0.isScored } == 18)
        for indicator in indicators {
            #expect(indicator.code.hasPrefix("CTX_") == !indicator.isScored, "\(indicator.code)")
        }
    }

    @Test func `a scored indicator bears the code of its area`() throws {
        let catalogue = try Committed.catalogue()
        for indicator in catalogue.indicators where indicator.isScored {
            let area = try #require(indicator.area)
            #expect(indicator.code.hasPrefix(catalogue.areas[area].code + "_"), "\(indicator.code)")
        }
    }

    @Test func `goalposts lie within the values that can occur`() throws {
        for indicator in try Committed.catalogue().indicators {
            guard let goalposts = indicator.goalposts else { continue }
            #expect(indicator.validRange.contains(goalposts.lower), "\(indicator.code)")
            #expect(indicator.validRange.contains(goalposts.upper), "\(indicator.code)")
        }
    }

    @Test func `it holds 20,061 figures of members and 51,953 of others`() throws {
        let catalogue = try Committed.catalogue()
        #expect(catalogue.observations.count { Int($0.economy) < 57 } == 20_061)
        #expect(catalogue.observations.count { Int($0.economy) >= 57 } == 51_953)
    }

    @Test func `the members' figures alone are read on request`() throws {
        let (catalogue, findings) = try Catalogue.read(Committed.catalogue().folder, scope: .members)
        #expect(findings == [])
        #expect(catalogue.observations.count == 20_061)
        #expect(catalogue.files.allSatisfy { !$0.name.hasPrefix("observations/world/") })
    }

    @Test func `every edition from 2018 to 2024 can be computed`() throws {
        let editions = try Committed.catalogue().editions
        #expect(editions.last == 2024)
        for year in 2018...2024 { #expect(editions.contains(year), "\(year)") }
    }

    @Test func `a figure knows the line it was read from`() throws {
        let catalogue = try Committed.catalogue()
        let first = try #require(catalogue.observations.first)
        #expect(catalogue.place(of: first) == "observations/members/CCD.csv, line 2")
    }

    @Test func `codes are found, and only as they are written`() throws {
        let catalogue = try Committed.catalogue()
        let turkey = try #require(catalogue.economy("TUR"))
        #expect(catalogue.economies[turkey].alpha2 == "TR")
        #expect(catalogue.area("CON") == 1)
        let use = try #require(catalogue.indicator("CON_INTUSE"))
        #expect(catalogue.indicators[use].area == 1)
        #expect(catalogue.economy("tur") == nil)
        #expect(catalogue.area("XXX") == nil)
        #expect(catalogue.indicator("CON_NOTHING") == nil)
    }
}
