extension Methodology {
    /// How the members of a group become one score.
    public struct Aggregation: Equatable, Sendable {
        /// The method.
        public var method: Method
        /// The share of the group's weight that must be present, 0 to 1; below it the score is missing.
        public var minimumCoverage: Double
        /// The least score that enters a mean that needs positive ones; others take scores as they are.
        public var floor = 1.0
        /// The exponent of the power mean; 0 is the geometric mean.
        public var exponent = 1.0
        /// The exponent α of the quantifier r^α of the ordered weighted average; above 1, low scores weigh more.
        public var orderExponent = 1.0
        /// Whether imbalance adds to the score instead of lowering it.
        public var rewardsImbalance = false
        /// The least and the most that a member may contribute to a score, as a share of it.
        public var shareBounds: ClosedRange<Double>?

        /// Takes the main choices.
        public init(_ method: Method, minimumCoverage: Double, floor: Double = 1) {
            self.method = method
            self.minimumCoverage = minimumCoverage
            self.floor = floor
        }

        /// The ways to aggregate.
        public enum Method: String, CaseIterable, Sendable {
            case arithmetic
            case geometric
            case harmonic
            case power
            case orderedWeightedAverage = "ordered-weighted-average"
            case minimum
            case mazziottaPareto = "mazziotta-pareto"
            case copeland
            case wroclaw
            case benefitOfTheDoubt = "benefit-of-the-doubt"

            /// Whether it is a mean that needs positive scores, so that they are raised to a floor first.
            public var needsPositive: Bool { self == .geometric || self == .harmonic || self == .power }

            /// Whether a unit's score depends on its own members alone and not on the other units.
            public var isLocal: Bool {
                switch self {
                case .arithmetic, .geometric, .harmonic, .power, .orderedWeightedAverage, .minimum, .mazziottaPareto:
                    true
                case .copeland, .wroclaw, .benefitOfTheDoubt: false
                }
            }
        }
    }
}
