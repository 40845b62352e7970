import Scoring
import Testing

struct ExpertWeightingTests {
    @Test func `equal weights`() {
        #expect(Weighting.equal(4) == [0.25, 0.25, 0.25, 0.25])
        #expect(Weighting.equal(0) == [])
    }

    /// Shares (0.5, 0.3, 0.2) and (0.1, 0.1, 0.8), the second expert's points adding up to 10 only.
    @Test func `the mean of experts' shares by hand`() throws {
        #expect(areNear(try Weighting.budgetAllocation([[50, 30, 20], [1, 1, 8]]), [0.3, 0.2, 0.5], 1e-15))
    }

    @Test(
        arguments: [
            ([], .noExperts), ([[]], .noExperts), ([[1, 2], [1]], .pointsDoNotFit(expert: 1, found: 1, expected: 2)),
            ([[1, 2], [3, -1]], .unusablePoints(expert: 1)), ([[0, 0]], .unusablePoints(expert: 0)),
            ([[1, .nan]], .unusablePoints(expert: 0)), ([[1, .infinity]], .unusablePoints(expert: 0)),
        ] as [([[Double]], WeightingProblem)])
    func `points that cannot be used`(_ points: [[Double]], _ problem: WeightingProblem) {
        #expect(throws: problem) { try Weighting.budgetAllocation(points) }
    }

    @Test func `comparisons without contradiction give their ratios back`() throws {
        let hierarchy = try AnalyticHierarchy([[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]])
        #expect(areNear(hierarchy.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7], 1e-15))
        #expect(isNear(hierarchy.largestEigenvalue, 3))
        #expect(hierarchy.consistencyIndex < 1e-14)
        #expect(hierarchy.consistencyRatio < 1e-14)
    }

    /// Saaty's choice of a school (1977, J. of Mathematical Psychology 15: .32, .14, .03, .13, .24, .14); more digits by
    /// numpy.linalg.eig.
    @Test func `Saaty's schools`() throws {
        let hierarchy = try AnalyticHierarchy([
            [1, 4, 3, 1, 3, 4], [1.0 / 4, 1, 7, 3, 1.0 / 5, 1], [1.0 / 3, 1.0 / 7, 1, 1.0 / 5, 1.0 / 5, 1.0 / 6],
            [1, 1.0 / 3, 5, 1, 1, 1.0 / 3], [1.0 / 3, 5, 5, 1, 1, 3], [1.0 / 4, 1, 6, 3, 1.0 / 3, 1],
        ])
        let expected = [
            0.3207701832631061, 0.1395027454209414, 0.034768307699655665, 0.12848601846309246, 0.23738999474001635,
            0.13908275041318768,
        ]
        #expect(areNear(hierarchy.weights, expected, 1e-14))
        #expect(isNear(hierarchy.largestEigenvalue, 7.41987010192128))
        #expect(isNear(hierarchy.consistencyIndex, 0.28397402038425595))
        #expect(isNear(hierarchy.consistencyRatio, 0.22901130676149675))
    }

    @Test func `a third written as 0.33 passes, and one child and two never contradict`() throws {
        let third = try AnalyticHierarchy([[1, 3], [0.33, 1]])
        // √(3 / 0.33) : 1
        let ratio = (3 / 0.33).squareRoot()
        #expect(areNear(third.weights, [ratio / (1 + ratio), 1 / (1 + ratio)], 1e-15))
        #expect(third.consistencyRatio == 0)
        #expect(try AnalyticHierarchy([[1]]).weights == [1])
        #expect(try AnalyticHierarchy([[1]]).consistencyIndex == 0)
    }

    @Test(
        arguments: [
            ([], .columns(.noColumns)), ([[1, 2]], .comparisonNotSquare(row: 0, found: 2, expected: 1)),
            ([[1, 0], [1, 1]], .comparisonNotPositive(row: 0, column: 1)),
            ([[1, 2], [.nan, 1]], .comparisonNotPositive(row: 1, column: 0)),
            ([[1, 2], [2, 1]], .comparisonNotReciprocal(row: 1, column: 0)),
            ([[2, 2], [0.5, 1]], .comparisonNotReciprocal(row: 0, column: 0)),
            (Array(repeating: Array(repeating: 1, count: 16), count: 16), .tooManyCompared(found: 16, limit: 15)),
        ] as [([[Double]], WeightingProblem)])
    func `comparisons that cannot be used`(_ comparisons: [[Double]], _ problem: WeightingProblem) {
        #expect(throws: problem) { try AnalyticHierarchy(comparisons) }
    }
}
