import Tabular

/// The CSV file that an officer fills in: a row for each figure that is asked for, the last one beside the empty cell.
public struct SubmissionTemplate: Sendable {
    /// The position of the country.
    public let country: Int
    /// The edition.
    public let edition: Int
    /// The language of names and signs.
    public let language: MessageLanguage
    /// The rows, in the order of the indicators.
    public let rows: [RequestedFigure]
    private let catalogue: Catalogue

    /// Asks a country for the figures of an edition.
    public init(country: Int, edition: Int, language: MessageLanguage, of catalogue: Catalogue) {
        self.country = country
        self.edition = edition
        self.language = language
        self.catalogue = catalogue
        rows = catalogue.requestedFigures(of: country, edition: edition)
    }

    /// What the file is called, such as `CIV-2026.csv`.
    public var fileName: String { "\(catalogue.economies[country].code)-\(edition).csv" }

    /// The columns, in their order.
    public static let columns = [
        "REF_AREA", "INDICATOR", "INDICATOR_NAME", "UNIT_MEASURE", "TIME_PERIOD", "PREV_VALUE", "PREV_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS", "OBS_STATUS_2", "SOURCE_DETAIL", "SOURCE_URL", "CONF_STATUS", "COMMENT_OBS", "FOCAL_POINT",
    ]

    /// What divides the cells where a spreadsheet of the language saves CSV.
    var separator: String { language == .english ? "," : ";" }

    /// A number as the language's spreadsheets write it: decimal comma in French and Turkish.
    public func written(_ value: Double) -> String {
        let text = Number.text(value)
        return language == .french || language == .turkish ? text.replacing(".", with: ",") : text
    }

    /// The file that an officer opens in the spreadsheet of the office: UTF-8 with a byte-order mark, CRLF, and the
    /// separator and decimal sign of the language.
    public func csv() -> [UInt8] {
        var text = "\u{FEFF}" + line(Self.columns)
        let code = catalogue.economies[country].code
        for row in rows {
            let indicator = catalogue.indicators[row.indicator]
            text += line([
                code, indicator.code, FreeText.guarded(indicator.name[language.names]), indicator.unitCode,
                String(row.year), row.previous.map { written($0.value) } ?? "",
                row.previous.map { String($0.year) } ?? "", "", "", "", "", "", "F", "", "",
            ])
        }
        return Array(text.utf8)
    }

    private func line(_ fields: [String]) -> String {
        fields.map { field in
            let needsQuotes = field.contains(separator) || field.contains("\"") || field.contains(where: \.isNewline)
            return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: separator) + "\r\n"
    }
}
