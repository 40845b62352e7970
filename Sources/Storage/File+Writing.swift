#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension File {
    /// Writes a file so that a reader, now or after a power cut, finds the old content or the new one, never a mixture.
    ///
    /// A temporary file in the same folder is written, flushed to the disk and renamed over the target; then the folder
    /// is flushed. On failure the temporary file is removed and the target is as it was. The new file has the permissions
    /// of the old one. A symbolic link stays one: what it points to is replaced. A device or a pipe is written to.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write([(path, bytes)])
    }

    /// Writes several files, each as ``write(_:to:)`` does; none is renamed into place before all have reached the disk.
    ///
    /// Between the renames a killed run leaves some files new and others old. The last one, the seal, is there to tell: it
    /// is renamed when all others are in place on the disk, so that what it says of them shows whether they are whole.
    /// - Parameters:
    ///   - makesFolders: whether folders that are missing are made. Those that a failing run made are removed again.
    ///   - stale: files to remove, before the seal.
    public static func write(
        _ files: [(path: String, bytes: [UInt8])], makingFolders makesFolders: Bool = false,
        removing stale: [String] = [], seal: (path: String, bytes: [UInt8])? = nil
    ) throws(FileError) {
        let all = files + (seal.map { [$0] } ?? [])
        var made: [String] = []
        var temporaries: [String] = []
        var isBegun = false
        do throws(FileError) {
            if makesFolders {
                for folder in Set(all.map { Folder.parent(of: $0.path) }).sorted() {
                    try Folder.create(folder, made: &made)
                }
            }
            let targets = try targets(of: all.map(\.path))
            for folder in Set(targets.filter(\.isReplaced).map { Folder.parent(of: $0.path) }) {
                removeRemnants(in: folder)
            }
            for (target, file) in zip(targets, all) {
                let temporary = target.path + ".mizan-\(getpid()).tmp"
                temporaries.append(temporary)
                if target.isReplaced { try create(temporary, file.bytes, target.permissions, for: file.path) }
            }
            for (index, target) in targets.enumerated() {
                if seal != nil && index == targets.count - 1 {
                    for path in stale { try remove(path) }
                    try flush(targets.dropLast().filter(\.isReplaced).map(\.path) + stale)
                }
                let path = all[index].path
                if target.isReplaced {
                    guard again({ unsafe rename(temporaries[index], target.path) }) == 0 else {
                        throw FileError(.replace, path, code: errno, isPartial: isBegun)
                    }
                } else {
                    try pour(all[index].bytes, into: target.path, for: path)
                }
                isBegun = true
            }
            if seal == nil { for path in stale { try remove(path) } }
            try flush(targets.filter(\.isReplaced).map(\.path) + stale)
        } catch {
            for temporary in temporaries { _ = again { unsafe unlink(temporary) } }
            // Only empty ones go.
            for folder in made.reversed() { _ = again { unsafe rmdir(folder) } }
            throw error
        }
    }

    /// Where bytes go in the end.
    private struct Target {
        /// Behind all symbolic links.
        let path: String
        /// The permissions of a file that is there; those of a new file when none is.
        let permissions: mode_t?
        /// Whether it is replaced whole; a device or a pipe cannot be.
        let isReplaced: Bool
    }

    private static func targets(of paths: [String]) throws(FileError) -> [Target] {
        var targets: [Target] = []
        for path in paths {
            let end = try behindLinks(path)
            var status = stat()
            guard again({ unsafe stat(end, &status) }) == 0 else {
                guard errno == ENOENT else { throw FileError(.write, path, code: errno) }
                targets.append(Target(path: end, permissions: nil, isReplaced: true))
                continue
            }
            let format = status.st_mode & S_IFMT
            if format == S_IFDIR { throw FileError(.replace, path, code: EISDIR) }
            targets.append(
                Target(path: end, permissions: status.st_mode & 0o7777, isReplaced: format == S_IFREG))
        }
        return targets
    }

    private static func behindLinks(_ path: String) throws(FileError) -> String {
        var end = path
        for _ in 0..<40 {
            var length = 0
            let target = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                length = unsafe buffer.withMemoryRebound(to: CChar.self) { chars in
                    guard let start = chars.baseAddress else { return 0 }
                    return unsafe readlink(end, start, chars.count)
                }
                count = max(0, length)
            }
            // Not a link, or nothing at all: what is wrong with it shows later.
            guard length > 0 else { return end }
            let name = String(decoding: target, as: UTF8.self)
            end = name.hasPrefix("/") ? name : "\(Folder.parent(of: end))/\(name)"
        }
        throw FileError(.write, path, code: ELOOP)
    }

    /// Removes temporary files whose process is gone: a killed run cannot do it itself.
    static func removeRemnants(in folder: String) {
        guard let names = try? Folder.names(in: folder, includingTemporary: true) else { return }
        for name in names where name.hasSuffix(".tmp") {
            guard let mark = name.firstRange(of: ".mizan-"), let process = pid_t(name[mark.upperBound...].dropLast(4))
            else {
                continue
            }
            if kill(process, 0) != 0 && errno == ESRCH { Folder.removeTree("\(folder)/\(name)") }
        }
    }

    private static func create(
        _ temporary: String, _ bytes: [UInt8], _ permissions: mode_t?, for path: String
    ) throws(FileError) {
        // Names carry the process identifier: a file of that name is a remnant of a killed run with the same one.
        _ = again { unsafe unlink(temporary) }
        let descriptor = again {
            unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions.map { $0 & 0o600 } ?? 0o644)
        }
        guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
        var failure = writeAll(bytes, to: descriptor)
        if failure == 0, let permissions, again({ fchmod(descriptor, permissions) }) != 0 { failure = errno }
        if failure == 0 && again({ fsync(descriptor) }) != 0 { failure = errno }
        // An interrupted close has closed, and everything is on the disk by then.
        if close(descriptor) != 0 && errno != EINTR && failure == 0 { failure = errno }
        if failure != 0 { throw FileError(.write, path, code: failure) }
    }

    /// Writes to a device or a pipe.
    private static func pour(_ bytes: [UInt8], into end: String, for path: String) throws(FileError) {
        let descriptor = again { unsafe open(end, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
        defer { close(descriptor) }
        let failure = writeAll(bytes, to: descriptor)
        if failure != 0 { throw FileError(.write, path, code: failure) }
    }

    /// Writes all of the bytes; answers the system's error number, zero when nothing failed.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = unsafe Self.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
                if count < 0 && errno == EINTR { continue }
                if count < 0 { return errno }
                written += count
            }
            return 0
        }
    }

    private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            unsafe Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
            unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Flushes the folders of some paths, so that what was renamed in them stays so.
    private static func flush(_ paths: [String]) throws(FileError) {
        for folder in Set(paths.map { Folder.parent(of: $0) }).sorted() { try Folder.flush(folder) }
    }
}
