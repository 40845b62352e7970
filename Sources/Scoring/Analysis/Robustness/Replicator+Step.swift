import Indicators

extension Replicator {
    /// Groups that are no mean of terms, or whose members' scores decide about weights, go through the step itself.
    func aggregateByStep(_ group: GroupPlan, _ mix: Mix, _ terms: [Double], _ work: inout Workspace) {
        let isSteered = group.weighting.method.isDataDriven
        func column(_ child: Int) -> [Double] {
            framework.nodes[child].indicator != nil
                ? Array(terms[leafOffsets[child]..<leafOffsets[child] + unitCount])
                : Array(work.scores[child * unitCount..<(child + 1) * unitCount])
        }
        // Scores may give weight in one draw to a member that has none in another.
        let children = group.children.indices.filter { place in
            let child = group.children[place]
            return isSteered
                ? child != work.leftOut && column(child).contains { !$0.isNaN } : work.published[child] > 0
        }
        let offset = group.node * unitCount
        for unit in 0..<unitCount { work.scores[offset + unit] = .nan }
        guard !children.isEmpty else {
            work.published[group.node] = 0
            return
        }
        let columns = children.map { column(group.children[$0]) }
        let table = GroupColumns(
            code: group.code, members: children.map { group.codes[$0] }, columns: columns,
            weights: children.map { work.published[group.children[$0]] }, sample: 0..<unitCount
        )
        var choice = group.aggregation
        choice.minimumCoverage = 0
        do throws(MethodProblem) {
            var published = table.weights
            var found = GroupColumns.Found(common: children.map { work.weights[group.children[$0]] })
            if isSteered {
                found = try steered(group, table, mix, work)
                published = found.common
                if let drawn = work.spread, !found.eachItsOwn {
                    let purpose = 0x2000_0000 | UInt32(truncatingIfNeeded: group.node)
                    var stream = self.stream(drawn.number, purpose: purpose)
                    let places = found.common.indices.filter { found.common[$0] > 0 }
                    var shares = places.map { found.common[$0] }
                    drawn.spread.draw(around: &shares, &stream)
                    for (place, share) in zip(places, shares) { found.common[place] = share }
                }
            }
            let total = published.reduce(0, +)
            let scores = try table.scores(choice, found)
            for unit in 0..<unitCount {
                var present = 0.0
                for (weight, column) in zip(published, columns) where !column[unit].isNaN { present += weight }
                if group.aggregation.isCovered(present, of: total) { work.scores[offset + unit] = scores[unit] }
            }
        } catch {
            // What cannot be computed in one draw has no score in it, and is counted so.
        }
    }

    /// The weights that the scores of a draw lead to: those of the mix where it has the same scores.
    private func steered(
        _ group: GroupPlan, _ table: GroupColumns, _ mix: Mix, _ work: Workspace
    ) throws(MethodProblem) -> GroupColumns.Found {
        let isOfLeaves = group.children.allSatisfy { framework.nodes[$0].indicator != nil }
        let isMoved = work.isTableMoved || work.leftOut != nil || (work.spread != nil && !isOfLeaves)
        let isComplete = table.members.count == group.children.count
        if isMoved || !isComplete || group.weighting.method == .benefitOfTheDoubt {
            var journal = Journal()
            return try table.weights(group.weighting, mix.tables, &journal)
        }
        return GroupColumns.Found(common: group.children.map { mix.weights[$0] })
    }
}
