import Indicators
import Scoring
import Testing

struct GroupWeightsTests {
    private let columns = [[10.0, 40, 90, 30, 70, 20], [20, 30, 80, 50, 60, 10], [90, 20, 40, 60, 10, 50]]

    private func found(
        _ method: Methodology.Weights.Method, _ tables: WeightTables = WeightTables(), sample: Range<Int> = 0..<6,
        columns: [[Double]]? = nil
    ) throws -> [Double] {
        var journal = Journal()
        let columns = columns ?? self.columns
        let group = GroupColumns(
            code: "G", members: ["A", "B", "C"], columns: columns, weights: [1, 2, 3], sample: sample)
        return try group.weights(Methodology.Weights(method), tables, &journal).common
    }

    private var tables: WeightTables {
        var tables = WeightTables()
        tables.budgets = [["A": 50, "B": 30, "C": 20], ["A": 1, "B": 1, "C": 2]]
        tables.comparisons = [
            .init(first: "A", second: "B", ratio: 2), .init(first: "A", second: "C", ratio: 4),
            .init(first: "B", second: "C", ratio: 2),
        ]
        return tables
    }

    @Test func `given and equal weights`() throws {
        #expect(try found(.given) == [1, 2, 3])
        #expect(try found(.equal) == [1.0 / 3, 1.0 / 3, 1.0 / 3])
    }

    /// Shares .5 .3 .2 and .25 .25 .5, halved.
    @Test func `budgets are averaged over the experts`() throws {
        for (weight, expected) in zip(try found(.budgetAllocation, tables), [0.375, 0.275, 0.35]) {
            #expect(abs(weight - expected) < 1e-12)
        }
    }

    @Test func `consistent comparisons give their ratios`() throws {
        for (weight, expected) in zip(try found(.analyticHierarchy, tables), [4.0 / 7, 2.0 / 7, 1.0 / 7]) {
            #expect(abs(weight - expected) < 1e-12)
        }
    }

    @Test func `weights without their tables are problems that name the file`() {
        #expect(throws: MethodProblem.self) { try found(.budgetAllocation) }
        #expect(
            throws: MethodProblem.noWeights(
                method: "analytic-hierarchy", group: "G", reason: "comparisons.csv does not compare A with B")
        ) { try found(.analyticHierarchy) }
    }

    @Test(arguments: Methodology.Weights.Method.allCases)
    func `weights are never negative, and units outside the sample have no say`(
        _ method: Methodology.Weights.Method
    ) throws {
        let weights = try found(method, tables)
        #expect(weights.allSatisfy { $0 >= 0 } && weights.reduce(0, +) > 0)
        let more = columns.map { $0 + [1_000] }
        if method != .benefitOfTheDoubt {
            #expect(try found(method, tables, columns: more) == weights)
        }
        if method != .given { #expect(abs(weights.reduce(0, +) - 1) < 1e-12) }
    }

    @Test(arguments: [Methodology.Weights.Method.principalComponents, .rotatedFactors, .critic, .equalCorrelation])
    func `a constant member, or too few units, is a problem that names it`(_ method: Methodology.Weights.Method) {
        var constant = columns
        constant[1] = constant[1].map { _ in 5 }
        #expect(throws: MethodProblem.noVariation(method: method.rawValue, group: "G", member: "B")) {
            try found(method, columns: constant)
        }
        #expect(throws: MethodProblem.self) { try found(method, sample: 0..<2) }
    }
}
