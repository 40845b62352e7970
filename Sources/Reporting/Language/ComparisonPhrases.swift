import Indicators
import Scoring

/// What the report says of the change between two editions.
///
/// "Rose" and "fell" are said only where the 90 % interval of the change does not hold 0, also without the points that came
/// through figures that cannot be compared; where it holds 0, there is no measurable change; where nothing was drawn, no case
/// claims that a change is more than chance.
enum ComparisonFact: Sendable {
    case introduction(from: Int, to: Int, isPublished: Bool)
    /// The mean of the index over the members scored in both editions.
    case means(ScoreChange, count: Int, total: Int, fromYear: Int, toYear: Int)
    case causes([(cause: Causes.Cause, mean: Double)], notComparable: Double?)
    /// In how many members the index rose, fell, or did not change measurably.
    case verdicts(VerdictCounts)
    /// The areas by what their mean over the members did.
    case areaMeans(rose: [String], fell: [String], broken: [String], unclear: [String])
    case reading, noSplit
    case intervals(draws: Int), noInterval(NoInterval)
    case levelsUp([String]), levelsDown([String]), sameLevels
    case newlyScored([String]), notScoredAnyMore([String]), entered([String]), left([String])
    case figuresIntroduction, figuresTable, noFigures
    case change(cause: FigurePart)
    /// What became of the figures behind the indices: an introduction, the title of the table.
    case kindsIntroduction, kindsTable
    case convergenceIntroduction
    /// The standard deviation of the index over so many members.
    case sigma(ScoreChange, count: Int)
    case beta(slope: Double, error: Double, p: Double), convergenceNote, convergenceTable
    /// How far the mean of so many other economies lies above that of the members; below zero where it lies below.
    case distance(from: Double, to: Double, others: Int, members: Int)
    case breaks, noBreaks, breakTable
    case moverTable(from: Int, to: Int), areaTable(from: Int, to: Int, hasIntervals: Bool), historyTable
    case meanTable(from: Int, to: Int)
    case profile(ScoreChange, fromYear: Int, toYear: Int, causes: [(cause: Causes.Cause, points: Double)])
    case profileAreas(rose: [String], fell: [String], broken: [String])
    case profileFigures([FigurePart]), profileBroken(Double), profileOneScore(isNow: Bool, year: Int, other: Int)
    case profileNoScores
    case differences(engine: String), difference(EditionDifference), sparkTable
}

/// A score then and now, with the 90 % interval of the change from paired draws.
struct ScoreChange: Sendable {
    let from: Double
    let to: Double
    /// `nil` where nothing was drawn.
    let interval: ClosedRange<Double>?
    /// `nil` where nothing was drawn.
    let verdict: Verdict?

    var difference: Double { to - from }
}

/// How many members rose, fell, changed only through figures that cannot be compared, or did not change measurably.
struct VerdictCounts: Sendable {
    let rose: Int
    let fell: Int
    let broken: Int
    let unclear: Int
}

/// Why changes have no interval.
enum NoInterval: Sendable {
    /// One side is a published edition: its archive holds the figures of that edition alone, nothing to draw it from.
    case archived
    /// Nothing was drawn.
    case notDrawn
}

/// What a figure did to a change, with its values and years.
struct FigurePart: Sendable {
    let name: String
    let points: Double
    let then: (value: FormattedNumber, year: Int)?
    let now: (value: FormattedNumber, year: Int)?
    let kind: FigureChange.Kind?
}

/// The headers and short words of the tables of changes.
enum ChangeLabel: Sendable {
    case cause(Causes.Cause), notComparable, then(Int), now(Int), fromRank, fromLevel, behind, group, countries
    case deviation(Int), gini(Int), theil(Int), betweenRegions(Int), betweenIncomes(Int), slope, error, probability
    case membersAffected, onIndex, broken, estimate, sum
    /// The header of the intervals of changes, that of the verdicts, and a verdict.
    case interval, verdictHeader, verdict(Verdict)
    /// The key of a drawing: a dashed line.
    case notMeasurable
    /// The header of what became of a figure, each of its words, and what no figure of its own brought.
    case kindHeader, kind(FigureChange.Kind), shiftedWeights, figureCount
}
