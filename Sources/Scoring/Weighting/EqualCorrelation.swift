/// Weights that make the children's correlations with their composite as equal as possible.
///
/// The composite is the weighted arithmetic mean; the objective is the variance of the children's Pearson correlations
/// with it, over weights that are not negative (Becker, Saisana, Paruolo and Vandecasteele 2017 use the sum of squared
/// differences to a target). Let v_c = w_c·s_c. Then the correlations are R·v / √(vᵀ·R·v) and the objective is the
/// Rayleigh quotient vᵀ·R·C·R·v / (k·vᵀ·R·v), C the centring matrix. Where R⁻¹·1 has no negative entry it is the answer, and
/// the correlations are equal. Else, the best v is positive on some of the children and zero on the others, and there it
/// is the eigenvector of the smallest eigenvalue; with up to twelve children all subsets are tried, so that the optimum
/// is exact. With more, the most negative child is dropped until none is negative: never worse than it says, but not
/// proved to be the best.
public struct EqualCorrelation: Sendable {
    /// One a child, adding up to 1.
    public let weights: [Double]
    /// The correlation of each child with the composite.
    public let correlations: [Double]
    /// The variance of the correlations, divisor k; 0 where they are equal.
    public let variance: Double

    /// The most children for which all subsets are tried.
    static let exactLimit = 12

    /// Takes one column a child, NaN where a score is missing.
    public init(_ columns: [[Double]]) throws(WeightingProblem) {
        guard columns.count != 1 else {
            (weights, correlations, variance) = ([1], [1], 0)
            return
        }
        let complete = try Weighting.complete(columns)
        let correlation = try Weighting.correlation(complete)
        let v = try Self.optimum(correlation)
        let deviations = complete.columns.map { Statistics.standardDeviation($0) ?? 0 }
        weights = try Weighting.shares(zip(v, deviations).map { $0 / $1 })
        (correlations, variance) = Self.correlations(correlation, v)
    }

    /// The best v for a correlation matrix, no entry negative.
    static func optimum(_ correlation: Matrix) throws(WeightingProblem) -> [Double] {
        let k = correlation.rows
        let solved: [Double]
        do {
            solved = try Cholesky(correlation).solve(Array(repeating: 1, count: k))
        } catch { throw .columns(.singular) }
        if solved.allSatisfy({ $0 >= 0 }) { return solved }
        let centred = try Self.centredSquare(correlation)
        return k <= exactLimit
            ? try Self.bestSubset(correlation, centred) : try Self.eliminated(correlation, centred)
    }

    private static func bestSubset(_ correlation: Matrix, _ centred: Matrix) throws(WeightingProblem) -> [Double] {
        let k = correlation.rows
        var best: (variance: Double, v: [Double])?
        for subset in 1..<(1 << k) {
            let kept = (0..<k).filter { subset >> $0 & 1 == 1 }
            let part = try smallest(correlation, centred, kept)
            guard part.allSatisfy({ $0 > 0 }) else { continue }
            let v = spread(part, kept, k)
            let variance = correlations(correlation, v).variance
            if variance < (best?.variance ?? .infinity) { best = (variance, v) }
        }
        guard let best else { throw .notConverged }
        return best.v
    }

    private static func eliminated(_ correlation: Matrix, _ centred: Matrix) throws(WeightingProblem) -> [Double] {
        var kept = Array(0..<correlation.rows)
        while true {
            let part = try smallest(correlation, centred, kept)
            guard let least = part.indices.min(by: { part[$0] < part[$1] }), part[least] < 0 else {
                return spread(part, kept, correlation.rows)
            }
            kept.remove(at: least)
        }
    }

    /// The v on some children, zero on the others, with the smallest quotient; its sum is positive.
    ///
    /// The generalised problem A·v = λ·R·v becomes an ordinary one by R = Q·D·Qᵀ: u = D^½·Qᵀ·v.
    private static func smallest(
        _ correlation: Matrix, _ centred: Matrix, _ kept: [Int]
    ) throws(WeightingProblem) -> [Double] {
        do {
            let n = kept.count
            let eigen = try SymmetricEigen(correlation.principalPart(kept))
            guard let last = eigen.values.last, last > 1e-12 else {
                throw NumericsProblem.rankDeficient(rank: n - 1, columns: n)
            }
            var root = Matrix(rows: n, columns: n)
            for j in 0..<n {
                let scale = 1 / eigen.values[j].squareRoot()
                for i in 0..<n { root[i, j] = eigen.vectors[j][i] * scale }
            }
            let inner = try root.transposed.times(centred.principalPart(kept)).times(root)
            let vectors = try SymmetricEigen(inner).vectors
            let v = try root.times(vectors[n - 1])
            return v.reduce(0, +) < 0 ? v.map { -$0 } : v
        } catch { throw .columns(.singular) }
    }

    /// R·C·R.
    private static func centredSquare(_ correlation: Matrix) throws(WeightingProblem) -> Matrix {
        let k = correlation.rows
        var centred = correlation
        for j in 0..<k {
            let mean = correlation.column(j).reduce(0, +) / Double(k)
            for i in 0..<k { centred[i, j] -= mean }
        }
        do { return try centred.transposed.times(centred) } catch { throw .notConverged }
    }

    private static func spread(_ part: [Double], _ kept: [Int], _ count: Int) -> [Double] {
        var v = Array(repeating: 0.0, count: count)
        for (value, child) in zip(part, kept) { v[child] = value }
        return v
    }

    /// The correlations with the composite of v, and their variance.
    private static func correlations(_ correlation: Matrix, _ v: [Double]) -> (values: [Double], variance: Double) {
        let image = (0..<v.count).map { CompleteColumns.product(correlation.row($0), v) }
        let deviation = CompleteColumns.product(image, v).squareRoot()
        let values = image.map { $0 / deviation }
        let centred = CompleteColumns.centred(values)
        return (values, CompleteColumns.product(centred, centred) / Double(v.count))
    }
}
