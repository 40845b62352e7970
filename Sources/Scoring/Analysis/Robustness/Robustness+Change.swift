import Indicators

/// How far the change of scores between two editions moves under the same draws for both (paired draws).
///
/// A draw picks the same choices and weights in both editions; a figure that stands in both has the same error in both, and so
/// has a value that is imputed in both. Normalisations beside the published one place values among those of all editions
/// together. Only members scored in both editions are counted.
public struct RobustChange: Sendable {
    /// The earlier edition's reference year.
    public let from: Int
    /// The later one's.
    public let to: Int
    /// How many replicates were drawn.
    public let draws: Int
    /// What the random numbers started from.
    public let seed: UInt64
    /// What was varied.
    public let assumptions: [Assumption]
    /// Quantiles are off by less than this.
    public let resolution: Double
    /// The knots of the areas and other groups below the root, in the order of ``Unit/areas``.
    public let areas: [Int]
    /// The results of the members that are scored in both, in the catalogue's order.
    public let units: [Unit]
    /// The change of the mean over the members scored in both, each one voice: of the index, then of each area.
    public let means: [Spread?]
    /// The change of the standard deviation of the index over the members scored in both, divisor n − 1; `nil` for fewer than
    /// two.
    public let deviation: Spread?

    /// What is later minus what is earlier, over all draws in which there are both.
    public struct Spread: Equatable, Sendable {
        /// Without any variation.
        public let nominal: Double
        /// The mean over the draws.
        public let mean: Double
        /// The 5th percentile.
        public let lower: Double
        /// The middle one.
        public let median: Double
        /// The 95th percentile.
        public let upper: Double

        /// The 90 % interval.
        public var interval: ClosedRange<Double> { lower...max(lower, upper) }

        /// Whether the interval does not hold 0; otherwise there is no measurable change.
        public var isMeasurable: Bool { lower > 0 || upper < 0 }
    }

    /// The results of one member.
    public struct Unit: Sendable {
        /// Its position in the catalogue.
        public let position: Int
        /// The index.
        public let index: Spread
        /// The areas; `nil` where one is not scored in both.
        public let areas: [Spread?]
    }
}

extension Robustness {
    /// Draws two editions of one catalogue under the same numbers.
    ///
    /// - Parameters:
    ///   - draws: at least 1.
    ///   - threads: the most that work at once; `nil` for as many as there are cores. No bit depends on it.
    public static func change(
        from earlier: Edition, to later: Edition, tables: WeightTables = WeightTables(),
        varying assumptions: [Assumption], draws: Int = 10_000, seed: UInt64, threads: Int? = nil
    ) throws(AnalysisProblem) -> RobustChange {
        try checkSize(of: later)
        let before = try Replicator(
            earlier.year, of: earlier.catalogue, by: earlier.methodology, tables: tables, varying: assumptions,
            seed: seed, isPooled: true)
        let after = try Replicator(
            later.year, of: later.catalogue, by: later.methodology, tables: tables, varying: assumptions, seed: seed,
            isPooled: true)
        try after.checkEffects()
        let pair = try EditionPair(before, after)
        let draws = max(draws, 1)
        // The first draws show how far each number moves, so that the bins of its histogram need not be wide.
        let first = pair.tally(0..<min(64, draws), ranges: Array(repeating: pair.reach, count: pair.rowCount))
        let ranges = (0..<pair.rowCount).map { row -> ClosedRange<Double> in
            guard let extent = first.extent(row) else { return pair.reach }
            let margin = max(2 * (extent.upperBound - extent.lowerBound), 0.01)
            return extent.lowerBound - margin...extent.upperBound + margin
        }
        let parts = Robustness.parts(draws)
        let tallies = Parallel.map(parts.count, threads: threads) { pair.tally(parts[$0], ranges: ranges) }
        var tally = tallies[0]
        for later in tallies.dropFirst() { tally.merge(later) }
        func spread(_ row: Int, _ nominal: Double?) -> RobustChange.Spread? {
            guard let nominal, let all = tally.spread(row, nominal: nominal, draws: draws) else { return nil }
            return RobustChange.Spread(
                nominal: nominal, mean: all.mean, lower: all.lower, median: all.median, upper: all.upper)
        }
        let (rows, knots) = (pair.rows, pair.knots)
        return RobustChange(
            from: earlier.year, to: later.year, draws: draws, seed: seed, assumptions: assumptions,
            resolution: tally.width, areas: Array(knots.dropFirst()),
            units: pair.scored.enumerated().compactMap { place, unit in
                let all = knots.indices.map { spread(rows.row($0, place), rows.nominal($0, place)) }
                return all[0].map { RobustChange.Unit(position: unit, index: $0, areas: Array(all.dropFirst())) }
            },
            means: knots.indices.map { spread(rows.mean($0), rows.nominalMeans[$0]) },
            deviation: spread(rows.count, pair.nominalDeviation)
        )
    }
}

/// Two editions of one catalogue, and the members and knots whose changes are counted.
private struct EditionPair: Sendable {
    let before: Replicator
    let after: Replicator
    /// The members with an index in both.
    let scored: [Int]
    let knots: [Int]
    let rows: ScoreRows

    init(_ before: Replicator, _ after: Replicator) throws(AnalysisProblem) {
        self.before = before
        self.after = after
        scored = (0..<after.unitCount).filter {
            before.nominal[$0, Scores.index] != nil && after.nominal[$0, Scores.index] != nil
        }
        guard !scored.isEmpty else { throw .nothingScored }
        knots = after.groupNodes
        rows = ScoreRows(after, units: scored, knots: knots) { unit, knot in
            guard let new = after.nominal[unit, knot], let old = before.nominal[unit, knot] else { return nil }
            return new - old
        }
    }

    /// The rows of members and means, and one for the standard deviation of the index.
    var rowCount: Int { rows.count + 1 }

    /// Changes stay within the distance of the greatest score from the least.
    var reach: ClosedRange<Double> {
        let (a, b) = (before.nominal.span, after.nominal.span)
        let reach = max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound)
        return -reach...reach
    }

    var nominalDeviation: Double? {
        func deviation(_ scores: Scores) -> Double? {
            Statistics.standardDeviation(scored.compactMap { scores[$0, Scores.index] })
        }
        return deviation(after.nominal).flatMap { now in deviation(before.nominal).map { now - $0 } }
    }

    /// Counts the changes of some draws.
    func tally(_ draws: Range<Int>, ranges: [ClosedRange<Double>]) -> ScoreTally {
        var (old, new) = (Workspace(before), Workspace(after))
        var tally = ScoreTally(ranges: ranges, cuts: [])
        var line = [Double](repeating: .nan, count: rowCount)
        for draw in draws {
            let numbers = after.numbers(ofDraw: draw)
            before.replicate(numbers, &old)
            after.replicate(numbers, &new)
            line[rows.count] = deviationChange(old.scores, new.scores)
            for cell in new.scores.indices { new.scores[cell] -= old.scores[cell] }
            rows.fill(&line, with: new.scores)
            tally.add(line.span)
        }
        return tally
    }

    /// How the standard deviation of the index differs over those with a score in both; NaN for fewer than two.
    private func deviationChange(_ old: [Double], _ new: [Double]) -> Double {
        let both = scored.filter { !old[$0].isNaN && !new[$0].isNaN }
        guard let then = Statistics.standardDeviation(both.map { old[$0] }),
            let now = Statistics.standardDeviation(both.map { new[$0] })
        else { return .nan }
        return now - then
    }
}
