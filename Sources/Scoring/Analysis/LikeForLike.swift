import Indicators

/// What new figures alone did to an area's score between two editions.
public struct LikeForLike: Sendable {
    /// The score now minus the score then, both over the indicators that are there in both editions.
    public let change: Double
    /// How many indicators are there in both.
    public let indicators: Int
    /// How many of them have a figure of a later year now.
    public let renewed: Int
    /// The share of the group's weight that they carry, 0 to 1.
    public let weightShare: Double
}

extension Edition {
    /// The change of a group's score since an earlier edition, over the leaves present in both, weights renormalised.
    ///
    /// Neither a changed set of indicators nor a changed method is in it. `nil` where the group is not scored in both, or
    /// no figure is newer.
    public func likeForLike(_ unit: Int, _ area: Int, since earlier: Edition) -> LikeForLike? {
        guard scores[unit, area] != nil, earlier.scores[unit, area] != nil else { return nil }
        let nodes = scores.framework.nodes
        var now: [Double] = []
        var then: [Double] = []
        var weights: [Double] = []
        var renewed = 0
        for leaf in nodes[area].children {
            guard let indicator = nodes[leaf].indicator, let new = scores[unit, leaf],
                let old = earlier.scores[unit, leaf]
            else { continue }
            now.append(new)
            then.append(old)
            weights.append(nodes[leaf].weight)
            if let a = observation(unit, indicator), let b = earlier.observation(unit, indicator), a.year > b.year {
                renewed += 1
            }
        }
        guard renewed > 0, let a = Statistics.mean(now, weights: weights),
            let b = Statistics.mean(then, weights: weights)
        else { return nil }
        let total = nodes[area].children.reduce(0) { $0 + nodes[$1].weight }
        return LikeForLike(
            change: a - b, indicators: now.count, renewed: renewed, weightShare: weights.reduce(0, +) / total
        )
    }
}
