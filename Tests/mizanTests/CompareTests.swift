import FoundationEssentials
import TestSupport
import Testing

/// `mizan compare` and `mizan history` as processes.
struct CompareTests {
    /// The small world with a folder `indicators/`, and its report in `reports/2024` when asked for.
    private func withWorld<Result>(
        _ world: SmallWorld = SmallWorld(), published: Bool = false, _ body: (TemporaryFolder) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            for (name, text) in world.files { try folder.write(text, to: "indicators/\(name)") }
            if published { #expect(try Program.mizan(["report"], in: folder.path).code == 0) }
            return try body(folder)
        }
    }

    @Test func `both editions are computed by today's methodology, and the figures behind are named`() throws {
        try withWorld { folder in
            let run = try Program.mizan(["compare", "2023", "2024", "--country", "TUR"], in: folder.path)
            #expect(run.code == 0)
            #expect(run.output.hasPrefix("Editions 2023 and 2024 from today's figures by today's methodology;"))
            // Then CON_USE alone is half of the area's weight: 70, now 65; SKL has no figure of 2023.
            #expect(run.output.contains("Türkiye: scored in 2024 alone\n"))
            #expect(run.output.contains("\nCON   70.0  65.0    -5.0"))
        }
    }

    @Test func `against the published report a changed figure is a revision, and what differs is said`() throws {
        try withWorld(published: true) { folder in
            let words = ["compare", "2024", "2024", "--as-published"]
            let same = try Program.mizan(words + ["--fail-on", "drop>=0"], in: folder.path)
            #expect(same.code == 1)
            #expect(!same.output.contains("What else differs"))

            var world = SmallWorld()
            try world.replace("CON_USE,2024,80", with: "CON_USE,2024,60", in: "observations/members/CON.csv")
            try folder.write(
                try #require(world.files["observations/members/CON.csv"]),
                to: "indicators/observations/members/CON.csv")
            let run = try Program.mizan(words + ["--fail-on", "drop>5"], in: folder.path)
            #expect(run.code == 1)
            let lines = run.output.split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }
            #expect(lines[2] == "iso3 country 2024 published 2024 now change revision by breaks rank")
            #expect(lines.contains("TUR Türkiye 69.8 64.2 -5.6 -5.6 0.0 1"), "\(run.output)")
            #expect(lines.contains("TUR CON_USE -5.6 80.0 in 2024 60.0 in 2024 revised"))
            #expect(lines.contains("2 members: nothing changed"))
            #expect(run.output.contains("\nno interval: an archive holds the figures of its own edition alone"))
            #expect(run.output.contains("  the file observations/members/CON.csv has changed\n"))
            #expect(run.errors == "mizan: drop>5: Türkiye (TUR): the index changed from 69.8 to 64.2\n")
        }
    }

    @Test func `annotations name the line of the figure that did most, and the summary says it too`() throws {
        try withWorld(published: true) { folder in
            var world = SmallWorld()
            try world.replace("CON_USE,2024,80", with: "CON_USE,2024,60", in: "observations/members/CON.csv")
            try folder.write(
                try #require(world.files["observations/members/CON.csv"]),
                to: "indicators/observations/members/CON.csv")
            try folder.write("before\n", to: "summary.md")
            let run = try Program.mizan(
                ["compare", "2024", "2024", "--as-published", "--format", "github", "--fail-on", "drop>5,level-down"],
                in: folder.path, environment: ["GITHUB_STEP_SUMMARY": folder.path("summary.md")]
            )
            #expect(run.code == 1)
            #expect(
                run.output.hasPrefix(
                    "::error file=indicators/observations/members/CON.csv,line=3,title=drop>5::Türkiye (TUR): the index changed from 69.8 to 64.2; CON_USE -5.6 (80.0 in 2024, 60.0 in 2024)\n1 condition met;"
                ), "\(run.output)")
            let summary = try folder.text(of: "summary.md")
            #expect(summary.hasPrefix("before\n## Mizan: edition 2024 beside 2024\n\n- **drop>5** Türkiye"))
            #expect(summary.contains("| Country | Published | Now | Change | revision | By series breaks | Level |\n"))
            #expect(summary.contains("| Türkiye | 69.8 | 64.2 | -5.6 | -5.6 | 0.0 | Advanced |\n"))
        }
    }

    @Test func `every format goes to a folder, the same as on the screen`() throws {
        try withWorld { folder in
            let run = try Program.mizan(["compare", "2023", "2024", "--out", "out"], in: folder.path)
            #expect(run.code == 0)
            let names = [
                "comparison.csv", "comparison.en.html", "comparison.en.md", "comparison.json", "comparison.sarif",
            ]
            #expect(try folder.names(in: "out") == ["SHA256SUMS"] + names)
            let sums = try Program.run(
                "/usr/bin/sha256sum", ["--check", "--quiet", "SHA256SUMS"], in: folder.path("out"), environment: [:])
            #expect(sums.code == 0)
            for (format, name) in [("csv", names[0]), ("html", names[1]), ("md", names[2]), ("json", names[3])] {
                let shown = try Program.mizan(["compare", "2023", "2024", "--format", format], in: folder.path)
                #expect(shown.output == (try folder.text(of: "out/\(name)")))
            }
            #expect(try Program.mizan(["compare", "--format", "json", "--out", "one"], in: folder.path).code == 2)
            #expect(
                try Program.mizan(["compare", "2023", "--format", "json", "--out", "one"], in: folder.path).code == 0)
            #expect(try folder.names(in: "one") == ["comparison.json"])
        }
    }

    @Test(arguments: [
        ("en", "# Yearly comparison\n", "compares the edition 2024 with the edition 2023"),
        ("fr", "# Comparaison annuelle\n", "compare l’édition 2024 à l’édition 2023"),
        ("ar", "# المقارنة السنوية\n", "\u{2066}2024\u{2069}"),
    ])
    func `the comparison is written in the language asked for`(_ language: String, _ title: String, _ part: String)
        throws
    {
        try withWorld { folder in
            let words = ["compare", "2023", "2024", "--lang", language]
            let text = try Program.mizan(words + ["--format", "md"], in: folder.path)
            #expect(text.code == 0)
            #expect(text.output.contains(title))
            #expect(text.output.contains(part))
            let page = try Program.mizan(words + ["--format", "html"], in: folder.path)
            #expect(page.output.contains("<html lang=\"\(language)\""))
        }
    }

    @Test(arguments: [
        ("dorp>5", "unknown condition \"dorp\"", "did you mean drop?"),
        ("drop", "the condition drop needs a number", "write --fail-on 'drop>5'"),
        ("drop<5", "the condition drop cannot be compared with <", "write --fail-on 'drop>5'"),
        ("drop>five", "\"five\" in the condition drop>five is not a number from 0 to 100", "drop>5"),
        ("drop>500", "\"500\" in the condition drop>500 is not a number from 0 to 100", "drop>5"),
        ("drop>-1", "\"-1\" in the condition drop>-1 is not a number from 0 to 100", "drop>5"),
        ("level-down>1", "the condition level-down takes no number", "write --fail-on 'level-down'"),
        ("coverage>0.6", "the condition coverage cannot be compared with >", "write --fail-on 'coverage<0.6'"),
        ("coverage<60", "\"60\" in the condition coverage<60 is not a number from 0 to 1", "coverage<0.6"),
        ("drop=5", "the condition drop cannot be compared with =", "write --fail-on 'drop>5'"),
        (">5", "unknown condition \"\"", "expected one of: drop"),
    ])
    func `a condition that makes no sense is wrong use`(_ word: String, _ message: String, _ hint: String) throws {
        let run = try Program.mizan(["compare", "2023", "2024", "--fail-on", word], on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("mizan: \(message)\n"), "\(run.errors)")
        #expect(run.errors.contains(hint), "\(run.errors)")
    }

    /// From 2023 to 2024: the area CON of Türkiye from 70 to 65, everybody else as before or without two scores. Indonesia has
    /// figures for a quarter of CON and all of SKL.
    @Test(arguments: [
        ("area-drop>4.9", ["TUR"]), ("area-drop>=5", ["TUR"]), ("area-drop>5", []), ("coverage<0.6", []),
        ("coverage<0.65", ["IDN"]),
        ("coverage-drop>0.1", []), ("unscored", []), ("level-down", []), ("rise>0", []), ("rank-drop>0", []),
    ])
    func `conditions apply to whom they say`(_ condition: String, _ expected: [String]) throws {
        let run = try Program.mizan(
            ["compare", "2023", "2024", "--format", "csv", "--fail-on", condition], on: SmallWorld())
        let named = run.errors.split(separator: "\n").compactMap { line in
            line.split(separator: "(").dropFirst().first?.prefix(3)
        }
        #expect(run.code == (expected.isEmpty ? 0 : 1), "\(run.errors)")
        #expect(named.map(String.init) == expected, "\(run.errors)")
    }

    @Test(arguments: [
        ("compare 2024 2023", "the edition 2024 is not before 2023", "write mizan compare 2023 2024"),
        ("compare 2024 2024", "the edition 2024 is not before 2024", "--as-published"),
        ("compare 1999 2024", "there is no edition 1999", "the data carry the editions"),
        ("compare now", "\"now\" is not an edition", "mizan compare 2022 2024"),
        ("compare 2023 2024 --country ATL", "unknown country \"ATL\"", ""),
        ("compare 2023 2024 --lang xx", "unknown language \"xx\"", ""),
        ("compare 2023 2024 --reports x", "--reports means nothing without --as-published", "add --as-published"),
        (
            "compare 2023 2024 --as-published", "there is no published report of the edition 2023",
            "mizan report writes it"
        ),
        ("history TUR --since 2050", "there is no edition since 2050", "the newest one is 2024"),
    ])
    func `words that make no sense are wrong use`(_ words: String, _ message: String, _ hint: String) throws {
        try withWorld { folder in
            let run = try Program.mizan(words.split(separator: " ").map(String.init), in: folder.path)
            #expect(run.code == 2)
            #expect(run.output == "")
            #expect(run.errors.hasPrefix("mizan: \(message)"), "\(run.errors)")
            #expect(run.errors.contains(hint), "\(run.errors)")
        }
    }

    @Test func `of many conditions met GitHub gets five annotations, and a summary that its page has room for`() throws
    {
        try withWorld(published: true) { folder in
            let limit = 1 << 20
            try folder.write(String(repeating: "x", count: limit - 400), to: "summary.md")
            let run = try Program.mizan(
                [
                    "compare", "2024", "2024", "--as-published", "--format", "github", "--fail-on",
                    "drop>=0,rise>=0,area-drop>=0,area-rise>=0",
                ], in: folder.path, environment: ["GITHUB_STEP_SUMMARY": folder.path("summary.md")])
            #expect(run.code == 1)
            let errors = run.output.split(separator: "\n").filter { $0.hasPrefix("::error ") }
            #expect(errors.count == 5)
            #expect(errors.last?.hasSuffix("more: see the summary") == true)
            let summary = try folder.text(of: "summary.md")
            #expect(summary.utf8.count <= limit)
            #expect(summary.hasSuffix(" more lines have no room here.\n"))
        }
    }

    @Test func `intervals come from as many paired draws as asked for, and none is none`() throws {
        var world = SmallWorld()
        for row in ["TUR,SKL_YEARS", "TUR,SKL_GAP", "SEN,SKL_YEARS", "SEN,SKL_GAP"] {
            try world.replace("\(row),2024", with: "\(row),2023", in: "observations/members/SKL.csv")
        }
        let words = ["compare", "2023", "2024"]
        let drawn = try Program.mizan(words + ["--draws", "20"], on: world)
        #expect(drawn.code == 0)
        #expect(drawn.output.contains("90% interval of each change from 20 paired draws, seed "))
        #expect(drawn.output.contains("\n  members: rose "))
        let none = try Program.mizan(words + ["--draws", "0"], on: world)
        #expect(none.output.contains("\nno interval, since nothing was drawn"))
        #expect(!none.output.contains("rose 1"))
        let archived = try Program.mizan(words + ["--as-published", "--draws", "20"], on: world)
        #expect(archived.code == 2)
        #expect(archived.errors.contains("there are no draws with --as-published"))
        // The same draws as those of robustness, whose members alone are read.
        let seed = try #require(drawn.output.split(separator: "seed ").dropFirst().first?.prefix { $0.isNumber })
        let other = try Program.mizan(["robustness", "--from", "2023", "--draws", "20"], on: world)
        #expect(other.output.contains("seed \(seed);"), "\(other.output) \(seed)")
    }

    @Test func `an archive that was tampered with is a finding`() throws {
        try withWorld(published: true) { folder in
            try folder.write(try folder.text(of: "reports/2024/values.csv") + "\n", to: "reports/2024/values.csv")
            let run = try Program.mizan(["compare", "2024", "2024", "--as-published"], in: folder.path)
            #expect(run.code == 1)
            #expect(run.errors.contains("error[MZ-E223]"))
            #expect(run.errors.contains("reports/2024/results.json"))
        }
    }

    @Test func `the history shows every edition, with a character for each`() throws {
        let run = try Program.mizan(["history", "TUR", "--since", "2023"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.contains("Türkiye (TUR)\nEditions 2023 to 2024 by today's methodology"))
        #expect(run.output.contains("CON      ▆▆  70.0  65.0  50% → 100%\n"))
        #expect(run.output.contains("index    ·▆     –  69.8  "))
        let csv = try Program.mizan(["history", "--format", "csv"], on: SmallWorld())
        #expect(csv.output.hasPrefix("iso3,measure,edition,score,coverage,rank,level\nIDN,index,"))
    }

    @Test func `the plain script is what the workflow runs`() throws {
        let workflow = try Project.text(of: ".github/workflows/yearly.yml")
        #expect(workflow.contains("          scripts/yearly $CONDITIONS\n"))
        for line in workflow.split(separator: "\n") { #expect(!line.contains("\t")) }
    }
}
