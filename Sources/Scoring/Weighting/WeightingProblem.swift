/// Why a way of finding weights finds none; positions count from 0.
public enum WeightingProblem: Error, Equatable, Sendable {
    /// The columns do not allow it.
    case columns(ColumnProblem)
    /// A column holds a negative number, where the method needs amounts.
    case negativeValue(position: Int)
    /// The method finds nothing that tells any column from the others: there is nothing to share out.
    case nothingToShare
    /// No expert gave points.
    case noExperts
    /// An expert's list is not as long as there are children.
    case pointsDoNotFit(expert: Int, found: Int, expected: Int)
    /// An expert's points are negative or not finite, or add up to nothing.
    case unusablePoints(expert: Int)
    /// The comparison matrix is not square; the first row that is too long or too short.
    case comparisonNotSquare(row: Int, found: Int, expected: Int)
    /// A comparison is not a positive, finite number.
    case comparisonNotPositive(row: Int, column: Int)
    /// Two comparisons that should be each other's reciprocal are not, or one on the diagonal is not 1.
    case comparisonNotReciprocal(row: Int, column: Int)
    /// More children than random indices are published for.
    case tooManyCompared(found: Int, limit: Int)
    /// The number of factors asked for is not from 1 to the number of columns.
    case factorsOutOfRange(asked: Int, columns: Int)
    /// No shares within the bounds add up to 1.
    case impossibleShares
    /// The iteration did not settle.
    case notConverged
}
