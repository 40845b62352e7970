import Indicators

/// The value on the regression line of the column on some named others: ordinary least squares over the sample.
package struct RegressionPredictor: TablePredictor {
    package let table: ColumnTable
    /// The coefficients for each column, the constant first; `nil` where no line can be fitted.
    private let lines: [(coefficients: [Double], predictors: [Int])?]

    package init(_ table: ColumnTable, _ predictors: [Int], _ journal: inout Journal) {
        self.table = table
        var lines: [(coefficients: [Double], predictors: [Int])?] = []
        for column in table.columns.indices {
            let others = predictors.filter { $0 != column }
            let needsLine = table.columns[column].contains(where: \.isNaN)
            guard needsLine, !others.isEmpty else {
                lines.append(nil)
                continue
            }
            let rows = table.sample.filter { row in
                !table.columns[column][row].isNaN && others.allSatisfy { !table.columns[$0][row].isNaN }
            }
            var matrix = Matrix(rows: rows.count, columns: others.count + 1, filledWith: 1)
            for (i, row) in rows.enumerated() {
                for (j, other) in others.enumerated() { matrix[i, j + 1] = table.columns[other][row] }
            }
            if rows.count > others.count + 1,
                let fit = try? LeastSquares(matrix, rows.map { table.columns[column][$0] })
            {
                lines.append((fit.coefficients, others))
            } else {
                journal.report(
                    .tooFewUnits(
                        method: "regression", group: table.codes[column], units: rows.count, needed: others.count + 2)
                )
                lines.append(nil)
            }
        }
        self.lines = lines
    }

    package func value(_ unit: Int, _ column: Int) -> Double? {
        guard let line = lines[column] else { return nil }
        var value = line.coefficients[0]
        for (coefficient, other) in zip(line.coefficients.dropFirst(), line.predictors) {
            value += coefficient * table.columns[other][unit]
        }
        return value.isNaN ? nil : value
    }
}

/// The mean of the missing values given those that are there, under a multivariate normal distribution fitted by
/// expectation and maximisation (Little and Rubin 2002, section 11.2), to the standardised columns of the sample.
package struct NormalPredictor: TablePredictor {
    package let table: ColumnTable
    private let means: [Double]
    private let deviations: [Double]
    /// The columns that vary; the others say nothing about them, and their own gaps get their one value.
    private let varying: [Int]
    private let centre: [Double]
    private let covariance: Matrix

    /// Where the largest change of a mean or covariance, in standard units, is at most this, the fit rests.
    private static let tolerance = 1e-10
    private static let mostSteps = 5000

    package init?(_ table: ColumnTable, _ journal: inout Journal) {
        self.table = table
        var means: [Double] = []
        var deviations: [Double] = []
        for column in table.columns.indices {
            let values = table.values(column, in: table.sample, without: -1)
            guard let mean = Statistics.mean(values), let deviation = Statistics.standardDeviation(values) else {
                journal.report(.tooFewUnits(method: "em", group: table.codes[column], units: values.count, needed: 2))
                return nil
            }
            means.append(mean)
            deviations.append(deviation)
        }
        let varying = table.columns.indices.filter {
            CompleteColumns.varies(table.values($0, in: table.sample, without: -1))
        }
        let width = varying.count
        guard table.sample.count > width else {
            journal.report(
                .tooFewUnits(method: "em", group: "the framework", units: table.sample.count, needed: width + 1))
            return nil
        }
        self.means = means
        self.deviations = deviations
        self.varying = varying
        var centre = [Double](repeating: 0, count: width)
        var covariance = Matrix.identity(width)
        var isAtRest = false
        for _ in 0..<NormalPredictor.mostSteps where !isAtRest {
            var sum = [Double](repeating: 0, count: width)
            var products = Matrix(rows: width, columns: width)
            var failed = false
            for unit in table.sample {
                let row = varying.map { (table.columns[$0][unit] - means[$0]) / deviations[$0] }
                guard let (full, spread) = NormalPredictor.expectation(row, centre, covariance) else {
                    failed = true
                    break
                }
                for i in 0..<width {
                    sum[i] += full[i]
                    for j in 0..<width { products[i, j] += full[i] * full[j] + spread[i, j] }
                }
            }
            if failed {
                journal.report(.notDetermined(method: "em"))
                return nil
            }
            let n = Double(table.sample.count)
            let newCentre = sum.map { $0 / n }
            var change = zip(newCentre, centre).reduce(0) { max($0, abs($1.0 - $1.1)) }
            for i in 0..<width {
                for j in 0..<width {
                    let entry = products[i, j] / n - newCentre[i] * newCentre[j]
                    change = max(change, abs(entry - covariance[i, j]))
                    products[i, j] = entry
                }
            }
            centre = newCentre
            covariance = products
            isAtRest = change <= NormalPredictor.tolerance
        }
        guard isAtRest else {
            journal.report(.notConverged(method: "em"))
            return nil
        }
        self.centre = centre
        self.covariance = covariance
    }

    /// A row with its gaps (NaN) filled by their conditional means, and the conditional covariance of what was filled.
    private static func expectation(
        _ row: [Double], _ centre: [Double], _ covariance: Matrix
    ) -> (full: [Double], spread: Matrix)? {
        let there = row.indices.filter { !row[$0].isNaN }
        let gaps = row.indices.filter { row[$0].isNaN }
        var spread = Matrix(rows: row.count, columns: row.count)
        guard !gaps.isEmpty else { return (row, spread) }
        var full = row
        guard !there.isEmpty else {
            for i in gaps {
                full[i] = centre[i]
                for j in gaps { spread[i, j] = covariance[i, j] }
            }
            return (full, spread)
        }
        guard let factor = try? Cholesky(covariance.principalPart(there)),
            let pull = try? factor.solve(there.map { row[$0] - centre[$0] })
        else { return nil }
        var solved: [[Double]] = []
        for i in gaps {
            guard let column = try? factor.solve(there.map { covariance[i, $0] }) else { return nil }
            solved.append(column)
            full[i] = centre[i] + zip(there, pull).reduce(0) { $0 + covariance[i, $1.0] * $1.1 }
        }
        for (a, i) in gaps.enumerated() {
            for j in gaps {
                spread[i, j] = covariance[i, j] - zip(there, solved[a]).reduce(0) { $0 + covariance[j, $1.0] * $1.1 }
            }
        }
        return (full, spread)
    }

    package func value(_ unit: Int, _ column: Int) -> Double? {
        guard let place = varying.firstIndex(of: column) else { return means[column] }
        let row = varying.map { other in
            other == column ? .nan : (table.columns[other][unit] - means[other]) / deviations[other]
        }
        guard row.contains(where: { !$0.isNaN }),
            let full = NormalPredictor.expectation(row, centre, covariance)?.full
        else { return nil }
        return means[column] + full[place] * deviations[column]
    }
}
