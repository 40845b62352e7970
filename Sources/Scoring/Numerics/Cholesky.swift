/// The lower triangle L of a symmetric positive definite matrix A = L·Lᵀ.
public struct Cholesky: Sendable {
    private let lower: Matrix

    /// Decomposes a matrix, of which only the lower triangle is read. O(n³/3).
    ///
    /// A pivot below 10⁻¹² of its diagonal entry counts as zero: the row is then a combination of those before it, but
    /// for rounding.
    public init(_ matrix: Matrix) throws(NumericsProblem) {
        try matrix.requireSquareAndFinite()
        let n = matrix.rows
        var l = Matrix(rows: n, columns: n)
        for j in 0..<n {
            var pivot = matrix[j, j]
            for k in 0..<j { pivot -= l[j, k] * l[j, k] }
            guard pivot > 1e-12 * matrix[j, j], pivot > 0 else { throw .notPositiveDefinite(minor: j + 1) }
            let root = pivot.squareRoot()
            l[j, j] = root
            for i in (j + 1)..<max(n, j + 1) {
                var sum = matrix[i, j]
                for k in 0..<j { sum -= l[i, k] * l[j, k] }
                l[i, j] = sum / root
            }
        }
        lower = l
    }

    /// The natural logarithm of the determinant of A.
    public var lnDeterminant: Double { (0..<lower.rows).reduce(0) { $0 + 2 * Elementary.ln(lower[$1, $1]) } }

    /// The x with A·x = b.
    public func solve(_ b: [Double]) throws(NumericsProblem) -> [Double] {
        let n = lower.rows
        guard b.count == n else { throw .sizesDiffer(found: b.count, expected: n) }
        var x = b
        for i in 0..<n {
            for k in 0..<i { x[i] -= lower[i, k] * x[k] }
            x[i] /= lower[i, i]
        }
        for i in (0..<n).reversed() {
            for k in (i + 1)..<max(n, i + 1) { x[i] -= lower[k, i] * x[k] }
            x[i] /= lower[i, i]
        }
        return x
    }

    /// The inverse of A, exactly symmetric.
    public func inverse() throws(NumericsProblem) -> Matrix {
        let n = lower.rows
        var result = Matrix(rows: n, columns: n)
        for j in 0..<n {
            var unit = Array(repeating: 0.0, count: n)
            unit[j] = 1
            let column = try solve(unit)
            for i in 0..<n { result[i, j] = column[i] }
        }
        for i in 0..<n {
            for j in 0..<i {
                let mean = (result[i, j] + result[j, i]) / 2
                result[i, j] = mean
                result[j, i] = mean
            }
        }
        return result
    }
}
