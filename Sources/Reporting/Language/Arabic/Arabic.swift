import Indicators
import Scoring

/// The report in Arabic: the formal written language of the OIC's Arabic documents, with the digits 0 to 9 that they use.
///
/// Names of countries and areas follow colons or nouns in construct (`مجال الاتصال`), so that none has to be inflected. Verbs
/// stand before their subjects, where they do not change with the number. What runs from left to right within a sentence is
/// isolated by the renderers; no phrase holds an isolate.
struct Arabic: Phrasebook {
    /// Arabic.
    var language: Language { .arabic }

    /// `أ وب`, and `أ، وب، وج` from three on or where a name has a و of its own.
    func list(_ names: [String]) -> String { join(names.map { Words($0) }).plain }

    /// Words as a list.
    func join(_ parts: [Words]) -> Words {
        guard let first = parts.first else { return "" }
        let needsCommas = parts.count > 2 || parts.contains { $0.plain.contains(" و") }
        return parts.dropFirst().reduce(first) { list, part in
            "\(list)\(needsCommas ? "، " : " ")\(Self.and(before: part.plain))\(part)"
        }
    }

    /// The letter is written together with the next word, but not with a Latin one.
    private static func and(before name: String) -> String {
        guard let letter = name.unicodeScalars.first else { return "و" }
        return letter.isASCII && letter.properties.isAlphabetic ? "و " : "و"
    }

    /// `ديسمبر 2025`, `31 ديسمبر 2025`: the months as the OIC writes them.
    func date(_ iso: String) -> String {
        let months = [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر",
        ]
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count >= 2, months.indices.contains(parts[1] - 1) else { return iso }
        let day = parts.count > 2 ? "\(parts[2]) " : ""
        return "\(day)\(months[parts[1] - 1]) \(parts[0])"
    }

    /// A percentage of a value that is one already, with its sign inside of the number's isolate.
    func percentage(_ value: Double, decimals: Int = 1) -> FormattedNumber {
        FormattedNumber(
            text: numbers.number(value, decimals: decimals).text + numbers.percentSign, value: value, decimals: nil)
    }

    func name(_ level: Level) -> String {
        switch level {
        case .foundational: "تأسيسي"
        case .emerging: "ناشئ"
        case .established: "راسخ"
        case .advanced: "متقدم"
        case .leading: "رائد"
        }
    }

    /// `المستوى المتقدم`.
    func theLevel(_ level: Level) -> String { "المستوى \(definite(level))" }

    /// `المتقدم`, after `المستوى`.
    func definite(_ level: Level) -> String { "ال" + name(level) }

    func name(_ group: Group) -> String {
        switch group {
        case .members: "الدول الأعضاء في منظمة التعاون الإسلامي"
        case .region(let region): name(region)
        case .income(let income): name(income)
        case .leastDeveloped: "أقل البلدان نمواً"
        case .landlocked: "البلدان النامية غير الساحلية"
        case .smallIslands: "الدول الجزرية الصغيرة النامية"
        case .otherDeveloping: "اقتصادات أخرى منخفضة ومتوسطة الدخل"
        case .otherHighIncome: "اقتصادات أخرى مرتفعة الدخل"
        case .world: "العالم"
        }
    }

    func name(_ region: RegionalGroup) -> String {
        switch region {
        case .african: "المجموعة الأفريقية"
        case .arab: "المجموعة العربية"
        case .asian: "المجموعة الآسيوية"
        }
    }

    /// As the World Bank names them in Arabic.
    func name(_ income: IncomeGroup) -> String {
        switch income {
        case .low: "الدخل المنخفض"
        case .lowerMiddle: "الشريحة الدنيا من الدخل المتوسط"
        case .upperMiddle: "الشريحة العليا من الدخل المتوسط"
        case .high: "الدخل المرتفع"
        }
    }
}
