import Indicators
import Scoring
import TestSupport
import Testing

struct SensitivityTests {
    /// Two assumptions that hardly interact: first-order and total indices agree and add up to about 1.
    @Test func `weights and aggregation share the variance of a score`() throws {
        let edition = try SmallWorld().edition()
        let assumptions = [
            Assumption.weights(.uniform(share: 0.05)),
            Assumption.indexAggregation([.init(.arithmetic, minimumCoverage: 0)]),
        ]
        let result = try Sensitivity(of: edition, varying: assumptions, samples: 1024, resamples: 4, seed: 1)
        #expect(result.units.count == 2)
        for unit in result.units {
            let indices = try #require(unit.scoreIndices)
            let sum = indices.first.map(\.value).reduce(0, +)
            #expect(abs(sum - 1) < 0.1)
            for (first, total) in zip(indices.first, indices.total) { #expect(abs(first.value - total.value) < 0.1) }
        }
        // From √40 to 20 the aggregation moves SEN far more than weights do.
        #expect((result.units[1].scoreIndices?.first[1].value ?? 0) > 0.9)
    }

    @Test func `threads change no bit, and the seed is what counts`() throws {
        let edition = try SmallWorld().edition()
        let assumptions = [
            Assumption.weights(.uniform(share: 0.25)),
            Assumption.indexAggregation([.init(.arithmetic, minimumCoverage: 0)]),
        ]
        func run(_ seed: UInt64, _ threads: Int) throws -> [SobolIndices?] {
            try Sensitivity(
                of: edition, varying: assumptions, samples: 200, resamples: 10, seed: seed, threads: threads
            ).units.map(\.scoreIndices)
        }
        let one = try run(1, 1)
        #expect(one.allSatisfy { $0 != nil })
        #expect(one == (try run(1, 3)))
        #expect(one != (try run(2, 1)))
    }

    @Test func `a rank that never moves has no indices`() throws {
        let edition = try SmallWorld().edition()
        let result = try Sensitivity(
            of: edition, varying: [.weights(.uniform(share: 0.1))], samples: 64, resamples: 5, seed: 1)
        #expect(result.units.allSatisfy { $0.rankIndices == nil && $0.scoreIndices != nil })
        #expect(result.rankShift == nil)
        #expect(result.meanRankShift == 0)
    }

    /// Without the only indicator nobody is ranked: such evaluations have no shift, and none is not a number.
    @Test func `evaluations in which nobody is ranked have no shift of ranks`() throws {
        var world = SmallWorld()
        world.files = [
            "units.csv": "code\nA\nB\n", "indicators.csv": "code,area,lower,upper\nONE,index,0,100\n",
            "data.csv": "unit,year,ONE\nA,2024,10\nB,2024,80\n",
            "methodology.json": """
            {
              "name": "n", "version": "1", "selection": "newest-within-max-age", "treatment": "none",
              "imputation": "none", "normalisation": "goalposts", "weights": "given", "aggregation": "arithmetic",
              "levels": [20, 40, 60, 80]
            }
            """,
        ]
        let result = try Sensitivity(of: world.edition(), varying: [.indicatorLeftOut], samples: 8, seed: 1)
        #expect(result.meanRankShift == 0)
        #expect(result.rankShift == nil)
    }
}

struct LeaveOneOutTests {
    /// Leaving an indicator out is the same, bit by bit, as never having had it.
    @Test func `without an indicator the scores are those of a framework without it`() throws {
        let edition = try SmallWorld().edition()
        let node = try #require(edition.scores.framework.node("SKL_GAP"))
        let without = try LeaveOneOut.all(of: edition, nodes: [node])[0]
        var world = SmallWorld()
        try world.replace(
            "SKL_GAP,SKL,Gap,Écart,الفجوة,How wide,Combien,كم,points,points,نقاط,lower,0,50,linear,natural,,0,100,1,3,5,UIS-2025\n",
            with: "", in: "indicators.csv")
        for row in ["TUR,SKL_GAP,2024,10,A", "SEN,SKL_GAP,2024,50,A", "IDN,SKL_GAP,2024,0,A"] {
            try world.replace("\(row),UIS-2025\n", with: "", in: "observations/members/SKL.csv")
        }
        try world.replace("FRA,SKL_GAP,2024,5,A,UIS-2025\n", with: "", in: "observations/world/ALL.csv")
        let other = try world.edition()
        for unit in edition.catalogue.members { #expect(without.scores[unit] == other.scores[unit, Scores.index]) }
        // TUR: √(65·60); SEN: √(40·1).
        let turkey = try #require(edition.catalogue.economy("TUR"))
        #expect(abs(try #require(without.scores[turkey]) - 3900.0.squareRoot()) < 1e-12)
    }

    @Test func `without an area the index is the mean of the others`() throws {
        let edition = try Committed.edition2024()
        let nodes = edition.scores.framework.areas
        let all = try LeaveOneOut.all(of: edition, nodes: nodes)
        #expect(all.map(\.node) == nodes)
        for result in all {
            let others = nodes.filter { $0 != result.node }
            for unit in edition.catalogue.members {
                guard let found = result.scores[unit] else { continue }
                let expected = edition.aggregation(of: Scores.index).score(
                    others.map { (score: edition.scores[unit, $0], weight: 1) })
                #expect(abs(found - (try #require(expected))) < 1e-12)
            }
            #expect(result.meanRankShift > 0)
            let furthest = try #require(result.furthest)
            let rank = try #require(result.ranks[furthest.unit])
            #expect(rank - (try #require(edition.ranks[furthest.unit])) == furthest.places)
        }
    }
}

struct TradeOffTests {
    /// The small world's means over those scored: CON (65 + 40)/2 = 52.5, SKL (75 + 0 + 100)/3 = 58⅓. With I = √(c·s) the gain of
    /// one point is I/(2c) and I/(2s): one point of SKL is worth c/s points of CON.
    @Test func `the rate between areas of a geometric mean is that of their scores`() throws {
        let edition = try SmallWorld().edition()
        let framework = edition.scores.framework
        let (con, skl) = (try #require(framework.node("CON")), try #require(framework.node("SKL")))
        let tradeOffs = TradeOffs(of: edition)
        #expect(abs(try #require(tradeOffs.means[con]) - 52.5) < 1e-12)
        let gain = (52.5 * 175 / 3).squareRoot() / (2 * 52.5)
        #expect(abs(try #require(tradeOffs.gains[con]) - gain) < 1e-8)
        let rate = try #require(tradeOffs.rate(of: con, for: skl))
        #expect(abs(rate - 0.9) < 1e-8)
        // Within CON weights are 1 : ½ : ½, within SKL 1 : 3.
        let (use, price) = (try #require(framework.node("CON_USE")), try #require(framework.node("CON_PRICE")))
        #expect(abs(try #require(tradeOffs.rate(of: use, for: price)) - 0.5) < 1e-8)
        #expect(abs(try #require(tradeOffs.gains[use]) - gain / 2) < 1e-8)
    }

    @Test func `an aggregation that compares units has no rates`() throws {
        var methodology = try Committed.methodology()
        methodology.aggregation.index = .init(.copeland, minimumCoverage: 0)
        let edition = Edition(2024, of: try Committed.catalogue(), by: methodology)
        let tradeOffs = TradeOffs(of: edition)
        #expect(tradeOffs.gains.dropFirst().allSatisfy { $0 == nil })
    }
}
