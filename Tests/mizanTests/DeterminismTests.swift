#if os(Linux)
    import TestSupport
    import Testing

    /// The same inputs give the same bytes, whatever else is different about the host.
    struct DeterminismTests {
        /// A language whose letters change case otherwise, other time zones, other hashes, one core, another folder.
        private static let hosts: [(prefix: String, environment: [String: String], isElsewhere: Bool)] = [
            ("", [:], false),
            ("", ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Karachi"], true),
            ("taskset -c 0 ", ["LANG": "ar_SA.UTF-8", "TZ": "America/Paramaribo"], false),
            ("", ["LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"], true),
            ("nice ", ["COLUMNS": "40", "TERM": "xterm-256color", "HOME": "/nowhere"], false),
        ]

        private static let commands = [
            "report --out out", "robustness --draws 200", "robustness --draws 200 --format json",
            "robustness --draws 200 --format csv --part pairs",
            "sensitivity --samples 16 --format json", "compare 2023 2024", "compare 2023 2024 --format json",
            "compare 2023 2024 --out comparison", "score --format json --stages stages", "coherence --format csv",
            "inequality --format json", "groups", "template TUR --format html --lang ar", "accept TUR-2026.csv",
            "explain TUR CON_USE", "history --format csv",
        ]

        /// What all commands print, and every file that they write, as one host has them.
        private func outputs(
            _ prefix: String, _ environment: [String: String], isElsewhere: Bool
        ) throws -> [String: [UInt8]] {
            try withTemporaryFolder { folder in
                for (name, text) in SmallWorld().files { try folder.write(text, to: "indicators/\(name)") }
                try folder.write(
                    "REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE;SOURCE_DETAIL\nTUR;CON_USE;2024;82,5;Anket\n",
                    to: "TUR-2026.csv")
                // A link: names of folders must not be in any output, but paths that a person gives may.
                let common = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795234025"]
                var outputs: [String: [UInt8]] = [:]
                for command in Self.commands {
                    let script =
                        isElsewhere
                        ? "mkdir -p deep/er && cd deep/er && ln -sfn ../../indicators indicators && ln -sfn ../../TUR-2026.csv TUR-2026.csv && "
                        : ""
                    let run = try Program.run(
                        "/bin/sh", ["-c", script + "exec \(prefix)\(Program.folder)/mizan \(command)"], in: folder.path,
                        environment: common.merging(environment) { $1 })
                    try #require(run.code == 0, "\(command): \(run.errors)")
                    outputs[command] = Array((run.output + run.errors).utf8)
                }
                for file in try folder.files() {
                    let name = file.hasPrefix("deep/er/") ? String(file.dropFirst(8)) : file
                    outputs[name] = try folder.bytes(of: file)
                }
                return outputs
            }
        }

        @Test func `no host changes a byte of what any command prints or writes`() throws {
            let first = try outputs("", [:], isElsewhere: false)
            #expect(first.count > 40)
            for host in Self.hosts {
                let other = try outputs(host.prefix, host.environment, isElsewhere: host.isElsewhere)
                #expect(Set(other.keys) == Set(first.keys))
                for (name, bytes) in first { #expect(other[name] == bytes, "\(name) on \(host)") }
            }
        }
    }
#endif
