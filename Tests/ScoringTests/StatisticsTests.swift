import Scoring
import Testing

struct StatisticsTests {
    @Test func `mean, weighted mean and sample standard deviation by hand`() {
        #expect(Statistics.mean([1, 2, 6]) == 3)
        #expect(Statistics.mean([]) == nil)
        #expect(Statistics.mean([10, 40], weights: [3, 1]) == 17.5)
        #expect(Statistics.mean([10], weights: [0]) == nil)
        #expect(
            Statistics.standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).map { abs($0 - 2.13808993529939) < 1e-13 } == true)
        #expect(Statistics.standardDeviation([5]) == nil)
    }

    /// R: quantile(c(1, 2, 4, 8), p, type = 7).
    @Test(arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 3), (0.75, 5), (0.9, 6.8), (1, 8)])
    func `quantiles of type 7 as R gives them`(_ p: Double, _ expected: Double) throws {
        let quantile = try #require(Statistics.quantile([8, 1, 4, 2], p))
        #expect(abs(quantile - expected) < 1e-12)
    }

    @Test func `the median of none is none, of an even count the middle of two`() {
        #expect(Statistics.median([]) == nil)
        #expect(Statistics.median([3]) == 3)
        #expect(Statistics.median([4, 1]) == 2.5)
    }
}

struct InequalityTests {
    /// Incomes 1, 1, 1, 5: Gini 0.375; Theil ¾·½·ln ½ + ¼·2.5·ln 2.5.
    @Test func `Gini and Theil by hand`() throws {
        let incomes = [1.0, 5, 1, 1]
        #expect(Inequality.gini(incomes) == 0.375)
        #expect(abs(try #require(Inequality.theil(incomes)) - 0.3127518137) < 1e-9)
        #expect(Inequality.gini([7, 7, 7]).map { abs($0) < 1e-15 } == true)
        #expect(Inequality.gini([0, 0]) == nil)
        #expect(Inequality.theil([0, 4]).map { abs($0 - 0.6931471805599453) < 1e-15 } == true)
    }

    /// All of it between when groups are uniform inside; none of it between when groups are alike.
    @Test func `Theil's share between groups runs from none to all`() throws {
        #expect(abs(try #require(Inequality.theilShareBetween([[1, 1], [3, 3]])) - 1) < 1e-12)
        #expect(abs(try #require(Inequality.theilShareBetween([[1, 3], [1, 3]]))) < 1e-12)
        #expect(Inequality.theilShareBetween([[2, 2], [2]]) == nil)
    }

    @Test func `the share of the largest few`() {
        #expect(Inequality.shareOfLargest(2, of: [1, 5, 2, 2]) == 0.7)
        #expect(Inequality.shareOfLargest(2, of: []) == nil)
    }
}

struct IncomeLineTests {
    /// Points on 10 + 5·ln x: the line is exact and explains everything.
    @Test func `the line through points on a line is that line`() throws {
        let points = [1.0, 10, 100, 5000].map { (gdpPerHead: $0, score: 10 + 5 * Elementary.ln($0)) }
        let line = try #require(IncomeLine(points))
        #expect(abs(line.slope - 5) < 1e-12)
        #expect(abs(line.intercept - 10) < 1e-11)
        #expect(abs(line.rSquared - 1) < 1e-12)
        #expect(line.standardError < 1e-6)
        #expect(abs(line.expected(2.718281828459045) - 15) < 1e-11)
    }

    /// x = ln of 1, e, e²; y = 0, 3, 3: slope 1.5, intercept 0.5, residuals −½, 1, −½, standard error √(1.5 / 1).
    @Test func `slope, intercept and standard error by hand`() throws {
        let e = 2.718281828459045
        let line = try #require(IncomeLine([(1, 0), (e, 3), (e * e, 3)]))
        #expect(abs(line.slope - 1.5) < 1e-12)
        #expect(abs(line.intercept - 0.5) < 1e-12)
        #expect(abs(line.standardError - 1.224744871391589) < 1e-12)
        #expect(abs(line.rSquared - 0.75) < 1e-12)
    }

    @Test func `two points, or equal incomes, make no line`() {
        #expect(IncomeLine([(1, 0), (2, 3)]) == nil)
        #expect(IncomeLine([(2, 0), (2, 3), (2, 5)]) == nil)
    }
}
