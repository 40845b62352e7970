/// HTML or SVG: the literal parts pass as they are, and whatever is put into them is escaped.
///
/// This is the one place that escapes; a renderer cannot put a name between tags without coming through here.
struct Markup: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 12 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// Text or the value of a quoted attribute.
        mutating func appendInterpolation(_ string: String) { Markup.escape(string, into: &text) }

        /// Markup made before, as it is.
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        /// A whole number, such as a place in pixels.
        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// A share of the width from 0 to 100, with a percent sign and at most two decimals.
        mutating func appendInterpolation(percent: Double) {
            appendInterpolation(units: min(max(percent, 0), 100))
            text += "%"
        }

        /// A length in the units of a view box, with at most two decimals.
        mutating func appendInterpolation(units: Double) {
            let hundredths = Int((units * 100).rounded())
            if hundredths < 0 { text += "-" }
            text += String(hundredths.magnitude / 100)
            let rest = Int(hundredths.magnitude % 100)
            guard rest > 0 else { return }
            text += rest < 10 ? ".0" : "."
            text += String(rest % 10 == 0 ? rest / 10 : rest)
        }

        /// A number at full precision, as the shortest decimal that reads back as the same double.
        mutating func appendInterpolation(value: Double) {
            let shortest = value.description
            text += shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
        }

        /// Text inside a quoted CSS string.
        mutating func appendInterpolation(css: String) { Markup.escape(css: css, into: &text) }
    }

    private static func escape(_ string: String, into text: inout String) {
        // Nearly every string is a name or a number without anything to escape.
        guard string.utf8.contains(where: needsEscape) else {
            text += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            // A page may not hold other control characters, not even as references.
            case "\0"..<" ": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<32, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }

    private static func escape(css string: String, into text: inout String) {
        for scalar in string.unicodeScalars {
            switch scalar {
            // By number, so that neither the string nor the style element around it can end early.
            case "\0"..<" ", "\"", "\\", "<", ">", "&":
                text += "\\" + String(scalar.value, radix: 16) + " "
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
