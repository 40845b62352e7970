import Indicators

extension SubmissionForm {
    /// The rules of the engine as JSON, for the form's program.
    var rules: String {
        let document = FormRules(
            country: catalogue.economies[country].code, edition: edition, direction: direction, decimal: decimal,
            separator: language == .english ? "," : ";",
            columns: FormRules.columns,
            statuses: RuleTable.statuses.map {
                FormRules.Status(code: $0.code, hasValue: $0.hasValue, isExplained: $0.isExplained)
            },
            words: Dictionary(RuleTable.words.map { ($0.word, $0.status) }, uniquingKeysWith: { first, _ in first }),
            flags: Dictionary(RuleTable.flags.map { ($0.letter, $0.status) }, uniquingKeysWith: { first, _ in first }),
            months: RuleTable.months,
            messages: Dictionary(
                RuleTable.messages(in: language).map {
                    ($0.code, FormRules.Message(text: $0.text, expected: $0.expected))
                },
                uniquingKeysWith: { first, _ in first }),
            phrases: Dictionary(
                FormPhrase.allCases.map { ($0.rawValue, $0.text(language)) }, uniquingKeysWith: { first, _ in first }),
            rows: requests.map { request in
                let indicator = catalogue.indicators[request.indicator]
                return FormRules.Row(
                    code: indicator.code, name: name(of: indicator), unit: indicator.unit[language.names],
                    unitCode: indicator.unitCode, min: indicator.validRange.lowerBound,
                    max: indicator.validRange.upperBound, past: request.past.map { [Double($0.year), $0.value] })
            }
        )
        // "</script>" in a name would end the element.
        return String(decoding: JSON.encode(document), as: UTF8.self).replacing("<", with: #"\u003C"#)
    }
}

/// What the form's program knows.
private struct FormRules: Encodable {
    struct Status: Encodable {
        let code: String
        let hasValue: Bool
        let isExplained: Bool
    }

    struct Message: Encodable {
        let text: String
        let expected: String
    }

    struct Row: Encodable {
        let code: String
        let name: String
        let unit: String
        let unitCode: String
        let min: Double
        let max: Double
        /// Year and value.
        let past: [[Double]]
    }

    static let columns = [
        "REF_AREA", "INDICATOR", "INDICATOR_NAME", "UNIT_MEASURE", "TIME_PERIOD", "PREV_VALUE", "PREV_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS", "OBS_STATUS_2", "SOURCE_DETAIL", "SOURCE_URL", "CONF_STATUS", "COMMENT_OBS", "FOCAL_POINT",
    ]

    let country: String
    let edition: Int
    let direction: String
    let decimal: String
    let separator: String
    let columns: [String]
    let statuses: [Status]
    let words: [String: String]
    let flags: [String: String]
    let months: [String]
    let messages: [String: Message]
    let phrases: [String: String]
    let rows: [Row]
}
