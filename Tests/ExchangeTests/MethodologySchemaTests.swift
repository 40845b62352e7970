import Exchange
import Indicators
import Scoring
import TestSupport
import Testing

/// The schema beside `methodology.json` takes what the reader takes, and nothing else.
struct MethodologySchemaTests {
    private static let schema = Result {
        SchemaCheck(root: try JSONDocument(String(decoding: MethodologySchema.json(), as: UTF8.self)))
    }

    @Test func `the committed schema is the one that mizan prints`() throws {
        let committed = try Project.text(of: "indicators/\(MethodologySchema.fileName)")
        #expect(committed == String(decoding: MethodologySchema.json(), as: UTF8.self))
    }

    @Test func `the committed methodologies keep to it, and the published one names it`() throws {
        let files = try Project.files(under: "indicators").filter {
            $0.hasSuffix(".json") && !$0.hasSuffix(MethodologySchema.fileName)
        }
        #expect(files.contains("indicators/methodology.json"))
        for file in files { #expect(try Self.schema.get().accepts(JSONDocument(Project.text(of: file))), "\(file)") }
        let published = try JSONDocument(Project.text(of: "indicators/methodology.json"))
        #expect(published["$schema"] == .string(MethodologySchema.fileName))
    }

    private static let base = [
        "name": "\"n\"", "version": "\"1\"", "levels": "[20, 40, 60, 80]", "selection": "\"newest-within-max-age\"",
        "treatment": "\"none\"", "imputation": "\"none\"", "normalisation": "\"goalposts\"", "weights": "\"given\"",
        "aggregation": "\"arithmetic\"",
    ]

    /// Whether the reader and the schema take a document with one key changed, or left out.
    private func verdicts(_ key: String, _ value: String?) throws -> (reader: Bool, schema: Bool) {
        var members = Self.base
        members[key] = value
        let text =
            "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",") + "}"
        let (methodology, findings) = MethodologyFile.read(Array(text.utf8), file: "m.json")
        return (methodology != nil && findings.isEmpty, try Self.schema.get().accepts(JSONDocument(text)))
    }

    @Test(arguments: Array(base.keys.sorted()) + ["screening", "$schema", "colour"])
    func `each key of the document`(_ key: String) throws {
        var seen: Set<Bool> = []
        for value in [nil, "\"\"", "\"x\"", "7", "null", "{}", "[]", "[20, 40, 60]", "[20, 40, 60, 100]", "[\"a\"]"] {
            let found = try verdicts(key, value)
            #expect(found.reader == found.schema, "\(key): \(value ?? "left out")")
            seen.insert(found.schema)
        }
        #expect(seen.contains(key == "$schema"))
    }

    @Test(arguments: [
        ("{ \"minimumAvailability\": 0.5 }", true), ("{ \"minimumNonZero\": 1, \"minimumAvailability\": 0 }", true),
        ("{ \"minimumNonZero\": 1.1 }", false), ("{ \"minimum\": 1 }", false), ("{}", true),
    ])
    func `screening`(_ value: String, _ isTaken: Bool) throws {
        let found = try verdicts("screening", value)
        #expect(found.reader == isTaken)
        #expect(found.schema == isTaken)
    }

    /// Values of every type, and of those that parameters take the ends and what lies beyond.
    private static func values(_ parameter: ParameterDescription) -> [String] {
        let bounds: [String] =
            switch parameter.kind {
            case .number(let range), .bounds(let range):
                [
                    "\(range.lowerBound)", "\(range.upperBound)", "\(range.upperBound * 1.01 + 1)",
                    "[\(range.lowerBound), \(range.upperBound)]", "[\(range.lowerBound - 1), \(range.upperBound)]",
                ]
            case .integer(let range):
                ["\(range.lowerBound)", "\(range.upperBound)", "\(range.lowerBound - 1)", "\(range.upperBound + 1)"]
            case .scope: ["\"edition\"", "\"all-editions\"", "1900", "2100", "1899", "2101"]
            case .methodByIndicator: ["{ \"ONE\": \"log\", \"TWO\": \"box-cox\" }", "{ \"ONE\": \"boxcox\" }"]
            case .flag, .text, .texts: []
            }
        return bounds + ["\"x\"", "\"\"", "true", "null", "2.5", "7", "{}", "[]", "[\"x\"]", "[1]", "[0, 1, 2]"]
    }

    @Test(arguments: MethodologyStep.allCases.filter { !$0.methods.isEmpty })
    func `each method, with each parameter of its step, of any value`(_ step: MethodologyStep) throws {
        let parameters = step.methods.flatMap(\.parameters)
        let keys = Set(parameters.map(\.key)).sorted()
        let required = [
            "grouping": "\"g\"", "predictors": "[\"A\"]", "value": "1", "reference": "\"R\"", "exponent": "2",
        ]
        var taken = 0
        for word in step.methods.map(\.word) + ["word", ""] {
            let needs = step.methods.first { $0.word == word }?.parameters.filter { $0.absence == .refused } ?? []
            let always = needs.map { "\"\($0.key)\": \(required[$0.key] ?? "1")" }
            var documents = [
                "\"\(word)\"", "{ \"method\": \"\(word)\" }", "{ \"method\": \"\(word)\", \"colour\": 1 }",
            ]
            for key in keys {
                guard let parameter = parameters.first(where: { $0.key == key }) else { continue }
                let others = always.filter { !$0.hasPrefix("\"\(key)\"") }
                for value in Self.values(parameter) {
                    let members = ["\"method\": \"\(word)\""] + others + ["\"\(key)\": \(value)"]
                    documents.append("{ \(members.joined(separator: ", ")) }")
                }
            }
            for document in documents {
                let found = try verdicts(step.rawValue, document)
                #expect(found.reader == found.schema, "\(step.rawValue): \(document)")
                if found.schema { taken += 1 }
            }
        }
        #expect(taken >= step.methods.count)
    }

    @Test(arguments: [
        ("treatment", "{ \"method\": \"none\", \"lambda\": 2 }", false),
        ("treatment", "{ \"method\": \"box-cox\", \"lambda\": 2 }", true),
        ("treatment", "{ \"method\": \"none\", \"lambda\": 2, \"indicators\": { \"A\": \"log\" } }", false),
        (
            "treatment",
            "{ \"method\": \"none\", \"lambda\": 2, \"indicators\": { \"A\": \"log\", \"B\": \"box-cox\" } }", true
        ),
        ("normalisation", "{ \"method\": \"z-score\", \"mean\": 50, \"deviation\": 10 }", true),
        ("normalisation", "{ \"method\": \"z-score\", \"mean\": 50, \"range\": [0, 1] }", false),
        ("normalisation", "{ \"method\": \"z-score\", \"deviation\": 5, \"range\": [0, 1] }", false),
        ("normalisation", "{ \"method\": \"goalposts\", \"scope\": \"edition\" }", false),
        ("weights", "{ \"index\": \"equal\", \"area\": { \"method\": \"given\", \"set\": \"x\" } }", true),
        ("weights", "{ \"index\": \"equal\" }", false), ("weights", "{ \"area\": \"equal\" }", false),
        ("weights", "{ \"index\": \"equal\", \"area\": \"given\", \"byDepth\": { \"2\": \"critic\" } }", true),
        ("weights", "{ \"index\": \"equal\", \"area\": \"given\", \"byDepth\": { \"two\": \"critic\" } }", false),
        ("weights", "{ \"index\": \"equal\", \"area\": \"given\", \"byDepth\": { \"101\": \"critic\" } }", false),
        ("weights", "{ \"index\": \"equal\", \"area\": \"given\", \"byGroup\": { \"CON\": \"entropy\" } }", true),
        ("weights", "{ \"index\": \"equal\", \"area\": \"given\", \"byGroup\": { \"CON\": \"enthropy\" } }", false),
        ("aggregation", "{ \"index\": { \"method\": \"power\", \"exponent\": -2 }, \"area\": \"minimum\" }", true),
        ("aggregation", "{ \"index\": \"power\", \"area\": \"minimum\" }", false),
        ("aggregation", "{ \"index\": \"copeland\", \"area\": \"minimum\", \"areas\": \"minimum\" }", false),
        ("selection", "{ \"method\": \"newest-within-max-age\" }", false),
    ])
    func `what holds between keys`(_ key: String, _ value: String, _ isTaken: Bool) throws {
        let found = try verdicts(key, value)
        #expect(found.reader == isTaken)
        #expect(found.schema == isTaken)
    }
}
