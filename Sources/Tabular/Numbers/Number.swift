/// Decimal numbers as Mizan's own files write them: ASCII digits, a point, an optional exponent.
public enum Number {
    /// The nearest double to a plain decimal such as `-12.5`, `.5` or `1e-05`, of 64 characters at most; `nil` for anything
    /// else, also for `nan` and `inf`.
    ///
    /// Digits up to 2⁵³ with a small power of ten are one exact multiplication or division (Clinger 1990); the rest goes
    /// to the standard library, which rounds correctly as well.
    public static func parse(_ text: Span<UInt8>) -> Double? {
        var at = 0
        let count = text.count
        guard count > 0, count <= 64 else { return nil }
        let isNegative = text[0] == Ascii.minus
        if isNegative { at = 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var fraction = 0
        var seenPoint = false
        while at < count {
            let byte = text[at]
            if byte >= Ascii.zero && byte <= Ascii.nine {
                digits += 1
                if mantissa < 1_000_000_000_000_000_000 {
                    mantissa = mantissa &* 10 &+ UInt64(byte &- Ascii.zero)
                } else {
                    digits = 99
                }
                if seenPoint { fraction += 1 }
            } else if byte == Ascii.point && !seenPoint {
                seenPoint = true
            } else {
                break
            }
            at += 1
        }
        guard digits > 0 else { return nil }
        if at == count && digits < 99 && mantissa < 1 << 53 && fraction <= 22 {
            let value = Double(mantissa) / powersOfTen[fraction]
            return isNegative ? -value : value
        }
        guard isPlainExponent(text, from: at) else { return nil }
        var ascii: [UInt8] = []
        for index in 0..<count { ascii.append(text[index]) }
        guard let value = Double(String(decoding: ascii, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// A whole number with an optional minus sign; `nil` for anything else and for more than 18 digits.
    public static func parseInteger(_ text: Span<UInt8>) -> Int? {
        let start = text.count > 0 && text[0] == Ascii.minus ? 1 : 0
        guard text.count > start, text.count - start <= 18 else { return nil }
        var value = 0
        for index in start..<text.count {
            guard text[index] >= Ascii.zero && text[index] <= Ascii.nine else { return nil }
            value = value * 10 + Int(text[index] - Ascii.zero)
        }
        return start == 1 ? -value : value
    }

    /// The shortest decimal that reads back as the same double; whole numbers without `.0`.
    public static func text(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func isPlainExponent(_ text: Span<UInt8>, from start: Int) -> Bool {
        if start == text.count { return true }
        var at = start
        guard text[at] == UInt8(ascii: "e") || text[at] == UInt8(ascii: "E") else { return false }
        at += 1
        if at < text.count && (text[at] == Ascii.plus || text[at] == Ascii.minus) { at += 1 }
        guard at < text.count else { return false }
        while at < text.count {
            guard text[at] >= Ascii.zero && text[at] <= Ascii.nine else { return false }
            at += 1
        }
        return true
    }

    /// Every power of ten that is a double exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
