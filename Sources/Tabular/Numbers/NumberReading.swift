/// What stands between the whole part of a number and its fraction.
public enum DecimalSign: String, Sendable {
    case point = "."
    case comma = ","

    /// The other one.
    public var other: DecimalSign { self == .point ? .comma : .point }

    /// The sign in words.
    public var name: String { self == .point ? "a point" : "a comma" }
}

/// What a cell says where a number is expected.
public enum NumberReading: Equatable, Sendable {
    /// Nothing but spaces.
    case empty
    /// A number, and how it was written.
    case number(Double, NumberNotes)
    /// A number that means one thing when its sign groups digits and another when it begins the fraction.
    case ambiguous(grouped: Double, decimal: Double)
    /// A mark that says why there is no number.
    case missing(MissingMeaning)
    /// A mark that sources use in several ways.
    case unknownMark
    /// Question marks where digits were before the file was saved in a code page that lacks them.
    case lostDigits
    /// A day or month, which a spreadsheet made of something else.
    case date
    /// Something else.
    case text
}

/// How a number was written, beyond its digits.
public struct NumberNotes: Hashable, Sendable {
    /// A percent sign stands with it; the number is as written, not divided.
    public var isPercent = false
    /// It stands in parentheses: negative in accounts, a remark elsewhere. The number is as written, without a sign.
    public var isInParentheses = false
    /// A flag stands behind it, such as the `e` and `p` of Eurostat.
    public var flag: String?
    /// It has digits of another script than ASCII.
    public var hasOtherDigits = false
    /// The point or comma that begins its fraction, when there is no doubt about it.
    public var decimal: DecimalSign?
    /// Signs or spaces group its digits.
    public var isGrouped = false

    /// It is written with a power of ten, which spreadsheets do when they leave out digits.
    public var hasExponent = false
    /// An apostrophe stands before it, or quotation marks round it.
    public var isQuoted = false
    /// The sign of a currency that stands with it.
    public var currency: String?
    /// Spaces stand round it.
    public var hasSpacesAround = false
    /// Marks that are not seen, such as those of direction, stand in it.
    public var hasInvisibleMarks = false
    /// It begins with a zero that says nothing, as in `007`.
    public var hasLeadingZeros = false

    /// Plain digits.
    public init() {}
}

/// How a file writes its numbers, decided from all of them together.
public struct NumberStyle: Equatable, Sendable {
    /// Numbers of which the decimal sign can be told, by sign.
    public private(set) var decimals: [DecimalSign: Int] = [:]
    /// Numbers of which the sign that groups digits can be told, by sign.
    public private(set) var groups: [DecimalSign: Int] = [:]
    /// Whether some number has the Arabic decimal sign U+066B, which means one thing alone.
    public private(set) var hasArabicDecimals = false

    /// A style of which nothing is known.
    public init() {}

    /// Learns from a cell; texts teach nothing.
    public mutating func learn(_ cell: String) {
        if let plain = PlainNumber(cell) {
            if plain.hasPoint { decimals[.point, default: 0] += 1 }
            return
        }
        guard let parts = NumberParts(cell) else { return }
        if parts.hasArabicDecimal { hasArabicDecimals = true }
        if let sign = parts.decimalEvidence { decimals[sign, default: 0] += 1 }
        if let sign = parts.groupEvidence { groups[sign, default: 0] += 1 }
    }

    /// The decimal sign of the file: that of nine tenths of the numbers that show one; `nil` when none shows one, or both are
    /// common.
    public var decimal: DecimalSign? {
        let points = evidence(.point)
        let commas = evidence(.comma)
        if points > commas * 9 { return .point }
        if commas > points * 9 { return .comma }
        return nil
    }

    /// Whether some numbers have one decimal sign and some the other.
    public var isMixed: Bool { evidence(.point) > 0 && evidence(.comma) > 0 }

    /// The sign by which fewer numbers of a mixed file begin their fractions; the comma when it is a draw.
    public var rarerDecimal: DecimalSign? {
        guard isMixed else { return nil }
        return evidence(.point) < evidence(.comma) ? .point : .comma
    }

    private func evidence(_ sign: DecimalSign) -> Int { decimals[sign, default: 0] + groups[sign.other, default: 0] }

    /// Reads a cell as this file means it.
    ///
    /// A number such as `1.234` is ambiguous unless the file has its sign elsewhere, for certain, as decimal or as group.
    public func read(_ cell: String, marks: MissingMarks = .general) -> NumberReading {
        if let plain = PlainNumber(cell), !plain.hasPoint || decimal != .comma {
            var notes = NumberNotes()
            if plain.hasPoint { notes.decimal = .point }
            return .number(plain.value, notes)
        }
        if cell.unicodeScalars.allSatisfy({ NumberParts.isSpace($0) || NumberParts.isInvisible($0) }) { return .empty }
        if Self.hasLostDigits(cell) { return .lostDigits }
        if let meaning = marks.meaning(of: cell) { return meaning == .contested ? .unknownMark : .missing(meaning) }
        if DateText.isDate(cell) { return .date }
        guard let parts = NumberParts(cell) else { return .text }
        var notes = parts.notes
        if let sign = parts.ambiguousSign {
            guard let grouped = parts.value(decimal: nil), let fraction = parts.value(decimal: sign) else {
                return .text
            }
            if decimal == sign { return .number(fraction, notes) }
            if decimal == sign.other && groups[sign, default: 0] > 0 {
                notes.isGrouped = true
                return .number(grouped, notes)
            }
            return .ambiguous(grouped: grouped, decimal: fraction)
        }
        guard let value = parts.value(decimal: parts.decimalSign) else { return .text }
        notes.decimal = parts.decimalEvidence
        return .number(value, notes)
    }

    /// How a cell is written beyond its digits; `nil` when it is not written as a number.
    public static func notes(of cell: String) -> NumberNotes? { NumberParts(cell)?.notes }

    /// Question marks among signs of numbers: alone, two or more, or one between digits, where `38٫4` was saved as `38?4`.
    private static func hasLostDigits(_ cell: String) -> Bool {
        guard cell.utf8.contains(0x3F), cell.utf8.count <= 64 else { return false }
        let signs = Array(cell.unicodeScalars)
        func isDigit(_ position: Int) -> Bool { signs.indices.contains(position) && "0"..."9" ~= signs[position] }
        guard signs.allSatisfy({ $0 == "?" || "0"..."9" ~= $0 || ".,-+% ".unicodeScalars.contains($0) }) else {
            return false
        }
        let marks = signs.indices.filter { signs[$0] == "?" }
        return marks.count >= 2 || !signs.indices.contains(where: isDigit)
            || marks.contains { isDigit($0 - 1) && isDigit($0 + 1) }
    }
}

/// A number in ASCII digits that cannot mean two things: most numbers of most files.
private struct PlainNumber {
    let value: Double
    let hasPoint: Bool

    init?(_ cell: String) {
        let bytes = cell.utf8Span.span
        guard bytes.count > 0, bytes.count <= 18 else { return nil }
        var at = bytes[0] == Ascii.minus ? 1 : 0
        let start = at
        while at < bytes.count && Ascii.isDigit(bytes[at]) { at += 1 }
        let whole = at - start
        guard whole > 0, whole == 1 || bytes[start] != Ascii.zero else { return nil }
        hasPoint = at < bytes.count && bytes[at] == Ascii.point
        if hasPoint {
            at += 1
            let fraction = bytes.count - at
            // 1.234 may be one thousand; 0.234 and 1234.567 may not.
            if fraction == 0 || fraction == 3 && whole <= 3 && bytes[start] != Ascii.zero { return nil }
            while at < bytes.count && Ascii.isDigit(bytes[at]) { at += 1 }
        }
        guard at == bytes.count, let value = Number.parse(bytes) else { return nil }
        self.value = value
    }
}
