import Indicators
import Scoring
import TestSupport
import Testing

/// What other figures and weights would do to the small world: Türkiye scores √4875, Senegal √40, Indonesia nothing.
struct SuppositionTests {
    private func whatIf(
        _ edition: Edition, _ figures: [(String, String, Double)] = [], weights: [String: Double] = [:]
    ) throws -> WhatIf {
        var supposition = Supposition()
        supposition.weights = weights
        supposition.figures = try figures.map { economy, indicator, value in
            SupposedFigure(
                economy: try #require(edition.catalogue.economy(economy)),
                indicator: try #require(edition.catalogue.indicator(indicator)), year: edition.year, value: value)
        }
        return try WhatIf(supposition, in: edition)
    }

    private func index(_ edition: Edition, _ unit: Int) throws -> Double {
        try #require(edition.scores[unit, Scores.index])
    }

    @Test func `three figures lift Senegal to the top, past Türkiye`() throws {
        let edition = try SmallWorld().edition()
        let found = try whatIf(
            edition, [("SEN", "CON_USE", 100), ("SEN", "SKL_YEARS", 18), ("SEN", "SKL_GAP", 0)])
        #expect(abs(try index(found.supposed, 1) - 100) < 1e-12)
        #expect(found.supposed.ranks == [2, 1, nil])
        #expect(found.overtaken(by: 1).map { [$0.unit, $0.published, $0.supposed] } == [[0, 1, 2]])
        #expect(found.overtaking(1) == [])
        #expect(found.overtaking(0).map { [$0.unit, $0.published, $0.supposed] } == [[1, 2, 1]])
        #expect(found.shift(1) == 1)
        #expect(found.shift(0) == -1)
        #expect(found.shift(2) == nil)
        #expect(found.meanAbsoluteShift == 1)
    }

    @Test func `a figure for one without an index gives it one`() throws {
        // CON = (1·50 + ½·100) / 1½, SKL = 100.
        let found = try whatIf(SmallWorld().edition(), [("IDN", "CON_USE", 50)])
        #expect(abs(try index(found.supposed, 2) - (200.0 / 3 * 100).squareRoot()) < 1e-12)
        #expect(found.supposed.ranks == [2, 3, 1])
        #expect(found.overtaken(by: 2).map(\.unit) == [0, 1])
        #expect(found.overtaken(by: 2).map(\.supposed) == [2, 3])
    }

    @Test func `other units' scores stay where each is scored by itself`() throws {
        let edition = try SmallWorld().edition()
        let found = try whatIf(edition, [("SEN", "CON_USE", 80)])
        #expect(abs(try index(found.supposed, 1) - 80.0.squareRoot()) < 1e-12)
        #expect(try index(found.supposed, 0) == index(edition, 0))
    }

    @Test(arguments: [["CON": 1, "SKL": 3], ["SKL": 3], ["CON": 2, "SKL": 6]])
    func `weights of 1 and 3, an unnamed area keeping its own`(_ weights: [String: Double]) throws {
        let found = try whatIf(SmallWorld().edition(), weights: weights)
        // (65·75³)^¼ and (40·1³)^¼
        #expect(abs(try index(found.supposed, 0) - 72.36428688526789) < 1e-11)
        #expect(abs(try index(found.supposed, 1) - 2.514866859365871) < 1e-12)
    }

    @Test func `weights within an area leave the other areas alone`() throws {
        // CON of Türkiye: (0·80 + 1·50 + ½·50) / 1½ = 50.
        let found = try whatIf(SmallWorld().edition(), weights: ["CON_USE": 0, "CON_PRICE": 1])
        #expect(abs(try #require(found.supposed.scores[0, 1]) - 50) < 1e-12)
        #expect(found.supposed.scores[0, 2] == 75)
    }

    @Test func `figures and weights together`() throws {
        let found = try whatIf(SmallWorld().edition(), [("TUR", "CON_USE", 100)], weights: ["SKL": 3])
        // ((100 + 25 + 25)/2 · 75³)^¼ = 75
        #expect(abs(try index(found.supposed, 0) - 75) < 1e-11)
    }

    @Test func `weights that add up to nothing are a finding`() throws {
        let found = try whatIf(SmallWorld().edition(), weights: ["CON": 0, "SKL": 0])
        #expect(found.supposed.findings.map(\.problem.code) == ["MZ-E250"])
    }

    @Test func `the way of an indicator leads from its leaf to the root`() throws {
        let edition = try SmallWorld().edition()
        let found = try whatIf(edition)
        let gap = try #require(edition.catalogue.indicator("SKL_GAP"))
        #expect(found.path(of: gap).map { edition.scores.framework.nodes[$0].code } == ["SKL_GAP", "SKL", "index"])
        #expect(found.path(of: try #require(edition.catalogue.indicator("CTX_HEADS"))) == [])
        #expect(found.supposed.ranks == edition.ranks)
    }
}
