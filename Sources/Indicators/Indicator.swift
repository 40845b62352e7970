/// A measured quantity: what it means, how it is scored, and where it comes from.
public struct Indicator: Equatable, Sendable {
    /// `AAA_NAME`, such as `CON_INTUSE`; context indicators start with `CTX_`. A folder of units may use other codes.
    public let code: String
    /// The position of its area in the catalogue; `nil` for one directly under the index.
    public let area: Int?
    /// The name.
    public let name: Localized
    /// What is counted, among whom, and the caveats.
    public let definition: Localized
    /// The unit of its values.
    public let unit: Localized
    /// Whether more is better.
    public let direction: Direction
    /// What scores 0 and what scores 100; `nil` for a context indicator, which is shown but not scored, and in a folder of
    /// units where the normalisation needs none.
    public let goalposts: Goalposts?
    /// Where the goalposts come from.
    public let goalpostBasis: GoalpostBasis?
    /// The values that can occur; one outside is an error in the data, not a very good or bad country.
    public let validRange: ClosedRange<Double>
    /// Decimals in which a value is shown.
    public let decimals: Int
    /// The weight within its area, relative to the other indicators; zero for context.
    public let weight: Double
    /// How many years before the edition a value may lie.
    public let maxAge: Int
    /// The position of its main source in the catalogue; each observation names its own.
    public let source: Int
    /// The line of `indicators.csv` that defines it.
    public let line: Int
    /// The position of the indicator that its values are divided by, scored or not; `nil` for values taken as they are.
    public internal(set) var denominator: Int? = nil
    /// The unit of the denominator in which the quotient is expressed, such as 1000 for "per thousand".
    public internal(set) var scale = 1.0
    /// The value that policy aims at, for distances to it.
    public internal(set) var target: Double? = nil

    /// Whether it counts in the scores.
    public var isScored: Bool { weight > 0 }
}

/// Which way an indicator points.
public enum Direction: String, CaseIterable, Sendable {
    case higherIsBetter = "higher"
    case lowerIsBetter = "lower"
}

/// The scale on which the way between two goalposts is measured.
public enum Transform: String, CaseIterable, Sendable {
    case linear
    case logarithmic = "log"
}

/// The values of an indicator that score 0 and 100, before direction: `lower < upper` whichever way it points.
public struct Goalposts: Equatable, Sendable {
    /// The lower value.
    public let lower: Double
    /// The upper value.
    public let upper: Double
    /// Whether the way between them is measured linearly or in logarithms.
    public let transform: Transform
    /// Whether the upper one scores 100.
    public let direction: Direction

    /// Makes goalposts; `nil` unless `lower < upper`, and `lower > 0` on a logarithmic scale.
    public init?(lower: Double, upper: Double, transform: Transform = .linear, _ direction: Direction) {
        guard lower < upper, transform == .linear || lower > 0, upper.isFinite, lower.isFinite else { return nil }
        self.lower = lower
        self.upper = upper
        self.transform = transform
        self.direction = direction
    }
}

/// How goalposts were chosen.
public enum GoalpostBasis: Equatable, Sendable {
    /// The bounds of the scale itself, such as 0 and 100 per cent.
    case natural
    /// The 2.5th and 97.5th percentile of so many country-years world-wide since 2015, rounded to two digits.
    case percentiles(countryYears: Int)
}
