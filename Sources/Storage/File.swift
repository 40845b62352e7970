#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one place where files are read and written.
public enum File {
    /// The largest input that is read into memory: 1 GiB.
    public static let defaultLimit = 1 << 30

    /// Whether something exists at the path; also when the system cannot tell, so that reading it says why.
    public static func exists(_ path: String) -> Bool {
        again { unsafe access(path, F_OK) } == 0 || errno != ENOENT && errno != ENOTDIR
    }

    /// Removes a file; one that is not there is no error.
    public static func remove(_ path: String) throws(FileError) {
        guard again({ unsafe unlink(path) }) == 0 || errno == ENOENT else {
            throw FileError(.remove, path, code: errno)
        }
    }

    /// Calls the system, once more whenever a signal came between.
    static func again(_ call: () -> Int32) -> Int32 {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
