import FoundationEssentials
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a finished process leaves behind.
struct Run {
    /// The exit code; below zero the signal that ended it.
    let code: Int32
    let output: String
    let errors: String
}

/// A program run as a process of its own, with no environment but the one stated.
enum Program {
    /// The folder of the built `mizan`: the test bundle lies in the same one.
    static let folder = {
        let bundle =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let upToBundle = bundle.firstRange(of: ".xctest").map { String(bundle[..<$0.upperBound]) } ?? bundle
        return URL(filePath: upToBundle).deletingLastPathComponent().path
    }()

    /// Runs `mizan`.
    ///
    /// - Parameters:
    ///   - output: a file or device for the standard output, instead of ``Run/output``.
    static func mizan(
        _ words: [String], in folder: String = Project.root, environment: [String: String] = [:], output: String? = nil
    ) throws -> Run {
        try run(
            Program.folder + "/mizan", words, in: folder,
            environment: ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }, output: output
        )
    }

    /// Runs `mizan` on a small world.
    static func mizan(_ words: [String], on world: SmallWorld, output: String? = nil) throws -> Run {
        try withTemporaryFolder { folder in
            try world.write(to: folder)
            return try mizan(words, environment: ["MIZAN_INDICATORS": folder.path], output: output)
        }
    }

    /// Runs any program; its streams go through files, so that it never waits for a reader.
    static func run(
        _ program: String, _ words: [String], in folder: String, environment: [String: String], output: String? = nil
    ) throws -> Run {
        try withTemporaryFolder { streams in
            try streams.write("", to: "output")
            try streams.write("", to: "errors")
            let process = try start(
                program, words, in: folder, environment, output: output ?? streams.path("output"),
                errors: streams.path("errors")
            )
            let code = try wait(process)
            return Run(code: code, output: try streams.text(of: "output"), errors: try streams.text(of: "errors"))
        }
    }

    #if os(Linux)
        /// What `mizan` writes to a terminal.
        static func mizanOnTerminal(_ words: [String], environment: [String: String]) throws -> String {
            let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
            try check(terminal >= 0)
            defer { close(terminal) }
            // TIOCSPTLCK unlocks the other side, TIOCGPTN says its number; the C macros are not imported.
            var number: Int32 = 0
            try check(unsafe ioctl(terminal, 0x4004_5431, &number) == 0)
            try check(unsafe ioctl(terminal, 0x8004_5430, &number) == 0)
            let process = try start(
                folder + "/mizan", words, in: Project.root, ["PATH": "/usr/bin:/bin"].merging(environment) { $1 },
                output: "/dev/pts/\(number)", errors: "/dev/null"
            )
            var text: [UInt8] = []
            while true {
                // When the other side is closed, reading fails.
                let piece = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                    count = max(0, unsafe read(terminal, buffer.baseAddress, buffer.count))
                }
                if piece.isEmpty { break }
                text += piece
            }
            _ = try wait(process)
            return String(decoding: text, as: UTF8.self)
        }
    #endif

    /// The system refused to start or watch a process.
    struct SystemError: Error { let code: Int32 }

    private static func check(_ isWell: Bool) throws { if !isWell { throw SystemError(code: errno) } }

    private static func start(
        _ program: String, _ words: [String], in folder: String, _ environment: [String: String], output: String,
        errors: String
    ) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0)

        // Not every C library can start a process in another folder; every shell can.
        let shell = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, program]
        let arguments = unsafe (shell + words).map { unsafe strdup($0) }
        let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") }
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        var process: pid_t = 0
        let code = unsafe posix_spawn(&process, shell[0], &actions, nil, arguments + [nil], variables + [nil])
        if code != 0 { throw SystemError(code: code) }
        return process
    }

    private static func wait(_ process: pid_t) throws -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 { try check(errno == EINTR) }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : -signal
    }
}
