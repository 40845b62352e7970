import Tabular

/// A value of a JSON document (RFC 8259) and the line it begins on, so that a message can name the place.
///
/// The toolchain's decoder says neither where a key stands nor, on Linux, where a broken document breaks.
struct JSONValue {
    /// What the value is.
    indirect enum Content {
        case object([Member])
        case array([JSONValue])
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
    }

    /// A key of an object, the line it stands on, and its value.
    struct Member {
        let key: String
        let line: Int
        let value: JSONValue
    }

    let content: Content
    let line: Int

    /// Reads a document; a byte-order mark is skipped.
    static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
        var parser = JSONParser(bytes: bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let value = try parser.value(depth: 0)
        try parser.end()
        return value
    }

    /// How a message shows it.
    var text: String {
        switch content {
        case .object: "an object"
        case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .string(let text): "\"\(text)\""
        case .number(let number): Number.text(number)
        case .bool(let bool): String(bool)
        case .null: "null"
        }
    }
}

/// Where a document stops being JSON.
struct JSONProblem: Error {
    let line: Int
    /// What stands there, and what should.
    let detail: String
}

private struct JSONParser {
    let bytes: [UInt8]
    var at: Int
    var line = 1

    /// Brackets within brackets that are followed; a methodology needs three.
    private static let depths = 64

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private func problem(expected: String) -> JSONProblem {
        let found =
            switch next {
            case nil: "the end of the file"
            case let byte? where byte > 0x20 && byte < 0x7F: "\"\(Unicode.Scalar(byte))\""
            case let byte?: "a byte of value \(byte)"
            }
        return JSONProblem(line: line, detail: "\(found) where \(expected) should stand")
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            if byte == 0x0A { line += 1 }
            at += 1
        }
    }

    /// Steps over a character, if it is the next one after white space.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    mutating func end() throws(JSONProblem) {
        skipSpace()
        if next != nil { throw problem(expected: "the end of the file") }
    }

    mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
        skipSpace()
        let start = line
        guard depth < Self.depths else { throw problem(expected: "a value not so deep within brackets") }
        let content: JSONValue.Content =
            switch next {
            case UInt8(ascii: "{"): .object(try members(depth))
            case UInt8(ascii: "["): .array(try elements(depth))
            case UInt8(ascii: "\""): .string(try string())
            case UInt8(ascii: "t"): try word("true", .bool(true))
            case UInt8(ascii: "f"): try word("false", .bool(false))
            case UInt8(ascii: "n"): try word("null", .null)
            default: .number(try number())
            }
        return JSONValue(content: content, line: start)
    }

    private mutating func members(_ depth: Int) throws(JSONProblem) -> [JSONValue.Member] {
        at += 1
        var members: [JSONValue.Member] = []
        if take("}") { return members }
        repeat {
            skipSpace()
            let start = line
            guard next == UInt8(ascii: "\"") else { throw problem(expected: "a key in quotes") }
            let key = try string()
            guard take(":") else { throw problem(expected: "a colon") }
            members.append(JSONValue.Member(key: key, line: start, value: try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw problem(expected: "a comma or a closing brace") }
        return members
    }

    private mutating func elements(_ depth: Int) throws(JSONProblem) -> [JSONValue] {
        at += 1
        var elements: [JSONValue] = []
        if take("]") { return elements }
        repeat { elements.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw problem(expected: "a comma or a closing bracket") }
        return elements
    }

    private mutating func word(
        _ word: String, _ content: JSONValue.Content
    ) throws(JSONProblem) -> JSONValue.Content {
        guard bytes[at...].starts(with: word.utf8) else { throw problem(expected: "a value") }
        at += word.utf8.count
        return content
    }

    /// A minus, digits without a leading zero, and what may follow; ``Number`` reads it.
    private mutating func number() throws(JSONProblem) -> Double {
        let start = at
        let isNegative = next == UInt8(ascii: "-")
        let digits = bytes[(start + (isNegative ? 1 : 0))...]
        guard let first = digits.first, isDigit(first) else { throw problem(expected: "a value") }
        let hasLeadingZero = first == UInt8(ascii: "0") && digits.dropFirst().first.map(isDigit) == true
        while let byte = next, isDigit(byte) || "+-.eE".utf8.contains(byte) { at += 1 }
        let text = Array(bytes[start..<at])
        guard !hasLeadingZero, text.last.map(isDigit) == true, let value = Number.parse(text.span) else {
            throw JSONProblem(
                line: line, detail: String(decoding: text, as: UTF8.self) + " where a number should stand")
        }
        return value
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private mutating func string() throws(JSONProblem) -> String {
        at += 1
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw problem(expected: "a closing quote") }
            at += 1
            if byte == UInt8(ascii: "\\") {
                text += Array(String(try escaped()).utf8)
            } else {
                text.append(byte)
            }
        }
        guard next != nil else { throw problem(expected: "a closing quote") }
        at += 1
        guard let string = String(validating: text, as: UTF8.self) else {
            throw JSONProblem(line: line, detail: "bytes that are not UTF-8 where a text should stand")
        }
        return string
    }

    /// The character that follows a backslash.
    private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
        let letters = "\"\\/bfnrtu".unicodeScalars
        guard let byte = next, letters.contains(Unicode.Scalar(byte)) else {
            throw problem(expected: "one of \"\\/bfnrtu")
        }
        at += 1
        switch byte {
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode()
        default: return Unicode.Scalar(byte)
        }
    }

    /// Four hexadecimal digits, or twice four for a character beyond the first plane.
    private mutating func unicode() throws(JSONProblem) -> Unicode.Scalar {
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]) && bytes[at...].starts(with: "\\u".utf8) {
            at += 2
            units.append(try unit())
        }
        guard let scalar = String(validating: units, as: UTF16.self)?.unicodeScalars.first else {
            throw JSONProblem(line: line, detail: "half a character where a text should stand")
        }
        return scalar
    }

    private mutating func unit() throws(JSONProblem) -> UInt16 {
        let digits = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.utf8.first != UInt8(ascii: "+"), let unit = UInt16(digits, radix: 16)
        else {
            throw problem(expected: "four hexadecimal digits")
        }
        at += 4
        return unit
    }
}
