import Indicators
import Scoring
import TestSupport
import Testing

struct GroupTests {
    @Test func `the regional groups hold 17 African, 22 Arab and 18 Asian members`() throws {
        let edition = try Committed.edition2024()
        let sizes = RegionalGroup.allCases.map { edition.members(of: .region($0)).count }
        #expect(sizes == [17, 22, 18])
        #expect(edition.members(of: .members).count == 57)
        #expect(edition.members(of: .world).count == 236)
    }

    @Test func `the income groups divide the members`() throws {
        let edition = try Committed.edition2024()
        #expect(IncomeGroup.allCases.map { edition.members(of: .income($0)).count } == [16, 21, 13, 7])
        let others = edition.members(of: .otherDeveloping).count + edition.members(of: .otherHighIncome).count
        let unclassified = edition.catalogue.economies.count { $0.membership == nil && $0.income == nil }
        #expect(others + unclassified == 179)
    }

    /// Türkiye √(65·75) with 87,473,805 people, Senegal √40 with 18,501,984; Indonesia has no index.
    @Test func `means, one voice a country and one a person, by hand`() throws {
        let edition = try SmallWorld().edition()
        let summary = edition.summary(of: .members)
        #expect(summary.size == 3)
        #expect(summary.scored.count == 2)
        let (a, b) = ((65.0 * 75).squareRoot(), 40.0.squareRoot())
        #expect(abs(try #require(summary.mean) - (a + b) / 2) < 1e-11)
        #expect(abs(try #require(summary.median) - (a + b) / 2) < 1e-11)
        let weighted = (a * 87_473_805 + b * 18_501_984) / (87_473_805 + 18_501_984)
        #expect(abs(try #require(summary.weightedMean) - weighted) < 1e-11)
        #expect(abs(try #require(summary.most) - a) < 1e-11)
    }

    @Test func `a group that nobody belongs to has no mean`() throws {
        let summary = try SmallWorld().edition().summary(of: .region(.arab))
        #expect(summary.size == 0)
        #expect(summary.mean == nil)
        #expect(summary.median == nil)
    }
}

struct LikeForLikeTests {
    /// Against 2023, CON_USE went from 70 to 80; CON_PRICE and CON_SPEED have no figure then, so that they do not count.
    @Test func `only indicators that are there in both editions count`() throws {
        let later = try SmallWorld().edition(2024)
        let earlier = try SmallWorld().edition(2023)
        let unit = try #require(later.catalogue.economy("TUR"))
        let area = try #require(later.scores.framework.node("CON"))
        let change = try #require(later.likeForLike(unit, area, since: earlier))
        #expect(abs(change.change - 10) < 1e-12)
        #expect(change.indicators == 1)
        #expect(change.renewed == 1)
    }

    @Test func `no newer figure, no change`() throws {
        let edition = try SmallWorld().edition(2024)
        let unit = try #require(edition.catalogue.economy("TUR"))
        let area = try #require(edition.scores.framework.node("CON"))
        #expect(edition.likeForLike(unit, area, since: edition) == nil)
    }
}
