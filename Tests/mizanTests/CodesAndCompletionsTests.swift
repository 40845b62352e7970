import FoundationEssentials
import TestSupport
import Testing

struct CodesTests {
    @Test(arguments: [
        ("countries", 57), ("economies", 179), ("areas", 8), ("indicators", 86), ("editions", 11), ("groupings", 6),
    ])
    func `each kind of code has its lines, a code and a name`(_ kind: String, _ count: Int) throws {
        let run = try Program.mizan(["codes", kind])
        #expect(run.code == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == count)
        #expect(lines.allSatisfy { $0.split(separator: "\t").count == 2 })
    }

    @Test func `countries come by code, areas in their order`() throws {
        #expect(
            try Program.mizan(["codes", "countries"], on: SmallWorld()).output
                == "IDN\tIndonesia\nSEN\tSenegal\nTUR\tTürkiye\n"
        )
        #expect(
            try Program.mizan(["codes", "areas"], on: SmallWorld()).output
                == "CON\tDigital connectivity\nSKL\tDigital skills\n"
        )
        #expect(try Program.mizan(["codes", "editions"], on: SmallWorld()).output == "2023\tdraft\n2024\tdraft\n")
        #expect(
            try Program.mizan(["codes", "groupings"], on: SmallWorld()).output.hasPrefix(
                "oic-group\tAfrican, Asian\nincome-group\tLower middle income, Upper middle income, High income\n"))
    }
}

struct CompletionsTests {
    private static let bash = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `every command and its options are in the script`(_ shell: String)
        throws
    {
        let run = try Program.mizan(["completions", shell])
        #expect(run.code == 0)
        #expect(run.errors == "")
        for name in try commandNames() { #expect(run.output.contains(name)) }
        for option in ["edition", "format", "country", "area", "indicators", "help"] {
            #expect(run.output.contains(option))
        }
        for kind in ["codes countries", "codes areas", "codes indicators"] { #expect(run.output.contains(kind)) }
    }

    @Test(
        .enabled(if: CompletionsTests.bash != nil, "bash is not installed"),
        arguments: [
            (["sco"], ["score"]), (["co"], ["compare", "coherence", "codes", "completions"]),
            (["explain", "S"], ["SEN"]),
            (["explain", ""], ["IDN", "SEN", "TUR", "--edition", "--lang", "--set", "--indicators", "--help"]),
            (["explain", "TUR", "S"], ["SKL", "SKL_YEARS", "SKL_GAP"]),
            (["explain", "--edition", "2024", "T"], ["TUR"]),
            (["score", "--e"], ["--edition"]), (["score", "--format", "j"], ["json"]),
            (["score", "--country", "I"], ["IDN"]),
            (["score", "--area", "C"], ["CON"]), (["score", "--edition", ""], []), (["codes", "a"], ["areas"]),
            (["groups", "--by", "oic"], ["oic-group"]), (["groups", "--indicator", "SKL_"], ["SKL_YEARS", "SKL_GAP"]),
            (["whatif", "TUR", "SKL_"], ["SKL_YEARS=", "SKL_GAP="]),
            (["whatif", "TUR", "SKL_GAP=0", "CON_U"], ["CON_USE="]), (["whatif", "--weights", "areas"], ["areas.csv"]),
            (["methods", "w"], ["weights"]),
            (["completions", ""], ["bash", "zsh", "fish", "--help"]), (["explain", "XYZ"], []),
        ] as [([String], [String])]
    )
    func `bash offers what may follow`(_ words: [String], _ offered: [String]) throws {
        let bash = try #require(Self.bash)
        try withTemporaryFolder { folder in
            try SmallWorld().write(to: folder)
            let script = """
                source <(mizan completions bash)
                COMP_WORDS=(mizan "$@")
                COMP_CWORD=$#
                _mizan
                for word in "${COMPREPLY[@]}"; do echo "$word"; done
                """
            let run = try Program.run(
                bash, ["--norc", "-c", script, "bash"] + words, in: folder.path,
                environment: ["PATH": Program.folder + ":/usr/bin:/bin", "MIZAN_INDICATORS": folder.path]
            )
            #expect(run.code == 0)
            #expect(run.errors == "")
            #expect(run.output.split(separator: "\n").map(String.init) == offered)
        }
    }
}
