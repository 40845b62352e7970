extension Coherence {
    /// How much of an index's variance one indicator accounts for (Paruolo, Saisana and Saltelli 2013).
    public struct Importance: Equatable, Sendable {
        /// The correlation ratio η² = V(E(y | x)) / V(y), 0 to 1, the expectation by a smooth curve.
        public let correlationRatio: Double
        /// The squared correlation, 0 to 1: what a straight line accounts for.
        public let linear: Double
        /// How many units have both.
        public let units: Int
    }

    /// The importance of an indicator x for an index y, columns of equal length, NaN where a value is missing.
    ///
    /// The curve is a local straight line at each unit's x, the units weighted by a Gaussian kernel of standard deviation
    /// h = 1.06 · min(s, IQR / 1.349) · n^(−1/5) (Silverman 1986; s alone where the quartiles are equal), s with divisor
    /// n − 1, quartiles of type 7. Where the line is not determined, the weighted mean takes its place. η² is the
    /// variance of the curve's values at the units over the variance of y, at most 1. It is not corrected for the
    /// curve's freedom, so that with few units it is above zero by chance alone; and sharp bends are smoothed. `nil` for
    /// fewer than five units with both values or a column that does not vary. Of more than ``exactUnits`` units, the curve
    /// is computed at so many of them, evenly among their ranks, and straight between: O(n) times that.
    public static func importance(of x: [Double], for y: [Double]) -> Importance? {
        guard let complete = try? CompleteColumns([x, y]), complete.units.count > 4,
            let line = correlation(x, y)
        else { return nil }
        let (x, y) = (complete.columns[0], complete.columns[1])
        guard let width = bandwidth(x) else { return nil }
        let curve = CompleteColumns.centred(curve(x, y, width))
        let centred = CompleteColumns.centred(y)
        let ratio = CompleteColumns.product(curve, curve) / CompleteColumns.product(centred, centred)
        guard ratio.isFinite else { return nil }
        return Importance(correlationRatio: min(ratio, 1), linear: line.value * line.value, units: x.count)
    }

    /// The most units at each of which the curve is computed.
    static let exactUnits = 1000

    /// The values of the curve at the units.
    private static func curve(_ x: [Double], _ y: [Double], _ width: Double) -> [Double] {
        guard x.count > exactUnits else { return x.map { smooth(x, y, at: $0, width: width) } }
        let order = x.indices.sorted { x[$0] < x[$1] }
        var curve = x
        var last: (place: Int, x: Double, y: Double)?
        for knot in 0..<exactUnits {
            let place = knot * (x.count - 1) / (exactUnits - 1)
            let own = x[order[place]]
            let value = smooth(x, y, at: own, width: width)
            for between in (last.map { $0.place + 1 } ?? 0)...place {
                let share = last.map { own > $0.x ? (x[order[between]] - $0.x) / (own - $0.x) : 1 } ?? 1
                curve[order[between]] = (last?.y ?? value) * (1 - share) + value * share
            }
            last = (place, own, value)
        }
        return curve
    }

    private static func bandwidth(_ x: [Double]) -> Double? {
        guard let deviation = Statistics.standardDeviation(x), let first = Statistics.quantile(x, 0.25),
            let third = Statistics.quantile(x, 0.75), deviation > 0
        else { return nil }
        let spread = third > first ? min(deviation, (third - first) / 1.349) : deviation
        return 1.06 * spread * Elementary.exp(-Elementary.ln(Double(x.count)) / 5)
    }

    /// The value at a point of the straight line fitted to its neighbourhood.
    private static func smooth(_ x: [Double], _ y: [Double], at point: Double, width: Double) -> Double {
        var (s0, s1, s2, t0, t1) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for i in x.indices {
            let distance = (x[i] - point) / width
            let weight = Elementary.exp(-distance * distance / 2)
            s0 += weight
            s1 += weight * distance
            s2 += weight * distance * distance
            t0 += weight * y[i]
            t1 += weight * distance * y[i]
        }
        let determinant = s0 * s2 - s1 * s1
        return determinant > 1e-12 * s0 * s0 ? (s2 * t0 - s1 * t1) / determinant : t0 / s0
    }
}
