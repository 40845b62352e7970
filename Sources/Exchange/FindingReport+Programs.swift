public import Indicators
import Scoring
import Storage
import Tabular

extension FindingReport {
    /// Annotations for GitHub Actions, the worst first.
    ///
    /// GitHub shows ten of a step and drops the rest in silence: with more than ten the tenth says how many there are.
    public static func annotations(_ reports: [FindingReport]) -> [UInt8] {
        let order = ["error", "warning", "note"]
        let items = order.flatMap { severity in reports.flatMap(\.findings).filter { $0.severity == severity } }
        let shown = items.count > 10 ? 9 : 10
        var text = ""
        for item in items.prefix(shown) {
            let message = [item.message, item.found.isEmpty ? "" : "found: \(item.found)", item.fix]
                .filter { !$0.isEmpty }.joined(separator: "\n")
            text +=
                GitHubAnnotation(
                    GitHubAnnotation.Level(rawValue: item.severity) ?? .notice, file: item.file, line: item.line,
                    column: item.column, title: item.code, message: message
                ).text
        }
        if items.count > shown {
            let message = "\(items.count - shown) more findings: see mizan check --format human"
            text += GitHubAnnotation(.notice, title: "mizan check", message: message).text
        }
        return Array(text.utf8)
    }

    /// The findings as SARIF 2.1.0; a finding keeps its fingerprint when its row moves.
    public static func sarif(_ reports: [FindingReport], in language: MessageLanguage) -> [UInt8] {
        let items = reports.flatMap(\.findings)
        let codes = Set(items.map(\.code))
        let rules = SubmissionProblem.examples.filter { codes.contains($0.code) }.sorted { $0.code < $1.code }.map {
            problem in
            let words = SubmissionFinding(problem, at: .init(file: "")).wording(in: language)
            return SARIFDocument.Rule(
                id: problem.code, shortDescription: .init(text: words.message),
                help: .init(text: words.fix, markdown: "**\(words.message)** \(words.why)\n\n\(words.fix)"))
        }
        let results = items.map { item in
            let key = ["REF_AREA", "INDICATOR", "TIME_PERIOD"].map { item.key?[$0] ?? "" } + [item.code]
            return SARIFDocument.Result(
                ruleId: item.code, level: item.severity,
                message: .init(text: item.message + " " + item.fix),
                locations: [.init(file: item.file, line: item.line ?? 1)],
                partialFingerprints: ["mizanKey/v1": SHA256.hexadecimal(Array(key.joined(separator: "|").utf8))]
            )
        }
        let driver = SARIFDocument.Driver(name: "mizan", version: Engine.version, rules: rules)
        return JSON.encode(SARIFDocument(runs: [.init(tool: .init(driver: driver), results: results)]))
    }
}
