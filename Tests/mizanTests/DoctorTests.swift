import TestSupport
import Testing

struct DoctorTests {
    @Test func `the committed inputs are clean`() throws {
        let run = try Program.mizan(["doctor"])
        #expect(run.code == 0)
        #expect(run.errors == "")
        let counts =
            "57 members, 179 other economies, 8 areas, 68 scored and 18 context indicators, 72014 figures"
        #expect(run.output.hasPrefix("indicators: clean: \(counts), "))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func `an error is on the output with its place and remedy, and ends with 1`() throws {
        var world = SmallWorld()
        try world.replace("uis,CC BY 4.0", with: "uis,", in: "sources.csv")
        let run = try Program.mizan(["doctor"], on: world)
        #expect(run.code == 1)
        #expect(run.errors == "")
        #expect(run.output.contains("error[MZ-E214] The source UIS-2025 has no licence\n"))
        #expect(run.output.contains("/sources.csv, line 3, column F \"licence\"\n"))
        #expect(run.output.contains("  fix       write the licence"))
        #expect(run.output.hasSuffix(": 1 error\n"))
    }

    @Test func `warnings alone end with 0`() throws {
        var world = SmallWorld()
        try world.replace("TUR,CTX_HEADS,2024,87,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        let run = try Program.mizan(["doctor"], on: world)
        #expect(run.code == 0)
        #expect(run.output.contains("warning[MZ-W301] CTX_HEADS has no observation\n"))
        #expect(
            run.output.contains(": 1 warning: 3 members, 2 other economies, 2 areas, 5 scored and 1 context indicators")
        )
    }

    @Test func `errors and warnings are counted apart`() throws {
        var world = SmallWorld()
        try world.replace("TUR,CTX_HEADS,2024,87,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        try world.replace("Brésil", with: "", in: "economies.csv")
        try world.replace("2024,80,A", with: "2024,800,A", in: "observations/members/CON.csv")
        let run = try Program.mizan(["doctor"], on: world)
        #expect(run.code == 1)
        #expect(run.output.hasSuffix(": 2 errors and 1 warning\n"))
    }
}
