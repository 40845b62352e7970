/// Ranks of many scores: descending, ties share the best, missing is unranked.
public enum Ranking {
    /// The rank of each score from 1; 0 where the score is NaN.
    ///
    /// - Parameters:
    ///   - threads: the most that work at once on many scores; `nil` for as many as there are cores.
    ///   - instructions: those to use; the result does not depend on them.
    /// - Complexity: O(n), unless many scores are as good as equal beside the range of all; O(n log n) at worst.
    public static func descending(
        _ scores: Span<Double>, threads: Int? = nil, instructions: InstructionSet = .best
    ) -> [Int32] {
        if scores.count <= 128 {
            var ranks = [Int32](repeating: 0, count: scores.count)
            instructions.rank(scores, into: &ranks)
            return ranks
        }
        return unsafe [Int32](unsafeUninitializedCapacity: scores.count) { ranks, count in
            let work = unsafe scores.withUnsafeBufferPointer { unsafe RankingWork(of: $0, into: ranks, instructions) }
            work.see(0..<scores.count)
            _ = Parallel.gather(steps: work.steps, threads: threads, from: {}) { work.run($1, $2) }
            count = scores.count
        }
    }
}
