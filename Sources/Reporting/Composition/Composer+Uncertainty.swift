import Indicators
import Scoring

// What intervals add to tables, charts and the method chapter. Without draws every piece is empty, and tables are as wide as
// their numbers.
extension Composer {
    var hasIntervals: Bool { report.uncertainty != nil }

    // MARK: Cells

    /// The column of the 90 % intervals, where there are any.
    var intervalColumn: [Table.Column] { hasIntervals ? [column(.interval, isNumeric: true)] : [] }

    /// The 90 % interval of a score, where there are any.
    func intervalCell(_ unit: Int, _ node: Int) -> [Table.Cell] {
        hasIntervals ? [Table.Cell(report.interval(unit, node).map(range) ?? Composer.dash)] : []
    }

    func range(_ interval: ClosedRange<Double>) -> Words {
        Words(.leftToRight("\(numbers.score(interval.lowerBound))–\(numbers.score(interval.upperBound))"))
    }

    /// The column of ranks: ranges where there are draws.
    var rankColumn: Table.Column { column(hasIntervals ? .rankInterval : .rank, isNumeric: true) }

    func rankCell(_ unit: Int) -> Table.Cell {
        guard hasIntervals else { return count(edition.ranks[unit]) }
        guard let range = rankRange(unit) else { return Table.Cell(Composer.dash) }
        return Table.Cell(Words(.leftToRight("\(numbers.count(range.best))–\(numbers.count(range.worst))")))
    }

    func rankRange(_ unit: Int) -> RankRange? { report.uncertainty?.unit(unit).map { RankRange($0.rank) } }

    // MARK: Sentences

    /// Levels of the index, and how many of them are borderline.
    func levelSentences() -> Words {
        let levels = words.overall(.levels(counts: report.levelCounts(at: Scores.index).levels))
        guard let borderline = report.borderlineCount else { return levels }
        return levels + " " + words.overall(.borderline(count: borderline))
    }

    /// Where a scored member stands.
    func placement(_ unit: Int, index: Double, rank: Int) -> Words {
        let level = scores.level(of: index)
        let next = Level(rawValue: level.rawValue + 1).map {
            (level: $0, points: scores.bounds(of: $0).lowerBound - index)
        }
        guard let own = report.uncertainty?.unit(unit) else {
            return words.profile(
                .placed(index: index, level: level, rank: rank, ranked: report.ranked.count, next: next))
        }
        let shares = zip(Level.allCases, own.levels).filter { $0.1 >= 0.005 }.map { (level: $0, share: $1) }
        let sentence = words.profile(
            .placedWithin(
                index: index, interval: own.index.interval, level: level,
                probabilities: report.isBorderline(unit, Scores.index) ? shares : [],
                rank: RankRange(own.rank), ranked: report.ranked.count
            )
        )
        return next.map { sentence + " " + words.profile(.toNextLevel($0.level, points: $0.points)) } ?? sentence
    }

    // MARK: Method

    /// What was drawn, how often, from which seed, and what the intervals leave out.
    func uncertaintyMethod() -> [Block] {
        guard let uncertainty = report.uncertainty else {
            return [.note(words.method(.noInterval)), .paragraph(words.method(.figureErrors(MeasurementError())))]
        }
        let drawn = uncertainty.robustness
        let variations = drawn.assumptions.compactMap { variation($0).map { words.method(.variation($0)) } }
        let pairs = uncertainty.pairs
        return [
            .paragraph(words.method(.drawn(draws: drawn.draws))), .list(variations, isNumbered: false),
            .paragraph(
                words.method(.intervals(resolution: drawn.resolution)) + " " + words.method(.seed(drawn.seed))),
            .paragraph(words.method(.ranges(pairs: pairs.all, apart: pairs.apart))),
            .paragraph(words.method(.nominalScore)), .note(words.method(.notVaried)),
            .paragraph(words.method(.figureErrors(MeasurementError()))),
        ]
    }

    private func variation(_ assumption: Assumption) -> Variation? {
        let others = Array(assumption.values.dropFirst())
        switch assumption.kind {
        case .weights(let spread): return .weights(spread)
        case .indicatorLeftOut: return .indicatorLeftOut
        case .measurementError: return .measurementError
        case .goalposts(let share): return .goalposts(share: share)
        case .imputation(let changes, let withErrors):
            return .imputation(others: Array(others.prefix(changes.count - 1)), withErrors: withErrors)
        case .choice:
            switch Assumption.Name(rawValue: assumption.name) {
            case .normalisation: return .normalisation(others: others)
            case .treatment: return .treatment(others: others)
            case .areaAggregation: return .areaAggregation(others: others)
            case .indexAggregation: return .indexAggregation(others: others)
            case .weights, .imputation, .indicatorLeftOut, .measurementError, .goalposts, nil: return nil
            }
        }
    }

    // MARK: Annex

    /// C14 and the numbers behind it; nothing without draws.
    func uncertaintyAnnex() -> [Block] {
        guard let uncertainty = report.uncertainty else { return [] }
        let id = figureID("annexes", 1)
        let pairs = uncertainty.pairs
        let rows = report.ranked.compactMap { unit in uncertainty.unit(unit).map { (unit: unit, own: $0) } }
        let chart = Chart.rankBars(
            Chart.RankBars(
                rows: rows.map { unit, own in
                    let range = RankRange(own.rank)
                    return Chart.RankBars.Row(
                        label: name(unit), best: range.best, worst: range.worst, median: own.rank.median,
                        text: rankCell(unit).words.plain
                    )
                }, count: rows.count
            )
        )
        let table = Table(
            "table-" + id, words.annex(.uncertaintyTable),
            [column(.country), column(.index, isNumeric: true)] + intervalColumn + [
                rankColumn, column(.topTen, isNumeric: true),
            ] + Level.allCases.map { column(.levelName($0), isNumeric: true) },
            rows.map { unit, own in
                [Table.Cell(profileLink(unit)), score(own.index.nominal)] + intervalCell(unit, Scores.index) + [
                    rankCell(unit), share(own.rank.topTen),
                ] + own.levels.map { share($0) }
            }
        )
        return [
            figure(
                id,
                .ranks(pairs: pairs.all, apart: pairs.apart, count: rows.count, total: total, year: year), chart, table,
                sources: allSources(), file: "uncertainty.csv"
            ), .paragraph(words.annex(.uncertaintyNote)),
        ]
    }
}
