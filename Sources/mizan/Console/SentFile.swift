import Storage
import Tabular

/// A CSV file that somebody else wrote, of any size and kind.
enum SentFile {
    /// The largest file that is read: 256 MiB, so that the positions of all fields fit into memory too.
    private static let limit = 256 << 20

    /// Reads a file in blocks, or the standard input for `-`, until it ends or is refused.
    static func read(_ path: String) throws(FileError) -> Result<TableIntake, TableRefusal> {
        var intake = TableIntake(file: path)
        var refusal: TableRefusal?
        try File.read(path == "-" ? "/dev/stdin" : path, limit: limit) { size, block in
            if intake.bytes.isEmpty && size <= limit && Memory.has(size) { intake.reserve(size) }
            do throws(TableRefusal) { try intake.take(block) } catch { refusal = error }
            return refusal == nil
        }
        return refusal.map { .failure($0) } ?? .success(intake)
    }

    /// The number of fields for which there is memory: while their list grows, each takes its place of 12 bytes three times.
    static var fieldLimit: Int { min(LooseTable.fieldLimit, Memory.room(upTo: 4 << 30) / 64) }
}
