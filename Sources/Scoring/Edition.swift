public import Indicators
import Tabular

/// One edition computed from the catalogue: the way through the house, stage by stage.
public struct Edition: Sendable {
    /// The inputs.
    public let catalogue: Catalogue
    /// The choices.
    public let methodology: Methodology
    /// The positions of the observations chosen for the edition, economies × indicators, row-major; −1 where there is none.
    public let newest: [Int32]
    /// The values of the scored indicators among them.
    public let values: Dataset<Stage.Selected>
    /// The same divided by their denominators, units with too few of them screened out.
    public let denominated: Dataset<Stage.Denominated>
    /// The same with outliers dealt with, or missing values filled in where the methodology puts that first.
    public let halfway: Dataset<Stage.Treated>
    /// The same with outliers and missing values dealt with.
    public let completed: Dataset<Stage.Imputed>
    /// The scores of the indicators.
    public let normalised: Dataset<Stage.Normalised>
    /// The scores of all knots.
    public let scores: Scores
    /// The ranks of the members by index, by position in the catalogue.
    public let ranks: [Int?]

    /// Scores every economy of the catalogue for the edition of a year.
    public init(
        _ year: Int, of catalogue: Catalogue, by methodology: Methodology, tables: WeightTables = WeightTables()
    ) {
        self.catalogue = catalogue
        self.methodology = methodology
        newest = catalogue.newestObservations(edition: year, methodology.selection, methodology.submissions)
        values = catalogue.selected(edition: year, from: newest)
        denominated = values.denominated(catalogue, newest: newest).screened(methodology.screening)
        halfway = denominated.halfway(methodology, catalogue)
        completed = halfway.completed(methodology, catalogue)
        if let direct = completed.directlyScored(by: methodology, catalogue, tables: tables) {
            (normalised, scores) = direct
        } else {
            normalised = completed.normalised(
                methodology.normalisation, catalogue,
                among: Edition.references(completed, of: catalogue, by: methodology)
            )
            scores = normalised.aggregated(methodology, tables: tables)
        }
        ranks = scores.ranks(of: catalogue.members)
    }

    /// The tables among whose values those of an edition are placed; `nil` for its own alone.
    static func references(
        _ own: Dataset<Stage.Imputed>, of catalogue: Catalogue, by methodology: Methodology
    ) -> [Dataset<Stage.Imputed>]? {
        @Sendable func completed(_ year: Int) -> Dataset<Stage.Imputed> {
            if year == own.edition { return own }
            let newest = catalogue.newestObservations(edition: year, methodology.selection, methodology.submissions)
            return catalogue.selected(edition: year, from: newest).denominated(catalogue, newest: newest)
                .screened(methodology.screening).halfway(methodology, catalogue, isReference: true)
                .completed(methodology, catalogue, isReference: true)
        }
        switch methodology.normalisation.scope {
        case .edition: return nil
        case .allEditions:
            let years = catalogue.editions
            return Parallel.map(years.count) { completed(years[$0]) }
        case .reference(let year): return [completed(year)]
        }
    }

    /// The reference year.
    public var year: Int { scores.edition }

    /// What the methodology cannot do on these data, and what it did otherwise than a reader may think.
    public var findings: [Finding] { scores.journal.findings + unknownNames() }

    /// Groups that the methodology names and the framework does not have, and editions that the data do not carry.
    private func unknownNames() -> [Finding] {
        let nodes = scores.framework.nodes
        let groups = nodes.filter { $0.indicator == nil }.map(\.code)
        var problems: [MethodProblem] = []
        let named = [
            ("weights", Set(methodology.weights.byGroup.keys)),
            ("aggregation", Set(methodology.aggregation.byGroup.keys)),
        ]
        for (choice, codes) in named {
            for code in codes.sorted() where !groups.contains(code) {
                let similar = Suggestion.nearest(to: code, in: groups)
                problems.append(.unknownName(code, choice: choice, similar: similar))
            }
        }
        if case .reference(let year) = methodology.normalisation.scope, !catalogue.editions.contains(year) {
            problems.append(.noEdition(year))
        }
        return problems.map { Finding(.method($0), at: Place(file: "methodology.json")) }
    }

    /// The score of a figure of a unit; `nil` for context indicators and where there is none.
    public func score(_ unit: Int, indicator: Int) -> Double? {
        scores.framework.nodes.firstIndex { $0.indicator == indicator }.flatMap { scores[unit, $0] }
    }
}
