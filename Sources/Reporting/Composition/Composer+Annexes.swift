import Indicators
import Scoring

extension Composer {
    /// Data gaps.
    func gaps() -> Section {
        let heaviest = report.heaviestGaps(20)
        let gapTable = Table(
            "table-gaps", words.annex(.gapTable),
            [
                column(.indicator), column(.area), column(.missing, isNumeric: true),
                column(.weightMissing, isNumeric: true),
            ],
            heaviest.map { entry in
                let indicator = catalogue.indicators[entry.indicator]
                return [
                    Table.Cell(Words(indicator.name[language])),
                    indicator.area.map { Table.Cell(Words(catalogue.areas[$0].shortName[language])) }
                        ?? cell(.index),
                    count(entry.missing), share(entry.weight, decimals: 2),
                ]
            }
        )
        let requests = Table(
            "table-requests", words.annex(.requestTable),
            [column(.country), column(.missing, isNumeric: true), column(.indicator)],
            alphabetical(catalogue.members).map { unit in
                let missing = report.missingIndicators(unit)
                return [
                    Table.Cell(profileLink(unit)), count(missing.count),
                    Table.Cell(missing.isEmpty ? words.annex(.noneMissing) : codes(missing)),
                ]
            }
        )
        let stale = Table(
            "table-stale", words.annex(.staleTable),
            [column(.indicator), column(.stale, isNumeric: true), column(.count, isNumeric: true)],
            report.stalest().map { entry in
                [
                    Table.Cell(Words(catalogue.indicators[entry.indicator].name[language])), count(entry.stale),
                    count(entry.present),
                ]
            }
        )
        return Section(
            "gaps", chapter(18), words.title(.dataGaps),
            [
                .paragraph(words.annex(.gapIntroduction)), coverageByArea(), .table(gapTable), .table(requests),
                .table(stale), .paragraph(words.annex(.staleNote)),
            ], startsPage: true
        )
    }

    private func codes(_ indicators: [Int]) -> Words {
        Words(indicators.map { Words(.code(catalogue.indicators[$0].code)) }, by: words.punctuation.comma)
    }

    private func coverageByArea() -> Block {
        let id = figureID("gaps", 1)
        let members = alphabetical(catalogue.members)
        func tone(_ share: Double) -> Tone {
            share == 0
                ? .missing : [Tone.foundational, .emerging, .established, .advanced, .leading][min(Int(share * 5), 4)]
        }
        let rows = members.map { unit in
            Chart.HeatMap.Row(
                label: name(unit),
                cells: report.areas.map { node in
                    let share = scores.coverage(unit, node)
                    return Chart.HeatMap.Cell(text: numbers.number(share * 100, decimals: 0).text, tone: tone(share))
                }
            )
        }
        let means = report.areas.map { node in
            (node: node, share: Statistics.mean(catalogue.members.map { scores.coverage($0, node) }) ?? 0)
        }
        let least = means.min { $0.share < $1.share }
        let table = Table(
            "table-" + id, words.annex(.coverageTable),
            [column(.country)] + report.areas.map { .number(Words(shortName($0))) },
            members.map { unit in
                [Table.Cell(Words(name(unit)))] + report.areas.map { share(scores.coverage(unit, $0)) }
            }
        )
        return figure(
            id, .coverageByArea(area: least.map { shortName($0.node) } ?? "", share: least?.share ?? 0, year: year),
            .heatMap(Chart.HeatMap(columns: report.areas.map { (areaCode($0), shortName($0)) }, rows: rows)), table,
            sources: allSources()
        )
    }

    /// The annexes.
    func annexes() -> Section {
        func annex(_ letter: String, _ title: Title, _ blocks: [Block]) -> Section {
            Section("annex-" + letter, "", words.title(title), blocks)
        }
        func paragraphs(_ phrases: [AnnexPhrase]) -> [Block] { phrases.map { .paragraph(words.annex($0)) } }
        // One page says what makes all of them: each links to the others.
        let all = report.settings.languages.isEmpty ? [language] : report.settings.languages
        let languages = all.map(\.rawValue).joined(separator: ",")
        return Section(
            "annexes", chapter(19), words.title(.annexes), [],
            [
                annex("a", .metadata, paragraphs([.metadata]) + metadata() + [.table(sourceTable())]),
                annex("b", .dataTables, paragraphs([.dataFiles])),
                annex("c", .scoreTable, [.table(allScores())] + uncertaintyAnnex()),
                annex("d", .changesAnnex, paragraphs([.changes])),
                annex("e", .crosswalk, paragraphs([.crosswalk]) + [.table(crosswalk())]),
                annex("f", .submitting, [.list((1...3).map { words.annex(.submit($0)) }, isNumbered: true)]),
                annex("g", .glossary, [.table(glossary())]),
                annex(
                    "h", .manifest,
                    paragraphs([
                        .manifest(version: Engine.version, digest: report.settings.inputDigest),
                        .command("mizan report --edition \(year) --lang \(languages)"),
                    ]) + [.table(inputs())]
                ),
                annex(
                    "i", .licences,
                    paragraphs([
                        .licenceText(1), .licenceText(2), .licenceText(3),
                        .citation(edition: year, version: Engine.version),
                    ])
                ),
            ], startsPage: true
        )
    }

    private func metadata() -> [Block] {
        catalogue.areas.indices.map { area in
            let own = catalogue.indicators.indices.filter { catalogue.indicators[$0].area == area }
            let leaves = framework.node(ofArea: area).map { framework.nodes[$0].children } ?? []
            let weights = leaves.reduce(into: [Int: Double]()) { shares, leaf in
                if let indicator = framework.nodes[leaf].indicator { shares[indicator] = framework.nodes[leaf].share }
            }
            let caption = Words(catalogue.areas[area].name[language])
            let table = Table(
                "table-metadata-" + catalogue.areas[area].code.lowercased(), caption,
                [
                    column(.indicator), column(.definition), column(.unit), column(.direction), column(.goalposts),
                    column(.weight, isNumeric: true), column(.maxAge), column(.source),
                ],
                own.map { position in
                    let indicator = catalogue.indicators[position]
                    return [
                        Table.Cell("\(indicator.name[language]) (\(.code(indicator.code)))"),
                        Table.Cell(Words(indicator.definition[language])), Table.Cell(Words(indicator.unit[language])),
                        cell(indicator.direction == .higherIsBetter ? .higherIsBetter : .lowerIsBetter),
                        Table.Cell(goalposts(indicator)),
                        weights[position].map { share($0, decimals: 1) } ?? Table.Cell(Composer.dash),
                        cell(.years(indicator.maxAge)),
                        Table.Cell(sources([position])),
                    ]
                }
            )
            return .details(summary: caption, [.table(table)])
        }
    }

    private func goalposts(_ indicator: Indicator) -> Words {
        guard let posts = indicator.goalposts, let basis = indicator.goalpostBasis else { return words.label(.noScore) }
        func post(_ value: Double) -> FormattedNumber {
            let text = String(value)
            let fraction = text.split(separator: ".").last ?? "0"
            return numbers.number(value, decimals: fraction == "0" ? 0 : fraction.count)
        }
        let scale = words.label(posts.transform == .linear ? .linear : .logarithmic)
        let origin =
            switch basis {
            case .natural: words.label(.naturalBasis)
            case .percentiles(let count): words.label(.percentilesBasis(count))
            }
        let bounds = Words(.leftToRight("\(post(posts.lower)) / \(post(posts.upper))"))
        return "\(bounds)\(words.punctuation.comma)\(scale)\(words.punctuation.semicolon)\(origin)"
    }

    private func sourceTable() -> Table {
        Table(
            "table-sources", words.annex(.sources),
            [column(.source), column(.publisher), column(.dataset), column(.licenceOf), column(.accessed)],
            catalogue.sources.map { source in
                [
                    Table.Cell(Words(.latin(source.code))), Table.Cell(Words(.latin(source.publisher))),
                    Table.Cell(
                        source.url.isEmpty
                            ? Words(.latin(source.title)) : Words(.link(url: source.url, Words(.latin(source.title))))),
                    Table.Cell(Words(.latin(source.licence))), Table.Cell(Words(words.date(source.accessed))),
                ]
            }
        )
    }

    private func allScores() -> Table {
        Table(
            "table-all-scores", words.annex(.scoreTable),
            [column(.country)] + report.areas.map { .number(Words(.code(areaCode($0)))) }
                + [
                    column(.index, isNumeric: true)
                ] + intervalColumn + [
                    rankColumn, column(.level), column(.coverage, isNumeric: true),
                ],
            alphabetical(catalogue.members).map { unit in
                [Table.Cell(profileLink(unit))] + report.areas.map { score(scores[unit, $0]) }
                    + [
                        score(scores[unit, Scores.index])
                    ] + intervalCell(unit, Scores.index) + [
                        rankCell(unit), level(unit, Scores.index), share(scores.coverage(unit, Scores.index)),
                    ]
            }
        )
    }

    private func crosswalk() -> Table {
        let areaOfTheme: [Theme2022: [String]] = [
            .government: ["GOV"], .resilience: ["RES"], .connectivity: ["CON"], .skills: ["SKL"],
            .emergingAndData: ["DAT", "EMT"], .crossCutting: ["CCD"], .economy: ["ECO"],
        ]
        return Table(
            "table-crosswalk", words.annex(.crosswalkTable),
            [column(.theme2022), column(.chapter), column(.crosswalkHeader)],
            Theme2022.allCases.flatMap { theme in
                (areaOfTheme[theme] ?? []).compactMap { framework.node($0) }.map { node in
                    [
                        cell(.themeOf2022(theme)),
                        Table.Cell(link(anchor(framework.top(of: node)), Words(areaName(node)))),
                        cell(.crosswalkNote(theme)),
                    ]
                }
            }
        )
    }

    private func glossary() -> Table {
        Table(
            "table-glossary", words.annex(.glossary), [column(.english), column(.french), column(.arabic)],
            Glossary.terms.map {
                [Table.Cell(Words($0.english)), Table.Cell(Words($0.french)), Table.Cell(Words($0.arabic))]
            }
        )
    }

    private func inputs() -> Table {
        Table(
            "table-inputs", words.annex(.manifestTable),
            [column(.file), column(.digest), column(.bytes, isNumeric: true)],
            report.settings.inputs.map { input in
                [Table.Cell(Words(.code(input.name))), Table.Cell(Words(.code(input.digest))), count(input.bytes)]
            }
        )
    }
}
