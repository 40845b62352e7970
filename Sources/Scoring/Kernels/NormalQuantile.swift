/// The quantile of the standard normal distribution.
///
/// Algorithm AS 241 (Wichura 1988), PPND16: relative error about 1e-16.
public enum NormalQuantile {
    /// The number below which a standard normal one lies with the probability; ±∞ at 1 and 0.
    public static func of(_ probability: Double) -> Double {
        guard probability > 0 else { return probability == 0 ? -.infinity : .nan }
        guard probability < 1 else { return probability == 1 ? .infinity : .nan }
        let q = probability - 0.5
        if q.magnitude <= 0.425 {
            let r = 0.180625 - q * q
            return q * (polynomial(r, VectorNormal.a) / polynomial(r, VectorNormal.b))
        }
        let tail = (-Elementary.ln(q < 0 ? probability : 1 - probability)).squareRoot()
        let quantile =
            tail <= 5
            ? polynomial(tail - 1.6, VectorNormal.c) / polynomial(tail - 1.6, VectorNormal.d)
            : polynomial(tail - 5, VectorNormal.e) / polynomial(tail - 5, VectorNormal.f)
        return q < 0 ? -quantile : quantile
    }

    private static func polynomial(_ x: Double, _ coefficients: SIMD8<Double>) -> Double {
        var sum = coefficients[7]
        for power in stride(from: 6, through: 0, by: -1) { sum = sum * x + coefficients[power] }
        return sum
    }
}
