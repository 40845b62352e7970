public import Indicators
public import Storage
import Tabular

/// What people said about weights, beside those in `areas.csv` and `indicators.csv`.
public struct WeightTables: Equatable, Sendable {
    /// Named sets: `weights.csv` with `set,code,weight`.
    public var sets: [String: [String: Double]] = [:]
    /// Experts' budgets: `budget.csv` with `expert,code,points`; one dictionary an expert, in the order of the file.
    public var budgets: [[String: Double]] = []
    /// Pairwise comparisons: `comparisons.csv` with `first,second,ratio`, how many times as important the first is.
    public var comparisons: [Comparison] = []

    /// How many times as important one member of a group is as another.
    public struct Comparison: Equatable, Sendable {
        /// The code of the one.
        public let first: String
        /// The code of the other.
        public let second: String
        /// Above zero.
        public let ratio: Double

        /// Takes two codes and how many times as important the first is.
        public init(first: String, second: String, ratio: Double) {
            self.first = first
            self.second = second
            self.ratio = ratio
        }
    }

    /// No tables.
    public init() {}

    /// Reads the tables that a folder holds; none has to be there.
    ///
    /// Codes that the catalogue does not have, and numbers that make no sense, are findings.
    public static func read(_ folder: String, for catalogue: Catalogue) throws(FileError) -> (WeightTables, [Finding]) {
        var tables = WeightTables()
        var findings: [Finding] = []
        let codes = catalogue.areas.map(\.code) + catalogue.indicators.map(\.code)
        if let sheet = try WeightSheet(folder, "weights.csv", ["set", "code", "weight"], codes, &findings) {
            for row in sheet.rows(codeColumns: [1], numberColumn: 2, least: 0, &findings) {
                tables.sets[row.texts[0], default: [:]][row.texts[1]] = row.number
            }
        }
        if let sheet = try WeightSheet(folder, "budget.csv", ["expert", "code", "points"], codes, &findings) {
            var positions: [String: Int] = [:]
            for row in sheet.rows(codeColumns: [1], numberColumn: 2, least: 0, &findings) {
                let position = positions[row.texts[0]] ?? tables.budgets.count
                if position == tables.budgets.count {
                    tables.budgets.append([:])
                    positions[row.texts[0]] = position
                }
                tables.budgets[position][row.texts[1]] = row.number
            }
        }
        if let sheet = try WeightSheet(folder, "comparisons.csv", ["first", "second", "ratio"], codes, &findings) {
            for row in sheet.rows(codeColumns: [0, 1], numberColumn: 2, least: 1e-6, &findings) {
                tables.comparisons.append(Comparison(first: row.texts[0], second: row.texts[1], ratio: row.number))
            }
        }
        return (tables, findings)
    }

    /// Reads one file of weights, `code,weight`, such as one given to `mizan whatif --weights`.
    public static func set(_ path: String, for catalogue: Catalogue) throws(FileError) -> ([String: Double], [Finding])
    {
        var findings: [Finding] = []
        var set: [String: Double] = [:]
        let codes = catalogue.areas.map(\.code) + catalogue.indicators.map(\.code)
        let bytes = try File.read(path)
        if let sheet = WeightSheet(bytes, path, ["code", "weight"], codes, &findings) {
            for row in sheet.rows(codeColumns: [0], numberColumn: 1, least: 0, &findings) {
                set[row.texts[0]] = row.number
            }
        }
        return (set, findings)
    }
}

/// A small table of codes and one number a row.
private struct WeightSheet {
    private let table: Table
    private let columns: [Int]
    private let codes: [String]

    init?(_ folder: String, _ name: String, _ names: [String], _ codes: [String], _ findings: inout [Finding])
        throws(FileError)
    {
        guard File.exists("\(folder)/\(name)") else { return nil }
        self.init(try File.read("\(folder)/\(name)"), name, names, codes, &findings)
    }

    init?(_ bytes: [UInt8], _ name: String, _ names: [String], _ codes: [String], _ findings: inout [Finding]) {
        self.codes = codes
        do throws(TableProblem) {
            table = try Table.read(bytes, file: name)
            columns = try table.columns(names)
            findings += table.problems.map { Finding(.table($0), at: $0.place) }
        } catch {
            findings.append(Finding(.table(error), at: error.place))
            return nil
        }
    }

    /// The rows without a fault.
    func rows(
        codeColumns: [Int], numberColumn: Int, least: Double, _ findings: inout [Finding]
    ) -> [(texts: [String], number: Double)] {
        var rows: [(texts: [String], number: Double)] = []
        for row in table.fittingRows {
            var isSound = true
            for column in codeColumns where !codes.contains(table.text(row, columns[column])) {
                let code = table.text(row, columns[column])
                let similar = Suggestion.nearest(to: code, in: codes)
                findings.append(
                    Finding(
                        .unknownCode(.indicator, code, similar: similar),
                        at: table.place(row: row, column: columns[column]))
                )
                isSound = false
            }
            let place = table.place(row: row, column: columns[numberColumn])
            guard let number = table.number(row, columns[numberColumn]) else {
                findings.append(Finding(.notANumber(table.text(row, columns[numberColumn])), at: place))
                continue
            }
            guard number >= least, number <= 1e6 else {
                findings.append(Finding(.negativeWeight(table.text(row, columns[numberColumn])), at: place))
                continue
            }
            if isSound { rows.append((columns.map { table.text(row, $0) }, number)) }
        }
        return rows
    }
}
