public import Indicators
import Tabular

/// The stages of the way from figures to scores. A step takes one stage and gives the next, so that a step left out does
/// not compile.
public enum Stage {
    /// One observation of each indicator chosen for the edition, units with too few of them screened out.
    public enum Selected {}
    /// Divided by their denominators.
    public enum Denominated {}
    /// Outliers dealt with, or missing values filled in where the methodology puts that first.
    public enum Treated {}
    /// Missing values filled in, and outliers dealt with, in whichever order the methodology says.
    public enum Imputed {}
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
    /// The rows that means, extremes and ranks are taken over; the others are placed among them.
    public let sample: Range<Int>
    /// Column by column; NaN where missing.
    var cells: [Double]
    /// The position of the observation behind each cell, column by column; −1 where there is none.
    let origins: [Int32]
    /// What the steps so far did and found.
    public internal(set) var journal: Journal

    init(
        edition: Int, framework: Framework, unitCount: Int, sample: Range<Int>, cells: [Double], origins: [Int32],
        journal: Journal = Journal()
    ) {
        self.edition = edition
        self.framework = framework
        self.leaves = framework.leaves
        self.unitCount = unitCount
        self.sample = sample
        self.cells = cells
        self.origins = origins
        self.journal = journal
    }

    /// The same table at the next stage, with other cells.
    func next<Later>(_: Later.Type, cells: [Double], journal: Journal) -> Dataset<Later> {
        Dataset<Later>(
            edition: edition, framework: framework, unitCount: unitCount, sample: sample, cells: cells,
            origins: origins, journal: journal
        )
    }

    /// The cell of a unit and a column; `nil` when missing.
    public subscript(unit: Int, column: Int) -> Double? {
        let value = cells[column * unitCount + unit]
        return value.isNaN ? nil : value
    }

    /// The position of the observation behind a cell; `nil` when there is none.
    public func origin(unit: Int, column: Int) -> Int? {
        let origin = origins[column * unitCount + unit]
        return origin < 0 ? nil : Int(origin)
    }

    /// A column with NaN where missing.
    func column(_ column: Int) -> ArraySlice<Double> { cells[column * unitCount..<(column + 1) * unitCount] }

    /// The values of the sample that are there, with their rows.
    func present(_ column: Int) -> [(unit: Int, value: Double)] {
        sample.compactMap { unit in
            let value = cells[column * unitCount + unit]
            return value.isNaN ? nil : (unit, value)
        }
    }

    /// The code of a column's indicator.
    func code(_ column: Int) -> String { framework.nodes[leaves[column]].code }
}

/// What the steps did to the figures and what they found on the way.
public struct Journal: Sendable {
    /// What a step did to one figure.
    public struct Change: Equatable, Sendable {
        /// The kinds of change.
        public enum Kind: String, Sendable {
            case denominated, winsorised, transformed, imputed
        }

        /// The row.
        public let unit: Int
        /// The column.
        public let column: Int
        /// What was done.
        public let kind: Kind
        /// The value before; `nil` when there was none.
        public let before: Double?
        /// The value after.
        public let after: Double
    }

    /// Every changed figure, in order.
    public internal(set) var changes: [Change] = []
    /// What a person could mend, or should know.
    public internal(set) var findings: [Finding] = []
    /// The rows left out since they have too few figures.
    public internal(set) var screened: [Int] = []
    /// The standard error of the values that a step filled in, by column; `nil` where none was.
    public internal(set) var imputationErrors: [Double?] = []
    /// The consistency ratio of the pairwise comparisons, by group.
    public internal(set) var consistencyRatios: [String: Double] = [:]

    /// The cells that were imputed, as (row, column).
    public var imputed: [(unit: Int, column: Int)] {
        changes.filter { $0.kind == .imputed }.map { ($0.unit, $0.column) }
    }

    /// A journal of nothing yet.
    public init() {}

    mutating func report(_ problem: MethodProblem) {
        findings.append(Finding(.method(problem), at: Place(file: "methodology.json")))
    }
}
