import Exchange
import Indicators
import Scoring
import Storage
import Tabular

/// `mizan doctor`: everything that is wrong with the inputs.
struct DoctorCommand: Command {
    static let name = "doctor"
    static let summary = "check the whole folder of inputs"
    static let discussion = """
        Checks every file of the inputs: codes, keys, numbers, ranges, weights, translations, licences, the methodology.
        Prints each problem with its place and remedy, and ends with exit code 1 when there is an error. Reports beside the
        inputs must be as their manifests say. For programs there are annotations of GitHub Actions (ten of each kind at
        most, as many as it shows) and SARIF.
        """
    static let positionals: [Positional] = []
    static let options = [
        Option("--format", "FORMAT", "human, github or sarif", .words(Format.allCases.map(\.rawValue))),
        Option.indicators,
    ]
    static let examples = [
        ("mizan doctor", "check indicators/"),
        ("mizan doctor --indicators /path/to/folder", "check another folder"),
        ("mizan doctor --format sarif > doctor.sarif", "for a code host, which shows problems beside their lines"),
    ]

    enum Format: String, CaseIterable { case human, github, sarif }

    private let arguments: Arguments
    private let format: Format

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .human
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("checking the inputs")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .everyone)
        let catalogue = inputs.catalogue
        // What is lacking can only be told when the lists themselves could be read.
        let isReadable = !inputs.findings.contains {
            $0.severity == .error && !$0.place.file.hasPrefix("observations/")
        }
        var findings = inputs.findings
        do throws(FileError) { findings += isReadable ? try catalogue.completeness() : [] } catch {
            throw .file(error)
        }
        findings += try Self.mixedReports(by: catalogue.folder)
        // Whether the methodology works on the data shows when it is tried.
        if let methodology = inputs.methodology, !findings.contains(where: { $0.severity == .error }),
            let newest = catalogue.editions.last
        {
            findings += Edition(newest, of: catalogue, by: methodology, tables: inputs.tables).findings
        }
        progress.end()
        switch format {
        case .human:
            for group in grouped(findings) {
                try terminal.write(text(of: group.first, more: group.more, in: catalogue.folder) + "\n")
            }
        case .github: try terminal.write(annotations(findings, in: catalogue.folder))
        case .sarif:
            try terminal.write(SARIFLog(findings.map { SARIFLog.Note($0, in: catalogue.folder) }).json())
            return findings.contains { $0.severity == .error } ? .findings : .done
        }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        if errors > 0 {
            let more = warnings > 0 ? " and \(counted(warnings, "warning"))" : ""
            try terminal.write("\(catalogue.folder): \(counted(errors, "error"))\(more)\n")
            return .findings
        }
        let scored = catalogue.indicators.count { $0.isScored }
        let clean = warnings > 0 ? counted(warnings, "warning") : "clean"
        try terminal.write(
            "\(catalogue.folder): \(clean): \(Self.whoIsMeasured(catalogue)), \(counted(catalogue.areas.count, "area")), "
                + "\(scored) scored and \(catalogue.indicators.count - scored) context indicators, "
                + "\(counted(catalogue.observations.count, "figure")), \(counted(catalogue.sources.count { !$0.code.isEmpty }, "source"))\n"
        )
        return .done
    }

    /// Reports that are not of one run, as one that was stopped leaves them.
    private static func mixedReports(by folder: String) throws(Failure) -> [Finding] {
        let reports = beside(folder) + "reports"
        guard Folder.exists(reports) else { return [] }
        do throws(FileError) {
            var findings: [Finding] = []
            for name in try Folder.names(in: reports) where File.exists("\(reports)/\(name)/scores.csv") {
                findings += try Manifest.discrepancies(in: "\(reports)/\(name)").prefix(10).map { words in
                    Finding(.layout(.mixedReport(words)), at: Place(file: "../reports/\(name)/\(Manifest.name)"))
                }
            }
            return findings
        } catch {
            throw .file(error)
        }
    }

    /// Ten errors and ten warnings at most; a last one of each says how many more there are.
    private func annotations(_ findings: [Finding], in folder: String) -> String {
        var text = ""
        for (severity, level) in [(Finding.Severity.error, GitHubAnnotation.Level.error), (.warning, .warning)] {
            let own = findings.filter { $0.severity == severity }
            let shown = own.prefix(own.count > 10 ? 9 : 10)
            for finding in shown {
                let note = SARIFLog.Note(finding, in: folder)
                text +=
                    GitHubAnnotation(level, file: note.file, line: note.line, title: note.rule, message: note.message)
                    .text
            }
            if own.count > shown.count {
                let message = "\(own.count - shown.count) more: see mizan doctor"
                text += GitHubAnnotation(level, title: "mizan doctor", message: message).text
            }
        }
        return text
    }

    private static func whoIsMeasured(_ catalogue: Catalogue) -> String {
        switch catalogue.layout {
        case .countries:
            "\(counted(catalogue.memberCount, "member")), \(catalogue.economies.count - catalogue.memberCount) other economies"
        case .units: counted(catalogue.economies.count, "unit")
        }
    }
}
