public import Indicators
import Tabular

/// Reads `methodology.json`.
public enum MethodologyFile {
    /// Reads every choice; a key or word that is not known is a finding with a suggestion, never ignored.
    public static func read(_ bytes: [UInt8], file: String) -> (Methodology?, [Finding]) {
        var reader = JSONReading(file: file)
        guard let root = reader.root(bytes) else { return (nil, reader.findings) }
        reader.allow(
            [
                "name", "version", "selection", "treatment", "imputation", "normalisation", "weights", "aggregation",
                "levels",
            ],
            in: root
        )
        let name = reader.string(root, "name")
        let version = reader.string(root, "version")
        let selection = reader.choice(root, "selection", Methodology.Selection.self)
        let treatment = reader.choice(root, "treatment", Methodology.Treatment.self)
        let imputation = reader.choice(root, "imputation", Methodology.Imputation.self)
        let normalisation = reader.choice(root, "normalisation", Methodology.Normalisation.self)
        let weights = reader.choice(root, "weights", Methodology.Weights.self)
        let levels = reader.cuts(root, "levels")
        var area: Methodology.Aggregation?
        var index: Methodology.Aggregation?
        if let aggregation = reader.object(root, "aggregation") {
            reader.allow(["area", "index"], in: aggregation)
            area = reader.aggregation(aggregation, "area")
            index = reader.aggregation(aggregation, "index")
        }
        guard let name, let version, let selection, let treatment, let imputation, let normalisation, let weights,
            let area, let index, let levels, reader.findings.isEmpty
        else { return (nil, reader.findings) }
        let methodology = Methodology(
            name: name, version: version, selection: selection, treatment: treatment, imputation: imputation,
            normalisation: normalisation, weights: weights, area: area, index: index, levelCuts: levels
        )
        return (methodology, [])
    }
}

/// A document being read key by key, with the findings that turned up.
private struct JSONReading {
    let file: String
    var findings: [Finding] = []

    /// An object and the line it begins on.
    struct Object {
        let members: [JSONValue.Member]
        let line: Int
    }

    mutating func root(_ bytes: [UInt8]) -> Object? {
        do throws(JSONProblem) {
            let document = try JSONValue.read(bytes)
            if case .object(let members) = document.content { return Object(members: members, line: document.line) }
            report(.brokenJSON(detail: document.text + " where an object should stand"), document.line)
        } catch {
            report(.brokenJSON(detail: error.detail), error.line)
        }
        return nil
    }

    private mutating func report(_ problem: Problem, _ line: Int) {
        findings.append(Finding(problem, at: Place(file: file, line: line)))
    }

    mutating func allow(_ known: [String], in object: Object) {
        var seen: [String: Int] = [:]
        for member in object.members {
            if !known.contains(member.key) {
                let similar = Suggestion.nearest(to: member.key, in: known)
                report(.unknownKey(member.key, known: known, similar: similar), member.line)
            }
            if let first = seen[member.key] {
                report(.duplicate(key: member.key, firstFile: file, firstLine: first), member.line)
            }
            seen[member.key] = member.line
        }
    }

    private mutating func value(_ object: Object, _ key: String) -> JSONValue? {
        if let member = object.members.first(where: { $0.key == key }) { return member.value }
        report(.missingKey(key), object.line)
        return nil
    }

    private mutating func wrong(_ key: String, _ value: JSONValue, expected: String, similar: String? = nil) {
        report(.wrongValue(key: key, found: value.text, expected: expected, similar: similar), value.line)
    }

    mutating func string(_ object: Object, _ key: String) -> String? {
        guard let value = value(object, key) else { return nil }
        if case .string(let text) = value.content, !text.isEmpty { return text }
        wrong(key, value, expected: "a text")
        return nil
    }

    mutating func number(_ object: Object, _ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = value(object, key) else { return nil }
        if case .number(let number) = value.content, range.contains(number) { return number }
        wrong(
            key, value, expected: "a number from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))")
        return nil
    }

    mutating func object(_ object: Object, _ key: String) -> Object? {
        guard let value = value(object, key) else { return nil }
        if case .object(let members) = value.content { return Object(members: members, line: value.line) }
        wrong(key, value, expected: "an object")
        return nil
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ object: Object, _ key: String, _: Choice.Type
    ) -> Choice? {
        guard let value = value(object, key) else { return nil }
        let words = Choice.allCases.map(\.rawValue)
        guard case .string(let text) = value.content else {
            wrong(key, value, expected: "one of " + words.joined(separator: ", "))
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        wrong(
            key, value, expected: "one of " + words.joined(separator: ", "),
            similar: Suggestion.nearest(to: text, in: words)
        )
        return nil
    }

    mutating func cuts(_ object: Object, _ key: String) -> [Double]? {
        guard let value = value(object, key) else { return nil }
        var cuts: [Double] = []
        if case .array(let values) = value.content {
            for case .number(let number) in values.map(\.content) { cuts.append(number) }
            let bounds = [0] + cuts + [100]
            let isRising = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
            if cuts.count == values.count && cuts.count == Level.allCases.count - 1 && isRising { return cuts }
        }
        wrong(key, value, expected: "\(Level.allCases.count - 1) rising numbers between 0 and 100")
        return nil
    }

    mutating func aggregation(_ object: Object, _ key: String) -> Methodology.Aggregation? {
        guard let inner = self.object(object, key) else { return nil }
        allow(["mean", "minimumCoverage", "floor"], in: inner)
        let mean = choice(inner, "mean", Methodology.Mean.self)
        let coverage = number(inner, "minimumCoverage", in: 0...1)
        let floor = number(inner, "floor", in: 0...100)
        guard let mean, let coverage, let floor else { return nil }
        guard mean != .geometric || floor > 0 else {
            value(inner, "floor").map { wrong("floor", $0, expected: "a number above 0, since the mean is geometric") }
            return nil
        }
        return Methodology.Aggregation(mean: mean, minimumCoverage: coverage, floor: floor)
    }
}
