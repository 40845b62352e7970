/// Weights from rotated factors, as the Handbook takes them from Nicoletti, Scarpetta and Boylaud (2000).
///
/// Principal components of the correlations, rotated by varimax. Each child belongs to the factor where its squared
/// loading is largest; its weight is that square, scaled to unity sum within the factor, times the factor's share of the
/// variance that all kept factors explain; weights are then divided by their sum. Handbook 2008, section 6.1.
public struct RotatedFactors: Sendable {
    /// How many factors are kept.
    public enum Retention: Equatable, Sendable {
        /// Those with an eigenvalue above 1 and more than 10 % of the variance; then more, while they hold 60 % or less.
        ///
        /// At least one; factors whose eigenvalues agree to nine digits are kept together.
        case handbook
        /// A number.
        case count(Int)
    }

    /// One a child, adding up to 1.
    public let weights: [Double]
    /// The rotated loadings: one row a child, one column a factor.
    public let loadings: Matrix
    /// Σ of squared loadings of each factor, largest first.
    public let explainedVariance: [Double]
    /// The factor that each child belongs to, from 0.
    public let factors: [Int]

    /// Takes one column a child, NaN where a score is missing, and how many factors to keep.
    public init(_ columns: [[Double]], _ retention: Retention = .handbook) throws(WeightingProblem) {
        if case .count(let asked) = retention, asked < 1 || asked > columns.count {
            throw .factorsOutOfRange(asked: asked, columns: columns.count)
        }
        guard columns.count != 1 else {
            weights = [1]
            loadings = Matrix.identity(1)
            explainedVariance = [1]
            factors = [0]
            return
        }
        let eigen = try Weighting.eigen(Weighting.correlation(Weighting.complete(columns)))
        let kept = Self.kept(eigen.values, retention)
        var unrotated = Matrix(rows: columns.count, columns: kept)
        for factor in 0..<kept {
            let root = max(eigen.values[factor], 0).squareRoot()
            for child in columns.indices { unrotated[child, factor] = root * eigen.vectors[factor][child] }
        }
        let rotated: Varimax
        do { rotated = try Varimax(unrotated) } catch { throw .notConverged }
        loadings = rotated.loadings
        explainedVariance = rotated.explainedVariance
        var factors: [Int] = []
        var raw: [Double] = []
        for child in columns.indices {
            let squares = rotated.loadings.row(child).map { $0 * $0 }
            var best = 0
            for factor in squares.indices where squares[factor] > squares[best] { best = factor }
            factors.append(best)
            // (square / explained) · (explained / all explained): the factor's own variance cancels.
            raw.append(squares[best])
        }
        self.factors = factors
        weights = try Weighting.shares(raw)
    }

    private static func kept(_ eigenvalues: [Double], _ retention: Retention) -> Int {
        if case .count(let asked) = retention { return asked }
        let total = Double(eigenvalues.count)
        var count = max(eigenvalues.prefix { $0 > 1 + 1e-9 && $0 > 0.1 * total }.count, 1)
        while count < eigenvalues.count, eigenvalues.prefix(count).reduce(0, +) <= 0.6 * total { count += 1 }
        // Of equal eigenvalues, which comes first is chance: they count together.
        while count < eigenvalues.count, eigenvalues[count] > eigenvalues[count - 1] - 1e-9 { count += 1 }
        return count
    }
}
