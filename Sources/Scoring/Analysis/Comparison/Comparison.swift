public import Indicators

/// Two editions side by side: what changed for every member, at every knot of the framework, and why.
///
/// Without a published earlier side both are computed from today's figures by today's methodology (back-cast), so that
/// neither revisions nor changes of method are in a change: what remains is new data and coverage. Against a published
/// edition all four causes can act.
public struct Comparison: Sendable {
    /// The side that is compared with.
    public let earlier: Vintage
    /// The side that is compared.
    public let later: Vintage
    /// The members of either side: those of the later one in its order, then those that left.
    public let units: [Unit]
    /// The knots of either side: those of the later one in its order, then those that were retired.
    public let knots: [Knot]
    /// Why no change is split, where none is.
    public let noSplit: NoSplit?
    /// The paired draws behind the intervals; `nil` as long as there are none.
    public internal(set) var drawn: RobustChange?
    var changes: [Change]
    private let positions: [String: Int]
    let history: FigureHistory

    /// A member of either side.
    public struct Unit: Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: Localized
        /// Its position on the earlier side; `nil` for one that entered.
        public let earlier: Int?
        /// Its position on the later side; `nil` for one that left.
        public let later: Int?
    }

    /// A knot of either side's framework.
    public struct Knot: Sendable {
        /// Its code.
        public let code: String
        /// Its name; empty for the index.
        public let name: Localized
        /// Its position on the earlier side; `nil` for one that was added.
        public let earlier: Int?
        /// Its position on the later side; `nil` for one that was retired.
        public let later: Int?
        /// Whether it is an indicator.
        public let isIndicator: Bool
    }

    /// What changed for a member at a knot.
    public struct Change: Sendable {
        /// The score then; `nil` where there was none.
        public let from: Double?
        /// The score now; `nil` where there is none.
        public let to: Double?
        /// The rank among the members then.
        public let fromRank: Int?
        /// The rank among the members now.
        public let toRank: Int?
        /// The level then.
        public let fromLevel: Level?
        /// The level now.
        public let toLevel: Level?
        /// The share of the weight with a figure then, 0 to 1.
        public let fromCoverage: Double
        /// The share of the weight with a figure now, 0 to 1.
        public let toCoverage: Double
        /// Why; `nil` where there are not two scores, or the change cannot be split.
        public let causes: Causes?
        /// The 5th and 95th percentile of the difference from paired draws; `nil` where nothing was drawn, and for
        /// indicators.
        public internal(set) var interval: ClosedRange<Double>?

        /// What can be said of the change; `nil` where there is no interval.
        public internal(set) var verdict: Verdict?

        /// Now less then; `nil` where there are not two scores.
        public var difference: Double? {
            guard let from, let to else { return nil }
            return to - from
        }

        /// How many places the rank fell; below zero where it rose.
        public var rankDrop: Int? {
            guard let fromRank, let toRank else { return nil }
            return toRank - fromRank
        }
    }

    /// Why changes are not split.
    public enum NoSplit: Sendable {
        /// Scores depend on the figures of other editions, which an archive does not hold.
        case pooledNormalisation
    }

    /// Compares two sides.
    public init(_ earlier: Vintage, _ later: Vintage) {
        self.earlier = earlier
        self.later = later
        let (old, new) = (earlier.edition, later.edition)
        history = FigureHistory(new.catalogue)
        let units = Self.union(
            new.catalogue.economies[new.catalogue.members].map(\.code),
            old.catalogue.economies[old.catalogue.members].map(\.code)
        ).map { code -> Unit in
            let (a, b) = (old.catalogue.member(code), new.catalogue.member(code))
            let economy = b.map { new.catalogue.economies[$0] } ?? a.map { old.catalogue.economies[$0] }
            return Unit(
                code: code, name: economy?.name ?? Localized(english: code, french: code, arabic: code), earlier: a,
                later: b
            )
        }
        let knots = Self.union(
            new.scores.framework.nodes.map(\.code), old.scores.framework.nodes.map(\.code)
        ).map { code -> Knot in
            let (a, b) = (old.scores.framework.node(code), new.scores.framework.node(code))
            let name = b.map { new.name(of: $0) } ?? a.map { old.name(of: $0) }
            return Knot(
                code: code, name: name ?? Localized(english: code, french: code, arabic: code), earlier: a, later: b,
                isIndicator: b.map { new.scores.framework.nodes[$0].indicator != nil }
                    ?? a.map { old.scores.framework.nodes[$0].indicator != nil } ?? false
            )
        }
        self.units = units
        self.knots = knots
        positions = Dictionary(zip(knots.map(\.code), knots.indices), uniquingKeysWith: { first, _ in first })
        let isPooled = [old, new].contains { $0.methodology.normalisation.scope != .edition }
        noSplit = isPooled ? .pooledNormalisation : nil
        let worlds = isPooled ? nil : Worlds(earlier, later, history: history)
        changes = Self.changes(earlier, later, units, knots, worlds)
    }

    /// The change of a unit at a knot, by their positions in ``units`` and ``knots``.
    public subscript(unit: Int, knot: Int) -> Change { changes[cell(unit, knot)] }

    /// The position in ``changes`` of a unit and a knot.
    func cell(_ unit: Int, _ knot: Int) -> Int { unit * knots.count + knot }

    /// The position of a knot by its code.
    public func knot(_ code: String) -> Int? { positions[code] }

    /// The position of a unit by its code.
    public func unit(_ code: String) -> Int? { units.firstIndex { $0.code == code } }

    /// The positions of the areas on the later side.
    public var areas: [Int] {
        let areas = later.edition.scores.framework.areas
        return knots.indices.filter { knots[$0].later.map { areas.contains($0) } ?? false }
    }

    /// The change of a figure behind an indicator, by the positions of unit and knot; `nil` where neither side has one.
    public func figure(_ unit: Int, _ knot: Int) -> FigureChange? {
        func figure(_ side: Vintage, _ unit: Int?, _ node: Int?) -> Catalogue.Figure? {
            guard let unit, let node, let indicator = side.edition.scores.framework.nodes[node].indicator else {
                return nil
            }
            return side.figure(unit, indicator)
        }
        return history.change(
            figure(earlier, units[unit].earlier, knots[knot].earlier),
            figure(later, units[unit].later, knots[knot].later)
        )
    }

    /// The years in which the series behind an indicator breaks, oldest first.
    public func breaks(_ unit: Int, _ knot: Int) -> [Int] { history.breaks(units[unit].code, knots[knot].code) }

    /// The members of both lists, in the order of the first, then of the second.
    static func union(_ first: [String], _ second: [String]) -> [String] {
        let known = Set(first)
        return first + second.filter { !known.contains($0) }
    }

    private static func changes(
        _ earlier: Vintage, _ later: Vintage, _ units: [Unit], _ knots: [Knot], _ worlds: Worlds?
    ) -> [Change] {
        func ranks(_ scores: [Double?]) -> [Int?] {
            scores.map { own in own.map { own in 1 + scores.count { ($0 ?? -.infinity) > own } } }
        }
        var changes = [Change?](repeating: nil, count: units.count * knots.count)
        for (column, knot) in knots.enumerated() {
            func scores(_ side: Vintage, _ node: Int?, _ position: (Unit) -> Int?) -> [Double?] {
                units.map { unit in
                    guard let node, let unit = position(unit) else { return nil }
                    return side.score(unit, node)
                }
            }
            func coverage(_ side: Vintage, _ unit: Int?, _ node: Int?) -> Double {
                guard let unit, let node else { return 0 }
                return side.edition.scores.coverage(unit, node)
            }
            let (from, to) = (scores(earlier, knot.earlier, \.earlier), scores(later, knot.later, \.later))
            let (fromRanks, toRanks) = (ranks(from), ranks(to))
            for (row, unit) in units.enumerated() {
                changes[row * knots.count + column] = Change(
                    from: from[row], to: to[row], fromRank: fromRanks[row], toRank: toRanks[row],
                    fromLevel: from[row].map(earlier.edition.scores.level(of:)),
                    toLevel: to[row].map(later.edition.scores.level(of:)),
                    fromCoverage: coverage(earlier, unit.earlier, knot.earlier),
                    toCoverage: coverage(later, unit.later, knot.later),
                    causes: worlds?.causes(unit.code, knot.code, from: from[row], to: to[row])
                )
            }
        }
        return changes.compactMap(\.self)
    }
}

/// The scores under every set of causes.
private struct Worlds {
    /// An edition with the places of codes in it.
    private struct World {
        let scores: Scores
        let rows: [String: Int]
        let nodes: [String: Int]

        init(_ edition: Edition) {
            scores = edition.scores
            let codes = edition.catalogue.economies.map(\.code)
            rows = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
            let nodes = edition.scores.framework.nodes
            self.nodes = Dictionary(zip(nodes.map(\.code), nodes.indices), uniquingKeysWith: { first, _ in first })
        }

        func score(_ unit: String, _ knot: String) -> Double? {
            guard let row = rows[unit], let node = nodes[knot] else { return nil }
            return scores[row, node]
        }
    }

    private let worlds: [Int: World]
    private let active: Int

    init(_ earlier: Vintage, _ later: Vintage, history: FigureHistory) {
        let mixture = Mixture(earlier, later, history: history)
        active = mixture.active
        var worlds: [Int: World] = [:]
        for set in 0..<16 where worlds[set & mixture.active] == nil {
            worlds[set & mixture.active] = World(mixture.edition(set & mixture.active))
        }
        self.worlds = worlds
    }

    func causes(_ unit: String, _ knot: String, from: Double?, to: Double?) -> Causes? {
        guard let from, let to else { return nil }
        let distinct = worlds.mapValues { $0.score(unit, knot) }
        let scores = (0..<16).map { distinct[$0 & active] ?? nil }
        var causes = Causes(scores)
        // What the engine itself computes otherwise than at its time is a change of method. Beside a published score the
        // later side is what the engine gives, so its own rounding does not matter.
        if let first = scores[0], let last = scores[15] {
            causes?[.method] += (first - from) + (to - last)
        }
        return causes
    }
}

extension Catalogue {
    /// The position of a member by its code; `nil` for other economies.
    func member(_ code: String) -> Int? { economy(code).flatMap { members.contains($0) ? $0 : nil } }
}

extension Edition {
    /// The name of a knot; empty for the root.
    func name(of node: Int) -> Localized {
        let knot = scores.framework.nodes[node]
        if let indicator = knot.indicator { return catalogue.indicators[indicator].name }
        if let area = catalogue.area(knot.code) { return catalogue.areas[area].shortName }
        return Localized(english: "", french: "", arabic: "")
    }
}
