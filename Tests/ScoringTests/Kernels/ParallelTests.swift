import Synchronization
import Testing

@testable import Scoring

/// Work on several cores.
struct ParallelTests {
    @Test(arguments: [nil, 1, 2, 5]) func `results come in the order of the jobs`(_ threads: Int?) {
        #expect(Parallel.map(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Parallel.results(of: [{ "a" }, { "b" }], threads: threads) == ["a", "b"])
        #expect(Parallel.map(0, threads: threads) { $0 } == [])
    }

    @Test(arguments: [nil, 1, 2, 5]) func `every job is done once, and sums do not depend on by whom`(_ threads: Int?) {
        let sums = Parallel.gather(1000, threads: threads, from: { 0 }) { $0 += $1 }
        #expect(sums.reduce(0, +) == 499_500)
        #expect(sums.count <= threads ?? 64)
        #expect(Parallel.gather(0, threads: threads, from: { 0 }) { $0 += $1 } == [])
    }

    @Test(arguments: [nil, 1, 2, 5]) func `no job begins before the steps before it are done`(_ threads: Int?) {
        let steps = [7, 0, 1, 40, 1, 1, 0, 12]
        for _ in 0..<50 {
            let done = Mutex([Int](repeating: 0, count: steps.count))
            let early = Parallel.gather(steps: steps, threads: threads, from: { 0 }) { early, step, index in
                let before = done.withLock { Array($0[..<step]) }
                if before != Array(steps[..<step]) || !(0..<steps[step]).contains(index) { early += 1 }
                done.withLock { $0[step] += 1 }
            }
            #expect(early.reduce(0, +) == 0)
            #expect(done.withLock(\.self) == steps)
        }
    }
}
