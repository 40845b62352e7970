import Indicators
import Scoring
import Testing

struct GoalpostScoreTests {
    /// Life expectancy as the Human Development Report measures it, between 20 and 85 years.
    @Test(arguments: [(52.5, 50.0), (20, 0), (85, 100), (19, 0), (99, 100), (-5, 0), (33, 20), (26.5, 10)])
    func `a value is scored by its way from one goalpost to the other`(_ years: Double, _ score: Double) throws {
        let goalposts = try #require(Goalposts(lower: 20, upper: 85, .higherIsBetter))
        #expect(goalposts.score(years) == score)
    }

    @Test(arguments: [(0.0, 100.0), (50, 0), (10, 80), (25, 50), (60, 0), (-1, 100)])
    func `where lower is better the lower goalpost scores 100`(_ gap: Double, _ score: Double) throws {
        let goalposts = try #require(Goalposts(lower: 0, upper: 50, .lowerIsBetter))
        #expect(goalposts.score(gap) == score)
    }

    /// Powers of ten between 1 and 10,000 lie a quarter of the way apart.
    @Test(arguments: [
        (1.0, 0.0), (10, 25), (100, 50), (1000, 75), (10_000, 100), (100_000, 100), (0.1, 0), (0, 0), (-3, 0),
    ])
    func `on a logarithmic scale equal ratios are equal ways, and zero scores as the lower goalpost`(
        _ value: Double, _ score: Double
    ) throws {
        let goalposts = try #require(Goalposts(lower: 1, upper: 10_000, transform: .logarithmic, .higherIsBetter))
        #expect(abs(goalposts.score(value) - score) < 1e-12)
    }

    @Test(arguments: [(1.0, 100.0), (10, 50), (100, 0), (0, 100), (-3, 100), (1e6, 0)])
    func `a price on a logarithmic scale scores 100 at the lower goalpost and at zero`(_ price: Double, _ score: Double)
        throws
    {
        let goalposts = try #require(Goalposts(lower: 1, upper: 100, transform: .logarithmic, .lowerIsBetter))
        #expect(abs(goalposts.score(price) - score) < 1e-12)
    }

    /// 0.1 and 0.7 are no doubles, their distance is rounded: the ends must be exact all the same.
    @Test(arguments: Transform.allCases, Direction.allCases)
    func `the goalposts themselves score exactly 0 and 100`(_ transform: Transform, _ direction: Direction) throws {
        for (lower, upper) in [(0.1, 0.7), (3, 17), (1e-5, 12345.678)] {
            let goalposts = try #require(Goalposts(lower: lower, upper: upper, transform: transform, direction))
            #expect(goalposts.score(lower) == (direction == .higherIsBetter ? 0 : 100))
            #expect(goalposts.score(upper) == (direction == .higherIsBetter ? 100 : 0))
        }
    }

    @Test func `natural goalposts may be negative`() throws {
        let goalposts = try #require(Goalposts(lower: -2.5, upper: 2.5, .higherIsBetter))
        #expect(goalposts.score(-2.5) == 0)
        #expect(goalposts.score(0) == 50)
        #expect(goalposts.score(1.25) == 75)
    }

    @Test(arguments: Transform.allCases, Direction.allCases)
    func `the value of a score has that score`(_ transform: Transform, _ direction: Direction) throws {
        let goalposts = try #require(Goalposts(lower: 2, upper: 90, transform: transform, direction))
        for score in stride(from: 0.5, to: 100, by: 0.5) {
            #expect(abs(goalposts.score(goalposts.value(ofScore: score)) - score) < 1e-11)
        }
    }

    @Test func `values of scores by hand`() throws {
        let linear = try #require(Goalposts(lower: 0, upper: 50, .lowerIsBetter))
        #expect(linear.value(ofScore: 80) == 10)
        let logarithmic = try #require(Goalposts(lower: 1, upper: 10_000, transform: .logarithmic, .higherIsBetter))
        #expect(abs(logarithmic.value(ofScore: 75) - 1000) < 1e-9)
    }
}
