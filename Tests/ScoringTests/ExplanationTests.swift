import Indicators
import Scoring
import TestSupport
import Testing

struct ExplanationTests {
    @Test func `the contributions of an area's indicators add up to its score, for every country`() throws {
        let edition = try Committed.edition2024()
        for unit in edition.catalogue.economies.indices {
            for area in edition.scores.framework.areas {
                guard let score = edition.scores[unit, area] else { continue }
                let children = edition.scores.framework.nodes[area].children
                let sum = children.reduce(0) { $0 + (edition.contribution(unit, $1) ?? 0) }
                #expect(abs(sum - score) < 1e-11)
                let shares = children.reduce(0) { $0 + edition.weightSharePresent(unit, $1) }
                #expect(abs(shares - 1) < 1e-12)
            }
        }
    }

    /// 80·1/2, 50·¼, 50·¼; 60·¼, 80·¾; Senegal's 40 stands alone.
    @Test(
        arguments: [
            ("TUR", "CON_USE", 40), ("TUR", "CON_PRICE", 12.5), ("TUR", "CON_SPEED", 12.5), ("TUR", "SKL_YEARS", 15),
            ("TUR", "SKL_GAP", 60), ("SEN", "CON_USE", 40), ("SEN", "CON_PRICE", nil), ("IDN", "CON_PRICE", nil),
            ("TUR", "CON", nil),
            ("TUR", "index", nil),
        ] as [(String, String, Double?)])
    func `contributions by hand, none in a group that is not scored or has no sum`(
        _ economy: String, _ node: String, _ expected: Double?
    ) throws {
        let edition = try SmallWorld().edition()
        let unit = try #require(edition.catalogue.economy(economy))
        let contribution = edition.contribution(unit, try #require(edition.scores.framework.node(node)))
        #expect((contribution == nil) == (expected == nil))
        if let contribution, let expected { #expect(abs(contribution - expected) < 1e-12) }
    }

    /// √(66·75) − √(65·75); one point of CON_USE is half a point of CON; Senegal's skills stay at the floor.
    @Test(
        arguments: [
            ("TUR", "CON", 0.5350361785), ("TUR", "CON_USE", 0.2680286255), ("SEN", "SKL", 0), ("IDN", "SKL", nil),
            ("IDN", "CON_PRICE", nil),
            ("SEN", "CON_PRICE", nil),
        ] as [(String, String, Double?)])
    func `what one point more does to the index, by hand`(_ economy: String, _ node: String, _ expected: Double?) throws
    {
        let edition = try SmallWorld().edition()
        let unit = try #require(edition.catalogue.economy(economy))
        let gain = edition.indexGainOfOnePoint(unit, try #require(edition.scores.framework.node(node)))
        #expect((gain == nil) == (expected == nil))
        if let gain, let expected { #expect(abs(gain - expected) < 1e-9) }
    }

    @Test func `a score of 100 cannot rise`() throws {
        let edition = try SmallWorld().edition()
        let france = try #require(edition.catalogue.economy("FRA"))
        let speed = try #require(edition.scores.framework.node("CON_SPEED"))
        #expect(edition.indexGainOfOnePoint(france, speed) == nil)
    }

    @Test func `the index with a score replaced is the index of a world with that figure`() throws {
        let edition = try SmallWorld().edition()
        var world = SmallWorld()
        try world.replace("CON_USE,2024,80", with: "CON_USE,2024,93", in: "observations/members/CON.csv")
        let node = try #require(edition.scores.framework.node("CON_USE"))
        let replaced = try #require(edition.index(0, replacing: node, with: 93))
        #expect(abs(replaced - (try #require(try world.edition().score("TUR")))) < 1e-12)
    }

    @Test func `a point in a heavier indicator of the same area moves the index more`() throws {
        let edition = try SmallWorld().edition()
        let years = try #require(edition.indexGainOfOnePoint(0, 6))
        let gap = try #require(edition.indexGainOfOnePoint(0, 7))
        #expect(gap > years)
    }

    @Test func `shares of weights that are there`() throws {
        let edition = try SmallWorld().edition()
        // Senegal has CON_USE alone, which stands for all of the area then.
        #expect(edition.weightSharePresent(1, 3) == 1)
        #expect(edition.weightSharePresent(1, 4) == 0)
        #expect(edition.shareScored(1, 1) == 0.5)
        #expect(edition.weightSharePresent(0, 3) == 0.5)
        #expect(edition.shareScored(0, 1) == 1)
        #expect(edition.shareScored(2, 1) == 0.25)
        #expect(edition.unscoredAreas(2) == [1])
        #expect(edition.unscoredAreas(0) == [])
        // ¾ of two areas
        #expect(edition.areasNeeded == 2)
    }
}
