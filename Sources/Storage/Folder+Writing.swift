#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Folder {
    /// Writes a folder of files so that all of them appear at once.
    ///
    /// They are written into a temporary folder beside, which is renamed. Into a folder that is there already, and should be
    /// empty, they are written one by one.
    public static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(FileError) {
        guard !exists(path) else {
            return try File.write(files.map { ("\(path)/\($0.name)", $0.bytes) }, makingFolders: true)
        }
        let above = parent(of: path)
        var made: [String] = []
        let temporary = "\(path).mizan-\(getpid()).tmp"
        do throws(FileError) {
            try create(above, made: &made)
            File.removeRemnants(in: above)
            removeTree(temporary)
            try File.write(files.map { ("\(temporary)/\($0.name)", $0.bytes) }, makingFolders: true)
            guard File.again({ unsafe rename(temporary, path) }) == 0 else {
                throw FileError(.createFolder, path, code: errno)
            }
            try flush(above)
        } catch {
            removeTree(temporary)
            for folder in made.reversed() { _ = File.again { unsafe rmdir(folder) } }
            // A person knows nothing of the temporary folder.
            throw error.path.hasPrefix(temporary)
                ? FileError(error.operation, path + error.path.dropFirst(temporary.utf8.count), code: error.code)
                : error
        }
    }

    /// Removes a temporary file, or folder with everything in it, as far as the system allows. Links are not followed.
    static func removeTree(_ path: String) {
        if File.again({ unsafe unlink(path) }) == 0 || errno == ENOENT { return }
        var status = stat()
        guard File.again({ unsafe lstat(path, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
        for name in (try? names(in: path, includingTemporary: true)) ?? [] { removeTree("\(path)/\(name)") }
        _ = File.again { unsafe rmdir(path) }
    }
}
