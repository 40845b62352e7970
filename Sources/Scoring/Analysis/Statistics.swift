/// Descriptive statistics of a list of numbers.
public enum Statistics {
    /// Σ x / n; `nil` for none.
    ///
    /// What rounding left in a first sum comes out in a second one over the distances to it, as in R: figures in thousands
    /// of millions that differ by a few keep their place among each other.
    public static func mean(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let count = Double(values.count)
        let first = values.reduce(0, +) / count
        let correction = values.reduce(0) { $0 + ($1 - first) } / count
        return correction.isFinite ? first + correction : first
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
}
