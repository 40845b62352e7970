import Indicators
import Storage

/// The folder of submissions while it is being changed: no other run may change it at the same time.
struct SubmissionStore: ~Copyable {
    private let folder: String
    private let lock: FolderLock

    init(_ arguments: Arguments) throws(Failure) {
        let folder = try Inputs.folder(arguments)
        let lock = try Self.lock("\(folder)/submissions")
        self.folder = folder
        self.lock = lock
    }

    private static func lock(_ folder: String) throws(Failure) -> FolderLock {
        do throws(FileError) {
            try Folder.create(folder)
            return try FolderLock(folder)
        } catch {
            throw .file(error)
        }
    }

    /// Writes ledgers, each of them whole or not at all.
    func write(_ ledgers: [SubmissionLedger]) throws(Failure) {
        guard !ledgers.isEmpty else { return }
        do throws(FileError) {
            let files = ledgers.map { ("\(folder)/\($0.path)", $0.bytes()) }
            for path in Set(files.map { Folder.parent(of: $0.0) }).sorted() { try Folder.create(path) }
            try File.write(files)
        } catch {
            throw .file(error)
        }
    }
}
