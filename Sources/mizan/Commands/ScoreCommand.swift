import Exchange
import Indicators
import Scoring
import Tabular

/// `mizan score`: the members' scores, as a table for people or a file for programs.
struct ScoreCommand: Command {
    static let name = "score"
    static let summary = "print the scores, ranks, levels and coverage of the members"
    static let discussion = """
        Prints the index, the area scores, the rank among the members, the level and the coverage (the share of the weight
        for which there is a figure). A score is missing when too few figures are there; it is never guessed.
        """
    static let positionals: [Positional] = []
    static let options = [
        Option.edition,
        Option(
            "--format", "FORMAT", "table (for people), csv or json (full precision)",
            .words(Format.allCases.map(\.rawValue))),
        Option.countries,
        Option("--area", "CODES", "only these areas, such as CON", .areas, mayRepeat: true),
        Option("--stages", "DIR", "write the table of every stage of the work to this folder, full precision", .folder),
        Option.includeEmbargoed, Option.set, Option.indicators,
    ]
    static let examples = [
        ("mizan score", "the table of the newest edition"),
        ("mizan score --edition 2022 --format csv", "an earlier edition as CSV"),
        ("mizan score --country TUR,SEN --area CON", "two countries, one area"),
        ("mizan score --set normalisation=z-score --set aggregation.index=arithmetic", "other methods, for this run"),
        ("mizan score --stages /tmp/stages", "every table from the figures chosen to the scores"),
    ]

    enum Format: String, CaseIterable { case table, csv, json }

    private let arguments: Arguments
    private let format: Format

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        format = try arguments.choice("--format", Format.self) ?? .table
        _ = try arguments.year("--edition")
        _ = try Stamp(arguments)
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let progress = Progress("reading the figures")
        defer { progress.end() }
        let edition = try Inputs.read(arguments, scope: .members).edition(arguments)
        let catalogue = edition.catalogue
        var members: [Int]?
        if let words = arguments.list("--country") {
            members = []
            for word in words {
                let position = try catalogue.country(word, among: catalogue.members)
                if members?.contains(position) == false { members?.append(position) }
            }
        }
        var areas: [Int]?
        if let words = arguments.list("--area") {
            areas = []
            for word in words {
                let node = try catalogue.knownArea(word, in: edition.scores.framework)
                if areas?.contains(node) == false { areas?.append(node) }
            }
        }
        let stamp = try Stamp(arguments)
        if let folder = arguments.value("--stages") {
            let files = edition.stageFiles()
            // Of a run with the steps in the other order, two files would be left beside these.
            let stale = Edition.stageNames.filter { name in !files.contains { $0.name == name } }
            try OutputFolder.write(
                files.map { ($0.name, stamp?.stamped($0.bytes, name: $0.name) ?? $0.bytes) }, removing: stale,
                to: folder)
        }
        progress.end()
        switch format {
        case .csv:
            let csv = edition.scoresCSV(members: members, areas: areas)
            try terminal.write(stamp?.stamped(csv, name: "scores.csv") ?? csv)
        case .json:
            let json = edition.scoresJSON(members: members, areas: areas)
            try terminal.write(stamp?.stamped(json, name: "scores.json") ?? json)
        case .table:
            if let stamp { try terminal.write(stamp.line + "\n") }
            try terminal.write(table(edition, members, areas, terminal))
        }
        return .done
    }

    private func table(_ edition: Edition, _ members: [Int]?, _ areas: [Int]?, _ terminal: Terminal) -> String {
        let scores = edition.scores
        let areas = areas ?? scores.framework.areas
        let economies = edition.catalogue.economies
        let order = (members ?? Array(edition.catalogue.members)).sorted {
            (edition.ranks[$0] ?? .max, economies[$0].code) < (edition.ranks[$1] ?? .max, economies[$1].code)
        }
        var table = TextTable(
            [("rank", .right), (edition.catalogue.codeHead, .left), (edition.catalogue.nameHead, .left)]
                + [("index", .right), ("level", .left)]
                + areas.map { (scores.framework.nodes[$0].code, .right) } + [("coverage", .right)]
        )
        for unit in order {
            table.row(
                [
                    edition.ranks[unit].map(String.init) ?? "–", economies[unit].code, economies[unit].name.english,
                    shown(scores[unit, Scores.index]),
                    scores[unit, Scores.index] == nil ? "not scored" : scores.level(unit, Scores.index)?.name ?? "–",
                ] + areas.map { shown(scores[unit, $0]) } + [percent(scores.coverage(unit, Scores.index))]
            )
        }
        let scale =
            scores.isOnHundred ? "scores from 0 to 100" : "scores on the scale of the chosen methods, without levels"
        return terminal.faint("\(edition.name.capitalised), \(scale)") + "\n" + table.text(terminal)
            + edition.unscoredNotes(among: order)
    }
}

extension Edition {
    /// `edition 2024`; the figures of a folder of units may have no year.
    var name: String { year == 0 ? "the only edition" : "edition \(year)" }

    /// A line for each member without an index, saying why.
    func unscoredNotes(among units: [Int]) -> String {
        units.filter { ranks[$0] == nil }.map { "\(catalogue.economies[$0].name.english): \(reasonNotScored($0))\n" }
            .joined()
    }

    /// Why a unit has no index.
    func reasonNotScored(_ unit: Int) -> String {
        if scores.journal.screened.contains(unit) {
            let rule = methodology.screening
            let reasons = [
                rule.minimumAvailability > 0
                    ? "fewer than \(percent(rule.minimumAvailability)) of the figures are there" : "",
                rule.minimumNonZero > 0 ? "fewer than \(percent(rule.minimumNonZero)) of them differ from zero" : "",
            ]
            return "screened out, since " + reasons.filter { !$0.isEmpty }.joined(separator: ", or ")
        }
        let missing = unscoredAreas(unit).map { scores.framework.nodes[$0].code }
        let present = scores.framework.areas.count - missing.count
        return
            "not scored, since only \(present) of \(scores.framework.areas.count) areas have enough figures (\(areasNeeded) needed);"
            + " too few in \(missing.joined(separator: ", "))"
    }
}

/// A score with one decimal, or a dash.
func shown(_ value: Double?, decimals: Int = 1) -> String { value.map { Number.text($0, decimals: decimals) } ?? "–" }

/// A share as a percentage.
func percent(_ share: Double, decimals: Int = 0) -> String { Number.text(share * 100, decimals: decimals) + "%" }
