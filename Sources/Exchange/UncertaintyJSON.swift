import Indicators
import Scoring

/// What was drawn for an edition.
struct DrawsUncertainty: Encodable {
    let draws: Int
    /// As text: JSON's numbers do not hold 64 bits everywhere.
    let seed: String
    let resolution: Double
    let varied: [String: [String]]

    init(_ robustness: Robustness) {
        draws = robustness.draws
        seed = String(robustness.seed)
        resolution = robustness.resolution
        varied = Dictionary(uniqueKeysWithValues: robustness.assumptions.map { ($0.name, $0.values) })
    }
}

/// How far a member's results move over the draws.
struct UnitUncertainty: Encodable {
    let index: Percentiles
    let rank: Percentiles
    let topTen: Double
    let levels: [String: Double]
    let borderline: Bool
    /// The areas that are scored.
    let areas: [String: Percentiles]

    struct Percentiles: Encodable {
        let p5: Double
        let median: Double
        let p95: Double
    }

    init(_ unit: Robustness.Unit, _ robustness: Robustness, _ framework: Framework) {
        func percentiles(_ spread: Robustness.ScoreSpread) -> Percentiles {
            Percentiles(p5: spread.lower, median: spread.median, p95: spread.upper)
        }
        index = percentiles(unit.index)
        rank = Percentiles(p5: unit.rank.lower, median: unit.rank.median, p95: unit.rank.upper)
        topTen = unit.rank.topTen
        levels = Dictionary(uniqueKeysWithValues: zip(Level.allCases, unit.levels).map { ($0.name, $1) })
        borderline = unit.isBorderline
        let scored = zip(robustness.areas, unit.areas).compactMap { node, spread in
            spread.map { (framework.nodes[node].code, percentiles($0)) }
        }
        areas = Dictionary(uniqueKeysWithValues: scored)
    }
}
