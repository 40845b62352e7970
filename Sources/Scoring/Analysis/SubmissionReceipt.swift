public import Indicators

/// What a submission changes: its figures beside those before, and the country's results with and without it.
public struct SubmissionReceipt: Sendable {
    /// A figure beside the newest one of the same indicator from an earlier year, or of the same year.
    public struct Change: Equatable, Sendable {
        /// The figure.
        public let figure: SubmittedFigure
        /// The value before and its year; `nil` when there was none.
        public let previous: Dated?
    }

    /// The country's results with and without the submission, as the public would see them.
    public struct Effect: Equatable, Sendable {
        /// The edition.
        public let edition: Int
        /// The share of the weight that has a figure, 0 to 1.
        public let coverageBefore: Double
        /// The same with the submission.
        public let coverageAfter: Double
        /// The index; `nil` when it is not scored.
        public let indexBefore: Double?
        /// The same with the submission.
        public let indexAfter: Double?
        /// The codes of the areas that are scored with the submission alone.
        public let areasNowScored: [String]
    }

    /// Every figure with a value that differs from what was known.
    public let changes: [Change]
    /// The results; `nil` when the country is not known.
    public let effect: Effect?
    /// The day until which submissions for the edition are taken.
    public let deadline: String?

    /// Compares a reading with the catalogue, in which it is not yet.
    public init(
        _ reading: SubmissionReading, _ catalogue: Catalogue, by methodology: Methodology, tables: WeightTables,
        _ disclosure: Disclosure
    ) {
        deadline = catalogue.record(ofEdition: reading.edition).deadline
        guard let code = reading.country, let unit = catalogue.economy(code), unit < catalogue.memberCount else {
            changes = []
            effect = nil
            return
        }
        changes = reading.figures.compactMap { figure in
            guard figure.value != nil, let indicator = catalogue.indicator(figure.indicator) else { return nil }
            // Of the same year a submitted figure stands behind the published one.
            var last: Observation?
            for observation in catalogue.observations
            where Int(observation.economy) == unit && Int(observation.indicator) == indicator
                && observation.year <= figure.year && observation.value != nil && observation.year >= last?.year ?? .min
            {
                last = observation
            }
            let previous = last.flatMap { last in last.value.map { Dated(value: $0, year: Int(last.year)) } }
            // Not to list a confidential figure would say that it is the one that was published.
            let isKnown = previous?.year == figure.year && previous?.value == figure.value
            return isKnown && figure.confidentiality == .free ? nil : Change(figure: figure, previous: previous)
        }
        var ledger =
            catalogue.submissions.first { $0.country == code && $0.edition == reading.edition }
            ?? SubmissionLedger(country: code, edition: reading.edition)
        ledger.accept(reading.figures, .init(moment: "", file: reading.file, digest: "")) { _ in nil }
        let before = Edition(reading.edition, of: catalogue, by: methodology, tables: tables)
        let after = Edition(
            reading.edition, of: catalogue.replacing(ledger, disclosure), by: methodology, tables: tables)
        let areas = before.scores.framework.areas.filter {
            before.scores[unit, $0] == nil && after.scores[unit, $0] != nil
        }
        effect = Effect(
            edition: reading.edition, coverageBefore: before.scores.coverage(unit, Scores.index),
            coverageAfter: after.scores.coverage(unit, Scores.index), indexBefore: before.scores[unit, Scores.index],
            indexAfter: after.scores[unit, Scores.index],
            areasNowScored: areas.map { before.scores.framework.nodes[$0].code }
        )
    }
}
