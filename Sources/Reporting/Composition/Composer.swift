public import Indicators
public import Scoring

extension Report {
    /// The report as a document in a language; `nil` where there is no phrasebook for it yet.
    public func document(in language: Language) -> Document? {
        Phrasebooks.of(language).map { Composer(report: self, words: $0).document() }
    }
}

extension Report {
    /// The chapter on the change between two editions as a document of its own; `nil` where there is no phrasebook for the
    /// language yet, or nothing to compare with.
    ///
    /// - Parameters:
    ///   - differences: what led to the earlier side otherwise than to the later one.
    ///   - only: the codes of the members that tables and drawings show; means are over all.
    public func comparisonDocument(
        in language: Language, differences: [EditionDifference] = [], only: [String]? = nil
    )
        -> Document?
    {
        Phrasebooks.of(language).flatMap {
            Composer(report: self, words: $0, isWhole: false, only: only).comparisonDocument(differences)
        }
    }
}

/// Puts the report's facts into words, chapter by chapter.
struct Composer {
    let report: Report
    let words: any Phrasebook
    /// Whether the document is the whole report, so that jumps to its other chapters lead somewhere.
    var isWhole = true
    /// The codes of the members that the tables of changes show; `nil` for all.
    var only: [String]?

    var numbers: NumberStyle { words.numbers }
    var language: Language { words.language }
    var edition: Edition { report.edition }
    var catalogue: Catalogue { report.catalogue }
    var scores: Scores { report.scores }
    var framework: Framework { report.framework }
    var year: Int { edition.year }
    var total: Int { catalogue.memberCount }

    /// The number of a chapter after those of the areas; the outline has eight areas, another framework may have more.
    func chapter(_ number: Int) -> String { String(number + max(0, report.areas.count - 8)) }

    func document() -> Document {
        return Document(
            language: language,
            title: words.title(.report),
            subtitle: words.title(.subtitle),
            runningFoot: stamp ?? words.label(.runningFoot(edition: year, status: report.settings.record.status)),
            stamp: stamp,
            languages: report.settings.languages,
            front: front(),
            sections: [summary(), about(), method(), overall()]
                + report.areas.enumerated().map { area($1, chapter: 5 + $0) }
                + [profiles()] + [comparison()].compactMap(\.self) + [gaps(), annexes()],
            furniture: furniture
        )
    }

    private var furniture: Document.Furniture {
        func plain(_ label: Label) -> String { words.label(label).plain }
        return Document.Furniture(
            contents: plain(.contents), skipToContent: plain(.skipToContent), showTable: plain(.showTable),
            source: plain(.sourceWord), dataFile: plain(.dataFile), language: plain(.language),
            colon: words.punctuation.colon
        )
    }

    fileprivate func comparisonDocument(_ differences: [EditionDifference]) -> Document? {
        guard var section = comparison() else { return nil }
        if !differences.isEmpty {
            let engine = report.comparison?.earlier.published?.engine ?? Engine.version
            section.blocks = [
                .paragraph(words.comparison(.differences(engine: engine))),
                .list(differences.map { words.comparison(.difference($0)) }, isNumbered: false),
            ]
        }
        return Document(
            language: language, title: words.title(.comparison), subtitle: words.title(.report),
            runningFoot: words.label(.runningFoot(edition: year, status: report.settings.record.status)), front: [],
            sections: [section],
            furniture: furniture
        )
    }

    // MARK: Names

    func name(_ unit: Int) -> String { report.economy(unit).name[language] }

    func names(_ units: [Int]) -> [String] { alphabetical(units).map(name) }

    /// The members in the alphabetical order of the language.
    func alphabetical(_ units: some Sequence<Int>) -> [Int] {
        units.map { ($0, Collation.key(name($0), language)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    func areaName(_ node: Int) -> String { area(node)?.name[language] ?? framework.nodes[node].code }

    func shortName(_ node: Int) -> String { area(node)?.shortName[language] ?? framework.nodes[node].code }

    func areaCode(_ node: Int) -> String { framework.nodes[node].code }

    private func area(_ node: Int) -> Area? { framework.nodes[node].area.map { catalogue.areas[$0] } }

    /// The place of an area's chapter.
    func anchor(_ node: Int) -> String { areaCode(node).lowercased() }

    /// A jump to a country's profile.
    func profileLink(_ unit: Int) -> Words {
        Words(.jump(id: "country-" + report.economy(unit).code.lowercased(), Words(name(unit))))
    }

    func link(_ id: String, _ words: Words) -> Words { Words(.jump(id: id, words)) }

    // MARK: Cells

    static let dash = Words("–")

    func score(_ value: Double?) -> Table.Cell {
        Table.Cell(value.map { Words(.number(numbers.score($0))) } ?? Composer.dash)
    }

    func number(_ value: Double?, decimals: Int) -> Table.Cell {
        Table.Cell(value.map { Words(.number(numbers.number($0, decimals: decimals))) } ?? Composer.dash)
    }

    func count(_ value: Int?) -> Table.Cell {
        Table.Cell(value.map { Words(.number(numbers.count($0))) } ?? Composer.dash)
    }

    func yearCell(_ value: Int?) -> Table.Cell {
        Table.Cell(value.map { Words(.number(numbers.year($0))) } ?? Composer.dash)
    }

    func share(_ value: Double, decimals: Int = 0) -> Table.Cell {
        Table.Cell(Words(.number(numbers.percent(value, decimals: decimals))))
    }

    func change(_ value: Double?) -> Table.Cell {
        Table.Cell(value.map { Words(.number(numbers.change($0))) } ?? Composer.dash)
    }

    /// A count and what it is out of.
    func ratio(_ part: Int, _ whole: Int) -> Words {
        Words(.leftToRight("\(numbers.count(part)) / \(numbers.count(whole))"))
    }

    func cell(_ label: Label) -> Table.Cell { Table.Cell(words.label(label)) }

    func cell(_ text: Words) -> Table.Cell { Table.Cell(text) }

    func level(_ unit: Int, _ node: Int) -> Table.Cell {
        guard let level = scores.level(unit, node) else { return Table.Cell(words.label(.notScored), level: .missing) }
        let label: Label = report.isBorderline(unit, node) ? .borderlineLevel(level) : .levelName(level)
        return Table.Cell(words.label(label), level: tone(level))
    }

    func column(_ label: Label, isNumeric: Bool = false) -> Table.Column {
        isNumeric ? .number(words.label(label)) : .text(words.label(label))
    }

    func tone(_ level: Level?) -> Tone {
        switch level {
        case .foundational: .foundational
        case .emerging: .emerging
        case .established: .established
        case .advanced: .advanced
        case .leading: .leading
        case nil: .missing
        }
    }

    func printed(_ value: Double?) -> String { value.map { numbers.score($0).text } ?? "–" }

    var cuts: [Double] { edition.methodology.levelCuts }

    // MARK: Sources

    /// The publications behind some indicators of the members, each with the month it was read.
    func sources(_ indicators: [Int]) -> Words {
        var used = Set<Int>()
        for indicator in indicators {
            for unit in catalogue.members {
                if let observation = edition.observation(unit, indicator) { used.insert(Int(observation.source)) }
            }
        }
        let titles = used.sorted().map { position -> Words in
            let source = catalogue.sources[position]
            return
                "\(.latin("\(source.dataset), \(source.edition)")) (\(words.label(.readIn(words.date(source.accessed)))))"
        }
        return Words(titles, by: words.punctuation.semicolon)
    }

    /// The sources behind the index: too many for a line.
    func allSources() -> Words {
        let count = report.scoredIndicators.count
        return words.label(isWhole ? .allSources(count) : .scoredIndicators(count))
    }

    /// The figures of a chapter are numbered in the order they appear.
    func figureID(_ chapter: String, _ number: Int) -> String { "fig-\(chapter)-\(number < 10 ? "0" : "")\(number)" }

    func figure(
        _ id: String, _ phrase: FigurePhrase, _ chart: Chart, _ table: Table, sources: Words,
        file: String = "scores.csv"
    )
        -> Block
    {
        let text = words.figure(phrase)
        return .figure(
            Figure(
                id: id, title: text.title, subtitle: text.subtitle, chart: chart, table: table, sources: sources,
                dataFile: file
            )
        )
    }
}
