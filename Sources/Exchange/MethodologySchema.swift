import Scoring

/// The JSON Schema (2020-12) of `methodology.json`, from the descriptions of the choices.
///
/// What a schema cannot say stays with the reader: that two bounds rise, and that codes are known.
public enum MethodologySchema {
    /// The name of the file beside `methodology.json`.
    public static let fileName = "methodology.schema.json"

    /// The bytes of the file.
    public static func json() -> [UInt8] { JSON.encode(document) }

    private static var document: JSONTree {
        var properties: [String: JSONTree] = [
            "$schema": ["type": "string", "minLength": 1, "description": "This schema, by its name"],
            "name": ["type": "string", "minLength": 1, "description": "What the methodology is called in reports"],
            "version": ["type": "string", "minLength": 1, "description": "A change of any choice is a new version"],
            "levels": [
                "type": "array", "items": ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100],
                "minItems": .number(Double(Level.allCases.count - 1)),
                "maxItems": .number(Double(Level.allCases.count - 1)), "uniqueItems": true,
                "description": "The rising scores at which the second, third, … level begin",
            ],
        ]
        for step in MethodologyStep.allCases { properties[step.rawValue] = property(step) }
        let required =
            ["name", "version", "levels"]
            + MethodologyStep.allCases.filter { !$0.isOptional }.map(\.rawValue)
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Methodology of a composite indicator",
            "description":
                "Every choice that leads from figures to scores; \"mizan methods\" lists them with their sources",
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(required.sorted().map { .string($0) }),
            "$defs": .object(
                Dictionary(
                    uniqueKeysWithValues: MethodologyStep.allCases.filter { !$0.isWordAlone && !$0.methods.isEmpty }.map
                    { ($0.rawValue, choice($0)) })),
        ]
    }

    private static func property(_ step: MethodologyStep) -> JSONTree {
        let reference: JSONTree = ["$ref": .string("#/$defs/\(step.rawValue)")]
        if step.methods.isEmpty {
            return object(step.parameters, description: step.summary)
        }
        if step.isWordAlone { return ["description": .string(step.summary), "oneOf": .array(step.methods.map(word))] }
        guard step.isByLevel else { return ["description": .string(step.summary), "$ref": reference["$ref"]] }
        let byLevel: JSONTree = [
            "type": "object", "additionalProperties": false, "required": ["area", "index"],
            "properties": [
                "index": merged(reference, "For the root of the tree"),
                "area": merged(reference, "For every other group"),
                "byDepth": [
                    "type": "object", "patternProperties": ["^([0-9]|[1-9][0-9]|100)$": reference],
                    "additionalProperties": false,
                    "description": "For the groups at a depth below the root, which has depth 0; goes before area",
                ],
                "byGroup": [
                    "type": "object", "additionalProperties": reference,
                    "description": "For a group by its code; goes before everything else",
                ],
            ],
        ]
        return [
            "description": .string(step.summary + "; once for all groups, or by level and group"),
            "oneOf": [reference, byLevel],
        ]
    }

    private static func merged(_ tree: JSONTree, _ description: String) -> JSONTree {
        guard case .object(var members) = tree else { return tree }
        members["description"] = .string(description)
        return .object(members)
    }

    /// A method as a word, if it needs nothing else, or as an object with its parameters.
    private static func choice(_ step: MethodologyStep) -> JSONTree {
        let words = step.methods.filter { !$0.parameters.contains { $0.absence == .refused } }
        return .object([
            "oneOf": .array(words.map(word) + step.methods.map { object($0, in: step) })
        ])
    }

    private static func word(_ method: MethodDescription) -> JSONTree {
        ["const": .string(method.word), "description": .string("\(method.summary) (\(method.source))")]
    }

    private static func object(_ method: MethodDescription, in step: MethodologyStep) -> JSONTree {
        guard case .object(var members) = object(method.parameters, description: method.summary),
            case .object(var properties) = members["properties"]
        else { return false }
        properties["method"] = ["const": .string(method.word)]
        members["properties"] = .object(properties)
        var required: [JSONTree] = ["method"]
        if case .array(let others) = members["required"] { required += others }
        members["required"] = .array(required)
        // An exponent without the transform that takes it, or a mean beside a range, would be ignored.
        if properties["lambda"] != nil && method.word != Methodology.Treatment.Method.boxCox.rawValue {
            members["dependentSchemas"] = [
                "lambda": [
                    "required": ["indicators"],
                    "properties": [
                        "indicators": [
                            "not": ["additionalProperties": ["not": ["const": "box-cox"]]]
                        ]
                    ],
                ]
            ]
        }
        if properties["mean"] != nil && properties["range"] != nil {
            let alone: JSONTree = ["not": ["required": ["range"]]]
            members["dependentSchemas"] = ["mean": alone, "deviation": alone]
        }
        return .object(members)
    }

    private static func object(_ parameters: [ParameterDescription], description: String) -> JSONTree {
        var members: [String: JSONTree] = [
            "type": "object", "additionalProperties": false, "description": .string(description),
            "properties": .object(Dictionary(uniqueKeysWithValues: parameters.map { ($0.key, schema($0)) })),
        ]
        let required = parameters.filter { $0.absence == .refused }.map(\.key).sorted()
        if !required.isEmpty { members["required"] = .array(required.map { .string($0) }) }
        return .object(members)
    }

    private static func schema(_ parameter: ParameterDescription) -> JSONTree {
        var members: [String: JSONTree]
        switch parameter.kind {
        case .number(let range):
            members = ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .integer(let range):
            members = [
                "type": "integer", "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ]
        case .flag: members = ["type": "boolean"]
        case .text: members = ["type": "string", "minLength": 1]
        case .texts: members = ["type": "array", "items": ["type": "string", "minLength": 1], "minItems": 1]
        case .bounds(let range):
            members = [
                "type": "array", "minItems": 2, "maxItems": 2, "uniqueItems": true,
                "items": [
                    "type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
                ],
            ]
        case .scope:
            members = [
                "oneOf": [
                    ["enum": ["edition", "all-editions"]], ["type": "integer", "minimum": 1900, "maximum": 2100],
                ]
            ]
        case .methodByIndicator:
            members = [
                "type": "object",
                "additionalProperties": [
                    "enum": .array(MethodologyStep.treatment.methods.map { .string($0.word) })
                ],
            ]
        }
        var description = parameter.summary
        switch parameter.absence {
        case .refused: break
        case .number(let number): members["default"] = .number(number)
        case .flag(let flag): members["default"] = .bool(flag)
        case .word(let word): members["default"] = .string(word)
        case .described(let text): description += "; \(text) when left out"
        }
        members["description"] = .string(description)
        return .object(members)
    }
}
