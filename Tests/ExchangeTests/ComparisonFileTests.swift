import Exchange
import FoundationEssentials
import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

extension SmallWorld {
    /// An edition and the catalogue that it comes from.
    fileprivate func edition(_ year: Int = 2024) throws -> Edition {
        try withTemporaryFolder { folder in
            try write(to: folder)
            let (catalogue, findings) = try Catalogue.read(folder.path)
            let (methodology, more) = MethodologyFile.read(
                try folder.bytes(of: "methodology.json"), file: "methodology.json")
            try #require(findings + more == [])
            return Edition(year, of: catalogue, by: try #require(methodology))
        }
    }

    /// What is archived of its edition 2024.
    fileprivate func results() throws -> (results: Results, values: [UInt8]) {
        let edition = try edition()
        let bytes = Array(try #require(files["methodology.json"]).utf8)
        let values = edition.valuesCSV()
        let inputs = files.sorted { $0.key < $1.key }.map {
            Manifest.Entry(path: $0.key, sha256: $0.value, bytes: $0.value.utf8.count)
        }
        let results = try #require(
            Results(edition, methodology: bytes, values: values, inputs: inputs, inputDigest: "digest"))
        return (results, values)
    }
}

struct ResultsFileTests {
    @Test func `the file is as its schema says, and reads back as itself`() throws {
        let (results, _) = try SmallWorld().results()
        let schema = try JSONSchema(Project.text(of: "reports/results.schema.json"))
        #expect(try schema.faults(of: results.json()) == [])
        #expect(try Results.read(results.json(), file: "results.json").json() == results.json())
        #expect(try schema.faults(of: Array(Project.text(of: "reports/2024/results.json").utf8)) == [])
    }

    @Test func `an archived edition has the scores that were published, to the last bit`() throws {
        let edition = try SmallWorld().edition()
        let (results, values) = try SmallWorld().results()
        let vintage = try results.vintage(values: values, file: "results.json", today: edition.catalogue)
        let comparison = Comparison(vintage, Vintage(edition))
        #expect(comparison.units.map(\.code).sorted() == ["IDN", "SEN", "TUR"])
        for unit in comparison.units.indices {
            for knot in comparison.knots.indices {
                let change = comparison[unit, knot]
                #expect(change.from?.bitPattern == change.to?.bitPattern)
                if change.from != nil { #expect(change.causes == Causes()) }
            }
        }
    }

    @Test func `against an archived edition a changed figure is a revision and a changed goalpost is method`() throws {
        let (results, values) = try SmallWorld().results()
        var world = SmallWorld()
        try world.replace("CON_USE,2024,80", with: "CON_USE,2024,60", in: "observations/members/CON.csv")
        try world.replace("0,100,1,3,5,UIS", with: "0,100,1,1,5,UIS", in: "indicators.csv")
        let now = try world.edition()
        let comparison = Comparison(
            try results.vintage(values: values, file: "results.json", today: now.catalogue), Vintage(now))
        let unit = try #require(comparison.unit("TUR"))
        let connectivity = try #require(comparison.knot("CON"))
        let area = try #require(comparison[unit, connectivity].causes)
        #expect(abs(area[.revision] + 10) < 1e-12)
        #expect(abs(area.total + 10) < 1e-12)
        let knot = try #require(comparison.knot("SKL"))
        let skills = try #require(comparison[unit, knot].causes)
        #expect(abs(skills[.method] + 5) < 1e-12)
    }

    @Test func `what the engine computes otherwise than at its time is method`() throws {
        let (results, values) = try SmallWorld().results()
        let text = String(decoding: results.json(), as: UTF8.self)
        let edition = try SmallWorld().edition()
        #expect(text.split(separator: "\"CON\" : 65", omittingEmptySubsequences: false).count == 2)
        let other = try Results.read(
            Array(text.replacing("\"CON\" : 65", with: "\"CON\" : 64").utf8), file: "results.json")
        let comparison = Comparison(
            try other.vintage(values: values, file: "results.json", today: edition.catalogue), Vintage(edition))
        let change = comparison[try #require(comparison.unit("TUR")), try #require(comparison.knot("CON"))]
        #expect(change.from == 64)
        #expect(change.causes?[.method] == 1)
        #expect(change.causes?.total == 1)
    }

    @Test func `what differs between two archives is said choice by choice`() throws {
        let then = try SmallWorld().results().results
        #expect(then.differences(to: then) == [])
        var world = SmallWorld()
        try world.replace("0,100,1,3,5,UIS", with: "0,100,1,1,5,UIS", in: "indicators.csv")
        try world.replace("\"minimumCoverage\": 0.75", with: "\"minimumCoverage\": 0.5", in: "methodology.json")
        let row = try #require(world.files["indicators.csv"]?.split(separator: "\n").first { $0.hasPrefix("CON_SP") })
        try world.replace("\(row)\n", with: "", in: "indicators.csv")
        for line in ["TUR,CON_SPEED,2024,100,A,ITU-2025\n", "IDN,CON_SPEED,2025,100,A,ITU-2025\n"] {
            try world.replace(line, with: "", in: "observations/members/CON.csv")
        }
        try world.replace("FRA,CON_SPEED,2024,20000,A,ITU-2025\n", with: "", in: "observations/world/ALL.csv")
        let now = try world.results().results
        #expect(
            then.differences(to: now) == [
                .retired(code: "CON_SPEED"), .choice(place: "SKL_GAP.weight", then: "3", now: "1"),
                .choice(place: "methodology.aggregation.index.minimumCoverage", then: "0.75", now: "0.5"),
                .input(path: "indicators.csv", .changed), .input(path: "methodology.json", .changed),
                .input(path: "observations/members/CON.csv", .changed),
                .input(path: "observations/world/ALL.csv", .changed),
            ])
        #expect(now.differences(to: then).contains(.added(code: "CON_SPEED")))
        #expect(then.definitionDigest != now.definitionDigest)
    }

    @Test(arguments: [
        ("{", "text that is not JSON"), ("{}", "no key \"$schema\""), ("[]", "a value of another kind"),
        ("{\"$schema\": 1}", "a value of another kind than expected at \"$schema\""),
    ])
    func `a broken archive is a finding`(_ text: String, _ detail: String) {
        do throws(Finding) {
            _ = try Results.read(Array(text.utf8), file: "results.json")
            Issue.record("it was read")
        } catch {
            #expect(error.problem.found.contains(detail), "\(error.problem.found)")
            #expect(error.place.file == "results.json")
        }
    }

    @Test func `figures other than those archived are refused`() throws {
        let (results, values) = try SmallWorld().results()
        let catalogue = try SmallWorld().edition().catalogue
        do throws(Finding) {
            _ = try results.vintage(values: values + [10], file: "results.json", today: catalogue)
            Issue.record("they were taken")
        } catch {
            #expect(error.problem.code == "MZ-E223")
            #expect(error.problem.expected.hasPrefix("values.csv as it was written"))
        }
    }
}

struct ComparisonFileTests {
    private func comparison() throws -> Comparison {
        var world = SmallWorld()
        try world.replace("TUR,CON_USE,2024,80,A,ITU-2025\n", with: "", in: "observations/members/CON.csv")
        return try Comparison(Vintage(world.edition()), Vintage(SmallWorld().edition()))
    }

    @Test func `the JSON is as its schema says`() throws {
        let schema = try JSONSchema(Project.text(of: "reports/comparison.schema.json"))
        #expect(try schema.faults(of: comparison().json(differences: [.engine(then: "0", now: "1")])) == [])
        // The schema is not one that takes anything.
        let text = String(decoding: try comparison().json(), as: UTF8.self)
        #expect(try schema.faults(of: Array(text.replacing("\"revision\"", with: "\"revisions\"").utf8)).count > 3)
        #expect(try schema.faults(of: Array(text.replacing("\"newer\"", with: "\"new\"").utf8)).count == 1)
    }

    @Test func `the CSV has a row for each member and measure, with the parts`() throws {
        let text = String(decoding: try comparison().csv(), as: UTF8.self)
        let table = try Table.read(Array(text.utf8), file: "comparison.csv")
        #expect(table.problems == [])
        #expect(text.contains("\nTUR,CON,2024,2024,60,65,5,,,,5,0,0,0,0,1,1,Advanced,Advanced,1,1,,,,,,,\n"))
        #expect(
            text.contains(
                "\nTUR,CON_USE,2024,2024,70,80,10,,,,10,0,0,0,,1,1,Advanced,Leading,1,1,70,2023,ITU-2025,80,2024,ITU-2025,newer\n"
            ))
        // Figures that neither side has are no row.
        #expect(!text.contains("SEN,CON_PRICE"))
        let one = try comparison()
        #expect(
            String(decoding: one.csv(units: [try #require(one.unit("SEN"))]), as: UTF8.self).split(separator: "\n")
                .dropFirst().allSatisfy { $0.hasPrefix("SEN,") })
    }

    @Test func `the history has a row for each member, measure and edition`() throws {
        let editions = [try SmallWorld().edition(2023), try SmallWorld().edition(2024)]
        let lines = String(decoding: editions.historyCSV(members: [0]), as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "iso3,measure,edition,score,coverage,rank,level")
        #expect(lines.count == 1 + 3 * 2)
        #expect(lines[4] == "TUR,CON,2024,65,1,,Advanced")
    }
}

struct SARIFTests {
    private let note = SARIFLog.Note(
        rule: "drop>5", summary: "the index fell", severity: .error, message: "Türkiye", file: "indicators/a b.csv",
        line: 3, identity: "TUR"
    )

    @Test func `notes are as the standard requires`() throws {
        let finding = Finding(.emptyCell("name"), at: Place(file: "countries.csv", line: 2))
        let whole = Finding(.noObservation(indicator: "CON_USE"), at: Place(file: "indicators.csv"))
        let log = SARIFLog([note, SARIFLog.Note(finding, in: "indicators"), SARIFLog.Note(whole, in: ""), note])
        let schema = try JSONSchema(JSONSchema.sarif)
        #expect(try schema.faults(of: log.json()) == [])
        #expect(try schema.faults(of: SARIFLog([]).json()) == [])
        let text = String(decoding: log.json(), as: UTF8.self)
        #expect(text.contains("\"uri\" : \"indicators/a%20b.csv\""))
        #expect(text.contains("\"uri\" : \"indicators/countries.csv\""))
        #expect(text.contains("\"level\" : \"warning\""))
        // Each rule once, whatever the notes.
        #expect(text.split(separator: "\"id\" : \"drop>5\"", omittingEmptySubsequences: false).count == 2)
    }

    @Test func `the same note on another line is the same note`() throws {
        func fingerprint(_ line: Int?, _ identity: String) -> String {
            let moved = SARIFLog.Note(
                rule: note.rule, summary: note.summary, severity: .error, message: note.message, file: note.file,
                line: line, identity: identity)
            let text = String(decoding: SARIFLog([moved]).json(), as: UTF8.self)
            return text.split(separator: "\n").first { $0.contains("mizan/v1") }.map(String.init) ?? ""
        }
        #expect(fingerprint(3, "TUR") == fingerprint(nil, "TUR"))
        #expect(fingerprint(3, "TUR") != fingerprint(3, "SEN"))
    }
}
