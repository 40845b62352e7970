import Tabular

/// A table as CSV or JSON, put out piece by piece.
struct TableOutput {
    private let table: LooseTable
    private let numbers: TableNumbers?

    init(_ table: LooseTable, _ numbers: TableNumbers?) {
        self.table = table
        self.numbers = numbers
    }

    private static let piece = 1 << 20

    /// Writes the header, if there is one, and every field as it was read; numbers in plain digits when they are asked for.
    mutating func csv(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var writer = CSVWriter()
        if !table.header.isEmpty { writer.row(table.header) }
        for row in 0..<table.rowCount {
            writer.row((0..<table.fieldCount(ofRow: row)).map { plain(row, $0) })
            if writer.bytes.count >= Self.piece { try write(writer.take()) }
        }
        try write(writer.take())
    }

    private func plain(_ row: Int, _ column: Int) -> String {
        let text = table.text(row, column)
        switch value(text, column) {
        case .text: return text
        case .number(let number): return Number.text(number)
        case .null: return ""
        }
    }

    /// Writes an array of objects, one a line, their keys in the order of the columns.
    mutating func json(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var bytes: [UInt8] = [0x5B]
        var keys = uniqueKeys()
        for row in 0..<table.rowCount {
            bytes += (row == 0 ? "\n  {" : ",\n  {").utf8
            let count = table.fieldCount(ofRow: row)
            while keys.count < count { keys.append(JSONText.quoted("column_\(keys.count + 1)")) }
            for column in 0..<count {
                if column > 0 { bytes += ", ".utf8 }
                bytes += keys[column].utf8
                bytes += ": ".utf8
                let text = table.text(row, column)
                switch value(text, column) {
                case .text: bytes += JSONText.quoted(text).utf8
                case .number(let number): bytes += JSONText.number(number).utf8
                case .null: bytes += "null".utf8
                }
            }
            bytes.append(0x7D)
            if bytes.count >= Self.piece {
                try write(bytes)
                bytes.removeAll()
            }
        }
        bytes += (table.rowCount == 0 ? "]\n" : "\n]\n").utf8
        try write(bytes)
    }

    private enum Value {
        case text
        case number(Double)
        case null
    }

    private func value(_ text: String, _ column: Int) -> Value {
        guard let numbers, column < numbers.isNumeric.count, numbers.isNumeric[column] else { return .text }
        switch numbers.read(text) {
        case .number(let number, let notes): return notes.isInParentheses ? .text : .number(number)
        case .missing(let meaning): return meaning == .zero ? .number(0) : .null
        case .empty, .unknownMark: return .null
        case .ambiguous, .lostDigits, .date, .text: return .text
        }
    }

    /// The names of the columns as keys; a name that is there twice gets a number, one that is missing the number of its
    /// column.
    private func uniqueKeys() -> [String] {
        var seen: Set<String> = []
        let nameless = table.header.count { $0.isEmpty }
        return (0..<table.columnCount).map { column in
            let name = column < table.header.count ? table.header[column] : ""
            let isOnlyNameless = name.isEmpty && nameless == 1 && column < table.header.count
            let base = name.isEmpty && !isOnlyNameless ? "column_\(column + 1)" : name
            var key = base
            var number = 2
            while !seen.insert(key).inserted {
                key = "\(base)_\(number)"
                number += 1
            }
            return JSONText.quoted(key)
        }
    }
}

/// Small pieces of JSON, written without an encoder so that keys stay in their order and large tables need no second copy.
enum JSONText {
    /// A text in quotes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// A number; JSON has no infinity, and none is ever read.
    static func number(_ value: Double) -> String { Number.text(value) }

    /// An object of keys and finished values, those that are `nil` left out.
    static func object(_ members: [(String, String?)]) -> String {
        "{" + members.compactMap { key, value in value.map { "\(quoted(key)): \($0)" } }.joined(separator: ", ") + "}"
    }
}
