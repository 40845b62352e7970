import Indicators

/// What leaving out one indicator or one area does to the ranks of the members.
///
/// The weights of the others are renormalised. Members that are scored with all are compared; one that has no score without
/// the knot counts in no shift.
public struct LeaveOneOut: Sendable {
    /// The knot that is left out.
    public let node: Int
    /// The index of each member without it, by position; `nil` where there is none.
    public let scores: [Double?]
    /// The rank of each member without it, by position; `nil` where there is none.
    public let ranks: [Int?]
    /// The mean of |rank − nominal rank|.
    public let meanRankShift: Double
    /// The member whose rank moves furthest, the first in the catalogue's order among equals, and by how many places; below
    /// zero it rises. `nil` where no rank moves.
    public let furthest: (unit: Int, places: Int)?

    /// Leaves out each of some knots in turn; all but the root when left out.
    public static func all(
        of edition: Edition, tables: WeightTables = WeightTables(), nodes: [Int]? = nil
    ) throws(AnalysisProblem) -> [LeaveOneOut] {
        let replicator = try Replicator(
            edition.year, of: edition.catalogue, by: edition.methodology, tables: tables, varying: [], seed: 0)
        let nominal = replicator.nominal.ranks(of: 0..<replicator.unitCount)
        var work = Workspace(replicator)
        let nodes = nodes ?? Array(edition.scores.framework.nodes.indices.dropFirst())
        return nodes.map { node in
            replicator.replicate([], without: node, &work)
            let scores = nominal.indices.map { unit -> Double? in
                let score = work.scores[unit]
                return nominal[unit] == nil || score.isNaN ? nil : score
            }
            let ranks = scores.map { own in own.map { own in 1 + scores.count { ($0 ?? -.infinity) > own } } }
            var furthest: (unit: Int, places: Int)?
            var sum = 0
            var number = 0
            for unit in ranks.indices {
                guard let rank = ranks[unit], let before = nominal[unit] else { continue }
                number += 1
                sum += abs(rank - before)
                if rank != before && abs(rank - before) > abs(furthest?.places ?? 0) {
                    furthest = (unit, rank - before)
                }
            }
            return LeaveOneOut(
                node: node, scores: scores, ranks: ranks,
                meanRankShift: number > 0 ? Double(sum) / Double(number) : 0, furthest: furthest
            )
        }
    }
}
