import Exchange
import Indicators
import Scoring
import Storage
import Tabular

/// `mizan whatif`: what other figures or weights would do to scores, ranks and levels.
struct WhatIfCommand: Command {
    static let name = "whatif"
    static let summary = "show what other figures or weights would do to scores, ranks and levels"
    static let discussion = """
        With figures: what they would do to a country's scores, rank and level, and whom it would overtake. With --weights,
        a file of code,weight: the ranks under these weights beside the published ones; codes that the file does not name
        keep their weight. Everything is computed by the same steps as the published scores. The table is of what was asked;
        csv and json hold all members.

        With --any-weights: the ranks whatever the weights. Weights of the areas, and of the indicators within each, are
        drawn so that every division of the whole is as likely as any other; a rank that no weights give is none to argue
        about.
        """
    static let positionals = [
        Positional(
            name: "COUNTRY", help: "a code such as TUR, or a name", isRequired: false, completion: .countries),
        Positional(
            name: "INDICATOR=VALUE", help: "a figure, such as CON_FIXBB=25", isRequired: false, completion: .figures,
            mayRepeat: true),
    ]
    static let options = [
        Option("--weights", "FILE", "a CSV file code,weight of areas or indicators", .file),
        Option("--any-weights", nil, "the ranks whatever the weights"),
        Option("--draws", "NUMBER", "how many weights to draw; 100000 when left out"), Option.seed, Option.edition,
        FigureFormat.option, Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan whatif TUR CON_FIXBB=25", "one figure"),
        ("mizan whatif TUR CON_FIXBB=25 SKL_EXPSCH=19", "two at once"),
        ("mizan whatif --weights areas.csv", "other weights, for all members"),
        ("mizan whatif TUR CON_FIXBB=25 --weights areas.csv --format json", "both, for programs"),
        ("mizan whatif --any-weights", "the ranks that weights can give"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat
    private let figures: [(code: String, value: Double)]
    private let draws: Int
    private let varying: Varying

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        _ = try arguments.year("--edition")
        draws = try arguments.count("--draws", in: 1...1_000_000_000) ?? 100_000
        varying = try Varying(arguments)
        var figures: [(code: String, value: Double)] = []
        for word in arguments.positionals.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw .usage("\"\(word)\" is not a figure", hint: "write INDICATOR=VALUE, such as CON_FIXBB=25")
            }
            guard let value = Number.parse(parts[1].utf8Span.span) else {
                throw .usage(
                    "\"\(parts[1])\" in \"\(word)\" is not a number",
                    hint: "write it with a decimal point and without a unit, such as \(parts[0])=38.4")
            }
            figures.append((parts[0], value))
        }
        self.figures = figures
        if figures.isEmpty, let country = arguments.positionals.first {
            throw .usage("what of \(country)?", hint: "add a figure, such as CON_FIXBB=25, or leave it out")
        }
        if arguments.has("--any-weights") {
            guard figures.isEmpty, !arguments.has("--weights") else {
                throw .usage("--any-weights goes with no figure and no weights", hint: "ask for one after the other")
            }
            return
        }
        if let option = ["--draws", "--seed"].first(where: arguments.has) {
            throw .usage("\(option) has no meaning here", hint: "write --any-weights beside it")
        }
        guard !figures.isEmpty || arguments.has("--weights") else {
            throw .usage(
                "nothing is supposed",
                hint: "write a country and a figure, such as TUR CON_FIXBB=25, or --weights FILE, or --any-weights")
        }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("computing the scores")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .members)
        let edition = try inputs.edition(arguments)
        if arguments.has("--any-weights") {
            try drawWeights(edition, inputs, progress, terminal)
            return .done
        }
        var supposition = Supposition()
        supposition.figures = try supposed(edition)
        supposition.weights = try weights(edition)
        let whatIf: WhatIf
        do throws(Finding) {
            whatIf = try WhatIf(supposition, in: edition, tables: inputs.tables)
        } catch {
            throw .usage(
                "\(error.place.columnName ?? "a figure")=\(error.problem.found) cannot occur",
                hint: "expected \(error.problem.expected)")
        }
        let findings = whatIf.supposed.findings
        guard !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
        progress.end()
        switch format {
        case .csv: try terminal.write(whatIf.csv())
        case .json: try terminal.write(whatIf.json())
        case .table: try terminal.write(WhatIfText(whatIf: whatIf, terminal: terminal).text())
        }
        return .done
    }

    private func drawWeights(
        _ edition: Edition, _ inputs: Inputs, _ progress: Progress, _ terminal: Terminal
    ) throws(Failure) {
        progress.begin("drawing")
        let seed = try varying.seed(inputs)
        let result = try analysed { () throws(AnalysisProblem) in
            try AnyWeights(of: edition, draws: draws, seed: seed)
        }
        progress.end()
        switch format {
        case .csv: try terminal.write(result.csv(of: edition))
        case .json: try terminal.write(result.json(of: edition))
        case .table: try terminal.write(AnyWeightsText(result: result, edition: edition, terminal: terminal).text())
        }
    }

    private func supposed(_ edition: Edition) throws(Failure) -> [SupposedFigure] {
        guard let country = arguments.positionals.first else { return [] }
        let catalogue = edition.catalogue
        let unit = try catalogue.country(country, among: catalogue.members)
        var supposed: [SupposedFigure] = []
        for (code, value) in figures {
            guard let indicator = catalogue.indicator(code) ?? catalogue.indicator(code.uppercased()) else {
                throw .unknown(
                    "indicator", code, among: catalogue.indicators.map(\.code), see: "\"mizan codes indicators\"")
            }
            guard !supposed.contains(where: { $0.indicator == indicator }) else {
                throw .usage("\(catalogue.indicators[indicator].code) is there twice", hint: "keep one of them")
            }
            guard catalogue.isFelt(indicator) else {
                throw .usage(
                    "\(catalogue.indicators[indicator].code) is shown but not scored",
                    hint:
                        "a context indicator changes no score; \"mizan explain \(catalogue.economies[unit].code)\" shows what does"
                )
            }
            supposed.append(SupposedFigure(economy: unit, indicator: indicator, year: edition.year, value: value))
        }
        return supposed
    }

    private func weights(_ edition: Edition) throws(Failure) -> [String: Double] {
        guard let path = arguments.value("--weights") else { return [:] }
        let weights: [String: Double]
        let findings: [Finding]
        do throws(FileError) {
            (weights, findings) = try WeightTables.set(path, for: edition.catalogue)
        } catch {
            throw .file(error)
        }
        guard !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
        let scored = edition.scores.framework.nodes.map(\.code)
        if let code = weights.keys.sorted().first(where: { !scored.contains($0) }) {
            throw .usage("\(code) in \(path) is shown but not scored", hint: "remove its row")
        }
        guard !weights.isEmpty else {
            throw .usage("\(path) names no weight", hint: "write a row for each area or indicator, such as CON,2")
        }
        return weights
    }
}

extension Catalogue {
    /// Whether figures of an indicator can enter a score: its own, or that of one which is divided by it.
    fileprivate func isFelt(_ indicator: Int) -> Bool {
        indicators[indicator].isScored || indicators.contains { $0.isScored && $0.denominator == indicator }
    }
}
