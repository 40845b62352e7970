import Scoring
import Testing

struct CoherenceMeasureTests {
    /// Variances 1 and 4, covariance 2: α = 2·(1 − 5/9); r = 1, so standardised α = 1.
    @Test func `Cronbach's α by hand`() throws {
        let reliability = try Coherence.reliability([[1, 2, 3], [2, 4, 6]])
        #expect(isNear(try #require(reliability.alpha), 8.0 / 9))
        #expect(isNear(try #require(reliability.standardisedAlpha), 1))
        #expect(isNear(try #require(reliability.items[0].correlationWithRest), 1))
        #expect(reliability.items[0].alphaIfDeleted == nil)
        #expect(reliability.units == 3)
    }

    /// Variances 1 over the first three units and 4 over three others; the covariance of the two that have both is 1.
    @Test func `reliability uses for each pair the units that have both`() throws {
        let reliability = try Coherence.reliability([[1, 2, 3, .nan], [2, 4, .nan, 6]])
        #expect(isNear(try #require(reliability.alpha), 4.0 / 7))
        #expect(isNear(try #require(reliability.standardisedAlpha), 1))
        #expect(reliability.units == 2)
        #expect(throws: ColumnProblem.tooFewUnits(found: 1, needed: 2)) {
            try Coherence.reliability([[1, 2, .nan], [.nan, 4, 5]])
        }
    }

    @Test func `items that cancel each other out have no reliability`() throws {
        let reliability = try Coherence.reliability([[1, 2, 3], [3, 2, 1]])
        #expect(reliability.alpha == nil)
        #expect(reliability.standardisedAlpha == nil)
        let alone = try Coherence.reliability([[1, 2, 3]])
        #expect(alone.alpha == nil)
        #expect(alone.items[0].correlationWithRest == nil)
    }

    /// Eigenvalues 1 ± r, det R = 1 − r², and KMO ½ for any two columns.
    @Test func `two columns by hand`() throws {
        let columns = [[1.0, -1, 1, -1, 2, -2], [1.0, -1, -1, 1, 2, -2]]
        // Σ x² = 12 for both, Σ x·y = 1 + 1 − 1 − 1 + 4 + 4 = 8: r = ⅔.
        let components = try Coherence.principalComponents(columns)
        #expect(areNear(components.eigenvalues, [5.0 / 3, 1.0 / 3]))
        #expect(areNear(components.cumulative, [5.0 / 6, 1]))
        let loading = (5.0 / 6).squareRoot()
        #expect(areNear(components.loadings.column(0), [loading, loading]))
        #expect(isNear(try #require(Coherence.samplingAdequacy(columns).overall), 0.5))
        // −(6 − 1 − 9/6)·ln(1 − 4/9)
        #expect(isNear(try Coherence.sphericity(columns).chiSquare, -3.5 * Elementary.ln(5.0 / 9)))
        #expect(try Coherence.sphericity(columns).degreesOfFreedom == 1)
    }

    @Test func `columns that are combinations of others have components, but no adequacy and no sphericity`() throws {
        let (a, b) = ([1.0, 5, 2, 8, 3], [2.0, 1, 7, 3, 3])
        let columns = [a, b, zip(a, b).map { $0 + $1 }]
        let components = try Coherence.principalComponents(columns)
        #expect(components.eigenvalues[2] < 1e-14)
        #expect(components.eigenvalues.allSatisfy { $0 >= 0 })
        #expect(throws: ColumnProblem.singular) { try Coherence.samplingAdequacy(columns) }
        #expect(throws: ColumnProblem.singular) { try Coherence.sphericity(columns) }
    }

    @Test func `columns that cannot be used are named`() {
        let a = [1.0, 5, 2, 8]
        let flat = [4.0, 4, 4, 4]
        #expect(throws: ColumnProblem.noColumns) { try Coherence.reliability([]) }
        #expect(throws: ColumnProblem.noColumns) { try Coherence.sphericity([a]) }
        #expect(throws: ColumnProblem.constantColumn(position: 1)) { try Coherence.reliability([a, flat]) }
        #expect(throws: ColumnProblem.constantColumn(position: 0)) { try Coherence.principalComponents([flat, a]) }
        #expect(throws: ColumnProblem.constantColumn(position: 0)) { try Coherence.sphericity([flat, a]) }
        #expect(throws: ColumnProblem.tooFewUnits(found: 2, needed: 3)) {
            try Coherence.principalComponents([[1, 2, .nan], [3, 1, 2]])
        }
        #expect(throws: ColumnProblem.tooFewUnits(found: 4, needed: 5)) {
            try Coherence.samplingAdequacy([a, a, a, a])
        }
        #expect(throws: ColumnProblem.notFinite(position: 1)) { try Coherence.reliability([a, [1, 2, 3, .infinity]]) }
    }

    /// y = x²: no straight line, but a curve that says most, though the smoothing flattens it.
    @Test func `a curve counts where a line does not`() throws {
        let x = (-20...20).map(Double.init)
        let importance = try #require(Coherence.importance(of: x, for: x.map { $0 * $0 }))
        #expect(importance.linear < 1e-20)
        #expect(importance.correlationRatio > 0.7)
        let line = try #require(Coherence.importance(of: x, for: x.map { 3 - 2 * $0 }))
        #expect(isNear(line.correlationRatio, 1, 1e-11))
        #expect(isNear(line.linear, 1))
    }

    /// Beyond a thousand units the curve is straight between a thousand of them: of the same units twice over, as before.
    @Test func `the importance of many units is that of fewer alike`() throws {
        let few = (0..<900).map { Double($0 * 7919 % 900) }
        let (x, y) = (few, few.map { ($0 - 300) * ($0 - 300) })
        let exact = try #require(Coherence.importance(of: x, for: y))
        let many = try #require(Coherence.importance(of: x + x, for: y + y))
        // A narrower kernel follows the curve a little closer.
        #expect(many.correlationRatio >= exact.correlationRatio)
        #expect(many.correlationRatio - exact.correlationRatio < 0.01)
        #expect(abs(many.linear - exact.linear) < 1e-9)
    }

    @Test func `importance needs five units, and both to vary`() {
        #expect(Coherence.importance(of: [1, 2, 3, 4], for: [1, 2, 3, 4]) == nil)
        #expect(Coherence.importance(of: [1, 2, 3, 4, .nan], for: [1, 2, 3, 4, 5]) == nil)
        #expect(Coherence.importance(of: [1, 1, 1, 1, 1], for: [1, 2, 3, 4, 5]) == nil)
        #expect(Coherence.importance(of: [1, 2, 3, 4, 5], for: [1, 1, 1, 1, 1]) == nil)
        // Quartiles that are equal: the standard deviation is the bandwidth's measure, and η² stays within bounds.
        let few = Coherence.importance(of: [0, 0, 0, 0, 0, 0, 9], for: [1, 2, 3, 1, 2, 3, 8])
        #expect((few?.correlationRatio).map { $0 > 0 && $0 <= 1 } == true)
    }

    /// 1, 2, 3, 4, 10: x̄ = 4, S₂ = 50, S₃ = 180, S₄ = 1394; SKEW = 1.697…, KURT = 3.152.
    @Test func `skewness and kurtosis by hand`() throws {
        let skew = 5.0.squareRoot() * 180 / (50 * 50.0.squareRoot()) * 20.0.squareRoot() / 3
        let shape = Coherence.descriptives([1, 2, 3, 4, 10, .nan])
        #expect(isNear(try #require(shape.skewness), skew))
        #expect(isNear(try #require(shape.kurtosis), (6 * (5 * 1394 / 2500.0 - 3) + 6) * 4 / 6))
        #expect(shape.missing == 1)
    }

    @Test func `too few values or equal ones have no shape, and ones that are too large no NaN`() throws {
        #expect(Coherence.descriptives([1, 2]).skewness == nil)
        #expect(Coherence.descriptives([1, 2, 4]).kurtosis == nil)
        #expect(Coherence.descriptives([2, 2, 2]).skewness == nil)
        #expect(Coherence.descriptives([0.3, 0.3, 0.1 + 0.2, 0.3]).kurtosis == nil)
        // Powers of such numbers would overflow; 1, 2, 5, 4 lie evenly about their mean.
        #expect(isNear(try #require(Coherence.descriptives([1e200, 2e200, 5e200, 4e200]).skewness), 0))
    }

    @Test func `a column without values is described as such`() {
        let none = Coherence.descriptives([.nan, .nan])
        #expect(none.units == 0)
        #expect(none.missing == 2)
        #expect(none.mean == nil)
        #expect(none.minimum == nil)
        #expect(none.skewness == nil)
        let one = Coherence.descriptives([.nan, 7])
        #expect(one.mean == 7)
        #expect(one.standardDeviation == nil)
    }
}
