import FoundationEssentials
import Scoring

/// Any JSON document, to be kept within another one and compared with another one.
indirect enum AnyJSON: Equatable, Sendable {
    case object([String: AnyJSON])
    case array([AnyJSON])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null
}

extension AnyJSON: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let members = try? container.decode([AnyJSON].self) {
            self = .array(members)
        } else {
            self = .object(try container.decode([String: AnyJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let members): try container.encode(members)
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        }
    }

    /// A document; `nil` for bytes that are not JSON.
    init?(_ bytes: [UInt8]) {
        guard let tree = try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes)) else { return nil }
        self = tree
    }

    /// The tree of a value.
    init?(of value: some Encodable) { self.init(JSON.encode(value)) }
}

extension AnyJSON {
    /// Where two trees differ, in the order of the keys; members of lists that have a `code` are matched by
    /// it.
    func differences(to other: AnyJSON, at path: String = "") -> [EditionDifference] {
        if self == other { return [] }
        switch (self, other) {
        case (.object(let own), .object(let others)):
            return Set(own.keys).union(others.keys).sorted().flatMap { key -> [EditionDifference] in
                let place = path.isEmpty ? key : "\(path).\(key)"
                switch (own[key], others[key]) {
                case (let a?, let b?): return a.differences(to: b, at: place)
                case (nil, let b?): return b == .null ? [] : [.choice(place: place, then: nil, now: b.text)]
                case (let a?, nil): return a == .null ? [] : [.choice(place: place, then: a.text, now: nil)]
                case (nil, nil): return []
                }
            }
        case (.array(let own), .array(let others)):
            guard let a = Self.byCode(own), let b = Self.byCode(others) else { break }
            return Set(a.keys).union(b.keys).sorted().flatMap { code -> [EditionDifference] in
                switch (a[code], b[code]) {
                case (let then?, let now?): return then.differences(to: now, at: code)
                case (nil, _): return [.added(code: code)]
                case (_, nil): return [.retired(code: code)]
                }
            }
        default: break
        }
        return [.choice(place: path, then: shown, now: other.shown)]
    }

    private static func byCode(_ members: [AnyJSON]) -> [String: AnyJSON]? {
        var found: [String: AnyJSON] = [:]
        for member in members {
            guard case .object(let object) = member, case .text(let code)? = object["code"] else { return nil }
            found[code] = member
        }
        return found
    }

    /// The same, `nil` for nothing.
    private var shown: String? { self == .null ? nil : text }

    /// How a message shows it: on one line, keys sorted.
    private var text: String {
        switch self {
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        case .array(let members): "[" + members.map(\.text).joined(separator: ", ") + "]"
        case .text(let text): "\"\(text)\""
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
        case .flag(let flag): String(flag)
        case .null: "none"
        }
    }
}
