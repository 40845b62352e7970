/// One published figure: an indicator in an economy in a year, and the line it was read from.
public struct Observation: Sendable {
    /// The position of the economy in the catalogue.
    public let economy: Int32
    /// The position of the indicator in the catalogue.
    public let indicator: Int32
    /// The year that the figure refers to.
    public let year: Int32
    /// The position of the source in the catalogue.
    public let source: Int32
    /// The position of the file in ``Catalogue/files``.
    public let file: Int32
    /// The line in that file.
    public let line: Int32
    /// How the figure came about.
    public let status: ObservationStatus
    /// The figure; `nil` when the status says that there is none.
    public var value: Double? { storedValue.isNaN ? nil : storedValue }

    let storedValue: Double

    init(
        economy: Int32, indicator: Int32, year: Int32, source: Int32, file: Int32, line: Int32,
        status: ObservationStatus, value: Double?
    ) {
        self.economy = economy
        self.indicator = indicator
        self.year = year
        self.source = source
        self.file = file
        self.line = line
        self.status = status
        self.storedValue = value ?? .nan
    }
}

/// The codes of SDMX's `CL_OBS_STATUS` that Mizan accepts.
public enum ObservationStatus: UInt8, CaseIterable, Sendable {
    case normal, breakInSeries, otherDefinition, estimated, forecast, imputedBySource, provisional, lowReliability
    case missing, notCollected, doesNotApply, notDisclosed

    /// The letter in the `OBS_STATUS` column.
    public var code: String {
        switch self {
        case .normal: "A"
        case .breakInSeries: "B"
        case .otherDefinition: "D"
        case .estimated: "E"
        case .forecast: "F"
        case .imputedBySource: "I"
        case .provisional: "P"
        case .lowReliability: "U"
        case .missing: "O"
        case .notCollected: "L"
        case .doesNotApply: "M"
        case .notDisclosed: "Q"
        }
    }

    /// The status of a letter.
    public init?(code: UInt8) {
        guard let match = Self.allCases.first(where: { $0.code.utf8.first == code }) else { return nil }
        self = match
    }

    /// Whether a figure of this status has a value; O, L, M and Q say that there is none.
    public var hasValue: Bool {
        switch self {
        case .normal, .breakInSeries, .otherDefinition, .estimated, .forecast, .imputedBySource, .provisional,
            .lowReliability:
            true
        case .missing, .notCollected, .doesNotApply, .notDisclosed: false
        }
    }

    /// Whether the source estimated the value instead of observing it.
    public var isEstimate: Bool { self == .estimated || self == .forecast || self == .imputedBySource }
}
