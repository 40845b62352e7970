import Indicators
import Testing

@testable import Reporting

struct PluralTests {
    /// Unicode CLDR 48, as ICU 78 gives it.
    @Test(
        arguments: [
            (0, .zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (57, .many), (99, .many),
            (100, .other),
            (101, .other), (102, .other), (103, .few), (110, .few), (111, .many), (200, .other), (1000, .other),
        ] as [(Int, PluralCategory)])
    func `Arabic has six plural categories`(_ count: Int, _ category: PluralCategory) {
        #expect(PluralCategory(count, in: .arabic) == category)
    }

    @Test(arguments: [(0, .one), (1, .one), (2, .other), (57, .other), (1_000_000, .many)] as [(Int, PluralCategory)])
    func `French counts zero and one alike`(_ count: Int, _ category: PluralCategory) {
        #expect(PluralCategory(count, in: .french) == category)
    }

    @Test func `English has one for one alone`() {
        #expect([0, 1, 2, 11].map { PluralCategory($0, in: .english) } == [.other, .one, .other, .other])
    }

    @Test func `decimals are plural in Arabic and English, from two on in French`() {
        #expect(PluralCategory(decimal: 1.5, in: .french) == .one)
        #expect(PluralCategory(decimal: 2.4, in: .french) == .other)
        #expect(PluralCategory(decimal: 1.0, in: .arabic) == .other)
        #expect(PluralCategory(decimal: 1.0, in: .english) == .other)
    }
}

struct NumberStyleTests {
    @Test(arguments: [(Language.english, "1,234.5"), (.french, "1\u{202F}234,5"), (.arabic, "1,234.5")])
    func `each language has its signs`(_ language: Language, _ expected: String) {
        #expect(NumberStyle(language).number(1234.5, decimals: 1).text == expected)
    }

    @Test func `minus is the real minus sign, a rounded zero has none`() {
        let style = NumberStyle(.english)
        #expect(style.score(-2.44).text == "\u{2212}2.4")
        #expect(style.score(-0.04).text == "0.0")
        #expect(style.change(2.4).text == "+2.4")
        #expect(style.change(0.04).text == "0.0")
        #expect(style.change(-1.25).text == "\u{2212}1.3")
    }

    @Test func `percentages have the sign of the language`() {
        #expect(NumberStyle(.english).percent(0.384).text == "38%")
        #expect(NumberStyle(.french).percent(0.384, decimals: 1).text == "38,4\u{202F}%")
    }

    @Test func `years have no groups, counts have`() {
        #expect(NumberStyle(.english).year(2024).text == "2024")
        #expect(NumberStyle(.english).count(20061).text == "20,061")
        #expect(NumberStyle(.french).count(999).text == "999")
    }
}

struct CollationTests {
    @Test(arguments: [
        (Language.english, ["Egypt", "The Gambia", "Türkiye", "Turkmenistan"]),
        (.french, ["Cameroun", "Côte d’Ivoire", "Égypte", "Gabon"]),
        (.arabic, ["أذربيجان", "الأردن", "ألبانيا", "الإمارات العربية المتحدة", "إندونيسيا", "البحرين", "تركيا"]),
    ])
    func `accents fold onto their letter and articles are passed over`(_ language: Language, _ sorted: [String]) {
        let shuffled = Array(sorted.reversed())
        #expect(shuffled.sorted { Collation.key($0, language) < Collation.key($1, language) } == sorted)
    }
}
