import Indicators
import Scoring

// Whose scores changed, by how much, how surely, and by which causes.
extension Composer {
    func movers(_ comparison: Comparison, _ summary: ChangeSummary) -> [Block] {
        let years = editionYears
        var blocks: [Block] = [
            .paragraph(
                words.comparison(
                    .introduction(from: years.from, to: years.to, isPublished: comparison.earlier.published != nil)))
        ]
        if let means = summary.means {
            var sentences = words.comparison(
                .means(
                    means, count: summary.movers.count, total: comparison.units.count, fromYear: years.from,
                    toYear: years.to
                ))
            if let verdicts = summary.verdicts { sentences = sentences + " " + words.comparison(.verdicts(verdicts)) }
            if summary.causes.contains(where: { $0.mean != 0 }) {
                sentences =
                    sentences + " "
                    + words.comparison(.causes(summary.causes, notComparable: summary.notComparable))
            }
            blocks.append(.paragraph(sentences))
        }
        blocks.append(.paragraph(words.comparison(comparison.noSplit == nil ? .reading : .noSplit)))
        blocks.append(
            .note(
                words.comparison(
                    comparison.noInterval.map(ComparisonFact.noInterval)
                        ?? .intervals(draws: comparison.drawn?.draws ?? 0))))
        if let block = dumbbells(comparison, summary) { blocks.append(block) }
        blocks.append(.table(moverTable(comparison, summary)))
        blocks += areaMeans(comparison, summary)
        blocks.append(.table(areaChanges(comparison, summary)))
        if let block = areaHistory() { blocks.append(block) }
        return blocks
    }

    private func dumbbells(_ comparison: Comparison, _ summary: ChangeSummary) -> Block? {
        let movers = shown(summary.movers, in: comparison)
        guard let first = summary.movers.first, let last = summary.movers.last, !movers.isEmpty else { return nil }
        let years = editionYears
        let id = figureID("comparison", 1)
        let rows = movers.compactMap { unit -> Chart.Dumbbells.Row? in
            let change = comparison[unit, 0]
            guard let from = change.from, let to = change.to, let difference = change.difference else { return nil }
            return Chart.Dumbbells.Row(
                label: name(ofUnit: unit, in: comparison), from: from, to: to,
                text: numbers.change(difference).text + (change.verdict?.isMeasurable == true ? "*" : ""),
                tone: tone(change.toLevel),
                isUnclear: change.verdict == .unclear
            )
        }
        let table = Table(
            "table-" + id, words.comparison(.moverTable(from: years.from, to: years.to)),
            [column(.country), header(.then(years.from)), header(.now(years.to)), column(.change, isNumeric: true)]
                + intervalHeaders(comparison),
            movers.map { unit in
                let change = comparison[unit, 0]
                return [
                    Table.Cell(Words(name(ofUnit: unit, in: comparison))), score(change.from), score(change.to),
                    self.change(change.difference),
                ] + intervalCells(change.interval, change.verdict, comparison)
            }
        )
        return figure(
            id,
            .changes(
                highest: name(ofUnit: first, in: comparison), rise: comparison[first, 0].difference ?? 0,
                lowest: name(ofUnit: last, in: comparison), fall: comparison[last, 0].difference ?? 0,
                verdicts: summary.verdicts, count: summary.movers.count, total: comparison.units.count,
                from: years.from, to: years.to
            ),
            .dumbbells(
                Chart.Dumbbells(
                    rows: rows, cuts: cuts, fromLabel: words.change(.then(years.from)).plain,
                    toLabel: words.change(.now(years.to)).plain, unclearLabel: words.change(.notMeasurable).plain
                )), table, sources: allSources()
        )
    }

    /// The columns of intervals and verdicts, where anything was drawn.
    private func intervalHeaders(_ comparison: Comparison) -> [Table.Column] {
        comparison.drawn == nil ? [] : [header(.interval), header(.verdictHeader, isNumeric: false)]
    }

    private func intervalCells(
        _ interval: ClosedRange<Double>?, _ verdict: Verdict?, _ comparison: Comparison
    ) -> [Table.Cell] {
        guard comparison.drawn != nil else { return [] }
        guard let interval, let verdict else { return [Table.Cell(Composer.dash), Table.Cell(Composer.dash)] }
        return [Table.Cell(changeRange(interval)), cell(words.change(.verdict(verdict)))]
    }

    /// Both ends with their signs, since a dash between negative numbers cannot be read.
    func changeRange(_ interval: ClosedRange<Double>) -> Words {
        Words(.leftToRight("\(numbers.change(interval.lowerBound)) … \(numbers.change(interval.upperBound))"))
    }

    /// The causes that differ from zero for anyone: a column of zeros says nothing.
    private func activeCauses(_ comparison: Comparison) -> [Causes.Cause] {
        Causes.Cause.allCases.filter { cause in
            comparison.units.indices.contains { (comparison[$0, 0].causes?[cause] ?? 0) != 0 }
        }
    }

    private func moverTable(_ comparison: Comparison, _ summary: ChangeSummary) -> Table {
        let years = editionYears
        let causes = activeCauses(comparison)
        let others = comparison.units.indices.filter { comparison[$0, 0].difference == nil }
            .sorted { comparison.units[$0].code < comparison.units[$1].code }
        return Table(
            "table-movers", words.comparison(.moverTable(from: years.from, to: years.to)),
            [column(.country), header(.then(years.from)), header(.now(years.to)), column(.change, isNumeric: true)]
                + intervalHeaders(comparison) + causes.map { header(.cause($0)) }
                + [header(.notComparable)] + (hasIntervals ? [] : [header(.fromRank, isNumeric: false)])
                + [header(.fromLevel, isNumeric: false)],
            shown(summary.movers + others, in: comparison).map { unit in
                let change = comparison[unit, 0]
                let parts =
                    causes.map { change.causes?[$0] }
                    + [change.difference == nil ? nil : comparison.notComparable(unit, 0)]
                // A report with intervals prints ranks as ranges alone.
                let ranks =
                    hasIntervals
                    ? [] : [Table.Cell(pair(change.fromRank.map(rankWords), change.toRank.map(rankWords)))]
                let levels = [change.fromLevel, change.toLevel].map { $0.map { words.label(.levelName($0)) } }
                return [country(unit, in: comparison), score(change.from), score(change.to)]
                    + [self.change(change.difference)] + intervalCells(change.interval, change.verdict, comparison)
                    + parts.map { self.change($0) } + ranks + [Table.Cell(pair(levels[0], levels[1]))]
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

    // MARK: Areas

    private func areaMeans(_ comparison: Comparison, _ summary: ChangeSummary) -> [Block] {
        guard !summary.areaMeans.isEmpty else { return [] }
        let years = editionYears
        func names(_ verdict: Verdict) -> [String] {
            summary.areaMeans.filter { $0.change.verdict == verdict }.map { comparison.knots[$0.knot].name[language] }
        }
        let table = Table(
            "table-area-means", words.comparison(.meanTable(from: years.from, to: years.to)),
            [
                column(.area), header(.countries), header(.then(years.from)), header(.now(years.to)),
                column(.change, isNumeric: true),
            ] + intervalHeaders(comparison),
            summary.areaMeans.map { mean in
                [
                    Table.Cell(Words(comparison.knots[mean.knot].name[language])), count(mean.count),
                    score(mean.change.from), score(mean.change.to), change(mean.change.difference),
                ] + intervalCells(mean.change.interval, mean.change.verdict, comparison)
            }
        )
        let sentence = ComparisonFact.areaMeans(
            rose: names(.rose), fell: names(.fell), broken: names(.broken), unclear: names(.unclear))
        return (comparison.drawn == nil ? [] : [.paragraph(words.comparison(sentence))]) + [.table(table)]
    }

    private func areaChanges(_ comparison: Comparison, _ summary: ChangeSummary) -> Table {
        let years = editionYears
        let knots = comparison.areas
        return Table(
            "table-area-changes",
            words.comparison(
                .areaTable(from: years.from, to: years.to, hasIntervals: comparison.drawn != nil)),
            [column(.country)] + knots.map { .number(Words(comparison.knots[$0].name[language])) },
            shown(summary.movers, in: comparison).sorted { comparison.units[$0].code < comparison.units[$1].code }.map {
                unit in
                [country(unit, in: comparison)]
                    + knots.map { knot in
                        let own = comparison[unit, knot]
                        let number = change(own.difference)
                        return own.verdict?.isMeasurable == true ? Table.Cell(number.words + "*") : number
                    }
            }
        )
    }
}
