import Storage
import Tabular

extension Catalogue {
    /// A submitted figure that the public may not see yet, or never.
    public struct ConfidentialFigure: Equatable, Sendable {
        /// The position of the country.
        public let economy: Int
        /// The position of the indicator.
        public let indicator: Int
        /// The year that it refers to.
        public let year: Int
        /// Why it is confidential.
        public let confidentiality: Confidentiality

        /// Names a figure.
        public init(economy: Int, indicator: Int, year: Int, confidentiality: Confidentiality) {
            self.economy = economy
            self.indicator = indicator
            self.year = year
            self.confidentiality = confidentiality
        }
    }

    /// The position of the first source that is a submission; those from here on all are.
    public var firstSubmission: Int { sources.count - submissionCount }

    /// Whether a country submitted the figure itself.
    public func isSubmitted(_ observation: Observation) -> Bool { Int(observation.source) >= firstSubmission }

    /// Reads `submissions/<edition>/<ISO>.csv`, where the folder is there.
    mutating func readSubmissions(_ disclosure: Disclosure) throws(FileError) -> [Finding] {
        let root = "submissions"
        guard Folder.exists("\(folder)/\(root)") else { return [] }
        var findings: [Finding] = []
        for name in try Folder.names(in: "\(folder)/\(root)") where Folder.exists("\(folder)/\(root)/\(name)") {
            guard let edition = Int(name), String(edition) == name, (1900...2100).contains(edition) else {
                findings.append(Finding(.ignoredFile(name), at: Place(file: "\(root)/\(name)")))
                continue
            }
            for file in try Folder.names(in: "\(folder)/\(root)/\(name)") {
                let code = file.hasSuffix(".csv") ? String(file.dropLast(4)) : ""
                guard let position = economy(code), position < memberCount else {
                    findings.append(Finding(.ignoredFile(file), at: Place(file: "\(root)/\(name)/\(file)")))
                    continue
                }
                findings += try readSubmission(country: position, edition: edition, disclosure)
            }
        }
        dropSuperseded()
        return findings
    }

    private mutating func readSubmission(
        country: Int, edition: Int, _ disclosure: Disclosure
    ) throws(FileError) -> [Finding] {
        let empty = SubmissionLedger(country: economies[country].code, edition: edition)
        let bytes = try File.read("\(folder)/\(empty.path)")
        var ledger = empty
        var findings: [Finding]
        do throws(TableProblem) {
            (ledger, findings) = try SubmissionLedger.read(
                bytes, file: empty.path, country: empty.country, edition: edition)
        } catch {
            files.append(InputFile(name: empty.path, bytes: bytes))
            return [Finding(.table(error), at: error.place)]
        }
        submissions.append(ledger)
        var today: String?
        if case .publicOn(let day) = disclosure { today = day }
        let cutOff = record(ofEdition: edition).cutOff
        // What vouches for the inputs of a public run vouches for what that run could see.
        files.append(
            InputFile(
                name: empty.path,
                bytes: disclosure == .everything ? bytes : ledger.publicBytes(today: today, cutOff: cutOff)
            ))

        return findings + take(ledger, country: country, file: files.count - 1, disclosure)
    }

    /// The catalogue as it would be with another ledger in place of the one of its country and edition.
    public func replacing(_ ledger: SubmissionLedger, _ disclosure: Disclosure) -> Catalogue {
        guard let country = economy(ledger.country), let file = files.indices.first else { return self }
        var result = self
        if let source = sources.firstIndex(where: { $0.code == ledger.sourceCode }) {
            result.observations.removeAll { Int($0.source) == source }
        }
        result.submissions.removeAll { $0.sourceCode == ledger.sourceCode }
        result.submissions.append(ledger)
        _ = result.take(ledger, country: country, file: file, disclosure)
        result.dropSuperseded()
        return result
    }

    /// Adds the figures that hold, as observations of a source of their own.
    private mutating func take(
        _ ledger: SubmissionLedger, country: Int, file: Int, _ disclosure: Disclosure
    ) -> [Finding] {
        var today: String?
        if case .publicOn(let day) = disclosure { today = day }
        let cutOff = record(ofEdition: ledger.edition).cutOff
        var findings: [Finding] = []
        var figures: [(record: SubmissionLedger.Record, indicator: Int)] = []
        for record in ledger.current {
            let figure = record.figure
            let place = Place(file: ledger.path, line: record.line)
            guard let indicator = indicator(figure.indicator) else {
                if !(listed[.indicator]?.contains(figure.indicator) ?? false) {
                    let similar = Suggestion.nearest(to: figure.indicator, in: indicators.map(\.code))
                    findings.append(Finding(.unknownCode(.indicator, figure.indicator, similar: similar), at: place))
                }
                continue
            }
            let range = indicators[indicator].validRange
            if let value = figure.value, !range.contains(value) {
                let unit = indicators[indicator].unit.english
                findings.append(Finding(.outsideRange(Number.text(value), range, unit: unit), at: place))
                continue
            }
            if figure.confidentiality != .free {
                let isPublic = figure.confidentiality.isPublic(today: today, cutOff: cutOff)
                if !isPublic {
                    confidential.append(
                        ConfidentialFigure(
                            economy: country, indicator: indicator, year: figure.year,
                            confidentiality: figure.confidentiality))
                    if disclosure != .everything { continue }
                }
            }
            if !record.isRedacted { figures.append((record, indicator)) }
        }
        guard let newest = figures.last else { return findings }
        let known = sources.firstIndex { $0.code == ledger.sourceCode }
        let source = known ?? sources.count
        let office = figures.last { !$0.record.figure.office.isEmpty }?.record.figure.office
        if known == nil {
            sources.append(
                Source(
                    code: ledger.sourceCode, publisher: office ?? economies[country].name.english,
                    dataset: "National submission of \(economies[country].name.english)",
                    edition: String(ledger.edition),
                    url: "",
                    licence: "submitted by the member country for this report", reuse: .attribution,
                    accessed: String(newest.record.provenance.moment.prefix(7))
                )
            )
            submissionCount += 1
        }
        for (record, indicator) in figures {
            observations.append(
                Observation(
                    economy: Int32(country), indicator: Int32(indicator), year: Int32(record.figure.year),
                    source: Int32(source), file: Int32(file), line: Int32(record.line),
                    status: record.figure.status, value: record.figure.value
                )
            )
        }
        return findings
    }

    /// Of the same figure submitted for several editions the newest submission holds.
    private mutating func dropSuperseded() {
        let first = firstSubmission
        var newest: [[Int32]: Int] = [:]
        var dropped: Set<Int> = []
        for (position, observation) in observations.enumerated() where Int(observation.source) >= first {
            let key = [observation.economy, observation.indicator, observation.year]
            if let older = newest.updateValue(position, forKey: key) { dropped.insert(older) }
        }
        guard !dropped.isEmpty else { return }
        observations = observations.indices.filter { !dropped.contains($0) }.map { observations[$0] }
    }
}
