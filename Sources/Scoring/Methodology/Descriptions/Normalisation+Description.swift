extension Methodology.Normalisation.Method: DescribedMethod {
    var summary: String {
        switch self {
        case .goalposts: "the way from the lower to the upper goalpost, cut off at both ends"
        case .minMax: "the way from the lowest to the highest value"
        case .zScore: "the distance to the mean, in standard deviations (divisor n − 1)"
        case .rank: "the rank, 1 for the worst; ties share the lower one"
        case .percentileRank: "the share of the other units that are worse: (rank − 1)/(n − 1)"
        case .borda: "how many units are worse: rank − 1"
        case .distanceToMaximum: "1 less the share of the way to the best that is still to go"
        case .distanceToTarget: "1 less the share of the way to the indicator's target that is still to go"
        case .distanceToReference: "1 less the share of the way to a reference unit that is still to go"
        case .shareOfMaximum: "the value as a share of the best; needs values that are not negative"
        case .bands: "the number of the band between quantiles, 1 for the worst"
        }
    }

    var source: String {
        switch self {
        case .goalposts: "UNDP 2010, technical note 1; Handbook 2008, section 5.3 (min-max with fixed bounds)"
        case .minMax: "Handbook 2008, section 5.3 (min-max)"
        case .zScore: "Handbook 2008, section 5.2 (standardisation)"
        case .rank: "Handbook 2008, section 1.5 (ranking)"
        case .percentileRank: "Handbook 2008, section 1.5 (ranking); Becker et al. 2022 (COINr)"
        case .borda: "Borda 1781; Handbook 2008, section 6.12"
        case .distanceToMaximum, .distanceToTarget, .distanceToReference:
            "Handbook 2008, section 5.4 (distance to a reference)"
        case .shareOfMaximum: "Handbook 2008, section 5.4 (distance to the leader)"
        case .bands: "Handbook 2008, section 1.5 (categorical scales)"
        }
    }

    /// The scores of the worst and the best when no range is given.
    private var ownScale: String {
        switch self {
        case .goalposts, .minMax: "0 to 100"
        case .zScore: "mean and deviation"
        case .rank: "1 to the number of units"
        case .borda: "0 to the number of other units"
        case .percentileRank, .distanceToMaximum, .distanceToTarget, .distanceToReference: "0 to 1"
        case .shareOfMaximum: "up to 1"
        case .bands: "1 to the number of bands"
        }
    }

    var parameters: [ParameterDescription] {
        let standard = Methodology.Normalisation(self)
        let range = ParameterDescription(
            "range", .bounds(-1e6...1e6), .described(ownScale), "the scores of the worst and of the best")
        let scope = ParameterDescription(
            "scope", .scope, .word("edition"), "whose values a value is placed among: edition, all-editions or a year")
        let cap = ParameterDescription(
            "capped", .flag, .flag(standard.isCapped), "whether what lies beyond counts no more than reaching it")
        return switch self {
        case .goalposts: [range]
        case .zScore:
            [
                ParameterDescription(
                    "mean", .number(-1e6...1e6), .number(standard.mean), "the mean of the scores; not beside a range"),
                ParameterDescription(
                    "deviation", .number(1e-6...1e6), .number(standard.deviation),
                    "the standard deviation of the scores; not beside a range"), range, scope,
            ]
        case .distanceToReference:
            [ParameterDescription("reference", .text, .refused, "the code of the reference unit"), cap, range, scope]
        case .distanceToTarget: [cap, range, scope]
        case .bands:
            [
                ParameterDescription(
                    "bands", .integer(2...100), .number(Double(standard.bands)),
                    "the number of bands, each with as many units"), range, scope,
            ]
        case .minMax, .rank, .percentileRank, .borda, .distanceToMaximum, .shareOfMaximum: [range, scope]
        }
    }
}
