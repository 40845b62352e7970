import Scoring
import TestSupport
import Testing

struct EqualCorrelationTests {
    /// R⁻¹·1 over the standard deviations, numpy.linalg.solve.
    @Test func `where all correlations can be equal, they are`() throws {
        let columns = [1, 4, 7].map { TechnologyAchievement.minMax[$0] }
        let optimum = try EqualCorrelation(columns)
        #expect(areNear(optimum.weights, [0.3489047760007091, 0.17016320623058706, 0.48093201776870387]))
        #expect(optimum.variance < 1e-28)
        let composite = columns[0].indices.map { unit in dot(optimum.weights, columns.map { $0[unit] }) }
        for (child, column) in columns.enumerated() {
            let found = try #require(Coherence.correlation(column, composite)).value
            #expect(isNear(found, optimum.correlations[child], 1e-11))
            #expect(isNear(found, optimum.correlations[0], 1e-11))
        }
    }

    /// The best of 300 random starts of scipy.optimize.minimize (BFGS on squares): 9.209916280576625e-4.
    @Test func `where they cannot, no weight is negative and none better was found`() throws {
        let optimum = try EqualCorrelation(TechnologyAchievement.minMax)
        #expect(isNear(optimum.variance, 0.0009209916280576625, 1e-10))
        let expected = [
            0.00533743966, 0, 0.117168146, 0.420897043, 0, 0.0838575360, 0.195385973, 0.177353863,
        ]
        #expect(areNear(optimum.weights, expected, 1e-7))
        #expect(optimum.weights[1] == 0)
    }

    /// More children than all subsets are tried for: no optimum is known to compare with, so what is promised is tested.
    @Test func `many children still get non-negative weights that beat equal ones`() throws {
        var dice = Dice(seed: 5)
        let common = (0..<60).map { _ in Double.random(in: 0...1, using: &dice) }
        let columns = (0..<14).map { child in
            common.map { $0 * Double(child % 5) / 4 + Double.random(in: 0...1, using: &dice) }
        }
        let optimum = try EqualCorrelation(columns)
        #expect(optimum.weights.allSatisfy { $0 >= 0 })
        #expect(isNear(optimum.weights.reduce(0, +), 1))
        let equal = columns[0].indices.map { unit in columns.reduce(0) { $0 + $1[unit] } }
        let correlations = columns.compactMap { Coherence.correlation($0, equal)?.value }
        let mean = correlations.reduce(0, +) / 14
        let variance = correlations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 14
        #expect(optimum.variance < variance)
    }

    @Test func `a child that is the sum of two others is refused`() {
        let (a, b) = ([1.0, 5, 2, 8, 3], [2.0, 1, 7, 3, 3])
        #expect(throws: WeightingProblem.columns(.singular)) {
            try EqualCorrelation([a, b, zip(a, b).map { $0 + $1 }])
        }
    }
}
