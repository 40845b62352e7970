import Tabular

extension Assumption {
    /// The names of the assumptions that Mizan knows.
    public enum Name: String, CaseIterable, Sendable {
        case weights
        case normalisation
        case areaAggregation = "area-aggregation"
        case indexAggregation = "index-aggregation"
        case treatment
        case imputation
        case indicatorLeftOut = "indicator-left-out"
        case measurementError = "measurement-error"
        case goalposts
    }

    /// Weights lie around the published ones.
    public static func weights(_ spread: WeightSpread) -> Assumption {
        let words =
            switch spread {
            case .dirichlet(let concentration): "Dirichlet, concentration \(Number.text(concentration)) a member"
            case .uniform(let share): "uniform ± \(Number.text(share * 100)) %"
            }
        return Assumption(name: Name.weights.rawValue, values: [words], kind: .weights(spread))
    }

    /// Scores come from the published normalisation or from others; those without a range get the published one, else 0 to
    /// 100, so that scores stay comparable.
    public static func normalisation(_ others: [Methodology.Normalisation]) -> Assumption {
        Assumption(Name.normalisation.rawValue, \.normalisation, others: others) { $0.method.rawValue }
    }

    /// Outliers are treated as published or otherwise.
    public static func treatment(_ others: [Methodology.Treatment]) -> Assumption {
        Assumption(Name.treatment.rawValue, \.treatment, others: others) { $0.method.rawValue }
    }

    /// Missing values are filled in as published or otherwise.
    ///
    /// - Parameter withErrors: whether what is filled in gets a normal error, with the standard error of the predictions of
    ///   its indicator where values are known: multiple imputation.
    public static func imputation(_ others: [Methodology.Imputation], withErrors: Bool = true) -> Assumption {
        let plain = Assumption(Name.imputation.rawValue, \.imputation, others: others) { $0.method.rawValue }
        guard case .choice(let changes) = plain.kind else { return plain }
        return Assumption(
            name: plain.name, values: plain.values + (withErrors ? ["with errors of the values filled in"] : []),
            kind: .imputation(changes, withErrors: withErrors)
        )
    }

    /// The members of the root become the index as published or otherwise; the published minimum coverage stands.
    public static func indexAggregation(_ others: [Methodology.Aggregation]) -> Assumption {
        aggregation(.indexAggregation, others) { choice in
            { @Sendable in
                $0.aggregation.index.adopt(choice)
                $0.aggregation.byDepth[0]?.adopt(choice)
                $0.aggregation.byGroup["index"]?.adopt(choice)
            }
        }
    }

    /// The members of every other group become its score as published or otherwise; each published minimum coverage stands.
    public static func areaAggregation(_ others: [Methodology.Aggregation]) -> Assumption {
        aggregation(.areaAggregation, others) { choice in
            { @Sendable in
                $0.aggregation.area.adopt(choice)
                for depth in $0.aggregation.byDepth.keys where depth > 0 {
                    $0.aggregation.byDepth[depth]?.adopt(choice)
                }
                for group in $0.aggregation.byGroup.keys where group != "index" {
                    $0.aggregation.byGroup[group]?.adopt(choice)
                }
            }
        }
    }

    private static func aggregation(
        _ name: Name, _ others: [Methodology.Aggregation], _ change: (Methodology.Aggregation) -> Change
    ) -> Assumption {
        Assumption(
            name: name.rawValue, values: ["as published"] + others.map(\.method.rawValue),
            kind: .choice([{ _ in }] + others.map(change))
        )
    }

    /// One indicator is left out, or none: each as likely.
    public static var indicatorLeftOut: Assumption {
        Assumption(name: Name.indicatorLeftOut.rawValue, values: ["none, or any one"], kind: .indicatorLeftOut)
    }

    /// Figures have normal errors (log-normal ones where goalposts lie on a logarithmic scale), kept within what can occur.
    public static func measurementError(_ error: MeasurementError) -> Assumption {
        let words = [
            ("A", error.normal), ("B, D", error.otherDefinition), ("P", error.provisional),
            ("E, F, I", error.estimated),
            ("U", error.lowReliability),
        ].map { "\($0): \(Number.text($1 * 100, decimals: 1)) %" }.joined(separator: "; ")
        return Assumption(
            name: Name.measurementError.rawValue, values: ["relative standard deviation by status: \(words)"],
            kind: .measurementError(error)
        )
    }

    /// Goalposts that come from percentiles lie up to a share of their distance further in or out; natural ones, such as 0
    /// and 100 per cent, stand.
    public static func goalposts(share: Double) -> Assumption {
        Assumption(
            name: Name.goalposts.rawValue, values: ["± \(Number.text(share * 100)) % of their distance"],
            kind: .goalposts(share: share)
        )
    }
}

extension Methodology.Aggregation {
    /// Takes over another choice, but not its minimum coverage.
    fileprivate mutating func adopt(_ other: Methodology.Aggregation) {
        let coverage = minimumCoverage
        self = other
        minimumCoverage = coverage
    }
}
