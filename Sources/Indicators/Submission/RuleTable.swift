import Tabular

/// The rules for submissions as data, for the offline form: what the engine takes for granted, in one place for both.
public enum RuleTable {
    /// A status that an officer may give.
    public struct Status: Sendable {
        /// The letter.
        public let code: String
        /// Whether a value goes with it.
        public let hasValue: Bool
        /// Whether it asks for a remark.
        public let isExplained: Bool
    }

    /// A finding's sentence; `{status}`, `{reading}` and `{year}` stand for what was found.
    public struct Message: Sendable {
        /// The stable code.
        public let code: String
        /// What is the matter.
        public let text: String
        /// What would be right; empty when it depends on the place.
        public let expected: String
    }

    /// The statuses that officers may give, those with a value first.
    public static var statuses: [Status] {
        let order: [ObservationStatus] = [
            .normal, .estimated, .provisional, .breakInSeries, .otherDefinition, .lowReliability, .missing,
            .notCollected, .doesNotApply, .notDisclosed,
        ]
        return order.filter(StatusWords.offered.contains).map {
            Status(
                code: $0.code, hasValue: $0.hasValue, isExplained: $0 == .breakInSeries || $0 == .otherDefinition)
        }
    }

    /// The status of each word that may stand in place of a value, by the word without case, accents and signs.
    public static var words: [(word: String, status: String)] {
        StatusWords.words.map { ($0.key, $0.value.code) }.sorted { $0.word < $1.word }
    }

    /// The status of each letter that may stand behind a number.
    public static var flags: [(letter: String, status: String)] {
        "abcdefghijklmnopqrstuvwxyz".compactMap { letter in StatusWords.flag(letter).map { (String(letter), $0.code) } }
    }

    /// The names of months in every language, which a spreadsheet puts in place of numbers.
    public static var months: [String] { Set(DateText.months.map(\.nameKey)).sorted() }

    /// The sentences of the findings that the form can have, by code.
    public static func messages(in language: MessageLanguage) -> [Message] {
        let place = Place(file: "")
        return problems.map { problem in
            let wording = SubmissionFinding(problem, at: place).wording(in: language)
            let text = wording.message.replacing("\u{2066}{", with: "{").replacing("}\u{2069}", with: "}")
                .replacing(String(sentinel), with: "{year}")
            return Message(code: problem.code, text: text, expected: isFixed(problem) ? wording.expected : "")
        }
    }

    private static let sentinel = 9876

    private static let problems: [SubmissionProblem] = [
        .ambiguousNumber(readings: [], decimal: nil, range: 0...1), .unreadableYear(""),
        .impossibleYear(sentinel, 0...1), .dateForNumber, .lostDigits, .notANumber,
        .outsideRange(0...1, unit: "", guess: nil), .unknownStatus(""), .valueDespiteStatus("{status}"),
        .noValueDespiteStatus("{status}"), .embargoWithoutDay, .emptyWithoutReason, .unknownMarker, .parentheses,
        .jump(previous: 0, year: 0, guess: nil), .scaleSlip(previous: 0, year: 0, guess: ""),
        .decidedByRange("{reading}"),
        .markerAsStatus("{status}"), .silentRevision(previous: 0), .unexplainedStatus("{status}"), .noSource,
        .mixedDecimalSigns, .flaggedNumber("{status}"), .strayPercent, .personalAddress, .powerOfTen,
    ]

    /// Whether what is expected is the same everywhere.
    private static func isFixed(_ problem: SubmissionProblem) -> Bool {
        switch problem {
        case .ambiguousNumber, .impossibleYear, .outsideRange, .valueDespiteStatus, .jump, .scaleSlip, .silentRevision:
            false
        default: true
        }
    }
}
