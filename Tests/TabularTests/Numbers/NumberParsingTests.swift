import Tabular
import TestSupport
import Testing

private func parse(_ text: String) -> Double? { Number.parse(text.utf8Span.span) }
private func parseInteger(_ text: String) -> Int? { Number.parseInteger(text.utf8Span.span) }

struct NumberParsingTests {
    /// The bits are those of Python's `float`, which rounds correctly.
    @Test(
        arguments: [
            ("0", 0), ("-0", 0x8000_0000_0000_0000), ("1", 0x3ff0_0000_0000_0000), ("8.5", 0x4021_0000_0000_0000),
            ("0.1", 0x3fb9_9999_9999_999a), ("1e-05", 0x3ee4_f8b5_88e3_68f1),
            // 2⁵³ + 1 lies half-way between two doubles and goes to the even one, as does 2⁵³ + ½; a hair more goes up.
            ("9007199254740993", 0x4340_0000_0000_0000), ("9007199254740992.5", 0x4340_0000_0000_0000),
            ("9007199254740993.0000000000000000000000001", 0x4340_0000_0000_0001),
            ("9007199254740995", 0x4340_0000_0000_0002),
            // The last power of ten that is a double, and the first one that is not.
            ("1e22", 0x4480_f0cf_064d_d592), ("1e23", 0x44b5_2d02_c7e1_4af6), ("-1e23", 0xc4b5_2d02_c7e1_4af6),
            // The smallest double, and what lies on either side of half of it.
            ("5e-324", 1), ("2.4703282292062327e-324", 0), ("2.4703282292062328e-324", 1),
            // The smallest normal double, and the number on which readers of decimals used to hang.
            ("2.2250738585072014e-308", 0x0010_0000_0000_0000), ("2.2250738585072011e-308", 0x000f_ffff_ffff_ffff),
            ("1.7976931348623157e308", 0x7fef_ffff_ffff_ffff),
            // Half-way above 1, on either side.
            ("1.00000000000000011102230246251565", 0x3ff0_0000_0000_0000),
            ("1.00000000000000011102230246251566", 0x3ff0_0000_0000_0001),
            ("0.500000000000000166533453693773481063544750213623046875", 0x3fe0_0000_0000_0002),
            ("123456789012345678901234567890", 0x45f8_ee90_ff6c_373e),
            ("0.000000000000000000000001", 0x3af3_57c2_99a8_8ea7), ("9214843084008499", 0x4340_5e6c_ec57_761a),
            ("89255e-22", 0x3c64_94af_6ce5_221f), ("3.5844466002796428e298", 0x7deb_6776_9db9_17d9),
            ("7.2057594037927933e16", 0x4370_0000_0000_0000), ("30078505129381147446200", 0x4499_7a3c_7271_b021),
            ("-1e-400", 0x8000_0000_0000_0000),
        ] as [(String, UInt64)])
    func `a decimal is the nearest double, ties to even`(_ text: String, _ bits: UInt64) {
        #expect(parse(text)?.bitPattern == bits)
    }

    @Test(arguments: [("007", 7), ("0.50", 0.5), ("1E5", 1e5), ("1e+5", 1e5), ("-12.5", -12.5), ("5.", 5), (".5", 0.5)])
    func `zeros, signs of exponents and bare points are understood`(_ text: String, _ value: Double) {
        #expect(parse(text) == value)
    }

    @Test(arguments: [
        "", "-", "+", "+1", "--1", ".", "-.", "nan", "NaN", "-nan", "inf", "-inf", "infinity", "0x10", "0x1p3", "1,2",
        "1 000",
        " 1", "1 ", "1e", "1e+", "e5", "1e5.0", "1e5e5", "1.2.3", "1_000", "1f", "٣", "1\n", "½", "1e400", "-1e999",
        "true",
    ])
    func `anything else is no number`(_ text: String) {
        #expect(parse(text) == nil)
    }

    @Test func `a decimal of two thousand digits is refused, not misread`() {
        #expect(parse("0." + String(repeating: "1", count: 2000)) == nil)
    }

    @Test func `generated decimals agree with the standard library to the last bit`() throws {
        var dice = Dice(seed: 11)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...25, using: &dice)
            var text = Bool.random(using: &dice) ? "-" : ""
            for _ in 0..<digits { text += String(Int.random(in: 0...9, using: &dice)) }
            if Bool.random(using: &dice) {
                text += "."
                for _ in 0..<Int.random(in: 0...30, using: &dice) {
                    text += String(Int.random(in: 0...9, using: &dice))
                }
            }
            if Int.random(in: 0..<4, using: &dice) == 0 { text += "e\(Int.random(in: -330...280, using: &dice))" }
            let expected = try #require(Double(text))
            #expect(parse(text)?.bitPattern == expected.bitPattern, "\(text)")
        }
    }

    @Test func `the text of any finite double reads back as the same bits`() {
        var dice = Dice(seed: 12)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &dice))
            guard value.isFinite else { continue }
            #expect(parse(Number.text(value))?.bitPattern == value.bitPattern, "\(value)")
        }
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("2024", 2024), ("-7", -7), ("007", 7), ("999999999999999999", 999_999_999_999_999_999),
        ("-999999999999999999", -999_999_999_999_999_999),
    ])
    func `a whole number of up to 18 digits is read exactly`(_ text: String, _ value: Int) {
        #expect(parseInteger(text) == value)
    }

    @Test(arguments: ["", "-", "+1", "1.0", "1e3", " 1", "1 ", "1000000000000000000", "99999999999999999999", "x", "٣"])
    func `anything else is no whole number`(_ text: String) {
        #expect(parseInteger(text) == nil)
    }
}
