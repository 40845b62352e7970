/// What no Arabic text may show.
enum ArabicLint {
    /// The faults of a text as it is printed, isolates included, each with the place around it.
    static func faults(in text: String) -> [String] {
        guard text.unicodeScalars.contains(where: isArabic) else { return [] }
        let (rest, depth) = withoutIsolated(text)
        var found = depth == 0 ? [] : ["unbalanced isolates: \(text)"]
        let scalars = Array(rest)
        func fault(_ what: String, _ place: Int) {
            let around = max(0, place - 30)..<min(scalars.count, place + 30)
            found.append("\(what): …\(String(String.UnicodeScalarView(scalars[around])))…")
        }
        for (place, scalar) in scalars.enumerated() {
            let before: Unicode.Scalar? = place > 0 ? scalars[place - 1] : nil
            let after: Unicode.Scalar? = place + 1 < scalars.count ? scalars[place + 1] : nil
            switch scalar {
            case "٠"..."٩", "۰"..."۹": fault("digit other than 0 to 9", place)
            case ",", ";", "?":
                if before.map(isArabic) == true || before == "\u{2066}" { fault("Latin \(scalar) in Arabic", place) }
            case " ": if before == " " && after != "|" { fault("double space", place) }
            case "،", "؛", ".", "»": if before == " " { fault("space before \(scalar)", place) }
            case "\"", "“", "”": fault("quotation mark other than « »", place)
            case "%": if before.map(isDigit) == true { fault("per cent outside of an isolate", place) }
            case "\u{2212}", "+", "±":
                if after.map(isDigit) == true { fault("sign outside of an isolate", place) }
            case "–":
                if before.map(isDigit) == true && after.map(isDigit) == true { fault("range in a sentence", place) }
            case "\u{202A}"..."\u{202E}": fault("embedding", place)
            case "A"..."Z", "a"..."z":
                // A letter alone stands for something: an unknown, a rank.
                if after.map(isLatin) == true && before.map(isLatin) != true { fault("Latin word", place) }
            case "ً": if after == "ا" { fault("tanwin before its alif", place) }
            default: break
            }
        }
        return found
    }

    /// The text with an opening isolate for all that stands between isolates, and how many are left open.
    private static func withoutIsolated(_ text: String) -> (rest: String.UnicodeScalarView, depth: Int) {
        var rest = String.UnicodeScalarView()
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{2066}"..."\u{2068}":
                if depth == 0 { rest.append(scalar) }
                depth += 1
            case "\u{2069}": depth -= 1
            default: if depth == 0 { rest.append(scalar) }
            }
            if depth < 0 { return (rest, depth) }
        }
        return (rest, depth)
    }

    static func isArabic(_ scalar: Unicode.Scalar) -> Bool { "\u{620}"..."\u{64A}" ~= scalar }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { "A"..."Z" ~= scalar || "a"..."z" ~= scalar }

    /// The runs of text of a page between its tags; what `bdi` isolates is left out, style and tags too.
    static func texts(ofPage bytes: [UInt8]) -> [String] {
        var texts: [String] = []
        var place = 0
        var isSkipped = false
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if end > place && !isSkipped { texts.append(String(decoding: bytes[place..<end], as: UTF8.self)) }
            guard let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")) else { break }
            let tag = bytes[end...close]
            if tag.starts(with: "<bdi".utf8) || tag.starts(with: "<style".utf8) { isSkipped = true }
            if tag.starts(with: "</bdi".utf8) || tag.starts(with: "</style".utf8) { isSkipped = false }
            place = close + 1
        }
        return texts
    }

    /// A line of Markdown without link targets, anchors and the rules of tables.
    static func text(ofLine line: Substring) -> String {
        line.hasPrefix("| :--")
            ? "" : String(line.drop { $0 == " " }).replacing(/\]\([^)]*\)/, with: "]").replacing(/<[^>]*>/, with: "")
    }
}
