/// Skewness and kurtosis as spreadsheets give them (Excel's SKEW and KURT): corrected for the size of the sample.
public enum Moments {
    /// G = g·√(n(n−1))/(n−2) with g = √n·S₃/S₂^1.5 and S_k = Σ(x−x̄)^k; `nil` for fewer than three or equal values.
    public static func skewness(_ values: [Double]) -> Double? {
        let n = Double(values.count)
        guard values.count > 2, let sums = sums(values) else { return nil }
        let g = n.squareRoot() * sums.third / (sums.second * sums.second.squareRoot())
        return g * (n * (n - 1)).squareRoot() / (n - 2)
    }

    /// ((n+1)(r−3)+6)(n−1)/((n−2)(n−3)) with r = n·S₄/S₂²; `nil` for fewer than four or equal values.
    public static func kurtosis(_ values: [Double]) -> Double? {
        let n = Double(values.count)
        guard values.count > 3, let sums = sums(values) else { return nil }
        let r = n * sums.fourth / (sums.second * sums.second)
        return ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }

    private static func sums(_ values: [Double]) -> (second: Double, third: Double, fourth: Double)? {
        // Values that differ by rounding alone are equal; a power of two as the unit keeps powers from overflowing.
        guard CompleteColumns.varies(values) else { return nil }
        let values = CompleteColumns.scaled(values)
        guard let mean = Statistics.mean(values) else { return nil }
        var sums = (second: 0.0, third: 0.0, fourth: 0.0)
        for value in values {
            let d = value - mean
            sums.second += d * d
            sums.third += d * d * d
            sums.fourth += d * d * d * d
        }
        return sums.second > 0 ? sums : nil
    }
}
