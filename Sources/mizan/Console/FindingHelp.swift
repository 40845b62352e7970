import Indicators
import Tabular

/// The long help of a finding of submissions or of tables: what it means, an example, why it matters, and what to do.
struct FindingHelp {
    private enum Subject {
        case submission(SubmissionProblem)
        case table(TableFinding)
    }

    private let subject: Subject
    private let words: SubmissionWords

    /// The help that the first word asks for; `nil` when it is not the code of a finding.
    init?(_ arguments: Arguments) throws(Failure) {
        guard let word = arguments.positionals.first?.uppercased(), word.hasPrefix("MZ-") else { return nil }
        words = SubmissionWords(language: try arguments.choice("--lang", MessageLanguage.self) ?? .english)
        if let problem = SubmissionProblem.examples.first(where: { $0.code == word }) {
            subject = .submission(problem)
        } else if let finding = TableFinding.examples.first(where: { $0.code == word }) {
            subject = .table(finding)
        } else {
            let known = SubmissionProblem.examples.map(\.code) + TableFinding.examples.map(\.code)
            let nearest = Suggestion.nearest(to: word, in: known).map { "did you mean \($0)? " } ?? ""
            throw .usage(
                "no finding of submissions or tables has the code \(word)",
                hint: nearest + "other findings say all there is to know where they are printed")
        }
    }

    /// Every part of the help.
    func text(_ terminal: Terminal) -> String {
        switch subject {
        case .submission(let problem): text(of: problem, terminal)
        case .table(let finding): text(of: finding, terminal)
        }
    }

    private var heading: String { words.pick("An example:", "Un exemple :", "مثال:", "Bir örnek:") }

    /// Findings of tables are worded in English, as all of `mizan table` is.
    private func text(of finding: TableFinding, _ terminal: Terminal) -> String {
        let severity =
            switch finding.severity {
            case .refusal:
                words.pick(
                    "A refusal: the file was not read.", "Un refus : le fichier n’a pas été lu.",
                    "رفض: لم يُقرأ الملف.", "Bir ret: dosya okunmadı.")
            case .warning:
                words.pick(
                    "A warning: the table was read, and a person should look at it.",
                    "Un avertissement : le tableau a été lu, et quelqu’un devrait y regarder.",
                    "تنبيه: قُرئ الجدول، وينبغي أن يراجعه أحد.",
                    "Bir uyarı: tablo okundu, birinin bakması gerekir.")
            case .note: note
            }
        let title = terminal.strong(words.latin(finding.code))
        return "\(title)\n\(severity)\n\n\(heading)\n\n" + TableFindingText.human(finding) + "\n"
    }

    private var note: String {
        words.pick(
            "A note: nothing has to be done.", "Une remarque : il n’y a rien à faire.", "ملاحظة: لا يلزم شيء.",
            "Bir not: yapılması gereken bir şey yok.")
    }

    private func text(of problem: SubmissionProblem, _ terminal: Terminal) -> String {
        let place = Place(file: "CIV-2026.csv", line: 14, column: 7, columnName: "OBS_VALUE")
        let finding = SubmissionFinding(problem, at: place, found: example(of: problem))
        let severity =
            switch problem.severity {
            case .error:
                words.pick(
                    "An error: the file cannot be accepted until it is mended.",
                    "Une erreur : le fichier ne peut être accepté avant d’être corrigé.",
                    "خطأ: لا يمكن قبول الملف قبل تصحيحه.", "Bir hata: dosya düzeltilmeden kabul edilemez.")
            case .warning:
                words.pick(
                    "A warning: the file can be accepted; the code is stored with it.",
                    "Un avertissement : le fichier peut être accepté ; le code est enregistré avec lui.",
                    "تنبيه: يمكن قبول الملف، ويُحفظ الرمز معه.",
                    "Bir uyarı: dosya kabul edilebilir; kod onunla saklanır.")
            case .note: note
            }
        return "\(terminal.strong(words.latin(problem.code)))\n\(severity)\n\n\(heading)\n\n" + words.text(of: finding)
    }

    /// What could stand in the cell.
    private func example(of problem: SubmissionProblem) -> String {
        switch problem {
        case .ambiguousNumber, .decidedByRange: "1.234"
        case .lostDigits: "????"
        case .dateForNumber: "3-5"
        case .notANumber: "about 40"
        case .parentheses: "(12.3)"
        case .outsideRange, .jump: "592.1"
        case .scaleSlip: "0.384"
        case .unknownMarker: "-"
        case .markerAsStatus: "n.d."
        case .flaggedNumber: "12.3 e"
        case .strayPercent: "12.3 %"
        case .otherDigits: "٧٢٫٢"
        case .quotedNumber: "'72.2"
        case .powerOfTen: "1,2E+03"
        case .foldedCode: "con_intuse"
        case .groupedDigits: "1 234,5"
        case .percentSigns: "72.2 %"
        case .formula: "=38+4"
        case .countryByName: "Ivory Coast"
        default: ""
        }
    }
}
