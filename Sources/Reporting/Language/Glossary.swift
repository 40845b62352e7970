import Indicators

/// The terms of the report in the official languages of the OIC.
enum Glossary {
    static let terms: [Localized] = [
        term("score", "score", "درجة"),
        term("rank", "rang", "مرتبة"),
        term("90% interval", "intervalle à 90\u{202F}%", "فترة 90%"),
        term("coverage", "couverture", "تغطية البيانات"),
        term("imputed", "imputé", "مقدّرة من المحرّك"),
        term("missing", "manquant", "غير متوفر"),
        term("peer", "pair", "نظير"),
        term("level", "niveau", "مستوى"),
        term("goalpost", "borne", "حدّ مرجعي"),
        term("task force", "groupe de travail", "فريق عمل"),
        term("voluntary member country", "pays membre volontaire", "دولة عضو متطوعة"),
        term("focal point", "point focal", "جهة الاتصال الوطنية"),
        term("best practice", "bonne pratique", "أفضل الممارسات"),
        term("digital ID", "identité numérique", "الهوية الرقمية"),
        term("mobile ID", "identité mobile", "الهوية عبر الهاتف المحمول"),
        term("e-commerce", "commerce électronique", "التجارة الإلكترونية"),
        term("interoperability", "interopérabilité", "قابلية التشغيل البيني"),
        term("legal harmonisation", "harmonisation juridique", "مواءمة الأطر القانونية"),
        term("fintech", "technologie financière (fintech)", "التكنولوجيا المالية"),
        term("start-up", "jeune pousse (start-up)", "شركة ناشئة"),
        term("cluster", "pôle", "تجمّع"),
        term("SME", "PME", "المؤسسات الصغيرة والمتوسطة"),
        term("hackathon", "hackathon", "هاكاثون"),
        term("Digiton", "Digiton", "ديجيتون"),
        term("digital divide", "fracture numérique", "الفجوة الرقمية"),
        term("cyber workforce", "personnel de cybersécurité", "القوى العاملة في الأمن السيبراني"),
        term("culture of digitalization", "culture du numérique", "ثقافة الرقمنة"),
        term("observation (of a country)", "observation", "ملاحظة"),
        term("response", "réponse", "رد"),
        term("draft, revised draft, final", "projet, projet révisé, version finale", "مشروع، مشروع منقّح، نسخة نهائية"),
    ]

    private static func term(_ english: String, _ french: String, _ arabic: String) -> Localized {
        Localized(english: english, french: french, arabic: arabic)
    }
}
