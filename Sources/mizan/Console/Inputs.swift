import FoundationEssentials
import Indicators
import Reporting
import Scoring
import Storage
import Tabular

/// The inputs of a run: the folder, what is in it, and what is wrong with it.
struct Inputs {
    let catalogue: Catalogue
    let methodology: Methodology?
    /// Problems of the files, in order.
    let findings: [Finding]
    /// The forewords that persons have written.
    let forewords: [Language: String]
    private let forewordBytes: [Language: [UInt8]]
    private let methodologyBytes: [UInt8]

    /// Reads the folder that the command line, the environment or the place names.
    static func read(_ arguments: Arguments, scope: Catalogue.Scope) throws(Failure) -> Inputs {
        let folder = try folder(arguments)
        do throws(FileError) {
            let (catalogue, findings) = try Catalogue.read(folder, scope: scope)
            let bytes = try File.read("\(folder)/\(methodologyName)")
            let (methodology, more) = MethodologyFile.read(bytes, file: methodologyName)
            var forewords: [Language: String] = [:]
            var forewordBytes: [Language: [UInt8]] = [:]
            var badForewords: [Finding] = []
            for language in Language.allCases where File.exists("\(folder)/\(forewordName(language))") {
                let bytes = try File.read("\(folder)/\(forewordName(language))")
                forewordBytes[language] = bytes
                if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") {
                    forewords[language] = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
                } else {
                    let name = forewordName(language)
                    let problem = TableProblem(kind: .notUTF8(offset: 0), place: Place(file: name))
                    badForewords.append(Finding(.table(problem), at: problem.place))
                }
            }
            return Inputs(
                catalogue: catalogue, methodology: methodology, findings: findings + more + badForewords,
                forewords: forewords, forewordBytes: forewordBytes,
                methodologyBytes: bytes
            )
        } catch {
            throw .file(error)
        }
    }

    /// The catalogue and methodology, if nothing is wrong with them and nothing that a report prints is lacking.
    func complete() throws(Failure) -> (Catalogue, Methodology) {
        let (catalogue, methodology) = try checked()
        let lacking: [Finding]
        do throws(FileError) { lacking = try catalogue.completeness() } catch { throw .file(error) }
        guard !lacking.contains(where: { $0.severity == .error }) else { throw .findings(lacking) }
        return (catalogue, methodology)
    }

    static let methodologyName = "methodology.json"

    private static func forewordName(_ language: Language) -> String { "foreword.\(language.rawValue).txt" }

    /// Every file that was read, with its digest, by name.
    ///
    /// Computed on demand: only the report needs it.
    var files: [Report.Input] {
        var files = catalogue.files.map { ($0.name, $0.bytes) } + [(Inputs.methodologyName, methodologyBytes)]
        for (language, bytes) in forewordBytes { files.append((Inputs.forewordName(language), bytes)) }
        return Parallel.results(
            of: files.sorted { $0.0 < $1.0 }.map { name, bytes in
                { @Sendable in Report.Input(name: name, digest: SHA256.hexadecimal(bytes), bytes: bytes.count) }
            }
        )
    }

    /// The digest over all inputs: SHA-256 of the lines `digest  name`.
    static func digest(of files: [Report.Input]) -> String {
        SHA256.hexadecimal(Array(files.map { "\($0.digest)  \($0.name)\n" }.joined().utf8))
    }

    /// The catalogue and methodology, if nothing is wrong with them.
    func checked() throws(Failure) -> (Catalogue, Methodology) {
        guard let methodology, !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
        return (catalogue, methodology)
    }

    private static func folder(_ arguments: Arguments) throws(Failure) -> String {
        if let named = arguments.value("--indicators") ?? ProcessInfo.processInfo.environment["MIZAN_INDICATORS"],
            !named.isEmpty
        {
            return named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
        }
        var folder = Folder.current()
        var relative = "indicators"
        while true {
            if File.exists("\(folder)/indicators/areas.csv") { return relative }
            let above = Folder.parent(of: folder)
            guard above != folder else { break }
            folder = above
            relative = "../" + relative
        }
        throw .noInputs(hint: "run mizan in the project, or name the folder with --indicators DIR")
    }

    /// The edition that is asked for, or the newest one.
    static func edition(_ arguments: Arguments, of catalogue: Catalogue, by methodology: Methodology) throws(Failure)
        -> Edition
    {
        let years = catalogue.editions
        guard let newest = years.last, let oldest = years.first else {
            throw .noFigures
        }
        let year = try arguments.year("--edition") ?? newest
        guard years.contains(year) else {
            throw .usage("there is no edition \(year)", hint: "the data carry the editions \(oldest) to \(newest)")
        }
        return Edition(year, of: catalogue, by: methodology)
    }
}

extension Catalogue {
    /// The position of a country by its code or one of its names, whatever the case, accents and apostrophes.
    ///
    /// - Parameter range: the economies to choose from; all when left out.
    func country(_ word: String, among range: Range<Int>? = nil) throws(Failure) -> Int {
        let range = range ?? economies.indices
        let wanted = folded(word)
        func names(_ position: Int) -> [String] {
            let economy = economies[position]
            return Language.allCases.flatMap { [economy.name[$0], economy.membership?.formalName[$0] ?? ""] }.map(
                folded)
        }
        let exact = range.first { position in
            folded(economies[position].code) == wanted || folded(economies[position].alpha2) == wanted
                || names(position).contains(wanted)
        }
        if let exact { return exact }
        // A word of a name that only one country has: Gambia, Brunei, Kyrgyz.
        let partial = range.filter { names($0).contains { $0.split(separator: " ").contains { $0 == wanted } } }
        if partial.count == 1, wanted.count > 3 { return partial[0] }
        if range != economies.indices, let other = try? country(word) {
            throw .usage(
                "\(economies[other].name.english) is not a member", hint: "\"mizan codes countries\" lists the members")
        }
        let all = range.flatMap { position in names(position).map { (name: $0, position: position) } }
        let nearest = Suggestion.nearest(to: wanted, in: range.map { folded(economies[$0].code) })
            .flatMap { code in range.first { folded(economies[$0].code) == code } }
        let byName = Suggestion.nearest(to: wanted, in: all.map(\.name)).flatMap { name in all.first { $0.name == name }
        }
        if let found = wanted.count > 3 ? byName?.position ?? nearest : nearest ?? byName?.position {
            let economy = economies[found]
            throw .usage("unknown country \"\(word)\"", hint: "did you mean \(economy.code) (\(economy.name.english))?")
        }
        throw .usage("unknown country \"\(word)\"", hint: "\"mizan codes countries\" lists them")
    }

    /// A name without case, accents, apostrophes and the Arabic article, for comparing what a person typed.
    private func folded(_ name: String) -> String {
        var key = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "à", "â", "ä", "á": key += "a"
            case "é", "è", "ê", "ë": key += "e"
            case "î", "ï", "ı", "\u{307}": key += scalar == "\u{307}" ? "" : "i"
            case "ô", "ö", "ó": key += "o"
            case "ù", "û", "ü", "ú": key += "u"
            case "ç": key += "c"
            case "أ", "إ", "آ": key += "ا"
            case "’", "'", "‘", "`": continue
            case "-": key += " "
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }

    /// The position of an area by code, upper or lower case.
    func knownArea(_ word: String) throws(Failure) -> Int {
        if let position = area(word.uppercased()) { return position }
        throw .unknown("area", word, among: areas.map(\.code), see: "\"mizan codes areas\"")
    }
}
