import Indicators

extension IncomeLine {
    /// Where the score of one more economy of an income lies with a probability (Draper and Smith 1998, section 3.1).
    ///
    /// Expected score ± t · s · √(1 + 1/n + (x − x̄)²/Σ(x − x̄)²), t Student's quantile of n − 2 degrees of freedom. The band
    /// is not cut off at the ends of the scale.
    /// - Parameter probability: between 0 and 1, 0.8 when left out; `nil` outside.
    public func band(_ gdpPerHead: Double, probability: Double = IncomeLine.usualProbability) -> ClosedRange<Double>? {
        guard
            let t = Distributions.studentQuantile((1 + probability) / 2, degreesOfFreedom: Double(count - 2)), t >= 0
        else { return nil }
        let distance = Elementary.ln(gdpPerHead) - meanLogIncome
        let error = standardError * (1 + 1 / Double(count) + distance * distance / logIncomeSpread).squareRoot()
        let middle = expected(gdpPerHead)
        return (middle - t * error)...(middle + t * error)
    }

    /// The probability of the band that reports show.
    public static let usualProbability = 0.8
}

/// What an economy has, and what its income lets expect.
public struct IncomeExpectation: Equatable, Sendable {
    /// The position of the economy in the catalogue.
    public let unit: Int
    /// GDP per head.
    public let gdpPerHead: Double
    /// What it has.
    public let value: Double
    /// What the line says.
    public let expected: Double
    /// The band around it.
    public let band: ClosedRange<Double>

    /// On which side of the band it lies: −1 below, 0 within, 1 above.
    public var side: Int { value < band.lowerBound ? -1 : value > band.upperBound ? 1 : 0 }
}

extension Edition {
    /// The line of a measure through all economies that have it and whose income is known.
    public func incomeLine(of measure: Measure) -> IncomeLine? {
        IncomeLine(
            catalogue.economies.indices.compactMap { unit in
                guard let gdp = catalogue.economies[unit].gdpPerHead?.value, let value = value(of: measure, unit)
                else { return nil }
                return (gdp, value)
            }
        )
    }

    /// The members with a value and an income beside what the line lets expect, by code.
    public func expectations(
        of measure: Measure, by line: IncomeLine, probability: Double = IncomeLine.usualProbability
    ) -> [IncomeExpectation] {
        catalogue.members.sorted { catalogue.economies[$0].code < catalogue.economies[$1].code }.compactMap { unit in
            guard let gdp = catalogue.economies[unit].gdpPerHead?.value, let value = value(of: measure, unit),
                let band = line.band(gdp, probability: probability)
            else { return nil }
            return IncomeExpectation(
                unit: unit, gdpPerHead: gdp, value: value, expected: line.expected(gdp), band: band)
        }
    }
}
