import Indicators
import Scoring

/// What a chapter on the change between two editions says, in numbers.
struct ChangeSummary {
    /// The members with an index on both sides, by the positions of the comparison, largest rise first; ties by code.
    let movers: [Int]
    /// The mean of the index over them.
    let means: ScoreChange?
    /// The means of the areas over those of them with a score of it on both sides.
    let areaMeans: [AreaMean]
    /// How many of them rose, fell, or did not change measurably; `nil` where nothing was drawn.
    let verdicts: VerdictCounts?
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

    /// The mean of an area.
    struct AreaMean {
        let knot: Int
        let count: Int
        let change: ScoreChange
    }

    init(_ comparison: Comparison) {
        let units = comparison.units
        func changes(_ unit: Int) -> Double { comparison[unit, 0].difference ?? 0 }
        let movers = units.indices.filter { comparison[$0, 0].difference != nil }.sorted {
            changes($0) != changes($1) ? changes($0) > changes($1) : units[$0].code < units[$1].code
        }
        self.movers = movers
        func mean(_ knot: Int) -> AreaMean? {
            let both = movers.filter { comparison[$0, knot].difference != nil }
            guard let from = Statistics.mean(both.compactMap { comparison[$0, knot].from }),
                let to = Statistics.mean(both.compactMap { comparison[$0, knot].to })
            else { return nil }
            let interval = comparison.drawnMean(at: knot)?.interval
            let broken = Statistics.mean(both.map { comparison.notComparable($0, knot) ?? 0 }) ?? 0
            return AreaMean(
                knot: knot, count: both.count,
                change: ScoreChange(
                    from: from, to: to, interval: interval,
                    verdict: interval.map { Verdict($0, notComparable: broken) }))
        }
        means = mean(0)?.change
        areaMeans = comparison.areas.compactMap(mean)
        verdicts = comparison.drawn.map { _ in
            func count(_ verdict: Verdict) -> Int { movers.count { comparison[$0, 0].verdict == verdict } }
            return VerdictCounts(
                rose: count(.rose), fell: count(.fell), broken: count(.broken), unclear: count(.unclear))
        }
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

/// What became of the figures behind some changes.
struct FigureKinds {
    /// How many figures of each kind there are, and what they did to the mean index.
    let kinds: [(kind: FigureChange.Kind, count: Int, mean: Double)]
    /// What shifted weights did to it.
    let shiftedWeights: Double

    /// Over members with an index on both sides; `nil` where a change cannot be traced to figures.
    init?(_ comparison: Comparison, _ movers: [Int]) {
        let points = movers.compactMap { comparison.pointsByKind($0, 0) }
        guard !movers.isEmpty, points.count == movers.count else { return nil }
        var counts: [FigureChange.Kind: Int] = [:]
        for knot in comparison.knots.indices where comparison.knots[knot].isIndicator {
            for unit in movers {
                if let kind = comparison.figure(unit, knot)?.kind { counts[kind, default: 0] += 1 }
            }
        }
        func mean(_ values: [Double]) -> Double { Statistics.mean(values) ?? 0 }
        kinds = FigureChange.Kind.allCases.compactMap { kind in
            counts[kind].map { (kind, $0, mean(points.map { $0.kinds[kind, default: 0] })) }
        }
        shiftedWeights = mean(points.map(\.shiftedWeights))
    }
}

extension Comparison {
    /// Why changes have no interval; `nil` where they have.
    var noInterval: NoInterval? { drawn != nil ? nil : earlier.published != nil ? .archived : .notDrawn }

    /// How far the mean index of economies that are no members lies above that of the members, then and now, over those with
    /// an index in both; `nil` where both sides are not of one catalogue, or there are none.
    var distanceToTheWorld: (from: Double, to: Double, others: Int, members: Int)? {
        let (old, new) = (earlier.edition, later.edition)
        guard earlier.published == nil, old.catalogue.economies.map(\.code) == new.catalogue.economies.map(\.code)
        else {
            return nil
        }
        let both = new.catalogue.economies.indices.filter {
            old.scores[$0, Scores.index] != nil && new.scores[$0, Scores.index] != nil
        }
        let members = both.filter { new.catalogue.economies[$0].isMember }
        let others = both.filter { !new.catalogue.economies[$0].isMember }
        func mean(_ edition: Edition, _ units: [Int]) -> Double? {
            Statistics.mean(units.compactMap { edition.scores[$0, Scores.index] })
        }
        guard let a = mean(old, others), let b = mean(old, members), let c = mean(new, others),
            let d = mean(new, members)
        else { return nil }
        return (a - b, c - d, others.count, members.count)
    }
}

extension Report {
    /// The comparison's position of a member of the catalogue.
    func comparedUnit(_ unit: Int) -> Int? { comparison?.unit(economy(unit).code) }

    /// What changed, in numbers; `nil` where there is nothing to compare with.
    var changes: ChangeSummary? { comparison.map(ChangeSummary.init) }

    /// What changed for a member at the index or an area; `nil` where nothing is compared.
    func change(_ unit: Int, _ node: Int) -> Comparison.Change? {
        guard let comparison, let row = comparedUnit(unit), let knot = comparison.knot(framework.nodes[node].code)
        else {
            return nil
        }
        return comparison[row, knot]
    }

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
