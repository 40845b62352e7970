import FoundationEssentials

/// A JSON value, read with the toolchain's decoder and not with the reader that is under test.
enum JSONDocument: Decodable, Equatable {
    case object([String: JSONDocument])
    case array([JSONDocument])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    init(_ text: String) throws { self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8)) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONDocument].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: JSONDocument].self))
        }
    }

    subscript(key: String) -> JSONDocument? { if case .object(let members) = self { members[key] } else { nil } }
}

/// The part of JSON Schema 2020-12 that `methodology.schema.json` uses; any other keyword is an error.
struct SchemaCheck {
    let root: JSONDocument

    struct UnknownKeyword: Error { let keyword: String }

    func accepts(_ value: JSONDocument) throws -> Bool { try accepts(value, root) }

    private func accepts(_ value: JSONDocument, _ schema: JSONDocument) throws -> Bool {
        switch schema {
        case .bool(let bool): return bool
        case .object(let keywords):
            for (keyword, argument) in keywords where !(try holds(keyword, argument, value, keywords)) { return false }
            return true
        default: throw UnknownKeyword(keyword: "\(schema)")
        }
    }

    private func holds(
        _ keyword: String, _ argument: JSONDocument, _ value: JSONDocument, _ all: [String: JSONDocument]
    ) throws -> Bool {
        switch (keyword, argument) {
        case ("description", _), ("title", _), ("default", _), ("$schema", _), ("$defs", _): return true
        case ("$ref", .string(let reference)):
            guard let name = reference.split(separator: "/").last, let target = root["$defs"]?[String(name)] else {
                throw UnknownKeyword(keyword: reference)
            }
            return try accepts(value, target)
        case ("const", _): return value == argument
        case ("enum", .array(let values)): return values.contains(value)
        case ("oneOf", .array(let schemas)): return try schemas.count { try accepts(value, $0) } == 1
        case ("not", _): return try !accepts(value, argument)
        case ("type", .string(let type)): return isOf(type, value)
        default: break
        }
        switch (keyword, argument, value) {
        case ("properties", .object(let schemas), .object(let members)):
            return try members.allSatisfy { key, member in try schemas[key].map { try accepts(member, $0) } ?? true }
        case ("patternProperties", .object(let schemas), .object(let members)):
            return try members.allSatisfy { key, member in
                try schemas.allSatisfy { pattern, schema in
                    try !(key.firstMatch(of: Regex(pattern)) != nil) || accepts(member, schema)
                }
            }
        case ("additionalProperties", _, .object(let members)):
            let patterns = try (all["patternProperties"]?.keys ?? []).map { try Regex($0) }
            return try members.allSatisfy { key, member in
                if all["properties"]?[key] != nil || patterns.contains(where: { key.firstMatch(of: $0) != nil }) {
                    return true
                }
                return try accepts(member, argument)
            }
        case ("required", .array(let keys), .object(let members)):
            return keys.allSatisfy { if case .string(let key) = $0 { members[key] != nil } else { false } }
        case ("dependentSchemas", .object(let schemas), .object(let members)):
            return try schemas.allSatisfy { key, schema in try members[key] == nil || accepts(value, schema) }
        case ("items", _, .array(let values)): return try values.allSatisfy { try accepts($0, argument) }
        case ("minItems", .number(let count), .array(let values)): return values.count >= Int(count)
        case ("maxItems", .number(let count), .array(let values)): return values.count <= Int(count)
        case ("uniqueItems", .bool(let isAsked), .array(let values)):
            return !isAsked || Set(values.map { String(describing: $0) }).count == values.count
        case ("minLength", .number(let count), .string(let text)): return text.count >= Int(count)
        case ("minimum", .number(let bound), .number(let number)): return number >= bound
        case ("maximum", .number(let bound), .number(let number)): return number <= bound
        case ("exclusiveMinimum", .number(let bound), .number(let number)): return number > bound
        case ("exclusiveMaximum", .number(let bound), .number(let number)): return number < bound
        default:
            // A keyword for values of another type says nothing about this one.
            guard Self.keywords.contains(keyword) else { throw UnknownKeyword(keyword: keyword) }
            return true
        }
    }

    private static let keywords: Set = [
        "properties", "patternProperties", "additionalProperties", "required", "dependentSchemas", "items", "minItems",
        "maxItems", "uniqueItems", "minLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    ]

    private func isOf(_ type: String, _ value: JSONDocument) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("number", .number), ("boolean", .bool):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}

extension JSONDocument {
    fileprivate var keys: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }
}
