import Exchange
import FoundationEssentials
import Indicators
import Scoring
import TestSupport
import Testing

extension SmallWorld {
    fileprivate func edition() throws -> Edition {
        try withTemporaryFolder { folder in
            try write(to: folder)
            let (catalogue, findings) = try Catalogue.read(folder.path)
            let (methodology, more) = MethodologyFile.read(
                try folder.bytes(of: "methodology.json"), file: "methodology.json")
            try #require(findings + more == [])
            return Edition(2024, of: catalogue, by: try #require(methodology))
        }
    }
}

struct FiguresFileTests {
    @Test func `every figure that stands for the edition is a row, with its line and score`() throws {
        #expect(
            String(decoding: try SmallWorld().edition().valuesCSV(), as: UTF8.self) == """
                REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE,SCORE,FILE,LINE
                IDN,CON_PRICE,2024,1,A,ITU-2025,100,observations/members/CON.csv,9
                IDN,SKL_YEARS,2023,18,A,UIS-2025,100,observations/members/SKL.csv,7
                IDN,SKL_GAP,2024,0,A,UIS-2025,100,observations/members/SKL.csv,8
                SEN,CON_USE,2021,40,A,ITU-2025,40,observations/members/CON.csv,7
                SEN,SKL_YEARS,2024,3,A,UIS-2025,0,observations/members/SKL.csv,4
                SEN,SKL_GAP,2024,50,A,UIS-2025,0,observations/members/SKL.csv,5
                TUR,CON_USE,2024,80,A,ITU-2025,80,observations/members/CON.csv,3
                TUR,CON_PRICE,2024,10,E,ITU-2025,50,observations/members/CON.csv,4
                TUR,CON_SPEED,2024,100,A,ITU-2025,50,observations/members/CON.csv,5
                TUR,SKL_YEARS,2024,12,A,UIS-2025,60,observations/members/SKL.csv,2
                TUR,SKL_GAP,2024,10,A,UIS-2025,80,observations/members/SKL.csv,3
                TUR,CTX_HEADS,2024,87,A,ITU-2025,,observations/members/CON.csv,6

                """
        )
    }

    private struct Document: Decodable {
        let countries: [Country]
    }

    private struct Country: Decodable {
        let iso3: String
        let figures: [String: Figure]?
    }

    private struct Figure: Decodable, Equatable {
        let value: Double
        let year: Int
        let status: String
        let source: String
        let score: Double?
    }

    @Test func `the data file holds the same figures`() throws {
        let bytes = try SmallWorld().edition().dataJSON()
        let countries = try JSONDecoder().decode(Document.self, from: Data(bytes)).countries
        #expect(countries.map(\.iso3) == ["IDN", "SEN", "TUR"])
        #expect(countries.map { $0.figures?.count } == [3, 3, 6])
        let turkey = try #require(countries[2].figures)
        #expect(turkey["CON_PRICE"] == Figure(value: 10, year: 2024, status: "E", source: "ITU-2025", score: 50))
        #expect(turkey["CTX_HEADS"] == Figure(value: 87, year: 2024, status: "A", source: "ITU-2025", score: nil))
    }

    @Test func `the scores alone hold no figures`() throws {
        let bytes = try SmallWorld().edition().scoresJSON()
        let countries = try JSONDecoder().decode(Document.self, from: Data(bytes)).countries
        #expect(countries.allSatisfy { $0.figures == nil })
    }

    @Test func `the manifest names every part`() {
        let manifest = Manifest(
            engine: "1", edition: 2024, methodology: "m", command: "c", inputDigest: "d",
            inputs: [Manifest.Entry(path: "areas.csv", sha256: "ab", bytes: 3)], outputs: []
        )
        #expect(
            String(decoding: manifest.json(), as: UTF8.self) == """
                {
                  "command" : "c",
                  "edition" : 2024,
                  "engine" : "1",
                  "inputDigest" : "d",
                  "inputs" : [
                    {
                      "bytes" : 3,
                      "path" : "areas.csv",
                      "sha256" : "ab"
                    }
                  ],
                  "methodology" : "m",
                  "outputs" : [

                  ]
                }

                """
        )
    }
}
