extension EncodingGuess {
    /// Guesses from a byte-order mark, the pattern of zero bytes, the validity of UTF-8, and then from which letters of a
    /// code page stand beside each other.
    ///
    /// O(bytes). Only the first four megabytes are weighed for a code page.
    public init(_ bytes: [UInt8], from script: Script? = nil) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(encoding: .utf8, hasMark: true, alternatives: [])
            strayBytes = Self.invalidUTF8(in: bytes, limit: .max).invalid
            return
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(encoding: .utf16LittleEndian, hasMark: true, alternatives: [])
            return
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(encoding: .utf16BigEndian, hasMark: true, alternatives: [])
            return
        }
        if let encoding = Self.unmarkedUTF16(bytes) {
            self.init(encoding: encoding, hasMark: false, alternatives: [])
            return
        }
        let (invalid, sequences) = Self.invalidUTF8(in: bytes, limit: bytes.count / 8 + 8)
        // Stray bytes in a text of UTF-8 come from pasting. In a code page hardly any two bytes are UTF-8 by chance.
        if invalid.isEmpty || sequences >= invalid.count {
            self.init(encoding: .utf8, hasMark: false, alternatives: [], strayBytes: invalid)
            return
        }
        self = Self.codePage(bytes, from: script)
    }

    /// Whether a file that begins like this may be UTF-16: if not, no zero byte belongs to its text.
    static func mayBeUTF16(_ start: [UInt8]) -> Bool {
        start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || zeroPattern(start) != nil
    }

    private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        bytes.count % 2 == 0 ? zeroPattern(bytes) : nil
    }

    /// Spreadsheets save "Unicode text" as UTF-16; without a mark, ASCII characters show as every other byte zero.
    private static func zeroPattern(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4 else { return nil }
        var zeros = [0, 0]
        let sample = min(bytes.count, FileSignature.head)
        for index in 0..<sample where bytes[index] == 0 { zeros[index % 2] += 1 }
        let half = sample / 2
        if zeros[1] * 10 >= half * 4 && zeros[0] * 20 <= half { return .utf16LittleEndian }
        if zeros[0] * 10 >= half * 4 && zeros[1] * 20 <= half { return .utf16BigEndian }
        return nil
    }

    /// The offsets of bytes that do not belong to UTF-8, and the number of sequences of several bytes that do.
    private static func invalidUTF8(in bytes: [UInt8], limit: Int) -> (invalid: [Int], sequences: Int) {
        var invalid: [Int] = []
        var sequences = 0
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            let length = UTF8Sequence.length(in: bytes, at: at)
            if length > 0 {
                sequences += 1
                at += length
            } else {
                invalid.append(at)
                if invalid.count > limit { break }
                at += 1
            }
        }
        return (invalid, sequences)
    }

    /// Weighs the code pages by the neighbours of the bytes from 0x80.
    private static func codePage(_ bytes: [UInt8], from script: Script?) -> EncodingGuess {
        var evidence = Evidence()
        evidence.weigh(bytes[..<min(bytes.count, 4 << 20)])
        var turkish: TextEncoding = .windows1254
        if evidence.controls > 0 && evidence.windowsSigns == 0 { turkish = .iso8859_9 }
        let isArabic =
            evidence.arabicPairs > evidence.latinNeighbours
            || evidence.arabicPairs == evidence.latinNeighbours && script == .arabic
        let isDecided = max(evidence.arabicPairs, evidence.latinNeighbours) >= 8
        if isArabic {
            return EncodingGuess(
                encoding: .windows1256, hasMark: false,
                alternatives: isDecided && evidence.arabicPairs > 3 * evidence.latinNeighbours ? [] : [.windows1252])
        }
        var guesses: [TextEncoding] = []
        if evidence.turkishLetters > 0 {
            // ğ ı ş where Icelandic has ð ý þ: nobody reports in Icelandic here, but a western machine may say otherwise.
            guesses =
                script == .western
                ? [.windows1252, turkish] : script == .turkish ? [turkish] : [turkish, .windows1252]
        } else {
            guesses = script == .turkish ? [turkish] : [.windows1252]
        }
        if !isDecided && evidence.arabicPairs > 0 && script == nil
            || script == .arabic && evidence.arabicPairs * 3 > evidence.latinNeighbours
        {
            guesses.append(.windows1256)
        }
        return EncodingGuess(encoding: guesses[0], hasMark: false, alternatives: Array(guesses.dropFirst()))
    }
}

/// What the bytes from 0x80 say by their neighbours.
private struct Evidence {
    /// Bytes that are Arabic letters in windows-1256 and stand beside another such.
    var arabicPairs = 0
    /// Bytes that stand beside an ASCII letter, as accented letters do.
    var latinNeighbours = 0
    /// Bytes that differ between Turkish and western European.
    var turkishLetters = 0
    /// Bytes that are controls in the ISO pages and a sign in the Windows pages.
    var windowsSigns = 0
    /// Bytes of that range that are no sign in windows-1254 either.
    var controls = 0

    mutating func weigh(_ bytes: ArraySlice<UInt8>) {
        var previous: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            defer { previous = byte }
            guard byte >= 0x80 else { continue }
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if byte < 0xA0 {
                // NEL, the one control of that range that is met in texts.
                if byte == 0x85 || CodePage.windows1254[Int(byte) - 0x80] != UInt16(byte) {
                    windowsSigns += 1
                } else {
                    controls += 1
                }
            }
            if isArabic(byte) && (isArabic(previous) || isArabic(next)) { arabicPairs += 1 }
            if byte >= 0xC0 && (isLetter(previous) || isLetter(next)) { latinNeighbours += 1 }
            if CodePage.turkishLetters.contains(where: { $0.0 == byte }) { turkishLetters += 1 }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private func isArabic(_ byte: UInt8) -> Bool {
        guard byte >= 0x80 else { return false }
        let scalar = CodePage.windows1256[Int(byte) - 0x80]
        return scalar >= 0x0620 && scalar <= 0x06D3
    }
}

/// Well-formed sequences of UTF-8 (Unicode 15, table 3-7).
enum UTF8Sequence {
    /// The number of bytes of the sequence at an offset; zero when there is none.
    static func length(in bytes: [UInt8], at: Int) -> Int {
        let first = bytes[at]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default: return 0
        }
        guard at + length <= bytes.count, bytes[at + 1] >= low, bytes[at + 1] <= high else { return 0 }
        for index in at + 2..<max(at + 2, at + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
