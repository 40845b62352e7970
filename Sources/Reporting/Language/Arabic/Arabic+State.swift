import Scoring

extension Arabic {
    /// A sentence on the overall state.
    func overall(_ fact: OverallFact) -> Words {
        switch fact {
        case .level(let mean, let interval, let median, let weighted, let count, let total):
            "في الدول الأعضاء المحسوبة درجاتها (\(numbers.count(count)) من أصل \(numbers.count(total)))، يبلغ متوسط المؤشر المركّب \(numbers.score(mean))\(bracketed(interval))، ووسيطه \(numbers.score(median)). ويبلغ المتوسط المرجّح بعدد السكان \(numbers.score(weighted))."
        case .levels(let counts): levelList(counts)
        case .borderline(let count): borderlineSentence(count)
        case .width(let width): "ونصف فترات 90% للمؤشر المركّب أوسع من \(points(width))."
        case .unscored(let name, let present, let areas, let needed, let missing):
            "\(name): \(tooFewAreas(present: present, areas: areas, needed: needed, missing: missing))"
        case .challenge: "يذكر الإعلان في المقام الأول «\(challengeText(1))»."
        case .inequality(let gini, let theil, let betweenRegions, let betweenIncome):
            "يبلغ معامل جيني للمؤشر المركّب فيما بين الدول الأعضاء \(numbers.number(gini, decimals: 3))، ومؤشر ثيل (\(.latin("T"))) \(numbers.number(theil, decimals: 3)) (والصفر يعني المساواة التامة)"
                + (betweenRegions.map {
                    ". ويقع \(numbers.percent($0)) من مؤشر ثيل فيما بين المجموعات الإقليمية الثلاث" as Words
                } ?? "")
                + (betweenIncome.map {
                    "، و\(numbers.percent($0)) فيما بين مجموعات الدخل الأربع؛ أما الباقي ففي داخلها." as Words
                } ?? ".")
        case .quarters(let lower, let upper):
            "يحصل الربع الأدنى من الدول الأعضاء على درجة \(numbers.score(lower)) أو أقل، والربع الأعلى على درجة \(numbers.score(upper)) أو أكثر."
        case .groupsNote(let hasIntervals):
            (hasIntervals ? "لا ترافق متوسط المجموعة ولا وسيطها أي فترة. " : "")
                + "المجموعات الإقليمية هي مجموعات منظمة التعاون الإسلامي، ومجموعات الدخل هي مجموعات البنك الدولي لسنته المالية 2023؛ أما أقل البلدان نمواً والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية فهي الواردة في قوائم الأمم المتحدة. ويمكن أن تنتمي الدولة إلى مجموعات عدة."
        case .world(let members, let developing, let highIncome, let world):
            "يبلغ متوسط المؤشر المركّب \(numbers.score(members)) للدول الأعضاء، و\(numbers.score(developing)) للاقتصادات الأخرى المنخفضة والمتوسطة الدخل، و\(numbers.score(highIncome)) للاقتصادات الأخرى المرتفعة الدخل، و\(numbers.score(world)) لجميع الاقتصادات المحسوبة درجاتها، ومنها الدول الأعضاء."
        case .aboveDeveloping(let areas):
            areas.isEmpty
                ? "لا يزيد متوسط الدول الأعضاء في أي مجال بنقطتين أو أكثر على متوسط الاقتصادات الأخرى المنخفضة والمتوسطة الدخل."
                : "المجالات التي يزيد فيها متوسط الدول الأعضاء بنقطتين أو أكثر على متوسط الاقتصادات الأخرى المنخفضة والمتوسطة الدخل: \(list(areas))."
        case .belowDeveloping(let areas):
            areas.isEmpty
                ? "ولا يقل عنه في أي مجال بنقطتين أو أكثر."
                : "المجالات التي يقل فيها عنه بنقطتين أو أكثر: \(list(areas))."
        case .worldNote(let developing, let highIncome):
            "تُجرى المقارنة باقتصادات أخرى وفق تصنيف البنك الدولي: \(numbers.count(developing)) من الاقتصادات الأخرى المنخفضة والمتوسطة الدخل، و\(numbers.count(highIncome)) من الاقتصادات الأخرى المرتفعة الدخل؛ ويبيّن الجدول كم منها حُسبت درجاته. والمتوسطات غير مرجّحة، ولا يرافق الفروق أي اختبار للدلالة الإحصائية."
        case .incomeLine(let slope, let rSquared, let error, let count):
            "استناداً إلى اقتصادات العالم التي لها مؤشر مركّب ودخل معروف (وعددها \(numbers.count(count)))، يفسّر خط مستقيم في لوغاريتم الدخل \(numbers.percent(rSquared)) من تباين المؤشر المركّب (\(.latin("R²")))، وهو لا يدل على علاقة سببية. وعلى امتداد هذا الخط تقترن مضاعفة الدخل بزيادة قدرها \(points(slope * 0.693_147_180_559_945_3)). ويبلغ الخطأ المعياري للبواقي \(points(error))."
        case .aboveIncome: "الدول الأعضاء التي تزيد بأكثر من خطأ معياري واحد على القيمة المتوقعة عند دخلها"
        case .belowIncome: "الدول الأعضاء التي تقل بأكثر من خطأ معياري واحد عن القيمة المتوقعة عند دخلها"
        case .incomeNote:
            "الدخل هو نصيب الفرد من الناتج المحلي الإجمالي بالدولار الأمريكي الجاري، لأحدث سنة معروفة لكل اقتصاد (من 2020 إلى 2022 في معظم الحالات). ويبيّن الخط ما هو معتاد عند مستوى الدخل، لا ما هو ممكن."
        case .changeIntroduction(let year):
            "يقارن الجدول هذا الإصدار بإصدار \(numbers.year(year)) محسوباً بالمنهجية نفسها، مجالاً مجالاً، على أساس المؤشرات المتوافرة في الإصدارين. فلا يدخل في التغيّر مؤشر جديد ولا منهجية جديدة."
        case .changeNote(let hasIntervals):
            (hasIntervals
                ? "يبيّن فصل \(.jump(id: "comparison", "المقارنة السنوية")) أياً من هذه التغيّرات يمكن قياسه، وما وراءه."
                : "لا ترافق هذه التغيّرات أي فترات، فلا يوصف أي منها بأنه ذو دلالة إحصائية.")
                + " وهي تشمل ما قد يكون من تغيير المصدر لمنهجيته، أو من تبدّل المصدر بين القيمتين."
        case .noEarlier: "لا تمتد البيانات إلى إصدار سابق."
        case .scoreTable: "المؤشر المركّب والمستوى والمرتبة والتغطية للدول الأعضاء"
        case .groupTable: "المؤشر المركّب بحسب مجموعات الدول الأعضاء"
        case .worldTable: "متوسط الدرجات في الدول الأعضاء وفي سائر العالم"
        case .changeTable(let year): "التغيّر في درجات المجالات منذ إصدار \(numbers.year(year))، على أساس المؤشرات نفسها"
        }
    }

    /// Why a country has no score.
    func tooFewAreas(present: Int, areas: Int, needed: Int, missing: [String]) -> Words {
        let found: Words =
            present == 0
            ? "لا تتوافر بيانات كافية في أي مجال"
            : "لا تتوافر بيانات كافية إلا في \(counted(present, .area, .genitive))"
        return
            "لم تُحسب الدرجة، إذ \(found) من أصل \(numbers.count(areas))، والمطلوب \(numbers.count(needed)). والمجالات التي تنقصها القيم هي: \(list(missing))."
    }

    /// A sentence of an area’s chapter.
    func area(_ fact: AreaFact) -> Words {
        switch fact {
        case .mean(let area, let mean, let median, let count, let total):
            "يبلغ متوسط الدرجات في مجال \(area) \(numbers.score(mean)) ووسيطها \(numbers.score(median))، في \(outOf(count, total))."
        case .world(let difference, let developing, let highDifference, let highIncome):
            "وهذا المتوسط \(comparison(difference)) متوسط الاقتصادات الأخرى المنخفضة والمتوسطة الدخل (\(numbers.score(developing)))، و\(comparison(highDifference)) متوسط الاقتصادات الأخرى المرتفعة الدخل (\(numbers.score(highIncome)))."
        case .spread(let lowest, let highest, let coverage):
            "وتتراوح الدرجات \(between(lowest, highest))؛ وتتوافر قيم لما نسبته \(numbers.percent(coverage)) من وزن المجال في المتوسط."
        case .levels(let counts, let unscored):
            levelList(counts)
                + (unscored > 0
                    ? " ولم تُحسب هنا \(unscored == 1 ? "درجة" : "درجات") \(memberCountries(unscored, .genitive))." : "")
        case .groups: "التوزيع بحسب المجموعات الإقليمية ومجموعات الدخل:"
        case .leaders(let level, let names):
            "الدول الأعضاء في \(theLevel(level))، بالترتيب الأبجدي: \(list(names))."
        case .borderline(let names):
            names.isEmpty
                ? "ولا تقع أي منها عند حدّ بين مستويين." : "ومنها ما يقع عند حدّ بين مستويين: \(list(names))."
        case .noLeaders: "لا تقع أي دولة عضو في المستوى المتقدم أو الرائد."
        case .bestOfIncome(let hasIntervals):
            hasIntervals
                ? "أعلى درجة في كل مجموعة دخل، والدول الأخرى التي تتداخل فترة 90% لدرجتها مع فترة هذه الدرجة"
                : "أعلى درجة في كل مجموعة دخل"
        case .improved(let year, let hasIntervals):
            hasIntervals
                ? "أكبر الزيادات التي يمكن قياسها منذ إصدار \(numbers.year(year)) على أساس المؤشرات نفسها، بالنقاط"
                : "أكبر الزيادات منذ إصدار \(numbers.year(year)) على أساس المؤشرات نفسها، بالنقاط"
        case .noImproved(let hasIntervals):
            hasIntervals
                ? "لا توجد دولة عضو ارتفعت فيها درجة المجال ارتفاعاً يمكن قياسه، مع استبعاد القيم التي لا تمكن مقارنتها بما سبقها."
                : "لا توجد دولة عضو لها قيمة أحدث ترفع درجتها على أساس المؤشرات نفسها."
        case .improvedNote(let median, let count, let hasIntervals):
            "لا تُحتسب إلا المؤشرات المتوافرة في الإصدارين. وفي الدول الأعضاء التي لها قيم أحدث (وعددها \(numbers.count(count))) يبلغ وسيط التغيّر \(changeInPoints(median)). وقد يكون وراء الزيادة تغيير المصدر لمنهجيته (المرفق \(.jump(id: "annex-d", "د")))؛ "
                + (hasIntervals
                    ? "ولا تُعرض إلا الدول التي تقع فوق الصفر فترة 90% لتغيّر درجة المجال فيها، شاملةً التغطية."
                    : "ولا ترافقها أي فترة.")
        case .gaps: "المؤشرات التي يقل فيها متوسط درجات الدول الأعضاء عن متوسط العالم بأكبر فارق"
        case .noGaps: "لا يقل متوسط درجات الدول الأعضاء عن متوسط العالم في أي من مؤشرات هذا المجال."
        case .foundational(let names): "الدول الأعضاء في المستوى التأسيسي، بالترتيب الأبجدي: \(list(names))."
        case .noFoundational: "لا تقع أي دولة عضو محسوبة الدرجة في المستوى التأسيسي."
        case .coverage(let share, let medianYear, let stale, let present):
            "تتوافر قيم لما نسبته \(numbers.percent(share)) من الخانات؛ والسنة الوسيطة هي \(numbers.year(medianYear))، و\(numbers.count(stale)) من القيم البالغ عددها \(numbers.count(present)) أقدم من سنة الإصدار بأكثر من ثلاث سنوات."
        case .next: "المؤشرات التي تنقص أكبر عدد من الدول الأعضاء، وينبغي جمعها تالياً"
        case .nothingMissing: "لكل دولة عضو قيمة لكل مؤشر."
        case .hosts(let level, let names):
            "الدول الأعضاء في \(theLevel(level)) أو ما فوقه، التي يمكنها أن تتقاسم خبرتها، بالترتيب الأبجدي: \(list(names))."
        case .noHosts:
            "لا تقع أي دولة عضو في المستوى المتقدم أو ما فوقه؛ ويمكن التماس الخبرة من خارج منظمة التعاون الإسلامي أيضاً."
        case .joint(let low, let high):
            "\(ends(low: low, high: high))، فأي برنامج مشترك سيجد من يحتاج إليه ومن يستطيع أن يسهم فيه بخبرته."
        case .notJoint(let low, let high): "\(ends(low: low, high: high))."
        case .topic(let code): topic(code)
        case .volunteer:
            "يمكن تشكيل فريق عمل «تقوده دولة عضو متطوعة» (تقرير الاجتماع الفني الثاني، الفقرة 10). ولم يرد إلى هذا التقرير إعلان من أي دولة متطوعة."
        case .table(let area): "\(area): درجة كل دولة عضو ومستواها وتغطيتها وأدنى مؤشراتها"
        case .indicatorTable(let area): "\(area): المؤشرات"
        case .coverageKey: "حالة كل قيمة"
        }
    }

    /// How many stand at the two lowest and the two highest levels; without a full stop.
    private func ends(low: Int, high: Int) -> Words {
        let lowest = "\(members(low, "تقع")) في المستويين الأدنيين" as Words
        return high == 0
            ? "\(lowest)، ولا تقع أي دولة عضو في المستويين الأعليين"
            : "\(lowest)، و\(low == 0 ? "تقع " : "")\(counted(high, .country)) في المستويين الأعليين"
    }

    /// Ends in `من`, which the mean compared with follows.
    private func comparison(_ difference: Double) -> Words {
        if difference.magnitude < 0.05 { return "قريب جداً من" }
        return "\(difference > 0 ? "أعلى" : "أدنى") بمقدار \(points(difference.magnitude)) من"
    }

    private func topic(_ code: String) -> Words {
        let topic =
            switch code {
            case "CCD":
                "أدوات تساعد الشركات الناشئة والمؤسسات الصغيرة على إيجاد العملاء والشركاء ومعرفة القواعد عبر الحدود"
            case "CON": "شبكات مجتمعية ونفاذ منخفض التكلفة للأماكن التي لا تصل إليها الخطوط الثابتة"
            case "SKL": "مقررات مفتوحة للمهارات الرقمية الأساسية باللغات الوطنية"
            case "GOV": "خدمات يستطيع المواطن إنجازها على الهاتف المحمول من أولها إلى آخرها"
            case "DAT": "نشر إحصاء رسمي في صورة بيانات مفتوحة مع بياناته الوصفية"
            case "RES": "حماية خدمة عامة من هجوم مُحاكى"
            case "EMT": "تطبيقات للذكاء الاصطناعي في الزراعة أو الصحة أو اللغة"
            case "ECO": "الدفع والتحصيل عبر الحدود بمحافظ إلكترونية قابلة للتشغيل البيني"
            default: "مسألة تختارها الدول الأعضاء"
            }
        return "موضوع لهاكاثون أو ديجيتون: \(topic)."
    }
}
