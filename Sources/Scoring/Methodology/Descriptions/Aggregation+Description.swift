extension Methodology.Aggregation.Method: DescribedMethod {
    var summary: String {
        switch self {
        case .arithmetic: "the weighted mean; a weakness is made up for by a strength in full"
        case .geometric: "the weighted geometric mean; a weakness is made up for in part"
        case .harmonic: "the weighted harmonic mean; a weakness is made up for even less"
        case .power: "the weighted power mean: 1 is arithmetic, 0 geometric, −1 harmonic"
        case .orderedWeightedAverage: "weights go to places in each unit's own order, from its best to its worst"
        case .minimum: "the lowest score; nothing makes up for it"
        case .mazziottaPareto: "the mean less a penalty for imbalance: M − S·cv"
        case .copeland: "how many units it beats less how many beat it, in pairwise comparison"
        case .wroclaw: "the nearness to a unit that has the best of everything"
        case .benefitOfTheDoubt: "the share of the best score under each unit's own best weights (linear programme)"
        }
    }

    var source: String {
        switch self {
        case .arithmetic: "Handbook 2008, section 6.10 (additive aggregation)"
        case .geometric: "Handbook 2008, section 6.11 (geometric aggregation)"
        case .harmonic, .power: "Hardy, Littlewood and Pólya 1934; Decancq and Lugo 2013"
        case .orderedWeightedAverage: "Yager 1988"
        case .minimum: "Decancq and Lugo 2013 (the power mean whose exponent goes to −∞)"
        case .mazziottaPareto: "Mazziotta and Pareto 2016"
        case .copeland: "Copeland 1951; Handbook 2008, section 6.13 (outranking matrix)"
        case .wroclaw: "Hellwig 1968"
        case .benefitOfTheDoubt: "Melyn and Moesen 1991; Cherchye et al. 2007; Handbook 2008, section 6.3"
        }
    }

    var parameters: [ParameterDescription] {
        let standard = Methodology.Aggregation(self, minimumCoverage: 0)
        let coverage = ParameterDescription(
            "minimumCoverage", .number(0...1), .number(standard.minimumCoverage),
            "the share of the group's weight that must be there; below it the score is missing")
        let floor = ParameterDescription(
            "floor", .number(0...100), .number(standard.floor), "the least score that enters the mean")
        return switch self {
        case .geometric, .harmonic: [coverage, floor]
        case .power:
            [coverage, floor, ParameterDescription("exponent", .number(-100...100), .refused, "the exponent")]
        case .orderedWeightedAverage:
            [
                coverage,
                ParameterDescription(
                    "orderExponent", .number(0.01...100), .number(standard.orderExponent),
                    "the exponent of the quantifier; above 1, low scores weigh more"),
            ]
        case .mazziottaPareto:
            [
                coverage,
                ParameterDescription(
                    "rewardsImbalance", .flag, .flag(standard.rewardsImbalance),
                    "whether imbalance adds to the score instead of lowering it"),
            ]
        case .benefitOfTheDoubt:
            [
                coverage,
                ParameterDescription(
                    "shareBounds", .bounds(0...1), .described("none"),
                    "the least and the most that a member may contribute to a score, as a share of it"),
            ]
        case .arithmetic, .minimum, .copeland, .wroclaw: [coverage]
        }
    }
}
