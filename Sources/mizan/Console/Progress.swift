import FoundationEssentials
import Storage
import Synchronization

/// A line on the terminal that says what is being done, once the work lasts over half a second.
///
/// Nothing is shown when the error stream is not a terminal, or one that cannot erase a line.
final class Progress: Sendable {
    private struct State {
        var stage: String?
        var isShown = false
    }

    private let state: Mutex<State>

    init(_ first: String) {
        state = Mutex(State(stage: first))
        guard StandardStream.error.isTerminal, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return }
        Task.detached { [self] in
            try? await Task.sleep(for: .milliseconds(500))
            while show() { try? await Task.sleep(for: .milliseconds(200)) }
        }
    }

    /// Writes the line anew; answers whether the work goes on.
    private func show() -> Bool {
        state.withLock { state in
            guard let stage = state.stage else { return false }
            _ = try? StandardStream.error.write(Array("\r\u{1B}[K\(stage) …".utf8))
            state.isShown = true
            return true
        }
    }

    /// Names the stage that begins.
    func begin(_ text: String) { state.withLock { $0.stage = text } }

    /// Ends the work, and erases the line if there is one.
    func end() {
        state.withLock { state in
            state.stage = nil
            if state.isShown { _ = try? StandardStream.error.write(Array("\r\u{1B}[K".utf8)) }
            state.isShown = false
        }
    }
}
