import Indicators
import TestSupport
import Testing

@testable import Scoring

/// Pairs of editions made by hand: the later side is the small world, the earlier one differs from it in what a test says.
///
/// In the later one Türkiye's area CON is (1·80 + ½·50 + ½·50) / 2 = 65.
struct CausesTests {
    private static let connectivity = "observations/members/CON.csv"
    private static let newFigure = "TUR,CON_USE,2024,80,A,ITU-2025\n"
    private static let price = "TUR,CON_PRICE,2024,10,E,ITU-2025\n"

    /// The change of a member at a knot, from an earlier world to the small one.
    private func change(_ unit: String, _ knot: String, _ edit: (inout SmallWorld) throws -> Void) throws
        -> Comparison.Change
    {
        var world = SmallWorld()
        try edit(&world)
        let comparison = try Comparison(Vintage(world.edition()), Vintage(SmallWorld().edition()))
        return comparison[try #require(comparison.unit(unit)), try #require(comparison.knot(knot))]
    }

    private func expect(
        _ change: Comparison.Change, newData: Double = 0, revision: Double = 0, coverage: Double = 0,
        method: Double = 0, _ place: SourceLocation = #_sourceLocation
    ) throws {
        let causes = try #require(change.causes, sourceLocation: place)
        let expected = [newData, revision, coverage, method]
        for (cause, points) in zip(Causes.Cause.allCases, expected) {
            #expect(abs(causes[cause] - points) < 1e-12, "\(cause): \(causes[cause])", sourceLocation: place)
        }
        #expect(abs(causes.total - (try #require(change.difference))) < 1e-12, sourceLocation: place)
    }

    @Test func `a figure of a later year is new data`() throws {
        let change = try change("TUR", "CON") { try $0.replace(Self.newFigure, with: "", in: Self.connectivity) }
        #expect(change.from == 60)
        #expect(change.to == 65)
        try expect(change, newData: 5)
    }

    @Test func `another value for the same year is a revision`() throws {
        let change = try change("TUR", "CON") {
            try $0.replace("CON_USE,2024,80", with: "CON_USE,2024,60", in: Self.connectivity)
        }
        try expect(change, revision: 10)
    }

    @Test func `a figure that appears is coverage`() throws {
        // Then (1·80 + ½·50) / 1½ = 70.
        let change = try change("TUR", "CON") { try $0.replace(Self.price, with: "", in: Self.connectivity) }
        try expect(change, coverage: -5)
    }

    @Test func `a figure that goes is coverage`() throws {
        // CON_USE of 2021 scores 40 and CON_PRICE then 50: (1·40 + ½·50) / 1½ = 43⅓, now 40.
        let change = try change("SEN", "CON") {
            try $0.replace(
                "SEN,CON_USE,2021,40,A,ITU-2025\n",
                with: "SEN,CON_USE,2021,40,A,ITU-2025\nSEN,CON_PRICE,2023,10,A,ITU-2025\n", in: Self.connectivity)
        }
        try expect(change, coverage: -10.0 / 3)
    }

    @Test func `a changed goalpost is method`() throws {
        // 80 of 160 scores 50: (1·50 + ½·50 + ½·50) / 2 = 50.
        let change = try change("TUR", "CON") {
            try $0.replace(
                "per cent,pour cent,في المئة,higher,0,100", with: "per cent,pour cent,في المئة,higher,0,160",
                in: "indicators.csv")
        }
        try expect(change, method: 15)
    }

    @Test func `a changed weight is method`() throws {
        // (60 + 80) / 2 = 70, now (1·60 + 3·80) / 4 = 75.
        let change = try change("TUR", "SKL") {
            try $0.replace("0,100,1,3,5,UIS", with: "0,100,1,1,5,UIS", in: "indicators.csv")
        }
        try expect(change, method: 5)
    }

    @Test func `another mean is method`() throws {
        // The arithmetic mean of 65 and 75 is 70, the geometric one √(65·75).
        let change = try change("TUR", "index") {
            try $0.replace("\"geometric\"", with: "\"arithmetic\"", in: "methodology.json")
            try $0.replace(", \"floor\": 1", with: "", in: "methodology.json")
        }
        try expect(change, method: 69.82120021884467 - 70)
    }

    @Test func `an indicator that was added is coverage`() throws {
        let change = try change("TUR", "CON") { world in
            let row = try #require(
                world.files["indicators.csv"]?.split(separator: "\n").first { $0.hasPrefix("CON_SP") })
            try world.replace("\(row)\n", with: "", in: "indicators.csv")
            for line in ["TUR,CON_SPEED,2024,100,A,ITU-2025\n", "IDN,CON_SPEED,2025,100,A,ITU-2025\n"] {
                try world.replace(line, with: "", in: Self.connectivity)
            }
            try world.replace("FRA,CON_SPEED,2024,20000,A,ITU-2025\n", with: "", in: "observations/world/ALL.csv")
        }
        try expect(change, coverage: -5)
    }

    @Test func `an indicator that was retired is coverage, even where its figure is still there`() throws {
        var world = SmallWorld()
        try world.replace("0,100000,1,0.5,3,ITU", with: "0,100000,1,0,3,ITU", in: "indicators.csv")
        try world.replace("higher,1,10000,log,percentiles,900", with: "higher,,,linear,natural,", in: "indicators.csv")
        let comparison = try Comparison(Vintage(SmallWorld().edition()), Vintage(world.edition()))
        let unit = try #require(comparison.unit("TUR"))
        try expect(comparison[unit, try #require(comparison.knot("CON"))], coverage: 5)
        let retired = comparison[unit, try #require(comparison.knot("CON_SPEED"))]
        #expect(retired.from == 50)
        #expect(retired.to == nil)
        #expect(retired.causes == nil)
    }

    @Test func `new data and coverage together split by the mean of both orders`() throws {
        // None 63⅓, new data alone 70, coverage alone 60, both 65.
        let change = try change("TUR", "CON") {
            try $0.replace(Self.newFigure, with: "", in: Self.connectivity)
            try $0.replace(Self.price, with: "", in: Self.connectivity)
        }
        try expect(change, newData: (20.0 / 3 + 5) / 2, coverage: (-10.0 / 3 - 5) / 2)
    }

    @Test func `a revised year that new data have replaced counts as far as it would have changed the score`() throws {
        // 2023 was 50 and is 70: none 50, revision alone 60, new data with or without it 65.
        let change = try change("TUR", "CON") {
            try $0.replace(Self.newFigure, with: "", in: Self.connectivity)
            try $0.replace("CON_USE,2023,70", with: "CON_USE,2023,50", in: Self.connectivity)
        }
        try expect(change, newData: 10, revision: 5)
    }

    /// The four parts were computed by enumerating the 24 orders in another language: with x from 50 over 70 to 80, scores of
    /// x/1.6 or x, the area is (s + 25)/1½ or (s + 50)/2.
    @Test func `all four together`() throws {
        let change = try change("TUR", "CON") {
            try $0.replace(Self.newFigure, with: "", in: Self.connectivity)
            try $0.replace("CON_USE,2023,70", with: "CON_USE,2023,50", in: Self.connectivity)
            try $0.replace(Self.price, with: "", in: Self.connectivity)
            try $0.replace(
                "per cent,pour cent,في المئة,higher,0,100", with: "per cent,pour cent,في المئة,higher,0,160",
                in: "indicators.csv")
        }
        try expect(
            change, newData: 665.0 / 72, revision: 655.0 / 144, coverage: -155.0 / 144, method: 355.0 / 24)
    }

    @Test func `a withdrawn figure with an older one in its place is a revision`() throws {
        let change = try change("TUR", "CON") {
            try $0.replace(
                Self.newFigure, with: "TUR,CON_USE,2024,80,A,ITU-2025\n", in: Self.connectivity)
        }
        try expect(change)
        var world = SmallWorld()
        try world.replace(Self.newFigure, with: "", in: Self.connectivity)
        let comparison = try Comparison(Vintage(SmallWorld().edition()), Vintage(world.edition()))
        try expect(
            comparison[try #require(comparison.unit("TUR")), try #require(comparison.knot("CON"))], revision: -5)
    }

    @Test func `a country that enters or leaves has one score and no split`() throws {
        var world = SmallWorld()
        let row = try #require(world.files["countries.csv"]?.split(separator: "\n").first { $0.hasPrefix("SEN,") })
        try world.replace("\(row)\n", with: "", in: "countries.csv")
        for name in [Self.connectivity, "observations/members/SKL.csv"] {
            let lines = try #require(world.files[name]).split(separator: "\n").filter { !$0.hasPrefix("SEN,") }
            world.files[name] = lines.joined(separator: "\n") + "\n"
        }
        let entering = try Comparison(Vintage(world.edition()), Vintage(SmallWorld().edition()))
        let unit = try #require(entering.unit("SEN"))
        #expect(entering.units[unit].earlier == nil)
        #expect(entering[unit, 0].from == nil)
        #expect(entering[unit, 0].to != nil)
        #expect(entering[unit, 0].causes == nil)
        // Nobody else changes, since goalposts know nothing of the others.
        #expect(entering[try #require(entering.unit("TUR")), 0].causes == Causes())

        let leaving = try Comparison(Vintage(SmallWorld().edition()), Vintage(world.edition()))
        let gone = try #require(leaving.unit("SEN"))
        #expect(leaving.units[gone].later == nil)
        #expect(leaving.units[gone].name.english == "Senegal")
        #expect(leaving[gone, 0].to == nil)
    }

    @Test func `a country that enters moves the others where scores are taken from the data`() throws {
        var small = SmallWorld()
        try small.replace("\"goalposts\"", with: "\"min-max\"", in: "methodology.json")
        var world = small
        let row = try #require(world.files["countries.csv"]?.split(separator: "\n").first { $0.hasPrefix("SEN,") })
        try world.replace("\(row)\n", with: "", in: "countries.csv")
        for name in [Self.connectivity, "observations/members/SKL.csv"] {
            let lines = try #require(world.files[name]).split(separator: "\n").filter { !$0.hasPrefix("SEN,") }
            world.files[name] = lines.joined(separator: "\n") + "\n"
        }
        let comparison = try Comparison(Vintage(world.edition()), Vintage(small.edition()))
        // SKL_YEARS runs from 12 to 18 without Senegal and from 3 with it; SKL_GAP from 10 to 0, and from 50.
        let change = comparison[try #require(comparison.unit("TUR")), try #require(comparison.knot("SKL"))]
        #expect(change.from == 0)
        try expect(change, coverage: (60 + 3 * 80) / 4)
    }

    @Test func `orders that pass through a set without a score are left out`() throws {
        // Coverage needs method first: under {coverage} alone, and with new data and revision, there is no score.
        let scores = (0..<16).map { set -> Double? in
            if set & 4 != 0 && set & 8 == 0 { return nil }
            return 10 + (set & 1 != 0 ? 1.0 : 0) + (set & 4 != 0 ? 3 : 0) + (set & 8 != 0 ? 5 : 0)
        }
        let causes = try #require(Causes(scores))
        #expect(Causes.Cause.allCases.map { causes[$0] } == [1, 0, 3, 5])
        #expect(Causes((0..<16).map { $0 == 0 || $0 == 15 ? 1.0 : nil }) == nil)
        #expect(Causes((0..<16).map { $0 == 0 ? nil : 1.0 }) == nil)
    }

    @Test func `scores that depend on other editions are not split, and that is said`() throws {
        var world = SmallWorld()
        try world.replace(
            "\"normalisation\": \"goalposts\"",
            with: "\"normalisation\": { \"method\": \"min-max\", \"scope\": \"all-editions\" }", in: "methodology.json")
        let comparison = try Comparison(Vintage(world.edition(2023)), Vintage(world.edition()))
        #expect(comparison.noSplit == .pooledNormalisation)
        #expect(comparison[0, 0].causes == nil)
    }
}
