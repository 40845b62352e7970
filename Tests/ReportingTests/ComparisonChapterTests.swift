import Indicators
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// The yearly comparison of the committed inputs.
struct ComparisonChapterTests {
    private func chapter() throws -> Section {
        try #require(try CommittedReport.english().sections.first { $0.id == "comparison" })
    }

    private func table(_ id: String) throws -> Table {
        try #require(try CommittedReport.english().allTables.first { $0.id == id })
    }

    @Test func `the chapter says what changed, who moved, what is behind it, and whether countries draw together`()
        throws
    {
        let chapter = try chapter()
        #expect(chapter.number == "17")
        #expect(
            chapter.sections.map(\.id)
                == ["movers", "levels", "figures", "convergence", "breaks"].map { "comparison-" + $0 })
    }

    @Test func `every member is a row, largest rise first, and those without two scores last`() throws {
        let rows = try table("table-movers").rows
        #expect(rows.count == 57)
        let changes = rows.map { $0[3].words.plain }
        #expect(changes.suffix(2) == ["–", "–"])
        let comparison = try #require(try CommittedReport.report().comparison)
        let values = rows.dropLast(2).compactMap { row -> Double? in
            guard case .number(let number)? = row[3].words.inlines.first else { return nil }
            return number.value
        }
        #expect(values.count == 55)
        #expect(values == values.sorted(by: >))
        let unit = try #require(comparison.units.firstIndex { $0.name.english == rows[0][0].words.plain })
        #expect(comparison[unit, 0].difference == values[0])
    }

    @Test func `the parts printed in a row add up to its change but for their rounding`() throws {
        let table = try table("table-movers")
        #expect(
            table.columns.map(\.title.plain)[3...8] == [
                "Change", "90% interval of the change", "Verdict", "New data", "Coverage", "Not comparable",
            ])
        for row in table.rows.dropLast(2) {
            let numbers = [row[3], row[6], row[7]].compactMap { cell -> Double? in
                guard case .number(let number)? = cell.words.inlines.first else { return nil }
                return number.value
            }
            #expect(numbers.count == 3)
            #expect(abs(numbers[0] - numbers[1] - numbers[2]) < 1e-9)
        }
    }

    /// The verdict of every row follows from the interval printed beside it, and from what could not be compared.
    @Test func `a row says rose or fell only where its interval does not hold 0, also without what cannot be compared`()
        throws
    {
        var verdicts: [String: Int] = [:]
        for row in try table("table-movers").rows.dropLast(2) {
            let ends = row[4].words.allInlines.compactMap { inline -> Double? in
                if case .number(let number) = inline { number.value } else { nil }
            }
            try #require(ends.count == 2)
            guard case .number(let broken)? = row[8].words.inlines.first else {
                Issue.record("no points in \(row[0].words.plain)")
                continue
            }
            let verdict = row[5].words.plain
            verdicts[verdict, default: 0] += 1
            switch verdict {
            case "rose": #expect(ends[0] > 0 && ends[0] - broken.value > 0)
            case "fell": #expect(ends[1] < 0 && ends[1] - broken.value < 0)
            case "series break":
                #expect(ends[0] > 0 && ends[0] - broken.value <= 0 || ends[1] < 0 && ends[1] - broken.value >= 0)
            case "no measurable change": #expect(ends[0] <= 0 && ends[1] >= 0)
            default: Issue.record("\(verdict)")
            }
        }
        #expect(verdicts["rose", default: 0] > 10 && verdicts["series break", default: 0] > 0)
        #expect(verdicts["no measurable change", default: 0] > 0)
        let counts = try #require(try CommittedReport.report().changes?.verdicts)
        #expect(counts.rose == verdicts["rose", default: 0] && counts.broken == verdicts["series break", default: 0])
    }

    @Test func `the mean index rose, and the summary and the overall state say it alike`() throws {
        let sentences = try CommittedReport.english().allWords.map(\.plain).filter {
            $0.contains("member countries scored in both editions rose by ")
        }
        // The chapter, the overall state, and the executive summary.
        #expect(sentences.count == 3)
        let tails = Set(sentences.compactMap { $0.split(separator: "rose by ").last?.split(separator: ";").first })
        #expect(tails.count == 1)
    }

    @Test func `without draws no sentence claims that a change is more than chance, and the reason is said`() throws {
        let drawn = try CommittedReport.report()
        let earlier = try #require(drawn.earlier)
        let report = Report(drawn.edition, earlier: earlier, settings: drawn.settings, history: drawn.history)
        let document = try #require(report.comparisonDocument(in: .english))
        let texts = document.allWords.map(\.plain)
        #expect(texts.count > 60)
        for text in texts {
            for word in ["rose", "fell", "improved", "declined", "progressed", "measurabl"] {
                #expect(!text.contains(word), "\(text)")
            }
        }
        #expect(
            texts.contains {
                $0.hasPrefix("No interval accompanies these changes, so that none is called significant.")
            })
    }

    @Test func `the index of cybersecurity is named among the breaks, with what it did to the mean`() throws {
        let row = try #require(try table("table-breaks").rows.first)
        #expect(row[0].words.plain == "Global Cybersecurity Index (RES_GCI)")
        #expect(row[1].words.plain == "57")
        let comparison = try #require(try CommittedReport.report().comparison)
        let broken = try #require(comparison.brokenIndicators().first)
        let mean = try #require(ChangeSummary(comparison).notComparable)
        // It is the only one marked between these editions.
        #expect(abs(try #require(broken.mean) - mean) < 1e-12)
    }

    @Test func `beta is told by its p-value, sigma by its interval`() {
        let words = English()
        #expect(
            words.comparison(.beta(slope: -0.041, error: 0.01, p: 0.002)).plain
                == "Member countries that began lower gained more: for each point of the earlier index the change is 0.041 points less (standard error 0.010, p = 0.002)."
        )
        #expect(
            words.comparison(.beta(slope: -0.041, error: 0.04, p: 0.3)).plain
                == "Whether member countries that began lower gained more cannot be told: the slope of the change on the earlier index is −0.041 (standard error 0.040, p = 0.300)."
        )
        #expect(
            words.comparison(
                .sigma(.init(from: 16.04, to: 16.01, interval: -0.21...0.3, verdict: .unclear), count: 55)
            ).plain
                == "How far the 55 member countries lie apart did not change measurably (standard deviation 16.0, then 16.0; 90% interval of the change −0.2 to 0.3): there is no sigma convergence to speak of."
        )
        #expect(
            words.comparison(
                .sigma(.init(from: 17, to: 15.5, interval: -2.0 ... -1.1, verdict: .fell), count: 55)
            ).plain
                == "The 55 member countries lie closer together than before: the standard deviation of the index fell from 17.0 to 15.5 (90% interval of the change −2.0 to −1.1)."
        )
        #expect(
            words.comparison(.sigma(.init(from: 17, to: 15.5, interval: nil, verdict: nil), count: 55)).plain
                == "The standard deviation of the index over 55 member countries was 17.0 and is 15.5; no interval says whether that is a change."
        )
    }

    @Test func `a profile says what changed and which figures did it`() throws {
        let profiles = try #require(try CommittedReport.english().sections.first { $0.id == "profiles" }).sections
        func text(_ code: String) throws -> String {
            let profile = try #require(profiles.first { $0.file == code })
            let part = try #require(profile.sections.first { $0.id.hasSuffix("-change") })
            guard case .paragraph(let words)? = part.blocks.first else { return "" }
            return words.plain
        }
        #expect(
            try text("AFG").hasPrefix(
                "The index did not change measurably (19.5 in 2022, 20.6 in 2024; 90% interval of the change −"))
        #expect(try text("AFG").contains("); in points, new data +1.5; coverage −0.4. "))
        #expect(try text("AFG").contains("Global Cybersecurity Index +1.1 (5.2 in 2020, 18.4 in 2024, not comparable)"))
        #expect(try text("SOM") == "There is no change to state: neither edition has an index.")
    }

    @Test func `a line is cut where the series breaks, and where a figure would have been too old`() throws {
        let figure = try #require(try CommittedReport.english().allFigures.first { $0.id == "fig-country-tur-trend" })
        guard case .sparklines(let lines) = figure.chart else {
            Issue.record("no sparklines")
            return
        }
        let security = try #require(lines.rows.first { $0.label == "Global Cybersecurity Index" })
        #expect(security.points.map(\.year) == [2017, 2018, 2020, 2024])
        #expect(security.points.map(\.isBreak) == [false, true, true, true])
        #expect(security.points.allSatisfy { !$0.isJoined })
        let services = try #require(lines.rows.first { $0.label == "Online Service Index" })
        #expect(services.points.dropFirst().allSatisfy { $0.isJoined && !$0.isBreak })
    }

    @Test func `alone, the chapter is a document without jumps that lead nowhere`() throws {
        let report = try CommittedReport.report()
        let document = try #require(
            report.comparisonDocument(in: .english, differences: [.engine(then: "0", now: "1")]))
        let ids = Set(document.allSections.map(\.id) + document.allTables.map(\.id) + document.allFigures.map(\.id))
        for words in document.allWords {
            for case .jump(let id, _) in words.allInlines { #expect(ids.contains(id), "\(id)") }
        }
        #expect(MarkdownRenderer.render(document).count == 1)
        let some = try #require(report.comparisonDocument(in: .english, only: ["TUR", "SOM"]))
        #expect(
            try #require(some.allTables.first { $0.id == "table-movers" }).rows.map { $0[0].words.plain } == [
                "Türkiye", "Somalia",
            ])
    }
}

struct ChangeDrawingTests {
    @Test func `a dumbbell has a ring for then and a dot for now, mirrored in Arabic`() {
        let chart = Chart.dumbbells(
            .init(
                rows: [
                    .init(label: "Türkiye", from: 60, to: 70.5, text: "+10.5*", tone: .advanced, isUnclear: false),
                    .init(label: "Sudan", from: 30, to: 29, text: "−1.0", tone: .emerging, isUnclear: true),
                ], cuts: [20], fromLabel: "2022", toLabel: "2024", unclearLabel: "no measurable change"))
        let page = SVGChartTests.svg(chart)
        #expect(page.contains("<line class=\"w\" x1=\"60%\" x2=\"70.5%\""))
        #expect(page.contains("<circle class=\"p\" cx=\"60%\""))
        #expect(page.contains("<circle class=\"k3 o\" cx=\"70.5%\""))
        #expect(page.contains(">+10.5*</text>"))
        #expect(page.contains("<line class=\"w u\" x1=\"30%\" x2=\"29%\""))
        #expect(page.contains("no measurable change</li>"))
        #expect(SVGChartTests.svg(chart, .arabic).contains("<line class=\"w\" x1=\"40%\" x2=\"29.5%\""))
    }

    @Test func `a line is drawn where points are joined, a bar where the series breaks, a ring for an estimate`() {
        func point(_ year: Int, _ height: Double, joined: Bool, broken: Bool = false, estimate: Bool = false)
            -> Chart.Sparklines.Point
        { .init(year: year, height: height, isEstimate: estimate, isJoined: joined, isBreak: broken) }
        let chart = Chart.sparklines(
            .init(
                rows: [
                    .init(
                        label: "Index",
                        points: [
                            point(2020, 0, joined: false), point(2022, 50, joined: true, estimate: true),
                            point(2024, 100, joined: false, broken: true),
                        ], text: "1")
                ], years: 2020...2024, estimateLabel: "estimate", breakLabel: "break"))
        let page = SVGChartTests.svg(chart)
        // Rows of 30 pixels with 5 above and below: heights from 20 at 0 to 0 at 100.
        #expect(page.contains("<path class=\"t\" d=\"M0 20L50 10M100 0\"/>"))
        #expect(page.contains("<line class=\"d\" x1=\"75%\" x2=\"75%\" y1=\"5\" y2=\"25\"/>"))
        #expect(page.contains("<circle class=\"p\" cx=\"50%\" cy=\"15\" r=\"3\"/>"))
        #expect(page.contains("<circle class=\"k3 o\" cx=\"100%\" cy=\"5\" r=\"3\"/>"))
        #expect(page.contains("break</li>") && page.contains("estimate</li>"))
    }
}
