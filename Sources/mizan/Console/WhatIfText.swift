import Exchange
import Indicators
import Scoring
import Tabular

/// What `mizan whatif` shows to people.
struct WhatIfText {
    let whatIf: WhatIf
    let terminal: Terminal

    private var published: Edition { whatIf.published }
    private var supposed: Edition { whatIf.supposed }
    private var catalogue: Catalogue { whatIf.published.catalogue }

    func text() -> String {
        var parts: [String] = []
        if let unit = whatIf.supposition.figures.first?.economy { parts.append(country(unit)) }
        if !whatIf.supposition.weights.isEmpty { parts.append(everyone()) }
        return parts.joined(separator: "\n")
    }

    private func country(_ unit: Int) -> String {
        let economy = catalogue.economies[unit]
        var text =
            terminal.strong("\(economy.name.english) (\(economy.code)), edition \(published.year), if") + "\n"
        var nodes: Set<Int> = []
        for figure in whatIf.supposition.figures {
            let indicator = catalogue.indicators[figure.indicator]
            let now = published.observation(unit, figure.indicator)
            let instead = now.map { "\($0.value.map(Number.text) ?? "–") (\($0.year))" } ?? "no figure"
            let words = [indicator.name.english, indicator.unit.english].filter { !$0.isEmpty && $0 != indicator.code }
            text += "  \(indicator.code) were \(Number.text(figure.value)) instead of \(instead)"
            text += words.isEmpty ? "\n" : " (\(words.joined(separator: ", ")))\n"
            nodes.formUnion(whatIf.path(of: figure.indicator))
        }
        if !whatIf.supposition.weights.isEmpty { text += "  and weights were as in the file\n" }
        nodes.insert(Scores.index)
        var table = TextTable([
            ("", .left), ("published", .right), ("supposed", .right), ("change", .right), ("level", .left),
        ])
        // From the indicators up to the index.
        for node in nodes.sorted(by: >) {
            let before = published.scores[unit, node]
            let after = supposed.scores[unit, node]
            let change = before.flatMap { old in after.map { signed($0 - old, decimals: 2) } }
            let levels = [published.scores.level(unit, node)?.name, supposed.scores.level(unit, node)?.name]
                .map { $0 ?? "not scored" }
            table.row([
                published.scores.framework.nodes[node].code, shown(before, decimals: 2), shown(after, decimals: 2),
                change ?? "–", levels[0] == levels[1] ? levels[0] : levels.joined(separator: " → "),
            ])
        }
        table.row([
            "rank", published.ranks[unit].map(String.init) ?? "–", supposed.ranks[unit].map(String.init) ?? "–",
            whatIf.shift(unit).map(signed) ?? "–", "",
        ])
        text += "\n" + table.text(terminal)
        text += crossings("It would overtake", whatIf.overtaken(by: unit))
        text += crossings("It would be overtaken by", whatIf.overtaking(unit))
        if whatIf.supposed.ranks[unit] == nil {
            let reason = supposed.reasonNotScored(unit)
            text += "\n\(economy.name.english) would still be \(reason)\n"
        }
        return text
    }

    private func crossings(_ words: String, _ found: [WhatIf.Overtaking]) -> String {
        if found.isEmpty { return "" }
        let names = found.map { one in
            "\(catalogue.economies[one.unit].name.english) (rank \(one.published.map(String.init) ?? "–") → \(one.supposed.map(String.init) ?? "–"))"
        }
        return "\n\(words) \(names.joined(separator: ", "))\n"
    }

    private func everyone() -> String {
        let codes = catalogue.economies.map(\.code)
        var table = TextTable([
            ("supposed", .right), ("published", .right), ("shift", .right), (catalogue.codeHead, .left),
            (catalogue.nameHead, .left),
            ("index supposed", .right), ("index published", .right),
        ])
        let order = catalogue.members.sorted {
            (supposed.ranks[$0] ?? .max, codes[$0]) < (supposed.ranks[$1] ?? .max, codes[$1])
        }
        for unit in order {
            table.row([
                supposed.ranks[unit].map(String.init) ?? "–", published.ranks[unit].map(String.init) ?? "–",
                whatIf.shift(unit).map(signed) ?? "–", codes[unit], catalogue.economies[unit].name.english,
                shown(supposed.scores[unit, Scores.index]), shown(published.scores[unit, Scores.index]),
            ])
        }
        var text = terminal.strong("Ranks under the supposed weights, edition \(published.year)") + "\n"
        text += table.text(terminal)
        if let mean = whatIf.meanAbsoluteShift {
            text += "\nRanks shift by \(shown(mean)) places on average"
            let shifts = catalogue.members.compactMap { unit in whatIf.shift(unit).map { (unit: unit, shift: $0) } }
            if let most = shifts.max(by: { (abs($0.shift), codes[$1.unit]) < (abs($1.shift), codes[$0.unit]) }),
                most.shift != 0
            {
                text += "; most for \(catalogue.economies[most.unit].name.english) (\(signed(most.shift)))"
            }
            text += "\n"
        }
        return text
    }
}

/// A change with its sign; what rounds to zero has none.
func signed(_ value: Double, decimals: Int) -> String {
    let text = Number.text(value, decimals: decimals)
    return value > 0 && text.contains(where: { "123456789".contains($0) }) ? "+" + text : text
}

/// A change with its sign; 0 has none.
func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : String(value) }
