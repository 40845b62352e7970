extension Methodology {
    /// Where the weights of a group's members come from.
    public struct Weights: Equatable, Sendable {
        /// The method.
        public var method: Method
        /// The named set of `weights.csv`; empty for the weights of `areas.csv` and `indicators.csv`.
        public var set = ""
        /// Whether the first principal component alone gives the weights.
        public var usesFirstComponentOnly = false
        /// The least and the most that a member may contribute to a score, as a share of it.
        public var shareBounds: ClosedRange<Double>?

        /// Takes a method.
        public init(_ method: Method) { self.method = method }

        /// The ways to come to weights.
        public enum Method: String, CaseIterable, Sendable {
            case given
            case equal
            case budgetAllocation = "budget-allocation"
            case analyticHierarchy = "analytic-hierarchy"
            case principalComponents = "principal-components"
            case rotatedFactors = "rotated-factors"
            case entropy
            case critic
            case equalCorrelation = "equal-correlation"
            case benefitOfTheDoubt = "benefit-of-the-doubt"

            /// Whether the scores of the members decide, so that other scores give other weights.
            public var isDataDriven: Bool {
                switch self {
                case .given, .equal, .budgetAllocation, .analyticHierarchy: false
                case .principalComponents, .rotatedFactors, .entropy, .critic, .equalCorrelation, .benefitOfTheDoubt:
                    true
                }
            }
        }
    }
}
