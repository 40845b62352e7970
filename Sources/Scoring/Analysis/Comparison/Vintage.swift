import Indicators

/// One side of a comparison: an edition, and the scores that were published for it when it is an archived one.
public struct Vintage: Sendable {
    /// The edition, computed with today's engine.
    public let edition: Edition
    /// What people said about weights, as the edition used it.
    public let tables: WeightTables
    /// What a report published at its time; `nil` for an edition computed from today's figures by today's methodology.
    public let published: Published?

    /// Takes each part.
    public init(_ edition: Edition, tables: WeightTables = WeightTables(), published: Published? = nil) {
        self.edition = edition
        self.tables = tables
        self.published = published
    }

    /// What a report published.
    public struct Published: Sendable {
        /// The version of the engine that computed it.
        public let engine: String
        /// The scores, by the codes of country and knot.
        public let scores: [String: [String: Double]]

        /// Takes each part.
        public init(engine: String, scores: [String: [String: Double]]) {
            self.engine = engine
            self.scores = scores
        }
    }

    /// The score of a unit at a knot: the published one where there is one.
    func score(_ unit: Int, _ node: Int) -> Double? {
        guard let published else { return edition.scores[unit, node] }
        let code = edition.catalogue.economies[unit].code
        return published.scores[code]?[edition.scores.framework.nodes[node].code]
    }

    /// The figure that stands for a unit and an indicator.
    func figure(_ unit: Int, _ indicator: Int) -> Catalogue.Figure? {
        guard let observation = edition.observation(unit, indicator), let value = observation.value else { return nil }
        let catalogue = edition.catalogue
        return Catalogue.Figure(
            economy: catalogue.economies[unit].code, indicator: catalogue.indicators[indicator].code, value: value,
            year: Int(observation.year), status: observation.status,
            source: catalogue.sources.isEmpty ? "" : catalogue.sources[Int(observation.source)].code
        )
    }
}
