import Scoring
import Testing

struct BenefitOfTheDoubtTests {
    /// (1, 0), (0, 1) and (½, ½) are best under (1, 1); (¼, ¼) reaches half of them, (0, 0) nothing.
    @Test func `five units by hand`() throws {
        let results = try BenefitOfTheDoubt([[1, 0, 0.5, 0.25, 0], [0, 1, 0.5, 0.25, 0]]).results
        let scores = results.compactMap { $0?.score }
        #expect(areNear(scores, [1, 1, 1, 0.5, 0]))
        #expect(results[3]?.weights == [1, 1])
        #expect(results[4]?.shares == [nil, nil])
    }

    /// The unit without a first child is compared on the second: half of the best. The one that has it all is compared
    /// with those that have it all: (6, 2) is beaten by (8, 2) on the first child, and equal on the second.
    @Test func `a unit with a missing child is compared on those that it has`() throws {
        let results = try BenefitOfTheDoubt([[8, .nan, 6, .nan], [2, 2, 2, .nan], [.nan, 4, .nan, .nan]]).results
        #expect(results[0]?.score == 1)
        #expect(results[1]?.score == 1)
        #expect(results[2]?.score == 1)
        #expect(results[2]?.weights[2] == nil)
        #expect(results[3] == nil)
        let half = try BenefitOfTheDoubt([[.nan, 8, 6], [1, 2, 1.5]]).results
        #expect(isNear(try #require(half[0]).score, 0.5))
        #expect(half[0]?.weights[0] == nil)
        #expect(half[0]?.shares == [nil, 1])
    }

    /// A peer that lacks the child is none: without its own first child known, (9, –) cannot beat (3, 1).
    @Test func `a unit that lacks a child is no peer`() throws {
        let results = try BenefitOfTheDoubt([[9, 3], [.nan, 1]]).results
        #expect(results.map { $0?.score } == [1, 1])
    }

    /// The first two are the sample: the third, twice as good as the best of them, is held back by itself alone.
    @Test func `units outside of the sample measure nobody but themselves`() throws {
        let results = try BenefitOfTheDoubt([[4, 2, 8]], peers: 0..<2).results
        #expect(results.map { $0?.score } == [1, 0.5, 1])
        #expect(results[2]?.weights == [0.125])
    }

    /// Unit (1, 4) under equal shares, peers (2, 4) and itself: w = (s/2, s/8); the first peer gives 2·s/2 + 4·s/8 ≤ 1.
    @Test func `shares that are fixed by hand`() throws {
        let results = try BenefitOfTheDoubt([[1, 2], [4, 4]], shares: 0.5...0.5).results
        let first = try #require(results[0])
        #expect(isNear(first.score, 2.0 / 3))
        #expect(areNear(first.weights.compactMap(\.self), [1.0 / 3, 1.0 / 12]))
        #expect(areNear(first.shares.compactMap(\.self), [0.5, 0.5]))
    }

    /// With one of two children missing, bounds of 0.2 to 0.5 become 0.4 to 1, and the one left may carry all.
    @Test func `bounds widen where children are missing`() throws {
        let results = try BenefitOfTheDoubt([[1, 2], [.nan, 4]], shares: 0.2...0.5).results
        #expect(isNear(try #require(results[0]).score, 0.5))
        #expect(results[0]?.shares == [1, nil])
    }

    /// scipy.optimize.linprog (HiGHS).
    @Test func `the Technology Achievement Index as another solver has it`() throws {
        let results = try BenefitOfTheDoubt(TechnologyAchievement.minMax).results
        let expected = [
            1, 1, 1, 1, 1, 0.9943354404400271, 0.9694152150546317, 0.9811081850841702, 1, 1, 0.8652876726685325, 1,
            0.786566710286231, 0.6573824416882189, 0.9387755102040815, 0.7523727527223829, 0.7890511228637322,
            0.6494980048493728, 0.6221384982754044, 0.7560444155054901, 0.6335750982169843, 0.7527450387831168,
            0.5554836407973734,
        ]
        #expect(areNear(results.compactMap { $0?.score }, expected, 1e-11))
    }

    /// Scores from 1 to 100, each child carrying 5 to 30 % of its unit's score; scipy.optimize.linprog (HiGHS).
    @Test func `bounded shares as another solver has them`() throws {
        let columns = TechnologyAchievement.minMax.map { $0.map { 1 + 99 * $0 } }
        let results = try BenefitOfTheDoubt(columns, shares: 0.05...0.3).results
        let expected = [
            1, 1, 1, 0.7935889099898069, 0.15278487531227708, 0.6625447251334452, 0.7090889143476887,
            0.47260994829545966, 0.28867502937617406, 0.122344542863397, 0.6479407610446757, 0.5516961670692248,
            0.627353438919952, 0.5537472606296852, 0.16058774390775665, 0.49132697650468127, 0.5501067553493063,
            0.515850689684041, 0.2491650715033006, 0.18303623013499043, 0.12806760187504213, 0.058766242460764964,
            0.08642792306400521,
        ]
        #expect(areNear(results.compactMap { $0?.score }, expected, 1e-9))
        for result in results {
            let shares = try #require(result).shares.compactMap(\.self)
            #expect(isNear(shares.reduce(0, +), 1))
            #expect(shares.allSatisfy { $0 > 0.05 - 1e-9 && $0 < 0.3 + 1e-9 })
        }
    }

    /// No unit scores above 1 under the weights of another one.
    @Test func `the weights of a unit let no other pass one`() throws {
        let columns = TechnologyAchievement.columns
        for result in try BenefitOfTheDoubt(columns).results {
            let weights = try #require(result).weights.compactMap(\.self)
            for unit in columns[0].indices { #expect(dot(weights, columns.map { $0[unit] }) < 1 + 1e-10) }
        }
    }

    @Test func `columns and bounds that cannot be used`() {
        #expect(throws: WeightingProblem.columns(.noColumns)) { try BenefitOfTheDoubt([]) }
        #expect(throws: WeightingProblem.negativeValue(position: 1)) { try BenefitOfTheDoubt([[1], [-1]]) }
        #expect(throws: WeightingProblem.columns(.notFinite(position: 0))) { try BenefitOfTheDoubt([[.infinity]]) }
        #expect(throws: WeightingProblem.columns(.unequalColumns(position: 1, found: 2, expected: 1))) {
            try BenefitOfTheDoubt([[1], [1, 2]])
        }
        #expect(throws: WeightingProblem.impossibleShares) { try BenefitOfTheDoubt([[1], [1]], shares: 0.6...0.9) }
        #expect(throws: WeightingProblem.impossibleShares) { try BenefitOfTheDoubt([[1], [1]], shares: 0...0.4) }
    }
}
