import Scoring
import Testing

struct StatisticsTests {
    @Test func `means by hand, none of nothing`() {
        #expect(Statistics.mean([1, 2, 6]) == 3)
        #expect(Statistics.mean([]) == nil)
        #expect(Statistics.mean([10, 20], weights: [3, 1]) == 12.5)
        #expect(Statistics.mean([10, 20], weights: [0, 0]) == nil)
        #expect(Statistics.mean([], weights: []) == nil)
    }

    /// A sum of these in doubles loses both ones.
    @Test func `the mean of numbers far from zero is not lost to rounding`() {
        #expect(Statistics.mean([1e16, 1, 1]) == 3_333_333_333_333_334)
        #expect(Statistics.mean([.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == .infinity)
    }

    /// Type 7 of Hyndman and Fan, as `quantile(1:4)` in R.
    @Test(arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (0.9, 3.7), (1, 4)])
    func `quantiles of one to four in any order`(_ p: Double, _ quantile: Double) throws {
        #expect(abs(try #require(Statistics.quantile([3, 1, 4, 2], p)) - quantile) < 1e-12)
    }

    @Test func `the middle of an odd and an even number, of one and of none`() {
        #expect(Statistics.median([9, 1, 5]) == 5)
        #expect(Statistics.median([9, 1]) == 5)
        #expect(Statistics.median([7]) == 7)
        #expect(Statistics.median([]) == nil)
        #expect(Statistics.quantile([7], 0.9) == 7)
    }

    /// Σ (x − 5)² = 32 over eight values.
    @Test func `the standard deviation divides by one less than the count`() throws {
        let deviation = try #require(Statistics.standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]))
        #expect(abs(deviation * deviation - 32.0 / 7) < 1e-12)
        #expect(Statistics.standardDeviation([3, 3, 3]) == 0)
        #expect(Statistics.standardDeviation([3]) == nil)
    }
}

struct InequalityTests {
    @Test(
        arguments: [
            ([5.0, 5, 5, 5], 0.0), ([0, 0, 0, 8], 0.75), ([1, 2, 3, 4], 0.25), ([4, 2, 1, 3], 0.25), ([7], 0),
        ] as [([Double], Double)])
    func `Gini coefficients by hand`(_ values: [Double], _ gini: Double) throws {
        #expect(abs(try #require(Inequality.gini(values)) - gini) < 1e-12)
    }

    /// One who has everything among n: ln n.
    @Test(
        arguments: [([5.0, 5, 5], 0.0), ([0, 2], 0.693147180559945), ([0, 0, 0, 9], 1.386294361119891)]
            as [([Double], Double)])
    func `Theil's T by hand`(_ values: [Double], _ theil: Double) throws {
        #expect(abs(try #require(Inequality.theil(values)) - theil) < 1e-12)
    }

    @Test func `measures do not depend on the unit`() throws {
        let values = [12.0, 35, 7, 88, 3]
        let scaled = values.map { $0 * 40 }
        #expect(abs(try #require(Inequality.gini(values)) - #require(Inequality.gini(scaled))) < 1e-12)
        #expect(abs(try #require(Inequality.theil(values)) - #require(Inequality.theil(scaled))) < 1e-12)
    }

    @Test func `groups that differ while nobody within does are all of the inequality, and the other way round`() throws
    {
        #expect(abs(try #require(Inequality.theilShareBetween([[1, 1], [3, 3, 3]])) - 1) < 1e-12)
        #expect(abs(try #require(Inequality.theilShareBetween([[1, 3], [3, 1]]))) < 1e-12)
        #expect(Inequality.theilShareBetween([[2, 2], [2]]) == nil)
    }

    /// Theil of 1, 3, 8 with μ = 4: (¼ ln ¼ + ¾ ln ¾ + 2 ln 2) / 3; between 1, 3 (mean 2) and 8: (2·½ ln ½ + 2 ln 2) / 3.
    @Test func `the share between groups by hand`() throws {
        let share = try #require(Inequality.theilShareBetween([[1, 3], [8]]))
        #expect(abs(share - 0.8412396714286098) < 1e-12)
    }

    @Test func `nothing has no inequality`() {
        #expect(Inequality.gini([]) == nil)
        #expect(Inequality.gini([0, 0]) == nil)
        #expect(Inequality.theil([]) == nil)
        #expect(Inequality.theil([0, 0]) == nil)
        #expect(Inequality.shareOfLargest(1, of: [0]) == nil)
    }

    @Test func `the share of the largest few`() {
        #expect(Inequality.shareOfLargest(1, of: [2, 7, 1]) == 0.7)
        #expect(Inequality.shareOfLargest(5, of: [2, 7, 1]) == 1)
    }
}

struct IncomeLineTests {
    /// Ten points more for ten times the income.
    @Test func `points on a line are explained in full`() throws {
        let line = try #require(IncomeLine([(1, 10), (10, 20), (100, 30)]))
        #expect(abs(line.slope - 4.342944819032518) < 1e-12)
        #expect(abs(line.intercept - 10) < 1e-12)
        #expect(abs(line.expected(1000) - 40) < 1e-12)
        #expect(line.standardError < 1e-6)
        #expect(abs(line.rSquared - 1) < 1e-12)
        #expect(line.count == 3)
    }

    /// ln x = 0, 1, 2 and y = 0, 2, 1: Sxx = 2, Sxy = 1, Syy = 2, residual 2 − ½·1.
    @Test func `points beside a line by hand`() throws {
        let e = 2.718281828459045
        let line = try #require(IncomeLine([(1, 0), (e, 2), (e * e, 1)]))
        #expect(abs(line.slope - 0.5) < 1e-12)
        #expect(abs(line.intercept - 0.5) < 1e-12)
        #expect(abs(line.standardError - 1.224744871391589) < 1e-12)
        #expect(abs(line.rSquared - 0.25) < 1e-12)
    }

    @Test func `two points, equal incomes or equal scores make no line`() {
        #expect(IncomeLine([(1, 0), (2, 1)]) == nil)
        #expect(IncomeLine([(5, 0), (5, 1), (5, 2)]) == nil)
        #expect(IncomeLine([(1, 7), (2, 7), (3, 7)]) == nil)
    }
}
