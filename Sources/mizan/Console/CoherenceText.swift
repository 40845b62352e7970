import Exchange
import Indicators
import Scoring
import Tabular

/// What `mizan coherence` shows to people.
struct CoherenceText {
    let review: CoherenceReview
    let edition: Edition
    let terminal: Terminal

    private var nodes: [Framework.Node] { edition.scores.framework.nodes }

    /// What is measured, in the plural.
    private var units: String { edition.catalogue.unitsWord }

    private func code(_ node: Int) -> String { nodes[node].code }

    /// - Parameter group: the knot to keep to; everything when left out.
    func text(of group: Int?, withFigures: Bool) -> String {
        var text = terminal.faint(
            "Edition \(edition.year), figures of the \(edition.catalogue.memberCount) members; correlations are of scores, in which higher is better"
        )
        text += "\n"
        if withFigures {
            let shown = review.indicators.filter { isShown($0.node, under: group) }
            if !shown.isEmpty { text += "\n" + distributions(shown) }
            for found in review.groups where group == nil || found.node == group { text += "\n" + figures(found) }
            if group == nil || group == Scores.index { text += "\n" + importanceForIndex() }
        }
        let flags = review.flags.filter { group == nil || $0.node == group || isShown($0.node, under: group) }
        return text + "\n" + self.flags(flags)
    }

    /// Whether a knot is a direct member of the group that was asked for.
    private func isShown(_ node: Int, under group: Int?) -> Bool { group == nil || nodes[node].parent == group }

    private func flags(_ flags: [CoherenceFlag]) -> String {
        var text = terminal.strong(flags.isEmpty ? "No flags" : counted(flags.count, "flag")) + "\n"
        for flag in flags {
            let message = flag.message(in: edition.scores.framework)
            // A code keeps its letters.
            let start = message.hasPrefix("the ") ? "The " + message.dropFirst(4) : message
            text += "\(start)\n  \(flag.advice)\n"
        }
        return text
    }

    private func distributions(_ indicators: [CoherenceReview.Indicator]) -> String {
        var table = TextTable([
            ("indicator", .left), ("n", .right), ("missing", .right), ("zeros", .right), ("least", .right),
            ("median", .right), ("most", .right), ("mean", .right), ("sd", .right), ("skewness", .right),
            ("kurtosis", .right),
        ])
        for indicator in indicators {
            let found = indicator.descriptives
            let decimals = nodes[indicator.node].indicator.map { edition.catalogue.indicators[$0].decimals + 1 } ?? 2
            table.row(
                [
                    code(indicator.node), String(found.units), percent(indicator.missingShare),
                    indicator.zeroShare.map { percent($0) } ?? "–",
                ]
                    + [found.minimum, found.median, found.maximum, found.mean, found.standardDeviation].map {
                        shown($0, decimals: decimals)
                    } + [shown(found.skewness, decimals: 2), shown(found.kurtosis, decimals: 2)])
        }
        return terminal.strong("Distributions, values before treatment") + "\n" + table.text(terminal)
    }

    private func figures(_ group: CoherenceReview.Group) -> String {
        let members = group.importance.map(\.node)
        let name = group.node == Scores.index ? "Between the areas" : "Within \(code(group.node))"
        var text = terminal.strong(name) + "\n"
        var table = TextTable([("r (Pearson)", .left)] + members.map { (code($0), .right) })
        for row in members {
            table.row(
                [code(row)]
                    + members.map { column in
                        if row == column { return "1" }
                        let pair = group.pairs.first {
                            ($0.first, $0.second) == (min(row, column), max(row, column))
                        }
                        return shown(pair?.pearson.value, decimals: 2)
                    })
        }
        text += table.text(terminal) + "\n" + items(group)
        let codes = members.map(code)
        func line<Found>(_ name: String, _ result: Result<Found, ColumnProblem>, _ body: (Found) -> String) -> String {
            switch result {
            case .success(let found): "\(name): \(body(found))\n"
            case .failure(let problem): "\(name): not defined, since \(problem.reason(codes))\n"
            }
        }
        text += line("Cronbach's α", group.reliability) {
            "\(shown($0.alpha, decimals: 2)), standardised \(shown($0.standardisedAlpha, decimals: 2)) (every pair over \($0.units) \(units) or more)"
        }
        text += line("Principal components", group.components) { found in
            "eigenvalues " + found.eigenvalues.map { Number.text($0, decimals: 2) }.joined(separator: ", ")
                + "; cumulated " + found.cumulative.map { percent($0) }.joined(separator: ", ")
                + " (\(found.units) \(units) with all figures)"
        }
        text += line("Kaiser–Meyer–Olkin", group.adequacy) { shown($0.overall, decimals: 2) }
        text += line("Bartlett's test", group.sphericity) {
            "χ² = \(Number.text($0.chiSquare, decimals: 1)), \(counted($0.degreesOfFreedom, "degree")) of freedom, p \($0.pValue < 0.001 ? "< 0.001" : "= \(Number.text($0.pValue, decimals: 3))")"
        }
        return text
    }

    private func items(_ group: CoherenceReview.Group) -> String {
        let reliability = try? group.reliability.get()
        var table = TextTable([
            ("member", .left), ("r with the rest", .right), ("α without it", .right), ("weight", .right),
            ("importance", .right), ("η²", .right), ("r²", .right),
        ])
        for (position, member) in group.importance.enumerated() {
            let item = reliability?.items[position]
            table.row([
                code(member.node), shown(item?.correlationWithRest, decimals: 2),
                shown(item?.alphaIfDeleted, decimals: 2), percent(member.weight, decimals: 1),
                member.share.map { percent($0, decimals: 1) } ?? "–",
                shown(member.measured?.correlationRatio, decimals: 2), shown(member.measured?.linear, decimals: 2),
            ])
        }
        return table.text(terminal)
    }

    private func importanceForIndex() -> String {
        var table = TextTable([
            ("indicator", .left), ("weight in the index", .right), ("importance", .right), ("ratio", .right),
            ("η²", .right),
        ])
        for member in review.importanceForIndex {
            table.row([
                code(member.node), percent(member.weight, decimals: 2),
                member.share.map { percent($0, decimals: 2) } ?? "–", shown(member.ratio, decimals: 2),
                shown(member.measured?.correlationRatio, decimals: 2),
            ])
        }
        return terminal.strong("What each indicator counts for in the index") + "\n" + table.text(terminal)
    }
}
