import Tabular

/// A figure that nobody published, supposed in order to see what it would do.
public struct SupposedFigure: Equatable, Sendable {
    /// The position of the economy in the catalogue.
    public let economy: Int
    /// The position of the indicator in the catalogue.
    public let indicator: Int
    /// The year that it would refer to.
    public let year: Int
    /// The value, in the indicator's unit.
    public let value: Double

    /// Takes each part.
    public init(economy: Int, indicator: Int, year: Int, value: Double) {
        self.economy = economy
        self.indicator = indicator
        self.year = year
        self.value = value
    }
}

extension Catalogue {
    /// The name under ``files`` of what was supposed and stands in no file.
    public static let supposed = "supposed"

    /// The same catalogue with some figures in the place of those of the same economy, indicator and year, or added.
    ///
    /// Each is a normal observation of the indicator's main source; of two for one key the later one stands.
    /// - Throws: a finding for a value that cannot occur.
    /// - Complexity: O(observations).
    public func replacing(_ figures: [SupposedFigure]) throws(Finding) -> Catalogue {
        for figure in figures {
            let indicator = indicators[figure.indicator]
            guard indicator.validRange.contains(figure.value) else {
                throw Finding(
                    .outsideRange(Number.text(figure.value), indicator.validRange, unit: indicator.unit.english),
                    at: Place(file: Catalogue.supposed, columnName: indicator.code)
                )
            }
        }
        var result = self
        result.files.append(InputFile(name: Catalogue.supposed, bytes: []))
        for (position, figure) in figures.enumerated() {
            result.observations.removeAll {
                Int($0.economy) == figure.economy && Int($0.indicator) == figure.indicator
                    && Int($0.year) == figure.year
            }
            result.observations.append(
                Observation(
                    economy: Int32(figure.economy), indicator: Int32(figure.indicator), year: Int32(figure.year),
                    source: Int32(indicators[figure.indicator].source), file: Int32(files.count),
                    line: Int32(position + 1), status: .normal, value: figure.value
                )
            )
        }
        return result
    }
}
