import Tabular

extension SubmissionLedger {
    static let header = [
        "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "OBS_STATUS_2", "CONF_STATUS",
        "EMBARGO_UNTIL", "SOURCE_DETAIL", "SOURCE_URL", "COMMENT_OBS", "FOCAL_POINT", "ACTION", "WHEN", "FILE",
        "FILE_SHA256", "FINDINGS", "NOTE", "PREV_VALUE", "PREV_STATUS", "PREV_SOURCE",
    ]

    /// The one form in which submissions are stored: RFC 4180, comma, UTF-8, line feed, a row for each record.
    public func bytes() -> [UInt8] { bytes(isHidden: { _ in false }) }

    /// The same without anything from which a figure that the public may not see could be worked out, also not by
    /// comparing digests: values and remarks are empty, and what speaks of the file that held them as a whole, its digest,
    /// its findings and the note with it.
    public func publicBytes(today: String?, cutOff: String?) -> [UInt8] {
        bytes { !$0.isPublic(today: today, cutOff: cutOff) }
    }

    private func bytes(isHidden: (Confidentiality) -> Bool) -> [UInt8] {
        var writer = CSVWriter(header: Self.header)
        var hidden: Set<SubmittedFigure.Key> = []
        // A file that holds one hidden figure can be guessed from its digest and the figures that are not hidden; a finding
        // may say that the hidden one is unusual.
        let hiddenFiles = Set(records.filter { isHidden($0.figure.confidentiality) }.map(\.provenance.digest))
        for record in records {
            let figure = record.figure
            let isHidden = isHidden(figure.confidentiality)
            let hidesPrevious = isHidden || hidden.contains(figure.key)
            if isHidden { hidden.insert(figure.key) } else { hidden.remove(figure.key) }
            let provenance = record.provenance
            let hidesFile = hiddenFiles.contains(provenance.digest)
            func text(_ text: String) -> String { isHidden ? "" : FreeText.guarded(text) }
            var until = ""
            if case .embargoed(let day) = figure.confidentiality { until = day }
            let isAccepted = record.action == .accept
            writer.row([
                figure.country, figure.indicator, String(figure.year),
                isHidden ? "" : figure.value.map(Number.text) ?? "", isAccepted && !isHidden ? figure.status.code : "",
                isHidden ? "" : figure.secondStatus?.code ?? "", figure.confidentiality.code, until,
                text(figure.sourceDetail), text(figure.sourceURL), text(figure.comment),
                FreeText.guarded(figure.office), record.action.rawValue, provenance.moment,
                FreeText.guarded(provenance.file), hidesFile ? "" : provenance.digest,
                hidesFile ? "" : provenance.findings, hidesFile ? "" : FreeText.guarded(provenance.note),
                hidesPrevious ? "" : record.previous?.value.map(Number.text) ?? "",
                hidesPrevious ? "" : record.previous?.status.code ?? "",
                hidesPrevious ? "" : record.previous?.source ?? "",
            ])
        }
        return writer.bytes
    }

    /// Reads a stored submission.
    ///
    /// Whether the codes are known and the values in range is for the catalogue to say.
    /// - Throws: when the file is not a table, or lacks a column.
    static func read(
        _ bytes: [UInt8], file: String, country: String, edition: Int
    ) throws(TableProblem) -> (SubmissionLedger, [Finding]) {
        var sheet = try Sheet(Table.read(bytes, file: file), requiring: header)
        var ledger = SubmissionLedger(country: country, edition: edition)
        for row in sheet.rows {
            if let record = record(&sheet, row, country) { ledger.records.append(record) }
        }
        return (ledger, sheet.findings)
    }

    private static func record(_ sheet: inout Sheet, _ row: Int, _ country: String) -> Record? {
        let area = sheet.required(row, "REF_AREA")
        if !area.isEmpty && area != country {
            sheet.report(.wrongFolder(code: area, expected: "rows of \(country) alone"), row, "REF_AREA")
            return nil
        }
        let indicator = sheet.required(row, "INDICATOR")
        let year = sheet.requiredInteger(row, "TIME_PERIOD")
        let action = sheet.choice(row, "ACTION", Action.self)
        let confidentiality = confidentiality(&sheet, row)
        let isRedacted =
            sheet.text(row, "OBS_STATUS").isEmpty && sheet.text(row, "OBS_VALUE").isEmpty
            && confidentiality != .free
        let needsStatus = action == .accept && !isRedacted
        let status = observationStatus(&sheet, row, "OBS_STATUS", isRequired: needsStatus)
        let second = observationStatus(&sheet, row, "OBS_STATUS_2", isRequired: false)
        let value = sheet.number(row, "OBS_VALUE")
        guard !indicator.isEmpty, let year, let action, let confidentiality, status != nil || !needsStatus else {
            return nil
        }
        if needsStatus, let status, status.hasValue != (value != nil) {
            sheet.report(.statusContradictsValue(status: status.code, hasValue: value != nil), row, "OBS_VALUE")
            return nil
        }
        var figure = SubmittedFigure(
            country: country, indicator: indicator, year: year, value: value, status: status ?? .missing)
        figure.secondStatus = second
        figure.confidentiality = confidentiality
        figure.sourceDetail = FreeText.unguarded(sheet.text(row, "SOURCE_DETAIL"))
        figure.sourceURL = FreeText.unguarded(sheet.text(row, "SOURCE_URL"))
        figure.comment = FreeText.unguarded(sheet.text(row, "COMMENT_OBS"))
        figure.office = FreeText.unguarded(sheet.text(row, "FOCAL_POINT"))
        let provenance = Provenance(
            moment: sheet.required(row, "WHEN"), file: FreeText.unguarded(sheet.text(row, "FILE")),
            digest: sheet.text(row, "FILE_SHA256"), findings: sheet.text(row, "FINDINGS"),
            note: FreeText.unguarded(sheet.text(row, "NOTE"))
        )
        let previousStatus = observationStatus(&sheet, row, "PREV_STATUS", isRequired: false)
        let previousValue = sheet.number(row, "PREV_VALUE")
        let previous = previousStatus.map {
            Previous(value: previousValue, status: $0, source: sheet.text(row, "PREV_SOURCE"))
        }
        return Record(
            action, figure, provenance, previous: previous, line: sheet.table.line(ofRow: row), isRedacted: isRedacted)
    }

    private static func observationStatus(
        _ sheet: inout Sheet, _ row: Int, _ column: String, isRequired: Bool
    ) -> ObservationStatus? {
        let text = sheet.text(row, column)
        if text.isEmpty && !isRequired { return nil }
        if text.utf8.count == 1, let byte = text.utf8.first, let status = ObservationStatus(code: byte) {
            return status
        }
        sheet.report(.notAChoice(text, choices: ObservationStatus.allCases.map(\.code)), row, column)
        return nil
    }

    private static func confidentiality(_ sheet: inout Sheet, _ row: Int) -> Confidentiality? {
        switch sheet.text(row, "CONF_STATUS") {
        case "F": return .free
        case "N": return .notForPublication
        case "E":
            if sheet.text(row, "EMBARGO_UNTIL").isEmpty {
                sheet.report(.emptyCell("EMBARGO_UNTIL"), row, "EMBARGO_UNTIL")
                return nil
            }
            return sheet.date(row, "EMBARGO_UNTIL").map { .embargoed(until: $0) }
        case let other:
            sheet.report(.notAChoice(other, choices: ["F", "N", "E"]), row, "CONF_STATUS")
            return nil
        }
    }
}
