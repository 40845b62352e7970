extension Framework {
    /// How far a knot lies below the root, which has depth 0.
    public func depth(of node: Int) -> Int {
        var depth = 0
        var current = node
        while let parent = nodes[current].parent {
            depth += 1
            current = parent
        }
        return depth
    }

    /// The same tree with other weights, relative to the others under the same parent; shares follow from them.
    ///
    /// - Parameter weights: one for each knot.
    public func reweighted(_ weights: [Double]) -> Framework {
        var effective = [Double](repeating: 1, count: nodes.count)
        var shares = effective
        for (position, node) in nodes.enumerated() {
            guard let parent = node.parent else { continue }
            let total = nodes[parent].children.reduce(0) { $0 + weights[$1] }
            shares[position] = total > 0 ? weights[position] / total : 0
            effective[position] = effective[parent] * shares[position]
        }
        return Framework(
            nodes: nodes.enumerated().map { position, node in
                Node(
                    code: node.code, parent: node.parent, children: node.children, weight: weights[position],
                    share: shares[position], effectiveWeight: effective[position], area: node.area,
                    indicator: node.indicator
                )
            }
        )
    }

    init(nodes: [Node]) { self.nodes = nodes }
}
