extension Coherence {
    /// Cronbach's α of a group and what each item does to it (Cronbach 1951; Handbook 2008, section 4.1).
    public struct Reliability: Sendable {
        /// k² · mean covariance / Σ of all covariances, which is k / (k − 1) · (1 − Σ variances / variance of the sum).
        ///
        /// `nil` when the items' sum does not vary, as all of these.
        public let alpha: Double?
        /// The same of the standardised items, from their correlations.
        public let standardisedAlpha: Double?
        /// One an item.
        public let items: [Item]
        /// How many units have all items.
        public let units: Int
    }

    /// What one item does to the reliability of its group.
    public struct Item: Equatable, Sendable {
        /// Pearson's correlation with the sum of the other items.
        public let correlationWithRest: Double?
        /// The same of standardised items, as the Handbook's Table 11 has it.
        public let standardisedCorrelationWithRest: Double?
        /// α of the other items; `nil` when there is only one.
        public let alphaIfDeleted: Double?
        /// Standardised α of the other items; `nil` when there is only one.
        public let standardisedAlphaIfDeleted: Double?
    }

    /// Cronbach's α of two items or more over the units that have all; items that do not vary are refused.
    public static func reliability(_ columns: [[Double]]) throws(ColumnProblem) -> Reliability {
        let complete = try complete(columns, units: 2)
        let correlation = try complete.correlation()
        let covariance = try complete.covariance()
        let items = columns.indices.map { item in
            let others = columns.indices.filter { $0 != item }
            return Item(
                correlationWithRest: withRest(covariance, item),
                standardisedCorrelationWithRest: withRest(correlation, item),
                alphaIfDeleted: alpha(covariance.principalPart(others)),
                standardisedAlphaIfDeleted: alpha(correlation.principalPart(others))
            )
        }
        return Reliability(
            alpha: alpha(covariance), standardisedAlpha: alpha(correlation), items: items, units: complete.units.count
        )
    }

    private static func alpha(_ covariance: Matrix) -> Double? {
        let k = Double(covariance.rows)
        let all = covariance.values.reduce(0, +)
        let own = (0..<covariance.rows).reduce(0) { $0 + covariance[$1, $1] }
        // The sum of items that cancel each other out leaves nothing but rounding.
        guard k > 1, all > 1e-13 * own, all < .infinity else { return nil }
        return k / (k - 1) * (1 - own / all)
    }

    private static func withRest(_ covariance: Matrix, _ item: Int) -> Double? {
        let own = covariance[item, item]
        let row = covariance.row(item).reduce(0, +)
        let rest = covariance.values.reduce(0, +) - 2 * row + own
        guard covariance.rows > 1, rest > 1e-13 * own, rest * own < .infinity else { return nil }
        return min(max((row - own) / (own * rest).squareRoot(), -1), 1)
    }
}
