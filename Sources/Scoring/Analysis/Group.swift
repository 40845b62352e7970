public import Indicators

/// A set of economies that means and medians are taken over.
public enum Group: Hashable, Sendable {
    /// All members.
    case members
    /// The members of a regional group.
    case region(RegionalGroup)
    /// The members of an income group of the World Bank.
    case income(IncomeGroup)
    /// The members that are least developed countries.
    case leastDeveloped
    /// The members that are landlocked developing countries.
    case landlocked
    /// The members that are small island developing States.
    case smallIslands
    /// Other economies of low, lower-middle or upper-middle income.
    case otherDeveloping
    /// Other economies of high income.
    case otherHighIncome
    /// Every economy, members included.
    case world

    /// The groups that the members fall into, in the order of tables.
    public static let ofMembers: [Group] =
        RegionalGroup.allCases.map(Group.region) + IncomeGroup.allCases.map(Group.income)
        + [.leastDeveloped, .landlocked, .smallIslands]

    /// The members and those they are compared with.
    public static let comparators: [Group] = [.members, .otherDeveloping, .otherHighIncome, .world]

    /// Whether an economy belongs to it.
    public func contains(_ economy: Economy) -> Bool {
        switch self {
        case .members: economy.isMember
        case .region(let region): economy.membership?.group == region
        case .income(let income): economy.isMember && economy.income == income
        case .leastDeveloped: economy.isMember && economy.isLeastDeveloped
        case .landlocked: economy.isMember && economy.isLandlocked
        case .smallIslands: economy.isMember && economy.isSmallIsland
        case .otherDeveloping: !economy.isMember && economy.income.map { $0 != .high } ?? false
        case .otherHighIncome: !economy.isMember && economy.income == .high
        case .world: true
        }
    }
}

/// A group's scores at one knot of the framework.
public struct GroupSummary: Sendable {
    /// The group.
    public let group: Group
    /// How many economies belong to it.
    public let size: Int
    /// The positions of those that are scored, in the catalogue's order.
    public let scored: [Int]
    /// Each economy one voice.
    public let mean: Double?
    /// Each inhabitant one voice, over the economies with a population.
    public let weightedMean: Double?
    /// The middle one.
    public let median: Double?
    /// The quarter below.
    public let lowerQuartile: Double?
    /// The quarter above.
    public let upperQuartile: Double?
    /// The lowest.
    public let least: Double?
    /// The highest.
    public let most: Double?
}

extension Edition {
    /// The positions of a group's economies.
    public func members(of group: Group) -> [Int] {
        catalogue.economies.indices.filter { group.contains(catalogue.economies[$0]) }
    }

    /// A group's scores at a knot.
    public func summary(of group: Group, at node: Int = Scores.index) -> GroupSummary {
        let everyone = members(of: group)
        let scored = everyone.filter { scores[$0, node] != nil }
        let values = scored.compactMap { scores[$0, node] }
        let peopled = scored.filter { catalogue.economies[$0].population != nil }
        return GroupSummary(
            group: group, size: everyone.count, scored: scored,
            mean: Statistics.mean(values),
            weightedMean: Statistics.mean(
                peopled.compactMap { scores[$0, node] },
                weights: peopled.compactMap { catalogue.economies[$0].population?.value }
            ),
            median: Statistics.median(values), lowerQuartile: Statistics.quantile(values, 0.25),
            upperQuartile: Statistics.quantile(values, 0.75), least: values.min(), most: values.max()
        )
    }

    /// A group's values of an indicator, as chosen for the edition, in the catalogue's order.
    public func values(of indicator: Int, in group: Group) -> [(unit: Int, value: Double, year: Int)] {
        let width = catalogue.indicators.count
        return members(of: group).compactMap { unit in
            let position = newest[unit * width + indicator]
            guard position >= 0 else { return nil }
            let observation = catalogue.observations[Int(position)]
            return observation.value.map { (unit, $0, Int(observation.year)) }
        }
    }

    /// The observation that stands for an economy and an indicator, also a context one.
    public func observation(_ unit: Int, _ indicator: Int) -> Observation? {
        let position = newest[unit * catalogue.indicators.count + indicator]
        return position < 0 ? nil : catalogue.observations[Int(position)]
    }
}
