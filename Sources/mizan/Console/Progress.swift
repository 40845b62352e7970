import Storage
import Synchronization

/// A line on the terminal that says what is being done, once the work lasts over half a second.
///
/// Nothing is shown when the error stream is not a terminal.
final class Progress: Sendable {
    private let stage: Mutex<String?>

    init(_ first: String) {
        stage = Mutex(first)
        guard StandardStream.error.isTerminal else { return }
        Task.detached { [self] in
            try? await Task.sleep(for: .milliseconds(500))
            while let text = stage.withLock({ $0 }) {
                _ = try? StandardStream.error.write(Array("\r\u{1B}[K\(text) …".utf8))
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// Names the stage that begins.
    func begin(_ text: String) { stage.withLock { $0 = text } }

    /// Ends the line.
    func end() {
        stage.withLock { $0 = nil }
        if StandardStream.error.isTerminal { _ = try? StandardStream.error.write(Array("\r\u{1B}[K".utf8)) }
    }
}
