extension Coherence {
    /// What one column looks like; every figure is `nil` where it is not defined.
    public struct Descriptives: Equatable, Sendable {
        /// How many units have a value.
        public let units: Int
        /// How many have none.
        public let missing: Int
        /// The least value.
        public let minimum: Double?
        /// The value a quarter of the way up, type 7.
        public let firstQuartile: Double?
        /// The middle value.
        public let median: Double?
        /// The value three quarters of the way up, type 7.
        public let thirdQuartile: Double?
        /// The greatest value.
        public let maximum: Double?
        /// Σ x / n.
        public let mean: Double?
        /// The sample standard deviation, divisor n − 1.
        public let standardDeviation: Double?
        /// Which side the long tail is on: above zero, the high one; as a spreadsheet's SKEW.
        public let skewness: Double?
        /// How heavy the tails are: 0 for the normal distribution; as a spreadsheet's KURT.
        public let kurtosis: Double?
    }

    /// Describes a column, NaN where a value is missing.
    public static func descriptives(_ column: [Double]) -> Descriptives {
        let values = column.filter(\.isFinite)
        // Values that differ by rounding alone have no shape.
        let varies = CompleteColumns.varies(values)
        return Descriptives(
            units: values.count, missing: column.count - values.count, minimum: values.min(),
            firstQuartile: Statistics.quantile(values, 0.25), median: Statistics.median(values),
            thirdQuartile: Statistics.quantile(values, 0.75), maximum: values.max(), mean: Statistics.mean(values),
            standardDeviation: Statistics.standardDeviation(values),
            skewness: varies ? finite(Moments.skewness(values)) : nil,
            kurtosis: varies ? finite(Moments.kurtosis(values)) : nil
        )
    }

    /// Nothing, where powers of the values left the range of a double.
    private static func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
