public import Indicators
import Scoring

/// A language's words for everything that the report says.
///
/// Each kind of phrase is an enum and each function one exhaustive `switch`, so that a missing translation does not compile.
/// Sentences are whole: nothing is put together from fragments, and no country's name follows a preposition or an article.
protocol Phrasebook: Sendable {
    /// The language.
    var language: Language { get }

    /// A word or two, for headers and labels.
    func label(_ label: Label) -> Words
    /// The title of a chapter or section.
    func title(_ title: Title) -> Words
    /// What the report says of itself and its mandate.
    func about(_ phrase: AboutPhrase) -> Words
    /// A sentence of the executive summary.
    func summary(_ fact: SummaryFact) -> Words
    /// What the report says of the method.
    func method(_ phrase: MethodPhrase) -> Words
    /// A sentence on the overall state.
    func overall(_ fact: OverallFact) -> Words
    /// A sentence of an area's chapter.
    func area(_ fact: AreaFact) -> Words
    /// A sentence on what the ministers and experts asked of an area.
    func seed(_ fact: SeedFact) -> Words
    /// A sentence of a profile.
    func profile(_ fact: ProfileFact) -> Words
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words
    /// A header of the tables of changes.
    func change(_ label: ChangeLabel) -> Words
    /// A sentence on gaps in the data, or in an annex.
    func annex(_ phrase: AnnexPhrase) -> Words
    /// The title and subtitle of a figure.
    func figure(_ figure: FigurePhrase) -> (title: Words, subtitle: Words)
    /// Names as a list, in the order given.
    func list(_ names: [String]) -> String
    /// A month such as `2025-12`, or a day such as `2025-12-31`.
    func date(_ iso: String) -> String
}

extension Phrasebook {
    /// How the language writes numbers.
    var numbers: NumberStyle { NumberStyle(language) }

    /// The signs between parts that stand side by side.
    var punctuation: Punctuation { Punctuation(language) }
}

/// The phrasebooks that exist.
public enum Phrasebooks {
    /// The languages in which a report can be written.
    public static let languages: [Language] = Language.allCases.filter { of($0) != nil }

    /// The phrasebook of a language; `nil` where there is none yet.
    static func of(_ language: Language) -> (any Phrasebook)? {
        switch language {
        case .english: English()
        case .french: FrenchTypography()
        case .arabic: Arabic()
        }
    }
}
