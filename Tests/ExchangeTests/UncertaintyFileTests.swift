import Exchange
import FoundationEssentials
import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

/// The small world, drawn a few times: Türkiye and Senegal are scored, Indonesia is not.
private enum Drawn {
    static func world() throws -> (edition: Edition, robustness: Robustness) {
        try withTemporaryFolder { folder in
            try SmallWorld().write(to: folder)
            let (catalogue, _) = try Catalogue.read(folder.path, scope: .members)
            let (methodology, _) = MethodologyFile.read(
                Array(SmallWorld().files["methodology.json", default: ""].utf8), file: "")
            let edition = Edition(2024, of: catalogue, by: try #require(methodology))
            return (
                edition,
                try Robustness(of: edition, varying: Assumption.standard(for: edition), draws: 100, seed: 7)
            )
        }
    }
}

struct UncertaintyCSVTests {
    @Test func `there is a row for each member, by code, and every number is the one drawn`() throws {
        let (edition, robustness) = try Drawn.world()
        let table = try Table.read(edition.uncertaintyCSV(robustness), file: "uncertainty.csv")
        #expect(
            table.header == [
                "iso3", "index", "index_p5", "index_median", "index_p95", "rank", "rank_p5", "rank_median", "rank_p95",
                "p_top10", "p_foundational", "p_emerging", "p_established", "p_advanced", "p_leading", "borderline",
                "CON_p5", "CON_median", "CON_p95", "SKL_p5", "SKL_median", "SKL_p95",
            ])
        #expect((0..<table.rowCount).map { table.text($0, 0) } == ["IDN", "SEN", "TUR"])
        #expect(table.header.indices.dropFirst().allSatisfy { table.text(0, $0).isEmpty })
        for (row, code) in [(1, "SEN"), (2, "TUR")] {
            let unit = try #require(robustness.units.first { edition.catalogue.economies[$0.position].code == code })
            let expected =
                [unit.index.nominal, unit.index.lower, unit.index.median, unit.index.upper, Double(unit.rank.nominal)]
                + [unit.rank.lower, unit.rank.median, unit.rank.upper, unit.rank.topTen] + unit.levels
            #expect((1...14).map { Double(table.text(row, $0)) } == expected)
            #expect(table.text(row, 15) == (unit.isBorderline ? "yes" : "no"))
            let areas = unit.areas.compactMap(\.self).flatMap { [$0.lower, $0.median, $0.upper] }
            #expect((16...21).map { Double(table.text(row, $0)) } == areas)
        }
    }

    @Test func `data.json says what was drawn and gives each scored member its intervals`() throws {
        let (edition, robustness) = try Drawn.world()
        struct Document: Decodable {
            struct Draws: Decodable {
                let draws: Int
                let seed: String
                let varied: [String: [String]]
            }
            struct Percentiles: Decodable {
                let p5: Double
                let p95: Double
            }
            struct Uncertainty: Decodable {
                let index: Percentiles
                let levels: [String: Double]
                let areas: [String: Percentiles]
            }
            struct Country: Decodable {
                let iso3: String
                let uncertainty: Uncertainty?
            }
            let uncertainty: Draws?
            let countries: [Country]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(edition.dataJSON(robustness)))
        #expect(document.uncertainty?.draws == 100 && document.uncertainty?.seed == "7")
        #expect(document.uncertainty.map { Set($0.varied.keys) } == Set(robustness.assumptions.map(\.name)))
        #expect(document.countries.map { $0.uncertainty == nil } == [true, false, false])
        for country in document.countries {
            guard let found = country.uncertainty else { continue }
            let unit = try #require(
                robustness.units.first { edition.catalogue.economies[$0.position].code == country.iso3 })
            #expect(found.index.p5 == unit.index.lower && found.index.p95 == unit.index.upper)
            #expect(abs(found.levels.values.reduce(0, +) - 1) < 1e-12)
            #expect(found.areas.count == unit.areas.count { $0 != nil })
        }
        let plain = try JSONDecoder().decode(Document.self, from: Data(edition.dataJSON()))
        #expect(plain.uncertainty == nil && plain.countries.allSatisfy { $0.uncertainty == nil })
    }
}
