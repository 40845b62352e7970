/// Scores of eight units at once, from values to the index: goalposts, means of members, means of groups.
enum GoalpostKernel {
    /// What one step of the kernel reads of an indicator.
    ///
    /// In the order of the fields: the lower goalpost and the way to the upper one, both on the scale of the transform; the
    /// weight; 1 when the scale is logarithmic; the score of the lower goalpost, and what the way to the upper one adds to it.
    typealias Member = SIMD8<Double>

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
    static func score(
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
        let bytes = unsafe cells.bytes
        var probe = Lanes.zero
        var member = 0
        if unitStride == 1 {
            while member < count {
                let at = 8 &* (base &+ member &* memberStride)
                let value = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: Lanes.self)
                tile[member] = value
                probe += value * Lanes.zero
                member &+= 1
            }
            return probe
        }
        // Two members of one unit stand side by side: loaded together, then turned.
        let step = 8 &* unitStride
        while memberStride == 1 && member &+ 1 < count {
            let at = 8 &* (base &+ member)
            let a = pair(bytes, at)
            let b = pair(bytes, at &+ step)
            let c = pair(bytes, at &+ 2 &* step)
            let d = pair(bytes, at &+ 3 &* step)
            let lower = at &+ 4 &* step
            let e = pair(bytes, lower)
            let f = pair(bytes, lower &+ step)
            let g = pair(bytes, lower &+ 2 &* step)
            let h = pair(bytes, lower &+ 3 &* step)
            let first = Lanes(a.x, b.x, c.x, d.x, e.x, f.x, g.x, h.x)
            let second = Lanes(a.y, b.y, c.y, d.y, e.y, f.y, g.y, h.y)
            tile[member] = first
            tile[member &+ 1] = second
            probe += (first + second) * Lanes.zero
            member &+= 2
        }
        while member < count {
            var value = Lanes.zero
            for unit in 0..<8 { value[unit] = cells[base + unit * unitStride + member * memberStride] }
            tile[member] = value
            probe += value * Lanes.zero
            member &+= 1
        }
        return probe
    }

    @inline(__always)
    private static func pair(_ bytes: RawSpan, _ offset: Int) -> SIMD2<Double> {
        unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<Double>.self)
    }

    /// The index of the units of a tile: sums with the bits that members present one after another give.
    @inline(__always)
    private static func block(
        _ tile: Span<Lanes>, _ members: Span<Member>, _ offsets: Span<Int>, _ groupWeights: Span<Double>,
        _ memberMean: SIMD4<Double>, _ groupMean: SIMD4<Double>, _ hasGaps: Bool, _ start: Int, _ used: Int,
        _ groups: inout MutableSpan<Double>
    ) -> Lanes {
        let groupCount = offsets.count - 1
        let room = groups.count / groupCount
        var indexSum = Lanes.zero
        var indexPresent = Lanes.zero
        var indexTotal = 0.0
        for group in 0..<groupCount {
            var sum = Lanes.zero
            var present = Lanes.zero
            var wholly = 0.0
            var total = 0.0
            for position in offsets[group]..<offsets[group + 1] {
                let member = members[position]
                let weight = member[2]
                total += weight
                if !(weight > 0) { continue }
                wholly += weight
                let score = normalised(tile[position], member)
                let part = all(weight) * term(score, memberMean)
                if hasGaps {
                    // Adding 0 changes no bit of a sum that began at 0.
                    let isThere = score .== score
                    sum += Lanes.zero.replacing(with: part, where: isThere)
                    present += Lanes.zero.replacing(with: all(weight), where: isThere)
                } else {
                    sum += part
                }
            }
            let score = mean(sum, hasGaps ? present : all(wholly), total, memberMean)
            if room > 0 {
                for unit in 0..<used { groups[group * room + start + unit] = score[unit] }
            }
            let weight = groupWeights[group]
            indexTotal += weight
            if !(weight > 0) { continue }
            let isThere = score .== score
            indexSum += Lanes.zero.replacing(with: all(weight) * term(score, groupMean), where: isThere)
            indexPresent += Lanes.zero.replacing(with: all(weight), where: isThere)
        }
        return mean(indexSum, indexPresent, indexTotal, groupMean)
    }

    /// What a score adds to the sum of a mean, before its weight.
    @inline(__always)
    private static func term(_ score: Lanes, _ kind: SIMD4<Double>) -> Lanes {
        let raised = larger(score, all(kind[2]))
        if kind[0] == 0 { return raised }
        return kind[2] >= .leastNormalMagnitude
            ? VectorElementary.lnOfNormal(raised) : VectorElementary.ln(raised)
    }

    /// The mean out of its sums; NaN where too little is present.
    @inline(__always)
    private static func mean(_ sum: Lanes, _ present: Lanes, _ total: Double, _ kind: SIMD4<Double>) -> Lanes {
        let value = kind[0] == 0 ? sum / present : VectorElementary.exp(sum / present)
        // Nothing present is 0/0; a share equal to the minimum counts as reached.
        return all(Double.nan).replacing(with: value, where: present .>= all((kind[1] - 1e-12) * total))
    }

    /// The score of a value, NaN of NaN: as `Goalposts.score`.
    @inline(__always)
    private static func normalised(_ value: Lanes, _ member: Member) -> Lanes {
        let share = member[3] == 0 ? (value - all(member[0])) / all(member[1]) : logarithmic(value, member)
        // NaN stays NaN: a comparison that fails chooses the second operand.
        let clipped = smaller(all(1), larger(Lanes.zero, share))
        // 0 + 100·c or 100 − 100·c, to the bit.
        return all(member[4]) + all(member[5]) * clipped
    }

    /// Apart, so that the linear case keeps its registers.
    @inline(never)
    private static func logarithmic(_ value: Lanes, _ member: Member) -> Lanes {
        let share = (VectorElementary.ln(value) - all(member[0])) / all(member[1])
        return share.replacing(with: Lanes.zero, where: value .<= Lanes.zero)
    }
}
