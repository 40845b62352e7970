import Indicators
import Scoring
import Testing

@testable import Reporting

struct ArabicLintTests {
    @Test(arguments: [
        "الدولة, والمجال", "كيف?", "القيمة؛  ثم", "القيمة ، ثم", "المؤشر Index العام", "بلغ 38.4% من", "بلغ −2.4 نقطة",
        "من 74.0–81.9", "٥ دول", "دولة عضوًا", "قال \"نعم\"", "\u{2066}CON الاتصال", "الاتصال\u{2069}",
    ])
    func `the lint sees what is wrong`(_ text: String) { #expect(!ArabicLint.faults(in: text).isEmpty) }

    @Test(arguments: [
        "بلغ \u{2066}38.4%\u{2069} من السكان؛ أي \u{2066}−2.4\u{2069} نقطة.", "11 دولة عضواً، وسنتان",
        "«متقدم»: 38.4 نقطة",
    ])
    func `the lint lets right Arabic pass`(_ text: String) { #expect(ArabicLint.faults(in: text) == []) }
}

/// Nouns with numbers: zero and whole hundreds, one, the dual, the plural of 3 to 10, the singular of 11 to 99.
struct ArabicCountingTests {
    private let arabic = Arabic()

    @Test(arguments: [
        (0, "0 دولة عضو", "0 دولة عضو"), (1, "دولة عضو واحدة", "دولة عضو واحدة"),
        (2, "دولتان عضوان", "دولتين عضوين"), (3, "3 دول أعضاء", "3 دول أعضاء"), (10, "10 دول أعضاء", "10 دول أعضاء"),
        (11, "11 دولة عضواً", "11 دولة عضواً"), (57, "57 دولة عضواً", "57 دولة عضواً"),
        (100, "100 دولة عضو", "100 دولة عضو"), (101, "101 دولة عضو", "101 دولة عضو"),
        (103, "103 دول أعضاء", "103 دول أعضاء"), (111, "111 دولة عضواً", "111 دولة عضواً"),
    ])
    func `member countries are counted in six forms and two cases`(_ count: Int, _ subject: String, _ genitive: String)
    {
        #expect(arabic.memberCountries(count).plain == subject)
        #expect(arabic.memberCountries(count, .genitive).plain == genitive)
    }

    @Test(arguments: [
        (ArabicNoun.area, ["مجال واحد", "مجالان", "3 مجالات", "11 مجالاً", "100 مجال"]),
        (.indicator, ["مؤشر واحد", "مؤشران", "3 مؤشرات", "11 مؤشراً", "100 مؤشر"]),
        (
            .headlineIndicator,
            ["مؤشر رئيسي واحد", "مؤشران رئيسيان", "3 مؤشرات رئيسية", "11 مؤشراً رئيسياً", "100 مؤشر رئيسي"]
        ),
        (.point, ["نقطة واحدة", "نقطتان", "3 نقاط", "11 نقطة", "100 نقطة"]),
        (.year, ["سنة واحدة", "سنتان", "3 سنوات", "11 سنة", "100 سنة"]),
        (.value, ["قيمة واحدة", "قيمتان", "3 قيم", "11 قيمة", "100 قيمة"]),
        (.cell, ["خانة واحدة", "خانتان", "3 خانات", "11 خانة", "100 خانة"]),
        (.pair, ["زوج واحد", "زوجان", "3 أزواج", "11 زوجاً", "100 زوج"]),
        (.time, ["مرة واحدة", "مرتان", "3 مرات", "11 مرة", "100 مرة"]),
        (.country, ["دولة واحدة", "دولتان", "3 دول", "11 دولة", "100 دولة"]),
    ])
    func `every noun has its forms`(_ noun: ArabicNoun, _ forms: [String]) {
        #expect([1, 2, 3, 11, 100].map { arabic.counted($0, noun).plain } == forms)
    }

    @Test(arguments: [
        (0.0, "0.0 نقطة"), (1.5, "1.5 نقطة"), (2.0, "2.0 نقطة"), (10.0, "10.0 نقطة"), (-1.5, "−1.5 نقطة"),
    ])
    func `decimals take the singular`(_ value: Double, _ expected: String) {
        #expect(arabic.points(value).plain == expected)
    }

    @Test(arguments: [
        (0, 0, "لا تقع أي دولة عضو في المستويين الأدنيين، ولا تقع أي دولة عضو في المستويين الأعليين."),
        (0, 3, "لا تقع أي دولة عضو في المستويين الأدنيين، وتقع 3 دول في المستويين الأعليين."),
        (1, 2, "تقع دولة عضو واحدة في المستويين الأدنيين، ودولتان في المستويين الأعليين."),
        (57, 11, "تقع 57 دولة عضواً في المستويين الأدنيين، و11 دولة في المستويين الأعليين."),
    ])
    func `a sentence says none, one, two, some and many`(_ low: Int, _ high: Int, _ expected: String) {
        #expect(arabic.area(.notJoint(low: low, high: high)).plain == expected)
    }

    @Test func `levels are told one after the other, with those that nobody reached`() {
        let expected =
            "تقع دولتان عضوان في المستوى التأسيسي، و21 دولة في المستوى الناشئ، و23 دولة في المستوى الراسخ، و9 دول في المستوى المتقدم؛ ولا تقع أي دولة عضو في المستوى الرائد."
        #expect(arabic.levelList([2, 21, 23, 9, 0]).plain == expected)
        #expect(arabic.levelList([0, 0, 0, 0, 0]).plain == "لا تقع أي دولة عضو في أي مستوى.")
    }
}

struct ArabicTests {
    private let arabic = Arabic()

    @Test(arguments: [
        ([], ""), (["مصر"], "مصر"), (["مصر", "تونس"], "مصر وتونس"), (["مصر", "تونس", "الأردن"], "مصر، وتونس، والأردن"),
        (["الصمود والضمانات", "المهارات"], "الصمود والضمانات، والمهارات"), (["مصر", "ITU"], "مصر و ITU"),
    ])
    func `lists carry the conjunction with the next word`(_ names: [String], _ expected: String) {
        #expect(arabic.list(names) == expected)
    }

    @Test(arguments: [
        ("2022-11-11", "11 نوفمبر 2022"), ("2025-12", "ديسمبر 2025"), ("2020-01-31", "31 يناير 2020"), ("soon", "soon"),
        ("2022-13-01", "2022-13-01"),
    ])
    func `months have the names that the OIC uses`(_ iso: String, _ expected: String) {
        #expect(arabic.date(iso) == expected)
    }

    /// The resolution's Arabic text, letter by letter: `mission` in the words of the Council of Foreign Ministers.
    @Test func `the resolution of 2020 is quoted from its Arabic text, other documents in a translation that says so`()
    {
        #expect(
            arabic.about(.resolution2020Quote).plain.hasPrefix("الذي ينص على تعزيز مهارات استخدام تكنولوجيا الاعلام"))
        #expect(!arabic.about(.quotationSource(1)).plain.contains("ترجمة"))
        #expect(arabic.about(.quotationSource(4)).plain.hasSuffix("(ترجمة غير رسمية)"))
    }

    @Test func `ranges are told in words`() {
        #expect(arabic.range(74.0...81.94).plain == "من 74.0 إلى 81.9")
        #expect(arabic.of(years: YearSpan(range: 2020...2022)).plain == "للسنوات من 2020 إلى 2022")
        #expect(arabic.of(years: YearSpan(range: 2021...2021)).plain == "لسنة 2021")
    }

    /// As a page shows it: numbers, codes and Latin runs between isolates.
    private func printed(_ words: Words) -> String {
        words.inlines.map { piece in
            switch piece {
            case .text(let text): Bidirectional.isolatingRuns(of: text)
            case .strong(let inner), .jump(_, let inner), .link(_, let inner): printed(inner)
            case .number, .leftToRight, .code, .latin: Bidirectional.isolated(piece.plain)
            }
        }.joined()
    }

    @Test func `no template breaks a rule of Arabic printing, whatever the count`() {
        var faults: Set<String> = []
        for words in EveryPhrase.said(in: arabic) { faults.formUnion(ArabicLint.faults(in: printed(words))) }
        #expect(faults == [])
    }

    @Test func `no phrase holds an isolate of its own`() {
        for words in EveryPhrase.said(in: arabic) {
            let isFree = !words.plain.unicodeScalars.contains { "\u{2066}"..."\u{2069}" ~= $0 }
            #expect(isFree, "\(words.plain)")
        }
    }

    @Test func `nothing in the Markdown of the report and its profiles breaks a rule of Arabic printing`() throws {
        var faults: Set<String> = []
        for file in MarkdownRenderer.render(try CommittedReport.document(in: .arabic)) {
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
                faults.formUnion(ArabicLint.faults(in: ArabicLint.text(ofLine: line)))
            }
        }
        #expect(faults == [])
    }

    @Test func `nothing in the page breaks a rule of Arabic printing`() throws {
        let texts = ArabicLint.texts(ofPage: HTMLRenderer.render(try CommittedReport.document(in: .arabic)))
        #expect(texts.count > 40_000)
        var faults: Set<String> = []
        for text in texts { faults.formUnion(ArabicLint.faults(in: text)) }
        #expect(faults == [])
    }
}
