public import Indicators
public import Storage
import Tabular

/// Which series of other publishers is which indicator: `imports.csv` (`layout,series,indicator,factor,source`).
public struct SeriesMap: Sendable {
    /// What becomes of a series.
    struct Target: Sendable, Equatable {
        /// The position of the indicator.
        let indicator: Int
        /// What its values are multiplied by.
        let factor: Double
        /// The source to name, with `<year>` and `<vintage>` (year and month of the last update) still open.
        let source: String
    }

    private let targets: [ImportLayout: [String: Target]]

    /// The file's name.
    public static let fileName = "imports.csv"

    /// Reads the file of a catalogue's folder.
    ///
    /// - Throws: when it cannot be read.
    public static func read(_ catalogue: Catalogue) throws(FileError) -> (SeriesMap, [Finding]) {
        let bytes = try File.read("\(catalogue.folder)/\(fileName)")
        var targets: [ImportLayout: [String: Target]] = [:]
        var findings: [Finding] = []
        do throws(TableProblem) {
            let table = try Table.read(bytes, file: fileName)
            let columns = try table.columns(["layout", "series", "indicator", "factor", "source"])
            findings += table.problems.map { Finding(.table($0), at: $0.place) }
            let choices = ImportLayout.allCases.map(\.rawValue)
            for row in table.fittingRows {
                func report(_ problem: Problem, _ column: Int) {
                    findings.append(Finding(problem, at: table.place(row: row, column: columns[column])))
                }
                func text(_ column: Int) -> String { table.text(row, columns[column]) }
                guard let layout = ImportLayout(rawValue: text(0)) else {
                    report(.notAChoice(text(0), choices: choices), 0)
                    continue
                }
                guard !text(1).isEmpty else {
                    report(.emptyCell("series"), 1)
                    continue
                }
                guard let indicator = catalogue.indicator(text(2)) else {
                    let similar = Suggestion.nearest(to: text(2), in: catalogue.indicators.map(\.code))
                    report(.unknownCode(.indicator, text(2), similar: similar), 2)
                    continue
                }
                guard let factor = table.number(row, columns[3]), factor != 0 else {
                    report(.notANumber(text(3)), 3)
                    continue
                }
                guard !text(4).isEmpty else {
                    report(.emptyCell("source"), 4)
                    continue
                }
                targets[layout, default: [:]][text(1).lowercased()] = Target(
                    indicator: indicator, factor: factor, source: text(4))
            }
        } catch {
            findings.append(Finding(.table(error), at: error.place))
        }
        return (SeriesMap(targets: targets), findings)
    }

    /// What becomes of a series; `nil` for one that the file does not list.
    func target(of series: String, in layout: ImportLayout) -> Target? {
        targets[layout.listed]?[series.lowercased()]
    }
}
