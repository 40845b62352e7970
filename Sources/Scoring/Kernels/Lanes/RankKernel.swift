/// Ranks of up to 255 units under sixteen draws at once, from estimates of their scores.
///
/// Estimates are mapped onto 16-bit numbers by a map that inverts no order, so that eight or sixteen comparisons take one
/// instruction. A difference counts only when it is larger than the error of both can be.
package enum RankKernel {
    /// The largest number of units whose ranks sum to less than 2¹⁵.
    package static let unitLimit = 255

    /// Counts for each unit and draw the units that are surely better.
    ///
    /// - Parameters:
    ///   - scores: estimates, one vector a unit; −∞ where it is not scored. More than the units are ignored.
    ///   - error: the most by which an estimate is wrong.
    ///   - places: scratch, one a unit.
    ///   - ranks: the numbers of surely better units, one vector a unit, filled.
    /// - Returns: the draws, one bit each, in which every pair is sure: there the numbers are the ranks, from 0.
    package static func count(
        scores: Span<Sixteen>, error: Float, unitCount: Int, places: inout MutableSpan<SIMD16<Int16>>,
        ranks: inout MutableSpan<SIMD16<Int16>>
    ) -> UInt16 {
        var lowest = all(Float.infinity)
        var highest = all(-Float.infinity)
        for unit in 0..<unitCount {
            let score = scores[unit]
            lowest.replace(with: score, where: score .< lowest)
            highest.replace(with: score, where: score .> highest)
        }
        // A unit without a score makes every draw unsure: rare enough, and sorting leaves it out.
        let range = highest - lowest
        let factor = Sixteen.zero.replacing(with: all(64_000) / range, where: range .> all(1e-30))
        for unit in 0..<unitCount {
            // The sum with 1.5·2²³ rounds to a whole number, which then stands in the last bits.
            let number = ((scores[unit] - lowest) * factor - all(32_000)) + all(0x1.8p23)
            places[unit] = SIMD16<Int16>(truncatingIfNeeded: bits(number))
        }
        // Two errors, the rounding of both places, and what the map itself rounds.
        let margins = factor * all(2.001 * error) + all(1.1)
        var margin = SIMD16<Int16>.zero
        var sure: UInt16 = 0
        for draw in 0..<16 where margins[draw] < 700 && factor[draw] > 0 {
            margin[draw] = Int16(margins[draw])
            sure |= 1 << UInt16(draw)
        }
        let sums = countGreater(unitCount, margin, places.span, into: &ranks)
        let expected = Int16(truncatingIfNeeded: unitCount * (unitCount - 1) / 2)
        for draw in 0..<16 where sums[draw] != expected { sure &= ~(1 << UInt16(draw)) }
        return sure
    }

    /// For each unit the number of units in a place higher by more than the margin; returns the sums over the units.
    private static func countGreater(
        _ unitCount: Int, _ margin: SIMD16<Int16>, _ places: Span<SIMD16<Int16>>,
        into ranks: inout MutableSpan<SIMD16<Int16>>
    ) -> SIMD16<Int16> {
        var sums = SIMD16<Int16>.zero
        var unit = 0
        while unit < unitCount {
            // Four at a time; behind the last unit, the last again.
            let last = unitCount &- 1
            let (u, v, w) = (min(unit &+ 1, last), min(unit &+ 2, last), min(unit &+ 3, last))
            let (a, b) = (places[unit] &+ margin, places[u] &+ margin)
            let (c, d) = (places[v] &+ margin, places[w] &+ margin)
            var aboveA = SIMD16<Int16>.zero
            var aboveB = SIMD16<Int16>.zero
            var aboveC = SIMD16<Int16>.zero
            var aboveD = SIMD16<Int16>.zero
            for other in 0..<unitCount {
                let place = places[other]
                aboveA &-= mask(place .> a)
                aboveB &-= mask(place .> b)
                aboveC &-= mask(place .> c)
                aboveD &-= mask(place .> d)
            }
            ranks[unit] = aboveA
            ranks[u] = aboveB
            ranks[v] = aboveC
            ranks[w] = aboveD
            sums &+= aboveA
            if u > unit { sums &+= aboveB }
            if v > u { sums &+= aboveC }
            if w > v { sums &+= aboveD }
            unit &+= 4
        }
        return sums
    }

    /// −1 in the lanes where it is so, 0 in the others.
    @inline(__always)
    private static func mask(_ isSo: SIMDMask<SIMD16<Int16>>) -> SIMD16<Int16> {
        SIMD16<Int16>.zero.replacing(with: SIMD16(repeating: -1), where: isSo)
    }

    /// Counts again for one draw, by the estimates themselves, which tell more units apart than 16 bits do.
    ///
    /// - Parameter line: scratch, one a unit and up to a whole number of vectors.
    /// - Returns: whether every pair is sure.
    package static func countOne(
        _ draw: Int, of scores: Span<Sixteen>, error: Float, unitCount: Int, line: inout MutableSpan<Float>,
        into ranks: inout MutableSpan<SIMD16<Int16>>
    ) -> Bool {
        for unit in 0..<unitCount { line[unit] = scores[unit][draw] }
        let margin = all(2.001 * error)
        var sum = 0
        var start = 0
        while start < unitCount {
            // Sixteen units against every other. What stands behind the last unit is not looked at.
            var own = Sixteen.zero
            for lane in 0..<16 { own[lane] = line[start &+ lane] }
            own += margin
            var above = SIMD16<Int32>.zero
            for other in 0..<unitCount {
                // True is −1.
                above &-= SIMD16<Int32>.zero.replacing(with: SIMD16(repeating: -1), where: all(line[other]) .> own)
            }
            for lane in 0..<min(16, unitCount &- start) {
                ranks[start &+ lane][draw] = Int16(truncatingIfNeeded: above[lane])
                sum &+= Int(above[lane])
            }
            start &+= 16
        }
        return sum == unitCount &* (unitCount &- 1) / 2
    }

    /// Adds the ranks of the sure draws to the histogram, units × units.
    package static func add(
        _ ranks: Span<SIMD16<Int16>>, sure: UInt16, unitCount: Int, to histogram: inout MutableSpan<UInt32>
    ) {
        // Draw by draw, so that no counter is raised twice in a row: its second addition would wait for the first.
        for draw in 0..<16 where sure & (1 << UInt16(draw)) != 0 {
            var row = 0
            for unit in 0..<unitCount {
                histogram[row &+ Int(ranks[unit][draw])] &+= 1
                row &+= unitCount
            }
        }
    }
}
