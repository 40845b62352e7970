import Indicators
import Scoring
import TestSupport
import Testing

/// Groups of the small world: Türkiye scores √4875, Senegal √40, Indonesia is not scored.
struct GroupTests {
    @Test(arguments: [
        (Group.members, ["TUR", "SEN", "IDN"]), (.region(.asian), ["TUR", "IDN"]), (.region(.arab), []),
        (.income(.lowerMiddle), ["SEN"]), (.income(.high), []), (.leastDeveloped, ["SEN"]), (.landlocked, []),
        (.smallIslands, []), (.otherDeveloping, ["BRA"]), (.otherHighIncome, ["FRA"]),
        (.world, ["TUR", "SEN", "IDN", "BRA", "FRA"]),
    ])
    func `who belongs to a group`(_ group: Group, _ codes: [String]) throws {
        let edition = try SmallWorld().edition()
        #expect(edition.members(of: group).map { edition.catalogue.economies[$0].code } == codes)
    }

    @Test func `each economy has one voice in the mean, each inhabitant in the weighted one`() throws {
        let summary = try SmallWorld().edition().summary(of: .members)
        #expect(summary.size == 3)
        #expect(summary.scored == [0, 1])
        #expect(abs(try #require(summary.mean) - 38.07287776959073) < 1e-12)
        // (69.82…·87,473,805 + 6.32…·18,501,984) / 105,975,789
        #expect(abs(try #require(summary.weightedMean) - 58.735518111152395) < 1e-11)
        #expect(abs(try #require(summary.median) - 38.07287776959073) < 1e-12)
        #expect(abs(try #require(summary.least) - 6.324555320336758) < 1e-12)
        #expect(abs(try #require(summary.most) - 69.82120021884471) < 1e-12)
    }

    @Test func `a group of nobody who is scored has no mean`() throws {
        let summary = try SmallWorld().edition().summary(of: .otherDeveloping)
        #expect(summary.size == 1)
        #expect(summary.scored == [])
        #expect(summary.mean == nil)
        #expect(summary.weightedMean == nil)
        #expect(summary.median == nil)
        #expect(summary.least == nil)
        #expect(summary.most == nil)
    }

    @Test func `an area has its own summary`() throws {
        let summary = try SmallWorld().edition().summary(of: .members, at: 2)
        #expect(summary.scored == [0, 1, 2])
        #expect(abs(try #require(summary.mean) - 175.0 / 3) < 1e-12)
        #expect(summary.median == 75)
        #expect(summary.lowerQuartile == 37.5)
        #expect(summary.upperQuartile == 87.5)
        #expect(summary.least == 0)
        #expect(summary.most == 100)
    }

    @Test func `values of an indicator come with their years`() throws {
        let edition = try SmallWorld().edition()
        let years = try #require(edition.catalogue.indicator("SKL_YEARS"))
        let values = edition.values(of: years, in: .members)
        #expect(values.map(\.unit) == [0, 1, 2])
        #expect(values.map(\.value) == [12, 3, 18])
        #expect(values.map(\.year) == [2024, 2024, 2023])
    }

    @Test func `every member of the committed catalogue falls into one region and one income group`() throws {
        let edition = try Committed.edition2024()
        let regions = RegionalGroup.allCases.flatMap { edition.members(of: .region($0)) }
        #expect(regions.sorted() == Array(edition.catalogue.members))
        let incomes = IncomeGroup.allCases.flatMap { edition.members(of: .income($0)) }
        #expect(Set(incomes).count == incomes.count)
    }
}

struct LikeForLikeTests {
    /// Türkiye's CON_USE rose from 70 to 80; price and speed have no figure for 2023.
    @Test func `only indicators that are there in both editions are compared`() throws {
        let now = try SmallWorld().edition(2024)
        let then = try SmallWorld().edition(2023)
        let change = try #require(now.likeForLike(0, 1, since: then))
        #expect(abs(change.change - 10) < 1e-12)
        #expect(change.indicators == 1)
        #expect(change.renewed == 1)
    }

    @Test func `a figure that is only carried forward is no change`() throws {
        #expect(try SmallWorld().edition(2024).likeForLike(1, 1, since: SmallWorld().edition(2023)) == nil)
    }

    @Test func `a group that is not scored in both editions has none`() throws {
        #expect(try SmallWorld().edition(2024).likeForLike(2, 1, since: SmallWorld().edition(2023)) == nil)
    }
}
