import Indicators
import Tabular

/// The keys of an object and the line it begins on.
struct JSONObject {
    let members: [JSONValue.Member]
    let line: Int

    subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}

extension MethodologyReading {
    /// A choice with its parameters; a word alone is short for an object with the method.
    func choice(_ value: JSONValue) -> JSONObject {
        if case .object(let members) = value.content { return JSONObject(members: members, line: value.line) }
        return JSONObject(members: [JSONValue.Member(key: "method", line: value.line, value: value)], line: value.line)
    }

    mutating func allow(_ known: [String], in object: JSONObject) {
        var seen: [String: Int] = [:]
        for member in object.members {
            if !known.contains(member.key) {
                let similar = Suggestion.nearest(to: member.key, in: known)
                report(.unknownKey(member.key, known: known, similar: similar), at: place(member.line))
            }
            if let first = seen[member.key] {
                report(.duplicate(key: member.key, firstFile: file, firstLine: first), at: place(member.line))
            }
            seen[member.key] = member.line
        }
    }

    mutating func required(_ object: JSONObject, _ key: String) -> JSONValue? {
        if let value = object[key] { return value }
        report(.missingKey(key), at: place(object.line))
        return nil
    }

    mutating func wrong(_ key: String, _ value: JSONValue, expected: String, similar: String? = nil) {
        report(
            .wrongValue(key: key, found: value.text, expected: expected, similar: similar), at: place(value.line))
    }

    mutating func noMeaning(_ key: String, _ value: JSONValue, _ condition: String) {
        wrong(key, value, expected: "no \"\(key)\" \(condition)")
    }

    mutating func text(_ object: JSONObject, _ key: String) -> String? {
        guard let value = required(object, key) else { return nil }
        if case .string(let text) = value.content, !text.isEmpty { return text }
        wrong(key, value, expected: "a text")
        return nil
    }

    mutating func texts(_ value: JSONValue, _ key: String) -> [String]? {
        var texts: [String] = []
        if case .array(let values) = value.content {
            for case .string(let text) in values.map(\.content) { texts.append(text) }
            if texts.count == values.count && !texts.isEmpty { return texts }
        }
        wrong(key, value, expected: "a list of texts")
        return nil
    }

    /// An optional number.
    mutating func number(_ object: JSONObject, _ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = object[key] else { return nil }
        if case .number(let number) = value.content, range.contains(number) { return number }
        wrong(
            key, value, expected: "a number from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))")
        return nil
    }

    /// An optional whole number.
    mutating func integer(_ object: JSONObject, _ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = object[key] else { return nil }
        if case .number(let number) = value.content, let whole = Int(exactly: number), range.contains(whole) {
            return whole
        }
        wrong(key, value, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// An optional yes or no.
    mutating func flag(_ object: JSONObject, _ key: String) -> Bool? {
        guard let value = object[key] else { return nil }
        if case .bool(let bool) = value.content { return bool }
        wrong(key, value, expected: "true or false")
        return nil
    }

    /// Two rising numbers.
    mutating func bounds(_ value: JSONValue, _ key: String, in range: ClosedRange<Double>) -> ClosedRange<Double>? {
        if case .array(let values) = value.content, values.count == 2,
            case .number(let low) = values[0].content, case .number(let high) = values[1].content, low < high,
            range.contains(low), range.contains(high)
        {
            return low...high
        }
        wrong(
            key, value,
            expected:
                "two rising numbers from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound)), such as [0, 1]"
        )
        return nil
    }

    mutating func object(_ value: JSONValue, _ key: String) -> JSONObject? {
        if case .object(let members) = value.content { return JSONObject(members: members, line: value.line) }
        wrong(key, value, expected: "an object")
        return nil
    }

    /// The word under `method`; `key` is what the choice is called in messages.
    mutating func method<Choice: RawRepresentable<String> & CaseIterable>(
        _ object: JSONObject, _ key: String
    ) -> Choice? {
        guard let value = object["method"] else {
            report(.missingKey("method"), at: place(object.line))
            return nil
        }
        return word(value, key)
    }

    mutating func word<Choice: RawRepresentable<String> & CaseIterable>(_ value: JSONValue, _ key: String) -> Choice? {
        let words = Choice.allCases.map(\.rawValue)
        guard case .string(let text) = value.content else {
            wrong(key, value, expected: "one of " + words.joined(separator: ", "))
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        wrong(
            key, value, expected: "one of " + words.joined(separator: ", "),
            similar: Suggestion.nearest(to: text, in: words) ?? words.first { $0 == Self.otherNames[text.lowercased()] }
        )
        return nil
    }

    /// What other programs and the literature call some methods.
    private static let otherNames = [
        "pca": "principal-components", "fa": "rotated-factors", "factor-analysis": "rotated-factors",
        "ahp": "analytic-hierarchy", "bap": "budget-allocation", "bod": "benefit-of-the-doubt",
        "dea": "benefit-of-the-doubt", "knn": "nearest-neighbours", "expectation-maximisation": "em",
        "average": "arithmetic", "mean": "arithmetic", "additive": "arithmetic", "owa": "ordered-weighted-average",
        "mpi": "mazziotta-pareto", "standardisation": "z-score", "ranking": "rank", "quantiles": "bands",
    ]

    mutating func cuts(_ value: JSONValue) -> [Double]? {
        var cuts: [Double] = []
        if case .array(let values) = value.content {
            for case .number(let number) in values.map(\.content) { cuts.append(number) }
            let bounds = [0] + cuts + [100]
            let isRising = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
            if cuts.count == values.count && cuts.count == Level.allCases.count - 1 && isRising { return cuts }
        }
        wrong("levels", value, expected: "\(Level.allCases.count - 1) rising numbers between 0 and 100")
        return nil
    }
}
