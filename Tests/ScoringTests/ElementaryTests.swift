import Scoring
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Logarithm and exponential against the host's library, which is right to within one unit in the last place.
struct ElementaryTests {
    private func unitsApart(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(a.ulp, b.ulp) }

    @Test func `the logarithm is at most one unit in the last place from the host's, over all positive doubles`() {
        var dice = Dice(seed: 31)
        for _ in 0..<100_000 {
            let x = Double(bitPattern: UInt64.random(in: 1..<Double.infinity.bitPattern, using: &dice))
            #expect(unitsApart(Elementary.ln(x), log(x)) <= 1, "\(x)")
        }
    }

    @Test func `near 1, where the logarithm is small, it is as near`() {
        var dice = Dice(seed: 32)
        for _ in 0..<100_000 {
            let x = Double.random(in: 0.5...2, using: &dice)
            #expect(unitsApart(Elementary.ln(x), log(x)) <= 1, "\(x)")
            let y = 1 + Double.random(in: -1e-6...1e-6, using: &dice)
            #expect(unitsApart(Elementary.ln(y), log(y)) <= 1, "\(y)")
        }
    }

    @Test func `the exponential is at most one unit in the last place from the host's`() {
        var dice = Dice(seed: 33)
        for _ in 0..<100_000 {
            let x = Double.random(in: -745...709.78, using: &dice)
            #expect(unitsApart(Elementary.exp(x), exp(x)) <= 1, "\(x)")
            let y = Double.random(in: -2...2, using: &dice)
            #expect(unitsApart(Elementary.exp(y), exp(y)) <= 1, "\(y)")
        }
    }

    @Test func `the logarithm where it is known exactly`() {
        #expect(Elementary.ln(1) == 0)
        #expect(Elementary.ln(0) == -.infinity)
        #expect(Elementary.ln(-0.0) == -.infinity)
        #expect(Elementary.ln(.infinity) == .infinity)
        #expect(Elementary.ln(-1).isNaN)
        #expect(Elementary.ln(-.infinity).isNaN)
        #expect(Elementary.ln(.nan).isNaN)
    }

    @Test func `the exponential where it is known exactly`() {
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(-0.0) == 1)
        #expect(Elementary.exp(.infinity) == .infinity)
        #expect(Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(710) == .infinity)
        #expect(Elementary.exp(-746) == 0)
        #expect(Elementary.exp(.nan).isNaN)
        #expect(Elementary.exp(1e300) == .infinity)
        #expect(Elementary.exp(-1e300) == 0)
    }

    /// Published digits: ln 2, ln 10 and e (OEIS A002162, A002392, A001113).
    @Test func `known constants`() {
        #expect(unitsApart(Elementary.ln(2), 0.693147180559945309) <= 1)
        #expect(unitsApart(Elementary.ln(10), 2.302585092994045684) <= 1)
        #expect(unitsApart(Elementary.exp(1), 2.718281828459045235) <= 1)
    }

    @Test func `the smallest and largest doubles have their logarithms, and the ends of the exponential their values`()
    {
        #expect(unitsApart(Elementary.ln(.leastNonzeroMagnitude), -744.4400719213812) <= 1)
        #expect(unitsApart(Elementary.ln(.greatestFiniteMagnitude), 709.782712893384) <= 1)
        #expect(Elementary.exp(-745.1) == .leastNonzeroMagnitude)
        #expect(Elementary.exp(709.782712893384) < .infinity)
        #expect(unitsApart(Elementary.exp(-708.5), 2.006132305331306e-308) <= 1)
    }

    @Test func `both rise with their argument`() {
        var x = 1e-3
        while x < 1e3 {
            #expect(Elementary.ln(x) < Elementary.ln(x * 1.0001))
            #expect(Elementary.exp(x / 2) < Elementary.exp(x / 2 + 0.0001))
            x *= 1.01
        }
    }
}
