extension Number {
    /// The number with so many decimals, a point, and no group separators, as `-12.50`.
    ///
    /// Rounds the shortest decimal that reads back as the same double, half away from zero: 1.15 gives 1.2, as a person
    /// rounds the figure of the CSV file by hand. A result of zero has no sign.
    public static func text(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return text(value) }
        var (digits, exponent) = decimalDigits(value.magnitude)
        // The digits stand for 0.d1d2d3… × 10^exponent; keep those up to the last decimal wanted.
        let kept = exponent + decimals
        if kept < 0 {
            digits = []
        } else if kept < digits.count {
            let roundsUp = digits[kept] >= 5
            digits.removeLast(digits.count - kept)
            if roundsUp { increment(&digits, &exponent, decimals) }
        }
        let isZero = digits.allSatisfy { $0 == 0 }
        var text: [UInt8] = value < 0 && !isZero ? [Ascii.minus] : []
        for place in stride(from: max(exponent, 1) - 1, through: -decimals, by: -1) {
            if place == -1 { text.append(Ascii.point) }
            let index = exponent - 1 - place
            text.append(Ascii.zero + (digits.indices.contains(index) ? digits[index] : 0))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds one in the last place kept; 9.99 carries into a new first digit.
    private static func increment(_ digits: inout [UInt8], _ exponent: inout Int, _ decimals: Int) {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
        exponent += 1
    }

    /// The shortest digits of a number that is not negative, and the power of ten before which they stand.
    private static func decimalDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var exponent = 0
        var seenPoint = false
        var scientific = 0
        let text = Array(value.description.utf8)
        for (index, byte) in text.enumerated() {
            switch byte {
            case Ascii.point: seenPoint = true
            case UInt8(ascii: "e"):
                scientific = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                return (digits, exponent + scientific)
            default:
                // Leading zeros carry no digit, but those after the point move it.
                if digits.isEmpty && byte == Ascii.zero {
                    if seenPoint { exponent -= 1 }
                } else {
                    digits.append(byte - Ascii.zero)
                    if !seenPoint { exponent += 1 }
                }
            }
        }
        return (digits, exponent)
    }
}
