import Indicators
import Testing

@testable import Reporting

/// A page and its tags. The renderer quotes every attribute and escapes `<` and `>`, so a test needs no real parser.
struct Page: Sendable, CustomTestStringConvertible {
    static let english = Page(Sample.english)
    static let samples = [english, Page(Sample.arabic)]

    struct Tag {
        /// The element, after a slash if the tag closes it.
        let name: String
        let attributes: [(name: String, value: String)]
        /// What follows until the next tag.
        let text: String

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    let text: String
    let tags: [Tag]
    // Whole pages in the messages of failed tests would bury what failed.
    var testDescription: String { "page of \(tags.count) tags" }

    init(_ document: Document) {
        let bytes = HTMLRenderer.render(document)
        text = String(decoding: bytes, as: UTF8.self)
        tags = bytes.split(separator: UInt8(ascii: "<")).map { piece in
            let end = piece.firstIndex(of: UInt8(ascii: ">")) ?? piece.endIndex
            let parts = piece[..<end].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            let words = parts.map { String(decoding: $0, as: UTF8.self) }
            let attributes = stride(from: 0, to: words.count - 1, by: 2).map { index in
                (name: String((words[index].split(separator: " ").last ?? "").dropLast()), value: words[index + 1])
            }
            return Tag(
                name: String(words[0].prefix { $0 != " " && $0 != "\n" }), attributes: attributes,
                text: String(decoding: piece[end...].dropFirst(), as: UTF8.self)
            )
        }
    }

    /// The values of an attribute, in order.
    func values(of attribute: String) -> [String] { tags.compactMap { $0[attribute] } }

    func contains(_ part: String) -> Bool { text.contains(part) }
}

/// A document with these blocks alone.
func document(
    _ blocks: [Block], language: Language = .english, title: Words = "Title", runningFoot: Words = "Foot"
) -> Document {
    Document(
        language: language, title: title, subtitle: "Subtitle", runningFoot: runningFoot, front: [],
        sections: [Section("one", "1", "One", blocks)],
        furniture: .init(
            contents: "Contents", skipToContent: "Skip", showTable: "Table", source: "Source:", dataFile: "Data",
            language: "Language", colon: ": "
        )
    )
}

@Suite struct HTMLRendererTests {
    @Test func `escape text`() {
        let page = Page(document([.paragraph("a < b & \"c\" > d")]))
        #expect(page.contains("<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>"))
    }

    @Test func `escape attributes`() {
        let link = Inline.link(url: "https://example.org/?a=\"1\"&b=<2>", "here")
        let page = Page(document([.paragraph(Words(link))]))
        #expect(page.contains("<a href=\"https://example.org/?a=&quot;1&quot;&amp;b=&lt;2&gt;\">here</a>"))
    }

    @Test func `let no title end its element`() {
        let page = Page(document([], title: "</title><b>", runningFoot: "</style>\"}\\"))
        #expect(page.contains("<title>&lt;/title&gt;&lt;b&gt;</title>"))
        #expect(page.contains("content:\"\\3c /style\\3e \\22 }\\5c \""))
        #expect(page.tags.count { $0.name == "/style" } == 1)
    }

    @Test func `replace control characters, which a page may not hold`() {
        #expect(Page(document([.paragraph("a\u{0}b\u{C}c")])).contains("<p>a\u{FFFD}b\u{FFFD}c</p>"))
    }

    @Test func `drop links that would run something`() {
        let page = Page(document([.paragraph(Words(.link(url: "JavaScript:alert(1)", "here")))]))
        #expect(page.contains("<p>here</p>"))
    }

    @Test(arguments: [("data/a.csv", true), ("a:b/c", false), ("./a:b", true), ("mailto:a@example.org", true)])
    func `keep links to files, pages and mailboxes`(_ url: String, _ isKept: Bool) {
        #expect(Page(document([.paragraph(Words(.link(url: url, "x")))])).contains("href=\"\(url)\"") == isKept)
    }

    @Test func `print a number's value beside it only where it says more`() {
        let page = Page(
            document([
                .paragraph(
                    "\(Sample.number(49.2837)) and \(Sample.number(2024, decimals: 0)) and \(Sample.number(-2.5))")
            ])
        )
        #expect(
            page.contains(
                "<p><data value=\"49.2837\">49.3</data> and 2024 and <data value=\"-2.5\">−2.5</data></p>"))
    }

    @Test func `give a cell that is one number its value, aligned in every language`() {
        let table = Table(
            "tab", "Caption", [.text("Name"), .number("Score")],
            [["TUR", Table.Cell(Words(.number(Sample.number(49.2837))), level: .established)]]
        )
        for language in Language.allCases {
            let page = Page(document([.table(table)], language: language))
            #expect(page.contains("<td class=\"n k2\" data-value=\"49.2837\">49.3</td>"))
        }
    }

    @Test func `put a cell together from words`() {
        let table = Table(
            "tab", "Caption", [.text("Name")], [["\(Inline.code("CON")) and \(Sample.number(1.25, decimals: 0))"]])
        #expect(Page(document([.table(table)])).contains("<code>CON</code> and <data value=\"1.25\">1</data>"))
    }

    @Test func `keep numbers, codes and Latin names from left to right in Arabic`() {
        let words: Words =
            "\(Sample.number(-2.43)) \(Inline.code("CON")) \(Inline.latin("ITU (2024)")) \(Sample.number(5, decimals: 0))"
        let page = Page(document([.paragraph(words)], language: .arabic, title: words))
        #expect(
            page.contains(
                """
                <p><bdi dir="ltr"><data value="-2.43">−2.4</data></bdi> <bdi dir="ltr"><code>CON</code></bdi> \
                <bdi dir="ltr">ITU (2024)</bdi> <bdi dir="ltr">5</bdi></p>
                """
            )
        )
        #expect(
            page.contains(
                "<title>\u{2066}−2.4\u{2069} \u{2066}CON\u{2069} \u{2066}ITU (2024)\u{2069} \u{2066}5\u{2069}</title>"))
    }

    @Test func `number headings by depth, the title alone being first`() {
        let page = Page.english
        #expect(page.tags.count { $0.name == "h1" } == 1)
        #expect(page.contains("<h2><span class=\"number\">4</span> Overall state</h2>"))
        #expect(page.contains("<h4><span class=\"number\">4.2.1</span> Groups</h4>"))
        #expect(page.contains("<h5>Detail</h5>"))
    }

    @Test(arguments: Page.samples)
    func `print values that round to their text`(_ page: Page) {
        var seen = 0
        for tag in page.tags {
            guard let value = (tag["data-value"] ?? tag["value"]).flatMap(Double.init) else { continue }
            var text = tag.text.replacing("\u{2212}", with: "-")
            let scale = text.hasSuffix("%") ? 100.0 : 1
            if scale == 100 { text.removeLast() }
            guard let printed = Double(text) else {
                Issue.record("\(tag)")
                continue
            }
            let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
            // The sample cuts percentages to whole numbers.
            let tolerance = scale == 100 ? 1 : 0.5
            let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
            #expect((value * scale - printed).magnitude <= tolerance * unit + 1e-9, "\(tag)")
            seen += 1
        }
        #expect(seen > 1500)
    }

    @Test(arguments: Page.samples)
    func `give every element an id of its own, and jumps a place to go`(_ page: Page) {
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count)
        #expect(ids.count > 300)
        let jumps = page.values(of: "href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
        let labels = page.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
        let targets = Set((jumps + labels).map(String.init))
        #expect(targets.count > 100)
        #expect(targets.subtracting(ids).isEmpty)
    }

    @Test(arguments: Page.samples)
    func `fetch nothing and run nothing`(_ page: Page) {
        let names = Set(page.tags.map(\.name))
        #expect(
            names.isDisjoint(with: [
                "script", "link", "iframe", "img", "object", "embed", "video", "audio", "use", "image",
            ]))
        let attributes = Set(page.tags.flatMap { $0.attributes.map(\.name) })
        #expect(attributes.isDisjoint(with: ["src", "srcset", "style", "background", "action", "xlink:href"]))
        #expect(!attributes.contains { $0.hasPrefix("on") })
        #expect(!Stylesheet.css.contains("@import") && !Stylesheet.css.contains("url("))
        for tag in page.tags {
            for (name, value) in tag.attributes where value.hasPrefix("http") {
                #expect(tag.name == "a" && name == "href")
            }
        }
    }

    @Test(arguments: Page.samples)
    func `have the contrast gate look at the header, two sections and each kind of chart`(_ page: Page) {
        #expect(page.text.split(separator: " data-a11y-sample").count - 1 == 1 + 2 + 10)
    }

    @Test(arguments: Page.samples)
    func `close what is open`(_ page: Page) {
        let counts = Dictionary(grouping: page.tags, by: \.name).mapValues(\.count)
        // Elements that never have an end tag, and those of SVG that end in themselves.
        let void: Set<String> = ["!doctype", "meta", "rect", "circle", "path", "line"]
        for (name, count) in counts where !name.hasPrefix("/") && !void.contains(name) {
            #expect(counts["/" + name] == count, "\(name)")
        }
    }
}
