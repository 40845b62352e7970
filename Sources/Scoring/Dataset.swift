public import Indicators

/// The stages of the way from figures to scores. A step takes one stage and gives the next, so that a step left out does
/// not compile.
public enum Stage {
    /// One observation of each indicator chosen for the edition.
    public enum Selected {}
    /// Values replaced by scores, higher is better.
    public enum Normalised {}
}

/// A table of units × leaves of a framework at one stage of the work.
public struct Dataset<At>: Sendable {
    /// The edition's reference year.
    public let edition: Int
    /// The tree whose leaves are the columns.
    public let framework: Framework
    /// The positions of the leaves in the framework, one for each column.
    public let leaves: [Int]
    /// The number of rows.
    public let unitCount: Int
    /// Row-major; NaN where missing.
    let cells: [Double]
    /// The position of the observation behind each cell; −1 where missing.
    let origins: [Int32]

    init(edition: Int, framework: Framework, unitCount: Int, cells: [Double], origins: [Int32]) {
        self.edition = edition
        self.framework = framework
        self.leaves = framework.leaves
        self.unitCount = unitCount
        self.cells = cells
        self.origins = origins
    }

    /// The cell of a unit and a column; `nil` when missing.
    public subscript(unit: Int, column: Int) -> Double? {
        let value = cells[unit * leaves.count + column]
        return value.isNaN ? nil : value
    }

    /// The position of the observation behind a cell; `nil` when missing.
    public func origin(unit: Int, column: Int) -> Int? {
        let origin = origins[unit * leaves.count + column]
        return origin < 0 ? nil : Int(origin)
    }
}
