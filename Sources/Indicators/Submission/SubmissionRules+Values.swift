import Tabular

extension SubmissionRules {
    /// Reads every value once, for what the file as a whole proves about points and commas.
    mutating func readSigns() {
        texts = (0..<table.rowCount).map { FigureText(text($0, .value)) }
        for (mark, path) in [(Character("."), \SubmissionRules.pointRole), (",", \.commaRole)] {
            let roles = Set(texts.compactMap { $0.role(of: mark) })
            if roles.count == 1 { self[keyPath: path] = roles.first }
        }
        let hasPoint = texts.contains { $0.role(of: ".") == .decimal }
        let hasComma = texts.contains { $0.role(of: ",") == .decimal }
        let hasArabic = texts.contains { $0.digits.contains("d") && $0.content == .number }
        reading.understood.decimal = hasComma ? "," : hasPoint ? "." : hasArabic ? "٫" : nil
        if hasPoint && hasComma {
            if let row = texts.indices.first(where: { texts[$0].role(of: ".") == .decimal }) {
                report(.mixedDecimalSigns, row, .value)
            }
        }
        if let row = texts.firstIndex(where: { $0.hasOtherScript && $0.content == .number }) {
            report(.otherDigits, row, .value)
        }
    }

    /// The value and status of a row; `nil` after reporting what is wrong.
    mutating func observation(_ row: Int, _ indicator: Int, _ year: Int) -> (Double?, ObservationStatus)? {
        let figure = texts[row]
        var status: ObservationStatus?
        let word = text(row, .status)
        if !word[...].trimming.isEmpty {
            let letter = word.codeKey
            status = StatusWords.status(word)
            if let use = StatusWords.instead[letter] {
                report(.engineStatus(letter, use: use), row, .status)
                return nil
            }
            guard let known = status, StatusWords.offered.contains(known) else {
                report(.unknownStatus(word), row, .status)
                return nil
            }
        }
        switch figure.content {
        case .empty:
            guard let status else {
                report(.emptyWithoutReason, row, .value)
                return nil
            }
            guard !status.hasValue else {
                report(.noValueDespiteStatus(status.code), row, .value)
                return nil
            }
            return (nil, status)
        case .lostDigits: report(.lostDigits, row, .value)
        case .date: report(.dateForNumber, row, .value)
        case .parentheses: report(.parentheses, row, .value)
        case .words:
            if let status, !status.hasValue, StatusWords.marker(text(row, .value)) == status { return (nil, status) }
            if let meant = StatusWords.marker(text(row, .value)), !meant.hasValue, status == nil {
                report(.markerAsStatus(meant.code), row, .value)
                return (nil, meant)
            }
            report(isMark(text(row, .value)) ? .unknownMarker : .notANumber, row, .value)
        case .number:
            guard let value = number(figure, row, indicator) else { return nil }
            if let status, !status.hasValue {
                report(.valueDespiteStatus(status.code), row, .value)
                return nil
            }
            if let flag = figure.flag {
                guard let flagged = StatusWords.flag(flag), status == nil || status == flagged else {
                    report(.notANumber, row, .value)
                    return nil
                }
                report(.flaggedNumber(flagged.code), row, .value)
                status = flagged
            }
            return (value, status ?? .normal)
        }
        return nil
    }

    /// Whether a text without a number is a mark or an abbreviation, not a remark.
    private func isMark(_ text: String) -> Bool {
        let bare = text.withoutUnseen[...].trimming
        return bare.count <= 6 && !bare.contains(" ")
    }

    private mutating func number(_ figure: FigureText, _ row: Int, _ indicator: Int) -> Double? {
        let range = catalogue.indicators[indicator].validRange
        // What the text itself proves goes before what the rest of the file does.
        var readings = figure.readings(point: nil, comma: nil)
        if readings.count > 1 {
            let decided = figure.readings(point: pointRole, comma: commaRole)
            if !decided.isEmpty { readings = decided }
        }
        if readings.count > 1 {
            let possible = readings.filter { range.contains(Number.parse($0.utf8Span.span) ?? .nan) }
            guard possible.count == 1 else {
                let decimal = reading.understood.decimal
                report(.ambiguousNumber(readings: readings.sorted(), decimal: decimal, range: range), row, .value)
                return nil
            }
            readings = possible
            report(.decidedByRange(possible[0]), row, .value)
        }
        guard let text = readings.first, let value = Number.parse(text.utf8Span.span) else {
            report(.notANumber, row, .value)
            return nil
        }
        if figure.hasPercent && catalogue.indicators[indicator].unitCode != "PT" { report(.strayPercent, row, .value) }
        guard range.contains(value) else {
            let last = previous.newest(reading.country, indicator)
            let guess = [0.1, 0.01, 0.001, 1e-6, 10, 100].map { value * $0 }.first { guess in
                guard range.contains(guess) else { return false }
                guard let last else { return value > range.upperBound && guess > range.upperBound / 200 }
                return isNear(guess, last.value)
            }
            report(
                .outsideRange(
                    range, unit: catalogue.indicators[indicator].unit.english, guess: guess.map { Self.shortest($0) }),
                row, .value)
            return nil
        }
        return value
    }

    /// A product with a power of ten as a person writes it: 38.400000000000006 is 38.4.
    static func shortest(_ value: Double) -> String {
        let text = Number.text(value, decimals: 6)
        var bare = text[...]
        while bare.contains("."), bare.last == "0" || bare.last == "." {
            let wasPoint = bare.last == "."
            bare = bare.dropLast()
            if wasPoint { break }
        }
        return String(bare)
    }

    func isNear(_ value: Double, _ other: Double) -> Bool {
        other != 0 && value / other > 0.5 && value / other < 2
    }

    // MARK: The other columns

    mutating func secondStatus(_ row: Int) -> (status: ObservationStatus?, Void)? {
        let word = text(row, .secondStatus)
        if word[...].trimming.isEmpty { return (nil, ()) }
        guard let status = StatusWords.status(word), StatusWords.offered.contains(status) else {
            report(.unknownStatus(word), row, .secondStatus)
            return nil
        }
        return (status, ())
    }

    mutating func confidentiality(_ row: Int, _ comment: String) -> Confidentiality? {
        switch text(row, .confidentiality).codeKey {
        case "", "F": return .free
        case "N": return .notForPublication
        case "E":
            guard let day = Self.day(in: comment) else {
                report(.embargoWithoutDay, row, .comment)
                return nil
            }
            return .embargoed(until: day)
        default: break
        }
        report(.unknownConfidentiality(text(row, .confidentiality)), row, .confidentiality)
        return nil
    }

    /// The one day that a remark names, year first, or day first with a day above 12.
    static func day(in text: String) -> String? {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0660...0x0669: plain += String(scalar.value - 0x0660)
            case 0x06F0...0x06F9: plain += String(scalar.value - 0x06F0)
            default: plain.unicodeScalars.append(scalar)
            }
        }
        var days: Set<String> = []
        for word in plain.split(whereSeparator: { !($0.isASCII && $0.isNumber) && !"-/.".contains($0) }) {
            let parts = word.split { "-/.".contains($0) }.map(String.init)
            guard parts.count == 3 else { continue }
            func two(_ text: String) -> String { text.count == 1 ? "0" + text : text }
            if parts[0].count == 4, let day = Moment.day("\(parts[0])-\(two(parts[1]))-\(two(parts[2]))") {
                days.insert(day)
            } else if parts[2].count == 4, (Int(parts[0]) ?? 0) > 12,
                let day = Moment.day("\(parts[2])-\(two(parts[1]))-\(two(parts[0]))")
            {
                days.insert(day)
            }
        }
        return days.count == 1 ? days.first : nil
    }

    /// Whether the unit that the row states is the indicator's.
    mutating func checkUnit(_ row: Int, _ indicator: Int) {
        let expected = catalogue.indicators[indicator].unitCode
        let multiplier = text(row, .multiplier)[...].trimming
        if !multiplier.isEmpty && multiplier != "0" {
            report(.wrongUnit(expected: "UNIT_MULT 0"), row, .multiplier)
        }
        let cell = text(row, .unit)
        guard !cell[...].trimming.isEmpty else { return }
        let unit = catalogue.indicators[indicator].unit
        let known =
            [expected, unit.english, unit.french, unit.arabic].map(\.nameKey)
            + (expected == "PT"
            ? ["%", "percent", "per cent", "pourcent", "pour cent", "yüzde", "٪", "في المئة", "pc"] : [])
            .map(\.nameKey)
        if !known.contains(cell.nameKey) { report(.wrongUnit(expected: expected), row, .unit) }
    }
}

extension Indicator {
    /// The unit as SDMX's `UNIT_MEASURE` has it: `PT` per cent, `YR` years, `IX` a score or index, `NUMBER` anything else.
    public var unitCode: String {
        let text = unit.english.lowercased()
        if text.hasPrefix("%") || text.hasPrefix("per cent") || text.hasPrefix("percent") { return "PT" }
        if text.hasPrefix("year") { return "YR" }
        if text.hasPrefix("score") || text.hasPrefix("index") || text.hasPrefix("points") { return "IX" }
        return "NUMBER"
    }
}
