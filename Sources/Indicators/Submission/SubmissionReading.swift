public import Tabular

/// A submitted file, understood: its figures, what its officer should know, and how it was read.
public struct SubmissionReading: Sendable {
    /// What the reader takes for granted about a file.
    public struct Terms: Sendable {
        /// The country's code, when the caller knows it.
        public var country: String?
        /// The edition, when the caller knows it.
        public var edition: Int?
        /// The day of the run, `YYYY-MM-DD`: no figure is of a later year.
        public var today: String

        /// States the terms.
        public init(country: String? = nil, edition: Int? = nil, today: String) {
            self.country = country
            self.edition = edition
            self.today = today
        }
    }

    /// How the file was written, as far as it could be told.
    public struct Understood: Equatable, Sendable {
        /// The encoding.
        public var encoding = ""
        /// What divides the cells, in English.
        public var delimiter = ""
        /// The decimal sign, when the file has decimals.
        public var decimal: String?
        /// The rows below the header.
        public var rows = 0
    }

    /// The file's name.
    public let file: String
    /// The code of the country; `nil` when nothing told it.
    public internal(set) var country: String?
    /// The edition it is for.
    public internal(set) var edition: Int
    /// How it was written.
    public internal(set) var understood = Understood()
    /// The figures without an error, by indicator and year.
    public internal(set) var figures: [SubmittedFigure] = []
    /// Where each figure stands.
    var places: [SubmittedFigure.Key: Place] = [:]
    /// What its officer should know: errors, then warnings, then notes, each in the order of the file.
    public internal(set) var findings: [SubmissionFinding] = []

    /// Whether it may be accepted.
    public var isAcceptable: Bool { !findings.contains { $0.problem.severity == .error } }

    /// Reads a file as a country sent it.
    ///
    /// - Parameters:
    ///   - file: its name, from which country and edition are taken when it is like `CIV-2026.csv`.
    ///   - catalogue: the lists against which its codes and values are held.
    public static func read(
        _ bytes: [UInt8], file: String, catalogue: Catalogue, names: CountryNames, terms: Terms
    ) -> SubmissionReading {
        var intake = TableIntake(file: file)
        do throws(TableRefusal) {
            try intake.take(bytes)
            return read(.success(intake), file: file, catalogue: catalogue, names: names, terms: terms)
        } catch {
            return read(.failure(error), file: file, catalogue: catalogue, names: names, terms: terms)
        }
    }

    /// The same of a file that was read in pieces, unless it was refused at one of them.
    public static func read(
        _ intake: Result<TableIntake, TableRefusal>, file: String, catalogue: Catalogue, names: CountryNames,
        terms: Terms,
        fieldLimit: Int = LooseTable.fieldLimit
    ) -> SubmissionReading {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.split(separator: ".").first.map(String.init) ?? name
        let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.map(String.init)
        let ofName = words.first { $0.utf8.count == 3 && catalogue.economy($0.codeKey) != nil }?.codeKey
        let yearOfName = words.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.first { (2000...2100).contains($0) }
        var reading = SubmissionReading(
            file: file, country: terms.country ?? ofName,
            edition: terms.edition ?? yearOfName ?? Int(terms.today.prefix(4)) ?? 0
        )
        do throws(TableRefusal) {
            let script = reading.country.flatMap { Script(country: $0) }
            let table = try intake.get().table(from: script, fieldLimit: fieldLimit)
            var rules = SubmissionRules(table, reading: reading, catalogue: catalogue, names: names, terms: terms)
            rules.apply()
            reading = rules.reading
        } catch {
            var problem = SubmissionProblem.notATable("not text", isWorkbook: false)
            if case .signature(let signature) = error.finding.kind {
                let isWorkbook = [.workbook, .openDocument, .oldWorkbook].contains(signature)
                problem = .notATable(signature.rawValue, isWorkbook: isWorkbook)
            }
            reading.findings = [
                SubmissionFinding(problem, at: error.finding.place, found: error.finding.found)
            ]
        }
        return reading
    }

    /// Holds the files of one call against each other: a figure that an earlier file has too is an error of the later one.
    public static func compare(_ readings: inout [SubmissionReading]) {
        for later in readings.indices {
            for earlier in readings.indices.prefix(later) where readings[earlier].country == readings[later].country {
                readings[later].reportFigures(in: readings[earlier])
            }
        }
    }

    private mutating func reportFigures(in other: SubmissionReading) {
        let known = Dictionary(other.figures.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        var isNew = false
        for figure in figures {
            guard let value = known[figure.key], let place = places[figure.key], let first = other.places[figure.key]
            else { continue }
            let key = SubmissionFinding.Key(
                country: figure.country, indicator: figure.indicator, year: String(figure.year))
            findings.append(
                SubmissionFinding(
                    .inAnotherFile(other.file, line: first.line ?? 0, sameValue: value == figure.value), at: place,
                    key: key,
                    found: figure.indicator))
            isNew = true
        }
        guard isNew else { return }
        figures.removeAll { known.keys.contains($0.key) }
        groupFindings()
    }

    /// Puts findings of one cause together, errors first.
    mutating func groupFindings() {
        var groups: [SubmissionFinding] = []
        var positions: [String: Int] = [:]
        for finding in findings {
            var cause = [finding.problem.code, finding.place.columnName ?? ""]
            if finding.problem.isOneByOne {
                cause += [finding.found, finding.key?.indicator ?? "", finding.key?.year ?? ""]
            }
            switch finding.problem {
            // What was read or is meant belongs to the cause.
            case .markerAsStatus(let to), .flaggedNumber(let to), .countryByName(let to):
                cause.append(to)
            case .mended(let kind): cause.append(kind.code)
            case .heldBack(let confidentiality): cause.append(confidentiality.code)
            default: break
            }
            let key = cause.joined(separator: "\u{1F}")
            if let position = positions[key] {
                groups[position].count += finding.count
                groups[position].lines += finding.lines
            } else {
                positions[key] = groups.count
                groups.append(finding)
            }
        }
        let order: [SubmissionProblem.Severity] = [.error, .warning, .note]
        findings = order.flatMap { severity in groups.filter { $0.problem.severity == severity } }
    }
}
