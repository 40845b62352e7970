/// The parts of a log of SARIF 2.1.0 that Mizan writes.
struct SARIFDocument: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        let columnKind = "unicodeCodePoints"

        enum CodingKeys: CodingKey { case tool, results, columnKind }
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Text
        var help: Help?
    }

    struct Help: Encodable {
        let text: String
        let markdown: String
    }

    struct Text: Encodable { let text: String }

    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Text
        let locations: [Location]
        let partialFingerprints: [String: String]
    }

    struct Location: Encodable {
        let physicalLocation: Place

        /// A line of a file, or the whole of it.
        init(file: String, line: Int?) {
            physicalLocation = Place(
                artifactLocation: Artifact(uri: percentEncoded(file)), region: line.map(Region.init))
        }
    }

    struct Place: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    struct Artifact: Encodable { let uri: String }

    struct Region: Encodable { let startLine: Int }
}

/// A path as a relative reference of RFC 3986.
private func percentEncoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return text
}
