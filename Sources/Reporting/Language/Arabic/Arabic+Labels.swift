import Indicators
import Scoring

extension Arabic {
    /// A word or two, for headers and labels.
    func label(_ label: Label) -> Words {
        switch label {
        case .edition: "الإصدار"
        case .status: "الحالة"
        case .statusWord(let status): Words(word(status))
        case .dataCutOff: "تاريخ إقفال البيانات"
        case .observationDeadline: "الموعد النهائي للملاحظات"
        case .notSet: "لم يُحدَّد"
        case .language: "اللغة"
        case .languageName: "العربية"
        case .engine: "المحرّك"
        case .inputDigest: "بصمة المدخلات"
        case .countriesScored: "الدول الأعضاء المحسوبة درجاتها"
        case .country: "الدولة"
        case .countries: "الدول"
        case .index: "المؤشر المركّب"
        case .level: "المستوى"
        case .rank: "المرتبة"
        case .coverage: "التغطية"
        case .score: "الدرجة"
        case .area: "المجال"
        case .areas: "المجالات"
        case .indicator: "المؤشر"
        case .value: "القيمة"
        case .year: "السنة"
        case .unit: "الوحدة"
        case .source: "المصدر"
        case .weight: "الوزن"
        case .levelName(let level): Words(name(level))
        case .notScored: "غير محسوبة"
        case .groupName(let group): Words(name(group))
        case .regionName(let region): Words(name(region))
        case .incomeName(let income): Words(name(income))
        case .interval: "فترة 90%"
        case .rankInterval: "المرتبة (فترة 90%)"
        case .borderlineLevel(let level): "\(name(level))، عند الحدّ"
        case .topTen: "المرتبة 10 أو أفضل"
        case .othersReaching: "فترات تتداخل معها"
        case .overlapping(let names):
            names.count > 3 ? counted(names.count, .country) : names.isEmpty ? "لا توجد" : Words(list(names))
        case .mean: "المتوسط"
        case .weightedMean: "المتوسط المرجّح بالسكان"
        case .median: "الوسيط"
        case .lowerQuartile: "الربيع الأدنى"
        case .upperQuartile: "الربيع الأعلى"
        case .lowest: "الأدنى"
        case .highest: "الأعلى"
        case .membersScored: "المحسوبة"
        case .count: "دول لها قيمة"
        case .peerMedian: "وسيط النظراء"
        case .worldMedian: "وسيط العالم"
        case .change: "التغيّر"
        case .likeForLikeChange: "التغيّر على أساس المؤشرات نفسها"
        case .areaChangeInterval: "فترة 90% لتغيّر درجة المجال، بما فيه أثر التغطية"
        case .renewed: "قيم أحدث"
        case .weakest: "أدنى المؤشرات"
        case .gain: "أثره في المؤشر المركّب"
        case .missing: "غير متوافرة"
        case .weightMissing: "الوزن في المؤشر المركّب"
        case .members: "الأعضاء"
        case .stale: "قديمة"
        case .stateName(let state):
            switch state {
            case .observed: "مرصودة في سنة الإصدار"
            case .carried: "مرصودة قبلها بسنة إلى ثلاث سنوات"
            case .stale: "أقدم من ثلاث سنوات"
            case .estimated: "مقدّرة من المصدر"
            case .missing: "غير متوافرة"
            }
        case .instrumentName(let instrument):
            switch instrument {
            case .inForce: "نافذ"
            case .inPreparation: "قيد الإعداد أو جزئي"
            case .none: "لا يوجد أو غير معروف"
            case .unknown: "لا تتوافر قيمة"
            }
        case .instrumentLetter(let instrument):
            switch instrument {
            case .inForce: "نـ"
            case .inPreparation: "عـ"
            case .none: "لـ"
            case .unknown: "؟"
            }
        case .direction: "الاتجاه"
        case .higherIsBetter: "الأعلى أفضل"
        case .lowerIsBetter: "الأدنى أفضل"
        case .goalposts: "الحدّان المرجعيان"
        case .maxAge: "أقصى عمر للقيمة"
        case .definition: "التعريف"
        case .noScore: "للسياق، لا درجة له"
        case .percentilesBasis(let count):
            "المئينان 2.5 و97.5 لقيم دول وسنوات منذ عام 2015، وعددها \(numbers.count(count))"
        case .naturalBasis: "حدّا المقياس"
        case .logarithmic: "لوغاريتمي"
        case .linear: "خطي"
        case .years(let years): counted(years, .year)
        case .from: "من درجة"
        case .points: "الفجوة (نقاط)"
        case .indicators: "المؤشرات"
        case .memberCountries: "الدول الأعضاء"
        case .areasScored: "المجالات المحسوبة"
        case .worldMean: "متوسط العالم"
        case .several(let count): "عدة مؤشرات (\(numbers.count(count)))"
        case .document: "الوثيقة"
        case .date: "التاريخ"
        case .subject: "الموضوع"
        case .publisher: "الناشر"
        case .dataset: "مجموعة البيانات وطبعتها"
        case .licenceOf: "الترخيص"
        case .accessed: "تاريخ الاطلاع"
        case .file: "الملف"
        case .digest: Words(.latin("SHA-256"))
        case .bytes: "الحجم بالبايت"
        case .chapter: "المجال المواضيعي في الإعلان"
        case .theme2022: "محور الاجتماع الفني"
        case .themeOf2022(let theme):
            switch theme {
            case .government: "تطوير الحكومة الرقمية"
            case .resilience: "تعزيز الصمود الرقمي والضمانات الرقمية"
            case .connectivity: "تعزيز الاتصال الرقمي والبنية التحتية للنطاق العريض والنفاذ إليه"
            case .skills: "النهوض بالمهارات والكفاءات الرقمية"
            case .emergingAndData: "التكنولوجيات الناشئة وحوكمة البيانات"
            case .crossCutting:
                "قضايا التعاون الرقمي الشاملة، مثل منظومة الشركات الناشئة وتجمّعات المؤسسات الصغيرة والمتوسطة ورواد الأعمال"
            case .economy: "(لا يوجد)"
            }
        case .crosswalkHeader: "ما آل إليه"
        case .crosswalkNote(let theme):
            switch theme {
            case .emergingAndData: "قسّمه الإعلان إلى مجالين"
            case .economy: "جديد في الإعلان؛ طُلب في الفقرة 7 من تقرير الاجتماع"
            case .resilience: "وُسّع ليشمل الأمن السيبراني"
            case .government, .connectivity, .skills, .crossCutting: "أُبقي عليه"
            }
        case .capital(let label):
            switch label {
            case .region: "المجموعة"
            case .income: "مجموعة الدخل"
            case .population: "عدد السكان"
            case .memberSince: "عضو منذ"
            case .figures: "القيم"
            }
        case .english: "الإنجليزية"
        case .french: "الفرنسية"
        case .arabic: "العربية"
        case .expectedForIncome: "المتوقع عند هذا الدخل"
        case .difference: "الفرق"
        case .firstYear: "السنة الأولى"
        case .firstValue: "القيمة الأولى"
        case .lastYear: "السنة الأخيرة"
        case .lastValue: "القيمة الأخيرة"
        case .allSources(let count):
            "المؤشرات المحتسبة (وعددها \(numbers.count(count)))، ولكل منها مصدره في المرفق \(.jump(id: "annex-a", "أ"))"
        case .scoredIndicators(let count): "المؤشرات المحتسبة (وعددها \(numbers.count(count)))"
        case .figure: "الشكل"
        case .table: "الجدول"
        case .section: "القسم"
        case .readIn(let month): "الاطلاع في \(month)"
        case .atAGlance: "نظرة عامة: المتوسط والوسيط وعدد الدول الأعضاء في كل مستوى"
        case .contents: "المحتويات"
        case .skipToContent: "الانتقال إلى التقرير"
        case .showTable: "عرض الأرقام في جدول"
        case .sourceWord: "المصدر"
        case .dataFile: "البيانات بالدقة الكاملة"
        case .runningFoot(let edition, let status):
            "الوضع الراهن للدول الأعضاء في مجال الرقمنة · \(numbers.year(edition)) · \(word(status))"
        }
    }

    private func word(_ status: EditionRecord.Status) -> String {
        switch status {
        case .draft: "مشروع"
        case .revisedDraft: "مشروع منقّح"
        case .final: "نسخة نهائية"
        }
    }

    /// The title of a chapter or section.
    func title(_ title: Title) -> Words {
        switch title {
        case .report: "التقرير المفاهيمي عن الوضع الراهن للدول الأعضاء في مجال الرقمنة"
        case .subtitle: "الوضع الراهن للتحول الرقمي في الدول الأعضاء في منظمة التعاون الإسلامي"
        case .foreword: "تقديم"
        case .summary: "التقديم والملخص التنفيذي"
        case .executive: "الملخص التنفيذي"
        case .about: "عن هذا التقرير"
        case .mandate: "الولاية"
        case .preparation: "كيفية إعداده"
        case .changes: "ما تغيّر منذ المشروع السابق"
        case .documents: "الوثائق"
        case .method: "المنهجية في صفحتين"
        case .framework: "الإطار"
        case .normalisation: "من القيم إلى الدرجات"
        case .aggregation: "من الدرجات إلى المؤشر المركّب"
        case .missingData: "البيانات غير المتوافرة"
        case .uncertainty: "عدم اليقين"
        case .levels: "المستويات"
        case .reading: "كيفية قراءة هذا التقرير"
        case .overall: "الوضع العام"
        case .distribution: "المستوى والتوزيع"
        case .amongMembers: "الفوارق فيما بين الدول الأعضاء"
        case .withWorld: "الفوارق مع سائر العالم"
        case .againstIncome: "المستوى بالقياس إلى الدخل"
        case .changeOverTime: "التغيّر"
        case .area(let name): Words(name)
        case .state: "الوضع في ثلاث جمل"
        case .areaDistribution: "التوزيع والمستويات"
        case .leaders: "الدول المتصدرة"
        case .improved: "الدول الأكثر تحسّناً"
        case .gaps: "الفجوات"
        case .seeds: "ما طلبه الوزراء والخبراء"
        case .coverage: "تغطية البيانات وما ينبغي جمعه تالياً"
        case .cooperation: "منطلقات للتعاون"
        case .profiles: "الملفات القطرية"
        case .profile(let name): Words(name)
        case .strengths: "مواطن القوة"
        case .gains: "أكبر فرص التحسّن"
        case .income: "المستوى بالقياس إلى الدخل"
        case .trend: "اتجاه المؤشرات الرئيسية"
        case .figures: "جميع المؤشرات"
        case .comparison: "المقارنة السنوية"
        case .movers: "التغيّرات ومكوّناتها"
        case .levelChanges: "المستويات والدخول والخروج"
        case .figuresBehind: "القيم الكامنة وراء التغيّرات"
        case .convergence: "التقارب"
        case .seriesBreaks: "انقطاعات السلاسل"
        case .change: "التغيّر"
        case .dataGaps: "فجوات البيانات"
        case .annexes: "المرفقات"
        case .metadata: "المرفق أ: المؤشرات والمصادر"
        case .dataTables: "المرفق ب: جداول البيانات"
        case .scoreTable: "المرفق ج: الدرجات والمراتب"
        case .changesAnnex: "المرفق د: التغييرات والانقطاعات"
        case .crosswalk: "المرفق هـ: من ستة محاور إلى ثمانية مجالات"
        case .submitting: "المرفق و: كيفية تقديم البيانات"
        case .glossary: "المرفق ز: المصطلحات"
        case .manifest: "المرفق ح: كيفية إعادة إنتاج هذا التقرير"
        case .licences: "المرفق ط: الترخيص والاستشهاد وإخلاء المسؤولية"
        }
    }
}
