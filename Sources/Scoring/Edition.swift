public import Indicators

/// One edition computed from the catalogue: the way through the house in one nested expression.
public struct Edition: Sendable {
    /// The inputs.
    public let catalogue: Catalogue
    /// The choices.
    public let methodology: Methodology
    /// The positions of the observations chosen for the edition, economies × indicators, row-major; −1 where there is none.
    public let newest: [Int32]
    /// The values of the scored indicators among them.
    public let values: Dataset<Stage.Selected>
    /// The scores.
    public let scores: Scores
    /// The ranks of the members by index, by position in the catalogue.
    public let ranks: [Int?]

    /// Scores every economy of the catalogue for the edition of a year.
    public init(_ year: Int, of catalogue: Catalogue, by methodology: Methodology) {
        self.catalogue = catalogue
        self.methodology = methodology
        newest = catalogue.newestObservations(edition: year, methodology.selection)
        values = catalogue.selected(edition: year, from: newest)
        scores = values.normalised(methodology.normalisation, catalogue.indicators).aggregated(methodology)
        ranks = scores.ranks(of: catalogue.members)
    }

    /// The reference year.
    public var year: Int { scores.edition }
}
