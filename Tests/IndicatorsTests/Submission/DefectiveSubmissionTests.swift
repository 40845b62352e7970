import FoundationEssentials
import Indicators
import Tabular
import TestSupport
import Testing

/// Submissions with one defect each, on the small world. What becomes of each is in `Tests/Defects/submissions.json`.
struct DefectiveSubmissionTests {
    private struct Case: Decodable {
        let file: String
        let defect: String
        /// What the officer called the file.
        let name: String
        /// The values that were read, by indicator.
        let values: [String: Double]
        /// The statuses of figures without a value, by indicator.
        let statuses: [String: String]
        let findings: [Finding]
    }

    private struct Finding: Decodable, Equatable {
        let code: String
        let line: Int?
        let column: Int?
        let byteOffset: Int?
    }

    @Test func `each submission with a defect is read or refused as the list says, and nothing is mended in silence`()
        throws
    {
        let list = try Project.bytes(of: "Tests/Defects/submissions.json")
        let cases = try JSONDecoder().decode([Case].self, from: Data(list))
        #expect(cases.count >= 66)
        #expect(Set(cases.map(\.file)).count == cases.count)
        let catalogue = try SmallWorld().read().catalogue
        let (names, _) = try CountryNames.read(catalogue)
        for each in cases {
            let reading = SubmissionReading.read(
                try Project.bytes(of: "Tests/Defects/submissions/\(each.file)"), file: each.name, catalogue: catalogue,
                names: names, terms: .init(today: "2026-11-21"))
            let values = reading.figures.compactMap { figure in figure.value.map { (figure.indicator, $0) } }
            let statuses = reading.figures.filter { $0.value == nil }.map { ($0.indicator, $0.status.code) }
            let findings = reading.findings.map {
                Finding(
                    code: $0.problem.code, line: $0.place.line, column: $0.place.column, byteOffset: $0.byteOffset)
            }
            #expect(Dictionary(values, uniquingKeysWith: { $1 }) == each.values, "\(each.file): \(each.defect)")
            #expect(Dictionary(statuses, uniquingKeysWith: { $1 }) == each.statuses, "\(each.file): \(each.defect)")
            #expect(findings == each.findings, "\(each.file): \(each.defect)")
        }
    }

    @Test func `a figure that two files give is an error of the second one`() throws {
        let catalogue = try SmallWorld().read().catalogue
        let (names, _) = try CountryNames.read(catalogue)
        let files = [
            (
                "TUR-2026.csv",
                "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\nTUR,CON_USE,2025,81.5,s\nTUR,SKL_GAP,2025,9,s\n"
            ),
            (
                "TUR-2026-b.csv",
                "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\nTUR,SKL_GAP,2025,8,s\nTUR,CON_USE,2025,81.5,s\n"
            ),
            ("SEN-2026.csv", "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\nSEN,CON_USE,2025,81.5,s\n"),
        ]
        var readings = files.map { name, text in
            SubmissionReading.read(
                Array(text.utf8), file: name, catalogue: catalogue, names: names, terms: .init(today: "2026-11-21"))
        }
        SubmissionReading.compare(&readings)
        #expect(readings[0].findings == [])
        #expect(
            readings[1].findings.map(\.problem) == [
                .inAnotherFile("TUR-2026.csv", line: 2, sameValue: true),
                .inAnotherFile("TUR-2026.csv", line: 3, sameValue: false),
            ])
        #expect(readings[1].findings.map(\.place.line) == [3, 2])
        #expect(readings[1].figures == [])
        #expect(!readings[1].findings.contains { $0.problem.severity != .error })
        #expect(readings[2].findings == [])
    }

    @Test func `what is mended in a file is said in the language of its officer`() {
        let problem = SubmissionProblem.mended(.wrappedRows)
        let words = MessageLanguage.allCases.map {
            SubmissionFinding(problem, at: .init(file: "t.csv")).wording(in: $0).message
        }
        #expect(Set(words).count == 4)
        #expect(
            words.contains(
                "Le fichier a été réparé à la lecture : chaque ligne est entre guillemets comme une seule cellule ; "
                    + "les guillemets ont été ôtés (MZ-T149)."))
    }
}
