import Indicators

/// How unequally a measure is spread over some units; a figure is `nil` where it is not defined.
///
/// Ratios, shares, Gini and Theil need values that are not negative, so that a whole can be shared out.
public struct Dispersion: Equatable, Sendable {
    /// How many units have a value.
    public let count: Int
    /// Σ x / n.
    public let mean: Double?
    /// The sample standard deviation, divisor n − 1.
    public let standardDeviation: Double?
    /// Standard deviation over mean.
    public let coefficientOfVariation: Double?
    /// The Gini coefficient (Gini 1912): 0 when all are equal.
    public let gini: Double?
    /// Theil's T (Theil 1967): 0 when all are equal, ln n when one has everything.
    public let theil: Double?
    /// The mean of the top fifth over the mean of the bottom fifth, each of n/5 units rounded down, at least five units.
    public let quintileRatio: Double?
    /// The upper over the lower quartile, type 7.
    public let quartileRatio: Double?
    /// The share of the total that the five largest hold.
    public let topFiveShare: Double?

    /// Measures the spread of values, in any order.
    public init(_ values: [Double]) {
        let sorted = values.sorted()
        let isShareable = sorted.first.map { $0 >= 0 } ?? false
        count = values.count
        mean = Statistics.mean(sorted)
        standardDeviation = Statistics.standardDeviation(sorted)
        coefficientOfVariation =
            if isShareable, let mean, mean > 0, let standardDeviation { standardDeviation / mean } else { nil }
        gini = isShareable ? Inequality.gini(sorted) : nil
        theil = isShareable ? Inequality.theil(sorted) : nil
        topFiveShare = isShareable && sorted.count >= 5 ? Inequality.shareOfLargest(5, of: sorted) : nil
        quintileRatio = isShareable ? Dispersion.quintileRatio(sorted) : nil
        quartileRatio =
            if isShareable, let low = Statistics.quantile(sorted, 0.25), low > 0,
                let high = Statistics.quantile(sorted, 0.75)
            { high / low } else { nil }
    }

    private static func quintileRatio(_ sorted: [Double]) -> Double? {
        let fifth = sorted.count / 5
        guard fifth > 0 else { return nil }
        let bottom = sorted.prefix(fifth).reduce(0, +)
        return bottom > 0 ? sorted.suffix(fifth).reduce(0, +) / bottom : nil
    }
}

/// Theil's T of a grouping, apart: what lies between groups and what within them (Shorrocks 1980).
public struct TheilDecomposition: Equatable, Sendable {
    /// The grouping.
    public let grouping: String
    /// Theil's T of all units that have a group.
    public let total: Double
    /// The part between groups.
    public let between: Double
    /// The part within groups.
    public var within: Double { total - between }
    /// How many units have a value and a group.
    public let count: Int

    /// The share between groups, 0 to 1; `nil` when there is no inequality at all.
    public var shareBetween: Double? { total > 1e-15 ? between / total : nil }
}

extension Edition {
    /// How unequally a measure is spread over some units.
    public func dispersion(of measure: Measure, over units: some Sequence<Int>) -> Dispersion {
        Dispersion(units.compactMap { value(of: measure, $0) })
    }

    /// Theil's T apart by a grouping; `nil` for an unknown grouping, negative values or nothing to share out.
    public func theil(
        of measure: Measure, by grouping: String, among scope: UnitGroup.Scope = .members
    ) -> TheilDecomposition? {
        guard let groups = catalogue.groups(of: grouping, among: scope) else { return nil }
        let values = groups.map { $0.units.compactMap { value(of: measure, $0) } }.filter { !$0.isEmpty }
        let all = values.flatMap(\.self)
        guard all.allSatisfy({ $0 >= 0 }), let total = Inequality.theil(all), !all.isEmpty else { return nil }
        let between = (Inequality.theilShareBetween(values) ?? 0) * total
        return TheilDecomposition(grouping: grouping, total: total, between: between, count: all.count)
    }
}

/// The spread of a measure in one edition of a series.
public struct DispersionPoint: Equatable, Sendable {
    /// The edition.
    public let edition: Int
    /// Over all units that have a value in this edition.
    public let all: Dispersion
    /// Over the units that have a value in every edition, so that comers and leavers change nothing.
    public let same: Dispersion
}

/// The spread of a measure over editions: whether the units draw together (sigma convergence; Barro and Sala-i-Martin 1992).
public struct DispersionSeries: Equatable, Sendable {
    /// One an edition, oldest first.
    public let points: [DispersionPoint]
    /// The positions of the units that have a value in every edition.
    public let sameUnits: [Int]

    /// Measures the spread in each edition.
    public init(of measure: Measure, over units: some Collection<Int>, in editions: [Edition]) {
        let same = units.filter { unit in editions.allSatisfy { $0.value(of: measure, unit) != nil } }
        sameUnits = same
        points = editions.map {
            DispersionPoint(
                edition: $0.year, all: $0.dispersion(of: measure, over: units),
                same: $0.dispersion(of: measure, over: same)
            )
        }
    }

    /// The position of the edition from which on each has at least half as many values as the last one.
    ///
    /// The units that have a value in every edition are few where an early edition has few.
    public static func start(of measure: Measure, over units: some Collection<Int>, in editions: [Edition]) -> Int {
        let counts = editions.map { edition in units.count { edition.value(of: measure, $0) != nil } }
        guard let newest = counts.last else { return 0 }
        return counts.lastIndex { $0 * 2 < newest }.map { $0 + 1 } ?? 0
    }

    /// The change of the standard deviation over the same units from the first edition to the last; below zero, sigma
    /// convergence; `nil` for fewer than two editions or units.
    public var change: Double? {
        guard points.count > 1, let first = points.first?.same.standardDeviation,
            let last = points.last?.same.standardDeviation
        else { return nil }
        return last - first
    }
}
