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
            let level = item.severity == "note" ? "notice" : item.severity
            var place = "file=\(property(item.file))"
            if let line = item.line { place += ",line=\(line)" }
            if let column = item.column { place += ",col=\(column)" }
            let message = [item.message, item.found.isEmpty ? "" : "found: \(item.found)", item.fix]
                .filter { !$0.isEmpty }.joined(separator: "\n")
            text += "::\(level) \(place),title=\(property(item.code))::\(escaped(message))\n"
        }
        if items.count > shown {
            text += "::notice title=mizan check::\(items.count - shown) more findings: see mizan check --format human\n"
        }
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }

    /// The findings as SARIF 2.1.0; a finding keeps its fingerprint when its row moves.
    public static func sarif(_ reports: [FindingReport], in language: MessageLanguage) -> [UInt8] {
        let items = reports.flatMap(\.findings)
        let codes = Set(items.map(\.code))
        let rules = SubmissionProblem.examples.filter { codes.contains($0.code) }.sorted { $0.code < $1.code }.map {
            problem in
            let words = SubmissionFinding(problem, at: .init(file: "")).wording(in: language)
            return SubmissionLog.Rule(
                id: problem.code, shortDescription: .init(text: words.message),
                help: .init(text: words.fix, markdown: "**\(words.message)** \(words.why)\n\n\(words.fix)"))
        }
        let results = items.map { item in
            let key = ["REF_AREA", "INDICATOR", "TIME_PERIOD"].map { item.key?[$0] ?? "" } + [item.code]
            return SubmissionLog.Result(
                ruleId: item.code, level: item.severity,
                message: .init(text: item.message + " " + item.fix),
                locations: [
                    .init(
                        physicalLocation: .init(
                            artifactLocation: .init(uri: uri(item.file)),
                            region: .init(startLine: item.line ?? 1, startColumn: nil)))
                ],
                partialFingerprints: ["mizanKey/v1": SHA256.hexadecimal(Array(key.joined(separator: "|").utf8))]
            )
        }
        return JSON.encode(
            SubmissionLog(
                schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
                runs: [
                    .init(
                        tool: .init(driver: .init(name: "mizan", version: Engine.version, rules: rules)),
                        columnKind: "unicodeCodePoints", results: results)
                ]))
    }

    /// A path as a relative reference, its signs escaped.
    private static func uri(_ path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF")
        return path.utf8.map {
            plain.contains($0)
                ? String(decoding: [$0], as: UTF8.self) : "%\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])"
        }.joined()
    }
}

private struct SubmissionLog: Encodable {
    let schema: String
    let version: String
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Message
        let help: Help
    }

    struct Help: Encodable {
        let text: String
        let markdown: String
    }

    struct Message: Encodable { let text: String }

    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
        let partialFingerprints: [String: String]
    }

    struct Location: Encodable { let physicalLocation: PhysicalLocation }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    struct ArtifactLocation: Encodable { let uri: String }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int?
    }
}
