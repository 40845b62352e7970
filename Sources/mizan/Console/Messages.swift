import Indicators
import Tabular

/// A finding as a person reads it.
func text(of finding: Finding, more: [Int] = [], in folder: String = "") -> String {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var lines = [
        "\(finding.severity.rawValue)[\(finding.problem.code)] \(finding.problem.message)",
        "  place     \(prefix)\(finding.place.description)",
        "  found     \(finding.problem.found)",
        "  expected  \(finding.problem.expected)",
        "  fix       \(finding.problem.fix)",
    ]
    if !more.isEmpty {
        let shown = more.prefix(12).map(String.init).joined(separator: ", ")
        lines.insert(
            "  also      line\(more.count == 1 ? "" : "s") \(shown)\(more.count > 12 ? " and \(more.count - 12) more" : "")",
            at: 2)
    }
    return lines.map(printable).joined(separator: "\n") + "\n"
}

/// Findings with one cause put together: the same problem with the same words in the same file and column.
func grouped(_ findings: [Finding]) -> [(first: Finding, more: [Int])] {
    var groups: [(first: Finding, more: [Int])] = []
    var positions: [String: Int] = [:]
    for finding in findings {
        let problem = finding.problem
        let place = finding.place
        let words =
            if case .duplicate(_, let firstFile, _) = problem {
                // A file copied beside itself repeats every key: one cause.
                [firstFile]
            } else {
                [problem.message, problem.found]
            }
        let key = ([problem.code, place.file, place.columnName ?? ""] + words).joined(separator: "\u{1F}")
        if let line = place.line, let position = positions[key], groups[position].first.place.line != line {
            groups[position].more.append(line)
        } else {
            if place.line != nil { positions[key] = groups.count }
            groups.append((finding, []))
        }
    }
    return groups
}

/// Text from a file without the signs that would move a terminal's cursor or clear its screen.
func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else { return text }
    return text.unicodeScalars.map { scalar in
        scalar.value < 32 || scalar.value == 127 ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
}

/// `1 figure`, `2 figures`: English, for the command line.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension String {
    /// The text with its first letter as a capital.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
