public import Indicators

/// Scores of any number of units by goalposts and weighted means over a tree of any depth: what the steps of the engine
/// compute, bit for bit, in one pass over the values.
public struct GoalpostScoring: Sendable {
    /// A group of the tree.
    public struct Group: Sendable {
        /// The kind of mean.
        public var mean: KernelMean
        /// The share of the weight that must be present, 0 to 1; below it the score is missing.
        public var minimumCoverage: Double
        /// The least score that enters a geometric mean; positive and normal.
        public var floor: Double
        /// The groups among the members, by position; each stands after the group it is a member of.
        public var groups: [(position: Int, weight: Double)]
        /// The leaves among the members, by column.
        public var leaves: [(column: Int, weight: Double)]

        /// Takes the choices and the members.
        public init(
            _ mean: KernelMean, minimumCoverage: Double, floor: Double = 1,
            groups: [(position: Int, weight: Double)] = [], leaves: [(column: Int, weight: Double)] = []
        ) {
            self.mean = mean
            self.minimumCoverage = minimumCoverage
            self.floor = floor
            self.groups = groups
            self.leaves = leaves
        }
    }

    /// The scores of units; NaN where not scored.
    package struct Scores: Sendable {
        /// The groups in their order, the root first: groups × units, or the root alone.
        package var groups: [Double]
        /// The columns × units; empty where they are not kept.
        package var leaves: [Double]
    }

    /// What the kernel reads of a group: as there.
    struct Plan: Sendable {
        let mean: KernelMean
        let floor: Double
        /// The weight that must be present. A share equal to the minimum counts as reached; nothing is never enough.
        let minimum: Double
        var columns: [Int] = []
        var leaves: [Double] = []
        var groups: [Int] = []
        var groupWeights: [Double] = []

        init(_ group: Group, weight: Double) {
            mean = group.mean
            floor = group.floor
            minimum = max((group.minimumCoverage - 1e-12) * weight, .leastNonzeroMagnitude)
        }
    }

    private let columnCount: Int
    /// In the order of the groups.
    private let plans: [Plan]

    /// Takes the columns' goalposts and the groups, the root first.
    ///
    /// `nil` when a position does not exist or a group stands before one it is a member of, a weight is negative or not
    /// finite, or the floor of a geometric mean is not positive and normal.
    public init?(posts: [Goalposts], groups: [Group]) {
        guard !groups.isEmpty else { return nil }
        columnCount = posts.count
        var plans: [Plan] = []
        for (position, group) in groups.enumerated() {
            let weights = group.groups.map(\.weight) + group.leaves.map(\.weight)
            guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
                group.groups.allSatisfy({ $0.position > position && $0.position < groups.count }),
                group.leaves.allSatisfy({ posts.indices.contains($0.column) }),
                group.mean == .arithmetic || group.floor >= .leastNormalMagnitude && group.floor.isFinite
            else { return nil }
            var plan = Plan(group, weight: weights.reduce(0, +))
            // What weighs nothing adds nothing, not even to the bounds of the mean.
            for child in group.groups where child.weight > 0 {
                plan.groups.append(child.position)
                plan.groupWeights.append(child.weight)
            }
            for leaf in group.leaves where leaf.weight > 0 {
                plan.columns.append(leaf.column)
                plan.leaves += GoalpostScoring.numbers(posts[leaf.column], weight: leaf.weight)
            }
            plans.append(plan)
        }
        self.plans = plans
    }

    private static func numbers(_ posts: Goalposts, weight: Double) -> [Double] {
        let isLog = posts.transform == .logarithmic
        let lower = isLog ? Elementary.ln(posts.lower) : posts.lower
        let upper = isLog ? Elementary.ln(posts.upper) : posts.upper
        let isHigherBetter = posts.direction == .higherIsBetter
        return [
            lower, upper - lower, weight, isLog ? 1 : 0, isHigherBetter ? 0 : 100, isHigherBetter ? 100 : -100,
        ]
    }

    /// The scores of every unit at the root.
    ///
    /// - Parameters:
    ///   - cells: the values, column by column, NaN where missing: columns × units.
    ///   - threads: the most that work at once; the result does not depend on it.
    ///   - instructions: those to use; the result does not depend on them.
    public func index(
        of cells: [Double], unitCount: Int, threads: Int? = nil, instructions: InstructionSet = .best
    ) -> [Double] {
        unsafe [Double](unsafeUninitializedCapacity: unitCount) { index, count in
            unsafe fill(index, cells, threads, instructions)
            count = unitCount
        }
    }

    /// The scores of every unit at the root, and their ranks as `Ranking.descending` finds them.
    ///
    /// - Parameters: as for the index.
    public func rankedIndex(
        of cells: [Double], unitCount: Int, threads: Int? = nil, instructions: InstructionSet = .best
    ) -> (index: [Double], ranks: [Int32]) {
        var ranks: [Int32] = []
        let index = unsafe [Double](unsafeUninitializedCapacity: unitCount) { index, count in
            unsafe ranks = [Int32](unsafeUninitializedCapacity: unitCount) { ranks, count in
                let ranking = unsafe RankingWork(of: UnsafeBufferPointer(index), into: ranks, instructions)
                unsafe fill(index, cells, threads, instructions, ranking)
                count = unitCount
            }
            count = unitCount
        }
        return (index, ranks)
    }

    /// Fills the scores at the root, and then does the ranking, if any, with the threads that are awake.
    private func fill(
        _ index: UnsafeMutableBufferPointer<Double>, _ cells: [Double], _ threads: Int?, _ instructions: InstructionSet,
        _ ranking: RankingWork? = nil
    ) {
        let unitCount = index.count
        precondition(cells.count == unitCount * columnCount, "columns × units")
        // A thread is not worth waking for a small table.
        let isSmall = cells.count < 100_000
        let tile = isSmall ? max(unitCount, 1) : 2048
        let blocks = (tile + 7) / 8
        // Tiles have no unit in common.
        nonisolated(unsafe) let index = unsafe index
        _ = Parallel.gather(
            steps: [(unitCount + tile - 1) / tile] + (ranking?.steps ?? []), threads: isSmall ? 1 : threads,
            from: { [Lanes](repeating: .zero, count: plans.count * blocks) }
        ) { rows, step, job in
            if step > 0 { ranking?.run(step - 1, job); return }
            var none: [Lanes] = []
            let units = (job * tile)..<min((job + 1) * tile, unitCount)
            score(cells, unitCount, units, instructions, &rows, &none)
            unsafe rows.withUnsafeBytes { root in
                let bytes = unsafe UnsafeRawBufferPointer(rebasing: root[..<(8 * units.count)])
                let target = unsafe UnsafeMutableBufferPointer(rebasing: index[units])
                unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
            }
            ranking?.see(units)
        }
    }

    /// The scores of every unit at every group and column; columns of no group are missing.
    ///
    /// - Parameters: as for the index.
    package func scores(
        of cells: [Double], unitCount: Int, instructions: InstructionSet = .best
    ) -> Scores {
        precondition(cells.count == unitCount * columnCount, "columns × units")
        let blocks = (unitCount + 7) / 8
        var rows = [Lanes](repeating: .zero, count: plans.count * blocks)
        var leaves = [Lanes](repeating: all(Double.nan), count: columnCount * blocks)
        score(cells, unitCount, 0..<unitCount, instructions, &rows, &leaves)
        func flat(_ rows: [Lanes]) -> [Double] {
            guard blocks > 0 else { return [] }
            var numbers: [Double] = []
            numbers.reserveCapacity(rows.count / blocks * unitCount)
            for row in stride(from: 0, to: rows.count, by: blocks) {
                for unit in 0..<unitCount { numbers.append(rows[row + unit / 8][unit % 8]) }
            }
            return numbers
        }
        return Scores(groups: flat(rows), leaves: flat(leaves))
    }

    /// Scores some units from the last group to the first, so that members come before what they are members of.
    private func score(
        _ cells: [Double], _ unitCount: Int, _ units: Range<Int>, _ instructions: InstructionSet,
        _ rows: inout [Lanes], _ leafScores: inout [Lanes]
    ) {
        for position in plans.indices.reversed() {
            instructions.fill(
                cells: cells, height: unitCount, units: units, plan: plans[position], row: position, rows: &rows,
                leafScores: &leafScores)
        }
    }
}
