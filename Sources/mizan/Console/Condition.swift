import Indicators
import Scoring
import Tabular

/// A condition of `mizan compare --fail-on`: a word, or a word, a sign and a number, such as `drop>5`.
struct Condition {
    /// What is looked at, of each member.
    enum Measure: String, CaseIterable {
        case drop
        case rise
        case areaDrop = "area-drop"
        case areaRise = "area-rise"
        case rankDrop = "rank-drop"
        case rankRise = "rank-rise"
        case levelDown = "level-down"
        case levelUp = "level-up"
        case coverage
        case coverageDrop = "coverage-drop"
        case unscored

        /// What it means, for the help.
        var help: String {
            switch self {
            case .drop: "the index fell by more than so many points"
            case .rise: "the index rose by more than so many points"
            case .areaDrop: "the score of an area fell by more than so many points"
            case .areaRise: "the score of an area rose by more than so many points"
            case .rankDrop: "the rank fell by more than so many places"
            case .rankRise: "the rank rose by more than so many places"
            case .levelDown: "the level of the index is lower than before"
            case .levelUp: "the level of the index is higher than before"
            case .coverage: "less than this share of the weight has a figure, 0 to 1"
            case .coverageDrop: "the share of the weight with a figure fell by more than this, 0 to 1"
            case .unscored: "the index was scored before and is not now"
            }
        }

        /// A number that makes sense; `nil` for a word alone.
        var example: Double? {
            switch self {
            case .drop, .rise, .areaDrop, .areaRise: 5
            case .rankDrop, .rankRise: 10
            case .coverage: 0.6
            case .coverageDrop: 0.1
            case .levelDown, .levelUp, .unscored: nil
            }
        }

        var limit: Double {
            self == .coverage || self == .coverageDrop ? 1 : self == .rankDrop || self == .rankRise ? 1000 : 100
        }

        var sign: String { self == .coverage ? "<" : ">" }

        /// `drop>5`.
        var text: String { rawValue + (example.map { sign + Number.text($0) } ?? "") }
    }

    /// As the person wrote it, without spaces.
    let text: String
    let measure: Measure
    private let bound: Double
    private let includesBound: Bool

    /// Reads a condition.
    init(_ word: String) throws(Failure) {
        let text = word.filter { $0 != " " }
        let name = String(text.prefix { !"<>=!".contains($0) })
        let rest = text.dropFirst(name.count)
        guard let measure = Measure(rawValue: name) else {
            throw .unknown("condition", name, among: Measure.allCases.map(\.rawValue), see: "mizan compare --help")
        }
        self.text = text
        self.measure = measure
        let example = "write --fail-on '\(measure.text)'"
        guard let typical = measure.example else {
            guard rest.isEmpty else { throw .usage("the condition \(name) takes no number", hint: example) }
            (bound, includesBound) = (0, false)
            return
        }
        let sign = String(rest.prefix { "<>=!".contains($0) })
        guard sign == measure.sign || sign == measure.sign + "=" else {
            throw .usage(
                sign.isEmpty
                    ? "the condition \(name) needs a number" : "the condition \(name) cannot be compared with \(sign)",
                hint: example)
        }
        let number = String(rest.dropFirst(sign.count))
        guard let bound = Number.parse(number.utf8Span.span), (0...measure.limit).contains(bound) else {
            throw .usage(
                "\"\(number)\" in the condition \(text) is not a number from 0 to \(Number.text(measure.limit))",
                hint: "write --fail-on '\(name)\(sign)\(Number.text(typical))'")
        }
        self.bound = bound
        includesBound = sign.count == 2
    }

    /// A member to whom a condition applies.
    struct Hit {
        let condition: Condition
        /// The positions in the comparison.
        let unit: Int
        let knot: Int
        /// What is the matter, in a sentence without a full stop.
        let message: String
    }

    private func isBeyond(_ value: Double?) -> Bool {
        guard let value else { return false }
        let distance = measure.sign == "<" ? bound - value : value - bound
        return includesBound ? distance >= 0 : distance > 0
    }

    /// Where it applies to a member.
    func hits(_ comparison: Comparison, _ unit: Int) -> [Hit] {
        let index = comparison[unit, 0]
        let name = "\(comparison.units[unit].name.english) (\(comparison.units[unit].code))"
        func hit(_ knot: Int, _ message: String) -> Hit {
            Hit(condition: self, unit: unit, knot: knot, message: "\(name): \(message)")
        }
        func moved(_ knots: [Int], _ direction: Double) -> [Hit] {
            knots.filter { isBeyond(comparison[unit, $0].difference.map { $0 * direction }) }.map { knot in
                let change = comparison[unit, knot]
                let what =
                    knot == 0 ? "the index" : "\(comparison.knots[knot].name.english) (\(comparison.knots[knot].code))"
                return hit(knot, "\(what) changed from \(shown(change.from)) to \(shown(change.to))")
            }
        }
        switch measure {
        case .drop: return moved([0], -1)
        case .rise: return moved([0], 1)
        case .areaDrop: return moved(comparison.areas, -1)
        case .areaRise: return moved(comparison.areas, 1)
        case .rankDrop, .rankRise:
            let places = index.rankDrop.map { Double(measure == .rankDrop ? $0 : -$0) }
            guard isBeyond(places), let from = index.fromRank, let to = index.toRank else { return [] }
            return [hit(0, "the rank changed from \(from) to \(to)")]
        case .levelDown, .levelUp:
            guard let from = index.fromLevel, let to = index.toLevel, measure == .levelDown ? to < from : to > from
            else { return [] }
            return [hit(0, "the level changed from \(from.name) to \(to.name)")]
        case .coverage:
            guard comparison.units[unit].later != nil, isBeyond(index.toCoverage) else { return [] }
            return [hit(0, "\(percent(index.toCoverage)) of the weight has a figure")]
        case .coverageDrop:
            guard comparison.units[unit].earlier != nil, comparison.units[unit].later != nil,
                isBeyond(index.fromCoverage - index.toCoverage)
            else { return [] }
            return [
                hit(
                    0,
                    "the share of the weight with a figure changed from \(percent(index.fromCoverage)) to \(percent(index.toCoverage))"
                )
            ]
        case .unscored:
            guard comparison.units[unit].later != nil, index.from != nil, index.to == nil else { return [] }
            return [hit(0, "the index was \(shown(index.from)) and is not scored any more")]
        }
    }
}
