import Indicators
import Tabular

/// What every file of a run says that uses figures which the public may not see.
struct Stamp {
    /// Why the run uses them.
    let reason: String

    /// The stamp that the command line asks for; `nil` for a public run.
    ///
    /// - Throws: when the reason says nothing.
    init?(_ arguments: Arguments) throws(Failure) {
        guard let reason = arguments.value(Option.includeEmbargoed.name) else { return nil }
        guard reason.contains(where: { $0.isLetter }) else {
            throw .usage(
                "\(Option.includeEmbargoed.name) needs a reason in words",
                hint: "such as \(Option.includeEmbargoed.name) \"for the board of 3 September\"")
        }
        self.reason = reason
    }

    /// Whether a JSON file has a stamp.
    static func isOn(_ json: [UInt8]) -> Bool { json.starts(with: start) }

    private static let start = Array("{\n  \"INTERNAL\" : ".utf8)

    /// One line for people.
    var line: String { "INTERNAL, NOT FOR PUBLICATION: \(reason)" }

    /// A file with the stamp in it: a column of a CSV, a key of a JSON. Pages carry theirs already.
    func stamped(_ bytes: [UInt8], name: String) -> [UInt8] {
        if name.hasSuffix(".csv"), let table = try? Table.read(bytes, file: name) {
            var writer = CSVWriter(header: table.header + ["INTERNAL"])
            for row in 0..<table.rowCount {
                writer.row(table.header.indices.map { table.text(row, $0) } + [FreeText.guarded(reason)])
            }
            return writer.bytes
        }
        if name.hasSuffix(".json"), bytes.starts(with: Array("{\n".utf8)) {
            return Self.start + Array("\(quoted(line)),\n".utf8) + bytes.dropFirst(2)
        }
        return bytes
    }

    /// The text as JSON has it.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
