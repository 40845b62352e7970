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

    /// The later score minus the earlier one, over all draws in which there are both.
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

        /// Whether the 90 % interval does not hold 0; otherwise there is no measurable change.
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
        let draws = max(draws, 1)
        let scored = (0..<after.unitCount).filter {
            before.nominal[$0, Scores.index] != nil && after.nominal[$0, Scores.index] != nil
        }
        guard !scored.isEmpty else { throw .nothingScored }
        let knots = after.groupNodes
        let rows = ScoreRows(after, units: scored, knots: knots) { unit, knot in
            guard let new = after.nominal[unit, knot], let old = before.nominal[unit, knot] else { return nil }
            return new - old
        }
        // Changes of single scores stay within the distance of the greatest from the least.
        let spans = (before.nominal.span, after.nominal.span)
        let reach =
            max(spans.0.upperBound, spans.1.upperBound) - min(spans.0.lowerBound, spans.1.lowerBound)
        let parts = Robustness.parts(draws)
        let tallies = Parallel.map(parts.count, threads: threads) { part in
            var (old, new) = (Workspace(before), Workspace(after))
            var tally = ScoreTally(rows: rows.count, range: -reach...reach, cuts: [])
            for draw in parts[part] {
                let numbers = after.numbers(ofDraw: draw)
                before.replicate(numbers, &old)
                after.replicate(numbers, &new)
                for cell in new.scores.indices { new.scores[cell] -= old.scores[cell] }
                rows.add(new.scores, to: &tally)
            }
            return tally
        }
        var tally = tallies[0]
        for later in tallies.dropFirst() { tally.merge(later) }
        func spread(_ row: Int, _ nominal: Double?) -> RobustChange.Spread? {
            guard let nominal, let all = tally.spread(row, nominal: nominal, draws: draws) else { return nil }
            return RobustChange.Spread(
                nominal: nominal, mean: all.mean, lower: all.lower, median: all.median, upper: all.upper)
        }
        return RobustChange(
            from: earlier.year, to: later.year, draws: draws, seed: seed, assumptions: assumptions,
            resolution: tally.width, areas: Array(knots.dropFirst()),
            units: scored.enumerated().compactMap { place, unit in
                let all = knots.indices.map { spread(rows.row($0, place), rows.nominal($0, place)) }
                return all[0].map { RobustChange.Unit(position: unit, index: $0, areas: Array(all.dropFirst())) }
            },
            means: knots.indices.map { spread(rows.mean($0), rows.nominalMeans[$0]) }
        )
    }
}
