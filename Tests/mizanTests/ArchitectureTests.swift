import TestSupport
import Testing

/// The rules of the house, read from the text of the sources.
struct ArchitectureTests {
    /// Who may know whom.
    private static let mayImport: [String: Set<String>] = [
        "Storage": [], "Tabular": [], "Indicators": ["Storage", "Tabular"],
        "ScoringAVX2": [],
        "ScoringAVX512": [],
        "Scoring": ["Indicators", "Tabular", "Storage", "ScoringAVX2", "ScoringAVX512"],
        "Reporting": ["Scoring", "Indicators", "Tabular", "Storage"],
        "Exchange": ["Tabular", "Indicators", "Scoring", "Storage"],
        "mizan": ["Storage", "Tabular", "Indicators", "Scoring", "Reporting", "Exchange"],
    ]

    /// A file of `Sources`, the room it stands in, and its lines.
    private struct SourceFile {
        let path: String
        let room: String
        let lines: [Substring]

        /// The modules that it imports.
        var imports: [Substring] {
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                    words[..<position].allSatisfy({
                        ["public", "package", "internal", "private", "fileprivate"].contains($0) || $0.hasPrefix("@")
                    })
                else { return nil }
                return words[position + 1].split(separator: ".").first
            }
        }
    }

    private func sources() throws -> [SourceFile] {
        let files = try Project.files(under: "Sources").filter { $0.hasSuffix(".swift") }
        try #require(files.count > 30)
        return try files.map { path in
            let room = path.split(separator: "/")[1]
            return SourceFile(path: path, room: String(room), lines: try Project.text(of: path).split(separator: "\n"))
        }
    }

    /// A code names one rule in logs and manuals, whoever reports it; the form says what the engine's own checks say.
    @Test func `no two kinds of problem share a code`() throws {
        var places: [String: Set<String>] = [:]
        for file in try sources() where !file.path.hasPrefix("Sources/Exchange/Form") {
            for line in file.lines {
                for match in line.matches(of: /"(MZ-[EWN][0-9]+)"/) {
                    places[String(match.1), default: []].insert(file.path)
                }
            }
        }
        #expect(places.count > 80)
        #expect(places.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test func `every room is one that the rules know`() throws {
        #expect(Set(try sources().map(\.room)) == Set(Self.mayImport.keys))
    }

    @Test func `no room imports one above it`() throws {
        for file in try sources() {
            let own = file.imports.map(String.init).filter { Self.mayImport.keys.contains($0) }
            let allowed = try #require(Self.mayImport[file.room])
            #expect(Set(own).subtracting(allowed) == [], "\(file.path)")
        }
    }

    @Test func `the toolchain's libraries are imported only where they are needed`() throws {
        let systems: Set<Substring> = ["Glibc", "Musl", "Darwin"]
        for file in try sources() {
            for module in file.imports where !Self.mayImport.keys.contains(String(module)) {
                let isAllowed =
                    switch module {
                    case "FoundationEssentials": ["Exchange", "mizan"].contains(file.room)
                    case "Synchronization": true
                    case "Dispatch": file.path == "Sources/Scoring/Kernels/Parallel.swift"
                    default: systems.contains(module) && file.room == "Storage"
                    }
                #expect(isAllowed, "\(file.path) imports \(module)")
            }
        }
    }

    /// What the kernels import would be compiled again too, and the linker might keep the copy that a processor lacks.
    @Test(arguments: ["ScoringAVX2", "ScoringAVX512"])
    func `the kernels that are compiled again import nothing, and are the same files`(_ room: String) throws {
        let lanes = try sources().filter { $0.path.hasPrefix("Sources/Scoring/Kernels/Lanes/") }
        let twins = try sources().filter { $0.room == room }
        #expect(lanes.count > 4)
        for file in lanes { #expect(file.imports == [], "\(file.path)") }
        #expect(Set(lanes.map(\.lines)) == Set(twins.map(\.lines)))
        #expect(lanes.count == twins.count)
    }

    @Test(arguments: ["Storage", "Indicators", "mizan"]) func `imports are seen`(_ room: String) throws {
        let seen = try sources().filter { $0.room == room }.flatMap(\.imports)
        #expect(seen.contains(room == "Storage" ? "Glibc" : "Tabular"))
    }

    /// Whether a line of code reads or writes files by itself.
    private static func touchesFiles(_ line: Substring) -> Bool {
        let patterns = [
            /O_(?:CREAT|WRONLY|RDWR)/, /FileManager/, /FileHandle/, /(?:Data|String)\(contentsOf/,
            /\.write\(to(?:File)?:/,
        ]
        return patterns.contains { line.firstMatch(of: $0) != nil }
    }

    @Test func `one function writes every file`() throws {
        var writing: Set<String> = []
        for file in try sources() {
            for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                if Self.touchesFiles(line) { #expect(file.room == "Storage", "\(file.path): \(line)") }
                if line.firstMatch(of: /O_(?:CREAT|WRONLY|RDWR)/) != nil { writing.insert(file.path) }
            }
        }
        #expect(writing == ["Sources/Storage/File+Writing.swift"])
    }

    @Test(arguments: [
        ("open(path, O_WRONLY | O_CREAT, 0o644)", true), ("try Data(contentsOf: url)", true),
        ("try data.write(to: url)", true), ("FileManager.default", true), ("try File.write(files)", false),
        ("bytes.append(contentsOf: more)", false),
    ])
    func `a line that touches files is seen`(_ line: String, _ touches: Bool) {
        #expect(Self.touchesFiles(Substring(line)) == touches)
    }

    /// Whether a line of code can end the process: a forced try, cast or unwrap, or a call that never returns.
    private static func canTrap(_ line: Substring) -> Bool {
        let patterns = [
            /try!/, /\bas!/, /\bfatalError\b/, /\bpreconditionFailure\b/, /\bassertionFailure\b/,
            // A name, bracket or quote, then an exclamation mark that is not part of "!=".
            /[A-Za-z0-9_)\]"]!(?!=)/,
        ]
        return patterns.contains { line.firstMatch(of: $0) != nil }
    }

    @Test func `nothing in the sources ends the process with a trap of our own making`() throws {
        for file in try sources() {
            for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                #expect(!Self.canTrap(line), "\(file.path): \(line)")
            }
        }
    }

    /// It ends the process where sizes differ; those of the kernels' vectors are equal by their types.
    @Test func `bits are given another type in the vectors of the kernels alone`() throws {
        for file in try sources() where file.lines.contains(where: { $0.contains("unsafeBitCast") }) {
            #expect(["Lanes.swift", "Sixteen.swift"].contains { file.path.hasSuffix("/" + $0) }, "\(file.path)")
        }
    }

    @Test(arguments: [
        ("let a = b!", true), ("c()!.d", true), ("e[0]! + 1", true), ("try! f()", true), ("g as! Int", true),
        ("fatalError()", true), ("a != b", false), ("a[0] != b", false), ("guard !isThere else { return }", false),
        ("try? f()", false), ("g as? Int", false),
    ])
    func `a trap is seen`(_ line: String, _ canTrap: Bool) {
        #expect(Self.canTrap(Substring(line)) == canTrap)
    }

    @Test func `the top folder holds what a newcomer expects, and nothing else`() throws {
        let allowed: Set = [
            "Package.swift", "Sources", "Tests", "Benchmarks", "indicators", "reports", "scripts", "README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md", "CITATION.cff", "LICENSE",
        ]
        #expect(try Project.names().filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
    }

    /// A path of the machine on which it was written is of no use to anybody else.
    @Test func `no file names a folder outside of the project`() throws {
        let folder = "/wor" + "k/"
        let names = try Project.names().filter { ![".git", ".build", ".swiftpm"].contains($0) }
        var checked = 0
        for name in names {
            for path in try Project.files(under: name) where !Self.isGenerated(path) {
                #expect(!(try Project.text(of: path).contains(folder)), "\(path)")
                checked += 1
            }
        }
        #expect(checked > 80)
    }

    /// What tools leave in the project, and `.gitignore` names.
    private static func isGenerated(_ path: String) -> Bool {
        path.split(separator: "/").contains { part in
            part == "__pycache__" || part == "node_modules" || part == "tools" || part.hasPrefix(".venv")
                || part == ".DS_Store"
        }
    }
}
