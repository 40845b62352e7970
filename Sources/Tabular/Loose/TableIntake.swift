/// A CSV file that comes in pieces of any size, as through a pipe.
///
/// The encoding and the dialect are guessed from the file as a whole, so that the pieces are kept until it has ended; the
/// table and its findings do not depend on how it was cut. What the first bytes give away is said at once: a picture or a
/// device without an end is refused at its first piece, before it fills the memory.
public struct TableIntake: Sendable {
    /// What has come so far.
    public private(set) var bytes: [UInt8] = []

    private let file: String
    /// The number of bytes among which there is no zero; `nil` as long as zeros may be halves of characters.
    private var searched: Int?
    private var isHeadRead = false

    /// Begins a file.
    public init(file: String) { self.file = file }

    /// Makes room for a file of a known size.
    public mutating func reserve(_ size: Int) { bytes.reserveCapacity(size) }

    /// Takes the next piece.
    ///
    /// - Throws: as soon as the file is known to be no text, or another kind of file.
    public mutating func take(_ piece: some Collection<UInt8>) throws(TableRefusal) {
        bytes += piece
        // A shorter file may still turn out to be anything.
        guard bytes.count >= FileSignature.head else { return }
        try refuseWhatIsKnown()
    }

    /// Ends the file, and reads the table.
    ///
    /// - Parameters:
    ///   - script: where the file comes from, which decides between code pages that are otherwise alike.
    ///   - dialect: how the text is divided, when that is known.
    ///   - fieldLimit: the largest number of fields that is read.
    /// - Throws: when the file is no text, is another kind of file, or has too many fields.
    public consuming func table(
        from script: Script? = nil, dialect: Dialect? = nil, fieldLimit: Int = LooseTable.fieldLimit
    ) throws(TableRefusal) -> LooseTable {
        try refuseWhatIsKnown()
        let guess = EncodingGuess(bytes, from: script)
        if !guess.encoding.isUTF16 { try refuseZeros() }
        let text = DecodedText(bytes, guess)
        if guess.encoding.isUTF16, let offset = text.utf8.firstIndex(of: Ascii.nul) {
            let line = 1 + text.utf8[..<offset].count { $0 == Ascii.lineFeed }
            throw noText(line: line, byteOffset: text.fileOffsets(of: [offset])[0])
        }
        var reader = LooseReader(text, file: file, dialect: dialect, fieldLimit: fieldLimit)
        try reader.readRecords()
        reader.unwrapRows()
        reader.joinDecimals()
        reader.findTable()
        reader.mendRows()
        reader.dropFootnotes()
        reader.dropNamelessColumns()
        return reader.table()
    }

    private mutating func refuseWhatIsKnown() throws(TableRefusal) {
        if !isHeadRead {
            isHeadRead = true
            if let signature = FileSignature(bytes) {
                throw TableRefusal(finding: TableFinding(.signature(signature), at: Place(file: file), byteOffset: 0))
            }
            if !EncodingGuess.mayBeUTF16(bytes) { searched = 0 }
        }
        if searched != nil { try refuseZeros() }
    }

    /// In UTF-8 and in the code pages a zero byte is no part of any text.
    private mutating func refuseZeros() throws(TableRefusal) {
        if let zero = bytes[(searched ?? 0)...].firstIndex(of: Ascii.nul) {
            throw noText(line: 1 + bytes[..<zero].count { $0 == Ascii.lineFeed }, byteOffset: zero)
        }
        searched = bytes.count
    }

    private func noText(line: Int, byteOffset: Int) -> TableRefusal {
        TableRefusal(
            finding: TableFinding(
                .notText, at: Place(file: file, line: line), byteOffset: byteOffset, found: "a zero byte"))
    }
}
