import Indicators
import TestSupport
import Testing

struct SubmissionTemplateTests {
    private func template(_ language: MessageLanguage, _ catalogue: Catalogue) throws -> SubmissionTemplate {
        SubmissionTemplate(
            country: try #require(catalogue.economy("TUR")), edition: 2025, language: language, of: catalogue)
    }

    @Test(arguments: [
        (MessageLanguage.english, ",", "3.5", "Price"), (.french, ";", "3,5", "Prix"), (.arabic, ";", "3.5", "السعر"),
        (.turkish, ";", "3,5", "Price"),
    ])
    func `a template has the separator, decimal sign and names of its language`(
        _ language: MessageLanguage, _ separator: String, _ number: String, _ name: String
    ) throws {
        var world = SmallWorld()
        try world.replace(
            "TUR,CON_PRICE,2024,10,E", with: "TUR,CON_PRICE,2024,3.5,E", in: "observations/members/CON.csv")
        let template = try template(language, world.read().catalogue)
        #expect(template.fileName == "TUR-2025.csv")
        let text = String(decoding: template.csv(), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}REF_AREA\(separator)INDICATOR\(separator)"))
        let expected = ["TUR", "CON_PRICE", name, "NUMBER", "2025", number, "2024", "", "", "", "", "", "F", "", ""]
            .joined(separator: separator)
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines[2] == expected)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `a template comes back as it went: every empty cell is asked for, nothing else`(_ language: MessageLanguage)
        throws
    {
        let catalogue = try SmallWorld().read().catalogue
        let template = try template(language, catalogue)
        let names = try CountryNames.read(catalogue).0
        let reading = SubmissionReading.read(
            template.csv(), file: template.fileName, catalogue: catalogue, names: names,
            terms: .init(today: "2026-11-21"))
        #expect(reading.findings.map(\.problem) == [.emptyWithoutReason])
        #expect(reading.findings[0].count == 5)
        // Filled in, it is clean.
        var text = String(decoding: template.csv(), as: UTF8.self)
        let value = language == .french || language == .turkish ? "11,5" : "11.5"
        let mark = language == .english ? "," : ";"
        text = text.replacing("\(mark)F\(mark)", with: "\(mark)F\(mark)why")
        var lines = text.split(separator: "\r\n").map(String.init)
        for index in 1..<lines.count {
            var cells = lines[index].components(mark)
            cells[7] = value
            cells[10] = "Survey 2025"
            lines[index] = cells.joined(separator: mark)
        }
        let filled = SubmissionReading.read(
            Array(lines.joined(separator: "\r\n").utf8), file: template.fileName, catalogue: catalogue, names: names,
            terms: .init(today: "2026-11-21"))
        #expect(filled.findings == [])
        #expect(filled.figures.map(\.value) == [11.5, 11.5, 11.5, 11.5, 11.5])
    }

    @Test func `a template does not tell what is confidential`() throws {
        var ledger = SubmissionLedger(country: "TUR", edition: 2025)
        var figure = SubmittedFigure(country: "TUR", indicator: "CON_USE", year: 2025, value: 91.5, status: .normal)
        figure.confidentiality = .notForPublication
        ledger.accept([figure], .init(moment: "2026-01-01T00:00:00Z", file: "f", digest: "d")) { _ in nil }
        var world = SmallWorld()
        world.files[ledger.path] = String(decoding: ledger.bytes(), as: UTF8.self)
        let text = String(decoding: try template(.english, world.read().catalogue).csv(), as: UTF8.self)
        #expect(!text.contains("91.5"))
    }
}

extension String {
    fileprivate func components(_ mark: String) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
