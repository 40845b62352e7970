/// A figure as a country submitted it, understood and checked.
public struct SubmittedFigure: Equatable, Sendable {
    /// The country's ISO 3166-1 alpha-3 code.
    public var country: String
    /// The indicator's code.
    public var indicator: String
    /// The year that the figure refers to.
    public var year: Int
    /// The figure; `nil` when the status says that there is none.
    public var value: Double?
    /// How the figure came about, or why there is none.
    public var status: ObservationStatus
    /// A second flag.
    public var secondStatus: ObservationStatus?
    /// Who may see it.
    public var confidentiality = Confidentiality.free
    /// The survey or register, the institution and the year.
    public var sourceDetail = ""
    /// Where it is published.
    public var sourceURL = ""
    /// What the officer remarks.
    public var comment = ""
    /// The office that sent it.
    public var office = ""

    /// Names a figure.
    public init(country: String, indicator: String, year: Int, value: Double?, status: ObservationStatus) {
        self.country = country
        self.indicator = indicator
        self.year = year
        self.value = value
        self.status = status
    }

    /// What makes it one figure: the indicator and the year, in one country.
    public var key: Key { Key(indicator: indicator, year: year) }

    /// An indicator and a year.
    public struct Key: Hashable, Sendable {
        /// The indicator's code.
        public let indicator: String
        /// The year.
        public let year: Int

        /// Names a key.
        public init(indicator: String, year: Int) {
            self.indicator = indicator
            self.year = year
        }
    }
}
