import Indicators
import Scoring

/// The report in English: UN spelling, "member country" as the COMCEC Coordination Office writes.
struct English: Phrasebook {
    /// English.
    var language: Language { .english }

    /// `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `December 2025`, `31 December 2025`.
    func date(_ iso: String) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count >= 2, months.indices.contains(parts[1] - 1) else { return iso }
        let day = parts.count > 2 ? "\(parts[2]) " : ""
        return "\(day)\(months[parts[1] - 1]) \(parts[0])"
    }

    /// `1 country`, `2 countries`.
    func counted(_ count: Int, _ one: String, _ other: String) -> Words {
        "\(numbers.count(count)) \(PluralCategory(count, in: .english) == .one ? one : other)"
    }

    func memberCountries(_ count: Int) -> Words { counted(count, "member country", "member countries") }

    /// `5 member countries`, `no member country`.
    func someMembers(_ count: Int) -> Words { count == 0 ? "no member country" : memberCountries(count) }

    func points(_ value: Double) -> Words { "\(numbers.score(value)) points" }

    func name(_ level: Level) -> String { level.name }

    func name(_ group: Group) -> String {
        switch group {
        case .members: "OIC member countries"
        case .region(let region): name(region)
        case .income(let income): name(income)
        case .leastDeveloped: "Least developed countries"
        case .landlocked: "Landlocked developing countries"
        case .smallIslands: "Small island developing States"
        case .otherDeveloping: "Other low- and middle-income economies"
        case .otherHighIncome: "Other high-income economies"
        case .world: "World"
        }
    }

    func name(_ region: RegionalGroup) -> String {
        switch region {
        case .african: "African group"
        case .arab: "Arab group"
        case .asian: "Asian group"
        }
    }

    func name(_ income: IncomeGroup) -> String { income.rawValue }
}
