import Indicators

/// Alphabetical order in a language, without the host's tables: accents fold onto their letter, articles are passed over.
enum Collation {
    /// A key that sorts names as the language does.
    static func key(_ name: String, _ language: Language) -> String {
        var text = name.lowercased()
        let articles: [String] =
            switch language {
            case .english: ["the "]
            case .french: []
            case .arabic: ["ال"]
            }
        for article in articles where text.hasPrefix(article) { text = String(text.dropFirst(article.count)) }
        var key = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "à", "â", "ä": key += "a"
            case "é", "è", "ê", "ë": key += "e"
            case "î", "ï": key += "i"
            case "ô", "ö": key += "o"
            case "ù", "û", "ü": key += "u"
            case "ç": key += "c"
            case "أ", "إ", "آ": key += "ا"
            case "ى": key += "ي"
            case "ة": key += "ه"
            case "’", "'", "-": continue
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }
}
