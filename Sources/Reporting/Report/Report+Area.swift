import Indicators
import Scoring

/// The members' values of an indicator, beside the world's.
struct IndicatorSummary {
    let indicator: Int
    /// Members with a value.
    let count: Int
    let median: Double?
    let least: Double?
    let most: Double?
    let worldMedian: Double?
    let firstYear: Int?
    let lastYear: Int?
    /// The mean score of the members and of the world; `nil` for a context indicator.
    let meanScore: Double?
    let worldMeanScore: Double?

    /// The members' mean score less the world's. Means, since medians of codes such as 0, 1, 2 jump by whole steps.
    var scoreGap: Double? {
        guard let meanScore, let worldMeanScore else { return nil }
        return meanScore - worldMeanScore
    }
}

extension Report {
    /// The members' values of an indicator, beside the world's.
    func summary(ofIndicator indicator: Int) -> IndicatorSummary {
        let own = edition.values(of: indicator, in: .members)
        let world = edition.values(of: indicator, in: .world).map(\.value)
        let values = own.map(\.value)
        let posts = catalogue.indicators[indicator].goalposts
        let mean = posts.flatMap { posts in Statistics.mean(values.map { posts.score($0) }) }
        let worldMean = posts.flatMap { posts in Statistics.mean(world.map { posts.score($0) }) }
        return IndicatorSummary(
            indicator: indicator, count: own.count, median: Statistics.median(values), least: values.min(),
            most: values.max(), worldMedian: Statistics.median(world), firstYear: own.map(\.year).min(),
            lastYear: own.map(\.year).max(), meanScore: mean, worldMeanScore: worldMean
        )
    }

    /// The like-for-like changes of an area since the earlier edition, largest rise first.
    ///
    /// Only members whose common indicators carry as much of the area's weight as a score needs.
    func likeForLikeChanges(_ area: Int) -> [(unit: Int, change: LikeForLike)] {
        guard let earlier else { return [] }
        return catalogue.members.compactMap { unit in
            edition.likeForLike(unit, area, since: earlier).map { (unit: unit, change: $0) }
        }.filter { $0.change.weightShare >= edition.methodology.aggregation.area.minimumCoverage }.sorted {
            $0.change.change != $1.change.change
                ? $0.change.change > $1.change.change : economy($0.unit).code < economy($1.unit).code
        }
    }

    /// The members' values of an indicator by its code; empty when the framework has no such indicator.
    func values(_ code: String) -> [(unit: Int, value: Double, year: Int)] {
        catalogue.indicator(code).map { edition.values(of: $0, in: .members) } ?? []
    }

    /// The median of the members' values of an indicator, and of how many.
    func median(_ code: String) -> (value: Double, count: Int)? {
        let values = values(code).map(\.value)
        return Statistics.median(values).map { ($0, values.count) }
    }

    /// The members that have a value of two indicators.
    func pairs(_ first: String, _ second: String) -> [(unit: Int, first: Double, second: Double)] {
        let others = Dictionary(uniqueKeysWithValues: values(second).map { ($0.unit, $0.value) })
        return values(first).compactMap { own in others[own.unit].map { (own.unit, own.value, $0) } }
    }

    /// The median of the differences between two indicators over the members that have both.
    func medianDifference(_ first: String, _ second: String) -> (value: Double, count: Int)? {
        let differences = pairs(first, second).map { $0.first - $0.second }
        return Statistics.median(differences).map { ($0, differences.count) }
    }

    /// The same over figures of the same year, the newest that a member has for both; with the years.
    func medianDifferenceInOneYear(_ first: String, _ second: String) -> (
        value: Double, count: Int, years: ClosedRange<Int>
    )? {
        guard let a = catalogue.indicator(first), let b = catalogue.indicator(second) else { return nil }
        var differences: [Double] = []
        var years: [Int] = []
        for unit in catalogue.members {
            func values(_ indicator: Int) -> [Int: Double] {
                var byYear: [Int: Double] = [:]
                for position in figures[unit * catalogue.indicators.count + indicator] {
                    let observation = catalogue.observations[position]
                    if Int(observation.year) <= edition.year { byYear[Int(observation.year)] = observation.value }
                }
                return byYear
            }
            let (own, other) = (values(a), values(b))
            guard let year = own.keys.filter({ other[$0] != nil }).max(), year >= edition.year - Report.staleAfter,
                let x = own[year], let y = other[year]
            else { continue }
            differences.append(x - y)
            years.append(year)
        }
        guard let median = Statistics.median(differences), let least = years.min(), let most = years.max() else {
            return nil
        }
        return (median, differences.count, least...most)
    }

    /// How many people could use the Internet and do not: medians over the members with both figures.
    func coverageNotUse() -> (use: Double, coverage: Double, gap: Double, count: Int)? {
        let both = pairs("CON_COV4G", "CON_INTUSE")
        guard let coverage = Statistics.median(both.map(\.first)), let use = Statistics.median(both.map(\.second)),
            let gap = Statistics.median(both.map { $0.first - $0.second })
        else { return nil }
        return (use, coverage, gap, both.count)
    }

    /// How much of the members' total the five largest hold, from values per head times population, and their people.
    func concentration(_ code: String) -> Concentration? {
        let totals = values(code).compactMap { entry in
            economy(entry.unit).population.map { (unit: entry.unit, total: entry.value * $0.value, people: $0.value) }
        }
        guard totals.count > 5, let share = Inequality.shareOfLargest(5, of: totals.map(\.total)) else { return nil }
        let top = totals.sorted {
            $0.total != $1.total ? $0.total > $1.total : economy($0.unit).code < economy($1.unit).code
        }
        .prefix(5)
        let people = totals.reduce(0) { $0 + $1.people }
        return Concentration(
            units: top.map(\.unit), share: share, peopleShare: top.reduce(0) { $0 + $1.people } / people,
            count: totals.count
        )
    }
}

/// How much of a total the five largest hold.
struct Concentration {
    let units: [Int]
    let share: Double
    let peopleShare: Double
    let count: Int
}

/// Whether a country has a law, strategy or institution, as the sources code it.
enum Instrument: CaseIterable {
    case inForce, inPreparation, none, unknown
}

extension Report {
    /// The status of an instrument from its coded indicator: the highest code is in force, zero is none.
    func instrument(_ unit: Int, _ code: String) -> Instrument {
        guard let position = catalogue.indicator(code), let value = edition.observation(unit, position)?.value else {
            return .unknown
        }
        let top = catalogue.indicators[position].validRange.upperBound
        return value >= top ? .inForce : value > 0 ? .inPreparation : .none
    }

    /// How many members have an instrument in each status.
    func instrumentCounts(_ code: String) -> [Instrument: Int] {
        var counts: [Instrument: Int] = [:]
        for unit in catalogue.members { counts[instrument(unit, code), default: 0] += 1 }
        return counts
    }
}
