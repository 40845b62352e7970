#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one place where files are read and written.
///
/// Reading uses `read` rather than a memory map: a file truncated while mapped kills the process.
public enum File {
    /// The largest input that is read into memory: 1 GiB.
    public static let defaultLimit = 1 << 30

    /// Reads a whole file.
    ///
    /// - Parameter limit: the largest size accepted, in bytes; a larger file is refused, not truncated.
    public static func read(_ path: String, limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.read, path, code: errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileError(.read, path, code: EISDIR) }

        let expected = Int(status.st_size)
        if expected > limit { throw tooLarge(path, limit) }
        // One byte more than the stated size, so that a regular file is read to its end in a single piece.
        var bytes = try piece(descriptor, capacity: max(expected + 1, 4 << 10), path)
        var last = bytes.count
        while last > 0 && bytes.count > expected {
            // A pipe, a device, or a file that grew meanwhile.
            let more = try piece(descriptor, capacity: 1 << 20, path)
            bytes += more
            last = more.count
            if bytes.count > limit { throw tooLarge(path, limit) }
        }
        return bytes
    }

    /// Reads until the capacity is full or the file ends.
    private static func piece(_ descriptor: Int32, capacity: Int, _ path: String) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = unsafe Self.read(descriptor, UnsafeMutableBufferPointer(rebasing: buffer[count...]))
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
            }
        }
        if failure != 0 { throw FileError(.read, path, code: failure) }
        return bytes
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> FileError {
        FileError(
            .read, path,
            note: limit >= 1 << 20 ? "it is larger than \(limit >> 20) MiB" : "it is larger than \(limit) bytes")
    }

    /// Removes a file; one that is not there is no error.
    public static func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError(.remove, path, code: errno) }
    }

    /// Whether something exists at the path.
    public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Writes a file so that a reader, now or after a power cut, finds the old content or the new one, never a mixture.
    ///
    /// A temporary file in the same folder is written, flushed to the disk and renamed over the target; then the folder
    /// is flushed. On failure the temporary file is removed and the target is as it was.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write([(path, bytes)])
    }

    /// Writes several files, each as ``write(_:to:)`` does; none is renamed into place before all have reached the disk.
    public static func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
        for file in files where Folder.exists(file.path) { throw FileError(.replace, file.path, code: EISDIR) }
        for folder in Set(files.map { Folder.parent(of: $0.path) }) { removeRemnants(in: folder) }
        var temporaries: [String] = []
        do throws(FileError) {
            for (path, bytes) in files {
                let temporary = path + ".mizan-\(getpid()).tmp"
                temporaries.append(temporary)
                try create(temporary, bytes, for: path)
            }
            for (index, file) in files.enumerated() {
                guard unsafe rename(temporaries[index], file.path) == 0 else {
                    throw FileError(.replace, file.path, code: errno)
                }
            }
        } catch {
            for temporary in temporaries { unsafe unlink(temporary) }
            throw error
        }
        for folder in Set(files.map { Folder.parent(of: $0.path) }).sorted() { try flush(folder) }
    }

    /// Removes temporary files whose process is gone: a killed run cannot do it itself.
    private static func removeRemnants(in folder: String) {
        guard let names = try? Folder.names(in: folder, includingTemporary: true) else { return }
        for name in names where name.hasSuffix(".tmp") {
            guard let mark = name.firstRange(of: ".mizan-"), let process = pid_t(name[mark.upperBound...].dropLast(4))
            else {
                continue
            }
            if kill(process, 0) != 0 && errno == ESRCH { unsafe unlink("\(folder)/\(name)") }
        }
    }

    private static func create(_ temporary: String, _ bytes: [UInt8], for path: String) throws(FileError) {
        // Names carry the process identifier: a file of that name is a remnant of a killed run with the same one.
        unsafe unlink(temporary)
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
        var failure = writeAll(bytes, to: descriptor)
        if failure == 0 && fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0 && failure == 0 { failure = errno }
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

    private static func flush(_ folder: String) throws(FileError) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.write, folder, code: errno) }
        defer { close(descriptor) }
        // Some file systems refuse to flush a folder; the rename itself has then been done all the same.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
            throw FileError(.write, folder, code: errno)
        }
    }
}
