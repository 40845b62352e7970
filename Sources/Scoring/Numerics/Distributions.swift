/// How likely a test statistic at least as far out as the one found is, were there nothing to find.
public enum Distributions {
    /// P(Z ≤ z) of the standard normal distribution.
    public static func normal(_ z: Double) -> Double {
        guard !z.isNaN else { return z }
        let tail = SpecialFunctions.upperGamma(0.5, z * z / 2) / 2
        return z > 0 ? 1 - tail : tail
    }

    /// P(|Z| ≥ |z|) of the standard normal distribution.
    public static func normalTwoSided(_ z: Double) -> Double {
        z.isNaN ? z : SpecialFunctions.upperGamma(0.5, z * z / 2)
    }

    /// P(T ≤ t) of Student's distribution.
    public static func student(_ t: Double, degreesOfFreedom df: Double) -> Double {
        let tail = studentTwoSided(t, degreesOfFreedom: df) / 2
        return t > 0 ? 1 - tail : tail
    }

    /// P(|T| ≥ |t|) of Student's distribution: I_x(df/2, ½) with x = df / (df + t²).
    public static func studentTwoSided(_ t: Double, degreesOfFreedom df: Double) -> Double {
        guard abs(t) < .infinity else { return t.isNaN ? t : 0 }
        let square = t * t
        return SpecialFunctions.beta(df / 2, 0.5, df / (df + square), complement: square / (df + square))
    }

    /// P(F ≥ f) of Fisher's and Snedecor's distribution; 1 for f ≤ 0.
    public static func fisherUpper(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
        guard f > 0 else { return f.isNaN ? f : 1 }
        guard f < .infinity else { return 0 }
        let sum = denominator + numerator * f
        return SpecialFunctions.beta(
            denominator / 2, numerator / 2, denominator / sum, complement: numerator * f / sum
        )
    }

    /// P(X ≥ x) of the chi-square distribution; 1 for x ≤ 0.
    public static func chiSquareUpper(_ x: Double, degreesOfFreedom df: Double) -> Double {
        guard x > 0 else { return x.isNaN ? x : 1 }
        return SpecialFunctions.upperGamma(df / 2, x / 2)
    }
}
