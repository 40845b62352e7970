import Indicators

/// How far scores and ranks move when what could as well be otherwise is drawn at random (Monte Carlo; Saisana, Saltelli and
/// Tarantola 2005).
///
/// Only members that the published methodology scores are drawn and ranked, among themselves; in a draw that leaves one
/// without a score it has no rank. Whether enough figures are there is decided by the weights before they are drawn.
///
/// Weights that the scores decide (principal components, entropy and the like) are found anew in every draw whose scores
/// differ, by other choices, errors or what is left out; weights drawn at random lie around these.
public struct Robustness: Sendable {
    /// The edition's reference year.
    public let year: Int
    /// How many replicates were drawn.
    public let draws: Int
    /// What the random numbers started from.
    public let seed: UInt64
    /// What was varied.
    public let assumptions: [Assumption]
    /// Quantiles of scores are off by less than this.
    public let resolution: Double
    /// The knots of the areas and other groups below the root, in the order of ``Unit/areas``.
    public let areas: [Int]
    /// The results of the members that are scored, in the catalogue's order.
    public let units: [Unit]
    /// The mean over the scored members, each one voice: of the index, then of each area.
    public let means: [ScoreSpread?]
    /// Units × units: in how many draws the second was above the first.
    private let above: [Int32]

    /// A score over all draws in which there was one.
    public struct ScoreSpread: Equatable, Sendable {
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
        /// The share of the draws in which there was a score.
        public let scoredShare: Double
    }

    /// A rank over all draws in which there was one; percentiles of type 7, exact.
    public struct RankSpread: Equatable, Sendable {
        /// Without any variation.
        public let nominal: Int
        /// The mean over the draws.
        public let mean: Double
        /// The 5th percentile.
        public let lower: Double
        /// The middle one.
        public let median: Double
        /// The 95th percentile.
        public let upper: Double
        /// The probability of rank 10 or better.
        public let topTen: Double
        /// In how many draws it had each rank, the first first.
        public let counts: [Int]
    }

    /// The results of one member.
    public struct Unit: Sendable {
        /// Its position in the catalogue.
        public let position: Int
        /// The index.
        public let index: ScoreSpread
        /// Its rank by the index.
        public let rank: RankSpread
        /// The probability of each level, lowest first.
        public let levels: [Double]
        /// Whether the 90 % interval of the index crosses the beginning of a level.
        public let isBorderline: Bool
        /// The scores of the areas; `nil` where one is not scored.
        public let areas: [ScoreSpread?]
    }

    /// The most units whose ranks are counted.
    public static let unitLimit = 2000

    /// Draws an edition again and again.
    ///
    /// - Parameters:
    ///   - draws: at least 1. Draw i is the same whatever their number and that of the threads.
    ///   - threads: the most that work at once; `nil` for as many as there are cores. No bit depends on it.
    /// - Complexity: O(draws · (figures + units²)); memory does not grow with the draws.
    public init(
        of edition: Edition, tables: WeightTables = WeightTables(), varying assumptions: [Assumption],
        draws: Int = 10_000, seed: UInt64, threads: Int? = nil
    ) throws(AnalysisProblem) {
        try Robustness.checkSize(of: edition)
        let replicator = try Replicator(
            edition.year, of: edition.catalogue, by: edition.methodology, tables: tables, varying: assumptions,
            seed: seed)
        try replicator.checkEffects()
        try self.init(replicator, draws: max(draws, 1), threads: threads)
    }

    private init(_ replicator: Replicator, draws: Int, threads: Int?) throws(AnalysisProblem) {
        let nominal = replicator.nominal
        let scored = (0..<replicator.unitCount).filter { nominal[$0, Scores.index] != nil }
        guard !scored.isEmpty else { throw .nothingScored }
        let knots = replicator.groupNodes
        let rows = ScoreRows(replicator, units: scored, knots: knots) { nominal[$0, $1] }
        let parts = Robustness.parts(draws)
        let tallies = Parallel.map(parts.count, threads: threads) { part in
            var work = Workspace(replicator)
            var scores = ScoreTally(
                rows: rows.count, range: nominal.span, cuts: replicator.methodology.levelCuts)
            var ranks = RankTally(unitCount: scored.count)
            var index = [Double](repeating: .nan, count: scored.count)
            var line = [Double](repeating: .nan, count: rows.count)
            for draw in parts[part] {
                replicator.replicate(replicator.numbers(ofDraw: draw), &work)
                rows.fill(&line, with: work.scores)
                scores.add(line.span)
                for (place, unit) in scored.enumerated() { index[place] = work.scores[unit] }
                ranks.add(index)
            }
            return (scores, ranks)
        }
        var (scores, ranks) = tallies[0]
        for (later, laterRanks) in tallies.dropFirst() {
            scores.merge(later)
            ranks.merge(laterRanks)
        }
        year = nominal.edition
        self.draws = draws
        seed = replicator.seed
        assumptions = replicator.assumptions
        resolution = scores.width
        areas = Array(knots.dropFirst())
        above = ranks.above
        let nominalMeans = rows.nominalMeans
        means = knots.indices.map { knot in
            nominalMeans[knot].flatMap { scores.spread(rows.mean(knot), nominal: $0, draws: draws) }
        }
        let nominalRanks = nominal.ranks(of: 0..<replicator.unitCount)
        units = scored.enumerated().compactMap { place, unit in
            let spreads = knots.enumerated().map { knot, node in
                nominal[unit, node].flatMap { scores.spread(rows.row(knot, place), nominal: $0, draws: draws) }
            }
            guard let index = spreads[0], let nominalRank = nominalRanks[unit],
                let rank = ranks.spread(place, nominal: nominalRank)
            else { return nil }
            return Unit(
                position: unit, index: index, rank: rank, levels: scores.levels(rows.row(0, place)),
                isBorderline: nominal.level(of: index.lower) != nominal.level(of: index.upper),
                areas: Array(spreads.dropFirst())
            )
        }
    }

    /// Throws where more units are scored than can be counted, before any work is done for them.
    static func checkSize(of edition: Edition) throws(AnalysisProblem) {
        let scored = edition.ranks.count { $0 != nil }
        guard scored <= unitLimit else { throw .tooManyUnits(scored, limit: unitLimit) }
    }

    /// The draws in parts that do not depend on the number of threads, so that sums go in one order.
    static func parts(_ draws: Int) -> [Range<Int>] {
        let count = min(8, draws)
        return (0..<count).map { $0 * draws / count..<($0 + 1) * draws / count }
    }

    /// The probability that one unit's index is above another's, over all draws; both by place in ``units``.
    public func probability(_ unit: Int, above other: Int) -> Double {
        let width = Int(Double(above.count).squareRoot())
        return Double(above[other * width + unit]) / Double(draws)
    }
}

/// The numbers that are kept of a draw: each unit's at every group, and their mean.
struct ScoreRows: Sendable {
    let units: [Int]
    let knots: [Int]
    let unitCount: Int
    /// Without any variation, knot by knot; NaN for units that are not counted there.
    private let nominal: [Double]

    /// - Parameter nominal: the number of a unit at a knot without any variation; `nil` where there is none.
    init(_ replicator: Replicator, units: [Int], knots: [Int], _ nominal: (Int, Int) -> Double?) {
        self.units = units
        self.knots = knots
        unitCount = replicator.unitCount
        self.nominal = knots.flatMap { knot in units.map { nominal($0, knot) ?? .nan } }
    }

    /// Without any variation, by the places of the knot and of the unit.
    func nominal(_ knot: Int, _ place: Int) -> Double? {
        let value = nominal[knot * units.count + place]
        return value.isNaN ? nil : value
    }

    /// The means over the units without any variation, by knot.
    var nominalMeans: [Double?] {
        knots.indices.map { knot in Statistics.mean(units.indices.compactMap { nominal(knot, $0) }) }
    }

    var count: Int { knots.count * (units.count + 1) }
    func row(_ knot: Int, _ place: Int) -> Int { knot * (units.count + 1) + place }
    func mean(_ knot: Int) -> Int { row(knot, units.count) }

    /// Fills the first rows of a line with the scores of a draw.
    func fill(_ line: inout [Double], with scores: [Double]) {
        for (knot, node) in knots.enumerated() {
            var sum = 0.0
            var number = 0.0
            for (place, unit) in units.enumerated() {
                let isCounted = !nominal[knot * units.count + place].isNaN
                let score = isCounted ? scores[node * unitCount + unit] : .nan
                line[row(knot, place)] = score
                if !score.isNaN {
                    sum += score
                    number += 1
                }
            }
            line[mean(knot)] = sum / number
        }
    }
}

extension Scores {
    /// The range that scores lie in: 0 to 100, or three times the range of those of groups where some lie outside of it.
    var span: ClosedRange<Double> {
        let groups = framework.nodes.indices.filter { framework.nodes[$0].indicator == nil }
        let all = groups.flatMap { node in (0..<unitCount).compactMap { self[$0, node] } }
        guard let least = all.min(), let most = all.max(), least < 0 || most > 100 else { return 0...100 }
        return least - (most - least) - 1...most + (most - least) + 1
    }
}
