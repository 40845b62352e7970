import Exchange
import Indicators
import Scoring
import Tabular

/// `mizan groups`: groups of countries side by side, and what incomes let expect.
struct GroupsCommand: Command {
    static let name = "groups"
    static let summary = "compare groups of countries, and each country with what its income lets expect"
    static let discussion = """
        Means (each country one voice, and each inhabitant one voice), medians and quartiles of the index, an area or an
        indicator, for the members and their groups and for the rest of the world. With --income: the straight line through
        all countries against the logarithm of GDP per head, and the members outside of the band in which four of five
        countries of their income would lie.
        """
    static let positionals: [Positional] = []
    static let options = [
        Option(
            "--by", "GROUPINGS", "only these groupings, members and others side by side, such as income-group",
            .groupings, mayRepeat: true),
        Option.area, Option.indicator,
        Option("--income", nil, "what the income of each member lets expect, instead of groups"),
        Option.edition, FigureFormat.option, Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan groups", "the index by every grouping"),
        ("mizan groups --by income-group --area SKL", "skills by income, members and others"),
        ("mizan groups --indicator CON_INTUSE --format csv", "the values of an indicator, for programs"),
        ("mizan groups --income", "who does better, and who worse, than countries of the same income"),
    ]

    private let arguments: Arguments
    private let format: FigureFormat

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", FigureFormat.self) ?? .table
        _ = try arguments.year("--edition")
        guard !arguments.has("--income") || !arguments.has("--by") else {
            throw .usage("--by and --income exclude each other", hint: "keep one of them")
        }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("computing the scores")
        defer { progress.end() }
        let edition = try Inputs.read(arguments, scope: .everyone).edition(arguments)
        let measure = try arguments.measure(in: edition)
        if arguments.has("--income") {
            try terminal.write(try income(edition, measure, terminal))
            return .done
        }
        let groups = try groups(edition.catalogue)
        progress.end()
        switch format {
        case .csv: try terminal.write(GroupsFile(edition, measure, groups).csv())
        case .json: try terminal.write(GroupsFile(edition, measure, groups).json())
        case .table: try terminal.write(table(edition, measure, groups, terminal))
        }
        return .done
    }

    private func groups(_ catalogue: Catalogue) throws(Failure) -> [UnitGroup] {
        guard let groupings = try arguments.groupings(of: catalogue) else {
            return catalogue.worldGroups + catalogue.groupings.flatMap { catalogue.groups(of: $0.name) ?? [] }
        }
        let scopes: [UnitGroup.Scope] =
            catalogue.economies.count > catalogue.memberCount ? [.members, .others] : [.members]
        return catalogue.worldGroups
            + groupings.flatMap { grouping in
                scopes.flatMap { catalogue.groups(of: grouping, among: $0) ?? [] }
            }
    }

    private func table(_ edition: Edition, _ measure: Measure, _ groups: [UnitGroup], _ terminal: Terminal) -> String {
        let decimals = edition.decimals(of: measure)
        var table = TextTable([
            ("grouping", .left), ("group", .left), ("among", .left), (edition.catalogue.unitsWord, .right),
            ("with a value", .right),
            ("mean", .right), ("by population", .right), ("lower quartile", .right), ("median", .right),
            ("upper quartile", .right), ("least", .right), ("most", .right),
        ])
        for group in groups {
            let summary = edition.summary(of: measure, over: group.units)
            let figures = [
                summary.mean, summary.weightedMean, summary.lowerQuartile, summary.median, summary.upperQuartile,
                summary.least, summary.most,
            ]
            table.row(
                [
                    group.grouping ?? "", group.label, group.grouping == nil ? "" : group.scope.rawValue,
                    String(summary.size), String(summary.count),
                ] + figures.map { shown($0, decimals: decimals) })
        }
        return terminal.faint(edition.title(of: measure)) + "\n" + table.text(terminal)
            + "\nMean: each country one voice; by population: each inhabitant one voice. Quartiles of type 7.\n"
    }

    private func income(_ edition: Edition, _ measure: Measure, _ terminal: Terminal) throws(Failure) -> [UInt8] {
        guard let line = edition.incomeLine(of: measure) else {
            throw .usage(
                "no line can be drawn: fewer than three countries have both GDP per head and \(edition.code(of: measure)), or they do not differ",
                hint: "see mizan groups without --income")
        }
        let probability = IncomeLine.usualProbability
        let expectations = edition.expectations(of: measure, by: line, probability: probability)
        let file = IncomeFile(edition, measure, line, expectations, probability: probability)
        switch format {
        case .csv: return file.csv()
        case .json: return file.json()
        case .table: break
        }
        let decimals = edition.decimals(of: measure)
        var text = terminal.faint(edition.title(of: measure)) + "\n"
        text +=
            "expected = \(Number.text(line.intercept, decimals: 2)) + \(Number.text(line.slope, decimals: 2)) × ln GDP per head (US$); "
            + "R² = \(Number.text(line.rSquared, decimals: 2)), n = \(line.count), standard error \(Number.text(line.standardError, decimals: 2))\n"
        var table = TextTable([
            (edition.catalogue.codeHead, .left), (edition.catalogue.nameHead, .left), ("GDP per head", .right),
            ("value", .right), ("expected", .right),
            ("band", .right), ("difference", .right), ("", .left),
        ])
        let outside = expectations.filter { $0.side != 0 }.sorted {
            ($1.value - $1.expected, $0.unit) < ($0.value - $0.expected, $1.unit)
        }
        for one in outside {
            let economy = edition.catalogue.economies[one.unit]
            table.row([
                economy.code, economy.name.english, Number.text(one.gdpPerHead, decimals: 0),
                shown(one.value, decimals: decimals), shown(one.expected, decimals: decimals),
                "\(shown(one.band.lowerBound, decimals: decimals)) to \(shown(one.band.upperBound, decimals: decimals))",
                signed(one.value - one.expected, decimals: decimals), one.side > 0 ? "above" : "below",
            ])
        }
        text +=
            "\(outside.count) of \(expectations.count) members lie outside of the \(percent(probability)) prediction band"
        text += outside.isEmpty ? "\n" : "\n\n" + table.text(terminal)
        return Array(text.utf8)
    }
}
