import Scoring

extension Arabic {
    /// ` (فترة 90%: من 40.4 إلى 47.4)`, or nothing.
    func bracketed(_ interval: ClosedRange<Double>?) -> Words {
        interval.map { " (فترة 90%: \(range($0)))" } ?? ""
    }

    /// `من 40.4 إلى 47.4`: in words, for a dash between two numbers is read in either direction.
    func range(_ interval: ClosedRange<Double>) -> Words {
        "من \(numbers.score(interval.lowerBound)) إلى \(numbers.score(interval.upperBound))"
    }

    /// `، وتتداخل فترته مع فترتي: المهارات والصمود والضمانات`, or nothing.
    func overlap(_ others: [String]) -> Words {
        switch others.count {
        case 0: ""
        case 1: "، وتتداخل فترته مع فترة مجال \(list(others))"
        default: "، وتتداخل فترته مع فترات المجالات الآتية: \(list(others))"
        }
    }

    func borderlineSentence(_ count: Int) -> Words {
        count == 0
            ? "ولا تقع أي دولة عضو عند حدّ بين مستويين."
            : "وتقع \(memberCountries(count)) عند حدّ بين مستويين، إذ تمتد فترة 90% إلى مستوى آخر."
    }

    /// What was drawn, as a point of a list.
    func variation(_ drawn: Variation) -> Words {
        switch drawn {
        case .weights(let spread):
            switch spread {
            case .dirichlet(let concentration):
                "أوزان المؤشرات والمجالات: تُسحب حول الأوزان المنشورة (توزيع ديريخليه، بتركيز \(numbers.number(concentration, decimals: 0)) لكل عنصر)، فتتحرك الأوزان المتساوية بنحو \(numbers.percent(1 / concentration.squareRoot()))."
            case .uniform(let share):
                "أوزان المؤشرات والمجالات: يُضرب كل منها في عدد موزع بانتظام في حدود \(numbers.percent(share)) فوق الواحد ودونه."
            }
        case .normalisation(let others): "من القيم إلى الدرجات: بالحدّين المرجعيين المنشورين، أو \(methods(others))."
        case .areaAggregation(let others): "من المؤشرات إلى المجالات: المتوسط المنشور، أو \(methods(others))."
        case .indexAggregation(let others): "من المجالات إلى المؤشر المركّب: المتوسط المنشور، أو \(methods(others))."
        case .treatment(let others): "القيم الشاذة: كما في المنهجية المنشورة، أو \(methods(others))."
        case .imputation(let others, let withErrors):
            "القيم غير المتوافرة: تُترك كما في المنهجية المنشورة، أو تُقدَّر \(methods(others))\(withErrors ? "، بخطأ في حدود ما لهذه التقديرات من أخطاء" : "")."
        case .indicatorLeftOut: "المؤشرات: جميعها، أو جميعها إلا واحداً أياً كان."
        case .measurementError: "القيم: لكل منها خطأ يتبع التوزيع الطبيعي بحسب حالتها."
        case .goalposts(let share):
            "الحدود المرجعية: يُحرَّك ما هو منها من المئينات إلى الداخل أو إلى الخارج بما لا يتجاوز \(numbers.percent(share)) من المسافة بينها."
        }
    }

    /// The usual methods in plain words; any other by its name in the methodology.
    private func methods(_ names: [String]) -> Words {
        let parts = names.map { name -> Words in
            switch name {
            case "min-max": "بأدنى قيمة وأعلى قيمة مرصودتين"
            case "arithmetic": "المتوسط الحسابي، الذي تعوّض فيه القوةُ الضعفَ تعويضاً كاملاً"
            case "nearest-neighbours": "من أكثر الدول شبهاً بالدولة المعنية"
            default: Words(.code(name))
            }
        }
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first) { "\($0)، أو \($1)" }
    }

    /// The title of the figure of the index: who stands at either end, as far as the intervals support it.
    func ends(highest: [String], lowest: [String], from low: Double, to high: Double) -> Words {
        func end(_ names: [String], _ word: String) -> Words {
            switch names.count {
            case 0: ""
            case 1: " \(word): \(list(names))."
            case 2...5: " \(word)، دون إمكان التمييز بينها: \(list(names))."
            default: " \(word)، دون إمكان التمييز بينها: \(counted(names.count, .country))."
            }
        }
        return "يتراوح المؤشر المركّب \(between(low, high))." + end(highest, "الأعلى") + end(lowest, "الأدنى")
    }

    /// `الأعلى في مجال المهارات`, or the areas among which none stands out.
    func standing(_ word: String, _ areas: [String]) -> Words {
        switch areas.count {
        case 1: "الدرجة \(word) في مجال \(list(areas))"
        case 2...3: "الدرجات \(word)، وفتراتها متداخلة، في: \(list(areas))"
        default: "لا مجال يحمل الدرجة \(word) بوضوح"
        }
    }
}
