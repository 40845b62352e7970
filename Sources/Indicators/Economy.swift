/// A country or territory with figures: one of the 57 members, or another economy that they are compared with.
///
/// In a folder of units it is a unit of any kind, and all are members; what its list does not say is empty or `nil`.
public struct Economy: Equatable, Sendable {
    /// ISO 3166-1 alpha-3, the only key ever written; the code of `units.csv` in a folder of units.
    public let code: String
    /// ISO 3166-1 alpha-2.
    public let alpha2: String
    /// The short name.
    public let name: Localized
    /// The region of the United Nations' M49 standard.
    public let region: String
    /// The World Bank's income group; `nil` where it classifies none.
    public let income: IncomeGroup?
    /// Least developed country.
    public let isLeastDeveloped: Bool
    /// Landlocked developing country.
    public let isLandlocked: Bool
    /// Small island developing State.
    public let isSmallIsland: Bool
    /// Inhabitants, and the year of the figure.
    public let population: Dated?
    /// Gross domestic product per head in current US dollars, and the year of the figure.
    public let gdpPerHead: Dated?
    /// Whether it is ranked: a member of the OIC, or any unit of a folder of units.
    public let isMember: Bool
    /// What only a member of the OIC has; `nil` for other economies.
    public let membership: Membership?
}

/// A number and the year it refers to.
public struct Dated: Equatable, Sendable {
    /// The number.
    public let value: Double
    /// The year; `nil` where a folder of units does not say it.
    public let year: Int?

    /// Names a number and its year.
    public init(value: Double, year: Int?) {
        self.value = value
        self.year = year
    }
}

/// A country's place in the Organisation of Islamic Cooperation.
public struct Membership: Equatable, Sendable {
    /// Its place in the protocol order, from 1.
    public let order: Int
    /// The year it joined.
    public let since: Int
    /// Its regional group.
    public let group: RegionalGroup
    /// The formal name of the State.
    public let formalName: Localized
    /// The French article of the short name; empty where there is none.
    public let frenchArticle: String
    /// The three digits of the United Nations' M49 standard.
    public let m49: String
    /// Its place on the tile-grid map: column from the west, row from the north.
    public let tile: Tile

    /// A place on the tile-grid map.
    public struct Tile: Equatable, Hashable, Sendable {
        /// Counted from the west, from 0.
        public let column: Int
        /// Counted from the north, from 0.
        public let row: Int
    }
}

/// The regional groups of the OIC.
public enum RegionalGroup: String, CaseIterable, Sendable {
    case african = "African"
    case arab = "Arab"
    case asian = "Asian"
}

/// The income groups of the World Bank, from low to high.
public enum IncomeGroup: String, CaseIterable, Sendable {
    case low = "Low income"
    case lowerMiddle = "Lower middle income"
    case upperMiddle = "Upper middle income"
    case high = "High income"
}
