import Indicators
import Scoring

extension Composer {
    /// C1 of a knot, with the numbers as a table.
    func rankedDots(at node: Int, id: String) -> (chart: Chart, table: Table) {
        let order = report.descending(at: node)
        let median = report.summary(.members, at: node)?.median
        let chart = Chart.rankedDots(
            Chart.RankedDots(
                rows: order.map { unit in
                    Chart.RankedDots.Row(
                        label: name(unit), value: scores[unit, node] ?? 0, interval: report.interval(unit, node),
                        text: printed(scores[unit, node]),
                        tone: tone(scores.level(unit, node))
                    )
                },
                references: median.map {
                    [Chart.Reference(value: $0, label: words.label(.median).plain + " " + printed($0))]
                } ?? [],
                cuts: cuts
            )
        )
        let table = Table(
            "table-" + id, words.label(node == Scores.index ? .index : .score),
            [column(.country), column(.score, isNumeric: true)] + intervalColumn + [column(.level)],
            order.map { unit in
                [Table.Cell(Words(name(unit))), score(scores[unit, node])] + intervalCell(unit, node)
                    + [level(unit, node)]
            }
        )
        return (chart, table)
    }

    /// C2 of some groups at a knot.
    func strips(_ groups: [Group], at node: Int, id: String) -> (
        chart: Chart, table: Table, medians: [(group: Group, median: Double)]
    ) {
        let summaries = groups.map { edition.summary(of: $0, at: node) }
        let chart = Chart.strips(
            Chart.Strips(
                rows: summaries.map { summary in
                    Chart.Strips.Row(
                        label: words.label(.groupName(summary.group)).plain,
                        marks: summary.scored.map { (report.economy($0).code, scores[$0, node] ?? 0) },
                        median: summary.median, medianText: printed(summary.median)
                    )
                }, cuts: cuts
            )
        )
        let table = groupTable("table-" + id, words.label(.countries), summaries)
        return (chart, table, summaries.compactMap { s in s.median.map { (s.group, $0) } })
    }

    /// C2 of the members, one row an area.
    func areaStrips(id: String) -> Block? {
        let summaries = report.areas.map { edition.summary(of: .members, at: $0) }
        let medians = zip(report.areas, summaries).compactMap { node, summary in
            summary.median.map { (node: node, median: $0) }
        }
        guard let high = medians.max(by: { $0.median < $1.median }),
            let low = medians.min(by: { $0.median < $1.median })
        else { return nil }
        let chart = Chart.strips(
            Chart.Strips(
                rows: zip(report.areas, summaries).map { node, summary in
                    Chart.Strips.Row(
                        label: shortName(node),
                        marks: summary.scored.map { (report.economy($0).code, scores[$0, node] ?? 0) },
                        median: summary.median, medianText: printed(summary.median)
                    )
                }, cuts: cuts
            )
        )
        let table = Table(
            "table-" + id, words.label(.areas),
            [
                column(.area), column(.members, isNumeric: true), column(.membersScored, isNumeric: true),
                column(.lowest, isNumeric: true), column(.lowerQuartile, isNumeric: true),
                column(.median, isNumeric: true),
                column(.upperQuartile, isNumeric: true), column(.highest, isNumeric: true),
            ],
            zip(report.areas, summaries).map { node, s in
                [
                    Table.Cell(Words(shortName(node))), count(s.size), count(s.scored.count), score(s.least),
                    score(s.lowerQuartile), score(s.median), score(s.upperQuartile), score(s.most),
                ]
            }
        )
        return figure(
            id,
            .areas(
                highest: shortName(high.node), highestMedian: high.median, lowest: shortName(low.node),
                lowestMedian: low.median, total: total, year: year
            ), chart, table, sources: allSources()
        )
    }

    /// Groups with how many are scored, means, median, quartiles and range.
    func groupTable(_ id: String, _ caption: Words, _ summaries: [GroupSummary]) -> Table {
        Table(
            id, caption,
            [
                column(.countries), column(.members, isNumeric: true), column(.membersScored, isNumeric: true),
                column(.mean, isNumeric: true), column(.weightedMean, isNumeric: true),
                column(.lowerQuartile, isNumeric: true),
                column(.median, isNumeric: true), column(.upperQuartile, isNumeric: true),
                column(.lowest, isNumeric: true),
                column(.highest, isNumeric: true),
            ],
            summaries.map { s in
                [
                    cell(.groupName(s.group)), count(s.size), count(s.scored.count), score(s.mean),
                    score(s.weightedMean),
                    score(s.lowerQuartile), score(s.median), score(s.upperQuartile), score(s.least), score(s.most),
                ]
            }
        )
    }

    /// C11 of some rows.
    func levelBars(
        _ rows: [(label: String, levels: [Int], unscored: Int)], of kind: Label, id: String
    ) -> (chart: Chart, table: Table) {
        let levels =
            Level.allCases.map { (label: words.label(.levelName($0)).plain, tone: tone($0)) }
            + [(label: words.label(.notScored).plain, tone: Tone.missing)]
        let chart = Chart.levelBars(
            Chart.LevelBars(
                rows: rows.map { Chart.LevelBars.Row(label: $0.label, counts: $0.levels + [$0.unscored]) },
                levels: levels
            )
        )
        let table = Table(
            "table-" + id, words.label(.level),
            [column(kind)] + levels.map { .number(Words($0.label)) },
            rows.map { row in [Table.Cell(Words(row.label))] + (row.levels + [row.unscored]).map { count($0) } }
        )
        return (chart, table)
    }

    /// C10 of some indicators over all members.
    func coverageMatrix(_ indicators: [Int], id: String) -> (chart: Chart, table: Table) {
        let members = alphabetical(catalogue.members)
        let columns = indicators.map {
            (code: catalogue.indicators[$0].code, name: catalogue.indicators[$0].name[language])
        }
        let states = members.map { unit in indicators.map { report.state(unit, $0) } }
        let used = Chart.CoverageMatrix.State.allCases.filter { state in states.contains { $0.contains(state) } }
        let chart = Chart.coverage(
            Chart.CoverageMatrix(
                columns: columns,
                rows: zip(members, states).map { Chart.CoverageMatrix.Row(label: name($0), states: $1) },
                key: used.map { ($0, words.label(.stateName($0)).plain) }
            )
        )
        let table = Table(
            "table-" + id, words.area(.coverageKey),
            [column(.country)] + columns.map { .text(Words(.code($0.code))) },
            zip(members, states).map { unit, row in
                [Table.Cell(Words(name(unit)))] + row.map { Table.Cell(Words($0.rawValue)) }
            }
        )
        return (chart, table)
    }

    /// C3 of instruments: a letter a cell.
    func instrumentMap(_ codes: [String], id: String) -> (chart: Chart, table: Table) {
        let members = alphabetical(catalogue.members)
        let indicators = codes.compactMap { catalogue.indicator($0) }
        let columns = indicators.map {
            (
                code: String(catalogue.indicators[$0].code.drop { $0 != "_" }.dropFirst()),
                name: catalogue.indicators[$0].name[language]
            )
        }
        func tone(_ instrument: Instrument) -> Tone {
            switch instrument {
            case .inForce: .advanced
            case .inPreparation: .established
            case .none: .foundational
            case .unknown: .missing
            }
        }
        let rows = members.map { unit in indicators.map { report.instrument(unit, catalogue.indicators[$0].code) } }
        let chart = Chart.heatMap(
            Chart.HeatMap(
                columns: columns,
                rows: zip(members, rows).map { unit, row in
                    Chart.HeatMap.Row(
                        label: name(unit),
                        cells: row.map {
                            Chart.HeatMap.Cell(text: words.label(.instrumentLetter($0)).plain, tone: tone($0))
                        }
                    )
                }
            )
        )
        let table = Table(
            "table-" + id, words.seed(.instruments),
            [column(.country)] + columns.map { .text(Words($0.name)) },
            zip(members, rows).map { unit, row in
                [Table.Cell(Words(name(unit)))] + row.map { cell(.instrumentName($0)) }
            }
        )
        return (chart, table)
    }
}
