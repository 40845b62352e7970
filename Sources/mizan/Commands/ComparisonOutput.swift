import Exchange
import Indicators
import Reporting
import Scoring
import Storage
import Tabular

/// A comparison in each of its formats.
struct ComparisonOutput {
    /// What was compared.
    struct Result {
        let comparison: Comparison
        let later: Edition
        /// What led to the published edition otherwise than to today's.
        let differences: [EditionDifference]
        let inputs: Inputs
    }

    let result: Result
    /// The positions of the members to show.
    let units: [Int]
    /// Whether only some members were asked for.
    let isFiltered: Bool
    let hits: [Condition.Hit]
    let language: Language
    let terminal: Terminal

    private var comparison: Comparison { result.comparison }
    private var years: (from: Int, to: Int) { (comparison.earlier.edition.year, result.later.year) }

    /// The name of a format's file; `nil` for what is meant for a screen.
    func fileName(_ format: CompareCommand.Format) -> String? {
        switch format {
        case .table, .github: nil
        case .csv, .json, .sarif: "comparison.\(format.rawValue)"
        case .md, .html: "comparison.\(language.rawValue).\(format.rawValue)"
        }
    }

    func bytes(_ format: CompareCommand.Format) throws(Failure) -> [UInt8] {
        switch format {
        case .table:
            let text = ComparisonText(
                comparison: comparison, differences: result.differences, units: units, isFiltered: isFiltered,
                terminal: terminal)
            return Array(text.text().utf8)
        case .csv: return comparison.csv(units: units)
        case .json: return comparison.json(units: units, differences: result.differences)
        case .md: return MarkdownRenderer.render(try document())[0].bytes
        case .html: return HTMLRenderer.render(try document())
        case .github: return Array(annotations().utf8)
        case .sarif: return SARIFLog(hits.map(note)).json()
        }
    }

    /// The chapter of the report as a document of its own.
    private func document() throws(Failure) -> Document {
        let catalogue = result.later.catalogue
        try ReportCommand.checkLayout(catalogue)
        let settings = Report.Settings(
            record: catalogue.record(ofEdition: years.to), forewords: [:], inputDigest: "", inputs: [])
        let report = Report(result.later, earlier: nil, settings: settings, comparison: comparison)
        let only = isFiltered ? units.map { comparison.units[$0].code } : nil
        guard let document = report.comparisonDocument(in: language, differences: result.differences, only: only) else {
            throw .usage("the comparison is not written in \"\(language.rawValue)\" yet", hint: "leave out --lang")
        }
        return document
    }

    // MARK: For CI

    /// `CON_INTUSE +1.2 (81.4 in 2021, 87.3 in 2024)`.
    func words(_ part: Comparison.Contribution) -> String {
        let code = comparison.knots[part.knot].code
        let catalogue = result.later.catalogue
        let decimals = catalogue.indicator(code).map { catalogue.indicators[$0].decimals } ?? 1
        func figure(_ figure: Catalogue.Figure?) -> String {
            figure.map { "\(shown($0.value, decimals: decimals)) in \($0.year)" } ?? "no figure"
        }
        let detail: String
        switch part.figure?.kind {
        case .same?: detail = "\(figure(part.figure?.now)) in both; its weight changed"
        case .notComparable?, .newEdition?:
            let word = ComparisonText.word(part.figure?.kind)
            detail = "\(figure(part.figure?.then)), \(figure(part.figure?.now)), \(word)"
        default: detail = "\(figure(part.figure?.then)), \(figure(part.figure?.now))"
        }
        return "\(code) \(signed(part.total)) (\(detail))"
    }

    private var causes: [Causes.Cause] {
        Causes.Cause.allCases.filter { cause in
            units.contains { (comparison[$0, 0].causes?[cause] ?? 0) != 0 }
        }
    }

    private func pair(_ from: String?, _ to: String?) -> String {
        from == to ? to ?? "–" : "\(from ?? "–") → \(to ?? "–")"
    }

    /// Where a hit belongs: the line of the figure that did most to it, else the country's own line.
    private func place(_ hit: Condition.Hit) -> (file: String, line: Int?) {
        let catalogue = result.later.catalogue
        let folder = catalogue.folder.isEmpty ? "" : catalogue.folder + "/"
        let parts = comparison.contributions(hit.unit, hit.knot) ?? []
        let difference = comparison[hit.unit, hit.knot].difference ?? 0
        if let unit = comparison.units[hit.unit].later,
            let part = parts.first(where: { $0.total * difference > 0 && $0.figure?.now != nil }),
            let indicator = catalogue.indicator(comparison.knots[part.knot].code),
            let observation = result.later.observation(unit, indicator)
        {
            return (folder + catalogue.files[Int(observation.file)].name, Int(observation.line))
        }
        let name = catalogue.layout == .units ? "units.csv" : "countries.csv"
        let bytes = catalogue.files.first { $0.name == name }?.bytes ?? []
        let start = Array((comparison.units[hit.unit].code + ",").utf8)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (folder + name, lines.firstIndex { $0.starts(with: start) }.map { $0 + 1 })
    }

    /// The hit with what did most to it.
    private func message(_ hit: Condition.Hit) -> String {
        let parts = (comparison.contributions(hit.unit, hit.knot) ?? []).prefix(3)
        return hit.message + (parts.isEmpty ? "" : "; " + parts.map { words($0) }.joined(separator: "; "))
    }

    private func note(_ hit: Condition.Hit) -> SARIFLog.Note {
        let place = place(hit)
        return SARIFLog.Note(
            rule: hit.condition.text, summary: hit.condition.measure.help, severity: .error, message: message(hit),
            file: place.file, line: place.line,
            identity: "\(hit.condition.text)|\(comparison.units[hit.unit].code)|\(comparison.knots[hit.knot].code)"
        )
    }

    /// Annotations of GitHub Actions. Of each step only ten errors are shown, and `scripts/yearly` compares twice in one: so
    /// there are five at most, the last of which says how many more there are.
    private func annotations() -> String {
        let most = 5
        let shown = hits.count > most ? hits.prefix(most - 1) : hits[...]
        var text = ""
        for hit in shown {
            let place = place(hit)
            text +=
                GitHubAnnotation(
                    .error, file: place.file, line: place.line, title: hit.condition.text, message: message(hit)
                ).text
        }
        if hits.count > shown.count {
            let message = "\(hits.count - shown.count) more: see the summary"
            text += GitHubAnnotation(.error, title: "mizan compare", message: message).text
        }
        let moved = units.compactMap { comparison[$0, 0].difference }
        return text
            + "\(counted(hits.count, "condition")) met; \(moved.count) of \(units.count) members have an index in \(years.from) and \(years.to)\n"
    }

    /// A summary in Markdown, of at most so many bytes; rows that have no room are counted.
    func summary(limit: Int) -> [UInt8] {
        func cell(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        func row(_ cells: [String]) -> String { "| " + cells.map(cell).joined(separator: " | ") + " |\n" }
        var lines = ["## Mizan: edition \(years.to) beside \(years.from)\n\n"]
        lines += hits.isEmpty ? [] : hits.map { "- **\($0.condition.text)** \(message($0))\n" } + ["\n"]
        lines += result.differences.isEmpty ? [] : result.differences.map { "- \($0.line)\n" } + ["\n"]
        let causes = causes
        let isDrawn = comparison.drawn != nil
        let sides =
            comparison.earlier.published == nil ? [String(years.from), String(years.to)] : ["Published", "Now"]
        var header = ["Country"] + sides + ["Change"]
        if isDrawn { header.append("90% interval") }
        header += causes.map(\.title)
        header.append("By series breaks")
        if isDrawn { header.append("Verdict") }
        header.append("Level")
        let rights = header.count - (isDrawn ? 3 : 2)
        lines += [
            row(header),
            "|---" + String(repeating: "|--:", count: rights) + String(repeating: "|---", count: isDrawn ? 2 : 1)
                + "|\n",
        ]
        lines += units.map { unit in
            let change = comparison[unit, 0]
            var cells = [
                comparison.units[unit].name.english, shown(change.from), shown(change.to), signed(change.difference),
            ]
            if isDrawn { cells.append(change.interval.map(ComparisonText.span) ?? "–") }
            for cause in causes { cells.append(signed(change.causes?[cause])) }
            cells.append(signed(change.difference == nil ? nil : comparison.notComparable(unit, 0)))
            if isDrawn { cells.append(change.verdict?.rawValue ?? "–") }
            cells.append(pair(change.fromLevel?.name, change.toLevel?.name))
            return row(cells)
        }
        return Self.fitting(lines, limit)
    }

    /// The first lines that have room, with a last one that says how many have not.
    static func fitting(_ lines: [String], _ limit: Int) -> [UInt8] {
        let reserve = 64
        var bytes: [UInt8] = []
        for (index, line) in lines.enumerated() {
            let room = index == lines.count - 1 ? 0 : reserve
            guard bytes.count + line.utf8.count + room <= limit else {
                let rest = Array("\n\(lines.count - index) more lines have no room here.\n".utf8)
                return bytes.count + rest.count <= limit ? bytes + rest : bytes
            }
            bytes += Array(line.utf8)
        }
        return bytes
    }
}
