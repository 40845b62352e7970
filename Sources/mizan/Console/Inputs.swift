import FoundationEssentials
import Indicators
import Scoring
import Storage
import Tabular

/// The inputs of a run: the folder, what is in it, and what is wrong with it.
struct Inputs {
    let catalogue: Catalogue
    let methodology: Methodology?
    /// Problems of the files, in order.
    let findings: [Finding]

    /// Reads the folder that the command line, the environment or the place names.
    static func read(_ arguments: Arguments, scope: Catalogue.Scope) throws(Failure) -> Inputs {
        let folder = try folder(arguments)
        do throws(FileError) {
            let (catalogue, findings) = try Catalogue.read(folder, scope: scope)
            let bytes = try File.read("\(folder)/\(methodologyName)")
            let (methodology, more) = MethodologyFile.read(bytes, file: methodologyName)
            return Inputs(catalogue: catalogue, methodology: methodology, findings: findings + more)
        } catch {
            throw .file(error)
        }
    }

    static let methodologyName = "methodology.json"

    /// The catalogue and methodology, if nothing is wrong with them.
    func checked() throws(Failure) -> (Catalogue, Methodology) {
        guard let methodology, !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
        return (catalogue, methodology)
    }

    private static func folder(_ arguments: Arguments) throws(Failure) -> String {
        if let named = arguments.value("--indicators") ?? ProcessInfo.processInfo.environment["MIZAN_INDICATORS"], !named.isEmpty {
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
        throw .usage(
            "no folder indicators/ here or in a folder above",
            hint: "run mizan in the project, or name the folder with --indicators DIR"
        )
    }

    /// The edition that is asked for, or the newest one.
    static func edition(_ arguments: Arguments, of catalogue: Catalogue, by methodology: Methodology) throws(Failure) -> Edition {
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
        if let name = Suggestion.nearest(to: word, in: names), let position = range.first(where: { economies[$0].name.english == name }) {
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
