public import Indicators
import Scoring
import Storage
import Tabular

/// Notes on files as SARIF 2.1.0 (OASIS 2020), which code hosts show beside the lines that they name.
public struct SARIFLog: Sendable {
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
        var rules: [SARIFDocument.Rule] = []
        for note in notes where !rules.contains(where: { $0.id == note.rule }) {
            rules.append(SARIFDocument.Rule(id: note.rule, shortDescription: SARIFDocument.Text(text: note.summary)))
        }
        let driver = SARIFDocument.Driver(name: "mizan", version: Engine.version, rules: rules)
        return JSON.encode(
            SARIFDocument(runs: [
                SARIFDocument.Run(
                    tool: SARIFDocument.Tool(driver: driver), results: notes.map(SARIFDocument.Result.init))
            ])
        )
    }
}

extension SARIFDocument.Result {
    fileprivate init(_ note: SARIFLog.Note) {
        self.init(
            ruleId: note.rule, level: note.severity.rawValue, message: SARIFDocument.Text(text: note.message),
            locations: [SARIFDocument.Location(file: note.file, line: note.line)],
            partialFingerprints: ["mizan/v1": SHA256.hexadecimal(Array(note.identity.utf8))]
        )
    }
}
