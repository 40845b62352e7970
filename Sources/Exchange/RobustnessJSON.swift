import Indicators
public import Scoring

extension Robustness {
    /// All results as JSON: what was varied, and for each member the index, its rank with the draws at each rank, levels,
    /// areas, and the probability of being above each other member.
    ///
    /// - Parameters:
    ///   - edition: the one that was drawn.
    ///   - members: positions in the catalogue; all scored members when left out.
    public func json(of edition: Edition, members: [Int]? = nil) -> [UInt8] {
        let economies = edition.catalogue.economies
        let nodes = edition.scores.framework.nodes
        let rows = places(edition, members)
        func byArea(_ spreads: [ScoreSpread?]) -> [String: OrNull<SpreadJSON>] {
            Dictionary(
                uniqueKeysWithValues: zip(areas, spreads).map { (nodes[$0].code, OrNull($1.map(SpreadJSON.init))) })
        }
        return JSON.encode(
            RobustnessDocument(
                edition: year, engine: Engine.version, methodology: edition.methodology.name,
                methodologyVersion: edition.methodology.version, draws: draws, seed: String(seed),
                resolution: resolution, varied: assumptions.map(VariedJSON.init),
                mean: OrNull(means.first.flatMap(\.self).map(SpreadJSON.init)),
                meanOfAreas: byArea(Array(means.dropFirst())),
                countries: rows.map { place in
                    let unit = units[place]
                    return RobustnessDocument.Country(
                        iso3: economies[unit.position].code, name: economies[unit.position].name.english,
                        index: SpreadJSON(unit.index),
                        rank: RobustnessDocument.Rank(
                            nominal: unit.rank.nominal, mean: unit.rank.mean, p5: unit.rank.lower,
                            median: unit.rank.median, p95: unit.rank.upper, topTen: unit.rank.topTen,
                            draws: unit.rank.counts),
                        levels: Dictionary(
                            uniqueKeysWithValues: zip(Level.allCases, unit.levels).map { ($0.name, $1) }),
                        borderline: unit.isBorderline, areas: byArea(unit.areas),
                        above: Dictionary(
                            uniqueKeysWithValues: rows.filter { $0 != place }.map {
                                (economies[units[$0].position].code, probability(place, above: $0))
                            })
                    )
                }
            )
        )
    }
}

extension RobustChange {
    /// All results as JSON.
    ///
    /// - Parameters:
    ///   - edition: the later one.
    ///   - members: positions in the catalogue; all members scored in both when left out.
    public func json(of edition: Edition, members: [Int]? = nil) -> [UInt8] {
        let economies = edition.catalogue.economies
        let nodes = edition.scores.framework.nodes
        func byArea(_ spreads: [Spread?]) -> [String: OrNull<ChangeDocument.Change>] {
            Dictionary(
                uniqueKeysWithValues: zip(areas, spreads).map {
                    (nodes[$0].code, OrNull($1.map(ChangeDocument.Change.init)))
                })
        }
        let chosen = units.filter { members?.contains($0.position) ?? true }
        return JSON.encode(
            ChangeDocument(
                from: from, to: to, engine: Engine.version, methodology: edition.methodology.name,
                methodologyVersion: edition.methodology.version, draws: draws, seed: String(seed),
                resolution: resolution, varied: assumptions.map(VariedJSON.init),
                mean: OrNull(means.first.flatMap(\.self).map(ChangeDocument.Change.init)),
                meanOfAreas: byArea(Array(means.dropFirst())),
                countries: chosen.sorted { economies[$0.position].code < economies[$1.position].code }.map { unit in
                    ChangeDocument.Country(
                        iso3: economies[unit.position].code, name: economies[unit.position].name.english,
                        index: ChangeDocument.Change(unit.index), areas: byArea(unit.areas))
                }
            )
        )
    }
}

/// A value, or null in its place, so that every object of a kind has the same keys.
struct OrNull<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// What was varied, and among what.
struct VariedJSON: Encodable {
    let name: String
    let values: [String]

    init(_ assumption: Assumption) {
        name = assumption.name
        values = assumption.values
    }
}

private struct SpreadJSON: Encodable {
    let nominal: Double
    let mean: Double
    let p5: Double
    let median: Double
    let p95: Double
    let scoredShare: Double

    init(_ spread: Robustness.ScoreSpread) {
        nominal = spread.nominal
        mean = spread.mean
        p5 = spread.lower
        median = spread.median
        p95 = spread.upper
        scoredShare = spread.scoredShare
    }
}

private struct RobustnessDocument: Encodable {
    let edition: Int
    let engine: String
    let methodology: String
    let methodologyVersion: String
    let draws: Int
    /// As text: JSON's numbers do not hold 64 bits everywhere.
    let seed: String
    let resolution: Double
    let varied: [VariedJSON]
    let mean: OrNull<SpreadJSON>
    let meanOfAreas: [String: OrNull<SpreadJSON>]
    let countries: [Country]

    struct Country: Encodable {
        let iso3: String
        let name: String
        let index: SpreadJSON
        let rank: Rank
        let levels: [String: Double]
        let borderline: Bool
        let areas: [String: OrNull<SpreadJSON>]
        let above: [String: Double]
    }

    struct Rank: Encodable {
        let nominal: Int
        let mean: Double
        let p5: Double
        let median: Double
        let p95: Double
        let topTen: Double
        let draws: [Int]
    }
}

private struct ChangeDocument: Encodable {
    let from: Int
    let to: Int
    let engine: String
    let methodology: String
    let methodologyVersion: String
    let draws: Int
    let seed: String
    let resolution: Double
    let varied: [VariedJSON]
    let mean: OrNull<Change>
    let meanOfAreas: [String: OrNull<Change>]
    let countries: [Country]

    struct Country: Encodable {
        let iso3: String
        let name: String
        let index: Change
        let areas: [String: OrNull<Change>]
    }

    struct Change: Encodable {
        let nominal: Double
        let mean: Double
        let p5: Double
        let median: Double
        let p95: Double
        let measurable: Bool

        init(_ spread: RobustChange.Spread) {
            nominal = spread.nominal
            mean = spread.mean
            p5 = spread.lower
            median = spread.median
            p95 = spread.upper
            measurable = spread.isMeasurable
        }
    }
}
