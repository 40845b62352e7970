/// What a word in place of a value or a status means.
enum StatusWords {
    /// Statuses that officers may send.
    static let offered: Set<ObservationStatus> = [
        .normal, .estimated, .provisional, .breakInSeries, .otherDefinition, .lowReliability, .missing, .notCollected,
        .doesNotApply, .notDisclosed,
    ]

    /// What to send in place of a status that only the engine or other sources use.
    static let instead: [String: String] = [
        "F": "E", "I": "E", "H": "O", "S": "D", "G": "P", "K": "M", "W": "D", "J": "D", "V": "P", "N": "U",
    ]

    /// The status of a letter or word.
    static func status(_ text: String) -> ObservationStatus? {
        let key = text.codeKey
        if key.utf8.count == 1, let byte = key.utf8.first { return ObservationStatus(code: byte) }
        return words[text.nameKey]
    }

    /// The status of a word in place of a value; `nil` for a mark that offices read differently.
    static func marker(_ text: String) -> ObservationStatus? { words[text.nameKey] }

    /// The statuses of words, by their name key.
    static let words: [String: ObservationStatus] = {
        var words: [String: ObservationStatus] = [:]
        let lists: [(ObservationStatus, [String])] = [
            (
                .missing,
                [
                    "n.d.", "nd", "n.d", "n/d", "nc", "not available", "non disponible", "mevcut değil", "yok",
                    "veri yok", "غير متوفر", "غير متوفرة", "لا يوجد", "لا توجد", "missing", "manquant", "eksik",
                ]
            ),
            (
                .doesNotApply,
                ["s.o.", "so", "s.o", "s/o", "not applicable", "sans objet", "uygulanamaz", "لا ينطبق", "لا تنطبق"]
            ),
            (.notCollected, ["not collected", "non collectée", "non collecté", "derlenmedi", "لم تجمع"]),
            (
                .notDisclosed,
                [
                    "not disclosed", "confidential", "non diffusée", "non diffusé", "confidentiel", "gizli",
                    "açıklanmadı", "غير معلنة", "غير معلن",
                ]
            ),
            (.normal, ["normal", "valeur normale", "عادية"]),
            (.estimated, ["estimate", "estimated", "estimation", "estimé", "tahmin", "tahmini", "تقديرية", "تقديري"]),
            (.provisional, ["provisional", "provisoire", "geçici", "اولية", "اولي"]),
        ]
        for (status, names) in lists { for name in names { words[name.nameKey] = status } }
        return words
    }()

    /// The status of a flag behind a number, which may stand in parentheses; `nil` for one of several letters.
    static func flag(_ text: String) -> ObservationStatus? {
        let letters = text.filter { $0 != "(" && $0 != ")" }
        return letters.count == 1 ? letters.first.flatMap(flag(_:)) : nil
    }

    /// The status of the letter behind a number, as Eurostat and others flag figures.
    static func flag(_ letter: Character) -> ObservationStatus? {
        switch letter {
        case "e", "s": .estimated
        case "p": .provisional
        case "b": .breakInSeries
        case "d": .otherDefinition
        case "u": .lowReliability
        default: nil
        }
    }
}
