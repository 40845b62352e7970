/// How well the indicators of a group belong together: measures over plain columns of numbers.
///
/// A column is as long as there are units; NaN where a value is missing. Measures of two columns use the units that have
/// both; components and tests of a group those that have all of it, its reliability those that have each pair. Handbook 2008,
/// sections 4.1 to 4.3.
public enum Coherence {
    /// The units that have every column, as a typed error where there are too few.
    static func complete(_ columns: [[Double]], units: Int) throws(ColumnProblem) -> CompleteColumns {
        let complete = try CompleteColumns(columns)
        try complete.require(units: units)
        return complete
    }
}
