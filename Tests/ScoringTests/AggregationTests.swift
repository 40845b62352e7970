import Scoring
import Testing

struct AggregationTests {
    private func aggregation(_ method: Methodology.Aggregation.Method, coverage: Double = 0.5, floor: Double = 1)
        -> Methodology.Aggregation
    {
        Methodology.Aggregation(method, minimumCoverage: coverage, floor: floor)
    }

    @Test(
        arguments: [
            ([80.0, 50, 50], [1.0, 0.5, 0.5], 65.0), ([60, 80], [1, 3], 75), ([42], [7], 42), ([0, 100], [1, 1], 50),
            ([10, 20, 30, 40], [1, 1, 1, 1], 25),
        ] as [([Double], [Double], Double)])
    func `arithmetic means by hand`(_ values: [Double], _ weights: [Double], _ mean: Double) {
        #expect(aggregation(.arithmetic).mean(of: values, weights: weights) == mean)
    }

    /// √(4·9) = 6; ∛(1·10·100) = 10; (16·81)^½ = 36; 2^¾·32^¼ = 4.
    @Test(
        arguments: [
            ([4.0, 9], [1.0, 1], 6.0), ([1, 10, 100], [1, 1, 1], 10), ([16, 81], [2, 2], 36), ([2, 32], [3, 1], 4),
            ([42], [7], 42),
        ] as [([Double], [Double], Double)])
    func `geometric means by hand`(_ values: [Double], _ weights: [Double], _ mean: Double) {
        #expect(abs(aggregation(.geometric, floor: 1).mean(of: values, weights: weights) - mean) < 1e-12)
    }

    /// Logarithms, weights and their sums are rounded; a mean of one number is that number all the same.
    @Test(arguments: [100, 37.3, 1, 99.99999999999999, 0.1, 1.0 / 3])
    func `equal members give their number to the last bit, and no mean leaves its members`(_ value: Double) {
        for method in [.arithmetic, .geometric, .harmonic, .power] as [Methodology.Aggregation.Method] {
            var choice = aggregation(method, floor: 0.01)
            choice.exponent = 0.3
            for count in 1...12 {
                let weights = (0..<count).map { 0.1 + Double($0) / 7 }
                #expect(choice.mean(of: [Double](repeating: value, count: count), weights: weights) == value)
                let mixed = choice.mean(of: (0..<count).map { $0 == 5 ? value.nextUp : value }, weights: weights)
                #expect(mixed >= value && mixed <= value.nextUp)
            }
        }
    }

    @Test func `a score below the floor counts as the floor`() {
        #expect(abs(aggregation(.geometric, floor: 1).mean(of: [0, 100], weights: [1, 1]) - 10) < 1e-12)
        #expect(abs(aggregation(.geometric, floor: 1).mean(of: [0.5, 100], weights: [1, 1]) - 10) < 1e-12)
        // A mean that takes any number takes scores as they are.
        #expect(aggregation(.arithmetic, floor: 10).mean(of: [0, 100], weights: [1, 1]) == 50)
    }

    @Test func `the geometric mean is never above the arithmetic one`() {
        for values in [[1.0, 99], [20, 40, 60], [50, 50], [5, 10, 90, 100]] {
            let weights = values.map { _ in 1.0 }
            let geometric = aggregation(.geometric, floor: 1).mean(of: values, weights: weights)
            #expect(geometric <= aggregation(.arithmetic).mean(of: values, weights: weights) + 1e-12)
        }
    }

    @Test func `scores and weights in other units change nothing but the unit`() {
        let values = [12.0, 34, 56]
        let weights = [0.2, 0.3, 0.5]
        for method in Methodology.Aggregation.Method.allCases where method.isLocal {
            var mean = aggregation(method)
            mean.exponent = -0.7
            mean.orderExponent = 1.8
            let base = mean.mean(of: values, weights: weights)
            #expect(abs(mean.mean(of: values, weights: weights.map { $0 * 17 }) - base) < 1e-12)
            #expect(abs(mean.mean(of: values.map { $0 * 1.5 }, weights: weights) - 1.5 * base) < 1e-12)
        }
    }

    @Test func `weights are shared among the members that are present`() {
        let members: [(score: Double?, weight: Double)] = [(80, 1), (nil, 1), (50, 0.5)]
        // (1·80 + ½·50) / 1½, with 60 % of the weight
        #expect(aggregation(.arithmetic).score(members) == 70)
    }

    @Test func `a share of exactly half is enough, less is not`() {
        let group = aggregation(.arithmetic)
        #expect(group.score([(40, 1), (nil, 0.5), (nil, 0.5)]) == 40)
        #expect(group.score([(40, 0.999), (nil, 0.5), (nil, 0.5)]) == nil)
    }

    /// 0.4 is no double, so that sums of it are off in the last place; the share is 3/5 all the same.
    @Test func `a share that is reached but for rounding is reached`() throws {
        let members: [(score: Double?, weight: Double)] = [(10, 0.4), (20, 0.4), (30, 0.4), (nil, 0.4), (nil, 0.4)]
        let score = try #require(aggregation(.arithmetic, coverage: 0.6).score(members))
        #expect(abs(score - 20) < 1e-12)
        #expect(aggregation(.arithmetic, coverage: 0.601).score(members) == nil)
    }

    @Test func `of eight areas six are enough and five are not`() throws {
        let index = aggregation(.geometric, coverage: 0.75, floor: 1)
        func members(_ present: Int) -> [(score: Double?, weight: Double)] {
            (0..<8).map { ($0 < present ? 50 : nil, 1) }
        }
        #expect(abs(try #require(index.score(members(6))) - 50) < 1e-12)
        #expect(index.score(members(5)) == nil)
    }

    @Test func `a group without any score has none, whatever the minimum`() {
        #expect(aggregation(.arithmetic, coverage: 0).score([(nil, 1), (nil, 1)]) == nil)
        #expect(aggregation(.geometric, coverage: 0, floor: 1).score([]) == nil)
    }

    @Test func `a member without weight counts for nothing`() {
        #expect(aggregation(.arithmetic).score([(40, 1), (100, 0), (nil, 0)]) == 40)
        #expect(aggregation(.arithmetic, coverage: 0).score([(100, 0)]) == nil)
    }
}
