/// The state of the simplex method: each basic variable, and the objective, in terms of the others.
///
/// Variables are numbered: first those of the programme, then one slack a row, last the artificial one of phase one.
struct SimplexDictionary {
    /// Σ a·x ≤ b.
    struct Row {
        let coefficients: [Double]
        let bound: Double

        /// The same constraint seen from the other side: Σ −a·x ≤ −b.
        var negated: Row { Row(coefficients: coefficients.map { -$0 }, bound: -bound) }
    }

    /// Entries of scaled rows below this are rounding.
    private static let tolerance = 1e-11

    private let count: Int
    /// basic[i] = bounds[i] − Σ rows[i][j] · other[j].
    private var rows: [[Double]]
    private var bounds: [Double]
    private var basic: [Int]
    private var other: [Int]
    /// The objective: Σ gains[j] · other[j], its constant left out.
    private var gains: [Double]
    /// What a bound must exceed to count as violated.
    private let slack: Double

    init(variables: Int, rows: [Row]) {
        count = variables
        self.rows = rows.map(\.coefficients)
        bounds = rows.map(\.bound)
        basic = Array(variables..<(variables + rows.count))
        other = Array(0..<variables)
        gains = Array(repeating: 0, count: variables)
        slack = 1e-9 * rows.reduce(1) { max($0, abs($1.bound)) }
    }

    /// Phase one: reaches a point that satisfies all rows, by driving an artificial variable to zero.
    mutating func makeFeasible() throws(NumericsProblem) {
        var worst = 0
        for i in bounds.indices where bounds[i] < bounds[worst] { worst = i }
        guard !bounds.isEmpty, bounds[worst] < 0 else { return }
        let artificial = count + rows.count
        for i in rows.indices { rows[i].append(-1) }
        other.append(artificial)
        gains = Array(repeating: 0, count: other.count)
        gains[other.count - 1] = -1
        pivot(worst, other.count - 1)
        try climb()
        if let row = basic.firstIndex(of: artificial) {
            guard bounds[row] <= slack else { throw .infeasible }
            // At zero but still basic: any variable with a part in its row may take its place.
            var entering = 0
            for j in other.indices where abs(rows[row][j]) > abs(rows[row][entering]) { entering = j }
            guard abs(rows[row][entering]) > Self.tolerance else { throw .notConverged }
            bounds[row] = 0
            pivot(row, entering)
        }
        if let column = other.firstIndex(of: artificial) {
            other.remove(at: column)
            for i in rows.indices { rows[i].remove(at: column) }
        }
    }

    /// Phase two: climbs to the best point for an objective in the programme's own variables.
    mutating func maximise(_ objective: [Double]) throws(NumericsProblem) {
        let largest = objective.reduce(0) { max($0, abs($1)) }
        let scale = largest > 0 ? largest : 1
        gains = other.map { $0 < count ? objective[$0] / scale : 0 }
        for (i, variable) in basic.enumerated() where variable < count {
            for j in other.indices { gains[j] -= objective[variable] / scale * rows[i][j] }
        }
        try climb()
    }

    /// The programme's own variables at the present point.
    func variables() -> [Double] {
        var result = Array(repeating: 0.0, count: count)
        for (i, variable) in basic.enumerated() where variable < count { result[variable] = max(bounds[i], 0) }
        return result
    }

    private mutating func climb() throws(NumericsProblem) {
        for _ in 0..<(1000 + 100 * (rows.count + other.count)) {
            // Bland: of all variables that would help, the first enters …
            var entering: Int?
            for j in other.indices where gains[j] > Self.tolerance {
                if entering.map({ other[j] < other[$0] }) ?? true { entering = j }
            }
            guard let entering else { return }
            // … and of all that limit it most, the first leaves.
            var leaving: Int?
            var least = Double.infinity
            for i in rows.indices where rows[i][entering] > Self.tolerance {
                let ratio = max(bounds[i], 0) / rows[i][entering]
                let same = abs(ratio - least) <= 1e-13 * max(abs(least), 1e-300)
                if let now = leaving, same {
                    if basic[i] < basic[now] { leaving = i }
                } else if ratio < least {
                    leaving = i
                    least = ratio
                }
            }
            guard let leaving else { throw .unbounded }
            pivot(leaving, entering)
        }
        throw .notConverged
    }

    /// Exchanges the basic variable of a row for the one of a column.
    private mutating func pivot(_ row: Int, _ column: Int) {
        let entry = rows[row][column]
        for j in other.indices where j != column { rows[row][j] /= entry }
        rows[row][column] = 1 / entry
        bounds[row] /= entry
        for i in rows.indices where i != row {
            let factor = rows[i][column]
            guard factor != 0 else { continue }
            bounds[i] -= factor * bounds[row]
            for j in other.indices where j != column { rows[i][j] -= factor * rows[row][j] }
            rows[i][column] = -factor * rows[row][column]
        }
        let gain = gains[column]
        for j in other.indices where j != column { gains[j] -= gain * rows[row][j] }
        gains[column] = -gain * rows[row][column]
        swap(&basic[row], &other[column])
    }
}
