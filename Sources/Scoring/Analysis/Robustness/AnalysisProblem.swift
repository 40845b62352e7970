public import Indicators
import Tabular

/// Why an analysis cannot vary what it is asked to vary.
public enum AnalysisProblem: Error, Equatable, Sendable {
    /// Nothing to vary.
    case nothingVaried
    /// An assumption that is there twice.
    case repeated(String)
    /// No value of the assumption changes any score.
    case noEffect(String)
    /// A choice that does not work on these data, alone or beside the others.
    case impossible([String], Finding)
    /// A way to aggregate whose scores are not on the scale of its members, beside others that are.
    case otherScale(String)
    /// The published methodology itself does not work on these data.
    case unsound([Finding])
    /// No member is scored.
    case nothingScored
    /// A group of a framework that is not a mean of areas, each an arithmetic mean of indicators, scored from 0 to 100.
    case notTwoLevels(String)
    /// More units than ranks can be counted for.
    case tooManyUnits(Int, limit: Int)
    /// More assumptions than there are directions to sample.
    case tooManyAssumptions(Int, limit: Int)

    /// What is wrong, in one sentence.
    public var message: String {
        switch self {
        case .nothingVaried: "nothing is varied"
        case .repeated(let name): "\(name) is varied twice"
        case .noEffect(let name): "varying \(name) changes no score"
        case .impossible(let choices, let finding):
            "with \(choices.joined(separator: ", ")): \(finding.problem.message) (\(finding.problem.found))"
        case .otherScale(let method): "the scores of \(method) are not on the scale of its members"
        case .unsound(let findings):
            findings.first?.problem.message ?? "the methodology does not work on the data"
        case .nothingScored: "no member is scored"
        case .notTwoLevels(let code):
            "ranks whatever the weights need an index that is an arithmetic or geometric mean of areas, and areas that are arithmetic means of indicators from 0 to 100; \(code) is neither"
        case .tooManyUnits(let found, let limit):
            "\(found) units are scored; their ranks can be drawn for \(limit) at most"
        case .tooManyAssumptions(let found, let limit): "\(found) assumptions are varied; \(limit) can be at most"
        }
    }

    /// What to do about it.
    public var fix: String {
        switch self {
        case .nothingVaried: "name at least one assumption"
        case .repeated: "name it once"
        case .noEffect: "leave it out, or give it other values"
        case .impossible(_, let finding): finding.problem.fix
        case .otherScale: "vary other ways to aggregate"
        case .unsound(let findings): findings.first?.problem.fix ?? "see mizan doctor"
        case .nothingScored: "add figures, or name another edition"
        case .notTwoLevels: "mizan robustness --vary weights takes any framework"
        case .tooManyUnits, .tooManyAssumptions: "take fewer"
        }
    }
}
