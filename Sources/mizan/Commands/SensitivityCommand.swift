import Exchange
import Indicators
import Scoring
import Storage
import Tabular

/// `mizan sensitivity`: which choice moves scores and ranks how much.
struct SensitivityCommand: Command {
    static let name = "sensitivity"
    static let summary = "which weights, methods and data move the ranks how much"
    static let discussion = """
        Splits the variance of the ranks and of each score by what is varied (Sobol' indices: the share that each explains
        alone, and together with others, with 90% bootstrap intervals), leaves out each area and indicator in turn, and
        says what one point of an area is worth in points of another.

        \(Varying.discussion)
        """
    static let positionals: [Positional] = []
    static let options = [
        Option.edition,
        Option("--samples", "NUMBER", "the size of a base sample, best a power of two; 1024 when left out"),
        Option(
            "--base", "BASE", "how base samples are made: sobol or random; sobol when left out",
            .words(SensitivityDesign.Base.allCases.map(\.rawValue))),
        Option.seed, Option.vary,
        FigureFormat.option,
        Option(
            "--part", "PART", "with csv: indices, left-out or trade-offs; indices when left out",
            .words(SensitivityPart.allCases.map(\.rawValue))),
        Option.countries,
        Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan sensitivity", "what moves the ranks of the newest edition"),
        ("mizan sensitivity --vary weights,normalisation", "of these two alone"),
        ("mizan sensitivity --format csv --part left-out", "the rank shifts without each area and indicator"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat
    private let part: SensitivityPart
    private let samples: Int
    private let base: SensitivityDesign.Base
    private let varying: Varying

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        let part = try arguments.choice("--part", SensitivityPart.self)
        samples = try arguments.count("--samples", in: 2...1 << 20) ?? 1024
        base = try arguments.choice("--base", SensitivityDesign.Base.self) ?? .sobol
        varying = try Varying(arguments)
        _ = try arguments.year("--edition")
        if part != nil && format != .csv {
            throw .usage("--part has no meaning here", hint: "write --format csv beside it")
        }
        self.part = part ?? .indices
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("reading the figures")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .members)
        let edition = try inputs.edition(arguments)
        let members = try arguments.members(of: edition.catalogue)
        progress.begin("drawing")
        let assumptions = try varying.assumptions(for: edition, inputs)
        let seed = try varying.seed(inputs)
        let sensitivity = try analysed { () throws(AnalysisProblem) in
            try Sensitivity(
                of: edition, tables: inputs.tables, varying: assumptions, samples: samples, base: base, seed: seed)
        }
        let leftOut = try analysed { () throws(AnalysisProblem) in
            try LeaveOneOut.all(of: edition, tables: inputs.tables)
        }
        let tradeOffs = TradeOffs(of: edition)
        let results = SensitivityResults(sensitivity, leftOut, tradeOffs, of: edition)
        progress.end()
        switch format {
        case .csv: try terminal.write(results.csv(part, members: members))
        case .json: try terminal.write(results.json(members: members))
        case .table:
            try terminal.write(
                shares(sensitivity, members, terminal) + "\n" + shifts(leftOut, edition, terminal) + "\n"
                    + rates(tradeOffs, edition, terminal))
        }
        return .done
    }

    private func shares(_ sensitivity: Sensitivity, _ members: [Int]?, _ terminal: Terminal) -> String {
        let units = sensitivity.units.filter { members?.contains($0.position) ?? true }
        let head =
            "Edition \(sensitivity.year), \(counted(sensitivity.design.samples, "sample")), seed \(sensitivity.design.seed); 90% bootstrap intervals\n"
        var table = TextTable([
            ("mean shift of ranks", .left), ("alone", .right), ("90%", .left), ("with others", .right), ("90%", .left),
            ("score, alone", .right), ("with others", .right),
        ])
        func mean(_ share: (SobolIndices) -> SobolIndices.Estimate) -> String {
            Statistics.mean(units.compactMap { $0.scoreIndices.map { share($0).value } }).map { percent($0) } ?? "–"
        }
        func cells(_ estimate: SobolIndices.Estimate?) -> [String] {
            guard let estimate else { return ["–", ""] }
            return [percent(estimate.value), "\(percent(estimate.lower))–\(percent(estimate.upper))"]
        }
        for (position, assumption) in sensitivity.assumptions.enumerated() {
            table.row(
                [assumption.name] + cells(sensitivity.rankShift?.first[position])
                    + cells(sensitivity.rankShift?.total[position])
                    + [mean { $0.first[position] }, mean { $0.total[position] }])
        }
        return terminal.faint(head + sensitivity.assumptions.lines) + table.text(terminal)
            + "Ranks shift by \(shown(sensitivity.meanRankShift, decimals: 2)) places on average; the last two columns are means over the members' scores\n"
    }

    /// Every area, and the ten indicators that shift ranks most.
    private func shifts(_ leftOut: [LeaveOneOut], _ edition: Edition, _ terminal: Terminal) -> String {
        let nodes = edition.scores.framework.nodes
        var table = TextTable([("without", .left), ("mean shift", .right), ("furthest", .left), ("places", .right)])
        let areas = leftOut.filter { nodes[$0.node].indicator == nil }
        let indicators = leftOut.filter { nodes[$0.node].indicator != nil }.sorted {
            ($1.meanRankShift, $0.node) < ($0.meanRankShift, $1.node)
        }
        for one in areas + indicators.prefix(10) {
            table.row([
                nodes[one.node].code, shown(one.meanRankShift, decimals: 2),
                one.furthest.map { edition.catalogue.economies[$0.unit].name.english } ?? "–",
                one.furthest.map { $0.places < 0 ? "up \(-$0.places)" : "down \($0.places)" } ?? "–",
            ])
        }
        return terminal.faint("Ranks without one area, or one of the ten indicators that shift them most\n")
            + table.text(terminal)
    }

    private func rates(_ tradeOffs: TradeOffs, _ edition: Edition, _ terminal: Terminal) -> String {
        let areas = edition.scores.framework.areas
        let nodes = edition.scores.framework.nodes
        var table = TextTable(
            [("for one point of", .left), ("mean", .right)] + areas.map { (nodes[$0].code, .right) })
        for lost in areas {
            table.row(
                [nodes[lost].code, shown(tradeOffs.means[lost])]
                    + areas.map { shown(tradeOffs.rate(of: $0, for: lost), decimals: 2) })
        }
        return terminal.faint("Points of each area that make up for one point lost, for a member with mean scores\n")
            + table.text(terminal)
    }
}
