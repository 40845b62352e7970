/// What can be said of a change from the 90 % interval of paired draws, and from what came through figures that cannot be
/// compared with those before.
public enum Verdict: String, CaseIterable, Sendable {
    /// The whole interval lies above 0, also without what came through figures that cannot be compared.
    case rose
    /// The whole interval lies below 0, also without what came through figures that cannot be compared.
    case fell
    /// The interval does not hold 0, but would without what came through figures that cannot be compared: the source changed,
    /// and whether the country did cannot be told.
    case broken = "series break"
    /// The interval holds 0: no measurable change.
    case unclear = "no measurable change"

    /// Judges a change.
    ///
    /// - Parameter notComparable: the points of the change that came through figures that cannot be compared; the interval is
    ///   moved by them, and becomes no narrower.
    public init(_ interval: ClosedRange<Double>, notComparable: Double = 0) {
        if interval.lowerBound > 0 {
            self = interval.lowerBound - max(notComparable, 0) > 0 ? .rose : .broken
        } else if interval.upperBound < 0 {
            self = interval.upperBound - min(notComparable, 0) < 0 ? .fell : .broken
        } else {
            self = .unclear
        }
    }

    /// Whether the interval does not hold 0.
    public var isMeasurable: Bool { self != .unclear }
}
