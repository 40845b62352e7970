/// The numbers of `RandomStream` for eight draws at once, one in each lane.
package enum VectorRandom {
    private static let low: UInt64 = 0xFFFF_FFFF

    /// The next two uniform numbers of each draw: those that `RandomStream.uniform()` gives from the same block.
    ///
    /// - Parameter draws: the draw of each lane.
    @inline(__always)
    package static func uniforms(
        seed: UInt64, draws: SIMD8<UInt64>, purpose: UInt32, block: UInt32
    ) -> (Lanes, Lanes) {
        // One 32-bit word stands in the lower half of each lane; what is left in the upper half never enters a product.
        var x = all(UInt64(block))
        var y = all(UInt64(purpose))
        var z = draws & all(low)
        var w = draws &>> all(32)
        var first = seed & low
        var second = seed >> 32
        for _ in 0..<10 {
            let p = (x & all(low)) &* all(0xD251_1F53)
            let q = (z & all(low)) &* all(0xCD9E_8D57)
            x = (q &>> all(32)) ^ y ^ all(first)
            z = (p &>> all(32)) ^ w ^ all(second)
            y = q
            w = p
            first = (first &+ 0x9E37_79B9) & low
            second = (second &+ 0xBB67_AE85) & low
        }
        return (uniform(high: y, low: x), uniform(high: w, low: z))
    }

    /// A number between 0 and 1 out of the lower halves of two words, as `RandomStream.uniform()`.
    @inline(__always)
    private static func uniform(high: SIMD8<UInt64>, low: SIMD8<UInt64>) -> Lanes {
        // The upper 52 of the 64 bits behind the point of a number between 1 and 2.
        let upper = (high &<< all(20)) & all(0x000F_FFFF_FFF0_0000)
        let lower = (low & all(Self.low)) &>> all(12)
        return doubles(upper | lower | all(0x3FF0_0000_0000_0000)) - all(1 - 0x1p-53)
    }

    /// Fills eight draws of random shares: of the members within each group, then of the groups.
    ///
    /// - Parameters:
    ///   - weights: what the shares vary around, one for each member, then for each group; empty when every division of the
    ///     whole is as likely as any other (Dirichlet with parameters 1).
    ///   - spread: each weight is multiplied by a number between 1 − spread and 1 + spread, when there are weights.
    ///   - offsets: where each group begins, and the end of the last.
    ///   - shares: members + groups of them, filled.
    package static func fillShares(
        seed: UInt64, draws: SIMD8<UInt64>, purpose: UInt32, weights: Span<Double>, spread: Double,
        offsets: Span<Int>, into shares: inout MutableSpan<Lanes>
    ) {
        let count = shares.count
        var position = 0
        var block: UInt32 = 0
        while position < count {
            let pair = uniforms(seed: seed, draws: draws, purpose: purpose, block: block)
            block &+= 1
            shares[position] = weight(pair.0, position, weights, spread)
            if position + 1 < count { shares[position + 1] = weight(pair.1, position + 1, weights, spread) }
            position += 2
        }
        let members = offsets[offsets.count - 1]
        for group in 0..<(offsets.count - 1) { scale(&shares, from: offsets[group], to: offsets[group + 1]) }
        scale(&shares, from: members, to: count)
    }

    @inline(__always)
    private static func weight(_ uniform: Lanes, _ position: Int, _ weights: Span<Double>, _ spread: Double) -> Lanes {
        if weights.isEmpty { return Lanes.zero - VectorElementary.lnOfNormal(uniform) }
        return all(weights[position]) * (all(1 - spread) + all(2 * spread) * uniform)
    }

    @inline(__always)
    private static func scale(_ shares: inout MutableSpan<Lanes>, from start: Int, to end: Int) {
        var sum = Lanes.zero
        for position in start..<end { sum += shares[position] }
        let factor = all(1) / sum
        for position in start..<end { shares[position] *= factor }
    }
}
