import Indicators
import Scoring
import TestSupport
import Testing

/// The committed figures by the published methodology, against an independent implementation.
struct PublishedScoreTests {
    @Test(arguments: [
        ("TUR", 67.762278146, 77.359622796, 76.968526664, 93.000000000, 69.958024279, 5),
        ("SEN", 60.392751144, 52.091075564, 46.797407689, 46.412000000, 48.104156507, 21),
        ("IDN", 63.600553001, 70.833088047, 74.231352179, 89.952000000, 61.479144566, 9),
        ("PSE", 42.367352620, 55.626113839, 43.500000000, 31.450000000, 40.431154437, 31),
        ("YEM", 11.469743043, 36.665295220, 27.516857143, 9.460000000, 16.096950749, 55),
    ])
    func `five members score and rank as an independent implementation has it`(
        _ code: String, _ ccd: Double, _ con: Double, _ gov: Double, _ res: Double, _ index: Double, _ rank: Int
    ) throws {
        let edition = try Committed.edition2024()
        for (node, expected) in [("CCD", ccd), ("CON", con), ("GOV", gov), ("RES", res), ("index", index)] {
            let score = try #require(try edition.score(code, node))
            #expect(abs(score - expected) <= 1e-9, "\(node)")
        }
        #expect(try edition.rank(code) == rank)
    }

    @Test func `of 57 members 55 are ranked, and Guinea-Bissau and Somalia are not scored`() throws {
        let edition = try Committed.edition2024()
        #expect(edition.ranks.count == 57)
        #expect(edition.ranks.compactMap(\.self).sorted() == Array(1...55))
        let unranked = edition.catalogue.members.filter { edition.ranks[$0] == nil }
        #expect(unranked.map { edition.catalogue.economies[$0].code }.sorted() == ["GNB", "SOM"])
        for unit in unranked { #expect(edition.scores.framework.areas.count - edition.unscoredAreas(unit).count < 6) }
    }

    @Test func `the index needs six of the eight areas`() throws {
        #expect(try Committed.edition2024().areasNeeded == 6)
    }

    @Test func `every score lies between 0 and 100, every coverage between 0 and 1`() throws {
        let scores = try Committed.edition2024().scores
        for unit in 0..<scores.unitCount {
            for node in scores.framework.nodes.indices {
                if let score = scores[unit, node] { #expect((0...100).contains(score)) }
                #expect((-1e-12...1 + 1e-12).contains(scores.coverage(unit, node)))
            }
        }
    }

    /// Several sources begin in 2020: fewer members have six areas before.
    @Test(arguments: [(2018, 15), (2019, 15), (2020, 50), (2021, 50), (2022, 50), (2023, 50), (2024, 55)])
    func `every edition ranks members from 1 on`(_ year: Int, _ atLeast: Int) throws {
        let edition = try Committed.edition(year)
        let ranked = edition.ranks.compactMap(\.self)
        #expect(ranked.count >= atLeast)
        #expect(ranked.min() == 1)
        #expect(try #require(ranked.max()) <= ranked.count)
        let other = try #require(edition.catalogue.economy("FRA"))
        #expect(edition.scores[other, Scores.index] != nil)
    }

    @Test func `members' figures alone give the members the same scores`() throws {
        let all = try Committed.edition2024()
        let (catalogue, findings) = try Catalogue.read(Project.indicators, scope: .members)
        #expect(findings == [])
        let own = Edition(2024, of: catalogue, by: try Committed.methodology())
        for unit in catalogue.members {
            for node in all.scores.framework.nodes.indices { #expect(all.scores[unit, node] == own.scores[unit, node]) }
        }
    }
}
