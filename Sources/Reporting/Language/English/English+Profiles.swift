import Scoring

extension English {
    /// A sentence of a profile.
    func profile(_ fact: ProfileFact) -> Words {
        switch fact {
        case .placed(let index, let level, let rank, let ranked, let next):
            "Index \(.strong("\(numbers.score(index))")), level \(.strong(Words(name(level)))), rank \(numbers.count(rank)) of \(numbers.count(ranked))."
                + (next.map { " \(numbers.score($0.points)) points to the level \(name($0.level))." as Words } ?? "")
        case .placedWithin(let index, let interval, let level, let probabilities, let rank, let ranked):
            "Index \(.strong("\(numbers.score(index))")) (90% interval \(range(interval))), level \(.strong(Words(name(level))))"
                + (probabilities.isEmpty
                    ? ""
                    : ", borderline (\(join(probabilities.map { "\(name($0.level)) in \(numbers.percent($0.share))" })) of the draws)")
                + ", rank \(numbers.count(rank.best))–\(numbers.count(rank.worst)) of \(numbers.count(ranked)) scored."
        case .toNextLevel(let level, let points): "\(numbers.score(points)) points to the level \(name(level))."
        case .unplaced(let present, let areas, let needed, let missing):
            "Not scored: only \(numbers.count(present)) of \(numbers.count(areas)) areas have enough figures and \(numbers.count(needed)) are needed. Too few figures in: \(list(missing)). What is there is shown below."
        case .figures(let observed, let estimated, let missing, let total):
            "\(numbers.count(observed + estimated)) of \(numbers.count(total)) scored indicators have a figure\(estimated > 0 ? ", \(estimated) of them estimated by the source" : ""); \(missing == 0 ? "none is missing" : missing == 1 ? "one is missing" : "\(missing) are missing"). None was imputed."
        case .strengthsRule:
            "Indicators more than one standard deviation above the mean of the member countries of the same income group, and above their median at both ends of the figure’s 90% interval"
        case .noStrengths:
            "No indicator lies more than one standard deviation above the mean of the member countries of the same income group, and above their median at both ends of the figure’s 90% interval."
        case .gainsRule:
            "Indicators that would raise the index most at the median of the income group, and lie below it at both ends of the figure’s 90% interval"
        case .noGains:
            "No indicator clearly below the median of the income group would raise the index by a tenth of a point or more."
        case .noIndexNoGains: "Without an index no gain can be computed."
        case .aboveIncome(let expected, let difference):
            "The index is \(points(difference)) above the \(numbers.score(expected)) fitted at its income."
        case .belowIncome(let expected, let difference):
            "The index is \(points(difference)) below the \(numbers.score(expected)) fitted at its income."
        case .noIncome: "There is no index to hold against income."
        case .noTrend: "No headline indicator has figures of two years."
        case .trendTable: "The first and the newest figure up to the edition"
        case .withoutFigure(let names): "No figure that is recent enough: \(names.joined(separator: "; "))."
        case .figuresTable: "Every indicator: value, year, score and source"
        case .membersIntroduction:
            "Every member country has a profile, also those that are not scored. They stand in alphabetical order."
        }
    }
}
