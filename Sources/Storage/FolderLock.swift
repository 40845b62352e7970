#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that one process at a time may change.
///
/// The lock is the system's, on the folder itself: no file is left behind, and it ends with the process that holds it,
/// however that ends, so that no lock is ever stale.
public struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Locks a folder, which must be there, waiting for another process as long as patience lasts.
    ///
    /// - Parameter patience: the longest wait, in milliseconds.
    /// - Throws: when the folder cannot be opened, or is locked still.
    public init(_ folder: String, patience: Int = 10_000) throws(FileError) {
        descriptor = File.again { unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileError(.lock, folder, code: errno) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == EWOULDBLOCK else {
                close(descriptor)
                throw FileError(.lock, folder, code: code)
            }
            guard waited < patience else {
                close(descriptor)
                throw FileError(.lock, folder, note: "another run of mizan is changing it")
            }
            usleep(20_000)
            waited += 20
        }
    }

    deinit { close(descriptor) }
}
