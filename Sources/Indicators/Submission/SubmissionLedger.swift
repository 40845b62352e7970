import Tabular

/// What a country submitted for an edition: every figure that was accepted or withdrawn, in the order in which that
/// happened, each with where it came from and what it replaced.
///
/// It is the one file `submissions/<edition>/<ISO>.csv`, so that one rename puts a whole submission in place. The last
/// record of an indicator and year is the one that holds; nothing is ever removed.
public struct SubmissionLedger: Equatable, Sendable {
    /// What was done with a figure.
    public enum Action: String, CaseIterable, Sendable {
        case accept
        case withdraw
    }

    /// A figure that counted before.
    public struct Previous: Equatable, Sendable {
        /// The figure; `nil` when there was none.
        public let value: Double?
        /// Its status.
        public let status: ObservationStatus
        /// The code of its source, or of the earlier submission.
        public let source: String

        /// Names a figure.
        public init(value: Double?, status: ObservationStatus, source: String) {
            self.value = value
            self.status = status
            self.source = source
        }
    }

    /// Where a submission came from, the same for all figures of a file.
    public struct Provenance: Equatable, Sendable {
        /// When it was accepted or withdrawn.
        public var moment: String
        /// The name of the file that the country sent.
        public var file: String
        /// The file's SHA-256, which its cover sheet states.
        public var digest: String
        /// The findings that were accepted, as `MZ-W305 MZ-W311×4`.
        public var findings: String
        /// What the person who accepted it remarks.
        public var note: String

        /// Names a provenance.
        public init(moment: String, file: String, digest: String, findings: String = "", note: String = "") {
            self.moment = moment
            self.file = file
            self.digest = digest
            self.findings = findings
            self.note = note
        }
    }

    /// One line of the ledger.
    public struct Record: Equatable, Sendable {
        /// What was done.
        public let action: Action
        /// The figure; without a value when it was withdrawn.
        public let figure: SubmittedFigure
        /// Where it came from.
        public let provenance: Provenance
        /// What it replaced.
        public let previous: Previous?
        /// The line of the file.
        public let line: Int
        /// Whether the value was left out of a copy that is meant for the public.
        public let isRedacted: Bool

        /// Names a record.
        public init(
            _ action: Action, _ figure: SubmittedFigure, _ provenance: Provenance, previous: Previous?, line: Int = 0,
            isRedacted: Bool = false
        ) {
            self.action = action
            self.figure = figure
            self.provenance = provenance
            self.previous = previous
            self.line = line
            self.isRedacted = isRedacted
        }
    }

    /// The country's ISO 3166-1 alpha-3 code.
    public let country: String
    /// The edition for which it submitted.
    public let edition: Int
    /// Everything that happened, oldest first.
    public internal(set) var records: [Record]

    /// A ledger in which nothing has happened, unless records are given.
    public init(country: String, edition: Int, records: [Record] = []) {
        self.country = country
        self.edition = edition
        self.records = records
    }

    /// The code of the source that outputs name, such as `SUB-CIV-2026`.
    public var sourceCode: String { "SUB-\(country)-\(edition)" }

    /// The path of the file below the folder of inputs.
    public var path: String { "submissions/\(edition)/\(country).csv" }

    /// The record that holds for each indicator and year, in the order of the first time; withdrawn ones are not among them.
    public var current: [Record] {
        var positions: [SubmittedFigure.Key: Int] = [:]
        var order: [SubmittedFigure.Key] = []
        for (position, record) in records.enumerated() {
            if positions.updateValue(position, forKey: record.figure.key) == nil { order.append(record.figure.key) }
        }
        return order.compactMap { positions[$0] }.map { records[$0] }.filter { $0.action == .accept }
    }

    /// Accepts figures; those that are there already, word for word, stay as they are.
    ///
    /// - Parameter published: the figure that counted before a country submitted one, if any.
    /// - Returns: the records that were added: none when nothing is new.
    @discardableResult
    public mutating func accept(
        _ figures: [SubmittedFigure], _ provenance: Provenance, published: (SubmittedFigure.Key) -> Previous?
    ) -> [Record] {
        let held = Dictionary(current.map { ($0.figure.key, $0.figure) }, uniquingKeysWith: { $1 })
        var added: [Record] = []
        for figure in figures where held[figure.key] != figure {
            let previous =
                held[figure.key].map { Previous(value: $0.value, status: $0.status, source: sourceCode) }
                ?? published(figure.key)
            added.append(Record(.accept, figure, provenance, previous: previous))
        }
        records += added
        return added
    }

    /// Withdraws the figures that hold; those of one indicator alone, when it is named.
    ///
    /// - Returns: the records that were added: none when there is nothing to withdraw.
    @discardableResult
    public mutating func withdraw(indicator: String? = nil, _ provenance: Provenance) -> [Record] {
        let added = current.filter { indicator == nil || $0.figure.indicator == indicator }.map { record in
            let old = record.figure
            var figure = SubmittedFigure(
                country: country, indicator: old.indicator, year: old.year, value: nil, status: .missing)
            figure.confidentiality = old.confidentiality
            figure.office = old.office
            return Record(
                .withdraw, figure, provenance,
                previous: Previous(value: old.value, status: old.status, source: sourceCode)
            )
        }
        records += added
        return added
    }
}
