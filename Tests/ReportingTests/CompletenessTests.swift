import Indicators
import Scoring
import TestSupport
import Testing

@testable import Reporting

struct CompletenessTests {
    @Test func `the chapters stand in the order of the outline, one for each area in the order of the Declaration`()
        throws
    {
        let document = try CommittedReport.english()
        #expect(
            document.sections.map(\.number) == [
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "15", "17", "18", "19",
            ]
        )
        #expect(
            document.sections[4...11].map(\.id) == ["ccd", "con", "skl", "gov", "dat", "res", "emt", "eco"]
        )
    }

    @Test func `every member has a profile, also those that are not scored`() throws {
        let document = try CommittedReport.english()
        let profiles = try #require(document.sections.first { $0.id == "profiles" }).sections
        #expect(profiles.count == 57)
        #expect(Set(profiles.compactMap(\.file)).count == 57)
        let guinea = try #require(profiles.first { $0.file == "GNB" })
        let text = guinea.blocks.compactMap { block in
            if case .paragraph(let words) = block { words.plain } else { nil }
        }
        #expect(text.contains { $0.hasPrefix("Not scored: only 5 of 8 areas have enough figures and 6 are needed.") })
    }

    @Test func `the executive summary has ten sentences, each linked to what shows it`() throws {
        let summary = try #require(try CommittedReport.english().allSections.first { $0.id == "executive-summary" })
        guard case .list(let sentences, isNumbered: true)? = summary.blocks.first else {
            Issue.record("the summary is no numbered list")
            return
        }
        #expect(sentences.count == 10)
        for sentence in sentences {
            #expect(sentence.allInlines.contains { inline in if case .jump = inline { true } else { false } })
        }
    }

    @Test func `every area has its own charts, tables and questions`() throws {
        let document = try CommittedReport.english()
        for chapter in document.sections[4...11] {
            #expect(
                chapter.sections.map(\.id).map { $0.drop { $0 != "-" }.dropFirst() } == [
                    "state", "distribution", "leaders", "improved", "gaps", "seeds", "coverage", "cooperation",
                ])
            for part in chapter.sections { #expect(!part.blocks.isEmpty, "\(part.id)") }
        }
    }

    @Test func `ids are unique and every jump has a target`() throws {
        let document = try CommittedReport.english()
        let ids = document.allSections.map(\.id) + document.allTables.map(\.id) + document.allFigures.map(\.id)
        #expect(Set(ids).count == ids.count)
        let known = Set(ids)
        for words in document.allWords {
            for case .jump(let id, _) in words.allInlines { #expect(known.contains(id), "\(id)") }
        }
    }

    @Test(arguments: Phrasebooks.languages)
    func `every row has as many cells as there are columns`(_ language: Language) throws {
        for table in try CommittedReport.document(in: language).allTables {
            #expect(!table.columns.isEmpty)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
        }
    }

    @Test(arguments: Phrasebooks.languages)
    func `no sentence has a double space, a space before its full stop, a stray "nan" or an empty list`(
        _ language: Language
    ) throws {
        for words in try CommittedReport.document(in: language).allWords {
            let text = words.plain
            for fault in ["  ", " .", " ,", "NaN", "inf)", ": .", "..", "Optional("] {
                #expect(!text.contains(fault), "\(text)")
            }
        }
    }
}

struct FactsTests {
    @Test func `at each knot the levels and the unscored add up to the 57 members`() throws {
        let report = try CommittedReport.report()
        for node in [Scores.index] + report.areas {
            let counts = report.levelCounts(at: node)
            #expect(counts.levels.reduce(0, +) + counts.unscored == 57)
        }
    }

    @Test func `every figure behind the scores is counted once`() throws {
        let report = try CommittedReport.report()
        let counts = report.figureCounts(report.scoredIndicators)
        #expect(counts.total == 57 * 68)
        let missing = catalogueMembers(report).reduce(0) { $0 + report.missingIndicators($1).count }
        #expect(counts.missing == missing)
    }

    private func catalogueMembers(_ report: Report) -> [Int] { Array(report.catalogue.members) }

    @Test func `strengths lie a standard deviation above the peers, gains below their median`() throws {
        let report = try CommittedReport.report()
        var seen = 0
        for unit in report.catalogue.members {
            for strength in report.strengths(unit) {
                let peers = try #require(report.peers.of(report.economy(unit), strength.leaf))
                #expect(strength.score > peers.mean + peers.deviation)
                seen += 1
            }
            for gain in report.gains(unit) {
                #expect(gain.score < gain.peerMedian && gain.measure >= 0.1)
                seen += 1
            }
        }
        #expect(seen > 300)
    }

    @Test func `a country without an index has no gains and no expectation`() throws {
        let report = try CommittedReport.report()
        let unit = try #require(report.catalogue.economy("SOM"))
        #expect(report.gains(unit).isEmpty)
        #expect(report.expected(unit) == nil)
    }

    @Test func `five countries hold most of the patents`() throws {
        let found = try #require(try CommittedReport.report().concentration("EMT_PATENTS"))
        #expect(found.units.count == 5)
        #expect(found.share > 0.5 && found.share <= 1)
        #expect(found.peopleShare > 0 && found.peopleShare < 1)
    }

    /// UNCTAD's list of February 2022, as coded in the data: counted from the CSV file itself.
    @Test func `instruments are counted as the source codes them`() throws {
        let report = try CommittedReport.report()
        let counts = report.instrumentCounts("DAT_DPLAW")
        let rows = try Project.text(of: "indicators/observations/members/DAT.csv").split(separator: "\n")
            .filter { $0.contains(",DAT_DPLAW,") }
        #expect(counts[.inForce] == rows.count { $0.contains(",2,A,") })
        #expect(counts.values.reduce(0, +) == 57)
    }
}
