import Indicators
import Storage

/// `mizan withdraw`: takes back what a country submitted.
struct WithdrawCommand: Command {
    static let name = "withdraw"
    static let summary = "take back what a country submitted, leaving a trace"
    static let discussion = """
        Takes back the figures that a country submitted for an edition, all of them or those of one indicator. They no longer
        count from then on; the file keeps them with the day on which they were withdrawn.
        """
    static let positionals = [
        Positional(name: "COUNTRY", help: "a code such as CIV, or a name", isRequired: true, completion: .countries),
        Positional(
            name: "INDICATOR", help: "one indicator, such as CON_INTUSE; all when left out", isRequired: false,
            completion: .measures),
    ]
    static let options = [
        Option("--edition", "YEAR", "the edition; needed when the country submitted for several"),
        SubmissionDesk.language, Option("--note", "TEXT", "a remark that is stored with it"), Option.indicators,
    ]
    static let examples = [
        ("mizan withdraw CIV --edition 2026", "everything that it submitted for 2026"),
        ("mizan withdraw CIV CON_INTUSE --note \"asked by letter of 3 September\"", "one indicator"),
    ]

    private let arguments: Arguments
    private let words: SubmissionWords

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        words = SubmissionWords(language: try arguments.choice("--lang", MessageLanguage.self) ?? .english)
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let store = try SubmissionStore(arguments)
        let desk = try SubmissionDesk(arguments)
        let unit = try desk.catalogue.country(arguments.positionals[0], among: desk.catalogue.members)
        let code = desk.catalogue.economies[unit].code
        var indicator: String?
        if arguments.positionals.count > 1 {
            let word = arguments.positionals[1].uppercased()
            guard desk.catalogue.indicator(word) != nil else {
                throw .unknown(
                    "indicator", word, among: desk.catalogue.indicators.map(\.code), see: "\"mizan codes indicators\"")
            }
            indicator = word
        }
        let edition = try arguments.year("--edition")
        let candidates = desk.catalogue.submissions.filter {
            $0.country == code && (edition == nil || $0.edition == edition) && !$0.current.isEmpty
        }
        guard var ledger = candidates.first else {
            try terminal.write(
                words.pick(
                    "nothing to withdraw: \(code) has submitted no figure",
                    "rien à retirer : \(code) n’a transmis aucun chiffre",
                    "لا شيء يُسحب: لم ترسل \(words.latin(code)) أي رقم",
                    "geri çekilecek bir şey yok: \(code) veri göndermedi") + "\n")
            return .done
        }
        guard candidates.count == 1 else {
            let years = candidates.map { String($0.edition) }.joined(separator: ", ")
            throw .usage("\(code) submitted for the editions \(years)", hint: "name one of them with --edition YEAR")
        }
        let provenance = SubmissionLedger.Provenance(
            moment: desk.now.text, file: "", digest: "", note: arguments.value("--note") ?? "")
        let added = ledger.withdraw(indicator: indicator, provenance)
        if !added.isEmpty { try store.write([ledger]) }
        try terminal.write(
            words.pick("withdrawn: ", "retiré : ", "سُحب: ", "geri çekildi: ")
                + words.latin("\(added.count) → \(desk.catalogue.folder)/\(ledger.path)") + "\n")
        return .done
    }
}
