import Scoring
import Testing

/// The Handbook's own example, to the last digit that it prints.
struct HandbookCoherenceTests {
    private static let columns = TechnologyAchievement.columns

    @Test func `the report's figures round to the logarithms that the Handbook prints`() {
        for (figures, printed) in [
            (Self.columns[4], TechnologyAchievement.printedTelephones),
            (Self.columns[5], TechnologyAchievement.printedElectricity),
        ] {
            #expect(areNear(figures, printed, 0.005))
        }
        #expect(Self.columns.allSatisfy { $0.count == 23 })
    }

    /// Table 6, correlations with two decimals.
    @Test func `the correlations of Table 6`() throws {
        let table = [
            [1.00, 0.13, -0.09, 0.45, 0.28, 0.03, 0.22, 0.08], [0.13, 1.00, 0.46, 0.25, 0.56, 0.32, 0.30, 0.06],
            [-0.09, 0.46, 1.00, -0.45, 0.56, 0.84, 0.63, 0.27], [0.45, 0.25, -0.45, 1.00, 0.00, -0.36, -0.35, -0.03],
            [0.28, 0.56, 0.56, 0.00, 1.00, 0.64, 0.30, 0.33], [0.03, 0.32, 0.84, -0.36, 0.64, 1.00, 0.65, 0.26],
            [0.22, 0.30, 0.63, -0.35, 0.30, 0.65, 1.00, 0.08], [0.08, 0.06, 0.27, -0.03, 0.33, 0.26, 0.08, 1.00],
        ]
        let found = Coherence.correlations(Self.columns)
        for i in 0..<8 {
            for j in 0..<8 { #expect(abs(try #require(found[i][j]).value - table[i][j]) <= 0.005, "\(i), \(j)") }
        }
    }

    /// Table 7: eigenvalues and percentages of variance with one decimal; cumulated by adding.
    @Test func `the eigenvalues of Table 7`() throws {
        let components = try Coherence.principalComponents(Self.columns)
        #expect(areNear(components.eigenvalues, [3.3, 1.7, 1.0, 0.9, 0.5, 0.3, 0.2, 0.1], 0.05))
        let percent = components.explained.map { $0 * 100 }
        #expect(areNear(percent, [41.9, 21.8, 12.3, 11.1, 6.0, 3.7, 2.2, 0.9], 0.05))
        #expect(components.units == 23)
        let exact = [
            3.3495526658396013, 1.7466751241157898, 0.9870562247747778, 0.8911844903051052, 0.48141138172176795,
            0.294117171243176, 0.17523254958982293, 0.07477039240995939,
        ]
        #expect(areNear(components.eigenvalues, exact))
        #expect(isNear(components.cumulative[1], (exact[0] + exact[1]) / 8))
        #expect(isNear(components.cumulative[7], 1))
        // The first loading of patents: eigenvector 0.0595… times √3.3495…
        #expect(isNear(components.loadings[0, 0], 0.059525587262890096 * exact[0].squareRoot(), 1e-11))
    }

    /// Table 11, three decimals, of standardised indicators; α of all eight is 0.70.
    @Test func `the reliability of Table 11`() throws {
        let reliability = try Coherence.reliability(Self.columns)
        #expect(isNear(try #require(reliability.standardisedAlpha), 0.7037865599703363))
        let total = reliability.items.compactMap(\.standardisedCorrelationWithRest)
        #expect(areNear(total, [0.261, 0.527, 0.566, -0.108, 0.701, 0.614, 0.451, 0.249], 0.0005))
        let deleted = reliability.items.compactMap(\.standardisedAlphaIfDeleted)
        #expect(areNear(deleted, [0.704, 0.645, 0.636, 0.774, 0.603, 0.624, 0.662, 0.706], 0.0005))
    }

    /// numpy and scipy.stats.
    @Test func `the reliability of columns as they are`() throws {
        #expect(isNear(try #require(Coherence.reliability(Self.columns).alpha), 0.1189065183831502, 1e-11))
        let scaled = try Coherence.reliability(TechnologyAchievement.minMax)
        #expect(isNear(try #require(scaled.alpha), 0.7069876214233491))
        #expect(isNear(try #require(scaled.items[0].correlationWithRest), 0.24737131799197085))
        #expect(isNear(try #require(scaled.items[0].alphaIfDeleted), 0.7066379831268219))
    }

    /// factor_analyzer's calculate_kmo and calculate_bartlett_sphericity; the p-value by mpmath.
    @Test func `adequacy and sphericity as another program has them`() throws {
        let adequacy = try Coherence.samplingAdequacy(Self.columns)
        #expect(isNear(try #require(adequacy.overall), 0.5009609880956981, 1e-11))
        let each = [
            0.2660057494289718, 0.3481105143968822, 0.6781023765210424, 0.3800569206559398, 0.5186394357378453,
            0.5901183925284308, 0.5243255378505138, 0.5630492881453887,
        ]
        #expect(areNear(adequacy.each.compactMap(\.self), each, 1e-11))
        let sphericity = try Coherence.sphericity(Self.columns)
        #expect(isNear(sphericity.chiSquare, 86.05230639657775))
        #expect(sphericity.degreesOfFreedom == 28)
        #expect(isNear(sphericity.pValue, 8.104836485466815e-08, 1e-11))
    }

    /// The kernel regression written out in numpy, and numpy.corrcoef squared; y the mean of min-max scores.
    @Test(arguments: [
        (0, 0.47534121812641084, 0.17647091575014356), (2, 0.5783736626088799, 0.5355424048717149),
        (3, 0.12224249781674876, 0.0066188235801083834),
    ])
    func `the importance of an indicator`(_ child: Int, _ ratio: Double, _ linear: Double) throws {
        let minMax = TechnologyAchievement.minMax
        let index = minMax[0].indices.map { unit in minMax.reduce(0) { $0 + $1[unit] } / 8 }
        let importance = try #require(Coherence.importance(of: Self.columns[child], for: index))
        #expect(isNear(importance.correlationRatio, ratio, 1e-11))
        #expect(isNear(importance.linear, linear, 1e-11))
        #expect(importance.units == 23)
    }

    /// scipy.stats.skew and kurtosis without bias, which are a spreadsheet's SKEW and KURT.
    @Test func `the shape of patents and exports`() throws {
        let patents = Coherence.descriptives(TechnologyAchievement.patents)
        #expect(isNear(try #require(patents.skewness), 2.624653421276515))
        #expect(isNear(try #require(patents.kurtosis), 6.908732943259096))
        #expect(isNear(try #require(patents.standardDeviation), 239.08093954176672))
        #expect(isNear(try #require(patents.mean), 181.82608695652175))
        #expect([patents.minimum, patents.firstQuartile, patents.median] == [8, 57, 103])
        #expect([patents.thirdQuartile, patents.maximum] == [197, 994])
        let exports = Coherence.descriptives(TechnologyAchievement.exports)
        #expect(isNear(try #require(exports.skewness), -0.9497834657209586))
        #expect(isNear(try #require(exports.kurtosis), 1.093918530767299))
    }
}
