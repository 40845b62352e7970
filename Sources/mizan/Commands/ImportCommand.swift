import Exchange
import Indicators
import Storage
import Tabular

/// `mizan import`: the file of another publisher as observations.
struct ImportCommand: Command {
    static let name = "import"
    static let summary = "turn the download of another publisher into observations"
    static let discussion = """
        Reads a file as the World Bank, the UN E-Government Knowledgebase, Our World in Data or UNU-EGOV hand it out, and
        writes its figures in the form of observations/. Which series is which indicator stands in imports.csv, and names of
        countries that the lists lack in aliases.csv. What was left out, and why, is told on the error stream. Ends with 0
        when every figure was read, 1 when some were not, 2 for wrong use and 3 when the file cannot be read.
        """
    static let positionals = [
        Positional(
            name: "LAYOUT", help: ImportLayout.allCases.map(\.rawValue).joined(separator: ", "), isRequired: true,
            completion: .words(ImportLayout.allCases.map(\.rawValue))),
        Positional(name: "FILE", help: "the file; - for the standard input", isRequired: true, completion: .none),
    ]
    static let options = [
        Option("--out", "FILE", "write the observations to this file instead of the standard output"),
        Option(
            "--economies", "WHICH", "members (the default), others (for observations/world) or everyone",
            .words(Import.Scope.allCases.map(\.rawValue))),
        Option("--year", "YEAR", "the year of a file that says it neither within nor in its name"),
        Option(
            "--vintage", "MONTH", "the month in which the data were updated, such as 2024-12, when the file lacks it"),
        Option.indicators,
    ]
    static let examples = [
        ("mizan import world-bank API_IT.NET.USER.ZS_DS2_en_csv_v2_2252.csv", "an indicator of the World Bank"),
        ("mizan import egovkb EGOV_DATA_2024.csv --out egov.csv", "the E-Government Survey of 2024"),
    ]

    private let arguments: Arguments
    private let layout: ImportLayout
    private let path: String
    private let scope: Import.Scope
    private let year: Int?
    private let vintage: String?

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        let word = arguments.positionals[0]
        guard let layout = ImportLayout(rawValue: word) else {
            throw .unknown("layout", word, among: ImportLayout.allCases.map(\.rawValue), see: nil)
        }
        self.layout = layout
        path = arguments.positionals[1]
        scope = try arguments.choice("--economies", Import.Scope.self) ?? .members
        year = try arguments.year("--year")
        vintage = arguments.value("--vintage")
        if let vintage, !Self.isMonth(vintage) {
            throw .usage("--vintage \(vintage) is not a month", hint: "write year-month, such as --vintage 2024-12")
        }
    }

    private static func isMonth(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let month = Int(parts[1]) else {
            return false
        }
        return Int(parts[0]) != nil && (1...12).contains(month)
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let catalogue = try Inputs.read(arguments, scope: .members).checked().0
        let (names, series) = try maps(catalogue)
        let file: Result<TableIntake, TableRefusal>
        do throws(FileError) { file = try SentFile.read(path) } catch { throw .file(error) }
        let table: LooseTable
        do throws(TableRefusal) {
            table = try file.get().table(fieldLimit: SentFile.fieldLimit)
        } catch {
            Terminal.note(TableFindingText.human(error.finding))
            return .fileTrouble
        }
        let result: Import
        do throws(ImportRefusal) {
            result = try Import.read(
                table, as: layout, for: scope, year: year, vintage: vintage, names: names, series: series,
                catalogue: catalogue)
        } catch {
            throw .usage("\(error.place.description): \(error.message)", hint: error.remedy)
        }
        tell(result, catalogue)
        let observations = result.csv(catalogue)
        if result.count > 0, let out = arguments.value("--out") {
            do throws(FileError) { try File.write(observations, to: out) } catch { throw .file(error) }
        } else if result.count > 0 {
            try terminal.write(observations)
        }
        return result.faults.isEmpty && result.count > 0 ? .done : .findings
    }

    /// The names of countries and series, if nothing is wrong with their files.
    private func maps(_ catalogue: Catalogue) throws(Failure) -> (CountryNames, SeriesMap) {
        let (names, series): (CountryNames, SeriesMap)
        var findings: [Finding]
        do throws(FileError) {
            (names, findings) = try CountryNames.read(catalogue)
            let more: [Finding]
            (series, more) = try SeriesMap.read(catalogue)
            findings += more
        } catch {
            throw .file(error)
        }
        guard findings.isEmpty else { throw .findings(findings) }
        return (names, series)
    }

    /// Says what was read, and what was left out.
    private func tell(_ result: Import, _ catalogue: Catalogue) {
        for finding in result.findings where finding.severity != .note {
            Terminal.note(TableFindingText.human(finding))
        }
        for (fault, place) in result.faults.prefix(Self.shownFaults) { Terminal.note(fault.text(at: place)) }
        if result.faults.count > Self.shownFaults {
            Terminal.note("\(result.faults.count - Self.shownFaults) more errors")
        }
        let indicators = result.indicators(of: catalogue)
        let span = result.years.map {
            $0.count == 1 ? " of \($0.lowerBound)" : " of \($0.lowerBound) to \($0.upperBound)"
        }
        Terminal.note(
            "read      \(counted(result.count, "figure"))\(span ?? "")"
                + (indicators.isEmpty ? "" : " for \(indicators.joined(separator: ", "))")
                + (result.count == 0 ? "" : ", \(result.economyCount) economies"))
        for reason in Import.Reason.allCases {
            guard let (cells, names) = result.omissions[reason], cells > 0 || !names.isEmpty else { continue }
            let list = names.isEmpty ? "" : ": " + Self.list(names)
            Terminal.note("left out  \(counted(cells, "cell")), \(reason.text)\(list)")
        }
        if !result.faults.isEmpty {
            Terminal.note("left out  \(counted(result.faults.count, "cell")) with an error, see above")
        }
        if scope != .others && result.count > 0 {
            let missing = result.missing(in: catalogue.members, of: catalogue)
            if !missing.isEmpty {
                Terminal.note("no figure  \(counted(missing.count, "member")): \(Self.list(missing))")
            }
        }
        let unknown = result.sources.filter { source in !catalogue.sources.contains { $0.code == source } }
        if !unknown.isEmpty {
            Terminal.note(
                "note      add to sources.csv before you use these figures: \(unknown.joined(separator: ", "))")
        }
    }

    private static let shownFaults = 20

    /// The first names, and how many more there are.
    private static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: "; ") + (names.count > 8 ? "; and \(names.count - 8) more" : "")
    }
}

extension Import.Reason {
    fileprivate var text: String {
        switch self {
        case .noValue: "empty or marked as missing"
        case .unlistedSeries: "columns or series that imports.csv does not list"
        case .unknownCountry: "regions, groups and names that no list of countries has"
        case .otherEconomy: "economies not asked for (see --economies)"
        case .repeated: "the same figure a second time"
        }
    }
}

extension Import.Fault {
    /// The fault as a person reads it.
    fileprivate func text(at place: Place) -> String {
        let (message, found, expected, fix): (String, String, String, String) =
            switch self {
            case .notANumber(let text):
                (
                    "A text stands where a number should be", text, "a number, or nothing",
                    "correct the cell, or empty it"
                )
            case .ambiguousNumber(let text):
                (
                    "A number could be read in two ways", text, "decimals with a point",
                    "download the file again: a spreadsheet has rewritten its numbers"
                )
            case .notAYear(let text):
                ("A year cannot be read", text, "four digits", "correct the cell")
            case .outsideRange(let value, let indicator, let range, let unit):
                (
                    "A value cannot occur", "\(indicator) \(value)",
                    "\(Number.text(range.lowerBound)) to \(Number.text(range.upperBound)) (\(unit))",
                    "correct the value, or the factor in imports.csv"
                )
            case .contradiction(let key, let one, let other, let line):
                (
                    "Two values for \(key)", "\(one) and \(other)", "one value",
                    "keep the right one of lines \(line) and this"
                )
            }
        return """
            error \(message)
              place     \(place.description)
              found     \(found)
              expected  \(expected)
              fix       \(fix)
            """
    }
}
