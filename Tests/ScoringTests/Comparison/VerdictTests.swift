import TestSupport
import Testing

@testable import Scoring

struct VerdictTests {
    @Test(arguments: [
        (0.1...2.0, 0.0, Verdict.rose), (-2.0 ... -0.1, 0.0, .fell), (-0.1...2.0, 0.0, .unclear),
        (0.0...2.0, 0.0, .unclear),
        // Without the 0.5 points of a series break the interval would begin below 0.
        (0.4...2.0, 0.5, .broken), (0.6...2.0, 0.5, .rose), (-2.0 ... -0.4, -0.5, .broken),
        (-2.0 ... -0.6, -0.5, .fell),
        // A break that pulled the other way takes nothing from a rise.
        (0.4...2.0, -0.5, .rose), (-2.0 ... -0.4, 0.5, .fell), (-0.4...2.0, 5.0, .unclear),
    ])
    func `a change is called by its interval, and by what cannot be compared`(
        _ interval: ClosedRange<Double>, _ broken: Double, _ verdict: Verdict
    ) {
        #expect(Verdict(interval, notComparable: broken) == verdict)
    }

    /// SEN has the same figures in both editions; TUR's index falls from √(70·75) to √(65·75), whatever is drawn.
    @Test func `a comparison takes the intervals of paired draws to its members, areas and means`() throws {
        var world = SmallWorld()
        for row in ["TUR,SKL_YEARS", "TUR,SKL_GAP", "SEN,SKL_YEARS", "SEN,SKL_GAP"] {
            try world.replace("\(row),2024", with: "\(row),2023", in: "observations/members/SKL.csv")
        }
        try world.replace("SEN,SKL_GAP,2023,50", with: "SEN,SKL_GAP,2023,20", in: "observations/members/SKL.csv")
        let (before, after) = (try world.edition(2023), try world.edition(2024))
        let plain = Comparison(Vintage(before), Vintage(after))
        let drawn = try Robustness.change(
            from: before, to: after, varying: [.standard(.indexAggregation, for: after.methodology)], draws: 40, seed: 1
        )
        let comparison = plain.with(drawn)
        let (tur, sen) = (try #require(comparison.unit("TUR")), try #require(comparison.unit("SEN")))
        let change = comparison[tur, 0]
        // The geometric mean gives −2.63, the arithmetic one (65 + 75) / 2 − (70 + 75) / 2 = −2.5.
        let nominal = 4875.0.squareRoot() - 5250.0.squareRoot()
        #expect(drawn.resolution < 0.01)
        #expect(abs(try #require(change.interval).lowerBound - nominal) < drawn.resolution)
        #expect(abs(try #require(change.interval).upperBound + 2.5) < drawn.resolution)
        #expect(change.verdict == .fell)
        #expect(comparison[sen, 0].interval == 0...0)
        #expect(comparison[sen, 0].verdict == .unclear)
        let connectivity = try #require(comparison.knot("CON"))
        #expect(comparison[tur, connectivity].verdict == .fell)
        #expect(abs(try #require(comparison.drawnMean(at: 0)).nominal - nominal / 2) < 1e-9)
        let use = try #require(comparison.knot("CON_USE"))
        #expect(comparison[tur, use].interval == nil)
        #expect(plain[tur, 0].interval == nil && plain.drawnMean(at: 0) == nil)
        // Of two members the standard deviation is their distance by √2: it shrinks or grows by the change of TUR.
        let deviation = try #require(drawn.deviation)
        #expect(abs(abs(deviation.nominal) - abs(nominal) / 2.0.squareRoot()) < 1e-9)
    }

    @Test func `the points by what became of figures add up to the change`() throws {
        let comparison = Comparison(Vintage(try Committed.edition(2022)), Vintage(try Committed.edition2024()))
        var seen = Set<FigureChange.Kind>()
        for unit in comparison.units.indices {
            guard let difference = comparison[unit, 0].difference else { continue }
            let points = try #require(comparison.pointsByKind(unit, 0))
            seen.formUnion(points.kinds.keys)
            #expect(abs(points.kinds.values.reduce(0, +) + points.shiftedWeights - difference) < 1e-9)
            #expect(abs(points.kinds[.same, default: 0]) < 1e-12)
            #expect(points.kinds[.notComparable, default: 0] == comparison.notComparable(unit, 0))
        }
        #expect(seen == [.same, .newer, .newEdition, .notComparable, .appeared, .gone])
    }
}
