/// What is kept of the scores of many draws: memory does not grow with their number.
///
/// Quantiles come from a histogram of equal bins over a fixed range, one for each row; each value of a bin is taken to lie
/// evenly in it, so that a quantile is off by less than a bin's width. Least, greatest and mean are exact; what lies beyond the
/// range counts in the outermost bins.
struct ScoreTally: Sendable {
    let bins: Int
    /// Where the bins of a row begin, how wide they are, and how many there are in a point.
    private let starts: [Double]
    private let widths: [Double]
    private let perPoint: [Double]
    private(set) var counts: [Int32]
    /// In how many draws there was a value.
    private(set) var numbers: [Int]
    private var sums: [Double]
    private var least: [Double]
    private var most: [Double]
    /// How many values lie at a level or above it; the cuts are the same for all rows.
    private(set) var atLeast: [Int32]
    private let cuts: [Double]

    /// The greatest width of a bin.
    var width: Double { widths.max() ?? 0 }

    init(rows: Int, range: ClosedRange<Double>, cuts: [Double]) {
        self.init(ranges: Array(repeating: range, count: rows), cuts: cuts)
    }

    /// - Parameter ranges: of each row, none of width 0.
    init(ranges: [ClosedRange<Double>], cuts: [Double]) {
        let rows = ranges.count
        // 2,000 bins, fewer where there are so many rows that they would not fit in 16 MiB.
        bins = min(2000, max(100, 4_000_000 / max(rows, 1)))
        self.cuts = cuts
        starts = ranges.map(\.lowerBound)
        let bins = Double(bins)
        widths = ranges.map { ($0.upperBound - $0.lowerBound) / bins }
        perPoint = ranges.map { bins / ($0.upperBound - $0.lowerBound) }
        counts = [Int32](repeating: 0, count: rows * self.bins)
        numbers = [Int](repeating: 0, count: rows)
        sums = [Double](repeating: 0, count: rows)
        least = [Double](repeating: .infinity, count: rows)
        most = [Double](repeating: -.infinity, count: rows)
        atLeast = [Int32](repeating: 0, count: rows * cuts.count)
    }

    /// Counts the values of a draw, one for each row; NaN is none.
    mutating func add(_ values: Span<Double>) {
        ScoreTally.add(
            values, bins, starts, perPoint, cuts, &counts, &numbers, &sums, &least, &most, &atLeast)
    }

    /// The same on arrays of their own, of which each is asked for once and not for every value.
    private static func add(
        _ values: Span<Double>, _ bins: Int, _ starts: [Double], _ perPoint: [Double], _ cuts: [Double],
        _ counts: inout [Int32], _ numbers: inout [Int], _ sums: inout [Double], _ least: inout [Double],
        _ most: inout [Double], _ atLeast: inout [Int32]
    ) {
        var counts = counts.mutableSpan
        var numbers = numbers.mutableSpan
        var sums = sums.mutableSpan
        var least = least.mutableSpan
        var most = most.mutableSpan
        var atLeast = atLeast.mutableSpan
        let last = Double(bins - 1)
        for row in 0..<values.count {
            let value = values[row]
            guard value == value else { continue }
            let place = min(max((value - starts[row]) * perPoint[row], 0), last)
            counts[row &* bins &+ Int(place)] &+= 1
            numbers[row] &+= 1
            sums[row] += value
            least[row] = value < least[row] ? value : least[row]
            most[row] = value > most[row] ? value : most[row]
            for cut in cuts.indices { atLeast[row &* cuts.count &+ cut] &+= value >= cuts[cut] ? 1 : 0 }
        }
    }

    /// Adds the values of later draws.
    mutating func merge(_ later: ScoreTally) {
        for place in counts.indices { counts[place] += later.counts[place] }
        for place in atLeast.indices { atLeast[place] += later.atLeast[place] }
        for row in numbers.indices {
            numbers[row] += later.numbers[row]
            sums[row] += later.sums[row]
            least[row] = min(least[row], later.least[row])
            most[row] = max(most[row], later.most[row])
        }
    }

    /// The least and the greatest value of a row; `nil` for no values.
    func extent(_ row: Int) -> ClosedRange<Double>? { numbers[row] > 0 ? least[row]...most[row] : nil }

    /// The mean of a row; `nil` for no values.
    func mean(_ row: Int) -> Double? { numbers[row] > 0 ? sums[row] / Double(numbers[row]) : nil }

    /// The quantile of type 7 of a row; `nil` for no values.
    func quantile(_ p: Double, _ row: Int) -> Double? {
        guard numbers[row] > 0 else { return nil }
        let position = p * Double(numbers[row] - 1)
        let lower = Int(position)
        let a = ordered(lower, row)
        let share = position - Double(lower)
        guard share > 0 else { return a }
        return a + share * (ordered(lower + 1, row) - a)
    }

    /// About the value at a place of the ascending order.
    private func ordered(_ place: Int, _ row: Int) -> Double {
        if place <= 0 { return least[row] }
        if place >= numbers[row] - 1 { return most[row] }
        var below = 0
        for bin in 0..<bins {
            let count = Int(counts[row * bins + bin])
            if place < below + count {
                let share = (Double(place - below) + 0.5) / Double(count)
                return min(max(starts[row] + (Double(bin) + share) * widths[row], least[row]), most[row])
            }
            below += count
        }
        return most[row]
    }

    /// The share of the draws with a value in which it was at each level, lowest first.
    func levels(_ row: Int) -> [Double] {
        let reached = [numbers[row]] + cuts.indices.map { Int(atLeast[row * cuts.count + $0]) } + [0]
        return zip(reached, reached.dropFirst()).map { Double($0 - $1) / Double(max(numbers[row], 1)) }
    }

    /// The distribution of a row.
    func spread(_ row: Int, nominal: Double, draws: Int) -> Robustness.ScoreSpread? {
        guard let mean = mean(row), let lower = quantile(0.05, row), let median = quantile(0.5, row),
            let upper = quantile(0.95, row)
        else { return nil }
        return Robustness.ScoreSpread(
            nominal: nominal, mean: mean, lower: lower, median: median, upper: upper,
            scoredShare: Double(numbers[row]) / Double(max(draws, 1))
        )
    }
}

/// The ranks of some units in many draws, and who was above whom.
struct RankTally: Sendable {
    let unitCount: Int
    /// Units × ranks.
    private(set) var counts: [Int32]
    /// Units × units: in how many draws the second was above the first.
    private(set) var above: [Int32]

    init(unitCount: Int) {
        self.unitCount = unitCount
        counts = [Int32](repeating: 0, count: unitCount * unitCount)
        above = counts
    }

    /// Counts the ranks that scores lead to: descending, ties share the best, NaN is unranked.
    mutating func add(_ scores: [Double]) {
        let width = unitCount
        let scores = scores.span
        for unit in 0..<width {
            let own = scores[unit]
            guard own == own else { continue }
            let start = unit &* width
            var better: Int32 = 0
            var above = above.mutableSpan
            for other in 0..<width {
                let isAbove: Int32 = scores[other] > own ? 1 : 0
                above[start &+ other] &+= isAbove
                better &+= isAbove
            }
            counts[start + Int(better)] += 1
        }
    }

    /// Adds the ranks of later draws.
    mutating func merge(_ later: RankTally) {
        for place in counts.indices { counts[place] += later.counts[place] }
        for place in above.indices { above[place] += later.above[place] }
    }

    /// The exact distribution of a unit's rank; `nil` for one that was never ranked.
    func spread(_ unit: Int, nominal: Int) -> Robustness.RankSpread? {
        let counts = counts[unit * unitCount..<(unit + 1) * unitCount].map { Int($0) }
        let number = counts.reduce(0, +)
        guard number > 0 else { return nil }
        func ordered(_ place: Int) -> Double {
            var below = 0
            for (position, count) in counts.enumerated() {
                below += count
                if place < below { return Double(position + 1) }
            }
            return Double(counts.count)
        }
        func quantile(_ p: Double) -> Double {
            let position = p * Double(number - 1)
            let lower = Int(position)
            let a = ordered(lower)
            return position > Double(lower) ? a + (position - Double(lower)) * (ordered(lower + 1) - a) : a
        }
        let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        return Robustness.RankSpread(
            nominal: nominal, mean: Double(sum) / Double(number), lower: quantile(0.05), median: quantile(0.5),
            upper: quantile(0.95), topTen: Double(counts.prefix(10).reduce(0, +)) / Double(number), counts: counts
        )
    }
}
