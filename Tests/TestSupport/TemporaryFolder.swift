import FoundationEssentials

/// A folder of one test's own, read and written without Mizan's own `Storage`, which is under test itself.
public struct TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// Reads a folder that is there already.
    public init(at path: String) { self.path = path }

    /// The path of a name in it.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, in folders that are created as needed.
    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes a file, in folders that are created as needed.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: path(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// The bytes of a file.
    public func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    /// The text of a file.
    public func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

    /// Creates a folder in it.
    public func createFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    /// Makes a symbolic link in it.
    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    /// Where a symbolic link points to.
    public func target(of name: String) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: path(name))
    }

    /// Sets who may do what with a file, as `0o640`.
    public func setPermissions(_ permissions: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
    }

    /// Who may do what with a file.
    public func permissions(of name: String) throws -> Int? {
        let value = try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions]
        return (value as? UInt16).map(Int.init) ?? value as? Int
    }

    /// Everything that lies directly in it or in a folder of it, hidden or not, sorted.
    public func names(in folder: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }

    /// The paths, below a folder in it, of everything that lies there at any depth and is no folder, sorted.
    public func files(in folder: String = ".") throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted().filter { name in
            var isFolder = false
            return FileManager.default.fileExists(atPath: path("\(folder)/\(name)"), isDirectory: &isFolder)
                && !isFolder
        }
    }
}

/// Lends a new empty folder, and removes it with everything in it afterwards.
public func withTemporaryFolder<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/mizan-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(TemporaryFolder(at: path))
}
