import Indicators
import Testing

@testable import Reporting

/// The report says the same in each of its languages.
struct LanguagesTests {
    /// What stands where, without the words.
    private func skeleton(_ document: Document) -> [String] {
        func lines(_ block: Block) -> [String] {
            switch block {
            case .paragraph: ["paragraph"]
            case .list(let points, let isNumbered): ["list of \(points.count), \(isNumbered)"]
            case .quotation: ["quotation"]
            case .note: ["note"]
            case .facts(let facts): ["facts \(facts.count)"]
            case .table(let table): ["table \(table.id), \(table.columns.map(\.isNumeric)), \(table.rows.count)"]
            case .figure(let figure): ["figure \(figure.id), \(figure.chart.kind), \(figure.table.rows.count)"]
            case .details(_, let blocks): ["details"] + blocks.flatMap(lines)
            }
        }
        func lines(_ section: Section) -> [String] {
            ["section \(section.id), \(section.number), \(section.file ?? "")"] + section.blocks.flatMap(lines)
                + section.sections.flatMap(lines)
        }
        // Profiles stand in the alphabetical order of the language.
        let (profiles, others) = (
            document.sections.filter { $0.id == "profiles" }, document.sections.filter { $0.id != "profiles" }
        )
        return document.front.flatMap(lines) + others.flatMap(lines)
            + profiles.flatMap(\.sections).sorted { $0.id < $1.id }.flatMap(lines)
    }

    @Test(arguments: Phrasebooks.languages)
    func `chapters, tables and figures are the same in every language`(_ language: Language) throws {
        let own = skeleton(try CommittedReport.document(in: language))
        let english = skeleton(try CommittedReport.english())
        #expect(own.count == english.count)
        for (a, b) in zip(own, english) { #expect(a == b) }
    }

    @Test(arguments: Phrasebooks.languages)
    func `tables hold the same numbers in every language`(_ language: Language) throws {
        // Rows stand in the alphabetical order of the language.
        func rows(_ table: Table) -> [String] {
            table.rows.map { row in
                row.map { cell in
                    cell.words.allInlines.compactMap { piece in
                        if case .number(let number) = piece { String(number.value) } else { nil }
                    }.joined(separator: " ")
                }.joined(separator: "|")
            }.sorted()
        }
        let english = try CommittedReport.english().allTables
        let own = Dictionary(
            try CommittedReport.document(in: language).allTables.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        for table in english {
            let same = try #require(own[table.id])
            #expect(rows(same) == rows(table), "\(table.id)")
        }
    }

    @Test(arguments: Phrasebooks.languages)
    func `every template is sound for every count`(_ language: Language) throws {
        let book = try #require(Phrasebooks.of(language))
        let said = EveryPhrase.said(in: book)
        #expect(said.count > 5000)
        var unsound: Set<String> = []
        for text in said.map(\.plain) {
            let faults = ["  ", " .", " ,", "NaN", "inf ", "..", "Optional(", "()", "%%", "“”", ": ,", ", ,"]
            if text.isEmpty || text.first == " " || text.last == " " || faults.contains(where: text.contains) {
                unsound.insert(text)
            }
        }
        #expect(unsound == [])
    }
}
