import Scoring

extension Arabic {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "يقارن هذا الفصل إصدار \(numbers.year(to)) بإصدار \(numbers.year(from)) كما نُشر: فتدخل في التغيّرات القيم الجديدة والقيم المنقّحة والتغطية والمنهجية جميعاً."
                : "يقارن هذا الفصل إصدار \(numbers.year(to)) بإصدار \(numbers.year(from))، وكلاهما محسوب من قيم اليوم بمنهجية اليوم. فلا تدخل في التغيّرات تنقيحات ولا منهجية جديدة؛ ولا يبقى إلا القيم الجديدة والتغطية."
        case .means(let change, let count, let total, let fromYear, let toYear):
            "في الدول الأعضاء المحسوبة درجاتها في الإصدارين (\(numbers.count(count)) من أصل \(numbers.count(total)))، \(course(change, fromYear, toYear, "متوسط المؤشر المركّب"))."
        case .verdicts(let counts):
            "وعدد الدول الأعضاء التي ارتفع فيها المؤشر المركّب ارتفاعاً يمكن قياسه \(numbers.count(counts.rose))، والتي انخفض فيها انخفاضاً يمكن قياسه \(numbers.count(counts.fell))، والتي لم يتغيّر فيها تغيّراً يمكن قياسه \(numbers.count(counts.unclear))."
                + (counts.broken == 0
                    ? ""
                    : " وعدد التي لم يكن تغيّرها قابلاً للقياس إلا بقيم لا تصح مقارنتها بما قبلها \(numbers.count(counts.broken))."
                        as Words)
        case .areaMeans(let rose, let fell, let broken, let unclear):
            "متوسط درجات المجالات: \(areaList(rose, fell, broken, unclear))."
        case .causes(let causes, let notComparable):
            "ومكوّنات هذا التغيّر، بالنقاط: \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " ومن ذلك كله \(changeInPoints($0)) جاءت من قيم لا تصح مقارنتها بما قبلها." as Words
                }
                    ?? "")
        case .reading:
            "يُقسَّم كل تغيّر تقسيماً دقيقاً: فمجموع مكوّنات كل صف يساوي تغيّره (قيم شابلي: متوسط ما يضيفه كل سبب في جميع الترتيبات الممكنة للأسباب الأربعة). والبيانات الجديدة قيم لسنوات أحدث؛ والتغطية قيم ومؤشرات ظهرت أو غابت. ويبيّن عمود «غير قابلة للمقارنة» كم من النقاط جاء من قيم غيّر مصدرها منهجه فيما بينها أو أشار إلى انقطاع في السلسلة: وهذه النقاط لا تدل على شيء بشأن الدولة."
        case .intervals(let draws):
            "تمتد فترة 90% للتغيّر من المئين 5 إلى المئين 95 لعمليات محاكاة مقترنة عددها \(numbers.count(draws)): في كل منها يُحسب الإصداران بالأوزان نفسها وخيارات المنهجية نفسها المختارة عشوائياً. ولا يوصف التغيّر بأنه ارتفاع أو انخفاض إلا إذا كانت الفترة لا تضم الصفر، حتى من دون النقاط التي جاءت من قيم لا تصح مقارنتها بما قبلها (وإلا فهو «انقطاع في السلسلة»)؛ فإذا ضمّت الصفر فلا تغيّر يمكن قياسه. وتبيّن الفترة مدى توقف التغيّر على خيارات المنهجية؛ ولا تدخل فيها أخطاء القيم المنشورة."
        case .noInterval(.archived):
            "لا ترافق التغيّرات أي فترات، فلا يوصف أي منها بأنه ذو دلالة إحصائية: فأرشيف الإصدار المنشور لا يضم إلا قيم ذلك الإصدار، والمحاكاة تحتاج إلى قيم السنوات المجاورة."
        case .noInterval(.notDrawn):
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
        case .kindsIntroduction:
            "ما صارت إليه القيم الكامنة وراء المؤشرات المركّبة في الدول الأعضاء المحسوبة درجاتها في الإصدارين، وأثر كل نوع في متوسط المؤشر المركّب. والقيمة المرحّلة هي نفسها في الإصدارين، فلا تدل على شيء بشأن ما مضى بينهما."
        case .kindsTable: "القيم بحسب ما صارت إليه، ونقاط تغيّر متوسط المؤشر المركّب"
        case .sigma(let change, let count):
            switch change.verdict {
            case nil:
                "كان الانحراف المعياري للمؤشر المركّب في \(memberCountries(count, .genitive)) \(numbers.score(change.from)) وهو الآن \(numbers.score(change.to))؛ ولا فترة تبيّن أذلك تغيّر أم لا."
            case .unclear:
                "لم يتغيّر تباعد درجات \(memberCountries(count, .genitive)) تغيّراً يمكن قياسه (الانحراف المعياري \(numbers.score(change.from)) ثم \(numbers.score(change.to))؛ \(span(change.interval))): فلا يمكن الحديث عن تقارب سيغما."
            case .fell, .rose, .broken:
                "درجات \(memberCountries(count, .genitive)) \(change.verdict == .fell ? "أقرب بعضها إلى بعض" : "أبعد بعضها عن بعض") مما كانت عليه: فقد تغيّر الانحراف المعياري للمؤشر المركّب من \(numbers.score(change.from)) إلى \(numbers.score(change.to)) (\(span(change.interval)))."
            }
        case .distance(let from, let to, let others, let members):
            "وبالمقارنة بسائر العالم: كان متوسط المؤشر المركّب في الاقتصادات الأخرى المحسوبة درجاتها في الإصدارين (وعددها \(numbers.count(others))) مطروحاً منه متوسط الدول الأعضاء (وعددها \(numbers.count(members))) \(changeInPoints(from))، وهو الآن \(changeInPoints(to)). ولا ترافق هذا الفارق فترة، لأن المحاكاة لا تشمل إلا الدول الأعضاء."
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "والدول الأعضاء التي بدأت من درجة \(slope < 0 ? "أدنى" : "أعلى") كسبت أكثر: فلكل نقطة من المؤشر المركّب السابق \(slope < 0 ? "يقل" : "يزيد") التغيّر بمقدار \(numbers.number(slope.magnitude, decimals: 3)) نقطة (\(fit(error, p)))."
                : "ولا يمكن القول إن الدول الأعضاء التي بدأت من درجة أدنى كسبت أكثر: فميل التغيّر بالنسبة إلى المؤشر المركّب السابق \(numbers.number(slope, decimals: 3)) (\(fit(error, p)))."
        case .convergenceNote:
            "أي خطأ في القيم السابقة يُظهر الدولة منخفضة ثم صاعدة؛ فالميل السالب وحده ليس دليلاً على تقارب الدول. وتدخل في ذلك كله قيم لا تصح مقارنتها بما قبلها."
        case .convergenceTable: "تشتت المؤشر المركّب في الإصدارين، وميل تغيّره بالنسبة إلى مستواه السابق"
        case .breaks:
            "المؤشرات التي لها قيم لا تصح مقارنتها بما قبلها، وعدد الدول الأعضاء المعنية، وأثرها في متوسط المؤشر المركّب:"
        case .noBreaks: "لا توجد قيمة مستخدمة موسومة بأنها لا تصح مقارنتها بما قبلها."
        case .breakTable: "الانقطاعات بين الإصدارين"
        case .moverTable(let from, let to):
            "تغيّر المؤشر المركّب من \(numbers.year(from)) إلى \(numbers.year(to)) ومكوّناته، بالنقاط"
        case .areaTable(let from, let to, let hasIntervals):
            "تغيّر درجة كل مجال من \(numbers.year(from)) إلى \(numbers.year(to))، بالنقاط"
                + (hasIntervals ? "؛ * فترة 90% للتغيّر لا تضم الصفر" : "")
        case .meanTable(let from, let to):
            "متوسط درجات الدول الأعضاء المحسوبة درجاتها في الإصدارين، \(numbers.year(from)) و\(numbers.year(to))"
        case .historyTable: "متوسط درجات الدول الأعضاء المحسوبة درجاتها في كل إصدار"
        case .profile(let change, let fromYear, let toYear, let causes):
            course(change, fromYear, toYear, "المؤشر المركّب")
                + (causes.isEmpty
                    ? "." : "؛ ومكوّنات التغيّر، بالنقاط: \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
        case .profileAreas(let rose, let fell, let broken):
            rose.isEmpty && fell.isEmpty && broken.isEmpty
                ? "ولم يتغيّر أي مجال تغيّراً يمكن قياسه."
                : (rose.isEmpty ? "" : "مجالات ارتفعت ارتفاعاً يمكن قياسه: \(list(rose)). ")
                    + (fell.isEmpty ? "" : "مجالات انخفضت انخفاضاً يمكن قياسه: \(list(fell)). ")
                    + (broken.isEmpty
                        ? ""
                        : "مجالات لا يمكن قياس تغيّرها إلا بقيم لا تصح مقارنتها بما قبلها: \(list(broken)). ")
                    + "وفيما عداها لا تغيّر يمكن قياسه."
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
        case .difference(let difference): words(difference)
        case .sparkTable: "السنوات المعروضة"
        }
    }

    /// What a score did, as far as its interval supports it; the verb before its subject.
    func course(_ change: ScoreChange, _ fromYear: Int, _ toYear: Int, _ subject: String) -> Words {
        let both: Words =
            "من \(numbers.score(change.from)) (\(numbers.year(fromYear))) إلى \(numbers.score(change.to)) (\(numbers.year(toYear)))"
        return switch change.verdict {
        case nil: "تغيّر \(subject) \(both)"
        case .rose: "ارتفع \(subject) بمقدار \(points(change.difference))، \(both)؛ \(span(change.interval))"
        case .fell: "انخفض \(subject) بمقدار \(points(-change.difference))، \(both)؛ \(span(change.interval))"
        case .broken:
            "تغيّر \(subject) \(both)، ولا يمكن قياس هذا التغيّر إلا بقيم لا تصح مقارنتها بما قبلها؛ \(span(change.interval))"
        case .unclear:
            "لم يتغيّر \(subject) تغيّراً يمكن قياسه (\(numbers.score(change.from)) في \(numbers.year(fromYear)) ثم \(numbers.score(change.to)) في \(numbers.year(toYear))؛ \(span(change.interval)))"
        }
    }

    /// `فترة 90% للتغيّر: من 0.4 إلى 2.1`.
    private func span(_ interval: ClosedRange<Double>?) -> Words {
        guard let interval else { return "فترة التغيّر غير معروفة" }
        return
            "فترة 90% للتغيّر: من \(numbers.score(interval.lowerBound)) إلى \(numbers.score(interval.upperBound))"
    }

    private func areaList(_ rose: [String], _ fell: [String], _ broken: [String], _ unclear: [String]) -> String {
        var parts: [String] = []
        if !rose.isEmpty { parts.append("ارتفاع يمكن قياسه في \(list(rose))") }
        if !fell.isEmpty { parts.append("انخفاض يمكن قياسه في \(list(fell))") }
        if !broken.isEmpty {
            parts.append("تغيّر لا يمكن قياسه إلا بقيم لا تصح مقارنتها بما قبلها في \(list(broken))")
        }
        if !unclear.isEmpty { parts.append("لا تغيّر يمكن قياسه في \(list(unclear))") }
        return parts.joined(separator: "؛ ")
    }

    private func words(_ difference: EditionDifference) -> Words {
        switch difference {
        case .engine(let then, let now): "كان المحرّك «ميزان» \(.latin(then)) وهو الآن \(.latin(now))"
        case .choice(let place, let then?, let now?): "كان \(.code(place)) \(.latin(then)) وهو الآن \(.latin(now))"
        case .choice(let place, let then?, nil): "كان \(.code(place)) \(.latin(then)) ولم يعد محدداً"
        case .choice(let place, nil, let now): "لم يكن \(.code(place)) محدداً وهو الآن \(.latin(now ?? "–"))"
        case .added(let code): "أُضيف \(.code(code))"
        case .retired(let code): "حُذف \(.code(code))"
        case .input(let path, .added): "لم يكن الملف \(.code(path)) مقروءاً"
        case .input(let path, .removed): "لم يعد الملف \(.code(path)) مقروءاً"
        case .input(let path, .changed): "تغيّر الملف \(.code(path))"
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
                case .same: "\(figure(now)) في الإصدارين، وتغيّر الوزن"
                case .notComparable: "\(figure(then))، ثم \(figure(now))، ولا تصح المقارنة"
                case .newEdition: "\(figure(then))، ثم \(figure(now))، من طبعة أخرى للمصدر"
                case .revised: "\(figure(then))، وهي الآن \(figure(now))"
                default: "\(figure(then))، ثم \(figure(now))"
                }
            case (nil, let now?): "لا قيمة من قبل، ثم \(figure(now))"
            case (let then?, nil): "\(figure(then))، ولا قيمة الآن"
            case (nil, nil): "لا قيمة"
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
        case .interval: "فترة 90% للتغيّر"
        case .verdictHeader: "الاستنتاج"
        case .verdict(.rose): "ارتفاع"
        case .verdict(.fell): "انخفاض"
        case .verdict(.broken): "انقطاع في السلسلة"
        case .verdict(.unclear), .notMeasurable: "لا تغيّر يمكن قياسه"
        case .kindHeader: "ما صارت إليه القيمة"
        case .kind(let kind):
            switch kind {
            case .same: "مرحّلة: هي نفسها في الإصدارين"
            case .newer: "سنة أحدث من المصدر نفسه"
            case .newEdition: "سنة أحدث من طبعة أخرى أو مصدر آخر تصح مقارنته"
            case .notComparable: "سنة أحدث لا تصح مقارنتها"
            case .revised: "منقّحة"
            case .appeared: "ظهرت"
            case .gone: "غابت"
            }
        case .shiftedWeights: "الأوزان، وهي تتغيّر حين تظهر قيم أخرى أو تغيب"
        case .figureCount: "القيم"
        }
    }
}
