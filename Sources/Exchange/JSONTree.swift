/// A JSON document put together value by value, for those whose keys only show while they are made.
enum JSONTree: Encodable, Equatable {
    case object([String: JSONTree])
    case array([JSONTree])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    /// The value of a key of an object; `null` where there is none.
    subscript(key: String) -> JSONTree {
        guard case .object(let members) = self else { return .null }
        return members[key] ?? .null
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let values): try container.encode(values)
        case .string(let text): try container.encode(text)
        case .number(let number):
            // 3 and not 3.0, also where a schema asks for a whole number.
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        case .bool(let bool): try container.encode(bool)
        case .null: try container.encodeNil()
        }
    }
}

extension JSONTree: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }

    init(arrayLiteral elements: JSONTree...) { self = .array(elements) }

    init(stringLiteral value: String) { self = .string(value) }

    init(floatLiteral value: Double) { self = .number(value) }

    init(integerLiteral value: Int) { self = .number(Double(value)) }

    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONTree {
    /// A number, or `null` where there is none.
    init(_ number: Double?) { self = number.map(JSONTree.number) ?? .null }

    /// A whole number, or `null` where there is none.
    init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .null }

    /// A text, or `null` where there is none.
    init(_ text: String?) { self = text.map(JSONTree.string) ?? .null }
}
