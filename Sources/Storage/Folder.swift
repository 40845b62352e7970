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
        let descriptor = File.again { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileError(.list, path, code: errno) }
        guard let stream = unsafe fdopendir(descriptor) else {
            let code = errno
            close(descriptor)
            throw FileError(.list, path, code: code)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") && (includingTemporary || !name.hasSuffix(".tmp")) { names.append(name) }
        }
        // A list that breaks off would be a folder with fewer files.
        if errno != 0 { throw FileError(.list, path, code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the path is a folder; also when the system cannot tell, so that using it says why.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        guard File.again({ unsafe stat(path, &status) }) == 0 else { return errno != ENOENT && errno != ENOTDIR }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// Creates a folder and those above it; a folder that is there already is left alone.
    public static func create(_ path: String) throws(FileError) {
        var made: [String] = []
        try create(path, made: &made)
    }

    /// The same, naming the folders that were not there, outermost first.
    static func create(_ path: String, made: inout [String]) throws(FileError) {
        if exists(path) { return }
        let above = parent(of: path)
        if above != path && above != "." { try create(above, made: &made) }
        if File.again({ unsafe mkdir(path, 0o755) }) == 0 {
            made.append(path)
            try flush(above)
        } else if errno != EEXIST {
            throw FileError(.createFolder, path, code: errno)
        }
        guard exists(path) else { throw FileError(.createFolder, path, code: ENOTDIR) }
    }

    /// Flushes a folder, so that the names in it are on the disk.
    static func flush(_ folder: String) throws(FileError) {
        let descriptor = File.again { unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileError(.write, folder, code: errno) }
        defer { close(descriptor) }
        // Some file systems refuse to flush a folder; what was done in it has then been done all the same.
        guard File.again({ fsync(descriptor) }) == 0 || errno == EINVAL || errno == EROFS else {
            throw FileError(.write, folder, code: errno)
        }
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
