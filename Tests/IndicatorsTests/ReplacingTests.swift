import Indicators
import Tabular
import TestSupport
import Testing

struct ReplacingTests {
    private func figure(_ catalogue: Catalogue, _ economy: String, _ indicator: String, _ year: Int, _ value: Double)
        throws -> SupposedFigure
    {
        SupposedFigure(
            economy: try #require(catalogue.economy(economy)), indicator: try #require(catalogue.indicator(indicator)),
            year: year, value: value)
    }

    @Test func `a figure takes the place of that of its year, and another year's stays`() throws {
        let (catalogue, _) = try SmallWorld().read()
        let replaced = try catalogue.replacing([figure(catalogue, "TUR", "CON_USE", 2024, 95)])
        let indicator = try #require(catalogue.indicator("CON_USE"))
        let own = replaced.observations.filter { $0.economy == 0 && Int($0.indicator) == indicator }
        #expect(own.map(\.year) == [2023, 2024])
        #expect(own.map(\.value) == [70, 95])
        #expect(replaced.observations.count == catalogue.observations.count)
        #expect(replaced.place(of: try #require(own.last)) == "supposed, line 1")
    }

    @Test func `a figure that nobody published is added`() throws {
        let (catalogue, _) = try SmallWorld().read()
        let replaced = try catalogue.replacing([
            figure(catalogue, "SEN", "CON_PRICE", 2024, 5), figure(catalogue, "SEN", "CON_PRICE", 2024, 6),
        ])
        #expect(replaced.observations.count == catalogue.observations.count + 1)
        #expect(replaced.observations.last?.value == 6)
    }

    @Test func `a value that cannot occur is refused with the range`() throws {
        let (catalogue, _) = try SmallWorld().read()
        let supposed = try figure(catalogue, "SEN", "CON_USE", 2024, 101)
        let finding = try #require(throws: Finding.self) { try catalogue.replacing([supposed]) }
        #expect(finding.problem == .outsideRange("101", 0...100, unit: "per cent"))
        #expect(finding.place.columnName == "CON_USE")
    }
}
