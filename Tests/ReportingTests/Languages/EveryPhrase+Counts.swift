import Indicators
import Scoring

@testable import Reporting

extension EveryPhrase {
    /// Labels and sentences on the report itself that count something.
    static func counted(_ words: any Phrasebook, _ n: Int, _ x: Double) -> [Words] {
        let labels: [Label] = [
            .overlapping(names(n)), .percentilesBasis(n), .years(n), .several(n), .allSources(n), .scoredIndicators(n),
        ]
        let about: [AboutPhrase] = [.heldBack(n), .internalRun(figures: n, reason: "draft")]
        let method: [MethodPhrase] = [
            .shares(total: 3876, observed: 3876 - 2 * n, estimated: n, missing: n),
            .overview(indicators: n, areas: 8, context: n), .arithmetic(minimum: 0.5),
            .geometric(floor: 1, needed: 6, areas: 8), .partial(count: n), .drawn(draws: n),
            .intervals(resolution: x.magnitude), .ranges(pairs: 1485, apart: n),
        ]
        return labels.map(words.label) + about.map(words.about) + method.map(words.method)
    }

    /// Sentences of the chapters.
    static func facts(_ words: any Phrasebook, _ n: Int, _ x: Double) -> [Words] {
        let interval = (x - 1)...(x + 1)
        let others = names(min(n, 3))
        let causes = [(cause: Causes.Cause.newData, mean: x + 0.1), (cause: .coverage, mean: -x)]
        let summary: [SummaryFact] = [
            .scored(count: 57 - min(n, 57), total: 57, unscored: names(n), needed: 6, areas: 8),
            .level(mean: x, interval: interval, median: x, weighted: x),
            .level(mean: x, interval: nil, median: x, weighted: x), .levels(counts: levels(n), borderline: n),
            .levels(counts: levels(n), borderline: nil),
            .spread(lowest: x, highest: x, lowerQuartile: x, upperQuartile: x, pairs: (all: 1485, apart: 1485 - n)),
            .spread(lowest: x, highest: x, lowerQuartile: x, upperQuartile: x, pairs: nil),
            .areas(
                highest: "X", highestMean: x, highestOthers: others, lowest: "Y", lowestMean: x, lowestOthers: others,
                worldLowest: x, worldHighest: x),
            .world(members: x, developing: x, highIncome: x),
            .change(
                ScoreChange(from: x, to: x, interval: nil, verdict: nil), nil, count: n, fromYear: 2022, toYear: 2024),
            .change(
                ScoreChange(from: x, to: x, interval: -1...1, verdict: .unclear),
                VerdictCounts(rose: n, fell: n, broken: n, unclear: n), count: n, fromYear: 2022, toYear: 2024),
            .coverageNotUse(use: x, coverage: x, gap: x, count: n), .affordability(above: n, count: 111, threshold: 2),
            .data(share: 0.82, medianYear: 2021, staleShare: 0.12),
        ]
        let overall: [OverallFact] = [
            .level(mean: x, interval: interval, median: x, weighted: x, count: n, total: 111),
            .levels(counts: levels(n)), .borderline(count: n), .width(x),
            .unscored(name: "X", present: min(n, 5), areas: 8, needed: 6, missing: names(3)),
            .inequality(gini: x, theil: x, betweenRegions: 0.1, betweenIncome: 0.4),
            .inequality(gini: x, theil: x, betweenRegions: nil, betweenIncome: nil), .quarters(lower: x, upper: x),
            .world(members: x, developing: x, highIncome: x, world: x), .aboveDeveloping(others),
            .belowDeveloping(others), .worldNote(developing: n, highIncome: n),
            .incomeLine(slope: x, rSquared: 0.7, error: x, count: n),
        ]
        let area: [AreaFact] = [
            .mean(area: "X", mean: x, median: x, count: n, total: 111),
            .world(difference: x, developing: x, highIncomeDifference: -x, highIncome: x),
            .spread(lowest: x, highest: x, coverage: 0.8), .levels(counts: levels(n), unscored: n),
            .leaders(level: .leading, names: names(max(n, 1))), .borderline(names(n)),
            .improvedNote(median: x, count: n, hasIntervals: true),
            .improvedNote(median: x, count: n, hasIntervals: false),
            .foundational(names: names(max(n, 1))), .coverage(share: 0.8, medianYear: 2021, stale: n, present: 111),
            .hosts(level: .advanced, names: names(max(n, 1))), .joint(low: n, high: n), .notJoint(low: n, high: 0),
            .notJoint(low: 0, high: n), .notJoint(low: n, high: 2),
        ]
        let seed: [SeedFact] = [
            .instrumentCount(
                instrument: "X", years: YearSpan(range: 2020...2022), inForce: n, preparation: n, none: n, unknown: n),
            .startUps(median: x, count: n, world: x), .newBusinesses(count: n), .access(use: x, coverage: x, gap: x),
            .prices(above: n, count: 111, threshold: 2), .fixedPrices(above: n, count: 111),
            .genderGap(gap: x, count: n), .basicSkills(median: x, count: n), .advancedSkills(median: x, count: n),
            .dataHole(count: n, total: 111), .schools(median: x, count: n), .services(median: x, world: x, count: n),
            .supplyNotUse(useAhead: n, count: n, total: 111, margin: 20, names: names(min(n, 8))),
            .identity(median: x, count: n),
            .concentration(indicator: "X", share: 0.8, people: 0.3, names: names(5), count: n),
            .fifthGeneration(present: n, count: 111, gini: x, giniOf4G: x), .accounts(median: x, count: n),
            .payments(difference: x, count: n, years: YearSpan(range: 2021...2021)), .mobileMoney(median: x, count: n),
        ]
        let profile: [ProfileFact] = [
            .placed(index: x, level: .emerging, rank: max(n, 1), ranked: 111, next: (.established, x)),
            .placed(index: x, level: .leading, rank: max(n, 1), ranked: 111, next: nil),
            .placedWithin(
                index: x, interval: interval, level: .emerging, probabilities: [(.emerging, 0.6), (.established, 0.4)],
                rank: RankRange(best: 1, worst: max(n, 1)), ranked: 111),
            .toNextLevel(.leading, points: x),
            .unplaced(present: min(n, 5), areas: 8, needed: 6, missing: names(3)),
            .figures(observed: n, estimated: 0, missing: n, total: 222),
            .figures(observed: 0, estimated: n, missing: 0, total: 111),
            .aboveIncome(expected: x, difference: x), .belowIncome(expected: x, difference: x),
            .withoutFigure(names(max(n, 1))),
        ]
        let figure = FigurePart(
            name: "X", points: x, then: (words.numbers.score(x), 2022), now: (words.numbers.score(x), 2024), kind: nil)
        let verdicts = VerdictCounts(rose: n, fell: n, broken: n, unclear: n)
        let changes =
            [ScoreChange(from: x, to: x, interval: nil, verdict: nil)]
            + Verdict.allCases.map { ScoreChange(from: x, to: 2 * x, interval: -abs(x)...abs(x), verdict: $0) }
        let comparison: [ComparisonFact] = [
            .verdicts(verdicts), .verdicts(VerdictCounts(rose: 1, fell: 0, broken: 0, unclear: n)),
            .intervals(draws: n), .distance(from: x, to: -x, others: n, members: n),
            .areaMeans(rose: names(n), fell: names(1), broken: names(2), unclear: names(min(n, 3))),
            .profileAreas(rose: names(n), fell: names(min(n, 2)), broken: names(min(n, 1))),
            .causes(causes, notComparable: x), .causes(causes, notComparable: nil), .levelsUp(names(max(n, 1))),
            .levelsDown(names(max(n, 1))), .newlyScored(names(max(n, 1))), .notScoredAnyMore(names(max(n, 1))),
            .entered(names(max(n, 1))), .left(names(max(n, 1))), .change(cause: figure),
            .change(cause: FigurePart(name: "X", points: x, then: nil, now: figure.now, kind: nil)),
            .change(cause: FigurePart(name: "X", points: x, then: figure.then, now: nil, kind: nil)),
            .change(cause: FigurePart(name: "X", points: x, then: nil, now: nil, kind: nil)),
            .change(cause: FigurePart(name: "X", points: x, then: figure.then, now: figure.now, kind: .same)),
            .change(cause: FigurePart(name: "X", points: x, then: figure.then, now: figure.now, kind: .revised)),
            .change(cause: FigurePart(name: "X", points: x, then: figure.then, now: figure.now, kind: .notComparable)),
            .change(cause: FigurePart(name: "X", points: x, then: figure.then, now: figure.now, kind: .newEdition)),
            .beta(slope: x, error: 0.1, p: 0.01),
            .beta(slope: x, error: 0.1, p: 0.2),
            .profile(
                changes[0], fromYear: 2022, toYear: 2024, causes: causes.map { (cause: $0.cause, points: $0.mean) }),
            .profileFigures([figure, figure]), .profileFigures([]), .profileBroken(x),
        ]
        let moved: [ComparisonFact] = changes.flatMap { change in
            [
                ComparisonFact.means(change, count: n, total: 111, fromYear: 2022, toYear: 2024),
                .sigma(change, count: n), .profile(change, fromYear: 2022, toYear: 2024, causes: []),
            ]
        }
        return summary.map(words.summary) + overall.map(words.overall) + area.map(words.area) + seed.map(words.seed)
            + profile.map(words.profile) + (comparison + moved).map(words.comparison)
    }

    /// Titles and subtitles of figures.
    static func figures(_ words: any Phrasebook, _ n: Int, _ x: Double) -> [Words] {
        let figures: [FigurePhrase] = [
            .index(
                highest: names(n), highestScore: x, lowest: names(n), lowestScore: x, count: n, total: 111, year: 2024,
                hasIntervals: true),
            .ranks(pairs: 1485, apart: 1485 - n, count: n, total: 111, year: 2024),
            .map(advanced: n, leading: 0, total: 57, year: 2024),
            .map(advanced: n, leading: max(n, 1), total: 57, year: 2024),
            .levelsByArea(area: "X", low: n, firm: n, total: 111, year: 2024),
            .levelsByArea(area: "X", low: n, firm: nil, total: 111, year: 2024),
            .heatMap(area: "X", count: n, firm: n, total: 111, year: 2024),
            .heatMap(area: "X", count: n, firm: nil, total: 111, year: 2024),
            .groups(highest: "X", highestMedian: x, lowest: "Y", lowestMedian: x, total: n, year: 2024),
            .world(members: x, highIncome: x, year: 2024),
            .areas(highest: "X", highestMedian: x, lowest: "Y", lowestMedian: x, total: n, year: 2024),
            .area(name: "X", median: x, aboveSixty: n, firm: n, count: 111, total: 111, year: 2024),
            .area(name: "X", median: x, aboveSixty: n, firm: nil, count: 111, total: 111, year: 2024),
            .areaGroups(
                name: "X", highest: "Y", highestMedian: x, lowest: "Z", lowestMedian: x, total: n, year: 2024),
            .areaLevels(name: "X", low: n, total: 111, year: 2024),
            .areaCoverage(name: "X", missing: n, total: 111, year: 2024),
            .instruments(instrument: "X", years: YearSpan(range: 2020...2020), inForce: n, total: 111, year: 2024),
            .pillars(lowest: "X", median: x, count: n, year: 2024),
            .profile(
                name: "X", highest: names(min(n, 4)), lowest: names(min(n, 4)), year: 2024, hasIntervals: true),
            .profileUnscored(name: "X", year: 2024), .profileWithoutIntervals(name: "X", areas: n, year: 2024),
            .coverageByArea(area: "X", share: 0.7, year: 2024),
            .changes(
                highest: "X", rise: x, lowest: "Y", fall: -x, verdicts: nil, count: n, total: 111, from: 2022,
                to: 2024),
            .changes(
                highest: "X", rise: x, lowest: "Y", fall: -x,
                verdicts: VerdictCounts(rose: n, fell: n, broken: n, unclear: n), count: n, total: 111, from: 2022,
                to: 2024),
            .history(area: "X", points: x, least: n, most: n, total: 111, from: 2018, to: 2024),
            .history(area: "X", points: x, least: n, most: n + 1, total: 111, from: 2018, to: 2024),
            .trend(name: "X", hasIndex: true, count: n, from: 2014, to: 2024),
            .trend(name: "X", hasIndex: false, count: n, from: 2014, to: 2024),
        ]
        return figures.map(words.figure).flatMap { [$0.title, $0.subtitle] }
    }
}
