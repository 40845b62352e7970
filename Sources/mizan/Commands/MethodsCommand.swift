import Exchange
import Scoring

/// `mizan methods`: every choice that a methodology may make.
struct MethodsCommand: Command {
    static let name = "methods"
    static let summary = "list the methods to choose from, with their sources and parameters"
    static let discussion = """
        Lists every choice of the methodology: each method by its word, with what it does, where it is described, and the
        parameters that may stand beside it. Choose in indicators/methodology.json, or for one run with --set.
        """
    static let positionals = [
        Positional(
            name: "STEP",
            help: MethodologyStep.allCases.map(\.rawValue).joined(separator: ", ") + "; all when left out",
            isRequired: false, completion: .words(MethodologyStep.allCases.map(\.rawValue)))
    ]
    static let options = [
        Option("--format", "FORMAT", "table (for people) or json", .words(Format.allCases.map(\.rawValue))),
        Option("--schema", nil, "print the JSON Schema of methodology.json instead"),
    ]
    static let examples = [
        ("mizan methods", "everything there is"),
        ("mizan methods normalisation", "the ways to make values comparable"),
        ("mizan score --set normalisation=z-score", "one of them, for one run"),
        (
            "mizan methods --schema > methodology.schema.json",
            "what an editor completes and checks methodology.json with"
        ),
    ]

    enum Format: String, CaseIterable { case table, json }

    private let format: Format
    private let steps: [MethodologyStep]
    private let printsSchema: Bool

    init(_ arguments: Arguments) throws(Failure) {
        format = try arguments.choice("--format", Format.self) ?? .table
        printsSchema = arguments.has("--schema")
        guard let word = arguments.positionals.first else {
            steps = MethodologyStep.allCases
            return
        }
        guard let step = MethodologyStep(rawValue: word) else {
            throw .unknown("step", word, among: MethodologyStep.allCases.map(\.rawValue), see: nil)
        }
        guard !printsSchema else {
            throw .usage("the schema is that of all steps", hint: "write mizan methods --schema")
        }
        steps = [step]
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        if printsSchema {
            try terminal.write(MethodologySchema.json())
            return .done
        }
        switch format {
        case .json: try terminal.write(MethodsFile.json(steps))
        case .table: try terminal.write(steps.map { text($0, terminal) }.joined(separator: "\n"))
        }
        return .done
    }

    private func text(_ step: MethodologyStep, _ terminal: Terminal) -> String {
        let how = step.isByLevel ? "; for each level and group" : ""
        var text = terminal.strong(step.rawValue.uppercased()) + "\n\(step.summary)\(how)\n"
        for method in step.methods {
            text += "\n  \(terminal.strong(method.word))\n"
            text += "      \(method.summary)\n      \(terminal.faint(method.source))\n"
            text += parameters(method.parameters)
        }
        if !step.parameters.isEmpty { text += "\n" + parameters(step.parameters) }
        return text
    }

    private func parameters(_ parameters: [ParameterDescription]) -> String {
        let width = parameters.map(\.key.count).max() ?? 0
        return parameters.map { parameter in
            let gap = String(repeating: " ", count: width - parameter.key.count)
            let standard = parameter.absence == .refused ? "must be there" : "default: \(parameter.absence)"
            return "      \(parameter.key)\(gap)  \(parameter.summary) (\(parameter.kind); \(standard))\n"
        }.joined()
    }
}
