import TestSupport
import Testing

/// What is not for publication must not reach a public output, nor be worked out from one: two worlds that differ in
/// nothing but confidential values and what was written beside them must print the same bytes.
struct DisclosureTests {
    private static let environment = ["SOURCE_DATE_EPOCH": "1795234025"]
    private static let header =
        "REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE;OBS_STATUS;SOURCE_DETAIL;CONF_STATUS;COMMENT_OBS;FOCAL_POINT\n"

    /// Two confidential figures and an open one. The second variant is far from what was known, which gives findings.
    private static let variants = [
        ["91,8273", "200,5", "erst geheim"], ["3,1415", "99991,5", "dann geheim"],
    ]

    private static func submission(_ variant: [String]) -> String {
        header + """
            TUR;CON_PRICE;2024;\(variant[0]);;Anket;N;\(variant[2]);TÜİK
            TUR;CON_SPEED;2024;\(variant[1]);;Anket \(variant[2]);E;until 2027-01-31;TÜİK
            TUR;CON_USE;2024;82;;Anket;;;TÜİK

            """
    }

    /// Later files that touch the same figures.
    private static let later = [
        "later-TUR-2026.csv": header + "TUR;CON_PRICE;2024;12,5;;Anket;;;TÜİK\nTUR;CON_SPEED;2024;120;;Anket;;;TÜİK\n",
        "next-TUR-2026.csv": header + "TUR;CON_PRICE;2025;13;;Anket;;;TÜİK\nTUR;CON_SPEED;2025;121;;Anket;;;TÜİK\n",
    ]

    /// Every command that prints figures or something made of them, the ones that write last.
    private static let commands = [
        "score", "score --format csv", "score --format json", "score --stages stages",
        "score --set normalisation=z-score --set aggregation.index=arithmetic", "score --set normalisation=min-max",
        "score --set imputation=median --format csv", "score --edition 2023", "explain TUR", "explain TUR CON",
        "explain TUR CON_USE", "explain TUR CON_SPEED", "explain TUR CON_PRICE", "whatif TUR CON_USE=25",
        "whatif TUR SKL_GAP=3 --format json", "groups", "groups --indicator CON_USE --format csv", "groups --income",
        "inequality", "inequality --indicator CON_SPEED --editions --format csv", "compare 2023 2024",
        "compare 2023 2024 --format json", "compare 2023 2024 --format csv", "compare 2023 2024 --format md",
        "compare 2023 2024 --out comparison", "history", "history TUR", "history --format csv",
        "robustness --draws 50", "robustness --draws 50 --format json",
        "robustness --draws 50 --format csv --part pairs",
        "sensitivity --samples 8", "sensitivity --samples 8 --format json", "coherence", "coherence --format csv",
        "doctor", "codes indicators", "template TUR --edition 2024", "template TUR --format html --lang tr",
        "check later-TUR-2026.csv", "check later-TUR-2026.csv --format json", "check next-TUR-2026.csv --format csv",
        "report --out public", "compare 2024 2024 --as-published --reports .", "report",
        "compare 2024 2024 --as-published", "accept next-TUR-2026.csv", "report --out after-next",
        "accept later-TUR-2026.csv", "report --out after-later", "withdraw TUR --edition 2026",
        "report --out after-withdrawal",
    ]

    /// The first lines in which two texts differ, short enough to read.
    private func difference(_ one: String, _ other: String) -> String? {
        guard one != other else { return nil }
        let lines = [one, other].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        guard let at = zip(lines[0], lines[1]).map({ $0 == $1 }).firstIndex(of: false) else { return "other lengths" }
        let same = zip(lines[0][at], lines[1][at]).prefix { $0 == $1 }.count
        return lines.map { "…" + $0[at].dropFirst(max(0, same - 100)).prefix(250) }.joined(separator: "\n")
    }

    /// A line that holds a word, as much of it as one can read.
    private func line(with word: String, in text: String) -> String? {
        text.firstRange(of: word).map { range in
            String(text[..<range.lowerBound].suffix(100)) + word + text[range.upperBound...].prefix(50)
        }
    }

    /// What everything prints, and every file that is written outside of the inputs.
    private func outputs(_ rows: String, note: String = "by e-mail") throws -> [String: String] {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files = Dictionary(uniqueKeysWithValues: world.files.map { ("indicators/" + $0, $1) })
            world.files.merge(Self.later) { $1 }
            world.files["TUR-2026.csv"] = rows
            try world.write(to: folder)
            func mizan(_ command: String) throws -> String {
                let run = try Program.mizan(
                    command.split(separator: " ").map(String.init), in: folder.path, environment: Self.environment)
                return "\(run.code)\n\(run.output)\n\(run.errors)"
            }
            let accepted = try Program.mizan(
                ["accept", "TUR-2026.csv", "--note", note], in: folder.path, environment: Self.environment)
            try #require(accepted.code == 0, "\(accepted.output)\(accepted.errors)")
            var outputs: [String: String] = [:]
            for command in Self.commands {
                outputs[command] = try mizan(command)
                for file in try folder.files() where !file.hasPrefix("indicators/") && !file.hasSuffix("-2026.csv") {
                    outputs["\(command): \(file)"] = try folder.text(of: file)
                }
            }
            return outputs
        }
    }

    @Test func `what is confidential moves no byte of any output, and stands in none`() throws {
        let outputs = try Self.variants.map { try self.outputs(Self.submission($0), note: $0[2]) }
        #expect(outputs[0].count > 200)
        for (what, text) in outputs[0] {
            #expect(difference(text, outputs[1][what] ?? "") == nil, "\(what)")
            for word in ["91.8273", "91,8273", "200.5", "200,5", "geheim"] {
                #expect(line(with: word, in: text) == nil, "\(word) in \(what)")
            }
        }
        #expect(Set(outputs[0].keys) == Set(outputs[1].keys))
        for command in Self.commands where !command.hasPrefix("compare 2024 2024") {
            #expect(outputs[0][command]?.hasPrefix("0\n") == true, "\(command): \(outputs[0][command] ?? "")")
        }
    }

    /// But for random draws, whose seed is the digest of the inputs, and for what says that figures were held back.
    @Test func `scores are those of the published figures`() throws {
        let open = Self.header + "TUR;CON_USE;2024;82;;Anket;;;TÜİK\n"
        let without = try outputs(open)
        let with = try outputs(Self.submission(Self.variants[0]))
        let chosen = Self.commands.prefix { !$0.hasPrefix("robustness") }
        #expect(chosen.count > 25)
        for command in chosen {
            #expect(difference(with[command] ?? "", without[command] ?? "") == nil, "\(command)")
        }
        for file in ["scores.csv", "values.csv"] {
            let name = "report --out public: public/\(file)"
            #expect(difference(with[name] ?? "", without[name] ?? "") == nil, "\(file)")
        }
    }

    @Test func `a receipt says of a confidential figure that it is held back, not which it is`() throws {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files = Dictionary(uniqueKeysWithValues: world.files.map { ("indicators/" + $0, $1) })
            world.files["TUR-2026.csv"] = Self.submission(Self.variants[0])
            try world.write(to: folder)
            for command in ["check TUR-2026.csv", "check TUR-2026.csv --format json", "accept TUR-2026.csv"] {
                let run = try Program.mizan(
                    command.split(separator: " ").map(String.init), in: folder.path, environment: Self.environment)
                #expect(run.code == 0, "\(command): \(run.output)")
                #expect(!run.output.contains("91.8273"), "\(command)")
                #expect(!run.output.contains("200.5"), "\(command)")
            }
            let run = try Program.mizan(["check", "TUR-2026.csv"], in: folder.path, environment: Self.environment)
            #expect(run.output.contains("CON_PRICE 2024  10 (2024) → N"))
            #expect(run.output.contains("CON_SPEED 2024  100 (2024) → E"))
        }
    }

    @Test func `an internal report says so on every page and is not compared with as a published one`() throws {
        try withTemporaryFolder { folder in
            var world = SmallWorld()
            world.files = Dictionary(uniqueKeysWithValues: world.files.map { ("indicators/" + $0, $1) })
            world.files["TUR-2026.csv"] = Self.submission(Self.variants[0])
            try world.write(to: folder)
            func mizan(_ words: [String]) throws -> Run {
                try Program.mizan(words, in: folder.path, environment: Self.environment)
            }
            #expect(try mizan(["accept", "TUR-2026.csv"]).code == 0)
            for reason in [[], [""], [" "]] {
                #expect(try mizan(["report", "--include-embargoed"] + reason).code == 2)
            }
            #expect(try mizan(["report", "--include-embargoed", "for the board", "--out", "reports/2024"]).code == 0)
            for file in try folder.files(in: "reports/2024") {
                #expect(try folder.text(of: "reports/2024/\(file)").contains("for the board"), "\(file)")
            }
            // On the screen, and at the foot of every printed page.
            let page = try folder.text(of: "reports/2024/report.en.html")
            #expect(page.split(separator: "@page").dropFirst().contains { $0.prefix(600).contains("for the board") })
            let compared = try mizan(["compare", "2024", "2024", "--as-published"])
            #expect(compared.code == 2)
            #expect(compared.errors.contains("not for publication"))
            #expect(!compared.output.contains("91.8"))
        }
    }
}
