import Tabular

/// The languages in which officers are spoken to.
public enum MessageLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"
    case arabic = "ar"
    case turkish = "tr"

    /// The language of the names and units; English for Turkish, in which there are none.
    public var names: Language {
        switch self {
        case .english, .turkish: .english
        case .french: .french
        case .arabic: .arabic
        }
    }
}

/// What a finding says, in one language.
public struct Wording: Equatable, Sendable {
    /// What is the matter, in one sentence.
    public let message: String
    /// What would be right; empty when the message says it.
    public let expected: String
    /// Why it matters; empty when that is plain.
    public let why: String
    /// What to do, in the tool that the officer uses.
    public let fix: String

    init(_ message: String, expected: String = "", why: String = "", fix: String) {
        self.message = message
        self.expected = expected
        self.why = why
        self.fix = fix
    }
}

extension SubmissionFinding {
    /// What the finding says.
    public func wording(in language: MessageLanguage) -> Wording {
        let cell = cell ?? ""
        let words =
            switch language {
            case .english: problem.english(cell)
            case .french: problem.french(cell)
            case .arabic: problem.arabic(isolated(cell))
            case .turkish: problem.turkish(cell)
            }
        // What one figure was before says nothing of the others.
        guard count > 1, case .silentRevision = problem else { return words }
        return Wording(words.message, why: words.why, fix: words.fix)
    }
}

/// A code, number or cell within Arabic text, so that its signs keep their order.
func isolated(_ text: String) -> String { text.isEmpty ? "" : "\u{2066}\(text)\u{2069}" }

/// A range as two numbers and what stands between them.
func spoken(_ range: ClosedRange<Double>, _ between: String) -> String {
    Number.text(range.lowerBound) + between + Number.text(range.upperBound)
}
