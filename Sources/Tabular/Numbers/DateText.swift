/// Days and months as spreadsheets write them, in place of numbers and codes that they took for such.
public enum DateText {
    /// Whether a cell is `3-5`, `12/05`, `01.02.2025`, `mars-25`, `SEP2` or the like; a plain number never is.
    public static func isDate(_ cell: String) -> Bool {
        guard cell.utf8.count <= 40, let text = plain(cell) else { return false }
        let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
        let marks = Set(text.filter { "-/. ".contains($0) })
        if (2...3).contains(parts.count), marks.count == 1, let mark = marks.first {
            let numbers = parts.map { $0.utf8.count <= 4 && isDigits($0) ? Int($0) : nil }.compactMap(\.self)
            if numbers.count == parts.count { return areDayAndMonth(numbers, parts, mark) }
            if parts.contains(where: isMonth), parts.allSatisfy({ $0.isEmpty || isMonth($0) || isDigits($0) }) {
                return true
            }
        }
        let letters = text.prefix { !isDigit($0) }
        let rest = text.dropFirst(letters.count)
        return (1...4).contains(rest.count) && isDigits(rest) && isMonth(letters)
    }

    /// Whether a cell names a month, as `2-Sep` does and `3-5` does not.
    public static func namesMonth(_ cell: String) -> Bool {
        isDate(cell) && (plain(cell) ?? "").contains { !isDigit($0) && !"-/. ".contains($0) }
    }

    private static func areDayAndMonth(_ numbers: [Int], _ parts: [Substring], _ mark: Character) -> Bool {
        // 2020/21 and 2020-2021 are a year or two, not a day and a month.
        if numbers.count == 2 && numbers[0] >= 1900 && numbers[1] > 12 { return false }
        return switch mark {
        case "/", "-": numbers.allSatisfy { $0 <= 31 || (1900...2100).contains($0) }
        // 1.2 is a number, 1.2.2025 is not.
        case ".": numbers.count == 3 && parts[2].count != 3 && numbers[0] <= 31 && numbers[1] <= 31
        default: false
        }
    }

    /// The cell in small letters, digits of other scripts as ASCII, without marks that are not seen and spaces at its ends;
    /// `nil` when it can be no date.
    private static func plain(_ cell: String) -> Substring? {
        var text = ""
        var hasDigit = false
        for scalar in cell.unicodeScalars where !NumberParts.isInvisible(scalar) && scalar.value != 0x0640 {
            switch scalar {
            case "İ": text += "i"
            case "0"..."9": (hasDigit, text) = (true, text + String(scalar))
            case "\u{660}"..."\u{669}": (hasDigit, text) = (true, text + String(scalar.value - 0x660))
            case "\u{6F0}"..."\u{6F9}": (hasDigit, text) = (true, text + String(scalar.value - 0x6F0))
            default: text += NumberParts.isSpace(scalar) ? " " : NumberParts.isMinus(scalar) ? "-" : String(scalar)
            }
        }
        guard hasDigit else { return nil }
        var rest = Substring(text.lowercased())
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return rest
    }

    private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

    private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.allSatisfy(isDigit) }

    private static func isMonth(_ word: Substring) -> Bool {
        var bare = word
        while bare.last == "." || bare.last == " " || bare.last == "-" { bare = bare.dropLast() }
        return months.contains(String(bare))
    }

    /// The months in English, French, Turkish and Arabic, short and long, in small letters, with and without their accents.
    public static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "janv",
        "févr", "fevr", "fév", "mars", "avr", "mai", "juin", "juil", "août", "aout", "déc", "janvier", "février",
        "fevrier",
        "avril", "juillet", "septembre", "octobre", "novembre", "décembre", "decembre", "oca", "şub", "sub", "nis",
        "haz",
        "tem", "ağu", "agu", "eyl", "eki", "kas", "ara", "ocak", "şubat", "subat", "mart", "nisan", "mayıs", "mayis",
        "haziran", "temmuz", "ağustos", "agustos", "eylül", "eylul", "ekim", "kasım", "kasim", "aralık", "aralik",
        "يناير", "فبراير", "مارس", "أبريل", "إبريل", "ابريل", "مايو", "يونيو", "يوليو", "أغسطس", "اغسطس", "سبتمبر",
        "أكتوبر",
        "اكتوبر", "نوفمبر", "ديسمبر", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
        "جانفي", "فيفري", "أفريل", "ماي", "جوان", "جويلية", "أوت",
    ]
}
