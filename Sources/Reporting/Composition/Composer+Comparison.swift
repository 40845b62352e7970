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
    func shown(_ units: [Int], in comparison: Comparison) -> [Int] {
        only.map { only in units.filter { only.contains(comparison.units[$0].code) } } ?? units
    }

    func header(_ label: ChangeLabel, isNumeric: Bool = true) -> Table.Column {
        isNumeric ? .number(words.change(label)) : .text(words.change(label))
    }

    func name(ofUnit unit: Int, in comparison: Comparison) -> String { comparison.units[unit].name[language] }

    private func names(_ units: [Int], in comparison: Comparison) -> [String] {
        units.map { name(ofUnit: $0, in: comparison) }.map { ($0, Collation.key($0, language)) }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// A country's name, a jump to its profile where the document has one.
    func country(_ unit: Int, in comparison: Comparison) -> Table.Cell {
        guard isWhole, let position = comparison.units[unit].later else {
            return Table.Cell(Words(name(ofUnit: unit, in: comparison)))
        }
        return Table.Cell(profileLink(position))
    }

    /// The reference years of the two editions.
    var editionYears: (from: Int, to: Int) { (report.comparison?.earlier.edition.year ?? year, year) }

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
            [column(.country), column(.change, isNumeric: true), header(.behind, isNumeric: false)], rows
        )
        return [.paragraph(words.comparison(.figuresIntroduction)), .table(table)]
            + figureKinds(comparison, summary.movers)
    }

    /// How many figures are new, carried forward, not comparable and so on, and what they did to the mean index.
    private func figureKinds(_ comparison: Comparison, _ movers: [Int]) -> [Block] {
        guard let found = FigureKinds(comparison, movers) else { return [] }
        let table = Table(
            "table-kinds", words.comparison(.kindsTable),
            [header(.kindHeader, isNumeric: false), header(.figureCount), header(.onIndex)],
            found.kinds.map { kind, number, mean in
                [
                    cell(words.change(.kind(kind))), count(number),
                    Table.Cell(Words(.number(numbers.change(mean, decimals: 2)))),
                ]
            } + [
                [
                    cell(words.change(.shiftedWeights)), Table.Cell(Composer.dash),
                    Table.Cell(Words(.number(numbers.change(found.shiftedWeights, decimals: 2)))),
                ]
            ]
        )
        return [.paragraph(words.comparison(.kindsIntroduction)), .table(table)]
    }
}
