#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The machine's processor.
public enum Processor {
    /// The instruction sets beyond those that the platform promises, such as `avx2`; empty where the system does not tell.
    ///
    /// As Linux lists them for the first core of an x86-64 machine; one that the system does not support is not in the list.
    public static let features: Set<String> = {
        #if arch(x86_64) && os(Linux)
            // The first core alone: on large machines the whole file takes milliseconds.
            let descriptor = unsafe open("/proc/cpuinfo", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return [] }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 8192)
            var length = 0
            while length < bytes.count {
                let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[length...])
                    return unsafe read(descriptor, rest.baseAddress, rest.count)
                }
                if got <= 0 { break }
                length += got
            }
            bytes.removeSubrange(length...)
            return features(inListing: String(decoding: bytes, as: UTF8.self))
        #else
            return []
        #endif
    }()

    /// Lets another thread run if one waits for this core.
    public static func yield() { sched_yield() }

    /// The words after the first `flags` of a listing.
    static func features(inListing text: String) -> Set<String> {
        for line in text.split(separator: "\n") where line.hasPrefix("flags") {
            return Set(line.drop { $0 != ":" }.dropFirst().split(separator: " ").map(String.init))
        }
        return []
    }
}
