/// Descriptive statistics of a list of numbers.
public enum Statistics {
    /// Σ x / n; `nil` for none.
    public static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Σ w·x / Σ w; `nil` when the weights add up to nothing.
    public static func mean(_ values: [Double], weights: [Double]) -> Double? {
        let sum = weights.reduce(0, +)
        return sum > 0 ? zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum : nil
    }

    /// The quantile of type 7 (Hyndman and Fan 1996), as R and NumPy give it by default; `nil` for none.
    ///
    /// - Parameter p: from 0 to 1.
    public static func quantile(_ values: [Double], _ p: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let position = p * Double(sorted.count - 1)
        let lower = Int(position)
        guard lower + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
    }

    /// The middle value, or the mean of the two middle ones; `nil` for none.
    public static func median(_ values: [Double]) -> Double? { quantile(values, 0.5) }

    /// The sample standard deviation, divisor n − 1; `nil` for fewer than two.
    public static func standardDeviation(_ values: [Double]) -> Double? {
        guard values.count > 1, let mean = mean(values) else { return nil }
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
    }

    /// √n·S₃ / S₂^1.5 · √(n(n − 1)) / (n − 2) with S_k = Σ (x − x̄)^k, as a spreadsheet's SKEW.
    ///
    /// `nil` for fewer than three values, or values that are all the same.
    public static func skewness(_ values: [Double]) -> Double? {
        guard values.count > 2, let (n, s2, s3, _) = moments(values) else { return nil }
        return n.squareRoot() * s3 / (s2 * s2.squareRoot()) * (n * (n - 1)).squareRoot() / (n - 2)
    }

    /// ((n + 1)(r − 3) + 6)(n − 1) / ((n − 2)(n − 3)) with r = n·S₄ / S₂², as a spreadsheet's KURT.
    ///
    /// `nil` for fewer than four values, or values that are all the same.
    public static func kurtosis(_ values: [Double]) -> Double? {
        guard values.count > 3, let (n, s2, _, s4) = moments(values) else { return nil }
        return ((n + 1) * (n * s4 / (s2 * s2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }

    /// n and the sums of powers of the distances from the mean, these divided by the greatest of them, on which neither
    /// skewness nor kurtosis depends, so that no power overflows; `nil` for values that differ by rounding alone.
    private static func moments(_ values: [Double]) -> (n: Double, s2: Double, s3: Double, s4: Double)? {
        guard let mean = mean(values), CompleteColumns.varies(values) else { return nil }
        let largest = values.reduce(0) { max($0, abs($1 - mean)) }
        guard largest > 0, largest < .infinity else { return nil }
        var result = (n: Double(values.count), s2: 0.0, s3: 0.0, s4: 0.0)
        for value in values {
            let d = (value - mean) / largest
            result.s2 += d * d
            result.s3 += d * d * d
            result.s4 += d * d * d * d
        }
        return result
    }
}
