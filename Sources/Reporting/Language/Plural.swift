public import Indicators

/// The plural categories of Unicode's CLDR.
public enum PluralCategory: Sendable {
    case zero, one, two, few, many, other

    /// The category of a whole number in a language (CLDR 48, cardinal).
    public init(_ count: Int, in language: Language) {
        switch language {
        case .english: self = count == 1 ? .one : .other
        case .french:
            self = count == 0 || count == 1 ? .one : count % 1_000_000 == 0 ? .many : .other
        case .arabic:
            switch count {
            case 0: self = .zero
            case 1: self = .one
            case 2: self = .two
            default:
                switch count % 100 {
                case 3...10: self = .few
                case 11...99: self = .many
                default: self = .other
                }
            }
        }
    }

    /// The category of a number printed with decimals.
    public init(decimal value: Double, in language: Language) {
        switch language {
        case .english, .arabic: self = .other
        case .french: self = value.magnitude < 2 ? .one : .other
        }
    }
}
