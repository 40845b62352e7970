import Exchange
import Indicators
import Scoring
import Tabular

/// `mizan coherence`: how well the indicators belong together.
struct CoherenceCommand: Command {
    static let name = "coherence"
    static let summary = "review how well the indicators belong together, with flags and advice"
    static let discussion = """
        Looks at the distribution of each indicator, the correlations within each group and between the areas, the
        reliability of each group (Cronbach's α), its principal components (with Kaiser–Meyer–Olkin and Bartlett's test), and
        what each indicator counts for beside its weight (correlation ratio; Paruolo, Saisana and Saltelli 2013). Every flag
        comes with a sentence of advice. A flag is a question, not an error. Handbook 2008, section 4.
        """
    static let positionals: [Positional] = []
    static let options = [
        Option("--area", "CODE", "only this area such as CON, or index for the areas among themselves", .areas),
        Option("--flags", nil, "only the flags, without the figures"), Option.edition, FigureFormat.option, Option.set,
        Option.indicators,
    ]
    static let examples = [
        ("mizan coherence --flags", "what deserves a look"),
        ("mizan coherence --area CON", "one area, with its figures"),
        ("mizan coherence --format csv", "every figure, for programs"),
        ("mizan coherence --set treatment=winsorise", "after another treatment of outliers"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        _ = try arguments.year("--edition")
        guard format == .table || !arguments.has("--flags") && !arguments.has("--area") else {
            throw .usage(
                "\(format.rawValue) holds everything", hint: "leave out --flags and --area, or write --format table")
        }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("computing the scores")
        defer { progress.end() }
        let edition = try Inputs.read(arguments, scope: .members).edition(arguments)
        var group: Int?
        if let word = arguments.value("--area") {
            group = word.lowercased() == "index" ? Scores.index : try edition.knownGroup(word)
        }
        let review = CoherenceReview(edition)
        progress.end()
        switch format {
        case .csv: try terminal.write(CoherenceFile(review, of: edition).csv())
        case .json: try terminal.write(CoherenceFile(review, of: edition).json())
        case .table:
            let text = CoherenceText(review: review, edition: edition, terminal: terminal)
            try terminal.write(text.text(of: group, withFigures: !arguments.has("--flags")))
        }
        return .done
    }
}
