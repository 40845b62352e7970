#if os(Linux)
    import FoundationEssentials
    import TestSupport
    import Testing

    /// Files that would fill the memory, never end, or change: a refusal or a result, in bounded memory, never a crash.
    ///
    /// A sanitizer takes more address space for itself than these tests give.
    @Suite(.enabled(if: ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil))
    struct HostileFileTests {
        /// Runs `mizan` with so many megabytes of address space; beyond them the system gives no more.
        private func mizan(_ words: String, in folder: TemporaryFolder, megabytes: Int) throws -> Run {
            let script = "ulimit -v \(megabytes * 1024); exec \(Program.folder)/mizan \(words) >output 2>errors"
            let run = try Program.run(
                "/bin/sh", ["-c", script], in: folder.path,
                environment: ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"])
            let output = try folder.bytes(of: "output").prefix(2000)
            return Run(
                code: run.code, output: String(decoding: output, as: UTF8.self), errors: try folder.text(of: "errors"))
        }

        /// A file of two gigabytes takes no room on the disk when nothing is written to it.
        private func grow(_ name: String, to size: UInt64, in folder: TemporaryFolder) throws {
            let file = try Program.run(
                "/usr/bin/truncate", ["-s", "\(size)", name], in: folder.path, environment: [:])
            try #require(file.code == 0)
        }

        private func withWorld(_ body: (TemporaryFolder) throws -> Void) throws {
            try withTemporaryFolder { folder in
                for (name, text) in SmallWorld().files { try folder.write(text, to: "indicators/\(name)") }
                try body(folder)
            }
        }

        @Test func `two gigabytes are refused at their first block`() throws {
            try withWorld { folder in
                try grow("zeros.csv", to: 2 << 30, in: folder)
                try folder.write("a,b\n1,2\n" + String(repeating: "3,4\n", count: 2000), to: "large.csv")
                try grow("large.csv", to: 2 << 30, in: folder)
                try folder.write([0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8), to: "book.csv")
                try grow("book.csv", to: 2 << 30, in: folder)
                for (file, words) in [
                    ("zeros.csv", "not text"), ("large.csv", "not text"), ("book.csv", "an Excel workbook"),
                ] {
                    let table = try mizan("table \(file)", in: folder, megabytes: 400)
                    #expect(table.code == 3)
                    #expect(table.errors.contains(words), "\(table.errors)")
                    let check = try mizan("check \(file) --country TUR", in: folder, megabytes: 400)
                    #expect(check.code == 1)
                    #expect(check.output.contains("MZ-E101"), "\(check.output)")
                }
            }
        }

        @Test(arguments: ["indicators.csv", "observations/members/CON.csv", "methodology.json", "aliases.csv"])
        func `among the inputs two gigabytes are refused with their name`(_ file: String) throws {
            try withWorld { folder in
                try grow("indicators/\(file)", to: 2 << 30, in: folder)
                for command in ["doctor", "score", "accept TUR.csv"] {
                    if file == "aliases.csv" && command != "accept TUR.csv" { continue }
                    try folder.write("REF_AREA,INDICATOR\n", to: "TUR.csv")
                    let run = try mizan(command, in: folder, megabytes: 400)
                    #expect(run.code == 3)
                    #expect(run.errors.contains("\(file)\": it is larger than 1024 MiB"), "\(run.errors)")
                }
            }
        }

        @Test(arguments: ["/dev/zero", "/dev/full"]) func `a device without an end is refused`(_ device: String) throws
        {
            try withWorld { folder in
                let run = try mizan("table \(device)", in: folder, megabytes: 300)
                #expect(run.code == 3)
                #expect(run.errors.contains("The file is not text"))
                #expect(try mizan("check \(device) --country TUR", in: folder, megabytes: 300).code == 1)
            }
        }

        @Test func `a pipe without an end is refused at the limit`() throws {
            try withTemporaryFolder { folder in
                let script =
                    "mkfifo pipe; (yes 1,2 2>/dev/null >pipe &); ulimit -v 1500000; exec \(Program.folder)/mizan table pipe"
                let piped = try Program.run(
                    "/bin/sh", ["-c", script], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
                #expect(piped.code == 3)
                #expect(piped.errors.contains("cannot read \"pipe\": it is larger than 256 MiB"))
            }
        }

        @Test func `a pipe gives the same table as the file`() throws {
            try withTemporaryFolder { folder in
                try folder.write("a;b\n1;2,5\n" + String(repeating: "3;4,25\n", count: 30_000), to: "t.csv")
                let script = "mkfifo pipe; (cat t.csv >pipe &); exec \(Program.folder)/mizan table pipe"
                let piped = try Program.run(
                    "/bin/sh", ["-c", script], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
                let whole = try Program.mizan(["table", "t.csv"], in: folder.path)
                #expect(whole.code == 0)
                #expect(piped.output == whole.output)
            }
        }

        @Test(arguments: ["observations/members/CON.csv", "countries.csv", "submissions/2026/TUR.csv"])
        func `a pipe among the inputs is refused, not waited for`(_ file: String) throws {
            try withWorld { folder in
                try folder.createFolder("indicators/submissions/2026")
                let script = "rm -f indicators/\(file); mkfifo indicators/\(file)"
                let made = try Program.run(
                    "/bin/sh", ["-c", script], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
                try #require(made.code == 0)
                for command in ["doctor", "report", "withdraw TUR"] {
                    let run = try mizan(command, in: folder, megabytes: 1000)
                    #expect(run.code == 3)
                    #expect(run.errors.contains("\(file)\": it is a pipe or a device"), "\(run.errors)")
                }
            }
        }

        @Test func `a line of ten megabytes is read`() throws {
            try withWorld { folder in
                let long = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,COMMENT_OBS\nTUR,CON_USE,2024,81,"
                try folder.write(long + String(repeating: "x", count: 10_000_000) + "\n", to: "TUR.csv")
                let run = try mizan("table TUR.csv", in: folder, megabytes: 500)
                #expect(run.code == 0)
                #expect(run.output.hasPrefix(long))
                #expect([0, 1].contains(try mizan("check TUR.csv", in: folder, megabytes: 500).code))
            }
        }

        @Test func `a hundred thousand columns are read`() throws {
            try withWorld { folder in
                let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
                let row = [String](repeating: "1", count: 100_000).joined(separator: ",")
                try folder.write("\(header)\n\(row)\n\(row)\n", to: "TUR.csv")
                let run = try mizan("table TUR.csv", in: folder, megabytes: 500)
                #expect(run.code == 0)
                #expect(run.output.hasPrefix("c0,c1,c2,"))
                #expect([0, 1].contains(try mizan("check TUR.csv", in: folder, megabytes: 500).code))
                try folder.write(
                    "REF_AREA,INDICATOR,TIME_PERIOD,\(header)\n", to: "indicators/observations/members/CON.csv")
                #expect([1, 3].contains(try mizan("doctor", in: folder, megabytes: 700).code))
            }
        }

        /// Four million fields in one line, and two million lines, within what would not hold their positions.
        @Test func `more fields than there is memory for are refused`() throws {
            try withTemporaryFolder { folder in
                try folder.write([UInt8](repeating: 0x2C, count: 4_000_000), to: "commas.csv")
                try folder.write([UInt8](repeating: 0x0A, count: 4_000_000), to: "blank.csv")
                for file in ["commas.csv", "blank.csv"] {
                    let run = try mizan("table \(file)", in: folder, megabytes: 160)
                    #expect(run.code == 3)
                    #expect(run.errors.contains("MZ-T193"), "\(run.errors)")
                }
            }
        }
    }
#endif
