import Indicators

/// Alphabetical order in a language, without the host's tables: accents fold onto their letter, articles are passed over.
enum Collation {
    /// A key that sorts names as the language does.
    static func key(_ name: String, _ language: Language) -> String {
        let article =
            switch language {
            case .english: "The "
            case .french: ""
            // Before it is folded: the first letters of ألبانيا are no article.
            case .arabic: "ال"
            }
        return String(name.dropFirst(name.hasPrefix(article) ? article.count : 0)).foldedName
    }
}
