/// The ranks of units under random weights, normalisations and means: the Monte Carlo part of an uncertainty analysis.
///
/// Two levels: members (indicators) add up to groups by a weighted arithmetic mean, groups to the index by an arithmetic or
/// geometric one. Draws take each combination of a table and a mean in turn, so that all occur equally often, and weights from
/// the law. A draw is a function of the seed and its number alone; memory does not grow with the number of draws.
///
/// It answers which ranks are possible whatever the weights (``AnyWeights``), and knows nothing but ranks. ``Robustness`` asks
/// for the scores of all groups too, and varies imputation, figures and indicators as well; it has a loop of its own.
public struct RankSimulation: Sendable {
    /// How weights vary.
    public enum WeightLaw: Equatable, Sendable {
        /// Every division of the whole as likely as any other, whatever the weights: Dirichlet with parameters 1, as the gaps
        /// that sorted uniform numbers leave between 0 and 1 (Devroye 1986, *Non-uniform random variate generation*, V.2).
        case any
        /// Around the weights: each multiplied by a number between 1 − f and 1 + f, evenly distributed.
        case spread(Double)
        /// Around the weights: Dirichlet with parameters concentration × count × share, so that at 1 and equal weights every
        /// division is as likely as any other.
        case dirichlet(concentration: Double)
    }

    /// Why a simulation cannot be made.
    public enum Problem: Error, Equatable {
        /// The lengths of tables, weights and groups do not fit each other, or there is no table, mean, unit or group.
        case shape
        /// A weight is not a positive finite number; leave members without weight out.
        case weight(Double)
        /// The floor of a geometric mean is not positive and normal.
        case floor(Double)
        /// The spread is not between 0 and below 1, or the concentration not positive.
        case law(WeightLaw)
        /// A score is infinite; the position of its table.
        case infinite(table: Int)
    }

    /// The number of units.
    public let unitCount: Int
    let offsets: [Int]
    let weights: [Double]
    let law: WeightLaw
    let means: [KernelMean]
    let floor: Double
    let memberMinimum: Double
    let groupMinimum: Double
    let tables: [SimulationTable]
    /// The positions of the members of each group among the weights, then those of the groups.
    let spans: [Range<Int>]
    /// Pairs of positions; exchanged where the first holds more, one pair after another, they sort each group but its last.
    let exchanges: [SIMD2<Int>]
    /// The parameters of the Dirichlet distributions; empty under another law.
    let shapes: [Double]

    /// Takes the scores and the choices.
    ///
    /// - Parameters:
    ///   - tables: normalised scores, each units × members, row-major, higher is better, NaN where missing.
    ///   - offsets: where each group begins among the members, and the end of the last.
    ///   - memberWeights: a positive weight for each member.
    ///   - groupWeights: a positive weight for each group.
    ///   - floor: the least score of a group that enters either mean.
    ///   - memberMinimum: the share of a group's drawn weight that must be present, 0 to 1; otherwise the group is missing.
    ///   - groupMinimum: the share of the groups' drawn weight that must be present; otherwise the unit is not ranked.
    public init(
        tables: [[Double]], offsets: [Int], memberWeights: [Double], groupWeights: [Double], law: WeightLaw,
        means: [KernelMean], floor: Double, memberMinimum: Double = 0, groupMinimum: Double = 0
    ) throws(Problem) {
        let members = memberWeights.count
        guard members > 0, let first = tables.first, !first.isEmpty, first.count.isMultiple(of: members),
            tables.allSatisfy({ $0.count == first.count }), !means.isEmpty, offsets.count == groupWeights.count + 1,
            offsets.first == 0, offsets.last == members, zip(offsets, offsets.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw .shape }
        for weight in memberWeights + groupWeights where !(weight > 0 && weight.isFinite) { throw .weight(weight) }
        if means.contains(.geometric), !(floor >= .leastNormalMagnitude && floor.isFinite) { throw .floor(floor) }
        switch law {
        case .any: break
        case .spread(let spread): if !(spread >= 0 && spread < 1) { throw .law(law) }
        case .dirichlet(let concentration):
            if !(concentration > 0 && concentration.isFinite) { throw .law(law) }
        }
        if let table = tables.firstIndex(where: { $0.contains(where: \.isInfinite) }) { throw .infinite(table: table) }
        unitCount = first.count / members
        self.offsets = offsets
        weights = memberWeights + groupWeights
        self.law = law
        self.means = means
        self.floor = floor
        self.memberMinimum = memberMinimum
        self.groupMinimum = groupMinimum
        self.tables = tables.map { SimulationTable($0, offsets: offsets) }
        let weights = weights
        let spans = zip(offsets, offsets.dropFirst() + [weights.count]).map { $0..<$1 }
        self.spans = spans
        exchanges = law == .any ? spans.flatMap { SortingNetwork.exchanges($0.dropLast()) } : []
        var shapes: [Double] = []
        if case .dirichlet(let concentration) = law {
            for range in spans {
                let total = weights[range].reduce(0, +)
                shapes += weights[range].map { concentration * Double(range.count) * $0 / total }
            }
        }
        self.shapes = shapes
    }

    /// Counts the ranks under some draws.
    ///
    /// - Parameters:
    ///   - draws: their numbers; parts of a range can be counted apart and added.
    ///   - threads: the most that work at once; the result does not depend on it.
    ///   - instructions: those to use; the result does not depend on them.
    public func ranks(
        _ draws: Range<UInt64>, seed: UInt64, threads: Int? = nil, instructions: InstructionSet = .best
    ) -> RankCounts {
        let count = Int(clamping: draws.count)
        // Whole batches of sixteen draws of every kind.
        let size = 16 * kinds * max(1, 128 / kinds)
        let jobs = (count + size - 1) / size
        let parts = Parallel.gather(jobs, threads: threads, from: { SimulationRun(self, seed: seed, instructions) }) {
            run, job in
            let start = draws.lowerBound + UInt64(job * size)
            run.add(start..<min(start + UInt64(size), draws.upperBound))
        }
        var sum = RankCounts(unitCount: unitCount)
        for part in parts { sum.add(part.histogram) }
        return sum
    }
}
