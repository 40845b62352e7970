import Indicators

extension Replicator {
    /// Throws the first assumption that changes no score, whatever the other choices.
    func checkEffects() throws(AnalysisProblem) {
        if assumptions.isEmpty { throw .nothingVaried }
        var work = Workspace(self)
        for position in assumptions.indices where !hasEffect(position, &work) {
            throw .noEffect(assumptions[position].name)
        }
    }

    /// Whether some value of an assumption changes a score of a group, beside some choice of the others.
    func hasEffect(_ position: Int, _ work: inout Workspace) -> Bool {
        for mix in mixes.indices {
            var numbers = numbers(ofMix: mix)
            numbers[position] = nil
            replicate(numbers, &work)
            let before = work.scores
            for trial in trials(position) {
                numbers[position] = trial
                replicate(numbers, &work)
                if differ(before, work.scores) { return true }
            }
        }
        return false
    }

    private func differ(_ before: [Double], _ after: [Double]) -> Bool {
        groupNodes.contains { node in
            (node * unitCount..<(node + 1) * unitCount).contains { cell in
                let (a, b) = (before[cell], after[cell])
                return a.isNaN != b.isNaN || abs(a - b) > 1e-12 * max(1, abs(a))
            }
        }
    }

    private func trials(_ position: Int) -> [Double] {
        let kind = assumptions[position].kind
        let count: Int
        if let changes = kind.changes {
            count = changes.count
        } else if case .indicatorLeftOut = kind {
            count = framework.leaves.count + 1
        } else {
            // Drawn numbers: one of a few moves something, or nothing does.
            count = 5
        }
        return (0..<count).map { (Double($0) + 0.5) / Double(count) }
    }

    /// Numbers that pick a mix, and nothing else.
    private func numbers(ofMix mix: Int) -> [Double?] {
        var numbers = [Double?](repeating: nil, count: assumptions.count)
        var rest = mix
        for position in assumptions.indices.reversed() {
            guard let count = assumptions[position].kind.changes?.count else { continue }
            numbers[position] = (Double(rest % count) + 0.5) / Double(count)
            rest /= count
        }
        return numbers
    }
}
