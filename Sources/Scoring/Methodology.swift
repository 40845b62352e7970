/// Every choice that leads from figures to scores, in one value; `indicators/methodology.json` states the published one.
///
/// Terms follow the OECD/JRC *Handbook on Constructing Composite Indicators* (2008).
public struct Methodology: Equatable, Sendable {
    /// What the methodology is called in reports.
    public var name: String
    /// Its version; a change of any choice is a new one.
    public var version: String
    /// Which observation stands for an edition.
    public var selection: Selection
    /// What is done about outliers.
    public var treatment: Treatment
    /// What is done about missing values.
    public var imputation: Imputation
    /// How values become scores from 0 to 100.
    public var normalisation: Normalisation
    /// Where weights come from.
    public var weights: Weights
    /// How indicators add up to an area.
    public var area: Aggregation
    /// How areas add up to the index.
    public var index: Aggregation
    /// The scores at which the second, third, … level begin.
    public var levelCuts: [Double]

    /// Which observation stands for an edition.
    public enum Selection: String, CaseIterable, Sendable {
        /// The newest one with Y − max_age ≤ year ≤ Y.
        case newestWithinMaxAge = "newest-within-max-age"
    }

    /// What is done about outliers.
    public enum Treatment: String, CaseIterable, Sendable {
        /// Nothing: goalposts bound the scores.
        case none
    }

    /// What is done about missing values.
    public enum Imputation: String, CaseIterable, Sendable {
        /// Nothing: scores use what is there and say how much.
        case none
    }

    /// How values become scores.
    public enum Normalisation: String, CaseIterable, Sendable {
        /// The way from one fixed goalpost to the other, clipped, 0 to 100.
        case goalposts
    }

    /// Where weights come from.
    public enum Weights: String, CaseIterable, Sendable {
        /// As given in `areas.csv` and `indicators.csv`.
        case given
    }

    /// How the members of a group become one score.
    public struct Aggregation: Equatable, Sendable {
        /// The kind of mean.
        public var mean: Mean
        /// The share of the group's weight that must be present, 0 to 1; below it the score is missing.
        public var minimumCoverage: Double
        /// The least score that enters the mean; geometric means need a positive one.
        public var floor: Double

        /// Takes each choice.
        public init(mean: Mean, minimumCoverage: Double, floor: Double) {
            self.mean = mean
            self.minimumCoverage = minimumCoverage
            self.floor = floor
        }
    }

    /// The kinds of mean.
    public enum Mean: String, CaseIterable, Sendable {
        /// Σ w·x / Σ w: a gain makes up for an equal loss elsewhere.
        case arithmetic
        /// exp(Σ w·ln x / Σ w): low scores weigh more, so that strength in one area makes up for weakness only in part.
        case geometric
    }
}
