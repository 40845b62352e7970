import Indicators
import Scoring
import Storage
import Tabular

/// The tables that the OECD/JRC Handbook (2008) prints about the Technology Achievement Index, computed again.
///
/// Correlations (Table 6), eigenvalues and variance (Table 7), and the reliability of the standardised indicators (Table 11);
/// each must come within half of the last digit that is printed.
struct HandbookTables {
    /// What is compared, and how many of the printed figures agree.
    private(set) var lines: [(title: String, tally: Reproduction.Tally)] = []
    /// What does not agree, in words.
    private(set) var misses: [String] = []

    /// Indicators that the Handbook printed as rounded logarithms, and the ones with the figures before rounding.
    private static let unrounded = ["TELEPHONES": "PHONES", "ELECTRICITY": "KILOWATTHOURS"]

    /// Computes the tables from the folder of the index.
    static func run(in folder: String) throws(Failure) -> HandbookTables {
        let inputs = try Inputs.read(folder, scope: .everyone, methodologyName: "methodology.json")
        let (catalogue, _) = try inputs.checked()
        let edition = try inputs.edition(catalogue.editions.last ?? 0)
        let codes = edition.values.leaves.map { edition.values.framework.nodes[$0].code }
        let columns = codes.map { code in edition.handbookColumn(code, unrounded: unrounded[code]) }
        var tables = HandbookTables()
        do throws(ColumnProblem) {
            try tables.compare(codes, columns, Printed(folder))
        } catch {
            tables.misses.append("the columns allow no statistics: \(error)")
        }
        return tables
    }

    private mutating func compare(_ codes: [String], _ columns: [[Double]], _ printed: Printed) throws(ColumnProblem) {
        let found = Coherence.correlations(columns)
        var correlations = Reproduction.Tally()
        for (i, row) in codes.enumerated() {
            for (j, column) in codes.enumerated() {
                check(
                    found[i][j]?.value, printed.correlation(row, column), 0.005, "correlation \(row), \(column)",
                    &correlations)
            }
        }
        lines.append(("correlations of Table 6, 2 decimals", correlations))

        let components = try Coherence.principalComponents(columns)
        var variance = Reproduction.Tally()
        for i in codes.indices {
            check(components.eigenvalues[i], printed.number(i, "eigenvalue"), 0.05, "eigenvalue \(i + 1)", &variance)
            check(
                components.explained[i] * 100, printed.number(i, "pct_variance"), 0.05, "variance \(i + 1)", &variance)
        }
        lines.append(("eigenvalues and shares of variance of Table 7, 1 decimal", variance))

        let reliability = try Coherence.reliability(columns)
        var cronbach = Reproduction.Tally()
        for (i, code) in codes.enumerated() {
            let item = reliability.items[i]
            check(
                item.standardisedCorrelationWithRest, printed.number(i, "corr_with_total"), 0.0005,
                "correlation of \(code) with the total", &cronbach)
            check(
                item.standardisedAlphaIfDeleted, printed.number(i, "alpha_if_deleted"), 0.0005,
                "alpha without \(code)", &cronbach)
        }
        lines.append(("Cronbach figures of Table 11, 3 decimals", cronbach))
    }

    private mutating func check(
        _ own: Double?, _ expected: Double?, _ half: Double, _ name: String, _ tally: inout Reproduction.Tally
    ) {
        tally.count += 1
        // A figure that lies half-way is rounded either way.
        if let own, let expected, abs(own - expected) <= half + 1e-9 {
            tally.agreeing += 1
        } else {
            let texts = [own, expected].map { $0.map(Number.text) ?? "nothing" }
            misses.append("\(name): \(texts[0]), printed \(texts[1])")
        }
    }

    /// The files of the printed tables.
    private struct Printed {
        private let correlations: Table?
        private let figures: Table?

        init(_ folder: String) {
            func table(_ name: String) -> Table? {
                (try? File.read("\(folder)/published/\(name)")).flatMap { try? Table.read($0, file: name) }
            }
            correlations = table("correlations.csv")
            figures = table("eigenvalues-and-alpha.csv")
        }

        func correlation(_ row: String, _ column: String) -> Double? {
            guard let table = correlations, let position = table.column(column),
                let line = (0..<table.rowCount).first(where: { table.text($0, 0) == row })
            else { return nil }
            return table.number(line, position)
        }

        func number(_ row: Int, _ column: String) -> Double? {
            guard let table = figures, let position = table.column(column), row < table.rowCount else { return nil }
            return table.number(row, position)
        }
    }
}

extension Edition {
    /// The figures of an indicator as the Handbook used them; NaN where missing.
    fileprivate func handbookColumn(_ code: String, unrounded: String?) -> [Double] {
        let position = catalogue.indicator(unrounded ?? code)
        return catalogue.members.map { unit in
            guard let value = position.flatMap({ observation(unit, $0)?.value }) else { return .nan }
            return unrounded == nil ? value : Elementary.ln(value) / Elementary.ln(10)
        }
    }
}
