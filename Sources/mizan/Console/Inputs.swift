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
    let forewords: [Language: [UInt8]]
    private let methodologyBytes: [UInt8]

    /// Reads the folder that the command line, the environment or the place names.
    static func read(_ arguments: Arguments, scope: Catalogue.Scope) throws(Failure) -> Inputs {
        let folder = try folder(arguments)
        do throws(FileError) {
            let (catalogue, findings) = try Catalogue.read(folder, scope: scope)
            let bytes = try File.read("\(folder)/\(methodologyName)")
            let (methodology, more) = MethodologyFile.read(bytes, file: methodologyName)
            var forewords: [Language: [UInt8]] = [:]
            for language in Language.allCases where File.exists("\(folder)/\(forewordName(language))") {
                forewords[language] = try File.read("\(folder)/\(forewordName(language))")
            }
            return Inputs(
                catalogue: catalogue, methodology: methodology, findings: findings + more, forewords: forewords,
                methodologyBytes: bytes
            )
        } catch {
            throw .file(error)
        }
    }

    static let methodologyName = "methodology.json"

    private static func forewordName(_ language: Language) -> String { "foreword.\(language.rawValue).txt" }

    /// Every file that was read, with its digest, by name.
    ///
    /// Computed on demand: only the report needs it.
    var files: [Report.Input] {
        var files = catalogue.files.map { ($0.name, $0.bytes) } + [(Inputs.methodologyName, methodologyBytes)]
        for (language, bytes) in forewords { files.append((Inputs.forewordName(language), bytes)) }
        return files.sorted { $0.0 < $1.0 }.map {
            Report.Input(name: $0.0, digest: SHA256.hexadecimal($0.1), bytes: $0.1.count)
        }
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
            throw .usage("the inputs hold no figures of members", hint: "see mizan doctor")
        }
        let year = try arguments.year("--edition") ?? newest
        guard years.contains(year) else {
            throw .usage("there is no edition \(year)", hint: "the data carry the editions \(oldest) to \(newest)")
        }
        return Edition(year, of: catalogue, by: methodology)
    }
}

extension Catalogue {
    /// The position of a country by code or name, upper or lower case.
    func country(_ word: String, among range: Range<Int>? = nil) throws(Failure) -> Int {
        let range = range ?? economies.indices
        let wanted = word.lowercased()
        let match = range.first { position in
            let economy = economies[position]
            return economy.code.lowercased() == wanted
                || Language.allCases.contains { economy.name[$0].lowercased() == wanted }
        }
        if let match { return match }
        let codes = range.map { economies[$0].code }
        let names = range.map { economies[$0].name.english }
        if let name = Suggestion.nearest(to: word, in: names),
            let position = range.first(where: { economies[$0].name.english == name })
        {
            throw .usage("unknown country \"\(word)\"", hint: "did you mean \(economies[position].code) (\(name))?")
        }
        let nearest = Suggestion.nearest(to: word.uppercased(), in: codes).map { "did you mean \($0)? " } ?? ""
        throw .usage("unknown country \"\(word)\"", hint: nearest + "\"mizan codes countries\" lists them")
    }

    /// The position of an area by code, upper or lower case.
    func knownArea(_ word: String) throws(Failure) -> Int {
        if let position = area(word.uppercased()) { return position }
        throw .unknown("area", word, among: areas.map(\.code), see: "\"mizan codes areas\"")
    }
}
