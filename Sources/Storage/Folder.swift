#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Folders: listing, creating, finding.
public enum Folder {
    /// The names in a folder, sorted by their bytes, without hidden ones and Mizan's own temporary files.
    public static func names(in path: String) throws(FileError) -> [String] {
        try names(in: path, includingTemporary: false)
    }

    static func names(in path: String, includingTemporary: Bool) throws(FileError) -> [String] {
        guard let stream = unsafe opendir(path) else { throw FileError(.list, path, code: errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") && (includingTemporary || !name.hasSuffix(".tmp")) { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the path is a folder.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Creates a folder and those above it; a folder that is there already is left alone.
    public static func create(_ path: String) throws(FileError) {
        if exists(path) { return }
        let above = parent(of: path)
        if above != path && above != "." { try create(above) }
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileError(.createFolder, path, code: errno)
        }
        guard exists(path) else { throw FileError(.createFolder, path, code: ENOTDIR) }
    }

    /// The folder that holds the path: `a/b` of `a/b/c`, `.` of `c`.
    public static func parent(of path: String) -> String {
        var trimmed = Substring(path)
        while trimmed.count > 1 && trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// The folder that the process was started in.
    public static func current() -> String {
        guard let path = unsafe getcwd(nil, 0) else { return "." }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }
}
