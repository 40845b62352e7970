/// Logarithm and exponential in plain arithmetic.
///
/// The host's own differ in the last bit between libraries and between processors with and without fused multiply-add;
/// these give the same bits everywhere, because Swift never fuses a multiplication with an addition by itself. The
/// algorithms are those of fdlibm (Sun Microsystems 1993); the error stays below one unit in the last place.
public enum Elementary {
    private static let ln2High = 6.931_471_803_691_238_164_90e-01
    private static let ln2Low = 1.908_214_929_270_587_700_02e-10

    /// The natural logarithm; −∞ at 0, NaN below.
    public static func ln(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x < .infinity else { return x }
        // x = 2^k · m with m in [√½, √2)
        var exponent = Double(x.exponent)
        var m = x.significand
        if m > 1.414_213_562_373_095_1 {
            m /= 2
            exponent += 1
        }
        let f = m - 1
        let s = f / (2 + f)
        let z = s * s
        let w = z * z
        let even =
            w * (0.399_999_999_994_094_190_8 + w * (0.222_221_984_321_497_839_6 + w * 0.153_138_376_992_093_733_2))
        let odd =
            z
            * (0.666_666_666_666_673_513_0
                + w
                * (0.285_714_287_436_623_914_9 + w * (0.181_835_721_616_180_501_2 + w * 0.147_981_986_051_165_859_1)))
        let r = even + odd
        let half = 0.5 * f * f
        return exponent * ln2High - ((half - (s * (half + r) + exponent * ln2Low)) - f)
    }

    /// e to the power of x.
    public static func exp(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x > 709.782_712_893_384 { return .infinity }
        if x < -745.133_219_101_941_1 { return 0 }
        // x = k·ln 2 + r with |r| ≤ ½ ln 2
        let k = (x * 1.442_695_040_888_963_387_00).rounded(.toNearestOrAwayFromZero)
        let high = x - k * ln2High
        let low = k * ln2Low
        let r = high - low
        let t = r * r
        let c =
            r - t
            * (0.166_666_666_666_666_019_04
                + t
                * (-0.002_777_777_777_701_559_33
                    + t
                    * (6.613_756_321_437_934_2e-05
                        + t * (-1.653_390_220_546_525_2e-06 + t * 4.138_136_797_057_238_5e-08))))
        let y = 1 - ((low - r * c / (2 - c)) - high)
        let scale = Int(k)
        // Two steps, so that results below the normal range round once at most.
        let first = scale / 2
        return y * power(first) * power(scale - first)
    }

    /// x to the power of p, for x above zero: e^(p·ln x), multiplied out for small whole exponents.
    public static func power(_ x: Double, _ p: Double) -> Double {
        switch p {
        case 1: x
        case 2: x * x
        case -1: 1 / x
        case 0.5: x.squareRoot()
        default: exp(p * ln(x))
        }
    }

    private static func power(_ k: Int) -> Double { Double(sign: .plus, exponent: k, significand: 1) }
}
