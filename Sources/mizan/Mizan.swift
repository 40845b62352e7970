import Indicators
import Scoring
import Storage

/// The command line: the first word names the command, the rest is the command's own.
@main
enum Mizan {
    static var commands: [any Command.Type] {
        [
            ReportCommand.self, ScoreCommand.self, ExplainCommand.self, CompareCommand.self, HistoryCommand.self,
            WhatIfCommand.self, GroupsCommand.self, InequalityCommand.self, RobustnessCommand.self,
            SensitivityCommand.self, CoherenceCommand.self, MethodsCommand.self, DoctorCommand.self,
            TemplateCommand.self, CheckCommand.self, AcceptCommand.self, WithdrawCommand.self, ImportCommand.self,
            TableCommand.self, CodesCommand.self, InitCommand.self, ReproduceCommand.self, CompletionsCommand.self,
        ]
    }

    static func main() {
        StandardStream.reserve()
        StandardStream.reportFileSizeLimit()
        let terminal = Terminal()
        do throws(Failure) {
            exit(try run(Array(CommandLine.arguments.dropFirst()), terminal))
        } catch {
            report(error)
            exit(error.exitCode)
        }
    }

    private static func run(_ words: [String], _ terminal: Terminal) throws(Failure) -> ExitCode {
        guard let first = words.first else {
            Terminal.note(Help.text(commands, terminal))
            return .wrongUse
        }
        if first == "--help" || first == "-h" || first == "help" {
            guard words.count > 1, first == "help" else {
                try terminal.write(Help.text(commands, terminal))
                return .done
            }
            return try run([words[1], "--help"], terminal)
        }
        if first == "--version" {
            try terminal.write("mizan \(Engine.version)\n")
            return .done
        }
        guard let command = commands.first(where: { $0.name == first }) else {
            if first.hasPrefix("-") {
                throw .unknown("option", first, among: ["--help", "--version"], see: "mizan --help")
            }
            throw .unknown("command", first, among: commands.map { $0.name }, see: "mizan --help")
        }
        let arguments = try Arguments(words.dropFirst(), for: command)
        if arguments.asksForHelp {
            try terminal.write(Help.text(command, terminal))
            return .done
        }
        return try command.init(arguments).run(terminal)
    }

    private static func report(_ failure: Failure) {
        switch failure {
        case .usage(let message, let hint): Terminal.note("mizan: \(message)\n       \(hint)")
        case .noInputs(let hint):
            Terminal.note("mizan: there is no folder indicators/ here or in a folder above\n       \(hint)")
        case .noFigures: Terminal.note("mizan: the inputs hold no figures of members\n       see mizan doctor")
        case .file(let error): Terminal.note("mizan: \(error.message)\n       \(error.remedy)")
        case .findings(let findings):
            let groups = grouped(findings.filter { $0.severity == .error })
            for group in groups.prefix(10) { Terminal.note(text(of: group.first, more: group.more)) }
            let rest = groups.count > 10 ? " (\(groups.count - 10) more: run mizan doctor)" : ""
            Terminal.note("mizan: nothing was written: the inputs hold \(counted(groups.count, "error"))\(rest)")
        }
    }

    private static func exit(_ code: ExitCode) -> Never { StandardStream.end(code.rawValue) }
}
