/// The text of `--help`.
enum Help {
    static func text(_ commands: [any Command.Type], _ terminal: Terminal) -> String {
        var text = """
            Mizan measures the digital maturity of the 57 OIC member countries and writes the Concept Report.

            \(terminal.strong("USAGE"))
              mizan COMMAND [OPTIONS]

            \(terminal.strong("COMMANDS"))

            """
        text += list(commands.map { ($0.name, $0.summary) })
        text += """

            \(terminal.strong("OPTIONS"))
              --help     show the help of mizan or of a command (also -h)
              --version  show the version

            \(terminal.strong("EXAMPLES"))
              mizan report                     write the report of the newest edition
              mizan score --format csv         the scores of all members as CSV
              mizan explain TUR CON            how Türkiye's connectivity score came about

            Exit codes: 0 done, 1 findings in the inputs, 2 wrong use, 3 cannot read or write.

            """
        return text
    }

    static func text(_ command: any Command.Type, _ terminal: Terminal) -> String {
        let words = command.positionals.map { positional in
            let name = positional.name + (positional.mayRepeat ? "…" : "")
            return positional.isRequired ? name : "[\(name)]"
        }
        var text = """
            \(command.discussion)

            \(terminal.strong("USAGE"))
              \((["mizan", command.name] + words + ["[OPTIONS]"]).joined(separator: " "))

            """
        if !command.positionals.isEmpty {
            text += "\n\(terminal.strong("ARGUMENTS"))\n" + list(command.positionals.map { ($0.name, $0.help) })
        }
        let options = command.options + [.help]
        text += "\n\(terminal.strong("OPTIONS"))\n"
        text += list(
            options.map { ([$0.name] + [$0.value].compactMap(\.self), $0.help) }.map {
                ($0.0.joined(separator: " "), $0.1)
            })
        text += "\n\(terminal.strong("EXAMPLES"))\n" + list(command.examples)
        return text
    }

    private static func list(_ entries: [(String, String)]) -> String {
        let width = entries.map(\.0.count).max() ?? 0
        return entries.map { name, help in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + help + "\n"
        }.joined()
    }
}
