import TestSupport
import Testing

/// The small world with files that Türkiye sends; the clock stands at 2026-11-21.
struct SubmissionCommandTests {
    private static let environment = ["SOURCE_DATE_EPOCH": "1795234025"]
    private static let header =
        "REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE;OBS_STATUS;SOURCE_DETAIL;CONF_STATUS;COMMENT_OBS;FOCAL_POINT\n"

    /// Lends a small world with a submission beside it.
    private func withSubmission(
        _ rows: String, named file: String = "TUR-2026.csv",
        _ body: (TemporaryFolder, ([String]) throws -> Run) throws -> Void
    ) throws {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files = Dictionary(uniqueKeysWithValues: world.files.map { ("indicators/" + $0, $1) })
            world.files[file] = Self.header + rows
            try world.write(to: folder)
            try body(folder) { words in
                try Program.mizan(words, in: folder.path, environment: Self.environment)
            }
        }
    }

    private let clean = "TUR;CON_USE;2024;82,5;;Anket, TÜİK, 2024;;revised census;TÜİK\n"

    @Test func `an accepted figure overrides the published one, and every output names it`() throws {
        try withSubmission(clean) { folder, mizan in
            let before = try mizan(["score", "--format", "csv"])
            let accepted = try mizan(["accept", "TUR-2026.csv", "--note", "by e-mail"])
            #expect(accepted.code == 0)
            #expect(accepted.errors == "")
            #expect(accepted.output.contains("CON_USE 2024  80 (2024) → 82.5"))
            let stored = try folder.text(of: "indicators/submissions/2026/TUR.csv")
            #expect(
                stored.split(separator: "\n")[1].hasPrefix(
                    "TUR,CON_USE,2024,82.5,A,,F,,\"Anket, TÜİK, 2024\",,revised census,TÜİK,accept,2026-11-21T04:07:05Z,TUR-2026.csv,"
                ))
            #expect(stored.hasSuffix(",,by e-mail,80,A,ITU-2025\n"))
            #expect(try folder.names(in: "indicators/submissions") == ["2026"])
            #expect(try folder.names(in: "indicators/submissions/2026") == ["TUR.csv"])
            let after = try mizan(["score", "--format", "csv"])
            #expect(after.output != before.output)
            // (1·82.5 + ½·50 + ½·50) / 2
            #expect(after.output.contains("TUR,66.25,75,"))
            let explained = try mizan(["explain", "TUR", "CON_USE"]).output
            #expect(explained.contains("TÜİK: National submission of Türkiye, 2026"))
            #expect(explained.contains("2024: 80 (ITU-2025), 2024: 82.5 (SUB-TUR-2026), 2023: 70"))
            #expect(explained.contains("indicators/submissions/2026/TUR.csv, line 2"))
            #expect(try mizan(["doctor"]).code == 0)
            // The published figure counts where the methodology says so.
            let published = try mizan(["score", "--format", "csv", "--set", "submissions=published-first"])
            #expect(published.output == before.output)
            #expect(try mizan(["score", "--set", "submissions=newest"]).code == 1)
        }
    }

    @Test func `the same file twice changes nothing`() throws {
        try withSubmission(clean) { folder, mizan in
            #expect(try mizan(["accept", "TUR-2026.csv"]).code == 0)
            let before = try folder.bytes(of: "indicators/submissions/2026/TUR.csv")
            let again = try mizan(["accept", "TUR-2026.csv"])
            #expect(again.code == 0)
            #expect(again.output.contains("nothing new"))
            #expect(try folder.bytes(of: "indicators/submissions/2026/TUR.csv") == before)
        }
    }

    @Test func `a withdrawn figure no longer counts, and leaves its trace`() throws {
        try withSubmission(clean) { folder, mizan in
            let before = try mizan(["score", "--format", "csv"]).output
            _ = try mizan(["accept", "TUR-2026.csv"])
            let withdrawn = try mizan(["withdraw", "Türkiye", "CON_USE", "--note", "by letter"])
            #expect(withdrawn.code == 0)
            #expect(withdrawn.output == "withdrawn: 1 → indicators/submissions/2026/TUR.csv\n")
            #expect(try mizan(["score", "--format", "csv"]).output == before)
            let trace = try folder.text(of: "indicators/submissions/2026/TUR.csv").split(separator: "\n")
            #expect(trace.count == 3)
            #expect(trace[2].contains(",withdraw,2026-11-21T04:07:05Z,"))
            #expect(trace[2].hasSuffix(",by letter,82.5,A,SUB-TUR-2026"))
            #expect(try mizan(["withdraw", "TUR"]).output == "nothing to withdraw: TUR has submitted no figure\n")
            #expect(try mizan(["doctor"]).code == 0)
        }
    }

    @Test func `a file with an error is not stored, and says why`() throws {
        try withSubmission(clean + "TUR;SKL_GAP;2025;????;;s;;;\n") { folder, mizan in
            let run = try mizan(["accept", "TUR-2026.csv", "--lang", "tr"])
            #expect(run.code == 1)
            #expect(run.output.contains("hata[MZ-E112] Dosya kaydedilirken bir değerin rakamları kayboldu."))
            #expect(run.output.contains("TUR-2026.csv, satır 3, sütun D \"OBS_VALUE\"   (TUR · SKL_GAP · 2025)"))
            #expect(!(try folder.files().contains("indicators/submissions/2026/TUR.csv")))
        }
    }

    @Test func `of two files none is stored when one has an error`() throws {
        try withSubmission(clean) { folder, mizan in
            try folder.write(Self.header + "SEN;CON_USE;2025;;;;;;\n", to: "SEN-2026.csv")
            #expect(try mizan(["accept", "TUR-2026.csv", "SEN-2026.csv"]).code == 1)
            #expect(try folder.files().filter { $0.hasPrefix("indicators/submissions/2026") } == [])
        }
    }

    @Test func `what is confidential is in no output, and an internal run says so everywhere`() throws {
        let rows =
            "TUR;CON_USE;2024;91,8273;;s;N;the value 91.8273 is secret;TÜİK\nTUR;CON_SPEED;2024;200;;s;E;until 2027-01-31;\n"
        try withSubmission(rows) { folder, mizan in
            let before = try mizan(["score", "--format", "csv"]).output
            #expect(try mizan(["accept", "TUR-2026.csv"]).code == 0)
            #expect(try folder.text(of: "indicators/submissions/2026/TUR.csv").contains("91.8273"))
            #expect(try mizan(["score", "--format", "csv"]).output == before)
            let report = try mizan(["report", "--out", "public"])
            #expect(report.code == 0)
            #expect(report.output.hasSuffix("; 2 confidential or embargoed figures were held back\n"))
            for name in try folder.files(in: "public") {
                #expect(!(try folder.text(of: "public/\(name)").contains("91.8273")), "\(name)")
            }
            #expect(
                try folder.text(of: "public/report.en.md").contains(
                    "2 figures that member countries submitted are confidential or embargoed and were held back"))
            #expect(!(try mizan(["explain", "TUR", "CON_USE"]).output.contains("91.8273")))

            let scores = try mizan(["score", "--format", "csv", "--include-embargoed", "for the board"]).output
            #expect(scores.contains(",INTERNAL\n"))
            // (1·91.8273 + ½·50 + ½·(log 200 / log 10000 · 100)) / 2
            #expect(scores.contains("TUR,72.79"))
            let run = try mizan(["report", "--include-embargoed", "for the board"])
            #expect(run.code == 0)
            #expect(run.output.contains("reports/2024-internal/report.en.html"))
            #expect(run.output.hasSuffix("were used: not for publication\n"))
            for name in try folder.files(in: "reports/2024-internal") {
                #expect(try folder.text(of: "reports/2024-internal/\(name)").contains("for the board"), "\(name)")
            }
            #expect(try mizan(["report", "--include-embargoed"]).code == 2)
        }
    }

    /// √(65·75) and √(66.25·75).
    @Test func `a check says what was understood and what would change, and stores nothing`() throws {
        try withSubmission(clean) { folder, mizan in
            let run = try mizan(["check", "TUR-2026.csv", "--lang", "fr"])
            #expect(run.code == 0)
            #expect(
                run.output == """
                    TUR-2026.csv
                      lu en       UTF-8, points-virgules, décimales ","
                      pays        Türkiye (TUR), édition 2026
                      chiffres    valeurs 1
                      couverture  100% → 100%
                      indice      69,8 → 70,5
                      différent de ce qui était connu :
                        CON_USE 2024  80 (2024) → 82,5
                      peut être accepté (erreurs / avertissements : 0 / 0)

                    """)
            #expect(try folder.names() == ["TUR-2026.csv", "indicators"])
        }
    }

    @Test func `the exit code tells errors, wrong use and missing files apart`() throws {
        try withSubmission("TUR;CON_USE;2025;;;;;;\n") { _, mizan in
            let commands = [
                ["TUR-2026.csv"], ["TUR-2026.csv", "--format", "xml"], ["--lang", "fr"], ["missing.csv"],
            ]
            let codes = try commands.map { try mizan(["check"] + $0).code }
            #expect(codes == [1, 2, 2, 3])
        }
    }

    @Test func `github gets ten annotations at most, the last one saying how many more`() throws {
        let rows = (0..<13).map { "TUR;CON_BAD\($0);2025;5;;s;;;\n" }.joined()
        try withSubmission(rows) { _, mizan in
            let lines = try mizan(["check", "TUR-2026.csv", "--format", "github"]).output.split(separator: "\n")
            #expect(lines.count == 10)
            #expect(
                lines[0].hasPrefix("::error file=TUR-2026.csv,line=2,col=2,title=MZ-E107::No indicator has the code"))
            #expect(lines[9] == "::notice title=mizan check::4 more findings: see mizan check --format human")
        }
    }

    @Test func `programs get the findings with place, key and candidates`() throws {
        try withSubmission("TUR;CON_SPEED;2025;12.345;;s;;c;\n") { _, mizan in
            let json = try mizan(["check", "TUR-2026.csv", "--format", "json"]).output
            for part in [
                "\"code\" : \"MZ-E104\"", "\"severity\" : \"error\"", "\"line\" : 2", "\"columnName\" : \"OBS_VALUE\"",
                "\"REF_AREA\" : \"TUR\"", "\"12345\"", "\"12.345\"", "\"max\" : 100000", "\"acceptable\" : false",
            ] { #expect(json.contains(part), "\(part)") }
            let sarif = try mizan(["check", "TUR-2026.csv", "--format", "sarif"]).output
            for part in ["\"version\" : \"2.1.0\"", "\"ruleId\" : \"MZ-E104\"", "\"startLine\" : 2", "\"mizanKey/v1\""]
            {
                #expect(sarif.contains(part), "\(part)")
            }
            let csv = try mizan(["check", "TUR-2026.csv", "--format", "csv"]).output.split(separator: "\n")
            #expect(csv.count == 2)
            #expect(csv[1].hasPrefix("MZ-E104,error,TUR-2026.csv,2,D,TUR,CON_SPEED,2025,1,12.345,"))
        }
    }

    @Test func `the code of a finding is explained in the officer's language`() throws {
        let run = try Program.mizan(["explain", "MZ-E121", "--lang", "ar"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.contains("القيمة فارغة ولم يُذكر السبب."))
        #expect(try Program.mizan(["explain", "MZ-E999"], on: SmallWorld()).code == 2)
    }
}
