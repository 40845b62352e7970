import FoundationEssentials
public import Indicators
public import Scoring
import Storage
import Tabular

extension Results {
    /// Reads `results.json`.
    ///
    /// - Throws: a finding that says what is wrong with the file.
    public static func read(_ bytes: [UInt8], file: String) throws(Finding) -> Results {
        do {
            return Results(try JSONDecoder().decode(Document.self, from: Data(bytes)))
        } catch {
            throw Finding(.brokenJSON(detail: detail(error)), at: Place(file: file))
        }
    }

    private static func detail(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        return switch error as? DecodingError {
        case .keyNotFound(let key, let context): "no key \"\(key.stringValue)\" in \"\(path(context))\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "a value of another kind than expected at \"\(path(context))\""
        default: "text that is not JSON as \"mizan report\" writes it"
        }
    }

    /// The edition computed again from the figures used then, with today's engine, and the scores that were published.
    ///
    /// - Parameters:
    ///   - values: the bytes of the `values.csv` that lies beside.
    ///   - catalogue: today's, for the names and groups of those who are still members.
    public func vintage(values: [UInt8], file: String, today catalogue: Catalogue) throws(Finding) -> Vintage {
        let digest = SHA256.hexadecimal(values)
        guard digest == document.figures.sha256 else {
            throw Finding(
                .wrongValue(
                    key: "figures.sha256", found: "a file with the digest \(digest.prefix(12))…",
                    expected: "\(document.figures.path) as it was written, \(document.figures.sha256.prefix(12))…",
                    similar: nil
                ), at: Place(file: file)
            )
        }
        let (methodology, findings) = MethodologyFile.read(JSON.encode(document.definition.methodology), file: file)
        guard let methodology else {
            throw findings.first ?? Finding(.missingKey("methodology"), at: Place(file: file))
        }
        let figures = try figures(values)
        let members = document.countries.map { country in
            catalogue.economy(country.iso3).map { catalogue.economies[$0] }
                ?? Economy(code: country.iso3, name: country.name)
        }
        let archived = Catalogue(
            members: members, areas: try areas(file), indicators: try indicators(file), sources: catalogue.sources,
            figures: figures
        )
        let scores = document.countries.map { country in (country.iso3, country.scores.compactMapValues(\.self)) }
        // Scores of indicators are not published one by one; they are what their goalposts give.
        let edition = Edition(document.edition, of: archived, by: methodology)
        var published = Dictionary(scores, uniquingKeysWith: { first, _ in first })
        for (unit, economy) in archived.economies.enumerated() {
            for leaf in edition.scores.framework.leaves {
                published[economy.code]?[edition.scores.framework.nodes[leaf].code] = edition.scores[unit, leaf]
            }
        }
        return Vintage(edition, published: Vintage.Published(engine: document.engine, scores: published))
    }

    private func areas(_ file: String) throws(Finding) -> [Catalogue.AreaPart] {
        let codes = document.definition.areas.map(\.code)
        return try document.definition.areas.map { (area) throws(Finding) in
            if let parent = area.parent, !codes.contains(parent) || parent == area.code {
                throw Finding(.unknownCode(.area, parent, similar: nil), at: Place(file: file))
            }
            return Catalogue.AreaPart(Area(code: area.code, name: area.name, weight: area.weight), parent: area.parent)
        }
    }

    private func indicators(_ file: String) throws(Finding) -> [Catalogue.Part] {
        try document.definition.indicators.map { (own) throws(Finding) in
            func wrong(_ key: String, _ found: String, _ expected: String) -> Finding {
                Finding(
                    .wrongValue(key: "\(own.code).\(key)", found: found, expected: expected, similar: nil),
                    at: Place(file: file))
            }
            guard let direction = Direction(rawValue: own.direction) else {
                throw wrong("direction", own.direction, "higher or lower")
            }
            var goalposts: Goalposts?
            if let lower = own.lower, let upper = own.upper {
                guard let transform = own.transform.flatMap(Transform.init(rawValue:)) else {
                    throw wrong("transform", own.transform ?? "none", "linear or log")
                }
                goalposts = Goalposts(lower: lower, upper: upper, transform: transform, direction)
                if goalposts == nil { throw wrong("lower", "\(lower), upper \(upper)", "lower < upper") }
            }
            let indicator = Indicator(
                code: own.code, name: own.name, unit: own.unit, direction: direction, goalposts: goalposts,
                weight: own.weight, maxAge: own.maxAge, decimals: own.decimals, scale: own.scale, target: own.target
            )
            return Catalogue.Part(indicator, area: own.area, denominator: own.denominator, isScored: own.weight > 0)
        }
    }

    private func figures(_ values: [UInt8]) throws(Finding) -> [Catalogue.Figure] {
        let name = document.figures.path
        do throws(TableProblem) {
            let table = try Table.read(values, file: name)
            let columns = try table.columns([
                "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE",
            ])
            return table.fittingRows.compactMap { row in
                guard let year = table.integer(row, columns[2]), let value = table.number(row, columns[3]),
                    let status = table.text(row, columns[4]).utf8.first.flatMap(ObservationStatus.init(code:)),
                    status.hasValue
                else { return nil }
                return Catalogue.Figure(
                    economy: table.text(row, columns[0]), indicator: table.text(row, columns[1]), value: value,
                    year: year, status: status, source: table.text(row, columns[5])
                )
            }
        } catch {
            throw Finding(.table(error), at: error.place)
        }
    }
}
