/// Scores of eight units at once, from values to the index: goalposts, means of members, means of groups.
package enum GoalpostKernel {
    /// What one step of the kernel reads of an indicator.
    ///
    /// In the order of the fields: the lower goalpost and the way to the upper one, both on the scale of the transform; the
    /// weight; 1 when the scale is logarithmic; 1 when lower is better.
    package typealias Member = SIMD8<Double>

    /// Fills the index, and the scores of the groups if there is room for them; NaN where a unit is not scored.
    ///
    /// - Parameters:
    ///   - cells: the values, NaN where missing.
    ///   - unitStride: the cells from one unit to the next.
    ///   - memberStride: the cells from one indicator to the next.
    ///   - first: the unit with which `index` begins.
    ///   - members: the indicators, group after group.
    ///   - offsets: where each group begins, and the end of the last.
    ///   - groupWeights: the weight of each group.
    ///   - memberMean: 1 when geometric, the minimum coverage, the floor.
    ///   - groupMean: the same for the means of groups.
    ///   - tile: scratch, one vector a member.
    ///   - index: the units to score.
    ///   - groups: groups × units of `index`, or empty.
    package static func score(
        cells: Span<Double>, unitStride: Int, memberStride: Int, first: Int, members: Span<Member>, offsets: Span<Int>,
        groupWeights: Span<Double>, memberMean: SIMD4<Double>, groupMean: SIMD4<Double>,
        tile: inout MutableSpan<Lanes>, index: inout MutableSpan<Double>, groups: inout MutableSpan<Double>
    ) {
        let unitCount = index.count
        var start = 0
        while start < unitCount {
            let used = min(8, unitCount - start)
            let base = (first + start) * unitStride
            var probe = Lanes.zero
            if used == 8 && (first + start + 7) * unitStride + (members.count - 1) * memberStride < cells.count {
                probe = load(cells, base, unitStride, memberStride, members.count, &tile)
            } else {
                for member in 0..<members.count {
                    var value = all(Double.nan)
                    for unit in 0..<used { value[unit] = cells[base + unit * unitStride + member * memberStride] }
                    tile[member] = value
                }
                probe = all(Double.nan)
            }
            // NaN is the only number that 0 times itself does not tell apart from a sum of zeros, and infinity with it.
            let isWhole = probe == Lanes.zero
            let scores =
                isWhole
                ? block(tile.span, members, offsets, groupWeights, memberMean, groupMean, false, start, used, &groups)
                : block(tile.span, members, offsets, groupWeights, memberMean, groupMean, true, start, used, &groups)
            for unit in 0..<used { index[start + unit] = scores[unit] }
            start += 8
        }
    }

    /// Reads eight units; the caller has seen to it that they are all there. Returns 0 in lanes of finite values.
    @inline(__always)
    private static func load(
        _ cells: Span<Double>, _ base: Int, _ unitStride: Int, _ memberStride: Int, _ count: Int,
        _ tile: inout MutableSpan<Lanes>
    ) -> Lanes {
        var probe = Lanes.zero
        for member in 0..<count {
            let at = base &+ member &* memberStride
            let value = unsafe Lanes(
                cells[unchecked: at], cells[unchecked: at &+ unitStride], cells[unchecked: at &+ 2 &* unitStride],
                cells[unchecked: at &+ 3 &* unitStride], cells[unchecked: at &+ 4 &* unitStride],
                cells[unchecked: at &+ 5 &* unitStride], cells[unchecked: at &+ 6 &* unitStride],
                cells[unchecked: at &+ 7 &* unitStride])
            tile[member] = value
            probe += value * Lanes.zero
        }
        return probe
    }

    /// The index of the units of a tile.
    @inline(__always)
    private static func block(
        _ tile: Span<Lanes>, _ members: Span<Member>, _ offsets: Span<Int>, _ groupWeights: Span<Double>,
        _ memberMean: SIMD4<Double>, _ groupMean: SIMD4<Double>, _ hasGaps: Bool, _ start: Int, _ used: Int,
        _ groups: inout MutableSpan<Double>
    ) -> Lanes {
        let groupCount = offsets.count - 1
        let room = groups.count / groupCount
        var index = Mean()
        for group in 0..<groupCount {
            var mean = Mean()
            for position in offsets[group]..<offsets[group + 1] {
                let member = members[position]
                mean.add(
                    normalised(tile[position], member), weight: member[2], isGeometric: memberMean[0] != 0,
                    floor: memberMean[2], hasGaps: hasGaps)
            }
            let score = mean.value(isGeometric: memberMean[0] != 0, minimum: memberMean[1])
            if room > 0 {
                for unit in 0..<used { groups[group * room + start + unit] = score[unit] }
            }
            index.add(
                score, weight: groupWeights[group], isGeometric: groupMean[0] != 0, floor: groupMean[2],
                hasGaps: true)
        }
        return index.value(isGeometric: groupMean[0] != 0, minimum: groupMean[1])
    }

    /// The score of a value, NaN of NaN: as `Goalposts.score`.
    @inline(__always)
    private static func normalised(_ value: Lanes, _ member: Member) -> Lanes {
        var share: Lanes
        if member[3] == 0 {
            share = (value - all(member[0])) / all(member[1])
        } else {
            share = (VectorElementary.ln(value) - all(member[0])) / all(member[1])
            share.replace(with: Lanes.zero, where: value .<= Lanes.zero)
        }
        // NaN stays NaN: a comparison that fails chooses the second operand.
        let clipped = smaller(all(1), larger(Lanes.zero, share))
        return member[4] == 0 ? all(100) * clipped : all(100) - all(100) * clipped
    }

    /// A weighted mean in the making, with the bits of the sums that members present one after another give.
    private struct Mean {
        private var sum = Lanes.zero
        private var present = Lanes.zero
        private var total = 0.0

        @inline(__always)
        init() {}

        @inline(__always)
        mutating func add(_ score: Lanes, weight: Double, isGeometric: Bool, floor: Double, hasGaps: Bool) {
            total += weight
            guard weight > 0 else { return }
            let raised = larger(score, all(floor))
            let part = all(weight) * (isGeometric ? VectorElementary.ln(raised) : raised)
            if hasGaps {
                // Adding 0 changes no bit of a sum that began at 0.
                let isThere = score .== score
                sum += Lanes.zero.replacing(with: part, where: isThere)
                present += Lanes.zero.replacing(with: all(weight), where: isThere)
            } else {
                sum += part
                present += all(weight)
            }
        }

        @inline(__always)
        func value(isGeometric: Bool, minimum: Double) -> Lanes {
            let mean = sum / present
            let value = isGeometric ? VectorElementary.exp(mean) : mean
            let isReached = (present .> Lanes.zero) .& (present .>= all((minimum - 1e-12) * total))
            return all(Double.nan).replacing(with: value, where: isReached)
        }
    }
}
