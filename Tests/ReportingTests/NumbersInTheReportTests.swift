import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

@testable import Reporting

/// Every number that is printed stands for a value of the engine, and equals the files beside the report.
struct NumbersInTheReportTests {
    @Test(arguments: Phrasebooks.languages)
    func `every printed number is its value, rounded`(_ language: Language) throws {
        let style = NumberStyle(language)
        var count = 0
        for words in try CommittedReport.document(in: language).allWords {
            for case .number(let number) in words.allInlines {
                count += 1
                #expect(number.value.isFinite)
                guard let decimals = number.decimals else {
                    #expect(number.text.hasSuffix("%"))
                    continue
                }
                let plain = number.text.drop { $0 == "+" }
                let isYear = number.text.count == 4 && number.value >= 1900 && number.value < 2200
                #expect(plain == style.number(number.value, decimals: decimals).text || isYear)
            }
        }
        #expect(count > 20_000)
    }

    /// The rows of `scores.csv` in the committed report, by country code.
    private func committedScores() throws -> [String: [String]] {
        let bytes = Array(try Project.text(of: "reports/2024/scores.csv").utf8)
        let table = try Tabular.Table.read(bytes, file: "scores.csv")
        return Dictionary(
            uniqueKeysWithValues: (0..<table.rowCount).map { row in
                (table.text(row, 0), table.header.indices.map { table.text(row, $0) })
            }
        )
    }

    @Test(arguments: Phrasebooks.languages)
    func `the table of all scores equals scores.csv, in the document, in Markdown and in HTML`(_ language: Language)
        throws
    {
        let document = try CommittedReport.document(in: language)
        let style = NumberStyle(language)
        let report = try CommittedReport.report()
        let table = try #require(document.allTables.first { $0.id == "table-all-scores" })
        let scores = try committedScores()
        let markdown = String(decoding: MarkdownRenderer.render(document)[0].bytes, as: UTF8.self)
        let html = String(decoding: HTMLRenderer.render(document), as: UTF8.self)
        #expect(table.rows.count == 57)
        for economy in report.catalogue.economies[report.catalogue.members] {
            let row = try #require(table.rows.first { $0[0].words.plain == economy.name[language] })
            let expected = try #require(scores[economy.code])
            // Columns 1 to 8 are the areas, 9 the index.
            let printed = expected[1...9].map { $0.isEmpty ? "–" : style.score(Double($0) ?? .nan).text }
            #expect(row[1...9].map(\.words.plain) == printed)
            // Numbers are kept from left to right where the text runs from right to left.
            let isolated = printed.map {
                language.isRightToLeft && $0 != "–" ? "\u{2066}\($0)\u{2069}" : $0
            }
            let line =
                "/\(economy.code).md#country-\(economy.code.lowercased())) | "
                + isolated.joined(separator: " | ") + " | "
            let isInMarkdown = markdown.contains(line)
            #expect(isInMarkdown, "\(line)")
            // Full precision stands in the page, so that a program reads what the CSV file says.
            for value in expected[1...9] where !value.isEmpty {
                let isInPage = html.contains("\"\(value)\"")
                #expect(isInPage, "\(economy.code) \(value)")
            }
        }
    }

    @Test(arguments: Phrasebooks.languages)
    func `every figure's table has the numbers of its drawing`(_ language: Language) throws {
        for figure in try CommittedReport.document(in: language).allFigures {
            switch figure.chart {
            case .rankedDots(let dots):
                #expect(figure.table.rows.map { $0[1].words.plain } == dots.rows.map(\.text))
                #expect(zip(dots.rows, dots.rows.dropFirst()).allSatisfy { $0.value >= $1.value })
            case .strips(let strips):
                #expect(figure.table.rows.count == strips.rows.count)
                #expect(figure.table.rows.map { $0[2].words.plain } == strips.rows.map { String($0.marks.count) })
            case .heatMap(let map):
                #expect(figure.table.rows.count == map.rows.count)
                #expect(map.rows.allSatisfy { $0.cells.count == map.columns.count })
            case .tileMap(let map):
                #expect(map.tiles.count == 57)
                #expect(Set(map.tiles.map { "\($0.column) \($0.row)" }).count == 57)
            case .dumbbells(let bells):
                // A star marks a measurable change.
                let changes = bells.rows.map { $0.text.hasSuffix("*") ? String($0.text.dropLast()) : $0.text }
                #expect(figure.table.rows.map { $0[3].words.plain } == changes)
                #expect(bells.rows.allSatisfy { $0.text.hasSuffix("*") != $0.isUnclear })
                #expect(
                    zip(bells.rows, bells.rows.dropFirst()).allSatisfy { $0.to - $0.from >= $1.to - $1.from })
            case .sparklines(let lines):
                #expect(figure.table.rows.map { $0[0].words.plain } == lines.rows.map(\.label))
                #expect(figure.table.rows.map { $0.last?.words.plain } == lines.rows.map(\.text))
                for row in lines.rows {
                    #expect(zip(row.points, row.points.dropFirst()).allSatisfy { $0.year < $1.year })
                    #expect(row.points.allSatisfy { (0...100).contains($0.height) && !($0.isJoined && $0.isBreak) })
                }
            case .areaDots(let dots): #expect(figure.table.rows.count == dots.rows.count)
            case .coverage(let matrix):
                for (row, cells) in zip(matrix.rows, figure.table.rows) {
                    #expect(cells.dropFirst().map(\.words.plain) == row.states.map(\.rawValue))
                }
            case .rankBars(let bars):
                #expect(figure.table.rows.map { $0[3].words.plain } == bars.rows.map(\.text))
                for row in bars.rows {
                    #expect(1 <= row.best && row.best <= row.worst && row.worst <= bars.count)
                    #expect((Double(row.best)...Double(row.worst)).contains(row.median))
                }
            case .levelBars(let bars):
                for (row, cells) in zip(bars.rows, figure.table.rows) {
                    #expect(cells.dropFirst().map(\.words.plain) == row.counts.map(String.init))
                }
            }
        }
    }
}
