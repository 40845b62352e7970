import Indicators
import Scoring

/// What a chapter on the change between two editions says, in numbers.
struct ChangeSummary {
    /// The members with an index on both sides, by the positions of the comparison, largest rise first; ties by code.
    let movers: [Int]
    /// The means over them.
    let means: (from: Double, to: Double)?
    /// The mean of each part over those whose change could be split.
    let causes: [(cause: Causes.Cause, mean: Double)]
    /// The mean of the points that came through figures that cannot be compared.
    let notComparable: Double?
    /// Those at a higher level than before.
    let levelsUp: [Int]
    /// Those at a lower level than before.
    let levelsDown: [Int]
    /// Those scored now and not before; members on both sides.
    let newlyScored: [Int]
    /// Those scored before and not now; members on both sides.
    let notScoredAnyMore: [Int]
    /// Those that joined.
    let entered: [Int]
    /// Those that left.
    let left: [Int]

    init(_ comparison: Comparison) {
        let units = comparison.units
        func changes(_ unit: Int) -> Double { comparison[unit, 0].difference ?? 0 }
        let movers = units.indices.filter { comparison[$0, 0].difference != nil }.sorted {
            changes($0) != changes($1) ? changes($0) > changes($1) : units[$0].code < units[$1].code
        }
        self.movers = movers
        let from = Statistics.mean(movers.compactMap { comparison[$0, 0].from })
        let to = Statistics.mean(movers.compactMap { comparison[$0, 0].to })
        means = from.flatMap { from in to.map { (from, $0) } }
        causes = Causes.Cause.allCases.compactMap { cause in
            Statistics.mean(movers.compactMap { comparison[$0, 0].causes?[cause] }).map { (cause, $0) }
        }
        let broken = movers.map { comparison.notComparable($0, 0) }
        notComparable = broken.contains { $0 == nil } ? nil : Statistics.mean(broken.compactMap(\.self))
        func levels(_ isWanted: (Level, Level) -> Bool) -> [Int] {
            movers.filter { unit in
                guard let from = comparison[unit, 0].fromLevel, let to = comparison[unit, 0].toLevel else {
                    return false
                }
                return isWanted(from, to)
            }
        }
        levelsUp = levels { $0 < $1 }
        levelsDown = levels { $0 > $1 }
        let both = units.indices.filter { units[$0].earlier != nil && units[$0].later != nil }
        newlyScored = both.filter { comparison[$0, 0].from == nil && comparison[$0, 0].to != nil }
        notScoredAnyMore = both.filter { comparison[$0, 0].from != nil && comparison[$0, 0].to == nil }
        entered = units.indices.filter { units[$0].earlier == nil }
        left = units.indices.filter { units[$0].later == nil }
    }
}

/// How many figures of an indicator cannot be compared with those before.
struct BrokenIndicator {
    let knot: Int
    /// Members whose figure then and now cannot be compared.
    let members: Int
    /// What they did to the mean of the index, over the members scored on both sides.
    let mean: Double?
}

extension Comparison {
    /// The indicators with figures that cannot be compared, most members first.
    func brokenIndicators() -> [BrokenIndicator] {
        let scored = units.indices.filter { self[$0, 0].difference != nil }
        let parts = scored.map { contributions($0, 0) }
        return knots.indices.filter { knots[$0].isIndicator }.compactMap { knot in
            let count = units.indices.count { figure($0, knot)?.kind == .notComparable }
            guard count > 0 else { return nil }
            let points = parts.map { parts in
                parts.map { $0.first { $0.knot == knot && $0.figure?.kind == .notComparable }?.byScore ?? 0 }
            }
            let mean = points.contains { $0 == nil } ? nil : Statistics.mean(points.compactMap(\.self))
            return BrokenIndicator(knot: knot, members: count, mean: mean)
        }.sorted { $0.members != $1.members ? $0.members > $1.members : $0.knot < $1.knot }
    }
}

extension Report {
    /// The comparison's position of a member of the catalogue.
    func comparedUnit(_ unit: Int) -> Int? { comparison?.unit(economy(unit).code) }

    /// The members with a score at a knot in every edition of the history, and their mean in each.
    func balancedMeans(at node: Int) -> (count: Int, means: [(year: Int, mean: Double)]) {
        let always = catalogue.members.filter { unit in history.allSatisfy { $0.scores[unit, node] != nil } }
        return (
            always.count,
            history.compactMap { edition in
                Statistics.mean(always.compactMap { edition.scores[$0, node] }).map { (edition.year, $0) }
            }
        )
    }

    /// The years in which a series breaks.
    func breaks(_ unit: Int, _ indicator: Int) -> [Int] {
        guard let comparison, let row = comparedUnit(unit),
            let knot = comparison.knot(catalogue.indicators[indicator].code)
        else { return [] }
        return comparison.breaks(row, knot)
    }

    /// The figures of a unit and an indicator up to the edition, oldest first.
    func series(_ unit: Int, _ indicator: Int) -> [Observation] {
        figures[unit * catalogue.indicators.count + indicator].map { catalogue.observations[$0] }
            .filter { Int($0.year) <= edition.year && $0.value != nil }.sorted { $0.year < $1.year }
    }
}
