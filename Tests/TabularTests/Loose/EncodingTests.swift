import Tabular
import TestSupport
import Testing

struct EncodingTests {
    private func table(_ bytes: [UInt8], from script: Script? = nil) throws -> LooseTable {
        try LooseTable.read(bytes, file: "t.csv", from: script)
    }

    private func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        try #require(encoding.encode(text))
    }

    @Test(arguments: TextEncoding.allCases) func `text of an encoding reads back the same`(_ encoding: TextEncoding)
        throws
    {
        let words =
            switch encoding {
            case .windows1256: ["البلد", "المغرب", "é à ç", "القاهرة"]
            case .windows1254, .iso8859_9: ["ülke", "İstanbul", "ığdır ş", "Iğdır"]
            case .windows1252: ["année", "Sénégal", "Côte d'Ivoire", "œuvre €"]
            case .utf8, .utf16BigEndian, .utf16LittleEndian: ["ülke", "البلد", "الصين 中国", "😎"]
            }
        let text = "\(words[0]),b\r\n\(words[1]),1\r\n\(words[2]),2\r\n\(words[3]),3\r\n"
        let table = try table(bytes(text, encoding), from: encoding == .windows1252 ? .western : nil)
        // ISO-8859-9 and windows-1254 are alike but for signs that are not in this text.
        let expected: TextEncoding = encoding == .iso8859_9 ? .windows1254 : encoding
        #expect(table.encoding.encoding == expected)
        #expect(table.header == [words[0], "b"])
        #expect((0..<3).map { table.text($0, 0) } == Array(words[1...]))
    }

    @Test(arguments: [
        (TextEncoding.utf8, [0xEF, 0xBB, 0xBF] as [UInt8]), (.utf16LittleEndian, [0xFF, 0xFE]),
        (.utf16BigEndian, [0xFE, 0xFF]),
    ])
    func `a byte-order mark tells the encoding and is no part of the text`(_ encoding: TextEncoding, _ mark: [UInt8])
        throws
    {
        let table = try table(mark + bytes("a,ü\n1,2\n", encoding))
        #expect(table.encoding == EncodingGuess(table.encoding.encoding, mark: true))
        #expect(table.encoding.encoding == encoding)
        #expect(table.header == ["a", "ü"])
    }

    @Test func `Turkish letters are told from Icelandic ones, the other reading is offered`() throws {
        let table = try table(bytes("il;değer\nŞırnak;1\nIğdır;2\n", .windows1254))
        #expect(table.encoding.encoding == .windows1254)
        #expect(table.encoding.alternatives == [.windows1252])
        #expect(table.text(0, 0) == "Şırnak")
        #expect(table.encoding.encoding.reread("Şırnak", as: .windows1252) == "Þýrnak")
        #expect(table.findings.contains { $0.code == "MZ-T102" && $0.severity == .warning })
        // A text in which both pages say the same has no other reading.
        #expect(try self.table(bytes("pays;valeur\nSénégal;1\n", .windows1252)).encoding.alternatives.isEmpty)
    }

    @Test func `the country decides between pages that are otherwise alike`() throws {
        let text = try bytes("il;b\nIğdır;1\n", .windows1254)
        #expect(try table(text, from: Script(country: "SEN")).encoding.encoding == .windows1252)
        #expect(try table(text, from: Script(country: "TUR")).encoding.encoding == .windows1254)
        #expect(try table(bytes("pays;v\nSénégal;1\n", .windows1252), from: .turkish).encoding.encoding == .windows1254)
    }

    @Test func `single bytes in a text of UTF-8 are mended and told`() throws {
        let text = Array("a,b\n".utf8) + Array(String(repeating: "é,ü\n", count: 10).utf8) + [0xE9, 0x2C, 0x31, 0x0A]
        let table = try table(text)
        #expect(table.encoding.encoding == .utf8)
        #expect(table.text(10, 0) == "é")
        #expect(table.findings.contains { $0.kind == .strayBytes })
    }

    /// `x` stands in the third row; what is before it takes other numbers of bytes in each encoding.
    @Test(arguments: [
        (TextEncoding.utf8, [] as [UInt8], 18), (.utf8, [0xEF, 0xBB, 0xBF], 21), (.windows1254, [], 14),
        (.utf16LittleEndian, [0xFF, 0xFE], 30),
        (.utf16BigEndian, [], 28),
    ])
    func `an offset is one of the file, not of the text`(_ encoding: TextEncoding, _ mark: [UInt8], _ offset: Int)
        throws
    {
        // il,değer (8 characters, 9 in UTF-8), a line end, ş,ığ (4 and 7) and a line end: 14 characters, 18 bytes.
        let table = try table(mark + bytes("il,değer\nş,ığ\nx,1\n", encoding), from: .turkish)
        #expect(table.text(1, 0) == "x")
        #expect(table.byteOffset(1, 0) == offset)
    }

    @Test(
        arguments: [
            (FileSignature.workbook, [0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8)),
            (.zip, [0x50, 0x4B, 3, 4, 1, 2]),
            (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.gzip, [0x1F, 0x8B, 8, 0]),
            (.pdf, Array("%PDF-1.7\n".utf8)),
            (.html, Array("\n <!DOCTYPE html><table>".utf8)), (.html, Array("<table border=1>".utf8)),
            (.xml, Array("<?xml version=\"1.0\"?><Workbook>".utf8)),
            (.json, Array("[ {\"a\": 1}]".utf8)), (.richText, Array("{\\rtf1".utf8)),
            (.picture, [0x89, 0x50, 0x4E, 0x47, 13]),
        ] as [(FileSignature, [UInt8])])
    func `another kind of file is refused by its name`(_ signature: FileSignature, _ bytes: [UInt8]) {
        let error = #expect(throws: TableRefusal.self) { try table(bytes) }
        #expect(error?.finding.kind == .signature(signature))
        #expect(error?.finding.severity == .refusal)
    }

    @Test func `a zero byte is refused with its place`() {
        let error = #expect(throws: TableRefusal.self) { try table(Array("a,b\n1,\0\n".utf8)) }
        #expect(error?.finding.kind == .notText)
        #expect(error?.finding.byteOffset == 6)
        #expect(error?.finding.place.line == 2)
    }
}

extension EncodingGuess {
    fileprivate init(_ encoding: TextEncoding, mark: Bool) {
        self = EncodingGuess(encoding.encode("") ?? [])
        self.encoding = encoding
        hasMark = mark
    }
}
