import Synchronization

/// The work of ranking many scores, in steps that several threads share.
///
/// Scores are put down by place (`EqualDepths`), the best first, and a rank is found by looking at what else is in the place.
/// One thread takes all memory at the beginning and gives it back in the end.
///
/// Threads share the memory without locks: within a step no two jobs write the same element, and none reads what another
/// writes.
@safe
final class RankingWork: @unchecked Sendable {
    private let scores: UnsafeBufferPointer<Double>
    /// First the place of each score, from 1; in the end its rank. 0 where it is missing.
    private let ranks: UnsafeMutableBufferPointer<Int32>
    /// How many scores a job looks at.
    private let tile: Int
    private let instructions: InstructionSet
    /// Row by row for each tile, how many scores are in each place; then where in the order the next one goes.
    private let counts: UnsafeMutableBufferPointer<Int32>
    /// How many scores stand in a place and those before it.
    private let ends: UnsafeMutableBufferPointer<Int32>
    /// The scores by place, the best first; within a place as they come.
    private let order: UnsafeMutableBufferPointer<Double>
    /// That of the scores seen; `nil` while none is there.
    private let range = Mutex<ClosedRange<Double>?>(nil)
    private let depths = Mutex<EqualDepths?>(nil)
    /// The places that hold more scores than are compared with each other.
    private let heaps = Mutex<[Int]>([])

    /// How many jobs each step has.
    let steps: [Int]

    /// Takes the scores, all of which must have been seen before the first step begins, and where the ranks go. Both must
    /// stay.
    init(
        of scores: UnsafeBufferPointer<Double>, into ranks: UnsafeMutableBufferPointer<Int32>,
        _ instructions: InstructionSet
    ) {
        precondition(scores.count == ranks.count && scores.count < Int(Int32.max))
        unsafe (self.scores, self.ranks) = (scores, ranks)
        self.instructions = instructions
        // A thread is not worth waking for few scores.
        let tiles = scores.count < 20_000 ? 1 : 2
        tile = (scores.count + tiles - 1) / tiles
        steps = [1, tiles, 1, tiles, 1, tiles]
        let places = EqualDepths.limit(scores.count) + 1
        unsafe counts = .allocate(capacity: tiles * places)
        unsafe ends = .allocate(capacity: places)
        unsafe order = .allocate(capacity: scores.count + OrderKernel.window)
    }

    deinit {
        unsafe counts.deallocate()
        unsafe ends.deallocate()
        unsafe order.deallocate()
    }

    /// Takes note of some scores, which are there now.
    func see(_ units: Range<Int>) {
        guard let found = unsafe EqualDepths.range(of: Span(_unsafeElements: scores.extracting(units))) else { return }
        range.withLock { range in
            let known = range ?? found
            range = min(known.lowerBound, found.lowerBound)...max(known.upperBound, found.upperBound)
        }
    }

    /// Does a job of a step.
    func run(_ step: Int, _ job: Int) {
        let units = unsafe (job * tile)..<min((job + 1) * tile, scores.count)
        if step == 0 {
            let found = range.withLock(\.self).map { unsafe EqualDepths(of: scores.span, $0) }
            return depths.withLock { $0 = found }
        }
        guard let depths = depths.withLock(\.self) else {
            // No score is there.
            for unit in units { unsafe ranks[unit] = 0 }
            return
        }
        let size = depths.count + 1
        switch step {
        case 1: findPlaces(units, row: job * size, depths)
        case 2: findEnds(size)
        case 3: putDown(units, row: job * size)
        case 4: sortHeaps()
        default: rank(units)
        }
    }

    private func findPlaces(_ units: Range<Int>, row: Int, _ depths: EqualDepths) {
        let counts = unsafe UnsafeMutableBufferPointer(rebasing: counts[row...row + depths.count])
        unsafe counts.initialize(repeating: 0)
        for unit in units {
            let score = unsafe scores[unit]
            let place = score == score ? depths.place(of: score) &+ 1 : 0
            precondition(place <= depths.count)
            unsafe ranks[unit] = place
            if place != 0 { unsafe counts[Int(place)] &+= 1 }
        }
    }

    private func findEnds(_ size: Int) {
        let rows = stride(from: 0, to: steps[1] * size, by: size)
        unsafe ends.initialize(repeating: 0)
        for row in rows {
            for place in 0..<size { unsafe ends[place] &+= counts[row &+ place] }
        }
        var start: Int32 = 0
        var heaps: [Int] = []
        for place in 0..<size {
            let number = unsafe ends[place]
            unsafe ends[place] = start
            start &+= number
            if number > OrderKernel.window { heaps.append(place) }
        }
        self.heaps.withLock { $0 = heaps }
        // In a place, the scores of a tile stand behind those of the tiles before.
        for row in rows {
            for place in 0..<size {
                let start = unsafe ends[place]
                unsafe ends[place] = start &+ counts[row &+ place]
                unsafe counts[row &+ place] = start
            }
        }
        // Nothing is above what stands behind the last.
        let total = Int(start)
        for position in total..<(total + OrderKernel.window) { unsafe order[position] = -.infinity }
    }

    private func putDown(_ units: Range<Int>, row: Int) {
        for unit in units {
            let place = unsafe row &+ Int(ranks[unit])
            if place == row { continue }
            unsafe order[Int(counts[place])] = unsafe scores[unit]
            unsafe counts[place] &+= 1
        }
    }

    private func sortHeaps() {
        for place in heaps.withLock(\.self) {
            unsafe order[Int(ends[place - 1])..<Int(ends[place])].sort(by: >)
        }
    }

    private func rank(_ units: Range<Int>) {
        let own = unsafe Span(_unsafeElements: scores.extracting(units))
        var ranks = unsafe MutableSpan(_unsafeElements: ranks.extracting(units))
        let (order, ends) = unsafe (Span(_unsafeElements: order), Span(_unsafeElements: ends))
        if instructions.rank(own, order: order, ends: ends, ranks: &ranks) { return }
        for unit in ranks.indices where ranks[unit] < 0 {
            let place = Int(-ranks[unit])
            let start = ends[place - 1]
            ranks[unit] = start + aboveInHeap(own[unit], Int(start)..<Int(ends[place])) + 1
        }
    }

    /// How many scores of a sorted place are above one of them.
    private func aboveInHeap(_ score: Double, _ place: Range<Int>) -> Int32 {
        var (lower, upper) = (place.lowerBound, place.upperBound)
        while lower < upper {
            let middle = (lower + upper) / 2
            if unsafe order[middle] > score { lower = middle + 1 } else { upper = middle }
        }
        return Int32(truncatingIfNeeded: lower - place.lowerBound)
    }
}
