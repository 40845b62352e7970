import Indicators
import Scoring

extension Option {
    static let area = Option("--area", "CODE", "of an area such as CON, instead of the index", .areas)
    static let indicator = Option(
        "--indicator", "CODE", "of the values of an indicator such as CON_INTUSE, instead of the index", .indicators)
}

extension Arguments {
    /// What `--area` or `--indicator` names; the index when neither is there.
    func measure(in edition: Edition) throws(Failure) -> Measure {
        if let word = value("--indicator") {
            guard value("--area") == nil else {
                throw .usage("--area and --indicator exclude each other", hint: "keep one of them")
            }
            guard let indicator = edition.catalogue.indicator(word.uppercased()) ?? edition.catalogue.indicator(word)
            else {
                throw .unknown(
                    "indicator", word, among: edition.catalogue.indicators.map(\.code),
                    see: "\"mizan codes indicators\"")
            }
            return .value(indicator: indicator)
        }
        guard let word = value("--area") else { return .index }
        return .score(node: try edition.knownGroup(word))
    }

    /// The groupings that `--by` names; `nil` when it is not there.
    func groupings(of catalogue: Catalogue) throws(Failure) -> [String]? {
        guard let words = list("--by") else { return nil }
        let names = catalogue.groupings.map(\.name)
        var found: [String] = []
        for word in words {
            guard names.contains(word) else {
                throw .unknown("grouping", word, among: names, see: "\"mizan codes groupings\"")
            }
            if !found.contains(word) { found.append(word) }
        }
        return found
    }
}

extension Edition {
    /// The knot of a group by its code, upper or lower case.
    func knownGroup(_ word: String) throws(Failure) -> Int {
        let nodes = scores.framework.nodes
        let groups = nodes.indices.filter { nodes[$0].indicator == nil && $0 != Scores.index }
        if let node = groups.first(where: { nodes[$0].code == word || nodes[$0].code == word.uppercased() }) {
            return node
        }
        throw .unknown("area", word, among: groups.map { nodes[$0].code }, see: "\"mizan codes areas\"")
    }

    /// What a measure is called, with its unit.
    func title(of measure: Measure) -> String {
        switch measure {
        case .score(Scores.index): "Index, edition \(year), scores"
        case .score(let node):
            "\(catalogue.area(scores.framework.nodes[node].code).map { catalogue.areas[$0].name.english } ?? "") (\(code(of: measure))), edition \(year), scores"
        case .value(let indicator):
            "\(catalogue.indicators[indicator].name.english) (\(code(of: measure))), edition \(year), \(catalogue.indicators[indicator].unit.english)"
        }
    }

    /// In how many decimals a measure is shown.
    func decimals(of measure: Measure) -> Int {
        switch measure {
        case .score: 1
        case .value(let indicator): catalogue.indicators[indicator].decimals
        }
    }
}

/// The formats of commands that show figures.
enum FigureFormat: String, CaseIterable {
    case table, csv, json

    static let option = Option(
        "--format", "FORMAT", "table (for people), csv or json (full precision)", .words(allCases.map(\.rawValue)))
}
