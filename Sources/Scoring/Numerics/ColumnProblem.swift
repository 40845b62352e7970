/// Why a statistic of several columns is not defined; positions count from 0.
public enum ColumnProblem: Error, Equatable, Sendable {
    /// There is no column.
    case noColumns
    /// A column is not as long as the first.
    case unequalColumns(position: Int, found: Int, expected: Int)
    /// A column holds an infinite number.
    case notFinite(position: Int)
    /// Fewer units have a value in every column than the statistic needs.
    case tooFewUnits(found: Int, needed: Int)
    /// A column is the same for all units that have a value in every column.
    case constantColumn(position: Int)
    /// Some columns are combinations of the others, so that their correlation matrix has no inverse.
    case singular
}
