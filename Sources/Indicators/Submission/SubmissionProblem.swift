public import Tabular

/// What is wrong with a submission, doubtful about it, or was mended in it, each with its stable code.
public enum SubmissionProblem: Equatable, Sendable {
    // The file.
    /// It is no table: what it is instead, if that is known.
    case notATable(String, isWorkbook: Bool)
    /// It has no row of figures.
    case noFigures
    /// Columns that must be there.
    case missingColumns([String])
    /// A code reads differently in two encodings.
    case doubtfulEncoding(String, other: String)
    /// Rows of another country than the file's.
    case wrongCountry(found: String, expected: String)
    /// Nothing says for which country it is.
    case noCountry
    /// A row that has not as many fields as the header, or was mended to have them.
    case brokenRow
    // Codes.
    /// A country that no list knows.
    case unknownCountry(String, similar: String?)
    /// An indicator that the framework does not have.
    case unknownIndicator(String, similar: String?)
    /// A value in a row without an indicator.
    case noIndicator
    /// A code that the spreadsheet turned into a date or a number.
    case mangledCode(String)
    /// Two rows of one indicator and year.
    case duplicate(firstLine: Int, sameValue: Bool)
    /// A figure that another of the files has too.
    case inAnotherFile(String, line: Int, sameValue: Bool)
    // Years.
    /// No year.
    case unreadableYear(String)
    /// A year that cannot be.
    case impossibleYear(Int, ClosedRange<Int>)
    // Values.
    /// A number with two readings.
    case ambiguousNumber(readings: [String], decimal: String?, range: ClosedRange<Double>)
    /// A date where a number should be.
    case dateForNumber
    /// Question marks in place of digits.
    case lostDigits
    /// Text in place of a number.
    case notANumber
    /// A number in parentheses.
    case parentheses
    /// A value that cannot be.
    case outsideRange(ClosedRange<Double>, unit: String, guess: String?)
    /// Nothing, and no reason.
    case emptyWithoutReason
    /// A mark whose meaning differs from one source to the next.
    case unknownMarker
    // Statuses.
    /// A status that does not exist.
    case unknownStatus(String)
    /// A status that only the engine or other sources use.
    case engineStatus(String, use: String)
    /// A value although the status says that there is none.
    case valueDespiteStatus(String)
    /// No value although the status says that there is one.
    case noValueDespiteStatus(String)
    /// A unit other than the indicator's.
    case wrongUnit(expected: String)
    /// A confidentiality that does not exist.
    case unknownConfidentiality(String)
    /// An embargo without a day.
    case embargoWithoutDay
    // Warnings.
    /// Far from last year's value.
    case jump(previous: Double, year: Int, guess: String?)
    /// A tenth, hundredth or thousandth of what it was, or the other way round.
    case scaleSlip(previous: Double, year: Int, guess: String)
    /// Every value is whole though last year's were not.
    case rounded
    /// The year of publication in place of the year that the figure refers to.
    case publicationYear(Int, mentioned: Int)
    /// A number with two readings of which only one can occur.
    case decidedByRange(String)
    /// A country by something else than its alpha-3 code.
    case countryByName(String)
    /// A word that stands for a status.
    case markerAsStatus(String)
    /// Lines that are not part of the table.
    case skippedLines
    /// A value of an old year that differs from the one before, without a word.
    case silentRevision(previous: Double)
    /// A status that must be explained.
    case unexplainedStatus(String)
    /// No word about where the figures come from.
    case noSource
    /// Columns that mean nothing here.
    case unknownColumns([String])
    /// A header in other words than the template's: each word with the name that it stands for.
    case headerAsName([String])
    /// Decimals written in two ways.
    case mixedDecimalSigns
    /// A letter behind a number, taken for its status.
    case flaggedNumber(String)
    /// A percent sign in a column that is not in per cent.
    case strayPercent
    /// Something else that was mended while the file was read.
    case mended(TableFinding.Kind)
    /// A remark that a spreadsheet would take for a formula.
    case formula
    /// An address of a person in place of an office.
    case personalAddress
    /// A figure that the public will not see.
    case heldBack(Confidentiality)
    /// A value as a power of ten.
    case powerOfTen
    /// Values or years in Arabic or Persian digits.
    case otherDigits
    /// Apostrophes, quotation marks or marks that are not seen, round values.
    case quotedNumber
    /// Codes in small letters, or with marks that are not seen.
    case foldedCode
    /// Values with signs between thousands.
    case groupedDigits
    /// Values in per cent with their sign.
    case percentSigns

    /// How much a person has to do about it.
    public enum Severity: String, Sendable {
        case error, warning, note
    }

    /// The stable code: `MZ-E1…` stops a submission, `MZ-W3…` is worth a look, `MZ-N4…` is for information.
    public var code: String {
        switch self {
        case .notATable: "MZ-E101"
        case .missingColumns: "MZ-E102"
        case .doubtfulEncoding: "MZ-E103"
        case .ambiguousNumber: "MZ-E104"
        case .wrongCountry: "MZ-E105"
        case .unknownCountry: "MZ-E106"
        case .unknownIndicator: "MZ-E107"
        case .duplicate: "MZ-E108"
        case .unreadableYear: "MZ-E109"
        case .impossibleYear: "MZ-E110"
        case .dateForNumber: "MZ-E111"
        case .lostDigits: "MZ-E112"
        case .notANumber: "MZ-E113"
        case .outsideRange: "MZ-E114"
        case .unknownStatus: "MZ-E115"
        case .engineStatus: "MZ-E116"
        case .valueDespiteStatus: "MZ-E117"
        case .noValueDespiteStatus: "MZ-E118"
        case .unknownConfidentiality: "MZ-E119"
        case .embargoWithoutDay: "MZ-E120"
        case .emptyWithoutReason: "MZ-E121"
        case .unknownMarker: "MZ-E122"
        case .parentheses: "MZ-E123"
        case .mangledCode: "MZ-E124"
        case .brokenRow: "MZ-E125"
        case .noFigures: "MZ-E126"
        case .wrongUnit: "MZ-E127"
        case .noCountry: "MZ-E128"
        case .noIndicator: "MZ-E129"
        case .inAnotherFile: "MZ-E130"
        case .jump: "MZ-W305"
        case .scaleSlip: "MZ-W306"
        case .rounded: "MZ-W307"
        case .publicationYear: "MZ-W308"
        case .decidedByRange: "MZ-W309"
        case .countryByName: "MZ-W310"
        case .markerAsStatus: "MZ-W311"
        case .skippedLines: "MZ-W312"
        case .mended: "MZ-W313"
        case .silentRevision: "MZ-W314"
        case .unexplainedStatus: "MZ-W315"
        case .noSource: "MZ-W316"
        case .unknownColumns: "MZ-W317"
        case .headerAsName: "MZ-W318"
        case .mixedDecimalSigns: "MZ-W319"
        case .flaggedNumber: "MZ-W320"
        case .strayPercent: "MZ-W321"
        case .personalAddress: "MZ-W322"
        case .powerOfTen: "MZ-W323"
        case .formula: "MZ-N401"
        case .heldBack: "MZ-N402"
        case .otherDigits: "MZ-N403"
        case .quotedNumber: "MZ-N404"
        case .foldedCode: "MZ-N405"
        case .groupedDigits: "MZ-N406"
        case .percentSigns: "MZ-N407"
        }
    }

    /// How much a person has to do about it.
    public var severity: Severity {
        code.hasPrefix("MZ-E") ? .error : code.hasPrefix("MZ-W") ? .warning : .note
    }

    /// Whether each place is a matter of its own; else forty cells with the same fault are one finding.
    var isOneByOne: Bool {
        switch self {
        case .duplicate, .inAnotherFile, .outsideRange, .jump, .scaleSlip, .publicationYear,
            .unknownIndicator,
            .unknownCountry, .impossibleYear, .wrongUnit:
            true
        default: false
        }
    }

    /// One of each, for the long help and for tests that every one has its words.
    public static let examples: [SubmissionProblem] = [
        .notATable("an Excel workbook (.xlsx)", isWorkbook: true), .missingColumns(["OBS_VALUE"]),
        .doubtfulEncoding("windows-1252", other: "windows-1254"),
        .ambiguousNumber(readings: ["1234", "1.234"], decimal: ",", range: 0...50_000_000),
        .wrongCountry(found: "SEN", expected: "CIV"), .unknownCountry("Coté d'Or", similar: "CIV"),
        .unknownIndicator("CON_INTUZE", similar: "CON_INTUSE"), .duplicate(firstLine: 7, sameValue: false),
        .unreadableYear("25"), .impossibleYear(2052, 1960...2026), .dateForNumber, .lostDigits, .notANumber,
        .outsideRange(0...100, unit: "% of population", guess: "59.21"), .unknownStatus("X"),
        .engineStatus("F", use: "E"), .valueDespiteStatus("O"), .noValueDespiteStatus("A"),
        .unknownConfidentiality("C"), .embargoWithoutDay, .emptyWithoutReason, .unknownMarker, .parentheses,
        .mangledCode("3-May"), .brokenRow, .noFigures, .wrongUnit(expected: "PT"), .noCountry,
        .noIndicator, .inAnotherFile("CIV-2026-b.csv", line: 7, sameValue: false),
        .jump(previous: 74, year: 2024, guess: "59.21"), .scaleSlip(previous: 38, year: 2024, guess: "38.4"), .rounded,
        .publicationYear(2026, mentioned: 2024), .decidedByRange("1.234"), .countryByName("CIV"),
        .markerAsStatus("O"), .skippedLines,
        .mended(.shortRow(found: 8, expected: 9)),
        .silentRevision(previous: 37.5), .unexplainedStatus("B"), .noSource, .unknownColumns(["REMARKS"]),
        .headerAsName(["Valeur → OBS_VALUE"]), .mixedDecimalSigns, .flaggedNumber("E"), .strayPercent, .personalAddress,
        .formula,
        .heldBack(.notForPublication), .otherDigits, .quotedNumber,
        .powerOfTen, .foldedCode, .groupedDigits, .percentSigns,
    ]
}
