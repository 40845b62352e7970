/// The gamma and beta functions that the probability distributions rest on.
///
/// Plain arithmetic over `Elementary`, so that p-values have the same bits everywhere. Algorithms: Stirling's series, power
/// series and continued fractions by Lentz's method (Press et al. 2007, chapter 6).
public enum SpecialFunctions {
    private static let tiny = 1e-300
    private static let halfLnTwoPi = 0.918_938_533_204_672_741_78

    /// ln Γ(x) for x > 0; NaN otherwise.
    public static func lnGamma(_ x: Double) -> Double {
        guard x > 0 else { return .nan }
        guard x < .infinity else { return x }
        // Stirling's series needs a large argument: Γ(x) = Γ(x + k) / (x·(x + 1)·…).
        var shifted = x
        var product = 1.0
        while shifted < 15 {
            product *= shifted
            shifted += 1
        }
        let inverse = 1 / shifted
        let square = inverse * inverse
        let series =
            inverse
            * (1.0 / 12 - square
                * (1.0 / 360 - square
                    * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360_360))))))
        return (shifted - 0.5) * Elementary.ln(shifted) - shifted + halfLnTwoPi + series - Elementary.ln(product)
    }

    /// The share of the gamma integral beyond x: Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x ≥ 0; NaN otherwise.
    public static func upperGamma(_ a: Double, _ x: Double) -> Double {
        guard a > 0, x >= 0 else { return .nan }
        guard x > 0 else { return 1 }
        guard x < .infinity else { return 0 }
        let front = Elementary.exp(a * Elementary.ln(x) - x - lnGamma(a))
        if x < a + 1 {
            // P = front · Σ xⁿ / (a·(a + 1)·…·(a + n)), all terms positive.
            var term = 1 / a
            var sum = term
            var n = a
            while term > sum * 1e-17 {
                n += 1
                term *= x / n
                sum += term
            }
            return 1 - min(front * sum, 1)
        }
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var fraction = d
        for i in 1...100_000 {
            let k = Double(i)
            let an = -k * (k - a)
            b += 2
            d = notZero(an * d + b)
            c = notZero(b + an / c)
            d = 1 / d
            let change = d * c
            fraction *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return min(front * fraction, 1)
    }

    /// The share of the beta integral up to x: I_x(a, b), for a, b > 0.
    ///
    /// - Parameters:
    ///   - x: from 0 to 1.
    ///   - complement: 1 − x, from the caller, who may know it more exactly than a subtraction gives it.
    public static func beta(_ a: Double, _ b: Double, _ x: Double, complement: Double) -> Double {
        guard a > 0, b > 0, x >= 0, complement >= 0 else { return .nan }
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        let front = Elementary.exp(
            lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Elementary.ln(x) + b * Elementary.ln(complement)
        )
        // The fraction converges fast below the mean of the distribution; beyond it, count from the other end.
        return x < (a + 1) / (a + b + 2)
            ? min(front * betaFraction(a, b, x) / a, 1) : 1 - min(front * betaFraction(b, a, complement) / b, 1)
    }

    private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var c = 1.0
        var d = 1 / notZero(1 - (a + b) * x / (a + 1))
        var fraction = d
        for i in 1...100_000 {
            let m = Double(i)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / notZero(1 + even * d)
            c = notZero(1 + even / c)
            fraction *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / notZero(1 + odd * d)
            c = notZero(1 + odd / c)
            let change = d * c
            fraction *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return fraction
    }

    /// Lentz's guard: a zero in a denominator becomes the smallest number that still divides.
    private static func notZero(_ x: Double) -> Double { abs(x) < tiny ? tiny : x }
}
