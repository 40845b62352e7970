import Exchange
import Indicators
import Scoring
import TestSupport
import Testing

struct ScoreTests {
    private func edition(_ year: Int) throws -> Edition {
        let (catalogue, findings) = try Catalogue.read(Project.indicators, scope: .members)
        let bytes = Array(try Project.text(of: "indicators/methodology.json").utf8)
        let (methodology, more) = MethodologyFile.read(bytes, file: "methodology.json")
        try #require(findings + more == [])
        return Edition(year, of: catalogue, by: try #require(methodology))
    }

    @Test(arguments: [2020, 2024]) func `CSV and JSON are those of Exchange, byte for byte`(_ year: Int) throws {
        let edition = try edition(year)
        let csv = try Program.mizan(["score", "--edition", "\(year)", "--format", "csv"])
        #expect(csv.code == 0)
        #expect(csv.errors == "")
        #expect(csv.output == String(decoding: edition.scoresCSV(), as: UTF8.self))
        let json = try Program.mizan(["score", "--edition", "\(year)", "--format", "json"])
        #expect(json.code == 0)
        #expect(json.output == String(decoding: edition.scoresJSON(), as: UTF8.self))
    }

    @Test func `the newest edition is the one meant when none is named`() throws {
        let newest = try Program.mizan(["score", "--format", "csv"]).output
        #expect(try Program.mizan(["score", "--format", "csv", "--edition", "2024"]).output == newest)
    }

    @Test func `the table of the small world`() throws {
        let run = try Program.mizan(["score"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                Edition 2024, scores from 0 to 100
                rank  iso3  country    index  level          CON    SKL  coverage
                   1  TUR   Türkiye     69.8  Advanced      65.0   75.0      100%
                   2  SEN   Senegal      6.3  Foundational  40.0    0.0       75%
                   –  IDN   Indonesia      –  not scored       –  100.0       63%
                Indonesia: not scored, since only 1 of 2 areas have enough figures (2 needed); too few in CON

                """
        )
    }

    @Test(arguments: ["tur,SENEGAL", "TUR,sénégal", "Türkiye,السنغال", "sen,tur,SEN"])
    func `countries may be named by code or name, in any case and language`(_ names: String) throws {
        let run = try Program.mizan(["score", "--format", "csv", "--country", names], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.split(separator: "\n").map { $0.prefix(4) } == ["iso3", "SEN,", "TUR,"])
    }

    @Test func `countries may be named one by one`() throws {
        let run = try Program.mizan(
            ["score", "--format", "csv", "--country", "TUR", "--country=IDN"], on: SmallWorld())
        #expect(run.output.split(separator: "\n").map { $0.prefix(4) } == ["iso3", "IDN,", "TUR,"])
    }

    @Test(arguments: ["csv", "json", "table"]) func `an area named twice is there once`(_ format: String) throws {
        let twice = try Program.mizan(
            ["score", "--format", format, "--area", "con,CON", "--area", "CON"], on: SmallWorld())
        let once = try Program.mizan(["score", "--format", format, "--area", "CON"], on: SmallWorld())
        #expect(once.code == 0)
        #expect(twice.code == 0)
        #expect(twice.output == once.output)
    }

    @Test func `ranks are among all members, also when some are left out`() throws {
        let run = try Program.mizan(
            ["score", "--format", "csv", "--country", "SEN", "--area", "SKL"], on: SmallWorld())
        #expect(run.output == "iso3,SKL,index,rank,level,coverage\nSEN,0,6.324555320336758,2,Foundational,0.75\n")
    }

    #if os(Linux)
        @Test(arguments: ["score", "doctor", "codes countries", "--help"])
        func `an output that takes nothing is a file that cannot be written`(_ command: String) throws {
            let run = try Program.mizan(command.split(separator: " ").map(String.init), output: "/dev/full")
            #expect(run.code == 3)
            #expect(run.errors.hasPrefix("mizan: cannot write \"standard output\": the disk is full\n"))
        }
    #endif
}
