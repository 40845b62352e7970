import Indicators
import Scoring

@testable import Reporting

/// Everything that a phrasebook can say, for a count and a number, so that each template meets each plural.
enum EveryPhrase {
    /// The counts that tell the plural categories of the three languages apart.
    static let counts = [0, 1, 2, 3, 10, 11, 57, 100, 101, 103, 111]
    /// Numbers printed with decimals, beside the counts themselves.
    static let numbers = [0.0, 1.5, 2.4, -1.5]

    /// All sentences and labels of a language, for each of the counts and numbers.
    static func said(in words: any Phrasebook) -> [Words] {
        let plain = labels(words) + titles(words) + fixed(words)
        return plain
            + counts.flatMap { count in
                numbers.flatMap { number in
                    counted(words, count, number) + facts(words, count, number) + figures(words, count, number)
                }
            }
    }

    static func names(_ count: Int) -> [String] {
        (0..<count).map { ["Maroc", "Sénégal", "Togo", "Oman"][$0 % 4] }
    }

    /// As many members at a level, none at the two above.
    static func levels(_ count: Int) -> [Int] { [count, 1, count, 0, 0] }

    private static func labels(_ words: any Phrasebook) -> [Words] {
        let labels: [Label] =
            [
                .edition, .status, .dataCutOff, .observationDeadline, .notSet, .language, .languageName, .engine,
                .inputDigest, .countriesScored, .country, .countries, .index, .level, .rank, .coverage, .score, .area,
                .areas, .indicator, .value, .year, .unit, .source, .weight, .notScored, .interval, .rankInterval,
                .topTen, .othersReaching, .mean, .weightedMean, .median, .lowerQuartile, .upperQuartile, .lowest,
                .highest, .membersScored, .count, .peerMedian, .worldMedian, .change, .renewed, .weakest, .gain,
                .missing, .weightMissing, .members, .stale, .direction, .higherIsBetter, .lowerIsBetter, .goalposts,
                .maxAge, .definition, .noScore, .naturalBasis, .logarithmic, .linear, .from, .points, .indicators,
                .memberCountries, .areasScored, .worldMean, .document, .date, .subject, .publisher, .dataset,
                .licenceOf, .accessed, .crosswalkHeader, .file, .digest, .bytes, .chapter, .theme2022, .english,
                .french, .arabic,
                .expectedForIncome, .difference, .firstYear, .firstValue, .lastYear, .lastValue, .figure, .table,
                .section, .atAGlance, .contents, .skipToContent, .showTable, .sourceWord, .dataFile,
                .readIn(words.date("2025-12")),
            ]
            + [EditionRecord.Status.draft, .revisedDraft, .final].flatMap {
                [Label.statusWord($0), .runningFoot(edition: 2024, status: $0)]
            }
            + Level.allCases.flatMap { [Label.levelName($0), .borderlineLevel($0)] }
            + RegionalGroup.allCases.flatMap { [Label.regionName($0), .groupName(.region($0))] }
            + IncomeGroup.allCases.flatMap { [Label.incomeName($0), .groupName(.income($0))] }
            + [Group.members, .leastDeveloped, .landlocked, .smallIslands, .otherDeveloping, .otherHighIncome, .world]
            .map(Label.groupName)
            + Chart.CoverageMatrix.State.allCases.map(Label.stateName)
            + [Instrument.inForce, .inPreparation, .none, .unknown].flatMap {
                [Label.instrumentName($0), .instrumentLetter($0)]
            }
            + Theme2022.allCases.flatMap { [Label.themeOf2022($0), .crosswalkNote($0)] }
            + [ProfileLabel.region, .income, .population, .memberSince, .figures].map(Label.capital)
        let changes: [ChangeLabel] =
            Causes.Cause.allCases.map(ChangeLabel.cause) + [
                .notComparable, .then(2022), .now(2024), .fromRank, .fromLevel, .behind, .group, .countries,
                .deviation(2024), .gini(2024), .theil(2024), .betweenRegions(2024), .betweenIncomes(2024), .slope,
                .error, .probability, .membersAffected, .onIndex, .broken, .estimate, .sum, .interval, .verdictHeader,
                .notMeasurable, .kindHeader, .shiftedWeights, .figureCount,
            ] + Verdict.allCases.map(ChangeLabel.verdict) + FigureChange.Kind.allCases.map(ChangeLabel.kind)
        return labels.map(words.label) + changes.map(words.change)
    }

    private static func titles(_ words: any Phrasebook) -> [Words] {
        let titles: [Title] = [
            .report, .subtitle, .foreword, .summary, .executive, .about, .mandate, .preparation, .changes, .documents,
            .method, .framework, .normalisation, .aggregation, .missingData, .uncertainty, .levels, .reading, .overall,
            .distribution, .amongMembers, .withWorld, .againstIncome, .changeOverTime, .state, .areaDistribution,
            .leaders, .improved, .gaps, .seeds, .coverage, .cooperation, .profiles, .strengths, .gains, .income, .trend,
            .figures, .comparison, .movers, .levelChanges, .figuresBehind, .convergence, .seriesBreaks, .change,
            .dataGaps, .annexes, .metadata, .dataTables, .scoreTable, .changesAnnex, .crosswalk, .submitting, .glossary,
            .manifest, .licences,
        ]
        return titles.map(words.title)
    }

    /// What does not hang on a count.
    private static func fixed(_ words: any Phrasebook) -> [Words] {
        let about: [AboutPhrase] =
            [
                .forewordPending, .namesDisclaimer, .licenceNote, .nameOfThisReport, .resolution2020,
                .resolution2020Quote, .declaration, .declarationChallenges, .declarationAreas, .declarationReport,
                .challengeText, .forum, .meeting2, .prepared, .preparedNow(edition: 2024), .reservedChapters,
                .firstDraft, .secretariat,
            ] + (1...8).map(AboutPhrase.challenge) + (1...7).map(AboutPhrase.meeting2Point)
            + (1...4).flatMap {
                [
                    AboutPhrase.documentName($0), .documentDate($0), .documentSubject($0), .quotationSource($0),
                ]
            }
        let method: [MethodPhrase] = [
            .selection, .normalisation, .direction, .beyond, .weights(areEqual: true), .weights(areEqual: false),
            .missing, .submissions, .noInterval, .levels, .borderline(hasIntervals: true),
            .borderline(hasIntervals: false), .seed(12_184_011_415_060_710_637), .nominalScore, .notVaried,
            .figureErrors(MeasurementError()), .readingScore, .readingRank(hasIntervals: true),
            .readingRank(hasIntervals: false), .readingInterval, .readingCoverage, .readingLetters, .readingProfile,
            .frameworkTable, .methodologyFile(name: "Mizan", version: "1"), .levelTable, .treeIntroduction,
            .variation(.weights(.dirichlet(concentration: 48))), .variation(.weights(.uniform(share: 0.25))),
            .variation(.indicatorLeftOut), .variation(.measurementError), .variation(.goalposts(share: 0.05)),
            .variation(.normalisation(others: ["min-max", "z-score"])), .variation(.treatment(others: ["winsorise"])),
            .variation(.imputation(others: ["nearest-neighbours"], withErrors: true)),
            .variation(.imputation(others: ["nearest-neighbours"], withErrors: false)),
            .variation(.areaAggregation(others: ["geometric"])), .variation(.indexAggregation(others: ["arithmetic"])),
        ]
        let overall: [OverallFact] = [
            .challenge, .groupsNote(hasIntervals: true), .groupsNote(hasIntervals: false), .aboveIncome, .belowIncome,
            .incomeNote, .changeIntroduction(year: 2022), .changeNote(hasIntervals: true),
            .changeNote(hasIntervals: false), .noEarlier, .scoreTable, .groupTable,
            .worldTable, .changeTable(year: 2022),
        ]
        let codes = ["CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO"]
        let area: [AreaFact] =
            [
                .groups, .noLeaders, .bestOfIncome(hasIntervals: true), .bestOfIncome(hasIntervals: false),
                .improved(year: 2022, hasIntervals: true), .improved(year: 2022, hasIntervals: false),
                .noImproved(hasIntervals: true), .noImproved(hasIntervals: false), .gaps, .noGaps, .noFoundational,
                .next, .nothingMissing, .noHosts,
                .volunteer, .table(area: "X"), .indicatorTable(area: "X"), .coverageKey, .topic(code: "other"),
            ] + codes.map { AreaFact.topic(code: $0) }
        let seed: [SeedFact] =
            [
                .instruments, .competitions, .accessTable, .skillsTable, .notMeasuredGovernment, .governmentTable,
                .dataNotMeasured, .pillars, .workforce, .pillarTable, .emergingStrategies, .commerceLaw, .economyTable,
            ] + codes.flatMap { [SeedFact.challenge(code: $0), .wish(code: $0)] }
        let profile: [ProfileFact] = [
            .strengthsRule, .noStrengths, .gainsRule, .noGains, .noIndexNoGains, .noIncome, .noTrend, .trendTable,
            .figuresTable, .membersIntroduction,
        ]
        let comparison: [ComparisonFact] = [
            .introduction(from: 2022, to: 2024, isPublished: true),
            .introduction(from: 2022, to: 2024, isPublished: false), .reading, .noInterval(.archived),
            .noInterval(.notDrawn), .noSplit, .sameLevels, .kindsIntroduction, .kindsTable,
            .figuresIntroduction, .figuresTable, .noFigures, .convergenceIntroduction, .convergenceNote,
            .convergenceTable, .breaks, .noBreaks, .breakTable, .moverTable(from: 2022, to: 2024),
            .areaTable(from: 2022, to: 2024, hasIntervals: true),
            .areaTable(from: 2022, to: 2024, hasIntervals: false), .meanTable(from: 2022, to: 2024), .historyTable,
            .profileOneScore(isNow: true, year: 2024, other: 2022),
            .profileOneScore(isNow: false, year: 2024, other: 2022), .profileNoScores, .differences(engine: "0.1.0"),
            .sparkTable, .difference(.engine(then: "0.1.0", now: "0.2.0")),
            .difference(.choice(place: "CON_USE.weight", then: "1", now: "2")),
            .difference(.choice(place: "CON_USE.weight", then: nil, now: "2")),
            .difference(.choice(place: "CON_USE.weight", then: "1", now: nil)), .difference(.added(code: "CON_USE")),
            .difference(.retired(code: "CON_USE")), .difference(.input(path: "countries.csv", .added)),
            .difference(.input(path: "countries.csv", .removed)), .difference(.input(path: "countries.csv", .changed)),
        ]
        let annex: [AnnexPhrase] =
            [
                .gapIntroduction, .gapTable, .requestTable, .staleTable, .staleNote, .coverageTable, .noneMissing,
                .metadata, .sources, .dataFiles, .scoreTable, .changes, .crosswalk, .crosswalkTable, .glossary,
                .manifest(version: "0.1.0", digest: "0123456789ab"), .command("mizan report"), .manifestTable,
                .uncertaintyTable, .uncertaintyNote, .citation(edition: 2024, version: "0.1.0"),
            ] + (1...3).flatMap { [AnnexPhrase.submit($0), .licenceText($0)] }
        return about.map(words.about) + method.map(words.method) + overall.map(words.overall) + area.map(words.area)
            + seed.map(words.seed) + profile.map(words.profile) + comparison.map(words.comparison)
            + annex.map(words.annex)
    }
}
