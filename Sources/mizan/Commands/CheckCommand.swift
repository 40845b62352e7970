import Exchange
import Indicators
import Scoring

/// `mizan check`: what a submitted file says, what is wrong with it, and what it would change.
struct CheckCommand: Command {
    static let name = "check"
    static let summary = "check the files that a country sends, and say what they would change"
    static let discussion = """
        Reads files as spreadsheets in any language save them, and says what was understood, what is wrong with each place and
        remedy, and what the figures would change. Nothing is stored. Exit code 0 when the files can be accepted, warnings
        or not, and 1 when they hold an error.
        """
    static let positionals = [
        Positional(
            name: "FILE", help: "a CSV file, such as CIV-2026.csv", isRequired: true, completion: .none, mayRepeat: true
        )
    ]
    static let options = [
        SubmissionDesk.country, SubmissionDesk.edition, SubmissionDesk.language,
        Option("--format", "FORMAT", "human, json, sarif, github or csv", .words(Format.allCases.map(\.rawValue))),
        Option.indicators,
    ]
    static let examples = [
        ("mizan check CIV-2026.csv --lang fr", "check a file, messages in French"),
        ("mizan check *.csv --format github", "annotations in a workflow of GitHub"),
    ]

    enum Format: String, CaseIterable { case human, json, sarif, github, csv }

    private let arguments: Arguments
    private let format: Format
    private let language: MessageLanguage

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .human
        language = try arguments.choice("--lang", MessageLanguage.self) ?? .english
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let desk = try SubmissionDesk(arguments)
        let readings = try desk.read(arguments.positionals).map { ($0.reading, desk.receipt($0.reading)) }
        let reports = readings.map { FindingReport($0.0, $0.1, in: language) }
        switch format {
        case .human:
            let words = SubmissionWords(language: language)
            for (reading, receipt) in readings {
                for finding in reading.findings { try terminal.write(words.text(of: finding) + "\n") }
                try terminal.write(words.receipt(reading, receipt, desk.catalogue))
                try terminal.write("  " + words.verdict(reading) + "\n")
            }
        case .json: try terminal.write(FindingReport.json(reports))
        case .csv: try terminal.write(FindingReport.csv(reports))
        case .sarif: try terminal.write(FindingReport.sarif(reports, in: language))
        case .github: try terminal.write(FindingReport.annotations(reports))
        }
        return readings.allSatisfy(\.0.isAcceptable) ? .done : .findings
    }
}
