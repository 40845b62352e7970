import Indicators
import Scoring

extension Composer {
    /// Cover and status.
    func front() -> [Block] {
        let settings = report.settings
        func fact(_ label: Label, _ value: Words) -> Fact { Fact(label: words.label(label), value: value) }
        return [
            .facts([
                fact(.edition, Words(.number(numbers.year(year)))),
                fact(.status, Words(.strong(words.label(.statusWord(settings.record.status))))),
                fact(.countriesScored, ratio(report.ranked.count, total)),
                fact(.dataCutOff, settings.record.cutOff.map { Words(words.date($0)) } ?? words.label(.notSet)),
                fact(
                    .observationDeadline, settings.record.deadline.map { Words(words.date($0)) } ?? words.label(.notSet)
                ),
                fact(.language, words.label(.languageName)),
                fact(.engine, Words(.latin("Mizan \(Engine.version)"))),
                fact(.inputDigest, Words(.code(settings.inputDigest))),
            ]),
            .paragraph(words.about(.licenceNote)),
            .paragraph(words.about(.namesDisclaimer)),
        ]
            + (settings.confidentialFigures > 0 && settings.internalReason == nil
                ? [.note(words.about(.heldBack(settings.confidentialFigures)))] : [])
    }

    /// What every page of an internal run says; nothing in a public one.
    var stamp: Words? {
        report.settings.internalReason.map { reason in
            words.about(.internalRun(figures: report.settings.confidentialFigures, reason: reason))
        }
    }

    /// Foreword and automatic executive summary.
    func summary() -> Section {
        let foreword = report.settings.forewords[language] ?? []
        return Section(
            "summary", "1", words.title(.summary), [],
            [
                Section(
                    "foreword", "1.1", words.title(.foreword),
                    foreword.isEmpty ? [.note(words.about(.forewordPending))] : foreword.map { .paragraph(Words($0)) }
                ),
                executiveSummary(),
            ],
            startsPage: true
        )
    }

    private func executiveSummary() -> Section {
        let sentences = report.summaryFacts(names: names, area: shortName).map { fact in
            "\(words.summary(fact.fact)) (\(link(fact.id, words.label(place(fact.id)))))" as Words
        }
        return Section(
            "executive-summary", "1.2", words.title(.executive),
            [.list(sentences, isNumbered: true), .table(glance())]
                + [areaStrips(id: figureID("summary", 1))].compactMap(\.self)
        )
    }

    /// What a place is called, by the way its name begins.
    private func place(_ id: String) -> Label {
        id.hasPrefix("fig-") ? .figure : id.hasPrefix("table-") ? .table : .section
    }

    /// One line an area: mean, median, levels, coverage.
    private func glance() -> Table {
        let rows = ([Scores.index] + report.areas).map { node -> [Table.Cell] in
            let own = report.summary(.members, at: node)
            let counts = report.levelCounts(at: node)
            let coverage = Statistics.mean(catalogue.members.map { scores.coverage($0, node) }) ?? 0
            return [
                node == Scores.index ? cell(.index) : Table.Cell(link(anchor(node), Words(shortName(node)))),
                score(own?.mean), score(own?.median),
            ] + counts.levels.map { count($0) } + [count(counts.unscored), share(coverage)]
        }
        return Table(
            "table-glance", words.label(.atAGlance),
            [column(.area), column(.mean, isNumeric: true), column(.median, isNumeric: true)]
                + Level.allCases.map { column(.levelName($0), isNumeric: true) }
                + [column(.notScored, isNumeric: true), column(.coverage, isNumeric: true)],
            rows
        )
    }

    /// About this report: mandate, preparation, documents.
    func about() -> Section {
        let mandate = Section(
            "mandate", "2.1", words.title(.mandate),
            [
                .paragraph(words.about(.resolution2020)),
                .quotation(words.about(.resolution2020Quote), source: words.about(.quotationSource(1))),
                .paragraph(words.about(.declaration) + " " + words.about(.declarationChallenges)),
                .list((1...8).map { words.about(.challenge($0)) }, isNumbered: false),
                .paragraph(words.about(.declarationAreas)),
                .list(report.areas.map { link(anchor($0), Words(areaName($0))) }, isNumbered: true),
                .paragraph(words.about(.forum)),
                .paragraph(words.about(.meeting2)),
                .list((1...7).map { words.about(.meeting2Point($0)) }, isNumbered: false),
            ]
        )
        let documents = Table(
            "table-documents", words.title(.documents), [column(.document), column(.date), column(.subject)],
            (1...4).map {
                [
                    cell(words.about(.documentName($0))), cell(words.about(.documentDate($0))),
                    cell(words.about(.documentSubject($0))),
                ]
            }
        )
        return Section(
            "about", "2", words.title(.about), [.paragraph(words.about(.nameOfThisReport))],
            [
                mandate,
                Section(
                    "preparation", "2.2", words.title(.preparation),
                    [
                        .paragraph(words.about(.prepared)), .paragraph(words.about(.preparedNow(edition: year))),
                        .paragraph(words.about(.declarationReport)),
                        .paragraph(words.about(.secretariat)), .table(documents),
                    ]
                ),
                Section(
                    "changes", "2.3", words.title(.changes),
                    [.paragraph(words.about(.firstDraft)), .paragraph(words.about(.reservedChapters))]
                ),
            ],
            startsPage: true
        )
    }
}
