import FoundationEssentials
import Storage

/// Where a command writes: data to the output, messages to the error stream, colour only where a person sees it.
struct Terminal {
    let colours: Bool

    init() {
        let environment = ProcessInfo.processInfo.environment
        let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        colours = StandardStream.output.isTerminal && !refuses && environment["TERM"] != "dumb"
    }

    /// Writes data.
    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Writes data.
    func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(FileError) { try StandardStream.output.write(bytes) } catch { throw .file(error) }
    }

    /// Writes a message for the person; when even that fails there is nobody left to tell.
    static func note(_ text: String) {
        _ = try? StandardStream.error.write(Array((text + "\n").utf8))
    }

    /// Text in bold.
    func strong(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Text that stands back.
    func faint(_ text: String) -> String { colours ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
