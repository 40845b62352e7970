import TestSupport
import Testing

@testable import Indicators

struct FigureTextTests {
    /// A text that stands where a number should be, and what it says; `.ci/gates/form.py` holds the form to the same file.
    struct Vector: Sendable, CustomTestStringConvertible {
        let text: String
        let kind: String
        let readings: [String]
        var testDescription: String { text }

        static func all() throws -> [Vector] {
            try Project.text(of: "Tests/Vectors/figures.tsv").split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                return Vector(
                    text: unescaped(cells[0]), kind: String(cells[1]), readings: cells[2].split(separator: " ").map(String.init))
            }
        }

        private static func unescaped(_ text: Substring) -> String {
            let parts = text.split(separator: "\\u", omittingEmptySubsequences: false)
            return String(parts[0])
                + parts.dropFirst().map { part in
                    let scalar = UInt32(part.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
                    return (scalar.map { String($0) } ?? "") + part.dropFirst(4)
                }.joined()
        }
    }

    @Test func `a text where a number should be is read as the vectors say`() throws {
        let vectors = try Vector.all()
        #expect(vectors.count > 60)
        for vector in vectors {
            let reading = SubmissionRuleTable.reading(of: vector.text)
            #expect(reading.kind == vector.kind, "\(vector.text)")
            #expect(reading.readings.sorted() == vector.readings, "\(vector.text)")
        }
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
