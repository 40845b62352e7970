extension Arabic {
    /// A sentence on what the ministers and experts asked of an area.
    func seed(_ fact: SeedFact) -> Words {
        switch fact {
        case .challenge(let code): challenge(code)
        case .wish(let code): wish(code)
        case .instruments: "استراتيجيات الدول الأعضاء وقوانينها"
        case .instrumentCount(let instrument, let years, let inForce, let preparation, let none, let unknown):
            "\(instrument) (بحسب الترميز \(of(years: years))): «نافذ»: \(someCountries(inForce))؛ «قيد الإعداد أو جزئي»: \(someCountries(preparation))؛ «لا يوجد» أو لا يعرفه المصدر: \(someCountries(none))\(unknown > 0 ? "؛ لا تتوافر قيمة: \(someCountries(unknown))" as Words : "")."
        case .startUps(let median, let count, let world):
            "يُستدل على منظومة الشركات الناشئة والمطورين بعدد المنظمات على منصة GitHub لكل 100,000 نسمة: فالوسيط في \(memberCountries(count, .genitive)) هو \(numbers.number(median, decimals: 1))، ووسيط جميع الاقتصادات التي لها قيمة هو \(numbers.number(world, decimals: 1))."
        case .newBusinesses(let count):
            count == 0
                ? "لا تتوافر قيمة حديثة لكثافة الشركات الجديدة لأي دولة عضو؛ ولا يقيس أي من المصادر المستخدمة تجمّعات المؤسسات الصغيرة والمتوسطة."
                : "تتوافر قيمة حديثة لكثافة الشركات الجديدة في \(memberCountries(count, .genitive))؛ ولا يقيس أي من المصادر المستخدمة تجمّعات المؤسسات الصغيرة والمتوسطة."
        case .competitions:
            "لم يُرسَل أي جدول زمني للهاكاثونات والديجيتونات. ويمكن لجهات الاتصال الوطنية إرسال بياناتها إلى مكتب تنسيق الكومسيك."
        case .access(let use, let coverage, let gap):
            "في الدول الأعضاء التي تتوافر لها القيمتان، تبلغ النسبة الوسيطة لمستخدمي الإنترنت \(percentage(use)) من السكان، والنسبة الوسيطة للمشمولين بتغطية الجيل الرابع (4G) \(percentage(coverage))؛ ويبلغ وسيط الفجوات \(percentagePoints(gap)). ومن يقعون في هذه الفجوة تصلهم الإشارة ولا يستخدمون الإنترنت، ولا تبيّن القيم سبب ذلك."
        case .prices(let above, let count, let threshold):
            "تستهدف لجنة النطاق العريض، في البلدان المنخفضة والمتوسطة الدخل، أن تقل كلفة اشتراك النطاق العريض الأساسي بحلول عام 2025 عن \(percentage(threshold, decimals: 0)) من النصيب الشهري للفرد من الدخل القومي الإجمالي. وتزيد كلفة 5 غيغابايت من بيانات الهاتف المحمول على ذلك في \(numbers.count(above)) من الدول الأعضاء التي تتوافر لها قيمة، وعددها \(numbers.count(count))."
        case .fixedPrices(let above, let count):
            "وتزيد كلفة النطاق العريض الثابت على ذلك في \(numbers.count(above)) من أصل \(numbers.count(count))."
        case .genderGap(let gap, let count):
            "في الدول الأعضاء التي تنشر استخدام الإنترنت بحسب الجنس (وعددها \(numbers.count(count)))، يبلغ الفرق الوسيط بين الرجال والنساء \(percentagePoints(gap))."
        case .accessTable: "النفاذ إلى الاتصال واستخدامه وسعره"
        case .basicSkills(let median, let count):
            "المهارات الأساسية: في الدول الأعضاء التي تنشر هذه القيمة (وعددها \(numbers.count(count)))، تبلغ النسبة الوسيطة لمن استخدموا صيغاً حسابية في جدول بيانات إلكتروني \(percentage(median)) من الشباب والكبار."
        case .advancedSkills(let median, let count):
            "المهارات المتقدمة: في الدول الأعضاء التي تنشر هذه القيمة (وعددها \(numbers.count(count)))، تبلغ النسبة الوسيطة لمن كتبوا برنامجاً حاسوبياً \(percentage(median))."
        case .dataHole(let count, let total):
            "ثغرة في البيانات: لا تتوافر قيمة حديثة عن المهارات الرقمية إلا في \(outOf(count, total)). أما في الدول الأخرى فتستند درجات هذا المجال إلى سنوات الدراسة والإلمام بالقراءة والكتابة والإنفاق وتجهيز المدارس وعدد المطورين على منصة GitHub. ولا يقدم أي من المصادر المستخدمة المهارات بحسب الجنس."
        case .schools(let median, let count):
            "في \(memberCountries(count, .genitive))، تبلغ النسبة الوسيطة للمدارس الثانوية المزودة بالإنترنت لأغراض التعليم \(percentage(median))."
        case .skillsTable: "المهارات الرقمية الأساسية والمتقدمة، والمدارس"
        case .services(let median, let world, let count):
            "يبلغ وسيط مؤشر الخدمات الإلكترونية في \(memberCountries(count, .genitive)) \(numbers.number(median, decimals: 3))، مقابل \(numbers.number(world, decimals: 3)) لوسيط العالم."
        case .supplyNotUse(let useAhead, let count, let total, let margin, let names):
            "العرض والاستخدام: في \(outOf(useAhead, total)) تزيد نسبة مستخدمي الإنترنت على مؤشر الخدمات الإلكترونية مضروباً في 100؛ وفي \(counted(count, .country, .genitive)) يتقدم المؤشر بأكثر من \(numbers.number(margin, decimals: 0)) نقطة\(names.isEmpty ? "" : " (\(list(names)))" as Words). والمؤشر ليس نسبة من الناس؛ فالمقارنة لا تدل إلا على المواضع التي قد تكون فيها الخدمات بعيدة المنال."
        case .identity(let median, let count):
            "الهوية الرسمية: في \(memberCountries(count, .genitive))، تبلغ النسبة التقديرية الوسيطة لمن لا يملكونها \(percentage(median)) من السكان (البنك الدولي، 2018). ولا هوية رقمية دون هوية."
        case .notMeasuredGovernment:
            "لا تتضمن المصادر المستخدمة قيماً قابلة للمقارنة عن الهوية عبر الهاتف المحمول أو التوقيع الإلكتروني أو الخدمات التي تُطلب بياناتها مرة واحدة أو توافر البوابات، ولا عن ثقافة الرقمنة. وستُطبع في الفصل 13 الممارسات الجيدة التي ترسلها الدول الأعضاء."
        case .governmentTable: "الحكومة الرقمية: الخدمات والمشاركة والأنظمة الأساسية"
        case .dataNotMeasured:
            "لا يشمل أي من المصادر المستخدمة القواعد المتعلقة بالبيانات العابرة للحدود؛ فهي هنا غير معروفة، لا غائبة."
        case .pillars:
            "تُعرض فيما يلي الركائز الخمس للرقم القياسي العالمي للأمن السيبراني لعام 2020، ولكل منها من 0 إلى 20 نقطة."
        case .workforce:
            "طلب الاجتماع مزيداً من التركيز على القوى العاملة في الأمن السيبراني. ولا يحصي أي من المصادر المستخدمة الاختصاصيين أو أماكن التدريب أو العاملين في أفرقة الاستجابة على نحو قابل للمقارنة؛ ويُرجى من جهات الاتصال الوطنية إرسال ما لديها من أرقام. والركيزة المتعلقة بتنمية القدرات هي أقرب مقياس إلى ذلك."
        case .pillarTable: "الركائز الخمس: القيم الوسيطة بالنقاط"
        case .concentration(let indicator, let share, let people, let names, let count):
            "\(indicator): يأتي من خمس دول \(numbers.percent(share)) من مجموع ما تسجّله \(memberCountries(count, .nominative)) (القيم المنسوبة إلى السكان مضروبةً في عدد السكان لعام 2024)، وتضم الدول الخمس \(numbers.percent(people)) من سكان الدول المذكورة جميعاً: \(list(names))."
        case .fifthGeneration(let present, let count, let gini, let giniOf4G):
            "تصل تغطية الجيل الخامس (5G) إلى جزء من السكان في \(numbers.count(present)) من الدول الأعضاء التي تتوافر لها قيمة، وعددها \(numbers.count(count))؛ ويبلغ معامل جيني للتغطية فيما بين الدول \(numbers.number(gini, decimals: 2)) للجيل الخامس، مقابل \(numbers.number(giniOf4G, decimals: 2)) للجيل الرابع. وتؤخذ لكل دولة أحدث قيمة لها، فتبيّن هذه الأرقام مقدار التفاوت، ولا تبيّن كيف تغيّر مع الزمن."
        case .emergingStrategies: "التكنولوجيات الناشئة: الاستراتيجية والجيل الخامس والبحوث وبراءات الاختراع"
        case .accounts(let median, let count):
            "الشمول المالي: في \(memberCountries(count, .genitive))، تبلغ النسبة الوسيطة لمن لديهم حساب \(percentage(median)) من البالغين."
        case .payments(let difference, let count, let years):
            "في \(memberCountries(count, .genitive)) تتوافر قيمتان للسنة نفسها، وتزيد نسبة البالغين الذين لديهم حساب على نسبة من أجروا أو تلقوا مدفوعات رقمية بفارق وسيط قدره \(percentagePoints(difference)) (\(of(years: years)))."
        case .mobileMoney(let median, let count):
            "التكنولوجيا المالية: في \(memberCountries(count, .genitive))، تبلغ النسبة الوسيطة لمن لديهم حساب للأموال عبر الهاتف المحمول \(percentage(median)) من البالغين."
        case .commerceLaw:
            "لا تبيّن المصادر المستخدمة أي الدول الأعضاء يعترف بعضها بالتوقيعات الإلكترونية الصادرة في بعضها الآخر، ولا مدى توافق قوانينها بشأن التجارة الإلكترونية. ويحتاج إعداد جدول بذلك إلى بيانات من جهات الاتصال الوطنية؛ فالأمر هنا غير معروف، لا غائب."
        case .economyTable: "الحسابات والمدفوعات الرقمية والشراء عبر الإنترنت"
        }
    }

    private func challenge(_ code: String) -> Words {
        switch code {
        case "CCD": challengeText(4)
        case "CON": challengeText(2)
        case "SKL": challengeText(3)
        case "GOV": challengeText(5)
        case "RES": challengeText(6)
        case "ECO": challengeText(8)
        default: challengeText(7)
        }
    }

    private func wish(_ code: String) -> Words {
        switch code {
        case "CCD":
            "أدرج الاجتماع الفني الثاني تحت هذا العنوان «منظومة الشركات الناشئة وتجمّعات المؤسسات الصغيرة والمتوسطة ورواد الأعمال»، واقترح «الهاكاثونات والديجيتونات فيما بين الدول الأعضاء في منظمة التعاون الإسلامي» (ترجمة غير رسمية)."
        case "CON": "يتحدث الإعلان عن «نفاذ شامل ومتكافئ وميسور التكلفة للجميع» (ترجمة غير رسمية)."
        case "SKL":
            "ينص برنامج عمل منظمة التعاون الإسلامي حتى عام 2025 على «تعزيز مهارات استخدام تكنولوجيا الاعلام والاتصال»."
        case "GOV":
            "طلب الاجتماع الفني الثاني تناول «أفضل الممارسات والتطبيقات مثل الهوية عبر الهاتف المحمول والهوية الرقمية وخدمات الحكومة الإلكترونية»، و«نشر ثقافة الرقمنة» (ترجمة غير رسمية)."
        case "DAT": "يتحدث الإعلان عن «خدمات رقمية محورها الإنسان وقائمة على البيانات» (ترجمة غير رسمية)."
        case "RES":
            "طلب الاجتماع الفني الثاني «مزيداً من التركيز على بناء قدرات القوى العاملة في الأمن السيبراني لضمان الصمود الرقمي والضمانات الرقمية» (ترجمة غير رسمية)."
        case "EMT":
            "قيل عند افتتاح الاجتماع الفني الثاني إن «التكنولوجيات الناشئة ضرورية للتنمية المستدامة، لكنها قد تزيد أيضاً من أوجه عدم المساواة» (تقرير الاجتماع، الفقرة 5؛ ترجمة غير رسمية)."
        case "ECO":
            "طلب الاجتماع الفني الثاني «التوسع في التقرير في تناول الاقتصاد الرقمي والتكنولوجيا المالية»، و«قابلية التشغيل البيني لمنصات التجارة الإلكترونية ومواءمة الأطر القانونية» (ترجمة غير رسمية)."
        default: ""
        }
    }
}
