public import Storage
import Tabular

/// Every name under which a country goes, so that figures are never lost, nor given to another, over a name.
///
/// The codes and names of the catalogue, and those that `aliases.csv` adds: older names, and those of other publishers.
public struct CountryNames: Sendable {
    private let codes: [String: Int]
    private let names: [String: Int]
    private let spoken: [String]

    /// Reads the names of a catalogue, with `aliases.csv` (`name,iso3`) beside it if there is one.
    ///
    /// - Throws: when that file is there and cannot be read.
    public static func read(_ catalogue: Catalogue) throws(FileError) -> (CountryNames, [Finding]) {
        let file = "aliases.csv"
        guard File.exists("\(catalogue.folder)/\(file)") else { return (CountryNames(catalogue, aliases: [:]), []) }
        let bytes = try File.read("\(catalogue.folder)/\(file)")
        do throws(TableProblem) {
            var sheet = try Sheet(Table.read(bytes, file: file), requiring: ["name", "iso3"])
            var aliases: [String: Int] = [:]
            for row in sheet.rows {
                let code = sheet.required(row, "iso3")
                let name = sheet.required(row, "name").nameKey
                guard !code.isEmpty, !name.isEmpty else { continue }
                guard let position = catalogue.economy(code) else {
                    let similar = Suggestion.nearest(to: code, in: catalogue.economies.map(\.code))
                    sheet.report(.unknownCode(.economy, code, similar: similar), row, "iso3")
                    continue
                }
                aliases[name] = position
            }
            return (CountryNames(catalogue, aliases: aliases), sheet.findings)
        } catch {
            return (CountryNames(catalogue, aliases: [:]), [Finding(.table(error), at: error.place)])
        }
    }

    init(_ catalogue: Catalogue, aliases: [String: Int]) {
        var codes: [String: Int] = [:]
        var names = aliases
        for (position, economy) in catalogue.economies.enumerated() {
            codes[economy.code] = position
            codes[economy.alpha2] = position
            if let number = economy.membership.flatMap({ Int($0.m49) }) { codes[String(number)] = position }
            for language in Language.allCases {
                for name in [economy.name[language], economy.membership?.formalName[language] ?? ""]
                where !name.isEmpty && names[name.nameKey] == nil {
                    names[name.nameKey] = position
                }
            }
        }
        self.codes = codes
        self.names = names
        spoken = names.keys.sorted()
    }

    /// The position of the country that a text names by its alpha-3, alpha-2 or M49 code, or by a name.
    public func position(_ text: String) -> Int? {
        let code = text.codeKey
        if let position = codes[code] { return position }
        if let number = Int(code), number > 0, number < 1000 { return codes[String(number)] }
        return names[text.nameKey]
    }

    /// The position of the country whose name looks most like the text.
    public func nearest(_ text: String) -> Int? {
        Suggestion.nearest(to: text.nameKey, in: spoken).flatMap { names[$0] }
    }
}

extension String {
    /// The text as a code: capitals A to Z whatever the keyboard's language, digits of any script as 0 to 9, without marks
    /// that are not seen and without spaces.
    var codeKey: String {
        var key = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "a"..."z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 32)))
            case "İ", "ı": key += "I"
            case "\u{307}": continue
            case "\u{0660}"..."\u{0669}": key += String(scalar.value - 0x0660)
            case "\u{06F0}"..."\u{06F9}": key += String(scalar.value - 0x06F0)
            default:
                if scalar.isUnseen || scalar.properties.isWhitespace { continue }
                key.unicodeScalars.append(scalar)
            }
        }
        return key
    }

    /// The text as a name: without case, accents, marks that are not seen, signs and the Arabic article.
    var nameKey: String {
        var plain = ""
        for scalar in foldedName.unicodeScalars where !scalar.isUnseen {
            switch scalar {
            case "ı": plain += "i"
            case "ş": plain += "s"
            case "ğ": plain += "g"
            case "ñ": plain += "n"
            case "ã", "å": plain += "a"
            case "õ": plain += "o"
            case "ؤ": plain += "و"
            case "ئ": plain += "ي"
            case "ء": continue
            // Short vowels.
            case "\u{064B}"..."\u{0652}", "\u{0670}": continue
            case "&": plain += " and "
            case ",", ".", "(", ")", "/", ";", "*": plain += " "
            default:
                if scalar.properties.isWhitespace { plain += " " } else { plain.unicodeScalars.append(scalar) }
            }
        }
        return plain.split(separator: " ").map { $0.hasPrefix("ال") && $0.count > 3 ? $0.dropFirst(2) : $0 }
            .joined(separator: " ")
    }

    /// Whether the text is written with marks that are not seen, which do not belong in a code.
    var withoutUnseen: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen })) }
}

extension Unicode.Scalar {
    /// Marks of direction, joiners, the byte-order mark and the Arabic stroke that only stretches a word.
    var isUnseen: Bool {
        switch value {
        case 0x200B...0x200F, 0x061C, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x0640, 0x00AD: true
        default: false
        }
    }
}
