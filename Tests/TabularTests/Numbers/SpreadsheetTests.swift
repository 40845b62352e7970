import Tabular
import TestSupport
import Testing

/// Files that LibreOffice saved in the languages of the officers; `Fixtures/spreadsheets/README.md` says how.
struct SpreadsheetTests {
    private func read(_ name: String, country: String? = nil) throws -> LooseTable {
        let bytes = try Project.bytes(of: "Tests/TabularTests/Fixtures/spreadsheets/\(name).csv")
        return try LooseTable.read(bytes, file: "\(name).csv", from: country.flatMap { Script(country: $0) })
    }

    /// The figures of a table, and the lines whose digits or signs were lost.
    private func figures(_ table: LooseTable) throws -> (values: [Double?], lost: [Int]) {
        let numbers = TableNumbers(of: table)
        let column = try #require(table.header.firstIndex(of: "OBS_VALUE"))
        var values: [Double?] = []
        var lost: [Int] = []
        for row in 0..<table.rowCount {
            let reading = numbers.read(table.text(row, column))
            if case .number(let value, _) = reading { values.append(value) } else { values.append(nil) }
            if reading == .lostDigits { lost.append(table.line(ofRow: row)) }
        }
        return (values, lost)
    }

    private static let values: [Double?] = [38.4, 1_234_567.5, 0.1, -2.4, 59.2, 72.2]

    @Test(arguments: [
        ("fr-1252", "CIV", TextEncoding.windows1252, "Enquête auprès des ménages, été 2025"),
        ("fr-utf8", "CIV", .utf8, "Enquête auprès des ménages, été 2025"),
        ("tr-1254", "TUR", .windows1254, "Hanehalkı araştırması, İğdır ve Şırnak"),
        ("en-utf8", "NGA", .utf8, "Household survey, “summer” 2025"),
        ("en-utf16", "NGA", .utf16LittleEndian, "Household survey, “summer” 2025"),
        ("ar-utf8", "EGY", .utf8, "مسح الأسر المعيشية، صيف 2025"),
        ("ar-1256", "EGY", .windows1256, "مسح الأسر المعيشية، صيف 2025"),
    ])
    func `the encoding, the table and its texts are read as they were written`(
        _ name: String, _ country: String, _ encoding: TextEncoding, _ comment: String
    ) throws {
        let table = try read(name, country: country)
        #expect(table.encoding.encoding == encoding)
        #expect(table.header == ["INDICATOR", "OBS_VALUE", "COMMENT_OBS"])
        #expect(
            (0..<table.rowCount).map { table.text($0, 0) }
                == ["CON_INTUSE", "CTX_HEADS", "CON_FIXBB", "CCD_RULELAW", "ECO_ACCOUNT", "EMT_RESEARCH"])
        #expect(table.text(0, 2) == comment)
        #expect(table.text(1, 2) == "a \"quoted\" word; and, signs")
    }

    @Test(arguments: ["fr-utf8", "en-utf8", "en-utf16", "ar-utf8"])
    func `in an encoding of Unicode every figure is read`(_ name: String) throws {
        let (values, lost) = try figures(read(name))
        #expect(values == Self.values)
        #expect(lost == [])
    }

    @Test(arguments: [("fr-1252", "CIV"), ("tr-1254", "TUR")])
    func `in a code page the Arabic digits are lost, and nothing else`(_ name: String, _ country: String) throws {
        let (values, lost) = try figures(read(name, country: country))
        #expect(values == Self.values.dropLast() + [nil])
        #expect(lost == [7])
    }

    @Test func `in the Arabic code page the decimal signs are lost too, and no figure is guessed`() throws {
        let (values, lost) = try figures(read("ar-1256", country: "EGY"))
        #expect(values == [nil, nil, nil, nil, nil, nil])
        #expect(lost == [2, 3, 4, 5, 6, 7])
    }
}
