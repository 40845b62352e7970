import TestSupport
import Testing

@testable import Scoring

/// Ranks of few and of many scores.
struct RankingTests {
    private func plain(_ scores: [Double]) -> [Int32] {
        scores.map { score in score.isNaN ? 0 : Int32(1 + scores.count { $0 > score }) }
    }

    /// Ranks by sorting, where comparing every pair would take too long.
    private func sorted(_ scores: [Double]) -> [Int32] {
        let order = scores.filter { !$0.isNaN }.sorted(by: >)
        var first: [Double: Int32] = [:]
        for (place, score) in order.enumerated() where first[score] == nil { first[score] = Int32(place + 1) }
        return scores.map { first[$0] ?? 0 }
    }

    @Test(arguments: InstructionSet.available)
    func `ties share the best rank and missing is unranked`(_ set: InstructionSet) {
        let scores: [Double] = [3, .nan, 5, 3, -0.0, 0, 9, .nan]
        #expect(Ranking.descending(scores.span, instructions: set) == [3, 0, 2, 3, 5, 5, 1, 0])
        let none = [Double.nan, .nan]
        #expect(Ranking.descending(none.span, instructions: set) == [0, 0])
        let empty: [Double] = []
        #expect(Ranking.descending(empty.span, instructions: set) == [])
        let infinite: [Double] = [1, .infinity, -.infinity, 2]
        #expect(Ranking.descending(infinite.span, instructions: set) == [3, 1, 4, 2])
        let wide = [-1e308, 1e308, 0]
        #expect(Ranking.descending(wide.span, instructions: set) == [3, 1, 2])
    }

    @Test(arguments: InstructionSet.available) func `few scores, of any number`(_ set: InstructionSet) {
        var dice = Dice(seed: 5)
        for count in [1, 7, 8, 9, 57, 127, 128, 129] {
            let scores = (0..<count).map { _ in
                Int.random(in: 0..<9, using: &dice) == 0 ? Double.nan : Double(Int.random(in: 0..<40, using: &dice))
            }
            #expect(Ranking.descending(scores.span, instructions: set) == plain(scores), "\(count)")
        }
    }

    /// Scores in an order that a formula gives: 7,919 is prime to their number.
    @Test(arguments: [19_999, 20_000, 60_001, 210_000]) func `many scores of a known order`(_ count: Int) {
        let order = (0..<count).map { $0 * 7919 % count }
        // Of three neighbours two are equal, and all are close together.
        let scores = order.map { 50 + Double($0 / 3 * 3 + min($0 % 3, 1)) * 1e-9 }
        let ranks = Ranking.descending(scores.span)
        let wrong = (0..<count).count { unit in
            let place = order[unit]
            // Above are all later triples, and in its own those that are higher.
            let triple = place / 3 * 3
            let last = min(triple + 3, count)
            let expected = place % 3 == 0 ? count - place : count - last + 1
            return ranks[unit] != Int32(expected)
        }
        #expect(wrong == 0)
    }

    /// What scores look like.
    enum Shape: CaseIterable {
        case even, heaps, closeBesideOneFar, tiny, oneValue, twoClusters, skewed, mostlyMissing, descending, infinite
    }

    @Test(arguments: Shape.allCases, [1500, 50_001]) func `scores of any shape`(_ shape: Shape, _ count: Int) {
        var dice = Dice(seed: 3)
        var scores = (0..<count).map { position -> Double in
            let share = Double.random(in: 0...1, using: &dice)
            return switch shape {
            case .even, .infinite: 100 * share
            case .heaps: (40 * share).rounded()
            case .closeBesideOneFar: 50 + 1e-9 * share
            case .tiny: 1e-300 * (share - 0.5)
            case .oneValue: 42
            case .twoClusters: (share < 0.5 ? 0 : 1e6) + share
            case .skewed: 1 / (share + 1e-12)
            case .mostlyMissing: share < 0.99 ? .nan : share
            case .descending: Double(count - position)
            }
        }
        switch shape {
        case .closeBesideOneFar, .tiny: scores[7] = 1e6
        case .infinite: (scores[7], scores[8], scores[count - 1]) = (.infinity, -.infinity, .infinity)
        default: break
        }
        scores[9] = .nan
        let expected = sorted(scores)
        if count < 10_000 { #expect(plain(scores) == expected) }
        for threads in [1, 2, 5] {
            #expect(Ranking.descending(scores.span, threads: threads) == expected, "\(threads)")
        }
    }

    @Test(arguments: Shape.allCases.filter { $0 != .infinite }, [3, 1000, 9000, 100_000])
    func `a score above another is in no later place, and there are not more places than was said`(
        _ shape: Shape, _ count: Int
    ) throws {
        var dice = Dice(seed: 4)
        let scores = (0..<count).map { _ in
            let share = Double.random(in: 0...1, using: &dice)
            return shape == .skewed ? 1 / (share + 1e-12) : shape == .heaps ? (9 * share).rounded() : 1e-3 * share
        }
        let range = EqualDepths.range(of: scores.span)
        let depths = EqualDepths(of: scores.span, try #require(range))
        #expect(depths.count <= EqualDepths.limit(count))
        let places = scores.sorted(by: >).map(depths.place(of:))
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
        #expect((places.first ?? -1) >= 0)
        #expect((places.last ?? 0) < depths.count)
    }
}
