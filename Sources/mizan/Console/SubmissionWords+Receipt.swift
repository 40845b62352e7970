import Indicators
import Scoring
import Tabular

extension SubmissionWords {
    /// What was understood of a file and what it changes.
    func receipt(_ reading: SubmissionReading, _ receipt: SubmissionReceipt?, _ catalogue: Catalogue) -> String {
        var rows: [(String, String)] = []
        let understood = reading.understood
        if !understood.encoding.isEmpty {
            var text = latin(understood.encoding) + pick(", ", ", ", "، ", ", ") + delimiter(understood.delimiter)
            if let decimal = understood.decimal {
                text += pick(", decimals ", ", décimales ", "، الكسور العشرية ", ", ondalık ") + latin("\"\(decimal)\"")
            }
            rows.append((pick("read as", "lu en", "قُرئ", "okuma"), text))
        }
        if let code = reading.country, let position = catalogue.economy(code) {
            let name = catalogue.economies[position].name[language.names]
            rows.append(
                (
                    pick("country", "pays", "البلد", "ülke"),
                    "\(name) (\(latin(code)))" + pick(", edition ", ", édition ", "، إصدار ", ", baskı ")
                        + latin(String(reading.edition))
                ))
        }
        let values = reading.figures.count { $0.value != nil }
        let without = reading.figures.filter { $0.value == nil }
        var counts = pick("values", "valeurs", "قيم", "değer") + " " + latin(String(values))
        if !without.isEmpty {
            let codes = Set(without.map(\.status.code)).sorted().map { code in
                "\(code) \(without.count { $0.status.code == code })"
            }
            counts +=
                pick("; without a value ", " ; sans valeur ", "؛ بلا قيمة ", "; değersiz ")
                + latin("\(without.count) (\(codes.joined(separator: ", ")))")
        }
        let held = reading.figures.count { $0.confidentiality != .free }
        if held > 0 {
            counts += pick("; held back ", " ; retenues ", "؛ محجوبة ", "; saklı ") + latin(String(held))
        }
        rows.append((pick("figures", "chiffres", "الأرقام", "veriler"), counts))
        if let effect = receipt?.effect {
            func share(_ value: Double) -> String { percent(value) }
            rows.append(
                (
                    pick("coverage", "couverture", "التغطية", "kapsam"),
                    latin("\(share(effect.coverageBefore)) → \(share(effect.coverageAfter))")
                ))
            rows.append(
                (
                    pick("index", "indice", "المؤشر المركّب", "endeks"),
                    latin("\(shown(effect.indexBefore)) → \(shown(effect.indexAfter))")
                ))
            if !effect.areasNowScored.isEmpty {
                let names = effect.areasNowScored.compactMap { catalogue.area($0) }
                    .map { catalogue.areas[$0].shortName[language.names] }
                rows.append(
                    (
                        pick("now scored", "désormais notés", "أصبحت درجاتها محسوبة", "artık puanlanan"),
                        names.joined(separator: ", ")
                    ))
            }
        }
        if let deadline = receipt?.deadline {
            rows.append((pick("deadline", "date limite", "الموعد الأخير", "son gün"), latin(deadline)))
        }
        var text = printable(latin(reading.file)) + "\n" + list(rows)
        let changes = receipt?.changes ?? []
        if !changes.isEmpty {
            text +=
                "  "
                + pick(
                    "different from what was known:", "différent de ce qui était connu :", "مختلف عما كان معروفاً:",
                    "bilinenden farklı olanlar:") + "\n"
            for change in changes {
                let before =
                    change.previous.map { "\(Number.text($0.value)) (\($0.year.map(String.init) ?? "–"))" } ?? "–"
                let figure = change.figure
                // A receipt goes from hand to hand.
                let after =
                    figure.confidentiality == .free
                    ? figure.value.map(Number.text) ?? figure.status.code : figure.confidentiality.code
                text += "    " + latin("\(figure.indicator) \(figure.year)  \(before) → \(after)") + "\n"
            }
        }
        return text
    }

    private func delimiter(_ name: String) -> String {
        switch name {
        case "commas": pick("commas", "virgules", "فواصل", "virgül")
        case "semicolons": pick("semicolons", "points-virgules", "فواصل منقوطة", "noktalı virgül")
        case "tabs": pick("tabs", "tabulations", "علامات جدولة", "sekme")
        case "vertical bars": pick("vertical bars", "barres verticales", "خطوط عمودية", "dikey çizgi")
        default: latin(name)
        }
    }

    /// The last line: whether the file can be accepted.
    func verdict(_ reading: SubmissionReading) -> String {
        let errors = reading.findings.count { $0.problem.severity == .error }
        let warnings = reading.findings.count { $0.problem.severity == .warning }
        let counts = latin("\(errors) / \(warnings)")
        return reading.isAcceptable
            ? pick(
                "can be accepted (errors / warnings: ", "peut être accepté (erreurs / avertissements : ",
                "يمكن قبوله (أخطاء / تنبيهات: ", "kabul edilebilir (hata / uyarı: ") + counts + ")"
            : pick(
                "cannot be accepted yet (errors / warnings: ",
                "ne peut pas encore être accepté (erreurs / avertissements : ",
                "لا يمكن قبوله بعد (أخطاء / تنبيهات: ", "henüz kabul edilemez (hata / uyarı: ") + counts + ")"
    }
}
