import Indicators
import Scoring
import TestSupport
import Testing

/// Scores of the small world, by hand in the comment of ``SmallWorld``.
struct SmallWorldScoreTests {
    @Test(
        arguments: [
            ("TUR", "CON_USE", 80), ("TUR", "CON_PRICE", 50), ("TUR", "CON_SPEED", 50), ("TUR", "SKL_YEARS", 60),
            ("TUR", "SKL_GAP", 80), ("TUR", "CON", 65), ("TUR", "SKL", 75), ("TUR", "index", 69.82120021884471),
            ("SEN", "CON", 40),
            ("SEN", "CON_PRICE", nil), ("SEN", "SKL", 0), ("SEN", "index", 6.324555320336759),
            ("IDN", "CON_PRICE", 100),
            ("IDN", "CON", nil), ("IDN", "SKL", 100), ("IDN", "index", nil), ("FRA", "CON_PRICE", 75),
            ("FRA", "CON_SPEED", 100),
            ("FRA", "CON", 88.75), ("FRA", "SKL", 87.5), ("BRA", "CON", nil), ("BRA", "index", nil),
        ] as [(String, String, Double?)])
    func `every score is the one by hand`(_ economy: String, _ node: String, _ expected: Double?) throws {
        let score = try SmallWorld().edition().score(economy, node)
        #expect((score == nil) == (expected == nil))
        if let score, let expected { #expect(abs(score - expected) < 1e-12) }
    }

    @Test(
        arguments: [
            ("TUR", "index", 1), ("SEN", "CON", 0.5), ("SEN", "index", 0.75), ("IDN", "CON", 0.25), ("IDN", "SKL", 1),
            ("IDN", "index", 0.625), ("BRA", "index", 0), ("SEN", "CON_PRICE", 0), ("SEN", "CON_USE", 1),
        ] as [(String, String, Double)])
    func `coverage is the share of the weight that has a figure, scored or not`(
        _ economy: String, _ node: String, _ expected: Double
    ) throws {
        let edition = try SmallWorld().edition()
        let unit = try #require(edition.catalogue.economy(economy))
        #expect(edition.scores.coverage(unit, try #require(edition.scores.framework.node(node))) == expected)
    }

    @Test func `members are ranked among themselves, other economies are not`() throws {
        let edition = try SmallWorld().edition()
        #expect(edition.ranks == [1, 2, nil])
        #expect(edition.scores.ranks(of: 0..<5) == [2, 3, nil, nil, 1])
        #expect(edition.scores.ranks(of: 3..<5) == [nil, 1])
    }

    @Test func `a context indicator changes no score`() throws {
        var world = SmallWorld()
        try world.replace(
            "TUR,CTX_HEADS,2024,87,A", with: "TUR,CTX_HEADS,2024,9999,A", in: "observations/members/CON.csv")
        #expect(try world.edition().score("TUR") == SmallWorld().edition().score("TUR"))
        #expect(try world.edition().scores.framework.node("CTX_HEADS") == nil)
    }

    @Test func `a member without a single figure is there, unscored`() throws {
        var world = SmallWorld()
        world.files["observations/members/CON.csv"] = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"
        world.files["observations/members/SKL.csv"] = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"
        let edition = try world.edition()
        #expect(edition.ranks == [nil, nil, nil])
        for node in ["index", "CON", "SKL", "CON_USE"] { #expect(try edition.score("TUR", node) == nil) }
        #expect(edition.unscoredAreas(0) == [1, 2])
    }

    @Test func `an area without weight does not count, whether scored or not`() throws {
        var world = SmallWorld()
        try world.replace("المهارات,1\n", with: "المهارات,0\n", in: "areas.csv")
        let edition = try world.edition()
        #expect(abs(try #require(try edition.score("TUR")) - 65) < 1e-12)
        #expect(abs(try #require(try edition.score("SEN")) - 40) < 1e-12)
        #expect(try edition.score("TUR", "SKL") == 75)
    }

    @Test func `areas of weights 1 and 3 are weighed so in the geometric mean`() throws {
        var world = SmallWorld()
        try world.replace("المهارات,1\n", with: "المهارات,3\n", in: "areas.csv")
        // (65·75³)^¼
        #expect(abs(try #require(try world.edition().score("TUR")) - 72.36428688526789) < 1e-11)
    }
}
