/// What a text with a number in it says, where a number alone should stand.
enum NearNumber {
    /// `<0.1`, `>95`, `~12`, `ca. 12`, `10–12`: a bound, a range or an estimate in words.
    case bound
    /// `12.3 Mio.`, `65k`, `12 km`, `40 USD`: a unit or a multiple stands behind or before the number.
    case unit

    init?(_ cell: String) {
        guard cell.utf8.count <= 64 else { return nil }
        var text = ""
        for scalar in cell.lowercased().unicodeScalars where !NumberParts.isInvisible(scalar) {
            text += NumberParts.isSpace(scalar) ? " " : String(scalar)
        }
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        if let word = Self.bounds.first(where: { rest.hasPrefix($0) }),
            NumberParts(String(rest.dropFirst(word.count))) != nil
        {
            self = .bound
        } else if Self.isRange(rest) {
            self = .bound
        } else if Self.hasUnit(rest) {
            self = .unit
        } else {
            return nil
        }
    }

    /// Signs and words, the longer ones first, that make a bound or an estimate of the number behind them.
    private static let bounds: [String] = [
        "<", ">", "≤", "≥", "⩽", "⩾", "~", "≈", "≃", "±", "approximately", "approx.", "approx", "about", "around",
        "circa", "ca.", "ca", "c.", "less than", "more than", "over", "under", "up to", "at least", "environ", "env.",
        "près de", "plus de", "moins de", "yaklaşık", "yakl.", "en az", "en çok", "حوالي", "نحو", "أقل من", "أكثر من",
        "rund", "etwa", "über", "unter", "mehr als", "weniger als",
    ].sorted { $0.count > $1.count }

    private static func isRange(_ text: Substring) -> Bool {
        for mark in ["-", "/", "–", "—", "−", " to ", " à ", "..", "…", " bis ", " ila ", " إلى "] {
            let ends = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
            if ends.count == 2, NumberParts(String(ends[0])) != nil, NumberParts(String(ends[1])) != nil { return true }
        }
        return false
    }

    /// A number, then up to sixteen letters; or up to four letters, then a number.
    private static func hasUnit(_ text: Substring) -> Bool {
        let isLetter: (Character) -> Bool = {
            $0.isLetter || $0 == "." || $0 == " " || $0 == "/" || $0 == "²" || $0 == "³"
        }
        var front = text
        while let last = front.last, isLetter(last) { front = front.dropLast() }
        let behind = text.dropFirst(front.count)
        if (1...16).contains(behind.count), behind.contains(where: \.isLetter), NumberParts(String(front)) != nil {
            return true
        }
        let before = text.prefix(while: isLetter)
        return (1...5).contains(before.count) && before.contains(where: \.isLetter) && before.contains(" ")
            && NumberParts(String(text.dropFirst(before.count))) != nil
    }
}
