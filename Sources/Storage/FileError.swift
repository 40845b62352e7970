#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file or folder that could not be read or written: which one, what was tried, why, and how to mend it.
public struct FileError: Error, Equatable, Sendable {
    /// What was being done when it failed.
    public enum Operation: String, Sendable {
        case read = "read"
        case list = "list"
        case write = "write"
        case createFolder = "create the folder"
        case replace = "replace"
        case remove = "remove"
        case lock = "lock"
    }

    /// The path as the caller gave it.
    public let path: String
    /// What was being done.
    public let operation: Operation
    /// The system's error number, or zero when the refusal is Mizan's own (`note` says which).
    public let code: Int32
    /// A refusal of Mizan's own, such as a file above the size limit.
    public let note: String?
    /// Whether other files of the same run were replaced before.
    public let isPartial: Bool

    init(_ operation: Operation, _ path: String, code: Int32, isPartial: Bool = false) {
        self.path = path
        self.operation = operation
        self.code = code
        self.note = nil
        self.isPartial = isPartial
    }

    init(_ operation: Operation, _ path: String, note: String) {
        self.path = path
        self.operation = operation
        self.code = 0
        self.note = note
        self.isPartial = false
    }

    /// True when the path does not exist.
    public var isMissing: Bool { code == ENOENT }

    /// True when a part of the path is a file, so that nothing can be below it.
    public var isBelowFile: Bool { code == ENOTDIR }

    /// One line: what was tried, on which path, and why it failed.
    public var message: String { "cannot \(operation.rawValue) \"\(path)\": \(reason)" }

    private var reason: String {
        if let note { return note }
        switch code {
        case ENOENT: return "it does not exist"
        case EACCES, EPERM: return "permission denied"
        case EISDIR: return "it is a folder, not a file"
        case ENOTDIR: return "a part of the path is a file, not a folder"
        case ENOSPC, EDQUOT: return "the disk is full"
        case EROFS: return "the disk is read-only"
        case EFBIG: return "the file would be larger than the system allows"
        case EMFILE, ENFILE: return "too many files are open"
        case ELOOP: return "too many symbolic links"
        case ENAMETOOLONG: return "the name is too long"
        case EBADF: return "it is closed"
        case EIO: return "the disk reports an error"
        case ENOMEM: return "the system has no memory left"
        default: return "system error \(code)"
        }
    }

    /// What the person can do about it.
    public var remedy: String {
        if operation == .lock && note != nil { return "wait until it has finished, and run the command again" }
        if isPartial { return "run the command again: some of its files are new already, and the others are not" }
        switch code {
        case ENOENT: return "check the path"
        case EACCES, EPERM, EROFS:
            return
                "check who owns it and whether it may be \(operation == .read || operation == .list ? "read" : "written")"
        case ENOSPC, EDQUOT: return "free some space and run the command again; nothing was half-written"
        default: return "check the path and run the command again"
        }
    }
}
