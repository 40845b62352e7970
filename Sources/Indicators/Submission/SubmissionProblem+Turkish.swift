import Tabular

extension SubmissionProblem {
    func turkish(_ cell: String) -> Wording {
        let statuses = "değer varsa A, E, P, B, D, U; yoksa O, L, M, Q"
        let reasons = "O mevcut değil, L var ama derlenmedi, M uygulanamaz, Q açıklanmadı"
        return switch self {
        case .notATable(let what, let isWorkbook):
            Wording(
                "Bu dosya CSV değil (\(what)).", expected: "CSV olarak kaydedilmiş bir tablo",
                fix: isWorkbook
                    ? "dosyayı hesap tablosunda açın; Dosya → Farklı kaydet → \"CSV UTF-8 (*.csv)\"; o dosyayı gönderin ya da formu kullanın."
                    : "tabloyu hazırlandığı hesap tablosundan CSV olarak gönderin.")
        case .noFigures:
            Wording(
                "Bu dosyada hiç veri satırı yok.", expected: "her gösterge ve yıl için bir satır",
                fix: "size gönderilen şablonu doldurup o dosyayı gönderin.")
        case .missingColumns(let names):
            Wording(
                "Sütunlar eksik: \(names.joined(separator: ", ")).", expected: "şablonun sütunları, kendi adlarıyla",
                fix: "şablonun ilk satırını sayfanın ilk satırına kopyalayın.")
        case .doubtfulEncoding(let name, let other):
            Wording(
                "Bir kodun harfleri iki türlü okunabiliyor.", expected: "UTF-8 olarak kaydedilmiş bir dosya",
                why: "\(name) ve \(other) olarak okunduğunda dosya başka ülkeleri ya da göstergeleri gösteriyor.",
                fix: "özgün çalışma kitabını açın; Dosya → Farklı kaydet → \"CSV UTF-8 (*.csv)\"; o dosyayı gönderin.")
        case .wrongCountry(let found, let expected):
            Wording(
                "Bu dosyada başka bir ülkenin satırları var: \(found).", expected: "yalnızca \(expected) satırları",
                why: "başka bir ülkeden kopyalanan dosya o ülkenin verilerini taşır.",
                fix: "her veriyi denetleyin; REF_AREA sütununa \(expected) yazın ya da satırları silin.")
        case .noCountry:
            Wording(
                "Dosyanın hangi ülkeden geldiği belli değil.", expected: "REF_AREA sütununda bir ülke",
                fix: "REF_AREA sütununa ülke kodunu yazın, örneğin TUR, ve yeniden kaydedin.")
        case .brokenRow:
            Wording(
                "Bir satırda başlıktaki kadar hücre yok.", why: "değerler yanlış adların altında olabilir.",
                fix: "satırı komşularıyla karşılaştırın; ayırıcı içeren metni tırnak içine alın.")
        case .unknownCountry(let name, let similar):
            Wording(
                "\"\(name)\" adında bir üye ülke yok.", expected: "üç harfli bir kod, örneğin TUR",
                fix: similar.map { "\($0) kastediliyorsa \(cell) hücresine \($0) yazın." }
                    ?? "\(cell) hücresine üç harfli kodu yazın.")
        case .unknownIndicator(let code, let similar):
            Wording(
                "\"\(code)\" kodlu bir gösterge yok.", expected: "şablondaki bir kod, örneğin CON_INTUSE",
                fix: similar.map { "\($0) kastediliyorsa \(cell) hücresine \($0) yazın." }
                    ?? "kodu şablondan alın; bu veri istenmediyse satırı silin.")
        case .noIndicator:
            Wording(
                "Göstergesi olmayan bir satırda değer var.", expected: "her satırda şablondaki bir kod",
                why: "birleştirilmiş hücreler kodu yalnız ilk satırda tutar.",
                fix: "hücreleri ayırın, sonra kodu \(cell) hücresine kopyalayın.")
        case .mangledCode(let text):
            Wording(
                "Hesap tablosu bir kodu \"\(text)\" yaptı.", expected: "şablondaki bir kod",
                fix: "sütunu metin biçimine getirin, sonra kodu şablondan \(cell) hücresine kopyalayın.")
        case .duplicate(let line, let same):
            Wording(
                same
                    ? "Bir veri iki kez var; \(line). satırda da duruyor."
                    : "Bir veri için iki değer verilmiş; öteki \(line). satırda.",
                expected: "her gösterge ve yıl için bir satır", fix: "iki satırdan birini silin.")
        case .inAnotherFile(let file, let line, let same):
            Wording(
                same
                    ? "Bir veri iki dosyada var; \(file) dosyasının \(line). satırında da duruyor."
                    : "İki dosya bir veri için farklı değer veriyor; öteki \(file) dosyasının \(line). satırında.",
                expected: "her gösterge ve yıl için bir satır", fix: "iki satırdan birini silin.")
        case .unreadableYear:
            Wording("Bir yıl okunamıyor.", expected: "dört rakam, örneğin 2025", fix: "yılı \(cell) hücresine yazın.")
        case .impossibleYear(let year, let range):
            Wording(
                "\(year) yılına ait bir veri olamaz.",
                expected: "\(range.lowerBound) ile \(range.upperBound) arası bir yıl",
                fix: "verinin ait olduğu yılı \(cell) hücresine yazın.")
        case .ambiguousNumber(let readings, let decimal, let range):
            Wording(
                "Bir sayı iki türlü okunabiliyor.",
                expected: "\(spoken(range, " ile ")) arası tek bir sayı. "
                    + (decimal.map { "Bu dosyadaki öteki sayılarda ondalık işareti \"\($0)\". " } ?? "")
                    + "Bu sayı \(readings.joined(separator: " ya da ")) olabilir.",
                fix: "sayıyı \(cell) hücresine binlik işareti koymadan yazıp yeniden kaydedin.")
        case .dateForNumber:
            Wording(
                "Hesap tablosu bir sayıyı tarihe çevirdi.", expected: "bir sayı",
                fix: "sütunu metin biçimine getirin, sayıyı \(cell) hücresine yeniden yazıp kaydedin.")
        case .lostDigits:
            Wording(
                "Dosya kaydedilirken bir değerin rakamları kayboldu.", expected: "0–9 ya da ٠–٩ rakamları",
                why: "dosya bu rakamları içermeyen eski bir kodlamayla kaydedilmiş.",
                fix: "özgün çalışma kitabını açın; Dosya → Farklı kaydet → \"CSV UTF-8 (*.csv)\"; o dosyayı gönderin. "
                    + "Soru işaretlerinin üzerine yazmayın: değerler bu dosyadan geri getirilemez.")
        case .notANumber:
            Wording(
                "Sayı olması gereken yerde metin var.", expected: "bir sayı ya da boş hücre ve O, L, M veya Q durumu",
                fix: "sayıyı \(cell) hücresine yazın; açıklamaları COMMENT_OBS sütununa taşıyın.")
        case .parentheses:
            Wording(
                "Ayraç içindeki sayı eksi ya da bir not olabilir.", expected: "ayraçsız bir sayı",
                fix: "sayıyı \(cell) hücresine yazın, eksiyse eksi işaretiyle.")
        case .outsideRange(let range, let unit, let guess):
            Wording(
                "Böyle bir değer olamaz.", expected: "\(spoken(range, " ile ")) arası (\(unit))",
                fix: (guess.map { "\($0) mi demek istediniz? " } ?? "") + "\(cell) hücresini düzeltin.")
        case .emptyWithoutReason:
            Wording(
                "Bir değer boş ama nedeni belirtilmemiş.", expected: "bir sayı ya da bir neden: \(reasons)",
                why: "boş hücre hiçbir zaman sıfır sayılmaz.",
                fix: "sayıyı \(cell) hücresine ya da O, L, M, Q harflerinden birini OBS_STATUS sütununa yazın.")
        case .unknownMarker:
            Wording(
                "Değer yerine bir işaret var ve anlamı kurumdan kuruma değişiyor.",
                expected: "bir sayı (0 da olur) ya da boş hücre ve O, L, M veya Q durumu",
                why: "\"-\" bazı kurumlarda tam sıfır, bazılarında eksik demektir.",
                fix: "sıfırsa \(cell) hücresine 0 yazın; değilse boşaltıp OBS_STATUS sütununa O, L, M veya Q yazın.")
        case .unknownStatus:
            Wording(
                "Bir durum kodu bilinmiyor.", expected: statuses, fix: "\(cell) hücresine bu harflerden birini yazın.")
        case .engineStatus(_, let use):
            Wording(
                "Bir durum kodu gönderimlerde kullanılmaz.", expected: statuses, fix: "\(cell) hücresine \(use) yazın.")
        case .valueDespiteStatus(let status):
            Wording(
                "\(status) durumu değer olmadığını söylüyor ama bir değer var.",
                expected: "bir değer ya da \(status) durumu",
                fix: "değeri silin ya da OBS_STATUS sütununa A yazın.")
        case .noValueDespiteStatus(let status):
            Wording(
                "Durum \(status) ama değer yok.", expected: "bir sayı ya da O, L, M, Q durumlarından biri",
                why: "boş hücre hiçbir zaman sıfır sayılmaz.",
                fix: "sayıyı \(cell) hücresine ya da O, L, M, Q harflerinden birini OBS_STATUS sütununa yazın.")
        case .wrongUnit(let expected):
            Wording(
                "Bir veri istenenden başka bir birimde.", expected: expected,
                fix: "değeri dönüştürün ve \(cell) hücresine \(expected) yazın.")
        case .unknownConfidentiality:
            Wording(
                "Bir gizlilik kodu bilinmiyor.", expected: "F serbest, N yayımlanamaz, E ambargolu",
                fix: "\(cell) hücresine F, N veya E yazın.")
        case .embargoWithoutDay:
            Wording(
                "Bir veri ambargolu ama ne zamana kadar olduğu belli değil.",
                expected: "COMMENT_OBS sütununda gün, örneğin 2027-03-31",
                fix: "günü COMMENT_OBS sütununa yıl-ay-gün olarak yazın.")
        case .jump(let previous, let year, let guess):
            Wording(
                "Bu değer bir öncekinden çok uzak.", expected: "\(Number.text(previous)) dolayında (\(year))",
                fix: (guess.map { "\($0) mi demek istediniz? " } ?? "")
                    + "\(cell) hücresini düzeltin ya da değeri bırakıp nedenini COMMENT_OBS sütununa yazın (yeni bir yöntemse OBS_STATUS sütununa B de yazın)."
            )
        case .scaleSlip(let previous, let year, let guess):
            Wording(
                "Bu değer başka bir ölçekte görünüyor.", expected: "\(Number.text(previous)) dolayında (\(year))",
                fix:
                    "\(guess) mi demek istediniz? \(cell) hücresini düzeltin ya da nedenini COMMENT_OBS sütununa yazın."
            )
        case .rounded:
            Wording(
                "Önceki değerler ondalıklıyken bütün değerler tam sayı.",
                why: "hesap tablosu gösterdiğini kaydeder: gizlenen ondalıklar kaybolur.",
                fix: "çalışma kitabında ondalıkları gösterip yeniden kaydedin.")
        case .publicationYear(let year, let mentioned):
            Wording(
                "\(year) yayım yılı olabilir.", expected: "verinin ait olduğu yıl",
                why: "kaynak \(mentioned) yılını anıyor.",
                fix: "veri o yıla aitse \(cell) hücresine \(mentioned) yazın.")
        case .decidedByRange(let reading):
            Wording(
                "Bir sayı iki türlü okunabiliyor; olabilecek tek değer olan \(reading) alındı.",
                fix: "denetleyin; binlik işareti koymadan yazın.")
        case .countryByName(let code):
            Wording("Ülke \(code) olarak okundu.", expected: "\(code) kodu", fix: "\(cell) hücresine \(code) yazın.")
        case .markerAsStatus(let status):
            Wording(
                "Değer yerine bir sözcük var; \(status) durumu olarak okundu.",
                fix: "kastedilen bu mu? Öyleyse \(cell) hücresini boşaltıp OBS_STATUS sütununa \(status) yazın.")
        case .skippedLines:
            Wording(
                "Tabloya ait olmayan satırlar atlandı.",
                fix: "veri içermediklerini denetleyin; notları COMMENT_OBS sütununda tutun.")
        case .silentRevision(let previous):
            Wording(
                "Önceki bir yılın verisi değişmiş.", expected: Number.text(previous),
                fix: "nedenini COMMENT_OBS sütununa yazın ya da veriyi geri alın.")
        case .unexplainedStatus(let status):
            Wording(
                "\(status) durumu açıklama ister.",
                fix: "neyin ne zamandan beri değiştiğini COMMENT_OBS sütununa yazın.")
        case .noSource:
            Wording(
                "Bir verinin nereden geldiği belirtilmemiş.", expected: "araştırma ya da kayıt, kurum, yıl",
                fix: "SOURCE_DETAIL sütununu doldurun.")
        case .unknownColumns(let names):
            Wording(
                "Burada anlamı olmayan sütunlar atlandı: \(names.joined(separator: ", ")).",
                fix: "önemli olanı COMMENT_OBS sütununa taşıyın.")
        case .headerAsName(let names):
            Wording(
                "Sütunların adları şablondakinden başka; anlamlarına göre okundu: \(names.joined(separator: ", ")).",
                fix: "şablonun ilk satırını sayfanın ilk satırına kopyalayın.")
        case .mixedDecimalSigns:
            Wording(
                "Bir dosyada ondalıklar hem virgülle hem noktayla yazılmış.",
                fix: "bu değerleri denetleyin; hepsini aynı biçimde yazın.")
        case .flaggedNumber(let status):
            Wording(
                "Sayının ardındaki harf \(status) durumu olarak okundu.",
                fix: "\(cell) hücresine yalnızca sayıyı, OBS_STATUS sütununa \(status) yazın.")
        case .strayPercent:
            Wording(
                "Yüzde olmayan bir verinin ardında yüzde işareti var.",
                fix: "\(cell) hücresinin birimini denetleyin ve yalnızca sayıyı yazın.")
        case .mended(let kind):
            Wording(
                "Dosya okunurken onarıldı: \(kind.sentence(in: .turkish)) (\(kind.code)).",
                fix: "hiçbir şeyin kaymadığını denetleyin.")
        case .formula:
            Wording("Bir not formül gibi başlıyor; metin olarak bırakıldı.", fix: "notsa bir şey yapmayın.")
        case .personalAddress:
            Wording(
                "FOCAL_POINT bir e-posta adresi içeriyor ve basılacak.", expected: "bir birimin adı",
                fix: "\(cell) hücresine birimin adını yazın.")
        case .heldBack(let confidentiality):
            Wording(
                confidentiality == .notForPublication
                    ? "Bir veri yayımlanamaz ve saklı tutulacak."
                    : "Bir veri ambargolu ve gününe kadar saklı tutulacak.",
                fix: "istenen buysa bir şey yapmayın.")
        case .otherDigits:
            Wording("Arap ya da Fars rakamları 0–9 olarak okundu.", fix: "bir şey yapmayın.")
        case .quotedNumber:
            Wording("Sayılardan kesme, tırnak ya da görünmeyen işaretler atıldı.", fix: "bir şey yapmayın.")
        case .foldedCode:
            Wording("Kodlar küçük harflere ve görünmeyen işaretlere bakılmadan okundu.", fix: "bir şey yapmayın.")
        case .groupedDigits: Wording("Binlik ayırıcılar atıldı.", fix: "bir şey yapmayın.")
        case .percentSigns: Wording("Yüzde işaretleri atıldı.", fix: "bir şey yapmayın.")
        case .powerOfTen:
            Wording(
                "Bir sayı on’un kuvveti olarak yazılmış.", expected: "sayının bütün rakamları",
                why: "1,2E+03 gösteren bir hesap tablosu yalnız bu rakamları kaydeder, ötekileri kaybeder.",
                fix: "\(cell) hücresini bütün rakamlarıyla sayı biçimine getirip yeniden kaydedin.")
        }
    }
}
