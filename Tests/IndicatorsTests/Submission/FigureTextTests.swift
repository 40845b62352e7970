import Testing

@testable import Indicators

struct FigureTextTests {
    @Test(arguments: [
        ("38.4", ["38.4"]), ("38,4", ["38.4"]), ("1 234 567,5", ["1234567.5"]),
        ("1\u{A0}234\u{A0}567,5", ["1234567.5"]),
        ("1\u{202F}234,5", ["1234.5"]), ("1.234.567,5", ["1234567.5"]), ("1,234,567.5", ["1234567.5"]),
        ("38٫4", ["38.4"]), ("1٬234٬567٫5", ["1234567.5"]), ("٧٢٫٢", ["72.2"]), ("۷۲", ["72"]), ("1'234.5", ["1234.5"]),
        ("1’234", ["1234"]), ("-2.4", ["-2.4"]), ("−2,4", ["-2.4"]), ("+3", ["3"]), ("12%", ["12"]),
        ("38,4 ٪", ["38.4"]),
        ("12.3 e", ["12.3"]), ("1.2E3", ["1.2e3"]), ("0,384", ["0.384"]), (".5", ["0.5"]), ("12,34,567", ["1234567"]),
        ("1.234", ["1.234", "1234"]), ("1,234", ["1.234", "1234"]), ("12.345,678", ["12345.678"]),
        ("1.234,567", ["1234.567"]), ("\u{200F}38.4\u{200E}", ["38.4"]), ("1 234.567", ["1234.567"]),
        ("123.456", ["123.456", "123456"]), ("1234.567", ["1234.567"]), ("12,3456", ["12.3456"]),
    ])
    func `a number is read as a person reads it`(_ text: String, _ readings: [String]) {
        let figure = FigureText(text)
        #expect(figure.content == .number)
        #expect(figure.readings(point: nil, comma: nil).sorted() == readings.sorted())
    }

    @Test(arguments: [
        ("", FigureText.Content.empty), (" \u{A0}", .empty), ("????", .lostDigits), ("??,?", .lostDigits), ("38?4", .lostDigits), ("1?234?567?5", .lostDigits), ("5?", .words),
        ("3-5", .date),
        ("12/05/2025", .date), ("01.02.2025", .date), ("mars-25", .date), ("SEP2", .date), ("05-Eyl", .date),
        ("Şub.25", .date), ("MAR-1", .date), ("(12.3)", .parentheses), ("n.d.", .words), ("12 34", .words),
        ("1.2.3", .date), ("12abc", .words), ("1,23,4", .words), ("1.23.456", .words), ("0.123.456", .words),
        ("..", .words),
        ("1 234 56", .words), ("Mart", .words),
    ])
    func `what is no number is known for what it is`(_ text: String, _ content: FigureText.Content) {
        #expect(FigureText(text).content == content)
    }

    @Test func `a text proves what its signs mean, or does not`() {
        #expect(FigureText("38,4").role(of: ",") == .decimal)
        #expect(FigureText("1.234,5").role(of: ".") == .group)
        #expect(FigureText("1.234.567").role(of: ".") == .group)
        #expect(FigureText("0,384").role(of: ",") == .decimal)
        #expect(FigureText("1.234").role(of: ".") == nil)
        #expect(FigureText("1234").role(of: ".") == nil)
    }

    @Test func `what the file has proved decides`() {
        #expect(FigureText("1.234").readings(point: .group, comma: nil) == ["1234"])
        #expect(FigureText("1,234").readings(point: nil, comma: .decimal) == ["1.234"])
    }

    @Test func `signs behind a number are kept`() {
        #expect(FigureText("12 %").hasPercent)
        #expect(FigureText("12.3 b").flag == "b")
        #expect(FigureText("٧٢").hasOtherScript)
        #expect(!FigureText("72").hasOtherScript)
    }
}
