import FoundationEssentials
import Indicators
import Reporting
import Storage
import TestSupport
import Testing

/// `mizan report` as a process; what the report says is tested with `Reporting`.
struct ReportTests {
    /// Lends a folder with the small world in `indicators/`.
    private func withWorld<Result>(
        _ world: SmallWorld = SmallWorld(), _ body: (TemporaryFolder) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            for (name, text) in world.files { try folder.write(text, to: "indicators/\(name)") }
            return try body(folder)
        }
    }

    /// The languages that a report is written in, as words of the command line.
    private let languages = Phrasebooks.languages.map(\.rawValue)

    private struct Manifest: Decodable {
        let inputs: [Entry]
        let outputs: [Entry]

        struct Entry: Decodable {
            let path: String
            let sha256: String
            let bytes: Int
        }
    }

    @Test func `the report lies beside the inputs, and the last line says what was found`() throws {
        try withWorld { folder in
            let run = try Program.mizan(["report"], in: folder.path)
            #expect(run.code == 0)
            #expect(run.errors == "")
            let pages = languages.flatMap { ["report.\($0).html", "report.\($0).md"] }
            #expect(
                run.output == pages.map { "reports/2024/\($0)\n" }.joined() + """
                    Edition 2024: 2 of 3 member countries scored; not scored, since fewer than 2 of 2 areas have enough \
                    figures: Indonesia; 79% of the weight has a figure

                    """
            )
            let others = [
                "data.json", "manifest.json", "profiles", "results.json", "scores.csv", "uncertainty.csv", "values.csv",
            ]
            #expect(try folder.names(in: "reports/2024") == (pages + others).sorted())
            #expect(try folder.names(in: "reports/2024/profiles") == languages.sorted())
        }
    }

    @Test func `the scores beside the report are those of mizan score`() throws {
        try withWorld { folder in
            let run = try Program.mizan(["report", "--out", folder.path("out")], in: folder.path)
            #expect(run.code == 0)
            let scores = try Program.mizan(["score", "--format", "csv"], in: folder.path)
            #expect(try folder.text(of: "out/scores.csv") == scores.output)
        }
    }

    @Test func `the draws start from the first eight bytes of the digest of the inputs, and the report says so`() throws
    {
        try withWorld { folder in
            #expect(try Program.mizan(["report", "--out", "out"], in: folder.path).code == 0)
            struct Digest: Decodable { let inputDigest: String }
            struct Data: Decodable {
                struct Uncertainty: Decodable {
                    let draws: Int
                    let seed: String
                }
                let uncertainty: Uncertainty
            }
            let decoder = JSONDecoder()
            let digest = try decoder.decode(Digest.self, from: .init(folder.bytes(of: "out/manifest.json"))).inputDigest
            let found = try decoder.decode(Data.self, from: .init(folder.bytes(of: "out/data.json"))).uncertainty
            let seed = try #require(UInt64(digest.prefix(16), radix: 16))
            #expect(found.seed == String(seed) && found.draws == 10_000)
            let text = try folder.text(of: "out/report.en.md")
            #expect(text.contains("the edition was computed 10,000 times"))
            #expect(text.contains("The draws start from the seed `\(seed)`"))
        }
    }

    @Test func `the manifest vouches for every input and every other output`() throws {
        try withWorld { folder in
            #expect(try Program.mizan(["report", "--out", "out"], in: folder.path).code == 0)
            let manifest = try JSONDecoder().decode(Manifest.self, from: Data(folder.bytes(of: "out/manifest.json")))
            for (entries, place) in [(manifest.inputs, "indicators"), (manifest.outputs, "out")] {
                #expect(entries.count > 5)
                for entry in entries {
                    let bytes = try folder.bytes(of: "\(place)/\(entry.path)")
                    #expect(bytes.count == entry.bytes)
                    #expect(SHA256.hexadecimal(bytes) == entry.sha256, "\(entry.path)")
                }
            }
            #expect(try folder.files(in: "out") == (manifest.outputs.map(\.path) + ["manifest.json"]).sorted())
        }
    }

    @Test func `neither language, time zone, folder nor a second run change a byte`() throws {
        try withWorld { folder in
            let path = folder.path("indicators")
            let places: [(String, String, [String: String])] = [
                ("a", folder.path, [:]),
                ("b", "/", ["LANG": "ar_SA.UTF-8", "LC_ALL": "ar_SA.UTF-8", "TZ": "Asia/Jakarta"]),
                ("c", "/", ["LANG": "tr_TR.UTF-8", "TZ": "America/Paramaribo", "SWIFT_DETERMINISTIC_HASHING": "1"]),
                ("a", folder.path, [:]),
            ]
            for (name, place, environment) in places {
                let run = try Program.mizan(
                    ["report", "--indicators", path, "--out", folder.path(name)], in: place, environment: environment
                )
                #expect(run.code == 0)
            }
            let names =
                languages.flatMap { ["report.\($0).html", "report.\($0).md"] } + [
                    "data.json", "scores.csv", "uncertainty.csv", "values.csv",
                    "manifest.json",
                ]
            for name in names {
                let first = try folder.bytes(of: "a/\(name)")
                #expect(try folder.bytes(of: "b/\(name)") == first, "\(name)")
                #expect(try folder.bytes(of: "c/\(name)") == first, "\(name)")
            }
        }
    }

    @Test(arguments: [("md", "report.en.html"), ("html", "report.en.md")])
    func `one format alone leaves the other out`(_ format: String, _ absent: String) throws {
        try withWorld { folder in
            let run = try Program.mizan(["report", "--format", format], in: folder.path)
            #expect(run.code == 0)
            #expect(!run.output.contains(absent))
            #expect(!(try folder.names(in: "reports/2024").contains(absent)))
        }
    }

    @Test func `each page links to the same page in the other languages of its run`() throws {
        try withWorld { folder in
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            for language in languages {
                let html = try folder.text(of: "reports/2024/report.\(language).html")
                let text = try folder.text(of: "reports/2024/report.\(language).md")
                let profile = try folder.text(of: "reports/2024/profiles/\(language)/SEN.md")
                for other in languages where other != language {
                    #expect(html.contains("<a href=\"report.\(other).html\" hreflang=\"\(other)\" lang=\"\(other)\""))
                    #expect(text.contains("](report.\(other).md)"))
                    #expect(profile.contains("](../../profiles/\(other)/SEN.md)"))
                }
            }
        }
    }

    @Test func `one language alone has no links to others, and says how it was made`() throws {
        try withWorld { folder in
            let run = try Program.mizan(["report", "--lang", "fr", "--format", "md", "--out", "out"], in: folder.path)
            #expect(run.code == 0)
            #expect(try folder.names(in: "out/profiles") == ["fr"])
            let text = try folder.text(of: "out/report.fr.md")
            #expect(text.hasPrefix("# Rapport conceptuel sur l’état actuel de la numérisation dans les pays membres\n"))
            #expect(text.contains("La commande était `mizan report --edition 2024 --lang fr`."))
        }
    }

    @Test func `broken inputs write nothing`() throws {
        var world = SmallWorld()
        try world.replace("2024,80,A", with: "2024,eighty,A", in: "observations/members/CON.csv")
        try withWorld(world) { folder in
            let run = try Program.mizan(["report"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.output == "")
            #expect(run.errors.contains("observations/members/CON.csv, line 3"))
            #expect(try folder.names() == ["indicators"])
        }
    }

    @Test func `a file in place of the folder is said, and stays`() throws {
        try withWorld { folder in
            try folder.write("kept", to: "out")
            let run = try Program.mizan(["report", "--out", "out"], in: folder.path)
            #expect(run.code == 3)
            #expect(run.output == "")
            #expect(run.errors.contains("cannot create the folder \"out"))
            #expect(try folder.text(of: "out") == "kept")
        }
    }

    @Test func `a folder in place of one of the files leaves no temporary file behind`() throws {
        try withWorld { folder in
            try folder.write("kept", to: "out/report.en.html/inner")
            let run = try Program.mizan(["report", "--out", "out"], in: folder.path)
            #expect(run.code == 3)
            #expect(run.errors.contains("cannot replace \"out/report.en.html\": it is a folder, not a file"))
            #expect(try folder.text(of: "out/report.en.html/inner") == "kept")
            #expect(try !folder.names(in: "out").contains { $0.hasSuffix(".tmp") })
            #expect(try !folder.names(in: "out").contains("manifest.json"))
        }
    }

    @Test(arguments: [
        (["--lang", "xx"], "unknown language \"xx\""), (["--format", "pdf"], "unknown value of --format \"pdf\""),
        (["--edition", "1990"], "there is no edition 1990"), (["--out"], "--out needs a value"),
    ])
    func `words that it does not know are wrong use`(_ words: [String], _ message: String) throws {
        try withWorld { folder in
            let run = try Program.mizan(["report"] + words, in: folder.path)
            #expect(run.code == 2)
            #expect(run.errors.hasPrefix("mizan: \(message)"))
            #expect(try folder.names() == ["indicators"])
        }
    }

    @Test func `the profile of a country that left goes with the next whole report, a file of one's own stays`() throws
    {
        try withWorld { folder in
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            try folder.write("mine", to: "reports/2024/profiles/en/notes.txt")
            var world = SmallWorld()
            let row = try #require(world.files["countries.csv"]?.split(separator: "\n").first { $0.hasPrefix("IDN,") })
            try world.replace("\(row)\n", with: "", in: "countries.csv")
            for name in ["observations/members/CON.csv", "observations/members/SKL.csv"] {
                let lines = try #require(world.files[name]).split(separator: "\n").filter { !$0.hasPrefix("IDN,") }
                try folder.write(lines.joined(separator: "\n") + "\n", to: "indicators/\(name)")
            }
            try folder.write(try #require(world.files["countries.csv"]), to: "indicators/countries.csv")
            #expect(try Program.mizan(["report"], in: folder.path).code == 0)
            #expect(try folder.names(in: "reports/2024/profiles/en") == ["SEN.md", "TUR.md", "notes.txt"])
            // A run for one format leaves the others alone.
            #expect(try Program.mizan(["report", "--format", "html"], in: folder.path).code == 0)
            #expect(try folder.names(in: "reports/2024/profiles/en") == ["SEN.md", "TUR.md", "notes.txt"])
        }
    }
}
