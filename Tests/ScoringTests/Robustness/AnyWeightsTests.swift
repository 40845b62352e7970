import Scoring
import TestSupport
import Testing

/// Ranks whatever the weights.
struct AnyWeightsTests {
    /// Türkiye has 80 in Connectivity and 20 in Skills, Senegal 40 and 100, whatever the weights within them.
    private static func crossing() throws -> SmallWorld {
        var world = SmallWorld()
        try world.replace("TUR,CON_PRICE,2024,10,E,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        try world.replace("TUR,CON_SPEED,2024,100,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        try world.replace("TUR,SKL_YEARS,2024,12", with: "TUR,SKL_YEARS,2024,6", in: "observations/members/SKL.csv")
        try world.replace("TUR,SKL_GAP,2024,10", with: "TUR,SKL_GAP,2024,40", in: "observations/members/SKL.csv")
        try world.replace("SEN,SKL_YEARS,2024,3", with: "SEN,SKL_YEARS,2024,18", in: "observations/members/SKL.csv")
        try world.replace("SEN,SKL_GAP,2024,50", with: "SEN,SKL_GAP,2024,0", in: "observations/members/SKL.csv")
        try world.replace(
            "\"method\": \"geometric\", \"minimumCoverage\": 0.75, \"floor\": 1",
            with: "\"method\": \"arithmetic\", \"minimumCoverage\": 0.75", in: "methodology.json")
        return world
    }

    /// 80w + 20(1 − w) > 40w + 100(1 − w) where w > ⅔: under a third of all weights.
    @Test func `Türkiye is first under a third of all weights`() throws {
        let edition = try Self.crossing().edition()
        #expect(edition.ranks == [2, 1, nil])
        let draws = 200_000
        let found = try AnyWeights(of: edition, draws: draws, seed: 1)
        #expect(found.units.map(\.position) == [1, 0])
        #expect(found.units.map(\.published) == [1, 2])
        let (senegal, türkiye) = (found.units[0], found.units[1])
        // Five standard errors.
        let error = 5 * (2.0 / 9 / Double(draws)).squareRoot()
        #expect(abs(türkiye.first - 1.0 / 3) < error)
        #expect(abs(senegal.first - 2.0 / 3) < error)
        #expect([türkiye.best, türkiye.worst, senegal.best, senegal.worst] == [1, 2, 1, 2])
        #expect([türkiye.lower, türkiye.median, türkiye.upper] == [1, 2, 2])
        #expect([senegal.lower, senegal.median, senegal.upper] == [1, 1, 2])
        #expect(türkiye.topTen == 1)
    }

    /// (80/40)^w > (100/20)^(1−w), where w > ln 5 / (ln 2 + ln 5).
    @Test func `under a geometric index it is first under fewer`() throws {
        var world = try Self.crossing()
        try world.replace(
            "\"method\": \"arithmetic\", \"minimumCoverage\": 0.75",
            with: "\"method\": \"geometric\", \"minimumCoverage\": 0.75",
            in: "methodology.json")
        let found = try AnyWeights(of: world.edition(), draws: 200_000, seed: 1)
        #expect(abs(found.units[1].first - 0.30103) < 0.0052)
    }

    @Test func `who is better in everything is first under all weights, and threads make no difference`() throws {
        let edition = try SmallWorld().edition()
        let found = try AnyWeights(of: edition, draws: 1000, seed: 1)
        #expect(found.units.map(\.first) == [1, 0])
        let members = try Committed.edition2024()
        let one = try AnyWeights(of: members, draws: 5000, seed: 7, threads: 1)
        let two = try AnyWeights(of: members, draws: 5000, seed: 7, threads: 2)
        #expect(one.units.map(\.first) == two.units.map(\.first))
        #expect(one.units.map(\.median) == two.units.map(\.median))
        #expect(one.units.count == 55)
    }

    @Test func `an index that is no mean of areas of indicators is refused`() throws {
        var world = SmallWorld()
        try world.replace("\"geometric\"", with: "\"harmonic\"", in: "methodology.json")
        let edition = try world.edition()
        #expect(throws: AnalysisProblem.notTwoLevels("index")) { try AnyWeights(of: edition, draws: 10, seed: 1) }
    }
}
