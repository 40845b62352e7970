import Indicators
import Scoring

extension Composer {
    /// The chapter of an area; every chapter has the same skeleton.
    func area(_ node: Int, chapter: Int) -> Section {
        let id = anchor(node)
        func part(_ suffix: String, _ number: Int, _ title: Title, _ blocks: [Block]) -> Section {
            Section("\(id)-\(suffix)", "\(chapter).\(number)", words.title(title), blocks)
        }
        return Section(
            id, String(chapter), words.title(.area(areaName(node))), [],
            [
                part("state", 1, .state, state(node)),
                part("distribution", 2, .areaDistribution, areaDistribution(node)),
                part("leaders", 3, .leaders, leaders(node)),
                part("improved", 4, .improved, improved(node)),
                part("gaps", 5, .gaps, areaGaps(node)),
                part("seeds", 6, .seeds, seeds(node)),
                part("coverage", 7, .coverage, areaCoverage(node)),
                part("cooperation", 8, .cooperation, cooperation(node)),
            ],
            startsPage: true
        )
    }

    private func state(_ node: Int) -> [Block] {
        guard let own = report.summary(.members, at: node), let mean = own.mean, let median = own.median,
            let least = own.least, let most = own.most
        else { return [] }
        let coverage = Statistics.mean(catalogue.members.map { scores.coverage($0, node) }) ?? 0
        var sentences = words.area(
            .mean(area: shortName(node), mean: mean, median: median, count: own.scored.count, total: total)
        )
        if let developing = report.summary(.otherDeveloping, at: node)?.mean,
            let high = report.summary(.otherHighIncome, at: node)?.mean
        {
            sentences =
                sentences + " "
                + words.area(
                    .world(
                        difference: mean - developing, developing: developing, highIncomeDifference: mean - high,
                        highIncome: high
                    )
                )
        }
        return [.paragraph(sentences + " " + words.area(.spread(lowest: least, highest: most, coverage: coverage)))]
    }

    private func areaDistribution(_ node: Int) -> [Block] {
        let id = anchor(node)
        let indicators = report.indicators(of: node)
        let counts = report.levelCounts(at: node)
        var blocks: [Block] = [.paragraph(words.area(.levels(counts: counts.levels, unscored: counts.unscored)))]
        if let own = report.summary(.members, at: node), let median = own.median {
            let dots = rankedDots(at: node, id: figureID(id, 1))
            let above = own.scored.count { (scores[$0, node] ?? 0) >= 60 }
            let firm =
                hasIntervals
                ? own.scored.count {
                    (report.interval($0, node)?.lowerBound ?? 0) >= 60 && (scores[$0, node] ?? 0) >= 60
                }
                : nil
            blocks.append(
                figure(
                    figureID(id, 1),
                    .area(
                        name: shortName(node), median: median, aboveSixty: above, firm: firm, count: own.scored.count,
                        total: total,
                        year: year
                    ), dots.chart, dots.table, sources: sources(indicators)
                )
            )
        }
        let groups = RegionalGroup.allCases.map(Group.region) + IncomeGroup.allCases.map(Group.income)
        let strips = strips(groups, at: node, id: figureID(id, 2))
        if let high = strips.medians.max(by: { $0.median < $1.median }),
            let low = strips.medians.min(by: { $0.median < $1.median })
        {
            blocks.append(
                figure(
                    figureID(id, 2),
                    .areaGroups(
                        name: shortName(node), highest: words.label(.groupName(high.group)).plain,
                        highestMedian: high.median, lowest: words.label(.groupName(low.group)).plain,
                        lowestMedian: low.median, total: report.summary(.members, at: node)?.scored.count ?? 0,
                        year: year
                    ), strips.chart, strips.table, sources: sources(indicators)
                )
            )
        }
        let regions: [(label: String, levels: [Int], unscored: Int)] =
            [row(.members, node)]
            + RegionalGroup.allCases.map { row(.region($0), node) }
        let bars = levelBars(regions, of: .countries, id: figureID(id, 3))
        blocks.append(
            figure(
                figureID(id, 3),
                .areaLevels(
                    name: shortName(node), low: counts.levels[0] + counts.levels[1], total: total - counts.unscored,
                    year: year
                ),
                bars.chart, bars.table, sources: sources(indicators)
            )
        )
        blocks.append(.table(areaTable(node)))
        return blocks
    }

    private func row(_ group: Group, _ node: Int) -> (label: String, levels: [Int], unscored: Int) {
        let counts = report.levelCounts(at: node, among: edition.members(of: group))
        return (words.label(.groupName(group)).plain, counts.levels, counts.unscored)
    }

    /// Every member with its score, level, coverage and lowest indicator.
    private func areaTable(_ node: Int) -> Table {
        let unscored = alphabetical(catalogue.members.filter { scores[$0, node] == nil })
        return Table(
            "table-" + anchor(node), words.area(.table(area: shortName(node))),
            [
                column(.country), column(.score, isNumeric: true),
            ] + intervalColumn + [
                column(.level), column(.coverage, isNumeric: true), column(.weakest),
            ],
            (report.descending(at: node) + unscored).map { unit in
                let weakest = report.weakestIndicators(unit, node)
                return [
                    Table.Cell(profileLink(unit)), score(scores[unit, node]),
                ] + intervalCell(unit, node) + [
                    level(unit, node), share(scores.coverage(unit, node)),
                    Table.Cell(
                        weakest.count > 1
                            ? words.label(.several(weakest.count))
                            : weakest.first.map { Words(catalogue.indicators[$0].name[language]) } ?? Composer.dash
                    ),
                ]
            }
        )
    }

    private func leaders(_ node: Int) -> [Block] {
        let counts = report.levelCounts(at: node).levels
        let top = Level.allCases.last { counts[$0.rawValue] > 0 && $0 >= .advanced }
        let leaders = top.map { level in catalogue.members.filter { scores.level($0, node) == level } } ?? []
        let table = Table(
            "table-\(anchor(node))-best", words.area(.bestOfIncome(hasIntervals: hasIntervals)),
            [column(.capital(.income)), column(.country), column(.score, isNumeric: true)] + intervalColumn
                + [column(.level)] + (hasIntervals ? [column(.othersReaching)] : []),
            report.bestOfIncomeGroups(at: node).map { entry in
                [
                    cell(.incomeName(entry.income)), Table.Cell(profileLink(entry.unit)),
                    score(scores[entry.unit, node]),
                ] + intervalCell(entry.unit, node) + [level(entry.unit, node)]
                    + (hasIntervals ? [cell(.overlapping(names(entry.overlapping)))] : [])
            }
        )
        let borderline = leaders.filter { report.isBorderline($0, node) }
        return [
            .paragraph(
                top.map {
                    words.area(.leaders(level: $0, names: names(leaders)))
                        + (hasIntervals ? " \(words.area(.borderline(names(borderline))))" : "")
                } ?? words.area(.noLeaders)
            ),
            .table(table),
        ]
    }

    private func improved(_ node: Int) -> [Block] {
        guard let earlier = report.earlier else { return [.paragraph(words.overall(.noEarlier))] }
        let changes = report.likeForLikeChanges(node)
        let isDrawn = report.comparison?.drawn != nil
        let risers = changes.filter { entry in
            entry.change.change > 0
                && (!isDrawn || report.change(entry.unit, node)?.verdict == .rose)
        }.prefix(12)
        guard !risers.isEmpty else { return [.paragraph(words.area(.noImproved(hasIntervals: isDrawn)))] }
        let table = Table(
            "table-\(anchor(node))-improved", words.area(.improved(year: earlier.year, hasIntervals: isDrawn)),
            [column(.country), column(.likeForLikeChange, isNumeric: true)]
                + (isDrawn ? [column(.areaChangeInterval)] : []) + [
                    column(.renewed, isNumeric: true), column(.score, isNumeric: true),
                ],
            risers.map { entry in
                [Table.Cell(profileLink(entry.unit)), change(entry.change.change)]
                    + (isDrawn
                        ? [cell(report.change(entry.unit, node)?.interval.map(changeRange) ?? Composer.dash)] : []) + [
                        cell(ratio(entry.change.renewed, entry.change.indicators)),
                        score(scores[entry.unit, node]),
                    ]
            }
        )
        let median = Statistics.median(changes.map(\.change.change)) ?? 0
        return [
            .table(table),
            .paragraph(words.area(.improvedNote(median: median, count: changes.count, hasIntervals: isDrawn))),
        ]
    }

    private func areaGaps(_ node: Int) -> [Block] {
        let summaries = report.indicators(of: node).map { report.summary(ofIndicator: $0) }
        let behind = summaries.filter { ($0.scoreGap ?? 0) < 0 }.sorted { ($0.scoreGap ?? 0) < ($1.scoreGap ?? 0) }
        var blocks: [Block] = []
        if behind.isEmpty {
            blocks.append(.paragraph(words.area(.noGaps)))
        } else {
            blocks.append(
                .table(
                    Table(
                        "table-\(anchor(node))-gaps", words.area(.gaps),
                        [
                            column(.indicator), column(.mean, isNumeric: true), column(.worldMean, isNumeric: true),
                            column(.points, isNumeric: true),
                        ],
                        behind.prefix(3).map { s in
                            [
                                Table.Cell(Words(catalogue.indicators[s.indicator].name[language])), score(s.meanScore),
                                score(s.worldMeanScore), change(s.scoreGap),
                            ]
                        }
                    )
                )
            )
        }
        let low = catalogue.members.filter { scores.level($0, node) == .foundational }
        blocks.append(
            .paragraph(low.isEmpty ? words.area(.noFoundational) : words.area(.foundational(names: names(low)))))
        blocks.append(.table(indicatorTable(node, summaries)))
        return blocks
    }

    /// Every indicator of an area with the members' median and range beside the world's median.
    private func indicatorTable(_ node: Int, _ summaries: [IndicatorSummary]) -> Table {
        Table(
            "table-\(anchor(node))-indicators", words.area(.indicatorTable(area: shortName(node))),
            [
                column(.indicator), column(.unit), column(.count, isNumeric: true), column(.median, isNumeric: true),
                column(.lowest, isNumeric: true), column(.highest, isNumeric: true),
                column(.worldMedian, isNumeric: true),
                column(.year, isNumeric: true),
            ],
            summaries.map { s in
                let indicator = catalogue.indicators[s.indicator]
                let years: Words =
                    s.firstYear == s.lastYear
                    ? s.lastYear.map { Words(.number(numbers.year($0))) } ?? Composer.dash
                    : Words(.leftToRight("\(numbers.year(s.firstYear ?? 0))–\(numbers.year(s.lastYear ?? 0))"))
                return [
                    Table.Cell(Words(indicator.name[language])), Table.Cell(Words(indicator.unit[language])),
                    count(s.count),
                    number(s.median, decimals: indicator.decimals), number(s.least, decimals: indicator.decimals),
                    number(s.most, decimals: indicator.decimals), number(s.worldMedian, decimals: indicator.decimals),
                    Table.Cell(years),
                ]
            }
        )
    }

    private func areaCoverage(_ node: Int) -> [Block] {
        let indicators = report.indicators(of: node)
        let counts = report.figureCounts(indicators)
        var blocks: [Block] = []
        if let middle = report.medianYear(indicators) {
            blocks.append(
                .paragraph(
                    words.area(
                        .coverage(
                            share: Double(counts.present) / Double(counts.total), medianYear: middle,
                            stale: counts.stale,
                            present: counts.present
                        )
                    )
                )
            )
        }
        // Numbered in reading order: some areas have a figure of their own before it.
        let hasOwnFigure = seeds(node).contains { block in if case .figure = block { true } else { false } }
        let id = figureID(anchor(node), hasOwnFigure ? 5 : 4)
        let matrix = coverageMatrix(indicators, id: id)
        blocks.append(
            figure(
                id, .areaCoverage(name: shortName(node), missing: counts.missing, total: counts.total, year: year),
                matrix.chart, matrix.table, sources: sources(indicators), file: "values.csv"
            )
        )
        let lacking = indicators.map { (indicator: $0, missing: report.figureCounts([$0]).missing) }.filter {
            $0.missing > 0
        }
        .sorted { $0.missing > $1.missing }.prefix(3)
        if lacking.isEmpty {
            blocks.append(.paragraph(words.area(.nothingMissing)))
        } else {
            blocks.append(
                .table(
                    Table(
                        "table-\(anchor(node))-next", words.area(.next),
                        [column(.indicator), column(.missing, isNumeric: true)],
                        lacking.map {
                            [Table.Cell(Words(catalogue.indicators[$0.indicator].name[language])), count($0.missing)]
                        }
                    )
                )
            )
        }
        return blocks
    }

    private func cooperation(_ node: Int) -> [Block] {
        let counts = report.levelCounts(at: node).levels
        let low = counts[0] + counts[1]
        let high = counts[3] + counts[4]
        let hosts = catalogue.members.filter { (scores.level($0, node) ?? .foundational) >= .advanced }
        return [
            .list(
                [
                    hosts.isEmpty ? words.area(.noHosts) : words.area(.hosts(level: .advanced, names: names(hosts))),
                    low >= 20 && high >= 5
                        ? words.area(.joint(low: low, high: high)) : words.area(.notJoint(low: low, high: high)),
                    words.area(.volunteer),
                    words.area(.topic(code: areaCode(node))),
                ], isNumbered: false
            )
        ]
    }
}
