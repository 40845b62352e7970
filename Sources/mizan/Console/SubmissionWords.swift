import Indicators
import Tabular

/// The words round findings and receipts, in the four languages of the officers.
struct SubmissionWords {
    let language: MessageLanguage

    func pick(_ english: String, _ french: String, _ arabic: String, _ turkish: String) -> String {
        switch language {
        case .english: english
        case .french: french
        case .arabic: arabic
        case .turkish: turkish
        }
    }

    /// A code, number or place that keeps its direction within Arabic text.
    func latin(_ text: String) -> String { language == .arabic && !text.isEmpty ? "\u{2066}\(text)\u{2069}" : text }

    /// A number as the language writes it.
    func decimal(_ text: String) -> String {
        language == .french || language == .turkish ? text.replacing(".", with: ",") : text
    }

    private func name(of severity: SubmissionProblem.Severity) -> String {
        switch severity {
        case .error: pick("error", "erreur", "خطأ", "hata")
        case .warning: pick("warning", "avertissement", "تنبيه", "uyarı")
        case .note: pick("note", "remarque", "ملاحظة", "not")
        }
    }

    /// A finding in the anatomy of messages to officers: what, where, found, expected, why, fix, more.
    func text(of finding: SubmissionFinding) -> String {
        let words = finding.wording(in: language)
        var rows: [(String, String)] = [(pick("place", "endroit", "الموضع", "yer"), place(of: finding))]
        if !finding.found.isEmpty {
            rows.append((pick("found", "trouvé", "الموجود", "bulunan"), latin(shortened(finding.found))))
        }
        if !words.expected.isEmpty { rows.append((pick("expected", "attendu", "المطلوب", "beklenen"), words.expected)) }
        if !words.why.isEmpty { rows.append((pick("why", "pourquoi", "السبب", "neden"), words.why)) }
        rows.append((pick("fix", "à faire", "الحل", "çözüm"), words.fix))
        rows.append(
            (pick("more", "en savoir plus", "المزيد", "daha fazla"), latin("mizan explain \(finding.problem.code)")))
        let head = "\(name(of: finding.problem.severity))[\(latin(finding.problem.code))] \(words.message)"
        return printable(head) + "\n" + list(rows)
    }

    private func place(of finding: SubmissionFinding) -> String {
        var text = latin(finding.place.file)
        if finding.lines.count > 1 {
            let shown = finding.lines.prefix(12).map(String.init).joined(separator: ", ")
            let more = finding.count > 12 ? " … (\(finding.count))" : ""
            text += "\(comma) " + pick("lines", "lignes", "الأسطر", "satırlar") + " " + latin(shown + more)
        } else if let line = finding.place.line {
            text += "\(comma) " + pick("line", "ligne", "السطر", "satır") + " " + latin(String(line))
        }
        if let column = finding.place.column {
            let name = finding.place.columnName.map { " \"\($0)\"" } ?? ""
            text +=
                "\(comma) " + pick("column", "colonne", "العمود", "sütun") + " "
                + latin(Place.letter(ofColumn: column) + name)
        }
        if finding.lines.count <= 1, let key = finding.key, !key.indicator.isEmpty {
            text +=
                "   (" + latin([key.country, key.indicator, key.year].filter { !$0.isEmpty }.joined(separator: " · "))
                + ")"
        }
        return text
    }

    private var comma: String { language == .arabic ? "،" : "," }

    private func shortened(_ text: String) -> String {
        text.count > 200 ? text.prefix(200) + "…" : text
    }

    /// Names and what they stand for, in two columns.
    func list(_ rows: [(String, String)]) -> String {
        let width = max(rows.map(\.0.count).max() ?? 0, 8)
        return rows.map { name, text in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + printable(text) + "\n"
        }.joined()
    }
}
