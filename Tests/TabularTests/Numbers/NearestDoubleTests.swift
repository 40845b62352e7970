import Tabular
import TestSupport
import Testing

struct NearestDoubleTests {
    /// The lines of the fixture: the bits of the nearest double as hexadecimal digits, and the decimal.
    ///
    /// The bits were worked out with rational numbers of any size: no other double is nearer, and of two that are as near the
    /// even one was taken.
    private static func cases() throws -> [(bits: UInt64, text: String)] {
        try Project.text(of: "Tests/TabularTests/Fixtures/decimals.txt").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard !line.hasPrefix("#"), words.count == 2, let bits = UInt64(words[0], radix: 16) else { return nil }
            return (bits, String(words[1]))
        }
    }

    @Test func `every published hard case, and every half-way case, is the nearest double`() throws {
        let cases = try Self.cases()
        #expect(cases.count > 400)
        for (bits, text) in cases {
            #expect(Number.nearest(Array(text.utf8))?.bitPattern == bits, "\(text.prefix(60))")
        }
    }

    @Test func `the plain reader of the project's own files reads those of up to 64 characters alike`() throws {
        for (bits, text) in try Self.cases() where text.utf8.count <= 64 {
            #expect(Number.parse(text.utf8Span.span)?.bitPattern == bits, "\(text)")
        }
    }

    @Test func `a number of a table is the nearest double whatever its decimal sign`() throws {
        for (bits, text) in try Self.cases() {
            guard case .number(let value, _) = NumberStyle().read(text) else { continue }
            #expect(value.bitPattern == bits, "\(text.prefix(60))")
            let comma = String(text.map { $0 == "." ? "," : $0 })
            guard case .number(let other, _) = NumberStyle().read(comma) else { continue }
            #expect(other.bitPattern == bits, "\(comma.prefix(60))")
        }
    }

    @Test func `what is beyond the largest double is no number`() {
        for text in ["1e309", "1.7976931348623159e308", "9" + String(repeating: "0", count: 400), "-1e999"] {
            #expect(Number.nearest(Array(text.utf8)) == nil)
        }
    }

    @Test(arguments: ["0x10", "nan", "inf", "1_0", "1 0", "1e", "e1", "--1", ".", "1.2.3", "1e5.0"])
    func `anything else is no number, however long`(_ text: String) {
        #expect(Number.nearest(Array(text.utf8)) == nil)
        #expect(Number.nearest(Array((String(repeating: "0", count: 80) + text + "x").utf8)) == nil)
    }
}
