import Indicators
import Scoring
import Testing

@testable import Reporting

/// What no French text may hold.
enum FrenchLint {
    private static let contractions = ["de le ", "de les ", "à le ", "à les ", "du le ", "si il", "jusque à", "de du "]
    private static let numbered: Set<String> = ["section", "version", "apache"]
    private static let vowels = Set("aàâeéèêëiîïoôuùûAÀÂEÉÈÊIÎOÔUÙÛ")
    private static let elided: Set<String> = [
        "de", "le", "la", "que", "ne", "se", "ce", "je", "jusque", "lorsque", "puisque",
    ]

    /// The faults of a text, each with the place around it.
    static func faults(in text: String) -> [String] {
        let letters = Array(text)
        var found: [String] = []
        func fault(_ what: String, _ place: Int) {
            let around = max(0, place - 25)..<min(letters.count, place + 25)
            found.append("\(what): …\(String(letters[around]))…")
        }
        for (place, letter) in letters.enumerated() {
            let before: Character? = place > 0 ? letters[place - 1] : nil
            let after: Character? = place + 1 < letters.count ? letters[place + 1] : nil
            switch letter {
            case "'": fault("straight apostrophe", place)
            case "\"": fault("straight quotation mark", place)
            case ";", ":", "!", "»": if before != "\u{202F}" { fault("no narrow space before \(letter)", place) }
            case "?":
                // The letter of an unknown instrument stands alone.
                if let before, !"\u{202F}(".contains(before) { fault("no narrow space before ?", place) }
            case "%":
                if let before, !"\u{202F}(".contains(before) { fault("no narrow space before %", place) }
            case "«": if after != "\u{202F}" { fault("no narrow space after «", place) }
            case " ": if before == " " { fault("double space", place) }
            default: break
            }
        }
        let low = " " + text.lowercased()
        for word in contractions where low.contains(" " + word) { found.append("\(word): \(text)") }
        let words = text.split(separator: " ")
        for (word, next) in zip(words, words.dropFirst()) {
            let bare = word.drop { "(«\u{202F}’".contains($0) }.lowercased()
            if elided.contains(bare), let first = next.first, vowels.contains(first), next.count > 1 {
                found.append("no elision in \"\(word) \(next)\": \(text)")
            }
        }
        // Versions, sections and indicators of the SDGs such as 17.18.2 are no decimals.
        for (word, next) in zip([""] + words, words) where !numbered.contains(word.lowercased()) {
            let parts = next.drop { $0 == "(" }.split(separator: ".", omittingEmptySubsequences: false)
            if parts.count > 1, parts.prefix(2).allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
                parts.count == 2 || parts[2].isEmpty
            {
                found.append("decimal point in \(next): \(text)")
            }
        }
        return found
    }
}

struct FrenchLintTests {
    @Test(arguments: [
        "Le score de les pays", "Il parle à le ministre", "Deux  espaces", "l'indice", "Niveau : 4", "un écart ?",
        "38,4 %", "« Avancé »", "le indicateur", "moyenne de Albanie", "37.5 points", "il est \"haut\"",
    ])
    func `the lint sees what is wrong`(_ text: String) { #expect(!FrenchLint.faults(in: text).isEmpty) }

    @Test(arguments: [
        "L’indice va de 26,3 à 71,0\u{202F}; la médiane est de 48,3.",
        "«\u{202F}Avancé\u{202F}»\u{202F}: 38,4\u{202F}%",
        "Ont le plus progressé\u{202F}: Maroc, Égypte.",
    ])
    func `the lint lets right French pass`(_ text: String) { #expect(FrenchLint.faults(in: text) == []) }
}

struct FrenchTests {
    private let french = FrenchTypography()

    /// The glossary has its terms in the other languages as well.
    private static let foreign = Set(Glossary.terms.flatMap { [$0.english, $0.arabic] })

    /// The text without codes and Latin names, which keep their own signs.
    private func prose(_ words: Words) -> String {
        words.inlines.map { piece in
            switch piece {
            case .text(let text): text
            case .number(let number): number.text
            case .strong(let inner), .leftToRight(let inner), .jump(_, let inner), .link(_, let inner): prose(inner)
            case .code, .latin: "X"
            }
        }.joined()
    }

    @Test func `no template breaks a rule of French printing, whatever the count`() {
        var faults: Set<String> = []
        for words in EveryPhrase.said(in: french) where words.inlines != [.text("scores.csv")] {
            faults.formUnion(
                FrenchLint.faults(in: prose(words).replacing(".csv", with: "").replacing(".json", with: "")))
        }
        #expect(faults == [])
    }

    @Test func `nothing in the report breaks a rule of French printing`() throws {
        let document = try CommittedReport.document(in: .french)
        var faults: Set<String> = []
        for words in document.allWords where !Self.foreign.contains(words.plain) {
            faults.formUnion(
                FrenchLint.faults(in: prose(words).replacing(".csv", with: "").replacing(".json", with: "")))
        }
        for figure in document.allFigures {
            for text in figure.chart.texts { faults.formUnion(FrenchLint.faults(in: text)) }
        }
        #expect(faults == [])
    }

    @Test func `no country's name follows a preposition or an article`() throws {
        let document = try CommittedReport.document(in: .french)
        let economies = try CommittedReport.report().catalogue.economies.prefix(57)
        let formal = Set(economies.compactMap { $0.membership?.formalName.french })
        let before = ["de ", "du ", "des ", "d’", "à ", "au ", "aux ", "en ", "le ", "la ", "les ", "l’"]
        for words in document.allWords {
            let text = prose(words)
            if formal.contains(where: text.contains) { continue }
            for economy in economies where text.contains(economy.name.french) {
                for word in before {
                    let isPreceded = text.contains(" " + word + economy.name.french)
                    #expect(!isPreceded, "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        (0, "aucun pays membre"), (1, "1 pays membre"), (2, "2 pays membres"), (57, "57 pays membres"),
    ])
    func `members are counted`(_ count: Int, _ expected: String) { #expect(French().members(count).plain == expected) }

    /// 1,96 is printed as 2,0, whose noun is a plural.
    @Test(arguments: [
        (0.0, "0,0 point"), (1.5, "1,5 point"), (1.94, "1,9 point"), (1.96, "2,0 points"), (2.4, "2,4 points"),
        (-1.5, "−1,5 point"), (-2.4, "−2,4 points"),
    ])
    func `points take the number that is printed`(_ value: Double, _ expected: String) {
        #expect(French().points(value).plain == expected)
    }

    @Test(arguments: [
        ("2025-12", "décembre 2025"), ("2022-11-11", "11 novembre 2022"), ("2022-11-01", "1er novembre 2022"),
    ])
    func `dates are in French`(_ iso: String, _ expected: String) { #expect(french.date(iso) == expected) }

    @Test(arguments: [
        (["Maroc"], "Maroc"), (["Maroc", "Togo"], "Maroc et Togo"), (["Maroc", "Oman", "Togo"], "Maroc, Oman et Togo"),
        ([], ""),
    ])
    func `lists end in "et"`(_ names: [String], _ expected: String) { #expect(french.list(names) == expected) }

    @Test(arguments: [
        (
            0,
            "Aucun pays membre n’est à la limite\u{202F}: aucun intervalle à 90\u{202F}% n’empiète sur un autre niveau."
        ),
        (1, "1 pays membre est à la limite\u{202F}: son intervalle à 90\u{202F}% empiète sur un autre niveau."),
        (24, "24 pays membres sont à la limite\u{202F}: leur intervalle à 90\u{202F}% empiète sur un autre niveau."),
    ])
    func `verbs agree with the count`(_ count: Int, _ expected: String) {
        #expect(french.overall(.borderline(count: count)).plain == expected)
    }

    @Test func `a zero is said with "aucun"`() {
        #expect(
            french.summary(.affordability(above: 0, count: 51, threshold: 2)).plain
                == "Dans aucun des 51 pays membres disposant d’une donnée, cinq gigaoctets de données mobiles ne coûtent plus de 2\u{202F}% du revenu national brut (RNB) mensuel par habitant."
        )
        #expect(
            french.area(.joint(low: 0, high: 1)).plain.hasPrefix(
                "Aucun pays membre ne se situe aux deux niveaux les plus bas, et 1 se situe aux deux niveaux les plus élevés"
            ))
    }

    @Test func `a mean that rose is said as a ministry would`() {
        #expect(
            french.comparison(
                .means(
                    ScoreChange(from: 46.8, to: 49.2, interval: 1.1...3.4, verdict: .rose), count: 55, total: 57,
                    fromYear: 2022, toYear: 2024)
            ).plain
                == "Pour 55 des 57 pays membres, notés dans les deux éditions, la moyenne de l’indice a augmenté de 2,4 points, passant de 46,8 (2022) à 49,2 (2024)\u{202F}; intervalle à 90\u{202F}% de la variation\u{202F}: de 1,1 à 3,4."
        )
        #expect(
            french.comparison(
                .means(
                    ScoreChange(from: 46.8, to: 46.5, interval: -1.1...0.5, verdict: .unclear), count: 55, total: 57,
                    fromYear: 2022, toYear: 2024)
            ).plain
                == "Pour 55 des 57 pays membres, notés dans les deux éditions, la moyenne de l’indice n’a pas varié de façon mesurable (46,8 en 2022, 46,5 en 2024\u{202F}; intervalle à 90\u{202F}% de la variation\u{202F}: de \u{2212}1,1 à 0,5)."
        )
    }

    /// The French text of resolution 1/47-IT is quoted as it stands; what has none is marked as a translation of ours.
    @Test func `quotations are official where a French text exists, and marked where not`() {
        #expect(
            french.about(.resolution2020Quote).plain.hasPrefix(
                "qui prévoit le renforcement des compétences d’utilisation des technologies d’information et de communication"
            ))
        #expect(!french.about(.quotationSource(1)).plain.contains("non officielle"))
        #expect(french.about(.quotationSource(4)).plain.hasSuffix("(traduction non officielle)"))
        for code in ["CCD", "CON", "GOV", "DAT", "RES", "EMT", "ECO"] {
            #expect(french.seed(.wish(code: code)).plain.contains("traduction non officielle"), "\(code)")
        }
    }

    @Test(arguments: [
        ("niveau : 4", "niveau\u{202F}: 4"), ("« Avancé » ;", "«\u{202F}Avancé\u{202F}»\u{202F};"),
        ("à 90 %", "à 90\u{202F}%"),
        ("« ", "«\u{202F}"), (" %", "\u{202F}%"), ("a b", "a b"), ("fin ", "fin "),
    ])
    func `narrow spaces stand where French printing has them`(_ plain: String, _ expected: String) {
        #expect(FrenchTypography.spaced(plain) == expected)
    }
}

extension Chart {
    /// The words in a drawing.
    var texts: [String] {
        switch self {
        case .rankedDots(let chart): chart.rows.flatMap { [$0.label, $0.text] } + chart.references.map(\.label)
        case .strips(let chart): chart.rows.flatMap { [$0.label, $0.medianText] }
        case .heatMap(let chart): chart.columns.map(\.name) + chart.rows.flatMap { [$0.label] + $0.cells.map(\.text) }
        case .tileMap(let chart): chart.key.map(\.label) + chart.tiles.flatMap { [$0.name, $0.text] }
        case .dumbbells(let chart): [chart.fromLabel, chart.toLabel] + chart.rows.flatMap { [$0.label, $0.text] }
        case .areaDots(let chart): [chart.peerLabel, chart.worldLabel] + chart.rows.flatMap { [$0.label, $0.text] }
        case .sparklines(let chart):
            [chart.estimateLabel, chart.breakLabel] + chart.rows.flatMap { [$0.label, $0.text] }
        case .coverage(let chart): chart.columns.map(\.name) + chart.rows.map(\.label) + chart.key.map(\.label)
        case .levelBars(let chart): chart.rows.map(\.label) + chart.levels.map(\.label)
        case .rankBars(let chart): chart.rows.flatMap { [$0.label, $0.text] }
        }
    }
}
