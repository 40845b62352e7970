import Indicators

/// Alphabetical order in a language, without the host's tables: accents fold onto their letter, articles are passed over.
enum Collation {
    /// A key that sorts names as the language does.
    static func key(_ name: String, _ language: Language) -> String {
        let articles: [String] =
            switch language {
            case .english: ["the "]
            case .french: []
            case .arabic: ["ال"]
            }
        let key = name.foldedName
        return articles.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
    }
}
