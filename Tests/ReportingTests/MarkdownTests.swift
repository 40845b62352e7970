import Indicators
import Testing

@testable import Reporting

struct MarkdownTests {
    private func render(_ document: Document) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: MarkdownRenderer.render(document).map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            }
        )
    }

    private func document(_ language: Language, _ blocks: [Block], file: String? = nil) -> Document {
        Document(
            language: language, title: "Title", subtitle: "Subtitle", runningFoot: "Foot", front: [],
            sections: [
                Section(
                    "one", "1", "One", [],
                    [Section("two", "", "Two", blocks, file: file)]
                )
            ],
            furniture: Document.Furniture(
                contents: "Contents", skipToContent: "Skip", showTable: "Show", source: "Source", dataFile: "Data",
                language: "Language", colon: ": "
            )
        )
    }

    @Test func `what means something to Markdown is escaped`() throws {
        let words = Words("a*b_c|d<e>[f]`g\\h & i~j")
        let text = try #require(render(document(.english, [.paragraph(words)]))["report.en.md"])
        #expect(text.contains("a\\*b\\_c\\|d\\<e\\>\\[f\\]\\`g\\\\h &amp; i\\~j"))
    }

    @Test(arguments: [
        ("# no heading", "\\# no heading"), ("- no point", "\\- no point"), ("12. no number", "12\\. no number"),
    ])
    func `a paragraph that looks like something else stays one`(_ plain: String, _ expected: String) throws {
        let text = try #require(render(document(.english, [.paragraph(Words(plain))]))["report.en.md"])
        #expect(text.contains("\n\(expected)\n"))
    }

    @Test func `a section with a file of its own is linked there and back`() throws {
        let blocks: [Block] = [
            .paragraph(Words(.jump(id: "one", "up"))), .paragraph(Words(.link(url: "scores.csv", "data"))),
        ]
        let files = render(document(.english, blocks, file: "TUR"))
        let page = try #require(files["profiles/en/TUR.md"])
        #expect(page.contains("[up](../../report.en.md#one)"))
        #expect(page.contains("[data](../../scores.csv)"))
        #expect(try #require(files["report.en.md"]).contains("[Two](profiles/en/TUR.md#two)"))
    }

    @Test func `Arabic stands in a right-to-left division with its numbers isolated`() throws {
        let number = NumberStyle(.arabic).score(-2.4)
        let text = try #require(render(document(.arabic, [.paragraph("النتيجة \(number)")]))["report.ar.md"])
        #expect(text.hasPrefix("<div dir=\"rtl\" lang=\"ar\">\n\n"))
        #expect(text.hasSuffix("</div>\n"))
        #expect(text.contains("\u{2066}\u{2212}2.4\u{2069}"))
    }

    @Test func `the report ends in one line feed and has no trailing spaces`() throws {
        for (path, text) in render(try CommittedReport.english()) {
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
            #expect(!text.contains(" \n"), "\(path)")
        }
    }
}
