import Indicators
import Scoring
import Storage

/// `mizan accept`: checks submitted files and stores them.
struct AcceptCommand: Command {
    static let name = "accept"
    static let summary = "check the files that a country sends, and store them"
    static let discussion = """
        Checks files as "mizan check" does and stores what they say in submissions/EDITION/ISO3.csv beside the other inputs,
        with where each figure came from and what it replaced. A file with an error is not stored; the same file twice
        changes nothing. Of several files all are stored, or none when one has an error.
        """
    static let positionals = CheckCommand.positionals
    static let options = [
        SubmissionDesk.country, SubmissionDesk.edition, SubmissionDesk.language,
        Option("--note", "TEXT", "a remark that is stored with the figures"), Option.indicators,
    ]
    static let examples = [
        ("mizan accept CIV-2026.csv", "store a file that has no error"),
        ("mizan accept CIV-2026.csv --note \"by e-mail, 3 September\"", "with a remark"),
    ]

    private let arguments: Arguments
    private let language: MessageLanguage

    init(_ arguments: Arguments) throws(Failure) {
        self.arguments = arguments
        language = try arguments.choice("--lang", MessageLanguage.self) ?? .english
        _ = try arguments.year("--edition")
    }

    func run(_ terminal: Terminal) throws(Failure) -> ExitCode {
        let store = try SubmissionStore(arguments)
        // The inputs are read under the lock: another run may have changed them before.
        let desk = try SubmissionDesk(arguments)
        let words = SubmissionWords(language: language)
        let files = try desk.read(arguments.positionals)
        for (reading, _) in files where !reading.isAcceptable {
            for finding in reading.findings { try terminal.write(words.text(of: finding) + "\n") }
            try terminal.write("\(reading.file): " + words.verdict(reading) + "\n")
        }
        guard files.allSatisfy(\.reading.isAcceptable) else { return .findings }

        var ledgers = desk.catalogue.submissions
        var changed: [Int] = []
        var text = ""
        for (reading, digest) in files {
            guard let country = reading.country, let unit = desk.catalogue.economy(country) else { continue }
            var position = ledgers.firstIndex { $0.country == country && $0.edition == reading.edition }
            if position == nil {
                ledgers.append(SubmissionLedger(country: country, edition: reading.edition))
                position = ledgers.count - 1
            }
            guard let position else { continue }
            let provenance = SubmissionLedger.Provenance(
                moment: desk.now.text, file: reading.file.split(separator: "/").last.map(String.init) ?? reading.file,
                digest: digest, findings: SubmissionDesk.accepted(reading.findings),
                note: arguments.value("--note") ?? ""
            )
            let added = ledgers[position].accept(reading.figures, provenance) { desk.published($0, unit) }
            if !added.isEmpty && !changed.contains(position) { changed.append(position) }
            for finding in reading.findings where finding.problem.severity == .warning {
                text += words.text(of: finding) + "\n"
            }
            text += words.receipt(reading, desk.receipt(reading), desk.catalogue)
            text +=
                added.isEmpty
                ? words.pick(
                    "  nothing new: these figures are stored already",
                    "  rien de nouveau : ces chiffres sont déjà enregistrés",
                    "  لا جديد: هذه الأرقام محفوظة من قبل", "  yeni bir şey yok: bu veriler zaten kayıtlı") + "\n"
                : words.pick("  stored: ", "  enregistré : ", "  حُفظ: ", "  kaydedildi: ")
                    + words.latin("\(added.count) → \(desk.catalogue.folder)/\(ledgers[position].path)") + "\n"
        }
        try store.write(changed.map { ledgers[$0] })
        try terminal.write(text)
        return .done
    }
}

extension SubmissionDesk {
    /// The figure of a country that others published.
    func published(_ key: SubmittedFigure.Key, _ unit: Int) -> SubmissionLedger.Previous? {
        guard let indicator = catalogue.indicator(key.indicator) else { return nil }
        let figure = catalogue.observations.first {
            Int($0.economy) == unit && Int($0.indicator) == indicator && Int($0.year) == key.year
                && !catalogue.isSubmitted($0)
        }
        return figure.map {
            SubmissionLedger.Previous(
                value: $0.value, status: $0.status, source: catalogue.sources[Int($0.source)].code)
        }
    }
}
