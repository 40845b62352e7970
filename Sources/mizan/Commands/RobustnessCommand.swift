import Exchange
import Indicators
import Scoring
import Storage
import Tabular

/// `mizan robustness`: how far scores and ranks move when what could be otherwise is drawn at random.
struct RobustnessCommand: Command {
    static let name = "robustness"
    static let summary = "how far scores and ranks move under other weights, methods and data"
    static let discussion = """
        Draws the edition again and again with other choices, weights and errors, and prints the 5th and 95th percentile of
        scores and ranks, the probability of each level and of rank 10 or better, and who is above whom how often. With
        --from it prints the change since an earlier edition, both drawn alike.

        \(Varying.discussion)
        """
    static let positionals: [Positional] = []
    static let options = [
        Option.edition,
        Option("--from", "YEAR", "print the change since this edition instead"),
        Option("--draws", "NUMBER", "how many draws; 10000 when left out"),
        Option.seed, Option.vary,
        FigureFormat.option,
        Option(
            "--part", "PART", "with csv: units, areas, ranks or pairs; units when left out",
            .words(RobustnessPart.allCases.map(\.rawValue))),
        Option.countries,
        Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan robustness", "intervals of the newest edition"),
        ("mizan robustness --vary weights=uniform:0.25", "weights alone, ± 25 %"),
        ("mizan robustness --from 2020", "the change since 2020, with its interval"),
        ("mizan robustness --format csv --part pairs", "the probability that one is above the other"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat
    private let part: RobustnessPart
    private let draws: Int
    private let varying: Varying
    private let from: Int?

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        let part = try arguments.choice("--part", RobustnessPart.self)
        draws = try arguments.count("--draws", in: 1...100_000_000) ?? 10_000
        varying = try Varying(arguments)
        from = try arguments.year("--from")
        _ = try arguments.year("--edition")
        if part != nil && (format != .csv || from != nil) {
            throw .usage(
                "--part has no meaning here", hint: "write --format csv beside it, and leave out --from")
        }
        self.part = part ?? .units
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("reading the figures")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .members)
        let edition = try inputs.edition(arguments)
        let members = try arguments.members(of: edition.catalogue)
        var earlier: Edition?
        if let from {
            guard edition.catalogue.editions.contains(from), from < edition.year else {
                throw .usage(
                    "there is no edition \(from) before \(edition.year)",
                    hint: "the data carry the editions \(edition.catalogue.editions.first ?? 0) to \(edition.year)")
            }
            earlier = try inputs.edition(from)
        }
        progress.begin("drawing")
        let assumptions = try varying.assumptions(for: edition, inputs)
        let seed = try varying.seed(inputs)
        if let earlier {
            let change = try analysed { () throws(AnalysisProblem) in
                try Robustness.change(
                    from: earlier, to: edition, tables: inputs.tables, varying: assumptions, draws: draws, seed: seed)
            }
            progress.end()
            try write(change, edition, members, terminal)
        } else {
            let result = try analysed { () throws(AnalysisProblem) in
                try Robustness(
                    of: edition, tables: inputs.tables, varying: assumptions, draws: draws, seed: seed)
            }
            progress.end()
            try write(result, edition, members, terminal)
        }
        return .done
    }

    // MARK: Robustness of one edition

    private func write(
        _ result: Robustness, _ edition: Edition, _ members: [Int]?, _ terminal: Terminal
    ) throws(Failure) {
        switch format {
        case .csv: try terminal.write(result.csv(part, of: edition, members: members))
        case .json: try terminal.write(result.json(of: edition, members: members))
        case .table: try terminal.write(table(result, edition, members, terminal))
        }
    }

    private func table(
        _ result: Robustness, _ edition: Edition, _ members: [Int]?, _ terminal: Terminal
    ) -> String {
        let economies = edition.catalogue.economies
        var table = TextTable([
            ("rank", .right), ("90%", .left), (edition.catalogue.codeHead, .left), (edition.catalogue.nameHead, .left),
            ("index", .right), ("5%", .right),
            ("median", .right), ("95%", .right), ("level", .left), ("in it", .right), ("top 10", .right),
        ])
        let chosen = result.units.filter { members?.contains($0.position) ?? true }
        for unit in chosen.sorted(by: {
            ($0.rank.nominal, economies[$0.position].code) < ($1.rank.nominal, economies[$1.position].code)
        }) {
            let level = edition.scores.level(of: unit.index.nominal)
            table.row([
                String(unit.rank.nominal), ranks(unit.rank), economies[unit.position].code,
                economies[unit.position].name.english, shown(unit.index.nominal), shown(unit.index.lower),
                shown(unit.index.median), shown(unit.index.upper),
                level.name + (unit.isBorderline ? ", borderline" : ""), percent(unit.levels[level.rawValue]),
                percent(unit.rank.topTen),
            ])
        }
        let head =
            "Edition \(result.year), \(counted(result.draws, "draw")), seed \(result.seed); 90% intervals among the members scored\n"
        return terminal.faint(head + result.assumptions.lines) + table.text(terminal) + mean(result)
            + edition.unscoredNotes(among: members ?? Array(edition.catalogue.members))
    }

    /// Such as 9–17; whole ranks that hold the interval.
    private func ranks(_ rank: Robustness.RankSpread) -> String {
        let (low, high) = (Int(rank.lower), Int(rank.upper.rounded(.up)))
        return low == high ? String(low) : "\(low)–\(high)"
    }

    private func mean(_ result: Robustness) -> String {
        guard let mean = result.means.first.flatMap(\.self) else { return "" }
        return "Mean of the members scored: \(shown(mean.nominal)) (\(shown(mean.lower))–\(shown(mean.upper)))\n"
    }

    // MARK: Change between two editions

    private func write(
        _ change: RobustChange, _ edition: Edition, _ members: [Int]?, _ terminal: Terminal
    ) throws(Failure) {
        switch format {
        case .csv: try terminal.write(change.csv(of: edition, members: members))
        case .json: try terminal.write(change.json(of: edition, members: members))
        case .table: try terminal.write(table(change, edition, members, terminal))
        }
    }

    private func table(
        _ change: RobustChange, _ edition: Edition, _ members: [Int]?, _ terminal: Terminal
    ) -> String {
        let economies = edition.catalogue.economies
        let nodes = edition.scores.framework.nodes
        var table = TextTable(
            [
                (edition.catalogue.codeHead, .left), (edition.catalogue.nameHead, .left), ("change", .right),
                ("5%", .right), ("95%", .right),
                ("verdict", .left),
            ] + change.areas.map { (nodes[$0].code, .right) })
        // What came through breaks in series is told by mizan compare alone, so that nothing is called a rise here.
        func verdict(_ spread: RobustChange.Spread) -> String {
            spread.isMeasurable ? "measurable" : "no measurable change"
        }
        let chosen = change.units.filter { members?.contains($0.position) ?? true }
        for unit in chosen.sorted(by: {
            (-$0.index.nominal, economies[$0.position].code) < (-$1.index.nominal, economies[$1.position].code)
        }) {
            table.row(
                [
                    economies[unit.position].code, economies[unit.position].name.english, shown(unit.index.nominal),
                    shown(unit.index.lower), shown(unit.index.upper), verdict(unit.index),
                ] + unit.areas.map { $0.map { shown($0.nominal) + ($0.isMeasurable ? "*" : " ") } ?? "– " })
        }
        var text =
            "Change from \(change.from) to \(change.to), \(counted(change.draws, "paired draw")), seed \(change.seed); * measurable at 90%\n"
        text = terminal.faint(text + change.assumptions.lines) + table.text(terminal)
        if let mean = change.means.first.flatMap(\.self) {
            text +=
                "Mean of the members scored in both: \(shown(mean.nominal)) (\(shown(mean.lower)) to \(shown(mean.upper))): \(verdict(mean))\n"
        }
        return text
    }
}
