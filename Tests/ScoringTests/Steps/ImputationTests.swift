import Indicators
import Scoring
import TestSupport
import Testing

struct ImputationTests {
    private let table = ColumnTable(
        columns: [[1, 2, 3, 4, 5, .nan], [10, 20, .nan, 40, 50, 60], [3, 1, 4, 1, 5, 9]], sample: 0..<6,
        codes: ["A", "B", "C"]
    )
    private let labels: [String?] = ["x", "x", "x", "y", "y", "y"]

    @Test func `the mean and the median of all, and of the unit's group`() {
        var journal = Journal()
        #expect(CentralPredictor(table, labels: nil, usesMedian: false, &journal).value(5, 0) == 3)
        #expect(CentralPredictor(table, labels: labels, usesMedian: false, &journal).value(5, 0) == 4.5)
        #expect(CentralPredictor(table, labels: nil, usesMedian: true, &journal).value(2, 1) == 40)
        #expect(CentralPredictor(table, labels: labels, usesMedian: true, &journal).value(2, 1) == 15)
        #expect(journal.findings.isEmpty)
    }

    @Test func `an empty group falls back to all units, with a finding`() {
        var journal = Journal()
        let alone: [String?] = ["x", "x", "x", "x", "x", "z"]
        #expect(CentralPredictor(table, labels: alone, usesMedian: false, &journal).value(5, 0) == 3)
        #expect(journal.findings.map(\.problem) == [.method(.emptyGroup("z", indicator: "A"))])
    }

    /// B = 60 is its best (share 1), C = 9 too: A gets its own best, 5; were B lower-is-better, the middle, 3.
    @Test func `the unit's own mean over the pillar`() {
        let up = RowPredictor(
            table, pillars: [0, 0, 0], directions: [.higherIsBetter, .higherIsBetter, .higherIsBetter])
        #expect(up.value(5, 0) == 5)
        let mixed = RowPredictor(
            table, pillars: [0, 0, 0], directions: [.higherIsBetter, .lowerIsBetter, .higherIsBetter])
        #expect(mixed.value(5, 0) == 3)
        let apart = RowPredictor(
            table, pillars: [0, 1, 0], directions: [.higherIsBetter, .lowerIsBetter, .higherIsBetter])
        #expect(apart.value(5, 0) == 5)
    }

    /// Nearest to the sixth unit in standardised B and C: the fifth (1.00), then the third, by C alone (1.67).
    @Test func `the nearest neighbours`() {
        let codes = ["a", "b", "c", "d", "e", "f"]
        #expect(NeighbourPredictor(table, 1, codes).value(5, 0) == 5)
        #expect(NeighbourPredictor(table, 2, codes).value(5, 0) == 4)
    }

    /// A on C over the first five: 2.125 + 0.3125·C.
    @Test func `a regression on a named indicator`() throws {
        var journal = Journal()
        let predictor = RegressionPredictor(table, [2], &journal)
        #expect(abs(try #require(predictor.value(5, 0)) - 4.9375) < 1e-12)
        #expect(journal.findings.isEmpty)
        _ = RegressionPredictor(
            ColumnTable(columns: [[1, 2, .nan], [1, 2, 3]], sample: 0..<3, codes: ["A", "B"]), [1], &journal)
        #expect(journal.findings.map(\.problem.code) == ["MZ-E238"])
    }

    @Test func `a column that does not vary leaves the others to expectation and maximisation`() throws {
        let columns: [[Double]] = [[1, 2, 3, 4, .nan, 6], [2, 4, 6.5, 8, 10, 11]]
        var journal = Journal()
        let plain = try #require(
            NormalPredictor(ColumnTable(columns: columns, sample: 0..<6, codes: ["A", "B"]), &journal))
        let flat = columns + [[7, 7, .nan, 7, 7, 7]]
        let beside = try #require(
            NormalPredictor(ColumnTable(columns: flat, sample: 0..<6, codes: ["A", "B", "C"]), &journal))
        #expect(beside.value(4, 0) == plain.value(4, 0))
        #expect(beside.value(2, 2) == 7)
        #expect(journal.findings.isEmpty)
    }

    @Test func `columns that repeat each other do not determine a normal distribution`() {
        let columns: [[Double]] = [[1, 2, 3, 4, 9], [1, 2, 3, 4, 9], [2, .nan, 1, 7, 3]]
        var journal = Journal()
        #expect(NormalPredictor(ColumnTable(columns: columns, sample: 0..<5, codes: ["A", "B", "C"]), &journal) == nil)
        #expect(journal.findings.map(\.problem.code) == ["MZ-E255"])
    }

    /// With one complete column, the likelihood splits: the conditional mean is the regression on it.
    @Test func `expectation and maximisation agrees with regression where only one column has a gap`() throws {
        var journal = Journal()
        let pair = ColumnTable(columns: [table.columns[0], table.columns[2]], sample: 0..<6, codes: ["A", "C"])
        let predictor = try #require(NormalPredictor(pair, &journal))
        #expect(abs(try #require(predictor.value(5, 0)) - 4.9375) < 1e-6)
    }

    @Test func `the error of a predictor is what it misses where the value is known`() throws {
        var journal = Journal()
        let mean = CentralPredictor(table, labels: nil, usesMedian: false, &journal)
        // Leaving each out of 1…5: means 3.5, 3.25, 3, 2.75, 2.5; misses −2.5, −1.25, 0, 1.25, 2.5.
        let expected = ((2.5 * 2.5 + 1.25 * 1.25) * 2 / 5).squareRoot()
        #expect(abs(try #require(mean.error(0, [0, 1, 2, 3, 4])) - expected) < 1e-12)
    }
}

struct ImputedCoverageTests {
    /// In A1 YEARS and DEATHS are there; C 3 has YEARS alone, a third of the weight of LIFE, which is a quarter of the index.
    @Test func `what is filled in scores, but is no figure`() throws {
        var world = SmallWorld.towns
        try world.replace("\"imputation\": \"none\"", with: "\"imputation\": \"mean\"", in: "methodology.json")
        let edition = try world.edition()
        let unit = try #require(edition.catalogue.economy("C 3"))
        let life = try #require(edition.scores.framework.node("LIFE"))
        #expect(edition.scores[unit, Scores.index] != nil)
        #expect(abs(edition.scores.coverage(unit, life) - 1.0 / 3) < 1e-12)
        #expect(abs(edition.scores.coverage(unit, Scores.index) - 1.0 / 12) < 1e-12)
        let income = try #require(edition.scores.framework.node("INCOME"))
        #expect(edition.imputed(unit, income) == 600)
        #expect(edition.imputed(try #require(edition.catalogue.economy("A1")), income) == nil)
    }
}
