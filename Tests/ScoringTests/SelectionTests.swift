import Indicators
import Scoring
import TestSupport
import Testing

/// CON_USE may be three years old, SKL_YEARS five.
struct SelectionTests {
    /// The value of an indicator that stands for an edition.
    private func value(_ economy: String, _ indicator: String, in edition: Edition) throws -> Double? {
        let unit = try #require(edition.catalogue.economy(economy))
        let leaf = try #require(edition.scores.framework.node(indicator))
        return edition.values[unit, try #require(edition.values.leaves.firstIndex(of: leaf))]
    }

    @Test func `the newest value wins`() throws {
        #expect(try value("TUR", "CON_USE", in: SmallWorld().edition(2024)) == 80)
        #expect(try value("TUR", "CON_USE", in: SmallWorld().edition(2023)) == 70)
    }

    @Test func `the newest value wins in any order of the rows`() throws {
        var world = SmallWorld()
        try world.replace(
            "TUR,CON_USE,2023,70,A,ITU-2025\nTUR,CON_USE,2024,80,A,ITU-2025\n",
            with: "TUR,CON_USE,2024,80,A,ITU-2025\nTUR,CON_USE,2023,70,A,ITU-2025\n", in: "observations/members/CON.csv"
        )
        #expect(try value("TUR", "CON_USE", in: world.edition(2024)) == 80)
    }

    @Test(arguments: [(2020, nil), (2021, 40), (2022, 40), (2023, 40), (2024, 40), (2025, nil)] as [(Int, Double?)])
    func `a value of 2021 stands for the editions 2021 to 2024 when it may be three years old`(
        _ year: Int, _ expected: Double?
    )
        throws
    {
        #expect(try value("SEN", "CON_USE", in: SmallWorld().edition(year)) == expected)
    }

    @Test func `a value of the next year is not looked at`() throws {
        #expect(try value("IDN", "CON_SPEED", in: SmallWorld().edition(2024)) == nil)
        #expect(try value("IDN", "CON_SPEED", in: SmallWorld().edition(2025)) == 100)
    }

    @Test func `a newer row without a value does not hide an older value`() throws {
        #expect(try value("IDN", "SKL_YEARS", in: SmallWorld().edition(2024)) == 18)
    }

    @Test func `a selected value knows its row`() throws {
        let edition = try SmallWorld().edition()
        let origin = try #require(edition.values.origin(unit: 1, column: 0))
        #expect(
            edition.catalogue.place(of: edition.catalogue.observations[origin])
                == "observations/members/CON.csv, line 7")
        #expect(edition.values.origin(unit: 1, column: 1) == nil)
        #expect(edition.values[1, 1] == nil)
    }

    @Test func `context indicators are selected by the same rule, but not scored`() throws {
        let catalogue = try SmallWorld().edition().catalogue
        let heads = try #require(catalogue.indicator("CTX_HEADS"))
        let newest = catalogue.newestObservations(edition: 2024, .newestWithinMaxAge)
        #expect(newest.count == catalogue.economies.count * catalogue.indicators.count)
        #expect(catalogue.observations[Int(newest[heads])].value == 87)
        #expect(catalogue.newestObservations(edition: 2025, .newestWithinMaxAge)[heads] == -1)
    }
}
