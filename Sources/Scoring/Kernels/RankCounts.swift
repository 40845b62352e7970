/// How often each unit had each rank.
public struct RankCounts: Equatable, Sendable {
    /// The number of units.
    public let unitCount: Int
    /// Units × ranks, row-major; the first column is rank 1.
    public private(set) var counts: [UInt64]

    init(unitCount: Int) {
        self.unitCount = unitCount
        counts = [UInt64](repeating: 0, count: unitCount * unitCount)
    }

    mutating func add(_ other: [UInt64]) { for cell in counts.indices { counts[cell] += other[cell] } }

    /// Adds the counts of other draws.
    public mutating func add(_ other: RankCounts) { add(other.counts) }

    /// The number of draws in which the unit was ranked.
    public func draws(ofUnit unit: Int) -> UInt64 { row(unit).reduce(0, +) }

    /// The mean rank; `nil` if the unit was never ranked.
    public func mean(ofUnit unit: Int) -> Double? {
        let total = draws(ofUnit: unit)
        guard total > 0 else { return nil }
        var sum = 0.0
        for (place, count) in row(unit).enumerated() { sum += Double(place + 1) * Double(count) }
        return sum / Double(total)
    }

    /// A quantile of the ranks (type 7, linear between the two nearest); `nil` if the unit was never ranked.
    public func quantile(_ share: Double, ofUnit unit: Int) -> Double? {
        let total = draws(ofUnit: unit)
        guard total > 0 else { return nil }
        let place = min(max(share, 0), 1) * Double(total - 1)
        let below = place.rounded(.down)
        let lower = rank(at: UInt64(below), ofUnit: unit)
        let upper = rank(at: min(UInt64(below) + 1, total - 1), ofUnit: unit)
        return lower + (place - below) * (upper - lower)
    }

    /// The share of the draws in which the unit was among the best so many; `nil` if it was never ranked.
    public func probability(ofTop limit: Int, forUnit unit: Int) -> Double? {
        let total = draws(ofUnit: unit)
        guard total > 0 else { return nil }
        return Double(row(unit).prefix(max(limit, 0)).reduce(0, +)) / Double(total)
    }

    private func row(_ unit: Int) -> ArraySlice<UInt64> { counts[(unit * unitCount)..<((unit + 1) * unitCount)] }

    /// The rank at a position, from 0, among all of the unit's in rising order.
    private func rank(at position: UInt64, ofUnit unit: Int) -> Double {
        var seen: UInt64 = 0
        for (place, count) in row(unit).enumerated() {
            seen += count
            if seen > position { return Double(place + 1) }
        }
        return Double(unitCount)
    }
}
