/// The languages of the OIC, in which every name is kept.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"
    case arabic = "ar"
}

/// A text in each language of the OIC.
public struct Localized: Equatable, Sendable {
    /// English.
    public let english: String
    /// French.
    public let french: String
    /// Arabic.
    public let arabic: String

    /// Takes the same text in each language.
    public init(english: String, french: String, arabic: String) {
        self.english = english
        self.french = french
        self.arabic = arabic
    }

    /// The text in a language.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        case .arabic: arabic
        }
    }
}
