/// Weights from comparing children in pairs: the analytic hierarchy process (Saaty 1980; Handbook 2008, section 6.7).
public struct AnalyticHierarchy: Sendable {
    /// The principal eigenvector, adding up to 1.
    public let weights: [Double]
    /// The largest eigenvalue λmax; the number of children when nothing contradicts itself.
    public let largestEigenvalue: Double
    /// (λmax − n) / (n − 1); 0 for a single child.
    public let consistencyIndex: Double
    /// The consistency index over that of random comparisons; above 0.1 the comparisons contradict each other too much.
    ///
    /// 0 for one or two children, which cannot contradict each other.
    public let consistencyRatio: Double

    /// The mean consistency index of random comparisons of 1, 2, … 15 children (Saaty 1980).
    public static let randomIndices = [
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]

    /// Takes the comparisons: entry (i, j) says how many times as important as child j child i is.
    ///
    /// The entries (i, j) and (j, i) must be reciprocal. A product within 5 % of 1 passes, since files say 0.33 for a
    /// third; the geometric mean of one and the reciprocal of the other is then taken for both.
    public init(_ comparisons: [[Double]]) throws(WeightingProblem) {
        let n = comparisons.count
        guard n > 0 else { throw .columns(.noColumns) }
        guard n <= Self.randomIndices.count else {
            throw .tooManyCompared(found: n, limit: Self.randomIndices.count)
        }
        for (i, row) in comparisons.enumerated() {
            guard row.count == n else { throw .comparisonNotSquare(row: i, found: row.count, expected: n) }
            for j in 0..<n where !(row[j] > 0 && row[j] < .infinity) {
                throw .comparisonNotPositive(row: i, column: j)
            }
        }
        for i in 0..<n {
            for j in 0...i where !(abs(comparisons[i][j] * comparisons[j][i] - 1) <= 0.05) {
                throw .comparisonNotReciprocal(row: i, column: j)
            }
        }
        var matrix = Matrix.identity(n)
        for i in 0..<n {
            for j in 0..<n where i != j {
                matrix[i, j] = comparisons[i][j].squareRoot() / comparisons[j][i].squareRoot()
            }
        }
        (weights, largestEigenvalue) = try Self.principal(matrix)
        consistencyIndex = n > 1 ? max(largestEigenvalue - Double(n), 0) / Double(n - 1) : 0
        consistencyRatio = n > 2 ? consistencyIndex / Self.randomIndices[n - 1] : 0
    }

    /// Power iteration, which converges for every matrix of positive numbers (Perron).
    private static func principal(_ matrix: Matrix) throws(WeightingProblem) -> ([Double], Double) {
        var vector = Weighting.equal(matrix.rows)
        for _ in 0..<10_000 {
            let image = (0..<matrix.rows).map { CompleteColumns.product(matrix.row($0), vector) }
            // The vector adds up to 1, so its image adds up to the eigenvalue.
            let eigenvalue = image.reduce(0, +)
            let next = image.map { $0 / eigenvalue }
            let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
            vector = next
            if change < 1e-15 { return (vector, eigenvalue) }
        }
        throw .notConverged
    }
}
