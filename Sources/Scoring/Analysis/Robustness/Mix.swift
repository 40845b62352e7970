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
    let leafTerms: [MeanTerm]
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
        let leafTerms = framework.leaves.map { leaf in nodes[leaf].parent.flatMap { terms[$0] } ?? MeanTerm.score }
        self.leafTerms = leafTerms
        let count = variant.unitCount
        self.terms = variant.scores.enumerated().map { cell, score in leafTerms[cell / max(count, 1)].of(score) }
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
    let term: MeanTerm

    init(_ methodology: Methodology, _ framework: Framework, _ node: Int) {
        let nodes = framework.nodes
        let depth = framework.depth(of: node)
        self.node = node
        code = nodes[node].code
        children = nodes[node].children
        codes = children.map { nodes[$0].code }
        aggregation = methodology.aggregation.choice(code: code, depth: depth)
        weighting = methodology.weights.choice(code: code, depth: depth)
        let found = weighting.method == .benefitOfTheDoubt ? nil : MeanTerm(aggregation)
        isMean = found != nil
        term = found ?? .score
    }
}

/// What a score contributes to a mean that is a sum of terms.
enum MeanTerm: Equatable, Sendable {
    case score
    case logarithm(floor: Double)
    case reciprocal(floor: Double)
    case power(Double, floor: Double)

    /// `nil` where the aggregation is no sum of terms of single members.
    init?(_ aggregation: Methodology.Aggregation) {
        switch aggregation.method {
        case .arithmetic: self = .score
        case .geometric: self = .logarithm(floor: aggregation.floor)
        case .harmonic: self = .reciprocal(floor: aggregation.floor)
        case .power where aggregation.exponent == 0: self = .logarithm(floor: aggregation.floor)
        case .power: self = .power(aggregation.exponent, floor: aggregation.floor)
        case .orderedWeightedAverage, .minimum, .mazziottaPareto, .copeland, .wroclaw, .benefitOfTheDoubt: return nil
        }
    }

    /// The term of a score; NaN of NaN.
    func of(_ score: Double) -> Double {
        if score.isNaN { return score }
        return switch self {
        case .score: score
        case .logarithm(let floor): Elementary.ln(max(score, floor))
        case .reciprocal(let floor): 1 / max(score, floor)
        case .power(let exponent, let floor): Elementary.power(max(score, floor), exponent)
        }
    }

    /// The mean whose term is a mean of terms.
    func mean(_ term: Double) -> Double {
        switch self {
        case .score: term
        case .logarithm: Elementary.exp(term)
        case .reciprocal: 1 / term
        case .power(let exponent, _): Elementary.power(term, 1 / exponent)
        }
    }
}
