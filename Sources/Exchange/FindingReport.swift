public import Indicators
public import Scoring
import Tabular

/// The findings of a submission and what was understood of it, for programs.
public struct FindingReport: Encodable, Sendable {
    /// A finding.
    public struct Item: Encodable, Sendable {
        let code: String
        let severity: String
        let message: String
        let file: String
        let line: Int?
        let lines: [Int]
        let column: Int?
        let columnLetter: String?
        let columnName: String?
        let byteOffset: Int?
        let key: [String: String]?
        let found: String
        let expected: Expected
        let candidates: [String]?
        let why: String?
        let fix: String
        let count: Int
    }

    /// What would be right: bounds where there are some, and the words.
    public struct Expected: Encodable, Sendable {
        let min: Double?
        let max: Double?
        let text: String
    }

    /// How the file was read.
    public struct Understood: Encodable, Sendable {
        let encoding: String
        let delimiter: String
        let decimal: String?
        let rows: Int
    }

    /// How many figures were understood.
    public struct Counts: Encodable, Sendable {
        let values: Int
        let withoutValue: [String: Int]
        let confidential: Int
        let errors: Int
        let warnings: Int
        let notes: Int
    }

    /// A figure beside the one before.
    public struct Change: Encodable, Sendable {
        let indicator: String
        let year: Int
        let value: Double?
        let previousValue: Double?
        let previousYear: Int?
    }

    /// What the submission does to the country's results, the public ones.
    public struct Effect: Encodable, Sendable {
        let edition: Int
        let coverageBefore: Double
        let coverageAfter: Double
        let indexBefore: Double?
        let indexAfter: Double?
        let areasNowScored: [String]
    }

    let file: String
    let country: String?
    let edition: Int
    let acceptable: Bool
    let understood: Understood
    let counts: Counts
    let changes: [Change]
    let effect: Effect?
    let deadline: String?
    let findings: [Item]

    /// Puts a reading and its effect into the form for programs.
    public init(_ reading: SubmissionReading, _ receipt: SubmissionReceipt?, in language: MessageLanguage) {
        file = reading.file
        country = reading.country
        edition = reading.edition
        acceptable = reading.isAcceptable
        understood = Understood(
            encoding: reading.understood.encoding, delimiter: reading.understood.delimiter,
            decimal: reading.understood.decimal, rows: reading.understood.rows
        )
        func count(_ severity: SubmissionProblem.Severity) -> Int {
            reading.findings.count { $0.problem.severity == severity }
        }
        counts = Counts(
            values: reading.figures.count { $0.value != nil },
            withoutValue: Dictionary(
                reading.figures.filter { $0.value == nil }.map { ($0.status.code, 1) }, uniquingKeysWith: +),
            confidential: reading.figures.count { $0.confidentiality != .free },
            errors: count(.error), warnings: count(.warning), notes: count(.note)
        )
        changes =
            receipt?.changes.map {
                Change(
                    indicator: $0.figure.indicator, year: $0.figure.year,
                    value: $0.figure.confidentiality == .free ? $0.figure.value : nil,
                    previousValue: $0.previous?.value, previousYear: $0.previous?.year)
            } ?? []
        effect = receipt?.effect.map {
            Effect(
                edition: $0.edition, coverageBefore: $0.coverageBefore, coverageAfter: $0.coverageAfter,
                indexBefore: $0.indexBefore, indexAfter: $0.indexAfter, areasNowScored: $0.areasNowScored)
        }
        deadline = receipt?.deadline
        findings = reading.findings.map { FindingReport.item($0, language) }
    }

    private static func item(_ finding: SubmissionFinding, _ language: MessageLanguage) -> Item {
        let words = finding.wording(in: language)
        var range: ClosedRange<Double>?
        var candidates: [String]?
        switch finding.problem {
        case .ambiguousNumber(let readings, _, let bounds): (range, candidates) = (bounds, readings)
        case .outsideRange(let bounds, _, let guess): (range, candidates) = (bounds, guess.map { [$0] })
        case .jump(_, _, let guess): candidates = guess.map { [$0] }
        case .scaleSlip(_, _, let guess): candidates = [guess]
        case .unknownCountry(_, let similar), .unknownIndicator(_, let similar): candidates = similar.map { [$0] }
        default: break
        }
        return Item(
            code: finding.problem.code, severity: finding.problem.severity.rawValue, message: words.message,
            file: finding.place.file, line: finding.place.line, lines: finding.lines, column: finding.place.column,
            columnLetter: finding.place.column.map(Place.letter), columnName: finding.place.columnName,
            byteOffset: finding.byteOffset,
            key: finding.key.map {
                ["REF_AREA": $0.country, "INDICATOR": $0.indicator, "TIME_PERIOD": $0.year]
            },
            found: finding.found,
            expected: Expected(min: range?.lowerBound, max: range?.upperBound, text: words.expected),
            candidates: candidates, why: words.why.isEmpty ? nil : words.why, fix: words.fix, count: finding.count
        )
    }

    /// The reports of several files as one JSON document: `{"files": […]}`.
    public static func json(_ reports: [FindingReport]) -> [UInt8] { JSON.encode(["files": reports]) }

    /// The findings of several files as CSV, a row for each.
    public static func csv(_ reports: [FindingReport]) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                "CODE", "SEVERITY", "FILE", "LINE", "COLUMN", "REF_AREA", "INDICATOR", "TIME_PERIOD", "COUNT", "FOUND",
                "MESSAGE", "EXPECTED", "FIX",
            ])
        for item in reports.flatMap(\.findings) {
            writer.row(
                [
                    item.code, item.severity, item.file, item.line.map(String.init) ?? "",
                    item.column.map(Place.letter) ?? "", item.key?["REF_AREA"] ?? "", item.key?["INDICATOR"] ?? "",
                    item.key?["TIME_PERIOD"] ?? "", String(item.count), item.found, item.message, item.expected.text,
                    item.fix,
                ].map(FreeText.guarded))
        }
        return writer.bytes
    }
}
