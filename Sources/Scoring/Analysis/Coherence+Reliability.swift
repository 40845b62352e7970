extension Coherence {
    /// Cronbach's α of a group and what each item does to it (Cronbach 1951; Handbook 2008, section 4.3).
    public struct Reliability: Sendable {
        /// k² · mean covariance / Σ of all covariances, which is k / (k − 1) · (1 − Σ variances / variance of the sum).
        ///
        /// `nil` when the items' sum does not vary, as all of these.
        public let alpha: Double?
        /// The same of the standardised items, from their correlations.
        public let standardisedAlpha: Double?
        /// One an item.
        public let items: [Item]
        /// The fewest units that share two items.
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

    /// Cronbach's α of two items or more: each variance over the units that have the item, each covariance over those that
    /// have both, as R's psych and COINr do; items that do not vary are refused.
    public static func reliability(_ columns: [[Double]]) throws(ColumnProblem) -> Reliability {
        _ = try CompleteColumns(columns)
        let (covariance, correlation, units) = try pairwise(columns)
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
            alpha: alpha(covariance), standardisedAlpha: alpha(correlation), items: items, units: units
        )
    }

    /// Covariances and correlations, each over the units that have what it needs, and the fewest such units.
    private static func pairwise(
        _ columns: [[Double]]
    ) throws(ColumnProblem) -> (covariance: Matrix, correlation: Matrix, units: Int) {
        var covariance = Matrix.identity(columns.count)
        var correlation = Matrix.identity(columns.count)
        var units = Int.max
        for i in columns.indices {
            let own = try complete([columns[i]], units: 2)
            guard CompleteColumns.varies(own.columns[0]) else { throw .constantColumn(position: i) }
            covariance[i, i] = try own.covariance()[0, 0]
            units = min(units, own.units.count)
            for j in 0..<i {
                let both = try complete([columns[j], columns[i]], units: 2)
                for (column, position) in zip(both.columns, [j, i]) where !CompleteColumns.varies(column) {
                    throw .constantColumn(position: position)
                }
                let (shared, alike) = (try both.covariance()[0, 1], try both.correlation()[0, 1])
                (covariance[i, j], covariance[j, i]) = (shared, shared)
                (correlation[i, j], correlation[j, i]) = (alike, alike)
                units = min(units, both.units.count)
            }
        }
        return (covariance, correlation, units)
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
