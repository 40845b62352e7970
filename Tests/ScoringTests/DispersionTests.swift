import Indicators
import Scoring
import TestSupport
import Testing

struct DispersionTests {
    private func near(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) < 1e-12 } ?? false
    }

    @Test func `three values by hand`() {
        let spread = Dispersion([75, 0, 100])
        #expect(spread.count == 3)
        #expect(near(spread.standardDeviation, 52.04164998665332))
        #expect(near(spread.coefficientOfVariation, 0.8921425711997711))
        // (−2·0 + 0·75 + 2·100) / (3·175)
        #expect(near(spread.gini, 200.0 / 525))
        #expect(near(spread.theil, 0.41570418396763786))
        // Quartiles 37.5 and 87.5
        #expect(near(spread.quartileRatio, 87.5 / 37.5))
        #expect(spread.quintileRatio == nil)
        #expect(spread.topFiveShare == nil)
    }

    @Test func `ten values: fifths of two`() {
        let spread = Dispersion([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])
        #expect(near(spread.quintileRatio, 9.5 / 1.5))
        #expect(near(spread.topFiveShare, 40.0 / 55))
        #expect(near(spread.gini, 0.3))
    }

    @Test func `equal values are not unequal`() {
        let spread = Dispersion([4, 4, 4, 4, 4])
        #expect(spread.gini == 0)
        #expect(spread.theil == 0)
        #expect(spread.standardDeviation == 0)
        #expect(spread.quintileRatio == 1)
        #expect(spread.topFiveShare == 1)
    }

    @Test(arguments: [[-1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0], []])
    func `values that cannot be shared out have no shares`(_ values: [Double]) {
        let spread = Dispersion(values)
        #expect(spread.gini == nil)
        #expect(spread.theil == nil)
        #expect(spread.topFiveShare == nil)
        #expect(spread.quintileRatio == nil)
        #expect(spread.quartileRatio == nil)
        #expect(spread.coefficientOfVariation == nil)
        #expect((spread.standardDeviation == nil) == values.isEmpty)
    }

    @Test func `the order of the values does not matter, to the last bit`() {
        var dice = Dice(seed: 7)
        let values = (0..<57).map { _ in Double.random(in: 0...100, using: &dice) }
        #expect(Dispersion(values) == Dispersion(values.shuffled(using: &dice)))
    }

    /// Skills: Türkiye 75 and Indonesia 100 in Asia, Senegal 0 in Africa.
    @Test func `Theil's T between and within the regions of the small world`() throws {
        let edition = try SmallWorld().edition()
        let skills = Measure.score(node: 2)
        let part = try #require(edition.theil(of: skills, by: "oic-group"))
        #expect(near(part.total, 0.41570418396763786))
        // All is in Asia, with 2/3 of the countries: ln 1.5
        #expect(near(part.between, 0.4054651081081644))
        #expect(near(part.within, 0.41570418396763786 - 0.4054651081081644))
        #expect(part.count == 3)
        #expect(edition.theil(of: skills, by: "shoe-size") == nil)
    }

    @Test func `a series keeps to the units that are there in every edition`() throws {
        let world = SmallWorld()
        let editions = [try world.edition(2023), try world.edition(2024)]
        let indicator = try #require(editions[0].catalogue.indicator("CON_USE"))
        let members = editions[0].catalogue.members
        // 2023: Türkiye 70, Senegal 40, Indonesia 69; 2024: 80 and 40, the figure of Indonesia being too old.
        let series = DispersionSeries(of: .value(indicator: indicator), over: members, in: editions)
        #expect(series.sameUnits == [0, 1])
        #expect(series.points.map(\.all.count) == [3, 2])
        #expect(series.points.map(\.same.count) == [2, 2])
        // √(30²/2) and √(40²/2)
        #expect(near(series.change, 10 / 2.0.squareRoot()))
        #expect(DispersionSeries.start(of: .value(indicator: indicator), over: members, in: editions) == 0)
    }

    @Test func `a series begins where half as many units have a value as at its end`() throws {
        let editions = try [2014, 2019, 2020, 2024].map { try Committed.edition($0) }
        let members = editions[0].catalogue.members
        // 2, 20, 52 and 55 members are scored.
        #expect(DispersionSeries.start(of: .index, over: members, in: editions) == 2)
    }
}

struct UnitGroupTests {
    @Test func `groups come in their order, with their units`() throws {
        let catalogue = try SmallWorld().edition().catalogue
        let groups = try #require(catalogue.groups(of: "income-group"))
        #expect(groups.map(\.label) == ["Lower middle income", "Upper middle income"])
        #expect(groups.map(\.units) == [[1], [0, 2]])
        #expect(try #require(catalogue.groups(of: "income-group", among: .others)).map(\.units) == [[3], [4]])
        #expect(try #require(catalogue.groups(of: "least-developed")).map(\.label) == ["yes", "no"])
        #expect(catalogue.groups(of: "shoe-size") == nil)
        #expect(catalogue.worldGroups.map(\.label) == ["members", "other developing", "other high income", "world"])
        #expect(catalogue.worldGroups.map(\.units) == [[0, 1, 2], [3], [4], [0, 1, 2, 3, 4]])
    }

    @Test func `a summary is that of the groups of the report`() throws {
        let edition = try Committed.edition2024()
        for region in RegionalGroup.allCases {
            let known = edition.summary(of: .region(region))
            let group = try #require(edition.catalogue.groups(of: "oic-group")?.first { $0.label == region.rawValue })
            let found = edition.summary(of: .index, over: group.units)
            #expect(found.size == known.size)
            #expect(found.count == known.scored.count)
            #expect(found.mean == known.mean)
            #expect(found.weightedMean == known.weightedMean)
            #expect(found.median == known.median)
            #expect(found.upperQuartile == known.upperQuartile)
        }
    }

    @Test func `values of an indicator are in its unit, each with one voice or by population`() throws {
        let edition = try SmallWorld().edition()
        let indicator = try #require(edition.catalogue.indicator("SKL_YEARS"))
        let summary = edition.summary(of: .value(indicator: indicator), over: edition.catalogue.members)
        #expect(summary.count == 3)
        #expect(summary.mean == 11)
        // (12·87,473,805 + 3·18,501,984 + 18·283,487,931) / 389,463,720
        #expect(abs(try #require(summary.weightedMean) - 15.939801453136637) < 1e-12)
        #expect(summary.weightedCount == 3)
        #expect(edition.code(of: .value(indicator: indicator)) == "SKL_YEARS")
    }
}

struct IncomeBandTests {
    /// Points of GDP per head and index: Türkiye, Senegal and France.
    @Test func `the band of three points`() throws {
        let edition = try SmallWorld().edition()
        let line = try #require(edition.incomeLine(of: .index))
        #expect(line.count == 3)
        #expect(abs(line.slope - 25.755969495263713) < 1e-10)
        let found = edition.expectations(of: .index, by: line)
        #expect(found.map { edition.catalogue.economies[$0.unit].code } == ["SEN", "TUR"])
        let turkiye = try #require(found.last)
        #expect(abs(turkiye.expected - 59.41663795820892) < 1e-9)
        #expect(abs(turkiye.band.lowerBound - 13.81474859650352) < 1e-9)
        #expect(abs(turkiye.band.upperBound - 105.01852731991433) < 1e-9)
        #expect(turkiye.side == 0)
        #expect(line.band(10_616, probability: 1) == nil)
    }

    @Test func `about four of five economies lie in the band of four fifths`() throws {
        let edition = try Committed.edition2024()
        let line = try #require(edition.incomeLine(of: .index))
        let within = edition.catalogue.economies.indices.filter { unit in
            guard let gdp = edition.catalogue.economies[unit].gdpPerHead?.value, let score = edition.scores[unit, 0],
                let band = line.band(gdp)
            else { return false }
            return band.contains(score)
        }
        #expect((0.75...0.87).contains(Double(within.count) / Double(line.count)))
    }

    /// SciPy 1.16, scipy.stats.t.ppf.
    @Test(arguments: [
        (0.9, 1, 3.0776835371752544), (0.9, 2, 1.8856180831641272), (0.9, 183, 1.28619480115361),
        (0.975, 10, 2.228138851986274), (0.1, 7, -1.4149239276505083), (0.995, 2.5, 7.163728138948783),
        (0.6, 30, 0.2556053649519128), (0.9999999, 5, 39.341819621052615),
    ])
    func `quantiles of Student's distribution`(_ p: Double, _ df: Double, _ expected: Double) throws {
        let t = try #require(Distributions.studentQuantile(p, degreesOfFreedom: df))
        #expect(abs(t - expected) < 1e-8 * max(abs(expected), 1))
        #expect(abs(Distributions.student(t, degreesOfFreedom: df) - p) < 1e-12)
    }

    @Test func `a probability of a half is in the middle, one of 0 or 1 nowhere`() {
        #expect(Distributions.studentQuantile(0.5, degreesOfFreedom: 4) == 0)
        for p in [0, 1, -0.1, 1.1, .nan] { #expect(Distributions.studentQuantile(p, degreesOfFreedom: 4) == nil) }
        #expect(Distributions.studentQuantile(0.9, degreesOfFreedom: 0) == nil)
    }
}
