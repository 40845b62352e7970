import FoundationEssentials

/// As much of JSON Schema (draft 2020-12) as the project's schemas use; a keyword that is not known fails.
package struct JSONSchema {
    private let root: [String: JSON]

    enum JSON: Decodable, Equatable {
        case object([String: JSON]), array([JSON]), text(String), number(Double), flag(Bool), null

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let flag = try? value.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let array = try? value.decode([JSON].self) {
                self = .array(array)
            } else {
                self = .object(try value.decode([String: JSON].self))
            }
        }

        var members: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
        var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
        var text: String? { if case .text(let text) = self { text } else { nil } }

        func has(type: String) -> Bool {
            switch self {
            case .object: type == "object"
            case .array: type == "array"
            case .text: type == "string"
            case .number(let number): type == "number" || type == "integer" && number == number.rounded()
            case .flag: type == "boolean"
            case .null: type == "null"
            }
        }
    }

    /// A schema from its text.
    package init(_ text: String) throws {
        root = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)).members ?? [:]
    }

    /// What is wrong with a document, each with its place; nothing when it is valid.
    package func faults(of bytes: [UInt8]) throws -> [String] {
        faults(try JSONDecoder().decode(JSON.self, from: Data(bytes)), root, "")
    }

    private func faults(_ value: JSON, _ schema: [String: JSON], _ place: String) -> [String] {
        var faults: [String] = []
        for (keyword, rule) in schema {
            switch keyword {
            case "$schema", "title", "description", "$defs": break
            case "$ref":
                let name = rule.text?.split(separator: "/").last.map(String.init) ?? ""
                guard let other = root["$defs"]?.members?[name]?.members else {
                    faults.append("\(place): no \(name)")
                    continue
                }
                faults += self.faults(value, other, place)
            case "type":
                let types = rule.elements?.compactMap(\.text) ?? [rule.text ?? ""]
                if !types.contains(where: { value.has(type: $0) }) { faults.append("\(place): not \(types)") }
            case "enum": if rule.elements?.contains(value) != true { faults.append("\(place): not one of the words") }
            case "required":
                for name in rule.elements ?? [] where value.members.map({ $0[name.text ?? ""] == nil }) ?? false {
                    faults.append("\(place): no \(name.text ?? "")")
                }
            case "properties":
                for (name, inner) in rule.members ?? [:] {
                    guard let member = value.members?[name], let inner = inner.members else { continue }
                    faults += self.faults(member, inner, "\(place)/\(name)")
                }
            case "additionalProperties":
                let known = schema["properties"]?.members ?? [:]
                for (name, member) in value.members ?? [:] where known[name] == nil {
                    if let inner = rule.members {
                        faults += self.faults(member, inner, "\(place)/\(name)")
                    } else {
                        faults.append("\(place): \(name) is not allowed")
                    }
                }
            case "items":
                for (index, element) in (value.elements ?? []).enumerated() {
                    faults += self.faults(element, rule.members ?? [:], "\(place)/\(index)")
                }
            case "oneOf":
                let fitting = (rule.elements ?? []).filter { self.faults(value, $0.members ?? [:], place).isEmpty }
                if fitting.count != 1 { faults.append("\(place): \(fitting.count) of the choices fit") }
            case "minimum":
                if case (.number(let bound), .number(let number)) = (rule, value), number < bound {
                    faults.append("\(place): \(number) is too small")
                }
            case "minItems", "maxItems":
                guard case .number(let bound) = rule, let count = value.elements.map({ Double($0.count) }) else {
                    continue
                }
                if keyword == "minItems" ? count < bound : count > bound {
                    faults.append("\(place): \(count) elements")
                }
            default: faults.append("\(place): \(keyword) is not known")
            }
        }
        return faults
    }

    /// What SARIF 2.1.0 requires of the parts that Mizan writes; any other part is a fault here.
    ///
    /// Names, required properties, words and bounds are those of `sarif-schema-2.1.0.json`, which the standard has as its
    /// Appendix (OASIS, 27 March 2020): sarifLog, run, tool, toolComponent, reportingDescriptor, multiformatMessageString,
    /// result, message, location, physicalLocation, artifactLocation, region.
    package static let sarif = """
        {
          "type": "object", "required": ["version", "runs"],
          "properties": {
            "version": { "enum": ["2.1.0"] }, "$schema": { "type": "string" },
            "runs": { "type": "array", "items": { "type": "object", "required": ["tool"],
              "additionalProperties": false,
              "properties": {
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": {
                  "driver": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": {
                    "name": { "type": "string" }, "version": { "type": "string" },
                    "rules": { "type": "array", "items": { "type": "object", "required": ["id"],
                      "additionalProperties": false, "properties": {
                        "id": { "type": "string" }, "shortDescription": { "$ref": "#/$defs/text" },
                        "help": { "$ref": "#/$defs/text" } } } } } } } },
                "results": { "type": "array", "items": { "type": "object", "required": ["message"],
                  "additionalProperties": false, "properties": {
                    "ruleId": { "type": "string" }, "level": { "enum": ["none", "note", "warning", "error"] },
                    "message": { "$ref": "#/$defs/text" },
                    "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } },
                    "locations": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                      "properties": { "physicalLocation": { "type": "object", "required": ["artifactLocation"],
                        "additionalProperties": false, "properties": {
                          "artifactLocation": { "type": "object", "required": ["uri"], "additionalProperties": false,
                            "properties": { "uri": { "type": "string" } } },
                          "region": { "type": "object", "additionalProperties": false,
                            "properties": { "startLine": { "type": "integer", "minimum": 1 } } } } } } } } } } } } } } } ,
          "$defs": { "text": { "type": "object", "required": ["text"], "additionalProperties": false,
            "properties": { "text": { "type": "string" }, "markdown": { "type": "string" } } } }
        }
        """
}
