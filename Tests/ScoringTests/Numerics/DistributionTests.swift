import Scoring
import Testing

/// Against mpmath with thirty digits.
struct DistributionTests {
    @Test(
        arguments: [
            (0.5, 0.5723649429247), (1, 0), (1.5, -0.12078223763524526), (3.7, 1.428072326665388),
            (10, 12.801827480081469),
            (25.5, 56.38916764371994), (100, 359.1342053695754), (1000, 5905.220423209181),
        ] as [(Double, Double)])
    func `the logarithm of the gamma function`(_ x: Double, _ expected: Double) {
        #expect(
            isNear(SpecialFunctions.lnGamma(x), expected, 1e-14) || abs(SpecialFunctions.lnGamma(x) - expected) < 2e-14)
    }

    @Test(
        arguments: [
            (-10, 7.619853024160525e-24), (-5, 2.866515718791939e-07), (-1.96, 0.024997895148220435),
            (-0.5, 0.3085375387259869), (1e-3, 0.500398942213911), (0.5, 0.6914624612740131),
            (1.96, 0.9750021048517795),
            (5, 0.9999997133484281), (0, 0.5), (-Double.infinity, 0), (Double.infinity, 1),
        ] as [(Double, Double)])
    func `the normal distribution`(_ z: Double, _ expected: Double) {
        #expect(isNear(Distributions.normal(z), expected))
        #expect(isNear(Distributions.normalTwoSided(z), 2 * Distributions.normal(-abs(z))))
    }

    @Test(
        arguments: [
            (0.1, 1, 0.9365489651388929), (2, 3, 0.1393259685588432), (1.96, 10, 0.07843624024769971),
            (-2.5, 21, 0.020778263872238002), (5, 55, 6.193366698983613e-06), (30, 21, 9.97258268330334e-19),
            (0.001, 200, 0.9992031123011388), (12, 198, 2.749309211067574e-25), (0, 7, 1), (.infinity, 7, 0),
        ] as [(Double, Double, Double)])
    func `Student's distribution`(_ t: Double, _ df: Double, _ expected: Double) {
        #expect(isNear(Distributions.studentTwoSided(t, degreesOfFreedom: df), expected))
        let upper = 1 - Distributions.student(t, degreesOfFreedom: df)
        #expect(abs(upper - (t > 0 ? expected / 2 : 1 - expected / 2)) < 1e-12)
    }

    @Test(
        arguments: [
            (0.5, 1.0, 10.0, 0.49564750438311994), (3.2, 4, 20, 0.03483162372878258),
            (25, 2, 50, 2.9802322387695312e-08),
            (1, 7, 7, 0.5), (100, 3, 12, 9.335436244972533e-09), (0, 2, 9, 1), (.infinity, 2, 9, 0),
        ] as [(Double, Double, Double, Double)])
    func `Fisher's distribution`(_ f: Double, _ a: Double, _ b: Double, _ expected: Double) {
        #expect(isNear(Distributions.fisherUpper(f, a, b), expected))
    }

    @Test(
        arguments: [
            (0.1, 1, 0.7518296340458492), (3.84, 1, 0.050043521248705106), (20, 28, 0.864464422619311),
            (100, 28, 5.064484041583107e-10), (500, 28, 6.736143994169529e-88), (300, 300, 0.4891417702506403),
            (0, 3, 1),
        ] as [(Double, Double, Double)])
    func `the chi-square distribution`(_ x: Double, _ df: Double, _ expected: Double) {
        #expect(isNear(Distributions.chiSquareUpper(x, degreesOfFreedom: df), expected))
    }

    @Test func `nothing is known outside of the domain`() {
        #expect(SpecialFunctions.lnGamma(0).isNaN)
        #expect(SpecialFunctions.upperGamma(-1, 1).isNaN)
        #expect(SpecialFunctions.beta(1, 0, 0.5, complement: 0.5).isNaN)
        #expect(Distributions.normal(.nan).isNaN)
        #expect(Distributions.studentTwoSided(.nan, degreesOfFreedom: 3).isNaN)
    }

    @Test func `the two ends of a beta integral add up to one`() {
        for a in [0.5, 1, 2.5, 30] {
            for b in [0.5, 1, 4, 80] {
                for x in [0.001, 0.2, 0.5, 0.77, 0.999] {
                    let both =
                        SpecialFunctions.beta(a, b, x, complement: 1 - x)
                        + SpecialFunctions.beta(b, a, 1 - x, complement: x)
                    #expect(abs(both - 1) < 1e-13)
                }
            }
        }
    }
}
