/// Ways of finding the weights of a group's children: non-negative, adding up to 1.
///
/// Those that look at data take one column a child, as long as there are units, already normalised so that higher is
/// better; NaN where a score is missing. They use the units that have all children, unless they say otherwise. A group of
/// one child always gives it all the weight.
public enum Weighting {
    /// Equal weights, 1 / n each.
    public static func equal(_ count: Int) -> [Double] { Array(repeating: 1 / Double(count), count: count) }

    /// Numbers divided by their sum; those a rounding below zero count as zero.
    static func shares(_ raw: [Double]) throws(WeightingProblem) -> [Double] {
        let positive = raw.map { max($0, 0) }
        let sum = positive.reduce(0, +)
        guard sum > 0, sum < .infinity else { throw .nothingToShare }
        return positive.map { $0 / sum }
    }

    /// The units that have all children, at least as many as there are children and three, every child varying.
    static func complete(_ columns: [[Double]]) throws(WeightingProblem) -> CompleteColumns {
        do {
            let complete = try CompleteColumns(columns)
            try complete.require(units: max(columns.count, 3))
            try complete.requireVarying()
            return complete
        } catch { throw .columns(error) }
    }

    /// The correlations of complete, varying columns.
    static func correlation(_ complete: CompleteColumns) throws(WeightingProblem) -> Matrix {
        do { return try complete.correlation() } catch { throw .columns(error) }
    }

    /// The eigenvalues and eigenvectors of a correlation matrix.
    static func eigen(_ correlation: Matrix) throws(WeightingProblem) -> SymmetricEigen {
        do { return try SymmetricEigen(correlation) } catch { throw .notConverged }
    }
}
