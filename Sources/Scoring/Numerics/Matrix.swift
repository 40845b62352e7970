/// A dense matrix of numbers, stored row after row.
public struct Matrix: Equatable, Sendable {
    /// How many rows there are.
    public let rows: Int
    /// How many columns there are.
    public let columns: Int
    /// The numbers, row after row.
    public private(set) var values: [Double]

    /// A matrix that holds the same number everywhere.
    public init(rows: Int, columns: Int, filledWith value: Double = 0) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    /// Takes the numbers row by row; every row must be as long as the first.
    public init(rows: [[Double]]) throws(NumericsProblem) {
        let columns = rows.first?.count ?? 0
        for row in rows where row.count != columns {
            throw .sizesDiffer(found: row.count, expected: columns)
        }
        self.rows = rows.count
        self.columns = columns
        values = rows.flatMap(\.self)
    }

    /// The number in a row and a column, both from 0.
    public subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// The square matrix with ones on the diagonal.
    public static func identity(_ size: Int) -> Matrix {
        var matrix = Matrix(rows: size, columns: size)
        for i in 0..<size { matrix[i, i] = 1 }
        return matrix
    }

    /// The numbers of one row.
    public func row(_ row: Int) -> [Double] { Array(values[(row * columns)..<((row + 1) * columns)]) }

    /// The numbers of one column.
    public func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

    /// Rows and columns changed places.
    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for i in 0..<rows {
            for j in 0..<columns { result[j, i] = self[i, j] }
        }
        return result
    }

    /// The rows and columns of the given positions, in their order.
    public func principalPart(_ positions: [Int]) -> Matrix {
        var result = Matrix(rows: positions.count, columns: positions.count)
        for (i, row) in positions.enumerated() {
            for (j, column) in positions.enumerated() { result[i, j] = self[row, column] }
        }
        return result
    }

    /// The product with a vector as long as a row.
    public func times(_ vector: [Double]) throws(NumericsProblem) -> [Double] {
        guard vector.count == columns else { throw .sizesDiffer(found: vector.count, expected: columns) }
        return (0..<rows).map { i in
            var sum = 0.0
            for j in 0..<columns { sum += self[i, j] * vector[j] }
            return sum
        }
    }

    /// The product with a matrix that has as many rows as this one has columns.
    public func times(_ other: Matrix) throws(NumericsProblem) -> Matrix {
        guard other.rows == columns else { throw .sizesDiffer(found: other.rows, expected: columns) }
        var result = Matrix(rows: rows, columns: other.columns)
        for i in 0..<rows {
            for k in 0..<columns {
                let factor = self[i, k]
                for j in 0..<other.columns { result[i, j] += factor * other[k, j] }
            }
        }
        return result
    }

    /// Throws unless the matrix is square and all its numbers are finite.
    func requireSquareAndFinite() throws(NumericsProblem) {
        guard rows == columns else { throw .sizesDiffer(found: columns, expected: rows) }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    }
}
