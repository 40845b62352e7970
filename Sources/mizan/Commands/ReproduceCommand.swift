import Indicators
import Tabular

/// `mizan reproduce`: published indices computed again, as a proof of the engine.
struct ReproduceCommand: Command {
    static let name = "reproduce"
    static let summary = "compute published indices again and compare the results"
    static let discussion = """
        Runs the indices in reference/ below the inputs as ordinary folders, every year by the ordinary steps, and compares
        scores and ranks with what their publishers printed. Ends with exit code 1 when anything does not agree.
        """
    static let positionals = [
        Positional(
            name: "INDEX", help: ReferenceIndex.all.map(\.name).joined(separator: ", ") + "; all when left out",
            isRequired: false, completion: .words(ReferenceIndex.all.map(\.name))
        )
    ]
    static let options = [Option.indicators]
    static let examples = [
        ("mizan reproduce", "every index in reference/"),
        ("mizan reproduce hdi", "the Human Development Index alone"),
    ]

    private let arguments: Arguments
    private let indices: [ReferenceIndex]

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        guard let word = arguments.positionals.first else {
            indices = ReferenceIndex.all
            return
        }
        indices = ReferenceIndex.all.filter { $0.name == word.lowercased() }
        if indices.isEmpty { throw .unknown("index", word, among: ReferenceIndex.all.map(\.name), see: nil) }
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let folder = try Inputs.folder(arguments)
        var isComplete = true
        for index in indices {
            try terminal.write(terminal.strong(index.title) + "\n")
            for part in index.parts {
                let reproduction = try Reproduction.run(part, in: "\(folder)/reference/\(index.folder)")
                isComplete = isComplete && reproduction.isComplete
                try terminal.write(Self.text(of: reproduction, part))
            }
            if index.hasHandbookTables {
                let tables = try HandbookTables.run(in: "\(folder)/reference/\(index.folder)")
                isComplete = isComplete && tables.misses.isEmpty
                try terminal.write(Self.text(of: tables))
            }
        }
        try terminal.write(isComplete ? "everything agrees\n" : "not everything agrees\n")
        return isComplete ? .done : .findings
    }

    private static func text(of tables: HandbookTables) -> String {
        var text = "  tables of the Handbook\n"
        for line in tables.lines {
            text += "    \(line.tally.agreeing) of \(line.tally.count) \(line.title), agree\n"
        }
        return text + tables.misses.map { "    differs: \($0)\n" }.joined()
    }

    private static func text(of reproduction: Reproduction, _ part: ReferenceIndex.Part) -> String {
        let rule =
            switch part.agreement {
            case .rounded: "at the decimals published"
            case .within(let tolerance): "within \(Number.text(tolerance))"
            }
        var text = "  \(part.title)\n"
        if reproduction.scores.count > 0 {
            let difference = Number.text(reproduction.largestDifference)
            text +=
                "    \(reproduction.scores.agreeing) of \(counted(reproduction.scores.count, "score")) agree \(rule),"
                + " largest difference \(difference)\n"
        }
        if reproduction.ranks.count > 0 {
            text += "    \(reproduction.ranks.agreeing) of \(counted(reproduction.ranks.count, "rank")) agree\n"
        }
        if reproduction.zeros.count > 0 {
            text +=
                "    \(counted(reproduction.zeros.count, "result")) published as 0, since a part is missing or zero: not ranked here\n"
        }
        text += reproduction.misses.prefix(10).map { "    differs: \($0)\n" }.joined()
        if reproduction.misses.count > 10 { text += "    and \(reproduction.misses.count - 10) more\n" }
        return text
    }
}
