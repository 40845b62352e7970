/// A figure that a country is asked for, beside those it had before.
public struct RequestedFigure: Sendable {
    /// The position of the indicator.
    public let indicator: Int
    /// The year to report.
    public let year: Int
    /// The figures of the years before and of that year, oldest first: what the country sent itself before what others
    /// published.
    public let past: [(year: Int, value: Double)]

    /// The newest figure before the year to report.
    public var previous: (year: Int, value: Double)? { past.last { $0.year < year } }
}

extension Indicator {
    /// Whether a country's own offices count it: not the scores and indices that other organisations give to countries.
    public var isCountedByCountries: Bool {
        let text = unit.english.lowercased()
        return unitCode != "IX" && !["standard normal", "code "].contains { text.hasPrefix($0) }
    }
}

extension Catalogue {
    /// The figures that a country is asked for in an edition, in the order of the areas and indicators.
    ///
    /// What the country sent in confidence is not among the figures before: forms and files go through many hands.
    /// - Parameter country: its position.
    public func requestedFigures(of country: Int, edition: Int) -> [RequestedFigure] {
        let known = PreviousFigures(self)
        return indicators.indices.filter { indicators[$0].isCountedByCountries }.map { position in
            let past = known.all(economies[country].code, position).filter { $0.year <= edition }
                .sorted { $0.year < $1.year }.map { (year: $0.year, value: $0.value) }
            return RequestedFigure(indicator: position, year: edition, past: past)
        }
    }
}
