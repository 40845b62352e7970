import TestSupport
import Testing

struct ReproduceTests {
    @Test func `every published figure comes out again`() throws {
        let run = try Program.mizan(["reproduce"])
        #expect(run.code == 0)
        #expect(run.errors == "")
        for line in [
            "5808 of 5808 scores agree at the decimals published", "183 of 183 scores agree within 0.0001",
            "183 of 183 ranks agree", "1155 of 1155 scores agree within 0.0001", "1155 of 1155 ranks agree",
            "23 of 23 scores agree within 1e-12", "64 of 64 correlations", "16 of 16 eigenvalues",
            "16 of 16 Cronbach figures", "everything agrees\n",
        ] { #expect(run.output.contains(line), "\(line)") }
        #expect(run.output.ranges(of: "23 of 23 ranks agree").count == 2)
        #expect(!run.output.contains("differs"))
    }

    @Test func `one index may be asked for`() throws {
        let run = try Program.mizan(["reproduce", "tai"])
        #expect(run.code == 0)
        #expect(run.output.contains("Technology Achievement Index"))
        #expect(!run.output.contains("Human Development Index"))
        let unknown = try Program.mizan(["reproduce", "hid"])
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("did you mean hdi?"))
    }

    @Test(arguments: ["hdi", "egdi", "tai"])
    func `each folder is clean`(_ name: String) throws {
        let run = try Program.mizan(["doctor", "--indicators", "\(Project.indicators)/reference/\(name)"])
        #expect(run.code == 0)
        #expect(run.output.contains(": clean: "), "\(run.output)")
    }

    /// Runs the index with a text of one of its files replaced.
    private func reproduce(_ file: String, _ old: String, _ new: String) throws -> Run {
        try withTemporaryFolder { folder in
            for name in try Project.files(under: "indicators/reference/tai") {
                let below = String(name.dropFirst("indicators/".count))
                var text = try Project.text(of: name)
                if below == "reference/tai/" + file {
                    #expect(text.ranges(of: old).count == 1)
                    text = text.replacing(old, with: new)
                }
                try folder.write(text, to: below)
            }
            return try Program.mizan(["reproduce", "tai", "--indicators", folder.path])
        }
    }

    @Test(arguments: [
        ("published.csv", "SWE,2001,0.7038098129800402,,3,", "SWE,2001,0.7038098,,3,", "SWE 2001: 0.7038098"),
        ("published.csv", ",,3,", ",,4,", "SWE 2001: rank 3, published rank 4"),
        (
            "published.csv", "SWE,2001,0.7038098129800402,,3,", "SWE,2001,0,,3,published as 0",
            "SWE 2001: published as 0"
        ),
        ("observations/tai.csv", "SWE,2001,271", "SWE,2001,271.1", "SWE 2001: 0.70382"),
        ("observations/tai.csv", "SWE,2001,271", "SWE,2001,", "SWE 2001: no score, published 0.703"),
        ("published/correlations.csv", "ROYALTIES,0.13", "ROYALTIES,0.15", "correlation ROYALTIES, PATENTS: 0.13"),
        ("published/eigenvalues-and-alpha.csv", "1,3.3,", "1,3.5,", "eigenvalue 1: 3.34"),
        ("published-geometric.csv", "SWE,2001,,,3", "SWE,2001,,,5", "SWE 2001: rank 3, published rank 5"),
    ])
    func `whatever differs is named, and ends with 1`(_ file: String, _ old: String, _ new: String, _ line: String)
        throws
    {
        let run = try reproduce(file, old, new)
        #expect(run.code == 1)
        #expect(run.output.contains("    differs: \(line)"), "\(run.output)")
        #expect(run.output.hasSuffix("not everything agrees\n"))
    }

    @Test func `published results that make no sense have their place`() throws {
        let run = try reproduce("published.csv", "SWE,2001", "SWD,2001")
        #expect(run.code == 1)
        #expect(run.errors.contains("published.csv, line 4, column A \"unit\""))
    }

    @Test func `without the folder the file that is missing is named`() throws {
        let run = try Program.mizan(["reproduce"], on: SmallWorld())
        #expect(run.code == 3)
        #expect(run.errors.contains("reference/hdi"))
    }
}
