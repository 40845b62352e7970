import Indicators
import Scoring
import Testing

struct GroupAggregationTests {
    private func group(_ columns: [[Double]], weights: [Double]? = nil, sample: Range<Int>? = nil) -> GroupColumns {
        GroupColumns(
            code: "G", members: columns.indices.map { "M\($0)" }, columns: columns,
            weights: weights ?? columns.map { _ in 1 }, sample: sample ?? 0..<(columns.first?.count ?? 0)
        )
    }

    private func scores(
        _ method: Methodology.Aggregation.Method, _ columns: [[Double]], weights: [Double]? = nil,
        coverage: Double = 0, change: (inout Methodology.Aggregation) -> Void = { _ in }
    ) throws -> [Double?] {
        var choice = Methodology.Aggregation(method, minimumCoverage: coverage)
        change(&choice)
        let group = group(columns, weights: weights)
        return try group.scores(choice, .init(common: group.weights)).map { $0.isNaN ? nil : $0 }
    }

    @Test func `means of 40, 60 and 80 by hand`() throws {
        let columns = [[40.0], [60], [80]]
        func one(
            _ method: Methodology.Aggregation.Method, weights: [Double]? = nil,
            change: (inout Methodology.Aggregation) -> Void = { _ in }
        ) throws -> Double {
            try #require(try scores(method, columns, weights: weights, change: change)[0])
        }
        #expect(try one(.arithmetic) == 60)
        // 3 / (1/40 + 1/60 + 1/80)
        #expect(abs(try one(.harmonic) - 55.384_615_384_615_38) < 1e-12)
        #expect(abs(try one(.power) { $0.exponent = 2 } - 62.182_527_020_592_1) < 1e-12)
        #expect(abs(try one(.power) { $0.exponent = -2 } - 53.223_931_508_729_244) < 1e-12)
        #expect(
            abs(try one(.power, weights: [0.2, 0.3, 0.5]) { $0.exponent = 0.3 } - 64.548_276_145_181_16) < 1e-12)
        #expect(try one(.power) { $0.exponent = 0 } == (try one(.geometric)))
        #expect(try one(.minimum) == 40)
        // 80·(1/9) + 60·(4/9 − 1/9) + 40·(1 − 4/9)
        #expect(abs(try one(.orderedWeightedAverage) { $0.orderExponent = 2 } - 51.111_111_111_111_114) < 1e-12)
        #expect(abs(try one(.orderedWeightedAverage) - 60) < 1e-12)
        // 60 ∓ 20·20/60
        #expect(abs(try one(.mazziottaPareto) - 53.333_333_333_333_336) < 1e-12)
        #expect(abs(try one(.mazziottaPareto) { $0.rewardsImbalance = true } - 66.666_666_666_666_66) < 1e-12)
    }

    /// A beats B on two of three, B beats C on two of three, C and A draw by weight.
    @Test func `Copeland scores by hand`() throws {
        let columns = [[3.0, 2, 1], [3, 2, 1], [1, 2, 3]]
        #expect(try scores(.copeland, columns) == [2, 0, -2])
        #expect(try scores(.copeland, columns, weights: [1, 1, 2]) == [0, 0, 0])
        #expect(try scores(.copeland, [[5, 5], [1, 2]]) == [-1, 1])
    }

    @Test func `Copeland compares over what both units have, in any order of rows`() throws {
        let columns = [[3.0, 2, .nan, 5], [.nan, 2, 1, 4], [1, 2, 3, .nan]]
        let scores = try scores(.copeland, columns)
        let order = [2, 0, 3, 1]
        let moved = try self.scores(.copeland, columns.map { column in order.map { column[$0] } })
        #expect(order.map { scores[$0] } == moved)
    }

    /// Distances to (30, 20), per indicator: √200, √50, √50; mean 9.43, sd 4.08.
    @Test func `Wroclaw distances by hand`() throws {
        let scores = try scores(.wroclaw, [[10, 30, 20], [20, 10, 20]])
        for (score, expected) in zip(scores, [19.615_242_27, 59.807_621_14, 59.807_621_14]) {
            #expect(abs(try #require(score) - expected) < 1e-7)
        }
    }

    /// Two units, each best in one thing, and one in between below the line that joins them.
    @Test func `the benefit of the doubt by hand`() throws {
        let scores = try scores(.benefitOfTheDoubt, [[10, 2, 3], [2, 10, 3]])
        // For (3, 3): w = 1/12 each, since both others then score 1.
        for (score, expected) in zip(scores, [100, 100, 50.0]) { #expect(abs(try #require(score) - expected) < 1e-9) }
    }

    @Test(arguments: Methodology.Aggregation.Method.allCases)
    func `a higher score of a member never lowers the group's`(_ method: Methodology.Aggregation.Method) throws {
        // Mazziotta and Pareto's penalty is known not to be monotone: imbalance costs more than the gain may bring.
        guard method != .mazziottaPareto else { return }
        let low = [[20.0, 50, 70, 30], [40, 10, 60, 90]]
        var high = low
        high[0][0] = 65
        func run(_ columns: [[Double]]) throws -> Double {
            try #require(
                try scores(method, columns) {
                    $0.exponent = -1.5
                    $0.orderExponent = 2
                }[0]
            )
        }
        #expect(try run(high) >= (try run(low)))
    }

    @Test(arguments: Methodology.Aggregation.Method.allCases)
    func `below the minimum coverage nothing is scored`(_ method: Methodology.Aggregation.Method) throws {
        let columns = [[20.0, 50, 70], [.nan, 10, 60], [.nan, 30, 20]]
        let scores = try scores(method, columns, coverage: 0.5)
        #expect(scores[0] == nil)
        #expect(scores[1] != nil)
    }

    @Test(arguments: [Methodology.Aggregation.Method.geometric, .harmonic, .power])
    func `means that need positive scores say which member has others`(_ method: Methodology.Aggregation.Method) {
        #expect(
            throws: MethodProblem.notPositive(
                method: method == .power ? "power mean" : "\(method.rawValue) mean", of: "M1")
        ) { try scores(method, [[20, 50], [-1, 10]]) }
        #expect(throws: MethodProblem.self) { try scores(method, [[0, 50]]) { $0.floor = 0 } }
        #expect(throws: Never.self) { try scores(method, [[0, 50]]) }
        #expect(throws: MethodProblem.floorAboveAll(group: "G", floor: 1)) {
            try scores(method, [[0, 0.5], [1, 0.25]])
        }
    }
}
