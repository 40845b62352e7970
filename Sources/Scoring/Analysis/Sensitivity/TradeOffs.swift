import Indicators

/// How a member with average scores may trade one score for another without moving the index: marginal rates of substitution.
public struct TradeOffs: Sendable {
    /// The mean score of each knot over the members that are scored there; `nil` where nobody is.
    public let means: [Double?]
    /// By how much the index of the average member moves when the score at a knot rises by one point; `nil` where an
    /// aggregation on the way up depends on the other members.
    ///
    /// Symmetric differences over 0.002 points.
    public let gains: [Double?]

    /// Takes the weights and aggregations of an edition.
    public init(of edition: Edition) {
        let scores = edition.scores
        let nodes = scores.framework.nodes
        let means = nodes.indices.map { node in
            Statistics.mean(edition.catalogue.members.compactMap { scores[$0, node] })
        }
        var gains = [Double?](repeating: nil, count: nodes.count)
        gains[Scores.index] = 1
        for (node, knot) in nodes.enumerated() where knot.indicator == nil {
            let choice = edition.aggregation(of: node)
            let weighting = edition.methodology.weights.choice(
                code: knot.code, depth: scores.framework.depth(of: node))
            let members = knot.children.filter { means[$0] != nil && nodes[$0].weight > 0 }
            guard let above = gains[node], choice.method.isLocal, weighting.method != .benefitOfTheDoubt else {
                continue
            }
            let weights = members.map { nodes[$0].weight }
            let values = members.compactMap { means[$0] }
            for (place, member) in members.enumerated() {
                let step = 0.001
                var (up, down) = (values, values)
                up[place] += step
                down[place] -= step
                let slope =
                    (choice.mean(of: up, weights: weights) - choice.mean(of: down, weights: weights)) / (2 * step)
                gains[member] = above * slope
            }
        }
        self.means = means
        self.gains = gains
    }

    /// How many points at one knot make up for one point lost at another; `nil` where either is unknown or the first moves
    /// nothing.
    public func rate(of node: Int, for lost: Int) -> Double? {
        guard let gain = gains[node], let loss = gains[lost], gain != 0 else { return nil }
        return loss / gain
    }
}
