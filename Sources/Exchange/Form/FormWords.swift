import Indicators

/// The words of the form.
struct FormWords {
    let language: MessageLanguage

    private func pick(_ english: String, _ french: String, _ arabic: String, _ turkish: String) -> String {
        switch language {
        case .english: english
        case .french: french
        case .arabic: arabic
        case .turkish: turkish
        }
    }

    var title: String {
        pick("Digital indicators", "Indicateurs numériques", "المؤشرات الرقمية", "Dijital göstergeler")
    }
    var introduction: String {
        pick(
            "This file works without the Internet. Nothing is sent: the last button saves a CSV file to attach to your e-mail.",
            "Ce fichier fonctionne sans Internet. Rien n’est envoyé : le dernier bouton enregistre un fichier CSV à joindre à votre courriel.",
            "يعمل هذا الملف بلا إنترنت. لا يُرسل شيء: الزر الأخير يحفظ ملفاً ترفقونه برسالتكم.",
            "Bu dosya internetsiz çalışır. Hiçbir şey gönderilmez: son düğme, e-postanıza ekleyeceğiniz bir CSV dosyası kaydeder."
        )
    }
    var office: String {
        pick("Office that sends the figures", "Bureau qui transmet", "المكتب المرسل", "Gönderen birim")
    }
    var paste: String {
        pick(
            "Paste rows copied from a spreadsheet: indicator, year, value, status, source, comment",
            "Coller des lignes copiées d’un tableur : indicateur, année, valeur, statut, source, commentaire",
            "ألصقوا أسطراً منسوخة من برنامج جداول: المؤشر، السنة، القيمة، الحالة، المصدر، الملاحظة",
            "Hesap tablosundan kopyalanan satırları yapıştırın: gösterge, yıl, değer, durum, kaynak, açıklama")
    }
    var readPaste: String {
        pick("Read the pasted rows", "Lire les lignes collées", "قراءة الأسطر الملصقة", "Yapıştırılanı oku")
    }
    var saveDraft: String { pick("Save a draft", "Enregistrer un brouillon", "حفظ مسودة", "Taslak kaydet") }
    var openDraft: String { pick("Open a draft", "Ouvrir un brouillon", "فتح مسودة", "Taslak aç") }
    var save: String {
        pick(
            "Check and save the CSV file", "Vérifier et enregistrer le fichier CSV", "تحقق واحفظ ملف القيم",
            "Denetle ve CSV dosyasını kaydet")
    }
    var print: String {
        pick("Print the cover sheet", "Imprimer le bordereau", "طباعة صفحة الغلاف", "Kapak sayfasını yazdır")
    }

    /// Words that the script puts together.
    var furniture: [String: String] {
        [
            "year": pick("Year", "Année", "السنة", "Yıl"), "value": pick("Value", "Valeur", "القيمة", "Değer"),
            "status": pick("Status", "Statut", "الحالة", "Durum"),
            "source": pick("Source", "Source", "المصدر", "Kaynak"),
            "comment": pick("Comment", "Commentaire", "ملاحظة", "Açıklama"),
            "confidentiality": pick("Publication", "Publication", "النشر", "Yayım"),
            "free": pick("free", "libre", "حر", "serbest"),
            "notForPublication": pick("not for publication", "non publiable", "ليس للنشر", "yayımlanamaz"),
            "embargoed": pick(
                "embargoed (day in the comment)", "sous embargo (jour dans le commentaire)",
                "محظور إلى موعد (في الملاحظة)",
                "ambargolu (gün açıklamada)"),
            "last": pick("Last figure", "Dernier chiffre", "آخر رقم", "Son veri"),
            "between": pick("between {0} and {1}", "entre {0} et {1}", "من {0} إلى {1}", "{0} ile {1} arası"),
            "toMend": pick("To correct: {0}", "À corriger : {0}", "للتصحيح: {0}", "Düzeltilecek: {0}"),
            "saved": pick("Rows saved: {0}", "Lignes enregistrées : {0}", "أسطر محفوظة: {0}", "Kaydedilen satır: {0}"),
            "or": pick("or", "ou", "أو", "ya da"),
            "unreadDraft": pick(
                "This is not a draft of this form.", "Ce n’est pas un brouillon de ce formulaire.",
                "هذه ليست مسودة لهذا النموذج.", "Bu, bu formun taslağı değil."),
            "cover": pick("Cover sheet", "Bordereau", "صفحة الغلاف", "Kapak sayfası"),
            "file": pick("File", "Fichier", "الملف", "Dosya"),
            "signature": pick("Date and signature", "Date et signature", "التاريخ والتوقيع", "Tarih ve imza"),
            "none": pick(
                "choose if there is no value", "choisir s’il n’y a pas de valeur", "اختاروا إن لم توجد قيمة",
                "değer yoksa seçin"),
        ]
    }

    /// The statuses, as officers know them.
    var statuses: [FormData.Status] {
        SubmissionRuleTable.statuses.map { FormData.Status(code: $0.code, name: name(of: $0), hasValue: $0.hasValue) }
    }

    private func name(of status: ObservationStatus) -> String {
        switch status {
        case .normal: pick("normal", "valeur normale", "قيمة عادية", "olağan")
        case .estimated, .imputedBySource, .forecast: pick("estimate", "estimation", "تقديرية", "tahmin")
        case .provisional: pick("provisional", "provisoire", "أولية", "geçici")
        case .breakInSeries:
            pick(
                "series break, explain", "rupture de série, expliquer", "انقطاع في السلسلة، مع التفسير",
                "seride kırılma, açıklayın")
        case .otherDefinition:
            pick(
                "other definition, explain", "définition différente, expliquer", "تعريف مختلف، مع التفسير",
                "farklı tanım, açıklayın")
        case .lowReliability: pick("low reliability", "faible fiabilité", "منخفضة الموثوقية", "düşük güvenilirlik")
        case .missing: pick("not available", "non disponible", "غير متوفرة", "mevcut değil")
        case .notCollected: pick("exists, not collected", "existe, non collectée", "موجودة ولم تُجمع", "var, derlenmedi")
        case .doesNotApply: pick("does not apply", "sans objet", "لا تنطبق", "uygulanamaz")
        case .notDisclosed: pick("exists, not disclosed", "non diffusée", "غير معلنة", "açıklanmadı")
        }
    }
}
