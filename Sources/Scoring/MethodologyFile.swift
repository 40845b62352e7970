import FoundationEssentials
public import Indicators
import Tabular

/// Reads `methodology.json`.
public enum MethodologyFile {
    /// Reads every choice; a key or word that is not known is a finding with a suggestion, never ignored.
    public static func read(_ bytes: [UInt8], file: String) -> (Methodology?, [Finding]) {
        var reader = JSONReading(bytes: bytes, file: file)
        guard let root = reader.root() else { return (nil, reader.findings) }
        reader.allow(
            [
                "name", "version", "selection", "treatment", "imputation", "normalisation", "weights", "aggregation",
                "levels",
            ],
            in: root, under: ""
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
            reader.allow(["area", "index"], in: aggregation, under: "aggregation")
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

/// A JSON document as the toolchain's decoder gives it.
private indirect enum JSONValue: Decodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([String: JSONValue].self) {
            self = .object(value)
        } else {
            self = .array(try container.decode([JSONValue].self))
        }
    }

    /// How a message shows it.
    var text: String {
        switch self {
        case .object: "an object"
        case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .string(let text): "\"\(text)\""
        case .number(let number): Number.text(number)
        case .bool(let bool): String(bool)
        case .null: "null"
        }
    }
}

/// A document being read key by key, with the findings that turned up.
private struct JSONReading {
    let bytes: [UInt8]
    let file: String
    var findings: [Finding] = []

    mutating func root() -> [String: JSONValue]? {
        do {
            if case .object(let object) = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) { return object }
            report(.brokenJSON(detail: "something else than an object"), at: Place(file: file, line: 1))
        } catch DecodingError.dataCorrupted(let context) {
            let detail = context.underlyingError.map { "\($0)" } ?? context.debugDescription
            report(
                .brokenJSON(detail: JSONReading.sentence(detail)), at: Place(file: file, line: JSONReading.line(detail))
            )
        } catch {
            report(.brokenJSON(detail: "\(error)"), at: Place(file: file))
        }
        return nil
    }

    /// The decoder's own words, without the wrapping of a debug description.
    private static func sentence(_ detail: String) -> String {
        guard let start = detail.firstRange(of: "debugDescription: \"") ?? detail.firstRange(of: "NSDebugDescription=")
        else { return detail }
        let rest = detail[start.upperBound...]
        return String(rest.prefix { $0 != "\"" && $0 != "}" })
    }

    private static func line(_ detail: String) -> Int? {
        guard let start = detail.firstRange(of: "line ") else { return nil }
        return Int(detail[start.upperBound...].prefix { $0.isNumber })
    }

    private mutating func report(_ problem: Problem, at place: Place) { findings.append(Finding(problem, at: place)) }

    /// The line on which a key stands: the first `"key"` in the text, since the decoder does not say.
    private func place(of key: String) -> Place {
        let wanted = Array("\"\(key.split(separator: ".").last ?? "")\"".utf8)
        var line = 1
        for index in bytes.indices {
            if bytes[index...].starts(with: wanted) { return Place(file: file, line: line, columnName: key) }
            if bytes[index] == 10 { line += 1 }
        }
        return Place(file: file, columnName: key)
    }

    mutating func allow(_ known: [String], in object: [String: JSONValue], under parent: String) {
        for key in object.keys.sorted() where !known.contains(key) {
            let similar = Suggestion.nearest(to: key, in: known)
            report(.unknownKey(key, known: known, similar: similar), at: place(of: key))
        }
    }

    private mutating func value(_ object: [String: JSONValue], _ key: String) -> JSONValue? {
        if let value = object[key] { return value }
        report(.missingKey(key), at: Place(file: file))
        return nil
    }

    private mutating func wrong(_ key: String, _ value: JSONValue, expected: String, similar: String? = nil) {
        report(.wrongValue(key: key, found: value.text, expected: expected, similar: similar), at: place(of: key))
    }

    mutating func string(_ object: [String: JSONValue], _ key: String) -> String? {
        guard let value = value(object, key) else { return nil }
        if case .string(let text) = value, !text.isEmpty { return text }
        wrong(key, value, expected: "a text")
        return nil
    }

    mutating func number(_ object: [String: JSONValue], _ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = value(object, key) else { return nil }
        if case .number(let number) = value, range.contains(number) { return number }
        wrong(
            key, value, expected: "a number from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))")
        return nil
    }

    mutating func object(_ object: [String: JSONValue], _ key: String) -> [String: JSONValue]? {
        guard let value = value(object, key) else { return nil }
        if case .object(let inner) = value { return inner }
        wrong(key, value, expected: "an object")
        return nil
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ object: [String: JSONValue], _ key: String, _: Choice.Type
    ) -> Choice? {
        guard let value = value(object, key) else { return nil }
        let words = Choice.allCases.map(\.rawValue)
        guard case .string(let text) = value else {
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

    mutating func cuts(_ object: [String: JSONValue], _ key: String) -> [Double]? {
        guard let value = value(object, key) else { return nil }
        var cuts: [Double] = []
        if case .array(let values) = value {
            for case .number(let number) in values { cuts.append(number) }
            let isRising = zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }
            if cuts.count == values.count && cuts.count == Level.allCases.count - 1 && isRising { return cuts }
        }
        wrong(key, value, expected: "\(Level.allCases.count - 1) rising numbers")
        return nil
    }

    mutating func aggregation(_ object: [String: JSONValue], _ key: String) -> Methodology.Aggregation? {
        guard let inner = self.object(object, key) else { return nil }
        allow(["mean", "minimumCoverage", "floor"], in: inner, under: key)
        let mean = choice(inner, "mean", Methodology.Mean.self)
        let coverage = number(inner, "minimumCoverage", in: 0...1)
        let floor = number(inner, "floor", in: 0...100)
        guard let mean, let coverage, let floor else { return nil }
        guard mean != .geometric || floor > 0 else {
            wrong("floor", .number(floor), expected: "a number above 0, since the mean is geometric")
            return nil
        }
        return Methodology.Aggregation(mean: mean, minimumCoverage: coverage, floor: floor)
    }
}
