/// Divides the range of scores into places that hold about as many each: a score above another is in no later place.
///
/// The range is cut into equal slices, and a slice into as many places as a sample of the scores asks for.
struct EqualDepths: Sendable {
    /// How many places there are.
    let count: Int
    private let highest: Double
    private let slicesPerScore: Double
    /// The middle of the places of each slice, and how many it has.
    private let slices: [SIMD2<Double>]

    private static let sliceCount = 1024

    /// So many scores stand in a place, so that it hardly ever has more than are looked at together.
    private static let scoresInPlace = 5

    /// The most places that so many scores are divided into.
    static func limit(_ count: Int) -> Int { sliceCount + 1 + (count + step(count)) / scoresInPlace }

    /// One of so many scores is in the sample.
    private static func step(_ count: Int) -> Int { max(1, count / (8 * sliceCount)) }

    /// Takes the scores and the lowest and the highest of them.
    init(of scores: Span<Double>, _ range: ClosedRange<Double>) {
        let highest = range.upperBound
        self.highest = highest
        // Infinite scores, or a range beyond the largest double or below the smallest, leave nothing to measure by: all
        // share a place.
        let width = highest - range.lowerBound
        let scale = Double(Self.sliceCount - 1) / width
        guard width > 0, width.isFinite, scale.isFinite else {
            (count, slicesPerScore, slices) = (1, 0, [])
            return
        }
        slicesPerScore = scale
        var sample = [Int](repeating: 0, count: Self.sliceCount)
        let step = Self.step(scores.count)
        for unit in stride(from: 0, to: scores.count, by: step) where scores[unit] == scores[unit] {
            sample[Int(((highest - scores[unit]) * scale).rounded())] += 1
        }
        var slices: [SIMD2<Double>] = []
        slices.reserveCapacity(Self.sliceCount)
        var first = 0
        for number in sample {
            let places = 1 + number * step / Self.scoresInPlace
            slices.append(SIMD2(Double(first) + Double(places) / 2, Double(places)))
            first += places
        }
        self.slices = slices
        // Rounding may carry the last of a slice into the first place of the next.
        count = first + 1
    }

    /// The lowest and the highest of some scores; `nil` where all are missing.
    static func range(of scores: Span<Double>) -> ClosedRange<Double>? {
        // Four at a time, which do not wait for each other; NaN is neither lower nor higher.
        var lowest = SIMD4<Double>(repeating: .infinity)
        var highest = SIMD4<Double>(repeating: -.infinity)
        func see(_ score: Double, _ lane: Int) {
            lowest[lane] = score < lowest[lane] ? score : lowest[lane]
            highest[lane] = score > highest[lane] ? score : highest[lane]
        }
        for first in stride(from: 0, to: scores.count &- 3, by: 4) {
            see(scores[first], 0)
            see(scores[first &+ 1], 1)
            see(scores[first &+ 2], 2)
            see(scores[first &+ 3], 3)
        }
        for unit in (scores.count / 4 * 4)..<scores.count { see(scores[unit], 0) }
        return lowest.min() <= highest.max() ? lowest.min()...highest.max() : nil
    }

    /// The place of a score that is among those of the beginning, from 0.
    @inline(__always)
    func place(of score: Double) -> Int32 {
        guard slicesPerScore > 0 else { return 0 }
        // Added to 2⁵², a number is rounded to a whole one, which stands in the last bits: no conversion has to be checked.
        // What it is rounded by goes from −½ to ½.
        let position = (highest - score) * slicesPerScore
        let rounded = position + 0x1p52
        let slice = slices[Int(truncatingIfNeeded: rounded.bitPattern & 0xFFFF)]
        let place = slice.x + (position - (rounded - 0x1p52)) * slice.y + 0x1p52
        return Int32(truncatingIfNeeded: place.bitPattern & 0x7FFF_FFFF)
    }
}
