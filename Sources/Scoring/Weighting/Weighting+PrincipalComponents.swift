extension Weighting {
    /// Which principal components count.
    public enum Components: Sendable {
        /// Those whose eigenvalue is above 1 (Kaiser 1960), and the first in any case.
        case aboveOne
        /// The first alone.
        case first
    }

    /// Squared loadings of the principal components of the correlations, each component by its share of the variance.
    ///
    /// w_c ∝ Σ_k (λ_k / Σ λ) · v_ck², over the components that count, v_k the eigenvector of length 1. Squares make it
    /// independent of the sign of vectors; components whose eigenvalues agree to nine digits count together or not at all,
    /// which makes it independent of the order of children. Handbook 2008, section 6.1, without rotation.
    public static func principalComponents(
        _ columns: [[Double]], _ counting: Components = .aboveOne
    ) throws(WeightingProblem) -> [Double] {
        guard columns.count != 1 else { return [1] }
        let eigen = try eigen(correlation(complete(columns)))
        let first = eigen.values[0]
        let least = counting == .first ? first - 1e-9 : min(1 + 1e-9, first - 1e-9)
        var sums = Array(repeating: 0.0, count: columns.count)
        for (value, vector) in zip(eigen.values, eigen.vectors) where value >= least {
            for child in columns.indices { sums[child] += value * vector[child] * vector[child] }
        }
        return try shares(sums)
    }
}
