/// Why there is no number.
public enum MissingMeaning: String, Sendable {
    case notAvailable = "not available"
    case notApplicable = "not applicable"
    case notYetAvailable = "not yet available"
    case confidential = "confidential"
    case unreliable = "too unreliable to publish"
    /// Exactly nothing: a number, zero.
    case zero = "exactly zero"
    /// Sources use the mark in several ways, and this one does not say how.
    case contested = "a question"
}

/// What the marks in place of numbers mean in the tables of a source.
public struct MissingMarks: Equatable, Sendable {
    /// The name of the source; `nil` for no source in particular.
    public let source: String?
    /// Where the source explains its marks.
    public let provenance: String
    /// Words by which the lines round a table tell that it is the source's.
    let keywords: [String]
    let own: [String: MissingMeaning]

    /// Marks that mean the same everywhere; those that do not are questions.
    public static let general = MissingMarks(source: nil, provenance: "", keywords: [], own: [:])

    /// What a cell means when it holds nothing but a mark; `nil` when it holds none.
    public func meaning(of cell: String) -> MissingMeaning? {
        // No mark in ASCII is longer than "not applicable".
        guard cell.utf8.count <= (cell.utf8.allSatisfy { $0 < 0x80 } ? 20 : 64) else { return nil }
        let mark = Self.folded(cell)
        return own[mark] ?? Self.everywhere[mark] ?? (Self.contestedMarks.contains(mark) ? .contested : nil)
    }

    /// The source that lines about a table name, such as its title, notes and header; `nil` when they name none or several.
    public static func named(in lines: some Sequence<String>) -> MissingMarks? {
        var found: [MissingMarks] = []
        for line in lines {
            let words = folded(line)
            for marks in sources where !found.contains(marks) && marks.keywords.contains(where: { words.contains($0) })
            {
                found.append(marks)
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Without the spaces around and without marks that are not seen, in small letters whatever the language.
    private static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView(
            text.unicodeScalars.filter { !NumberParts.isInvisible($0) && $0.value != 0x0640 })
        while let first = scalars.first, NumberParts.isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, NumberParts.isSpace(last) { scalars.removeLast() }
        let lower = String(scalars.map { $0 == "İ" ? "i" : Character($0) })
        return lower.lowercased()
    }

    /// Signs that some tables have for nothing, some for zero, and some for a secret.
    private static let contestedMarks: Set<String> = [
        "-", "–", "—", "--", "---", ".", "·", "x", "*", "**", "/", "//", "///", "c", "z", "s", "q", "f", "u", "m", "n",
        "ns",
        "np", "nil", "néant", "•", "\"", "~", "=", "#", "_", "(x)", "xx", "xxx", "tbd", "tbc", "−", "0n", "0s", "-<",
        "–<",
    ]

    private static let everywhere: [String: MissingMeaning] = {
        var all: [String: MissingMeaning] = [:]
        for mark in [
            "n/a", "na", "n.a.", "n.a", "#n/a", "#na", "n.d.", "n.d", "nd", "n/d", "nr", "n.r.", "null", "nan", "none",
            "..", "...", "....", "…", "……",
            ":", "no data", "not available", "missing", "unknown", "non disponible", "non dispo", "non renseigné", "nc",
            "n.c.", "inconnu",
            "yok", "veri yok", "bilgi yok", "mevcut değil", "bilinmiyor", "b.y.", "لا يوجد", "لا توجد",
            "لا توجد بيانات", "غير متوفر", "غير متوفرة",
            "غير متاح", "غير متاحة", "غ.م", "غ م", "no disponible", "k.a.", "tidak ada", "tiada", "нет данных", "н/д",
        ] {
            all[mark] = .notAvailable
        }
        for mark in [
            "s.o.", "s.o", "s/o", "sans objet", "not applicable", "n.ap.", "uygulanamaz", "geçerli değil", "لا ينطبق",
            "لا تنطبق", "غير منطبق",
        ] {
            all[mark] = .notApplicable
        }
        for mark in ["confidential", "confidentiel", "gizli", "سري", "secret"] { all[mark] = .confidential }
        // Forms that one source alone has, and that can mean nothing else: Eurostat's colon with a flag, the shorthand of
        // the British Government Statistical Service, the letters in parentheses of the US Census Bureau.
        for (mark, meaning) in [
            ("c", MissingMeaning.confidential), ("u", .unreliable), ("z", .notApplicable), ("m", .notApplicable),
            ("n", .unreliable), ("b", .notAvailable), ("d", .notAvailable), ("e", .notAvailable), ("p", .notAvailable),
        ] {
            all[":" + mark] = meaning
            all[": " + mark] = meaning
        }
        for (mark, meaning) in [
            ("[x]", MissingMeaning.notAvailable), ("[c]", .confidential), ("[z]", .notApplicable), ("[u]", .unreliable),
            ("[w]", .notAvailable), ("(d)", .confidential), ("(na)", .notAvailable), ("(s)", .unreliable),
            ("[n/a]", .notAvailable), ("(n/a)", .notAvailable),
        ] { all[mark] = meaning }
        return all
    }()
}
