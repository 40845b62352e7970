import Tabular

/// Earlier figures with which those of a source cannot be compared, as the column `not_comparable_with` of `sources.csv` has
/// them.
///
/// A cell holds any number of entries, divided by semicolons: `SOURCE`, `SOURCE: INDICATOR INDICATOR` for some indicators
/// alone, `SOURCE@YEAR: INDICATOR` for figures of one year alone.
public struct SeriesBreak: Equatable, Sendable {
    /// The code of the source of the earlier figures.
    public let source: String
    /// The year of the earlier figures; `nil` for all.
    public let year: Int?
    /// The codes of the indicators; empty for all.
    public let indicators: [String]

    /// Whether an earlier figure of an indicator is one of them.
    public func contains(source: String, year: Int, indicator: String) -> Bool {
        self.source == source && (self.year ?? year) == year
            && (indicators.isEmpty || indicators.contains(indicator))
    }

    /// The column; a folder need not have it.
    static let column = "not_comparable_with"

    /// Reads a cell; that its codes exist is checked when all lists are read.
    static func read(_ sheet: inout Sheet, _ row: Int) -> [SeriesBreak] {
        guard let position = sheet.table.column(column) else { return [] }
        let place = sheet.table.place(row: row, column: position)
        var breaks: [SeriesBreak] = []
        for entry in sheet.table.text(row, position).split(separator: ";") {
            let halves = entry.split(separator: ":", maxSplits: 1).map { $0.split(separator: " ").map(String.init) }
            let names = (halves.first?.first ?? "").split(separator: "@", omittingEmptySubsequences: false)
            let year = names.count == 2 ? Int(names[1]) : nil
            guard let first = halves.first, first.count == 1, names.count < 3, names.count == 1 || year != nil,
                !entry.contains(":") || halves.count == 2
            else {
                sheet.report(
                    Finding(
                        .wrongValue(
                            key: column, found: String(entry),
                            expected: "SOURCE, SOURCE: INDICATOR … or SOURCE@YEAR: INDICATOR …, divided by semicolons",
                            similar: nil
                        ), at: place
                    ))
                continue
            }
            breaks.append(
                SeriesBreak(source: String(names[0]), year: year, indicators: halves.count > 1 ? halves[1] : []))
        }
        return breaks
    }
}

extension Catalogue {
    /// Codes in `not_comparable_with` that no source or indicator has.
    func unknownBreaks() -> [Finding] {
        var findings: [Finding] = []
        let codes = sources.map(\.code)
        let measures = indicators.map(\.code)
        let place = Place(file: "sources.csv")
        for entry in sources.flatMap(\.breaks) {
            if !codes.contains(entry.source), listed[.source]?.contains(entry.source) != true {
                let similar = Suggestion.nearest(to: entry.source, in: codes)
                findings.append(Finding(.unknownCode(.source, entry.source, similar: similar), at: place))
            }
            for code in entry.indicators where !measures.contains(code) && listed[.indicator]?.contains(code) != true {
                let similar = Suggestion.nearest(to: code, in: measures)
                findings.append(Finding(.unknownCode(.indicator, code, similar: similar), at: place))
            }
        }
        return findings
    }
}
