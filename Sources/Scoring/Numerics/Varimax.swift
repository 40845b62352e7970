/// Loadings of variables on factors, rotated so that each variable loads on few of them.
///
/// Kaiser's criterion with Kaiser's normalisation of rows (Kaiser 1958): planar rotations of each pair of factors, at the
/// angle that is best in closed form, until none turns any more. Only square roots are needed. Factors come out in the
/// order of the variance that they explain, largest first, their largest loading positive.
public struct Varimax: Sendable {
    /// One row a variable, one column a factor.
    public let loadings: Matrix
    /// Σ of squared loadings of each factor.
    public let explainedVariance: [Double]

    /// Rotates a matrix of loadings, one row a variable, one column a factor.
    public init(_ unrotated: Matrix) throws(NumericsProblem) {
        guard unrotated.values.allSatisfy(\.isFinite) else { throw .notFinite }
        let (n, k) = (unrotated.rows, unrotated.columns)
        let communality = (0..<n).map { i in unrotated.row(i).reduce(0) { $0 + $1 * $1 }.squareRoot() }
        var a = unrotated
        for i in 0..<n where communality[i] > 0 {
            for j in 0..<k { a[i, j] /= communality[i] }
        }
        try Self.rotate(&a)
        for i in 0..<n where communality[i] > 0 {
            for j in 0..<k { a[i, j] *= communality[i] }
        }
        let columns = (0..<k).map { SymmetricEigen.signed(a.column($0)) }
        let explained = columns.map { $0.reduce(0) { $0 + $1 * $1 } }
        let order = (0..<k).sorted { explained[$0] != explained[$1] ? explained[$0] > explained[$1] : $0 < $1 }
        var sorted = Matrix(rows: n, columns: k)
        for (j, from) in order.enumerated() {
            for i in 0..<n { sorted[i, j] = columns[from][i] }
        }
        loadings = sorted
        explainedVariance = order.map { explained[$0] }
    }

    private static func rotate(_ a: inout Matrix) throws(NumericsProblem) {
        guard a.columns > 1 else { return }
        for _ in 0..<1000 {
            var largest = 0.0
            for p in 0..<(a.columns - 1) {
                for q in (p + 1)..<a.columns { largest = max(largest, turn(&a, p, q)) }
            }
            if largest < 1e-14 { return }
        }
        throw .notConverged
    }

    /// Turns two factors by the best angle; the size of its sine.
    private static func turn(_ a: inout Matrix, _ p: Int, _ q: Int) -> Double {
        let n = Double(a.rows)
        var (sumU, sumV, sumC, sumD) = (0.0, 0.0, 0.0, 0.0)
        for i in 0..<a.rows {
            let u = (a[i, p] + a[i, q]) * (a[i, p] - a[i, q])
            let v = 2 * a[i, p] * a[i, q]
            sumU += u
            sumV += v
            sumC += (u + v) * (u - v)
            sumD += 2 * u * v
        }
        let y = sumD - 2 * sumU * sumV / n
        let x = sumC - (sumU + sumV) * (sumU - sumV) / n
        let length = (x * x + y * y).squareRoot()
        // Both zero but for rounding: every angle is as good, so none is taken.
        guard length > 1e-14 * n else { return 0 }
        // The angle of (x, y) is four times that of the rotation: halve it twice.
        let double = half(cosine: x / length, sine: y / length)
        let (cosine, sine) = half(cosine: double.cosine, sine: double.sine)
        for i in 0..<a.rows {
            let g = a[i, p]
            let h = a[i, q]
            a[i, p] = cosine * g + sine * h
            a[i, q] = cosine * h - sine * g
        }
        return abs(sine)
    }

    /// Cosine and sine of half an angle between −π and π.
    private static func half(cosine: Double, sine: Double) -> (cosine: Double, sine: Double) {
        if cosine >= 0 {
            let c = ((1 + cosine) / 2).squareRoot()
            return (c, sine / (2 * c))
        }
        let s = ((1 - cosine) / 2).squareRoot()
        return sine < 0 ? (-sine / (2 * s), -s) : (sine / (2 * s), s)
    }
}
