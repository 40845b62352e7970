/// What a cell looks like, before anyone asks what it means.
enum CellKind: UInt8 {
    case empty
    case number
    case date
    case time
    case address
    /// Letters and digits without a space, such as `MG-8769` or `A1`.
    case code
    /// A mark that stands for a missing figure.
    case missing
    case words
    case other

    /// Kinds that a name of a column hardly ever is.
    var isTyped: Bool {
        switch self {
        case .number, .date, .time, .address, .code: true
        case .empty, .missing, .words, .other: false
        }
    }
}

/// The form of a cell: every character replaced by one byte that says what sort it is.
struct CellForm {
    /// `9` a digit, `A` a capital, `a` another letter, a space, or the ASCII sign itself.
    private(set) var signs: [UInt8] = []
    /// The same with capitals and digits as they are, for words such as months.
    private(set) var plain: [UInt8] = []

    init() {
        signs.reserveCapacity(64)
        plain.reserveCapacity(64)
    }

    /// What a cell is shows in its first bytes.
    private static let longest = 128

    /// Reads the form of the first bytes, spaces round them passed over.
    mutating func read(_ bytes: some Collection<UInt8>) {
        signs.removeAll(keepingCapacity: true)
        plain.removeAll(keepingCapacity: true)
        var rest = 0
        var value: UInt32 = 0
        for byte in bytes.prefix(Self.longest) {
            if byte < 0x80 {
                rest = 0
                add(byte)
            } else if byte >= 0xC0 {
                rest = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                value = UInt32(byte) & (0x3F >> UInt32(rest))
            } else if rest > 0 {
                value = value << 6 | UInt32(byte & 0x3F)
                rest -= 1
                if rest == 0 { add(Self.ascii(value)) }
            }
        }
        while signs.last == Ascii.space {
            signs.removeLast()
            plain.removeLast()
        }
        if let first = signs.firstIndex(where: { $0 != Ascii.space }), first > 0 {
            signs.removeFirst(first)
            plain.removeFirst(first)
        }
    }

    private mutating func add(_ byte: UInt8) {
        plain.append(byte)
        if Ascii.isDigit(byte) {
            signs.append(Ascii.nine)
        } else if Ascii.isLetter(byte) {
            signs.append(Ascii.isUpper(byte) ? 0x41 : 0x61)
        } else {
            signs.append(
                byte == Ascii.tab || byte == Ascii.lineFeed || byte == Ascii.carriageReturn ? Ascii.space : byte)
        }
    }

    /// The ASCII sign that means the same to a reader of tables; a letter for everything else.
    private static func ascii(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: Ascii.space
        case 0x660...0x669, 0x6F0...0x6F9: Ascii.nine
        case 0x66B: Ascii.comma
        case 0x66C, 0x2019: Ascii.apostrophe
        case 0x66A, 0xFE6A, 0xFF05, 0x2030: Ascii.percent
        case 0x2212, 0x2010...0x2014, 0xFE63, 0xFF0D: Ascii.minus
        case 0x20AC, 0xA3, 0xA5, 0x20BA, 0x20A6, 0x20B9: 0x24
        case 0x2026: Ascii.point
        case 0x200B...0x200F, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: Ascii.space
        default: 0x61
        }
    }

    /// Equal neighbours put together: `99/99/9999` becomes `9/9/9`.
    var collapsed: [UInt8] {
        var result: [UInt8] = []
        for sign in signs where result.last != sign { result.append(sign) }
        return result
    }
}

extension CellForm {
    /// What the cell looks like.
    var kind: CellKind {
        guard let first = signs.first else { return .empty }
        var digits = 0
        var letters = 0
        var spaces = 0
        for sign in signs {
            if sign == Ascii.nine { digits += 1 } else if Ascii.isLetter(sign) { letters += 1 }
            if sign == Ascii.space { spaces += 1 }
        }
        if digits > 0 {
            if isNumber { return .number }
            if let kind = dateOrTime { return kind }
        }
        if signs.count <= 4 && Self.missing.contains(plain.map { Ascii.isUpper($0) ? $0 | 0x20 : $0 }) {
            return .missing
        }
        if isAddress { return .address }
        if digits > 0 && letters > 0 && spaces == 0 && signs.count <= 32
            && signs.allSatisfy({ Ascii.isLetter($0) || $0 == Ascii.nine || Self.inCodes.contains($0) })
        {
            return .code
        }
        if letters > 0 && first != 0x3C { return .words }
        return .other
    }

    /// Digits with signs of grouping, a decimal sign, a sign or currency before, a percent sign, exponent or flag behind.
    private var isNumber: Bool {
        var at = 0
        let count = signs.count
        let isEnclosed = signs[0] == 0x28 && signs[count - 1] == 0x29
        let end = isEnclosed ? count - 1 : count
        if isEnclosed { at = 1 }
        while at < end && Self.beforeNumbers.contains(signs[at]) { at += 1 }
        var digits = 0
        var signsInside = 0
        while at < end {
            if signs[at] == Ascii.nine {
                digits += 1
            } else if Self.inNumbers.contains(signs[at]) && !(at + 1 < end && signs[at] == signs[at + 1]) {
                // 1 000, 1.000 and 1'000, but not a date 1.2.2018 nor 12 - 14.
                if signs[at] == Ascii.space && !(at + 1 < end && signs[at + 1] == Ascii.nine) { break }
                signsInside += 1
            } else {
                break
            }
            at += 1
        }
        guard digits > 0 else { return false }
        if signsInside > 1 && !isGrouped(upTo: at) { return false }
        if at < end && (plain[at] | 0x20) == 0x65 && at + 1 < end {
            var next = at + 1
            if signs[next] == Ascii.plus || signs[next] == Ascii.minus { next += 1 }
            let start = next
            while next < end && signs[next] == Ascii.nine { next += 1 }
            if next > start { at = next }
        }
        while at < end && (signs[at] == Ascii.space || signs[at] == Ascii.percent || signs[at] == 0x24) { at += 1 }
        // Flags as Eurostat writes them: `12.3 e`, `12.3 bp`.
        if at < end && end - at <= 2 && at > 0 && signs[at - 1] == Ascii.space
            && signs[at..<end].allSatisfy({ $0 == 0x61 })
        {
            return true
        }
        return at == end
    }

    /// Whether every sign but the last stands before three digits (or two, as in India).
    private func isGrouped(upTo end: Int) -> Bool {
        let inside = signs[..<end].indices.filter { Self.inNumbers.contains(signs[$0]) }
        for (index, position) in inside.enumerated() {
            let next = index + 1 < inside.count ? inside[index + 1] : end
            let isLast = index + 1 == inside.count
            if !isLast && next - position != 4 && next - position != 3 { return false }
            if isLast && index > 0 && signs[position] == signs[inside[0]] && next - position != 4 { return false }
        }
        return true
    }

    private var dateOrTime: CellKind? {
        guard signs.count <= 40 else { return nil }
        let form = collapsed
        if Self.times.contains(form) { return signs.count <= 16 ? .time : nil }
        if Self.dates.contains(form) { return signs.count >= 6 && signs.count <= 10 ? .date : nil }
        if form.count >= 9, Self.dates.contains(Array(form.prefix(5))), form[5] == Ascii.space || form[5] == 0x41,
            form[6...].starts(with: Self.times[0])
        {
            return .date
        }
        if signs.count <= 18, Self.monthForms.contains(where: { form.starts(with: $0) }), hasMonth { return .date }
        return nil
    }

    private var hasMonth: Bool {
        guard let start = signs.firstIndex(where: { Ascii.isLetter($0) }) else { return false }
        let month = String(decoding: plain[start...].prefix(3).map { $0 | 0x20 }, as: UTF8.self)
        return [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fev", "avr", "mai",
            "jui",
        ]
        .contains(month)
    }

    private var isAddress: Bool {
        guard !signs.contains(Ascii.space) else { return false }
        if plain.starts(with: "http://".utf8) || plain.starts(with: "https://".utf8)
            || plain.starts(with: "ftp://".utf8)
            || plain.starts(with: "www.".utf8)
        {
            return true
        }
        guard let mark = plain.firstIndex(of: 0x40), mark > 0 else { return false }
        return plain[mark...].contains(Ascii.point)
    }

    private static let times = ["9:9", "9:9:9", "9:9:9.9", "9:9 A", "9:9 a", "9:9:9 A"].map { Array($0.utf8) }
    private static let dates = ["9/9/9", "9-9-9", "9.9.9"].map { Array($0.utf8) }
    private static let monthForms = ["9-Aa", "9 Aa", "9-A-9", "Aa-9", "Aa 9, 9"].map { Array($0.utf8) }
    private static let beforeNumbers: Set<UInt8> = [Ascii.plus, Ascii.minus, 0x24, Ascii.space, 0x3C, 0x3E]
    private static let inNumbers: Set<UInt8> = [Ascii.point, Ascii.comma, Ascii.apostrophe, Ascii.space]
    private static let inCodes: Set<UInt8> = [Ascii.minus, 0x5F, Ascii.point, Ascii.slash, Ascii.colon, 0x23]
    private static let missing: Set<[UInt8]> = Set(
        [
            "-", "--", "---", "..", "...", ".", ":", "n/a", "na", "#n/a", "n.a.", "n.d.", "nd", "n/d", "s.o.", "null",
            "nan",
            "none", "x", "/", "*", "yok", "???", "????", "?", "nil",
        ].map { Array($0.utf8) })
}
