public import Indicators

/// One edition computed from the catalogue: the way through the house in one nested expression.
public struct Edition: Sendable {
    /// The inputs.
    public let catalogue: Catalogue
    /// The choices.
    public let methodology: Methodology
    /// The values chosen for the edition.
    public let values: Dataset<Stage.Selected>
    /// The scores.
    public let scores: Scores
    /// The ranks of the members by index, by position in the catalogue.
    public let ranks: [Int?]

    /// Scores every economy of the catalogue for the edition of a year.
    public init(_ year: Int, of catalogue: Catalogue, by methodology: Methodology) {
        self.catalogue = catalogue
        self.methodology = methodology
        values = catalogue.selected(edition: year, methodology.selection)
        scores = values.normalised(methodology.normalisation, catalogue.indicators).aggregated(methodology)
        ranks = scores.ranks(of: catalogue.members)
    }

    /// The reference year.
    public var year: Int { scores.edition }
}
