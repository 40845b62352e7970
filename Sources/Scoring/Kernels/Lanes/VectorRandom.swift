/// The numbers of `RandomStream` for eight draws at once, one in each lane.
package enum VectorRandom {
    private static let low: UInt64 = 0xFFFF_FFFF

    /// The words of the next block of each draw, one in the lower half of each lane; the upper halves hold anything.
    @inline(__always)
    private static func words(
        seed: UInt64, draws: SIMD8<UInt64>, purposes: SIMD8<UInt64>, block: UInt32
    ) -> (x: SIMD8<UInt64>, y: SIMD8<UInt64>, z: SIMD8<UInt64>, w: SIMD8<UInt64>) {
        var x = all(UInt64(block))
        var y = purposes
        var z = draws
        var w = draws &>> all(32)
        var first = seed & low
        var second = seed >> 32
        for _ in 0..<10 {
            // Products of the lower halves alone: one instruction each.
            let p = (x & all(low)) &* all(0xD251_1F53)
            let q = (z & all(low)) &* all(0xCD9E_8D57)
            x = (q &>> all(32)) ^ y ^ all(first)
            z = (p &>> all(32)) ^ w ^ all(second)
            y = q
            w = p
            first = (first &+ 0x9E37_79B9) & low
            second = (second &+ 0xBB67_AE85) & low
        }
        return (x, y, z, w)
    }

    /// The next two uniform numbers of each draw: those that `RandomStream.uniform()` gives from the same block.
    ///
    /// - Parameter draws: the draw of each lane.
    @inline(__always)
    package static func uniforms(
        seed: UInt64, draws: SIMD8<UInt64>, purpose: UInt32, block: UInt32
    ) -> (Lanes, Lanes) {
        let words = words(seed: seed, draws: draws, purposes: all(UInt64(purpose)), block: block)
        return (uniform(high: words.y, low: words.x), uniform(high: words.w, low: words.z))
    }

    /// A number between 0 and 1 out of the lower halves of two words, as `RandomStream.uniform()`.
    @inline(__always)
    private static func uniform(high: SIMD8<UInt64>, low: SIMD8<UInt64>) -> Lanes {
        // The upper 52 of the 64 bits behind the point of a number between 1 and 2.
        let upper = (high &<< all(20)) & all(0x000F_FFFF_FFF0_0000)
        let lower = (low & all(Self.low)) &>> all(12)
        return doubles(upper | lower | all(0x3FF0_0000_0000_0000)) - all(1 - 0x1p-53)
    }

    /// 2³² times the number of `RandomStream.shortUniform()`, out of the lower half of a word.
    @inline(__always)
    private static func short(_ word: SIMD8<UInt64>) -> Lanes {
        doubles((word & all(low)) | all(0x4330_0000_0000_0000)) - all(0x1p52 - 0.5)
    }

    /// Fills the first normal number of the streams of one draw: those of `RandomStream.normal()`.
    ///
    /// - Parameters:
    ///   - purposes: of the streams.
    ///   - normals: a vector for every eight of them; behind the last anything.
    package static func fillNormals(
        seed: UInt64, draw: UInt64, purposes: Span<UInt32>, into normals: inout MutableSpan<Lanes>
    ) {
        var start = 0
        while start < purposes.count {
            var eight = SIMD8<UInt64>.zero
            for lane in 0..<min(8, purposes.count &- start) { eight[lane] = UInt64(purposes[start &+ lane]) }
            let words = words(seed: seed, draws: all(draw), purposes: eight, block: 0)
            normals[start / 8] = VectorNormal.quantile(uniform(high: words.y, low: words.x))
            start &+= 8
        }
    }

    /// Fills eight draws of random shares: of the members within each group, then of the groups.
    ///
    /// - Parameters:
    ///   - weights: what the shares vary around, one for each member, then for each group; empty when every division of the
    ///     whole is as likely as any other (Dirichlet with parameters 1).
    ///   - spread: each weight is multiplied by a number between 1 − spread and 1 + spread, when there are weights.
    ///   - exchanges: what sorts the positions of each group but its last, when there are no weights.
    ///   - offsets: where each group begins, and the end of the last.
    ///   - shares: members + groups of them, filled.
    package static func fillShares(
        seed: UInt64, draws: SIMD8<UInt64>, purpose: UInt32, weights: Span<Double>, spread: Double,
        exchanges: Span<SIMD2<Int>>, offsets: Span<Int>, into shares: inout MutableSpan<Lanes>
    ) {
        let count = shares.count
        let groups = offsets.count - 1
        let isAny = weights.isEmpty
        // Without weights, the last of each group needs no random number; the others are drawn without a hole between them,
        // from the end of the room, and moved to their places.
        let drawn = isAny ? count - groups - 1 : count
        var position = count - drawn
        var block: UInt32 = 0
        while position < count {
            let words = words(seed: seed, draws: draws, purposes: all(UInt64(purpose)), block: block)
            block &+= 1
            shares[position] = short(words.x)
            if position + 1 < count { shares[position + 1] = short(words.y) }
            if position + 2 < count { shares[position + 2] = short(words.z) }
            if position + 3 < count { shares[position + 3] = short(words.w) }
            position += 4
        }
        if isAny {
            var from = count - drawn
            for group in 0...groups {
                let end = group < groups ? offsets[group + 1] : count
                for position in offsets[group]..<(end - 1) {
                    shares[position] = shares[from]
                    from += 1
                }
            }
            for place in 0..<exchanges.count {
                let (i, j) = (exchanges[place].x, exchanges[place].y)
                let (a, b) = (shares[i], shares[j])
                shares[i] = smaller(a, b)
                shares[j] = larger(a, b)
            }
            for group in 0...groups {
                let end = group < groups ? offsets[group + 1] : count
                var below = Lanes.zero
                for position in offsets[group]..<(end - 1) {
                    let number = shares[position]
                    shares[position] = (number - below) * all(0x1p-32)
                    below = number
                }
                shares[end - 1] = (all(0x1p32) - below) * all(0x1p-32)
            }
        } else {
            for position in 0..<count {
                let uniform = shares[position] * all(0x1p-32)
                shares[position] = all(weights[position]) * (all(1 - spread) + all(2 * spread) * uniform)
            }
            for group in 0...groups {
                scale(&shares, from: offsets[group], to: group < groups ? offsets[group + 1] : count)
            }
        }
    }

    @inline(__always)
    private static func scale(_ shares: inout MutableSpan<Lanes>, from start: Int, to end: Int) {
        var sum = Lanes.zero
        for position in start..<end { sum += shares[position] }
        let factor = all(1) / sum
        for position in start..<end { shares[position] *= factor }
    }
}
