import Tabular

extension SubmissionProblem {
    /// - Parameter cell: already isolated.
    func arabic(_ cell: String) -> Wording {
        func i(_ text: String) -> String { isolated(text) }
        func list(_ texts: [String], _ between: String) -> String { texts.map(i).joined(separator: between) }
        let statuses = "\(i("A, E, P, B, D, U")) مع قيمة، أو \(i("O, L, M, Q")) بلا قيمة"
        let reasons = "\(i("O")) غير متوفرة، \(i("L")) موجودة ولم تُجمع، \(i("M")) لا تنطبق، \(i("Q")) غير معلنة"
        let comment = i("COMMENT_OBS")
        let status = i("OBS_STATUS")
        return switch self {
        case .notATable(let what, let isWorkbook):
            Wording(
                "هذا الملف ليس \(i("CSV")) (\(i(what))).", expected: "جدول محفوظ بصيغة \(i("CSV"))",
                fix: isWorkbook
                    ? "افتحوا الملف في برنامج الجداول؛ ملف ← حفظ باسم ← \(i("CSV UTF-8 (*.csv)"))؛ وأرسلوا ذلك الملف أو استخدموا النموذج."
                    : "أرسلوا الجدول بصيغة \(i("CSV")) من برنامج الجداول الذي أُعدّ فيه.")
        case .noFigures:
            Wording(
                "لا يحتوي هذا الملف على أي سطر من الأرقام.", expected: "سطر لكل مؤشر وسنة",
                fix: "املؤوا القالب الذي أُرسل إليكم وأرسلوه.")
        case .missingColumns(let names):
            Wording(
                "أعمدة ناقصة: \(list(names, "، ")).", expected: "أعمدة القالب بأسمائها",
                fix: "انسخوا السطر الأول من القالب إلى السطر الأول من الورقة.")
        case .doubtfulEncoding(let name, let other):
            Wording(
                "يمكن قراءة حروف أحد الرموز بطريقتين.", expected: "ملف محفوظ بترميز \(i("UTF-8"))",
                why: "عند قراءته بترميز \(i(name)) ثم \(i(other)) يدل الملف على بلدان أو مؤشرات مختلفة.",
                fix: "افتحوا المصنف الأصلي؛ ملف ← حفظ باسم ← \(i("CSV UTF-8 (*.csv)"))؛ وأرسلوا ذلك الملف.")
        case .wrongCountry(let found, let expected):
            Wording(
                "في هذا الملف أسطر لبلد آخر: \(i(found)).", expected: "أسطر \(i(expected)) وحدها",
                why: "الملف المنسوخ من بلد آخر يبقي أرقام ذلك البلد.",
                fix: "تحققوا من كل رقم؛ اكتبوا \(i(expected)) في العمود \(i("REF_AREA")) أو احذفوا الأسطر.")
        case .noCountry:
            Wording(
                "لا شيء يدل على البلد الذي جاء منه هذا الملف.", expected: "بلد في العمود \(i("REF_AREA"))",
                fix: "اكتبوا رمز البلد في العمود \(i("REF_AREA")) ثم احفظوا الملف.")
        case .brokenRow:
            Wording(
                "عدد خلايا أحد الأسطر لا يساوي عدد خلايا العناوين.", why: "قد تقع قيمه تحت أسماء خاطئة.",
                fix: "قارنوا هذا السطر بما يجاوره؛ وضعوا بين علامتي اقتباس كل نص يحتوي على الفاصل.")
        case .unknownCountry(let name, let similar):
            Wording(
                "لا توجد دولة عضو باسم «\(i(name))».", expected: "رمز من ثلاثة أحرف مثل \(i("EGY"))",
                fix: similar.map { "إن كان المقصود \(i($0)) فاكتبوا \(i($0)) في الخلية \(cell)." }
                    ?? "اكتبوا الرمز المكوّن من ثلاثة أحرف في الخلية \(cell).")
        case .unknownIndicator(let code, let similar):
            Wording(
                "لا يوجد مؤشر رمزه «\(i(code))».", expected: "رمز من القالب مثل \(i("CON_INTUSE"))",
                fix: similar.map { "إن كان المقصود \(i($0)) فاكتبوا \(i($0)) في الخلية \(cell)." }
                    ?? "خذوا الرمز من القالب؛ واحذفوا السطر إن لم يُطلب هذا الرقم.")
        case .noIndicator:
            Wording(
                "قيمة في سطر بلا مؤشر.", expected: "رمز من القالب في كل سطر",
                why: "الخلايا المدمجة لا تحتفظ بالرمز إلا في السطر الأول.",
                fix: "ألغوا دمج الخلايا، ثم انسخوا الرمز إلى الخلية \(cell).")
        case .mangledCode(let text):
            Wording(
                "حوّل برنامج الجداول أحد الرموز إلى «\(i(text))».", expected: "رمز من القالب",
                fix: "اجعلوا تنسيق العمود نصاً، ثم انسخوا الرمز من القالب إلى الخلية \(cell).")
        case .duplicate(let line, let same):
            Wording(
                same
                    ? "رقم مكرر؛ وهو أيضاً في السطر \(i(String(line)))."
                    : "قيمتان لرقم واحد؛ والأخرى في السطر \(i(String(line))).",
                expected: "سطر واحد لكل مؤشر وسنة", fix: "احذفوا أحد السطرين.")
        case .inAnotherFile(let file, let line, let same):
            Wording(
                same
                    ? "رقم موجود في ملفين؛ وهو أيضاً في السطر \(i(String(line))) من \(i(file))."
                    : "ملفان يعطيان قيمتين مختلفتين لرقم واحد؛ والأخرى في السطر \(i(String(line))) من \(i(file)).",
                expected: "سطر واحد لكل مؤشر وسنة", fix: "احذفوا أحد السطرين.")
        case .unreadableYear:
            Wording(
                "سنة لا يمكن قراءتها.", expected: "أربعة أرقام مثل \(i("2025"))", fix: "اكتبوا السنة في الخلية \(cell)."
            )
        case .impossibleYear(let year, let range):
            Wording(
                "لا يمكن أن يوجد رقم لسنة \(i(String(year))).",
                expected: "سنة من \(i(String(range.lowerBound))) إلى \(i(String(range.upperBound)))",
                fix: "اكتبوا في الخلية \(cell) السنة التي يعود إليها الرقم.")
        case .ambiguousNumber(let readings, let decimal, let range):
            Wording(
                "يمكن قراءة أحد الأعداد بطريقتين.",
                expected:
                    "عدد واحد من \(i(Number.text(range.lowerBound))) إلى \(i(Number.text(range.upperBound))). "
                    + (decimal.map { "الأعداد الأخرى في هذا الملف تستخدم «\(i($0))» للكسور العشرية. " } ?? "")
                    + "فهو إما \(list(readings, " أو ")).",
                fix: "اكتبوا العدد في الخلية \(cell) بلا علامة بين الآلاف ثم احفظوا الملف.")
        case .dateForNumber:
            Wording(
                "حوّل برنامج الجداول عدداً إلى تاريخ.", expected: "عدد",
                fix: "اجعلوا تنسيق العمود نصاً، وأعيدوا كتابة العدد في الخلية \(cell)، ثم احفظوا الملف.")
        case .lostDigits:
            Wording(
                "ضاعت أرقام إحدى القيم عند حفظ الملف.", expected: "الأرقام \(i("0–9")) أو \(i("٠–٩"))",
                why: "حُفظ الملف بترميز قديم ليست فيه هذه الأرقام.",
                fix: "افتحوا المصنف الأصلي؛ ملف ← حفظ باسم ← \(i("CSV UTF-8 (*.csv)"))؛ وأرسلوا ذلك الملف. "
                    + "لا تكتبوا مكان علامات الاستفهام: لا يمكن استرجاع القيم من هذا الملف.")
        case .notANumber:
            Wording(
                "نص في مكان عدد.", expected: "عدد، أو لا شيء مع إحدى الحالات \(i("O, L, M, Q"))",
                fix: "اكتبوا العدد في الخلية \(cell)؛ وانقلوا الملاحظات إلى \(comment).")
        case .parentheses:
            Wording(
                "العدد بين قوسين قد يكون سالباً أو ملاحظة.", expected: "عدد بلا قوسين",
                fix: "اكتبوا العدد في الخلية \(cell)، مع علامة الطرح إن كان سالباً.")
        case .outsideRange(let range, let unit, let guess):
            Wording(
                "قيمة لا يمكن أن تقع.",
                expected: "من \(i(Number.text(range.lowerBound))) إلى \(i(Number.text(range.upperBound))) (\(unit))",
                fix: (guess.map { "هل المقصود \(i($0))؟ " } ?? "") + "صححوا الخلية \(cell).")
        case .emptyWithoutReason:
            Wording(
                "القيمة فارغة ولم يُذكر السبب.", expected: "عدد، أو سبب: \(reasons)",
                why: "الخلية الفارغة لا تُحسب صفراً أبداً.",
                fix: "اكتبوا العدد في الخلية \(cell)، أو أحد الرموز \(i("O, L, M, Q")) في العمود \(status).")
        case .unknownMarker:
            Wording(
                "علامة في مكان قيمة، ومعناها يختلف من جهاز إحصائي إلى آخر.",
                expected: "عدد (ولو كان \(i("0")))، أو لا شيء مع إحدى الحالات \(i("O, L, M, Q"))",
                why: "علامة \(i("-")) تعني صفراً عند بعض الأجهزة وقيمة ناقصة عند غيرها.",
                fix:
                    "إن كانت القيمة صفراً فاكتبوا \(i("0")) في الخلية \(cell)؛ وإلا فأفرغوها واكتبوا \(i("O")) أو \(i("L")) أو \(i("M")) أو \(i("Q")) في العمود \(status)."
            )
        case .unknownStatus:
            Wording("حالة غير معروفة.", expected: statuses, fix: "اكتبوا أحد هذه الحروف في الخلية \(cell).")
        case .engineStatus(_, let use):
            Wording("هذه الحالة لا تُستخدم في الإرسال.", expected: statuses, fix: "اكتبوا \(i(use)) في الخلية \(cell).")
        case .valueDespiteStatus(let code):
            Wording(
                "توجد قيمة مع أن الحالة \(i(code)) تعني أنه لا قيمة.", expected: "قيمة، أو الحالة \(i(code))",
                fix: "احذفوا القيمة، أو اكتبوا \(i("A")) في العمود \(status).")
        case .noValueDespiteStatus(let code):
            Wording(
                "لا توجد قيمة مع أن الحالة \(i(code)).", expected: "عدد، أو إحدى الحالات \(i("O, L, M, Q"))",
                why: "الخلية الفارغة لا تُحسب صفراً أبداً.",
                fix: "اكتبوا العدد في الخلية \(cell)، أو أحد الرموز \(i("O, L, M, Q")) في العمود \(status).")
        case .wrongUnit(let expected):
            Wording(
                "رقم بوحدة غير الوحدة المطلوبة.", expected: i(expected),
                fix: "حوّلوا القيمة واكتبوا \(i(expected)) في الخلية \(cell).")
        case .unknownConfidentiality:
            Wording(
                "رمز سرية غير معروف.", expected: "\(i("F")) حر، \(i("N")) ليس للنشر، \(i("E")) محظور إلى موعد",
                fix: "اكتبوا \(i("F")) أو \(i("N")) أو \(i("E")) في الخلية \(cell).")
        case .embargoWithoutDay:
            Wording(
                "رقم محظور النشر إلى موعد لم يُذكر.", expected: "اليوم في \(comment) مثل \(i("2027-03-31"))",
                fix: "اكتبوا اليوم في العمود \(comment): السنة ثم الشهر ثم اليوم.")
        case .jump(let previous, let year, let guess):
            Wording(
                "هذه القيمة بعيدة عن السابقة.", expected: "نحو \(i(Number.text(previous))) (\(i(String(year))))",
                fix: (guess.map { "هل المقصود \(i($0))؟ " } ?? "")
                    + "صححوا الخلية \(cell)، أو أبقوها واكتبوا السبب في \(comment) (وإن كانت الطريقة جديدة فاكتبوا أيضاً \(i("B")) في \(status))."
            )
        case .scaleSlip(let previous, let year, let guess):
            Wording(
                "يبدو أن هذه القيمة على مقياس آخر.", expected: "نحو \(i(Number.text(previous))) (\(i(String(year))))",
                fix: "هل المقصود \(i(guess))؟ صححوا الخلية \(cell)، أو أبقوها واكتبوا السبب في \(comment).")
        case .rounded:
            Wording(
                "كل القيم أعداد صحيحة مع أن السابقة كانت لها كسور عشرية.",
                why: "يحفظ برنامج الجداول ما يعرضه: فتضيع الكسور المخفية.",
                fix: "أظهروا الكسور العشرية في المصنف واحفظوا من جديد.")
        case .publicationYear(let year, let mentioned):
            Wording(
                "قد تكون \(i(String(year))) سنة النشر.", expected: "السنة التي يعود إليها الرقم",
                why: "يذكر المصدر \(i(String(mentioned))).",
                fix: "اكتبوا \(i(String(mentioned))) في الخلية \(cell) إن كان الرقم يعود إلى تلك السنة.")
        case .decidedByRange(let reading):
            Wording(
                "لأحد الأعداد قراءتان؛ وقُرئ \(i(reading)) لأنها الوحيدة الممكنة.",
                fix: "تحققوا منه؛ واكتبوه بلا علامة بين الآلاف.")
        case .countryByName(let code):
            Wording("قُرئ البلد \(i(code)).", expected: "الرمز \(i(code))", fix: "اكتبوا \(i(code)) في الخلية \(cell).")
        case .markerAsStatus(let code):
            Wording(
                "كلمة في مكان قيمة؛ وقُرئت كالحالة \(i(code)).",
                fix: "أهذا هو المقصود؟ إن كان كذلك فأفرغوا الخلية \(cell) واكتبوا \(i(code)) في \(status).")
        case .skippedLines:
            Wording(
                "تُركت أسطر ليست من الجدول.", fix: "تحققوا من أنها لا تحتوي على أرقام؛ وضعوا الملاحظات في \(comment).")
        case .silentRevision(let previous):
            Wording(
                "تغيّر رقم لسنة سابقة.", expected: i(Number.text(previous)),
                fix: "اكتبوا السبب في \(comment) أو أعيدوا الرقم السابق.")
        case .unexplainedStatus(let code):
            Wording("تحتاج الحالة \(i(code)) إلى تفسير.", fix: "اكتبوا في \(comment) ما الذي تغيّر ومنذ متى.")
        case .noSource:
            Wording(
                "لا شيء يدل على مصدر أحد الأرقام.", expected: "المسح أو السجل، والمؤسسة، والسنة",
                fix: "املؤوا العمود \(i("SOURCE_DETAIL")).")
        case .unknownColumns(let names):
            Wording(
                "تُركت أعمدة لا معنى لها هنا: \(list(names, "، ")).", fix: "انقلوا المهم منها إلى \(comment).")
        case .headerAsName(let names):
            Wording(
                "أسماء الأعمدة غير أسماء القالب؛ وقُرئت بحسب معناها: \(names.map(i).joined(separator: "، ")).",
                fix: "انسخوا السطر الأول من القالب إلى السطر الأول من الورقة.")
        case .mixedDecimalSigns:
            Wording(
                "كُتبت الكسور العشرية في ملف واحد بالفاصلة وبالنقطة.",
                fix: "تحققوا من هذه القيم واكتبوها كلها بالطريقة نفسها.")
        case .flaggedNumber(let code):
            Wording(
                "قُرئ الحرف الذي بعد العدد كالحالة \(i(code)).",
                fix: "اكتبوا العدد وحده في الخلية \(cell)، و\(i(code)) في \(status).")
        case .strayPercent:
            Wording(
                "علامة النسبة المئوية بعد رقم ليس نسبة مئوية.", fix: "تحققوا من وحدة الخلية \(cell) واكتبوا العدد وحده."
            )
        case .mended(let kind):
            Wording(
                "أُصلح الملف عند قراءته: \(kind.sentence(in: .arabic)) (\(i(kind.code))).",
                fix: "تحققوا من أن شيئاً لم ينتقل من مكانه.")
        case .formula:
            Wording("ملاحظة تبدأ كأنها صيغة حسابية؛ وبقيت نصاً.", fix: "لا شيء، إن كانت ملاحظة.")
        case .personalAddress:
            Wording(
                "في \(i("FOCAL_POINT")) عنوان بريد إلكتروني، وسيُطبع.", expected: "اسم مكتب",
                fix: "اكتبوا اسم المكتب في الخلية \(cell).")
        case .heldBack(let confidentiality):
            Wording(
                confidentiality == .notForPublication
                    ? "رقم ليس للنشر وسيُحجب." : "رقم محظور النشر وسيُحجب حتى موعده.", fix: "لا شيء، إن كان ذلك مقصوداً.")
        case .otherDigits:
            Wording("قُرئت الأرقام العربية المشرقية أو الفارسية \(i("0–9")).", fix: "لا شيء.")
        case .quotedNumber:
            Wording("حُذفت من الأرقام فواصل عليا أو علامات اقتباس أو علامات لا تُرى.", fix: "لا شيء.")
        case .foldedCode:
            Wording("قُرئت الرموز من غير اعتبار للحروف الصغيرة والعلامات التي لا تُرى.", fix: "لا شيء.")
        case .groupedDigits: Wording("حُذفت العلامات الفاصلة بين الآلاف.", fix: "لا شيء.")
        case .percentSigns: Wording("حُذفت علامات النسبة المئوية.", fix: "لا شيء.")
        case .powerOfTen:
            Wording(
                "رقم مكتوب بصيغة أُس عشرة.", expected: "جميع خانات الرقم",
                why: "برنامج الجداول الذي يعرض \(i("1,2E+03")) لا يحفظ إلا هذه الخانات ويفقد غيرها.",
                fix: "اجعلوا تنسيق الخلية \(cell) رقماً بجميع خاناته، ثم احفظوا من جديد.")
        }
    }
}
