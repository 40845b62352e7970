import Indicators

/// The score that an economy's income lets expect: a straight line through score against ln GDP per head.
public struct IncomeLine: Sendable {
    /// Points for each unit of ln GDP per head.
    public let slope: Double
    /// Points at a GDP per head of one dollar.
    public let intercept: Double
    /// The standard error of the residuals, divisor n − 2.
    public let standardError: Double
    /// The share of the variance that the line explains, 0 to 1.
    public let rSquared: Double
    /// How many economies it was fitted to.
    public let count: Int
    /// The mean of ln GDP per head.
    public let meanLogIncome: Double
    /// Σ (ln GDP per head − its mean)².
    public let logIncomeSpread: Double

    /// Fits the line by ordinary least squares; `nil` for fewer than three economies or equal incomes.
    ///
    /// - Parameter points: GDP per head, above zero, and score.
    public init?(_ points: [(gdpPerHead: Double, score: Double)]) {
        let x = points.map { Elementary.ln($0.gdpPerHead) }
        let y = points.map(\.score)
        guard points.count > 2, let meanX = Statistics.mean(x), let meanY = Statistics.mean(y) else { return nil }
        let sxx = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        let sxy = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let syy = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
        guard sxx > 0, syy > 0 else { return nil }
        slope = sxy / sxx
        intercept = meanY - slope * meanX
        let residual = max(syy - slope * sxy, 0)
        standardError = (residual / Double(points.count - 2)).squareRoot()
        rSquared = 1 - residual / syy
        count = points.count
        meanLogIncome = meanX
        logIncomeSpread = sxx
    }

    /// The score expected at an income.
    public func expected(_ gdpPerHead: Double) -> Double { intercept + slope * Elementary.ln(gdpPerHead) }
}

extension Edition {
    /// The line through the index of all scored economies whose income is known.
    public func incomeLine() -> IncomeLine? { incomeLine(of: .index) }
}
