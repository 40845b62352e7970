import TestSupport
import Testing

/// Where `mizan` finds its inputs, and what it says when they cannot be used.
struct InputFolderTests {
    @Test(arguments: ["score", "doctor", "explain TUR", "codes areas"])
    func `a folder that is not there cannot be read`(_ command: String) throws {
        try withTemporaryFolder { folder in
            let path = folder.path("nowhere")
            let run = try Program.mizan(command.split(separator: " ").map(String.init) + ["--indicators", path])
            #expect(run.code == 3)
            #expect(run.output == "")
            #expect(
                run.errors == "mizan: cannot read \"\(path)/countries.csv\": it does not exist\n       check the path\n"
            )
        }
    }

    @Test(arguments: ["countries.csv", "indicators.csv", "methodology.json", "observations/members"])
    func `a part of the folder that is not there is named`(_ part: String) throws {
        var world = SmallWorld()
        world.files = world.files.filter { !$0.key.hasPrefix(part) }
        let run = try Program.mizan(["score"], on: world)
        #expect(run.code == 3)
        #expect(run.output == "")
        #expect(run.errors.contains("/\(part)\": it does not exist"))
    }

    @Test
    func `the folder is found from a folder below, as it is by name, by the environment and with a slash at the end`()
        throws
    {
        try withTemporaryFolder { folder in
            for (name, text) in SmallWorld().files { try folder.write(text, to: "indicators/\(name)") }
            try folder.createFolder("a/b")
            let path = folder.path("indicators")
            let runs = [
                try Program.mizan(["score"], in: folder.path), try Program.mizan(["score"], in: folder.path("a/b")),
                try Program.mizan(["score"], in: folder.path("indicators/observations")),
                try Program.mizan(["score", "--indicators", path], in: "/"),
                try Program.mizan(["score", "--indicators", path + "/"], in: "/"),
                try Program.mizan(["score", "--indicators", "../indicators"], in: folder.path("a")),
                try Program.mizan(["score"], in: "/", environment: ["MIZAN_INDICATORS": path]),
            ]
            for run in runs {
                #expect(run.code == 0)
                #expect(run.errors == "")
                #expect(run.output == runs[0].output)
            }
            #expect(runs[0].output.contains("TUR"))
        }
    }

    @Test func `a folder that is named goes before the environment`() throws {
        try withTemporaryFolder { folder in
            try SmallWorld().write(to: folder)
            let run = try Program.mizan(
                ["codes", "areas", "--indicators", folder.path],
                environment: ["MIZAN_INDICATORS": folder.path("nowhere")]
            )
            #expect(run.code == 0)
        }
    }

    @Test func `without any folder the person is told how to name one`() throws {
        let run = try Program.mizan(["score"], in: "/")
        #expect(run.code == 3)
        #expect(run.output == "")
        #expect(run.errors.contains("no folder indicators/ here or in a folder above"))
        #expect(run.errors.contains("--indicators DIR"))
    }

    @Test(arguments: ["score", "score --format csv", "score --format json", "explain TUR", "codes countries"])
    func `inputs with an error give no data but the place of the error`(_ command: String) throws {
        var world = SmallWorld()
        try world.replace("2024,80,A", with: "2024,\"80,5\",A", in: "observations/members/CON.csv")
        let run = try Program.mizan(command.split(separator: " ").map(String.init), on: world)
        #expect(run.code == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[MZ-E203]"))
        #expect(run.errors.contains("observations/members/CON.csv, line 3, column D \"OBS_VALUE\""))
        #expect(run.errors.contains("80,5"))
        #expect(run.errors.contains("write the decimal sign as a point"))
    }

    @Test(arguments: ["score", "doctor"]) func `a broken methodology is placed like any other input`(_ command: String)
        throws
    {
        var world = SmallWorld()
        try world.replace("\"geometric\"", with: "\"geometrical\"", in: "methodology.json")
        let run = try Program.mizan([command], on: world)
        #expect(run.code == 1)
        let text = command == "doctor" ? run.output : run.errors
        #expect(text.contains("methodology.json, line 11"))
        #expect(text.contains("did you mean \"geometric\"?"))
    }

    @Test func `the same problem in many lines is one message`() throws {
        var world = SmallWorld()
        let text = try #require(world.files["observations/members/CON.csv"])
        world.files["observations/members/CON.csv"] = text.replacing("TUR,", with: "TRU,")
        let run = try Program.mizan(["score"], on: world)
        #expect(run.code == 1)
        #expect(run.errors.ranges(of: "error[MZ-E201]").count == 1)
        #expect(run.errors.contains("lines 3, 4, 5, 6"))
        #expect(run.errors.contains("the inputs hold 1 error\n"))
    }
}
