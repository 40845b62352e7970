/// The text of a file as UTF-8, and the way back from it to the bytes of the file.
struct DecodedText: Sendable {
    /// UTF-8 without a byte-order mark.
    let utf8: [UInt8]
    /// How the file wrote it.
    let guess: EncodingGuess
    /// The number of bytes in the file.
    let fileSize: Int

    /// Decodes the bytes of a file. Bytes that are not of the encoding become what windows-1252 has for them; half a
    /// surrogate pair becomes U+FFFD. O(bytes).
    init(_ bytes: [UInt8], _ guess: EncodingGuess) {
        self.guess = guess
        fileSize = bytes.count
        switch guess.encoding {
        case .utf8:
            if guess.strayBytes.isEmpty {
                utf8 = guess.hasMark ? Array(bytes[3...]) : bytes
                return
            }
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count + guess.strayBytes.count)
            var from = guess.hasMark ? 3 : 0
            for stray in guess.strayBytes where stray >= from {
                text += bytes[from..<stray]
                Self.append(UInt32(CodePage.windows1252[Int(bytes[stray]) - 0x80]), to: &text)
                from = stray + 1
            }
            text += bytes[from...]
            utf8 = text
        case .utf16LittleEndian: utf8 = Self.fromUTF16(bytes, skipping: guess.hasMark ? 2 : 0, lowFirst: true)
        case .utf16BigEndian: utf8 = Self.fromUTF16(bytes, skipping: guess.hasMark ? 2 : 0, lowFirst: false)
        case .windows1252, .windows1254, .windows1256, .iso8859_9:
            let page = guess.encoding.page ?? []
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count + bytes.count / 8)
            for byte in bytes {
                if byte < 0x80 { text.append(byte) } else { Self.append(UInt32(page[Int(byte) - 0x80]), to: &text) }
            }
            utf8 = text
        }
    }

    /// The offsets in the file of offsets in the text, which must come in rising order. O(text) for all of them together.
    func fileOffsets(of offsets: [Int]) -> [Int] {
        let mark = guess.hasMark ? 3 : 0
        switch guess.encoding {
        case .utf8:
            guard !guess.strayBytes.isEmpty else { return offsets.map { $0 + mark } }
            var found: [Int] = []
            var passed = 0
            var growth = 0
            for offset in offsets {
                // A stray byte is one in the file and two or three in the text.
                while passed < guess.strayBytes.count && guess.strayBytes[passed] - mark + growth < offset {
                    let text = guess.strayBytes[passed] - mark + growth
                    growth += UTF8Sequence.length(in: utf8, at: text) - 1
                    passed += 1
                }
                found.append(offset - growth + mark)
            }
            return found
        case .utf16LittleEndian, .utf16BigEndian:
            return walk(offsets, from: guess.hasMark ? 2 : 0) { $0 >= 0xF0 ? 4 : 2 }
        case .windows1252, .windows1254, .windows1256, .iso8859_9: return walk(offsets, from: 0) { _ in 1 }
        }
    }

    /// Walks the text once, adding for each character what it takes in the file.
    private func walk(_ offsets: [Int], from start: Int, size: (UInt8) -> Int) -> [Int] {
        var found: [Int] = []
        var inText = 0
        var inFile = start
        for offset in offsets {
            while inText < offset && inText < utf8.count {
                inFile += size(utf8[inText])
                inText += 1
                while inText < utf8.count && utf8[inText] & 0xC0 == 0x80 { inText += 1 }
            }
            found.append(inFile)
        }
        return found
    }

    private static func fromUTF16(_ bytes: [UInt8], skipping start: Int, lowFirst: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var at = start
        func unit(_ offset: Int) -> UInt32 {
            let (low, high) = lowFirst ? (offset, offset + 1) : (offset + 1, offset)
            return UInt32(bytes[low]) | UInt32(bytes[high]) << 8
        }
        while at + 1 < bytes.count {
            var scalar = unit(at)
            at += 2
            if scalar >= 0xD800 && scalar <= 0xDFFF {
                let next = at + 1 < bytes.count ? unit(at) : 0
                if scalar <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (next - 0xDC00)
                    at += 2
                } else {
                    scalar = 0xFFFD
                }
            }
            append(scalar, to: &text)
        }
        if at < bytes.count { append(0xFFFD, to: &text) }
        return text
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        switch scalar {
        case ..<0x80: text.append(UInt8(scalar))
        case ..<0x800: text += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
        case ..<0x10000:
            text += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
        default:
            text += [
                UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
                UInt8(0x80 | scalar & 0x3F),
            ]
        }
    }
}
