/// `mizan completions`: what a shell needs to complete Mizan's words.
struct CompletionsCommand: Command {
    static let name = "completions"
    static let summary = "print completions for bash, zsh or fish"
    static let discussion = """
        Prints a script that completes commands, options, and the codes of countries, areas and indicators (asked from
        "mizan codes" when you press Tab, so that they are those of your inputs).
        """
    static let positionals = [
        Positional(
            name: "SHELL", help: "bash, zsh or fish", isRequired: true,
            completion: .words(Shell.allCases.map(\.rawValue))
        )
    ]
    static let options: [Option] = []
    static let examples = [
        ("source <(mizan completions bash)", "for this bash session; put it in ~/.bashrc to keep it"),
        ("source <(mizan completions zsh)", "zsh, in ~/.zshrc after compinit"),
        ("mizan completions fish > ~/.config/fish/completions/mizan.fish", "fish"),
    ]

    enum Shell: String, CaseIterable { case bash, zsh, fish }

    private let shell: Shell

    init(_ arguments: Arguments) throws(Failure) {
        let word = arguments.positionals[0]
        guard let shell = Shell(rawValue: word) else {
            throw .unknown("shell", word, among: Shell.allCases.map(\.rawValue), see: nil)
        }
        self.shell = shell
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let text =
            switch shell {
            case .bash: bash()
            case .zsh: "autoload -U +X bashcompinit && bashcompinit\n" + bash()
            case .fish: fish()
            }
        try terminal.write(text)
        return .done
    }

    /// The shell words that print the candidates, one a line.
    private func source(_ completion: Completion) -> String? {
        switch completion {
        case .none, .folder, .file: nil
        case .countries: "mizan codes countries 2>/dev/null | cut -f1"
        case .areas: "mizan codes areas 2>/dev/null | cut -f1"
        case .indicators: "mizan codes indicators 2>/dev/null | cut -f1"
        case .figures: "mizan codes indicators 2>/dev/null | cut -f1 | sed 's/$/=/'"
        case .groupings: "mizan codes groupings 2>/dev/null | cut -f1"
        case .measures: "{ mizan codes areas; mizan codes indicators; } 2>/dev/null | cut -f1"
        case .words(let words): "printf '%s\\n' " + words.joined(separator: " ")
        }
    }

    /// What bash offers for names of folders or files; `nil` for words of our own.
    private func pathFlag(_ completion: Completion) -> String? {
        switch completion {
        case .folder: "-d"
        case .file: "-f"
        default: nil
        }
    }

    private func bash() -> String {
        let names = Mizan.commands.map { $0.name }
        var text = """
            # Completions of mizan for bash; written by "mizan completions bash".
            _mizan() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
                local words="" position=0 i
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "\(names.joined(separator: " ")) help --help --version" -- "$current"))
                    return
                fi
                for ((i = 2; i < COMP_CWORD; i++)); do
                    case "${COMP_WORDS[i]}" in
                        --*) ;;
                        *) case "${COMP_WORDS[i-1]}" in --*) ;; *) position=$((position + 1)) ;; esac ;;
                    esac
                done
                case "$command:$previous" in

            """
        for command in Mizan.commands {
            for option in command.options where option.value != nil {
                if let flag = pathFlag(option.completion) {
                    text +=
                        "        \(command.name):\(option.name)) COMPREPLY=($(compgen \(flag) -- \"$current\")); return ;;\n"
                } else {
                    let words = source(option.completion).map { "$(\($0))" } ?? ""
                    text +=
                        "        \(command.name):\(option.name)) COMPREPLY=($(compgen -W \"\(words)\" -- \"$current\")); return ;;\n"
                }
            }
        }
        text += """
                esac
                case "$command:$position" in

            """
        for command in Mizan.commands {
            for (position, positional) in command.positionals.enumerated() {
                if let source = source(positional.completion) {
                    let place = positional.mayRepeat ? "*" : String(position)
                    text += "        \(command.name):\(place)) words=\"$(\(source))\" ;;\n"
                }
            }
        }
        text += "    esac\n    case \"$command\" in\n"
        for command in Mizan.commands {
            let options = (command.options + [.help]).map(\.name).joined(separator: " ")
            text += "        \(command.name)) words=\"$words \(options)\" ;;\n"
        }
        text += """
                esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -F _mizan mizan

            """
        return text
    }

    private func fish() -> String {
        let takesValue = Set(Mizan.commands.flatMap { $0.options.filter { $0.value != nil }.map(\.name) }).sorted()
        var text = """
            # Completions of mizan for fish; written by "mizan completions fish".
            function __mizan_arguments --description 'How many words of the command line are neither options nor their values'
                set -l count 0
                set -l skip 0
                for word in (commandline -opc)[3..-1]
                    if test $skip -eq 1
                        set skip 0
                        continue
                    end
                    switch $word
                        case \(takesValue.joined(separator: " "))
                            set skip 1
                        case '-*'
                        case '*'
                            set count (math $count + 1)
                    end
                end
                echo $count
            end
            complete -c mizan -f

            """
        for command in Mizan.commands {
            text += "complete -c mizan -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))\n"
        }
        for command in Mizan.commands {
            let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
            for option in command.options + [.help] {
                var line = "complete -c mizan \(condition) -l \(option.name.dropFirst(2)) -d \(quoted(option.help))"
                if option.value != nil { line += " -x" }
                if case .file = option.completion {
                    line = String(line.dropLast(3)) + " -r -F"
                } else if case .folder = option.completion {
                    line += " -a '(__fish_complete_directories)'"
                } else if let source = source(option.completion) {
                    line += " -a \(quoted("(\(fishSource(source)))"))"
                }
                text += line + "\n"
            }
            for (position, positional) in command.positionals.enumerated() {
                guard let source = source(positional.completion) else { continue }
                let count = "test (__mizan_arguments) \(positional.mayRepeat ? "-ge" : "-eq") \(position)"
                text +=
                    "complete -c mizan -n \(quoted("__fish_seen_subcommand_from \(command.name); and \(count)")) -a \(quoted("(\(fishSource(source)))"))\n"
            }
        }
        return text
    }

    /// fish has `begin … end` where bash has braces.
    private func fishSource(_ source: String) -> String {
        source.replacing("{ ", with: "begin; ").replacing("; }", with: "; end")
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
