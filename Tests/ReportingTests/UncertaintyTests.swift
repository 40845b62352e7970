import Indicators
import Scoring
import Testing

@testable import Reporting

/// What the report prints of intervals, held against the draws.
struct UncertaintyTests {
    private func table(_ id: String) throws -> Reporting.Table {
        try #require(try CommittedReport.english().allTables.first { $0.id == id })
    }

    private func one(_ value: Double) -> String { NumberStyle(.english).score(value).text }

    private func robustness() throws -> Robustness {
        try #require(try CommittedReport.report().uncertainty).robustness
    }

    @Test func `the table of scores prints the 5th and 95th percentile of scores and ranks`() throws {
        let report = try CommittedReport.report()
        let rows = try table("table-scores").rows
        var seen = 0
        for unit in try robustness().units {
            let name = report.economy(unit.position).name.english
            let row = try #require(rows.first { $0[0].words.plain == name })
            #expect(row[1].words.plain == one(unit.index.nominal))
            #expect(row[2].words.plain == "\(one(unit.index.lower))–\(one(unit.index.upper))")
            // Percentiles between two ranks are widened to both.
            let (best, worst) = (Int(unit.rank.lower.rounded(.down)), Int(unit.rank.upper.rounded(.up)))
            #expect(row[4].words.plain == "\(best)–\(worst)")
            seen += 1
        }
        #expect(seen == 55)
    }

    @Test func `a rank is nowhere printed but as a range`() throws {
        let document = try CommittedReport.english()
        for table in document.allTables {
            #expect(!table.columns.contains { $0.title.plain == "Rank" }, "\(table.id)")
            for (place, column) in table.columns.enumerated() where column.title.plain == "Rank (90% interval)" {
                #expect(table.rows.allSatisfy { $0[place].words.plain.contains("–") }, "\(table.id)")
            }
        }
        let sentences = document.allWords.map(\.plain).filter { $0.contains(", rank ") && $0.contains("scored.") }
        #expect(sentences.count == 55)
        for sentence in sentences { #expect(sentence.contains(/, rank \d+–\d+ of 55 scored\./), "\(sentence)") }
    }

    @Test func `a level is borderline where either end of the interval has another`() throws {
        let report = try CommittedReport.report()
        let rows = try table("table-all-scores").rows
        var borderline = 0
        for unit in try robustness().units {
            let level = report.scores.level(of: unit.index.nominal)
            let isBorderline = [unit.index.lower, unit.index.upper].contains { report.scores.level(of: $0) != level }
            let row = try #require(rows.first { $0[0].words.plain == report.economy(unit.position).name.english })
            #expect(row[12].words.plain == level.name + (isBorderline ? ", borderline" : ""))
            if isBorderline { borderline += 1 }
        }
        #expect(borderline > 5 && borderline < 50)
        #expect(report.borderlineCount == borderline)
    }

    @Test func `those not told apart from an end are all that are not below (or above) it in 95 of 100 draws`() throws {
        let report = try CommittedReport.report()
        let drawn = try robustness()
        for isHighest in [true, false] {
            let end = try #require(isHighest ? report.ranked.first : report.ranked.last)
            let group = report.notToldApart(fromHighest: isHighest)
            #expect(group.contains(end))
            let place = try #require(drawn.units.firstIndex { $0.position == end })
            for (other, unit) in drawn.units.enumerated() where other != place {
                let probability =
                    isHighest ? drawn.probability(place, above: other) : drawn.probability(other, above: place)
                #expect(group.contains(unit.position) == (probability < 0.95))
            }
        }
    }

    @Test func `a country has one highest area only where its interval lies above all others`() throws {
        let report = try CommittedReport.report()
        var alone = 0
        for unit in report.ranked {
            let ends = report.extremeAreas(unit, highest: true)
            let first = try #require(ends.first)
            let floor = try #require(report.interval(unit, first)).lowerBound
            for area in report.areas where area != first {
                guard let interval = report.interval(unit, area) else { continue }
                #expect(ends.contains(area) == (interval.upperBound >= floor))
            }
            if ends.count == 1 { alone += 1 }
        }
        #expect(alone > 5 && alone < 50)
    }

    @Test func `every scored area has an interval in its chart, its table and its profile`() throws {
        let report = try CommittedReport.report()
        let document = try CommittedReport.english()
        for node in report.areas {
            let figure = try #require(
                document.allFigures.first { $0.id == "fig-\(report.framework.nodes[node].code.lowercased())-01" })
            guard case .rankedDots(let dots) = figure.chart else { continue }
            let drawn = report.descending(at: node).filter { report.scores[$0, Scores.index] != nil }
            #expect(dots.rows.count { $0.interval != nil } == drawn.count)
        }
        let senegal = try #require(document.allFigures.first { $0.id == "fig-country-sen" })
        guard case .areaDots(let dots) = senegal.chart else {
            Issue.record("no chart of areas")
            return
        }
        #expect(dots.rows.allSatisfy { $0.interval != nil })
        #expect(senegal.table.columns[2].title.plain == "90% interval")
    }

    @Test func `the method says what was drawn, how often and from where`() throws {
        let section = try #require(
            try CommittedReport.english().allSections.first { $0.id == "method-uncertainty" })
        let text = section.blocks.map { block in
            switch block {
            case .paragraph(let words), .note(let words): words.plain
            case .list(let points, _): points.map(\.plain).joined(separator: " ")
            default: ""
            }
        }.joined(separator: " ")
        for words in ["400 times", "seed 2024", "Weights of", "goalposts", "Missing figures", "all but any one"] {
            #expect(text.contains(words), "\(words)")
        }
        guard case .list(let points, _)? = section.blocks.dropFirst().first else {
            Issue.record("no list")
            return
        }
        #expect(points.count == (try robustness().assumptions.count))
    }

    @Test func `without draws the report has no interval and says so`() throws {
        let drawn = try CommittedReport.report()
        let document = try #require(
            Report(drawn.edition, earlier: nil, settings: drawn.settings).document(in: .english))
        let text = document.allWords.map(\.plain)
        #expect(text.contains { $0.hasPrefix("This edition prints no intervals") })
        #expect(!document.allTables.contains { $0.columns.contains { $0.title.plain.contains("interval") } })
        #expect(!text.contains { $0.contains("borderline") || $0.contains("(90% interval") })
        #expect(!document.allFigures.contains { if case .rankBars = $0.chart { true } else { false } })
    }

    /// Senegal: 76.5 % with an account, a normal figure between goalposts 0 and 100: 1.6449 × 1 % of it to either side.
    @Test func `a figure's own interval follows from the error of its status`() throws {
        let report = try CommittedReport.report()
        let unit = try #require(report.catalogue.economy("SEN"))
        let leaf = try #require(report.framework.node("ECO_ACCOUNT"))
        let value = try #require(report.scores[unit, leaf])
        let interval = try #require(report.figureInterval(unit, leaf))
        #expect(abs(interval.lowerBound - value * 0.983551) < 1e-6)
        #expect(abs(interval.upperBound - value * 1.016449) < 1e-6)
    }
}

struct UncertaintyWordsTests {
    private let english = English()

    @Test(arguments: [
        (0, "No member country is borderline"), (1, "1 member country is borderline"),
        (2, "2 member countries are borderline"), (31, "31 member countries are borderline"),
    ])
    func `borderline countries agree with their number`(_ count: Int, _ start: String) {
        #expect(english.overall(.borderline(count: count)).plain.hasPrefix(start + ":"))
    }

    @Test(
        arguments: [
            ([], []), (["A"], [" Highest: A."]), (["A", "B"], [" Highest, not to be told apart: A and B."]),
            (["A", "B", "C", "D", "E", "F"], [" Highest, not to be told apart: 6 countries."]),
        ] as [([String], [String])])
    func `the title names those at an end as far as the draws tell them apart`(_ names: [String], _ end: [String]) {
        let title = english.ends(highest: names, lowest: [], from: 10.04, to: 90).plain
        #expect(title == "The index runs from 10.0 to 90.0." + end.joined())
    }

    @Test(arguments: [
        (["A"], "highest in A"), (["A", "B"], "highest in A and B, whose intervals overlap"),
        (["A", "B", "C", "D"], "no area clearly highest"),
    ])
    func `a country stands out in an area only if its interval does`(_ areas: [String], _ words: String) {
        #expect(english.standing("highest", areas).plain == words)
    }

    @Test(
        arguments: [
            ([], "none"), (["A", "B", "C"], "A, B and C"), (["A", "B", "C", "D"], "4 countries"),
        ] as [([String], String)])
    func `long lists of countries become a number`(_ names: [String], _ words: String) {
        #expect(english.label(.overlapping(names)).plain == words)
    }

    @Test func `a placement names the levels that draws reached`() {
        let words = english.profile(
            .placedWithin(
                index: 61.44, interval: 57.9...64.6, level: .advanced,
                probabilities: [(level: .established, share: 0.25), (level: .advanced, share: 0.75)],
                rank: RankRange(best: 9, worst: 17), ranked: 55
            )
        )
        #expect(
            words.plain
                == "Index 61.4 (90% interval 57.9–64.6), level Advanced, borderline (Established in 25% and Advanced in 75% of the draws), rank 9–17 of 55 scored."
        )
    }

    @Test func `what is drawn is said in words, other methods by their names in the methodology`() {
        func say(_ drawn: Variation) -> String { english.method(.variation(drawn)).plain }
        // 1/√48 = 0.144
        #expect(
            say(.weights(.dirichlet(concentration: 48)))
                == "Weights of indicators and areas: drawn around the published ones (Dirichlet, concentration 48 a member), so that equal weights move by about 14%."
        )
        #expect(
            say(.indexAggregation(others: ["arithmetic"]))
                == "From areas to the index: the published mean, or the arithmetic mean, in which strength makes up fully for weakness."
        )
        #expect(
            say(.normalisation(others: ["z-score"]))
                == "From figures to scores: by the published goalposts, or z-score.")
        #expect(
            say(.imputation(others: ["nearest-neighbours"], withErrors: true))
                == "Missing figures: left out as published, or filled in from the countries most alike (nearest neighbours), with an error of the size that such estimates have."
        )
    }
}
