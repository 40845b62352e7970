extension Methodology {
    /// What is done about missing values.
    public struct Imputation: Equatable, Sendable {
        /// What is done.
        public var method: Method
        /// Whether it comes before the treatment of outliers instead of after it.
        public var isBeforeTreatment = false
        /// The grouping whose groups give the mean or median.
        public var grouping = ""
        /// How many neighbours are asked.
        public var neighbours = 5
        /// The codes of the indicators from which the missing one is predicted.
        public var predictors: [String] = []
        /// What is put in.
        public var constant = 0.0

        /// Takes a method.
        public init(_ method: Method) { self.method = method }

        /// The ways to fill in a missing value.
        public enum Method: String, CaseIterable, Sendable {
            case none
            case mean
            case median
            case groupMean = "group-mean"
            case groupMedian = "group-median"
            case rowMean = "row-mean"
            case nearestNeighbours = "nearest-neighbours"
            case regression
            case expectationMaximisation = "em"
            case latest
            case linearInterpolation = "linear-interpolation"
            case stepInterpolation = "step-interpolation"
            case constant
        }
    }
}
