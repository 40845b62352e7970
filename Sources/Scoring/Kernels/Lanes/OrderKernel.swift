/// Ranks by comparison: of few scores with every other, of many with those in the same place of an order.
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

    /// The most scores of a place that are compared with each other.
    package static var window: Int { 16 }

    /// Replaces places by ranks, where no more scores share the place than the window is wide.
    ///
    /// - Parameters:
    ///   - scores: as they come.
    ///   - order: the scores by place, the greatest first, and behind them −∞ as often as the window is wide.
    ///   - ends: how many scores are in a place and in those before it.
    ///   - ranks: the place of each score, from 1, or 0 where it is missing; then its rank, or where more scores share the
    ///     place, the place negated.
    /// - Returns: whether all have their ranks.
    package static func rank(
        _ scores: Span<Double>, order: Span<Double>, ends: Span<Int32>, ranks: inout MutableSpan<Int32>
    ) -> Bool {
        precondition(scores.count == ranks.count)
        var isAll = true
        for unit in scores.indices {
            let place = Int(ranks[unit])
            if place == 0 { continue }
            let (start, end) = (ends[place &- 1], ends[place])
            var above = countAbove(scores[unit], order, Int(start))
            if end &- start > 8 { above &+= countAbove(scores[unit], order, Int(start) &+ 8) }
            ranks[unit] = start &+ above &+ 1
            if end &- start > window {
                ranks[unit] = Int32(truncatingIfNeeded: 0 &- place)
                isAll = false
            }
        }
        return isAll
    }

    /// How many of eight scores from a position are above; what stands behind the place is not.
    @inline(__always)
    private static func countAbove(_ score: Double, _ order: Span<Double>, _ start: Int) -> Int32 {
        precondition(start >= 0 && start &+ 8 <= order.count)
        #if AVX512
            // One comparison gives eight bits, which one instruction counts.
            let near = unsafe order.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 8 &* start, as: Lanes.self)
            let ones = SIMD8<Int64>.zero.replacing(with: SIMD8(repeating: 1), where: near .> all(score))
            return Int32(truncatingIfNeeded: ones.wrappedSum())
        #else
            func isAbove(_ other: Int) -> Int32 { unsafe order[unchecked: start &+ other] > score ? 1 : 0 }
            // Spelt out, or the compiler makes a loop with a jump for each.
            let above = isAbove(0) &+ isAbove(1) &+ isAbove(2) &+ isAbove(3)
            return above &+ isAbove(4) &+ isAbove(5) &+ isAbove(6) &+ isAbove(7)
        #endif
    }
}
