#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What memory the system lets this process have.
///
/// An allocation that is refused ends the process at once, so that a limit such as that of `ulimit -v` must be asked for
/// before it is met.
public enum Memory {
    /// Whether so many bytes can be had in one piece; less than a megabyte is not asked for. They are given back at once, and
    /// none of them is touched.
    public static func has(_ bytes: Int) -> Bool {
        guard bytes >= 1 << 20 else { return true }
        let start = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { return false }
        unsafe munmap(start, bytes)
        return true
    }

    /// An array for long runs through it: a large one in large pages where the system has them, because a processor knows the
    /// addresses of only so many pages at once.
    public static func array<Element>(repeating element: Element, count: Int) -> [Element] {
        unsafe [Element](unsafeUninitializedCapacity: count) { elements, length in
            #if os(Linux)
                let (bytes, page) = (UnsafeMutableRawBufferPointer(elements), Int(getpagesize()))
                if bytes.count >= 4 << 20, let start = bytes.baseAddress {
                    // Pages that lie in the array as a whole, before anything is in them.
                    let inset = (page - Int(bitPattern: start) % page) % page
                    unsafe madvise(start + inset, bytes.count - inset, MADV_HUGEPAGE)
                }
            #endif
            unsafe elements[..<count].initialize(repeating: element)
            length = count
        }
    }

    /// The largest of `bytes`, half of it, a quarter and so on that can be had.
    public static func room(upTo bytes: Int) -> Int {
        var size = bytes
        while size > 1 && !has(size) { size /= 2 }
        return size
    }
}
