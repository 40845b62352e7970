import Indicators
import Tabular

/// The long help of a finding of submissions: what it means, an example, why it matters, and what to do.
struct FindingHelp {
    private let problem: SubmissionProblem
    private let words: SubmissionWords

    /// The help that the first word asks for; `nil` when it is not the code of a finding.
    init?(_ arguments: Arguments) throws(Failure) {
        guard let word = arguments.positionals.first?.uppercased(), word.hasPrefix("MZ-") else { return nil }
        words = SubmissionWords(language: try arguments.choice("--lang", MessageLanguage.self) ?? .english)
        guard let problem = SubmissionProblem.examples.first(where: { $0.code == word }) else {
            let known = SubmissionProblem.examples.map(\.code)
            let nearest = Suggestion.nearest(to: word, in: known).map { "did you mean \($0)? " } ?? ""
            throw .usage(
                "no finding of submissions has the code \(word)",
                hint: nearest + "other findings say all there is to know where they are printed")
        }
        self.problem = problem
    }

    /// Every part of the help.
    func text(_ terminal: Terminal) -> String {
        let place = Place(file: "CIV-2026.csv", line: 14, column: 7, columnName: "OBS_VALUE")
        let finding = SubmissionFinding(problem, at: place, found: example)
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
            case .note:
                words.pick(
                    "A note: nothing has to be done.", "Une remarque : il n’y a rien à faire.", "ملاحظة: لا يلزم شيء.",
                    "Bir not: yapılması gereken bir şey yok.")
            }
        let heading = words.pick("An example:", "Un exemple :", "مثال:", "Bir örnek:")
        return "\(terminal.strong(words.latin(problem.code)))\n\(severity)\n\n\(heading)\n\n" + words.text(of: finding)
    }

    /// What could stand in the cell.
    private var example: String {
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
        case .formula: "=38+4"
        case .countryByName: "Ivory Coast"
        default: ""
        }
    }
}
