/// A cell taken apart as a number: digits, the signs between them, and what stands around.
struct NumberParts {
    /// A sign between digits.
    private enum Between: Equatable {
        case point
        case comma
        /// A space, an apostrophe or U+066C, which only ever group digits.
        case group
        /// U+066B, which only ever begins a fraction.
        case decimal
    }

    /// The digits in groups, as ASCII: one more than there are signs between them.
    private var groups: [[UInt8]] = [[]]
    private var between: [Between] = []
    private var isNegative = false
    private var exponent: [UInt8] = []
    private(set) var notes = NumberNotes()

    /// Takes a cell apart; `nil` when it is not written as a number.
    init?(_ cell: String) {
        let all = cell.unicodeScalars
        var scalars = all.filter { !Self.isInvisible($0) }[...]
        notes.hasInvisibleMarks = scalars.count < all.count
        Self.trim(&scalars)
        guard scalars.count <= 4096 else { return nil }
        notes.hasSpacesAround = scalars.count + (notes.hasInvisibleMarks ? 1 : 0) < all.count
        unquote(&scalars)
        if scalars.first == "(" && scalars.last == ")" {
            scalars = scalars.dropFirst().dropLast()
            notes.isInParentheses = true
        }
        if let first = scalars.first, Self.isPercent(first) {
            notes.isPercent = true
            scalars = scalars.dropFirst()
        }
        readCurrency(&scalars)
        if let first = scalars.first, first == "+" || Self.isMinus(first) {
            isNegative = first != "+"
            scalars = scalars.dropFirst()
            while let next = scalars.first, Self.isSpace(next) { scalars = scalars.dropFirst() }
            readCurrency(&scalars)
        }
        guard readDigits(&scalars), readEnd(&scalars), isWellGrouped else { return nil }
        notes.isGrouped = ambiguousSign == nil && between.count > (decimalPosition == nil ? 0 : 1)
        notes.hasLeadingZeros = groups[0].count > 1 && groups[0].first == Ascii.zero
    }

    /// Takes off an apostrophe before the number, with which a spreadsheet marks text, and quotation marks round it.
    private mutating func unquote(_ scalars: inout String.UnicodeScalarView.SubSequence) {
        let whole = scalars
        let marks: (Unicode.Scalar) -> Bool = { "'\"‘’“”„«»‹›`´".unicodeScalars.contains($0) }
        while let first = scalars.first, marks(first) { scalars = scalars.dropFirst() }
        guard scalars.count < whole.count else { return }
        while let last = scalars.last, marks(last) { scalars = scalars.dropLast() }
        Self.trim(&scalars)
        notes.isQuoted = true
    }

    /// Reads a sign of a currency and the spaces behind it.
    private mutating func readCurrency(_ scalars: inout String.UnicodeScalarView.SubSequence) {
        guard let first = scalars.first, Self.isCurrency(first) else { return }
        notes.currency = String(first)
        scalars = scalars.dropFirst()
        while let next = scalars.first, Self.isSpace(next) { scalars = scalars.dropFirst() }
    }

    private static func trim(_ scalars: inout String.UnicodeScalarView.SubSequence) {
        while let first = scalars.first, isSpace(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isSpace(last) { scalars = scalars.dropLast() }
    }

    /// Reads the digits and the signs between them.
    private mutating func readDigits(_ scalars: inout String.UnicodeScalarView.SubSequence) -> Bool {
        var zero: UInt32?
        while let scalar = scalars.first {
            if let digit = Self.digit(scalar) {
                // Digits of two scripts in one number are an accident.
                if let zero, zero != scalar.value - UInt32(digit) { return false }
                zero = scalar.value - UInt32(digit)
                if scalar.value >= 0x80 { notes.hasOtherDigits = true }
                groups[groups.count - 1].append(Ascii.zero + digit)
            } else if let sign = Self.between(scalar) {
                // A space ends the number unless a digit follows.
                let next = scalars.dropFirst().first.flatMap(Self.digit)
                if sign == .group && next == nil { break }
                between.append(sign)
                groups.append([])
            } else {
                break
            }
            scalars = scalars.dropFirst()
        }
        return groups.contains { !$0.isEmpty }
    }

    /// Reads an exponent, a percent sign and a flag.
    private mutating func readEnd(_ scalars: inout String.UnicodeScalarView.SubSequence) -> Bool {
        if scalars.first == "e" || scalars.first == "E" {
            var rest = scalars.dropFirst()
            var digits: [UInt8] = []
            if let sign = rest.first, sign == "+" || Self.isMinus(sign) {
                if sign != "+" { digits = [Ascii.minus] }
                rest = rest.dropFirst()
            }
            while let scalar = rest.first, let digit = Self.digit(scalar) {
                digits.append(Ascii.zero + digit)
                rest = rest.dropFirst()
            }
            if let last = digits.last, last != Ascii.minus, digits.count <= 8 {
                exponent = digits
                notes.hasExponent = true
                scalars = rest
            }
        }
        let hasSpace = scalars.first.map(Self.isSpace) ?? false
        while let first = scalars.first, Self.isSpace(first) { scalars = scalars.dropFirst() }
        if let first = scalars.first, Self.isPercent(first), !notes.isPercent {
            notes.isPercent = true
            scalars = scalars.dropFirst()
            while let first = scalars.first, Self.isSpace(first) { scalars = scalars.dropFirst() }
        }
        if notes.currency == nil { readCurrency(&scalars) }
        guard !scalars.isEmpty else { return true }
        let flag = String(scalars)
        guard Self.isFlag(flag, afterSpace: hasSpace) else { return false }
        notes.flag = flag
        return true
    }

    /// Flags of observations as Eurostat, the OECD and INSEE set them behind numbers: a few letters, an asterisk, a raised
    /// digit, a letter or digit in parentheses.
    private static func isFlag(_ text: String, afterSpace: Bool) -> Bool {
        if text.allSatisfy({ $0 == "*" || $0 == "†" || $0 == "‡" || "¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) }) {
            return text.count <= 3
        }
        var letters = Substring(text)
        if text.count >= 3, text.hasPrefix("("), text.hasSuffix(")") { letters = text.dropFirst().dropLast() }
        if letters.count != text.count && letters.count <= 2 && letters.allSatisfy({ "0"..."9" ~= $0 }) { return true }
        let limit = afterSpace || letters.count != text.count ? 2 : 1
        return letters.count <= limit && letters.allSatisfy { "bcdefinprsuvz".contains($0) }
            && letters.first != letters.last
            && !unitsLikeFlags.contains(letters) || letters.count == 1 && "bcdefinprsuvz".contains(letters)
    }

    /// Billions, inches and the like, which are made of letters of flags.
    private static let unitsLikeFlags: Set<Substring> = ["bn", "bi", "in", "nd", "pc", "ce", "ff", "cu", "sp"]

    // MARK: Signs between digits

    /// Whether the signs that group digits stand before three digits each (two within, as in India), and at most one other
    /// sign stands at the end.
    private var isWellGrouped: Bool {
        let decimal = decimalPosition ?? between.count
        guard decimal >= between.count - 1 else { return false }
        // Signs of two sorts before the decimal sign are no grouping.
        let grouping = between.prefix(decimal)
        guard grouping.allSatisfy({ $0 == grouping[0] && $0 != .decimal }) else { return false }
        guard !grouping.isEmpty else { return true }
        guard let first = groups[0].first, first != Ascii.zero, groups[0].count <= 3, groups[grouping.count].count == 3
        else {
            return false
        }
        let inner = groups[1..<grouping.count]
        return inner.allSatisfy { $0.count == 3 }
            || grouping[0] == .comma && groups[0].count <= 2 && inner.allSatisfy { $0.count == 2 } && !inner.isEmpty
    }

    /// The position of the decimal sign among the signs; `nil` when there is none, also when it cannot be told.
    private var decimalPosition: Int? {
        guard let last = between.last else { return nil }
        let position = between.count - 1
        switch last {
        case .decimal: return position
        case .group: return nil
        case .point, .comma:
            if position > 0 { return between[position - 1] == last ? nil : position }
            return isAmbiguousAlone ? nil : position
        }
    }

    /// One point or comma, one to three digits before it that do not begin with zero, and three behind it.
    private var isAmbiguousAlone: Bool {
        between.count == 1 && (between[0] == .point || between[0] == .comma) && exponent.isEmpty
            && (1...3).contains(groups[0].count) && groups[0].first != Ascii.zero && groups[1].count == 3
    }

    private static func sign(_ between: Between) -> DecimalSign? {
        switch between {
        case .point: .point
        case .comma: .comma
        case .group, .decimal: nil
        }
    }

    /// The sign that may group digits or begin a fraction.
    var ambiguousSign: DecimalSign? { isAmbiguousAlone ? Self.sign(between[0]) : nil }

    /// The decimal sign, when it is a point or comma beyond doubt.
    var decimalSign: DecimalSign? { decimalPosition.flatMap { Self.sign(between[$0]) } }

    /// Whether it is divided by U+066B.
    var hasArabicDecimal: Bool { between.last == .decimal }

    /// What the number says of the decimal sign of its file.
    var decimalEvidence: DecimalSign? { decimalSign }

    /// What the number says of the sign that groups digits in its file.
    var groupEvidence: DecimalSign? {
        guard ambiguousSign == nil, let first = between.first, decimalPosition != 0 else { return nil }
        return Self.sign(first)
    }

    /// The number when a point or comma, if it could mean two things, is the decimal sign; grouped when `nil`.
    func value(decimal: DecimalSign?) -> Double? {
        var text: [UInt8] = isNegative ? [Ascii.minus] : []
        let point = decimalPosition ?? (ambiguousSign != nil && decimal == ambiguousSign ? 0 : nil)
        for (index, group) in groups.enumerated() {
            if index > 0 && index - 1 == point { text.append(Ascii.point) }
            text += group
        }
        if !exponent.isEmpty { text += [0x65] + exponent }
        return Number.nearest(text)
    }

    // MARK: Characters

    /// Marks of direction, joiners and byte-order marks, which are not seen.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x061C, 0xFEFF, 0x00AD: true
        default: false
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2212, 0x2010...0x2013, 0xFE63, 0xFF0D: true
        default: false
        }
    }

    private static func isPercent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x25, 0x66A, 0xFE6A, 0xFF05: true
        default: false
        }
    }

    private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "$" || scalar.value >= 0x80 && scalar.properties.generalCategory == .currencySymbol
    }

    private static func between(_ scalar: Unicode.Scalar) -> Between? {
        switch scalar.value {
        case 0x2E: .point
        case 0x2C, 0x60C: .comma
        case 0x66B: .decimal
        case 0x66C, 0x27, 0x2019, 0x2BC: .group
        default: isSpace(scalar) ? .group : nil
        }
    }

    /// The value of a decimal digit of any script.
    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x80 { return "0"..."9" ~= scalar ? UInt8(scalar.value) - Ascii.zero : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return UInt8(exactly: value)
    }
}

extension Number {
    /// The nearest double to a plain decimal of any length, ties to even; `nil` for anything else and beyond the largest
    /// double.
    public static func nearest(_ ascii: [UInt8]) -> Double? {
        if ascii.count <= 64 { return parse(ascii.span) }
        // Only what `parse` would accept, so that no `nan`, `inf` or hexadecimal number passes.
        let body = ascii.first == Ascii.minus ? ascii.dropFirst() : ascii[...]
        let mantissa = body.prefix { Ascii.isDigit($0) || $0 == Ascii.point }
        guard mantissa.count(where: { $0 == Ascii.point }) <= 1, mantissa.contains(where: Ascii.isDigit) else {
            return nil
        }
        var rest = body.dropFirst(mantissa.count)
        if !rest.isEmpty {
            guard rest.removeFirst() | 0x20 == 0x65 else { return nil }
            if rest.first == Ascii.minus || rest.first == Ascii.plus { rest = rest.dropFirst() }
            guard !rest.isEmpty, rest.allSatisfy(Ascii.isDigit) else { return nil }
        }
        guard let value = Double(String(decoding: ascii, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
