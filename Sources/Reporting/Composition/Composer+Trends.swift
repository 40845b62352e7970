import Indicators
import Scoring

extension Composer {
    /// C8 of the index and the areas over the editions, for the members scored in all of them.
    func areaHistory() -> Block? {
        let knots = [Scores.index] + report.areas
        let series = knots.map { (node: $0, own: report.balancedMeans(at: $0)) }
            .filter { $0.own.count > 0 && $0.own.means.count > 1 }
        guard let first = report.history.first?.year, let last = report.history.last?.year, first < last,
            let most = series.filter({ $0.node != Scores.index }).max(by: { rise($0.own.means) < rise($1.own.means) })
        else { return nil }
        func name(_ node: Int) -> String { node == Scores.index ? words.label(.index).plain : shortName(node) }
        let rows = series.map { node, own in
            let values = own.means.map(\.mean)
            let (low, high) = (values.min() ?? 0, values.max() ?? 100)
            return Chart.Sparklines.Row(
                label: name(node),
                points: own.means.enumerated().map { index, point in
                    Chart.Sparklines.Point(
                        year: point.year, height: high > low ? 100 * (point.mean - low) / (high - low) : 50,
                        isEstimate: false, isJoined: index > 0, isBreak: false
                    )
                }, text: printed(values.last)
            )
        }
        let id = figureID("comparison", 2)
        let table = Table(
            "table-" + id, words.comparison(.historyTable),
            [column(.area), column(.members, isNumeric: true)]
                + report.history.map { .number(Words(.number(numbers.year($0.year)))) },
            series.map { node, own in
                [Table.Cell(Words(name(node))), count(own.count)]
                    + report.history.map { edition in score(own.means.first { $0.year == edition.year }?.mean) }
            }
        )
        return figure(
            id,
            .history(
                area: name(most.node), points: rise(most.own.means), least: series.map(\.own.count).min() ?? 0,
                most: series.map(\.own.count).max() ?? 0, total: total, from: first, to: last
            ),
            .sparklines(chart(rows, first...last)), table, sources: allSources()
        )
    }

    private func rise(_ means: [(year: Int, mean: Double)]) -> Double {
        guard let first = means.first?.mean, let last = means.last?.mean else { return 0 }
        return last - first
    }

    private func chart(_ rows: [Chart.Sparklines.Row], _ years: ClosedRange<Int>) -> Chart.Sparklines {
        Chart.Sparklines(
            rows: rows, years: years, estimateLabel: words.change(.estimate).plain,
            breakLabel: words.change(.broken).plain
        )
    }

    /// What changed for a country since the edition before, and what did it.
    func changeOfCountry(_ unit: Int) -> [Block] {
        guard let comparison = report.comparison, let row = report.comparedUnit(unit) else { return [] }
        let change = comparison[row, 0]
        let earlier = comparison.earlier.edition.year
        guard let from = change.from, let to = change.to else {
            let fact: ComparisonFact =
                change.from == nil && change.to == nil
                ? .profileNoScores : .profileOneScore(isNow: change.to != nil, year: year, other: earlier)
            return [.paragraph(words.comparison(fact))]
        }
        let causes = Causes.Cause.allCases.compactMap { cause -> (cause: Causes.Cause, points: Double)? in
            guard let points = change.causes?[cause], abs(points) >= 0.05 else { return nil }
            return (cause, points)
        }
        let score = ScoreChange(from: from, to: to, interval: change.interval, verdict: change.verdict)
        var sentences = words.comparison(.profile(score, fromYear: earlier, toYear: year, causes: causes)) + " "
        if comparison.drawn != nil {
            func names(_ verdict: Verdict) -> [String] {
                comparison.areas.filter { comparison[row, $0].verdict == verdict }
                    .map { comparison.knots[$0].name[language] }
            }
            sentences =
                sentences
                + words.comparison(.profileAreas(rose: names(.rose), fell: names(.fell), broken: names(.broken)))
                + " "
        }
        sentences = sentences + words.comparison(.profileFigures(figureParts(comparison, row, 3)))
        if let points = comparison.notComparable(row, 0), abs(points) >= 0.05 {
            sentences = sentences + " " + words.comparison(.profileBroken(points))
        }
        return [.paragraph(sentences)]
    }

    /// C8 of a country: the index over the editions, and headline indicators over the years.
    func trends(_ unit: Int, _ codes: [String], id: String) -> Block? {
        let first = max((report.history.first?.year ?? year) - 4, 2014)
        guard first < year else { return nil }
        let own = report.history.compactMap { edition in
            edition.scores[unit, Scores.index].map { (year: edition.year, score: $0) }
        }
        var rows: [(row: Chart.Sparklines.Row, from: Table.Cell, fromYear: Int, to: Table.Cell, toYear: Int)] = []
        if let start = own.first, let end = own.last, start.year < end.year {
            let points = own.enumerated().map { index, point in
                Chart.Sparklines.Point(
                    year: point.year, height: point.score, isEstimate: false,
                    isJoined: index > 0 && own[index - 1].year == point.year - 1, isBreak: false
                )
            }
            let row = Chart.Sparklines.Row(label: words.label(.index).plain, points: points, text: printed(end.score))
            rows.append((row, score(start.score), start.year, score(end.score), end.year))
        }
        for code in codes {
            guard let position = catalogue.indicator(code) else { continue }
            let series = report.series(unit, position).filter { Int($0.year) >= first }
            guard let posts = catalogue.indicators[position].goalposts, let start = series.first, let end = series.last,
                series.count > 1
            else { continue }
            rows.append(
                (
                    row(unit, position, series, posts),
                    number(start.value, decimals: catalogue.indicators[position].decimals),
                    Int(start.year), number(end.value, decimals: catalogue.indicators[position].decimals), Int(end.year)
                ))
        }
        guard !rows.isEmpty else { return nil }
        let figureID = "fig-\(id)-trend"
        let table = Table(
            "table-\(id)-trend", words.profile(.trendTable),
            [
                column(.indicator), column(.firstYear, isNumeric: true), column(.firstValue, isNumeric: true),
                column(.lastYear, isNumeric: true), column(.lastValue, isNumeric: true),
            ],
            rows.map { [Table.Cell(Words($0.row.label)), yearCell($0.fromYear), $0.from, yearCell($0.toYear), $0.to] }
        )
        return figure(
            figureID,
            .trend(
                name: name(unit), hasIndex: own.count > 1, count: rows.count - (own.count > 1 ? 1 : 0),
                from: first, to: year),
            .sparklines(chart(rows.map(\.row), first...year)), table,
            sources: link("annex-a", words.title(.metadata)), file: "values.csv"
        )
    }

    private func row(
        _ unit: Int, _ indicator: Int, _ series: [Observation], _ posts: Goalposts
    ) -> Chart.Sparklines.Row {
        let own = catalogue.indicators[indicator]
        let broken = Set(report.breaks(unit, indicator))
        let points = series.enumerated().map { index, observation in
            let isBreak = index > 0 && broken.contains(Int(observation.year))
            // As long as the older figure would have been carried forward, a line leads on from it.
            let gap = index == 0 ? 0 : Int(observation.year - series[index - 1].year)
            return Chart.Sparklines.Point(
                year: Int(observation.year), height: posts.score(observation.value ?? 0),
                isEstimate: observation.status.isEstimate, isJoined: index > 0 && !isBreak && gap <= own.maxAge,
                isBreak: isBreak
            )
        }
        let text = series.last?.value.map { numbers.number($0, decimals: own.decimals).text } ?? "–"
        return Chart.Sparklines.Row(label: own.name[language], points: points, text: text)
    }
}
