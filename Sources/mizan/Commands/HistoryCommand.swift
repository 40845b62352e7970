import Exchange
import Indicators
import Scoring

/// `mizan history`: the members over all editions, by today's methodology.
struct HistoryCommand: Command {
    static let name = "history"
    static let summary = "show all editions since 2018 by today's methodology"
    static let discussion = """
        Computes every edition since 2018 from today's figures by today's methodology, so that only figures and coverage differ
        between them. Without a country it shows the index of all members, with one its index and areas. In the small lines each
        character is an edition; its height is the score from 0 to 100, and a dot stands where there is none.
        """
    static let positionals = [
        Positional(name: "COUNTRY", help: "a code such as TUR, or a name", isRequired: false, completion: .countries)
    ]
    static let options = [
        Option(
            "--format", "FORMAT", "table (for people) or csv (full precision)",
            .words(Format.allCases.map(\.rawValue))),
        Option("--since", "YEAR", "the first edition; 2018 when left out"),
        Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan history", "the index of all members since 2018"),
        ("mizan history TUR", "the index and the areas of Türkiye"),
        ("mizan history --format csv", "all members, index and areas, at full precision"),
    ]

    enum Format: String, CaseIterable { case table, csv }

    private let arguments: Arguments
    private let format: Format
    private let since: Int

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .table
        since = try arguments.year("--since") ?? 2018
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("computing the editions")
        defer { progress.end() }
        let inputs = try Inputs.read(arguments, scope: .members)
        let (catalogue, methodology) = try inputs.checked()
        let years = catalogue.editions.filter { $0 >= since }
        guard let newest = years.last else {
            guard let last = catalogue.editions.last else { throw .noFigures }
            throw .usage("there is no edition since \(since)", hint: "the newest one is \(last)")
        }
        let last = try inputs.edition(newest)
        let tables = inputs.tables
        let editions =
            Parallel.results(
                of: years.dropLast().map { year in
                    { @Sendable in Edition(year, of: catalogue, by: methodology, tables: tables) }
                }) + [last]
        var units = Array(catalogue.members)
        if let word = arguments.positionals.first { units = [try catalogue.country(word, among: catalogue.members)] }
        units.sort { catalogue.economies[$0].code < catalogue.economies[$1].code }
        progress.end()
        switch format {
        case .csv: try terminal.write(editions.historyCSV(members: units))
        case .table:
            try terminal.write(
                arguments.positionals.isEmpty
                    ? index(editions, units, terminal) : country(editions, units[0], terminal))
        }
        return .done
    }

    private func heading(_ editions: [Edition]) -> String {
        "Editions \(editions[0].year) to \(editions[editions.count - 1].year) by today's methodology, scores from 0 to 100"
    }

    private func index(_ editions: [Edition], _ units: [Int], _ terminal: Terminal) -> String {
        var table = TextTable(
            [(editions[0].catalogue.codeHead, .left), (editions[0].catalogue.nameHead, .left), ("", .left)]
                + editions.map { (String($0.year), .right) }
                + [("coverage", .left)]
        )
        let catalogue = editions[0].catalogue
        for unit in units {
            table.row(
                [catalogue.economies[unit].code, catalogue.economies[unit].name.english, line(editions, unit, 0)]
                    + editions.map { shown($0.scores[unit, Scores.index]) } + [coverage(editions, unit, 0)]
            )
        }
        return terminal.faint(heading(editions)) + "\n" + table.text(terminal)
    }

    private func country(_ editions: [Edition], _ unit: Int, _ terminal: Terminal) -> String {
        let economy = editions[0].catalogue.economies[unit]
        var table = TextTable(
            [("measure", .left), ("", .left)] + editions.map { (String($0.year), .right) } + [("coverage", .left)])
        let nodes = editions[0].scores.framework.nodes
        for node in editions[0].scores.framework.groups {
            table.row(
                [nodes[node].code, line(editions, unit, node)] + editions.map { shown($0.scores[unit, node]) }
                    + [coverage(editions, unit, node)]
            )
        }
        table.row(["rank", ""] + editions.map { $0.ranks[unit].map(String.init) ?? "–" } + [""])
        return terminal.strong("\(economy.name.english) (\(economy.code))") + "\n" + terminal.faint(heading(editions))
            + "\n" + table.text(terminal)
    }

    private func coverage(_ editions: [Edition], _ unit: Int, _ node: Int) -> String {
        let shares = editions.map { percent($0.scores.coverage(unit, node)) }
        return "\(shares[0]) → \(shares[shares.count - 1])"
    }

    /// A character an edition.
    private func line(_ editions: [Edition], _ unit: Int, _ node: Int) -> String {
        let bars = Array("▁▂▃▄▅▆▇█")
        return String(
            editions.map { edition in
                edition.scores[unit, node].map { bars[min(max(Int($0 / 100 * 8), 0), 7)] } ?? "·"
            })
    }
}
