extension Distributions {
    /// The t below which Student's distribution has a probability: the inverse of ``student(_:degreesOfFreedom:)``.
    ///
    /// Found by halving between bounds until no number lies between them, so that it has the same bits everywhere; as exact
    /// as the distribution itself. `nil` unless 0 < p < 1 and the degrees of freedom are above zero.
    public static func studentQuantile(_ p: Double, degreesOfFreedom df: Double) -> Double? {
        guard p > 0, p < 1, df > 0, df < .infinity else { return nil }
        // The tail keeps its digits where 1 − tail would lose them.
        let tail = min(p, 1 - p)
        guard tail < 0.5 else { return 0 }
        var low = 0.0
        var high = 1.0
        while studentTwoSided(high, degreesOfFreedom: df) / 2 > tail, high < 1e300 {
            low = high
            high *= 2
        }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if studentTwoSided(middle, degreesOfFreedom: df) / 2 > tail { low = middle } else { high = middle }
        }
        return p < 0.5 ? -high : high
    }
}
