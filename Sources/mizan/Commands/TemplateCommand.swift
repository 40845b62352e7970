import Exchange
import Indicators

/// `mizan template`: what a country is asked for, as a CSV file or as a form.
struct TemplateCommand: Command {
    static let name = "template"
    static let summary = "print the file or form in which a country sends its figures"
    static let discussion = """
        Prints a row for each scored indicator with the last figure beside the empty cell: as CSV for the spreadsheets of a
        language (byte-order mark, its separator and decimal sign), or as one HTML page that works without a network and
        applies the rules of "mizan check".
        """
    static let positionals = [
        Positional(name: "COUNTRY", help: "a code such as CIV, or a name", isRequired: true, completion: .countries)
    ]
    static let options = [
        Option("--edition", "YEAR", "the edition; this year when left out"), SubmissionDesk.language,
        Option("--format", "FORMAT", "csv or html", .words(Format.allCases.map(\.rawValue))), Option.indicators,
    ]
    static let examples = [
        ("mizan template CIV --lang fr > CIV-2026.csv", "the file for a French spreadsheet"),
        ("mizan template EGY --lang ar --format html > EGY-2026.html", "the form in Arabic"),
    ]

    enum Format: String, CaseIterable { case csv, html }

    private let arguments: Arguments
    private let format: Format
    private let language: MessageLanguage

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .csv
        language = try arguments.choice("--lang", MessageLanguage.self) ?? .english
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let (catalogue, _) = try Inputs.read(arguments, scope: .members).checked()
        let country = try catalogue.country(arguments.positionals[0], among: catalogue.members)
        let edition = try arguments.year("--edition") ?? Clock.now.year
        let template = SubmissionTemplate(country: country, edition: edition, language: language, of: catalogue)
        switch format {
        case .csv: try terminal.write(template.csv())
        case .html: try terminal.write(SubmissionForm.html(template, of: catalogue))
        }
        return .done
    }
}
