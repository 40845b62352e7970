import Exchange
import Indicators
import Storage

/// `mizan template`: what a country fills in.
struct TemplateCommand: Command {
    static let name = "template"
    static let summary = "write the file or form in which a country fills in its figures"
    static let discussion = """
        Writes what an officer fills in, with the figures that are asked for and those the country had before. The table (csv)
        has the separator, decimal sign and byte-order mark that a spreadsheet in the language expects. The form (html) is one
        file that works without the Internet: it takes cells pasted from a spreadsheet, checks them by the same rules as
        mizan check, keeps drafts in a file, and saves the CSV file to send with its cover sheet.
        """
    static let positionals = [
        Positional(name: "COUNTRY", help: "the country's code or name", isRequired: true, completion: .countries)
    ]
    static let options = [
        Option("--lang", "LANGUAGE", "en, fr, ar or tr", .words(MessageLanguage.allCases.map(\.rawValue))),
        Option("--edition", "YEAR", "the year to report; the newest edition that the data carry when left out"),
        Option(
            "--format", "FORMAT", "csv (a file for a spreadsheet; the default) or html (the form)",
            .words(Format.allCases.map(\.rawValue))),
        Option("--out", "FILE", "write to this file instead of the standard output"),
        Option.indicators,
    ]
    static let examples = [
        ("mizan template CIV --lang fr --out CIV-2026.csv --edition 2026", "the file for a French spreadsheet"),
        ("mizan template CIV --lang fr --format html --out CIV.html", "the form of Côte d’Ivoire, in French"),
    ]

    enum Format: String, CaseIterable { case csv, html }

    private let arguments: Arguments
    private let language: MessageLanguage
    private let format: Format

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        language = try arguments.choice("--lang", MessageLanguage.self) ?? .english
        format = try arguments.choice("--format", Format.self) ?? .csv
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let catalogue = try Inputs.read(arguments, scope: .members).checked().0
        let country = try catalogue.country(arguments.positionals[0], among: catalogue.members)
        guard let edition = try arguments.year("--edition") ?? catalogue.editions.last else { throw .noFigures }
        let bytes: [UInt8] =
            switch format {
            case .csv: SubmissionTemplate(country: country, edition: edition, language: language, of: catalogue).csv()
            case .html: SubmissionForm(catalogue, country: country, edition: edition, language: language).html()
            }
        guard let out = arguments.value("--out") else {
            try terminal.write(bytes)
            return .done
        }
        do throws(FileError) { try File.write(bytes, to: out) } catch { throw .file(error) }
        return .done
    }
}
