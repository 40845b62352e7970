import Scoring
import Testing

struct NormalisationTests {
    private typealias Method = Methodology.Normalisation.Method

    private func scores(
        _ method: Method, _ values: [Double], range: ClosedRange<Double>? = nil, lowerIsBetter: Bool = false,
        reference: Double? = nil, change: (inout Methodology.Normalisation) -> Void = { _ in }
    ) throws -> [Double] {
        var choice = Methodology.Normalisation(method)
        choice.range = range
        change(&choice)
        let sign = lowerIsBetter ? -1.0 : 1.0
        let scale = try NormalisationScale(
            choice, values.map { sign * $0 }, sign: sign, reference: reference.map { sign * $0 })
        return values.map(scale.score)
    }

    /// Values 2, 4, 4, 10: mean 5, sd √(36/3) = √12.
    private let values = [2.0, 4, 4, 10]

    @Test func `min-max by hand`() throws {
        #expect(try scores(.minMax, values) == [0, 25, 25, 100])
        #expect(try scores(.minMax, values, range: 1...5) == [1, 2, 2, 5])
        #expect(try scores(.minMax, values, lowerIsBetter: true) == [100, 75, 75, 0])
    }

    @Test func `z-scores by hand`() throws {
        let sd = 12.0.squareRoot()
        #expect(try scores(.zScore, values) == [-3 / sd, -1 / sd, -1 / sd, 5 / sd])
        #expect(try scores(.zScore, values, lowerIsBetter: true) == [3 / sd, 1 / sd, 1 / sd, -5 / sd])
        let scaled = try scores(.zScore, values) {
            $0.mean = 100; $0.deviation = 10
        }
        #expect(abs(scaled[3] - (100 + 50 / sd)) < 1e-12)
    }

    @Test func `ranks are ascending and ties share the lowest`() throws {
        #expect(try scores(.rank, values) == [1, 2, 2, 4])
        #expect(try scores(.borda, values) == [0, 1, 1, 3])
        #expect(try scores(.percentileRank, values) == [0, 1.0 / 3, 1.0 / 3, 1])
        #expect(try scores(.rank, values, lowerIsBetter: true) == [4, 2, 2, 1])
        #expect(try scores(.rank, values, range: 1...100) == [1, 34, 34, 100])
    }

    @Test func `distances by hand`() throws {
        #expect(try scores(.distanceToMaximum, values) == [0, 0.25, 0.25, 1])
        #expect(try scores(.distanceToTarget, values, reference: 6) == [0, 0.5, 0.5, 2])
        #expect(try scores(.distanceToTarget, values, reference: 6) { $0.isCapped = true } == [0, 0.5, 0.5, 1])
        // Lower is better: (10 − x)/(10 − 6)
        #expect(try scores(.distanceToTarget, values, lowerIsBetter: true, reference: 6) == [2, 1.5, 1.5, 0])
        #expect(try scores(.distanceToReference, values, reference: 4) == [0, 1, 1, 4])
        #expect(try scores(.shareOfMaximum, values) == [0.2, 0.4, 0.4, 1])
        // Lower is better: the scale is turned round, 10 + 2 − x.
        #expect(try scores(.shareOfMaximum, values, lowerIsBetter: true) == [1, 0.8, 0.8, 0.2])
    }

    /// The medians cut 2, 4, 4, 10 at 4: one band below or at it, one above.
    @Test func `bands are cut at quantiles`() throws {
        #expect(try scores(.bands, values) { $0.bands = 2 } == [1, 1, 1, 2])
        #expect(try scores(.bands, values, range: 0...100) { $0.bands = 2 } == [0, 0, 0, 100])
    }

    @Test(arguments: Methodology.Normalisation.Method.allCases.filter { $0 != .goalposts })
    func `equal values get the middle of the range`(_ method: Methodology.Normalisation.Method) throws {
        let scores = try scores(method, [3, 3, 3], range: 1...5, reference: 4)
        // z-scores are brought to the range for all indicators together.
        #expect(scores == (method == .zScore ? [0, 0, 0] : [3, 3, 3]))
    }

    @Test(arguments: Methodology.Normalisation.Method.allCases.filter { $0 != .goalposts })
    func `a better value never gets a lower score, whichever way is better`(
        _ method: Methodology.Normalisation.Method
    ) throws {
        let values = [1.0, 5, 2, 8, 8, 3, 13, 4]
        let up = try scores(method, values, reference: 7)
        let down = try scores(method, values, lowerIsBetter: true, reference: 7)
        for (a, x) in values.enumerated() {
            for (b, y) in values.enumerated() where x > y {
                #expect(up[a] >= up[b])
                #expect(down[a] <= down[b])
            }
        }
    }

    @Test func `a distance without a scale, and a share of a negative maximum, are problems`() {
        #expect(throws: NormalisationScale.Problem.noDistance) { try scores(.distanceToTarget, values, reference: 2) }
        #expect(throws: NormalisationScale.Problem.noTarget) { try scores(.distanceToTarget, values) }
        #expect(throws: NormalisationScale.Problem.noReference) { try scores(.distanceToReference, values) }
        #expect(throws: NormalisationScale.Problem.notPositive) { try scores(.shareOfMaximum, [-3, -1]) }
    }
}
