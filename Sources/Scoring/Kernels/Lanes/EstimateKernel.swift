/// Estimates of every unit's score under sixteen draws of weights at once.
package enum EstimateKernel {
    /// Fills estimates; −∞ where a unit is not scored, the logarithm where the mean is geometric.
    ///
    /// - Parameters:
    ///   - lower: the shares of members in their groups, then of groups, under draws 0 to 7: members + groups.
    ///   - upper: those under draws 8 to 15.
    ///   - offsets: where each group begins, and the end of the last.
    ///   - table: pairs of units × members, two units a cell, 0 where missing; an odd last unit is paired with anything.
    ///   - presence: as many, 1 where present and 0 where missing; empty when nothing is missing.
    ///   - gaps: pairs × groups: bit 0 when the first unit lacks a member of the group, bit 1 when the second does; empty
    ///     when nothing is missing.
    ///   - isFloored: whether any score can be below the floor.
    ///   - floor: the least score of a group that enters the mean; positive and normal when it is geometric.
    ///   - memberMinimum: the share of a group's weight that must be present.
    ///   - groupMinimum: the share of the groups' weight that must be present.
    ///   - shares: scratch: members + groups.
    ///   - scores: pairs × 2, filled.
    /// - Returns: in each lane, whether (≠ 0) a weight is so near its minimum that only doubles can tell.
    package static func score(
        lower: Span<Lanes>, upper: Span<Lanes>, offsets: Span<Int>, table: Span<SIMD2<Float>>,
        presence: Span<SIMD2<Float>>, gaps: Span<UInt8>,
        isGeometric: Bool, isFloored: Bool, floor: Float, memberMinimum: Float, groupMinimum: Float,
        shares scratch: inout MutableSpan<Sixteen>, into scores: inout MutableSpan<Sixteen>
    ) -> Sixteen {
        let groups = offsets.count - 1
        let members = offsets[groups]
        for position in 0..<scratch.count { scratch[position] = rounded(lower[position], upper[position]) }
        let shares = scratch.span
        var doubt = Sixteen.zero
        for pair in 0..<(scores.count / 2) {
            let row = pair * members
            var first = Sixteen.zero
            var second = Sixteen.zero
            var lacks: UInt8 = 0
            for group in 0..<groups {
                if !gaps.isEmpty { lacks |= gaps[pair * groups + group] }
                var a = Sixteen.zero
                var b = Sixteen.zero
                for member in offsets[group]..<offsets[group + 1] {
                    let share = shares[member]
                    let cell = table[row + member]
                    a = sum(a, share, all(cell.x))
                    b = sum(b, share, all(cell.y))
                }
                if isFloored {
                    a.replace(with: all(floor), where: a .< all(floor))
                    b.replace(with: all(floor), where: b .< all(floor))
                }
                let share = shares[members + group]
                if isGeometric {
                    first = sum(first, share, lnEstimate(a))
                    second = sum(second, share, lnEstimate(b))
                } else {
                    first = sum(first, share, a)
                    second = sum(second, share, b)
                }
            }
            scores[2 * pair] = first
            scores[2 * pair + 1] = second
            for unit in 0..<2 where lacks & (1 << UInt8(unit)) != 0 {
                scores[2 * pair + unit] = scoreWithGaps(
                    pair, unit, shares: shares, offsets: offsets, table: table, presence: presence, gaps: gaps,
                    isGeometric: isGeometric, floor: floor, memberMinimum: memberMinimum, groupMinimum: groupMinimum,
                    &doubt)
            }
        }
        return doubt
    }

    /// The score of a unit that lacks something: shares are renormalised over what is there.
    private static func scoreWithGaps(
        _ pair: Int, _ unit: Int, shares: Span<Sixteen>, offsets: Span<Int>, table: Span<SIMD2<Float>>,
        presence: Span<SIMD2<Float>>, gaps: Span<UInt8>, isGeometric: Bool, floor: Float, memberMinimum: Float,
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
                if isGeometric { a = lnEstimate(a) }
                sum += Sixteen.zero.replacing(with: share * a, where: isThere)
                present += Sixteen.zero.replacing(with: share, where: isThere)
            } else {
                a.replace(with: all(floor), where: a .< all(floor))
                if isGeometric { a = lnEstimate(a) }
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
