import Indicators
import Scoring
import Storage
import Tabular

/// What came out when a part of a reference index was computed again.
struct Reproduction {
    /// How many published scores there are, and how many of them agree.
    private(set) var scores = Tally()
    /// How many published ranks there are, and how many of them agree.
    private(set) var ranks = Tally()
    /// How many results the publisher set to 0, and how many of them for a part that is missing or zero.
    private(set) var zeros = Tally()
    /// The largest distance between a score and the published one, on the scale from 0 to 1.
    private(set) var largestDifference = 0.0
    /// What does not agree, in words.
    private(set) var misses: [String] = []

    /// So many of so many.
    struct Tally {
        var count = 0
        var agreeing = 0
    }

    /// Whether there was something to compare and all of it agrees.
    var isComplete: Bool { scores.count + ranks.count > 0 && misses.isEmpty }

    /// Computes every year of a folder by the ordinary steps and compares it with what was published.
    static func run(_ part: ReferenceIndex.Part, in folder: String) throws(Failure) -> Reproduction {
        let inputs = try Inputs.read(folder, scope: .everyone, methodologyName: part.methodology)
        let (catalogue, _) = try inputs.checked()
        let bytes: [UInt8]
        do throws(FileError) { bytes = try File.read("\(folder)/\(part.published)") } catch { throw .file(error) }
        let (published, findings) = PublishedResult.read(bytes, file: part.published, of: catalogue)
        guard findings.isEmpty else { throw .findings(findings) }
        var reproduction = Reproduction()
        for year in Set(published.map(\.year)).sorted() {
            let results = published.filter { $0.year == year }
            reproduction.compare(results, with: try inputs.edition(year), part.agreement)
        }
        return reproduction
    }

    private mutating func compare(
        _ published: [PublishedResult], with edition: Edition, _ agreement: ReferenceIndex.Agreement
    ) {
        func score(_ result: PublishedResult) -> Double? { edition.scores[result.unit, Scores.index].map { $0 / 100 } }
        func name(_ result: PublishedResult) -> String { edition.catalogue.economies[result.unit].code }
        // Ranks come from the scores as they were printed, among those that were computed at all.
        var printed: [Double: Int] = [:]
        for result in published where !result.isSetToZero {
            if let score = score(result) { printed[result.printed(score), default: 0] += 1 }
        }
        for result in published {
            if result.isSetToZero {
                zeros.count += 1
                if result.score == 0 && edition.hasNothingIn(result.unit) {
                    zeros.agreeing += 1
                } else {
                    misses.append("\(name(result)) \(result.year): published as 0 although nothing is missing or zero")
                }
                continue
            }
            let own = score(result)
            if let expected = result.score {
                scores.count += 1
                if let own { largestDifference = max(largestDifference, abs(own - expected)) }
                if let own, agreement.holds(own, expected, decimals: result.decimals) {
                    scores.agreeing += 1
                } else {
                    let text = own.map(Number.text) ?? "no score"
                    misses.append("\(name(result)) \(result.year): \(text), published \(Number.text(expected))")
                }
            }
            if let expected = result.rank {
                ranks.count += 1
                let value = own.map(result.printed)
                // Publishers number equal scores either alike or one after the other.
                let best = value.map { value in printed.reduce(1) { $1.key > value ? $0 + $1.value : $0 } }
                let worst = best.map { $0 + (value.flatMap { printed[$0] } ?? 1) - 1 }
                if let best, let worst, (best...worst).contains(expected) {
                    ranks.agreeing += 1
                } else {
                    let text = best.map { "rank \($0)" } ?? "no rank"
                    misses.append("\(name(result)) \(result.year): \(text), published rank \(expected)")
                }
            }
        }
    }
}

extension PublishedResult {
    /// A score with the decimals that were printed.
    func printed(_ score: Double) -> Double {
        guard let decimals else { return score }
        let text = Number.text(score, decimals: decimals)
        return Number.parse(text.utf8Span.span) ?? score
    }
}

extension ReferenceIndex.Agreement {
    /// Whether a score agrees with the published one.
    func holds(_ own: Double, _ expected: Double, decimals: Int?) -> Bool {
        switch self {
        case .rounded:
            guard let decimals else { return own == expected }
            return Number.text(own, decimals: decimals) == Number.text(expected, decimals: decimals)
        case .within(let tolerance): return abs(own - expected) <= tolerance
        }
    }
}

extension Edition {
    /// Whether a figure of a unit is missing or zero.
    fileprivate func hasNothingIn(_ unit: Int) -> Bool {
        catalogue.indicators.indices.contains { observation(unit, $0)?.value ?? 0 == 0 }
    }
}
