import Indicators
import Scoring
import TestSupport
import Testing

struct RankAndLevelTests {
    /// The small world with a figure of CON_USE alone that scores as given, and the same in both skills.
    private func ranks(_ scores: [String: Double]) throws -> [Int?] {
        let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"
        var world = SmallWorld()
        world.files["observations/members/CON.csv"] =
            header + scores.map { "\($0.key),CON_USE,2024,\($0.value),A,ITU-2025\n" }.joined()
        world.files["observations/members/SKL.csv"] =
            header + scores.map { "\($0.key),SKL_GAP,2024,\(50 - $0.value / 2),A,UIS-2025\n" }.joined()
        return try world.edition().ranks
    }

    @Test func `the highest score is first`() throws {
        #expect(try ranks(["TUR": 20, "SEN": 60, "IDN": 40]) == [3, 1, 2])
    }

    @Test func `ties share the best rank, and the next one is left out`() throws {
        #expect(try ranks(["TUR": 60, "SEN": 60, "IDN": 40]) == [1, 1, 3])
        #expect(try ranks(["TUR": 40, "SEN": 60, "IDN": 40]) == [2, 1, 2])
        #expect(try ranks(["TUR": 40, "SEN": 40, "IDN": 40]) == [1, 1, 1])
    }

    @Test func `who is missing has no rank and takes none`() throws {
        #expect(try ranks(["TUR": 20, "IDN": 40]) == [2, nil, 1])
        #expect(try ranks([:]) == [nil, nil, nil])
    }

    @Test(arguments: [
        (0.0, Level.foundational), (19.999, .foundational), (20, .emerging), (39.999, .emerging), (40, .established),
        (59.999, .established), (60, .advanced), (79.999, .advanced), (80, .leading), (100, .leading),
    ])
    func `a score at a cut has reached the upper level`(_ score: Double, _ level: Level) throws {
        #expect(try SmallWorld().edition().scores.level(of: score) == level)
    }

    @Test func `levels rise, meet, and reach from 0 to 100`() throws {
        let scores = try SmallWorld().edition().scores
        #expect(Level.allCases == Level.allCases.sorted())
        #expect(Level.allCases.map { scores.bounds(of: $0) } == [0...20, 20...40, 40...60, 60...80, 80...100])
        #expect(Level.allCases.map(\.name) == ["Foundational", "Emerging", "Established", "Advanced", "Leading"])
    }

    @Test func `cuts are those of the methodology`() throws {
        var world = SmallWorld()
        try world.replace("[20, 40, 60, 80]", with: "[10, 20, 30, 90]", in: "methodology.json")
        let scores = try world.edition().scores
        #expect(scores.level(of: 65) == .advanced)
        #expect(scores.bounds(of: .leading) == 90...100)
    }

    @Test func `who is not scored has no level`() throws {
        let edition = try SmallWorld().edition()
        #expect(edition.scores.level(0, Scores.index) == .advanced)
        #expect(edition.scores.level(2, Scores.index) == nil)
    }
}
