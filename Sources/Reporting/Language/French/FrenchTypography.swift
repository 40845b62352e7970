import Indicators

/// French with its typography: a narrow space that does not break stands before `;`, `:`, `!`, `?`, `%`, `»` and after `«`.
///
/// Nobody types that space: it cannot be seen in the sources, and one forgotten would not be either.
struct FrenchTypography: Phrasebook {
    private let book = French()

    /// French.
    var language: Language { book.language }

    func label(_ label: Label) -> Words { spaced(book.label(label)) }
    func title(_ title: Title) -> Words { spaced(book.title(title)) }
    func about(_ phrase: AboutPhrase) -> Words { spaced(book.about(phrase)) }
    func summary(_ fact: SummaryFact) -> Words { spaced(book.summary(fact)) }
    func method(_ phrase: MethodPhrase) -> Words { spaced(book.method(phrase)) }
    func overall(_ fact: OverallFact) -> Words { spaced(book.overall(fact)) }
    func area(_ fact: AreaFact) -> Words { spaced(book.area(fact)) }
    func seed(_ fact: SeedFact) -> Words { spaced(book.seed(fact)) }
    func profile(_ fact: ProfileFact) -> Words { spaced(book.profile(fact)) }
    func comparison(_ fact: ComparisonFact) -> Words { spaced(book.comparison(fact)) }
    func change(_ label: ChangeLabel) -> Words { spaced(book.change(label)) }
    func annex(_ phrase: AnnexPhrase) -> Words { spaced(book.annex(phrase)) }
    func list(_ names: [String]) -> String { book.list(names) }
    func date(_ iso: String) -> String { book.date(iso) }

    func figure(_ figure: FigurePhrase) -> (title: Words, subtitle: Words) {
        let text = book.figure(figure)
        return (spaced(text.title), spaced(text.subtitle))
    }

    /// The same words with narrow spaces; numbers, codes and Latin names are left as they are.
    private func spaced(_ words: Words) -> Words {
        Words(
            words.inlines.map { inline in
                switch inline {
                case .text(let text): .text(Self.spaced(text))
                case .strong(let inner): .strong(spaced(inner))
                case .jump(let id, let inner): .jump(id: id, spaced(inner))
                case .link(let url, let inner): .link(url: url, spaced(inner))
                case .number, .code, .latin, .leftToRight: inline
                }
            })
    }

    /// What a narrow space stands before; the third is the exclamation mark.
    private static let high = Set(";:\u{21}?%»".unicodeScalars)

    static func spaced(_ text: String) -> String {
        // Most labels are a single word.
        guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
        var narrow = ""
        narrow.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
        var held = false
        for scalar in text.unicodeScalars {
            if held {
                let isNarrow = high.contains(scalar) || narrow.unicodeScalars.last == "«"
                narrow.unicodeScalars.append(isNarrow ? "\u{202F}" : " ")
                held = false
            }
            if scalar == " " {
                held = true
            } else {
                narrow.unicodeScalars.append(scalar)
            }
        }
        // At the end of a run a number or name may follow a guillemet.
        if held { narrow.unicodeScalars.append(narrow.unicodeScalars.last == "«" ? "\u{202F}" : " ") }
        return narrow
    }
}
