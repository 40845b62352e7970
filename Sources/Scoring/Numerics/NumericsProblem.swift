/// Why a matrix, a system of equations or a linear programme has no answer.
public enum NumericsProblem: Error, Equatable, Sendable {
    /// The lengths of two operands do not fit each other.
    case sizesDiffer(found: Int, expected: Int)
    /// A number is NaN or infinite.
    case notFinite
    /// The matrix is not symmetric and positive definite; the first leading minor that fails, from 1.
    case notPositiveDefinite(minor: Int)
    /// The columns depend on each other linearly.
    case rankDeficient(rank: Int, columns: Int)
    /// No point satisfies all constraints of the linear programme.
    case infeasible
    /// The objective of the linear programme grows without limit.
    case unbounded
    /// The limit of steps was reached; the data are at the edge of what double precision can tell apart.
    case notConverged
}
