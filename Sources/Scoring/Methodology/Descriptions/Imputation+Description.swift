extension Methodology.Imputation.Method: DescribedMethod {
    var summary: String {
        switch self {
        case .none: "missing values stay missing; scores use what is there and say how much"
        case .mean: "the mean of the units that have a value"
        case .median: "the median of the units that have a value"
        case .groupMean: "the mean of the unit's group; of all units where the group has no value"
        case .groupMedian: "the median of the unit's group; of all units where the group has no value"
        case .rowMean: "the unit's mean over the other indicators of the same group, each brought to 0–1 first"
        case .nearestNeighbours: "the mean of the units that are most alike in the other indicators"
        case .regression: "the value on the least-squares line through named other indicators"
        case .expectationMaximisation: "the expected value given the others, under a multivariate normal distribution"
        case .latest: "the unit's newest earlier figure, however old"
        case .linearInterpolation:
            "on the line between the unit's figures before and after; that figure where there is but one"
        case .stepInterpolation: "the unit's newest earlier figure, or the oldest later one"
        case .constant: "one stated value"
        }
    }

    var source: String {
        switch self {
        case .none: "Handbook 2008, section 1.3"
        case .mean, .median, .groupMean, .groupMedian: "Handbook 2008, section 3.2 (unconditional means)"
        case .constant: "Handbook 2008, section 3.1 (single imputation)"
        case .rowMean: "Handbook 2008, section 3.1; Becker et al. 2022 (COINr)"
        case .nearestNeighbours: "Troyanskaya et al. 2001; Handbook 2008, section 3.1 (hot deck)"
        case .regression: "Handbook 2008, section 3.3 (regression imputation)"
        case .expectationMaximisation:
            "Dempster, Laird and Rubin 1977; Little and Rubin 2002, section 11.2; Handbook 2008, section 3.4"
        case .latest, .linearInterpolation, .stepInterpolation: "Handbook 2008, section 3.1 (cold deck)"
        }
    }

    var parameters: [ParameterDescription] {
        if self == .none { return [] }
        let standard = Methodology.Imputation(self)
        let order = ParameterDescription(
            "beforeTreatment", .flag, .flag(standard.isBeforeTreatment),
            "whether missing values are filled in before outliers are dealt with"
        )
        return switch self {
        case .groupMean, .groupMedian:
            [
                ParameterDescription(
                    "grouping", .text, .refused, "a grouping that \"mizan codes groupings\" lists"), order,
            ]
        case .nearestNeighbours:
            [
                ParameterDescription(
                    "neighbours", .integer(1...1000), .number(Double(standard.neighbours)),
                    "how many units are asked"), order,
            ]
        case .regression:
            [
                ParameterDescription(
                    "predictors", .texts, .refused, "the codes of the indicators that predict the missing one"), order,
            ]
        case .constant:
            [ParameterDescription("value", .number(-1e300...1e300), .refused, "what is put in"), order]
        case .none, .mean, .median, .rowMean, .expectationMaximisation, .latest, .linearInterpolation,
            .stepInterpolation:
            [order]
        }
    }
}
