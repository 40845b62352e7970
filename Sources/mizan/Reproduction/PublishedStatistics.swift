import Indicators
import Scoring
import Storage
import Tabular

/// What the Handbook prints about the coherence of an index: its tables of correlations, eigenvalues and reliability.
struct PublishedStatistics {
    /// The year of the figures.
    let year: Int
    /// The indicators of which the decimal logarithm is taken of another one, by code: the Handbook prints their logarithms
    /// with two decimals only, which do not give its own tables.
    let logarithms: [String: String]

    /// Computes the tables from the figures of a folder and compares them with those in its folder `published/`.
    func run(in folder: String) throws(Failure) -> Reproduction {
        let edition = try Inputs.read(folder, scope: .everyone).edition(year)
        let codes = edition.values.leaves.map { edition.values.framework.nodes[$0].code }
        let columns = codes.map { column($0, of: edition) }
        var reproduction = Reproduction()

        let correlations = Coherence.correlations(columns)
        try PublishedStatistics.compare("correlations.csv", codes, in: folder, &reproduction) { row, name in
            guard let i = codes.firstIndex(of: row), let j = codes.firstIndex(of: name) else { return nil }
            return correlations[i][j]?.value
        }
        let components = try? Coherence.principalComponents(columns)
        try PublishedStatistics.compare("eigenvalues.csv", ["eigenvalue", "percent"], in: folder, &reproduction) {
            row, name in
            guard let components, let number = Int(row), components.eigenvalues.indices.contains(number - 1) else {
                return nil
            }
            return name == "percent" ? components.explained[number - 1] * 100 : components.eigenvalues[number - 1]
        }
        let reliability = try? Coherence.reliability(columns)
        let measures = ["correlation_with_rest", "alpha_if_deleted"]
        try PublishedStatistics.compare("reliability.csv", measures, in: folder, &reproduction) { row, name in
            guard let item = codes.firstIndex(of: row).flatMap({ reliability?.items[$0] }) else { return nil }
            return name == measures[0] ? item.standardisedCorrelationWithRest : item.standardisedAlphaIfDeleted
        }
        return reproduction
    }

    /// The figures of an indicator, NaN where one is missing.
    private func column(_ code: String, of edition: Edition) -> [Double] {
        let catalogue = edition.catalogue
        let source = logarithms[code]
        return catalogue.members.map { unit in
            guard let position = catalogue.indicator(source ?? code),
                let value = edition.observation(unit, position)?.value
            else { return .nan }
            return source == nil ? value : Elementary.ln(value) / Elementary.ln(10)
        }
    }

    /// Compares the cells of a table, its rows named by the first column, with what is computed.
    private static func compare(
        _ name: String, _ names: [String], in folder: String, _ reproduction: inout Reproduction,
        _ own: (_ row: String, _ column: String) -> Double?
    ) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try File.read("\(folder)/published/\(name)") } catch { throw .file(error) }
        let table: Table
        let columns: [Int]
        do throws(TableProblem) {
            table = try Table.read(bytes, file: "published/\(name)")
            columns = try table.columns(names)
        } catch {
            throw .findings([Finding(.table(error), at: error.place)])
        }
        if !table.problems.isEmpty { throw .findings(table.problems.map { Finding(.table($0), at: $0.place) }) }
        for row in 0..<table.rowCount {
            for (column, title) in zip(columns, names) {
                guard let expected = table.number(row, column) else {
                    let problem = Problem.notANumber(table.text(row, column))
                    throw .findings([Finding(problem, at: table.place(row: row, column: column))])
                }
                let printed = table.text(row, column)
                let decimals = printed.split(separator: ".").dropFirst().first?.utf8.count ?? 0
                reproduction.compare(
                    "\(table.text(row, 0)) \(title)", own(table.text(row, 0), title), expected, decimals: decimals)
            }
        }
    }
}
