import Scoring

extension Arabic {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "يقارن هذا الفصل إصدار \(numbers.year(to)) بإصدار \(numbers.year(from)) كما نُشر: فتدخل في التغيّرات القيم الجديدة والقيم المنقّحة والتغطية والمنهجية جميعاً."
                : "يقارن هذا الفصل إصدار \(numbers.year(to)) بإصدار \(numbers.year(from))، وكلاهما محسوب من قيم اليوم بمنهجية اليوم. فلا تدخل في التغيّرات تنقيحات ولا منهجية جديدة؛ ولا يبقى إلا القيم الجديدة والتغطية."
        case .means(let from, let to, let count, let total, let fromYear, let toYear):
            "في الدول الأعضاء المحسوبة درجاتها في الإصدارين (\(numbers.count(count)) من أصل \(numbers.count(total)))، تغيّر متوسط المؤشر المركّب من \(numbers.score(from)) (\(numbers.year(fromYear))) إلى \(numbers.score(to)) (\(numbers.year(toYear)))."
        case .causes(let causes, let notComparable):
            "ومكوّنات هذا التغيّر، بالنقاط: \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " ومن ذلك كله \(changeInPoints($0)) جاءت من قيم لا تصح مقارنتها بما قبلها." as Words
                }
                    ?? "")
        case .reading:
            "يُقسَّم كل تغيّر تقسيماً دقيقاً: فمجموع مكوّنات كل صف يساوي تغيّره (قيم شابلي: متوسط ما يضيفه كل سبب في جميع الترتيبات الممكنة للأسباب الأربعة). والبيانات الجديدة قيم لسنوات أحدث؛ والتغطية قيم ومؤشرات ظهرت أو غابت. ويبيّن عمود «غير قابلة للمقارنة» كم من النقاط جاء من قيم غيّر مصدرها منهجه فيما بينها أو أشار إلى انقطاع في السلسلة: وهذه النقاط لا تدل على شيء بشأن الدولة."
        case .noInterval:
            "لا ترافق التغيّرات أي فترات، فلا يوصف أي منها بأنه ذو دلالة إحصائية. والتغيّرات الصغيرة ليست دليلاً على تقدم أو تراجع."
        case .noSplit: "لا يمكن تقسيم هذه التغيّرات، لأن الدرجات تتوقف على قيم إصدارات أخرى."
        case .levelsUp(let names): "دول في مستوى أعلى مما كانت عليه: \(list(names))."
        case .levelsDown(let names): "دول في مستوى أدنى مما كانت عليه: \(list(names))."
        case .sameLevels: "كل دولة عضو محسوبة الدرجة في الإصدارين تقع في المستوى نفسه فيهما."
        case .newlyScored(let names): "دول حُسبت درجاتها الآن ولم تكن محسوبة: \(list(names))."
        case .notScoredAnyMore(let names): "دول كانت درجاتها محسوبة ولم تعد: \(list(names))."
        case .entered(let names): "دول أعضاء لم تكن في الإصدار السابق: \(list(names))."
        case .left(let names): "دول كانت في الإصدار السابق دولاً أعضاء: \(list(names))."
        case .figuresIntroduction:
            "المؤشرات الثلاثة الأشد أثراً في كل تغيّر للمؤشر المركّب، بالنقاط، مع القيم في الإصدارين. ومجموع مكوّنات جميع المؤشرات يساوي التغيّر. وقد يؤثر مؤشر لمجرد تغيّر وزنه، حين تظهر قيمة إلى جانبه أو تغيب."
        case .figuresTable: "القيم الكامنة وراء كل تغيّر في المؤشر المركّب"
        case .noFigures: "لا شيء"
        case .change(let part): words(part)
        case .convergenceIntroduction:
            "هل تتقارب الدول؟ يبحث تقارب سيغما فيما إذا كانت درجاتها أقرب بعضها إلى بعض مما كانت عليه، ويبحث تقارب بيتا فيما إذا كانت الدول التي بدأت من درجة أدنى قد كسبت أكثر. ويُحسب كلاهما للدول المحسوبة درجاتها في الإصدارين."
        case .sigma(let movement, let count, let from, let to):
            switch movement {
            case .stayed:
                "الانحراف المعياري للمؤشر المركّب في \(memberCountries(count, .genitive)) لم يتغيّر (\(numbers.score(to)))."
            case .fell, .rose:
                "تغيّر الانحراف المعياري للمؤشر المركّب في \(memberCountries(count, .genitive)) من \(numbers.score(from)) إلى \(numbers.score(to)): فالدرجات \(movement == .fell ? "أقرب بعضها إلى بعض" : "أبعد بعضها عن بعض") مما كانت عليه."
            }
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "والدول الأعضاء التي بدأت من درجة \(slope < 0 ? "أدنى" : "أعلى") كسبت أكثر: فلكل نقطة من المؤشر المركّب السابق \(slope < 0 ? "يقل" : "يزيد") التغيّر بمقدار \(numbers.number(slope.magnitude, decimals: 3)) نقطة (\(fit(error, p)))."
                : "ولا يمكن القول إن الدول الأعضاء التي بدأت من درجة أدنى كسبت أكثر: فميل التغيّر بالنسبة إلى المؤشر المركّب السابق \(numbers.number(slope, decimals: 3)) (\(fit(error, p)))."
        case .convergenceNote:
            "أي خطأ في القيم السابقة يُظهر الدولة منخفضة ثم صاعدة؛ فالميل السالب وحده ليس دليلاً على تقارب الدول."
        case .convergenceTable: "تشتت المؤشر المركّب في الإصدارين، وميل تغيّره بالنسبة إلى مستواه السابق"
        case .breaks:
            "المؤشرات التي لها قيم لا تصح مقارنتها بما قبلها، وعدد الدول الأعضاء المعنية، وأثرها في متوسط المؤشر المركّب:"
        case .noBreaks: "لا توجد قيمة مستخدمة موسومة بأنها لا تصح مقارنتها بما قبلها."
        case .breakTable: "الانقطاعات بين الإصدارين"
        case .moverTable(let from, let to):
            "تغيّر المؤشر المركّب من \(numbers.year(from)) إلى \(numbers.year(to)) ومكوّناته، بالنقاط"
        case .areaTable(let from, let to):
            "تغيّر درجة كل مجال من \(numbers.year(from)) إلى \(numbers.year(to))، بالنقاط"
        case .historyTable: "متوسط درجات الدول الأعضاء المحسوبة درجاتها في كل إصدار"
        case .profile(let from, let to, let fromYear, let toYear, let causes):
            "تغيّر المؤشر المركّب من \(numbers.score(from)) (\(numbers.year(fromYear))) إلى \(numbers.score(to)) (\(numbers.year(toYear)))"
                + (causes.isEmpty
                    ? "." : "؛ ومكوّنات التغيّر، بالنقاط: \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
        case .profileFigures(let parts):
            parts.isEmpty
                ? "ولم تتغيّر أي قيمة وراءه."
                : "والقيم الأشد أثراً: \(Words(parts.map(words), by: punctuation.semicolon))."
        case .profileBroken(let points):
            "ومن هذا التغيّر \(changeInPoints(points)) جاءت من قيم لا تصح مقارنتها بما قبلها."
        case .profileOneScore(let isNow, let year, let other):
            isNow
                ? "لا تغيّر يُذكر: فالمؤشر المركّب محسوب في \(numbers.year(year)) ولم يكن محسوباً في \(numbers.year(other))."
                : "لا تغيّر يُذكر: فقد كان المؤشر المركّب محسوباً في \(numbers.year(other)) وليس محسوباً في \(numbers.year(year))."
        case .profileNoScores: "لا تغيّر يُذكر: فليس في أي من الإصدارين مؤشر مركّب."
        case .differences(let engine):
            "وفيما عدا القيم، تختلف عن الإصدار كما نشره «ميزان» \(.latin(engine)) الأمور الآتية:"
        case .sparkTable: "السنوات المعروضة"
        }
    }

    private func fit(_ error: Double, _ p: Double) -> Words {
        "الخطأ المعياري \(numbers.number(error, decimals: 3))، وقيمة \(.latin("p")) \(numbers.number(p, decimals: 3))"
    }

    private func causeList(_ parts: [(cause: Causes.Cause, mean: Double)]) -> Words {
        Words(parts.map { "\(name($0.cause)) \(numbers.change($0.mean))" }, by: punctuation.semicolon)
    }

    private func name(_ cause: Causes.Cause) -> String {
        switch cause {
        case .newData: "بيانات جديدة"
        case .revision: "تنقيح"
        case .coverage: "التغطية"
        case .method: "المنهجية"
        }
    }

    /// `الأفراد الذين يستخدمون الإنترنت +1.2 (70.0 في 2021؛ 75.3 في 2023)`.
    private func words(_ part: FigurePart) -> Words {
        func figure(_ figure: (value: FormattedNumber, year: Int)) -> Words {
            "\(figure.value) في \(numbers.year(figure.year))"
        }
        let detail: Words =
            switch (part.then, part.now) {
            case (let then?, let now?):
                switch part.kind {
                case .same: "\(figure(now)) في الإصدارين، وتغيّر وزنه"
                case .notComparable: "\(figure(then))، ثم \(figure(now))، ولا تصح المقارنة"
                case .revised: "\(figure(then))، وهي الآن \(figure(now))"
                default: "\(figure(then))، ثم \(figure(now))"
                }
            case (nil, let now?): "لم تكن له قيمة، ثم \(figure(now))"
            case (let then?, nil): "\(figure(then))، ولا قيمة له الآن"
            case (nil, nil): "لا قيمة له"
            }
        return "\(part.name) \(numbers.change(part.points)) (\(detail))"
    }

    /// A header of the tables of changes.
    func change(_ label: ChangeLabel) -> Words {
        switch label {
        case .cause(let cause): Words(name(cause))
        case .notComparable: "غير قابلة للمقارنة"
        case .then(let year), .now(let year): "إصدار \(numbers.year(year))"
        case .fromRank: "المرتبة"
        case .fromLevel: "المستوى"
        case .behind: "القيم الأشد أثراً"
        case .group: "المجموعة"
        case .countries: "المحسوبة في الإصدارين"
        case .deviation(let year): "الانحراف المعياري \(numbers.year(year))"
        case .gini(let year): "معامل جيني \(numbers.year(year))"
        case .theil(let year): "مؤشر ثيل \(numbers.year(year))"
        case .betweenRegions(let year): "ثيل بين المجموعات الإقليمية \(numbers.year(year))"
        case .betweenIncomes(let year): "ثيل بين مجموعات الدخل \(numbers.year(year))"
        case .slope: "الميل"
        case .error: "الخطأ المعياري"
        case .probability: "قيمة \(.latin("p"))"
        case .membersAffected: "الدول الأعضاء"
        case .onIndex: "نقاط من متوسط المؤشر المركّب"
        case .broken: "انقطاع: يُقطع الخط"
        case .estimate: "مقدّرة من المصدر"
        case .sum: "التغيّر"
        }
    }
}
