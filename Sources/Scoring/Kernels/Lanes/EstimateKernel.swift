/// Estimates of every unit's score under sixteen draws of weights at once.
package enum EstimateKernel {
    /// How many units are worked on together: four keep sixteen wide registers busy, two as many narrow ones.
    #if AVX2
        private static var width: Int { 4 }
    #else
        private static var width: Int { 2 }
    #endif

    /// Fills estimates; −∞ where a unit is not scored, the logarithm of the score over 2^scale where the mean is geometric.
    ///
    /// - Parameters:
    ///   - lower: the shares of members in their groups, then of groups, under draws 0 to 7: members + groups.
    ///   - upper: those under draws 8 to 15.
    ///   - offsets: where each group begins, and the end of the last.
    ///   - table: pairs of units × members, two units a cell, 0 where missing; an odd last unit is paired with anything.
    ///   - presence: as many, 1 where present and 0 where missing; empty when nothing is missing.
    ///   - gaps: pairs × groups: bit 0 when the first unit lacks a member of the group, bit 1 when the second does; empty
    ///     when nothing is missing.
    ///   - scale: a whole number; every score is divided by 2^scale before its logarithm is taken, so that logarithms are
    ///     near 0 and lose little in their sums.
    ///   - isFloored: whether any score can be below the floor.
    ///   - floor: the least score of a group that enters the mean; positive and normal when it is geometric.
    ///   - memberMinimum: the share of a group's weight that must be present.
    ///   - groupMinimum: the share of the groups' weight that must be present.
    ///   - scores: pairs × 2, filled.
    /// - Returns: in each lane, whether (≠ 0) a weight is so near its minimum that only doubles can tell.
    package static func score(
        lower: Span<Lanes>, upper: Span<Lanes>, offsets: Span<Int>, table: Span<SIMD2<Float>>,
        presence: Span<SIMD2<Float>>, gaps: Span<UInt8>,
        isGeometric: Bool, scale: Float, isFloored: Bool, floor: Float, memberMinimum: Float, groupMinimum: Float,
        into scores: inout MutableSpan<Sixteen>
    ) -> Sixteen {
        // Whole lines of the cache: a vector that lies across two takes two loads, and arrays begin where they like.
        let room = lower.count + width * (offsets.count - 1)
        return unsafe withUnsafeTemporaryAllocation(byteCount: 64 * room, alignment: 64) { bytes in
            let vectors = unsafe bytes.bindMemory(to: Sixteen.self)
            var shares = unsafe MutableSpan(_unsafeElements: vectors.extracting(..<lower.count))
            var means = unsafe MutableSpan(_unsafeElements: vectors.extracting(lower.count...))
            return score(
                lower: lower, upper: upper, offsets: offsets, table: table, presence: presence, gaps: gaps,
                isGeometric: isGeometric, scale: scale, isFloored: isFloored, floor: floor,
                memberMinimum: memberMinimum, groupMinimum: groupMinimum, shares: &shares, means: &means, into: &scores)
        }
    }

    @inline(__always)
    private static func score(
        lower: Span<Lanes>, upper: Span<Lanes>, offsets: Span<Int>, table: Span<SIMD2<Float>>,
        presence: Span<SIMD2<Float>>, gaps: Span<UInt8>, isGeometric: Bool, scale: Float, isFloored: Bool, floor: Float,
        memberMinimum: Float, groupMinimum: Float, shares: inout MutableSpan<Sixteen>,
        means: inout MutableSpan<Sixteen>, into scores: inout MutableSpan<Sixteen>
    ) -> Sixteen {
        let groups = offsets.count - 1
        for position in 0..<shares.count { shares[position] = rounded(lower[position], upper[position]) }
        let pairs = scores.count / 2
        var pair = 0
        while pair < pairs {
            #if AVX2
                let next = min(pair + 1, pairs - 1)
                fillMeans(pair, next, shares.span, offsets, table, &means)
            #else
                fillMeans(pair, shares.span, offsets, table, &means)
            #endif
            if isFloored {
                for place in 0..<(width &* groups) {
                    means[place] = means[place].replacing(with: all(floor), where: means[place] .< all(floor))
                }
            }
            if isGeometric {
                for place in 0..<(width &* groups) { means[place] = lnEstimate(means[place], over: scale) }
            }
            addMeans(pair, shares.span, groups, from: 0, means.span, &scores)
            #if AVX2
                addMeans(next, shares.span, groups, from: 2 * groups, means.span, &scores)
            #endif
            pair += width / 2
        }
        if gaps.isEmpty { return Sixteen.zero }
        var doubt = Sixteen.zero
        for pair in 0..<pairs {
            var lacks: UInt8 = 0
            for group in 0..<groups { lacks |= gaps[pair * groups + group] }
            for unit in 0..<2 where lacks & (1 << UInt8(unit)) != 0 {
                scores[2 * pair + unit] = scoreWithGaps(
                    pair, unit, shares: shares.span, offsets: offsets, table: table, presence: presence, gaps: gaps,
                    isGeometric: isGeometric, scale: scale, floor: floor, memberMinimum: memberMinimum,
                    groupMinimum: groupMinimum,
                    &doubt)
            }
        }
        return doubt
    }

    #if AVX2
        /// The means of the units of two pairs in every group, as if nothing were missing: those of the first pair, group by
        /// group, then those of the second.
        @inline(__always)
        private static func fillMeans(
            _ pair: Int, _ next: Int, _ shares: Span<Sixteen>, _ offsets: Span<Int>, _ table: Span<SIMD2<Float>>,
            _ means: inout MutableSpan<Sixteen>
        ) {
            let groups = offsets.count &- 1
            let row = pair &* offsets[groups]
            let nextRow = next &* offsets[groups]
            var member = 0
            for group in 0..<groups {
                let end = offsets[group &+ 1]
                var a = Sixteen.zero
                var b = Sixteen.zero
                var c = Sixteen.zero
                var d = Sixteen.zero
                while member < end {
                    let share = shares[member]
                    let cell = table[row &+ member]
                    let other = table[nextRow &+ member]
                    a = sum(a, share, all(cell.x))
                    b = sum(b, share, all(cell.y))
                    c = sum(c, share, all(other.x))
                    d = sum(d, share, all(other.y))
                    member &+= 1
                }
                means[2 &* group] = a
                means[2 &* group &+ 1] = b
                means[2 &* (groups &+ group)] = c
                means[2 &* (groups &+ group) &+ 1] = d
            }
        }
    #else
        /// The means of both units in every group, as if nothing were missing.
        @inline(__always)
        private static func fillMeans(
            _ pair: Int, _ shares: Span<Sixteen>, _ offsets: Span<Int>, _ table: Span<SIMD2<Float>>,
            _ means: inout MutableSpan<Sixteen>
        ) {
            let groups = offsets.count &- 1
            let row = pair &* offsets[groups]
            var member = 0
            for group in 0..<groups {
                let end = offsets[group &+ 1]
                var a = Sixteen.zero
                var b = Sixteen.zero
                while member < end {
                    let share = shares[member]
                    let cell = table[row &+ member]
                    a = sum(a, share, all(cell.x))
                    b = sum(b, share, all(cell.y))
                    member &+= 1
                }
                means[2 &* group] = a
                means[2 &* group &+ 1] = b
            }
        }
    #endif

    /// The sums over the groups for both units of a pair.
    @inline(__always)
    private static func addMeans(
        _ pair: Int, _ shares: Span<Sixteen>, _ groups: Int, from start: Int, _ means: Span<Sixteen>,
        _ scores: inout MutableSpan<Sixteen>
    ) {
        let members = shares.count &- groups
        var first = Sixteen.zero
        var second = Sixteen.zero
        for group in 0..<groups {
            let share = shares[members &+ group]
            first = sum(first, share, means[start &+ 2 &* group])
            second = sum(second, share, means[start &+ 2 &* group &+ 1])
        }
        scores[2 &* pair] = first
        scores[2 &* pair &+ 1] = second
    }

    /// The score of a unit that lacks something: shares are renormalised over what is there.
    private static func scoreWithGaps(
        _ pair: Int, _ unit: Int, shares: Span<Sixteen>, offsets: Span<Int>, table: Span<SIMD2<Float>>,
        presence: Span<SIMD2<Float>>, gaps: Span<UInt8>, isGeometric: Bool, scale: Float, floor: Float,
        memberMinimum: Float,
        groupMinimum: Float, _ doubt: inout Sixteen
    ) -> Sixteen {
        let groups = offsets.count - 1
        let members = offsets[groups]
        let row = pair * members
        var sum = Sixteen.zero
        var present = Sixteen.zero
        for group in 0..<groups {
            let hasGap = gaps[pair * groups + group] & (1 << UInt8(unit)) != 0
            var a = Sixteen.zero
            var weight = Sixteen.zero
            for member in offsets[group]..<offsets[group + 1] {
                let share = shares[member]
                a += share * all(table[row + member][unit])
                if hasGap { weight += share * all(presence[row + member][unit]) }
            }
            let share = shares[members + group]
            if hasGap {
                let isThere = reaches(weight, memberMinimum, &doubt)
                // A group without anything is 0/0; nothing of it enters, but its logarithm must not be asked for.
                a = all(1).replacing(with: a / weight, where: isThere)
                a.replace(with: all(floor), where: a .< all(floor))
                if isGeometric { a = lnEstimate(a, over: scale) }
                sum += Sixteen.zero.replacing(with: share * a, where: isThere)
                present += Sixteen.zero.replacing(with: share, where: isThere)
            } else {
                a.replace(with: all(floor), where: a .< all(floor))
                if isGeometric { a = lnEstimate(a, over: scale) }
                sum += share * a
                present += share
            }
        }
        let isScored = reaches(present, groupMinimum, &doubt)
        return all(-Float.infinity).replacing(with: sum / present, where: isScored)
    }

    /// Whether a weight reaches its minimum; lanes in which single precision cannot tell are marked.
    @inline(__always)
    private static func reaches(
        _ weight: Sixteen, _ minimum: Float, _ doubt: inout Sixteen
    ) -> SIMDMask<SIMD16<Int32>> {
        let margin: Float = 1e-4
        let isNear = (weight .> all(minimum - margin)) .& (weight .< all(minimum + margin)) .& (weight .!= Sixteen.zero)
        doubt.replace(with: all(1), where: isNear)
        // A weight next to nothing divides badly, whatever the minimum.
        doubt.replace(with: all(1), where: (weight .> Sixteen.zero) .& (weight .< all(margin)))
        return (weight .>= all(minimum)) .& (weight .> Sixteen.zero)
    }
}
