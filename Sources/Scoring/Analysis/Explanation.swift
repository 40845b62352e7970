import Indicators

extension Edition {
    /// How the members of a knot become its score.
    public func aggregation(of node: Int) -> Methodology.Aggregation {
        let framework = scores.framework
        return methodology.aggregation.choice(code: framework.nodes[node].code, depth: framework.depth(of: node))
    }

    /// What the index of a unit would be if the score at a knot were another one; `nil` where the index is not scored.
    ///
    /// Everything else stays as it is; only the knots from this one up to the root are computed again.
    public func index(_ unit: Int, replacing node: Int, with score: Double) -> Double? {
        var current = node
        var value: Double? = score
        let nodes = scores.framework.nodes
        while let parent = nodes[current].parent {
            let members = nodes[parent].children.map { child in
                (score: child == current ? value : scores[unit, child], weight: nodes[child].weight)
            }
            let aggregation = aggregation(of: parent)
            // Other units' scores would move as well.
            guard aggregation.method.isLocal else { return nil }
            value = aggregation.score(members)
            current = parent
        }
        return value
    }

    /// By how much the index moves when the score at a knot rises by one point.
    ///
    /// `nil` where the index or the knot is not scored, and where the score is 100 already.
    public func indexGainOfOnePoint(_ unit: Int, _ node: Int) -> Double? {
        guard let score = scores[unit, node], score < 100, let index = scores[unit, Scores.index],
            let moved = self.index(unit, replacing: node, with: score + 1)
        else { return nil }
        return moved - index
    }

    /// The part of the parent's score that a member of an arithmetic group brings: w·s / Σ w over the members present.
    ///
    /// `nil` where the member is missing, the group is not scored, or its mean is not a sum of parts.
    public func contribution(_ unit: Int, _ node: Int) -> Double? {
        let nodes = scores.framework.nodes
        guard let parent = nodes[node].parent, aggregation(of: parent).method == .arithmetic,
            let score = scores[unit, node], scores[unit, parent] != nil
        else { return nil }
        return score * weightSharePresent(unit, node)
    }

    /// The weight of a knot among the members of its group that are present: 0 to 1, zero when it is missing itself.
    public func weightSharePresent(_ unit: Int, _ node: Int) -> Double {
        let nodes = scores.framework.nodes
        guard let parent = nodes[node].parent, scores[unit, node] != nil else { return 0 }
        let present = nodes[parent].children.reduce(0) { scores[unit, $1] == nil ? $0 : $0 + nodes[$1].weight }
        return nodes[node].weight / present
    }

    /// The share of a group's weight whose members are scored, against which the minimum coverage is held.
    public func shareScored(_ unit: Int, _ group: Int) -> Double {
        let nodes = scores.framework.nodes
        return nodes[group].children.reduce(0) { scores[unit, $1] == nil ? $0 : $0 + nodes[$1].share }
    }

    /// What was filled in for a unit at a leaf; `nil` where nothing was.
    public func imputed(_ unit: Int, _ leaf: Int) -> Double? {
        guard let column = values.leaves.firstIndex(of: leaf) else { return nil }
        return scores.journal.changes.last { $0.kind == .imputed && $0.unit == unit && $0.column == column }?.after
    }

    /// The areas in which a unit is not scored.
    public func unscoredAreas(_ unit: Int) -> [Int] { scores.framework.areas.filter { scores[unit, $0] == nil } }

    /// The number of areas that the index needs, when all weigh the same.
    public var areasNeeded: Int {
        let areas = scores.framework.areas.count
        return Int((methodology.aggregation.index.minimumCoverage * Double(areas) - 1e-9).rounded(.up))
    }
}
