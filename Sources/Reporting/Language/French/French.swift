import Indicators
import Scoring

/// The report in French, as the COMCEC and the OIC write it: "pays membres", "l’OCI".
///
/// Phrases stand here with plain spaces; ``FrenchTypography`` narrows those before high punctuation and within guillemets.
struct French: Phrasebook {
    /// French.
    var language: Language { .french }

    /// `A, B et C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " et " + last
    }

    /// `décembre 2025`, `31 décembre 2025`, `1er décembre 2025`.
    func date(_ iso: String) -> String {
        let months = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre",
            "décembre",
        ]
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count >= 2, months.indices.contains(parts[1] - 1) else { return iso }
        let day = parts.count > 2 ? (parts[2] == 1 ? "1er " : "\(parts[2]) ") : ""
        return "\(day)\(months[parts[1] - 1]) \(parts[0])"
    }

    // MARK: Counting

    /// `0 pays`, `1 pays`, `2 pays`: the noun in the number that the count asks for.
    func counted(_ count: Int, _ one: String, _ other: String) -> Words {
        "\(numbers.count(count)) \(isOne(count) ? one : other)"
    }

    func isOne(_ count: Int) -> Bool { PluralCategory(count, in: .french) == .one }

    /// `0 pays membre`, `1 pays membre`, `5 pays membres`: after a preposition, where "aucun" does not fit.
    func countries(_ count: Int) -> Words { counted(count, "pays membre", "pays membres") }

    /// `aucun pays membre`, `1 pays membre`, `5 pays membres`.
    func members(_ count: Int) -> Words {
        count == 0 ? "aucun pays membre" : countries(count)
    }

    /// `12 des 57`.
    func some(_ count: Int, of total: Int) -> Words { "\(numbers.count(count)) des \(numbers.count(total))" }

    /// `aucun des 57`, `12 des 57`. As a subject `aucun` asks for `ne` before the verb.
    func part(_ count: Int, of total: Int) -> Words {
        count == 0 ? "aucun des \(numbers.count(total))" : some(count, of: total)
    }

    /// `1,5 point`, `2,4 points`, as printed.
    func points(_ value: Double) -> Words { "\(numbers.score(value)) \(plural(value, 1, "point", "points"))" }

    /// The noun that a number with decimals asks for once it is printed: 1,96 is printed 2,0 and has a plural.
    func plural(_ value: Double, _ decimals: Int, _ one: String, _ other: String) -> String {
        let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10 : decimals == 2 ? 100 : 1000
        let printed = (value.magnitude * scale).rounded() / scale
        return PluralCategory(decimal: printed, in: .french) == .one ? one : other
    }

    /// A number that is a percentage already.
    func percentage(_ value: Double, decimals: Int = 1) -> Words { "\(numbers.number(value, decimals: decimals)) %" }

    /// `12,4 points de pourcentage`.
    func percentagePoints(_ value: Double) -> Words {
        "\(numbers.number(value, decimals: 1)) \(plural(value, 1, "point", "points")) de pourcentage"
    }

    // MARK: Putting together

    /// Words as a list.
    func join(_ parts: [Words]) -> Words {
        guard let last = parts.last else { return "" }
        return parts.count == 1 ? last : Words(Array(parts.dropLast()), by: ", ") + " et " + last
    }

    /// `« Compétences » et « Connectivité »`: names of areas hold an "et" themselves.
    func quoted(_ names: [String]) -> String { list(names.map { "« \($0) »" }) }

    /// The same words with their first letter as a capital.
    func upper(_ words: Words) -> Words {
        guard case .text(let text)? = words.inlines.first else { return words }
        return Words([.text(text.prefix(1).uppercased() + text.dropFirst())] + words.inlines.dropFirst())
    }

    // MARK: Names

    func name(_ level: Level) -> String {
        switch level {
        case .foundational: "Fondamental"
        case .emerging: "Émergent"
        case .established: "Établi"
        case .advanced: "Avancé"
        case .leading: "De pointe"
        }
    }

    func name(_ group: Group) -> String {
        switch group {
        case .members: "Pays membres de l’OCI"
        case .region(let region): name(region)
        case .income(let income): name(income)
        case .leastDeveloped: "Pays les moins avancés"
        case .landlocked: "Pays en développement sans littoral"
        case .smallIslands: "Petits États insulaires en développement"
        case .otherDeveloping: "Autres économies à revenu faible ou intermédiaire"
        case .otherHighIncome: "Autres économies à revenu élevé"
        case .world: "Monde"
        }
    }

    func name(_ region: RegionalGroup) -> String {
        switch region {
        case .african: "Groupe africain"
        case .arab: "Groupe arabe"
        case .asian: "Groupe asiatique"
        }
    }

    func name(_ income: IncomeGroup) -> String {
        switch income {
        case .low: "Revenu faible"
        case .lowerMiddle: "Revenu intermédiaire, tranche inférieure"
        case .upperMiddle: "Revenu intermédiaire, tranche supérieure"
        case .high: "Revenu élevé"
        }
    }
}
