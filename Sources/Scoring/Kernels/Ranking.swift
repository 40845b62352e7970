/// Ranks of many scores: descending, ties share the best, missing is unranked.
public enum Ranking {
    /// The rank of each score from 1; 0 where the score is NaN.
    ///
    /// On one core: another would take as long to wake as it would help with 100,000 scores.
    ///
    /// - Complexity: O(n), unless many scores are closer together than a 2⁻²² of their range (2⁻³⁰ where there are many);
    ///   O(n log n) at worst.
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
        // Few are told apart by two digits of 11 bits, many by three of 10.
        let (digits, bits) = scores.count < 200_000 ? (2, 11) : (3, 10)
        // Infinite scores, or a range beyond the largest double, leave nothing to measure by: all share a place.
        let scale = Double(1 << (digits * bits) - 1) / (highest - lowest)
        let factor = highest > lowest && (highest - lowest).isFinite && scale.isFinite ? scale : 0
        var keys: [UInt64] = []
        keys.reserveCapacity(scores.count)
        for unit in 0..<scores.count where scores[unit] == scores[unit] {
            let place = factor > 0 ? (highest - scores[unit]) * factor : 0
            keys.append(UInt64(place) << 32 | UInt64(unit))
        }
        sort(&keys, digits, bits)
        write(keys.span, scores, &ranks)
        return ranks
    }

    /// Sorts by the upper half of the keys, which hold the place of a score in the range of all, the best first; the lower
    /// half holds the unit.
    private static func sort(_ keys: inout [UInt64], _ digits: Int, _ bits: Int) {
        guard keys.count > 256 else { return keys.sort() }
        var spare = keys
        for digit in 0..<digits {
            let shift = UInt64(32 + digit * bits)
            let mask: UInt64 = 1 << UInt64(bits) - 1
            var starts = [Int](repeating: 0, count: 1 << bits)
            for key in keys { starts[Int(truncatingIfNeeded: key &>> shift & mask)] += 1 }
            var next = 0
            for value in starts.indices { (starts[value], next) = (next, next + starts[value]) }
            for key in keys {
                let value = Int(truncatingIfNeeded: key &>> shift & mask)
                spare[starts[value]] = key
                starts[value] += 1
            }
            swap(&keys, &spare)
        }
    }

    private static func write(_ keys: Span<UInt64>, _ scores: Span<Double>, _ ranks: inout [Int32]) {
        func unit(_ place: Int) -> Int { Int(truncatingIfNeeded: keys[place] & 0xFFFF_FFFF) }
        var start = 0
        while start < keys.count {
            var end = start &+ 1
            while end < keys.count && keys[end] &>> 32 == keys[start] &>> 32 { end &+= 1 }
            if end == start &+ 1 {
                ranks[unit(start)] = Int32(truncatingIfNeeded: end)
            } else if end - start <= 16 {
                // Scores of one place are told apart by themselves: few by counting those above each.
                for place in start..<end {
                    let above = (start..<end).count { scores[unit($0)] > scores[unit(place)] }
                    ranks[unit(place)] = Int32(truncatingIfNeeded: start + above + 1)
                }
            } else {
                let run = (start..<end).map { (score: scores[unit($0)], unit: unit($0)) }.sorted { $0.score > $1.score }
                var rank = start + 1
                for place in run.indices {
                    if place > 0 && run[place].score < run[place - 1].score { rank = start + place + 1 }
                    ranks[run[place].unit] = Int32(truncatingIfNeeded: rank)
                }
            }
            start = end
        }
    }
}
