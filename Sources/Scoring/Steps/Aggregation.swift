package import Indicators

extension Methodology.Aggregation {
    /// The mean of values by a method that needs no other units; weights need not add up to 1.
    ///
    /// - Parameters:
    ///   - values: at least one; positive after the floor where the method needs it.
    ///   - weights: as many, not negative, not all zero.
    public func mean(of values: [Double], weights: [Double]) -> Double {
        switch method {
        case .arithmetic, .geometric, .harmonic, .power, .copeland, .wroclaw, .benefitOfTheDoubt:
            let transform = transform
            let mean = transform.back(sum(values, weights, transform.forward))
            let raised = values.map(transform.raised)
            return MeanTransform.bounded(mean, raised.min() ?? mean, raised.max() ?? mean)
        case .orderedWeightedAverage: return orderedWeightedAverage(values, weights)
        case .minimum: return values.min() ?? .nan
        case .mazziottaPareto: return mazziottaPareto(values, weights)
        }
    }

    /// The f of a mean f⁻¹(Σ w·f(x) / Σ w).
    var transform: MeanTransform {
        switch method {
        case .geometric: .logarithm(floor: floor)
        case .harmonic: .reciprocal(floor: floor)
        case .power: exponent == 0 ? .logarithm(floor: floor) : .power(exponent, floor: floor)
        default: .identity
        }
    }

    /// Σ w·f(x) / Σ w
    private func sum(_ values: [Double], _ weights: [Double], _ f: (Double) -> Double) -> Double {
        var total = 0.0
        var sum = 0.0
        for (value, weight) in zip(values, weights) {
            sum += weight
            total += weight * f(value)
        }
        return total / sum
    }

    /// Σ (Q(S_i) − Q(S_{i−1}))·x_i over the values in descending order, S the cumulated weight, Q(r) = r^α (Yager 1988).
    private func orderedWeightedAverage(_ values: [Double], _ weights: [Double]) -> Double {
        let total = weights.reduce(0, +)
        let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
        var cumulated = 0.0
        var before = 0.0
        var result = 0.0
        for (place, position) in order.enumerated() {
            cumulated += weights[position]
            let now = place == order.count - 1 ? 1 : Elementary.power(cumulated / total, orderExponent)
            result += (now - before) * values[position]
            before = now
        }
        return result
    }

    /// M ∓ S·cv with cv = S/M, M the weighted mean and S² = Σ w·(x − M)² / Σ w · n/(n − 1) (Mazziotta and Pareto 2016).
    private func mazziottaPareto(_ values: [Double], _ weights: [Double]) -> Double {
        let mean = sum(values, weights) { $0 }
        let count = Double(values.count)
        guard values.count > 1, mean != 0 else { return mean }
        let variance = sum(values, weights) { ($0 - mean) * ($0 - mean) } * count / (count - 1)
        let penalty = variance / mean
        return rewardsImbalance ? mean + penalty : mean - penalty
    }

    /// The score of a group from those of its members that are present; `nil` below the minimum coverage.
    ///
    /// Weights are renormalised over the members present. For methods that look at one unit alone.
    public func score(_ members: [(score: Double?, weight: Double)]) -> Double? {
        let total = members.reduce(0) { $0 + $1.weight }
        var values: [Double] = []
        var weights: [Double] = []
        for member in members where member.weight > 0 {
            if let score = member.score {
                values.append(score)
                weights.append(member.weight)
            }
        }
        guard isCovered(weights.reduce(0, +), of: total) else { return nil }
        return mean(of: values, weights: weights)
    }

    /// Whether the weight present suffices. Shares such as 3/5 out of weights such as 0.4 are not exact; a share equal to
    /// the minimum counts as reached.
    func isCovered(_ present: Double, of total: Double) -> Bool {
        present > 0 && present >= (minimumCoverage - 1e-12) * total
    }
}

/// The function under which a mean is arithmetic; NaN of NaN.
enum MeanTransform: Equatable, Sendable {
    case identity
    case logarithm(floor: Double)
    case reciprocal(floor: Double)
    case power(Double, floor: Double)

    /// What enters the mean: the number, or the floor where that is higher.
    @inline(__always) func raised(_ x: Double) -> Double {
        switch self {
        case .identity: x
        case .logarithm(let floor), .reciprocal(let floor), .power(_, let floor): max(x, floor)
        }
    }

    @inline(__always) func forward(_ x: Double) -> Double {
        switch self {
        case .identity: x
        case .logarithm: Elementary.ln(raised(x))
        case .reciprocal: 1 / raised(x)
        case .power(let p, _): Elementary.power(raised(x), p)
        }
    }

    /// A mean between the least and the greatest number that entered it.
    ///
    /// Logarithms, weights and their sums are rounded, so that the geometric mean of nothing but 100 would be
    /// 100.00000000000004.
    @inline(__always) static func bounded(_ mean: Double, _ least: Double, _ most: Double) -> Double {
        mean < least ? least : mean > most ? most : mean
    }

    @inline(__always) func back(_ mean: Double) -> Double {
        switch self {
        case .identity: mean
        case .logarithm: Elementary.exp(mean)
        case .reciprocal: 1 / mean
        case .power(let p, _): Elementary.power(mean, 1 / p)
        }
    }
}

extension Dataset<Stage.Normalised> {
    /// The scores of every knot of the framework, from the leaves up.
    public func aggregated(_ methodology: Methodology, tables: WeightTables = WeightTables()) -> Scores {
        let nodes = framework.nodes
        var cells = [Double](repeating: .nan, count: unitCount * nodes.count)
        var weights = nodes.map(\.weight)
        var journal = journal
        for (column, leaf) in leaves.enumerated() {
            for unit in 0..<unitCount {
                let score = self.cells[column * unitCount + unit]
                cells[leaf * unitCount + unit] = score
            }
        }
        for (position, node) in nodes.enumerated().reversed() where node.indicator == nil && !node.children.isEmpty {
            let group = GroupColumns(
                code: node.code, members: node.children.map { nodes[$0].code },
                columns: node.children.map { Array(cells[$0 * unitCount..<($0 + 1) * unitCount]) },
                weights: node.children.map { nodes[$0].weight }, sample: sample
            )
            let depth = framework.depth(of: position)
            let weighting = methodology.weights.choice(code: node.code, depth: depth)
            let aggregation = methodology.aggregation.choice(code: node.code, depth: depth)
            do throws(MethodProblem) {
                let found = try group.weights(weighting, tables, &journal)
                for (child, weight) in zip(node.children, found.common) { weights[child] = weight }
                let scores = try group.scores(aggregation, found)
                for unit in 0..<unitCount { cells[position * unitCount + unit] = scores[unit] }
            } catch {
                journal.report(error)
            }
        }
        return scores(of: cells, weights: weights, methodology, journal)
    }

    /// The scores of all knots with their coverage, out of the cells of all knots.
    func scores(
        of cells: [Double], weights: [Double], _ methodology: Methodology, _ journal: Journal
    ) -> Scores {
        Scores(
            edition: edition, framework: framework.reweighted(weights), unitCount: unitCount, cells: cells,
            coverage: coverage(weights), levelCuts: methodology.levelCuts, isOnHundred: methodology.scoresRunToHundred,
            journal: journal
        )
    }

    /// The share of the weight under each knot whose indicators are present, knot by knot.
    private func coverage(_ weights: [Double]) -> [Double] {
        let nodes = framework.nodes
        var coverage = [Double](repeating: 0, count: unitCount * nodes.count)
        for (column, leaf) in leaves.enumerated() {
            for unit in 0..<unitCount {
                coverage[leaf * unitCount + unit] = cells[column * unitCount + unit].isNaN ? 0 : 1
            }
        }
        // A value that was filled in has a score, but is no figure.
        for cell in journal.imputed { coverage[leaves[cell.column] * unitCount + cell.unit] = 0 }
        for (position, node) in nodes.enumerated().reversed() where node.indicator == nil && !node.children.isEmpty {
            let total = node.children.reduce(0) { $0 + weights[$1] }
            guard total > 0 else { continue }
            for child in node.children {
                let share = weights[child] / total
                for unit in 0..<unitCount {
                    coverage[position * unitCount + unit] += share * coverage[child * unitCount + unit]
                }
            }
        }
        return coverage
    }
}

/// The members of one group: a column for each, with NaN where missing.
package struct GroupColumns {
    package let code: String
    package let members: [String]
    package let columns: [[Double]]
    /// As given in the files.
    package let weights: [Double]
    package let sample: Range<Int>

    var unitCount: Int { columns.first?.count ?? 0 }

    package init(code: String, members: [String], columns: [[Double]], weights: [Double], sample: Range<Int>) {
        self.code = code
        self.members = members
        self.columns = columns
        self.weights = weights
        self.sample = sample
    }

    /// What a method of weighting found.
    package struct Found {
        /// The weights of the members; where each unit has its own, those that its coverage is measured by.
        package var common: [Double]
        /// Whether each unit has the weights that suit it best.
        package var eachItsOwn = false
        /// The least and the most that a member may contribute to the score of a unit with its own weights.
        package var shareBounds: ClosedRange<Double>?

        package init(common: [Double], eachItsOwn: Bool = false, shareBounds: ClosedRange<Double>? = nil) {
            self.common = common
            self.eachItsOwn = eachItsOwn
            self.shareBounds = shareBounds
        }
    }

    /// The scores of all units; NaN below the minimum coverage.
    package func scores(_ choice: Methodology.Aggregation, _ found: Found) throws(MethodProblem) -> [Double] {
        if found.eachItsOwn {
            // Σ w·x under the unit's own weights is its efficiency; other means of them would hang on which of several
            // optimal weights the programme happens to find.
            guard choice.method == .arithmetic || choice.method == .benefitOfTheDoubt else {
                throw .noWeights(
                    method: Methodology.Weights.Method.benefitOfTheDoubt.rawValue, group: code,
                    reason: "each unit has weights of its own, which only the arithmetic mean takes"
                )
            }
            return try benefitOfTheDoubt(choice, found.common, shareBounds: found.shareBounds)
        }
        if choice.method.needsPositive { try checkPositive(choice) }
        var scores = [Double](repeating: .nan, count: unitCount)
        switch choice.method {
        case .copeland: return copeland(choice, found.common)
        case .wroclaw: return wroclaw(choice, found.common)
        case .benefitOfTheDoubt: return try benefitOfTheDoubt(choice, found.common, shareBounds: choice.shareBounds)
        case .arithmetic, .geometric, .harmonic, .power: return means(choice, found.common)
        case .orderedWeightedAverage, .minimum, .mazziottaPareto:
            for unit in 0..<unitCount {
                let members = columns.indices.map { member in
                    (score: columns[member][unit].isNaN ? nil : columns[member][unit], weight: found.common[member])
                }
                scores[unit] = choice.score(members) ?? .nan
            }
        }
        return scores
    }

    /// The means of all units at once, member by member: the sums go in the same order as those of one unit alone.
    private func means(_ choice: Methodology.Aggregation, _ weights: [Double]) -> [Double] {
        let transform = choice.transform
        var sums = [Double](repeating: 0, count: unitCount)
        var totals = sums
        var least = [Double](repeating: .infinity, count: unitCount)
        var most = [Double](repeating: -.infinity, count: unitCount)
        for member in columns.indices where weights[member] > 0 {
            let weight = weights[member]
            let column = columns[member]
            for unit in 0..<unitCount where !column[unit].isNaN {
                sums[unit] += weight
                totals[unit] += weight * transform.forward(column[unit])
                let raised = transform.raised(column[unit])
                least[unit] = min(least[unit], raised)
                most[unit] = max(most[unit], raised)
            }
        }
        let whole = weights.reduce(0, +)
        for unit in 0..<unitCount {
            let isCovered = choice.isCovered(sums[unit], of: whole)
            let mean = transform.back(totals[unit] / sums[unit])
            totals[unit] = isCovered ? MeanTransform.bounded(mean, least[unit], most[unit]) : .nan
        }
        return totals
    }

    /// Negative scores are no small ones: a method that needs positive ones cannot work on z-scores, for instance.
    private func checkPositive(_ choice: Methodology.Aggregation) throws(MethodProblem) {
        for (member, column) in columns.enumerated() {
            let name = choice.method == .power ? "power mean" : choice.method.rawValue + " mean"
            if sample.contains(where: { column[$0] < 0 }) { throw .notPositive(method: name, of: members[member]) }
            if choice.floor <= 0, sample.contains(where: { column[$0] <= 0 }) {
                throw .notPositive(method: name, of: members[member])
            }
        }
        let isAboveFloor = columns.contains { column in sample.contains { column[$0] > choice.floor } }
        let isScored = columns.contains { column in sample.contains { !column[$0].isNaN } }
        if isScored && !isAboveFloor { throw .floorAboveAll(group: code, floor: choice.floor) }
    }

    /// Whether a unit has enough members, by weight.
    func isCovered(_ unit: Int, _ choice: Methodology.Aggregation, _ weights: [Double]) -> Bool {
        let present = columns.indices.reduce(0) { columns[$1][unit].isNaN ? $0 : $0 + weights[$1] }
        return choice.isCovered(present, of: weights.reduce(0, +))
    }

    /// Σ_j sign(o_ij − ½), o_ij the share of the weight in which i beats j, plus half of that in which they tie, over the
    /// members that both have (Copeland 1951). Among the sample; another unit is compared with the sample.
    private func copeland(_ choice: Methodology.Aggregation, _ weights: [Double]) -> [Double] {
        let covered = (0..<unitCount).map { isCovered($0, choice, weights) }
        return (0..<unitCount).map { unit in
            guard covered[unit] else { return .nan }
            var score = 0.0
            for other in sample where other != unit && covered[other] {
                var won = 0.0
                var shared = 0.0
                for member in columns.indices {
                    let (own, theirs) = (columns[member][unit], columns[member][other])
                    if own.isNaN || theirs.isNaN { continue }
                    shared += weights[member]
                    won += own > theirs ? weights[member] : own == theirs ? weights[member] / 2 : 0
                }
                guard shared > 0 else { continue }
                // Sums of weights such as 0.1 + 0.2 are not exact; a share within rounding of one half is a draw.
                let lead = won / shared - 0.5
                score += abs(lead) <= 1e-12 ? 0 : lead > 0 ? 1 : -1
            }
            return score
        }
    }

    /// 100·(1 − d/(d̄ + 2·sd d)), d the weighted Euclidean distance to the best value of each member (Hellwig 1968).
    private func wroclaw(_ choice: Methodology.Aggregation, _ weights: [Double]) -> [Double] {
        let best = columns.map { column in
            sample.reduce(-Double.infinity) { column[$1].isNaN ? $0 : max($0, column[$1]) }
        }
        let distances = (0..<unitCount).map { unit -> Double in
            guard isCovered(unit, choice, weights) else { return .nan }
            var sum = 0.0
            var present = 0.0
            for member in columns.indices where !columns[member][unit].isNaN {
                let gap = columns[member][unit] - best[member]
                sum += weights[member] * gap * gap
                present += weights[member]
            }
            return (sum / present).squareRoot()
        }
        let known = sample.map { distances[$0] }.filter { !$0.isNaN }
        guard let mean = Statistics.mean(known) else { return distances }
        let scale = mean + 2 * (Statistics.standardDeviation(known) ?? 0)
        return distances.map { $0.isNaN ? .nan : scale > 0 ? 100 * (1 - $0 / scale) : 100 }
    }
}
