import FoundationEssentials

/// The project's own files, found from this one.
public enum Project {
    /// The folder that holds `Package.swift`.
    public static let root = {
        var url = URL(filePath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    }()

    /// The committed inputs.
    public static let indicators = root + "/indicators"

    /// The text of a file, by its path below the root.
    public static func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(name)")), as: UTF8.self)
    }

    /// The bytes of a file, by its path below the root.
    public static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
    }

    /// The paths below the root of all files under a folder, sorted; of a file its own.
    public static func files(under name: String) throws -> [String] {
        guard isFolder(name) else { return [name] }
        return try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(name)").sorted().map { "\(name)/\($0)" }
            .filter { !isFolder($0) }
    }

    private static func isFolder(_ name: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder) && isFolder
    }

    /// The names directly below the root, hidden ones too, sorted.
    public static func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }
}
