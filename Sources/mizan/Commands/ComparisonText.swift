import Indicators
import Scoring
import Tabular

/// A comparison as a person reads it in a terminal.
struct ComparisonText {
    let comparison: Comparison
    let differences: [EditionDifference]
    /// The positions of the members to show.
    let units: [Int]
    /// Whether only some members were asked for.
    let isFiltered: Bool
    let terminal: Terminal

    private var years: (from: Int, to: Int) { (comparison.earlier.edition.year, comparison.later.edition.year) }
    private var isDrawn: Bool { comparison.drawn != nil }
    /// The headers of the scores then and now.
    private var sides: (from: String, to: String) {
        comparison.earlier.published == nil
            ? (String(years.from), String(years.to)) : ("\(years.from) published", "\(years.to) now")
    }

    func text() -> String {
        var text = terminal.faint(heading()) + "\n" + overview() + levels() + summary() + behind(0, units)
        if isFiltered { for unit in units { text += areas(unit) } }
        if !differences.isEmpty {
            text += "\nWhat else differs from the published edition\n"
            text += differences.map { "  \($0.line)\n" }.joined()
        }
        return text
    }

    private func heading() -> String {
        let sides =
            comparison.earlier.published.map {
                "Edition \(years.from) as published by Mizan \($0.engine), and edition \(years.to) from today's inputs"
            } ?? "Editions \(years.from) and \(years.to) from today's figures by today's methodology"
        return "\(sides); scores from 0 to 100, changes in points\n" + intervals()
    }

    /// Where the intervals come from, or why there are none.
    private func intervals() -> String {
        guard let drawn = comparison.drawn else {
            return comparison.earlier.published == nil
                ? "no interval, since nothing was drawn: no change is called a rise or a fall"
                : "no interval: an archive holds the figures of its own edition alone, and draws need those of other years"
        }
        return """
            90% interval of each change from \(counted(drawn.draws, "paired draw")), seed \(drawn.seed); rose, fell: it does not hold 0,
            also without what came through figures that cannot be compared (else: series break)
            """
    }

    private var causes: [Causes.Cause] {
        Causes.Cause.allCases.filter { cause in
            units.contains { (comparison[$0, 0].causes?[cause] ?? 0) != 0 }
        }
    }

    /// Headers and cells that the index of a country and its areas have alike.
    private var headers: [(String, TextTable.Alignment)] {
        var headers: [(String, TextTable.Alignment)] = [(sides.from, .right), (sides.to, .right), ("change", .right)]
        if isDrawn { headers += [("90% interval", .left), ("", .left)] }
        for cause in causes { headers.append((cause.title, .right)) }
        headers.append(("by breaks", .right))
        return headers
    }

    private func cells(_ unit: Int, _ knot: Int) -> [String] {
        let change = comparison[unit, knot]
        var cells = [shown(change.from), shown(change.to), signed(change.difference)]
        if isDrawn { cells += [change.interval.map(Self.span) ?? "–", change.verdict?.rawValue ?? "–"] }
        for cause in causes { cells.append(signed(change.causes?[cause])) }
        cells.append(signed(change.difference == nil ? nil : comparison.notComparable(unit, knot)))
        return cells
    }

    private func overview() -> String {
        let order =
            isFiltered
            ? units
            : units.sorted { a, b in
                let (x, y) = (comparison[a, 0].difference, comparison[b, 0].difference)
                if x != y { return (x ?? -.infinity) > (y ?? -.infinity) }
                return comparison.units[a].code < comparison.units[b].code
            }
        var table = TextTable([("iso3", .left), ("country", .left)] + headers + [("rank", .left)])
        // Beside a published edition of the same year most members are as they were.
        let unchanged = comparison.earlier.published == nil || isFiltered ? [] : order.filter(isUnchanged)
        for unit in order where !unchanged.contains(unit) {
            let change = comparison[unit, 0]
            let own = comparison.units[unit]
            table.row(
                [own.code, own.name.english] + cells(unit, 0) + [
                    pair(change.fromRank.map(String.init), change.toRank.map(String.init))
                ])
        }
        let rest =
            unchanged.isEmpty
            ? "" : "\(unchanged.count) \(unchanged.count == 1 ? "member" : "members"): nothing changed\n"
        return (unchanged.count == order.count ? "" : table.text(terminal)) + rest
            + order.filter { !unchanged.contains($0) }.compactMap(status).joined()
    }

    /// Whether a member is on both sides, with the same scores to the last bit.
    private func isUnchanged(_ unit: Int) -> Bool {
        let own = comparison.units[unit]
        return own.earlier != nil && own.later != nil
            && comparison.knots.indices.allSatisfy { comparison[unit, $0].from == comparison[unit, $0].to }
    }

    /// A line for a member without two scores.
    private func status(_ unit: Int) -> String? {
        let own = comparison.units[unit]
        guard comparison[unit, 0].difference == nil else { return nil }
        let reason: String
        if own.earlier == nil {
            reason = "not a member in the earlier edition"
        } else if own.later == nil {
            reason = "not a member in the later edition"
        } else if comparison[unit, 0].from == nil && comparison[unit, 0].to == nil {
            reason = "scored in neither edition"
        } else {
            reason = "scored in \(comparison[unit, 0].to == nil ? years.from : years.to) alone"
        }
        return "\(own.name.english): \(reason)\n"
    }

    /// The members whose level changed, a line each.
    private func levels() -> String {
        let lines = units.compactMap { unit -> String? in
            guard let from = comparison[unit, 0].fromLevel, let to = comparison[unit, 0].toLevel, from != to else {
                return nil
            }
            return "  \(comparison.units[unit].name.english): \(from.name) → \(to.name)\n"
        }
        return lines.isEmpty ? "" : "\nAt another level than before\n" + lines.joined()
    }

    // MARK: All members

    /// The mean, how many rose and fell, and whether members drew together; nothing for some members alone.
    private func summary() -> String {
        let movers = units.filter { comparison[$0, 0].difference != nil }
        guard !isFiltered, let from = Statistics.mean(movers.compactMap { comparison[$0, 0].from }),
            let to = Statistics.mean(movers.compactMap { comparison[$0, 0].to })
        else { return "" }
        let mean = comparison.drawnMean(at: 0)
        let broken = Statistics.mean(movers.map { comparison.notComparable($0, 0) ?? 0 }) ?? 0
        var text = "\nThe \(movers.count) of \(units.count) members with an index in both\n"
        text += "  mean: \(shown(from)) → \(shown(to)), \(signed(to - from))"
        if let mean {
            text += " (\(Self.span(mean.interval))): \(Verdict(mean.interval, notComparable: broken).rawValue)"
        }
        text += broken == 0 ? "\n" : "; \(signed(broken)) of it through figures that cannot be compared\n"
        if isDrawn {
            let counts = Verdict.allCases.map { verdict in
                "\(verdict.rawValue) \(movers.count { comparison[$0, 0].verdict == verdict })"
            }
            text += "  members: \(counts.joined(separator: ", "))\n"
        }
        guard let own = comparison.convergence(at: 0) else { return text }
        text += "  standard deviation: \(shown(own.then.deviation)) → \(shown(own.now.deviation))"
        if let deviation = comparison.drawn?.deviation {
            text += " (change \(Self.span(deviation.interval))): "
            text +=
                deviation.isMeasurable
                ? deviation.upper < 0 ? "they lie closer together" : "they lie further apart" : "no measurable change"
        }
        if let beta = own.beta {
            text += "\n  change for each point of the earlier index: \(Number.text(beta.slope, decimals: 3)), "
            text += "standard error \(Number.text(beta.standardError, decimals: 3)), "
            text += beta.p < 0.0005 ? "p < 0.001" : "p = \(Number.text(beta.p, decimals: 3))"
        }
        return text + "\n"
    }

    // MARK: Figures

    /// The three indicators that did most to each change at a knot.
    private func behind(_ knot: Int, _ units: [Int]) -> String {
        var table = TextTable([
            ("iso3", .left), ("indicator", .left), ("points", .right), ("figure then", .left), ("figure now", .left),
            ("", .left),
        ])
        var isEmpty = true
        for unit in units where comparison[unit, knot].difference != nil {
            for part in (comparison.contributions(unit, knot) ?? []).prefix(3) {
                isEmpty = false
                table.row(
                    [comparison.units[unit].code, comparison.knots[part.knot].code, signed(part.total)]
                        + figures(part) + [Self.word(part.figure?.kind)])
            }
        }
        return isEmpty
            ? ""
            : "\nThe figures that did most to each index (mizan codes indicators: their names)\n" + table.text(terminal)
    }

    private func figures(_ part: Comparison.Contribution) -> [String] {
        [part.figure?.then, part.figure?.now].map { text($0, of: comparison.knots[part.knot].code) }
    }

    /// `87.3 in 2024`.
    private func text(_ figure: Catalogue.Figure?, of code: String) -> String {
        guard let figure else { return "–" }
        return "\(shown(figure.value, decimals: decimals(code))) in \(figure.year)"
    }

    /// ` (% of population)`; nothing for an indicator without a unit.
    private func unit(_ code: String) -> String {
        let catalogue = comparison.later.edition.catalogue
        let unit = catalogue.indicator(code).map { catalogue.indicators[$0].unit.english } ?? ""
        return unit.isEmpty ? "" : " (\(unit))"
    }

    private func decimals(_ code: String) -> Int {
        let catalogue = comparison.later.edition.catalogue
        return catalogue.indicator(code).map { catalogue.indicators[$0].decimals } ?? 1
    }

    /// What became of a figure, in a word or two.
    static func word(_ kind: FigureChange.Kind?) -> String {
        switch kind {
        case .same: "carried forward; its weight shifted"
        case .newer, nil: ""
        case .newEdition: "other edition of the source"
        case .notComparable: "not comparable"
        case .revised: "revised"
        case .appeared: "appeared"
        case .gone: "gone"
        }
    }

    // MARK: One member

    private func areas(_ unit: Int) -> String {
        var table = TextTable([("area", .left)] + headers + [("with figures", .left)])
        for knot in comparison.areas {
            let change = comparison[unit, knot]
            table.row(
                [comparison.knots[knot].code] + cells(unit, knot) + [
                    pair(percent(change.fromCoverage), percent(change.toCoverage))
                ])
        }
        let own = comparison.units[unit]
        return "\n" + terminal.strong("\(own.name.english) (\(own.code))") + "\n" + table.text(terminal)
            + areaFigures(unit) + kinds(unit)
    }

    /// The three indicators that did most to the change of each area.
    private func areaFigures(_ unit: Int) -> String {
        var table = TextTable([
            ("area", .left), ("indicator", .left), ("points", .right), ("figure then", .left), ("figure now", .left),
            ("", .left), ("", .left),
        ])
        var isEmpty = true
        for knot in comparison.areas where comparison[unit, knot].difference != nil {
            for part in (comparison.contributions(unit, knot) ?? []).prefix(3) {
                isEmpty = false
                let own = comparison.knots[part.knot]
                table.row(
                    [comparison.knots[knot].code, own.code, signed(part.total)] + figures(part) + [
                        Self.word(part.figure?.kind), own.name.english + self.unit(own.code),
                    ])
            }
        }
        return isEmpty ? "" : "\nThe figures that did most to each area\n" + table.text(terminal)
    }

    /// What became of all figures of a member, and what each kind did to its index.
    private func kinds(_ unit: Int) -> String {
        guard let points = comparison.pointsByKind(unit, 0) else { return "" }
        let figures = comparison.knots.indices.filter { comparison.knots[$0].isIndicator }
            .compactMap { comparison.figure(unit, $0)?.kind }
        var table = TextTable([("figures", .right), ("points of the index", .right), ("", .left)])
        for kind in FigureChange.Kind.allCases {
            let count = figures.count { $0 == kind }
            guard count > 0 else { continue }
            let words =
                switch kind {
                case .same: "carried forward: the same in both"
                case .newer: "of a later year, from the same source"
                case .newEdition: "of a later year, from another edition or source that can be compared"
                case .notComparable: "of a later year, not comparable with the one before (series break)"
                case .revised: "revised"
                case .appeared: "appeared"
                case .gone: "gone"
                }
            table.row([String(count), signed(points.kinds[kind, default: 0]), words])
        }
        table.row(["", signed(points.shiftedWeights), "weights, which shift as figures appear or go"])
        return "\n" + table.text(terminal)
    }

    // MARK: Words

    /// Both ends with their signs.
    static func span(_ interval: ClosedRange<Double>) -> String {
        "\(signed(interval.lowerBound)) … \(signed(interval.upperBound))"
    }

    private func pair(_ from: String?, _ to: String?) -> String {
        from == to ? to ?? "–" : "\(from ?? "–") → \(to ?? "–")"
    }
}

extension Causes.Cause {
    /// The header of its column, for people.
    var title: String { rawValue.replacing("-", with: " ") }
}

/// A change with one decimal and its sign, or a dash.
func signed(_ value: Double?) -> String {
    guard let value else { return "–" }
    let text = Number.text(value, decimals: 1)
    return value > 0 && text != "0.0" ? "+" + text : text == "-0.0" ? "0.0" : text
}
