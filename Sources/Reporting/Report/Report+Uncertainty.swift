import Indicators
import Scoring

/// How far scores and ranks move under other choices, by the places that the report knows.
struct Uncertainty: Sendable {
    let robustness: Robustness
    /// Places in the analysis by unit; `nil` for a member that is not scored.
    private let places: [Int?]
    /// Places among the groups by knot.
    private let groups: [Int: Int]

    init(_ robustness: Robustness, memberCount: Int) {
        self.robustness = robustness
        var places = [Int?](repeating: nil, count: memberCount)
        for (place, unit) in robustness.units.enumerated() { places[unit.position] = place }
        self.places = places
        groups = Dictionary(uniqueKeysWithValues: robustness.areas.enumerated().map { ($1, $0) })
    }

    /// What two countries must reach to be called different: the probability that one is above the other.
    static let certainty = 0.95

    func unit(_ unit: Int) -> Robustness.Unit? { place(unit).map { robustness.units[$0] } }

    func spread(_ unit: Int, _ node: Int) -> Robustness.ScoreSpread? {
        guard let own = self.unit(unit) else { return nil }
        return node == Scores.index ? own.index : groups[node].flatMap { own.areas[$0] }
    }

    /// The mean over the scored members at the index or an area.
    func mean(_ node: Int) -> Robustness.ScoreSpread? {
        if node == Scores.index { return robustness.means.first ?? nil }
        return groups[node].flatMap { robustness.means[$0 + 1] }
    }

    /// Whether the index of one member can be called higher than another's.
    func isAbove(_ unit: Int, _ other: Int) -> Bool {
        guard let a = place(unit), let b = place(other) else { return false }
        return robustness.probability(a, above: b) >= Uncertainty.certainty
    }

    /// How many pairs of members there are, and in how many one can be called higher.
    var pairs: (all: Int, apart: Int) {
        let count = robustness.units.count
        var apart = 0
        for a in 0..<count {
            for b in 0..<a {
                let probability = max(robustness.probability(a, above: b), robustness.probability(b, above: a))
                if probability >= Uncertainty.certainty { apart += 1 }
            }
        }
        return (count * (count - 1) / 2, apart)
    }

    /// The median width of the 90 % intervals of the index.
    var medianWidth: Double? { Statistics.median(robustness.units.map { $0.index.upper - $0.index.lower }) }

    private func place(_ unit: Int) -> Int? { places.indices.contains(unit) ? places[unit] : nil }
}

/// A rank as the report prints it: the 90 % interval in whole ranks.
struct RankRange: Equatable, Sendable {
    let best: Int
    let worst: Int

    init(best: Int, worst: Int) {
        self.best = best
        self.worst = worst
    }

    init(_ spread: Robustness.RankSpread) {
        best = Int(spread.lower.rounded(.down))
        worst = Int(spread.upper.rounded(.up))
    }
}

extension Robustness.ScoreSpread {
    /// The 90 % interval.
    var interval: ClosedRange<Double> { lower...max(lower, upper) }
}

extension Report {
    /// The 90 % interval of a member's index or area score; `nil` where there is no score or nothing was drawn.
    func interval(_ unit: Int, _ node: Int = Scores.index) -> ClosedRange<Double>? {
        uncertainty?.spread(unit, node)?.interval
    }

    /// The 90 % interval of the mean over the members at the index or an area.
    func meanInterval(_ node: Int = Scores.index) -> ClosedRange<Double>? { uncertainty?.mean(node)?.interval }

    /// Whether the 90 % interval reaches into another level than that of the score.
    func isBorderline(_ unit: Int, _ node: Int) -> Bool {
        guard let interval = interval(unit, node), let level = scores.level(unit, node) else { return false }
        return scores.level(of: interval.lowerBound) != level || scores.level(of: interval.upperBound) != level
    }

    /// The members whose index is borderline; `nil` where nothing was drawn.
    var borderlineCount: Int? {
        uncertainty.map { _ in catalogue.members.count { isBorderline($0, Scores.index) } }
    }

    /// The members that cannot be told apart from the one with the highest index (or the lowest), and itself.
    func notToldApart(fromHighest isHighest: Bool) -> [Int] {
        guard let uncertainty, let end = isHighest ? ranked.first : ranked.last else { return [] }
        return ranked.filter {
            $0 == end || !(isHighest ? uncertainty.isAbove(end, $0) : uncertainty.isAbove($0, end))
        }
    }

    /// Those of some members whose 90 % interval at a knot reaches that of the highest of them; without the highest.
    func overlapping(with highest: Int, at node: Int, among units: [Int]) -> [Int] {
        guard let floor = interval(highest, node)?.lowerBound else { return [] }
        return units.filter { $0 != highest && interval($0, node).map { $0.upperBound >= floor } ?? false }
    }

    /// The areas whose 90 % interval reaches that of the highest (or lowest) one, itself first; empty where there is none.
    func extremeAreas(highest isHighest: Bool, _ interval: (Int) -> (value: Double, range: ClosedRange<Double>)?)
        -> [Int]
    {
        let known = areas.compactMap { node in interval(node).map { (node: node, value: $0.value, range: $0.range) } }
        let end = isHighest ? known.max { $0.value < $1.value } : known.min { $0.value < $1.value }
        guard let end else { return [] }
        let others = known.filter { other in
            guard other.node != end.node else { return false }
            return isHighest
                ? other.range.upperBound >= end.range.lowerBound : other.range.lowerBound <= end.range.upperBound
        }
        return [end.node] + others.map(\.node)
    }

    /// The same over a member's own areas.
    func extremeAreas(_ unit: Int, highest isHighest: Bool) -> [Int] {
        extremeAreas(highest: isHighest) { node in
            scores[unit, node].flatMap { score in interval(unit, node).map { (score, $0) } }
        }
    }

    /// The members whose whole 90 % interval at a knot lies at the two lowest levels.
    func firmlyLow(at node: Int) -> Int? {
        guard uncertainty != nil else { return nil }
        return catalogue.members.count { unit in
            interval(unit, node).map { scores.level(of: $0.upperBound) <= .emerging } ?? false
        }
    }

    /// The score of a figure at both ends of its own 90 % interval, under the errors that Mizan assumes by status.
    ///
    /// `nil` where there is no figure. The errors are those of ``MeasurementError``, normal around the figure.
    func figureInterval(_ unit: Int, _ leaf: Int) -> ClosedRange<Double>? {
        let figures = edition.denominated
        guard let column = figures.leaves.firstIndex(of: leaf), let value = figures[unit, column],
            let origin = figures.origin(unit: unit, column: column),
            let goalposts = framework.nodes[leaf].indicator.flatMap({ catalogue.indicators[$0].goalposts })
        else { return nil }
        // The 95th percentile of the standard normal distribution.
        let reach = 1.6449 * MeasurementError().deviation(catalogue.observations[origin].status) * abs(value)
        let (a, b) = (goalposts.score(value - reach), goalposts.score(value + reach))
        return min(a, b)...max(a, b)
    }
}
