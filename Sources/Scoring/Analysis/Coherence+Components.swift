extension Coherence {
    /// The principal components of a group's correlations.
    public struct PrincipalComponents: Sendable {
        /// The variance of each component, largest first; they add up to the number of columns.
        public let eigenvalues: [Double]
        /// Each component's share of the variance, 0 to 1.
        public let explained: [Double]
        /// The share of each component and those before it, 0 to 1.
        public let cumulative: [Double]
        /// The correlation of each column (row) with each component (column): eigenvector times √eigenvalue.
        public let loadings: Matrix
        /// How many units have all columns.
        public let units: Int
    }

    /// Whether a group's correlations are compact enough for factors (Kaiser 1970; Kaiser and Rice 1974).
    public struct SamplingAdequacy: Sendable {
        /// Σ r² / (Σ r² + Σ p²) over all pairs, p the partial correlations; above 0.6 is usual; `nil` when all are 0.
        public let overall: Double?
        /// The same of each column with the others.
        public let each: [Double?]
    }

    /// Bartlett's test that no column is correlated with any other (Bartlett 1950).
    public struct Sphericity: Sendable {
        /// −(n − 1 − (2k + 5)/6) · ln det R.
        public let chiSquare: Double
        /// k(k − 1)/2.
        public let degreesOfFreedom: Int
        /// The chance of a statistic at least as large.
        public let pValue: Double
    }

    /// The principal components of the correlation matrix, over the units that have all columns; at least three.
    public static func principalComponents(_ columns: [[Double]]) throws(ColumnProblem) -> PrincipalComponents {
        let complete = try complete(columns, units: 3)
        let correlation = try complete.correlation()
        let eigen: SymmetricEigen
        do { eigen = try SymmetricEigen(correlation) } catch { throw .singular }
        let k = columns.count
        var loadings = Matrix(rows: k, columns: k)
        for j in 0..<k {
            let root = max(eigen.values[j], 0).squareRoot()
            for i in 0..<k { loadings[i, j] = eigen.vectors[j][i] * root }
        }
        let values = eigen.values.map { max($0, 0) }
        var sum = 0.0
        let cumulative = values.map { value in
            sum += value
            return min(sum / Double(k), 1)
        }
        return PrincipalComponents(
            eigenvalues: values, explained: values.map { $0 / Double(k) }, cumulative: cumulative, loadings: loadings,
            units: complete.units.count
        )
    }

    /// The Kaiser–Meyer–Olkin measure; needs more units than columns, none a combination of the others.
    public static func samplingAdequacy(_ columns: [[Double]]) throws(ColumnProblem) -> SamplingAdequacy {
        let complete = try complete(columns, units: columns.count + 1)
        let correlation = try complete.correlation()
        let inverse: Matrix
        do { inverse = try Cholesky(correlation).inverse() } catch { throw .singular }
        let k = columns.count
        var total = (simple: 0.0, partial: 0.0)
        let each = (0..<k).map { i in
            var own = (simple: 0.0, partial: 0.0)
            for j in 0..<k where j != i {
                own.simple += correlation[i, j] * correlation[i, j]
                own.partial += inverse[i, j] * inverse[i, j] / (inverse[i, i] * inverse[j, j])
            }
            total.simple += own.simple
            total.partial += own.partial
            return share(own)
        }
        return SamplingAdequacy(overall: share(total), each: each)
    }

    private static func share(_ sums: (simple: Double, partial: Double)) -> Double? {
        sums.simple + sums.partial > 0 ? sums.simple / (sums.simple + sums.partial) : nil
    }

    /// Bartlett's test of sphericity; needs two columns, more units than columns, none a combination of the others.
    public static func sphericity(_ columns: [[Double]]) throws(ColumnProblem) -> Sphericity {
        guard columns.count > 1 else { throw .noColumns }
        let complete = try complete(columns, units: columns.count + 1)
        let lnDeterminant: Double
        do { lnDeterminant = try Cholesky(complete.correlation()).lnDeterminant } catch let problem as ColumnProblem {
            throw problem
        } catch { throw .singular }
        let (n, k) = (Double(complete.units.count), Double(columns.count))
        let chiSquare = max(-(n - 1 - (2 * k + 5) / 6) * lnDeterminant, 0)
        let df = columns.count * (columns.count - 1) / 2
        return Sphericity(
            chiSquare: chiSquare, degreesOfFreedom: df,
            pValue: Distributions.chiSquareUpper(chiSquare, degreesOfFreedom: Double(df))
        )
    }
}
