public import Storage
import Tabular

extension Catalogue {
    /// What a catalogue that can be read still lacks: translations, licences, figures.
    ///
    /// - Throws: when one of the files that no score needs cannot be read.
    public func completeness() throws(FileError) -> [Finding] {
        var findings: [Finding] = []
        // Units may be called what their owner calls them; the report's own texts are in three languages.
        for file in files where layout == .countries && !file.name.hasPrefix("observations/") {
            guard let table = try? Table.read(file.bytes, file: file.name) else { continue }
            findings += missingTranslations(table)
            if file.name == "sources.csv" { findings += missingLicences(table) }
        }
        findings += unused()
        findings += try practices()
        findings += try ignoredFiles()
        return findings
    }

    /// Every column `…_en`, `…_fr`, `…_ar` must be filled in.
    private func missingTranslations(_ table: Table) -> [Finding] {
        var findings: [Finding] = []
        for (column, name) in table.header.enumerated() {
            guard let language = Language.allCases.first(where: { name.hasSuffix("_" + $0.rawValue) }) else { continue }
            // Some countries have no article in French.
            if name.hasPrefix("article") { continue }
            for row in table.fittingRows where table.isEmpty(row, column) {
                let problem = Problem.missingTranslation(code: table.text(row, 0), language: language)
                findings.append(Finding(problem, at: table.place(row: row, column: column)))
            }
        }
        return findings
    }

    private func missingLicences(_ table: Table) -> [Finding] {
        guard let column = table.column("licence") else { return [] }
        return table.fittingRows.filter { table.isEmpty($0, column) }.map { row in
            Finding(.noLicence(source: table.text(row, 0)), at: table.place(row: row, column: column))
        }
    }

    /// A group whose weights add up to zero has no mean, so that no score can be made.
    func weightsOfNothing() -> [Finding] {
        var findings: [Finding] = []
        let framework = framework
        func isEmpty(_ node: Int) -> Bool {
            framework.nodes[node].children.allSatisfy { framework.nodes[$0].weight == 0 }
        }
        if isEmpty(0) {
            let file = areas.isEmpty ? "indicators.csv" : "areas.csv"
            let place = Place(file: file, columnName: "weight")
            findings.append(Finding(.noWeight(areas.isEmpty ? "the indicators" : "the areas"), at: place))
        }
        for node in framework.groups where framework.nodes[node].weight > 0 && isEmpty(node) {
            guard let area = framework.nodes[node].area else { continue }
            let hasGroups = areas.contains { $0.parent == area }
            let members = hasGroups ? "members" : "indicators"
            let place =
                hasGroups
                ? Place(file: "areas.csv", line: areas[area].line)
                : Place(file: "indicators.csv", columnName: "weight")
            findings.append(Finding(.noWeight("the \(members) of \(areas[area].code)"), at: place))
        }
        return findings
    }

    private func unused() -> [Finding] {
        var hasFigure = [Bool](repeating: false, count: indicators.count)
        var hasMember = hasFigure
        var isNamed = [Bool](repeating: false, count: sources.count)
        for observation in observations {
            hasFigure[Int(observation.indicator)] = true
            if Int(observation.economy) < memberCount { hasMember[Int(observation.indicator)] = true }
            isNamed[Int(observation.source)] = true
        }
        let silent = indicators.indices.filter { !hasMember[$0] && (indicators[$0].isScored || !hasFigure[$0]) }.map {
            position in
            let code = indicators[position].code
            return Finding(
                indicators[position].isScored ? .noMemberFigure(indicator: code) : .noObservation(indicator: code),
                at: Place(file: "indicators.csv", line: indicators[position].line)
            )
        }
        return silent
            + sources.indices.filter { !isNamed[$0] && !sources[$0].code.isEmpty }.map { position in
                Finding(.unusedSource(sources[position].code), at: Place(file: "sources.csv"))
            }
    }

    /// Files that lie in `observations/` but are not read: another ending, another folder.
    private func ignoredFiles() throws(FileError) -> [Finding] {
        var findings: [Finding] = []
        let root = "observations"
        if layout == .units {
            guard Folder.exists("\(folder)/\(root)") else { return [] }
            return try Folder.names(in: "\(folder)/\(root)").filter { !$0.hasSuffix(".csv") }.map {
                Finding(.ignoredFile($0), at: Place(file: "\(root)/\($0)"))
            }
        }
        let folders = [ObservationFolder.members, .world].map(\.rawValue)
        for name in try Folder.names(in: "\(folder)/\(root)") where !folders.contains(name) {
            findings.append(Finding(.ignoredFile(name), at: Place(file: "\(root)/\(name)")))
        }
        for part in folders {
            for name in try Folder.names(in: "\(folder)/\(root)/\(part)") where !name.hasSuffix(".csv") {
                findings.append(Finding(.ignoredFile(name), at: Place(file: "\(root)/\(part)/\(name)")))
            }
        }
        return findings
    }

    /// The cards of good practices, which members submit; the file may be absent, its codes must be known.
    private func practices() throws(FileError) -> [Finding] {
        let name = "practices.csv"
        guard File.exists("\(folder)/\(name)") else { return [] }
        let bytes = try File.read("\(folder)/\(name)")
        do throws(TableProblem) {
            let table = try Table.read(bytes, file: name)
            let columns = try table.columns(["country", "area", "source"])
            var findings = table.problems.map { Finding(.table($0), at: $0.place) }
            for row in table.fittingRows {
                let country = table.text(row, columns[0])
                if economy(country) == nil {
                    let similar = Suggestion.nearest(to: country, in: economies[members].map(\.code))
                    findings.append(
                        Finding(
                            .unknownCode(.economy, country, similar: similar),
                            at: table.place(row: row, column: columns[0]))
                    )
                }
                let code = table.text(row, columns[1])
                if area(code) == nil {
                    let similar = Suggestion.nearest(to: code, in: areas.map(\.code))
                    findings.append(
                        Finding(
                            .unknownCode(.area, code, similar: similar), at: table.place(row: row, column: columns[1]))
                    )
                }
                if table.isEmpty(row, columns[2]) {
                    findings.append(Finding(.emptyCell("source"), at: table.place(row: row, column: columns[2])))
                }
            }
            return findings
        } catch {
            return [Finding(.table(error), at: error.place)]
        }
    }
}
