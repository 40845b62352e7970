import Indicators
import Scoring

/// What the report says of the change between two editions. No case claims that a change is more than chance: there is no
/// interval to say so with.
enum ComparisonFact: Sendable {
    case introduction(from: Int, to: Int, isPublished: Bool)
    case means(from: Double, to: Double, count: Int, total: Int, fromYear: Int, toYear: Int)
    case causes([(cause: Causes.Cause, mean: Double)], notComparable: Double?)
    case reading, noInterval, noSplit
    case levelsUp([String]), levelsDown([String]), sameLevels
    case newlyScored([String]), notScoredAnyMore([String]), entered([String]), left([String])
    case figuresIntroduction, figuresTable, noFigures
    case change(cause: FigurePart)
    case convergenceIntroduction, sigma(Movement, count: Int, from: Double, to: Double)
    case beta(slope: Double, error: Double, p: Double), convergenceNote, convergenceTable
    case breaks, noBreaks, breakTable
    case moverTable(from: Int, to: Int), areaTable(from: Int, to: Int), historyTable
    case profile(from: Double, to: Double, fromYear: Int, toYear: Int, causes: [(cause: Causes.Cause, points: Double)])
    case profileFigures([FigurePart]), profileBroken(Double), profileOneScore(isNow: Bool, year: Int, other: Int)
    case profileNoScores
    case differences(engine: String), sparkTable
}

/// What a figure did to a change, with its values and years.
struct FigurePart: Sendable {
    let name: String
    let points: Double
    let then: (value: FormattedNumber, year: Int)?
    let now: (value: FormattedNumber, year: Int)?
    let kind: FigureChange.Kind?
}

/// Whether a spread became smaller, larger or stayed, as printed.
enum Movement: Sendable { case fell, rose, stayed }

/// The headers of the tables of changes.
enum ChangeLabel: Sendable {
    case cause(Causes.Cause), notComparable, then(Int), now(Int), fromRank, fromLevel, behind, group, countries
    case deviation(Int), gini(Int), theil(Int), betweenRegions(Int), betweenIncomes(Int), slope, error, probability
    case membersAffected, onIndex, broken, estimate, sum
}
