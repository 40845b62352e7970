import Indicators

/// One combination of all choices that are varied: a table, weights, and ways to aggregate.
struct Mix: Sendable {
    /// The position of the table.
    let variant: Int
    /// The weights of all knots, relative to their siblings.
    let weights: [Double]
    /// The groups in the order in which they are computed, from the leaves up.
    let groups: [GroupPlan]
    /// What enters the mean of the group above, for every leaf: the table's scores, or logarithms or reciprocals of them.
    let terms: [Double]
    /// How a leaf's score enters the mean above, by column.
    let leafTerms: [MeanTransform]
    let tables: WeightTables

    init(_ methodology: Methodology, _ position: Int, _ variant: Variant, _ scores: Scores, _ tables: WeightTables) {
        let framework = scores.framework
        let nodes = framework.nodes
        self.variant = position
        self.tables = tables
        weights = nodes.map(\.weight)
        groups = nodes.indices.reversed().filter { nodes[$0].indicator == nil && !nodes[$0].children.isEmpty }.map {
            GroupPlan(methodology, framework, $0)
        }
        let terms = Dictionary(groups.map { ($0.node, $0.term) }) { first, _ in first }
        let leafTerms = framework.leaves.map { leaf in
            nodes[leaf].parent.flatMap { terms[$0] } ?? MeanTransform.identity
        }
        self.leafTerms = leafTerms
        let count = variant.unitCount
        self.terms = variant.scores.enumerated().map { cell, score in leafTerms[cell / max(count, 1)].forward(score) }
    }
}

/// How one group is computed.
struct GroupPlan: Sendable {
    let node: Int
    let code: String
    let children: [Int]
    let codes: [String]
    let aggregation: Methodology.Aggregation
    let weighting: Methodology.Weights
    /// Whether it is a mean of terms; if not, it is computed by the general step.
    let isMean: Bool
    let term: MeanTransform

    init(_ methodology: Methodology, _ framework: Framework, _ node: Int) {
        let nodes = framework.nodes
        let depth = framework.depth(of: node)
        self.node = node
        code = nodes[node].code
        children = nodes[node].children
        codes = children.map { nodes[$0].code }
        aggregation = methodology.aggregation.choice(code: code, depth: depth)
        weighting = methodology.weights.choice(code: code, depth: depth)
        switch aggregation.method {
        case .arithmetic, .geometric, .harmonic, .power: isMean = !weighting.method.isDataDriven
        case .orderedWeightedAverage, .minimum, .mazziottaPareto, .copeland, .wroclaw, .benefitOfTheDoubt:
            isMean = false
        }
        term = isMean ? aggregation.transform : .identity
    }
}
