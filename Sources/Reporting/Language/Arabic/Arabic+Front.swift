import Scoring

extension Arabic {
    /// What the report says of itself and its mandate.
    ///
    /// The resolution of 2020 is quoted from its Arabic text. Of the Declaration and of the meeting's report no Arabic text is
    /// known: their quotations are translations made for this report, which says so.
    func about(_ phrase: AboutPhrase) -> Words {
        switch phrase {
        case .forewordPending: "هذا الموضع مخصص للتقديم، ويكتبه مسؤول ولا يكتبه المحرّك أبداً."
        case .namesDisclaimer:
            "لا تنطوي التسميات المستخدمة وترتيب عرضها على أي رأي بشأن المركز القانوني لأي بلد أو إقليم أو منطقة، أو بشأن حدودها. وتُظهر الخرائط مربعات متساوية ولا ترسم أي حدود."
        case .licenceNote:
            "يجوز إعادة استخدام النص مع ذكر المصدر. أما البيانات فتظل خاضعة لشروط ناشريها، وهي مبيّنة لكل مصدر في المرفق أ؛ وبعض هذه الشروط لا يسمح إلا بالاستخدام غير التجاري."
        case .nameOfThisReport:
            "يسمّي الإعلان هذه الوثيقة «التقرير المفاهيمي عن الوضع الراهن للدول الأعضاء في مجال الرقمنة»، ويسمّيها جدول أعمال الاجتماع الفني الثاني «الوضع الراهن للتحول الرقمي في الدول الأعضاء في منظمة التعاون الإسلامي». ولا يُعرف نص عربي رسمي للإعلان ولا لتقرير الاجتماع الفني الثاني، فالاقتباسات منهما هنا ترجمة غير رسمية أُعدّت لهذا التقرير. أما قرار مجلس وزراء الخارجية فيُقتبس من نصه العربي الرسمي."
        case .resolution2020:
            "اعتمد مجلس وزراء الخارجية، في دورته السابعة والأربعين المعقودة في نيامي يومي 27 و28 نوفمبر 2020، تنفيذ مشروع التحول الرقمي للأمانة العامة لمنظمة التعاون الإسلامي (القرار رقم \(.latin("1/47-IT"))، الوثيقة \(.latin("OIC/CFM-47/2020/IT/RES/FINAL")))، واستذكر «برنامج عمل منظمة التعاون الإسلامي حتى عام 2025»"
        case .resolution2020Quote:
            "الذي ينص على تعزيز مهارات استخدام تكنولوجيا الاعلام والاتصال والتكنولوجيات الرقمية وبنية المعلومات وتطوير استخدام تكنولوجيا المعلومات والاتصالات كأداة لتحقيق النمو الاقتصادي الشامل والتنمية الاجتماعية والبشرية والوصول الى المعرفة والتكنولوجيا"
        case .declaration:
            "وفي 27 نوفمبر 2022، بمناسبة انعقاد الدورة الثامنة والثلاثين للكومسيك في إسطنبول، اعتمد الوزراء ورؤساء المنظمات والممثلون المسؤولون عن التحول الرقمي «الإعلان بشأن مبادرة/برنامج الكومسيك رفيع المستوى للتعاون الرقمي»."
        case .declarationChallenges: "ورأوا أن التحديات الرئيسية هي:"
        case .challenge(let number): challengePoint(number)
        case .declarationAreas:
            "واتفقوا على ثمانية مجالات مواضيعية لتكون إطاراً للتعاون، وتتناولها الفصول من 5 إلى 12 بترتيب ورودها في الإعلان:"
        case .declarationReport: "ويشيد الإعلان بإعداد التقرير المفاهيمي، وهذا الإصدار يحدّثه استناداً إلى بيانات منشورة."
        case .challengeText: challengeText(1)
        case .forum:
            "وقرر الوزراء الاجتماع بانتظام في إطار منتدى الكومسيك رفيع المستوى للتحول الرقمي «بغية تعزيز التعاون والتآزر التقنيين … وكذلك تبادل الخبرات ووضع برامج ومشاريع مشتركة في إطار المجالات المواضيعية المذكورة أعلاه»."
        case .meeting2:
            "وطلب الاجتماع الفني الثاني، المعقود في 1 نوفمبر 2022، تناول نقاط يتطرق إليها هذا التقرير، وهذا نصها:"
        case .meeting2Point(let number): meetingPoint(number)
        case .heldBack(let count):
            "حُجبت \(counted(count, .value)) مما أرسلته الدول الأعضاء، للسرية أو لحظر النشر، ولا يستخدم هذا التقرير شيئاً منها."
        case .internalRun(let count, let reason):
            "نسخة داخلية، ليست للنشر. تستخدم هذه النسخة بيانات سرية أو محظورة النشر (\(counted(count, .value))). السبب: \(.latin(reason))"
        case .prepared:
            "أعدّ التقرير المفاهيمي الأول مكتب التحول الرقمي التابع لرئاسة الجمهورية التركية ومكتب تنسيق الكومسيك، ونوقش في اجتماعين فنيين عُقدا في 28 سبتمبر و1 نوفمبر 2022، قبل اجتماع الوزراء في 27 نوفمبر 2022."
        case .preparedNow(let edition):
            "أما إصدار \(numbers.year(edition)) فيحسبه «ميزان»، وهو محرّك مفتوح المصدر، من بيانات منشورة. وكل جملة فيها رقم مستخرجة من البيانات. ويبيّن المرفق \(.jump(id: "annex-h", "ح")) كيف يمكن لأي شخص أن يعيد إنتاج التقرير نفسه."
        case .reservedChapters:
            "الفصول 13 و14 و16 مخصصة للممارسات الجيدة وفرص التعاون وملاحظات الدول الأعضاء، وستُطبع متى توافر ما يُطبع فيها."
        case .firstDraft: "هذا أول تقرير يكتبه المحرّك، فلا يوجد مشروع سابق يُقارن به."
        case .documentName(let number):
            switch number {
            case 1: "القرار رقم \(.latin("1/47-IT"))، \(.latin("OIC/CFM-47/2020/IT/RES/FINAL"))"
            case 2: "الاجتماع الفني الأول"
            case 3: "تقرير الاجتماع الفني الثاني"
            default: "الإعلان بشأن مبادرة/برنامج الكومسيك رفيع المستوى للتعاون الرقمي"
            }
        case .documentDate(let number):
            switch number {
            case 1: "27 و28 نوفمبر 2020"
            case 2: "28 سبتمبر 2022"
            case 3: "1 نوفمبر 2022"
            default: "27 نوفمبر 2022"
            }
        case .documentSubject(let number):
            switch number {
            case 1: "مشروع التحول الرقمي للأمانة العامة لمنظمة التعاون الإسلامي"
            case 2: "المناقشة الأولى لمشروع التقرير المفاهيمي"
            case 3: "المشروع المنقّح للتقرير المفاهيمي؛ ستة محاور للتعاون"
            default: "ثمانية مجالات مواضيعية؛ التقرير المفاهيمي؛ المنتدى"
            }
        case .quotationSource(let number):
            number == 1 ? about(.documentName(number)) : "\(about(.documentName(number))) (ترجمة غير رسمية)"
        case .secretariat:
            "يسمّي إعلان عام 2022 مكتب التحول الرقمي التابع لرئاسة الجمهورية التركية أمانةً للمنتدى؛ ويُنقل ذلك هنا كما اعتُمد."
        }
    }

    /// A challenge as the Declaration words it, in our translation.
    func challengeText(_ number: Int) -> Words {
        switch number {
        case 1: "الفوارق في مستويات التنمية المتعلقة بالرقمنة فيما بين الدول الأعضاء، وبينها وبين سائر العالم"
        case 2: "الفجوة الرقمية الناجمة عن فجوة الاتصال"
        case 3: "الحاجة إلى الارتقاء بمهارات الناس وبناء قدراتهم في مجال المهارات والكفاءات الرقمية الأساسية والمتقدمة"
        case 4: "الافتقار إلى الاستراتيجيات والسياسات والمعايير واللوائح المناسبة في مجال الرقمنة"
        case 5: "ضعف الخدمات العامة الرقمية والمنصات التي تقدم خدمات متواصلة وعالية الجودة"
        case 6: "محدودية التدابير التنظيمية والتقنية وتدابير بناء القدرات في مجال أمن المعلومات والأمن السيبراني"
        case 7:
            "الحاجة إلى مواكبة التطورات التكنولوجية المُحدِثة لتغيير جذري، استناداً إلى مبادئ محورها الإنسان وآليات معقدة لحوكمة البيانات"
        default: "الحاجة إلى نشر ما هو قائم من إمكانات الابتكار والحلول الرقمية وإدماجها في الاقتصاد الرقمي"
        }
    }

    private func challengePoint(_ number: Int) -> Words {
        let chapters: Words =
            switch number {
            case 1: "الفصل \(.jump(id: "overall", "4"))"
            case 2: "الفصل \(.jump(id: "con", "6"))"
            case 3: "الفصل \(.jump(id: "skl", "7"))"
            case 4: "الفصل \(.jump(id: "ccd", "5"))"
            case 5: "الفصل \(.jump(id: "gov", "8"))"
            case 6: "الفصل \(.jump(id: "res", "10"))"
            case 7: "الفصلان \(.jump(id: "dat", "9")) و\(.jump(id: "emt", "11"))"
            default: "الفصل \(.jump(id: "eco", "12"))"
            }
        return "«\(challengeText(number))» (\(chapters))\(number < 8 ? "؛" : ".")"
    }

    private func meetingPoint(_ number: Int) -> Words {
        switch number {
        case 1:
            "«يمكن التوسع في التقرير في تناول الاقتصاد الرقمي والتكنولوجيا المالية» (الفصل \(.jump(id: "eco", "12")))؛"
        case 2:
            "«أفضل الممارسات والتطبيقات مثل الهوية عبر الهاتف المحمول والهوية الرقمية وخدمات الحكومة الإلكترونية» (الفصل \(.jump(id: "gov", "8")))؛"
        case 3: "«نشر ثقافة الرقمنة» (الفصل \(.jump(id: "gov", "8")))؛"
        case 4:
            "«قابلية التشغيل البيني لمنصات التجارة الإلكترونية ومواءمة الأطر القانونية» (الفصل \(.jump(id: "eco", "12")))؛"
        case 5: "«بناء قدرات القوى العاملة في الأمن السيبراني» (الفصل \(.jump(id: "res", "10")))؛"
        case 6: "«دعم منظومة ريادة الأعمال والشركات الناشئة» (الفصل \(.jump(id: "ccd", "5")))؛"
        default:
            "«الهاكاثونات والديجيتونات فيما بين الدول الأعضاء في منظمة التعاون الإسلامي» (القسم الأخير من فصل كل مجال)."
        }
    }

    /// A sentence of the executive summary.
    func summary(_ fact: SummaryFact) -> Words {
        switch fact {
        case .scored(let count, let total, let unscored, let needed, let areas):
            unscored.isEmpty
                ? "حُسبت في هذا الإصدار درجات الدول الأعضاء جميعها، وعددها \(numbers.count(total))."
                : "حُسبت في هذا الإصدار درجات \(outOf(count, total)). ولم تُحسب الدرجة، لأن المجالات ذات البيانات الكافية أقل من \(numbers.count(needed)) من أصل \(numbers.count(areas))، \(unscored.count == 1 ? "لدولة واحدة هي" : "لكل من"): \(list(unscored))."
        case .level(let mean, let interval, let median, let weighted):
            "يبلغ المتوسط غير المرجّح للمؤشر المركّب \(numbers.score(mean)) من 100\(bracketed(interval))، ووسيطه \(numbers.score(median))؛ وإذا احتُسب كل فرد من السكان بالتساوي بلغ المتوسط \(numbers.score(weighted))."
        case .levels(let counts, let borderline):
            "\(levelList(counts))" + (borderline.map { " \(borderlineSentence($0))" as Words } ?? "")
        case .spread(let lowest, let highest, let lowerQuartile, let upperQuartile, let pairs):
            "يتراوح المؤشر المركّب \(between(lowest, highest))؛ ويقع النصف الأوسط من الدول الأعضاء \(between(lowerQuartile, upperQuartile))."
                + (pairs.map { " و\(notApart($0))." as Words } ?? "")
        case .areas(
            let highest, let highestMean, let highestOthers, let lowest, let lowestMean, let lowestOthers,
            let worldLowest, let worldHighest):
            "تتراوح متوسطات المجالات بين \(numbers.score(lowestMean)) (\(lowest)\(overlap(lowestOthers))) و\(numbers.score(highestMean)) (\(highest)\(overlap(highestOthers)))؛ ويبلغ متوسطا المجالين نفسيهما في جميع اقتصادات العالم \(numbers.score(worldLowest)) و\(numbers.score(worldHighest)) على التوالي."
        case .world(let members, let developing, let highIncome):
            "وفق المؤشرات والحدود المرجعية نفسها، يبلغ متوسط الدول الأعضاء \(numbers.score(members))، مقابل \(numbers.score(developing)) للاقتصادات الأخرى المنخفضة والمتوسطة الدخل و\(numbers.score(highIncome)) للاقتصادات الأخرى المرتفعة الدخل."
        case .change(let change, let verdicts, let count, let fromYear, let toYear):
            "منذ إصدار \(numbers.year(fromYear))، وفي الدول الأعضاء المحسوبة درجاتها في الإصدارين (وعددها \(numbers.count(count)))، \(course(change, fromYear, toYear, "متوسط المؤشر المركّب"))."
                + (verdicts.map { " " + comparison(.verdicts($0)) } ?? "")
        case .coverageNotUse(let use, let coverage, let gap, let count):
            "في الدول الأعضاء التي تتوافر لها القيمتان (وعددها \(numbers.count(count)))، تبلغ النسبة الوسيطة لمستخدمي الإنترنت \(percentage(use)) من السكان، والنسبة الوسيطة للمشمولين بإشارة الجيل الرابع (4G) \(percentage(coverage))؛ أما وسيط الفجوات، محسوبةً لكل دولة على حدة، فيبلغ \(percentagePoints(gap))."
        case .affordability(let above, let count, let threshold):
            "تكلّف 5 غيغابايت من بيانات الهاتف المحمول أكثر من \(percentage(threshold, decimals: 0)) من النصيب الشهري للفرد من الدخل القومي الإجمالي في \(numbers.count(above)) من الدول الأعضاء التي تتوافر لها قيمة، وعددها \(numbers.count(count))."
        case .data(let share, let medianYear, let staleShare):
            "تتوافر قيم لما نسبته \(numbers.percent(share)) من الخانات التي تستند إليها الدرجات (الدول الأعضاء × المؤشرات)؛ وسنتها الوسيطة \(numbers.year(medianYear))، و\(numbers.percent(staleShare)) من القيم أقدم من سنة الإصدار بأكثر من ثلاث سنوات."
        }
    }

    /// `تقع دولتان عضوان في المستوى التأسيسي، و21 دولة في المستوى الناشئ، …؛ ولا تقع أي دولة عضو في المستوى الرائد.`
    func levelList(_ counts: [Int]) -> Words {
        let present = Level.allCases.filter { counts[$0.rawValue] > 0 }
        let absent = Level.allCases.filter { counts[$0.rawValue] == 0 }
        guard let first = present.first else { return "لا تقع أي دولة عضو في أي مستوى." }
        let parts = present.map { level -> Words in
            let count = counts[level.rawValue]
            return "\(level == first ? memberCountries(count) : counted(count, .country)) في \(theLevel(level))"
        }
        let none =
            absent.isEmpty
            ? "" : "؛ ولا تقع أي دولة عضو في المستوى \(absent.map(definite).joined(separator: " أو "))" as Words
        return "تقع \(join(parts))\(none)."
    }

    /// `بين 14.9 و75.2`.
    func between(_ low: Double, _ high: Double) -> Words { "بين \(numbers.score(low)) و\(numbers.score(high))" }

    /// Among how many pairs neither country can be called higher; without a full stop.
    func notApart(_ pairs: (all: Int, apart: Int)) -> Words {
        "في \(numbers.count(pairs.all - pairs.apart)) من أصل \(counted(pairs.all, .pair, .genitive)) من الدول الأعضاء لا يمكن القول إن إحدى الدولتين أعلى من الأخرى"
    }
}
