import Indicators
import Scoring

extension Report {
    /// How many of the members stand at each level at a knot, and how many are not scored.
    func levelCounts(at node: Int, among units: [Int]? = nil) -> (levels: [Int], unscored: Int) {
        var levels = [Int](repeating: 0, count: Level.allCases.count)
        var unscored = 0
        for unit in units ?? Array(catalogue.members) {
            if let level = scores.level(unit, node) { levels[level.rawValue] += 1 } else { unscored += 1 }
        }
        return (levels, unscored)
    }

    /// The members at a knot, best first; ties by code.
    func descending(at node: Int) -> [Int] {
        catalogue.members.filter { scores[$0, node] != nil }.sorted { a, b in
            let (x, y) = (scores[a, node] ?? 0, scores[b, node] ?? 0)
            return x != y ? x > y : economy(a).code < economy(b).code
        }
    }

    /// The member of each income group with the highest score at a knot.
    func bestOfIncomeGroups(at node: Int) -> [(income: IncomeGroup, unit: Int, overlapping: [Int])] {
        IncomeGroup.allCases.reversed().compactMap { income in
            let own = descending(at: node).filter { economy($0).income == income }
            return own.first.map { (income, $0, overlapping(with: $0, at: node, among: own)) }
        }
    }

    /// The indicators of an area with a unit's lowest score: more than one in a tie.
    func weakestIndicators(_ unit: Int, _ area: Int) -> [Int] {
        let leaves = framework.leaves(under: area).filter { scores[unit, $0] != nil }
        let least = leaves.compactMap { scores[unit, $0] }.min()
        return leaves.filter { scores[unit, $0] == least }.compactMap { framework.nodes[$0].indicator }
    }
}
