import FoundationEssentials
import Indicators
public import Scoring

extension Comparison {
    /// The changes as JSON, for programs; `reports/comparison.schema.json` describes it.
    ///
    /// - Parameters:
    ///   - units: positions in ``units``; all when left out.
    ///   - differences: what led to the earlier side otherwise than to the later one.
    public func json(units chosen: [Int]? = nil, differences: [EditionDifference] = []) -> [UInt8] {
        let means = ([0] + areas).compactMap { knot in drawnMean(at: knot).map { (knots[knot].code, $0) } }
        let groups = Group.comparators.compactMap { group in
            convergence(of: group, at: 0).map { (name(of: group), ComparisonDocument.Convergence($0)) }
        }
        return JSON.encode(
            ComparisonDocument(
                engine: Engine.version, from: earlier.edition.year, to: later.edition.year,
                basis: earlier.published == nil ? "back-cast" : "as-published",
                publishedBy: earlier.published?.engine,
                differences: differences.map(ComparisonDocument.Difference.init),
                draws: OrNull(drawn.map(ComparisonDocument.Draws.init)),
                means: dictionary(means.map { ($0.0, ComparisonDocument.Drawn($0.1)) }),
                deviation: OrNull(drawn?.deviation.map(ComparisonDocument.Drawn.init)),
                convergence: dictionary(groups), countries: (chosen ?? sortedUnits).map(country)
            )
        )
    }

    private func name(of group: Group) -> String {
        switch group {
        case .members: "members"
        case .otherDeveloping: "other-developing"
        case .otherHighIncome: "other-high-income"
        case .world: "world"
        case .region(let region): region.rawValue
        case .income(let income): income.rawValue
        case .leastDeveloped: "least-developed"
        case .landlocked: "landlocked"
        case .smallIslands: "small-islands"
        }
    }

    private func country(_ unit: Int) -> ComparisonDocument.Country {
        let groups = knots.indices.filter { !knots[$0].isIndicator && $0 != 0 }
        return ComparisonDocument.Country(
            iso3: units[unit].code, name: units[unit].name.english,
            status: units[unit].earlier == nil ? "entered" : units[unit].later == nil ? "left" : "member",
            index: measure(unit, 0), areas: dictionary(groups.map { (knots[$0].code, measure(unit, $0)) }),
            indicators: (contributions(unit, 0) ?? []).map { part in
                ComparisonDocument.Indicator(
                    code: knots[part.knot].code, points: part.total, byScore: part.byScore, byWeight: part.byWeight,
                    figure: part.figure?.kind.rawValue, from: part.figure?.then.map(ComparisonDocument.Figure.init),
                    to: part.figure?.now.map(ComparisonDocument.Figure.init)
                )
            }
        )
    }

    private func measure(_ unit: Int, _ knot: Int) -> ComparisonDocument.Measure {
        let change = self[unit, knot]
        return ComparisonDocument.Measure(
            from: OrNull(change.from), to: OrNull(change.to), change: OrNull(change.difference),
            interval: OrNull(change.interval.map { [$0.lowerBound, $0.upperBound] }),
            verdict: OrNull(change.verdict?.rawValue),
            causes: OrNull(
                change.causes.map { causes in dictionary(Causes.Cause.allCases.map { ($0.rawValue, causes[$0]) }) }),
            notComparable: OrNull(notComparable(unit, knot)), fromRank: OrNull(change.fromRank),
            toRank: OrNull(change.toRank), fromLevel: OrNull(change.fromLevel?.name),
            toLevel: OrNull(change.toLevel?.name), fromCoverage: change.fromCoverage, toCoverage: change.toCoverage
        )
    }

    private func dictionary<Value>(_ members: [(String, Value)]) -> [String: Value] {
        Dictionary(members, uniquingKeysWith: { first, _ in first })
    }
}

extension ComparisonDocument.Difference {
    fileprivate init(_ difference: EditionDifference) {
        switch difference {
        case .engine(let then, let now): self.init(kind: "engine", place: "engine", then: then, now: now)
        case .choice(let place, let then, let now): self.init(kind: "choice", place: place, then: then, now: now)
        case .added(let code): self.init(kind: "added", place: code)
        case .retired(let code): self.init(kind: "retired", place: code)
        case .input(let path, let what): self.init(kind: "input-\(what.rawValue)", place: path)
        }
    }
}

extension ComparisonDocument.Draws {
    fileprivate init(_ drawn: RobustChange) {
        self.init(
            count: drawn.draws, seed: String(drawn.seed),
            varied: Dictionary(
                drawn.assumptions.map { ($0.name, $0.values) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension ComparisonDocument.Drawn {
    fileprivate init(_ spread: RobustChange.Spread) {
        self.init(change: spread.nominal, interval: [spread.lower, spread.upper], isMeasurable: spread.isMeasurable)
    }
}

extension ComparisonDocument.Convergence {
    fileprivate init(_ found: Convergence) {
        self.init(
            count: found.count, from: ComparisonDocument.Spread(found.then), to: ComparisonDocument.Spread(found.now),
            beta: OrNull(
                found.beta.map {
                    ComparisonDocument.Beta(slope: $0.slope, standardError: $0.standardError, p: $0.p)
                }))
    }
}

extension ComparisonDocument.Spread {
    fileprivate init(_ spread: Convergence.Spread) {
        self.init(
            deviation: spread.deviation, gini: spread.gini, theil: spread.theil,
            betweenRegions: OrNull(spread.betweenRegions), betweenIncomes: OrNull(spread.betweenIncomes))
    }
}

extension ComparisonDocument.Figure {
    fileprivate init(_ figure: Catalogue.Figure) {
        self.init(value: figure.value, year: figure.year, status: figure.status.code, source: figure.source)
    }
}
