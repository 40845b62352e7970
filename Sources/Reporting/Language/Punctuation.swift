import Indicators

/// The signs between parts that stand side by side outside of sentences, with the spaces around them.
struct Punctuation {
    /// Between entries of a list.
    let comma: String
    /// Between entries that hold commas themselves.
    let semicolon: String
    /// Between a label and what it stands for.
    let colon: String

    init(_ language: Language) {
        switch language {
        case .english: (comma, semicolon, colon) = (", ", "; ", ": ")
        case .french: (comma, semicolon, colon) = (", ", "\u{202F}; ", "\u{202F}: ")
        case .arabic: (comma, semicolon, colon) = ("، ", "؛ ", ": ")
        }
    }
}

extension Words {
    /// Parts side by side, with a sign between them.
    init(_ parts: [Words], by separator: String) {
        inlines = Array(parts.map(\.inlines).joined(separator: [.text(separator)]))
    }
}
