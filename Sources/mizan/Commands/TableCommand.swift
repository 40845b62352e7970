import Storage
import Tabular

/// `mizan table`: any CSV file as it was understood.
struct TableCommand: Command {
    static let name = "table"
    static let summary = "print any CSV file as it was understood"
    static let discussion = """
        Reads a CSV file as a spreadsheet saved it: guesses the encoding, the delimiter and the quotes, leaves out titles and
        notes, mends rows that lost a delimiter or a quote, and prints the table. Every guess and repair is told on the error
        stream, with its place. Ends with 0 when the file was read, 1 when a person should look at a warning, 2 for wrong use
        and 3 when the file cannot be read. `mizan explain MZ-T153` explains a finding.
        """
    static let positionals = [
        Positional(name: "FILE", help: "the file; - for the standard input", isRequired: true, completion: .none)
    ]
    static let options = [
        Option(
            "--format", "FORMAT", "csv (comma, UTF-8, header first; the default) or json (an array of objects)",
            .words(Format.allCases.map(\.rawValue))),
        Option("--typed", nil, "numbers as numbers and missing marks as null, in the columns that hold numbers"),
        Option(
            "--source", "NAME", "whose marks for missing figures the file uses, such as Destatis or Eurostat",
            .words(MissingMarks.sources.compactMap(\.source))),
        Option("--country", "CODE", "where the file comes from, such as TUR; decides between code pages", .countries),
        Option(
            "--findings", "FORM", "human (the default) or json (one object a line)",
            .words(FindingForm.allCases.map(\.rawValue))),
    ]
    static let examples = [
        ("mizan table export.csv", "the table as plain CSV"),
        ("mizan table --format json --typed export.csv", "as JSON with numbers"),
        ("mizan table --findings json export.csv >/dev/null", "what was guessed and mended"),
    ]

    enum Format: String, CaseIterable { case csv, json }
    enum FindingForm: String, CaseIterable { case human, json }

    private let path: String
    private let format: Format
    private let isTyped: Bool
    private let form: FindingForm
    private let marks: MissingMarks?
    private let script: Script?

    init(_ arguments: Arguments) throws(Failure) {
        path = arguments.positionals[0]
        format = try arguments.choice("--format", Format.self) ?? .csv
        form = try arguments.choice("--findings", FindingForm.self) ?? .human
        isTyped = arguments.has("--typed")
        script = arguments.value("--country").flatMap { Script(country: $0.uppercased()) }
        if let name = arguments.value("--source") {
            let known = MissingMarks.sources.first { $0.source?.lowercased() == name.lowercased() }
            guard let known else {
                throw .unknown("source", name, among: MissingMarks.sources.compactMap(\.source), see: nil)
            }
            marks = known
        } else {
            marks = nil
        }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let file: Result<TableIntake, TableRefusal>
        do throws(FileError) { file = try SentFile.read(path) } catch {
            guard form == .json else { throw .file(error) }
            Terminal.note(TableFindingText.json(error, file: path))
            return .fileTrouble
        }
        let table: LooseTable
        do throws(TableRefusal) {
            table = try file.get().table(from: script, fieldLimit: SentFile.fieldLimit)
        } catch {
            tell([error.finding])
            return .fileTrouble
        }
        let numbers = isTyped ? TableNumbers(of: table, marks: marks) : nil
        let findings = table.findings + (numbers?.findings ?? [])
        tell(findings)
        var output = TableOutput(table, numbers)
        switch format {
        case .csv: try output.csv { piece throws(Failure) in try terminal.write(piece) }
        case .json: try output.json { piece throws(Failure) in try terminal.write(piece) }
        }
        return findings.contains { $0.severity != .note } ? .findings : .done
    }

    private func tell(_ findings: [TableFinding]) {
        for finding in findings {
            Terminal.note(form == .json ? TableFindingText.json(finding) : TableFindingText.human(finding))
        }
    }
}
