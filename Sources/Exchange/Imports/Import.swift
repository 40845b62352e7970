public import Indicators
public import Tabular

/// The figures of another publisher's file as observations, and what was left out.
public struct Import: Sendable {
    /// A figure that was read.
    struct Figure: Sendable {
        let economy: Int
        let indicator: Int
        let year: Int
        let value: Double
        let source: String
        let place: Place
    }

    /// Why figures were left out although nothing is wrong with them.
    public enum Reason: Int, CaseIterable, Sendable {
        /// The cell is empty, or says that there is no figure.
        case noValue
        /// The series has no row in `imports.csv`.
        case unlistedSeries
        /// A region, an income group, or a country that no list has.
        case unknownCountry
        /// The economy is not among those asked for.
        case otherEconomy
        /// The same figure stands there twice.
        case repeated
    }

    /// What is wrong with a figure, which was left out.
    public enum Fault: Equatable, Sendable {
        /// Something else than a number.
        case notANumber(String)
        /// A number with two readings.
        case ambiguousNumber(String)
        /// Something else than a year.
        case notAYear(String)
        /// A value that the indicator cannot have.
        case outsideRange(value: String, indicator: String, ClosedRange<Double>, unit: String)
        /// Another value of the same country, indicator and year.
        case contradiction(key: String, one: String, other: String, otherLine: Int)
    }

    /// How many cells were left out for each reason, and what they belong to, in the order of the file.
    public internal(set) var omissions: [Reason: (cells: Int, names: [String])] = [:]
    /// Faults, each with its place.
    public internal(set) var faults: [(fault: Fault, place: Place)] = []
    /// How the file was read: encoding, repairs, lines left out.
    public internal(set) var findings: [TableFinding] = []
    /// Sources that the figures name, in order.
    public var sources: [String] { Set(figures.map(\.source)).sorted() }
    /// The number of figures.
    public var count: Int { figures.count }
    /// The number of economies that have one.
    public var economyCount: Int { Set(figures.map(\.economy)).count }
    /// The first and last year of the figures; `nil` without any.
    public var years: ClosedRange<Int>? {
        guard let first = figures.map(\.year).min(), let last = figures.map(\.year).max() else { return nil }
        return first...last
    }

    var figures: [Figure] = []

    /// The codes of the indicators that figures were found for, in the catalogue's order.
    public func indicators(of catalogue: Catalogue) -> [String] {
        Set(figures.map(\.indicator)).sorted().map { catalogue.indicators[$0].code }
    }

    /// The names of the economies in a range that have no figure.
    public func missing(in range: Range<Int>, of catalogue: Catalogue) -> [String] {
        let there = Set(figures.map(\.economy))
        return range.filter { !there.contains($0) }.map { catalogue.economies[$0].name.english }
    }

    /// The observations in Mizan's form, by country, indicator and year: full precision.
    public func csv(_ catalogue: Catalogue) -> [UInt8] {
        var writer = CSVWriter(header: ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE"])
        let keyed = figures.map { figure in
            (catalogue.economies[figure.economy].code, catalogue.indicators[figure.indicator].code, figure)
        }
        for (economy, indicator, figure) in keyed.sorted(by: { ($0.0, $0.1, $0.2.year) < ($1.0, $1.1, $1.2.year) }) {
            writer.row([
                economy, indicator, String(figure.year), Number.text(figure.value), ObservationStatus.normal.code,
                figure.source,
            ])
        }
        return writer.bytes
    }

    /// Notes that a cell was left out, and what it belongs to.
    mutating func omit(_ reason: Reason, _ name: String, cells: Int = 1) {
        var entry = omissions[reason] ?? (0, [])
        entry.cells += cells
        if !name.isEmpty && !entry.names.contains(name) { entry.names.append(name) }
        omissions[reason] = entry
    }
}
