import FoundationEssentials

/// What a report was made from and what came out, so that anyone can make it again and see that nothing was changed.
public struct Manifest: Codable, Sendable {
    /// The engine's version.
    public let engine: String
    /// The edition.
    public let edition: Int
    /// The name and version of the methodology.
    public let methodology: String
    /// The command to run.
    public let command: String
    /// The digest over the digests of all inputs.
    public let inputDigest: String
    /// The inputs, by path below the folder of inputs.
    public let inputs: [Entry]
    /// The outputs, by path beside the manifest.
    public let outputs: [Entry]

    /// A file.
    public struct Entry: Codable, Sendable {
        /// Its path, with `/`.
        public let path: String
        /// Its SHA-256 in hexadecimal.
        public let sha256: String
        /// Its size.
        public let bytes: Int

        /// Names a file.
        public init(path: String, sha256: String, bytes: Int) {
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
        }
    }

    /// Takes each part.
    public init(
        engine: String, edition: Int, methodology: String, command: String, inputDigest: String, inputs: [Entry],
        outputs: [Entry]
    ) {
        self.engine = engine
        self.edition = edition
        self.methodology = methodology
        self.command = command
        self.inputDigest = inputDigest
        self.inputs = inputs
        self.outputs = outputs
    }

    /// The paths of the outputs that a manifest lists; none when it is not one of ours.
    public static func outputs(of json: [UInt8]) -> [String] {
        let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(json))
        // A path that leads out of the folder was not written by us.
        return manifest?.outputs.map(\.path).filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
            ?? []
    }

    /// The manifest as JSON.
    public func json() -> [UInt8] { JSON.encode(self) }
}
