import Dispatch
import Storage
import Synchronization

/// Work done on several cores at once, with results that do not depend on how many.
public enum Parallel {
    /// The results of some jobs, in their order, whichever finishes first.
    ///
    /// - Parameter threads: the most that work at once; `nil` for as many as there are cores.
    public static func results<Result: Sendable>(
        of jobs: [@Sendable () -> Result], threads: Int? = nil
    ) -> [Result] {
        map(jobs.count, threads: threads) { jobs[$0]() }
    }

    /// The results of a job for each number from 0 to below the count, in their order.
    ///
    /// - Parameter threads: the most that work at once; `nil` for as many as there are cores.
    public static func map<Result: Sendable>(
        _ count: Int, threads: Int? = nil, _ job: @Sendable (Int) -> Result
    ) -> [Result] {
        let slots = Mutex([Result?](repeating: nil, count: count))
        forEach(count, threads) { index in
            let result = job(index)
            slots.withLock { $0[index] = result }
        }
        return slots.withLock { $0.compactMap(\.self) }
    }

    /// What workers gathered from jobs for the numbers from 0 to below the count, each on whichever worker is free.
    ///
    /// For sums that do not depend on the order in which they are made. There are no more workers than threads, so that
    /// memory does not grow with the count.
    ///
    /// - Parameters:
    ///   - threads: the most that work at once; `nil` for as many as there are cores.
    ///   - start: what a worker begins with.
    public static func gather<Sum: Sendable>(
        _ count: Int, threads: Int? = nil, from start: @Sendable () -> Sum,
        _ job: @Sendable (inout Sum, Int) -> Void
    ) -> [Sum] {
        let next = Atomic(0)
        let workers = min(threads ?? 64, count)
        let sums = map(workers, threads: threads) { _ -> Sum? in
            var index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < count else { return nil }
            var sum = start()
            while index < count {
                job(&sum, index)
                index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            }
            return sum
        }
        return sums.compactMap(\.self)
    }

    /// Fills an array in place, one tile after another on whichever thread is free.
    ///
    /// - Parameters:
    ///   - tile: the elements of a tile; the last may be shorter.
    ///   - threads: the most that work at once; `nil` for as many as there are cores.
    ///   - job: fills a tile, given where it stands in the array.
    public static func fill<Element: Sendable>(
        _ elements: inout [Element], tile: Int, threads: Int? = nil,
        _ job: @Sendable (Range<Int>, inout MutableSpan<Element>) -> Void
    ) {
        let count = elements.count
        let tile = max(tile, 1)
        unsafe elements.withUnsafeMutableBufferPointer { buffer in
            // Tiles do not overlap, and the array is not touched otherwise until all are filled.
            nonisolated(unsafe) let buffer = unsafe buffer
            forEach((count + tile - 1) / tile, threads) { index in
                let range = (index * tile)..<min((index + 1) * tile, count)
                var span = unsafe MutableSpan(_unsafeElements: buffer.extracting(range))
                job(range, &span)
            }
        }
    }

    /// Whether there is memory for the stacks of threads; without it Dispatch waits for some for ever.
    private static let hasRoom = Memory.has(64 << 20)

    private static func forEach(_ count: Int, _ threads: Int?, _ body: @Sendable (Int) -> Void) {
        let workers = hasRoom ? min(threads ?? count, count) : 1
        if workers <= 1 {
            for index in 0..<count { body(index) }
        } else if workers == count {
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        } else {
            let next = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    if index >= count { return }
                    body(index)
                }
            }
        }
    }
}
