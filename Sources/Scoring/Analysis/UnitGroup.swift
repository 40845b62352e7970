public import Indicators

/// Units that are looked at together.
public struct UnitGroup: Equatable, Sendable {
    /// Among whom the units were chosen.
    public enum Scope: String, CaseIterable, Sendable {
        case members, others, everyone
    }

    /// The grouping that it belongs to; `nil` for the members, the rest of the world and the world.
    public let grouping: String?
    /// Its name in the grouping.
    public let label: String
    /// Among whom.
    public let scope: Scope
    /// The positions of its units in the catalogue, in order.
    public let units: [Int]
}

extension Catalogue {
    /// The units of a scope.
    public func units(_ scope: UnitGroup.Scope) -> Range<Int> {
        switch scope {
        case .members: members
        case .others: memberCount..<economies.count
        case .everyone: 0..<economies.count
        }
    }

    /// The groups of a grouping, those without a unit left out; `nil` for an unknown grouping.
    ///
    /// Income groups come from low to high, "yes" before "no", everything else by name.
    public func groups(of grouping: String, among scope: UnitGroup.Scope = .members) -> [UnitGroup]? {
        guard let labels = labels(ofGrouping: grouping) else { return nil }
        var units: [String: [Int]] = [:]
        for unit in self.units(scope) {
            if let label = labels[unit] { units[label, default: []].append(unit) }
        }
        let incomes = IncomeGroup.allCases.map(\.rawValue)
        func place(_ label: String) -> Int {
            incomes.firstIndex(of: label) ?? (label == "yes" ? 0 : label == "no" ? 1 : incomes.count)
        }
        return units.keys.sorted { (place($0), $0) < (place($1), $1) }.map {
            UnitGroup(grouping: grouping, label: $0, scope: scope, units: units[$0] ?? [])
        }
    }

    /// The members, the rest of the world by income, and the world; without others, the members alone.
    public var worldGroups: [UnitGroup] {
        let all = UnitGroup(grouping: nil, label: "members", scope: .members, units: Array(members))
        guard economies.count > memberCount else { return [all] }
        let others = units(.others)
        let developing = others.filter { Group.otherDeveloping.contains(economies[$0]) }
        let high = others.filter { Group.otherHighIncome.contains(economies[$0]) }
        return [
            all, UnitGroup(grouping: nil, label: "other developing", scope: .others, units: developing),
            UnitGroup(grouping: nil, label: "other high income", scope: .others, units: high),
            UnitGroup(grouping: nil, label: "world", scope: .everyone, units: Array(economies.indices)),
        ]
    }
}

/// What a group of units has of a measure; figures are `nil` where nobody has a value.
public struct MeasureSummary: Equatable, Sendable {
    /// How many units there are.
    public let size: Int
    /// How many have a value.
    public let count: Int
    /// Each unit one voice.
    public let mean: Double?
    /// Each inhabitant one voice, over the units with a value and a population.
    public let weightedMean: Double?
    /// How many units the weighted mean is of.
    public let weightedCount: Int
    /// The sample standard deviation, divisor n − 1.
    public let standardDeviation: Double?
    /// The least.
    public let least: Double?
    /// A quarter of the way up, type 7.
    public let lowerQuartile: Double?
    /// The middle one.
    public let median: Double?
    /// Three quarters of the way up, type 7.
    public let upperQuartile: Double?
    /// The greatest.
    public let most: Double?
}

extension Edition {
    /// Describes a measure over some units.
    public func summary(of measure: Measure, over units: some Collection<Int>) -> MeasureSummary {
        let values = units.compactMap { value(of: measure, $0) }
        let peopled = units.compactMap { unit in
            value(of: measure, unit).flatMap { value in
                catalogue.economies[unit].population.map { (value: value, population: $0.value) }
            }
        }
        return MeasureSummary(
            size: units.count, count: values.count, mean: Statistics.mean(values),
            weightedMean: Statistics.mean(peopled.map(\.value), weights: peopled.map(\.population)),
            weightedCount: peopled.count, standardDeviation: Statistics.standardDeviation(values), least: values.min(),
            lowerQuartile: Statistics.quantile(values, 0.25), median: Statistics.median(values),
            upperQuartile: Statistics.quantile(values, 0.75), most: values.max()
        )
    }
}
