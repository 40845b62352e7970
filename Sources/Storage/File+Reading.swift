#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Reading uses `read` rather than a memory map: a file that is truncated while it is mapped kills the process.

extension File {
    /// What may be read.
    public enum Kind: Sendable {
        /// A file in a folder.
        case regular
        /// Pipes and devices too, as a person names them on the command line.
        case any
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - limit: the largest size accepted, in bytes; a larger file is refused, not truncated.
    ///   - kind: what else than a file is read. A pipe in a folder of inputs would have the program wait for ever.
    public static func read(
        _ path: String, limit: Int = defaultLimit, of kind: Kind = .regular
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(path, limit: limit, of: kind) { size, block in
            // What is too large is refused when its first block has been taken.
            if bytes.isEmpty && size <= limit && Memory.has(size) { bytes.reserveCapacity(size) }
            bytes += block
            return true
        }
        return bytes
    }

    /// Reads a file in blocks, as long as the reader wants more.
    ///
    /// - Parameters:
    ///   - limit: the largest size accepted, in bytes; a larger file is refused once its first block has been taken, so that
    ///     one that is something else altogether is called so.
    ///   - take: takes the size of the file, as far as the system knows it, and the next block; answers whether it wants
    ///     more.
    /// - Throws: also when the file changed meanwhile: half of it would be the old one.
    public static func read(
        _ path: String, limit: Int = defaultLimit, of kind: Kind = .any, take: (_ size: Int, _ block: [UInt8]) -> Bool
    ) throws(FileError) {
        // Opening a pipe that nobody writes to would wait; the check below comes first.
        let waiting = kind == .regular ? O_NONBLOCK : 0
        let descriptor = again { unsafe open(path, O_RDONLY | O_CLOEXEC | waiting) }
        guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
        defer { close(descriptor) }
        let before = try status(descriptor, path)
        let format = before.st_mode & S_IFMT
        if format == S_IFDIR { throw FileError(.read, path, code: EISDIR) }
        let isRegular = format == S_IFREG
        if kind == .regular && !isRegular { throw FileError(.read, path, note: "it is a pipe or a device, not a file") }

        let size = isRegular ? Int(before.st_size) : 0
        var total = 0
        while true {
            // One byte more than the stated size, so that a file is read to its end in a single piece.
            let capacity = total == 0 ? min(max(size + 1, 4 << 10), blockSize) : blockSize
            let block = try self.block(descriptor, capacity: capacity, path)
            total += block.count
            if !block.isEmpty && !take(size, block) { return }
            if size > limit || total > limit { throw tooLarge(path, limit) }
            if total == block.count && !Memory.has(size) {
                throw FileError(.read, path, note: "it is larger than the memory that this process may use")
            }
            if block.count < capacity { break }
        }
        guard isRegular else { return }
        let after = try status(descriptor, path)
        if after.st_size != before.st_size || total != size || after.modified != before.modified {
            throw FileError(.read, path, note: "it changed while it was being read")
        }
    }

    private static let blockSize = 1 << 20

    /// Reads until the capacity is full or the file ends.
    private static func block(_ descriptor: Int32, capacity: Int, _ path: String) throws(FileError) -> [UInt8] {
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

    private static func status(_ descriptor: Int32, _ path: String) throws(FileError) -> stat {
        var status = stat()
        guard again({ unsafe fstat(descriptor, &status) }) == 0 else { throw FileError(.read, path, code: errno) }
        return status
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> FileError {
        FileError(
            .read, path,
            note: limit >= 1 << 20 ? "it is larger than \(limit >> 20) MiB" : "it is larger than \(limit) bytes")
    }
}

extension stat {
    /// When the content last changed, in nanoseconds.
    fileprivate var modified: Int {
        #if canImport(Darwin)
            Int(st_mtimespec.tv_sec) &* 1_000_000_000 &+ Int(st_mtimespec.tv_nsec)
        #else
            Int(st_mtim.tv_sec) &* 1_000_000_000 &+ Int(st_mtim.tv_nsec)
        #endif
    }
}
