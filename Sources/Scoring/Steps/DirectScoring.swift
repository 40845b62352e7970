package import Indicators

extension Dataset<Stage.Imputed> {
    /// The scores of the indicators and of all knots at once, where the methodology is goalposts and weighted means.
    ///
    /// `nil` where it is not, or where something is to be reported: then the steps do it, one after the other. Both give the
    /// same bits.
    package func directlyScored(
        by methodology: Methodology, _ catalogue: Catalogue, tables: WeightTables
    ) -> (normalised: Dataset<Stage.Normalised>, scores: Scores)? {
        guard methodology.normalisation.method == .goalposts, methodology.normalisation.range == nil,
            !journal.changes.contains(where: { $0.kind == .transformed }),
            let posts = goalposts(catalogue), let plan = TreePlan(self, methodology, tables),
            let scoring = GoalpostScoring(posts: posts, groups: plan.groups)
        else { return nil }
        let found = scoring.scores(of: self.cells, unitCount: unitCount)
        var cells = [Double](repeating: .nan, count: unitCount * framework.nodes.count)
        func fill(_ node: Int, _ scores: ArraySlice<Double>) {
            cells.replaceSubrange(node * unitCount..<(node + 1) * unitCount, with: scores)
        }
        for (position, node) in plan.nodes.enumerated() {
            fill(node, found.groups[position * unitCount..<(position + 1) * unitCount])
        }
        for (column, leaf) in leaves.enumerated() {
            fill(leaf, found.leaves[column * unitCount..<(column + 1) * unitCount])
        }
        for (position, group) in plan.groups.enumerated() where group.mean == .geometric {
            // A floor above all scores is to be reported.
            let members = framework.nodes[plan.nodes[position]].children
            let isAboveFloor = members.contains { member in
                sample.contains { cells[member * unitCount + $0] > group.floor }
            }
            if !isAboveFloor { return nil }
        }
        let normalised = next(Stage.Normalised.self, cells: found.leaves, journal: journal)
        return (normalised, normalised.scores(of: cells, weights: plan.weights, methodology, plan.journal))
    }

    private func goalposts(_ catalogue: Catalogue) -> [Goalposts]? {
        let posts = leaves.compactMap { catalogue.indicators[framework.nodes[$0].indicator ?? 0].goalposts }
        return posts.count == leaves.count ? posts : nil
    }
}

/// The tree as the kernel takes it.
private struct TreePlan {
    /// The knots of the groups, the root first.
    var nodes: [Int] = []
    var groups: [GoalpostScoring.Group] = []
    /// The weights of all knots.
    var weights: [Double]
    var journal: Journal

    /// `nil` where a weight depends on the scores, or a group is no arithmetic or geometric mean.
    init?(_ table: Dataset<Stage.Imputed>, _ methodology: Methodology, _ tables: WeightTables) {
        let knots = table.framework.nodes
        weights = knots.map(\.weight)
        journal = table.journal
        nodes = knots.indices.filter { knots[$0].indicator == nil && !knots[$0].children.isEmpty }
        guard nodes.first == 0 else { return nil }
        var columns = [Int](repeating: 0, count: knots.count)
        for (column, leaf) in table.leaves.enumerated() { columns[leaf] = column }
        var positions = columns
        for (position, node) in nodes.enumerated() { positions[node] = position }
        for node in nodes.reversed() {
            let children = knots[node].children
            let depth = table.framework.depth(of: node)
            let weighting = methodology.weights.choice(code: knots[node].code, depth: depth)
            let aggregation = methodology.aggregation.choice(code: knots[node].code, depth: depth)
            guard let mean = KernelMean(rawValue: aggregation.method.rawValue), !weighting.method.isDataDriven,
                mean == .arithmetic || aggregation.floor > 0,
                // An empty group stays without a score, which the kernel has no knot for.
                children.allSatisfy({ knots[$0].indicator != nil || !knots[$0].children.isEmpty })
            else { return nil }
            let names = GroupColumns(
                code: knots[node].code, members: children.map { knots[$0].code },
                columns: [], weights: children.map { knots[$0].weight }, sample: table.sample)
            guard let found = try? names.weights(weighting, tables, &journal) else { return nil }
            // The kernel passes by what weighs nothing, and would leave such an indicator without a score of its own.
            if zip(children, found.common).contains(where: { knots[$0].indicator != nil && !($1 > 0) }) { return nil }
            for (child, weight) in zip(children, found.common) { weights[child] = weight }
        }
        groups = nodes.compactMap { node in
            let choice = methodology.aggregation.choice(
                code: knots[node].code, depth: table.framework.depth(of: node))
            guard let mean = KernelMean(rawValue: choice.method.rawValue) else { return nil }
            let children = knots[node].children
            return GoalpostScoring.Group(
                mean, minimumCoverage: choice.minimumCoverage, floor: choice.floor,
                groups: children.filter { knots[$0].indicator == nil }.map { (positions[$0], weights[$0]) },
                leaves: children.filter { knots[$0].indicator != nil }.map { (columns[$0], weights[$0]) })
        }
    }
}
