import Indicators

/// The cases of a noun that change its written form.
enum ArabicCase {
    /// The subject.
    case nominative
    /// After a preposition or in construct.
    case genitive
}

/// A noun in the forms that stand with numbers.
struct ArabicNoun {
    /// With the numeral one after it.
    let one: String
    /// The dual as a subject.
    let two: String
    /// The dual after a preposition or in construct.
    let twoGenitive: String
    /// The plural, after 3 to 10.
    let few: String
    /// The accusative singular, after 11 to 99.
    let many: String
    /// The genitive singular, after whole hundreds and after decimals.
    let other: String

    init(_ one: String, _ two: String, _ twoGenitive: String, _ few: String, _ many: String, _ other: String) {
        self.one = one
        self.two = two
        self.twoGenitive = twoGenitive
        self.few = few
        self.many = many
        self.other = other
    }

    static let memberCountry = ArabicNoun(
        "دولة عضو واحدة", "دولتان عضوان", "دولتين عضوين", "دول أعضاء", "دولة عضواً", "دولة عضو")
    static let country = ArabicNoun("دولة واحدة", "دولتان", "دولتين", "دول", "دولة", "دولة")
    static let area = ArabicNoun("مجال واحد", "مجالان", "مجالين", "مجالات", "مجالاً", "مجال")
    static let indicator = ArabicNoun("مؤشر واحد", "مؤشران", "مؤشرين", "مؤشرات", "مؤشراً", "مؤشر")
    static let headlineIndicator = ArabicNoun(
        "مؤشر رئيسي واحد", "مؤشران رئيسيان", "مؤشرين رئيسيين", "مؤشرات رئيسية", "مؤشراً رئيسياً", "مؤشر رئيسي")
    static let point = ArabicNoun("نقطة واحدة", "نقطتان", "نقطتين", "نقاط", "نقطة", "نقطة")
    static let year = ArabicNoun("سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة")
    static let value = ArabicNoun("قيمة واحدة", "قيمتان", "قيمتين", "قيم", "قيمة", "قيمة")
    static let cell = ArabicNoun("خانة واحدة", "خانتان", "خانتين", "خانات", "خانة", "خانة")
    static let pair = ArabicNoun("زوج واحد", "زوجان", "زوجين", "أزواج", "زوجاً", "زوج")
    static let time = ArabicNoun("مرة واحدة", "مرتان", "مرتين", "مرات", "مرة", "مرة")
}

extension Arabic {
    /// `دولة عضو واحدة`, `دولتان عضوان`, `3 دول أعضاء`, `11 دولة عضواً`, `100 دولة عضو`.
    ///
    /// Nothing is `0 دولة عضو`; a sentence that may count nothing says so in its own way.
    func counted(_ count: Int, _ noun: ArabicNoun, _ role: ArabicCase = .nominative) -> Words {
        switch PluralCategory(count, in: .arabic) {
        case .one: Words(noun.one)
        case .two: Words(role == .nominative ? noun.two : noun.twoGenitive)
        case .few: "\(numbers.count(count)) \(noun.few)"
        case .many: "\(numbers.count(count)) \(noun.many)"
        case .zero, .other: "\(numbers.count(count)) \(noun.other)"
        }
    }

    func memberCountries(_ count: Int, _ role: ArabicCase = .nominative) -> Words {
        counted(count, .memberCountry, role)
    }

    /// `لا دولة`, `دولة واحدة`, `11 دولة`, after a colon.
    func someCountries(_ count: Int) -> Words { count == 0 ? "لا دولة" : counted(count, .country) }

    /// `5 دول أعضاء` as a subject after a verb that `لا` may deny: `تقع 5 دول أعضاء`, `لا تقع أي دولة عضو`.
    func members(_ count: Int, _ verb: String) -> Words {
        count == 0 ? "لا \(verb) أي دولة عضو" : "\(verb) \(memberCountries(count))"
    }

    /// `55 من أصل 57 دولة عضواً`, `الدول الأعضاء كلها (57)`, after a preposition or in construct.
    func outOf(_ count: Int, _ total: Int) -> Words {
        count == total
            ? "الدول الأعضاء كلها (\(numbers.count(total)))"
            : "\(numbers.count(count)) من أصل \(memberCountries(total, .genitive))"
    }

    /// `2.4 نقطة`.
    func points(_ value: Double) -> Words { "\(numbers.score(value)) \(ArabicNoun.point.other)" }

    /// `2.4 نقطة مئوية`.
    func percentagePoints(_ value: Double) -> Words { "\(points(value)) مئوية" }

    /// `لسنة 2020`, `للسنوات من 2020 إلى 2022`.
    func of(years: YearSpan) -> Words {
        guard let range = years.range else { return "لسنة غير معروفة" }
        if range.count == 2 {
            return "للسنتين \(numbers.year(range.lowerBound)) و\(numbers.year(range.upperBound))"
        }
        return range.count == 1
            ? "لسنة \(numbers.year(range.lowerBound))"
            : "للسنوات من \(numbers.year(range.lowerBound)) إلى \(numbers.year(range.upperBound))"
    }

    /// `+1.2 نقطة`.
    func changeInPoints(_ value: Double) -> Words { "\(numbers.change(value)) \(ArabicNoun.point.other)" }
}
