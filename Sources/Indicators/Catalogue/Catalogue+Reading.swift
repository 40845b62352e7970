public import Storage
import Tabular

extension Catalogue {
    /// Reads a folder in the layout of `indicators/`.
    ///
    /// Everything that a person could mend is collected, in the order of the files; a row with an error is left out. When
    /// one of the lists itself cannot be read, what depends on it is not read either, so that one cause gives one finding.
    /// - Throws: when a file or folder cannot be read at all.
    public static func read(_ folder: String, scope: Scope = .everyone) throws(FileError) -> (Catalogue, [Finding]) {
        var catalogue = Catalogue(folder: folder)
        var findings: [Finding] = []
        let lists: [(String, (inout Catalogue, Table) throws(TableProblem) -> [Finding])] = [
            ("countries.csv", { (c, t) throws(TableProblem) in try c.readCountries(t) }),
            ("economies.csv", { (c, t) throws(TableProblem) in try c.readEconomies(t) }),
            ("areas.csv", { (c, t) throws(TableProblem) in try c.readAreas(t) }),
            ("sources.csv", { (c, t) throws(TableProblem) in try c.readSources(t) }),
            ("editions.csv", { (c, t) throws(TableProblem) in try c.readEditions(t) }),
            ("indicators.csv", { (c, t) throws(TableProblem) in try c.readIndicators(t) }),
        ]
        var isComplete = true
        for (name, read) in lists {
            // Without it every edition is a draft without dates.
            if name == "editions.csv" && !File.exists("\(folder)/\(name)") { continue }
            let bytes = try catalogue.load(name)
            do throws(TableProblem) {
                findings += try read(&catalogue, Table.read(bytes, file: name))
            } catch {
                findings.append(Finding(.table(error), at: error.place))
                if name != "editions.csv" { isComplete = false }
            }
        }
        guard isComplete else { return (catalogue, findings) }
        findings += catalogue.unknownBreaks()
        // A row that was left out for another fault takes its weight along: one cause, one finding.
        if findings.isEmpty { findings = catalogue.weightsOfNothing() }

        let folders: [ObservationFolder] = scope == .members ? [.members] : [.members, .world]
        var reading = ObservationReading(catalogue)
        for part in folders {
            for name in try Folder.names(in: "\(folder)/observations/\(part.rawValue)") where name.hasSuffix(".csv") {
                let path = "observations/\(part.rawValue)/\(name)"
                let bytes = try catalogue.load(path)
                do throws(TableProblem) {
                    try reading.read(Table.read(bytes, file: path), file: catalogue.files.count - 1, in: part)
                } catch {
                    findings.append(Finding(.table(error), at: error.place))
                }
            }
        }
        reading.findDuplicates(fileNames: catalogue.files.map(\.name))
        catalogue.observations = reading.observations
        return (catalogue, findings + reading.findings)
    }

    /// Reads a file of the folder and keeps its bytes for the manifest.
    private mutating func load(_ name: String) throws(FileError) -> [UInt8] {
        let bytes = try File.read("\(folder)/\(name)")
        files.append(InputFile(name: name, bytes: bytes))
        return bytes
    }
}

/// The two halves of `observations/`.
enum ObservationFolder: String {
    case members
    case world
}
