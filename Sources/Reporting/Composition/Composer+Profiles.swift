import Indicators
import Scoring

extension Composer {
    /// A profile for each member, also those that are not scored.
    func profiles() -> Section {
        Section(
            "profiles", chapter(15), words.title(.profiles), [.paragraph(words.profile(.membersIntroduction))],
            alphabetical(catalogue.members).map(profile), startsPage: true
        )
    }

    private func profile(_ unit: Int) -> Section {
        let economy = report.economy(unit)
        let id = "country-" + economy.code.lowercased()
        func part(_ suffix: String, _ title: Title, _ blocks: [Block]) -> Section {
            Section("\(id)-\(suffix)", "", words.title(title), blocks)
        }
        return Section(
            id, "", words.title(.profile(name: name(unit))), head(unit) + [areaDots(unit, id: id)],
            [
                part("strengths", .strengths, strengths(unit, id)),
                part("gains", .gains, gains(unit, id)),
                part("trend", .trend, trend(unit, id)),
                part("income", .income, [.paragraph(incomeSentence(unit))]),
                part("change", .change, changeOfCountry(unit)),
                part("figures", .figures, everyIndicator(unit, id)),
            ].filter { !$0.blocks.isEmpty },
            startsPage: true, file: economy.code
        )
    }

    private func head(_ unit: Int) -> [Block] {
        let economy = report.economy(unit)
        let counts = report.figureCounts(report.scoredIndicators, units: [unit])
        var facts: [Fact] = []
        func add(_ label: ProfileLabel, _ value: Words?) {
            if let value { facts.append(Fact(label: words.label(.capital(label)), value: value)) }
        }
        add(.region, economy.membership.map { words.label(.regionName($0.group)) })
        add(.income, economy.income.map { words.label(.incomeName($0)) })
        add(
            .population,
            economy.population.map { population in
                let people = Words(.number(numbers.number(population.value, decimals: 0)))
                return population.year.map { people + " (\(numbers.year($0)))" } ?? people
            })
        add(.memberSince, economy.membership.map { Words(.number(numbers.year($0.since))) })
        let formal = economy.membership.map { $0.formalName[language] } ?? ""
        let title: Words = "\(.strong(Words(formal))) (\(.code(economy.code)))"
        facts.append(
            Fact(
                label: words.label(.status),
                value: "\(words.label(.statusWord(report.settings.record.status))) · \(numbers.year(year))"
                    + (report.settings.record.cutOff.map { " · \(words.date($0))" as Words } ?? "")
            )
        )
        return [
            .paragraph(title), .facts(facts), .paragraph(placement(unit)),
            .paragraph(
                words.profile(
                    .figures(
                        observed: counts.observed, estimated: counts.estimated, missing: counts.missing,
                        total: counts.total
                    )
                )
            ),
        ]
    }

    private func placement(_ unit: Int) -> Words {
        guard let index = scores[unit, Scores.index], let rank = edition.ranks[unit] else {
            let missing = edition.unscoredAreas(unit)
            return words.profile(
                .unplaced(
                    present: report.areas.count - missing.count, areas: report.areas.count, needed: edition.areasNeeded,
                    missing: missing.map(shortName)
                )
            )
        }
        return placement(unit, index: index, rank: rank)
    }

    private func areaDots(_ unit: Int, id: String) -> Block {
        let economy = report.economy(unit)
        let chart = Chart.areaDots(
            Chart.AreaDots(
                rows: report.areas.map { node in
                    Chart.AreaDots.Row(
                        label: shortName(node), value: scores[unit, node], interval: report.interval(unit, node),
                        text: printed(scores[unit, node]),
                        tone: tone(scores.level(unit, node)), peer: report.peers.of(economy, node)?.median,
                        world: report.peers.world(node)
                    )
                }, cuts: cuts, peerLabel: words.label(.peerMedian).plain, worldLabel: words.label(.worldMedian).plain
            )
        )
        let table = Table(
            "table-\(id)-areas", words.label(.areas),
            [
                column(.area), column(.score, isNumeric: true),
            ] + intervalColumn + [
                column(.level), column(.coverage, isNumeric: true),
                column(.peerMedian, isNumeric: true), column(.worldMedian, isNumeric: true),
            ],
            report.areas.map { node in
                [
                    Table.Cell(Words(shortName(node))), score(scores[unit, node]),
                ] + intervalCell(unit, node) + [
                    level(unit, node), share(scores.coverage(unit, node)),
                    score(report.peers.of(economy, node)?.median),
                    score(report.peers.world(node)),
                ]
            }
        )
        let scored = report.areas.filter { scores[unit, $0] != nil }
        let high = scored.max { (scores[unit, $0] ?? 0) < (scores[unit, $1] ?? 0) }
        let low = scored.min { (scores[unit, $0] ?? 0) < (scores[unit, $1] ?? 0) }
        let phrase: FigurePhrase =
            if hasIntervals && !scored.isEmpty && report.uncertainty?.unit(unit) == nil {
                .profileWithoutIntervals(name: name(unit), areas: scored.count, year: year)
            } else if let high, let low {
                .profile(
                    name: name(unit), highest: extremes(unit, highest: true, high).map(shortName),
                    lowest: extremes(unit, highest: false, low).map(shortName), year: year, hasIntervals: hasIntervals
                )
            } else {
                .profileUnscored(name: name(unit), year: year)
            }
        return figure("fig-" + id, phrase, chart, table, sources: link("annex-a", words.title(.metadata)))
    }

    /// The highest (or lowest) area and those whose intervals reach it; itself alone where nothing was drawn.
    private func extremes(_ unit: Int, highest isHighest: Bool, _ end: Int) -> [Int] {
        let found = report.extremeAreas(unit, highest: isHighest)
        return found.isEmpty ? [end] : found
    }

    private func indicator(_ leaf: Int) -> Indicator? {
        framework.nodes[leaf].indicator.map { catalogue.indicators[$0] }
    }

    private func value(_ unit: Int, _ leaf: Int) -> Table.Cell {
        guard let position = framework.nodes[leaf].indicator, let value = edition.observation(unit, position)?.value
        else {
            return Table.Cell(Composer.dash)
        }
        return number(value, decimals: catalogue.indicators[position].decimals)
    }

    private func yearOf(_ unit: Int, _ leaf: Int) -> Table.Cell {
        yearCell(framework.nodes[leaf].indicator.flatMap { edition.observation(unit, $0) }.map { Int($0.year) })
    }

    private func strengths(_ unit: Int, _ id: String) -> [Block] {
        let strengths = report.strengths(unit)
        guard !strengths.isEmpty else { return [.paragraph(words.profile(.noStrengths))] }
        return [
            .table(
                Table(
                    "table-\(id)-strengths", words.profile(.strengthsRule),
                    [
                        column(.indicator), column(.value, isNumeric: true), column(.year, isNumeric: true),
                        column(.score, isNumeric: true), column(.peerMedian, isNumeric: true),
                    ],
                    strengths.map { entry in
                        [
                            Table.Cell(Words(indicator(entry.leaf)?.name[language] ?? "")), value(unit, entry.leaf),
                            yearOf(unit, entry.leaf), score(entry.score), score(entry.peerMedian),
                        ]
                    }
                )
            )
        ]
    }

    private func gains(_ unit: Int, _ id: String) -> [Block] {
        guard scores[unit, Scores.index] != nil else { return [.paragraph(words.profile(.noIndexNoGains))] }
        let gains = report.gains(unit)
        guard !gains.isEmpty else { return [.paragraph(words.profile(.noGains))] }
        return [
            .table(
                Table(
                    "table-\(id)-gains", words.profile(.gainsRule),
                    [
                        column(.indicator), column(.value, isNumeric: true), column(.year, isNumeric: true),
                        column(.score, isNumeric: true), column(.peerMedian, isNumeric: true),
                        column(.gain, isNumeric: true),
                    ],
                    gains.map { entry in
                        [
                            Table.Cell(Words(indicator(entry.leaf)?.name[language] ?? "")), value(unit, entry.leaf),
                            yearOf(unit, entry.leaf), score(entry.score), score(entry.peerMedian),
                            change(entry.measure),
                        ]
                    }
                )
            )
        ]
    }

    private func incomeSentence(_ unit: Int) -> Words {
        guard let index = scores[unit, Scores.index], let expected = report.expected(unit) else {
            return words.profile(.noIncome)
        }
        let difference = index - expected
        return words.profile(
            difference >= 0
                ? .aboveIncome(expected: expected, difference: difference)
                : .belowIncome(expected: expected, difference: -difference)
        )
    }

    /// The index over the editions, and four indicators that most countries have over the years.
    private func trend(_ unit: Int, _ id: String) -> [Block] {
        let codes = ["CON_INTUSE", "GOV_OSI", "RES_GCI", "ECO_ACCOUNT"]
        return [trends(unit, codes, id: id) ?? .paragraph(words.profile(.noTrend))]
    }

    /// Every indicator with a figure as a table, those without as a sentence.
    private func everyIndicator(_ unit: Int, _ id: String) -> [Block] {
        let present = catalogue.indicators.indices.filter { edition.observation(unit, $0) != nil }
        let missing = catalogue.indicators.indices.filter { edition.observation(unit, $0) == nil }
        let table = Table(
            "table-\(id)-figures", words.profile(.figuresTable),
            [
                column(.indicator), column(.value, isNumeric: true), column(.year, isNumeric: true),
                column(.score, isNumeric: true), column(.source),
            ],
            present.compactMap { position in edition.observation(unit, position).map { figureRow(unit, position, $0) } }
        )
        let lacking = missing.map { catalogue.indicators[$0].name[language] }
        return [.table(table)] + (lacking.isEmpty ? [] : [.paragraph(words.profile(.withoutFigure(lacking)))])
    }

    private func figureRow(_ unit: Int, _ position: Int, _ observation: Observation) -> [Table.Cell] {
        let indicator = catalogue.indicators[position]
        let source = Words(.latin(catalogue.sources[Int(observation.source)].code))
        // Almost every figure is a normal one; the others show their letter.
        let status: Words = observation.status == .normal ? "" : " \(.code(observation.status.code))"
        return [
            Table.Cell("\(indicator.name[language]) (\(indicator.unit[language]))"),
            number(observation.value, decimals: indicator.decimals), yearCell(Int(observation.year)),
            score(edition.score(unit, indicator: position)), Table.Cell(source + status),
        ]
    }
}
