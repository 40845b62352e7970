/// Something in the structure of an index that a reader should look at.
public struct CoherenceFlag: Equatable, Sendable {
    /// The knot that it is about.
    public let node: Int
    /// What it is.
    public let kind: Kind

    /// The kinds of flag, with the figure that raised them.
    public enum Kind: Equatable, Sendable {
        /// Every member has the same value.
        case constant
        /// No member has a value.
        case empty
        /// Too many members have no value; their share.
        case missing(Double)
        /// Too many values are zero; their share.
        case zeros(Double)
        /// A few values lie far out; skewness and kurtosis.
        case skewed(skewness: Double, kurtosis: Double)
        /// Two members of a group say nearly the same; the other's knot.
        case redundant(with: Int, Coherence.Correlation)
        /// Two members of a group point opposite ways; the other's knot.
        case contradictory(with: Int, Coherence.Correlation)
        /// The members of a group do not measure one thing reliably; Cronbach's α.
        case unreliable(Double)
        /// More than one component has an eigenvalue above 1; how many.
        case severalDimensions(Int)
        /// The correlations are not compact enough for factors; Kaiser–Meyer–Olkin.
        case notCompact(Double)
        /// The members may not be correlated at all; the p-value of Bartlett's test.
        case uncorrelated(Double)
        /// A member counts for much less than its weight; both shares, 0 to 1.
        case weak(share: Double, weight: Double)
        /// A member counts for much more than its weight; both shares, 0 to 1.
        case dominant(share: Double, weight: Double)
    }

    /// Where flags begin.
    public enum Limit {
        /// More than this share of the members without a value (65 % coverage: JRC audits).
        public static let missing = 0.35
        /// More than this share of zeros (COINr).
        public static let zeros = 0.5
        /// At this absolute skewness or more …
        public static let skewness = 2.0
        /// … together with this kurtosis or more (JRC audits).
        public static let kurtosis = 3.5
        /// A correlation above this one.
        public static let redundant = 0.9
        /// Cronbach's α below this one (Nunnally 1978).
        public static let alpha = 0.7
        /// Kaiser–Meyer–Olkin below this one (Kaiser and Rice 1974).
        public static let adequacy = 0.6
        /// A p-value above this one.
        public static let pValue = 0.05
        /// A share of the importance more than so many times the weight, or less than that part of it.
        public static let importance = 2.0
    }

    static func all(
        in indicators: [CoherenceReview.Indicator], _ groups: [CoherenceReview.Group]
    ) -> [CoherenceFlag] {
        indicators.flatMap { indicator in
            kinds(of: indicator).map { CoherenceFlag(node: indicator.node, kind: $0) }
        } + groups.flatMap { flags(of: $0) }
    }

    private static func kinds(of indicator: CoherenceReview.Indicator) -> [Kind] {
        let figures = indicator.descriptives
        guard figures.units > 0 else { return [.empty] }
        var kinds: [Kind] = []
        if figures.units > 1 && figures.minimum == figures.maximum { kinds.append(.constant) }
        if indicator.missingShare > Limit.missing { kinds.append(.missing(indicator.missingShare)) }
        if let share = indicator.zeroShare, share > Limit.zeros { kinds.append(.zeros(share)) }
        if let skewness = figures.skewness, let kurtosis = figures.kurtosis, abs(skewness) >= Limit.skewness,
            kurtosis >= Limit.kurtosis
        {
            kinds.append(.skewed(skewness: skewness, kurtosis: kurtosis))
        }
        return kinds
    }

    private static func flags(of group: CoherenceReview.Group) -> [CoherenceFlag] {
        var flags: [CoherenceFlag] = []
        // Two points always lie on a line; with three there is a p-value.
        for pair in group.pairs where pair.pearson.pValue != nil {
            if pair.pearson.value > Limit.redundant {
                flags.append(CoherenceFlag(node: pair.first, kind: .redundant(with: pair.second, pair.pearson)))
            }
            if pair.pearson.value < 0 {
                flags.append(CoherenceFlag(node: pair.first, kind: .contradictory(with: pair.second, pair.pearson)))
            }
        }
        if case .success(let reliability) = group.reliability, let alpha = reliability.standardisedAlpha,
            alpha < Limit.alpha
        {
            flags.append(CoherenceFlag(node: group.node, kind: .unreliable(alpha)))
        }
        if case .success(let components) = group.components {
            // An eigenvalue of exactly one may come out a rounding above it.
            let count = components.eigenvalues.count { $0 > 1 + 1e-9 }
            if count > 1 { flags.append(CoherenceFlag(node: group.node, kind: .severalDimensions(count))) }
        }
        // Of two members the measure is one half, whatever they are.
        if group.importance.count > 2, case .success(let adequacy) = group.adequacy, let overall = adequacy.overall,
            overall < Limit.adequacy
        {
            flags.append(CoherenceFlag(node: group.node, kind: .notCompact(overall)))
        }
        if case .success(let sphericity) = group.sphericity, sphericity.pValue > Limit.pValue {
            flags.append(CoherenceFlag(node: group.node, kind: .uncorrelated(sphericity.pValue)))
        }
        for member in group.importance {
            guard let share = member.share, let ratio = member.ratio else { continue }
            if ratio < 1 / Limit.importance {
                flags.append(CoherenceFlag(node: member.node, kind: .weak(share: share, weight: member.weight)))
            }
            if ratio > Limit.importance {
                flags.append(CoherenceFlag(node: member.node, kind: .dominant(share: share, weight: member.weight)))
            }
        }
        return flags
    }
}
