/// How unequally a quantity is spread; all measures are zero when everyone has the same.
public enum Inequality {
    /// The Gini coefficient: Σ (2i − n − 1)·x_i / (n · Σ x), x ascending; `nil` for none or a sum of zero.
    public static func gini(_ values: [Double]) -> Double? {
        let sum = values.reduce(0, +)
        guard sum > 0 else { return nil }
        let n = Double(values.count)
        let weighted = values.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - n - 1) * $1.element }
        return weighted / (n * sum)
    }

    /// Theil's T: mean of (x/μ)·ln(x/μ), with 0·ln 0 = 0; `nil` for none or a mean of zero.
    public static func theil(_ values: [Double]) -> Double? {
        guard let mean = Statistics.mean(values), mean > 0 else { return nil }
        return values.reduce(0) { $0 + ($1 > 0 ? $1 / mean * Elementary.ln($1 / mean) : 0) } / Double(values.count)
    }

    /// The share of Theil's T that lies between groups, 0 to 1; the rest lies within them.
    ///
    /// Between = Σ_g (n_g·μ_g / n·μ) · ln(μ_g / μ) (Shorrocks 1980). `nil` when there is no inequality at all.
    public static func theilShareBetween(_ groups: [[Double]]) -> Double? {
        let all = groups.flatMap(\.self)
        guard let total = theil(all), total > 1e-15, let mean = Statistics.mean(all) else { return nil }
        let between = groups.reduce(0.0) { sum, group in
            guard let own = Statistics.mean(group), own > 0 else { return sum }
            return sum + Double(group.count) * own / (Double(all.count) * mean) * Elementary.ln(own / mean)
        }
        return between / total
    }

    /// The share of the total that the largest few hold; `nil` for a sum of zero.
    public static func shareOfLargest(_ count: Int, of values: [Double]) -> Double? {
        let sum = values.reduce(0, +)
        return sum > 0 ? values.sorted(by: >).prefix(count).reduce(0, +) / sum : nil
    }
}
