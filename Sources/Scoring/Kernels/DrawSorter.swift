/// Ranks of units by estimates of known error, and by exact scores where those cannot decide.
struct DrawSorter {
    private var order: [Int]
    private var scores: [Double]
    private var starts: [Int]

    init(unitCount: Int) {
        order = Array(0..<unitCount)
        scores = [Double](repeating: 0, count: unitCount)
        starts = [Int](repeating: 0, count: unitCount + 1)
    }

    /// Puts the units into the order of ranks that are nearly right, so that little is left to sort.
    mutating func arrange(by rank: (Int) -> Int) {
        for place in starts.indices { starts[place] = 0 }
        for unit in order.indices { starts[rank(unit) + 1] += 1 }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        for unit in order.indices {
            order[starts[rank(unit)]] = unit
            starts[rank(unit)] += 1
        }
    }

    /// Gives the rank of every scored unit, from 0: descending, ties share the best.
    ///
    /// - Parameters:
    ///   - error: the most by which an estimate differs from the exact score; ∞ when estimates say nothing.
    ///   - estimate: of a unit; −∞ when it is surely not scored.
    ///   - exact: the score of a unit; −∞ when it is not scored.
    mutating func rank<Counts>(
        error: Float, estimate: (Int) -> Float, exact: (Int) -> Double,
        _ count: (Int, Int, inout Counts) -> Void, _ counts: inout Counts
    ) {
        if error < .infinity {
            for unit in order.indices { scores[unit] = Double(estimate(unit)) }
        } else {
            for unit in order.indices { scores[unit] = exact(unit) }
        }
        sort(0..<order.count)
        let reach = error < .infinity ? 2.001 * Double(error) : 0
        var start = 0
        while start < order.count && scores[order[start]] > -.infinity {
            var end = start + 1
            while end < order.count && scores[order[end]] > -.infinity
                && scores[order[end - 1]] - scores[order[end]] <= reach
            {
                end += 1
            }
            if error < .infinity && end - start > 1 {
                for place in start..<end { scores[order[place]] = exact(order[place]) }
                sort(start..<end)
            }
            var rank = start
            for place in start..<end {
                if place > start && scores[order[place]] < scores[order[place - 1]] { rank = place }
                count(order[place], rank, &counts)
            }
            start = end
        }
    }

    /// Sorts a part of the units by falling score: by insertion, since most are in their order already or the part is short.
    private mutating func sort(_ part: Range<Int>) {
        if part.count > 300 {
            order[part].sort { [scores] in scores[$0] > scores[$1] }
            return
        }
        for place in part.dropFirst() {
            let unit = order[place]
            let score = scores[unit]
            var hole = place
            while hole > part.lowerBound && scores[order[hole - 1]] < score {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = unit
        }
    }
}
