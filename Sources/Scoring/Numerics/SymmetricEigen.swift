/// The eigenvalues and eigenvectors of a symmetric matrix.
///
/// Found by cyclic Jacobi rotations (Golub and Van Loan 2013, section 8.5), which need no more than square roots, so that
/// the result is the same on every machine. Each vector has length 1, and its largest entry by size is positive (the
/// first of equals), so that no sign is left to chance.
public struct SymmetricEigen: Sendable {
    /// The eigenvalues, largest first.
    public let values: [Double]
    /// The eigenvectors in the order of the values; each is as long as the matrix is wide.
    public let vectors: [[Double]]

    /// Decomposes a matrix, of which only the upper triangle is read. O(n³) for each of about ten sweeps.
    public init(_ matrix: Matrix) throws(NumericsProblem) {
        try matrix.requireSquareAndFinite()
        let n = matrix.rows
        var a = matrix
        for i in 0..<n {
            for j in 0..<i { a[i, j] = a[j, i] }
        }
        var v = Matrix.identity(n)
        try Self.diagonalise(&a, &v)
        // Of equal eigenvalues, the one found first stays first.
        let order = (0..<n).sorted { a[$0, $0] != a[$1, $1] ? a[$0, $0] > a[$1, $1] : $0 < $1 }
        values = order.map { a[$0, $0] }
        vectors = order.map { Self.signed(v.column($0)) }
    }

    /// Turns the vector so that its largest entry by size, the first of equals, is positive.
    ///
    /// Entries that differ by rounding alone count as equal.
    static func signed(_ vector: [Double]) -> [Double] {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        guard let leading = vector.first(where: { abs($0) >= largest * (1 - 1e-9) }), leading < 0 else { return vector }
        return vector.map { $0 == 0 ? 0 : -$0 }
    }

    private static func diagonalise(_ a: inout Matrix, _ v: inout Matrix) throws(NumericsProblem) {
        let n = a.rows
        for sweep in 0..<100 {
            var off = 0.0
            var all = 0.0
            for i in 0..<n {
                for j in 0..<n {
                    let square = a[i, j] * a[i, j]
                    all += square
                    if i != j { off += square }
                }
            }
            // Entries this small do not reach the last place of any eigenvalue; two more sweeps make the vectors as good.
            guard off > all * 1e-40 else { return }
            for p in 0..<max(n - 1, 0) {
                for q in (p + 1)..<n where a[p, q] != 0 {
                    // Too small to change the diagonal, and there is nothing to gain by rotating.
                    if sweep > 3, abs(a[p, p]) + abs(a[p, q]) * 1e3 == abs(a[p, p]),
                        abs(a[q, q]) + abs(a[p, q]) * 1e3 == abs(a[q, q])
                    {
                        a[p, q] = 0
                        a[q, p] = 0
                        continue
                    }
                    rotate(&a, &v, p, q)
                }
            }
        }
        throw .notConverged
    }

    /// One rotation in the plane of p and q, which makes a[p, q] zero.
    private static func rotate(_ a: inout Matrix, _ v: inout Matrix, _ p: Int, _ q: Int) {
        let n = a.rows
        let tau = (a[q, q] - a[p, p]) / (2 * a[p, q])
        // Above this, tau² would overflow and the angle is 1 / 2tau to the last bit.
        let t =
            abs(tau) > 1e150
            ? 1 / (2 * tau) : (tau < 0 ? -1 : 1) / (abs(tau) + (1 + tau * tau).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        let s = t * c
        let r = s / (1 + c)
        let shift = t * a[p, q]
        a[p, p] -= shift
        a[q, q] += shift
        a[p, q] = 0
        a[q, p] = 0
        for i in 0..<n {
            if i != p, i != q {
                let g = a[i, p]
                let h = a[i, q]
                a[i, p] = g - s * (h + g * r)
                a[i, q] = h + s * (g - h * r)
                a[p, i] = a[i, p]
                a[q, i] = a[i, q]
            }
            let g = v[i, p]
            let h = v[i, q]
            v[i, p] = g - s * (h + g * r)
            v[i, q] = h + s * (g - h * r)
        }
    }
}
