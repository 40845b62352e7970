import Indicators
import Scoring
import TestSupport
import Testing

/// What must not change a score, and which way a change must point.
struct InvarianceTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `the order of the rows in the files changes no bit`(_ seed: UInt64) throws {
        let edition = try Committed.edition2024()
        try withTemporaryFolder { folder in
            var dice = Dice(seed: seed)
            try folder.createFolder("observations/world")
            // The order of areas and indicators is that of the report, and of sums: it stays.
            let ordered: Set = ["indicators/areas.csv", "indicators/indicators.csv", "indicators/methodology.json"]
            for path in try Project.files(under: "indicators") where !path.hasPrefix("indicators/observations/world/") {
                var text = try Project.text(of: path)
                if !ordered.contains(path) {
                    let lines = text.split(separator: "\n")
                    text = (lines.prefix(1) + lines.dropFirst().shuffled(using: &dice)).joined(separator: "\n")
                }
                try folder.write(text, to: String(path.dropFirst("indicators/".count)))
            }
            let (catalogue, findings) = try Catalogue.read(folder.path)
            #expect(findings == [])
            let shuffled = Edition(2024, of: catalogue, by: try Committed.methodology())
            #expect(shuffled.ranks == edition.ranks)
            for unit in catalogue.members {
                for node in edition.scores.framework.nodes.indices {
                    #expect(shuffled.scores[unit, node] == edition.scores[unit, node])
                }
            }
        }
    }

    /// TUR has a figure for each; CON_USE, CON_SPEED and SKL_YEARS are better when higher.
    @Test(arguments: [
        ("CON_USE,2024,80", "CON_USE,2024,81", "CON", true), ("CON_SPEED,2024,100", "CON_SPEED,2024,101", "CON", true),
        ("CON_PRICE,2024,10", "CON_PRICE,2024,11", "CON", false),
        ("SKL_YEARS,2024,12", "SKL_YEARS,2024,12.1", "SKL", true),
        ("SKL_GAP,2024,10", "SKL_GAP,2024,11", "SKL", false),
    ])
    func `a higher value raises the area and the index where higher is better, and lowers them where lower is`(
        _ old: String, _ new: String, _ area: String, _ rises: Bool
    ) throws {
        var world = SmallWorld()
        try world.replace("TUR,\(old),", with: "TUR,\(new),", in: "observations/members/\(area).csv")
        let before = try SmallWorld().edition()
        let after = try world.edition()
        for node in [area, "index"] {
            let change = try #require(try after.score("TUR", node)) - #require(try before.score("TUR", node))
            #expect(rises ? change > 0 : change < 0, "\(node)")
        }
        for other in ["SEN", "FRA"] { #expect(try after.score(other) == before.score(other)) }
    }

    @Test func `values and goalposts in another unit give the same scores`() throws {
        var world = SmallWorld()
        // Per thousand instead of per cent.
        try world.replace(
            "higher,0,100,linear,natural,,0,100,1,1,3", with: "higher,0,1000,linear,natural,,0,1000,1,1,3",
            in: "indicators.csv")
        try world.replace("2024,80,A", with: "2024,800,A", in: "observations/members/CON.csv")
        try world.replace("2021,40,A", with: "2021,400,A", in: "observations/members/CON.csv")
        // Kilobits instead of megabits.
        try world.replace(
            "higher,1,10000,log,percentiles,900,0,100000", with: "higher,1000,10000000,log,percentiles,900,0,100000000",
            in: "indicators.csv")
        try world.replace("CON_SPEED,2024,100,A", with: "CON_SPEED,2024,100000,A", in: "observations/members/CON.csv")
        let edition = try world.edition()
        for economy in ["TUR", "SEN"] {
            let score = try #require(try edition.score(economy, "CON"))
            let before = try #require(try SmallWorld().edition().score(economy, "CON"))
            #expect(abs(score - before) < 1e-12)
        }
    }

    @Test func `weights in another unit give the same scores`() throws {
        var world = SmallWorld()
        try world.replace("0,30,1,1,5", with: "0,30,1,0.1,5", in: "indicators.csv")
        try world.replace("0,100,1,3,5", with: "0,100,1,0.3,5", in: "indicators.csv")
        #expect(abs(try #require(try world.edition().score("TUR", "SKL")) - 75) < 1e-12)
    }

    @Test func `the same inputs give the same bits again`() throws {
        let first = try SmallWorld().edition()
        let second = try SmallWorld().edition()
        for unit in 0..<first.scores.unitCount {
            for node in first.scores.framework.nodes.indices {
                #expect(first.scores[unit, node]?.bitPattern == second.scores[unit, node]?.bitPattern)
            }
        }
    }
}
