import Indicators
import Testing

struct GoalpostsTests {
    @Test(arguments: [
        (1.0, 1.0, Transform.linear), (2, 1, .linear), (0, 10, .logarithmic), (-1, 10, .logarithmic),
        (.nan, 1, .linear),
        (0, .infinity, .linear), (-.infinity, 1, .linear),
    ])
    func `goalposts out of order, without end, or not positive on a logarithmic scale are refused`(
        _ lower: Double, _ upper: Double, _ transform: Transform
    ) {
        #expect(Goalposts(lower: lower, upper: upper, transform: transform, .higherIsBetter) == nil)
    }

    @Test(arguments: Direction.allCases)
    func `the lower one is the lower one whichever way the indicator points`(_ direction: Direction) throws {
        let goalposts = try #require(Goalposts(lower: -2.5, upper: 2.5, direction))
        #expect(goalposts.lower == -2.5)
        #expect(goalposts.upper == 2.5)
        #expect(goalposts.transform == .linear)
        #expect(goalposts.direction == direction)
    }
}
