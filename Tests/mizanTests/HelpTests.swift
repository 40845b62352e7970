import Scoring
import Testing

/// The names of the commands, as `mizan --help` lists them.
func commandNames() throws -> [String] {
    let lines = try Program.mizan(["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
    let list = try #require(lines.split(separator: "COMMANDS").last).prefix { $0 != "OPTIONS" }
    return list.filter { $0.hasPrefix("  ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
}

struct HelpTests {
    @Test func `the help names every command`() throws {
        let names = try commandNames()
        for name in ["score", "explain", "doctor", "codes", "completions"] { #expect(names.contains(name)) }
    }

    @Test func `every command has its help, with examples of itself`() throws {
        for name in try commandNames() {
            let run = try Program.mizan([name, "--help"])
            #expect(run.code == 0)
            #expect(run.errors == "")
            for heading in ["USAGE\n  mizan \(name) ", "OPTIONS\n", "EXAMPLES\n"] {
                #expect(run.output.contains(heading), "\(name) \(heading)")
            }
            let examples = try #require(run.output.split(separator: "EXAMPLES\n").last)
            #expect(examples.contains("mizan \(name)"))
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 140 })
        }
    }

    @Test func `the ways to ask for help give the same`() throws {
        let help = try Program.mizan(["score", "--help"]).output
        for words in [["score", "-h"], ["help", "score"], ["score", "--edition", "2024", "--help"]] {
            let run = try Program.mizan(words)
            #expect(run.code == 0)
            #expect(run.output == help)
        }
        let general = try Program.mizan(["--help"]).output
        for words in [["-h"], ["help"]] { #expect(try Program.mizan(words).output == general) }
    }

    @Test func `without a word the help goes to the error stream, as wrong use`() throws {
        let run = try Program.mizan([])
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.contains("USAGE"))
    }

    @Test func `the version is the engine's`() throws {
        let run = try Program.mizan(["--version"])
        #expect(run.code == 0)
        #expect(run.output == "mizan \(Engine.version)\n")
    }
}
