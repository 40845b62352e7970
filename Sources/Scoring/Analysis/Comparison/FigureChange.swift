public import Indicators

/// What became of a figure between two editions.
public struct FigureChange: Equatable, Sendable {
    /// The figure then; `nil` where there was none.
    public let then: Catalogue.Figure?
    /// The figure now; `nil` where there is none.
    public let now: Catalogue.Figure?
    /// What happened.
    public let kind: Kind

    /// What can happen to a figure.
    public enum Kind: String, CaseIterable, Sendable {
        /// The same figure stands for both editions; where it lies before the later one, it is carried forward.
        case same
        /// A figure of a later year from the same source.
        case newer
        /// A figure of a later year from another edition of the source, or another source, that can be compared.
        case newEdition = "new-edition"
        /// A figure of a later year that cannot be compared: the source says so, or marks a break in the series.
        case notComparable = "not-comparable"
        /// Another value for the same year, or an older figure in place of one that was withdrawn.
        case revised
        /// There was none.
        case appeared
        /// There is none any more, or it is too old.
        case gone
    }
}

/// Every figure of the members that the later side knows, by economy and indicator.
struct FigureHistory {
    private let catalogue: Catalogue
    private let economies: [String: Int]
    private let indicators: [String: Int]
    private let sources: [String: Int]
    /// Observation positions by cell, members × indicators.
    private let cells: [[Int32]]

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        func positions(_ codes: [String]) -> [String: Int] {
            Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
        }
        economies = positions(catalogue.economies[catalogue.members].map(\.code))
        indicators = positions(catalogue.indicators.map(\.code))
        sources = positions(catalogue.sources.map(\.code))
        var cells = [[Int32]](repeating: [], count: catalogue.memberCount * catalogue.indicators.count)
        for (position, observation) in catalogue.observations.enumerated()
        where Int(observation.economy) < catalogue.memberCount {
            cells[Int(observation.economy) * catalogue.indicators.count + Int(observation.indicator)].append(
                Int32(position))
        }
        self.cells = cells
    }

    private func observations(_ economy: String, _ indicator: String) -> [Observation] {
        guard let unit = economies[economy], let column = indicators[indicator] else { return [] }
        return cells[unit * catalogue.indicators.count + column].map { catalogue.observations[Int($0)] }
    }

    /// What is known today of a year.
    func value(_ economy: String, _ indicator: String, _ year: Int) -> Double? {
        observations(economy, indicator).first { Int($0.year) == year }?.value
    }

    /// What became of a figure.
    func change(_ then: Catalogue.Figure?, _ now: Catalogue.Figure?) -> FigureChange? {
        let kind: FigureChange.Kind
        switch (then, now) {
        case (nil, nil): return nil
        case (nil, _): kind = .appeared
        case (_, nil): kind = .gone
        case (let then?, let now?):
            if now.year <= then.year {
                kind = now.year == then.year && now.value == then.value ? .same : .revised
            } else {
                kind = isBroken(then, now) ? .notComparable : then.source == now.source ? .newer : .newEdition
            }
        }
        return FigureChange(then: then, now: now, kind: kind)
    }

    /// Whether a source says that the two cannot be compared, or the series has a break (status B) in between.
    private func isBroken(_ then: Catalogue.Figure, _ now: Catalogue.Figure) -> Bool {
        if let source = sources[now.source],
            catalogue.sources[source].breaks.contains(where: {
                $0.contains(source: then.source, year: then.year, indicator: now.indicator)
            })
        {
            return true
        }
        if now.status == .breakInSeries { return true }
        return observations(now.economy, now.indicator).contains {
            $0.status == .breakInSeries && Int($0.year) > then.year && Int($0.year) <= now.year
        }
    }

    /// The years between which the series of an economy breaks: status B, or a source whose figures cannot be compared with
    /// those before.
    func breaks(_ economy: String, _ indicator: String) -> [Int] {
        let series = observations(economy, indicator).filter { $0.value != nil }.sorted { $0.year < $1.year }
        return zip(series, series.dropFirst()).compactMap { before, after in
            let isMarked = catalogue.sources[Int(after.source)].breaks.contains {
                $0.contains(
                    source: catalogue.sources[Int(before.source)].code, year: Int(before.year), indicator: indicator)
            }
            return isMarked || after.status == .breakInSeries ? Int(after.year) : nil
        }
    }
}
