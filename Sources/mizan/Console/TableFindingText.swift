import Storage
import Tabular

/// A finding about a table as a person or a program reads it.
enum TableFindingText {
    /// One line of JSON.
    static func json(_ finding: TableFinding) -> String {
        let place = finding.place
        var candidates: String?
        if case .ambiguousNumber(let readings) = finding.kind {
            candidates = "[" + readings.map(JSONText.quoted).joined(separator: ", ") + "]"
        }
        return JSONText.object([
            ("code", JSONText.quoted(finding.code)), ("severity", JSONText.quoted(finding.severity.rawValue)),
            ("message", JSONText.quoted(finding.message)), ("file", JSONText.quoted(place.file)),
            ("line", place.line.map(String.init)), ("editorLine", finding.editorLine.map(String.init)),
            ("column", place.column.map(String.init)),
            ("columnLetter", place.column.map { JSONText.quoted(Place.letter(ofColumn: $0)) }),
            ("columnName", place.columnName.map(JSONText.quoted)), ("byteOffset", finding.byteOffset.map(String.init)),
            ("found", finding.found.isEmpty ? nil : JSONText.quoted(finding.found)), ("candidates", candidates),
            ("count", String(finding.count)),
            ("lines", finding.lines.isEmpty ? nil : "[" + finding.lines.map(String.init).joined(separator: ", ") + "]"),
            ("fix", finding.fix.map(JSONText.quoted)),
        ])
    }

    /// A file that could not be read at all, as one line of JSON.
    static func json(_ error: FileError, file: String) -> String {
        JSONText.object([
            ("code", JSONText.quoted("MZ-T190")), ("severity", JSONText.quoted("refusal")),
            ("message", JSONText.quoted(error.message)), ("file", JSONText.quoted(file)), ("count", "1"),
            ("fix", JSONText.quoted(error.remedy)),
        ])
    }

    /// A few lines for a person.
    static func human(_ finding: TableFinding) -> String {
        var lines = ["\(finding.severity.rawValue)[\(finding.code)] \(finding.message)"]
        var place = finding.place.description
        if let line = finding.editorLine, line != finding.place.line { place += " (line \(line) in a text editor)" }
        if let offset = finding.byteOffset, finding.place.line != nil { place += ", byte \(offset)" }
        lines.append("  place     \(place)")
        if finding.count > 1 {
            let shown = finding.lines.dropFirst().prefix(12).map(String.init).joined(separator: ", ")
            let more = finding.count - 1 - min(finding.lines.count - 1, 12)
            lines.append(
                "  also      \(finding.count == 2 ? "line" : "lines") \(shown)\(more > 0 ? " and \(more) more" : "")")
        }
        if !finding.found.isEmpty { lines.append("  found     \(finding.found)") }
        if let fix = finding.fix { lines.append("  fix       \(fix)") }
        return lines.map(printable).joined(separator: "\n")
    }
}
