/// Sixteen draws in single precision: estimates that decide what they surely can, and leave the rest to doubles.
package typealias Sixteen = SIMD16<Float>

/// The same number in every lane.
@inline(__always)
func all(_ x: Float) -> Sixteen { Sixteen(repeating: x) }

/// Sixteen doubles rounded to single precision.
@inline(__always)
func rounded(_ x: Lanes, _ y: Lanes) -> Sixteen {
    Sixteen(
        Float(x[0]), Float(x[1]), Float(x[2]), Float(x[3]), Float(x[4]), Float(x[5]), Float(x[6]), Float(x[7]),
        Float(y[0]), Float(y[1]), Float(y[2]), Float(y[3]), Float(y[4]), Float(y[5]), Float(y[6]), Float(y[7]))
}

/// The bit patterns of the lanes.
@inline(__always)
func bits(_ x: Sixteen) -> SIMD16<UInt32> { unsafe unsafeBitCast(x, to: SIMD16<UInt32>.self) }

/// The numbers of sixteen bit patterns.
@inline(__always)
func floats(_ x: SIMD16<UInt32>) -> Sixteen { unsafe unsafeBitCast(x, to: Sixteen.self) }

/// sum + x·y, in one operation where the processor has one: estimates may differ in their last bits.
@inline(__always)
func sum(_ sum: Sixteen, _ x: Sixteen, _ y: Sixteen) -> Sixteen {
    #if AVX2
        sum.addingProduct(x, y)
    #else
        sum + x * y
    #endif
}

/// The natural logarithm of x / 2^k for positive normal x and whole k, wrong by at most 3e-7 and two roundings of the result.
///
/// The minimax polynomial of degree 7 over (√½, √2), found by Remez' exchange.
@inline(__always)
func lnEstimate(_ x: Sixteen, over k: Float) -> Sixteen {
    let shifted = bits(x) &+ SIMD16(repeating: 0x3F80_0000 &- 0x3F35_04F4)
    let exponent =
        floats((shifted &>> SIMD16(repeating: 23)) | SIMD16(repeating: 0x4B00_0000)) - all(8_388_608 + 127 + k)
    let f = floats((shifted & SIMD16(repeating: 0x007F_FFFF)) &+ SIMD16(repeating: 0x3F35_04F4)) - all(1)
    var value = sum(all(-0.189_679_6), f, all(0.118_614_055))
    value = sum(all(0.206_169_11), f, value)
    value = sum(all(-0.248_704_55), f, value)
    value = sum(all(0.333_012_52), f, value)
    value = sum(all(-0.500_025_4), f, value)
    value = sum(all(1.000_003_9), f, value)
    value = sum(all(9.175_407_5e-08), f, value)
    return sum(value, exponent, all(0.693_147_2))
}
