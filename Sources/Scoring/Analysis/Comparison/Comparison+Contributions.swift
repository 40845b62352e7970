import Indicators

extension Comparison {
    /// What one indicator did to the score of a knot above it.
    public struct Contribution: Sendable {
        /// The position of the indicator in ``Comparison/knots``.
        public let knot: Int
        /// The points that its own score brought.
        public let byScore: Double
        /// The points that its weight brought: whether it and the others beside it are there, and how they are weighed.
        public let byWeight: Double
        /// What became of its figure.
        public let figure: FigureChange?

        /// Both together.
        public var total: Double { byScore + byWeight }
    }

    /// What each indicator did to the change of a unit's score at a knot, largest first; the totals add up to the change.
    ///
    /// In a weighted mean Σ ω·f(s) of scores s with shares ω over what is present, each member's part is
    /// ω̄·Δf + (f̄ − c)·Δω, bars being means of then and now and c that of the group (Bennet 1920). A mean of the form
    /// f⁻¹(Σ ω·f(s)) — geometric, harmonic, power — turns parts in f into points by the ratio of the two changes, for the
    /// geometric mean the logarithmic mean of then and now (Vartia 1976, Ang 2004). What an area's score did passes down to
    /// its indicators.
    /// - Returns: `nil` where there are not two scores, where a mean on the way has no such form or is not the same on both
    ///   sides, or where the score then is not what today's engine gives.
    public func contributions(_ unit: Int, _ knot: Int) -> [Contribution]? {
        guard let a = units[unit].earlier, let b = units[unit].later,
            let parts = parts(a, b, knot)
        else { return nil }
        return knots.indices.compactMap { position in
            parts[position].map {
                Contribution(
                    knot: position, byScore: $0.byScore, byWeight: $0.byWeight, figure: figure(unit, position))
            }
        }.filter { $0.total != 0 }.sorted {
            abs($0.total) != abs($1.total) ? abs($0.total) > abs($1.total) : $0.knot < $1.knot
        }
    }

    /// The points of a change by what became of the figures that brought them: they add up to it.
    public struct PointsByKind: Sendable {
        /// What figures of each kind brought: by their own score, and where they appeared or went altogether.
        public var kinds: [FigureChange.Kind: Double] = [:]
        /// What the shifted weights of figures that are on both sides brought, as others beside them appeared or went, or
        /// the methodology weighs them otherwise.
        public var shiftedWeights = 0.0
    }

    /// The points of a change by what became of the figures; `nil` where it cannot be traced to figures.
    public func pointsByKind(_ unit: Int, _ knot: Int) -> PointsByKind? {
        contributions(unit, knot)?.reduce(into: PointsByKind()) { sums, part in
            guard let kind = part.figure?.kind else { return }
            let isOnOneSide = kind == .appeared || kind == .gone
            sums.kinds[kind, default: 0] += isOnOneSide ? part.total : part.byScore
            if !isOnOneSide { sums.shiftedWeights += part.byWeight }
        }
    }

    /// The points of a change that came through figures that cannot be compared with those before.
    public func notComparable(_ unit: Int, _ knot: Int) -> Double? {
        pointsByKind(unit, knot).map { $0.kinds[.notComparable, default: 0] }
    }

    private struct Part {
        var byScore = 0.0
        var byWeight = 0.0
    }

    /// A member of a group on both sides.
    private struct Member {
        let knot: Int
        let then: (score: Double, share: Double)?
        let now: (score: Double, share: Double)?
    }

    private func parts(_ a: Int, _ b: Int, _ knot: Int) -> [Int: Part]? {
        let (old, new) = (earlier.edition, later.edition)
        guard let x = knots[knot].earlier, let y = knots[knot].later, let from = old.scores[a, x],
            let to = new.scores[b, y]
        else { return nil }
        if knots[knot].isIndicator { return [knot: Part(byScore: to - from)] }
        let mean = new.aggregation(of: y)
        guard old.aggregation(of: x).isSameMean(as: mean), let scale = Scale(mean),
            old.hasCommonWeights(x), new.hasCommonWeights(y)
        else { return nil }
        let rate = 1 / scale.slope(from, to)
        let middle = (scale.f(from) + scale.f(to)) / 2
        var sum: [Int: Part] = [:]
        for member in members(a, b, x, y) {
            switch (member.then, member.now) {
            case (let then?, let now?):
                let share = (then.share + now.share) / 2
                guard let inner = parts(a, b, member.knot) else { return nil }
                let factor = rate * share * scale.slopeAboveFloor(then.score, now.score)
                for (leaf, part) in inner {
                    sum[leaf, default: Part()].byScore += factor * part.byScore
                    sum[leaf, default: Part()].byWeight += factor * part.byWeight
                }
                let height = (scale.f(then.score) + scale.f(now.score)) / 2 - middle
                spread(rate * height * (now.share - then.share), a, b, member, into: &sum)
            case (nil, let now?):
                spread(rate * now.share * (scale.f(now.score) - middle), a, b, member, into: &sum)
            case (let then?, nil):
                spread(-rate * then.share * (scale.f(then.score) - middle), a, b, member, into: &sum)
            case (nil, nil): break
            }
        }
        return sum
    }

    /// The members of a group that are present on either side, with their shares of the weight present.
    private func members(_ a: Int, _ b: Int, _ x: Int, _ y: Int) -> [Member] {
        func present(_ edition: Edition, _ unit: Int, _ node: Int) -> [Int: (score: Double, share: Double)] {
            var found: [Int: (score: Double, share: Double)] = [:]
            let nodes = edition.scores.framework.nodes
            for child in nodes[node].children where nodes[child].weight > 0 {
                if let score = edition.scores[unit, child], let knot = knot(nodes[child].code) {
                    found[knot] = (score, edition.weightSharePresent(unit, child))
                }
            }
            return found
        }
        let (then, now) = (present(earlier.edition, a, x), present(later.edition, b, y))
        return Set(then.keys).union(now.keys).sorted().map { Member(knot: $0, then: then[$0], now: now[$0]) }
    }

    /// Spreads points that a member's weight brought over the indicators under it, by the weight of those present.
    private func spread(_ points: Double, _ a: Int, _ b: Int, _ member: Member, into sum: inout [Int: Part]) {
        if points == 0 { return }
        var shares: [Int: Double] = [:]
        if member.then != nil, let node = knots[member.knot].earlier {
            collect(earlier.edition, a, node, 1, into: &shares)
        }
        if member.now != nil, let node = knots[member.knot].later { collect(later.edition, b, node, 1, into: &shares) }
        let total = shares.values.sorted().reduce(0, +)
        guard total > 0 else { return }
        for (leaf, share) in shares { sum[leaf, default: Part()].byWeight += points * share / total }
    }

    private func collect(
        _ edition: Edition, _ unit: Int, _ node: Int, _ share: Double, into shares: inout [Int: Double]
    ) {
        let nodes = edition.scores.framework.nodes
        guard nodes[node].indicator == nil else {
            if let knot = knot(nodes[node].code) { shares[knot, default: 0] += share }
            return
        }
        for child in nodes[node].children where edition.scores[unit, child] != nil && nodes[child].weight > 0 {
            collect(edition, unit, child, share * edition.weightSharePresent(unit, child), into: &shares)
        }
    }
}

/// The scale f on which a mean of the form f⁻¹(Σ ω·f(s)) adds up.
private struct Scale {
    private let exponent: Double
    private let floor: Double?

    /// `nil` for a mean that has no such form.
    init?(_ mean: Methodology.Aggregation) {
        floor = mean.method.needsPositive ? mean.floor : nil
        switch mean.method {
        case .arithmetic: exponent = 1
        case .geometric: exponent = 0
        case .harmonic: exponent = -1
        case .power: exponent = mean.exponent
        case .orderedWeightedAverage, .minimum, .mazziottaPareto, .copeland, .wroclaw, .benefitOfTheDoubt: return nil
        }
    }

    private func raised(_ score: Double) -> Double { floor.map { max(score, $0) } ?? score }

    func f(_ score: Double) -> Double {
        let x = raised(score)
        if exponent == 1 { return x }
        return exponent == 0 ? Elementary.ln(x) : exponent == -1 ? 1 / x : Elementary.power(x, exponent)
    }

    /// f′ of a score.
    private func derivative(_ x: Double) -> Double {
        if exponent == 1 { return 1 }
        return exponent == 0 ? 1 / x : exponent * Elementary.power(x, exponent - 1)
    }

    /// Δf/Δs between two scores of the mean itself, which never lie below the floor; where they nearly coincide f′, since
    /// the quotient of two roundings says nothing.
    func slope(_ then: Double, _ now: Double) -> Double {
        abs(now - then) <= 1e-6 * max(abs(then), abs(now))
            ? derivative((raised(then) + raised(now)) / 2) : (f(now) - f(then)) / (now - then)
    }

    /// The same between two scores of a member, which a floor may have raised.
    func slopeAboveFloor(_ then: Double, _ now: Double) -> Double {
        if then == now { return raised(then) == then ? derivative(then) : 0 }
        return (f(now) - f(then)) / (now - then)
    }
}

extension Methodology.Aggregation {
    /// Whether two means weigh the same scores alike; how many must be there is another matter.
    fileprivate func isSameMean(as other: Self) -> Bool {
        method == other.method && exponent == other.exponent && (!method.needsPositive || floor == other.floor)
    }
}

extension Edition {
    /// Whether all units weigh the members of a group alike.
    fileprivate func hasCommonWeights(_ node: Int) -> Bool {
        let choice = methodology.weights.choice(
            code: scores.framework.nodes[node].code, depth: scores.framework.depth(of: node))
        return choice.method != .benefitOfTheDoubt
    }
}
