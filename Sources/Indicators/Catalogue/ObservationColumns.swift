import Tabular

/// Where the parts of an observation stand in a table, by the names of SDMX or by plain words.
struct ObservationColumns {
    let unit: Int
    /// The column of the indicator's code; −1 in a wide table.
    let indicator: Int
    let year: Int?
    /// The column of the figure; −1 in a wide table.
    let value: Int
    let status: Int?
    let source: Int?

    private static let units = ["REF_AREA", "unit"]
    private static let indicators = ["INDICATOR", "indicator"]
    private static let years = ["TIME_PERIOD", "year"]
    private static let values = ["OBS_VALUE", "value"]
    private static let statuses = ["OBS_STATUS", "status"]
    private static let sources = ["SOURCE", "source"]

    /// The names that no indicator of a folder of units may have.
    static let names = Set(units + indicators + years + values + statuses + sources)

    /// The columns of a tidy table. In the layout of countries all six are needed, by their SDMX names.
    init(tidy table: Table, _ layout: Catalogue.Layout) throws(TableProblem) {
        if layout == .countries {
            let columns = try table.columns(
                ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE"])
            unit = columns[0]
            indicator = columns[1]
            year = columns[2]
            value = columns[3]
            status = columns[4]
            source = columns[5]
        } else {
            unit = try Self.needed(Self.units, in: table)
            indicator = try Self.needed(Self.indicators, in: table)
            year = Self.column(Self.years, in: table)
            value = try Self.needed(Self.values, in: table)
            status = Self.column(Self.statuses, in: table)
            source = Self.column(Self.sources, in: table)
        }
    }

    private init(wide table: Table, _ layout: Catalogue.Layout) throws(TableProblem) {
        unit = try Self.needed(Self.units, in: table)
        indicator = -1
        year =
            layout == .countries ? try Self.needed(Self.years, in: table) : Self.column(Self.years, in: table)
        value = -1
        status = nil
        source = Self.column(Self.sources, in: table)
    }

    /// The columns of a wide table; `nil` for a tidy one, which says for each figure whose and what it is.
    ///
    /// - Parameter codes: those of the indicators. In the layout of countries one of them must head a column, so that a tidy
    ///   table with a misspelled column is told so.
    static func wide(of table: Table, _ layout: Catalogue.Layout, among codes: [String]) throws(TableProblem)
        -> ObservationColumns?
    {
        let isTidy = column(indicators, in: table) != nil || column(values, in: table) != nil
        if isTidy { return nil }
        let known = Set(codes)
        guard layout == .units || table.header.contains(where: known.contains) else { return nil }
        return try ObservationColumns(wide: table, layout)
    }

    private static func column(_ names: [String], in table: Table) -> Int? {
        names.lazy.compactMap { table.column($0) }.first
    }

    /// The column by one of its names; the plain one is asked for when none is there.
    private static func needed(_ names: [String], in table: Table) throws(TableProblem) -> Int {
        if let column = column(names, in: table) { return column }
        return try table.columns([names[names.count - 1]])[0]
    }
}
