public import Indicators
public import Tabular

/// A file that an analyst downloaded from one of the sites that publish indicators, as observations.
public struct DataExport: Sendable {
    /// The sites whose files are known by their columns.
    public enum Site: String, CaseIterable, Sendable {
        /// World Bank bulk CSV: one indicator, a column for each year.
        case worldBank = "world-bank"
        /// World Bank DataBank: several series, columns such as `2020 [YR2020]`, `..` where missing.
        case databank = "wdi-databank"
        /// United Nations E-Government Knowledgebase: countries by name, an index and its parts.
        case egovkb
        /// Our World in Data: `Entity,Code,Year,<value>`.
        case owid
        /// UNU-EGOV's datasets of the EGDI.
        case unuEgov = "unu-egov"
    }

    /// A figure of an export.
    public struct Row: Equatable, Sendable {
        /// The country's alpha-3 code.
        public let country: String
        /// The indicator: the catalogue's code where the caller named one, else the export's own.
        public let indicator: String
        /// The year.
        public let year: Int
        /// The figure, as it stands in the file.
        public let value: Double
    }

    /// Why rows or cells were left out.
    public enum Reason: Hashable, Comparable, Sendable {
        case aggregate, unknownCountry, noCode, missing, notANumber, noYear

        /// What it means.
        public var text: String {
            switch self {
            case .aggregate: "groups of countries"
            case .unknownCountry: "countries or groups that no list knows"
            case .noCode: "rows without a country"
            case .missing: "cells without a figure"
            case .notANumber: "cells that are no number"
            case .noYear: "rows without a year"
            }
        }
    }

    /// What was left out for one reason: how often, and the first names.
    public struct Skipped: Equatable, Sendable {
        /// Why.
        public let reason: Reason
        /// How often.
        public internal(set) var count: Int
        /// The first names, in order.
        public internal(set) var names: [String]
    }

    /// The file is not laid out as its site does.
    public struct LayoutError: Error, Equatable, Sendable {
        /// What is lacking.
        public let message: String

        /// Says what is lacking.
        public init(message: String) { self.message = message }
    }

    /// The figures, by country, indicator and year.
    public internal(set) var rows: [Row] = []
    /// What was left out.
    public internal(set) var skipped: [Skipped] = []
    /// The day on which the site updated the file, if it says so.
    public internal(set) var vintage: String?
    /// Countries of the OIC that the file does not have.
    public internal(set) var absentMembers: [String] = []

    /// Reads a downloaded file.
    ///
    /// - Parameters:
    ///   - year: the year of all figures, for files that do not say it.
    ///   - indicators: the catalogue's codes by the codes or column names of the export.
    public static func read(
        _ table: LooseTable, from site: Site, catalogue: Catalogue, names: CountryNames, year: Int?,
        indicators: [String: String]
    ) throws(LayoutError) -> DataExport {
        var reading = ExportReading(table, catalogue: catalogue, names: names, indicators: indicators)
        switch site {
        case .worldBank: try reading.readYears(code: "Indicator Code") { Int($0) }
        case .databank:
            try reading.readYears(code: "Series Code") { name in
                name.firstMatch(of: /\[YR([0-9]{4})\]/).flatMap { Int($0.1) }
            }
        case .owid: try reading.readLong()
        case .egovkb: try reading.readKnowledgebase(year)
        case .unuEgov: try reading.readUNUEGOV(year)
        }
        return reading.finished()
    }
}
