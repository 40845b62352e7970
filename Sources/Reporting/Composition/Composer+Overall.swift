import Indicators
import Scoring

extension Composer {
    /// The overall state: distribution, differences among members and with the world, income, change.
    func overall() -> Section {
        Section(
            "overall", "4", words.title(.overall),
            [.quotation(words.about(.challengeText), source: words.about(.quotationSource(4)))],
            [distribution(), amongMembers(), withWorld(), againstIncome(), changeOverTime()],
            startsPage: true
        )
    }

    private func distribution() -> Section {
        var blocks: [Block] = []
        let index = Scores.index
        if let own = report.summary(.members), let mean = own.mean, let median = own.median,
            let weighted = own.weightedMean
        {
            blocks.append(
                .paragraph(
                    words.overall(
                        .level(
                            mean: mean, interval: report.meanInterval(), median: median, weighted: weighted,
                            count: own.scored.count, total: total
                        )
                    ) + " " + levelSentences()
                        + (report.uncertainty?.medianWidth.map { " \(words.overall(.width($0)))" } ?? "")
                )
            )
        }
        blocks += report.unscored.map { unit in
            let missing = edition.unscoredAreas(unit)
            return .note(
                words.overall(
                    .unscored(
                        name: name(unit), present: report.areas.count - missing.count, areas: report.areas.count,
                        needed: edition.areasNeeded, missing: missing.map(shortName)
                    )
                )
            )
        }
        if let first = report.ranked.first, let last = report.ranked.last, let high = scores[first, index],
            let low = scores[last, index]
        {
            let id = figureID("overall", 1)
            let drawing = rankedDots(at: index, id: id)
            blocks.append(
                figure(
                    id,
                    .index(
                        highest: names(report.notToldApart(fromHighest: true)), highestScore: high,
                        lowest: names(report.notToldApart(fromHighest: false)), lowestScore: low,
                        count: report.ranked.count, total: total, year: year, hasIntervals: hasIntervals
                    ), drawing.chart, drawing.table, sources: allSources()
                )
            )
        }
        blocks += [tileMap(), levelsByArea(), heatMap(), .table(scoreTable("table-scores"))]
        return Section("distribution", "4.1", words.title(.distribution), blocks)
    }

    private func tileMap() -> Block {
        let id = figureID("overall", 2)
        let tiles = catalogue.members.compactMap { unit -> Chart.TileMap.Tile? in
            guard let tile = report.economy(unit).membership?.tile else { return nil }
            return Chart.TileMap.Tile(
                column: tile.column, row: tile.row, code: report.economy(unit).code, name: name(unit),
                text: scores[unit, Scores.index].map { numbers.number($0, decimals: 0).text } ?? "–",
                tone: tone(scores.level(unit, Scores.index))
            )
        }
        let key =
            Level.allCases.map { (label: words.label(.levelName($0)).plain, tone: tone($0)) }
            + [(label: words.label(.notScored).plain, tone: Tone.missing)]
        let counts = report.levelCounts(at: Scores.index).levels
        let order = alphabetical(catalogue.members)
        let table = Table(
            "table-" + id, words.label(.level), [column(.country), column(.index, isNumeric: true), column(.level)],
            order.map { [Table.Cell(Words(name($0))), score(scores[$0, Scores.index]), level($0, Scores.index)] }
        )
        return figure(
            id,
            .map(
                advanced: counts[Level.advanced.rawValue], leading: counts[Level.leading.rawValue], total: total,
                year: year
            ),
            .tileMap(Chart.TileMap(tiles: tiles, key: key)), table, sources: allSources()
        )
    }

    private func levelsByArea() -> Block {
        let id = figureID("overall", 3)
        let rows = ([Scores.index] + report.areas).map { node -> (label: String, levels: [Int], unscored: Int) in
            let counts = report.levelCounts(at: node)
            return (node == Scores.index ? words.label(.index).plain : shortName(node), counts.levels, counts.unscored)
        }
        let drawing = levelBars(rows, of: .area, id: id)
        let lowest = report.areas.map { node -> (node: Int, low: Int) in
            let levels = report.levelCounts(at: node).levels
            return (node, levels[0] + levels[1])
        }.max { $0.low < $1.low }
        return figure(
            id,
            .levelsByArea(
                area: lowest.map { shortName($0.node) } ?? "", low: lowest?.low ?? 0,
                firm: lowest.flatMap { report.firmlyLow(at: $0.node) },
                total: lowest.map { lowest in catalogue.members.count { scores[$0, lowest.node] != nil } } ?? 0,
                year: year
            ),
            drawing.chart, drawing.table, sources: allSources()
        )
    }

    private func heatMap() -> Block {
        let id = figureID("overall", 4)
        let order = report.ranked + report.unscored
        let rows = order.map { unit in
            Chart.HeatMap.Row(
                label: name(unit),
                cells: report.areas.map {
                    Chart.HeatMap.Cell(
                        text: scores[unit, $0].map { numbers.number($0, decimals: 0).text } ?? "–",
                        tone: tone(scores.level(unit, $0)))
                }
            )
        }
        var lowest: [Int: Int] = [:]
        for unit in order {
            let scored = report.areas.filter { scores[unit, $0] != nil }
            if let least = scored.min(by: { (scores[unit, $0] ?? 0) < (scores[unit, $1] ?? 0) }) {
                lowest[least, default: 0] += 1
            }
        }
        let most = report.areas.max { lowest[$0, default: 0] < lowest[$1, default: 0] } ?? 1
        let table = Table(
            "table-" + id, words.label(.areas),
            [column(.country)] + report.areas.map { .number(Words(shortName($0))) },
            order.map { unit in [Table.Cell(Words(name(unit)))] + report.areas.map { score(scores[unit, $0]) } }
        )
        return figure(
            id,
            .heatMap(
                area: shortName(most), count: lowest[most, default: 0],
                firm: hasIntervals
                    ? catalogue.members.count { report.extremeAreas($0, highest: false) == [most] } : nil,
                total: catalogue.members.count { scores[$0, most] != nil }, year: year
            ),
            .heatMap(Chart.HeatMap(columns: report.areas.map { (areaCode($0), shortName($0)) }, rows: rows)), table,
            sources: allSources()
        )
    }

    /// Index, level, rank and coverage of every member.
    func scoreTable(_ id: String) -> Table {
        Table(
            id, words.overall(.scoreTable),
            [
                column(.country), column(.index, isNumeric: true),
            ] + intervalColumn + [
                column(.level), rankColumn, column(.areasScored, isNumeric: true), column(.coverage, isNumeric: true),
            ],
            (report.ranked + report.unscored).map { unit in
                [
                    Table.Cell(profileLink(unit)), score(scores[unit, Scores.index]),
                ] + intervalCell(unit, Scores.index) + [
                    level(unit, Scores.index), rankCell(unit), count(report.areas.count { scores[unit, $0] != nil }),
                    share(scores.coverage(unit, Scores.index)),
                ]
            }
        )
    }

    private func amongMembers() -> Section {
        var blocks: [Block] = []
        let values = report.ranked.compactMap { scores[$0, Scores.index] }
        func split(_ groups: [Group]) -> Double? {
            Inequality.theilShareBetween(
                groups.map { group in edition.members(of: group).compactMap { scores[$0, Scores.index] } }
            )
        }
        if let gini = Inequality.gini(values), let theil = Inequality.theil(values) {
            blocks.append(
                .paragraph(
                    words.overall(
                        .inequality(
                            gini: gini, theil: theil, betweenRegions: split(RegionalGroup.allCases.map(Group.region)),
                            betweenIncome: split(IncomeGroup.allCases.map(Group.income))
                        )
                    )
                )
            )
        }
        if let own = report.summary(.members), let lower = own.lowerQuartile, let upper = own.upperQuartile {
            blocks.append(.paragraph(words.overall(.quarters(lower: lower, upper: upper))))
        }
        let id = figureID("overall", 5)
        let drawing = strips(
            RegionalGroup.allCases.map(Group.region) + IncomeGroup.allCases.map(Group.income), at: Scores.index, id: id)
        if let high = drawing.medians.max(by: { $0.median < $1.median }),
            let low = drawing.medians.min(by: { $0.median < $1.median })
        {
            blocks.append(
                figure(
                    id,
                    .groups(
                        highest: words.label(.groupName(high.group)).plain, highestMedian: high.median,
                        lowest: words.label(.groupName(low.group)).plain, lowestMedian: low.median,
                        total: report.ranked.count, year: year
                    ), drawing.chart, drawing.table, sources: allSources()
                )
            )
        }
        blocks.append(
            .table(
                groupTable("table-groups", words.overall(.groupTable), Group.ofMembers.map { edition.summary(of: $0) }))
        )
        blocks.append(.paragraph(words.overall(.groupsNote(hasIntervals: hasIntervals))))
        return Section("among-members", "4.2", words.title(.amongMembers), blocks)
    }

    private func withWorld() -> Section {
        var blocks: [Block] = []
        if let own = report.summary(.members)?.mean, let developing = report.summary(.otherDeveloping)?.mean,
            let high = report.summary(.otherHighIncome)?.mean, let world = report.summary(.world)?.mean
        {
            blocks.append(
                .paragraph(words.overall(.world(members: own, developing: developing, highIncome: high, world: world))))
        }
        /// Two points: less is nothing to speak of without an interval.
        func differs(_ node: Int, _ isWanted: (Double) -> Bool) -> Bool {
            guard let own = report.summary(.members, at: node)?.mean,
                let other = report.summary(.otherDeveloping, at: node)?.mean
            else { return false }
            return isWanted(own - other)
        }
        blocks.append(
            .list(
                [
                    words.overall(.aboveDeveloping(report.areas.filter { differs($0) { $0 >= 2 } }.map(shortName))),
                    words.overall(.belowDeveloping(report.areas.filter { differs($0) { $0 <= -2 } }.map(shortName))),
                ], isNumbered: false
            )
        )
        blocks.append(.table(worldTable()))
        let id = figureID("overall", 6)
        let drawing = strips([.members, .otherDeveloping, .otherHighIncome], at: Scores.index, id: id)
        if let own = report.summary(.members)?.median, let high = report.summary(.otherHighIncome)?.median {
            blocks.append(
                figure(
                    id, .world(members: own, highIncome: high, year: year), drawing.chart, drawing.table,
                    sources: allSources(), file: "values.csv"
                )
            )
        }
        blocks.append(
            .paragraph(
                words.overall(
                    .worldNote(
                        developing: report.summary(.otherDeveloping)?.size ?? 0,
                        highIncome: report.summary(.otherHighIncome)?.size ?? 0
                    )
                )
            )
        )
        return Section("with-world", "4.3", words.title(.withWorld), blocks)
    }

    private func worldTable() -> Table {
        Table(
            "table-world", words.overall(.worldTable),
            [column(.area)]
                + Group.comparators.flatMap { group in
                    [column(.groupName(group), isNumeric: true), column(.membersScored, isNumeric: true)]
                },
            ([Scores.index] + report.areas).map { node in
                [node == Scores.index ? cell(.index) : Table.Cell(Words(shortName(node)))]
                    + Group.comparators.flatMap { group in
                        [
                            score(report.summary(group, at: node)?.mean),
                            count(report.summary(group, at: node)?.scored.count),
                        ]
                    }
            }
        )
    }

    private func againstIncome() -> Section {
        guard let line = report.incomeLine else { return Section("against-income", "4.4", words.title(.againstIncome)) }
        let far = report.farFromIncomeLine()
        func table(_ id: String, _ caption: OverallFact, _ units: [Int]) -> Block {
            .table(
                Table(
                    id, words.overall(caption),
                    [
                        column(.country), column(.index, isNumeric: true), column(.expectedForIncome, isNumeric: true),
                        column(.difference, isNumeric: true),
                    ],
                    units.map { unit in
                        [
                            Table.Cell(profileLink(unit)), score(scores[unit, Scores.index]),
                            score(report.expected(unit)),
                            change((scores[unit, Scores.index] ?? 0) - (report.expected(unit) ?? 0)),
                        ]
                    }
                )
            )
        }
        var blocks: [Block] = [
            .paragraph(
                words.overall(
                    .incomeLine(
                        slope: line.slope, rSquared: line.rSquared, error: line.standardError, count: line.count)
                )
            )
        ]
        if !far.above.isEmpty { blocks.append(table("table-above-income", .aboveIncome, far.above)) }
        if !far.below.isEmpty { blocks.append(table("table-below-income", .belowIncome, far.below)) }
        blocks.append(.paragraph(words.overall(.incomeNote)))
        return Section("against-income", "4.4", words.title(.againstIncome), blocks)
    }

    /// What the mean index did, where it is compared with the edition before.
    private func meanChange() -> [Block] {
        guard let summary = report.changes, let means = summary.means else { return [] }
        let sentence = words.comparison(
            .means(
                means, count: summary.movers.count, total: total, fromYear: editionYears.from, toYear: year))
        return [
            .paragraph(
                summary.verdicts.map { sentence + " " + words.comparison(.verdicts($0)) } ?? sentence)
        ]
    }

    private func changeOverTime() -> Section {
        guard let earlier = report.earlier else {
            return Section("change", "4.5", words.title(.changeOverTime), [.paragraph(words.overall(.noEarlier))])
        }
        let rows = alphabetical(catalogue.members).map { unit in
            [Table.Cell(profileLink(unit))]
                + report.areas.map { change(edition.likeForLike(unit, $0, since: earlier)?.change) }
        }
        let table = Table(
            "table-change", words.overall(.changeTable(year: earlier.year)),
            [column(.country)] + report.areas.map { .number(Words(shortName($0))) }, rows
        )
        return Section(
            "change", "4.5", words.title(.changeOverTime),
            meanChange() + [
                .paragraph(words.overall(.changeIntroduction(year: earlier.year))),
                .note(words.overall(.changeNote(hasIntervals: report.comparison?.drawn != nil))), .table(table),
            ]
        )
    }
}
