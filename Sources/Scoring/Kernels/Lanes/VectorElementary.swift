/// Logarithm and exponential in eight lanes, with the bits of `Elementary` in each: the same operations in the same order.
package enum VectorElementary {
    private static let ln2High = 6.931_471_803_691_238_164_90e-01
    private static let ln2Low = 1.908_214_929_270_587_700_02e-10
    /// 2⁵²: a number added to it stands in the last bits of the sum.
    private static let twoTo52 = 4_503_599_627_370_496.0

    /// The natural logarithm of x / 2^k for positive, normal, finite x; lanes with others hold nothing of use.
    @inline(__always)
    package static func lnOfNormal(_ x: Lanes, over k: Lanes = .zero) -> Lanes {
        // x = 2^e · m with m in (√½, √2], by integers: what lies above the pattern of √½ carries into the exponent.
        let pattern = bits(x)
        let shifted = pattern &+ all(0x3FF0_0000_0000_0000 &- 0x3FE6_A09E_667F_3BCE)
        let exponent = doubles((shifted &>> all(52)) | all(0x4330_0000_0000_0000)) - all(twoTo52 + 1023) - k
        let m = doubles((pattern &+ all(0x3FF0_0000_0000_0000)) &- (shifted & all(0xFFF0_0000_0000_0000)))
        let f = m - all(1)
        let s = f / (all(2) + f)
        let z = s * s
        let w = z * z
        let fourth = all(0.222_221_984_321_497_839_6) + w * all(0.153_138_376_992_093_733_2)
        let even = w * (all(0.399_999_999_994_094_190_8) + w * fourth)
        let fifth = all(0.181_835_721_616_180_501_2) + w * all(0.147_981_986_051_165_859_1)
        let odd = z * (all(0.666_666_666_666_673_513_0) + w * (all(0.285_714_287_436_623_914_9) + w * fifth))
        let r = even + odd
        let half = all(0.5) * f * f
        return exponent * all(ln2High) - ((half - (s * (half + r) + exponent * all(ln2Low))) - f)
    }

    /// The natural logarithm; −∞ at 0, NaN below.
    package static func ln(_ x: Lanes) -> Lanes {
        // Subnormal numbers are brought into the normal range first; that product is exact.
        let isSmall = x .< all(Double.leastNormalMagnitude)
        let scaled = x.replacing(with: x * all(0x1p54), where: isSmall)
        var result = lnOfNormal(scaled, over: Lanes.zero.replacing(with: all(54), where: isSmall))
        result.replace(with: all(Double.infinity), where: x .== all(Double.infinity))
        result.replace(with: all(-Double.infinity), where: x .== Lanes.zero)
        result.replace(with: all(Double.nan), where: x .< Lanes.zero)
        return result.replacing(with: all(Double.nan), where: x .!= x)
    }

    /// e to the power of x.
    package static func exp(_ x: Lanes) -> Lanes {
        let isLarge = x .> all(709.782_712_893_384)
        let isSmall = x .< all(-745.133_219_101_941_1)
        let isNaN = x .!= x
        let inside = x.replacing(with: Lanes.zero, where: isLarge).replacing(with: Lanes.zero, where: isSmall)
            .replacing(with: Lanes.zero, where: isNaN)
        // x = k·ln 2 + r; the sum with 1.5·2⁵² rounds halves to even, the scalar away from zero: mended by the rest.
        let quotient = inside * all(1.442_695_040_888_963_387_00)
        let even = (quotient + all(1.5 * twoTo52)) - all(1.5 * twoTo52)
        let up = even.replacing(with: even + all(1), where: quotient - even .== all(0.5))
        let down = even.replacing(with: even - all(1), where: quotient - even .== all(-0.5))
        let k = down.replacing(with: up, where: quotient .> Lanes.zero)
        let high = inside - k * all(ln2High)
        let low = k * all(ln2Low)
        let r = high - low
        let t = r * r
        let fifth = all(-1.653_390_220_546_525_2e-06) + t * all(4.138_136_797_057_238_5e-08)
        let third = all(-0.002_777_777_777_701_559_33) + t * (all(6.613_756_321_437_934_2e-05) + t * fifth)
        let c = r - t * (all(0.166_666_666_666_666_019_04) + t * third)
        let quotientOfRest = r * c / (all(2) - c)
        let y = all(1) - ((low - quotientOfRest) - high)
        // Two steps, so that results below the normal range round once at most; the first is k / 2 towards zero.
        let doubled = bits(k + all(1.5 * twoTo52)) &- all((1.5 * twoTo52).bitPattern)
        let sign = doubled &>> all(63)
        let first = ((doubled &+ sign) &>> all(1)) | (sign &<< all(63))
        var result = y * power(first) * power(doubled &- first)
        result.replace(with: all(Double.infinity), where: isLarge)
        result.replace(with: Lanes.zero, where: isSmall)
        return result.replacing(with: x, where: isNaN)
    }

    /// 2 to the power of k, two's complement, within the normal range.
    @inline(__always)
    private static func power(_ k: SIMD8<UInt64>) -> Lanes { doubles((k &+ all(1023)) &<< all(52)) }
}
