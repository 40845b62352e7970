/// What a file is that was renamed to `.csv`, told by its first bytes.
public enum FileSignature: String, CaseIterable, Sendable {
    case zip = "a zip archive"
    case workbook = "an Excel workbook (.xlsx)"
    case openDocument = "an OpenDocument spreadsheet (.ods)"
    case oldWorkbook = "an old Excel workbook (.xls)"
    case gzip = "a gzip archive"
    case otherArchive = "a compressed archive"
    case pdf = "a PDF document"
    case html = "a web page (HTML)"
    case xml = "an XML document"
    case richText = "a rich-text document (.rtf)"
    case picture = "a picture"
    case database = "a database or a columnar data file"
    case json = "a JSON document"

    /// The number of bytes at the start of a file that are looked at.
    static let head = 4096

    /// Recognises a file; `nil` for what may be text. Looks at the first four kilobytes.
    public init?(_ bytes: [UInt8]) {
        func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
        if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) {
            let start = bytes.prefix(Self.head)
            if Self.contains(start, "[Content_Types].xml") || Self.contains(start, "xl/") {
                self = .workbook
            } else if Self.contains(start, "opendocument.spreadsheet") {
                self = .openDocument
            } else {
                self = .zip
            }
        } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) || begins([0x09, 0x08, 0x10, 0x00]) {
            self = .oldWorkbook
        } else if begins([0x1F, 0x8B]) {
            self = .gzip
        } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) || begins([0x42, 0x5A, 0x68, 0x31])
            || begins([0x42, 0x5A, 0x68, 0x39])
            || begins([0x28, 0xB5, 0x2F, 0xFD]) || begins([0x37, 0x7A, 0xBC, 0xAF])
            || begins([0x52, 0x61, 0x72, 0x21, 0x1A])
        {
            self = .otherArchive
        } else if begins(Array("%PDF-".utf8)) {
            self = .pdf
        } else if begins(Array("{\\rtf".utf8)) {
            self = .richText
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
            self = .picture
        } else if begins(Array("SQLite format 3".utf8)) || begins(Array("PAR1".utf8)) || begins(Array("ARROW1".utf8))
            || begins([0x89, 0x48, 0x44, 0x46])
        {
            self = .database
        } else if let markup = Self.markup(bytes) {
            self = markup
        } else {
            return nil
        }
    }

    /// What a person does to get a CSV of it.
    public var remedy: String {
        switch self {
        case .workbook, .openDocument, .oldWorkbook:
            "open it in the spreadsheet, choose File, Save as, \"CSV UTF-8 (*.csv)\", and send that file"
        case .zip, .gzip, .otherArchive: "unpack it, and send the CSV file that is inside"
        case .pdf, .picture, .richText: "send the table as CSV, from the spreadsheet in which it was made"
        case .html, .xml:
            "open it in a spreadsheet, choose File, Save as, \"CSV UTF-8 (*.csv)\", and send that file"
        case .database, .json: "export the table as CSV"
        }
    }

    /// HTML and XML by their first tag, JSON by its first brackets, whatever white space stands before.
    private static func markup(_ bytes: [UInt8]) -> FileSignature? {
        var start = bytes.prefix(head)
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        start = start.drop {
            $0 == Ascii.space || $0 == Ascii.tab || $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn
        }
        let word = String(decoding: start.prefix(64).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        for tag in ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"] where word.hasPrefix(tag) {
            return .html
        }
        if word.hasPrefix("<?xml") { return contains(start, "<html") ? .html : .xml }
        let dense = start.filter {
            $0 != Ascii.space && $0 != Ascii.tab && $0 != Ascii.lineFeed && $0 != Ascii.carriageReturn
        }
        if dense.starts(with: Array("[{\"".utf8)) || dense.starts(with: Array("{\"".utf8)) { return .json }
        return nil
    }

    private static func contains(_ bytes: some Collection<UInt8>, _ word: String) -> Bool {
        !bytes.ranges(of: Array(word.utf8)).isEmpty
    }
}
