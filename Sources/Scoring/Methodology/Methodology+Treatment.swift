extension Methodology {
    /// What is done about outliers, indicator by indicator.
    public struct Treatment: Equatable, Sendable {
        /// What is done.
        public var method: Method
        /// How many points may be moved at most.
        public var maximumPoints = 5
        /// An indicator fails at this absolute skewness or more, if it also fails by kurtosis.
        public var skewness = 2.0
        /// An indicator fails at this kurtosis or more, if it also fails by skewness.
        public var kurtosis = 3.5
        /// The exponent of the Box–Cox transform; 0 is the logarithm.
        public var lambda = 0.0
        /// What is done with some indicators by name, whether or not they fail.
        public var byIndicator: [String: Method] = [:]

        /// Takes a method, with the usual limits.
        public init(_ method: Method) { self.method = method }

        /// The ways to treat outliers.
        public enum Method: String, CaseIterable, Sendable {
            case none
            case winsorise
            case winsoriseThenLog = "winsorise-then-log"
            case log
            case signedLog = "signed-log"
            case boxCox = "box-cox"

            /// Whether values may leave the indicator's own scale, on which goalposts lie.
            public var mayTransform: Bool { self != .none && self != .winsorise }
        }
    }
}
