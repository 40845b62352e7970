// The files of this folder are compiled three times: in Scoring, for the processors that the platform promises, and by links
// in ScoringAVX2 and ScoringAVX512 for those that have more. They know nothing but the standard library, and exchange nothing
// but its types; every operation is one that IEEE 754 rounds exactly, so that all give the same bits.

/// Eight doubles worked on at once: eight draws, or eight units.
package typealias Lanes = SIMD8<Double>

/// The bit patterns of the lanes; a vector has no `bitPattern` of its own, and lane by lane the compiler loses sight of it.
@inline(__always)
func bits(_ x: Lanes) -> SIMD8<UInt64> { unsafe unsafeBitCast(x, to: SIMD8<UInt64>.self) }

/// The doubles of eight bit patterns.
@inline(__always)
func doubles(_ x: SIMD8<UInt64>) -> Lanes { unsafe unsafeBitCast(x, to: Lanes.self) }

/// The same number in every lane.
@inline(__always)
func all(_ x: Double) -> Lanes { Lanes(repeating: x) }

/// The same bits in every lane.
@inline(__always)
func all(_ x: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: x) }

/// The greater of two numbers in each lane; the second where neither is.
///
/// With SSE2 alone a choice by a mask takes four instructions, and one lane by lane, which the compiler makes a single one.
@inline(__always)
func larger(_ x: Lanes, _ y: Lanes) -> Lanes {
    #if AVX512
        y.replacing(with: x, where: x .> y)
    #elseif AVX2
        Lanes(lowHalf: larger(x.lowHalf, y.lowHalf), highHalf: larger(x.highHalf, y.highHalf))
    #else
        Lanes(
            larger(x[0], y[0]), larger(x[1], y[1]), larger(x[2], y[2]), larger(x[3], y[3]), larger(x[4], y[4]),
            larger(x[5], y[5]), larger(x[6], y[6]), larger(x[7], y[7]))
    #endif
}

/// The lesser of two numbers in each lane; the second where neither is.
@inline(__always)
func smaller(_ x: Lanes, _ y: Lanes) -> Lanes {
    #if AVX512
        y.replacing(with: x, where: x .< y)
    #elseif AVX2
        Lanes(lowHalf: smaller(x.lowHalf, y.lowHalf), highHalf: smaller(x.highHalf, y.highHalf))
    #else
        Lanes(
            smaller(x[0], y[0]), smaller(x[1], y[1]), smaller(x[2], y[2]), smaller(x[3], y[3]), smaller(x[4], y[4]),
            smaller(x[5], y[5]), smaller(x[6], y[6]), smaller(x[7], y[7]))
    #endif
}

#if AVX512
    // Whole vectors compare and choose.
#elseif AVX2
    @inline(__always)
    private func larger(_ x: SIMD4<Double>, _ y: SIMD4<Double>) -> SIMD4<Double> { y.replacing(with: x, where: x .> y) }

    @inline(__always)
    private func smaller(_ x: SIMD4<Double>, _ y: SIMD4<Double>) -> SIMD4<Double> {
        y.replacing(with: x, where: x .< y)
    }
#else
    @inline(__always)
    private func larger(_ x: Double, _ y: Double) -> Double { x > y ? x : y }

    @inline(__always)
    private func smaller(_ x: Double, _ y: Double) -> Double { x < y ? x : y }
#endif
