import Indicators
import Scoring
import TestSupport
import Testing

struct TreatmentTests {
    private let automatic = Methodology.Treatment(.winsoriseThenLog)

    /// Excel: =SKEW(1,2,…,9,100) and =KURT(…).
    @Test func `skewness and kurtosis as spreadsheets give them`() throws {
        let values = [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 100]
        #expect(abs(try #require(Moments.skewness(values)) - 3.118_895_745_239_087_5) < 1e-12)
        #expect(abs(try #require(Moments.kurtosis(values)) - 9.799_244_716_163_662) < 1e-12)
        #expect(Moments.skewness([1, 2]) == nil)
        #expect(Moments.kurtosis([1, 2, 3]) == nil)
        #expect(Moments.skewness([7, 7, 7, 7]) == nil)
    }

    @Test func `one outlier goes to the next value below`() throws {
        let found = try #require(automatic.winsorisation([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]))
        #expect(found.bounds == 1...9)
        #expect(!found.stillFails)
    }

    @Test func `a low outlier goes to the next value above`() throws {
        let found = try #require(automatic.winsorisation([-1, -2, -3, -4, -5, -6, -7, -8, -9, -100]))
        #expect(found.bounds == -9 ... -1)
    }

    /// 200 goes to 60, then 60 to 50, then 50 to 3: skewness 4.05, 2.46, 2.42, 1.71.
    @Test func `points are moved together until the indicator passes`() throws {
        let values = [Double](repeating: 1, count: 19) + [2, 3, 50, 60, 200]
        let found = try #require(automatic.winsorisation(values))
        #expect(found.bounds == 1...3)
        #expect(!found.stillFails)
    }

    @Test func `no more points are moved than allowed, then the original values are transformed`() {
        let values = [Double](repeating: 1, count: 19) + [2, 3, 50, 60, 200]
        var treatment = automatic
        treatment.maximumPoints = 1
        #expect(treatment.winsorisation(values)?.bounds == 1...60)
        #expect(treatment.remedy("X", values) == .shiftedLog(least: 1, most: 200))
        treatment.method = .winsorise
        #expect(treatment.remedy("X", values) == .winsorised(1...60))
    }

    @Test func `an indicator without outliers is left alone`() {
        for method in Methodology.Treatment.Method.allCases {
            #expect(Methodology.Treatment(method).remedy("X", [1, 2, 3, 4, 5]) == nil)
        }
    }

    @Test func `a forced treatment is applied to an indicator that passes`() {
        var treatment = Methodology.Treatment(.none)
        treatment.byIndicator = ["X": .log]
        #expect(treatment.remedy("X", [1, 2, 3]) == .log)
        #expect(treatment.remedy("Y", [1, 2, 3]) == nil)
    }

    /// ln(0 − 0 + 0.01·10⁶) = ln 10⁴; √4 under Box–Cox with λ = ½ is (2 − 1)/½.
    /// One unit has 1 and the other eleven have 0: skewness 3.5, kurtosis 12.
    @Test func `moving the outliers of an indicator of one value and another is said`() throws {
        var world = SmallWorld()
        world.files = [
            "units.csv": "code\n" + (1...12).map { "U\($0)\n" }.joined(),
            "indicators.csv": "code,area\nRARE,index\nUSUAL,index\n",
            "data.csv": "unit,year,RARE,USUAL\n" + (1...12).map { "U\($0),2024,\($0 == 3 ? 1 : 0),\($0)\n" }.joined(),
            "methodology.json": """
            {
              "name": "n", "version": "1", "selection": "newest-within-max-age", "treatment": "winsorise",
              "imputation": "none", "normalisation": "min-max", "weights": "given", "aggregation": "arithmetic",
              "levels": [20, 40, 60, 80]
            }
            """,
        ]
        let findings = try world.edition().findings
        #expect(findings.map(\.problem.code) == ["MZ-W335", "MZ-W330"])
        #expect(findings.first?.problem.fix.contains("treatment.indicators.RARE=none") == true)
    }

    @Test func `transforms by hand`() throws {
        let log = OutlierRemedy.shiftedLog(least: 0, most: 1e6)
        #expect(abs(try #require(log.value(0)) - 9.210_340_371_976_184) < 1e-14)
        #expect(abs(try #require(log.value(1e6)) - 13.825_460_888_817_442) < 1e-14)
        #expect(abs(try #require(OutlierRemedy.boxCox(0.5).value(4)) - 2) < 1e-15)
        #expect(abs(try #require(OutlierRemedy.boxCox(0).value(4)) - 1.386_294_361_119_890_6) < 1e-15)
        #expect(abs(try #require(OutlierRemedy.signedLog.value(-3)) + 1.386_294_361_119_890_6) < 1e-15)
        #expect(OutlierRemedy.log.value(0) == nil)
        #expect(OutlierRemedy.boxCox(2).value(-1) == nil)
    }
}
