import Indicators
import TestSupport
import Testing

@testable import Scoring

/// The comparisons of the committed inputs.
struct CommittedComparisonTests {
    @Test func `every change of all 57 members and all pairs of editions is the sum of its parts`() throws {
        let years = try Committed.catalogue().editions
        #expect(years == Array(2014...2024))
        let editions = try years.map(Committed.edition)
        var changes = 0
        var explained = 0
        for (index, later) in editions.enumerated() {
            for earlier in editions[..<index] {
                let comparison = Comparison(Vintage(earlier), Vintage(later))
                #expect(comparison.units.count == 57)
                for unit in comparison.units.indices {
                    for knot in comparison.knots.indices {
                        let change = comparison[unit, knot]
                        guard let difference = change.difference else {
                            #expect(change.causes == nil)
                            continue
                        }
                        guard let causes = change.causes else {
                            Issue.record("\(comparison.units[unit].code) \(comparison.knots[knot].code)")
                            continue
                        }
                        let isSum = abs(causes.total - difference) < 1e-9
                        #expect(isSum)
                        // Both sides rest on the same figures and the same methodology.
                        let isBackCast = causes[.revision] == 0 && causes[.method] == 0
                        #expect(isBackCast)
                        changes += 1
                        if comparison.knots[knot].isIndicator { continue }
                        let parts = try #require(comparison.contributions(unit, knot))
                        let isSumToo = abs(parts.reduce(0) { $0 + $1.total } - difference) < 1e-9
                        #expect(isSumToo)
                        explained += 1
                    }
                }
            }
        }
        #expect(changes > 100_000)
        #expect(explained > 15_000)
    }

    @Test func `the Global Cybersecurity Index cannot be compared between its editions, Internet use can`() throws {
        let comparison = Comparison(Vintage(try Committed.edition(2022)), Vintage(try Committed.edition2024()))
        let unit = try #require(comparison.unit("TUR"))
        func kind(_ code: String) throws -> FigureChange.Kind? {
            comparison.figure(unit, try #require(comparison.knot(code)))?.kind
        }
        #expect(try kind("RES_GCI") == .notComparable)
        #expect(try kind("CON_INTUSE") == .newer)
        #expect(try kind("GOV_OSI") == .newEdition)
        #expect(try kind("CCD_STRATEGY") == .same)
        let area = try #require(comparison.knot("RES"))
        let parts = try #require(comparison.contributions(unit, area))
        let broken = try #require(comparison.notComparable(unit, area))
        #expect(broken == parts.first { comparison.knots[$0.knot].code == "RES_GCI" }?.byScore)
        #expect(comparison.breaks(unit, try #require(comparison.knot("RES_GCI"))) == [2018, 2020, 2024])
    }

    @Test func `ranks and levels are those of the editions`() throws {
        let earlier = try Committed.edition(2022)
        let later = try Committed.edition2024()
        let comparison = Comparison(Vintage(earlier), Vintage(later))
        for unit in comparison.units.indices {
            let position = try #require(comparison.units[unit].later)
            #expect(comparison[unit, 0].toRank == later.ranks[position])
            #expect(comparison[unit, 0].fromRank == earlier.ranks[position])
            #expect(comparison[unit, 0].toLevel == later.scores.level(position, 0))
            #expect(comparison[unit, 0].interval == nil)
        }
    }
}
