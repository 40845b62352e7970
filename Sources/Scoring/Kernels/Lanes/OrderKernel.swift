/// Ranks of few scores: each is compared with every other.
package enum OrderKernel {
    /// Fills the rank of each score from 1, the greatest first; equal scores share the best, and NaN has 0.
    package static func rank(_ scores: Span<Double>, into ranks: inout MutableSpan<Int32>) {
        precondition(scores.count == ranks.count)
        var start = 0
        while start < scores.count {
            let width = min(8, scores.count &- start)
            var own = Lanes.zero
            for lane in 0..<width { own[lane] = scores[start &+ lane] }
            var above = SIMD8<Int64>.zero
            for other in scores.indices {
                // True is −1.
                above &-= SIMD8<Int64>.zero.replacing(with: SIMD8(repeating: -1), where: all(scores[other]) .> own)
            }
            for lane in 0..<width {
                ranks[start &+ lane] = own[lane] == own[lane] ? Int32(truncatingIfNeeded: above[lane]) &+ 1 : 0
            }
            start &+= 8
        }
    }
}
