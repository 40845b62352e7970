import Indicators

extension Methodology.Mean {
    /// The weighted mean of values, each raised to the floor first; weights need not add up to 1.
    ///
    /// - Parameters:
    ///   - values: at least one; positive after the floor when the mean is geometric.
    ///   - weights: as many, not negative, not all zero.
    public func of(_ values: [Double], weights: [Double], floor: Double = 0) -> Double {
        var total = 0.0
        var sum = 0.0
        for (value, weight) in zip(values, weights) {
            let floored = max(value, floor)
            sum += weight
            switch self {
            case .arithmetic: total += weight * floored
            case .geometric: total += weight * Elementary.ln(floored)
            }
        }
        switch self {
        case .arithmetic: return total / sum
        case .geometric: return Elementary.exp(total / sum)
        }
    }
}

extension Methodology.Aggregation {
    /// The score of a group from those of its members that are present; `nil` below the minimum coverage.
    ///
    /// Weights are renormalised over the members present.
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
        let present = weights.reduce(0, +)
        // Shares such as 3/5 out of weights such as 0.4 are not exact; a share equal to the minimum counts as reached.
        guard present > 0, present >= (minimumCoverage - 1e-12) * total else { return nil }
        return mean.of(values, weights: weights, floor: floor)
    }
}

extension Dataset<Stage.Normalised> {
    /// The scores of every knot of the framework, from the leaves up.
    public func aggregated(_ methodology: Methodology) -> Scores {
        let nodes = framework.nodes
        var scores = [Double](repeating: .nan, count: unitCount * nodes.count)
        var coverage = [Double](repeating: 0, count: unitCount * nodes.count)
        for unit in 0..<unitCount {
            let row = unit * nodes.count
            for (column, leaf) in leaves.enumerated() {
                let score = cells[unit * leaves.count + column]
                scores[row + leaf] = score
                coverage[row + leaf] = score.isNaN ? 0 : 1
            }
            for (position, node) in nodes.enumerated().reversed() where node.indicator == nil {
                let members = node.children.map { child in
                    (score: scores[row + child].isNaN ? nil : scores[row + child], weight: nodes[child].weight)
                }
                let aggregation = node.parent == nil ? methodology.index : methodology.area
                scores[row + position] = aggregation.score(members) ?? .nan
                coverage[row + position] = node.children.reduce(0) { $0 + nodes[$1].share * coverage[row + $1] }
            }
        }
        return Scores(
            edition: edition, framework: framework, unitCount: unitCount, cells: scores, coverage: coverage,
            levelCuts: methodology.levelCuts
        )
    }
}
