/// The years that some figures refer to; nothing where there are no figures.
///
/// Languages that write ranges with a dash put it into a sentence as it is: `2020`, `2020–2022`.
struct YearSpan: Sendable {
    let range: ClosedRange<Int>?
}

extension Words.StringInterpolation {
    /// `2020`, `2020–2022`, `–`.
    mutating func appendInterpolation(_ years: YearSpan) {
        guard let range = years.range else { return appendLiteral("–") }
        appendLiteral(range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)")
    }
}
