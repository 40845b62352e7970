import Indicators
import Storage

/// Why a command stops.
enum Failure: Error {
    /// The command line makes no sense: what was found, what was expected, and the likely remedy.
    case usage(String, hint: String)
    /// There is no folder of inputs to read.
    case noInputs(hint: String)
    /// The inputs can be read but hold no figure of a member.
    case noFigures
    /// The inputs hold errors.
    case findings([Finding])
    /// A file cannot be read or written.
    case file(FileError)

    var exitCode: ExitCode {
        switch self {
        case .usage: .wrongUse
        case .findings, .noFigures: .findings
        case .file, .noInputs: .fileTrouble
        }
    }
}
