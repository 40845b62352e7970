import Indicators
import Scoring
import TestSupport
import Testing

extension Robustness {
    /// The results of a member by code.
    func unit(_ code: String, in edition: Edition) throws -> Unit {
        let position = try #require(edition.catalogue.economy(code))
        return try #require(units.first { $0.position == position })
    }
}

extension SmallWorld {
    /// A world in which TUR's areas score 50 and 60 whatever the weights within them, and the index is arithmetic.
    static func flat() throws -> SmallWorld {
        var world = SmallWorld()
        try world.replace("TUR,CON_USE,2024,80", with: "TUR,CON_USE,2024,50", in: "observations/members/CON.csv")
        try world.replace("TUR,SKL_GAP,2024,10", with: "TUR,SKL_GAP,2024,20", in: "observations/members/SKL.csv")
        try world.replace("\"method\": \"geometric\"", with: "\"method\": \"arithmetic\"", in: "methodology.json")
        try world.replace(", \"floor\": 1", with: "", in: "methodology.json")
        return world
    }
}

extension Assumption {
    /// One of each of the usual kinds, with an imputation that takes no time.
    static let usual: [Assumption] = [
        .weights(.dirichlet(concentration: 48)), .normalisation([.init(.minMax)]),
        .indexAggregation([.init(.arithmetic, minimumCoverage: 0)]), .imputation([.init(.median)]), .indicatorLeftOut,
    ]
}

struct RobustnessTests {
    private static let arithmetic = Assumption.indexAggregation([.init(.arithmetic, minimumCoverage: 0)])

    /// TUR: √(65·75) or (65 + 75)/2; SEN: √(40·1) or (40 + 0)/2. So many draws as one of the two explains each mean.
    @Test func `a set of two gives each result in about half of the draws, to the same units in the same draws`() throws
    {
        let edition = try SmallWorld().edition()
        let result = try Robustness(of: edition, varying: [Self.arithmetic], draws: 1000, seed: 1)
        let (turkey, senegal) = (try result.unit("TUR", in: edition), try result.unit("SEN", in: edition))
        let (low, high) = (4875.0.squareRoot(), 70.0)
        #expect(abs(turkey.index.nominal - low) < 1e-12)
        let arithmetic = (turkey.index.mean - low) / (high - low) * 1000
        #expect(abs(arithmetic - arithmetic.rounded()) < 1e-6)
        #expect((450...550).contains(arithmetic))
        let least = 40.0.squareRoot()
        let ofSenegal = (senegal.index.mean - least) / (20 - least) * 1000
        #expect(abs(ofSenegal - arithmetic) < 1e-6)
        #expect(abs(turkey.index.lower - low) < result.resolution)
        #expect(abs(turkey.index.upper - high) < result.resolution)
        #expect(abs(senegal.index.upper - 20) < result.resolution)
        #expect(turkey.index.scoredShare == 1)
    }

    @Test func `ranks, levels and pairs of the small world`() throws {
        let edition = try SmallWorld().edition()
        let result = try Robustness(of: edition, varying: [Self.arithmetic], draws: 400, seed: 1)
        #expect(result.units.map { edition.catalogue.economies[$0.position].code } == ["TUR", "SEN"])
        let (turkey, senegal) = (result.units[0], result.units[1])
        #expect(turkey.rank.counts == [400, 0])
        #expect(senegal.rank.counts == [0, 400])
        #expect((turkey.rank.nominal, turkey.rank.lower, turkey.rank.upper) == (1, 1, 1))
        #expect((senegal.rank.nominal, senegal.rank.mean, senegal.rank.topTen) == (2, 2, 1))
        #expect(result.probability(0, above: 1) == 1)
        #expect(result.probability(1, above: 0) == 0)
        // Between 69.8 and 70 TUR is always Advanced; SEN is at 6.3 Foundational and at 20 Emerging.
        #expect(turkey.levels == [0, 0, 0, 1, 0])
        #expect(!turkey.isBorderline)
        #expect(senegal.levels[0] + senegal.levels[1] == 1)
        #expect(senegal.levels[1] > 0.4 && senegal.levels[1] < 0.6)
        #expect(senegal.isBorderline)
        let mean = try #require(result.means[0])
        let expected = (4875.0.squareRoot() + 40.0.squareRoot()) / 2
        #expect(abs(mean.nominal - expected) < 1e-12)
        #expect(abs(mean.upper - 45) < result.resolution)
    }

    /// The share of the second area has the beta distribution of 48 and 48: 5 % lie below 0.4164, 95 % below 0.5836 (SciPy).
    @Test func `weights from the Dirichlet distribution`() throws {
        let edition = try SmallWorld.flat().edition()
        let result = try Robustness(
            of: edition, varying: [.weights(.dirichlet(concentration: 48))], draws: 10_000, seed: 2)
        let turkey = try result.unit("TUR", in: edition)
        #expect(turkey.index.nominal == 55)
        #expect(abs(turkey.index.mean - 55) < 0.03)
        #expect(abs(turkey.index.lower - 54.1644) < 0.06)
        #expect(abs(turkey.index.median - 55) < 0.06)
        #expect(abs(turkey.index.upper - 55.8356) < 0.06)
    }

    /// (50·w₁ + 60·w₂)/(w₁ + w₂) with weights from 0.75 to 1.25 lies between 53.75 and 56.25.
    @Test func `weights within a quarter of the published ones`() throws {
        let edition = try SmallWorld.flat().edition()
        let result = try Robustness(
            of: edition, varying: [.weights(.uniform(share: 0.25))], draws: 10_000, seed: 2)
        let turkey = try result.unit("TUR", in: edition)
        #expect(abs(turkey.index.mean - 55) < 0.03)
        #expect(turkey.index.lower > 53.75 && turkey.index.lower < 54.4)
        #expect(turkey.index.upper < 56.25 && turkey.index.upper > 55.6)
        for (area, score) in zip(turkey.areas, [50.0, 60]) { #expect(abs((area?.lower ?? 0) - score) < 1e-12) }
    }

    @Test func `the nominal scores are those of the edition, bit by bit, and the ranks too`() throws {
        let edition = try Committed.edition2024()
        let result = try Robustness(of: edition, varying: [.indicatorLeftOut], draws: 20, seed: 3)
        #expect(result.units.count == 55)
        for unit in result.units {
            #expect(unit.index.nominal == edition.scores[unit.position, Scores.index])
            #expect(unit.rank.nominal == edition.ranks[unit.position])
            for (node, area) in zip(result.areas, unit.areas) {
                #expect(area?.nominal == edition.scores[unit.position, node])
            }
            #expect(unit.rank.counts.reduce(0, +) == 20)
            #expect(abs(unit.levels.reduce(0, +) - 1) < 1e-12)
        }
    }

    @Test(arguments: [2, 16]) func `the number of threads changes no bit`(_ threads: Int) throws {
        let edition = try Committed.edition2024()
        let one = try Robustness(of: edition, varying: Assumption.usual, draws: 24, seed: 4, threads: 1)
        let many = try Robustness(of: edition, varying: Assumption.usual, draws: 24, seed: 4, threads: threads)
        #expect(one.units.map(\.index) == many.units.map(\.index))
        #expect(one.units.map(\.rank) == many.units.map(\.rank))
        #expect(one.units.map(\.areas) == many.units.map(\.areas))
        #expect(one.means == many.means)
    }

    @Test func `one seed gives one result, another seed another`() throws {
        let edition = try Committed.edition2024()
        let assumptions = [Assumption.standard(.weights, for: edition.methodology)]
        let result = try Robustness(of: edition, varying: assumptions, draws: 20, seed: 4)
        let again = try Robustness(of: edition, varying: assumptions, draws: 20, seed: 4)
        let other = try Robustness(of: edition, varying: assumptions, draws: 20, seed: 5)
        #expect(result.units.map(\.index) == again.units.map(\.index))
        #expect(result.units.map(\.index) != other.units.map(\.index))
    }

    /// Two draws have the first draw's score as one of theirs: with both extremes known, it must be one of them.
    @Test func `a draw is the same whatever the number of draws`() throws {
        let edition = try Committed.edition2024()
        let one = try Robustness(of: edition, varying: Assumption.usual, draws: 1, seed: 6)
        let two = try Robustness(of: edition, varying: Assumption.usual, draws: 2, seed: 6)
        for (first, both) in zip(one.units, two.units) {
            let reach = (both.index.upper - both.index.lower) / 0.9
            let least = both.index.lower - 0.05 * reach
            let isOneOfTwo = [least, least + reach].contains { abs($0 - first.index.mean) < 1e-9 }
            #expect(isOneOfTwo)
            #expect(first.index.lower == first.index.upper)
            let second = 2 * both.index.mean - first.index.mean
            #expect(abs(min(second, first.index.mean) - least) < 1e-9)
        }
    }
}
