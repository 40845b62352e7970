/// Why a score changed: four parts that add up to the change.
public struct Causes: Equatable, Sendable {
    /// The four causes, in the order of tables.
    public enum Cause: String, CaseIterable, Sendable {
        /// Figures of later years.
        case newData = "new-data"
        /// Other figures for the same years than were used then.
        case revision
        /// Figures that appeared or went, indicators added or retired.
        case coverage
        /// Weights, goalposts, aggregation and every other choice.
        case method
    }

    private var parts = [Double](repeating: 0, count: Cause.allCases.count)

    /// No change.
    public init() {}

    /// The part of a cause, in points.
    public subscript(cause: Cause) -> Double {
        get { parts[cause.position] }
        set { parts[cause.position] = newValue }
    }

    /// The change.
    public var total: Double { parts.reduce(0, +) }
}

extension Causes.Cause {
    /// Its place in the list of all.
    var position: Int {
        switch self {
        case .newData: 0
        case .revision: 1
        case .coverage: 2
        case .method: 3
        }
    }

    /// Its bit in a set of causes.
    var bit: Int { 1 << position }
}

extension Causes {
    /// The Shapley values of the four causes: the mean, over all orders in which they can act one after the other, of what
    /// each adds (Shapley 1953).
    ///
    /// Where some set of causes gives no score, the orders that pass through it are left out and the mean is over the others;
    /// every order adds up to the change, so the parts still do.
    /// - Parameter scores: the score under each of the sixteen sets of causes, by the sum of their bits.
    /// - Returns: `nil` when either end has no score, or no order is scored at every step.
    init?(_ scores: [Double?]) {
        var sums = [Double](repeating: 0, count: 4)
        var count = 0.0
        for order in Self.orders {
            guard var before = scores[0] else { return nil }
            var steps = [Double](repeating: 0, count: 4)
            var set = 0
            var isScored = true
            for cause in order {
                set |= 1 << cause
                guard let after = scores[set] else {
                    isScored = false
                    break
                }
                steps[cause] = after - before
                before = after
            }
            guard isScored else { continue }
            for cause in 0..<4 { sums[cause] += steps[cause] }
            count += 1
        }
        guard count > 0 else { return nil }
        parts = sums.map { $0 / count }
    }

    /// The 24 orders of four causes.
    private static let orders: [[Int]] = {
        func all(_ rest: [Int]) -> [[Int]] {
            rest.isEmpty ? [[]] : rest.flatMap { first in all(rest.filter { $0 != first }).map { [first] + $0 } }
        }
        return all([0, 1, 2, 3])
    }()
}
