import Tabular

/// A command: what it is called, what it takes, and what it does.
protocol Command {
    /// The word on the command line.
    static var name: String { get }
    /// One line for the list of commands.
    static var summary: String { get }
    /// What it does, in a paragraph.
    static var discussion: String { get }
    /// Words without a name, in order.
    static var positionals: [Positional] { get }
    /// Words with a name.
    static var options: [Option] { get }
    /// Command lines to copy, each with what it does.
    static var examples: [(String, String)] { get }

    /// Turns words into meaning.
    init(_ arguments: Arguments) throws(Failure)
    /// Does the work.
    func run(_ terminal: Terminal) throws(Failure) -> ExitCode
}

/// A word without a name.
struct Positional {
    let name: String
    let help: String
    let isRequired: Bool
    let completion: Completion
    /// Whether more words like it may follow; of the last one alone.
    var mayRepeat = false
}

/// A word with a name, such as `--edition 2024`.
struct Option {
    let name: String
    /// What stands for its value in the help; `nil` for a switch.
    let value: String?
    let help: String
    let completion: Completion
    let mayRepeat: Bool

    init(_ name: String, _ value: String?, _ help: String, _ completion: Completion = .none, mayRepeat: Bool = false) {
        self.name = name
        self.value = value
        self.help = help
        self.completion = completion
        self.mayRepeat = mayRepeat
    }

    static let edition = Option("--edition", "YEAR", "the edition; the newest one that the data carry when left out")
    static let indicators = Option(
        "--indicators", "DIR",
        "the folder of inputs; else $MIZAN_INDICATORS, else indicators/ here or in a folder above", .folder
    )
    static let countries = Option(
        "--country", "CODES", "only these countries, such as TUR,SEN", .countries, mayRepeat: true)
    static let set = Option(
        "--set", "KEY=VALUE", "another choice of the methodology for this run, such as normalisation=z-score",
        mayRepeat: true
    )
    static let includeEmbargoed = Option(
        "--include-embargoed", "REASON",
        "use confidential and embargoed figures too; every file is stamped with the reason")
    static let help = Option("--help", nil, "show this help (also -h)")
}

/// What the shell may offer for a word.
enum Completion {
    case none
    case folder
    case file
    case countries
    case areas
    case indicators
    /// Indicators with an equals sign, before a value.
    case figures
    case groupings
    /// Areas and indicators.
    case measures
    case words([String])
}

/// The words of a command line, sorted by what the command takes.
struct Arguments {
    private(set) var positionals: [String] = []
    private var values: [String: [String]] = [:]
    private(set) var asksForHelp = false

    init(_ words: some Sequence<String>, for command: any Command.Type) throws(Failure) {
        let options = command.options + [.help]
        var rest = Array(words)[...]
        var takesOptions = true
        while let word = rest.popFirst() {
            if !takesOptions || !word.hasPrefix("-") || word == "-" {
                positionals.append(word)
            } else if word == "--" {
                takesOptions = false
            } else if word == "-h" || word == "--help" {
                asksForHelp = true
            } else {
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard let option = options.first(where: { $0.name == parts[0] }) else {
                    throw .unknown("option", parts[0], among: options.map(\.name), see: "mizan \(command.name) --help")
                }
                guard option.value != nil else {
                    if parts.count > 1 {
                        throw .usage("\(option.name) takes no value", hint: "write \(option.name) alone")
                    }
                    values[option.name] = []
                    continue
                }
                guard let value = parts.count > 1 ? parts[1] : rest.popFirst(), value.contains(where: { $0 != "," })
                else {
                    throw .usage("\(option.name) needs a value", hint: "write \(option.name) \(option.value ?? "")")
                }
                if values[option.name] != nil && !option.mayRepeat {
                    throw .usage("\(option.name) is there twice", hint: "keep one of them")
                }
                values[option.name, default: []].append(value)
            }
        }
        if asksForHelp { return }
        if positionals.count > command.positionals.count, command.positionals.last?.mayRepeat != true {
            let extra = positionals[command.positionals.count]
            throw .usage("\"\(extra)\" is one word too many", hint: "see mizan \(command.name) --help")
        }
        let required = command.positionals.prefix { $0.isRequired }
        if positionals.count < required.count {
            let missing = required[positionals.count]
            throw .usage("\(missing.name) is missing: \(missing.help)", hint: "see mizan \(command.name) --help")
        }
    }

    /// Whether an option is there.
    func has(_ option: String) -> Bool { values[option] != nil }

    /// The value of an option.
    func value(_ option: String) -> String? { values[option]?.last }

    /// The values of an option that may be repeated, as they were written.
    func values(_ option: String) -> [String] { values[option] ?? [] }

    /// The values of an option that may be repeated; each may hold several, divided by commas.
    func list(_ option: String) -> [String]? {
        values[option].map {
            $0.flatMap {
                $0.split(separator: ",").map { word in String(word.drop { $0 == " " }) }.filter { !$0.isEmpty }
            }
        }
    }

    /// The value of an option as one of a few words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: String, _: Choice.Type
    ) throws(Failure) -> Choice? {
        guard let word = value(option) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        throw .unknown("value of \(option)", word, among: Choice.allCases.map(\.rawValue), see: nil)
    }

    /// The value of an option as a year.
    func year(_ option: String) throws(Failure) -> Int? {
        guard let word = value(option) else { return nil }
        guard let year = Int(word), (1900...2100).contains(year) else {
            throw .usage("\(option) \(word) is not a year", hint: "write four digits, such as \(option) 2024")
        }
        return year
    }
}

extension Failure {
    /// A word that is not one of those known, with the nearest one.
    static func unknown(_ kind: String, _ word: String, among known: [String], see: String?) -> Failure {
        let nearest = Suggestion.nearest(to: word, in: known).map { "did you mean \($0)?" }
        let list = known.count <= 12 ? "expected one of: " + known.joined(separator: ", ") : nil
        let rest = [list, see.map { "see \($0)" }].compactMap(\.self).joined(separator: "; ")
        return .usage(
            "unknown \(kind) \"\(word)\"",
            hint: [nearest, rest.isEmpty ? nil : rest].compactMap(\.self).joined(separator: " ")
        )
    }
}
