import Exchange
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
    /// What people said about weights in files of their own.
    let tables: WeightTables
    /// Problems of the files, in order.
    let findings: [Finding]
    /// The forewords that persons have written.
    let forewords: [Foreword]
    private let methodologyFile: (name: String, bytes: [UInt8])

    /// Reads the folder that the command line, the environment or the place names.
    static func read(_ arguments: Arguments, scope: Catalogue.Scope) throws(Failure) -> Inputs {
        try read(
            folder(arguments), scope: scope, overrides: arguments.values("--set"),
            disclosure: arguments.value(Option.includeEmbargoed.name) == nil ? nil : .everything)
    }

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - methodologyName: the file in it that states the choices.
    ///   - overrides: other choices for this run, as `key=value`.
    ///   - disclosure: whether confidential figures count; what the public may see today when left out.
    static func read(
        _ folder: String, scope: Catalogue.Scope, methodologyName: String = methodologyName, overrides: [String] = [],
        disclosure: Disclosure? = nil
    ) throws(Failure) -> Inputs {
        let disclosure = disclosure ?? .publicOn(day: Clock.now.day)
        do throws(FileError) {
            let (catalogue, findings) = try Catalogue.read(folder, scope: scope, disclosure: disclosure)
            let bytes = try File.read("\(folder)/\(methodologyName)")
            let (methodology, more) = MethodologyFile.read(
                bytes, file: methodologyName, overrides: overrides
            )
            let (tables, wrong) = try WeightTables.read(folder, for: catalogue)
            let forewords = try Foreword.all(in: folder)
            return Inputs(
                catalogue: catalogue, methodology: methodology, tables: tables,
                findings: findings + more + wrong + forewords.compactMap(\.finding), forewords: forewords,
                methodologyFile: (methodologyName, bytes)
            )
        } catch {
            throw .file(error)
        }
    }

    static let methodologyName = "methodology.json"

    /// Every file that was read, with its digest, by name.
    ///
    /// Computed on demand: only the report needs it.
    var files: [Report.Input] {
        let files =
            catalogue.files.map { ($0.name, $0.bytes) } + [(methodologyFile.name, methodologyFile.bytes)]
            + forewords.map { ($0.name, $0.bytes) }
        return Parallel.results(
            of: files.sorted { $0.0 < $1.0 }.map { name, bytes in
                { @Sendable in Inputs.input(name, bytes) }
            }
        )
    }

    /// What an edition would be archived as; `nil` when the methodology's file is no JSON, which it is once it was read.
    func results(_ edition: Edition, values: [UInt8]? = nil, files: [Report.Input]? = nil) -> Results? {
        let files = files ?? self.files
        return Results(
            edition, methodology: methodologyFile.bytes, values: values ?? edition.valuesCSV(),
            inputs: files.map { Manifest.Entry(path: $0.name, sha256: $0.digest, bytes: $0.bytes) },
            inputDigest: Inputs.digest(of: files)
        )
    }

    /// The first 8 bytes of the digest over all inputs, from which random numbers start: the same for every command, however
    /// much of the figures it reads.
    func seed() throws(Failure) -> UInt64 {
        let unread: [Catalogue.InputFile]
        do throws(FileError) { unread = try catalogue.unreadFiles() } catch { throw .file(error) }
        let rest = Parallel.results(
            of: unread.map { file in { @Sendable in Inputs.input(file.name, file.bytes) } })
        let all = (files + rest).sorted { $0.name < $1.name }
        return Inputs.seed(digest: Inputs.digest(of: all))
    }

    /// The first 8 bytes of a digest in hexadecimal.
    static func seed(digest: String) -> UInt64 { UInt64(digest.prefix(16), radix: 16) ?? 0 }

    private static func input(_ name: String, _ bytes: [UInt8]) -> Report.Input {
        Report.Input(name: name, digest: SHA256.hexadecimal(bytes), bytes: bytes.count)
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

    /// The catalogue and methodology, if nothing is wrong with them and nothing that a report prints is lacking.
    func complete() throws(Failure) -> (Catalogue, Methodology) {
        let (catalogue, methodology) = try checked()
        let lacking: [Finding]
        do throws(FileError) { lacking = try catalogue.completeness() } catch { throw .file(error) }
        guard !lacking.contains(where: { $0.severity == .error }) else { throw .findings(lacking) }
        return (catalogue, methodology)
    }

    /// The folder that the command line, the environment or the place names.
    static func folder(_ arguments: Arguments) throws(Failure) -> String {
        if let named = arguments.value("--indicators") ?? ProcessInfo.processInfo.environment["MIZAN_INDICATORS"],
            !named.isEmpty
        {
            return named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
        }
        var folder = Folder.current()
        var relative = "indicators"
        while true {
            let names = ["areas.csv", "units.csv"]
            if names.contains(where: { File.exists("\(folder)/indicators/\($0)") }) { return relative }
            let above = Folder.parent(of: folder)
            guard above != folder else { break }
            folder = above
            relative = "../" + relative
        }
        throw .noInputs(hint: "run mizan in the project, or name the folder with --indicators DIR")
    }

    /// The edition that is asked for, or the newest one.
    ///
    /// What the methodology cannot do on its data stops the command; what it did otherwise than one may think is said.
    func edition(_ arguments: Arguments) throws(Failure) -> Edition {
        try edition(try year(arguments))
    }

    /// The edition of a year.
    func edition(_ year: Int) throws(Failure) -> Edition {
        let edition = try quietEdition(year)
        for group in grouped(edition.findings) { Terminal.note(text(of: group.first, more: group.more)) }
        return edition
    }

    /// The edition of a year, for one of many that would all say the same.
    func quietEdition(_ year: Int) throws(Failure) -> Edition {
        let (catalogue, methodology) = try checked()
        let edition = Edition(year, of: catalogue, by: methodology, tables: tables)
        let findings = edition.findings
        guard !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
        return edition
    }

    /// The year that is asked for, or the newest one.
    func year(_ arguments: Arguments) throws(Failure) -> Int {
        let years = catalogue.editions
        guard let newest = years.last, let oldest = years.first else {
            throw .noFigures
        }
        let year = try arguments.year("--edition") ?? newest
        guard years.contains(year) else {
            throw .usage("there is no edition \(year)", hint: "the data carry the editions \(oldest) to \(newest)")
        }
        return year
    }
}

/// What to put before a name that lies beside a folder.
func beside(_ folder: String) -> String {
    let last = folder.split(separator: "/").last
    if last == "." || last == ".." { return folder + "/../" }
    let parent = Folder.parent(of: folder)
    return parent == "." ? "" : parent == "/" ? "/" : parent + "/"
}
