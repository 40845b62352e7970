#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The two streams of a process: data go to the output, messages to the error stream.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Whether a person watches: the stream is a terminal.
    public var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Writes all of the bytes.
    ///
    /// - Throws: when the stream cannot take them, such as a full disk behind a redirection. A closed pipe ends the process
    ///   quietly, as it does with other tools.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        let failure = File.writeAll(bytes, to: rawValue)
        if failure != 0 {
            throw FileError(.write, self == .output ? "standard output" : "standard error", code: failure)
        }
    }
}

extension StandardStream {
    /// Sees to it that the numbers of the standard streams stand for nothing else.
    ///
    /// A program that is started without an output would give its number to the first file that it opens, and then print
    /// into that. What stands there instead can be read but not written, so that printing fails and says so.
    public static func reserve() {
        while true {
            let descriptor = unsafe open("/dev/null", O_RDONLY)
            if descriptor > StandardStream.error.rawValue { close(descriptor) }
            if !(0...StandardStream.error.rawValue).contains(descriptor) { return }
        }
    }

    /// Lets a file-size limit be an error that a write reports, instead of a signal that kills.
    public static func reportFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }

    /// Ends the process with an exit code.
    public static func end(_ code: Int32) -> Never { exit(code) }
}
