import Indicators
import TestSupport
import Testing

@testable import Scoring

/// What each indicator did to a change.
struct ContributionsTests {
    private static let connectivity = "observations/members/CON.csv"

    private func contributions(
        _ unit: String, _ knot: String, _ edit: (inout SmallWorld) throws -> Void
    ) throws -> (parts: [String: Comparison.Contribution], change: Double)? {
        var world = SmallWorld()
        try edit(&world)
        let comparison = try Comparison(Vintage(world.edition()), Vintage(SmallWorld().edition()))
        let (row, column) = (try #require(comparison.unit(unit)), try #require(comparison.knot(knot)))
        guard let parts = comparison.contributions(row, column) else { return nil }
        return (
            Dictionary(uniqueKeysWithValues: parts.map { (comparison.knots[$0.knot].code, $0) }),
            try #require(comparison[row, column].difference)
        )
    }

    @Test func `a change of one figure is that figure's alone, up to the index`() throws {
        let edit: (inout SmallWorld) throws -> Void = {
            try $0.replace("CON_USE,2024,80", with: "CON_USE,2024,60", in: Self.connectivity)
        }
        let area = try #require(try contributions("TUR", "CON", edit))
        #expect(area.parts.keys.sorted() == ["CON_USE"])
        #expect(area.parts["CON_USE"]?.byScore == 10)
        #expect(area.parts["CON_USE"]?.figure?.kind == .revised)
        // √(65·75) − √(55·75)
        let index = try #require(try contributions("TUR", "index", edit))
        #expect(abs(try #require(index.parts["CON_USE"]).total - (69.82120021884467 - 64.22616289332564)) < 1e-12)
    }

    /// Shares from ⅔ and ⅓ to ½, ¼ and ¼ of scores 80, 50 and 50; the group's mean of then and now is 67.5.
    @Test func `a figure that appears takes weight from the others`() throws {
        let found = try #require(
            try contributions("TUR", "CON") {
                try $0.replace("TUR,CON_PRICE,2024,10,E,ITU-2025\n", with: "", in: Self.connectivity)
            })
        let expected = ["CON_USE": 12.5 * -1 / 6, "CON_SPEED": 17.5 / 12, "CON_PRICE": -17.5 / 4]
        #expect(found.parts.count == 3)
        for (code, points) in expected {
            let part = try #require(found.parts[code])
            #expect(part.byScore == 0)
            #expect(abs(part.byWeight - points) < 1e-12, "\(code)")
        }
        #expect(found.parts["CON_PRICE"]?.figure?.kind == .appeared)
        #expect(abs(found.parts.values.reduce(0) { $0 + $1.total } + 5) < 1e-12)
    }

    @Test func `a score below the floor of the geometric mean moves nothing`() throws {
        // SKL of Senegal goes from (1·0 + 3·1) / 4 = 0.75 to 0; both count as 1.
        let found = try #require(
            try contributions("SEN", "index") {
                try $0.replace("SEN,SKL_GAP,2024,50", with: "SEN,SKL_GAP,2024,49.5", in: "observations/members/SKL.csv")
            })
        #expect(found.parts.isEmpty)
        #expect(found.change == 0)
    }

    @Test func `a mean that is not a sum, or another one than before, has no parts`() throws {
        #expect(
            try contributions("TUR", "index") {
                try $0.replace("\"geometric\"", with: "\"harmonic\"", in: "methodology.json")
            } == nil)
        var world = SmallWorld()
        try world.replace("\"arithmetic\"", with: "\"minimum\"", in: "methodology.json")
        let comparison = try Comparison(Vintage(world.edition()), Vintage(world.edition()))
        #expect(comparison.contributions(0, 0) == nil)
    }
}

/// What became of single figures.
struct FigureChangeTests {
    private func kind(_ edit: (inout SmallWorld) throws -> Void) throws -> FigureChange.Kind? {
        var world = SmallWorld()
        try edit(&world)
        let edition = try world.edition(2024)
        let comparison = try Comparison(Vintage(world.edition(2023)), Vintage(edition))
        return comparison.figure(
            try #require(comparison.unit("TUR")), try #require(comparison.knot("CON_USE")))?.kind
    }

    private static let connectivity = "observations/members/CON.csv"

    @Test func `a later year of the same source is newer`() throws { #expect(try kind { _ in } == .newer) }

    @Test func `another source is a new edition, unless it is marked`() throws {
        let edit: (inout SmallWorld) throws -> Void = {
            try $0.replace(
                "TUR,CON_USE,2024,80,A,ITU-2025", with: "TUR,CON_USE,2024,80,A,UIS-2025", in: Self.connectivity)
        }
        #expect(try kind(edit) == .newEdition)
        for (mark, expected) in [
            ("ITU-2025", FigureChange.Kind.notComparable), ("ITU-2025: CON_USE SKL_GAP", .notComparable),
            ("UIS-2025; ITU-2025@2023: CON_USE", .notComparable), ("ITU-2025: SKL_GAP", .newEdition),
            ("ITU-2025@2022", .newEdition), ("UIS-2025", .newEdition), ("", .newEdition),
        ] {
            let found = try kind {
                try edit(&$0)
                try $0.replace("accessed\n", with: "accessed,not_comparable_with\n", in: "sources.csv")
                try $0.replace(
                    "itu,CC BY 4.0,attribution,2025-03", with: "itu,CC BY 4.0,attribution,2025-03,", in: "sources.csv")
                try $0.replace(
                    "uis,CC BY 4.0,attribution,2025-03", with: "uis,CC BY 4.0,attribution,2025-03,\(mark)",
                    in: "sources.csv")
            }
            #expect(found == expected, "\(mark)")
        }
    }

    @Test func `a break in the series makes figures before and after it not comparable`() throws {
        #expect(
            try kind { try $0.replace("CON_USE,2024,80,A", with: "CON_USE,2024,80,B", in: Self.connectivity) }
                == .notComparable)
        // A break in the earlier year lies before both.
        #expect(
            try kind { try $0.replace("CON_USE,2023,70,A", with: "CON_USE,2023,70,B", in: Self.connectivity) } == .newer
        )
    }

    @Test func `the same figure is carried forward, and a figure can go`() throws {
        #expect(
            try kind { try $0.replace("TUR,CON_USE,2024,80,A,ITU-2025\n", with: "", in: Self.connectivity) } == .same)
        #expect(
            try kind {
                try $0.replace("CON_USE,2023,70", with: "CON_USE,2020,70", in: Self.connectivity)
                try $0.replace("TUR,CON_USE,2024,80,A,ITU-2025\n", with: "", in: Self.connectivity)
            } == .gone)
        #expect(
            try kind { try $0.replace("TUR,CON_USE,2023,70,A,ITU-2025\n", with: "", in: Self.connectivity) }
                == .appeared)
    }
}
