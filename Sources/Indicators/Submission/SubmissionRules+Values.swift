import Tabular

extension SubmissionRules {
    /// Reads every value, after learning from all of them what points and commas mean.
    mutating func readSigns() {
        for row in 0..<table.rowCount { style.learn(text(row, .value)) }
        values = (0..<table.rowCount).map { style.read(text($0, .value)) }
        reading.understood.decimal =
            style.decimals[.comma] != nil
            ? "," : style.decimals[.point] != nil ? "." : style.hasArabicDecimals ? "٫" : nil
        reportFirst(.mixedDecimalSigns) { [style] in style.isMixed && $0.decimal == style.rarerDecimal }
        reportFirst(.otherDigits, where: \.hasOtherDigits)
        reportFirst(.quotedNumber) { $0.isQuoted || $0.hasInvisibleMarks }
        reportFirst(.groupedDigits, where: \.isGrouped)
    }

    private mutating func reportFirst(_ problem: SubmissionProblem, where isSo: (NumberNotes) -> Bool) {
        let first = values.firstIndex { value in
            guard case .number(_, let notes) = value else { return false }
            return isSo(notes)
        }
        if let first { report(problem, first, .value) }
    }

    /// The value and status of a row; `nil` after reporting what is wrong.
    mutating func observation(_ row: Int, _ indicator: Int, _ year: Int) -> (Double?, ObservationStatus)? {
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
        switch values[row] {
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
        case .missing, .unknownMark, .text:
            if let status, !status.hasValue, StatusWords.marker(text(row, .value)) == status { return (nil, status) }
            if let meant = StatusWords.marker(text(row, .value)), !meant.hasValue, status == nil {
                report(.markerAsStatus(meant.code), row, .value)
                return (nil, meant)
            }
            reportText(row)
        case .number(_, let notes) where notes.isInParentheses: report(.parentheses, row, .value)
        case .number(let value, let notes): return number([value], notes, status, row, indicator)
        case .ambiguous(let grouped, let decimal):
            let notes = NumberStyle.notes(of: text(row, .value)) ?? NumberNotes()
            return number([grouped, decimal], notes, status, row, indicator)
        }
        return nil
    }

    private mutating func number(
        _ readings: [Double], _ notes: NumberNotes, _ status: ObservationStatus?, _ row: Int, _ indicator: Int
    ) -> (Double?, ObservationStatus)? {
        // A currency, or a mark of which nobody knows what it says, is more than a number.
        let flagged = notes.flag.flatMap(StatusWords.flag(_:))
        guard notes.currency == nil, notes.flag == nil || flagged != nil else {
            reportText(row)
            return nil
        }
        let only = readings.count == 1 ? readings[0] : decided(readings, row, indicator)
        guard let only, let value = checked(only, notes, row, indicator) else { return nil }
        return stated(value, status, flagged, row)
    }

    /// The value with its status: that of its column, or that of the letter behind it.
    private mutating func stated(
        _ value: Double, _ status: ObservationStatus?, _ flagged: ObservationStatus?, _ row: Int
    ) -> (Double?, ObservationStatus)? {
        if let status, !status.hasValue {
            report(.valueDespiteStatus(status.code), row, .value)
            return nil
        }
        guard let flagged else { return (value, status ?? .normal) }
        guard status == nil || status == flagged else {
            report(.notANumber, row, .value)
            return nil
        }
        report(.flaggedNumber(flagged.code), row, .value)
        return (value, flagged)
    }

    /// Reports a text in place of a number: a mark or an abbreviation, or a remark.
    private mutating func reportText(_ row: Int) {
        let bare = text(row, .value).withoutUnseen[...].trimming
        report(bare.count <= 6 && !bare.contains(" ") ? .unknownMarker : .notANumber, row, .value)
    }

    /// The one of two readings that can occur; `nil` after reporting that both can, or neither.
    private mutating func decided(_ readings: [Double], _ row: Int, _ indicator: Int) -> Double? {
        let range = catalogue.indicators[indicator].validRange
        let possible = readings.filter(range.contains)
        guard possible.count == 1 else {
            report(
                .ambiguousNumber(
                    readings: readings.map(Number.text).sorted(), decimal: reading.understood.decimal, range: range),
                row, .value)
            return nil
        }
        report(.decidedByRange(Number.text(possible[0])), row, .value)
        return possible[0]
    }

    /// The value, if it can occur; `nil` after reporting that it cannot.
    private mutating func checked(_ value: Double, _ notes: NumberNotes, _ row: Int, _ indicator: Int) -> Double? {
        let range = catalogue.indicators[indicator].validRange
        if notes.isPercent {
            let isShare = catalogue.indicators[indicator].unitCode == "PT"
            report(isShare ? .percentSigns : .strayPercent, row, .value)
        }
        if notes.hasExponent { report(.powerOfTen, row, .value) }
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
