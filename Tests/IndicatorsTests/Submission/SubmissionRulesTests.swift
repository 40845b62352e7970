import Indicators
import Tabular
import TestSupport
import Testing

/// Files as officers send them, on the small world: TUR has CON_USE 70 in 2023 and 80 in 2024, CON_PRICE 10, CON_SPEED 100,
/// SKL_YEARS 12 and SKL_GAP 10 in 2024.
struct SubmissionRulesTests {
    /// The small world, read once.
    private static let world = Result { try SmallWorld().read().catalogue }

    private func read(
        _ bytes: [UInt8], file: String = "TUR-2026.csv", country: String? = nil
    ) throws -> SubmissionReading {
        let catalogue = try Self.world.get()
        let (names, findings) = try CountryNames.read(catalogue)
        #expect(findings == [])
        return SubmissionReading.read(
            bytes, file: file, catalogue: catalogue, names: names, terms: .init(country: country, today: "2026-11-21"))
    }

    private func read(_ text: String, file: String = "TUR-2026.csv", country: String? = nil) throws -> SubmissionReading
    {
        try read(Array(text.utf8), file: file, country: country)
    }

    private static let header =
        "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE_DETAIL,CONF_STATUS,COMMENT_OBS\n"

    /// A row whose cells are right but for those that are named.
    private func row(
        _ indicator: String = "CON_USE", area: String = "TUR", year: String = "2025", _ value: String = "81.5",
        status: String = "", source: String = "Survey 2025", secrecy: String = "", comment: String = ""
    ) -> String {
        [area, indicator, year, value, status, source, secrecy, comment].map { "\"\($0)\"" }.joined(separator: ",")
            + "\n"
    }

    private func codes(_ rows: String...) throws -> [String] {
        try read(Self.header + rows.joined()).findings.map(\.problem.code)
    }

    @Test func `a clean file has no findings`() throws {
        let reading = try read(Self.header + row() + row("CON_PRICE", "9.5") + row("SKL_GAP", "", status: "L"))
        #expect(reading.findings == [])
        #expect(reading.country == "TUR")
        #expect(reading.edition == 2026)
        #expect(reading.figures.map(\.indicator) == ["CON_USE", "CON_PRICE", "SKL_GAP"])
        #expect(reading.figures.map(\.value) == [81.5, 9.5, nil])
        #expect(reading.figures.map(\.status) == [.normal, .normal, .notCollected])
        #expect(reading.understood.delimiter == "commas")
        #expect(reading.understood.decimal == ".")
    }

    /// 5.1: what LibreOffice saves in four languages.
    @Test(arguments: [
        ("TUR;CON_USE;2025;81,5;;s;;\nTUR;CON_SPEED;2025;1\u{A0}234,5;;s;;c\n", 1234.5),
        ("TUR;CON_USE;2025;81,5;;s;;\nTUR;CON_SPEED;2025;1.234,5;;s;;c\n", 1234.5),
        ("TUR;CON_USE;2025;81٫5;;s;;\nTUR;CON_SPEED;2025;1٬234٫5;;s;;c\n", 1234.5),
        ("TUR;CON_USE;2025;٨١٫٥;;s;;\nTUR;CON_SPEED;2025;١٢٣٤٫٥;;s;;c\n", 1234.5),
    ])
    func `numbers of every language are read`(_ rows: String, _ speed: Double) throws {
        let reading = try read(Self.header.replacing(",", with: ";") + rows)
        #expect(reading.isAcceptable)
        #expect(reading.figures.map(\.value) == [81.5, speed])
        #expect(reading.understood.delimiter == "semicolons")
    }

    @Test func `a number with two readings is refused, unless one alone can occur`() throws {
        // 12.345 or 12345 Mbit/s: both can be.
        let both = try read(Self.header + row("CON_SPEED", "12.345"))
        #expect(
            both.findings.map(\.problem) == [
                .ambiguousNumber(readings: ["12.345", "12345"], decimal: nil, range: 0...100_000)
            ])
        #expect(both.figures == [])
        // 12.345 per cent or 12345.
        let one = try read(Self.header + row("CON_USE", "12.345", comment: "new method"))
        #expect(one.findings.map(\.problem) == [.decidedByRange("12.345")])
        #expect(one.figures.map(\.value) == [12.345])
    }

    @Test func `what other numbers of the file prove decides`() throws {
        let reading = try read(
            Self.header + row("CON_USE", "81,5") + row("CON_SPEED", "0,125", comment: "c")
                + row("CON_PRICE", "1,234", comment: "c"))
        #expect(reading.findings == [])
        #expect(reading.figures.map(\.value) == [81.5, 1.234, 0.125])
        // The example of the specification: a point in a file with decimal commas.
        let mixed = try read(Self.header + row("CON_USE", "81,5") + row("CON_SPEED", "1.234", comment: "c"))
        #expect(
            mixed.findings.map(\.problem) == [
                .ambiguousNumber(readings: ["1.234", "1234"], decimal: ",", range: 0...100_000)
            ])
        #expect(mixed.findings[0].cell == "D3")
    }

    @Test(arguments: [
        ("????", "MZ-E112"), ("3-5", "MZ-E111"), ("mars-25", "MZ-E111"), ("(81)", "MZ-E123"), ("eighty one", "MZ-E113"),
        ("-", "MZ-E122"), ("..", "MZ-E122"), ("", "MZ-E121"), ("120", "MZ-E114"), ("815", "MZ-E114"),
        ("0.815", "MZ-W306"),
        ("n.d.", "MZ-W311"), ("yok", "MZ-W311"), ("لا يوجد", "MZ-W311"), ("5", "MZ-W305"), ("81.5 e", "MZ-W320"),
    ])
    func `a value that needs a look is told`(_ value: String, _ code: String) throws {
        #expect(try codes(row("CON_USE", value)) == [code])
    }

    @Test func `a percent sign behind another unit is told`() throws {
        #expect(try codes(row("CON_PRICE", "9%")) == ["MZ-W321"])
        #expect(try codes(row("CON_USE", "81.5 %")) == ["MZ-N407"])
    }

    @Test func `a value out of bounds comes with a guess`() throws {
        let reading = try read(Self.header + row("CON_USE", "815"))
        #expect(reading.findings.map(\.problem) == [.outsideRange(0...100, unit: "per cent", guess: "81.5")])
    }

    @Test func `zero is a value`() throws {
        let reading = try read(Self.header + row("CON_USE", "0", comment: "closed down"))
        #expect(reading.findings == [])
        #expect(reading.figures.map(\.value) == [0])
    }

    @Test(arguments: [
        ("X", "81", "MZ-E115"), ("F", "81", "MZ-E116"), ("I", "81", "MZ-E116"), ("O", "81", "MZ-E117"),
        ("A", "", "MZ-E118"), ("B", "81", "MZ-W315"),
    ])
    func `a status that does not suit is told`(_ status: String, _ value: String, _ code: String) throws {
        #expect(try codes(row("CON_USE", value, status: status)) == [code])
    }

    @Test func `a small letter or a word is a status too`() throws {
        let reading = try read(
            Self.header + row("CON_USE", "81", status: "p") + row("CON_PRICE", "", status: "sans objet"))
        #expect(reading.figures.map(\.status) == [.provisional, .doesNotApply])
    }

    @Test(arguments: [
        ("792", "MZ-W310"), ("TR", "MZ-W310"), ("Türkiye", "MZ-W310"), ("TURKIYE", "MZ-W310"), ("تركيا", "MZ-W310"),
        ("République de Türkiye", "MZ-W310"), ("Narnia", "MZ-E106"), ("SEN", "MZ-E105"), ("Sénégal", "MZ-E105"),
    ])
    func `a country by another name is read, and told`(_ area: String, _ code: String) throws {
        #expect(try codes(row(area: area)) == [code])
    }

    @Test func `codes are read in any case and with marks that are not seen`() throws {
        let reading = try read(Self.header + row("\u{200F}con_use", area: "\u{200E}tur\u{200E}"))
        #expect(reading.figures.map(\.indicator) == ["CON_USE"])
        #expect(reading.isAcceptable)
        #expect(
            try read("REF_AREA,ındıcator,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\nTUR,CON_USE,2025,81,s\n").isAcceptable)
        #expect(
            try read("REF_AREA,İNDİCATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\nTUR,skl_gap,2025,9,s\n").figures.count
                == 1)
    }

    @Test func `an unknown or mangled code is told`() throws {
        #expect(
            try read(Self.header + row("CON_USSE")).findings.map(\.problem) == [
                .unknownIndicator("CON_USSE", similar: "CON_USE")
            ])
        #expect(try codes(row("SEP2")) == ["MZ-E124"])
        #expect(try codes(row("1E5")) == ["MZ-E124"])
    }

    @Test(arguments: [
        ("25", "MZ-E109"), ("2027", "MZ-E110"), ("", "MZ-E109"), ("1950", "MZ-E110"), ("31/12/2025", "MZ-E109"),
    ])
    func `a year that is none is told`(_ year: String, _ code: String) throws {
        #expect(try codes(row(year: year)) == [code])
    }

    @Test func `the year of publication is asked about`() throws {
        #expect(try codes(row(year: "2026", source: "Household survey 2025")) == ["MZ-W308"])
        #expect(try codes(row(year: "2026", source: "Household survey 2026")) == [])
    }

    @Test func `two rows of one figure are refused, with both lines`() throws {
        let reading = try read(Self.header + row() + row("CON_USE", "82"))
        #expect(reading.findings.map(\.problem) == [.duplicate(firstLine: 2, sameValue: false)])
        #expect(reading.findings[0].place.line == 3)
    }

    @Test func `forty cells with one fault are one finding`() throws {
        let codes = ["CON_USE", "CON_PRICE", "CON_SPEED", "SKL_YEARS", "SKL_GAP"]
        let rows = (0..<40).map { row(codes[$0 % 5], year: String(1980 + $0), "????") }.joined()
        let reading = try read(Self.header + rows)
        #expect(reading.findings.map(\.problem) == [.lostDigits])
        #expect(reading.findings[0].count == 40)
        #expect(reading.findings[0].lines == Array(2...41))
    }

    @Test func `a revision without a word is told`() throws {
        #expect(
            try read(Self.header + row(year: "2024", "79")).findings.map(\.problem) == [.silentRevision(previous: 80)])
        #expect(try codes(row(year: "2024", "79", comment: "revised census")) == [])
        #expect(try codes(row(year: "2024", "80")) == [])
    }

    @Test func `confidential figures are kept apart`() throws {
        let reading = try read(
            Self.header + row(secrecy: "N") + row("CON_PRICE", "9", secrecy: "E", comment: "until 2027-03-31")
                + row("CON_SPEED", "100", secrecy: "F"))
        #expect(reading.figures.map(\.confidentiality) == [.notForPublication, .embargoed(until: "2027-03-31"), .free])
        #expect(reading.findings.map(\.problem.code) == ["MZ-N402", "MZ-N402"])
        #expect(try codes(row(secrecy: "E", comment: "until spring")) == ["MZ-E120"])
        #expect(try codes(row(secrecy: "Z")) == ["MZ-E119"])
    }

    @Test func `notes above and below the table are left out, and told`() throws {
        let text =
            "Ministry of Digital Affairs,,,,,,,\n,,,,,,,\n" + Self.header + row() + row("CON_PRICE", "9.5")
            + row("SKL_GAP", "9")
            + "\nSource: National statistics office\n"
        let reading = try read(text)
        #expect(reading.figures.count == 3)
        #expect(reading.findings.contains { $0.problem == .skippedLines })
        #expect(reading.isAcceptable)
    }

    @Test func `a workbook renamed to CSV is refused`() throws {
        let reading = try read([0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8))
        #expect(reading.findings.map(\.problem) == [.notATable("an Excel workbook (.xlsx)", isWorkbook: true)])
    }

    @Test func `a file without the columns is refused`() throws {
        let reading = try read("a,b,c\n1,2,3\n4,5,6\n")
        #expect(reading.findings.map(\.problem.code).contains("MZ-E102"))
        #expect(!reading.isAcceptable)
        #expect(try !read("").isAcceptable)
    }

    @Test func `hidden decimals are noticed`() throws {
        var world = SmallWorld()
        try world.replace("TUR,CON_USE,2024,80,A", with: "TUR,CON_USE,2024,80.4,A", in: "observations/members/CON.csv")
        try world.replace(
            "TUR,CON_PRICE,2024,10,E", with: "TUR,CON_PRICE,2024,10.5,E", in: "observations/members/CON.csv")
        try world.replace("TUR,SKL_GAP,2024,10,A", with: "TUR,SKL_GAP,2024,10.5,A", in: "observations/members/SKL.csv")
        let catalogue = try world.read().catalogue
        let text =
            Self.header + row("CON_USE", "81") + row("CON_PRICE", "10") + row("CON_SPEED", "101") + row("SKL_GAP", "9")
        let reading = SubmissionReading.read(
            Array(text.utf8), file: "TUR.csv", catalogue: catalogue, names: try CountryNames.read(catalogue).0,
            terms: .init(today: "2026-11-21"))
        #expect(reading.findings.map(\.problem) == [.rounded])
    }

    @Test(arguments: MessageLanguage.allCases)
    func `every finding has its words in every language`(_ language: MessageLanguage) {
        var messages: Set<String> = []
        for problem in SubmissionProblem.examples {
            var finding = SubmissionFinding(
                problem, at: .init(file: "CIV-2026.csv", line: 14, column: 7, columnName: "OBS_VALUE"))
            let words = finding.wording(in: language)
            #expect(!words.message.isEmpty && !words.fix.isEmpty)
            // Isolates are balanced.
            let all = words.message + words.expected + words.why + words.fix
            #expect(all.unicodeScalars.count { $0 == "\u{2066}" } == all.unicodeScalars.count { $0 == "\u{2069}" })
            messages.insert(words.message)
            finding = SubmissionFinding(problem, at: .init(file: "CIV-2026.csv"))
            #expect(!finding.wording(in: language).fix.contains("nil"))
        }
        #expect(messages.count == SubmissionProblem.examples.count)
        #expect(Set(SubmissionProblem.examples.map(\.code)).count == SubmissionProblem.examples.count)
    }
}
