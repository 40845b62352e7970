import Indicators
import Storage

/// The inputs while their submissions are being changed: no other run may change them at the same time.
struct SubmissionStore: ~Copyable {
    private let folder: String
    private let lock: FolderLock

    init(_ arguments: Arguments) throws(Failure) {
        let folder = try Inputs.folder(arguments)
        let lock: FolderLock
        do throws(FileError) { lock = try FolderLock(folder) } catch { throw .file(error) }
        self.folder = folder
        self.lock = lock
    }

    /// Writes ledgers, each of them whole or not at all.
    func write(_ ledgers: [SubmissionLedger]) throws(Failure) {
        guard !ledgers.isEmpty else { return }
        do throws(FileError) {
            try File.write(ledgers.map { ("\(folder)/\($0.path)", $0.bytes()) }, makingFolders: true)
        } catch {
            throw .file(error)
        }
    }
}
