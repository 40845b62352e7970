import Indicators
import TestSupport
import Testing

@testable import Scoring

struct ConvergenceTests {
    /// SciPy: linregress([10, 20, 30, 50], [6, 3, 4, -1]).
    @Test func `the slope, its standard error and its p-value are those of a regression`() throws {
        let beta = try #require(Convergence.Beta([10, 20, 30, 50], [16, 23, 34, 49]))
        #expect(abs(beta.slope - -0.16) < 1e-12)
        #expect(abs(beta.standardError - 0.045355736761107275) < 1e-12)
        #expect(abs(beta.p - 0.0718090382154858) < 1e-10)
    }

    @Test func `fewer than three points, or equal levels, have no slope`() {
        #expect(Convergence.Beta([10, 20], [1, 2]) == nil)
        #expect(Convergence.Beta([10, 10, 10], [1, 2, 3]) == nil)
    }

    @Test func `only those scored in both editions count`() throws {
        let earlier = try Committed.edition(2018)
        let later = try Committed.edition2024()
        let members = Array(later.catalogue.members)
        let found = try #require(Convergence(earlier, later, among: members))
        let both = members.filter { earlier.scores[$0, 0] != nil && later.scores[$0, 0] != nil }
        #expect(found.count == both.count)
        let values = both.compactMap { later.scores[$0, 0] }
        #expect(found.now.deviation == Statistics.standardDeviation(values))
        #expect(found.now.gini == Inequality.gini(values))
        let regions = RegionalGroup.allCases.map { region in
            both.filter { later.catalogue.economies[$0].membership?.group == region }.compactMap { later.scores[$0, 0] }
        }
        #expect(found.now.betweenRegions == Inequality.theilShareBetween(regions))
        #expect(Convergence(earlier, later, among: [0]) == nil)
    }

    @Test func `beyond the members there are no regional groups of the OIC`() throws {
        let comparison = Comparison(Vintage(try Committed.edition(2022)), Vintage(try Committed.edition2024()))
        #expect(comparison.convergence(of: .otherDeveloping, at: 0)?.then.betweenRegions == nil)
        #expect(comparison.convergence(at: 0)?.then.betweenRegions != nil)
    }
}
