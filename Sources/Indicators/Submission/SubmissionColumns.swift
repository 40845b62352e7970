import Tabular

/// The columns of a submission, and the other names that officers give them.
enum SubmissionColumn: String, CaseIterable {
    case area = "REF_AREA"
    case indicator = "INDICATOR"
    case indicatorName = "INDICATOR_NAME"
    case unit = "UNIT_MEASURE"
    case multiplier = "UNIT_MULT"
    case year = "TIME_PERIOD"
    case previousValue = "PREV_VALUE"
    case previousYear = "PREV_PERIOD"
    case value = "OBS_VALUE"
    case status = "OBS_STATUS"
    case secondStatus = "OBS_STATUS_2"
    case source = "SOURCE_DETAIL"
    case url = "SOURCE_URL"
    case confidentiality = "CONF_STATUS"
    case comment = "COMMENT_OBS"
    case office = "FOCAL_POINT"

    /// Without these no figure can be told.
    static let required: [SubmissionColumn] = [.indicator, .year, .value]

    /// Columns that exports of SDMX carry and that say nothing about a figure here.
    static let harmless: Set<String> = [
        "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "FREQ", "DECIMALS", "SOURCE", "SEX", "AGE",
        "URBANISATION",
    ]

    /// The column of a header: by its name in any case, as `ID: Name`, or by what officers call it.
    ///
    /// - Returns: the column, and whether it goes by its own name.
    static func column(_ header: String) -> (column: SubmissionColumn, isExact: Bool)? {
        let bare = header.withoutUnseen
        let first = bare.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let name = String(first.trimming).split { $0 == " " || $0 == "-" }.joined(separator: "_").codeKey
        if let column = SubmissionColumn(rawValue: name) { return (column, true) }
        return words[bare.nameKey].map { ($0, false) }
    }

    private static let words: [String: SubmissionColumn] = {
        var words: [String: SubmissionColumn] = [:]
        let lists: [(SubmissionColumn, [String])] = [
            (
                .area,
                [
                    "country", "country code", "pays", "code pays", "ülke", "ülke kodu", "الدولة", "البلد",
                    "رمز الدولة", "iso3", "geo",
                ]
            ),
            (
                .indicator,
                [
                    "indicator", "indicator code", "indicateur", "code indicateur", "gösterge", "gösterge kodu",
                    "المؤشر", "رمز المؤشر",
                ]
            ),
            (
                .indicatorName,
                ["indicator name", "nom de l’indicateur", "nom indicateur", "gösterge adı", "اسم المؤشر"]
            ),
            (.unit, ["unit", "unité", "unite de mesure", "birim", "الوحدة", "وحدة القياس"]),
            (.year, ["year", "année", "yıl", "السنة", "العام", "période", "period", "dönem"]),
            (.value, ["value", "valeur", "değer", "القيمة", "observation", "valeur observée"]),
            (.status, ["status", "statut", "durum", "الحالة", "flag", "flags"]),
            (.source, ["source", "source detail", "kaynak", "المصدر"]),
            (.url, ["url", "lien", "bağlantı", "الرابط"]),
            (.confidentiality, ["confidentiality", "confidentialité", "gizlilik", "السرية"]),
            (
                .comment,
                [
                    "comment", "comments", "commentaire", "commentaires", "remarques", "açıklama", "not", "notlar",
                    "ملاحظات", "ملاحظة", "تعليق",
                ]
            ),
            (.office, ["focal point", "point focal", "office", "bureau", "irtibat noktası", "جهة الاتصال"]),
        ]
        for (column, names) in lists { for name in names { words[name.nameKey] = column } }
        return words
    }()
}
