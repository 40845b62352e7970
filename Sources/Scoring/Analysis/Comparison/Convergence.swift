import Indicators

/// Whether a group of economies drew together between two editions, over those scored in both.
///
/// Sigma convergence asks whether they lie closer together now, beta convergence whether those that began lower rose more
/// (Barro and Sala-i-Martin 1992).
public struct Convergence: Sendable {
    /// How many economies are scored in both.
    public let count: Int
    /// The spread then.
    public let then: Spread
    /// The spread now.
    public let now: Spread
    /// How the change hangs on the level then; `nil` for fewer than three economies or equal levels.
    public let beta: Beta?

    /// How far the scores of a group lie apart.
    public struct Spread: Equatable, Sendable {
        /// The standard deviation, divisor n − 1.
        public let deviation: Double
        /// The Gini coefficient.
        public let gini: Double
        /// Theil's T.
        public let theil: Double
        /// The share of Theil's T between the regional groups of the OIC, 0 to 1; `nil` beyond the members.
        public let betweenRegions: Double?
        /// The share of Theil's T between income groups, 0 to 1.
        public let betweenIncomes: Double?
    }

    /// The slope of the change on the level then.
    public struct Beta: Equatable, Sendable {
        /// Points of change for each point of the level then; below zero those that began lower rose more.
        public let slope: Double
        /// The standard error of the slope.
        public let standardError: Double
        /// The probability of a slope at least as far from zero, were there none (two-sided, Student's t, n − 2).
        public let p: Double
    }

    /// Compares the scores of some economies, by their positions in a catalogue that both editions share.
    ///
    /// `nil` where fewer than two are scored in both.
    public init?(_ earlier: Edition, _ later: Edition, at node: Int = Scores.index, among units: [Int]) {
        let both = units.filter { earlier.scores[$0, node] != nil && later.scores[$0, node] != nil }
        let economies = later.catalogue.economies
        func scores(_ edition: Edition, _ units: [Int]) -> [Double] { units.compactMap { edition.scores[$0, node] } }
        func spread(_ edition: Edition) -> Spread? {
            let values = scores(edition, both)
            guard let deviation = Statistics.standardDeviation(values), let gini = Inequality.gini(values),
                let theil = Inequality.theil(values)
            else { return nil }
            let regions = RegionalGroup.allCases.map { region in
                both.filter { economies[$0].membership?.group == region }
            }
            let incomes = IncomeGroup.allCases.map { income in both.filter { economies[$0].income == income } }
            func between(_ groups: [[Int]]) -> Double? {
                guard groups.reduce(0, { $0 + $1.count }) == both.count else { return nil }
                return Inequality.theilShareBetween(groups.filter { !$0.isEmpty }.map { scores(edition, $0) })
            }
            return Spread(
                deviation: deviation, gini: gini, theil: theil, betweenRegions: between(regions),
                betweenIncomes: between(incomes)
            )
        }
        guard let then = spread(earlier), let now = spread(later) else { return nil }
        count = both.count
        self.then = then
        self.now = now
        beta = Beta(scores(earlier, both), scores(later, both))
    }
}

extension Convergence.Beta {
    /// Ordinary least squares of the change on the level then; the standard error is √(Σe²/(n−2)/Σ(x−x̄)²).
    init?(_ then: [Double], _ now: [Double]) {
        let changes = zip(then, now).map { $1 - $0 }
        guard then.count > 2, let x = Statistics.mean(then), let y = Statistics.mean(changes) else { return nil }
        let sxx = then.reduce(0) { $0 + ($1 - x) * ($1 - x) }
        guard sxx > 0 else { return nil }
        let slope = zip(then, changes).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / sxx
        let squares = zip(then, changes).reduce(0.0) { sum, point in
            let residual = point.1 - y - slope * (point.0 - x)
            return sum + residual * residual
        }
        let df = Double(then.count - 2)
        let standardError = (squares / df / sxx).squareRoot()
        self.slope = slope
        self.standardError = standardError
        // Points exactly on a line leave no doubt, unless the line is level.
        p =
            standardError > 0
            ? Distributions.studentTwoSided(slope / standardError, degreesOfFreedom: df) : slope == 0 ? 1 : 0
    }
}

extension Comparison {
    /// Whether the members drew together at a knot, over those on both sides; `nil` where fewer than two are scored in both.
    public func convergence(of group: Group = .members, at knot: Int) -> Convergence? {
        guard let x = knots[knot].earlier, let y = knots[knot].later, x == y,
            earlier.edition.catalogue.economies.map(\.code) == later.edition.catalogue.economies.map(\.code)
        else { return nil }
        return Convergence(earlier.edition, later.edition, at: y, among: later.edition.members(of: group))
    }
}
