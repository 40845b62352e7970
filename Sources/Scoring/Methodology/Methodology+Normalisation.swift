extension Methodology {
    /// How values become scores; the indicator's direction is applied here, once.
    public struct Normalisation: Equatable, Sendable {
        /// What is done.
        public var method: Method
        /// The scores that the worst and the best get; `nil` for the method's own scale.
        public var range: ClosedRange<Double>?
        /// The values among which a value is placed.
        public var scope: Scope = .edition
        /// The mean of z-scores, when no range is given.
        public var mean = 0.0
        /// The standard deviation of z-scores, when no range is given.
        public var deviation = 1.0
        /// The code of the unit to which distances are taken.
        public var reference = ""
        /// Whether what lies beyond the target or the reference counts no more than it.
        public var isCapped = false
        /// The number of categories.
        public var bands = 5

        /// Takes a method on its own scale.
        public init(_ method: Method) { self.method = method }

        /// The ways to make values comparable.
        public enum Method: String, CaseIterable, Sendable {
            case goalposts
            case minMax = "min-max"
            case zScore = "z-score"
            case rank
            case percentileRank = "percentile-rank"
            case borda
            case distanceToMaximum = "distance-to-maximum"
            case distanceToTarget = "distance-to-target"
            case distanceToReference = "distance-to-reference"
            case shareOfMaximum = "share-of-maximum"
            case bands
        }

        /// The values among which a value is placed.
        public enum Scope: Equatable, Sendable {
            /// Those of its edition.
            case edition
            /// Those of all editions together, so that scores can be compared over time.
            case allEditions
            /// Those of one edition, for all of them.
            case reference(edition: Int)
        }
    }
}
