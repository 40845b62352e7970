import Indicators
import TestSupport
import Testing

struct SubmissionLedgerTests {
    private static let provenance = SubmissionLedger.Provenance(
        moment: "2026-09-01T10:00:00Z", file: "TUR-2026.csv", digest: "ab12", findings: "MZ-W305", note: "by e-mail")

    private func figure(
        _ indicator: String = "CON_USE", _ year: Int = 2024, _ value: Double? = 82.5,
        _ status: ObservationStatus = .normal, _ confidentiality: Confidentiality = .free
    ) -> SubmittedFigure {
        var figure = SubmittedFigure(country: "TUR", indicator: indicator, year: year, value: value, status: status)
        figure.confidentiality = confidentiality
        figure.sourceDetail = "Household survey, TurkStat, 2024"
        figure.comment = "=1+1"
        figure.office = "TurkStat"
        return figure
    }

    private func ledger(_ figures: [SubmittedFigure], published: SubmissionLedger.Previous? = nil) -> SubmissionLedger {
        var ledger = SubmissionLedger(country: "TUR", edition: 2026)
        ledger.accept(figures, Self.provenance) { _ in published }
        return ledger
    }

    /// Writes a ledger into a small world and reads that.
    private func read(
        _ bytes: [UInt8], editing: (inout SmallWorld) throws -> Void = { _ in },
        disclosure: Disclosure = .publicOn(day: nil)
    ) throws -> (Catalogue, [Finding]) {
        var world = SmallWorld()
        try editing(&world)
        world.files["submissions/2026/TUR.csv"] = String(decoding: bytes, as: UTF8.self)
        return try withTemporaryFolder { folder in
            try world.write(to: folder)
            return try Catalogue.read(folder.path, disclosure: disclosure)
        }
    }

    @Test func `an accepted figure is an observation of a source of its own`() throws {
        let (catalogue, findings) = try read(ledger([figure()]).bytes())
        #expect(findings == [])
        let observation = try #require(catalogue.observations.last)
        #expect(observation.value == 82.5)
        #expect(catalogue.isSubmitted(observation))
        #expect(catalogue.observations.count { catalogue.isSubmitted($0) } == 1)
        let source = catalogue.sources[Int(observation.source)]
        #expect(source.code == "SUB-TUR-2026")
        #expect(source.publisher == "TurkStat")
        #expect(source.accessed == "2026-09")
        #expect(catalogue.place(of: observation) == "submissions/2026/TUR.csv, line 2")
        #expect(catalogue.submissions.map(\.current.count) == [1])
    }

    @Test func `a comment that begins a formula is guarded in the file and comes back as it was`() throws {
        let ledger = ledger([figure()])
        #expect(String(decoding: ledger.bytes(), as: UTF8.self).contains(",'=1+1,"))
        let (catalogue, _) = try read(ledger.bytes())
        #expect(catalogue.submissions[0].current[0].figure == figure())
        #expect(catalogue.submissions[0].bytes() == ledger.bytes())
    }

    @Test func `the same figure twice changes nothing`() {
        var ledger = ledger([figure()])
        let before = ledger
        #expect(ledger.accept([figure()], Self.provenance) { _ in nil } == [])
        #expect(ledger == before)
    }

    @Test func `a changed figure remembers what it replaced`() {
        var ledger = ledger([figure()], published: .init(value: 80, status: .normal, source: "ITU-2025"))
        #expect(ledger.records[0].previous == .init(value: 80, status: .normal, source: "ITU-2025"))
        let added = ledger.accept([figure("CON_USE", 2024, 83)], Self.provenance) { _ in nil }
        #expect(added.map(\.previous) == [.init(value: 82.5, status: .normal, source: "SUB-TUR-2026")])
        #expect(ledger.current.map(\.figure.value) == [83])
        #expect(ledger.records.count == 2)
    }

    @Test func `a withdrawn figure no longer counts, and leaves its trace`() throws {
        var ledger = ledger([figure(), figure("CON_PRICE", 2024, 9)])
        let added = ledger.withdraw(indicator: "CON_USE", Self.provenance)
        #expect(added.map(\.previous?.value) == [82.5])
        #expect(ledger.current.map(\.figure.indicator) == ["CON_PRICE"])
        #expect(ledger.withdraw(indicator: "CON_USE", Self.provenance) == [])
        let (catalogue, findings) = try read(ledger.bytes())
        #expect(findings == [])
        #expect(catalogue.submissions[0].records.map(\.action) == [.accept, .accept, .withdraw])
        #expect(catalogue.observations.filter { catalogue.isSubmitted($0) }.map(\.value) == [9])
    }

    @Test func `a figure that is not for publication is left out, and told`() throws {
        let bytes = ledger([figure("CON_USE", 2024, 82.5, .normal, .notForPublication)]).bytes()
        let (catalogue, findings) = try read(bytes)
        #expect(findings == [])
        #expect(catalogue.observations.allSatisfy { !catalogue.isSubmitted($0) })
        #expect(catalogue.sources.count == 2)
        let turkiye = try #require(catalogue.economy("TUR"))
        #expect(
            catalogue.confidential == [
                .init(economy: turkiye, indicator: 0, year: 2024, confidentiality: .notForPublication)
            ])
        let (internally, _) = try read(bytes, disclosure: .everything)
        #expect(internally.observations.last?.value == 82.5)
        #expect(internally.confidential == catalogue.confidential)
    }

    @Test func `the input that a public run vouches for has nothing of what it may not see`() throws {
        var secret = figure("CON_USE", 2024, 82.5, .normal, .notForPublication)
        secret.comment = "the value is 82.5"
        secret.sourceDetail = "82.5 in the survey"
        let ledger = ledger([secret, figure("CON_PRICE", 2024, 9)])
        let (catalogue, _) = try read(ledger.bytes())
        let file = try #require(catalogue.files.last)
        #expect(file.name == "submissions/2026/TUR.csv")
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("82.5"))
        #expect(!text.contains("ab12"))
        #expect(text.contains("TUR,CON_USE,2024,,,,N,"))
        // Another secret value gives the same bytes, so that no digest tells them apart.
        secret.value = 11
        #expect(self.ledger([secret, figure("CON_PRICE", 2024, 9)]).publicBytes(today: nil, cutOff: nil) == file.bytes)
        // The redacted copy gives the same run.
        let (again, findings) = try read(file.bytes)
        #expect(findings == [])
        #expect(again.files.last?.bytes == file.bytes)
        #expect(again.observations.map(\.value) == catalogue.observations.map(\.value))
    }

    @Test func `a figure that was free before and after does not tell what it was in between`() {
        var ledger = ledger([figure("CON_USE", 2024, 82.5, .normal, .notForPublication)])
        ledger.accept([figure("CON_USE", 2024, 83)], Self.provenance) { _ in nil }
        #expect(ledger.records[1].previous?.value == 82.5)
        let text = String(decoding: ledger.publicBytes(today: nil, cutOff: nil), as: UTF8.self)
        #expect(!text.contains("82.5"))
        #expect(text.contains("TUR,CON_USE,2024,83,A,"))
    }

    @Test(
        arguments: [
            (nil, "2026-07-15", false), ("2026-06-30", "2026-07-15", false), ("2026-07-01", "2026-07-15", true),
            ("2027-01-01", "2026-06-30", false), ("2026-07-01", nil, true), ("2026-06-30", nil, false),
        ] as [(String?, String?, Bool)])
    func `an embargo until the first of July ends on that day, for reports whose cut-off is not before it`(
        _ today: String?, _ cutOff: String?, _ isPublic: Bool
    ) {
        let embargo = Confidentiality.embargoed(until: "2026-07-01")
        #expect(embargo.isPublic(today: today, cutOff: cutOff) == isPublic)
    }

    @Test func `the submission for the later edition holds`() throws {
        var world = SmallWorld()
        world.files["submissions/2024/TUR.csv"] = String(
            decoding: SubmissionLedgerTests.older.bytes(), as: UTF8.self)
        world.files["submissions/2026/TUR.csv"] = String(decoding: ledger([figure()]).bytes(), as: UTF8.self)
        let (catalogue, findings) = try withTemporaryFolder { folder in
            try world.write(to: folder)
            return try Catalogue.read(folder.path)
        }
        #expect(findings == [])
        #expect(catalogue.observations.filter { catalogue.isSubmitted($0) }.map(\.value) == [82.5])
        #expect(catalogue.sources.map(\.code) == ["ITU-2025", "UIS-2025", "SUB-TUR-2024", "SUB-TUR-2026"])
    }

    private static var older: SubmissionLedger {
        var ledger = SubmissionLedger(country: "TUR", edition: 2024)
        let figure = SubmittedFigure(country: "TUR", indicator: "CON_USE", year: 2024, value: 70, status: .estimated)
        ledger.accept([figure], provenance) { _ in nil }
        return ledger
    }

    @Test(arguments: [
        ("TUR,CON_USE,2024,82.5", "TUR,CON_USE,2024,120", "MZ-E206 submissions/2026/TUR.csv, line 2"),
        ("TUR,CON_USE,2024,82.5", "TUR,CON_ODD,2024,82.5", "MZ-E201 submissions/2026/TUR.csv, line 2"),
        ("TUR,CON_USE", "SEN,CON_USE", "MZ-E209 submissions/2026/TUR.csv, line 2, column A \"REF_AREA\""),
        (",82.5,A,", ",82.5,O,", "MZ-E207 submissions/2026/TUR.csv, line 2, column D \"OBS_VALUE\""),
        (",82.5,A,", ",82.5,Z,", "MZ-E205 submissions/2026/TUR.csv, line 2, column E \"OBS_STATUS\""),
        (",A,,F,", ",A,,X,", "MZ-E205 submissions/2026/TUR.csv, line 2, column G \"CONF_STATUS\""),
        (",A,,F,", ",A,,E,", "MZ-E202 submissions/2026/TUR.csv, line 2, column H \"EMBARGO_UNTIL\""),
        ("REF_AREA", "AREA", "MZ-E008 submissions/2026/TUR.csv, line 1"),
    ])
    func `a stored file that someone broke is told`(_ old: String, _ new: String, _ finding: String) throws {
        let text = String(decoding: ledger([figure()]).bytes(), as: UTF8.self)
        #expect(text.contains(old))
        let (_, findings) = try read(Array(text.replacing(old, with: new).utf8))
        #expect(findings.map(\.inShort) == [finding])
    }

    @Test func `what is no submission in the folder is told`() throws {
        var world = SmallWorld()
        world.files["submissions/2026/FRA.csv"] = ""
        world.files["submissions/draft/TUR.csv"] = ""
        world.files["submissions/README.md"] = "# Submissions\n"
        let (_, findings) = try world.read()
        #expect(
            findings.map(\.inShort) == [
                "MZ-W303 submissions/2026/FRA.csv", "MZ-W303 submissions/draft",
            ])
    }
}
