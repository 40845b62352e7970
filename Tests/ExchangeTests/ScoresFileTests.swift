import Exchange
import FoundationEssentials
import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

/// The committed edition 2024, computed once.
private enum Committed {
    private static let computed = Result {
        let (catalogue, findings) = try Catalogue.read(Project.indicators, scope: .members)
        let bytes = Array(try Project.text(of: "indicators/methodology.json").utf8)
        let (methodology, more) = MethodologyFile.read(bytes, file: "methodology.json")
        try #require(findings + more == [])
        return Edition(2024, of: catalogue, by: try #require(methodology))
    }

    static func edition() throws -> Edition { try computed.get() }
}

private let areas = ["CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO"]

struct ScoresCSVTests {
    private func table(_ bytes: [UInt8]) throws -> Table { try Table.read(bytes, file: "scores.csv") }

    @Test func `the columns are those of the issue, in that order`() throws {
        let text = String(decoding: try Committed.edition().scoresCSV(), as: UTF8.self)
        #expect(text.hasPrefix("iso3,CCD,CON,SKL,GOV,DAT,RES,EMT,ECO,index,rank,level,coverage\n"))
        #expect(text.hasSuffix("\n"))
        #expect(!text.contains("\r"))
    }

    @Test func `there is a row for each of the 57 members, by code`() throws {
        let table = try table(Committed.edition().scoresCSV())
        let codes = (0..<table.rowCount).map { table.text($0, 0) }
        #expect(codes.count == 57)
        #expect(codes == codes.sorted())
        #expect(table.problems.isEmpty)
    }

    @Test func `every number reads back as the very double that was computed`() throws {
        let edition = try Committed.edition()
        let table = try table(edition.scoresCSV())
        for row in 0..<table.rowCount {
            let unit = try #require(edition.catalogue.economy(table.text(row, 0)))
            for (column, area) in areas.enumerated() {
                let node = try #require(edition.scores.framework.node(area))
                #expect(table.number(row, 1 + column)?.bitPattern == edition.scores[unit, node]?.bitPattern)
            }
            #expect(table.number(row, 9)?.bitPattern == edition.scores[unit, Scores.index]?.bitPattern)
            #expect(table.integer(row, 10) == edition.ranks[unit])
            #expect(table.text(row, 11) == edition.scores.level(unit, Scores.index)?.name ?? "")
            #expect(table.number(row, 12)?.bitPattern == edition.scores.coverage(unit, Scores.index).bitPattern)
        }
    }

    @Test(arguments: ["GNB", "SOM"]) func `who is not scored has empty cells, but a coverage`(_ code: String) throws {
        let table = try table(Committed.edition().scoresCSV())
        let row = try #require((0..<table.rowCount).first { table.text($0, 0) == code })
        for column in 9...11 { #expect(table.isEmpty(row, column)) }
        #expect((1...8).contains { table.isEmpty(row, $0) })
        #expect(try #require(table.number(row, 12)) > 0)
    }

    @Test func `Türkiye's row holds the check values of the issue`() throws {
        let table = try table(Committed.edition().scoresCSV())
        let row = try #require((0..<table.rowCount).first { table.text($0, 0) == "TUR" })
        for (column, expected) in [(1, 67.762278146), (2, 77.359622796), (4, 76.968526664), (6, 93), (9, 69.958024279)]
        {
            #expect(abs(try #require(table.number(row, column)) - expected) <= 1e-9)
        }
        #expect(table.text(row, 10) == "5")
        #expect(table.text(row, 11) == "Advanced")
    }

    @Test func `some members and areas alone, areas in the order asked for`() throws {
        let edition = try Committed.edition()
        let members = try ["TUR", "SEN"].map { try #require(edition.catalogue.economy($0)) }
        let nodes = try ["RES", "CON"].map { try #require(edition.scores.framework.node($0)) }
        let table = try table(edition.scoresCSV(members: members, areas: nodes))
        #expect(table.header == ["iso3", "RES", "CON", "index", "rank", "level", "coverage"])
        #expect((0..<table.rowCount).map { table.text($0, 0) } == ["SEN", "TUR"])
        #expect((0..<table.rowCount).map { table.text($0, 4) } == ["21", "5"])
    }

    @Test func `nobody is a header without rows`() throws {
        #expect(
            String(decoding: try Committed.edition().scoresCSV(members: [], areas: []), as: UTF8.self)
                == "iso3,index,rank,level,coverage\n"
        )
    }
}

struct ScoresJSONTests {
    private struct Document: Decodable {
        let edition: Int
        let engine: String
        let methodology: String
        let methodologyVersion: String
        let countries: [Country]
    }

    private struct Country: Decodable {
        let iso3: String
        let name: String
        let index: Double?
        let rank: Int?
        let level: String?
        let coverage: Double
        let areas: [String: Area]
    }

    private struct Area: Decodable {
        let score: Double?
        let level: String?
        let coverage: Double
    }

    private func document(_ bytes: [UInt8]) throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(bytes))
    }

    @Test func `it says which edition, engine and methodology it is of`() throws {
        let document = try document(Committed.edition().scoresJSON())
        #expect(document.edition == 2024)
        #expect(document.engine == Engine.version)
        #expect(document.methodology == "Mizan published methodology")
        #expect(document.methodologyVersion == "2024.1")
    }

    @Test func `every value equals the one of the CSV`() throws {
        let edition = try Committed.edition()
        let table = try Table.read(edition.scoresCSV(), file: "scores.csv")
        let countries = try document(edition.scoresJSON()).countries
        #expect(countries.count == table.rowCount)
        for (row, country) in countries.enumerated() {
            #expect(country.iso3 == table.text(row, 0))
            for (column, area) in areas.enumerated() {
                #expect(country.areas[area]?.score?.bitPattern == table.number(row, 1 + column)?.bitPattern)
            }
            #expect(country.areas.count == 8)
            #expect(country.index?.bitPattern == table.number(row, 9)?.bitPattern)
            #expect(country.rank == table.integer(row, 10))
            #expect(country.level ?? "" == table.text(row, 11))
            #expect(country.coverage.bitPattern == table.number(row, 12)?.bitPattern)
        }
    }

    @Test func `names are written as they are`() throws {
        let turkey = try #require(document(Committed.edition().scoresJSON()).countries.first { $0.iso3 == "TUR" })
        #expect(turkey.name == "Türkiye")
        #expect(turkey.level == "Advanced")
        #expect(turkey.areas["RES"]?.level == "Leading")
        #expect(turkey.areas["CON"]?.coverage == 1)
    }

    /// A key that is there with null and one that is absent decode alike, so that the text is looked at.
    @Test func `who is not scored has null, not a missing key`() throws {
        let edition = try Committed.edition()
        let somalia = try #require(edition.catalogue.economy("SOM"))
        let text = String(decoding: edition.scoresJSON(members: [somalia]), as: UTF8.self)
        for key in ["index", "rank", "level", "score"] { #expect(text.contains("\"\(key)\" : null")) }
    }

    @Test func `keys are sorted and one line feed ends the text`() throws {
        let edition = try Committed.edition()
        let text = String(decoding: edition.scoresJSON(), as: UTF8.self)
        #expect(text.hasSuffix("}\n"))
        #expect(!text.hasSuffix("\n\n"))
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" } }
        #expect(keys.count == 5)
        #expect(keys == keys.sorted())
    }

    @Test func `some members and areas alone`() throws {
        let edition = try Committed.edition()
        let turkey = try #require(edition.catalogue.economy("TUR"))
        let node = try #require(edition.scores.framework.node("CON"))
        let countries = try document(edition.scoresJSON(members: [turkey], areas: [node])).countries
        #expect(countries.map(\.iso3) == ["TUR"])
        #expect(countries.map(\.areas.count) == [1])
        #expect(try #require(countries[0].areas["CON"]?.score) == edition.scores[turkey, node])
    }
}
