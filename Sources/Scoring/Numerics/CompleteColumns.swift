/// The units that have a value in every one of several columns, and what their values have in common.
public struct CompleteColumns: Sendable {
    /// One list a column, of the complete units alone.
    public let columns: [[Double]]
    /// The positions of the complete units, ascending.
    public let units: [Int]

    /// Drops every unit with a missing value.
    ///
    /// - Parameter columns: one list a column, all as long as there are units; NaN where a value is missing.
    public init(_ columns: [[Double]]) throws(ColumnProblem) {
        guard let count = columns.first?.count else { throw .noColumns }
        for (position, column) in columns.enumerated() {
            guard column.count == count else {
                throw .unequalColumns(position: position, found: column.count, expected: count)
            }
            guard !column.contains(where: \.isInfinite) else { throw .notFinite(position: position) }
        }
        let complete = (0..<count).filter { unit in columns.allSatisfy { !$0[unit].isNaN } }
        units = complete
        self.columns = columns.map { column in complete.map { column[$0] } }
    }

    /// Throws when there are fewer complete units than needed.
    func require(units needed: Int) throws(ColumnProblem) {
        guard units.count >= needed else { throw .tooFewUnits(found: units.count, needed: needed) }
    }

    /// Throws when a column does not vary.
    func requireVarying() throws(ColumnProblem) {
        for (position, column) in columns.enumerated() where !Self.varies(column) {
            throw .constantColumn(position: position)
        }
    }

    /// Whether numbers differ by more than the rounding of the largest.
    static func varies(_ values: [Double]) -> Bool {
        guard let least = values.min(), let most = values.max() else { return false }
        return most - least > 1e-13 * max(abs(least), abs(most))
    }

    /// The sample covariances, divisor n − 1, symmetric; of two complete units or more.
    func covariance() throws(ColumnProblem) -> Matrix {
        try require(units: 2)
        let centred = columns.map(Self.centred)
        var result = Matrix(rows: columns.count, columns: columns.count)
        for i in columns.indices {
            for j in 0...i {
                let value = Self.product(centred[i], centred[j]) / Double(units.count - 1)
                result[i, j] = value
                result[j, i] = value
            }
        }
        return result
    }

    /// Pearson's correlations, with exact ones on the diagonal; of two complete units or more, columns that vary.
    func correlation() throws(ColumnProblem) -> Matrix {
        try require(units: 2)
        try requireVarying()
        let centred = columns.map { Self.scaled(Self.centred($0)) }
        var result = Matrix.identity(columns.count)
        for i in columns.indices {
            for j in 0..<i {
                guard let value = Self.cosine(centred[i], centred[j]) else { throw .constantColumn(position: i) }
                result[i, j] = value
                result[j, i] = value
            }
        }
        return result
    }

    /// The numbers less their mean.
    static func centred(_ values: [Double]) -> [Double] {
        let mean = Statistics.mean(values) ?? 0
        return values.map { $0 - mean }
    }

    /// The numbers divided by a power of two, exactly, so that the largest is from 1 to 2 and no square overflows.
    static func scaled(_ values: [Double]) -> [Double] {
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0, largest < .infinity else { return values }
        let unit = largest.binade
        return values.map { $0 / unit }
    }

    /// Σ x·y / √(Σ x² · Σ y²), from −1 to 1, exactly 1 for equal lists; `nil` for a list of zeros.
    static func cosine(_ x: [Double], _ y: [Double]) -> Double? {
        let length = (product(x, x) * product(y, y)).squareRoot()
        return length > 0 && length < .infinity ? min(max(product(x, y) / length, -1), 1) : nil
    }

    /// Σ x·y.
    static func product(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
}
