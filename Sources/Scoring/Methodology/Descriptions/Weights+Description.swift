extension Methodology.Weights.Method: DescribedMethod {
    var summary: String {
        switch self {
        case .given: "the weights of areas.csv and indicators.csv, or a named set of weights.csv"
        case .equal: "the same for every member"
        case .budgetAllocation: "the mean of the points that experts gave in budget.csv"
        case .analyticHierarchy: "the principal eigenvector of the pairwise comparisons of comparisons.csv"
        case .principalComponents: "squared loadings of the components whose eigenvalue is above 1"
        case .rotatedFactors: "squared loadings of rotated factors, each factor by the variance it explains"
        case .entropy: "more for members that tell units apart: 1 less the entropy of their shares"
        case .critic: "more for members whose scores, as they are, vary and are little correlated with the others"
        case .equalCorrelation: "so that every member is as correlated with the group's score as the others"
        case .benefitOfTheDoubt: "for each unit the weights under which it looks best (linear programme)"
        }
    }

    var source: String {
        switch self {
        case .given: "the folder of inputs"
        case .equal: "Handbook 2008, section 1.6"
        case .budgetAllocation: "Handbook 2008, section 6.5 (budget allocation)"
        case .analyticHierarchy: "Saaty 1980; Handbook 2008, section 6.7 (analytic hierarchy process)"
        case .principalComponents: "Handbook 2008, section 6.1 (principal components)"
        case .rotatedFactors: "Nicoletti, Scarpetta and Boylaud 2000; Handbook 2008, section 6.1 (factor analysis)"
        case .entropy: "Zeleny 1982; Shannon 1948"
        case .critic: "Diakoulaki, Mavrotas and Papayannakis 1995"
        case .equalCorrelation: "Paruolo, Saisana and Saltelli 2013; Becker et al. 2017"
        case .benefitOfTheDoubt: "Melyn and Moesen 1991; Cherchye et al. 2007; Handbook 2008, section 6.3"
        }
    }

    var parameters: [ParameterDescription] {
        let standard = Methodology.Weights(self)
        return switch self {
        case .given:
            [
                ParameterDescription(
                    "set", .text, .described("areas.csv and indicators.csv"), "the name of a set in weights.csv")
            ]
        case .principalComponents:
            [
                ParameterDescription(
                    "firstComponentOnly", .flag, .flag(standard.usesFirstComponentOnly),
                    "whether the first component alone gives the weights")
            ]
        case .benefitOfTheDoubt:
            [
                ParameterDescription(
                    "shareBounds", .bounds(0...1), .described("none"),
                    "the least and the most that a member may contribute to a score, as a share of it")
            ]
        case .equal, .budgetAllocation, .analyticHierarchy, .rotatedFactors, .entropy, .critic, .equalCorrelation: []
        }
    }
}
