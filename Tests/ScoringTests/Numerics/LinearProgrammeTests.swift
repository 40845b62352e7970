import Scoring
import TestSupport
import Testing

struct LinearProgrammeTests {
    /// 3x + 5y under x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6) (Hillier and Lieberman's Wyndor Glass).
    @Test func `a textbook case`() throws {
        let solution = try LinearProgramme(
            maximise: [3, 5],
            subjectTo: [.init([1, 0], .atMost, 4), .init([0, 2], .atMost, 12), .init([3, 2], .atMost, 18)]
        ).solve()
        #expect(isNear(solution.value, 36))
        #expect(areNear(solution.variables, [2, 6]))
    }

    /// 3x + 2y − z under x + y + z ≤ 10, x + z ≥ 2, x − y + 2z = 3: z = 0, x = 6.5, y = 3.5.
    @Test func `equations and lower bounds need a first phase`() throws {
        let solution = try LinearProgramme(
            maximise: [3, 2, -1],
            subjectTo: [.init([1, 1, 1], .atMost, 10), .init([1, 0, 1], .atLeast, 2), .init([1, -1, 2], .equal, 3)]
        ).solve()
        #expect(isNear(solution.value, 26.5))
        #expect(areNear(solution.variables, [6.5, 3.5, 0]))
    }

    @Test func `no point, and no end`() {
        #expect(throws: NumericsProblem.infeasible) {
            try LinearProgramme(maximise: [1], subjectTo: [.init([1], .atMost, 1), .init([1], .atLeast, 2)]).solve()
        }
        #expect(throws: NumericsProblem.infeasible) {
            try LinearProgramme(maximise: [1], subjectTo: [.init([0], .equal, 2)]).solve()
        }
        #expect(throws: NumericsProblem.unbounded) {
            try LinearProgramme(maximise: [1, 1], subjectTo: [.init([1, -1], .atMost, 1)]).solve()
        }
        #expect(throws: NumericsProblem.notFinite) {
            try LinearProgramme(maximise: [.nan], subjectTo: []).solve()
        }
        #expect(throws: NumericsProblem.sizesDiffer(found: 2, expected: 1)) {
            try LinearProgramme(maximise: [1], subjectTo: [.init([1, 2], .atMost, 1)]).solve()
        }
    }

    /// Beale's example, on which the textbook rule of the largest gain runs in a circle; optimum 1/20 at (1/25, 0, 1, 0).
    @Test func `Beale's example does not run in a circle`() throws {
        let solution = try LinearProgramme(
            maximise: [0.75, -150, 0.02, -6],
            subjectTo: [
                .init([0.25, -60, -0.04, 9], .atMost, 0), .init([0.5, -90, -0.02, 3], .atMost, 0),
                .init([0, 0, 1, 0], .atMost, 1),
            ]
        ).solve()
        #expect(isNear(solution.value, 0.05))
        #expect(areNear(solution.variables, [0.04, 0, 1, 0]))
    }

    @Test func `an equation stated twice does no harm`() throws {
        let twice = [LinearProgramme.Constraint([1, 1], .equal, 1), .init([2, 2], .equal, 2)]
        let solution = try LinearProgramme(maximise: [1, 2], subjectTo: twice).solve()
        #expect(areNear(solution.variables, [0, 1]))
    }

    /// Strong duality: the best of a programme equals the best of its dual, on random programmes.
    @Test(arguments: 0..<20) func `a programme and its dual meet`(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let a = (0..<12).map { _ in (0..<6).map { _ in Double.random(in: 0.1...1, using: &dice) } }
        let b = (0..<12).map { _ in Double.random(in: 0.5...2, using: &dice) }
        let c = (0..<6).map { _ in Double.random(in: -0.2...1, using: &dice) }
        let primal = try LinearProgramme(
            maximise: c, subjectTo: a.indices.map { .init(a[$0], .atMost, b[$0]) }
        ).solve()
        let dual = try LinearProgramme(
            maximise: b.map { -$0 }, subjectTo: c.indices.map { j in .init(a.map { $0[j] }, .atLeast, c[j]) }
        ).solve()
        #expect(abs(primal.value + dual.value) < 1e-12)
        for (row, bound) in zip(a, b) {
            #expect(dot(row, primal.variables) <= bound + 1e-12)
        }
    }
}
