public import Storage
import Tabular

extension Catalogue {
    /// Reads a folder in the layout of `indicators/`, or, when `units.csv` lies in it, in that of a folder of units.
    ///
    /// Everything that a person could mend is collected, in the order of the files; a row with an error is left out. When
    /// one of the lists itself cannot be read, what depends on it is not read either, so that one cause gives one finding.
    /// - Parameter disclosure: whether figures that the public may not see are left out, as they are unless it says so.
    /// - Throws: when a file or folder cannot be read at all.
    public static func read(
        _ folder: String, scope: Scope = .everyone, disclosure: Disclosure = .publicOn(day: nil)
    ) throws(FileError) -> (Catalogue, [Finding]) {
        let isOfUnits = File.exists("\(folder)/units.csv")
        var catalogue = Catalogue(folder: folder, layout: isOfUnits ? .units : .countries)
        if isOfUnits && File.exists("\(folder)/countries.csv") {
            return (catalogue, [Finding(.layout(.twoLayouts), at: Place(file: "units.csv"))])
        }
        var findings: [Finding] = []
        guard try catalogue.readLists(&findings) else { return (catalogue, findings) }
        findings += catalogue.unknownBreaks()
        if !isOfUnits { catalogue.groupCountries() }
        // A row that was left out for another fault takes its weight along: one cause, one finding.
        if !findings.contains(where: { $0.severity == .error }) { findings += catalogue.weightsOfNothing() }

        var reading = ObservationReading(catalogue)
        let tables = isOfUnits ? try catalogue.tablesOfUnits() : try catalogue.tablesOfCountries(scope)
        if tables.isEmpty && isOfUnits {
            findings.append(Finding(.layout(.noObservations), at: Place(file: "observations")))
        }
        for (path, part) in tables {
            let bytes = try catalogue.load(path)
            do throws(TableProblem) {
                try reading.read(Table.read(bytes, file: path), file: catalogue.files.count - 1, in: part)
            } catch {
                findings.append(Finding(.table(error), at: error.place))
            }
        }
        reading.findMissingYears()
        reading.findDuplicates(fileNames: catalogue.files.map(\.name))
        catalogue.observations = reading.observations
        let submitted = try catalogue.readSubmissions(disclosure)
        return (catalogue, findings + reading.findings + submitted)
    }

    private typealias Reader = (inout Catalogue, Table) throws(TableProblem) -> [Finding]

    /// Reads who and what is measured; answers whether every list could be read.
    private mutating func readLists(_ findings: inout [Finding]) throws(FileError) -> Bool {
        let who: [(String, Reader)] =
            switch layout {
            case .countries:
                [
                    ("countries.csv", { (c, t) throws(TableProblem) in try c.readCountries(t) }),
                    ("economies.csv", { (c, t) throws(TableProblem) in try c.readEconomies(t) }),
                ]
            case .units: [("units.csv", { (c, t) throws(TableProblem) in try c.readUnits(t) })]
            }
        let what: [(String, Reader)] = [
            ("areas.csv", { (c, t) throws(TableProblem) in try c.readAreas(t) }),
            ("sources.csv", { (c, t) throws(TableProblem) in try c.readSources(t) }),
            ("editions.csv", { (c, t) throws(TableProblem) in try c.readEditions(t) }),
            ("indicators.csv", { (c, t) throws(TableProblem) in try c.readIndicators(t) }),
        ]
        // Without editions.csv every edition is a draft without dates.
        let mayLack =
            layout == .countries ? ["editions.csv"] : ["areas.csv", "sources.csv", "editions.csv"]
        if layout == .units {
            listed[.area] = []
            listed[.source] = []
        }
        var isComplete = true
        for (name, read) in who + what {
            if mayLack.contains(name) && !File.exists("\(folder)/\(name)") { continue }
            let bytes = try load(name)
            do throws(TableProblem) {
                findings += try read(&self, Table.read(bytes, file: name))
            } catch {
                findings.append(Finding(.table(error), at: error.place))
                if name != "editions.csv" { isComplete = false }
                if name == "areas.csv" { listed[.area] = nil }
                if name == "sources.csv" { listed[.source] = nil }
            }
        }
        return isComplete
    }

    /// The tables of figures that the scope of the reading left out.
    public func unreadFiles() throws(FileError) -> [InputFile] {
        guard layout == .countries else { return [] }
        let known = Set(files.map(\.name))
        return try tablesOfCountries(.everyone).filter { !known.contains($0.path) }.map { (table) throws(FileError) in
            InputFile(name: table.path, bytes: try File.read("\(folder)/\(table.path)"))
        }
    }

    private func tablesOfCountries(_ scope: Scope) throws(FileError) -> [(path: String, part: ObservationFolder)] {
        var tables: [(path: String, part: ObservationFolder)] = []
        for part in scope == .members ? [ObservationFolder.members] : [.members, .world] {
            for name in try Folder.names(in: "\(folder)/observations/\(part.rawValue)") where name.hasSuffix(".csv") {
                tables.append(("observations/\(part.rawValue)/\(name)", part))
            }
        }
        return tables
    }

    private func tablesOfUnits() throws(FileError) -> [(path: String, part: ObservationFolder)] {
        var paths: [String] = []
        if Folder.exists("\(folder)/observations") {
            paths = try Folder.names(in: "\(folder)/observations").filter { $0.hasSuffix(".csv") }
                .map { "observations/\($0)" }
        }
        paths += ["observations.csv", "data.csv"].filter { File.exists("\(folder)/\($0)") }
        return paths.map { ($0, .members) }
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
