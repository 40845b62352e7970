import Tabular
import Testing

/// A style learnt from cells.
private func style(_ cells: String...) -> NumberStyle {
    var style = NumberStyle()
    for cell in cells { style.learn(cell) }
    return style
}

/// The number that a cell is; `nil` for anything else.
private func number(_ cell: String, _ style: NumberStyle = NumberStyle()) -> Double? {
    if case .number(let value, _) = style.read(cell) { return value }
    return nil
}

struct NumberReadingTests {
    @Test(arguments: [
        ("38.4", 38.4), ("38,4", 38.4), ("1 234 567,5", 1_234_567.5), ("1\u{A0}234,5", 1234.5),
        ("1\u{202F}234\u{202F}567,5", 1_234_567.5), ("1\u{2009}234", 1234), ("1'234.5", 1234.5),
        ("1’234’567", 1_234_567),
        ("1.234.567,5", 1_234_567.5), ("1,234,567.5", 1_234_567.5), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567),
        ("12,34,567.5", 1_234_567.5), ("1,23,456", 123_456), ("0,384", 0.384), ("0.384", 0.384), ("1234.567", 1234.567),
        ("1234,567", 1234.567), (",5", 0.5), ("5.", 5),
    ])
    func `separators that can mean one thing mean it`(_ text: String, _ value: Double) {
        #expect(number(text) == value)
    }

    @Test(arguments: [
        ("38٫4", 38.4), ("1٬234٬567٫5", 1_234_567.5), ("٧٢٫٢", 72.2), ("۷۲", 72), ("۱۲٫۵", 12.5), ("٣٥٪", 35),
        ("−5,5", -5.5),
        ("- 5.5", -5.5), ("+3,1", 3.1), ("–7", -7), ("1e5", 100_000), ("1,5E-3", 0.0015), ("12 %", 12), ("12％", 12),
        ("%12", 12), ("৩৪.৫", 34.5), ("\u{200F}٧٢\u{200E}", 72),
    ])
    func `digits, signs and percent signs of any script are read`(_ text: String, _ value: Double) {
        #expect(number(text) == value)
    }

    @Test(arguments: [("1.234", 1234.0, 1.234), ("1,234", 1234, 1.234), ("12.500", 12500, 12.5), ("-1,000", -1000, -1)])
    func `a sign that may group or divide leaves two readings`(_ text: String, _ grouped: Double, _ decimal: Double) {
        #expect(NumberStyle().read(text) == .ambiguous(grouped: grouped, decimal: decimal))
    }

    @Test func `the other numbers of the file decide, as far as they can`() {
        // 38,4 shows that commas begin fractions; what a point means is still not shown.
        let comma = style("38,4", "7,25")
        #expect(number("1,234", comma) == 1.234)
        #expect(comma.read("1.234") == .ambiguous(grouped: 1234, decimal: 1.234))
        // 1.234.567,5 shows both.
        let both = style("38,4", "1.234.567,5")
        #expect(number("1.234", both) == 1234)
        #expect(both.decimal == .comma)
        #expect(style("38.4", "1,234,567").decimal == .point)
        #expect(style("38.4", "38,4").decimal == nil)
        #expect(style("38.4", "38,4").isMixed)
    }

    @Test func `a number against the rule of its file is read, and shows its sign`() {
        let style = style("1,5", "2,5", "3,5", "4,5", "5,5", "6,5", "7,5", "8,5", "9,5", "0,5", "1,7", "12.5")
        guard case .number(let value, let notes) = style.read("12.5") else {
            Issue.record("not a number")
            return
        }
        #expect(value == 12.5)
        #expect(style.decimal == .comma)
        #expect(style.rarerDecimal == .point)
        #expect(notes.decimal == .point)
    }

    @Test(arguments: ["'65.3", "“65.3”", "\"65.3\"", "« 65.3 »"]) func `quotation marks round a number are taken off`(
        _ text: String
    ) {
        guard case .number(let value, let notes) = NumberStyle().read(text) else {
            Issue.record("\(text) is not a number")
            return
        }
        #expect(value == 65.3)
        #expect(notes.isQuoted)
    }

    @Test(arguments: [("$65.3", "$"), ("€ 65.3", "€"), ("65.3 ₺", "₺"), ("-$65.3", "$"), ("US 65.3", "")])
    func `the sign of a currency is kept apart`(_ text: String, _ currency: String) {
        if case .number(_, let notes) = NumberStyle().read(text) {
            #expect(notes.currency == currency)
        } else {
            #expect(currency == "")
        }
    }

    @Test(arguments: [
        "3-5", "12/05", "12/05/2025", "01.02.2025", "1.2.3", "mars-25", "SEP2", "05-Eyl", "Şub.25", "MAR-1", "2-يناير",
        "janv-25",
        "1.2.2018", "01.02.2018", "12-14", "٣-٥",
    ])
    func `days and months are known for what they are`(_ text: String) {
        #expect(NumberStyle().read(text) == .date)
    }

    @Test(arguments: ["12.5", "1.234", "2020/21", "2020-2021", "Mart", "60-70", "May", "3-5-x"])
    func `what only looks like a day is none`(_ text: String) {
        #expect(!DateText.isDate(text))
    }

    @Test(arguments: [
        ("12.3 e", 12.3, "e"), ("12.3 bp", 12.3, "bp"), ("45*", 45, "*"), ("7,5 (p)", 7.5, "(p)"), ("81²", 81, "²"),
        ("3.1e", 3.1, "e"),
    ])
    func `flags behind a number are kept apart`(_ text: String, _ value: Double, _ flag: String) {
        guard case .number(let found, let notes) = NumberStyle().read(text) else {
            Issue.record("\(text) is not a number")
            return
        }
        #expect(found == value)
        #expect(notes.flag == flag)
    }

    @Test func `parentheses are asked about, not decided`() {
        guard case .number(let value, let notes) = NumberStyle().read("(12,5)") else {
            Issue.record("not a number")
            return
        }
        #expect(value == 12.5)
        #expect(notes.isInParentheses)
    }

    @Test(arguments: [
        "12 34", "1,23,45", "1.234,567,8", "٣٤3", "abc", "12 km", "5 bn", "1 2345",
        "10.20.300", "1..2", "5 e 3", "½", "12:30", "1.2.3.4",
        "1 234.567.890", "0x10", "nan", "inf", "1e400", "0.123.456",
    ])
    func `what is no number stays text`(_ text: String) {
        switch NumberStyle().read(text) {
        case .text, .missing: break
        case let other: Issue.record("\(text) became \(other)")
        }
    }

    @Test(arguments: ["????", "??,?", "??.??", "?? ?", "?", "38?4", "1?234?567?5", "-2?4"])
    func `question marks are lost digits`(_ text: String) {
        #expect(NumberStyle().read(text) == .lostDigits)
    }

    @Test(arguments: ["", " ", "\u{A0}", "\u{200F}"]) func `spaces are nothing`(_ text: String) {
        #expect(NumberStyle().read(text) == .empty)
    }
}

struct MissingMarksTests {
    @Test(arguments: [
        ("n.d.", MissingMeaning.notAvailable), ("N/A", .notAvailable), ("..", .notAvailable), (":", .notAvailable),
        ("yok", .notAvailable),
        ("YOK", .notAvailable), ("لا يوجد", .notAvailable), ("s.o.", .notApplicable), ("لا ينطبق", .notApplicable),
        ("-", .contested),
        ("x", .contested), ("—", .contested), ("Gizli", .confidential),
    ])
    func `marks without a source`(_ text: String, _ meaning: MissingMeaning) {
        #expect(MissingMarks.general.meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("Destatis", "-", MissingMeaning.zero), ("Destatis", "...", .notYetAvailable), ("Destatis", "/", .unreliable),
        ("Eurostat", ":", .notAvailable),
        ("Eurostat", ": c", .confidential), ("Eurostat", "-", .notApplicable), ("World Bank", "..", .notAvailable),
        ("TÜİK", "-", .contested), ("Statistics Canada", "F", .unreliable),
        ("Statistics Canada", "...", .notApplicable),
        ("US Census Bureau", "(D)", .confidential), ("CSO Ireland", "_", .zero), ("FAO", "F", .contested),
        ("INSEE", "///", .notApplicable), ("United Nations", "–", .zero),
    ])
    func `the same mark means what its source says`(_ source: String, _ text: String, _ meaning: MissingMeaning) throws
    {
        let marks = try #require(MissingMarks.sources.first { $0.source == source })
        #expect(marks.meaning(of: text) == meaning)
    }

    @Test func `a source is known by what the lines round the table say`() {
        #expect(
            MissingMarks.named(in: ["Bevölkerung", "© Statistisches Bundesamt (Destatis), 2024"])?.source == "Destatis")
        #expect(MissingMarks.named(in: ["geo\\TIME_PERIOD"])?.source == "Eurostat")
        #expect(MissingMarks.named(in: ["Data from database: World Development Indicators"])?.source == "World Bank")
        #expect(MissingMarks.named(in: ["a", "b"]) == nil)
        // Two sources in one file: whose marks they are is a question.
        #expect(MissingMarks.named(in: ["Eurostat", "World Bank"]) == nil)
    }
}
