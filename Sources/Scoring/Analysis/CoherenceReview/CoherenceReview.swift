import Indicators

/// How well the indicators of an edition belong together, group by group, with what a reader should look at.
///
/// Figures are those of the members. Distributions are of the values after denomination, before treatment; all else is of
/// scores, in which higher is better, so that a negative correlation is a contradiction whatever the directions. Handbook
/// 2008, sections 4 and 7; methodology of the JRC's audits.
public struct CoherenceReview: Sendable {
    /// One indicator.
    public struct Indicator: Sendable {
        /// The leaf.
        public let node: Int
        /// Its values among the members.
        public let descriptives: Coherence.Descriptives
        /// The share of the members without a value, 0 to 1.
        public let missingShare: Double
        /// The share of the values that are zero, 0 to 1; `nil` where there is none.
        public let zeroShare: Double?
    }

    /// Two members of a group.
    public struct Pair: Sendable {
        /// The knot of the one.
        public let first: Int
        /// The knot of the other.
        public let second: Int
        /// Pearson's correlation of their scores.
        public let pearson: Coherence.Correlation
        /// Spearman's, of their ranks.
        public let spearman: Coherence.Correlation?
        /// Kendall's τ-b.
        public let kendall: Coherence.Correlation?
    }

    /// A group of at least two members; of the index, the areas.
    public struct Group: Sendable {
        /// The knot.
        public let node: Int
        /// All pairs whose correlation is defined.
        public let pairs: [Pair]
        /// Cronbach's α.
        public let reliability: Result<Coherence.Reliability, ColumnProblem>
        /// Principal components.
        public let components: Result<Coherence.PrincipalComponents, ColumnProblem>
        /// Kaiser–Meyer–Olkin.
        public let adequacy: Result<Coherence.SamplingAdequacy, ColumnProblem>
        /// Bartlett's test.
        public let sphericity: Result<Coherence.Sphericity, ColumnProblem>
        /// What the members count for in the group's score.
        public let importance: [Importance]
    }

    /// What a member counts for, beside its weight.
    public struct Importance: Sendable {
        /// The member.
        public let node: Int
        /// How much of the variance of the whole it accounts for; `nil` where that is not defined.
        public let measured: Coherence.Importance?
        /// Its correlation ratio over the sum of those of all members, 0 to 1.
        public let share: Double?
        /// Its weight over the sum of the weights, 0 to 1.
        public let weight: Double

        /// The measured share over the weight; 1 when it counts for what it should.
        public var ratio: Double? { weight > 0 ? share.map { $0 / weight } : nil }
    }

    /// The leaves, in order.
    public let indicators: [Indicator]
    /// The groups, the index first; those of one member have nothing to compare.
    public let groups: [Group]
    /// What each leaf counts for in the index, by effective weight.
    public let importanceForIndex: [Importance]
    /// What a reader should look at, in the order of the tree.
    public let flags: [CoherenceFlag]

    /// Reviews an edition.
    public init(_ edition: Edition) {
        let scores = edition.scores
        let nodes = scores.framework.nodes
        let units = edition.catalogue.members
        func column(_ node: Int) -> [Double] { units.map { scores[$0, node] ?? .nan } }
        let leaves = nodes.indices.filter { nodes[$0].indicator != nil }
        indicators = edition.denominated.leaves.enumerated().map { position, node in
            let column = units.map { edition.denominated[$0, position] ?? .nan }
            let values = column.filter { !$0.isNaN }
            return Indicator(
                node: node, descriptives: Coherence.descriptives(column),
                missingShare: column.isEmpty ? 0 : Double(column.count - values.count) / Double(column.count),
                zeroShare: values.isEmpty ? nil : Double(values.count { $0 == 0 }) / Double(values.count)
            )
        }
        groups = nodes.indices.filter { nodes[$0].children.count > 1 }.map { group in
            CoherenceReview.group(
                group, nodes[group].children, nodes[group].children.map { nodes[$0].share }, column)
        }
        importanceForIndex = CoherenceReview.importance(
            leaves, leaves.map { nodes[$0].effectiveWeight }, leaves.map(column), of: column(Scores.index))
        flags = CoherenceFlag.all(in: indicators, groups)
    }

    private static func group(
        _ node: Int, _ members: [Int], _ shares: [Double], _ column: (Int) -> [Double]
    ) -> Group {
        let columns = members.map(column)
        var pairs: [Pair] = []
        for i in members.indices {
            for j in members.indices where j > i {
                guard let pearson = Coherence.correlation(columns[i], columns[j]) else { continue }
                pairs.append(
                    Pair(
                        first: members[i], second: members[j], pearson: pearson,
                        spearman: Coherence.correlation(columns[i], columns[j], .spearman),
                        kendall: Coherence.correlation(columns[i], columns[j], .kendall)
                    )
                )
            }
        }
        return Group(
            node: node, pairs: pairs,
            reliability: result { () throws(ColumnProblem) in try Coherence.reliability(columns) },
            components: result { () throws(ColumnProblem) in try Coherence.principalComponents(columns) },
            adequacy: result { () throws(ColumnProblem) in try Coherence.samplingAdequacy(columns) },
            sphericity: result { () throws(ColumnProblem) in try Coherence.sphericity(columns) },
            importance: importance(members, shares, columns, of: column(node))
        )
    }

    private static func result<Success>(
        _ measure: () throws(ColumnProblem) -> Success
    ) -> Result<Success, ColumnProblem> {
        do throws(ColumnProblem) { return .success(try measure()) } catch { return .failure(error) }
    }

    private static func importance(
        _ members: [Int], _ weights: [Double], _ columns: [[Double]], of whole: [Double]
    ) -> [Importance] {
        let measured = columns.map { Coherence.importance(of: $0, for: whole) }
        let sum = measured.reduce(0) { $0 + ($1?.correlationRatio ?? 0) }
        let total = weights.reduce(0, +)
        return members.indices.map { member in
            Importance(
                node: members[member], measured: measured[member],
                share: sum > 0 ? measured[member].map { $0.correlationRatio / sum } : nil,
                weight: total > 0 ? weights[member] / total : 0
            )
        }
    }
}
