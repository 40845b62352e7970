public import Indicators
import Scoring
import Storage
import Tabular

/// Notes on files as SARIF 2.1.0 (OASIS 2020), which code hosts show beside the lines that they name.
public struct SARIF: Sendable {
    /// The notes, in order.
    public var notes: [Note]

    /// Takes the notes.
    public init(_ notes: [Note]) { self.notes = notes }

    /// One note.
    public struct Note: Sendable {
        /// What kind of note it is, the same in every run: `MZ-E203`, `drop>5`.
        public let rule: String
        /// What that kind means.
        public let summary: String
        /// How much it matters.
        public let severity: Finding.Severity
        /// What is the matter.
        public let message: String
        /// The file, relative to the root of the repository, with `/`.
        public let file: String
        /// The line, from 1; `nil` for the whole file.
        public let line: Int?
        /// What makes it the same note after its line has moved.
        public let identity: String

        /// Takes each part.
        public init(
            rule: String, summary: String, severity: Finding.Severity, message: String, file: String, line: Int?,
            identity: String
        ) {
            self.rule = rule
            self.summary = summary
            self.severity = severity
            self.message = message
            self.file = file
            self.line = line
            self.identity = identity
        }

        /// A finding in a file below a folder.
        public init(_ finding: Finding, in folder: String) {
            let problem = finding.problem
            self.init(
                rule: problem.code, summary: problem.message, severity: finding.severity,
                message: "\(problem.message); found: \(problem.found); expected: \(problem.expected); \(problem.fix)",
                file: folder.isEmpty ? finding.place.file : "\(folder)/\(finding.place.file)", line: finding.place.line,
                identity: "\(problem.code)|\(finding.place.file)|\(problem.message)|\(problem.found)"
            )
        }
    }

    /// The document.
    public func json() -> [UInt8] {
        var rules: [Document.Rule] = []
        for note in notes where !rules.contains(where: { $0.id == note.rule }) {
            rules.append(Document.Rule(id: note.rule, shortDescription: Document.Text(text: note.summary)))
        }
        let driver = Document.Driver(name: "mizan", version: Engine.version, rules: rules)
        return JSON.encode(
            Document(runs: [
                Document.Run(tool: Document.Tool(driver: driver), results: notes.map(Document.Result.init))
            ])
        )
    }
}

private struct Document: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        let columnKind = "unicodeCodePoints"

        enum CodingKeys: CodingKey { case tool, results, columnKind }
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Text
    }

    struct Text: Encodable { let text: String }

    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Text
        let locations: [Location]
        let partialFingerprints: [String: String]

        init(_ note: SARIF.Note) {
            ruleId = note.rule
            level = note.severity.rawValue
            message = Text(text: note.message)
            let place = Place(
                artifactLocation: Artifact(uri: percentEncoded(note.file)), region: note.line.map(Region.init))
            locations = [Location(physicalLocation: place)]
            partialFingerprints = ["mizan/v1": SHA256.hexadecimal(Array(note.identity.utf8))]
        }
    }

    struct Location: Encodable { let physicalLocation: Place }

    struct Place: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    struct Artifact: Encodable { let uri: String }

    struct Region: Encodable { let startLine: Int }
}

/// A path as a relative reference of RFC 3986.
private func percentEncoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return text
}
