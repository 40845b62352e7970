import Indicators
import Scoring

extension Composer {
    /// The yearly comparison; `nil` where there is nothing to compare with.
    func comparison() -> Section? {
        guard let comparison = report.comparison else { return nil }
        let summary = ChangeSummary(comparison)
        let number = chapter(17)
        let parts: [(String, Title, [Block])] = [
            ("movers", .movers, movers(comparison, summary)),
            ("levels", .levelChanges, levelChanges(comparison, summary)),
            ("figures", .figuresBehind, figuresBehind(comparison, summary)),
            ("convergence", .convergence, convergence(comparison)),
            ("breaks", .seriesBreaks, seriesBreaks(comparison)),
        ].filter { !$0.2.isEmpty }
        return Section(
            "comparison", number, words.title(.comparison), [],
            parts.enumerated().map { index, part in
                Section("comparison-" + part.0, "\(number).\(index + 1)", words.title(part.1), part.2)
            }, startsPage: true
        )
    }

    /// The members that the tables show.
    private func shown(_ units: [Int], in comparison: Comparison) -> [Int] {
        only.map { only in units.filter { only.contains(comparison.units[$0].code) } } ?? units
    }

    private func label(_ label: ChangeLabel, isNumeric: Bool = true) -> Table.Column {
        isNumeric ? .number(words.change(label)) : .text(words.change(label))
    }

    private func name(ofUnit unit: Int, in comparison: Comparison) -> String { comparison.units[unit].name[language] }

    private func names(_ units: [Int], in comparison: Comparison) -> [String] {
        units.map { name(ofUnit: $0, in: comparison) }.map { ($0, Collation.key($0, language)) }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// A country's name, a jump to its profile where the document has one.
    private func country(_ unit: Int, in comparison: Comparison) -> Table.Cell {
        guard isWhole, let position = comparison.units[unit].later else {
            return Table.Cell(Words(name(ofUnit: unit, in: comparison)))
        }
        return Table.Cell(profileLink(position))
    }

    private var years: (from: Int, to: Int) { (report.comparison?.earlier.edition.year ?? year, year) }

    // MARK: Movers

    private func movers(_ comparison: Comparison, _ summary: ChangeSummary) -> [Block] {
        var blocks: [Block] = [
            .paragraph(
                words.comparison(
                    .introduction(from: years.from, to: years.to, isPublished: comparison.earlier.published != nil)))
        ]
        if let means = summary.means {
            var sentences = words.comparison(
                .means(
                    from: means.from, to: means.to, count: summary.movers.count, total: comparison.units.count,
                    fromYear: years.from, toYear: years.to
                ))
            if summary.causes.contains(where: { $0.mean != 0 }) {
                sentences =
                    sentences + " "
                    + words.comparison(.causes(summary.causes, notComparable: summary.notComparable))
            }
            blocks.append(.paragraph(sentences))
        }
        blocks.append(.paragraph(words.comparison(comparison.noSplit == nil ? .reading : .noSplit)))
        blocks.append(.note(words.comparison(.noInterval)))
        if let block = dumbbells(comparison, summary) { blocks.append(block) }
        blocks.append(.table(moverTable(comparison, summary)))
        blocks.append(.table(areaChanges(comparison, summary)))
        if let block = areaHistory() { blocks.append(block) }
        return blocks
    }

    private func dumbbells(_ comparison: Comparison, _ summary: ChangeSummary) -> Block? {
        guard let first = summary.movers.first, let last = summary.movers.last,
            !shown(summary.movers, in: comparison).isEmpty
        else { return nil }
        let id = figureID("comparison", 1)
        let movers = shown(summary.movers, in: comparison)
        let rows = movers.compactMap { unit -> Chart.Dumbbells.Row? in
            let change = comparison[unit, 0]
            guard let from = change.from, let to = change.to, let difference = change.difference else { return nil }
            return Chart.Dumbbells.Row(
                label: name(ofUnit: unit, in: comparison), from: from, to: to, text: numbers.change(difference).text,
                tone: tone(change.toLevel)
            )
        }
        let table = Table(
            "table-" + id, words.comparison(.moverTable(from: years.from, to: years.to)),
            [column(.country), label(.then(years.from)), label(.now(years.to)), column(.change, isNumeric: true)],
            movers.map { unit in
                let change = comparison[unit, 0]
                return [
                    Table.Cell(Words(name(ofUnit: unit, in: comparison))), score(change.from), score(change.to),
                    self.change(change.difference),
                ]
            }
        )
        return figure(
            id,
            .changes(
                highest: name(ofUnit: first, in: comparison), rise: comparison[first, 0].difference ?? 0,
                lowest: name(ofUnit: last, in: comparison), fall: comparison[last, 0].difference ?? 0,
                count: summary.movers.count, total: comparison.units.count, from: years.from, to: years.to
            ),
            .dumbbells(
                Chart.Dumbbells(
                    rows: rows, cuts: cuts, fromLabel: words.change(.then(years.from)).plain,
                    toLabel: words.change(.now(years.to)).plain
                )), table, sources: allSources()
        )
    }

    /// The causes that differ from zero for anyone: a column of zeros says nothing.
    private func activeCauses(_ comparison: Comparison) -> [Causes.Cause] {
        Causes.Cause.allCases.filter { cause in
            comparison.units.indices.contains { (comparison[$0, 0].causes?[cause] ?? 0) != 0 }
        }
    }

    private func moverTable(_ comparison: Comparison, _ summary: ChangeSummary) -> Table {
        let causes = activeCauses(comparison)
        let others = comparison.units.indices.filter { comparison[$0, 0].difference == nil }
            .sorted { comparison.units[$0].code < comparison.units[$1].code }
        return Table(
            "table-movers", words.comparison(.moverTable(from: years.from, to: years.to)),
            [column(.country), label(.then(years.from)), label(.now(years.to)), column(.change, isNumeric: true)]
                + causes.map { label(.cause($0)) }
                + [label(.notComparable)] + (hasIntervals ? [] : [label(.fromRank, isNumeric: false)])
                + [label(.fromLevel, isNumeric: false)],
            shown(summary.movers + others, in: comparison).map { unit in
                let change = comparison[unit, 0]
                return [country(unit, in: comparison), score(change.from), score(change.to)]
                    + [self.change(change.difference)] + causes.map { self.change(change.causes?[$0]) }
                    + [self.change(change.difference == nil ? nil : comparison.notComparable(unit, 0))]
                    // A report with intervals prints ranks as ranges alone.
                    + (hasIntervals
                        ? [] : [Table.Cell(pair(change.fromRank.map(rankWords), change.toRank.map(rankWords)))])
                    + [
                        Table.Cell(
                            pair(
                                change.fromLevel.map { words.label(.levelName($0)) },
                                change.toLevel.map { words.label(.levelName($0)) }))
                    ]
            }
        )
    }

    private func rankWords(_ rank: Int) -> Words { Words(.number(numbers.count(rank))) }

    /// Both, or one where they are the same.
    private func pair(_ from: Words?, _ to: Words?) -> Words {
        if from == nil && to == nil { return Composer.dash }
        if from == to { return to ?? Composer.dash }
        return "\(from ?? Composer.dash)\(words.punctuation.comma)\(to ?? Composer.dash)"
    }

    private func areaChanges(_ comparison: Comparison, _ summary: ChangeSummary) -> Table {
        let knots = comparison.areas
        return Table(
            "table-area-changes", words.comparison(.areaTable(from: years.from, to: years.to)),
            [column(.country)] + knots.map { .number(Words(comparison.knots[$0].name[language])) },
            shown(summary.movers, in: comparison).sorted { comparison.units[$0].code < comparison.units[$1].code }.map {
                unit in
                [country(unit, in: comparison)] + knots.map { change(comparison[unit, $0].difference) }
            }
        )
    }

    // MARK: Levels, entries and exits

    private func levelChanges(_ comparison: Comparison, _ summary: ChangeSummary) -> [Block] {
        var points: [Words] = []
        func add(_ units: [Int], _ fact: ([String]) -> ComparisonFact) {
            if !units.isEmpty { points.append(words.comparison(fact(names(units, in: comparison)))) }
        }
        add(summary.levelsUp, ComparisonFact.levelsUp)
        add(summary.levelsDown, ComparisonFact.levelsDown)
        add(summary.newlyScored, ComparisonFact.newlyScored)
        add(summary.notScoredAnyMore, ComparisonFact.notScoredAnyMore)
        add(summary.entered, ComparisonFact.entered)
        add(summary.left, ComparisonFact.left)
        return points.isEmpty ? [.paragraph(words.comparison(.sameLevels))] : [.list(points, isNumbered: false)]
    }

    // MARK: Figures

    /// The indicators that did most to a change, at most so many.
    func figureParts(_ comparison: Comparison, _ unit: Int, _ count: Int) -> [FigurePart] {
        (comparison.contributions(unit, 0) ?? []).prefix(count).map { part in
            let code = comparison.knots[part.knot].code
            let decimals = catalogue.indicator(code).map { catalogue.indicators[$0].decimals } ?? 1
            func figure(_ figure: Catalogue.Figure?) -> (value: FormattedNumber, year: Int)? {
                figure.map { (numbers.number($0.value, decimals: decimals), $0.year) }
            }
            return FigurePart(
                name: comparison.knots[part.knot].name[language], points: part.total, then: figure(part.figure?.then),
                now: figure(part.figure?.now), kind: part.figure?.kind
            )
        }
    }

    private func figuresBehind(_ comparison: Comparison, _ summary: ChangeSummary) -> [Block] {
        let rows = shown(summary.movers, in: comparison).map { unit -> [Table.Cell] in
            let parts = figureParts(comparison, unit, 3).map { words.comparison(.change(cause: $0)) }
            let text = Words(parts, by: words.punctuation.semicolon)
            return [
                country(unit, in: comparison), change(comparison[unit, 0].difference),
                Table.Cell(text.isEmpty ? words.comparison(.noFigures) : text),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let table = Table(
            "table-behind", words.comparison(.figuresTable),
            [column(.country), column(.change, isNumeric: true), label(.behind, isNumeric: false)], rows
        )
        return [.paragraph(words.comparison(.figuresIntroduction)), .table(table)]
    }

    // MARK: Convergence

    private func convergence(_ comparison: Comparison) -> [Block] {
        guard let own = comparison.convergence(at: 0) else { return [] }
        let (from, to) = (numbers.score(own.then.deviation).text, numbers.score(own.now.deviation).text)
        let movement: Movement = from == to ? .stayed : own.now.deviation < own.then.deviation ? .fell : .rose
        var sentences = words.comparison(
            .sigma(movement, count: own.count, from: own.then.deviation, to: own.now.deviation))
        if let beta = own.beta {
            sentences =
                sentences + " "
                + words.comparison(.beta(slope: beta.slope, error: beta.standardError, p: beta.p))
        }
        let groups = Group.comparators.compactMap { group in
            comparison.convergence(of: group, at: 0).map { (group: group, found: $0) }
        }
        func decimal(_ value: Double?) -> Table.Cell { number(value, decimals: 3) }
        let table = Table(
            "table-convergence", words.comparison(.convergenceTable),
            [
                label(.group, isNumeric: false), label(.countries), label(.deviation(years.from)),
                label(.deviation(years.to)), label(.gini(years.from)), label(.gini(years.to)),
                label(.theil(years.from)), label(.theil(years.to)), label(.betweenRegions(years.from)),
                label(.betweenRegions(years.to)), label(.betweenIncomes(years.from)), label(.betweenIncomes(years.to)),
                label(.slope), label(.error), label(.probability),
            ],
            groups.map { group, found in
                [
                    cell(.groupName(group)), count(found.count), score(found.then.deviation),
                    score(found.now.deviation), decimal(found.then.gini), decimal(found.now.gini),
                    decimal(found.then.theil), decimal(found.now.theil), optionalShare(found.then.betweenRegions),
                    optionalShare(found.now.betweenRegions), optionalShare(found.then.betweenIncomes),
                    optionalShare(found.now.betweenIncomes), decimal(found.beta?.slope),
                    decimal(found.beta?.standardError), decimal(found.beta?.p),
                ]
            }
        )
        return [
            .paragraph(words.comparison(.convergenceIntroduction)), .paragraph(sentences), .table(table),
            .paragraph(words.comparison(.convergenceNote)),
        ]
    }

    private func optionalShare(_ value: Double?) -> Table.Cell { value.map { share($0) } ?? Table.Cell(Composer.dash) }

    // MARK: Breaks

    private func seriesBreaks(_ comparison: Comparison) -> [Block] {
        let broken = comparison.brokenIndicators()
        guard !broken.isEmpty else { return [.paragraph(words.comparison(.noBreaks))] }
        let table = Table(
            "table-breaks", words.comparison(.breakTable),
            [column(.indicator), label(.membersAffected), label(.onIndex)],
            broken.map { entry in
                let knot = comparison.knots[entry.knot]
                return [
                    Table.Cell("\(knot.name[language]) (\(.code(knot.code)))"), count(entry.members),
                    number(entry.mean, decimals: 2),
                ]
            }
        )
        return [.paragraph(words.comparison(.breaks)), .table(table)]
    }
}
