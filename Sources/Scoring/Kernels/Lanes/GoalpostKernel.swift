/// The scores of a group of a tree, eight units at once: goalposts, a weighted mean, its coverage.
package enum GoalpostKernel {
    /// How many numbers the kernel reads of a leaf: the lower goalpost and the way to the upper one, both on the scale of the
    /// transform; the weight; 1 when the scale is logarithmic; the score of the lower goalpost, and what the way to the upper
    /// one adds.
    package static var numbersOfLeaf: Int { 6 }

    /// Fills the weighted means of a group for some units; NaN where a unit is not scored.
    ///
    /// Sums go over the groups among the members, then over the leaves, with the bits that members present one after another
    /// give.
    ///
    /// - Parameters:
    ///   - cells: values, column by column, NaN where missing.
    ///   - height: the cells of a column.
    ///   - first: the unit with which the scores begin.
    ///   - unitCount: how many units to score.
    ///   - columns: the columns of the leaves among the members.
    ///   - leaves: their numbers, one leaf after another.
    ///   - groups: the rows of the groups among the members.
    ///   - groupWeights: their weights.
    ///   - isGeometric: whether the mean is geometric.
    ///   - floor: the least score that enters a geometric mean; positive and normal.
    ///   - minimum: the weight that must be present, positive.
    ///   - row: the row to fill.
    ///   - rows: the scores of groups, a vector for every eight units, row after row.
    ///   - leafScores: the same for the leaves, by column; filled where there is room, empty where they are not wanted.
    package static func fill(
        cells: Span<Double>, height: Int, first: Int, unitCount: Int, columns: Span<Int>, leaves: Span<Double>,
        groups: Span<Int>, groupWeights: Span<Double>, isGeometric: Bool, floor: Double, minimum: Double, row: Int,
        rows: inout MutableSpan<Lanes>, leafScores: inout MutableSpan<Lanes>
    ) {
        // What follows looks at the numbers of leaves and groups without looking whether they are there.
        precondition(leaves.count >= numbersOfLeaf &* columns.count && groupWeights.count >= groups.count)
        let blocks = (unitCount &+ 7) / 8
        if !leafScores.isEmpty {
            for place in columns.indices {
                let column = columns[place]
                for block in 0..<blocks {
                    let value = load(cells, column &* height &+ first &+ 8 &* block)
                    leafScores[column &* blocks &+ block] = Leaf(leaves, place).score(value)
                }
            }
        }
        // Most units have everything, and are scored as if all had; those that have not come out as NaN, and are scored again.
        // So are those whose eight values would reach behind the end of all, and leaves of geometric means, which are rare.
        var inside = blocks
        var isWhole = false
        if !isGeometric {
            for place in columns.indices {
                inside = min(inside, max(0, (cells.count &- columns[place] &* height &- first) / 8))
            }
            isWhole = fillArithmetic(
                cells, height, first, blocks, inside, columns, leaves, groups, groupWeights, row, &rows)
        } else if columns.isEmpty {
            isWhole = fillGeometric(blocks, groups, groupWeights, floor, row, &rows)
        } else {
            inside = 0
        }
        if isWhole && inside == blocks { return }
        for block in 0..<blocks where block >= inside || hasNaN(rows[row &* blocks &+ block]) {
            rows[row &* blocks &+ block] = meanWithGaps(
                cells, height, first &+ 8 &* block, columns, leaves, groups, groupWeights, isGeometric, floor,
                minimum, block, blocks, rows.span)
        }
    }

    /// Fills arithmetic means, NaN where something is missing; returns whether nothing is.
    @inline(never)
    private static func fillArithmetic(
        _ cells: Span<Double>, _ height: Int, _ first: Int, _ blocks: Int, _ inside: Int, _ columns: Span<Int>,
        _ leaves: Span<Double>, _ groups: Span<Int>, _ groupWeights: Span<Double>, _ row: Int,
        _ rows: inout MutableSpan<Lanes>
    ) -> Bool {
        var weight = weight(groupWeights)
        for place in columns.indices { weight += Leaf(leaves, place).weight }
        let whole = all(weight)
        var probe = Lanes.zero
        var isLinear = true
        for place in columns.indices where Leaf(leaves, place).isLogarithmic { isLinear = false }
        for block in 0..<inside {
            var sum = Lanes.zero
            var least = all(Double.infinity)
            var most = all(-Double.infinity)
            @inline(__always)
            func add(_ score: Lanes, _ weight: Double) {
                sum += all(weight) * score
                least = smaller(score, least)
                most = larger(score, most)
            }
            for place in groups.indices {
                unsafe add(rows[groups[unchecked: place] &* blocks &+ block], groupWeights[unchecked: place])
            }
            let start = first &+ 8 &* block
            if isLinear {
                for place in columns.indices {
                    let leaf = Leaf(leaves, place)
                    let value = unsafe loadInside(cells, columns[unchecked: place] &* height &+ start)
                    add(leaf.linear(value), leaf.weight)
                }
            } else {
                for place in columns.indices {
                    let leaf = Leaf(leaves, place)
                    let value = unsafe loadInside(cells, columns[unchecked: place] &* height &+ start)
                    add(leaf.score(value), leaf.weight)
                }
            }
            let mean = bounded(sum / whole, least, most)
            rows[row &* blocks &+ block] = mean
            probe += mean
        }
        return !hasNaN(probe)
    }

    /// Fills geometric means of groups, NaN where something is missing; returns whether nothing is.
    @inline(never)
    private static func fillGeometric(
        _ blocks: Int, _ groups: Span<Int>, _ groupWeights: Span<Double>, _ floor: Double, _ row: Int,
        _ rows: inout MutableSpan<Lanes>
    ) -> Bool {
        let target = row &* blocks
        for block in 0..<blocks { rows[target &+ block] = Lanes.zero }
        // One group after another: logarithms need all registers.
        for place in groups.indices {
            let source = groups[place] &* blocks
            let weight = all(groupWeights[place])
            for block in 0..<blocks {
                rows[target &+ block] += weight * VectorElementary.lnOfNormal(larger(all(floor), rows[source &+ block]))
            }
        }
        let whole = all(weight(groupWeights))
        var probe = Lanes.zero
        for block in 0..<blocks {
            // The logarithm of NaN is none; this is NaN instead.
            var gap = Lanes.zero
            var least = all(Double.infinity)
            var most = all(-Double.infinity)
            for place in groups.indices {
                let score = larger(all(floor), rows[groups[place] &* blocks &+ block])
                gap += score
                least = smaller(score, least)
                most = larger(score, most)
            }
            let mean = VectorElementary.exp(rows[target &+ block] / whole)
            rows[target &+ block] = bounded(mean, least, most) + gap * Lanes.zero
            probe += rows[target &+ block]
        }
        return !hasNaN(probe)
    }

    /// Their sum, in order.
    private static func weight(_ weights: Span<Double>) -> Double {
        var sum = 0.0
        for place in weights.indices { sum += weights[place] }
        return sum
    }

    @inline(__always)
    private static func hasNaN(_ x: Lanes) -> Bool {
        let sum = (x[0] + x[1] + x[2] + x[3]) + (x[4] + x[5] + x[6] + x[7])
        return sum != sum
    }

    /// The means of eight units of which some lack something; NaN where less is there than the minimum.
    @inline(never)
    private static func meanWithGaps(
        _ cells: Span<Double>, _ height: Int, _ start: Int, _ columns: Span<Int>, _ leaves: Span<Double>,
        _ groups: Span<Int>, _ groupWeights: Span<Double>, _ isGeometric: Bool, _ floor: Double, _ minimum: Double,
        _ block: Int, _ blocks: Int, _ rows: Span<Lanes>
    ) -> Lanes {
        var sum = Lanes.zero
        var present = Lanes.zero
        var least = all(Double.infinity)
        var most = all(-Double.infinity)
        for place in 0..<(groups.count &+ columns.count) {
            let (score, weight): (Lanes, Double)
            if place < groups.count {
                (score, weight) = (rows[groups[place] &* blocks &+ block], groupWeights[place])
            } else {
                let leaf = Leaf(leaves, place &- groups.count)
                score = leaf.score(load(cells, columns[place &- groups.count] &* height &+ start))
                weight = leaf.weight
            }
            // No masks, of which the compiler makes little here: `larger` and `smaller` pass NaN by when it comes first, and
            // adding 0 changes no bit of a sum that began at 0.
            let own = larger(all(weight) + score * Lanes.zero, Lanes.zero)
            let raised = isGeometric ? larger(all(floor), score) : score
            let term = larger(raised, isGeometric ? all(floor) : Lanes.zero)
            sum += own * (isGeometric ? VectorElementary.lnOfNormal(term) : term)
            present += own
            least = smaller(raised, least)
            most = larger(raised, most)
        }
        let mean = isGeometric ? VectorElementary.exp(sum / present) : sum / present
        return all(Double.nan).replacing(with: bounded(mean, least, most), where: present .>= all(minimum))
    }

    /// A mean is not beyond what went in, however the sums were rounded.
    @inline(__always)
    private static func bounded(_ mean: Lanes, _ least: Lanes, _ most: Lanes) -> Lanes {
        smaller(most, larger(least, mean))
    }

    /// Reads eight values; behind the last of all NaN, and behind the last of a column anything.
    private static func load(_ cells: Span<Double>, _ start: Int) -> Lanes {
        start &+ 8 <= cells.count ? loadInside(cells, start) : loadLast(cells, start)
    }

    /// Reads eight values that are there; the caller sees to it, outside of its loop.
    @inline(__always)
    private static func loadInside(_ cells: Span<Double>, _ start: Int) -> Lanes {
        unsafe cells.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 8 &* start, as: Lanes.self)
    }

    @inline(never)
    private static func loadLast(_ cells: Span<Double>, _ start: Int) -> Lanes {
        var value = all(Double.nan)
        for unit in start..<cells.count { value[unit - start] = cells[unit] }
        return value
    }

    /// The numbers of a leaf.
    private struct Leaf {
        let lower: Double
        let way: Double
        let weight: Double
        let isLogarithmic: Bool
        let base: Double
        let rise: Double

        @inline(__always)
        init(_ leaves: Span<Double>, _ place: Int) {
            let start = numbersOfLeaf &* place
            unsafe lower = leaves[unchecked: start]
            unsafe way = leaves[unchecked: start &+ 1]
            unsafe weight = leaves[unchecked: start &+ 2]
            unsafe isLogarithmic = leaves[unchecked: start &+ 3] != 0
            unsafe base = leaves[unchecked: start &+ 4]
            unsafe rise = leaves[unchecked: start &+ 5]
        }

        /// The score of a value, NaN of NaN: as `Goalposts.score`.
        @inline(__always)
        func score(_ value: Lanes) -> Lanes {
            isLogarithmic ? score(ofShare: logarithmic(value, lower: lower, way: way)) : linear(value)
        }

        /// The same where the scale is not logarithmic.
        @inline(__always)
        func linear(_ value: Lanes) -> Lanes { score(ofShare: (value - all(lower)) / all(way)) }

        @inline(__always)
        private func score(ofShare share: Lanes) -> Lanes {
            // NaN stays NaN: a comparison that fails chooses the second operand.
            let clipped = smaller(all(1), larger(Lanes.zero, share))
            // 0 + 100·c or 100 − 100·c, to the bit.
            return all(base) + all(rise) * clipped
        }
    }

    /// Apart, so that the linear case keeps its registers.
    @inline(never)
    private static func logarithmic(_ value: Lanes, lower: Double, way: Double) -> Lanes {
        let share = (VectorElementary.ln(value) - all(lower)) / all(way)
        return share.replacing(with: Lanes.zero, where: value .<= Lanes.zero)
    }
}
