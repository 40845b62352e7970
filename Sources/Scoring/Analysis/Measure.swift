import Indicators

/// What groups are compared by, or inequality is measured of.
public enum Measure: Hashable, Sendable {
    /// The scores at a knot of the framework: the index, a group or an indicator's scores.
    case score(node: Int)
    /// The values of an indicator in its unit, scored or context.
    case value(indicator: Int)

    /// The index.
    public static let index = Measure.score(node: Scores.index)
}

extension Edition {
    /// What a unit has of a measure; `nil` where it is missing.
    public func value(of measure: Measure, _ unit: Int) -> Double? {
        switch measure {
        case .score(let node): scores[unit, node]
        case .value(let indicator): observation(unit, indicator)?.value
        }
    }

    /// The code of a measure.
    public func code(of measure: Measure) -> String {
        switch measure {
        case .score(let node): scores.framework.nodes[node].code
        case .value(let indicator): catalogue.indicators[indicator].code
        }
    }
}
