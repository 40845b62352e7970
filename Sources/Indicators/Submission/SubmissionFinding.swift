public import Tabular

/// Something about a submission that its officer should know: what, where, and how often.
public struct SubmissionFinding: Equatable, Sendable {
    /// What it is.
    public let problem: SubmissionProblem
    /// Where it was met first.
    public let place: Place
    /// The figure that it concerns, as far as its codes could be read.
    public let key: Key?
    /// What stands there.
    public let found: String
    /// The lines on which it was met, the first one included.
    public internal(set) var lines: [Int]
    /// The offset in the file of what was met first, in bytes.
    public internal(set) var byteOffset: Int?
    /// The same in the text, before all of them are looked up together.
    var textOffset: Int?
    /// How often it was met.
    public internal(set) var count = 1

    /// Which figure a finding concerns.
    public struct Key: Equatable, Sendable {
        /// The country's code.
        public let country: String
        /// The indicator's code.
        public let indicator: String
        /// The year, as it stands in the file.
        public let year: String
    }

    /// Names a finding.
    public init(_ problem: SubmissionProblem, at place: Place, key: Key? = nil, found: String = "") {
        self.problem = problem
        self.place = place
        self.key = key
        self.found = found
        lines = [place.line].compactMap(\.self)
    }

    /// The first cells with the same fault, as a spreadsheet names them, such as `G14, G22, G31 …`.
    var cells: String {
        guard lines.count > 1, let column = place.column else { return cell ?? "" }
        let letter = Place.letter(ofColumn: column)
        return lines.prefix(4).map { letter + String($0) }.joined(separator: ", ") + (lines.count > 4 ? " …" : "")
    }

    /// The cell as a spreadsheet names it, such as `G14`; `nil` without a line or column.
    public var cell: String? {
        guard let line = place.line, let column = place.column else { return nil }
        return Place.letter(ofColumn: column) + String(line)
    }
}
