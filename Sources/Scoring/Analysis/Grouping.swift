public import Indicators

extension Catalogue {
    /// The names of the ways in which the units fall into groups.
    public var groupings: [String] {
        ["oic-group", "income-group", "least-developed", "landlocked", "small-island"].filter { name in
            labels(ofGrouping: name)?.contains { $0 != nil } == true
        }
    }

    /// The group of each economy in a grouping, `nil` for one that belongs to none; `nil` for an unknown grouping.
    public func labels(ofGrouping name: String) -> [String?]? {
        switch name {
        case "oic-group": economies.map { $0.membership?.group.rawValue }
        case "income-group": economies.map { $0.income?.rawValue }
        case "least-developed": economies.map { $0.isLeastDeveloped ? "yes" : "no" }
        case "landlocked": economies.map { $0.isLandlocked ? "yes" : "no" }
        case "small-island": economies.map { $0.isSmallIsland ? "yes" : "no" }
        default: nil
        }
    }
}
