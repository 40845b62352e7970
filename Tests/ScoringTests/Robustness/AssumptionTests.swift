import Indicators
import Scoring
import TestSupport
import Testing

struct AssumptionTests {
    private func problem(_ assumptions: [Assumption], _ edition: Edition) -> AnalysisProblem? {
        do throws(AnalysisProblem) {
            _ = try Robustness(of: edition, varying: assumptions, draws: 10, seed: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: Assumption.Name.allCases)
    func `every assumption alone moves scores`(_ name: Assumption.Name) throws {
        let edition = try Committed.edition2024()
        // None of the published normalisation's goalposts is passed by a Winsorised value: treatment shows with min-max.
        var methodology = edition.methodology
        if name == .treatment {
            methodology.normalisation = .init(.minMax)
            methodology.normalisation.range = 0...100
        }
        let base = Edition(2024, of: edition.catalogue, by: methodology)
        let result = try Robustness(
            of: base, varying: [.standard(name, for: methodology)], draws: 20, seed: 1)
        #expect(result.units.contains { $0.index.upper - $0.index.lower > 0.01 })
        #expect(result.assumptions.map(\.name) == [name.rawValue])
    }

    @Test func `the usual assumptions are those of the edition that move something`() throws {
        let names = ["weights", "normalisation", "index-aggregation", "imputation", "indicator-left-out"]
        #expect(try Assumption.standard(for: SmallWorld().edition()).map(\.name) == names)
        var world = SmallWorld()
        // With one area there is one weight, and one way to aggregate.
        try world.replace(
            "SKL,2,Digital skills,Compétences numériques,المهارات الرقمية,Skills,Compétences,المهارات,1",
            with: "SKL,2,Digital skills,Compétences numériques,المهارات الرقمية,Skills,Compétences,المهارات,0",
            in: "areas.csv")
        #expect(try Assumption.standard(for: world.edition()).map(\.name) == names.filter { $0 != "index-aggregation" })
    }

    @Test func `a choice at any key path can be varied`() throws {
        let edition = try Committed.edition2024()
        let floors = Assumption("floor", \.aggregation.index.floor, others: [5, 10]) { "\($0)" }
        let result = try Robustness(of: edition, varying: [floors], draws: 20, seed: 1)
        // Only where an area scores below 10 does the floor count.
        for unit in result.units {
            let isLow = unit.areas.contains { ($0?.nominal ?? 100) < 10 }
            #expect((unit.index.upper > unit.index.lower) == isLow)
        }
    }

    @Test func `what cannot move a score is an error`() throws {
        let edition = try SmallWorld().edition()
        #expect(problem([], edition) == .nothingVaried)
        #expect(problem([.normalisation([])], edition) == .noEffect("normalisation"))
        #expect(problem([.normalisation([.init(.goalposts)])], edition) == .noEffect("normalisation"))
        #expect(problem([.treatment([.init(.winsorise)])], edition) == .noEffect("treatment"))
        #expect(problem([.weights(.uniform(share: 0))], edition) == .noEffect("weights"))
        #expect(problem([.measurementError(.init(factor: 0))], edition) == .noEffect("measurement-error"))
        #expect(problem([.imputation([])], edition) == .noEffect("imputation"))
        #expect(problem([.indicatorLeftOut, .indicatorLeftOut], edition) == .repeated("indicator-left-out"))
    }

    @Test func `imputation has no effect where nothing is missing`() throws {
        var world = SmallWorld()
        try world.replace(
            "SEN,CON_USE,2021,40,A,ITU-2025\nIDN,CON_USE,2020,69,A,ITU-2025\n",
            with: """
                SEN,CON_USE,2024,40,A,ITU-2025
                SEN,CON_PRICE,2024,5,A,ITU-2025
                SEN,CON_SPEED,2024,20,A,ITU-2025
                IDN,CON_USE,2024,69,A,ITU-2025
                IDN,CON_SPEED,2024,50,A,ITU-2025

                """, in: "observations/members/CON.csv")
        let imputation = Assumption.imputation([.init(.mean)])
        #expect(problem([imputation], try world.edition()) == .noEffect("imputation"))
        #expect(problem([imputation], try SmallWorld().edition()) == nil)
    }

    @Test func `what cannot be done on the data is an error that names the choice`() throws {
        let edition = try SmallWorld().edition()
        guard case .impossible(let words, let finding) = problem([.treatment([.init(.none), forcedLog()])], edition)
        else {
            Issue.record("a transform under goalposts must not pass")
            return
        }
        #expect(words == ["treatment none"] || words == ["treatment log"])
        #expect(finding.problem.message.contains("CON_USE"))
        #expect(
            problem([.indexAggregation([.init(.copeland, minimumCoverage: 0)])], edition) == .otherScale("copeland"))
    }

    /// A treatment that takes the logarithm of one indicator.
    private func forcedLog() -> Methodology.Treatment {
        var treatment = Methodology.Treatment(.none)
        treatment.byIndicator["CON_USE"] = .log
        return treatment
    }

    @Test func `the published methodology itself must work`() throws {
        var world = SmallWorld()
        try world.replace("\"goalposts\"", with: "\"z-score\"", in: "methodology.json")
        guard case .unsound(let findings) = problem([.indicatorLeftOut], try world.edition()) else {
            Issue.record("a geometric mean of z-scores must not pass")
            return
        }
        #expect(findings[0].problem.code == "MZ-E230")
    }

    @Test func `a normalisation on its own scale is brought to 0 to 100 beside another`() throws {
        var methodology = try Committed.methodology()
        methodology.normalisation = .init(.zScore)
        methodology.aggregation.index.method = .arithmetic
        let edition = Edition(2024, of: try Committed.catalogue(), by: methodology)
        let result = try Robustness(
            of: edition, varying: [.standard(.normalisation, for: methodology)], draws: 10, seed: 1)
        #expect(result.units.allSatisfy { (0...100).contains($0.index.nominal) })
        // One affine map for all keeps the ranks.
        #expect(result.units.allSatisfy { edition.ranks[$0.position] == $0.rank.nominal })
    }

    @Test func `estimated figures err more than normal ones`() {
        let error = MeasurementError()
        #expect(error.deviation(.normal) == 0.01)
        #expect(error.deviation(.estimated) == 0.05)
        #expect(error.deviation(.missing) == 0)
        #expect(MeasurementError(factor: 2).deviation(.provisional) == 0.04)
    }

    /// TUR's price is estimated, SEN's figures are all normal: half-widths of 5 % and 1 % of what they are.
    @Test func `errors are as wide as the status says`() throws {
        var world = try SmallWorld.flat()
        try world.replace("TUR,CON_USE,2024,50,A", with: "TUR,CON_USE,2024,50,E", in: "observations/members/CON.csv")
        for code in ["PRICE,2024,10,E", "SPEED,2024,100,A"] {
            try world.replace("TUR,CON_\(code),ITU-2025\n", with: "", in: "observations/members/CON.csv")
        }
        let edition = try world.edition()
        let result = try Robustness(of: edition, varying: [.measurementError(.init())], draws: 10_000, seed: 8)
        // The only figure of the area: 50 per cent with a standard deviation of 2.5; SEN's 40 with 0.4.
        let turkey = try #require(try result.unit("TUR", in: edition).areas[0])
        #expect(abs(turkey.lower - 45.888) < 0.15)
        #expect(abs(turkey.upper - 54.112) < 0.15)
        let senegal = try #require(try result.unit("SEN", in: edition).areas[0])
        #expect(abs(senegal.upper - 40.658) < 0.07)
    }
}
