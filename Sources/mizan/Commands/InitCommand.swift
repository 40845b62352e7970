import Storage

/// `mizan init`: a small working folder to start from.
struct InitCommand: Command {
    static let name = "init"
    static let summary = "write a small example of a folder of inputs"
    static let discussion = """
        Writes a working folder of units, areas, indicators, figures and a methodology, to be changed into one's own. A folder
        that holds files already is left as it is.
        """
    static let positionals = [
        Positional(name: "DIR", help: "the folder to write; it is created", isRequired: true, completion: .folder)
    ]
    static let options: [Option] = []
    static let examples = [
        ("mizan init towns", "an example in the folder towns"),
        ("mizan score --indicators towns", "what mizan init has written, scored"),
    ]

    private let folder: String

    init(_ arguments: Arguments) throws(Failure) {
        let word = arguments.positionals.first ?? ""
        guard !word.isEmpty else {
            throw .usage("DIR is empty", hint: "name the folder to write, such as mizan init towns")
        }
        folder = word.count > 1 && word.hasSuffix("/") ? String(word.dropLast()) : word
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let paths = Example.files.map { "\(folder)/\($0.path)" }
        let held: [String]
        do throws(FileError) { held = Folder.exists(folder) ? try Folder.names(in: folder) : [] } catch {
            throw .file(error)
        }
        if let first = held.first {
            throw .usage("\(folder) is not empty: it holds \(first)", hint: "name a new folder, or an empty one")
        }
        do throws(FileError) {
            try Folder.write(Example.files.map { ($0.path, Array($0.text.utf8)) }, to: folder)
        } catch {
            throw .file(error)
        }
        try terminal.write(paths.map { $0 + "\n" }.joined())
        try terminal.write("Next: mizan score --indicators \(folder)\n")
        return .done
    }
}
