/// The coefficients that bring A·x nearest to b, Σ (b − A·x)² least.
public struct LeastSquares: Sendable {
    /// One coefficient a column of A.
    public let coefficients: [Double]
    /// b − A·x, one a row of A.
    public let residuals: [Double]
    /// Σ of the squared residuals.
    public let residualSumOfSquares: Double

    /// Solves by Householder reflections with column pivoting (Golub and Van Loan 2013, section 5.4).
    ///
    /// A column counts as dependent on the others when what is left of its length, of columns all scaled to length 1, is
    /// below `tolerance`. O(rows · columns²).
    public init(_ matrix: Matrix, _ b: [Double], tolerance: Double = 1e-11) throws(NumericsProblem) {
        guard b.count == matrix.rows else { throw .sizesDiffer(found: b.count, expected: matrix.rows) }
        guard matrix.values.allSatisfy(\.isFinite), b.allSatisfy(\.isFinite) else { throw .notFinite }
        let (m, n) = (matrix.rows, matrix.columns)
        // Columns of length 1 make the tolerance independent of units.
        let lengths = (0..<n).map { j in Self.length(matrix.column(j)[...]) }
        guard lengths.allSatisfy({ $0 > 0 }) else {
            throw .rankDeficient(rank: lengths.filter { $0 > 0 }.count, columns: n)
        }
        var columns = (0..<n).map { j in matrix.column(j).map { $0 / lengths[j] } }
        var order = Array(0..<n)
        var diagonal = Array(repeating: 0.0, count: n)
        var y = b
        for step in 0..<n {
            guard step < m else { throw .rankDeficient(rank: step, columns: n) }
            let rest = (step..<n).map { Self.length(columns[$0][step...]) }
            var best = 0
            for i in rest.indices where rest[i] > rest[best] { best = i }
            guard rest[best] > tolerance else { throw .rankDeficient(rank: step, columns: n) }
            columns.swapAt(step, step + best)
            order.swapAt(step, step + best)
            // The reflection that takes the column to a multiple of the first unit vector.
            var mirror = Array(columns[step][step...])
            diagonal[step] = mirror[0] > 0 ? -rest[best] : rest[best]
            mirror[0] -= diagonal[step]
            let squared = mirror.reduce(0) { $0 + $1 * $1 }
            for j in (step + 1)..<max(n, step + 1) { Self.reflect(&columns[j], from: step, mirror, squared) }
            Self.reflect(&y, from: step, mirror, squared)
        }
        var solution = Array(repeating: 0.0, count: n)
        for i in (0..<n).reversed() {
            var sum = y[i]
            for j in (i + 1)..<max(n, i + 1) { sum -= columns[j][i] * solution[j] }
            solution[i] = sum / diagonal[i]
        }
        var result = Array(repeating: 0.0, count: n)
        for i in 0..<n { result[order[i]] = solution[i] / lengths[order[i]] }
        let fitted = try matrix.times(result)
        coefficients = result
        residuals = zip(b, fitted).map { $0 - $1 }
        residualSumOfSquares = residuals.reduce(0) { $0 + $1 * $1 }
    }

    /// The length of a vector; scaled, so that squares neither overflow nor vanish.
    private static func length(_ vector: ArraySlice<Double>) -> Double {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        return largest * vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    }

    private static func reflect(_ vector: inout [Double], from start: Int, _ mirror: [Double], _ squared: Double) {
        guard squared > 0 else { return }
        var sum = 0.0
        for i in mirror.indices { sum += mirror[i] * vector[start + i] }
        let factor = 2 * sum / squared
        for i in mirror.indices { vector[start + i] -= factor * mirror[i] }
    }
}
