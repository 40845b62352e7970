import Exchange
import Indicators
import Scoring
import Storage
import Tabular

/// Where submissions are read: the lists they are held against, the names of countries, the day.
struct SubmissionDesk {
    let catalogue: Catalogue
    let methodology: Methodology
    let tables: WeightTables
    let names: CountryNames
    let now: Moment
    let terms: SubmissionReading.Terms

    static let country = Option("--country", "ISO3", "the country, when neither file name nor rows say it", .countries)
    static let edition = Option(
        "--edition", "YEAR", "the edition it is for; the year in the file's name, else this year, when left out")
    static let language = Option(
        "--lang", "LANGUAGE", "the language of messages: en, fr, ar or tr",
        .words(MessageLanguage.allCases.map(\.rawValue)))

    init(_ arguments: Arguments) throws(Failure) {
        let inputs = try Inputs.read(arguments, scope: .members)
        (catalogue, methodology) = try inputs.checked()
        tables = inputs.tables
        let wrong: [Finding]
        do throws(FileError) { (names, wrong) = try CountryNames.read(catalogue) } catch { throw .file(error) }
        guard wrong.isEmpty else { throw .findings(wrong) }
        now = Clock.now
        var country: String?
        if let word = arguments.value("--country") {
            country = catalogue.economies[try catalogue.country(word, among: catalogue.members)].code
        }
        terms = SubmissionReading.Terms(country: country, edition: try arguments.year("--edition"), today: now.day)
    }

    /// Reads files as they were sent, and holds them against each other.
    func read(_ paths: [String]) throws(Failure) -> [(reading: SubmissionReading, digest: String)] {
        var readings: [SubmissionReading] = []
        var digests: [String] = []
        for path in paths {
            let file = try read(path)
            readings.append(file.reading)
            digests.append(file.digest)
        }
        SubmissionReading.compare(&readings)
        return Array(zip(readings, digests))
    }

    /// Reads a file as it was sent.
    private func read(_ path: String) throws(Failure) -> (reading: SubmissionReading, digest: String) {
        do throws(FileError) {
            let file = try SentFile.read(path)
            let reading = SubmissionReading.read(
                file, file: path, catalogue: catalogue, names: names, terms: terms, fieldLimit: SentFile.fieldLimit)
            // Of a file that is refused nothing is stored, its digest neither.
            return (reading, SHA256.hexadecimal((try? file.get().bytes) ?? []))
        } catch {
            throw .file(error)
        }
    }

    /// What the public would see of it.
    var disclosure: Disclosure { .publicOn(day: now.day) }

    func receipt(_ reading: SubmissionReading) -> SubmissionReceipt {
        SubmissionReceipt(reading, catalogue, by: methodology, tables: tables, disclosure)
    }

    /// The codes of findings that are accepted with a file, as `MZ-W305 MZ-W316×4`.
    static func accepted(_ findings: [SubmissionFinding]) -> String {
        let counts = Dictionary(findings.map { ($0.problem.code, $0.count) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }.map { $0.value == 1 ? $0.key : "\($0.key)×\($0.value)" }
            .joined(separator: " ")
    }
}
