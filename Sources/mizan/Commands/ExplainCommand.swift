import Indicators
import Scoring
import Tabular

/// `mizan explain`: how a figure came about, from the source line to the index.
struct ExplainCommand: Command {
    static let name = "explain"
    static let summary = "show how a score came about, from the source line to the index"
    static let discussion = """
        With a country: its index and areas. With an area: the indicators behind its score. With an indicator: the value, its
        source and line, the goalposts, the score, its weight and contribution, and what one point more would do. With the
        code of a finding, such as MZ-E104: what it means and what to do.
        """
    static let positionals = [
        Positional(
            name: "COUNTRY", help: "a code such as TUR, or a name; or the code of a finding", isRequired: true,
            completion: .countries),
        Positional(
            name: "MEASURE", help: "an area such as CON or an indicator such as CON_INTUSE", isRequired: false,
            completion: .measures),
    ]
    static let options = [Option.edition, SubmissionDesk.language, Option.set, Option.indicators]
    static let examples = [
        ("mizan explain TUR", "the index of Türkiye and its eight areas"),
        ("mizan explain TUR CON", "the indicators behind its connectivity"),
        ("mizan explain TUR CON_INTUSE", "one figure, from source line to index"),
        ("mizan explain MZ-E104 --lang fr", "what a finding means, in French"),
    ]

    private let arguments: Arguments

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        if let help = try FindingHelp(arguments) {
            try terminal.write(help.text(terminal))
            return .done
        }
        let inputs = try Inputs.read(arguments, scope: .everyone)
        let (catalogue, _) = try inputs.checked()
        let unit = try catalogue.country(arguments.positionals[0])
        let edition = try inputs.edition(arguments)
        let explanation = Explanation(edition: edition, unit: unit, terminal: terminal)
        guard arguments.positionals.count > 1 else {
            try terminal.write(explanation.country())
            return .done
        }
        let word = arguments.positionals[1]
        if let area = catalogue.match(word, in: catalogue.areas.map(\.code)),
            let node = edition.scores.framework.node(ofArea: area)
        {
            try terminal.write(explanation.area(node))
        } else if let indicator = catalogue.match(word, in: catalogue.indicators.map(\.code)) {
            try terminal.write(explanation.indicator(indicator))
        } else {
            let known = catalogue.areas.map(\.code) + catalogue.indicators.map(\.code)
            throw .unknown(
                "area or indicator", arguments.positionals[1], among: known, see: "\"mizan codes indicators\"")
        }
        return .done
    }
}

/// The words of `mizan explain`.
private struct Explanation {
    let edition: Edition
    let unit: Int
    let terminal: Terminal

    private var scores: Scores { edition.scores }
    private var catalogue: Catalogue { edition.catalogue }
    private var economy: Economy { catalogue.economies[unit] }

    private func heading(_ text: String) -> String {
        terminal.strong("\(economy.name.english) (\(economy.code)), \(text)") + "\n"
    }

    private func gain(_ node: Int) -> String {
        edition.indexGainOfOnePoint(unit, node).map { "+" + Number.text($0, decimals: 3) } ?? "–"
    }

    private func none(_ indicator: Indicator) -> String {
        edition.year == 0 ? "no figure" : "no figure from \(edition.year - indicator.maxAge) to \(edition.year)"
    }

    private func levelText(_ node: Int) -> String {
        scores[unit, node] == nil ? "not scored" : scores.level(unit, node)?.name ?? "–"
    }

    func country() -> String {
        var text = heading(edition.name)
        if let index = scores[unit, Scores.index] {
            let ranked = edition.ranks.count { $0 != nil }
            let rank =
                unit < catalogue.memberCount
                ? edition.ranks[unit].map { ", rank \($0) of \(ranked)" } ?? "" : ", not ranked (not a member)"
            text += "Index \(shown(index))\(rank)"
            if let level = scores.level(unit, Scores.index) { text += ", level \(level.name)" }
            if let level = scores.level(unit, Scores.index), level < .leading {
                let cut = scores.bounds(of: level).upperBound
                text += "; \(shown(cut - index)) points to the next level"
            }
            text += "\n"
        } else {
            let reason = edition.reasonNotScored(unit)
            text += reason.prefix(1).uppercased() + reason.dropFirst() + "\n"
        }
        text += "\(percent(scores.coverage(unit, Scores.index))) of the weight has a figure\n\n"
        var table = TextTable([
            ("area", .left), ("name", .left), ("score", .right), ("level", .left), ("weight", .right),
            ("coverage", .right),
            ("1 point more moves the index by", .right),
        ])
        for node in scores.framework.areas {
            table.row([
                scores.framework.nodes[node].code, shortName(node),
                shown(scores[unit, node]),
                levelText(node), percent(scores.framework.nodes[node].share, decimals: 1),
                percent(scores.coverage(unit, node)), gain(node),
            ])
        }
        text += table.text(terminal)
        text +=
            "\nThe index is the \(edition.methodology.aggregation.index.method.rawValue) mean of the areas that are scored"
        if edition.methodology.aggregation.index.floor > 0 {
            text += ", each taken as \(Number.text(edition.methodology.aggregation.index.floor)) at least"
        }
        text += ".\nNext: mizan explain \(economy.code) \(weakest())\n"
        return text
    }

    /// The area with the lowest score, or the first one.
    private func weakest() -> String {
        let areas = scores.framework.areas
        let lowest = areas.min { (scores[unit, $0] ?? .infinity) < (scores[unit, $1] ?? .infinity) }
        return scores.framework.nodes[lowest ?? areas[0]].code
    }

    /// The name of a knot in tables.
    private func shortName(_ node: Int) -> String {
        let knot = scores.framework.nodes[node]
        return knot.area.map { catalogue.areas[$0].shortName.english }
            ?? knot.indicator.map { catalogue.indicators[$0].name.english } ?? knot.code
    }

    func area(_ node: Int) -> String {
        let knot = scores.framework.nodes[node]
        let name = knot.area.map { catalogue.areas[$0].name.english } ?? knot.code
        var text = heading("\(name) (\(knot.code)), \(edition.name)")
        let present = percent(edition.shareScored(unit, node))
        if let score = scores[unit, node] {
            let found = scores.coverage(unit, node)
            text += "Score \(shown(score)), level \(levelText(node)); "
            text +=
                isImputed(under: node)
                ? "\(percent(found)) of the weight has a figure, the rest is imputed; "
                : "\(present) of the weight has a figure; "
            text += "one point more moves the index by \(gain(node))\n\n"
        } else {
            text +=
                "Not scored: \(present) of the weight has a figure, \(percent(edition.methodology.aggregation.area.minimumCoverage)) are needed\n\n"
        }
        var table = TextTable([
            ("indicator", .left), ("name", .left), ("value", .right), ("year", .right), ("score", .right),
            ("weight", .right),
            ("contribution", .right), ("1 point more moves the index by", .right),
        ])
        var missing: [String] = []
        for child in knot.children {
            guard let position = scores.framework.nodes[child].indicator else {
                table.row([
                    scores.framework.nodes[child].code, shortName(child), "–", "–", shown(scores[unit, child]),
                    percent(edition.weightSharePresent(unit, child), decimals: 1),
                    shown(edition.contribution(unit, child)), gain(child),
                ])
                continue
            }
            let indicator = catalogue.indicators[position]
            guard let observation = edition.observation(unit, position) else {
                if let imputed = edition.imputed(unit, child) {
                    table.row([
                        indicator.code, indicator.name.english, Number.text(imputed, decimals: indicator.decimals),
                        "imputed", shown(scores[unit, child]),
                        percent(edition.weightSharePresent(unit, child), decimals: 1),
                        shown(edition.contribution(unit, child)), gain(child),
                    ])
                }
                missing.append(
                    "\(indicator.code) \(indicator.name.english): \(none(indicator))"
                )
                continue
            }
            table.row([
                indicator.code, indicator.name.english, value(observation, indicator), String(observation.year),
                shown(scores[unit, child]), percent(edition.weightSharePresent(unit, child), decimals: 1),
                shown(edition.contribution(unit, child)), gain(child),
            ])
        }
        text += table.text(terminal)
        if !missing.isEmpty { text += "\nMissing\n" + missing.map { "  \($0)\n" }.joined() }
        return text
    }

    /// Whether a value of an indicator below a knot was filled in.
    private func isImputed(under node: Int) -> Bool {
        scores.framework.nodes[node].children.contains { child in
            scores.framework.nodes[child].indicator == nil
                ? isImputed(under: child) : edition.imputed(unit, child) != nil
        }
    }

    private func value(_ observation: Observation, _ indicator: Indicator) -> String {
        shown(observation.value, decimals: indicator.decimals)
    }

    func indicator(_ position: Int) -> String {
        let indicator = catalogue.indicators[position]
        let leaf = scores.framework.node(indicator.code)
        let figures = catalogue.observations.filter { Int($0.economy) == unit && Int($0.indicator) == position }
            .sorted { $0.year > $1.year }
        var lines: [(String, String)] = [
            ("indicator", indicator.definition.english),
            ("unit", indicator.unit.english),
            ("area", indicator.area.map { catalogue.areas[$0].name.english } ?? "none: directly under the index"),
        ]
        if let observation = edition.observation(unit, position) {
            lines += provenance(observation)
            if let leaf { lines += scoring(observation, indicator, leaf) }
        } else {
            lines.append(("value", "missing: \(none(indicator))"))
            if let leaf, let imputed = edition.imputed(unit, leaf) {
                let method = edition.methodology.imputation.method.rawValue
                lines.append(("imputed", "\(Number.text(imputed)), by the method \(method)"))
                lines.append(("score", shown(scores[unit, leaf])))
            }
        }
        if leaf == nil { lines.append(("score", "none: a context indicator, shown but not scored")) }
        let years = figures.map { figure in
            let isDisputed = figures.count { $0.year == figure.year } > 1
            let source = isDisputed ? " (\(catalogue.sources[Int(figure.source)].code))" : ""
            return "\(figure.year): \(figure.value.map(Number.text) ?? figure.status.code)\(source)"
        }
        lines.append(("all years", years.isEmpty ? "none" : years.joined(separator: ", ")))
        let width = lines.map(\.0.count).max() ?? 0
        return heading("\(indicator.name.english) (\(indicator.code)), \(edition.name)")
            + lines.map { terminal.faint($0.0 + String(repeating: " ", count: width - $0.0.count)) + "  \($0.1)\n" }
            .joined()
    }

    private func provenance(_ observation: Observation) -> [(String, String)] {
        let source = catalogue.sources[Int(observation.source)]
        let age = edition.year - Int(observation.year)
        let carried = age == 0 ? "" : ", carried forward \(counted(age, "year"))"
        return [
            ("value", "\(observation.value.map(Number.text) ?? "–") (\(observation.year)\(carried))"),
            (
                "status",
                "\(observation.status.code), \(observation.status.isEstimate ? "estimated by the source" : "observed")"
            ),
            ("source", source.code.isEmpty ? "not stated" : described(source)),
            ("licence", source.licence.isEmpty ? "not stated" : source.licence),
            ("line", "\(catalogue.folder)/\(catalogue.place(of: observation))"),
        ]
    }

    private func described(_ source: Source) -> String {
        if source.publisher.isEmpty && source.dataset.isEmpty { return source.code }
        return "\(source.publisher): \(source.title), \(source.url)"
    }

    private func scoring(_ observation: Observation, _ indicator: Indicator, _ leaf: Int) -> [(String, String)] {
        guard let goalposts = indicator.goalposts, let value = observation.value else { return [] }
        let node = scores.framework.nodes[leaf]
        let lower = Number.text(goalposts.lower)
        let upper = Number.text(goalposts.upper)
        let x = Number.text(value)
        let share =
            switch goalposts.transform {
            case .linear: "(\(x) − \(lower)) / (\(upper) − \(lower))"
            case .logarithmic: "(log \(x) − log \(lower)) / (log \(upper) − log \(lower))"
            }
        let formula = goalposts.direction == .higherIsBetter ? "100 × \(share)" : "100 − 100 × \(share)"
        let score = goalposts.score(value)
        let clipped = value < goalposts.lower || value > goalposts.upper ? ", beyond a goalpost" : ""
        let basis =
            switch indicator.goalpostBasis {
            case .natural: "bounds of the scale"
            case nil: "as given"
            case .percentiles(let count): "2.5th and 97.5th percentile of \(count) country-years world-wide"
            }
        let scale = goalposts.transform == .linear ? "" : " on a logarithmic scale"
        let areaCode = indicator.area.map { catalogue.areas[$0].code } ?? "the index"
        var lines: [(String, String)] = [
            ("goalposts", "\(lower) and \(upper)\(scale), \(goalposts.direction.rawValue) is better (\(basis))"),
            ("score", "\(shown(score)) = \(formula)\(clipped)"),
            (
                "weight",
                "\(percent(edition.weightSharePresent(unit, leaf), decimals: 1)) of \(areaCode) among the figures that are there"
                    + " (\(percent(node.share, decimals: 1)) if all were), \(Number.text(node.effectiveWeight * 100, decimals: 2))% of the index"
            ),
        ]
        if let contribution = edition.contribution(unit, leaf), let parent = node.parent {
            lines.append(
                ("contribution", "\(shown(contribution)) of the \(shown(scores[unit, parent])) points of \(areaCode)"))
        } else if let parent = node.parent, scores[unit, parent] != nil {
            lines.append(("contribution", "none: the score of \(areaCode) is no sum of parts"))
        } else {
            lines.append(("contribution", "none: \(areaCode) is not scored"))
        }
        lines.append(("one more", onePointMore(goalposts, score, indicator, leaf)))
        return lines
    }

    private func onePointMore(_ goalposts: Goalposts, _ score: Double, _ indicator: Indicator, _ leaf: Int) -> String {
        if score >= 100 { return "the score is 100 already" }
        let target = min(score + 1, 100)
        let value = Number.text(goalposts.value(ofScore: target), decimals: indicator.decimals + 1)
        guard let gain = edition.indexGainOfOnePoint(unit, leaf) else {
            return "no effect on an index, since there is none; a score of \(shown(target)) needs \(value)"
        }
        return
            "one point more of this indicator moves the index by +\(Number.text(gain, decimals: 3)) (a score of \(shown(target)) needs \(value))"
    }
}
