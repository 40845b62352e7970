public import Indicators

extension Catalogue {
    /// The head of a column of codes: `iso3`, or `unit` in a folder of units.
    public var codeHead: String { layout == .countries ? "iso3" : "unit" }

    /// The head of a column of names, in tables for people.
    public var nameHead: String { layout == .countries ? "country" : "name" }

    /// What is measured, in the plural.
    public var unitsWord: String { layout == .countries ? "countries" : "units" }
}
