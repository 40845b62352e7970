public import Indicators
import Tabular

extension CoherenceFlag {
    /// The word for programs.
    public var code: String {
        switch kind {
        case .constant: "constant"
        case .empty: "empty"
        case .missing: "missing"
        case .zeros: "zeros"
        case .skewed: "skewed"
        case .redundant: "redundant"
        case .contradictory: "contradictory"
        case .unreliable: "unreliable"
        case .severalDimensions: "several-dimensions"
        case .notCompact: "not-compact"
        case .uncorrelated: "uncorrelated"
        case .weak: "weak"
        case .dominant: "dominant"
        }
    }

    /// The other knot, of a flag about two.
    public var other: Int? {
        switch kind {
        case .redundant(let other, _), .contradictory(let other, _): other
        default: nil
        }
    }

    /// What was found, with the figure.
    public func message(in framework: Framework) -> String {
        let code = node == Scores.index ? "the index" : framework.nodes[node].code
        func name(_ node: Int) -> String { framework.nodes[node].code }
        func percent(_ share: Double) -> String { Number.text(share * 100, decimals: 0) + "%" }
        func correlation(_ found: Coherence.Correlation) -> String {
            let p = found.pValue.map { $0 < 0.001 ? ", p < 0.001" : ", p = \(Number.text($0, decimals: 3))" } ?? ""
            return "r = \(Number.text(found.value, decimals: 2))\(p), n = \(found.units)"
        }
        return switch kind {
        case .constant: "\(code) is the same for every member"
        case .empty: "\(code) has no value of a member"
        case .missing(let share): "\(code) is missing for \(percent(share)) of the members"
        case .zeros(let share): "\(percent(share)) of the values of \(code) are zero"
        case .skewed(let skewness, let kurtosis):
            "\(code) has values far out: skewness \(Number.text(skewness, decimals: 1)), kurtosis \(Number.text(kurtosis, decimals: 1))"
        case .redundant(let other, let found): "\(code) and \(name(other)) say nearly the same: \(correlation(found))"
        case .contradictory(let other, let found):
            "\(code) and \(name(other)) point opposite ways: \(correlation(found))"
        case .unreliable(let alpha):
            "the members of \(code) measure one thing unreliably: Cronbach's α \(Number.text(alpha, decimals: 2))"
        case .severalDimensions(let count): "\(code) has \(count) components with an eigenvalue above 1"
        case .notCompact(let measure):
            "the correlations within \(code) are not compact: Kaiser–Meyer–Olkin \(Number.text(measure, decimals: 2))"
        case .uncorrelated(let p):
            "the members of \(code) may not be correlated at all: Bartlett's p = \(Number.text(p, decimals: 3))"
        case .weak(let share, let weight):
            "\(code) counts for \(percent(share)) of what moves its group, at a weight of \(percent(weight))"
        case .dominant(let share, let weight):
            "\(code) counts for \(percent(share)) of what moves its group, at a weight of \(percent(weight))"
        }
    }

    /// What to do about it, in one sentence of plain words.
    public var advice: String {
        switch kind {
        case .constant: "It tells nobody apart: drop it, or find a finer source."
        case .empty: "Find figures, or give it weight 0 until there are some."
        case .missing: "Scores rest on the members that report: look for a second source, or weigh it less."
        case .zeros:
            "Check that zeros are measured and not missing; if they are, an indicator of yes or no may say it better."
        case .skewed:
            "A few members set the scale for all: check their figures, then Winsorise, take logarithms, or keep goalposts that cut them off."
        case .redundant:
            "One fact counts twice: keep the better of the two, join them, or share one weight between them."
        case .contradictory(_, let found):
            (found.pValue ?? 1) > Limit.pValue
                ? "This may be chance: check directions and figures, and watch whether it stays."
                : "Doing well in one goes with doing badly in the other: check directions, or ask whether both belong in this group."
        case .unreliable:
            "The group mixes different things: look at its weakest correlations, and split it or name it for what it holds."
        case .severalDimensions:
            "The group holds more than one theme: consider sub-groups, or say that it is a mixture on purpose."
        case .notCompact:
            "Weights from principal components or factors would not be trustworthy here: keep given or equal weights."
        case .uncorrelated:
            "Adding these up hides more than it shows: show them one by one, or ask whether they belong together."
        case .weak:
            "It has less influence than its weight promises: check its spread and correlations before raising the weight."
        case .dominant:
            "It has more influence than its weight promises: check its spread, and say so where weights are explained."
        }
    }
}

extension ColumnProblem {
    /// Why a measure is not there, in plain words.
    ///
    /// - Parameter codes: those of the columns, in order.
    public func reason(_ codes: [String]) -> String {
        switch self {
        case .noColumns: "there is nothing to compare"
        case .unequalColumns, .notFinite: "the figures cannot be compared"
        case .tooFewUnits(let found, let needed):
            "only \(found) \(found == 1 ? "member has" : "members have") all figures, \(needed) are needed"
        case .constantColumn(let position):
            "\(codes.indices.contains(position) ? codes[position] : "a member") does not vary over the members that have all figures"
        case .singular: "some indicators repeat others exactly"
        }
    }
}
