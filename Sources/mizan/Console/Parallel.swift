import Dispatch
import Synchronization

/// Work done on every core at once.
enum Parallel {
    /// The results of some jobs, in their order, whichever finishes first.
    static func results<Result: Sendable>(of jobs: [@Sendable () -> Result]) -> [Result] {
        let slots = Mutex([Result?](repeating: nil, count: jobs.count))
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            let result = jobs[index]()
            slots.withLock { $0[index] = result }
        }
        return slots.withLock { $0.compactMap(\.self) }
    }
}
