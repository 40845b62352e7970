import Scoring

/// The shape of `comparison.json`; missing is written as null, so that an object always has the same keys.
struct ComparisonDocument: Encodable {
    let engine: String
    let from: Int
    let to: Int
    let basis: String
    var publishedBy: String?
    let differences: [Difference]
    let draws: OrNull<Draws>
    let means: [String: Drawn]
    let deviation: OrNull<Drawn>
    let convergence: [String: Convergence]
    let countries: [Country]

    struct Difference: Encodable {
        let kind: String
        let place: String
        var then: String?
        var now: String?
    }

    struct Draws: Encodable {
        let count: Int
        /// A whole number of 64 bits is more than a double of JSON holds.
        let seed: String
        let varied: [String: [String]]
    }

    struct Drawn: Encodable {
        let change: Double
        let interval: [Double]
        let isMeasurable: Bool
    }

    struct Convergence: Encodable {
        let count: Int
        let from: Spread
        let to: Spread
        let beta: OrNull<Beta>
    }

    struct Spread: Encodable {
        let deviation: Double
        let gini: Double
        let theil: Double
        let betweenRegions: OrNull<Double>
        let betweenIncomes: OrNull<Double>
    }

    struct Beta: Encodable {
        let slope: Double
        let standardError: Double
        let p: Double
    }

    struct Country: Encodable {
        let iso3: String
        let name: String
        let status: String
        let index: Measure
        let areas: [String: Measure]
        let indicators: [Indicator]
    }

    struct Measure: Encodable {
        let from: OrNull<Double>
        let to: OrNull<Double>
        let change: OrNull<Double>
        let interval: OrNull<[Double]>
        let verdict: OrNull<String>
        let causes: OrNull<[String: Double]>
        let notComparable: OrNull<Double>
        let fromRank: OrNull<Int>
        let toRank: OrNull<Int>
        let fromLevel: OrNull<String>
        let toLevel: OrNull<String>
        let fromCoverage: Double
        let toCoverage: Double
    }

    struct Indicator: Encodable {
        let code: String
        let points: Double
        let byScore: Double
        let byWeight: Double
        var figure: String?
        var from: Figure?
        var to: Figure?
    }

    struct Figure: Encodable {
        let value: Double
        let year: Int
        let status: String
        let source: String
    }
}
