internal import Indicators

/// Which ranks the members have whatever the weights: every division of the whole among the areas, and of each area among its
/// indicators, is as likely as any other.
///
/// The rank acceptability of R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA – Stochastic multiobjective acceptability
/// analysis", European Journal of Operational Research 106 (1998), 137–143. What a member lacks is left out, as in its published
/// score; a missing area stays missing.
public struct AnyWeights: Sendable {
    /// The ranks of a member.
    public struct Unit: Sendable {
        /// Its position in the catalogue.
        public let position: Int
        /// The published rank.
        public let published: Int
        /// The best and the worst rank of all draws.
        public let best: Int, worst: Int
        /// The 5th, 50th and 95th percentile.
        public let lower: Double, median: Double, upper: Double
        /// The share of draws in which it is first, and in which it is among the best ten.
        public let first: Double, topTen: Double
    }

    /// The edition's reference year.
    public let year: Int
    /// How many weights were drawn.
    public let draws: Int
    /// What the draws began from.
    public let seed: UInt64
    /// The members scored, by published rank and then by code.
    public let units: [Unit]

    /// Draws weights for an edition whose index is a mean of areas, and each area a mean of indicators.
    ///
    /// - Parameters:
    ///   - draws: how many; memory does not depend on it.
    ///   - seed: the same seed gives the same draws.
    ///   - threads: the most that work at once; the result does not depend on it.
    public init(of edition: Edition, draws: Int, seed: UInt64, threads: Int? = nil) throws(AnalysisProblem) {
        let errors = edition.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .unsound(errors) }
        let catalogue = edition.catalogue
        let scored = catalogue.members.filter { edition.ranks[$0] != nil }
        guard !scored.isEmpty else { throw .nothingScored }
        guard scored.count <= Robustness.unitLimit else {
            throw .tooManyUnits(scored.count, limit: Robustness.unitLimit)
        }
        let simulation = try AnyWeights.simulation(of: edition, among: scored)
        let counts = simulation.ranks(0..<UInt64(draws), seed: seed, threads: threads)
        let units = scored.enumerated().compactMap { row, unit -> Unit? in
            func quantile(_ share: Double) -> Double? { counts.quantile(share, ofUnit: row) }
            guard let published = edition.ranks[unit], let best = quantile(0), let worst = quantile(1),
                let lower = quantile(0.05), let median = quantile(0.5), let upper = quantile(0.95),
                let first = counts.probability(ofTop: 1, forUnit: row),
                let topTen = counts.probability(ofTop: 10, forUnit: row)
            else { return nil }
            return Unit(
                position: unit, published: published, best: Int(best), worst: Int(worst), lower: lower, median: median,
                upper: upper, first: first, topTen: topTen)
        }
        (year, self.draws, self.seed) = (edition.year, draws, seed)
        self.units = units.sorted {
            ($0.published, catalogue.economies[$0.position].code) < (
                $1.published, catalogue.economies[$1.position].code
            )
        }
    }

    private static func simulation(of edition: Edition, among units: [Int]) throws(AnalysisProblem) -> RankSimulation {
        let scores = edition.scores
        let nodes = scores.framework.nodes
        func choice(_ node: Int) -> Methodology.Aggregation {
            edition.methodology.aggregation.choice(code: nodes[node].code, depth: scores.framework.depth(of: node))
        }
        let root = choice(Scores.index)
        guard let mean = KernelMean(rawValue: root.method.rawValue) else {
            throw .notTwoLevels(nodes[Scores.index].code)
        }
        // What weighs nothing is not to be weighed.
        func members(_ node: Int) -> [Int] { nodes[node].children.filter { nodes[$0].weight > 0 } }
        let areas = members(Scores.index).map { (node: $0, leaves: members($0)) }
        if let other = areas.first(where: { area in
            nodes[area.node].indicator != nil || area.leaves.isEmpty
                || area.leaves.contains { nodes[$0].indicator == nil } || choice(area.node).method != .arithmetic
        }) {
            throw .notTwoLevels(nodes[other.node].code)
        }
        guard scores.isOnHundred else { throw .notTwoLevels(nodes[Scores.index].code) }
        var offsets = [0]
        for area in areas { offsets.append((offsets.last ?? 0) + area.leaves.count) }
        let table = units.flatMap { unit in
            areas.flatMap { area in
                area.leaves.map { scores[unit, area.node] == nil ? .nan : scores[unit, $0] ?? .nan }
            }
        }
        do throws(RankSimulation.Problem) {
            return try RankSimulation(
                tables: [table], offsets: offsets, memberWeights: [Double](repeating: 1, count: offsets.last ?? 0),
                groupWeights: [Double](repeating: 1, count: areas.count), law: .any, means: [mean],
                // An arithmetic mean has no floor, and no score is below 0.
                floor: mean == .geometric ? root.floor : 0)
        } catch {
            throw .notTwoLevels(nodes[Scores.index].code)
        }
    }
}
