import TestSupport
import Testing

struct InitTests {
    @Test func `what init writes is clean, scored and explained, by the numbers of its own README`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("towns")
            let run = try Program.mizan(["init", path])
            #expect(run.code == 0)
            #expect(run.errors == "")
            #expect(
                try folder.files(in: "towns") == [
                    "README.md", "areas.csv", "indicators.csv", "methodology.json", "observations/figures.csv",
                    "units.csv",
                ])
            let doctor = try Program.mizan(["doctor", "--indicators", path])
            #expect(doctor.code == 0)
            #expect(
                doctor.output
                    == "\(path): clean: 5 units, 2 areas, 5 scored and 0 context indicators, 48 figures, 0 sources\n")

            // Safety (2 × 80 + 85) / 3, network (50 + 40 + 45) / 3 = 45, index √(81.67 × 45).
            let scores = try Program.mizan(["score", "--indicators", path])
            #expect(scores.code == 0)
            #expect(scores.output.contains("Ashwater     60.6  Advanced       81.7     45.0"))
            #expect(try folder.text(of: "towns/README.md").contains("√(81.7 × 45) = 60.6"))
            // Without PARKING: (0.35/0.5 + 22/40) / 2.
            let earlier = try Program.mizan(["score", "--edition", "2024", "--indicators", path, "--format", "csv"])
            #expect(earlier.output.contains("\nCED,"))
            #expect(earlier.output.split(separator: "\n")[3].split(separator: ",")[2] == "62.5")
            let explained = try Program.mizan(["explain", "CED", "PARKING", "--edition", "2024", "--indicators", path])
            #expect(explained.code == 0)
            #expect(explained.output.contains("missing: no figure from 2024 to 2024"))
        }
    }

    @Test func `a folder that holds a file is left as it is`() throws {
        try withTemporaryFolder { folder in
            try folder.write("mine", to: "towns/notes.txt")
            let run = try Program.mizan(["init", folder.path("towns")])
            #expect(run.code == 2)
            #expect(run.errors.contains("is not empty: it holds notes.txt"))
            #expect(try folder.names(in: "towns") == ["notes.txt"])
        }
    }

    @Test func `a file in the place of the folder is left as it is`() throws {
        try withTemporaryFolder { folder in
            try folder.write("mine", to: "towns")
            let run = try Program.mizan(["init", folder.path("towns")])
            #expect(run.code == 3)
            #expect(try folder.text(of: "towns") == "mine")
        }
    }
}
