import Indicators
import Testing

@testable import Reporting

@Suite struct SVGChartTests {
    /// The drawing alone.
    static func svg(_ chart: Chart, _ language: Language = .english) -> Page {
        let table = Table("tab", "Caption", [.text("Name")], [])
        let figure = Figure(
            id: "fig", title: "Finding & cause", subtitle: "Measure", chart: chart, table: table, sources: "Source",
            dataFile: "fig.csv"
        )
        return Page(document([.figure(figure)], language: language))
    }

    static let dots = Chart.rankedDots(
        .init(
            rows: [.init(label: "Türkiye", value: 61.25, interval: 57.5...64, text: "61.3", tone: .advanced)],
            references: [.init(value: 50, label: "Median 50.0")], cuts: [20]
        )
    )

    @Test func `place a value along the width`() {
        let page = Self.svg(Self.dots)
        #expect(page.values(of: "cx").contains("61.25%"))
        #expect(page.contains("<text class=\"e\" x=\"0\" dx=\"-8\""))
        #expect(page.contains("<text class=\"v\" x=\"100%\" dx=\"34\""))
    }

    @Test func `mirror charts of categories in Arabic`() {
        let page = Self.svg(Self.dots, .arabic)
        #expect(page.values(of: "cx").contains("38.75%"))
        #expect(page.contains("<text class=\"e\" x=\"100%\" dx=\"8\""))
        #expect(page.contains("<text class=\"v\" x=\"0\" dx=\"-9\""))
        #expect(page.values(of: "d").contains("M80 0V19"))
    }

    @Test(arguments: [(Language.english, "57.5%", "64%"), (.arabic, "42.5%", "36%")])
    func `draw an interval from its lower to its upper end`(_ language: Language, _ from: String, _ to: String) {
        let line = Self.svg(Self.dots, language).tags.first { $0["class"] == "j" }
        #expect(line?["x1"] == from && line?["x2"] == to)
    }

    @Test(arguments: [(Language.english, "0%", "25%"), (.arabic, "50%", "75%")])
    func `give every rank a field of the same width`(_ language: Language, _ left: String, _ median: String) {
        let row = Chart.RankBars.Row(label: "Türkiye", best: 1, worst: 2, median: 1.5, text: "1–2")
        let page = Self.svg(.rankBars(.init(rows: [row], count: 4)), language)
        let bar = page.tags.first { $0["class"] == "k1 o" }
        #expect(bar?["x"] == left && bar?["width"] == "50%")
        #expect(page.tags.first { $0["class"] == "d" }?["x1"] == median)
    }

    @Test func `never mirror the map`() {
        let tile = Chart.TileMap.Tile(
            column: 3, row: 0, code: "TUR", name: "Türkiye", text: "61.3", tone: .advanced
        )
        let map = Chart.tileMap(.init(tiles: [tile], key: []))
        let places = Self.svg(map).values(of: "x")
        #expect(places.contains("87.5%"))
        #expect(places == Self.svg(map, .arabic).values(of: "x"))
    }

    @Test func `name a drawing by its finding`() {
        let page = Self.svg(Self.dots)
        #expect(
            page.contains(
                "role=\"img\" aria-labelledby=\"mz-t-fig mz-d-fig\"><title id=\"mz-t-fig\">Finding &amp; cause</title>")
        )
        #expect(page.contains("<desc id=\"mz-d-fig\">Measure</desc>"))
    }

    @Test func `leave no segment for a level without countries`() {
        let levels = ["Low", "Middle", "High"].map { (label: $0, tone: Tone.foundational) }
        let page = Self.svg(.levelBars(.init(rows: [.init(label: "Skills", counts: [30, 0, 10])], levels: levels)))
        #expect(page.tags.filter { $0["class"] == "k0 i" }.map { $0["x"] } == ["0%", "75%"])
        #expect(page.tags.filter { $0["class"] == "y0" }.map(\.text) == ["30", "10"])
    }

    @Test func `give every state but the observed one a field, and every state its letter`() {
        let chart = Chart.CoverageMatrix(
            columns: [(code: "A", name: "a"), (code: "B", name: "b"), (code: "C", name: "c"), (code: "D", name: "d")],
            rows: [.init(label: "Türkiye", states: [.observed, .carried, .missing, .missing])], key: []
        )
        let page = Self.svg(.coverage(chart))
        #expect(page.contains("<path class=\"k1\" d=\"M1 0h1v1h-1z\"/>"))
        // Five strokes a field, from the third field to the end of the fourth.
        #expect(page.contains("<path class=\"hatch\" d=\"M2 1L2.2 0M2.2 1L2.4 0"))
        #expect(page.contains("M3.8 1L4 0\"/>"))
        #expect(!page.contains("class=\"dots\""))
        #expect(page.contains("x=\"12.5%\" y=\"28\">O</text>"))
        #expect(page.contains("x=\"37.5% 62.5% 87.5%\" y=\"28\">CMM</text>"))
    }

    @Test(arguments: Page.samples)
    func `keep every place within the width`(_ page: Page) {
        var seen = 0
        for attribute in ["x", "cx", "x1", "x2", "width"] {
            for value in page.values(of: attribute).flatMap({ $0.split(separator: " ") }) where value.hasSuffix("%") {
                let share = Double(value.dropLast())
                #expect(share.map { (0...100).contains($0) } == true, "\(attribute)=\(value)")
                seen += 1
            }
        }
        #expect(seen > 2000)
    }

    @Test func `fix the jitter by the code`() {
        // FNV-1a of "TUR" is 0x236582d0; folded once, and brought to -9…9 by its rest on division by 19.
        #expect(HTMLWriter.jitter("TUR") == -4)
        let heights = Sample.members(.english).map { HTMLWriter.jitter($0.code) }
        #expect(heights.allSatisfy { (-9...9).contains($0) })
        // Spread over the strip, not heaped.
        #expect(Set(heights).count > 12)
    }

    @Test(arguments: [
        ["Skills"], ["Telecommunications"], ["Digital", "government"], ["Resilience and", "safeguards"],
        ["Other low- and", "middle-income", "economies"], ["Indice mondial de", "cybersécurité (GCI)"],
        ["Revenu", "intermédiaire,", "tranche inférieure"],
    ])
    func `break long names into even lines`(_ lines: [String]) {
        #expect(HTMLWriter.lines(of: lines.joined(separator: " ")) == lines)
    }
}
