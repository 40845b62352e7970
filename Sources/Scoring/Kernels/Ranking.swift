/// Ranks of many scores: descending, ties share the best, missing is unranked.
public enum Ranking {
    /// The rank of each score from 1; 0 where the score is NaN.
    ///
    /// - Complexity: O(n), unless many scores are closer together than a 2⁻³² of their range; O(n log n) at worst.
    public static func descending(_ scores: Span<Double>) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: scores.count)
        var lowest = Double.infinity
        var highest = -Double.infinity
        for unit in 0..<scores.count {
            let score = scores[unit]
            lowest = score < lowest ? score : lowest
            highest = score > highest ? score : highest
        }
        guard lowest <= highest else { return ranks }
        // Infinite scores, or a range beyond the largest double, leave nothing to measure by: all share a key.
        let factor = (highest - lowest).isFinite && highest > lowest ? 4_294_967_294 / (highest - lowest) : 0
        var keys: [UInt64] = []
        keys.reserveCapacity(scores.count)
        for unit in 0..<scores.count where !scores[unit].isNaN {
            let place = factor > 0 && factor < .infinity ? (highest - scores[unit]) * factor : 0
            keys.append(UInt64(place) << 32 | UInt64(unit))
        }
        sort(&keys)
        settle(&keys, scores)
        let order = keys.span
        var rank: Int32 = 0
        var previous = Double.nan
        for place in 0..<order.count {
            let unit = Int(truncatingIfNeeded: order[place] & 0xFFFF_FFFF)
            let score = scores[unit]
            if score != previous { rank = Int32(truncatingIfNeeded: place + 1) }
            previous = score
            ranks[unit] = rank
        }
        return ranks
    }

    /// Sorts by the upper half of the keys, keeping the order of equal ones.
    private static func sort(_ keys: inout [UInt64]) {
        guard keys.count > 256 else { return keys.sort() }
        var spare = keys
        var starts = [Int](repeating: 0, count: 3 * 2048)
        for key in keys {
            for digit in 0..<3 {
                starts[digit << 11 + Int(truncatingIfNeeded: (key >> UInt64(32 + 11 * digit)) & 2047)] += 1
            }
        }
        for digit in 0..<3 {
            var next = 0
            for value in (digit << 11)..<((digit + 1) << 11) {
                let count = starts[value]
                starts[value] = next
                next += count
            }
            for key in keys {
                let value = digit << 11 + Int(truncatingIfNeeded: (key >> UInt64(32 + 11 * digit)) & 2047)
                spare[starts[value]] = key
                starts[value] += 1
            }
            swap(&keys, &spare)
        }
    }

    /// Puts neighbours of the same key in the order of their scores.
    private static func settle(_ keys: inout [UInt64], _ scores: Span<Double>) {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count && keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            if end - start > 1 {
                // A score whose bits are flipped so that rising numbers are falling scores, with the unit beside it.
                var run = keys[start..<end].map { key in
                    let unit = key & 0xFFFF_FFFF
                    let bits = (scores[Int(truncatingIfNeeded: unit)] + 0).bitPattern
                    return (bits >> 63 == 0 ? ~bits & (.max >> 1) : bits, unit)
                }
                run.sort { $0 < $1 }
                for (place, item) in run.enumerated() { keys[start + place] = item.1 }
            }
            start = end
        }
    }
}
