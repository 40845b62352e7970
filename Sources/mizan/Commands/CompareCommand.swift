import Exchange
import FoundationEssentials
import Indicators
import Reporting
import Scoring
import Storage
import Tabular

/// `mizan compare`: what changed between two editions, and why.
struct CompareCommand: Command {
    static let name = "compare"
    static let summary = "show what changed between two editions, and why"
    static var discussion: String {
        """
        Compares every member's index, areas and indicators in two editions, both computed from today's figures by today's
        methodology, or with --as-published the earlier one as its report was published. Each change splits exactly into new
        data, revision, coverage and method, and into the parts of the indicators behind it.

        Conditions for --fail-on, each about any member; exit code 1 when one applies:

        \(Condition.Measure.allCases.map { "  \($0.text)\(String(repeating: " ", count: 20 - $0.text.count))\($0.help)" }
            .joined(separator: "\n"))

        With >= or <= the number itself counts as well.
        """
    }
    static let positionals = [
        Positional(
            name: "FROM", help: "the earlier edition; two years before TO when left out", isRequired: false,
            completion: .none),
        Positional(
            name: "TO", help: "the later edition; the newest one when left out", isRequired: false, completion: .none),
    ]
    static let options = [
        Option(
            "--format", "FORMAT", "table (for people), csv, json, md, html, github (annotations) or sarif",
            .words(Format.allCases.map(\.rawValue))),
        Option.countries,
        Option("--lang", "LANGUAGE", "the language of md and html", .words(Phrasebooks.languages.map(\.rawValue))),
        Option(
            "--draws", "NUMBER", "how many paired draws give the intervals of changes; 2000 when left out, 0 for none"),
        Option("--as-published", nil, "compare with the earlier edition as its report was published"),
        Option(
            "--reports", "DIR", "the folder of published reports; reports/ beside the inputs when left out", .folder),
        Option("--fail-on", "CONDITION", "exit with code 1 when it applies, such as 'drop>5'", mayRepeat: true),
        Option(
            "--out", "DIR", "write the comparison to files in this folder as well, in every format or the one named",
            .folder),
        Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan compare 2022 2024", "every member, both editions by today's methodology"),
        ("mizan compare 2022 2024 --country TUR,SEN", "two countries, area by area"),
        ("mizan compare 2024 2024 --as-published", "what today's figures would change in the published report"),
        ("mizan compare 2022 2024 --format github --fail-on 'drop>5' --fail-on level-down", "in CI"),
        ("mizan compare 2022 2024 --out comparison", "every format, in a folder"),
    ]

    enum Format: String, CaseIterable { case table, csv, json, md, html, github, sarif }

    let arguments: Arguments
    let format: Format?
    let language: Language
    private let conditions: [Condition]
    private let isPublished: Bool
    private let draws: Int?

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self)
        isPublished = arguments.has("--as-published")
        let word = arguments.value("--lang") ?? Language.english.rawValue
        guard let language = Phrasebooks.languages.first(where: { $0.rawValue == word.lowercased() }) else {
            throw .unknown("language", word, among: Phrasebooks.languages.map(\.rawValue), see: nil)
        }
        self.language = language
        draws = try arguments.count("--draws", in: 0...10_000_000)
        if isPublished && draws ?? 0 > 0 {
            throw .usage(
                "there are no draws with --as-published: an archive holds the figures of its edition alone",
                hint: "leave out --draws, or --as-published")
        }
        if arguments.value("--reports") != nil && !isPublished {
            throw .usage("--reports means nothing without --as-published", hint: "add --as-published")
        }
        var conditions: [Condition] = []
        for word in arguments.list("--fail-on") ?? [] { conditions.append(try Condition(word)) }
        self.conditions = conditions
        for word in arguments.positionals { _ = try Self.year(word) }
    }

    private static func year(_ word: String) throws(Failure) -> Int {
        guard let year = Int(word), (1900...2100).contains(year) else {
            throw .usage("\"\(word)\" is not an edition", hint: "write two years, such as mizan compare 2022 2024")
        }
        return year
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("reading the figures")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .everyone)
        let (from, to) = try years(inputs)
        progress.begin("comparing the editions")
        let result = try compare(inputs, from, to)
        let units = try chosenUnits(result.comparison)
        let hits = conditions.flatMap { condition in units.flatMap { condition.hits(result.comparison, $0) } }
        let output = ComparisonOutput(
            result: result, units: units, isFiltered: arguments.list("--country") != nil, hits: hits,
            language: language, terminal: terminal
        )
        let shown = format ?? .table
        let bytes = try output.bytes(shown)
        if let folder = arguments.value("--out") {
            var files: [(name: String, bytes: [UInt8])] = []
            // What is meant for a screen has no file: then all the others are written.
            let named = format.flatMap { output.fileName($0) == nil ? nil : [$0] }
            for format in named ?? Format.allCases {
                guard let name = output.fileName(format) else { continue }
                files.append((name, format == shown ? bytes : try output.bytes(format)))
            }
            try OutputFolder.write(files, to: folder)
        }
        progress.end()
        try terminal.write(bytes)
        if shown == .github { try summarise(output) }
        if shown != .github { for hit in hits { Terminal.note("mizan: \(hit.condition.text): \(hit.message)") } }
        return hits.isEmpty ? .done : .findings
    }

    /// The two years, in order.
    private func years(_ inputs: Inputs) throws(Failure) -> (Int, Int) {
        let (catalogue, _) = try inputs.checked()
        let known = catalogue.editions
        guard let newest = known.last, let oldest = known.first else { throw .noFigures }
        let words = arguments.positionals
        let to = words.count > 1 ? try Self.year(words[1]) : newest
        let from = words.isEmpty ? to - 2 : try Self.year(words[0])
        for year in isPublished ? [to] : [from, to] where !known.contains(year) {
            throw .usage("there is no edition \(year)", hint: "the data carry the editions \(oldest) to \(newest)")
        }
        guard from < to || isPublished && from == to else {
            let hint =
                from == to
                ? "with --as-published an edition is compared with its own report"
                : "write mizan compare \(to) \(from)"
            throw .usage("the edition \(from) is not before \(to)", hint: hint)
        }
        return (from, to)
    }

    private func compare(_ inputs: Inputs, _ from: Int, _ to: Int) throws(Failure) -> ComparisonOutput.Result {
        let (catalogue, methodology) = try inputs.checked()
        let later = try inputs.edition(to)
        guard isPublished else {
            let earlier = Edition(from, of: catalogue, by: methodology, tables: inputs.tables)
            let errors = earlier.findings.filter { $0.severity == .error }
            guard errors.isEmpty else { throw .findings(errors) }
            var comparison = Comparison(
                Vintage(earlier, tables: inputs.tables), Vintage(later, tables: inputs.tables))
            if let drawn = try drawn(inputs, earlier, later) { comparison = comparison.with(drawn) }
            return ComparisonOutput.Result(comparison: comparison, later: later, differences: [], inputs: inputs)
        }
        let folder = (arguments.value("--reports") ?? beside(catalogue.folder) + "reports") + "/\(from)"
        let name = "\(folder)/\(Results.fileName)"
        guard File.exists(name) else {
            throw .usage(
                "there is no published report of the edition \(from): \(name) does not exist",
                hint: "mizan report writes it; without --as-published both editions are computed from today's figures"
            )
        }
        let (bytes, values) = try archive(name, "\(folder)/values.csv")
        do throws(Finding) {
            let archive = try Results.read(bytes, file: name)
            let earlier = try archive.vintage(values: values, file: name, today: catalogue)
            return ComparisonOutput.Result(
                comparison: Comparison(earlier, Vintage(later, tables: inputs.tables)), later: later,
                differences: inputs.results(later).map { archive.differences(to: $0) } ?? [], inputs: inputs
            )
        } catch {
            throw .findings([error])
        }
    }

    /// Paired draws of the two editions; `nil` where there are none to make.
    private func drawn(_ inputs: Inputs, _ earlier: Edition, _ later: Edition) throws(Failure) -> RobustChange? {
        let count = draws ?? Draws.paired
        guard count > 0 else { return nil }
        let assumptions = try analysed { () throws(AnalysisProblem) in
            try Assumption.standard(for: later, tables: inputs.tables)
        }
        return try Draws.change(
            from: earlier, to: later, tables: inputs.tables, varying: assumptions, draws: count,
            seed: try inputs.seed())
    }

    private func archive(_ results: String, _ values: String) throws(Failure) -> ([UInt8], [UInt8]) {
        let bytes: ([UInt8], [UInt8])
        do throws(FileError) { bytes = (try File.read(results), try File.read(values)) } catch { throw .file(error) }
        // What it holds would show in the comparison, which carries no stamp.
        guard !Stamp.isOn(bytes.0) else {
            throw .usage(
                "\(results) is of an internal run, not for publication",
                hint: "compare with a report that was written without \(Option.includeEmbargoed.name)")
        }
        return bytes
    }

    private func chosenUnits(_ comparison: Comparison) throws(Failure) -> [Int] {
        guard let words = arguments.list("--country") else { return comparison.sortedUnits }
        let catalogue = comparison.later.edition.catalogue
        var units: [Int] = []
        for word in words {
            // One that left is not in today's list.
            let left = comparison.unit(word.uppercased()).flatMap { comparison.units[$0].later == nil ? $0 : nil }
            let unit: Int?
            if let left {
                unit = left
            } else {
                let position = try catalogue.country(word, among: catalogue.members)
                unit = comparison.unit(catalogue.economies[position].code)
            }
            if let unit, !units.contains(unit) { units.append(unit) }
        }
        return units
    }

    /// Adds a summary to the page of the step in GitHub Actions, which takes 1 MiB.
    private func summarise(_ output: ComparisonOutput) throws(Failure) {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
        do throws(FileError) {
            let before = File.exists(path) ? try File.read(path) : []
            try File.write(before + output.summary(limit: 1 << 20 - before.count), to: path)
        } catch {
            throw .file(error)
        }
    }
}
