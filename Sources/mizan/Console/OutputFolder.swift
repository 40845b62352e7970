import Storage

/// Files that belong together, in a folder that a person names.
enum OutputFolder {
    /// Writes the files, and last a list of their digests where there are several: when a run was stopped between them, some
    /// do not fit the list.
    ///
    /// - Parameter stale: names that an earlier run may have left, and that are removed.
    static func write(
        _ files: [(name: String, bytes: [UInt8])], removing stale: [String] = [], to folder: String
    ) throws(Failure) {
        let list = (path: "\(folder)/\(SHA256.listName)", bytes: SHA256.list(of: files))
        do throws(FileError) {
            try File.write(
                files.map { ("\(folder)/\($0.name)", $0.bytes) }, makingFolders: true,
                removing: stale.map { "\(folder)/\($0)" }, seal: files.count > 1 ? list : nil)
        } catch {
            throw .file(error)
        }
    }
}
