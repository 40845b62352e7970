import Exchange
import Indicators
import Reporting
import Scoring
import Storage

/// `mizan report`: the Concept Report, from the figures in the inputs.
struct ReportCommand: Command {
    static let name = "report"
    static let summary = "write the Concept Report and its data files"
    static let discussion = """
        Writes the Concept Report as Markdown (with a file for each country) and as one self-contained HTML page, and beside
        them scores.csv, uncertainty.csv, values.csv, data.json and manifest.json. Intervals come from 10,000 draws of what
        could as well be otherwise, those of changes from 2,000 paired draws. The same inputs always give the same bytes.
        """
    static let positionals: [Positional] = []
    static var options: [Option] {
        [
            Option.edition,
            Option(
                "--lang", "LANGUAGES", "languages, divided by commas; all there are when left out",
                .words(Phrasebooks.languages.map(\.rawValue)), mayRepeat: true
            ),
            Option("--format", "FORMAT", "md, html or all", .words(Format.allCases.map(\.rawValue))),
            Option("--out", "DIR", "the folder to write to; reports/YEAR beside the inputs when left out", .folder),
            Option.includeEmbargoed, Option.indicators,
        ]
    }
    static let examples = [
        ("mizan report", "the newest edition, every language and format"),
        ("mizan report --edition 2022 --format html --out /tmp/report", "an earlier edition as HTML, elsewhere"),
    ]

    enum Format: String, CaseIterable { case md, html, all }

    private let arguments: Arguments
    private let format: Format
    private let languages: [Language]

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .all
        _ = try arguments.year("--edition")
        _ = try Stamp(arguments)
        var languages: [Language] = []
        for word in arguments.list("--lang") ?? Phrasebooks.languages.map(\.rawValue) {
            guard let language = Phrasebooks.languages.first(where: { $0.rawValue == word.lowercased() }) else {
                if Language(rawValue: word.lowercased()) != nil {
                    let known = Phrasebooks.languages.map(\.rawValue).joined(separator: ", ")
                    throw .usage("the report is not written in \"\(word)\" yet", hint: "expected one of: \(known)")
                }
                throw .unknown("language", word, among: Phrasebooks.languages.map(\.rawValue), see: nil)
            }
            if !languages.contains(language) { languages.append(language) }
        }
        self.languages = languages
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("reading the figures")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .everyone)
        let (catalogue, methodology) = try inputs.complete()
        try Self.checkLayout(catalogue)
        guard methodology.isDescribedByReport else {
            throw .usage(
                "the words of the report describe scores by goalposts, given weights, arithmetic areas and a geometric index",
                hint: "restore these choices in methodology.json, or run \"mizan score\", which takes every methodology"
            )
        }
        progress.begin("computing the scores")
        let edition = try inputs.edition(arguments)
        let earlier =
            catalogue.editions.contains(edition.year - 2)
            ? Edition(edition.year - 2, of: catalogue, by: methodology, tables: inputs.tables) : nil
        let stamp = try Stamp(arguments)
        let folder =
            arguments.value("--out")
            ?? beside(catalogue.folder) + "reports/\(edition.year)\(stamp == nil ? "" : "-internal")"

        let sources = inputs.files
        let digest = Inputs.digest(of: sources)
        progress.begin("drawing intervals")
        let draws = try Draws(of: edition, since: earlier, tables: inputs.tables, seed: Inputs.seed(digest: digest))
        let robustness = draws?.robustness

        progress.begin("writing the report")
        let settings = Report.Settings(
            record: catalogue.record(ofEdition: edition.year),
            forewords: Dictionary(uniqueKeysWithValues: inputs.forewords.map { ($0.language, $0.paragraphs) }),
            inputDigest: String(digest.prefix(12)), inputs: sources,
            languages: languages, confidentialFigures: catalogue.confidential.count, internalReason: stamp?.reason
        )
        let report = Report(
            edition, earlier: earlier, settings: settings, drawn: draws?.change, history: history(edition, inputs),
            robustness: robustness)
        var jobs: [@Sendable () -> [(String, [UInt8])]] = [
            {
                let values = edition.valuesCSV()
                let archive = inputs.results(edition, values: values, files: sources).map {
                    [(Results.fileName, $0.json())]
                }
                return [("scores.csv", edition.scoresCSV()), ("values.csv", values)] + (archive ?? [])
            },
            { [("data.json", edition.dataJSON(robustness))] },
        ]
        if let robustness { jobs.append { [("uncertainty.csv", edition.uncertaintyCSV(robustness))] } }
        let documents = Parallel.results(
            of: languages.map { language in { @Sendable in report.document(in: language) } })
        for document in documents.compactMap(\.self) {
            if format != .md {
                jobs.append { [(HTMLRenderer.name(of: document.language), HTMLRenderer.render(document))] }
            }
            if format != .html { jobs.append { MarkdownRenderer.render(document).map { ($0.path, $0.bytes) } } }
        }
        let files = Parallel.results(of: jobs).flatMap(\.self).map { ($0.0, stamp?.stamped($0.1, name: $0.0) ?? $0.1) }
        let list = manifest(sources, digest, edition, files)
        try write(files, manifest: stamp?.stamped(list, name: Manifest.name) ?? list, to: folder)
        progress.end()
        let reports = files.map(\.0).filter { !$0.contains("/") && ($0.hasSuffix(".html") || $0.hasSuffix(".md")) }
        try terminal.write(reports.map { "\(folder)/\($0)\n" }.joined() + finding(edition) + "\n")
        return .done
    }

    /// The editions of the six years before, and this one.
    private func history(_ edition: Edition, _ inputs: Inputs) -> [Edition] {
        let years = edition.catalogue.editions.filter { (edition.year - 6..<edition.year).contains($0) }
        return Parallel.results(
            of: years.map { year in
                { @Sendable in
                    Edition(year, of: edition.catalogue, by: edition.methodology, tables: inputs.tables)
                }
            }) + [edition]
    }

    /// The report tells of countries by their thematic areas; what is in the way of that.
    static func checkLayout(_ catalogue: Catalogue) throws(Failure) {
        guard catalogue.layout == .countries else {
            throw .usage(
                "the Concept Report is about countries in countries.csv, and \(catalogue.folder) holds other units",
                hint: "mizan score and mizan explain work on any folder"
            )
        }
        if let indicator = catalogue.indicators.first(where: { $0.area == nil }) {
            throw .usage(
                "\(indicator.code) stands directly under the index, and the Concept Report has a chapter for each area",
                hint: "put it under an area of areas.csv; mizan score and mizan explain work as it is"
            )
        }
    }

    /// Writes all files, and the manifest that vouches for them last.
    private func write(_ files: [(String, [UInt8])], manifest: [UInt8], to folder: String) throws(Failure) {
        do throws(FileError) {
            // A run for one format or language leaves the others as they are.
            let isWhole = format == .all && languages == Phrasebooks.languages
            // What an earlier run wrote and this one does not, such as the profile of a country that left.
            let stale = isWhole ? Set(try outputs(in: folder)).subtracting(files.map(\.0)).sorted() : []
            try File.write(
                files.map { ("\(folder)/\($0.0)", $0.1) }, makingFolders: true,
                removing: stale.map { "\(folder)/\($0)" }, seal: ("\(folder)/\(Manifest.name)", manifest))
        } catch {
            throw .file(error)
        }
    }

    /// The files that the manifest of an earlier run lists. One that cannot be read is not as good as none: its files would
    /// stay.
    private func outputs(in folder: String) throws(FileError) -> [String] {
        do throws(FileError) {
            return Manifest.outputs(of: try File.read("\(folder)/\(Manifest.name)"))
        } catch {
            // What is in the way of writing is said when writing.
            guard error.isMissing || error.isBelowFile else { throw error }
            return []
        }
    }

    private func manifest(_ sources: [Report.Input], _ digest: String, _ edition: Edition, _ files: [(String, [UInt8])])
        -> [UInt8]
    {
        let entries = sources.map { Manifest.Entry(path: $0.name, sha256: $0.digest, bytes: $0.bytes) }
        let outputs = Parallel.results(
            of: files.map { file in
                { @Sendable in Manifest.Entry(path: file.0, sha256: SHA256.hexadecimal(file.1), bytes: file.1.count) }
            }
        )
        return Manifest(
            engine: "mizan \(Engine.version)", edition: edition.year,
            methodology: "\(edition.methodology.name) \(edition.methodology.version)",
            command: "mizan report --edition \(edition.year) --lang \(languages.map(\.rawValue).joined(separator: ","))"
                + (format == .all ? "" : " --format \(format.rawValue)")
                + (arguments.value(Option.includeEmbargoed.name) == nil ? "" : " --include-embargoed REASON"),
            inputDigest: digest, inputs: entries, outputs: outputs.sorted { $0.path < $1.path }
        ).json()
    }

    /// One line of what was found.
    private func finding(_ edition: Edition) -> String {
        let catalogue = edition.catalogue
        let unscored = catalogue.members.filter { edition.ranks[$0] == nil }
        var text =
            "Edition \(edition.year): \(catalogue.memberCount - unscored.count) of \(catalogue.memberCount) member countries scored"
        if !unscored.isEmpty {
            let names = unscored.map { catalogue.economies[$0].name.english }.sorted().joined(separator: ", ")
            text +=
                "; not scored, since fewer than \(edition.areasNeeded) of \(edition.scores.framework.areas.count) areas have enough figures: \(names)"
        }
        let coverage = Statistics.mean(catalogue.members.map { edition.scores.coverage($0, Scores.index) }) ?? 0
        text += "; \(percent(coverage)) of the weight has a figure"
        let confidential = catalogue.confidential.count
        if confidential > 0 {
            text += "; \(counted(confidential, "confidential or embargoed figure")) "
            let verb = confidential == 1 ? "was" : "were"
            text +=
                arguments.value(Option.includeEmbargoed.name) == nil
                ? "\(verb) held back" : "\(verb) used: not for publication"
        }
        return text
    }
}

extension Methodology {
    /// Whether the method chapter of the report says what this methodology does.
    fileprivate var isDescribedByReport: Bool {
        let given = ByLevel(index: Weights(.given), area: Weights(.given))
        return treatment.method == .none && treatment.byIndicator.isEmpty && imputation.method == .none
            && normalisation == Normalisation(.goalposts) && weights == given && screening == Screening()
            && aggregation.area.method == .arithmetic && aggregation.index.method == .geometric
            && aggregation.byDepth.isEmpty && aggregation.byGroup.isEmpty
    }
}
