extension Coherence {
    /// A correlation and how likely one at least as far from zero is by chance.
    public struct Correlation: Equatable, Sendable {
        /// From −1 to 1.
        public let value: Double
        /// How many units have both values.
        public let units: Int
        /// The two-sided p-value against no correlation; `nil` for fewer than three units.
        public let pValue: Double?
    }

    /// The kinds of correlation.
    public enum CorrelationKind: String, CaseIterable, Sendable {
        /// Of the values, along a straight line.
        case pearson
        /// Pearson's of the ranks, ties sharing the average rank.
        case spearman
        /// Kendall's τ-b: pairs in the same order less pairs in the opposite order, corrected for ties.
        case kendall
    }

    /// The correlation of two columns of equal length, NaN where a value is missing.
    ///
    /// `nil` for fewer than two units with both values, a column that does not vary, or infinite values. Pearson's and
    /// Spearman's p-values are Student's with n − 2 degrees of freedom. Kendall's is the normal approximation, its
    /// variance corrected for ties and without correction for continuity (Kendall 1970), as SciPy's asymptotic method.
    /// O(n log n).
    public static func correlation(_ x: [Double], _ y: [Double], _ kind: CorrelationKind = .pearson) -> Correlation? {
        guard let complete = try? CompleteColumns([x, y]), complete.units.count > 1,
            (try? complete.requireVarying()) != nil
        else { return nil }
        let (x, y) = (complete.columns[0], complete.columns[1])
        return switch kind {
        case .pearson: product(x, y)
        case .spearman: product(averageRanks(x), averageRanks(y))
        case .kendall: kendall(x, y)
        }
    }

    /// All pairs of columns, each pair over the units that have both; `nil` where a pair's correlation is not defined.
    public static func correlations(_ columns: [[Double]], _ kind: CorrelationKind = .pearson) -> [[Correlation?]] {
        var result: [[Correlation?]] = Array(
            repeating: Array(repeating: nil, count: columns.count), count: columns.count)
        for i in columns.indices {
            for j in 0...i {
                result[i][j] = correlation(columns[i], columns[j], kind)
                result[j][i] = result[i][j]
            }
        }
        return result
    }

    /// Ranks from 1 for the least, ties sharing the mean of their places.
    public static func averageRanks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0.0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
            start = end + 1
        }
        return ranks
    }

    private static func product(_ x: [Double], _ y: [Double]) -> Correlation? {
        guard
            let r = CompleteColumns.cosine(
                CompleteColumns.scaled(CompleteColumns.centred(x)), CompleteColumns.scaled(CompleteColumns.centred(y))
            )
        else { return nil }
        // t² = r²·df / (1 − r²), so that df / (df + t²) = 1 − r².
        let df = Double(x.count - 2)
        let p = df > 0 ? SpecialFunctions.beta(df / 2, 0.5, (1 - r) * (1 + r), complement: r * r) : nil
        return Correlation(value: r, units: x.count, pValue: p)
    }

    private static func kendall(_ x: [Double], _ y: [Double]) -> Correlation? {
        let n = Double(x.count)
        let (tx, ty) = (ties(x), ties(y))
        let difference = lead(x, y, tiesX: tx.pairs, tiesY: ty.pairs)
        let pairs = n * (n - 1) / 2
        let tau = difference / ((pairs - tx.pairs).squareRoot() * (pairs - ty.pairs).squareRoot())
        guard n > 2 else { return Correlation(value: tau, units: x.count, pValue: nil) }
        let m = n * (n - 1)
        let variance =
            (m * (2 * n + 5) - tx.weighted - ty.weighted) / 18 + 2 * tx.pairs * ty.pairs / m
            + tx.triples * ty.triples / (9 * m * (n - 2))
        let p = variance > 0 ? Distributions.normalTwoSided(difference / variance.squareRoot()) : nil
        return Correlation(value: min(max(tau, -1), 1), units: x.count, pValue: p)
    }

    /// How many pairs are in the same order less how many are in the opposite one (Knight 1966): sorted by x, then y, the
    /// pairs in the opposite order are the exchanges that sorting by y takes.
    private static func lead(_ x: [Double], _ y: [Double], tiesX: Double, tiesY: Double) -> Double {
        let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
        var sorted = order.map { y[$0] }
        var tiesBoth = 0.0
        var start = 0
        for place in order.indices.dropFirst() {
            if x[order[place]] != x[order[start]] || y[order[place]] != y[order[start]] { start = place }
            tiesBoth += Double(place - start)
        }
        var opposite = 0.0
        var merged = sorted
        var width = 1
        while width < sorted.count {
            var low = 0
            while low < sorted.count {
                let (middle, high) = (min(low + width, sorted.count), min(low + 2 * width, sorted.count))
                var (left, right) = (low, middle)
                for place in low..<high {
                    if left < middle && (right == high || sorted[left] <= sorted[right]) {
                        merged[place] = sorted[left]
                        left += 1
                    } else {
                        merged[place] = sorted[right]
                        opposite += Double(middle - left)
                        right += 1
                    }
                }
                low = high
            }
            swap(&sorted, &merged)
            width *= 2
        }
        let pairs = Double(x.count) * Double(x.count - 1) / 2
        return pairs - tiesX - tiesY + tiesBoth - 2 * opposite
    }

    /// Over groups of t equal values: Σ t(t − 1)/2, Σ t(t − 1)(t − 2) and Σ t(t − 1)(2t + 5).
    private static func ties(_ values: [Double]) -> (pairs: Double, triples: Double, weighted: Double) {
        let sorted = values.sorted()
        var result = (pairs: 0.0, triples: 0.0, weighted: 0.0)
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            let t = Double(end - start)
            result.pairs += t * (t - 1) / 2
            result.triples += t * (t - 1) * (t - 2)
            result.weighted += t * (t - 1) * (2 * t + 5)
            start = end
        }
        return result
    }
}
