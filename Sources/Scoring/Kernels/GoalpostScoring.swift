/// Scores of any number of units by goalposts and two levels of means: what the steps of the engine compute, bit for bit.
public struct GoalpostScoring: Sendable {
    /// How members become one score.
    public struct Level: Equatable, Sendable {
        /// The kind of mean.
        public var mean: KernelMean
        /// The share of the weight that must be present, 0 to 1; below it the score is missing.
        public var minimumCoverage: Double
        /// The least score that enters the mean; positive when it is geometric.
        public var floor: Double

        /// Takes each choice.
        public init(_ mean: KernelMean, minimumCoverage: Double, floor: Double) {
            self.mean = mean
            self.minimumCoverage = minimumCoverage
            self.floor = floor
        }

        fileprivate var numbers: SIMD4<Double> {
            SIMD4(mean == .geometric ? 1 : 0, minimumCoverage, floor, 0)
        }
    }

    /// How the goalposts of an indicator are measured.
    public struct Posts: Equatable, Sendable {
        /// The lower goalpost; positive when logarithmic.
        public var lower: Double
        /// The upper goalpost, above the lower.
        public var upper: Double
        /// Whether the way between them is measured in logarithms.
        public var isLogarithmic: Bool
        /// Whether the lower one scores 100.
        public var isLowerBetter: Bool

        /// Takes each number.
        public init(lower: Double, upper: Double, isLogarithmic: Bool = false, isLowerBetter: Bool = false) {
            self.lower = lower
            self.upper = upper
            self.isLogarithmic = isLogarithmic
            self.isLowerBetter = isLowerBetter
        }
    }

    /// The scores of units.
    public struct Result: Sendable {
        /// The index of each unit; NaN where it is not scored.
        package var index: [Double]
        /// The scores of the groups, groups × units; empty when not asked for, NaN where not scored.
        package var groups: [Double]
    }

    private let members: [SIMD8<Double>]
    private let offsets: [Int]
    private let groupWeights: [Double]
    private let memberLevel: Level
    private let groupLevel: Level

    /// Takes the choices; `nil` when the numbers of members, weights and groups do not fit, or goalposts are out of order.
    ///
    /// - Parameters:
    ///   - posts: the goalposts of the members, group after group.
    ///   - memberWeights: as many weights, not negative.
    ///   - offsets: where each group begins among the members, and the end of the last.
    ///   - groupWeights: the weights of the groups, not negative.
    public init?(
        posts: [Posts], memberWeights: [Double], offsets: [Int], groupWeights: [Double], members memberLevel: Level,
        groups groupLevel: Level
    ) {
        guard posts.count == memberWeights.count, offsets.count == groupWeights.count + 1, offsets.count > 1,
            offsets.first == 0, offsets.last == posts.count,
            zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }),
            posts.allSatisfy({ $0.lower < $0.upper && (!$0.isLogarithmic || $0.lower > 0) })
        else { return nil }
        members = zip(posts, memberWeights).map { posts, weight in
            let lower = posts.isLogarithmic ? Elementary.ln(posts.lower) : posts.lower
            let upper = posts.isLogarithmic ? Elementary.ln(posts.upper) : posts.upper
            return SIMD8(
                lower, upper - lower, weight, posts.isLogarithmic ? 1 : 0, posts.isLowerBetter ? 100 : 0,
                posts.isLowerBetter ? -100 : 100, 0, 0)
        }
        self.offsets = offsets
        self.groupWeights = groupWeights
        self.memberLevel = memberLevel
        self.groupLevel = groupLevel
    }

    /// Scores every unit.
    ///
    /// - Parameters:
    ///   - cells: the values of units × members, NaN where missing.
    ///   - unitCount: the number of units; `cells` holds as many times the members.
    ///   - isColumnMajor: whether the values of one member stand together rather than those of one unit.
    ///   - keepsGroups: whether the scores of the groups are wanted.
    ///   - threads: the most that work at once; the result does not depend on it.
    package func scores(
        of cells: [Double], unitCount: Int, isColumnMajor: Bool = false, keepsGroups: Bool = false,
        threads: Int? = nil
    ) -> Result {
        precondition(cells.count == unitCount * members.count, "units × members")
        var index = [Double](repeating: .nan, count: unitCount)
        let groupCount = groupWeights.count
        // A thread is not worth waking for a small table.
        let isSmall = cells.count < 20_000
        if isSmall || keepsGroups {
            var groups = [Double](repeating: .nan, count: keepsGroups ? unitCount * groupCount : 0)
            var target = index.mutableSpan
            var room = groups.mutableSpan
            fill(&target, &room, from: 0, cells, unitCount, isColumnMajor)
            return Result(index: index, groups: groups)
        }
        let tile = min(4096, (unitCount / 2 + 7) / 8 * 8)
        Parallel.fill(&index, tile: tile, threads: threads) { range, target in
            var none: [Double] = []
            var room = none.mutableSpan
            fill(&target, &room, from: range.lowerBound, cells, unitCount, isColumnMajor)
        }
        return Result(index: index, groups: [])
    }

    private func fill(
        _ index: inout MutableSpan<Double>, _ groups: inout MutableSpan<Double>, from first: Int, _ cells: [Double],
        _ unitCount: Int, _ isColumnMajor: Bool
    ) {
        var scratch = [Lanes](repeating: .zero, count: members.count)
        var tile = scratch.mutableSpan
        GoalpostKernel.score(
            cells: cells.span, unitStride: isColumnMajor ? 1 : members.count,
            memberStride: isColumnMajor ? unitCount : 1, first: first, members: members.span, offsets: offsets.span,
            groupWeights: groupWeights.span, memberMean: memberLevel.numbers, groupMean: groupLevel.numbers,
            tile: &tile, index: &index, groups: &groups)
    }
}
