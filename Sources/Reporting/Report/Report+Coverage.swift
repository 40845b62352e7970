import Indicators
import Scoring

/// How the figures behind the members' scores came about.
struct FigureCounts {
    var current = 0
    var carried = 0
    var stale = 0
    var estimated = 0
    var missing = 0

    var total: Int { current + carried + stale + estimated + missing }
    var present: Int { total - missing }
    var observed: Int { current + carried + stale }
}

extension Report {
    /// A figure more than so many years before the edition is stale.
    static let staleAfter = 3

    /// The state of a member's figure for an indicator.
    func state(_ unit: Int, _ indicator: Int) -> Chart.CoverageMatrix.State {
        guard let observation = edition.observation(unit, indicator) else { return .missing }
        if observation.status.isEstimate { return .estimated }
        let age = edition.year - Int(observation.year)
        return age == 0 ? .observed : age > Report.staleAfter ? .stale : .carried
    }

    /// The states of the members' figures for some indicators.
    func figureCounts(_ indicators: [Int], units: [Int]? = nil) -> FigureCounts {
        var counts = FigureCounts()
        for unit in units ?? Array(catalogue.members) {
            for indicator in indicators {
                switch state(unit, indicator) {
                case .observed: counts.current += 1
                case .carried: counts.carried += 1
                case .stale: counts.stale += 1
                case .estimated: counts.estimated += 1
                case .missing: counts.missing += 1
                }
            }
        }
        return counts
    }

    /// The scored indicators.
    var scoredIndicators: [Int] { catalogue.indicators.indices.filter { catalogue.indicators[$0].isScored } }

    /// The scored indicators of an area.
    func indicators(of area: Int) -> [Int] {
        framework.leaves(under: area).compactMap { framework.nodes[$0].indicator }
    }

    /// The middle year of the members' figures.
    func medianYear(_ indicators: [Int]) -> Int? {
        let years = indicators.flatMap { indicator in
            catalogue.members.compactMap { edition.observation($0, indicator).map { Double($0.year) } }
        }
        return Statistics.median(years).map { Int($0) }
    }

    /// The indicators whose missing figures weigh most: the members without a figure times the effective weight.
    func heaviestGaps(_ count: Int) -> [(indicator: Int, missing: Int, weight: Double)] {
        let gaps = framework.leaves.compactMap { leaf -> (indicator: Int, missing: Int, weight: Double)? in
            guard let indicator = framework.nodes[leaf].indicator else { return nil }
            let missing = catalogue.members.count { edition.observation($0, indicator) == nil }
            return missing == 0 ? nil : (indicator, missing, framework.nodes[leaf].effectiveWeight)
        }
        return Array(
            gaps.sorted {
                let (a, b) = (Double($0.missing) * $0.weight, Double($1.missing) * $1.weight)
                return a != b ? a > b : $0.indicator < $1.indicator
            }.prefix(count)
        )
    }

    /// The scored indicators for which a member has no figure.
    func missingIndicators(_ unit: Int) -> [Int] { scoredIndicators.filter { edition.observation(unit, $0) == nil } }

    /// The indicators with the most members whose figure is stale.
    func stalest() -> [(indicator: Int, stale: Int, present: Int)] {
        scoredIndicators.map { indicator in
            let counts = figureCounts([indicator])
            return (indicator, counts.stale, counts.present)
        }.filter { $0.1 > 0 }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    }
}
