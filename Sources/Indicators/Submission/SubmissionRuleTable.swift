import Tabular

/// What the offline form shares with the engine, from the same source.
public enum SubmissionRuleTable {
    /// The folded names of months, of which spreadsheets make dates.
    public static var months: [String] { FigureText.months.sorted() }

    /// The statuses that officers may send, those with a value first.
    public static var statuses: [ObservationStatus] {
        [
            .normal, .estimated, .provisional, .breakInSeries, .otherDefinition, .lowReliability, .missing,
            .notCollected,
            .doesNotApply, .notDisclosed,
        ]
    }

    /// What a finding says where its place is known: the sentence alone.
    public static func message(of problem: SubmissionProblem, in language: MessageLanguage) -> String {
        SubmissionFinding(problem, at: Place(file: "")).wording(in: language).message
    }

    /// How a text is read where a number should be: `kind`, then the readings as plain decimals.
    ///
    /// The vectors that engine and form must agree on are written in this form.
    public static func reading(of text: String) -> (kind: String, readings: [String]) {
        let figure = FigureText(text)
        switch figure.content {
        case .empty: return ("empty", [])
        case .number: return ("number", figure.readings(point: nil, comma: nil))
        case .lostDigits: return ("lost", [])
        case .date: return ("date", [])
        case .parentheses: return ("parentheses", [])
        case .words: return ("words", [])
        }
    }
}
