import Scoring
import Testing

struct CorrelationTests {
    /// scipy.stats.pearsonr, spearmanr and kendalltau (asymptotic), on the Handbook's printed figures.
    @Test(arguments: [
        (Coherence.CorrelationKind.pearson, 0, 1, 0.13027633493687626, 0.5535322473238607),
        (.spearman, 0, 1, 0.4364804745427583, 0.03731516838382977),
        (.kendall, 0, 1, 0.3055555555555555, 0.04184863094353829),
        (.pearson, 2, 5, 0.8412544624913676, 4.9464359124222e-07),
        (.spearman, 2, 5, 0.8583438701840358, 1.6190946657895787e-07),
        (.kendall, 2, 5, 0.6520990734397862, 1.4519550195500451e-05),
        (.pearson, 3, 4, -0.004956675166767478, 0.9820923682061229),
        (.spearman, 3, 4, 0.14724927546152983, 0.5025576527168889),
        (.kendall, 3, 4, 0.08891084489487741, 0.5594340218941289),
        (.kendall, 4, 5, 0.30491836056815314, 0.04638873079588925),
    ])
    func `correlations and p-values as SciPy has them`(
        _ kind: Coherence.CorrelationKind, _ i: Int, _ j: Int, _ value: Double, _ p: Double
    ) throws {
        var columns = TechnologyAchievement.columns
        columns[4] = TechnologyAchievement.printedTelephones
        columns[5] = TechnologyAchievement.printedElectricity
        let found = try #require(Coherence.correlation(columns[i], columns[j], kind))
        #expect(isNear(found.value, value, 1e-11))
        #expect(isNear(try #require(found.pValue), p, 1e-11))
        #expect(found.units == 23)
    }

    @Test func `ties share the mean of their places`() {
        #expect(Coherence.averageRanks([30, 10, 20, 10, 30, 30]) == [5, 1.5, 3, 1.5, 5, 5])
        #expect(Coherence.averageRanks([]) == [])
    }

    /// One discordant, four concordant pairs, one tie in x: 3 / √(5·6).
    @Test func `Kendall's τ-b by hand`() throws {
        let tau = try #require(Coherence.correlation([1, 2, 2, 3], [1, 3, 2, 4], .kendall))
        #expect(isNear(tau.value, 5 / 30.0.squareRoot()))
        let other = try #require(Coherence.correlation([1, 2, 2, 3], [2, 1, 3, 4], .kendall))
        #expect(isNear(other.value, 3 / 30.0.squareRoot()))
    }

    /// (1, 2), (2, 4), (3, 6) are on a line; the others lack a value.
    @Test func `units with both values count, however the correlation is`() throws {
        let x = [1, .nan, 2, 3, 9], y = [2, 7, 4, 6, .nan]
        for kind in Coherence.CorrelationKind.allCases {
            let found = try #require(Coherence.correlation(x, y, kind))
            #expect(isNear(found.value, 1))
            #expect(found.units == 3)
        }
        #expect(try #require(Coherence.correlation(x, y)?.pValue) < 1e-7)
    }

    @Test func `two units have a correlation without a p-value, one or equal ones none`() throws {
        for kind in Coherence.CorrelationKind.allCases {
            let two = try #require(Coherence.correlation([1, 2], [5, 3], kind))
            #expect(isNear(two.value, -1))
            #expect(two.pValue == nil)
            #expect(Coherence.correlation([1], [2], kind) == nil)
            #expect(Coherence.correlation([], [], kind) == nil)
            #expect(Coherence.correlation([4, 4, 4], [1, 2, 3], kind) == nil)
            #expect(Coherence.correlation([0.1 + 0.2, 0.3, 0.3], [1, 2, 3], kind) == nil)
            #expect(Coherence.correlation([.infinity, 4, 4], [1, 2, 3], kind) == nil)
            #expect(Coherence.correlation([1, 2, 3], [1, 2], kind) == nil)
        }
    }

    @Test func `a table of correlations is symmetric, and nothing where a pair has none`() throws {
        let table = Coherence.correlations([[1, 2, 3], [3, 1, 2], [5, 5, 5]], .spearman)
        #expect(table[0][1] == table[1][0])
        #expect(isNear(try #require(table[0][1]).value, -0.5))
        #expect(table[0][0]?.value == 1)
        #expect(table[2] == [nil, nil, nil])
    }
}
