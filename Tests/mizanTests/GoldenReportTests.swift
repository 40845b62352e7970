import TestSupport
import Testing

/// The committed reports are what the engine writes from the committed inputs, byte for byte.
struct GoldenReportTests {
    @Test func `every committed report is written again byte for byte, elsewhere and in another locale`() throws {
        let committed = TemporaryFolder(at: Project.root + "/reports")
        let editions = try committed.names().filter { $0.allSatisfy(\.isNumber) }
        #expect(editions.contains("2024"))
        for edition in editions {
            try withTemporaryFolder { folder in
                let run = try Program.mizan(
                    ["report", "--edition", edition, "--indicators", Project.indicators, "--out", folder.path("out")],
                    in: folder.path,
                    environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Karachi"]
                )
                #expect(run.code == 0, "\(run.errors)")
                let names = try committed.files(in: edition)
                #expect(try folder.files(in: "out") == names)
                for name in names {
                    let isSame = try folder.bytes(of: "out/\(name)") == committed.bytes(of: "\(edition)/\(name)")
                    #expect(isSame, "reports/\(edition)/\(name) differs: run mizan report and commit it")
                }
            }
        }
    }

    @Test func `the newest edition is 2024`() throws {
        let run = try Program.mizan(["score", "--format", "json"])
        #expect(run.output.contains("\"edition\" : 2024"))
    }
}
