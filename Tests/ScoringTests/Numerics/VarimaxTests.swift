import Scoring
import Testing

struct VarimaxTests {
    /// Loadings of one kind each, turned by 30°, come back.
    @Test func `a simple structure is found again`() throws {
        let (c, s) = (0.75.squareRoot(), 0.5)
        let simple = [[0.9, 0], [0.8, 0], [0, 0.7], [0, 0.6]]
        let turned = try Matrix(rows: simple.map { [c * $0[0] - s * $0[1], s * $0[0] + c * $0[1]] })
        let rotated = try Varimax(turned)
        #expect(areNear(rotated.loadings.values, simple.flatMap(\.self), 1e-14))
        #expect(areNear(rotated.explainedVariance, [1.45, 0.85], 1e-14))
    }

    @Test func `one factor, or a row of zeros, stays as it is`() throws {
        #expect(try Varimax(Matrix(rows: [[-0.5], [0.1]])).loadings.values == [0.5, -0.1])
        let rotated = try Varimax(Matrix(rows: [[1, 0], [0, 0.5], [0, 0]]))
        #expect(rotated.loadings.values == [1, 0, 0, 0.5, 0, 0])
    }

    /// Four components of the Technology Achievement Index; factor_analyzer's Rotator to 1e-16, signs and order as ours.
    @Test func `the Handbook's factors as another program has them`() throws {
        let factors = try RotatedFactors(TechnologyAchievement.columns, .count(4))
        #expect(
            areNear(
                factors.explainedVariance,
                [2.640900902945513, 1.7556448650298004, 1.387554780968624, 1.1903679560913403], 1e-8))
        #expect(
            areNear(
                factors.loadings.column(0),
                [
                    0.06545189658054669, 0.1327422904576661, 0.7888716392200916, -0.6442301745556389,
                    0.3691686927755698, 0.8154821081479193, 0.8799674409768347, 0.07749945751729265,
                ], 1e-8))
        #expect(
            areNear(
                factors.loadings.column(3),
                [
                    0.06050260616762941, -0.06779025704132838, 0.21204132503765283, -0.0374434243792327,
                    0.38469960507408335, 0.24532550661401553, -0.09169877474978622, 0.9587289933059174,
                ], 1e-8))
    }
}
