/// Comparisons that sort whatever the numbers are: the same for every lane of a vector.
enum SortingNetwork {
    /// Batcher's odd-even merge sort (Knuth, *The art of computer programming*, 5.2.2, algorithm M).
    ///
    /// - Returns: pairs of positions, the lower first; to be exchanged, one pair after another, where the first holds more.
    static func exchanges(_ positions: Range<Int>) -> [SIMD2<Int>] {
        let count = positions.count
        guard count > 1 else { return [] }
        var pairs: [SIMD2<Int>] = []
        var top = 1
        while 2 * top < count { top *= 2 }
        var p = top
        while p > 0 {
            var (q, r, d) = (top, 0, p)
            while true {
                for i in 0..<(count - d) where i & p == r {
                    pairs.append(SIMD2(positions.lowerBound + i, positions.lowerBound + i + d))
                }
                if q == p { break }
                (d, q, r) = (q - p, q / 2, p)
            }
            p /= 2
        }
        return pairs
    }
}
