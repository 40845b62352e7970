import Indicators
import Scoring

// Everything the report can say, as types. A case carries numbers and names, never words of a language.

/// A word or two.
enum Label: Sendable {
    case edition, status, statusWord(EditionRecord.Status), dataCutOff, observationDeadline, notSet, language,
        languageName
    case engine, inputDigest, countriesScored
    case country, countries, index, level, rank, coverage, score, area, areas, indicator, value, year, unit, source,
        weight
    case levelName(Level), notScored, groupName(Group), regionName(RegionalGroup), incomeName(IncomeGroup)
    case interval, rankInterval, borderlineLevel(Level), topTen, othersReaching, overlapping([String])
    case mean, weightedMean, median, lowerQuartile, upperQuartile, lowest, highest, membersScored, count
    case peerMedian, worldMedian, change, likeForLikeChange, areaChangeInterval, renewed, weakest, gain, missing,
        weightMissing, members
    case stale, stateName(Chart.CoverageMatrix.State)
    case instrumentName(Instrument), instrumentLetter(Instrument)
    case direction, higherIsBetter, lowerIsBetter, goalposts, maxAge, definition, noScore
    case percentilesBasis(Int), naturalBasis, logarithmic, linear, years(Int)
    case from, points, indicators, memberCountries, areasScored, worldMean, several(Int), document, date, subject,
        publisher, dataset, licenceOf, accessed, file, digest, bytes
    case chapter, theme2022, themeOf2022(Theme2022), crosswalkHeader, crosswalkNote(Theme2022)
    case capital(ProfileLabel), english, french, arabic, expectedForIncome, difference
    case firstYear, firstValue, lastYear, lastValue, allSources(Int), scoredIndicators(Int), readIn(String), figure,
        table, section
    case atAGlance, contents, skipToContent, showTable, sourceWord, dataFile, runningFoot(
        edition: Int, status: EditionRecord.Status)
}

/// The labels of a profile's head.
enum ProfileLabel: Sendable { case region, income, population, memberSince, figures }

/// The six themes of the technical meeting of 1 November 2022.
enum Theme2022: CaseIterable, Sendable {
    case government, resilience, connectivity, skills, emergingAndData, crossCutting, economy
}

/// The titles of chapters and sections.
enum Title: Sendable {
    case report, subtitle, foreword, summary, executive, about, mandate, preparation, changes, documents, method,
        framework
    case normalisation, aggregation, missingData, uncertainty, levels, reading
    case overall, distribution, amongMembers, withWorld, againstIncome, changeOverTime
    case area(String), state, areaDistribution, leaders, improved, gaps, seeds, coverage, cooperation
    case profiles, profile(name: String), strengths, gains, income, trend, figures
    case comparison, movers, levelChanges, figuresBehind, convergence, seriesBreaks, change
    case dataGaps, annexes, metadata, dataTables, scoreTable, changesAnnex, crosswalk, submitting, glossary, manifest,
        licences
}

/// The report on itself.
enum AboutPhrase: Sendable {
    case forewordPending, namesDisclaimer, licenceNote, nameOfThisReport
    case resolution2020, resolution2020Quote, declaration, declarationChallenges, challenge(Int), declarationAreas
    case declarationReport, challengeText, forum, meeting2, meeting2Point(Int)
    case heldBack(Int), internalRun(figures: Int, reason: String)
    case prepared, preparedNow(edition: Int), reservedChapters, firstDraft
    case documentName(Int), documentDate(Int), documentSubject(Int)
    /// Where a quotation stands, and whose translation it is where the document has no text in the language.
    case quotationSource(Int)
    case secretariat
}

/// A sentence of the executive summary, each true for the data at hand.
enum SummaryFact: Sendable {
    case scored(count: Int, total: Int, unscored: [String], needed: Int, areas: Int)
    case level(mean: Double, interval: ClosedRange<Double>?, median: Double, weighted: Double)
    case levels(counts: [Int], borderline: Int?)
    case spread(
        lowest: Double, highest: Double, lowerQuartile: Double, upperQuartile: Double, pairs: (all: Int, apart: Int)?)
    /// The areas whose intervals reach the highest and the lowest mean, and the world's means of the same two areas.
    case areas(
        highest: String, highestMean: Double, highestOthers: [String], lowest: String, lowestMean: Double,
        lowestOthers: [String], worldLowest: Double, worldHighest: Double)
    case world(members: Double, developing: Double, highIncome: Double)
    case change(ScoreChange, VerdictCounts?, count: Int, fromYear: Int, toYear: Int)
    case coverageNotUse(use: Double, coverage: Double, gap: Double, count: Int)
    case affordability(above: Int, count: Int, threshold: Double)
    case data(share: Double, medianYear: Int, staleShare: Double)
}

/// The method.
enum MethodPhrase: Sendable {
    case shares(total: Int, observed: Int, estimated: Int, missing: Int)
    case overview(indicators: Int, areas: Int, context: Int)
    case selection, normalisation, direction, beyond, weights(areEqual: Bool), arithmetic(minimum: Double)
    case geometric(floor: Double, needed: Int, areas: Int), missing, submissions, noInterval, levels
    case borderline(hasIntervals: Bool), partial(count: Int)
    case drawn(draws: Int), variation(Variation), intervals(resolution: Double)
    case seed(UInt64), nominalScore, notVaried, ranges(pairs: Int, apart: Int), figureErrors(MeasurementError)
    case readingScore, readingRank(hasIntervals: Bool), readingInterval, readingCoverage, readingLetters,
        readingProfile, frameworkTable, methodologyFile(
            name: String, version: String)
    case levelTable, treeIntroduction
}

/// What was drawn at random, beside the published choice. Methods go by their names in the methodology file.
enum Variation: Sendable {
    case weights(WeightSpread), indicatorLeftOut, measurementError, goalposts(share: Double)
    case normalisation(others: [String]), treatment(others: [String]), imputation(others: [String], withErrors: Bool)
    case areaAggregation(others: [String]), indexAggregation(others: [String])
}

/// The overall state.
enum OverallFact: Sendable {
    case level(
        mean: Double, interval: ClosedRange<Double>?, median: Double, weighted: Double, count: Int, total: Int)
    case borderline(count: Int), width(Double)
    case levels(counts: [Int]), unscored(name: String, present: Int, areas: Int, needed: Int, missing: [String])
    case challenge, inequality(gini: Double, theil: Double, betweenRegions: Double?, betweenIncome: Double?)
    case quarters(lower: Double, upper: Double), groupsNote(hasIntervals: Bool), world(
        members: Double, developing: Double, highIncome: Double, world: Double)
    case aboveDeveloping([String]), belowDeveloping([String]), worldNote(developing: Int, highIncome: Int)
    case incomeLine(slope: Double, rSquared: Double, error: Double, count: Int)
    case aboveIncome, belowIncome, incomeNote
    case changeIntroduction(year: Int), changeNote(hasIntervals: Bool), noEarlier
    case scoreTable, groupTable, worldTable, changeTable(year: Int)
}

/// A sentence of an area's chapter.
enum AreaFact: Sendable {
    case mean(area: String, mean: Double, median: Double, count: Int, total: Int)
    case world(difference: Double, developing: Double, highIncomeDifference: Double, highIncome: Double)
    case spread(lowest: Double, highest: Double, coverage: Double)
    case levels(counts: [Int], unscored: Int)
    case groups, leaders(level: Level, names: [String]), borderline([String]), noLeaders, bestOfIncome(
        hasIntervals: Bool)
    /// With intervals only rises whose interval does not hold 0 are shown.
    case improved(year: Int, hasIntervals: Bool), noImproved(hasIntervals: Bool)
    case improvedNote(median: Double, count: Int, hasIntervals: Bool)
    case gaps, noGaps, foundational(names: [String]), noFoundational
    case coverage(share: Double, medianYear: Int, stale: Int, present: Int), next, nothingMissing
    case hosts(level: Level, names: [String]), noHosts
    case joint(low: Int, high: Int), notJoint(low: Int, high: Int), topic(code: String), volunteer
    case table(area: String), indicatorTable(area: String), coverageKey
}

/// What the ministers and experts asked of an area, and what the figures answer.
enum SeedFact: Sendable {
    case challenge(code: String), wish(code: String)
    case instruments, instrumentCount(
        instrument: String, years: YearSpan, inForce: Int, preparation: Int, none: Int, unknown: Int)
    case startUps(median: Double, count: Int, world: Double), newBusinesses(count: Int), competitions
    case access(use: Double, coverage: Double, gap: Double), prices(above: Int, count: Int, threshold: Double)
    case fixedPrices(above: Int, count: Int), genderGap(gap: Double, count: Int), accessTable
    case basicSkills(median: Double, count: Int), advancedSkills(median: Double, count: Int), dataHole(
        count: Int, total: Int)
    case schools(median: Double, count: Int), skillsTable
    case services(median: Double, world: Double, count: Int), supplyNotUse(
        useAhead: Int, count: Int, total: Int, margin: Double, names: [String])
    case identity(median: Double, count: Int), notMeasuredGovernment, governmentTable
    case dataNotMeasured
    case pillars, workforce, pillarTable
    case concentration(
        indicator: String, share: Double, people: Double, names: [String], count: Int)
    case fifthGeneration(present: Int, count: Int, gini: Double, giniOf4G: Double), emergingStrategies
    case accounts(median: Double, count: Int), payments(difference: Double, count: Int, years: YearSpan), mobileMoney(
        median: Double, count: Int)
    case commerceLaw, economyTable
}

/// A sentence of a profile.
enum ProfileFact: Sendable {
    case placed(index: Double, level: Level, rank: Int, ranked: Int, next: (level: Level, points: Double)?)
    /// The probabilities are those of the levels that some draw reached, lowest first; empty where it is not borderline.
    case placedWithin(
        index: Double, interval: ClosedRange<Double>, level: Level, probabilities: [(level: Level, share: Double)],
        rank: RankRange, ranked: Int)
    case toNextLevel(Level, points: Double)
    case unplaced(present: Int, areas: Int, needed: Int, missing: [String])
    case figures(observed: Int, estimated: Int, missing: Int, total: Int)
    case strengthsRule, noStrengths, gainsRule, noGains, noIndexNoGains
    case aboveIncome(expected: Double, difference: Double), belowIncome(expected: Double, difference: Double), noIncome
    case noTrend, trendTable, withoutFigure([String]), figuresTable, membersIntroduction
}

/// Data gaps and annexes.
enum AnnexPhrase: Sendable {
    case gapIntroduction, gapTable, requestTable, staleTable, staleNote, coverageTable, noneMissing
    case metadata, sources, dataFiles, scoreTable, changes, crosswalk, crosswalkTable
    case submit(Int), glossary, manifest(version: String, digest: String), command(String), manifestTable
    case uncertaintyTable, uncertaintyNote, licenceText(Int), citation(edition: Int, version: String)
}

/// The titles of figures: each states what it finds.
enum FigurePhrase: Sendable {
    /// The names are those that cannot be told apart at either end; `hasIntervals` tells whether that was looked at.
    case index(
        highest: [String], highestScore: Double, lowest: [String], lowestScore: Double, count: Int, total: Int,
        year: Int, hasIntervals: Bool)
    case ranks(pairs: Int, apart: Int, count: Int, total: Int, year: Int)
    case map(advanced: Int, leading: Int, total: Int, year: Int)
    case levelsByArea(area: String, low: Int, firm: Int?, total: Int, year: Int)
    case heatMap(area: String, count: Int, firm: Int?, total: Int, year: Int)
    case groups(highest: String, highestMedian: Double, lowest: String, lowestMedian: Double, total: Int, year: Int)
    case world(members: Double, highIncome: Double, year: Int)
    case areas(
        highest: String, highestMedian: Double, lowest: String, lowestMedian: Double, total: Int, year: Int)
    case area(name: String, median: Double, aboveSixty: Int, firm: Int?, count: Int, total: Int, year: Int)
    case areaGroups(
        name: String, highest: String, highestMedian: Double, lowest: String, lowestMedian: Double, total: Int,
        year: Int)
    case areaLevels(name: String, low: Int, total: Int, year: Int)
    case areaCoverage(name: String, missing: Int, total: Int, year: Int)
    case instruments(instrument: String, years: YearSpan, inForce: Int, total: Int, year: Int)
    case pillars(lowest: String, median: Double, count: Int, year: Int)
    case profile(name: String, highest: [String], lowest: [String], year: Int, hasIntervals: Bool)
    case profileUnscored(name: String, year: Int)
    case profileWithoutIntervals(name: String, areas: Int, year: Int)
    case coverageByArea(area: String, share: Double, year: Int)
    /// The verdicts are `nil` where nothing was drawn.
    case changes(
        highest: String, rise: Double, lowest: String, fall: Double, verdicts: VerdictCounts?, count: Int, total: Int,
        from: Int, to: Int)
    case history(area: String, points: Double, least: Int, most: Int, total: Int, from: Int, to: Int)
    case trend(name: String, hasIndex: Bool, count: Int, from: Int, to: Int)
}
