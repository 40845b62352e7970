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
        gather(steps: [count], threads: threads, from: start) { job(&$0, $2) }
    }

    /// The same in steps, each a number of jobs: none begins before all those of the step before are done.
    ///
    /// Workers wait for each other awake, for short steps: to wake a thread can take as long as all of its work. The job is
    /// given its step and its number in it.
    static func gather<Sum: Sendable>(
        steps: [Int], threads: Int? = nil, from start: @Sendable () -> Sum,
        _ job: @Sendable (inout Sum, _ step: Int, _ index: Int) -> Void
    ) -> [Sum] {
        let next = Atomic(0)
        let done = Atomic(0)
        let count = steps.reduce(0, +)
        let sums = map(min(threads ?? 64, steps.max() ?? 0), threads: threads) { _ -> Sum? in
            var number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < count else { return nil }
            var sum = start()
            var (step, first) = (0, 0)
            while number < count {
                while number - first >= steps[step] { (step, first) = (step + 1, first + steps[step]) }
                // All jobs before were taken by workers that do them now.
                var looks = 0
                while done.load(ordering: .acquiring) < first {
                    looks += 1
                    if looks > 1 << 12 { Processor.yield() }
                }
                job(&sum, step, number - first)
                done.wrappingAdd(1, ordering: .releasing)
                number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            }
            return sum
        }
        return sums.compactMap(\.self)
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
