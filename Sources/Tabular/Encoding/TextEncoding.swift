/// How a file writes characters as bytes: those in which spreadsheets save CSV.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "windows-1252"
    case windows1254 = "windows-1254"
    case windows1256 = "windows-1256"
    case iso8859_9 = "ISO-8859-9"

    /// Whether a character takes two bytes or four.
    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The characters of the bytes from 0x80; `nil` for the encodings of Unicode.
    var page: [UInt16]? {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        case .windows1252: CodePage.windows1252
        case .windows1254: CodePage.windows1254
        case .windows1256: CodePage.windows1256
        case .iso8859_9: CodePage.iso8859_9
        }
    }

    /// The bytes of a text; `nil` when this encoding lacks one of its characters.
    public func encode(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .windows1252, .windows1254, .windows1256, .iso8859_9: break
        }
        guard let page else { return nil }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let place = page.firstIndex(where: { UInt32($0) == scalar.value }) {
                bytes.append(UInt8(0x80 + place))
            } else {
                return nil
            }
        }
        return bytes
    }

    /// The text that the same bytes would be in another single-byte encoding, for a person to compare; `nil` when the text
    /// was not read from such bytes.
    public func reread(_ text: String, as other: TextEncoding) -> String? {
        guard page != nil, let page = other.page, let bytes = encode(text) else { return nil }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let value = byte < 0x80 ? UInt32(byte) : UInt32(page[Int(byte) - 0x80])
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(scalars)
    }
}

/// What the bytes of a file say about their encoding.
public struct EncodingGuess: Equatable, Sendable {
    /// The likeliest encoding.
    public var encoding: TextEncoding
    /// Whether the file begins with a byte-order mark.
    public var hasMark: Bool
    /// Other encodings in which the bytes are text too, and another one, likeliest first; empty when the guess is certain.
    public var alternatives: [TextEncoding]
    /// Offsets of bytes that are not of the encoding; they are read as windows-1252.
    public var strayBytes: [Int] = []
}

/// Where a file comes from, as far as it says which code page its spreadsheet used.
public enum Script: Sendable {
    case western
    case turkish
    case arabic

    /// The code page of a Windows computer of a country, by its ISO 3166 alpha-3 code; `nil` when it is one not read here.
    public init?(country: String) {
        switch country {
        case "TUR": self = .turkish
        case "ARE", "BHR", "DJI", "DZA", "EGY", "IRN", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PAK",
            "PSE", "QAT", "SAU", "SDN", "SYR", "TUN", "YEM":
            self = .arabic
        case "BEN", "BFA", "CIV", "CMR", "COM", "GAB", "GIN", "GMB", "GNB", "GUY", "MLI", "MOZ", "NER", "NGA", "SEN",
            "SLE", "SUR", "TCD", "TGO", "UGA", "BRN", "IDN", "MYS", "MDV":
            self = .western
        default: return nil
        }
    }
}
