import Indicators
import Scoring

extension Composer {
    /// Method in two pages.
    func method() -> Section {
        let counts = report.figureCounts(report.scoredIndicators)
        let context = catalogue.indicators.count - report.scoredIndicators.count
        let methodology = edition.methodology
        let partial = report.ranked.count { unit in report.areas.contains { scores[unit, $0] == nil } }
        func part(_ id: String, _ number: String, _ title: Title, _ blocks: [Block]) -> Section {
            Section("method-" + id, "3." + number, words.title(title), blocks)
        }
        func paragraphs(_ phrases: [MethodPhrase]) -> [Block] { phrases.map { .paragraph(words.method($0)) } }
        return Section(
            "method", "3", words.title(.method),
            [
                .paragraph(
                    words.method(
                        .shares(
                            total: counts.total, observed: counts.observed, estimated: counts.estimated,
                            missing: counts.missing
                        )
                    )
                )
            ],
            [
                part(
                    "framework", "1", .framework,
                    paragraphs([
                        .overview(
                            indicators: report.scoredIndicators.count, areas: report.areas.count, context: context)
                    ])
                        + [.table(frameworkTable())] + paragraphs([.treeIntroduction]) + indicatorTree()
                ),
                part(
                    "normalisation", "2", .normalisation, paragraphs([.selection, .normalisation, .direction, .beyond])),
                part(
                    "aggregation", "3", .aggregation,
                    paragraphs([
                        .weights(areEqual: Set(report.areas.map { framework.nodes[$0].weight }).count == 1),
                        .arithmetic(minimum: methodology.aggregation.area.minimumCoverage),
                        .geometric(
                            floor: methodology.aggregation.index.floor, needed: edition.areasNeeded,
                            areas: report.areas.count),
                        .methodologyFile(name: methodology.name, version: methodology.version),
                    ])
                ),
                part("missing", "4", .missingData, paragraphs([.missing, .partial(count: partial), .submissions])),
                part("uncertainty", "5", .uncertainty, uncertaintyMethod()),
                part(
                    "levels", "6", .levels,
                    paragraphs([.levels]) + [.table(levelTable())]
                        + paragraphs([.borderline(hasIntervals: hasIntervals)])),
                part(
                    "reading", "7", .reading,
                    [
                        .list(
                            ([.readingScore] + (hasIntervals ? [.readingInterval] : []) + [
                                .readingRank(hasIntervals: hasIntervals), .readingCoverage, .readingLetters,
                                .readingProfile,
                            ]).map { words.method($0) }, isNumbered: false
                        )
                    ]
                ),
            ],
            startsPage: true
        )
    }

    private func frameworkTable() -> Table {
        Table(
            "table-framework", words.method(.frameworkTable),
            [
                column(.area), column(.indicators, isNumeric: true), column(.weight, isNumeric: true),
                column(.coverage, isNumeric: true), column(.membersScored, isNumeric: true),
            ],
            report.areas.map { node in
                let coverage = Statistics.mean(catalogue.members.map { scores.coverage($0, node) }) ?? 0
                return [
                    Table.Cell(link(anchor(node), Words(areaName(node)))), count(framework.leaves(under: node).count),
                    share(framework.nodes[node].share, decimals: 1), share(coverage),
                    count(catalogue.members.count { scores[$0, node] != nil }),
                ]
            }
        )
    }

    /// The areas with their indicators, as a list: labels in Arabic need the space.
    private func indicatorTree() -> [Block] {
        report.areas.map { node in
            .details(
                summary: "\(shortName(node)) (\(numbers.count(framework.leaves(under: node).count)))",
                [
                    .list(
                        framework.leaves(under: node).compactMap { leaf in
                            framework.nodes[leaf].indicator.map { indicator in
                                "\(catalogue.indicators[indicator].name[language]) (\(.code(catalogue.indicators[indicator].code))\(words.punctuation.comma)\(numbers.percent(framework.share(of: leaf, in: node), decimals: 1)))"
                            }
                        }, isNumbered: false
                    )
                ]
            )
        }
    }

    private func levelTable() -> Table {
        Table(
            "table-levels", words.method(.levelTable),
            [column(.level), column(.from, isNumeric: true), column(.memberCountries, isNumeric: true)],
            Level.allCases.map { level in
                [
                    Table.Cell(words.label(.levelName(level)), level: tone(level)),
                    number(scores.bounds(of: level).lowerBound, decimals: 0),
                    count(report.levelCounts(at: Scores.index).levels[level.rawValue]),
                ]
            }
        )
    }
}
