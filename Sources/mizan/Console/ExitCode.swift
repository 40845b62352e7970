/// What a run tells the shell.
enum ExitCode: Int32 {
    case done = 0
    /// The inputs hold something that a person must mend.
    case findings = 1
    /// The command line makes no sense.
    case wrongUse = 2
    /// A file cannot be read or written.
    case fileTrouble = 3
}
