import Exchange
import Indicators
import Scoring
import Tabular

/// `mizan inequality`: how unequally scores or values are spread, now and over the editions.
struct InequalityCommand: Command {
    static let name = "inequality"
    static let summary = "measure how unequally scores or values are spread, now and over the editions"
    static let discussion = """
        Standard deviation (divisor n − 1), coefficient of variation, Gini coefficient, Theil's T with its parts between and
        within groups (Shorrocks 1980), the mean of the top fifth over that of the bottom fifth, the upper over the lower
        quartile, and the share of the largest five. With --editions: the same over time, also for the same countries alone;
        a falling standard deviation is sigma convergence (Barro and Sala-i-Martin 1992).
        """
    static let positionals: [Positional] = []
    static let options = [
        Option.area, Option.indicator,
        Option(
            "--among", "WHOM", "members (when left out), others or everyone",
            .words(UnitGroup.Scope.allCases.map(\.rawValue))),
        Option(
            "--by", "GROUPINGS", "Theil's T apart by these groupings; by all when left out", .groupings,
            mayRepeat: true),
        Option("--editions", nil, "a series of editions, instead of one"),
        Option(
            "--since", "YEAR",
            "where the series begins; when left out, where half as many countries have a value as in the newest"),
        Option.edition,
        FigureFormat.option, Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan inequality", "the index among the members"),
        (
            "mizan inequality --area CON --among everyone --by income-group",
            "connectivity world-wide, between income groups"
        ),
        ("mizan inequality --editions", "whether members draw together"),
        ("mizan inequality --editions --since 2014", "from the first edition on, however few countries it has"),
        ("mizan inequality --indicator CON_INTUSE --editions --format csv", "an indicator over time, for programs"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat
    private let scope: UnitGroup.Scope

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        scope = try arguments.choice("--among", UnitGroup.Scope.self) ?? .members
        _ = try arguments.year("--edition")
        guard try arguments.year("--since") == nil || arguments.has("--editions") else {
            throw .usage("--since is for a series", hint: "add --editions")
        }
        if arguments.has("--editions") {
            for option in ["--edition", "--by"] where arguments.has(option) {
                throw .usage("\(option) and --editions exclude each other", hint: "keep one of them")
            }
        }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("computing the scores")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .everyone)
        let output =
            arguments.has("--editions") ? try series(inputs, terminal) : try one(inputs.edition(arguments), terminal)
        progress.end()
        try terminal.write(output)
        return .done
    }

    private func one(_ edition: Edition, _ terminal: Terminal) throws(Failure) -> [UInt8] {
        let measure = try arguments.measure(in: edition)
        let groupings = try arguments.groupings(of: edition.catalogue) ?? edition.catalogue.groupings.map(\.name)
        let decompositions = groupings.compactMap { edition.theil(of: measure, by: $0, among: scope) }
        let file = InequalityFile(edition, measure, among: scope, decompositions)
        switch format {
        case .csv: return file.csv()
        case .json: return file.json()
        case .table: break
        }
        let spread = edition.dispersion(of: measure, over: edition.catalogue.units(scope))
        let decimals = edition.decimals(of: measure) + 1
        var table = TextTable([("measure", .left), ("value", .right), ("meaning", .left)])
        for (name, value, meaning) in [
            ("mean", shown(spread.mean, decimals: decimals), ""),
            (
                "standard deviation", shown(spread.standardDeviation, decimals: decimals),
                "how far from the mean, typically; divisor n − 1"
            ),
            (
                "coefficient of variation", shown(spread.coefficientOfVariation, decimals: 3),
                "standard deviation over mean"
            ),
            ("Gini coefficient", shown(spread.gini, decimals: 3), "0 when all are equal, towards 1 when one has all"),
            ("Theil's T", shown(spread.theil, decimals: 4), "0 when all are equal"),
            ("top fifth : bottom fifth", shown(spread.quintileRatio, decimals: 2), "ratio of their means"),
            ("upper : lower quartile", shown(spread.quartileRatio, decimals: 2), "ratio of the quartiles, type 7"),
            ("share of the largest five", spread.topFiveShare.map { percent($0, decimals: 1) } ?? "–", "of the total"),
        ] {
            table.row([name, value, meaning])
        }
        var text = terminal.faint(
            "\(edition.title(of: measure)); \(among(edition.catalogue)), \(spread.count) with a value")
        text += "\n" + table.text(terminal)
        if spread.gini == nil && spread.count > 0 {
            text += "\nRatios, shares, Gini and Theil need values that are not negative and not all zero\n"
        }
        if !decompositions.isEmpty {
            var parts = TextTable([
                ("Theil's T by", .left), ("between groups", .right), ("within groups", .right),
                ("share between", .right), ("members", .right),
            ])
            for part in decompositions {
                parts.row([
                    part.grouping, shown(part.between, decimals: 4), shown(part.within, decimals: 4),
                    part.shareBetween.map { percent($0, decimals: 1) } ?? "–", String(part.count),
                ])
            }
            text += "\n" + parts.text(terminal)
        }
        return Array(text.utf8)
    }

    private func among(_ catalogue: Catalogue) -> String {
        "\(scope == .members ? "members" : scope == .others ? "other economies" : "all economies") (\(catalogue.units(scope).count))"
    }

    private func series(_ inputs: Inputs, _ terminal: Terminal) throws(Failure) -> [UInt8] {
        let catalogue = try inputs.checked().0
        var editions: [Edition] = []
        let since = try arguments.year("--since") ?? .min
        for year in catalogue.editions where year >= since { editions.append(try inputs.quietEdition(year)) }
        guard let newest = editions.last else {
            guard let last = catalogue.editions.last else { throw .noFigures }
            throw .usage("there is no edition since \(since)", hint: "the newest edition is \(last)")
        }
        let measure = try arguments.measure(in: newest)
        let start = DispersionSeries.start(of: measure, over: catalogue.units(scope), in: editions)
        let leftOut = since > .min ? [] : editions.prefix(start).map(\.year)
        editions.removeFirst(leftOut.count)
        let series = DispersionSeries(of: measure, over: catalogue.units(scope), in: editions)
        let file = InequalityFile(series, newest.code(of: measure), among: scope)
        switch format {
        case .csv: return file.csv()
        case .json: return file.json()
        case .table: break
        }
        let decimals = newest.decimals(of: measure) + 1
        var table = TextTable([
            ("edition", .right), ("members", .left), ("n", .right), ("mean", .right),
            ("standard deviation", .right), ("variation", .right), ("Gini", .right), ("Theil's T", .right),
            ("top : bottom fifth", .right), ("largest five", .right),
        ])
        for same in [true, false] {
            for point in series.points {
                let spread = same ? point.same : point.all
                table.row([
                    String(point.edition), same ? "same" : "all", String(spread.count),
                    shown(spread.mean, decimals: decimals), shown(spread.standardDeviation, decimals: decimals),
                    shown(spread.coefficientOfVariation, decimals: 3), shown(spread.gini, decimals: 3),
                    shown(spread.theil, decimals: 4), shown(spread.quintileRatio, decimals: 2),
                    spread.topFiveShare.map { percent($0, decimals: 1) } ?? "–",
                ])
            }
        }
        var text = terminal.faint(
            "\(newest.code(of: measure)), all editions by today's methodology; \(among(catalogue))")
        text += "\n" + table.text(terminal)
        text +=
            "\nSame: the \(series.sameUnits.count) that have a value in every edition, so that comers and leavers change nothing\n"
        if let first = leftOut.first, let last = leftOut.last {
            let years = first == last ? "Edition \(first) is" : "Editions \(first) to \(last) are"
            text += "\(years) left out, having values of few countries; --since \(first) shows all\n"
        }
        if let change = series.change, let first = series.points.first, let last = series.points.last {
            text +=
                "Standard deviation over them from \(first.edition) to \(last.edition): \(signed(change, decimals: decimals))"
            text += change < 0 ? " (they draw together)\n" : change > 0 ? " (they draw apart)\n" : "\n"
        }
        return Array(text.utf8)
    }
}
