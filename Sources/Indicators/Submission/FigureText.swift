import Tabular

/// A number as a spreadsheet in any language writes it, before the file as a whole says what its signs mean.
struct FigureText {
    /// What a cell holds that ought to hold a number.
    enum Content: Equatable {
        case empty
        /// Digits and signs; see the other properties.
        case number
        /// Question marks where digits were.
        case lostDigits
        /// A day or month, which the spreadsheet made of something else.
        case date
        /// A number in parentheses: negative to some, a remark to others.
        case parentheses
        /// Anything else.
        case words
    }

    /// What the text proves about a sign.
    enum Role { case decimal, group }

    /// What the cell holds.
    private(set) var content = Content.words
    /// Digits with `.`, `,` and at most one `d`, a decimal sign that can be nothing else; groups by other signs are closed.
    private(set) var digits = ""
    /// `-` or nothing, and the exponent with its `e`.
    private var sign = ""
    private var exponent = ""
    /// Whether a percent sign follows.
    private(set) var hasPercent = false
    /// A letter behind the number, as Eurostat flags its figures.
    private(set) var flag: Character?
    /// Whether digits or signs of another script were read.
    private(set) var hasOtherScript = false

    init(_ raw: String) {
        var text = ""
        var otherScript = false
        for scalar in raw.unicodeScalars {
            switch scalar.value {
            // Marks that are not seen, and the Arabic stroke that only stretches a word.
            case 0x200B...0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x0640: continue
            case 0x0660...0x0669: text += String(scalar.value - 0x0660)
            case 0x06F0...0x06F9: text += String(scalar.value - 0x06F0)
            case 0xFF10...0xFF19: text += String(scalar.value - 0xFF10)
            case 0x066B: text += "d"
            case 0x066C: text += "'"
            case 0x066A, 0xFE6A, 0xFF05: text += "%"
            case 0x2212, 0x2010...0x2013, 0xFE63, 0xFF0D: text += "-"
            case 0x00A0, 0x2007, 0x2009, 0x202F, 0x09: text += " "
            case 0x2019, 0x2018, 0x02BC: text += "'"
            default: text.unicodeScalars.append(scalar)
            }
            if (0x0660...0x066C).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value) {
                otherScript = true
            }
        }
        var rest = Substring(text)
        func trim() { rest = rest.trimming }
        trim()
        guard !rest.isEmpty else {
            content = .empty
            return
        }
        if Self.hasLostSigns(rest) {
            content = .lostDigits
            return
        }
        if Self.isDate(rest) {
            content = .date
            return
        }
        if rest.hasPrefix("("), rest.hasSuffix(")"), FigureText(String(rest.dropFirst().dropLast())).content == .number
        {
            content = .parentheses
            return
        }
        if rest.hasPrefix("-") || rest.hasPrefix("+") {
            sign = rest.hasPrefix("-") ? "-" : ""
            rest = rest.dropFirst()
            trim()
        }
        if rest.hasSuffix("%") {
            hasPercent = true
            rest = rest.dropLast()
            trim()
        }
        // A letter set off by a space, such as "12.3 e".
        if let last = rest.last, last.isASCII, last.isLetter, rest.dropLast().last == " " {
            flag = Character(last.lowercased())
            rest = rest.dropLast()
            trim()
        }
        if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            let power = rest[rest.index(after: mark)...]
            let bare = power.hasPrefix("+") || power.hasPrefix("-") ? power.dropFirst() : power
            if !bare.isEmpty, bare.count <= 3, bare.allSatisfy({ $0.isASCII && $0.isNumber }) {
                exponent = "e" + power
                rest = rest[..<mark]
            }
        }
        guard let closed = Self.closingGroups(rest), closed.contains(where: \.isNumber),
            closed.allSatisfy({ $0.isASCII && ($0.isNumber || ".,d".contains($0)) }),
            closed.count(where: { $0 == "d" }) <= 1
        else {
            content = .words
            return
        }
        digits = closed
        hasOtherScript = otherScript
        content = .number
        if readings(point: nil, comma: nil).isEmpty { content = .words }
    }

    /// Question marks in place of digits, or of the decimal sign: `38٫4` was saved as `38?4` where the code page lacks `٫`.
    private static func hasLostSigns(_ text: Substring) -> Bool {
        let signs = Array(text.unicodeScalars)
        let marks = signs.indices.filter { signs[$0] == "?" }
        guard !marks.isEmpty else { return false }
        func isDigit(_ position: Int) -> Bool { signs.indices.contains(position) && "0"..."9" ~= signs[position] }
        let others = signs.filter { $0 != "?" && !("0"..."9" ~= $0) }
        guard others.allSatisfy({ ".,' -%".unicodeScalars.contains($0) }) else { return false }
        return !signs.contains { "0"..."9" ~= $0 } || marks.count > 1
            || marks.contains { isDigit($0 - 1) && isDigit($0 + 1) }
    }

    /// What the text proves about the point or the comma, alone.
    func role(of mark: Character) -> Role? {
        guard content == .number, digits.contains(mark) else { return nil }
        let roles = [Role.decimal, .group].filter { role in
            [Role.decimal, .group].contains { otherRole in
                value(point: mark == "." ? role : otherRole, comma: mark == "," ? role : otherRole) != nil
            }
        }
        return roles.count == 1 ? roles[0] : nil
    }

    /// The numbers that the text can be, given what the file has proved about its signs.
    func readings(point: Role?, comma: Role?) -> [String] {
        var found: [String] = []
        for first in point.map({ [$0] }) ?? [.decimal, .group] {
            for second in comma.map({ [$0] }) ?? [.decimal, .group] {
                if let value = value(point: first, comma: second), !found.contains(value) { found.append(value) }
            }
        }
        return found
    }

    /// The plain decimal, with a point; `nil` where the signs cannot have these roles.
    private func value(point: Role, comma: Role) -> String? {
        let points = digits.count(where: { $0 == "." })
        let commas = digits.count(where: { $0 == "," })
        let decimals =
            (point == .decimal ? points : 0) + (comma == .decimal ? commas : 0) + digits.count(where: { $0 == "d" })
        guard decimals <= 1 else { return nil }
        let decimalSign: Character? =
            point == .decimal && points == 1
            ? "." : comma == .decimal && commas == 1 ? "," : digits.contains("d") ? "d" : nil
        let parts =
            decimalSign.map { digits.split(separator: $0, maxSplits: 1, omittingEmptySubsequences: false) }
            ?? [Substring(digits)]
        let whole = parts[0]
        let fraction = parts.count > 1 ? parts[1] : ""
        guard fraction.allSatisfy(\.isNumber), !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        if groups.count > 1 {
            // 1.234.567, or 12,34,567 as in India; no group before "0", and one sign throughout.
            let middle = groups.dropFirst().dropLast().map(\.count)
            let isGrouped = middle.allSatisfy { $0 == 3 }
            let isIndian =
                whole.contains(",") && groups.count > 2 && groups[0].count <= 2 && middle.allSatisfy { $0 == 2 }
            guard Set(whole.filter { !$0.isNumber }).count == 1, groups[0].count <= 3, !groups[0].isEmpty,
                groups[0].first != "0", groups.last?.count == 3, isGrouped || isIndian
            else { return nil }
        }
        let text = groups.joined()
        return sign + (text.isEmpty ? "0" : text) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }

    /// The text without the signs that can only divide groups of digits; `nil` when they do not.
    private static func closingGroups(_ text: Substring) -> String? {
        guard text.contains(where: { $0 == " " || $0 == "'" }) else { return String(text) }
        var end = text.endIndex
        if let mark = text.firstIndex(where: { ".,d".contains($0) }) { end = mark }
        let groups = text[..<end].split(omittingEmptySubsequences: false) { $0 == " " || $0 == "'" }
        guard groups.count > 1, (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
            !text[end...].contains(where: { $0 == " " || $0 == "'" }), groups.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        let fraction = text[end...].dropFirst()
        // Behind "1 234" a point or comma can only be the decimal sign.
        return groups.joined() + (end == text.endIndex ? "" : "d" + fraction)
    }

    /// `3-5`, `12/05`, `01.02.2025`, `mars-25`, `SEP2`: what a spreadsheet makes of a number or a code.
    private static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
        let marks = text.filter { "-/. ".contains($0) }
        if (2...3).contains(parts.count), Set(marks).count == 1, let mark = marks.first {
            let numbers = parts.map { $0.utf8.count <= 4 && !$0.isEmpty && $0.allSatisfy(\.isNumber) ? Int($0) : nil }
            if numbers.allSatisfy({ $0 != nil }) {
                let values = numbers.compactMap(\.self)
                // 1.2 is a number, 1.2.2025 is not.
                if mark == "/" || mark == "-" { return values.allSatisfy { $0 <= 31 || (1900...2100).contains($0) } }
                if mark == "." && values.count == 3 { return parts[2].count != 3 && values[0] <= 31 && values[1] <= 31 }
                return false
            }
            if parts.contains(where: { isMonth($0) }), parts.allSatisfy({ isMonth($0) || $0.allSatisfy(\.isNumber) }) {
                return true
            }
        }
        let letters = text.prefix { !$0.isNumber }
        return letters.count < text.count && text.dropFirst(letters.count).allSatisfy(\.isNumber)
            && text.count - letters.count <= 4 && isMonth(letters)
    }

    private static func isMonth(_ word: Substring) -> Bool { months.contains(String(word).nameKey) }

    /// The months in English, French, Turkish and Arabic, short and long, by their folded names.
    static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "janv",
        "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "janvier", "fevrier", "avril", "juillet", "septembre",
        "octobre", "novembre", "decembre", "oca", "sub", "nis", "haz", "tem", "agu", "eyl", "eki", "kas", "ara", "ocak",
        "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik", "يناير",
        "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر",
    ]
}

extension Substring {
    /// The text without spaces of any kind at its ends.
    var trimming: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
