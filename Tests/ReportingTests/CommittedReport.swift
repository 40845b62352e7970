import Indicators
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// The report of the committed inputs, made once for all tests.
enum CommittedReport {
    private static let making = Result {
        let (catalogue, findings) = try Catalogue.read(Project.indicators)
        let bytes = Array(try Project.text(of: "indicators/methodology.json").utf8)
        let (methodology, more) = MethodologyFile.read(bytes, file: "methodology.json")
        try #require(findings + more == [])
        let choices = try #require(methodology)
        let settings = Report.Settings(
            record: catalogue.record(ofEdition: 2024), forewords: [:], inputDigest: "0123456789ab", inputs: []
        )
        let edition = Edition(2024, of: catalogue, by: choices)
        let earlier = Edition(2022, of: catalogue, by: choices)
        // Few draws suffice: no test here holds an interval against a number of the committed report.
        let assumptions = try Assumption.standard(for: edition)
        let robustness = try Robustness(of: edition, varying: assumptions, draws: 400, seed: 2024)
        let drawn = try Robustness.change(from: earlier, to: edition, varying: assumptions, draws: 200, seed: 2024)
        return Report(
            edition, earlier: earlier, settings: settings, drawn: drawn,
            history: (2018...2024).map { Edition($0, of: catalogue, by: choices) }, robustness: robustness
        )
    }
    private static let composing = Result {
        let report = try making.get()
        let documents = Parallel.results(
            of: Phrasebooks.languages.map { language in { @Sendable in report.document(in: language) } })
        return Dictionary(uniqueKeysWithValues: zip(Phrasebooks.languages, documents.compactMap(\.self)))
    }

    static func report() throws -> Report { try making.get() }

    static func document(in language: Language) throws -> Document { try #require(try composing.get()[language]) }

    static func english() throws -> Document { try document(in: .english) }
}

extension Document {
    /// Every section, parts after their chapter.
    var allSections: [Section] {
        func all(_ section: Section) -> [Section] { [section] + section.sections.flatMap(all) }
        return sections.flatMap(all)
    }

    /// Every block, also those inside details.
    var allBlocks: [Block] {
        func all(_ block: Block) -> [Block] {
            if case .details(_, let inner) = block { return [block] + inner.flatMap(all) }
            return [block]
        }
        return (front + allSections.flatMap(\.blocks)).flatMap(all)
    }

    var allFigures: [Figure] {
        allBlocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
    }

    /// Every table, also those of figures.
    var allTables: [Table] {
        allBlocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
            + allFigures.map(\.table)
    }

    /// Every run of text.
    var allWords: [Words] {
        let tables = allTables.flatMap { table in
            [table.caption] + table.columns.map(\.title) + table.rows.flatMap { $0.map(\.words) }
        }
        let blocks = allBlocks.flatMap { block -> [Words] in
            switch block {
            case .paragraph(let words), .note(let words): [words]
            case .list(let items, _): items
            case .quotation(let words, let source): [words, source]
            case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
            case .figure(let figure): [figure.title, figure.subtitle, figure.sources]
            case .details(let summary, _): [summary]
            case .table: []
            }
        }
        return [title, subtitle, runningFoot] + allSections.map(\.title) + blocks + tables
    }
}

extension Words {
    /// Every piece, also those inside links and emphasis.
    var allInlines: [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline {
            case .strong(let inner), .leftToRight(let inner), .jump(_, let inner), .link(_, let inner):
                [inline] + inner.allInlines
            case .text, .number, .code, .latin: [inline]
            }
        }
    }
}
