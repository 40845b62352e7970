public import Indicators

/// The scores of every unit at every knot of the framework, with their coverage.
public struct Scores: Sendable {
    /// The edition's reference year.
    public let edition: Int
    /// The tree, with the weights that were used.
    public let framework: Framework
    /// The number of units.
    public let unitCount: Int
    /// What the steps did to the figures and what they found on the way.
    public let journal: Journal
    /// Knot by knot; NaN where not scored.
    let cells: [Double]
    private let coverages: [Double]
    private let levelCuts: [Double]
    /// Whether scores run from 0 to 100, so that levels mean something.
    public let isOnHundred: Bool

    init(
        edition: Int, framework: Framework, unitCount: Int, cells: [Double], coverage: [Double], levelCuts: [Double],
        isOnHundred: Bool, journal: Journal
    ) {
        self.isOnHundred = isOnHundred
        self.journal = journal
        self.edition = edition
        self.framework = framework
        self.unitCount = unitCount
        self.cells = cells
        self.coverages = coverage
        self.levelCuts = levelCuts
    }

    /// The knot of the index.
    public static let index = 0

    /// The score of a unit at a knot, 0 to 100; `nil` where it is not scored.
    public subscript(unit: Int, node: Int) -> Double? {
        let score = cells[node * unitCount + unit]
        return score.isNaN ? nil : score
    }

    /// The share of the weight under a knot whose indicators have a figure, 0 to 1; what was filled in is none.
    public func coverage(_ unit: Int, _ node: Int) -> Double { coverages[node * unitCount + unit] }

    /// The level of a score; `nil` where there is none, or on another scale than 0 to 100.
    public func level(_ unit: Int, _ node: Int) -> Level? { isOnHundred ? self[unit, node].map(level(of:)) : nil }

    /// The level of a score; a score at a cut has reached the upper level.
    public func level(of score: Double) -> Level {
        Level.allCases[min(levelCuts.count { score >= $0 }, Level.allCases.count - 1)]
    }

    /// Where a level begins, and the next.
    public func bounds(of level: Level) -> ClosedRange<Double> {
        let cuts = [0] + levelCuts + [100]
        return cuts[level.rawValue]...cuts[level.rawValue + 1]
    }

    /// The ranks of some units among themselves at a knot: descending, ties share the best rank, missing is unranked.
    ///
    /// - Complexity: O(n).
    public func ranks(of units: Range<Int>, at node: Int = Scores.index) -> [Int?] {
        let rows = node * unitCount + units.lowerBound..<node * unitCount + units.upperBound
        return Ranking.descending(cells.span.extracting(rows)).map { $0 == 0 ? nil : Int($0) }
    }
}

/// The five levels of digital maturity.
public enum Level: Int, CaseIterable, Sendable, Comparable {
    case foundational, emerging, established, advanced, leading

    /// The name in files.
    public var name: String {
        switch self {
        case .foundational: "Foundational"
        case .emerging: "Emerging"
        case .established: "Established"
        case .advanced: "Advanced"
        case .leading: "Leading"
        }
    }

    /// By height.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}
