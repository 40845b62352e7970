public import Indicators
import Tabular

/// How a language writes numbers. Written by hand: what ICU gives hangs on the host's edition and region.
public struct NumberStyle: Sendable {
    let decimalSign: String
    let groupSign: String
    let percentSign: String

    /// The style of a language; Arabic texts of the OIC use the digits 0 to 9.
    public init(_ language: Language) {
        switch language {
        case .english, .arabic: (decimalSign, groupSign, percentSign) = (".", ",", "%")
        case .french: (decimalSign, groupSign, percentSign) = (",", "\u{202F}", "\u{202F}%")
        }
    }

    /// A number with so many decimals, thousands grouped, the real minus sign.
    public func number(_ value: Double, decimals: Int) -> FormattedNumber {
        FormattedNumber(text: text(value, decimals: decimals), value: value, decimals: decimals)
    }

    /// A score: one decimal.
    public func score(_ value: Double) -> FormattedNumber { number(value, decimals: 1) }

    /// A whole number.
    public func count(_ value: Int) -> FormattedNumber { number(Double(value), decimals: 0) }

    /// A year: a whole number without groups.
    public func year(_ value: Int) -> FormattedNumber {
        FormattedNumber(text: String(value), value: Double(value), decimals: 0)
    }

    /// A share of one as a percentage.
    public func percent(_ share: Double, decimals: Int = 0) -> FormattedNumber {
        FormattedNumber(text: text(share * 100, decimals: decimals) + percentSign, value: share, decimals: nil)
    }

    /// A change, with its sign.
    public func change(_ value: Double, decimals: Int = 1) -> FormattedNumber {
        let text = text(value, decimals: decimals)
        let isZero = !text.contains { $0 != "0" && String($0) != decimalSign }
        return FormattedNumber(text: value > 0 && !isZero ? "+" + text : text, value: value, decimals: decimals)
    }

    private func text(_ value: Double, decimals: Int) -> String {
        let plain = Number.text(value, decimals: decimals)
        let isNegative = plain.hasPrefix("-")
        let parts = plain.drop { $0 == "-" }.split(separator: ".")
        guard let whole = parts.first else { return plain }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            // French and English both leave four digits alone in running tables only by taste; here they are grouped alike.
            if index > 0 && (whole.count - index) % 3 == 0 { grouped += groupSign }
            grouped.append(digit)
        }
        return (isNegative ? "\u{2212}" : "") + grouped + (parts.count > 1 ? decimalSign + parts[1] : "")
    }
}
