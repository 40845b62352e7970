import Indicators
import Storage
import Tabular

/// The foreword that a person wrote in a language: `foreword.en.txt` beside the inputs, paragraphs divided by blank lines.
struct Foreword {
    let language: Language
    let name: String
    let bytes: [UInt8]
    /// The text without a byte-order mark; `nil` when the bytes are not UTF-8 text.
    let text: String?

    /// The forewords of a folder; none has to be there.
    static func all(in folder: String) throws(FileError) -> [Foreword] {
        var forewords: [Foreword] = []
        for language in Language.allCases {
            let name = "foreword.\(language.rawValue).txt"
            guard File.exists("\(folder)/\(name)") else { continue }
            let bytes = try File.read("\(folder)/\(name)")
            let text = String(validating: bytes, as: UTF8.self).flatMap { $0.unicodeScalars.contains("\0") ? nil : $0 }
            forewords.append(
                Foreword(
                    language: language, name: name, bytes: bytes,
                    text: text.map { $0.first == "\u{FEFF}" ? String($0.dropFirst()) : $0 }
                )
            )
        }
        return forewords
    }

    /// What is wrong with the file.
    var finding: Finding? {
        if text != nil { return nil }
        let place = Place(file: name)
        return Finding(.table(TableProblem(kind: .notUTF8(offset: 0), place: place)), at: place)
    }

    /// The paragraphs, whatever the line ends.
    var paragraphs: [String] {
        let lines = (text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
    }
}
