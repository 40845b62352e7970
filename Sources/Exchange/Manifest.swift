import FoundationEssentials
public import Storage

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
        return manifest?.outputs.map(\.path).filter(isInside) ?? []
    }

    /// What in the folder of a report is not as its manifest says, in words: nothing when all is well.
    ///
    /// The manifest is the last file that a run puts in place: one that was stopped before leaves files that do not fit it.
    public static func discrepancies(in folder: String) throws(FileError) -> [String] {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try File.read("\(folder)/\(name)") } catch {
            guard error.isMissing else { throw error }
            return ["no \(name)"]
        }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
            return ["a \(name) that is not one"]
        }
        var found: [String] = []
        for output in manifest.outputs where isInside(output.path) {
            let path = "\(folder)/\(output.path)"
            if !File.exists(path) {
                found.append("\(output.path) is missing")
            } else if try SHA256.hexadecimal(File.read(path)) != output.sha256 {
                found.append("\(output.path) is another one")
            }
        }
        return found
    }

    /// The file's name.
    public static let name = "manifest.json"

    /// A path that leads out of the folder was not written by us.
    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    /// The manifest as JSON.
    public func json() -> [UInt8] { JSON.encode(self) }
}
