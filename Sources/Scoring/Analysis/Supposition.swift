public import Indicators

/// What is supposed otherwise than published: figures of units, weights, or both.
public struct Supposition: Equatable, Sendable {
    /// Figures in the place of published ones, or where there are none.
    public var figures: [SupposedFigure] = []
    /// Weights by the codes of groups and indicators; in a group of which one is named, the others keep their own.
    public var weights: [String: Double] = [:]

    /// Supposes nothing.
    public init() {}
}

/// An edition as published, and as it would be under a supposition.
public struct WhatIf: Sendable {
    /// As published.
    public let published: Edition
    /// As supposed.
    public let supposed: Edition
    /// What is supposed.
    public let supposition: Supposition

    /// Computes the supposed edition by the same steps as the published one.
    ///
    /// - Parameter tables: those with which the published edition was computed.
    /// - Throws: a finding for a figure that cannot occur.
    public init(
        _ supposition: Supposition, in published: Edition, tables: WeightTables = WeightTables()
    ) throws(Finding) {
        let catalogue = try published.catalogue.replacing(supposition.figures)
        var methodology = published.methodology
        var tables = tables
        let nodes = published.scores.framework.nodes
        for group in nodes where group.children.contains(where: { supposition.weights[nodes[$0].code] != nil }) {
            var weights = Methodology.Weights(.given)
            weights.set = WhatIf.setName
            methodology.weights.byGroup[group.code] = weights
            for child in group.children {
                tables.sets[WhatIf.setName, default: [:]][nodes[child].code] =
                    supposition.weights[nodes[child].code] ?? nodes[child].weight
            }
        }
        self.published = published
        self.supposition = supposition
        supposed = Edition(published.year, of: catalogue, by: methodology, tables: tables)
    }

    /// The name of the supposed weights among the sets of weights.
    static let setName = "supposed"

    /// A member that was not behind a unit and would be, with its ranks.
    public struct Overtaking: Equatable, Sendable {
        /// The position of the member.
        public let unit: Int
        /// Its rank as published; `nil` where it was not ranked.
        public let published: Int?
        /// Its rank as supposed; `nil` where it would not be ranked.
        public let supposed: Int?
    }

    /// The members that a unit would overtake, by published rank: level with it or ahead now, behind it then.
    public func overtaken(by unit: Int) -> [Overtaking] {
        crossings(unit) { before, after in
            guard let own = after.own, let other = after.other, own < other, let rank = before.other else {
                return false
            }
            return before.own.map { rank <= $0 } ?? true
        }
    }

    /// The members that would overtake a unit, by published rank: level with it or behind now, ahead of it then.
    public func overtaking(_ unit: Int) -> [Overtaking] {
        crossings(unit) { before, after in
            guard let own = before.own, let other = after.other else { return false }
            return (before.other.map { $0 >= own } ?? true) && (after.own.map { other < $0 } ?? true)
        }
    }

    private typealias Ranks = (own: Int?, other: Int?)

    private func crossings(_ unit: Int, _ isOne: (Ranks, Ranks) -> Bool) -> [Overtaking] {
        published.catalogue.members.filter { other in
            other != unit
                && isOne(
                    (published.ranks[unit], published.ranks[other]), (supposed.ranks[unit], supposed.ranks[other]))
        }.map { Overtaking(unit: $0, published: published.ranks[$0], supposed: supposed.ranks[$0]) }
            .sorted { ($0.published ?? .max, $0.unit) < ($1.published ?? .max, $1.unit) }
    }

    /// How many places a member would rise; below zero, fall; `nil` where it is not ranked both times.
    public func shift(_ unit: Int) -> Int? {
        guard let before = published.ranks[unit], let after = supposed.ranks[unit] else { return nil }
        return before - after
    }

    /// The mean of the absolute shifts over the members ranked both times (Handbook 2008, section 7); `nil` for none.
    public var meanAbsoluteShift: Double? {
        Statistics.mean(published.catalogue.members.compactMap { shift($0).map { Double(abs($0)) } })
    }

    /// The knots whose scores a figure enters, from the leaf up to the root; empty for a context indicator.
    public func path(of indicator: Int) -> [Int] {
        let nodes = published.scores.framework.nodes
        var path: [Int] = []
        var current = nodes.firstIndex { $0.indicator == indicator }
        while let node = current {
            path.append(node)
            current = nodes[node].parent
        }
        return path
    }
}
