import Indicators
import Scoring
import TestSupport
import Testing

struct RobustChangeTests {
    @Test func `an edition does not change against itself, whatever is drawn`() throws {
        let edition = try Committed.edition2024()
        let change = try Robustness.change(from: edition, to: edition, varying: Assumption.usual, draws: 10, seed: 1)
        #expect(change.units.count == 55)
        for unit in change.units {
            #expect((unit.index.lower, unit.index.nominal, unit.index.upper) == (0, 0, 0))
            #expect(!unit.index.isMeasurable)
        }
    }

    @Test func `the nominal change is the difference of the scores`() throws {
        let (before, after) = (try Committed.edition(2022), try Committed.edition2024())
        let change = try Robustness.change(
            from: before, to: after, varying: [.standard(.weights, for: after.methodology)], draws: 20, seed: 1)
        #expect((change.from, change.to) == (2022, 2024))
        for unit in change.units {
            let old = try #require(before.scores[unit.position, Scores.index])
            let new = try #require(after.scores[unit.position, Scores.index])
            #expect(unit.index.nominal == new - old)
            #expect(unit.index.lower <= unit.index.upper)
            #expect(unit.index.isMeasurable == (unit.index.lower > 0 || unit.index.upper < 0))
        }
        let mean = try #require(change.means[0])
        #expect(mean.nominal > 0)
        #expect(mean.isMeasurable)
    }

    /// Were the editions drawn on their own, the interval of the difference would be about √2 times that of a score.
    @Test func `paired draws give narrower intervals than draws apart`() throws {
        let (before, after) = (try Committed.edition(2022), try Committed.edition2024())
        let change = try Robustness.change(from: before, to: after, varying: Assumption.usual, draws: 40, seed: 1)
        let single = try Robustness(of: after, varying: Assumption.usual, draws: 40, seed: 1)
        let widths = change.units.map { $0.index.upper - $0.index.lower }
        let apart = single.units.map { $0.index.upper - $0.index.lower }
        let means = (try #require(Statistics.mean(widths)), try #require(Statistics.mean(apart)))
        #expect(means.0 < means.1)
    }

    /// Min-max among the values of 2023 (69, 70, 75) would give SEN's 75 the score 100, among those of 2024 (75, 80) 0.
    @Test func `another normalisation places the values of both editions among those of all`() throws {
        var world = SmallWorld()
        for row in ["TUR,SKL_YEARS", "TUR,SKL_GAP", "SEN,SKL_YEARS", "SEN,SKL_GAP"] {
            try world.replace("\(row),2024", with: "\(row),2023", in: "observations/members/SKL.csv")
        }
        try world.replace("SEN,CON_USE,2021,40", with: "SEN,CON_USE,2021,75", in: "observations/members/CON.csv")
        let (before, after) = (try world.edition(2023), try world.edition(2024))
        let change = try Robustness.change(
            from: before, to: after, varying: [.normalisation([.init(.minMax)])], draws: 40, seed: 1)
        let codes = change.units.map { after.catalogue.economies[$0.position].code }
        #expect(codes == ["TUR", "SEN"])
        let senegal = change.units[1]
        #expect((senegal.index.lower, senegal.index.upper) == (0, 0))
        #expect(change.units[0].index.upper > change.units[0].index.lower)
    }

    /// Skills are of 2023 and SEN's use of the Internet of 2021, so that SEN has the same figures in 2023 and 2024.
    @Test func `a figure that stands in both editions has the same error in both`() throws {
        var world = SmallWorld()
        for row in ["TUR,SKL_YEARS", "TUR,SKL_GAP", "SEN,SKL_YEARS", "SEN,SKL_GAP"] {
            try world.replace("\(row),2024", with: "\(row),2023", in: "observations/members/SKL.csv")
        }
        try world.replace("SEN,SKL_GAP,2023,50", with: "SEN,SKL_GAP,2023,20", in: "observations/members/SKL.csv")
        let (before, after) = (try world.edition(2023), try world.edition(2024))
        let error = Assumption.measurementError(.init())
        let alone = try Robustness(of: after, varying: [error], draws: 100, seed: 1)
        let spread = try alone.unit("SEN", in: after).index
        #expect(spread.upper - spread.lower > 0.1)
        let change = try Robustness.change(from: before, to: after, varying: [error], draws: 100, seed: 1)
        let codes = change.units.map { after.catalogue.economies[$0.position].code }
        #expect(codes == ["TUR", "SEN"])
        #expect((change.units[1].index.lower, change.units[1].index.upper) == (0, 0))
        // TUR: √(70·75) to √(65·75), with an error of the figure of each year.
        #expect(abs(change.units[0].index.nominal - (4875.0.squareRoot() - 5250.0.squareRoot())) < 1e-12)
        #expect(change.units[0].index.upper - change.units[0].index.lower > 0.1)
    }
}
