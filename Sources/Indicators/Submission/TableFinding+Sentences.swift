import Tabular

extension TableFinding.Kind {
    /// What was mended, as part of a sentence in the officer's language.
    ///
    /// Only what reaches an officer has words in every language: the rest concerns tables that are no submissions, or has a
    /// finding of its own there.
    func sentence(in language: MessageLanguage) -> String {
        let words = TableFinding(self, at: Place(file: "")).message
        let english = words.prefix(1).lowercased() + words.dropFirst()
        guard language != .english, let (french, arabic, turkish) = sentences else { return english }
        return switch language {
        case .english: english
        case .french: french
        case .arabic: arabic
        case .turkish: turkish
        }
    }

    /// In French, Arabic and Turkish.
    private var sentences: (String, String, String)? {
        switch self {
        case .doubtfulEncoding(let encoding, _):
            (
                "lu en \(encoding.rawValue), mais d’autres codages donneraient d’autres lettres",
                "قُرئ بترميز \u{2066}\(encoding.rawValue)\u{2069}، وترميزات أخرى تعطي حروفاً أخرى",
                "\(encoding.rawValue) olarak okundu, ama başka kodlamalar başka harfler verirdi"
            )
        case .strayBytes:
            (
                "des octets étrangers au codage du fichier ont été lus en windows-1252",
                "بايتات ليست من ترميز الملف قُرئت بترميز \u{2066}windows-1252\u{2069}",
                "dosyanın kodlamasına uymayan baytlar windows-1252 olarak okundu"
            )
        case .doubleEncoded:
            (
                "les lettres accentuées ou arabes ont été codées deux fois avant l’enregistrement",
                "رُمّزت الحروف العربية أو المشكّلة مرتين قبل الحفظ",
                "aksanlı ya da Arap harfleri kaydedilmeden önce iki kez kodlanmış"
            )
        case .lostCharacters:
            (
                "des caractères ont été perdus à l’enregistrement", "فُقدت حروف عند الحفظ",
                "kaydederken bazı harfler kaybolmuş"
            )
        case .quotes:
            (
                "les guillemets ne vont pas par paires ; ils ont été lus comme du texte",
                "علامات الاقتباس ليست أزواجاً؛ وقُرئت نصاً", "tırnaklar çift değil; metin olarak okundu"
            )
        case .emptyRecords:
            (
                "une ligne vide a été lue comme une ligne d’une cellule vide", "سطر فارغ قُرئ خليةً فارغة واحدة",
                "boş bir satır, boş bir hücre olarak okundu"
            )
        case .repeatedTable:
            (
                "tout le tableau est là deux fois ; la copie a été écartée", "الجدول كله مكرر؛ وتُركت النسخة",
                "tablonun tamamı iki kez var; kopyası atlandı"
            )
        case .furtherTable:
            (
                "un autre tableau suit ; seul le premier a été lu", "يليه جدول آخر؛ وقُرئ الأول وحده",
                "ardından başka bir tablo geliyor; yalnız ilki okundu"
            )
        case .headerOfSeveralRows(let rows):
            (
                "l’en-tête occupe \(rows) lignes ; elles ont été réunies",
                "العناوين في \u{2066}\(rows)\u{2069} أسطر؛ وجُمعت معاً", "başlık \(rows) satır; birleştirildi"
            )
        case .noHeader:
            (
                "il n’y a pas de ligne de noms de colonnes", "لا يوجد سطر لأسماء الأعمدة",
                "sütun adlarının satırı yok"
            )
        case .shortHeader:
            (
                "les lignes ont plus de cellules que l’en-tête n’a de noms",
                "خلايا الأسطر أكثر من أسماء الأعمدة", "satırlarda başlıktaki adlardan çok hücre var"
            )
        case .namelessColumn:
            ("une colonne n’a pas de nom", "عمود بلا اسم", "adı olmayan bir sütun var")
        case .repeatedName:
            ("deux colonnes ont le même nom", "عمودان لهما الاسم نفسه", "iki sütunun adı aynı")
        case .strayQuote:
            (
                "un guillemet dans une cellule n’est pas doublé ; il reste du texte",
                "علامة اقتباس غير مضاعفة داخل خلية؛ وبقيت نصاً",
                "bir hücrede tek tırnak var; metin olarak bırakıldı"
            )
        case .surplusDelimiter:
            (
                "une ligne a un séparateur de trop ; la cellule vide a été écartée",
                "في سطر فاصل زائد؛ وتُركت الخلية الفارغة", "bir satırda fazla ayırıcı var; boş hücre atlandı"
            )
        case .shortRow:
            (
                "une ligne a moins de cellules que l’en-tête ; celles qui manquent sont vides",
                "خلايا سطر أقل من أسماء الأعمدة؛ وعُدّت الناقصة فارغة",
                "bir satırda başlıktan az hücre var; eksikler boş sayıldı"
            )
        case .wrappedRows:
            (
                "chaque ligne est entre guillemets comme une seule cellule ; les guillemets ont été ôtés",
                "كل سطر بين علامتي اقتباس كأنه خلية واحدة؛ وحُذفت العلامتان",
                "her satır tek hücre gibi tırnak içinde; tırnaklar atıldı"
            )
        case .unquotedDecimals:
            (
                "les virgules séparent les cellules et aussi les décimales ; les nombres ont été recomposés",
                "الفواصل تفصل الخلايا والكسور معاً؛ وأُعيد تركيب الأرقام",
                "virgül hem hücreleri hem ondalıkları ayırıyor; sayılar yeniden birleştirildi"
            )
        case .encoding, .delimiter, .separatorLine, .backslashEscapes, .spacesAfterDelimiters, .lineEnds, .blankLines,
            .trailingDelimiters, .preamble, .comments, .footnotes, .repeatedHeader, .noRows, .empty, .longRow,
            .openQuote,
            .missingDelimiter, .otherDelimiter, .unquotedDelimiter, .spacesInNames, .decimalSign, .mixedDecimalSigns,
            .ambiguousNumber, .lostDigits, .unknownMarker, .notANumber, .spreadsheetError, .mixedPercentSigns,
            .negativeInParentheses, .flaggedNumber, .numberAsWritten, .missingMark, .mixedCurrencySigns, .boundedNumber,
            .dateForNumber, .unitBehindNumber, .mangledCode, .farFromOthers, .oddYear, .lostZeros, .multiple,
            .duplicate,
            .total, .emptyBelowGroup, .formula, .notText, .signature, .tooManyFields:
            nil
        }
    }

    /// The code that stays the same whatever the words.
    var code: String { TableFinding(self, at: Place(file: "")).code }
}
