extension Assumption {
    /// What an analysis varies unless told otherwise: weights, normalisation, aggregation of the index, imputation, and one
    /// indicator left out, as far as each changes a score.
    ///
    /// These are the choices that audits of indices by the European Commission's Joint Research Centre vary, and how far:
    /// the Dirichlet distribution with 48 a member gives shares a coefficient of variation of 14 %, as ± 25 % does.
    public static func standard(
        for edition: Edition, tables: WeightTables = WeightTables()
    ) throws(AnalysisProblem) -> [Assumption] {
        try Robustness.checkSize(of: edition)
        let names: [Name] = [.weights, .normalisation, .indexAggregation, .imputation, .indicatorLeftOut]
        var assumptions: [Assumption] = []
        for name in names {
            let assumption = standard(name, for: edition.methodology)
            do throws(AnalysisProblem) {
                let replicator = try Replicator(
                    edition.year, of: edition.catalogue, by: edition.methodology, tables: tables,
                    varying: [assumption], seed: 0)
                try replicator.checkEffects()
                assumptions.append(assumption)
            } catch {
                // A choice that has no effect here, or cannot be made here, is not among the usual ones here.
                if case .unsound = error { throw error }
            }
        }
        return assumptions
    }

    /// The usual values of an assumption, beside those of a methodology.
    public static func standard(_ name: Name, for published: Methodology) -> Assumption {
        switch name {
        case .weights: return .weights(.dirichlet(concentration: 48))
        case .normalisation:
            return .normalisation([
                Methodology.Normalisation(published.normalisation.method == .minMax ? .zScore : .minMax)
            ])
        case .areaAggregation: return .areaAggregation([other(than: published.aggregation.area)])
        case .indexAggregation: return .indexAggregation([other(than: published.aggregation.index)])
        case .treatment:
            return .treatment([Methodology.Treatment(published.treatment.method == .none ? .winsorise : .none)])
        case .imputation:
            return .imputation([
                Methodology.Imputation(published.imputation.method == .none ? .nearestNeighbours : .none)
            ])
        case .indicatorLeftOut: return .indicatorLeftOut
        case .measurementError: return .measurementError(MeasurementError())
        case .goalposts: return .goalposts(share: 0.05)
        }
    }

    /// The arithmetic mean beside any other, the geometric beside the arithmetic.
    private static func other(than published: Methodology.Aggregation) -> Methodology.Aggregation {
        Methodology.Aggregation(
            published.method == .arithmetic ? .geometric : .arithmetic, minimumCoverage: 0, floor: published.floor)
    }
}
