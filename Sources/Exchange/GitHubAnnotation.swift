/// A workflow command of GitHub Actions that shows a message beside a line of a file.
///
/// Of each step GitHub shows ten errors, ten warnings and ten notices, and drops the rest in silence.
public struct GitHubAnnotation: Sendable {
    /// How much it matters.
    public enum Level: String, Sendable { case error, warning, notice }

    private let level: Level
    private let file: String?
    private let line: Int?
    private let column: Int?
    private let title: String
    private let message: String

    /// Takes each part; without a file it belongs to the run as a whole.
    public init(
        _ level: Level, file: String? = nil, line: Int? = nil, column: Int? = nil, title: String, message: String
    ) {
        self.level = level
        self.file = file
        self.line = line
        self.column = column
        self.title = title
        self.message = message
    }

    /// The command, with its end of line.
    public var text: String {
        var properties: [String] = []
        if let file { properties.append("file=\(Self.property(file))") }
        if let line { properties.append("line=\(line)") }
        if let column { properties.append("col=\(column)") }
        properties.append("title=\(Self.property(title))")
        return "::\(level.rawValue) \(properties.joined(separator: ","))::\(Self.escaped(message))\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
