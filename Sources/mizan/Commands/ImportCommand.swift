import Exchange
import Indicators
import Storage
import Tabular

/// `mizan import`: a downloaded file as observations.
struct ImportCommand: Command {
    static let name = "import"
    static let summary = "turn a file downloaded from a statistics site into observations"
    static let discussion = """
        Reads an export of the World Bank, Our World in Data, the UN E-Government Knowledgebase or UNU-EGOV, and prints its
        figures in the form of observations/: one row a figure, countries by their alpha-3 codes. What was left out, and which
        members the file lacks, is said on the error stream. Groups of countries are left out.
        """
    static let positionals = [
        Positional(
            name: "SITE", help: DataExport.Site.allCases.map(\.rawValue).joined(separator: ", "), isRequired: true,
            completion: .words(DataExport.Site.allCases.map(\.rawValue))),
        Positional(name: "FILE", help: "the downloaded file", isRequired: true, completion: .none),
    ]
    static let options = [
        Option(
            "--indicator", "CODE[=THEIRS]",
            "the code to write, for the file's only indicator or for the one it calls THEIRS", .measures,
            mayRepeat: true),
        Option("--source", "CODE", "what to write as SOURCE, a code of sources.csv"),
        Option("--year", "YEAR", "the year of the figures, when the file does not say it"),
        Option("--out", "FILE", "the file to write; the standard output when left out"), Option.indicators,
    ]
    static let examples = [
        (
            "mizan import world-bank API_IT.NET.USER.ZS_DS2_en_csv_v2.csv --indicator CON_INTUSE --source ITU-DataHub-2025-12",
            "one indicator"
        ),
        (
            "mizan import unu-egov egdi-2018.csv --year 2018 --source UN-EGOV-2018 --out egdi.csv",
            "an index and its parts"
        ),
    ]

    private let arguments: Arguments
    private let site: DataExport.Site
    private let year: Int?

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        let word = arguments.positionals.first ?? ""
        guard let site = DataExport.Site(rawValue: word) else {
            throw .unknown("site", word, among: DataExport.Site.allCases.map(\.rawValue), see: nil)
        }
        self.site = site
        year = try arguments.year("--year")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let (catalogue, _) = try Inputs.read(arguments, scope: .everyone).checked()
        let path = arguments.positionals[1]
        let bytes: [UInt8]
        let names: CountryNames
        let wrong: [Finding]
        do throws(FileError) {
            bytes = try File.read(path)
            (names, wrong) = try CountryNames.read(catalogue)
        } catch {
            throw .file(error)
        }
        guard wrong.isEmpty else { throw .findings(wrong) }
        let export: DataExport
        do throws(DataExport.LayoutError) {
            export = try DataExport.read(
                table(bytes, path), from: site, catalogue: catalogue, names: names, year: year,
                indicators: named(catalogue))
        } catch {
            Terminal.note("mizan: \(path) is not laid out as \(site.rawValue) does: \(error.message)")
            return .findings
        }
        let source = arguments.value("--source") ?? ""
        let only = Set(export.rows.map(\.indicator)).count == 1 ? alone : nil
        var writer = CSVWriter(header: ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE"])
        for row in export.rows {
            writer.row([row.country, only ?? row.indicator, String(row.year), Number.text(row.value), "A", source])
        }
        do throws(FileError) {
            if let out = arguments.value("--out") { try File.write(writer.bytes, to: out) }
        } catch {
            throw .file(error)
        }
        if arguments.value("--out") == nil { try terminal.write(writer.bytes) }
        tell(export)
        return .done
    }

    private func table(_ bytes: [UInt8], _ path: String) throws(DataExport.LayoutError) -> LooseTable {
        do throws(TableRefusal) { return try LooseTable.read(bytes, file: path) } catch {
            throw DataExport.LayoutError(message: error.finding.message)
        }
    }

    /// The code for a file with one indicator.
    private var alone: String? { arguments.values("--indicator").first { !$0.contains("=") } }

    private func named(_ catalogue: Catalogue) -> [String: String] {
        var named: [String: String] = [:]
        for word in arguments.values("--indicator") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { named[parts[1]] = parts[0] }
        }
        return named
    }

    private func tell(_ export: DataExport) {
        var lines = ["\(counted(export.rows.count, "figure"))" + (export.vintage.map { ", updated \($0)" } ?? "")]
        for skipped in export.skipped {
            let names = skipped.names.isEmpty ? "" : ": " + skipped.names.joined(separator: ", ")
            lines.append("left out: \(skipped.count) \(skipped.reason.text)\(names)")
        }
        if !export.absentMembers.isEmpty {
            lines.append("members that the file lacks: " + export.absentMembers.joined(separator: ", "))
        }
        Terminal.note(lines.joined(separator: "\n"))
    }
}
