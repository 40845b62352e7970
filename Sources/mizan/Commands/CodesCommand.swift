import Indicators
import Scoring

/// `mizan codes`: the codes that other commands take.
struct CodesCommand: Command {
    static let name = "codes"
    static let summary = "list the codes of countries, areas, indicators, editions and groupings"
    static let discussion = """
        Lists codes with their names, divided by a tab, for people, scripts and the shell's completion.
        """
    static let positionals = [
        Positional(
            name: "KIND", help: "countries, economies, areas, indicators, editions or groupings", isRequired: true,
            completion: .words(Kind.allCases.map(\.rawValue))
        )
    ]
    static let options = [Option.indicators]
    static let examples = [
        ("mizan codes countries", "the 57 members"),
        ("mizan codes indicators", "every indicator"),
        ("mizan codes editions", "the years that the data carry, each with the state of its text"),
        ("mizan codes groupings", "the ways in which countries fall into groups, each with its groups"),
    ]

    enum Kind: String, CaseIterable { case countries, economies, areas, indicators, editions, groupings }

    private let arguments: Arguments
    private let kind: Kind

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        let word = arguments.positionals[0]
        guard let kind = Kind(rawValue: word) else {
            throw .unknown("kind of code", word, among: Kind.allCases.map(\.rawValue), see: nil)
        }
        self.kind = kind
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let (catalogue, _) = try Inputs.read(arguments, scope: .members).checked()
        let lines: [(String, String)] =
            switch kind {
            case .countries: catalogue.economies[catalogue.members].map { ($0.code, $0.name.english) }
            case .economies: catalogue.economies[catalogue.memberCount...].map { ($0.code, $0.name.english) }
            case .areas: catalogue.areas.map { ($0.code, $0.name.english) }
            case .indicators: catalogue.indicators.map { ($0.code, $0.name.english) }
            case .editions:
                catalogue.editions.map { (String($0), catalogue.record(ofEdition: $0).status.rawValue) }
            case .groupings:
                catalogue.groupings.map(\.name).map { name in
                    (name, (catalogue.groups(of: name, among: .everyone) ?? []).map(\.label).joined(separator: ", "))
                }
            }
        let sorted = kind == .countries ? lines.sorted { $0.0 < $1.0 } : lines
        try terminal.write(sorted.map { "\($0.0)\t\($0.1)\n" }.joined())
        return .done
    }
}
