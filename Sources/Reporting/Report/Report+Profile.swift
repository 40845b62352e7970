import Indicators
import Scoring

/// An indicator in which a country stands out, up or down, among its peers.
struct StandOut {
    let leaf: Int
    let score: Double
    /// The median score of the members of its income group.
    let peerMedian: Double
    /// How far above the peers' mean, in standard deviations; or by how much the index would rise at the peers' median.
    let measure: Double
}

extension Report {
    /// Up to five indicators in which a member lies more than one standard deviation above the mean of its income group, and
    /// above its median even at the lower end of the figure's own interval.
    func strengths(_ unit: Int) -> [StandOut] {
        let all = framework.leaves.compactMap { leaf -> StandOut? in
            guard let parent = framework.nodes[leaf].parent, scores[unit, parent] != nil,
                let score = scores[unit, leaf],
                let peers = peers.of(economy(unit), leaf), peers.count >= 3, peers.deviation > 0
            else { return nil }
            guard let interval = figureInterval(unit, leaf), interval.lowerBound > peers.median else { return nil }
            let distance = (score - peers.mean) / peers.deviation
            return distance > 1 ? StandOut(leaf: leaf, score: score, peerMedian: peers.median, measure: distance) : nil
        }
        return Array(all.sorted { $0.measure != $1.measure ? $0.measure > $1.measure : $0.leaf < $1.leaf }.prefix(5))
    }

    /// Up to five indicators that would raise the index most if they reached the median of the income group, and lie below it
    /// even at the upper end of the figure's own interval.
    func gains(_ unit: Int) -> [StandOut] {
        guard let index = scores[unit, Scores.index] else { return [] }
        let all = framework.leaves.compactMap { leaf -> StandOut? in
            guard let score = scores[unit, leaf], let peers = peers.of(economy(unit), leaf), peers.count >= 3,
                let interval = figureInterval(unit, leaf), interval.upperBound < peers.median,
                let moved = edition.index(unit, replacing: leaf, with: peers.median)
            else { return nil }
            let gain = moved - index
            return gain >= 0.1 ? StandOut(leaf: leaf, score: score, peerMedian: peers.median, measure: gain) : nil
        }
        return Array(all.sorted { $0.measure != $1.measure ? $0.measure > $1.measure : $0.leaf < $1.leaf }.prefix(5))
    }

    /// The index that a member's income lets expect.
    func expected(_ unit: Int) -> Double? {
        guard let line = incomeLine, let gdp = economy(unit).gdpPerHead?.value, scores[unit, Scores.index] != nil else {
            return nil
        }
        return line.expected(gdp)
    }

    /// The members whose index lies more than one standard error of the line above (or below) what their income lets expect.
    func farFromIncomeLine() -> (above: [Int], below: [Int]) {
        guard let line = incomeLine else { return ([], []) }
        func residual(_ unit: Int) -> Double { (scores[unit, Scores.index] ?? 0) - (expected(unit) ?? 0) }
        let known = ranked.filter { expected($0) != nil }
        return (
            known.filter { residual($0) > line.standardError }.sorted { residual($0) > residual($1) },
            known.filter { residual($0) < -line.standardError }.sorted { residual($0) < residual($1) }
        )
    }

    /// The oldest and the newest figure of an indicator up to the edition.
    func span(_ unit: Int, _ indicator: Int) -> (first: Observation, last: Observation)? {
        var first: Observation?
        var last: Observation?
        for position in figures[unit * catalogue.indicators.count + indicator] {
            let observation = catalogue.observations[position]
            guard Int(observation.year) <= edition.year, observation.value != nil else { continue }
            if observation.year < first?.year ?? .max { first = observation }
            if observation.year > last?.year ?? .min { last = observation }
        }
        guard let first, let last, first.year < last.year else { return nil }
        return (first, last)
    }
}
