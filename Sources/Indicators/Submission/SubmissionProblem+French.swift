import Tabular

extension SubmissionProblem {
    func french(_ cell: String) -> Wording {
        let statuses = "A, E, P, B, D, U avec une valeur ; O, L, M, Q sans valeur"
        let reasons = "O non disponible, L existe mais non collectée, M sans objet, Q non diffusée"
        return switch self {
        case .notATable(let what, let isWorkbook):
            Wording(
                "Ce fichier n’est pas un CSV (\(what)).", expected: "un tableau enregistré au format CSV",
                fix: isWorkbook
                    ? "ouvrir le fichier dans le tableur ; Fichier → Enregistrer sous → « CSV UTF-8 (*.csv) » ; envoyer ce fichier, ou utiliser le formulaire."
                    : "envoyer le tableau au format CSV, depuis le tableur d’origine.")
        case .noFigures:
            Wording(
                "Ce fichier ne contient aucune ligne de chiffres.", expected: "une ligne par indicateur et par année",
                fix: "remplir le modèle qui vous a été envoyé, et envoyer ce fichier.")
        case .missingColumns(let names):
            Wording(
                "Des colonnes manquent : \(names.joined(separator: ", ")).",
                expected: "les colonnes du modèle, sous leur nom",
                fix: "copier la première ligne du modèle dans la première ligne de la feuille.")
        case .doubtfulEncoding(let name, let other):
            Wording(
                "Les lettres d’un code peuvent se lire de deux façons.", expected: "un fichier enregistré en UTF-8",
                why: "lu en \(name) ou en \(other), le fichier désigne d’autres pays ou indicateurs.",
                fix:
                    "ouvrir le classeur d’origine ; Fichier → Enregistrer sous → « CSV UTF-8 (*.csv) » ; envoyer ce fichier."
            )
        case .wrongCountry(let found, let expected):
            Wording(
                "Ce fichier contient des lignes d’un autre pays : \(found).",
                expected: "des lignes de \(expected) seul",
                why: "un fichier copié d’un autre pays en garde les chiffres.",
                fix: "vérifier chaque chiffre ; écrire \(expected) dans la colonne REF_AREA, ou supprimer ces lignes.")
        case .noCountry:
            Wording(
                "Rien n’indique de quel pays vient ce fichier.", expected: "un pays dans la colonne REF_AREA",
                fix: "écrire le code du pays dans la colonne REF_AREA, par exemple CIV, puis enregistrer.")
        case .brokenRow:
            Wording(
                "Une ligne n’a pas autant de cellules que l’en-tête.",
                why: "ses valeurs peuvent se trouver sous d’autres noms.",
                fix:
                    "comparer cette ligne à ses voisines ; mettre entre guillemets un texte qui contient le séparateur."
            )
        case .unknownCountry(let name, let similar):
            Wording(
                "Aucun pays membre ne s’appelle « \(name) ».", expected: "un code de trois lettres, par exemple CIV",
                fix: similar.map { "s’il s’agit de \($0), écrire \($0) dans la cellule \(cell)." }
                    ?? "écrire le code de trois lettres dans la cellule \(cell).")
        case .unknownIndicator(let code, let similar):
            Wording(
                "Aucun indicateur n’a le code « \(code) ».", expected: "un code du modèle, par exemple CON_INTUSE",
                fix: similar.map { "s’il s’agit de \($0), écrire \($0) dans la cellule \(cell)." }
                    ?? "prendre le code du modèle ; supprimer la ligne si ce chiffre n’était pas demandé.")
        case .noIndicator:
            Wording(
                "Une valeur se trouve sur une ligne sans indicateur.", expected: "un code du modèle sur chaque ligne",
                why: "des cellules fusionnées ne gardent leur code que sur la première ligne.",
                fix: "défusionner les cellules, puis recopier le code dans la cellule \(cell).")
        case .mangledCode(let text):
            Wording(
                "Le tableur a transformé un code en « \(text) ».", expected: "un code du modèle",
                fix: "donner à la colonne le format texte, puis recopier le code du modèle dans la cellule \(cell).")
        case .duplicate(let line, let same):
            Wording(
                same
                    ? "Un chiffre figure deux fois ; il est aussi à la ligne \(line)."
                    : "Deux valeurs sont données pour un même chiffre ; l’autre est à la ligne \(line).",
                expected: "une ligne par indicateur et par année", fix: "supprimer l’une des deux lignes.")
        case .inAnotherFile(let file, let line, let same):
            Wording(
                same
                    ? "Un chiffre figure dans deux fichiers ; il est aussi à la ligne \(line) de \(file)."
                    : "Deux fichiers donnent des valeurs différentes pour un même chiffre ; l’autre est à la ligne \(line) de \(file).",
                expected: "une ligne par indicateur et par année", fix: "supprimer l’une des deux lignes.")
        case .unreadableYear:
            Wording(
                "Une année est illisible.", expected: "quatre chiffres, par exemple 2025",
                fix: "écrire l’année dans la cellule \(cell).")
        case .impossibleYear(let year, let range):
            Wording(
                "Il ne peut y avoir de chiffre pour \(year).",
                expected: "une année de \(range.lowerBound) à \(range.upperBound)",
                fix: "écrire dans la cellule \(cell) l’année à laquelle le chiffre se rapporte.")
        case .ambiguousNumber(let readings, let decimal, let range):
            Wording(
                "Un nombre peut se lire de deux façons.",
                expected: "un seul nombre, de \(spoken(range, " à ")). "
                    + (decimal.map { "Les autres nombres de ce fichier utilisent « \($0) » pour les décimales. " } ?? "")
                    + "C’est donc \(readings.joined(separator: " ou ")).",
                fix: "saisir le nombre dans la cellule \(cell) sans signe entre les milliers, puis enregistrer.")
        case .dateForNumber:
            Wording(
                "Le tableur a transformé un nombre en date.", expected: "un nombre",
                fix:
                    "donner à la colonne le format texte, saisir de nouveau le nombre dans la cellule \(cell), puis enregistrer."
            )
        case .lostDigits:
            Wording(
                "Les chiffres d’une valeur ont été perdus à l’enregistrement.", expected: "les chiffres 0–9 ou ٠–٩",
                why: "le fichier a été enregistré dans un ancien codage qui n’a pas ces chiffres.",
                fix:
                    "ouvrir le classeur d’origine ; Fichier → Enregistrer sous → « CSV UTF-8 (*.csv) » ; envoyer ce fichier. "
                    + "Ne rien saisir à la place des points d’interrogation : ce fichier ne permet pas de retrouver les valeurs."
            )
        case .notANumber:
            Wording(
                "Un texte se trouve à la place d’un nombre.", expected: "un nombre, ou rien et un statut O, L, M ou Q",
                fix: "écrire le nombre dans la cellule \(cell) ; mettre les remarques dans COMMENT_OBS.")
        case .parentheses:
            Wording(
                "Un nombre entre parenthèses peut être négatif, ou une remarque.",
                expected: "un nombre sans parenthèses",
                fix: "écrire le nombre dans la cellule \(cell), avec le signe moins s’il est négatif.")
        case .outsideRange(let range, let unit, let guess):
            Wording(
                "Une valeur est impossible.", expected: "entre \(spoken(range, " et ")) (\(unit))",
                fix: (guess.map { "fallait-il lire \($0) ? " } ?? "") + "corriger la cellule \(cell).")
        case .emptyWithoutReason:
            Wording(
                "Une valeur est vide, sans motif.", expected: "un nombre, ou un motif : \(reasons)",
                why: "une cellule vide ne compte jamais pour zéro.",
                fix: "écrire le nombre dans la cellule \(cell), ou O, L, M ou Q dans la colonne OBS_STATUS.")
        case .unknownMarker:
            Wording(
                "Un signe tient lieu de valeur, et les offices ne lui donnent pas tous le même sens.",
                expected: "un nombre (même 0), ou rien et un statut O, L, M ou Q",
                why: "« - » veut dire zéro dans certains offices et manquant dans d’autres.",
                fix:
                    "écrire 0 dans la cellule \(cell) s’il s’agit de zéro ; sinon la vider et écrire O, L, M ou Q dans la colonne OBS_STATUS."
            )
        case .unknownStatus:
            Wording(
                "Un statut est inconnu.", expected: statuses,
                fix: "écrire l’une de ces lettres dans la cellule \(cell).")
        case .engineStatus(_, let use):
            Wording(
                "Un statut n’est pas prévu pour les transmissions.", expected: statuses,
                fix: "écrire \(use) dans la cellule \(cell).")
        case .valueDespiteStatus(let status):
            Wording(
                "Une valeur est donnée alors que le statut \(status) dit qu’il n’y en a pas.",
                expected: "une valeur, ou le statut \(status)",
                fix: "effacer la valeur, ou écrire A dans la colonne OBS_STATUS.")
        case .noValueDespiteStatus(let status):
            Wording(
                "La valeur manque alors que le statut est \(status).", expected: "un nombre, ou un statut O, L, M ou Q",
                why: "une cellule vide ne compte jamais pour zéro.",
                fix: "écrire le nombre dans la cellule \(cell), ou O, L, M ou Q dans la colonne OBS_STATUS.")
        case .wrongUnit(let expected):
            Wording(
                "Un chiffre est dans une autre unité que celle demandée.", expected: expected,
                fix: "convertir la valeur, et écrire \(expected) dans la cellule \(cell).")
        case .unknownConfidentiality:
            Wording(
                "Un code de confidentialité est inconnu.", expected: "F libre, N non publiable, E sous embargo",
                fix: "écrire F, N ou E dans la cellule \(cell).")
        case .embargoWithoutDay:
            Wording(
                "Un chiffre est sous embargo, mais rien ne dit jusqu’à quand.",
                expected: "le jour dans COMMENT_OBS, par exemple 2027-03-31",
                fix: "écrire le jour dans la colonne COMMENT_OBS : année-mois-jour.")
        case .jump(let previous, let year, let guess):
            Wording(
                "Cette valeur est loin de la précédente.", expected: "environ \(Number.text(previous)) (\(year))",
                fix: (guess.map { "fallait-il lire \($0) ? " } ?? "")
                    + "corriger la cellule \(cell), ou la garder et en écrire la raison dans COMMENT_OBS (pour une nouvelle méthode, mettre aussi B dans OBS_STATUS)."
            )
        case .scaleSlip(let previous, let year, let guess):
            Wording(
                "Cette valeur semble être à une autre échelle.", expected: "environ \(Number.text(previous)) (\(year))",
                fix:
                    "fallait-il lire \(guess) ? Corriger la cellule \(cell), ou la garder et en écrire la raison dans COMMENT_OBS."
            )
        case .rounded:
            Wording(
                "Toutes les valeurs sont entières, alors que les précédentes avaient des décimales.",
                why: "un tableur enregistre ce qu’il affiche : les décimales masquées sont perdues.",
                fix: "afficher les décimales dans le classeur, puis enregistrer de nouveau.")
        case .publicationYear(let year, let mentioned):
            Wording(
                "L’année \(year) est peut-être celle de la publication.",
                expected: "l’année à laquelle le chiffre se rapporte", why: "la source indique \(mentioned).",
                fix: "écrire \(mentioned) dans la cellule \(cell) si le chiffre se rapporte à cette année.")
        case .decidedByRange(let reading):
            Wording(
                "Un nombre a deux lectures ; il a été lu \(reading), la seule possible.",
                fix: "vérifier ; l’écrire sans signe entre les milliers.")
        case .countryByName(let code):
            Wording(
                "Le pays a été lu \(code).", expected: "le code \(code)", fix: "écrire \(code) dans la cellule \(cell)."
            )
        case .markerAsStatus(let status):
            Wording(
                "Un mot tient lieu de valeur ; il a été lu comme le statut \(status).",
                fix: "est-ce bien cela ? Si oui, vider la cellule \(cell) et écrire \(status) dans OBS_STATUS.")
        case .skippedLines:
            Wording(
                "Des lignes qui ne font pas partie du tableau ont été laissées de côté.",
                fix: "vérifier qu’elles ne contiennent aucun chiffre ; mettre les notes dans COMMENT_OBS.")
        case .silentRevision(let previous):
            Wording(
                "Un chiffre d’une année antérieure a changé.", expected: Number.text(previous),
                fix: "en écrire la raison dans COMMENT_OBS, ou rétablir le chiffre.")
        case .unexplainedStatus(let status):
            Wording(
                "Le statut \(status) demande une explication.",
                fix: "écrire dans COMMENT_OBS ce qui a changé, et depuis quand.")
        case .noSource:
            Wording(
                "Rien ne dit d’où vient un chiffre.", expected: "enquête ou registre, institution, année",
                fix: "remplir la colonne SOURCE_DETAIL.")
        case .unknownColumns(let names):
            Wording(
                "Des colonnes sans emploi ont été laissées de côté : \(names.joined(separator: ", ")).",
                fix: "mettre dans COMMENT_OBS ce qui importe.")
        case .headerAsName(let names):
            Wording(
                "Des colonnes portent d’autres noms que dans le modèle ; elles ont été lues selon leur sens : \(names.joined(separator: ", ")).",
                fix: "recopier la première ligne du modèle dans la première ligne de la feuille.")
        case .mixedDecimalSigns:
            Wording(
                "Les décimales sont écrites tantôt avec une virgule, tantôt avec un point.",
                fix: "vérifier ces valeurs ; les écrire toutes de la même façon.")
        case .flaggedNumber(let status):
            Wording(
                "Une lettre après un nombre a été lue comme le statut \(status).",
                fix: "écrire le nombre seul dans la cellule \(cell), et \(status) dans OBS_STATUS.")
        case .strayPercent:
            Wording(
                "Un signe pour cent suit un chiffre qui n’est pas en pour cent.",
                fix: "vérifier l’unité de la cellule \(cell), et écrire le nombre seul.")
        case .mended(let kind):
            Wording(
                "Le fichier a été réparé à la lecture : \(kind.sentence(in: .french)) (\(kind.code)).",
                fix: "vérifier que rien ne s’est déplacé.")
        case .formula:
            Wording(
                "Une remarque commence comme une formule ; elle reste un texte.",
                fix: "rien, s’il s’agit d’une remarque.")
        case .personalAddress:
            Wording(
                "FOCAL_POINT contient une adresse électronique, qui sera imprimée.", expected: "le nom d’un bureau",
                fix: "écrire le nom du bureau dans la cellule \(cell).")
        case .heldBack(let confidentiality):
            Wording(
                confidentiality == .notForPublication
                    ? "Un chiffre n’est pas publiable et sera retenu."
                    : "Un chiffre est sous embargo et sera retenu jusqu’au jour dit.",
                fix: "rien, si c’est voulu.")
        case .otherDigits:
            Wording("Des chiffres arabes ou persans ont été lus 0–9.", fix: "rien.")
        case .quotedNumber:
            Wording(
                "Des apostrophes, guillemets ou signes invisibles ont été écartés de nombres.", fix: "rien.")
        case .foldedCode:
            Wording("Des codes ont été lus sans égard aux minuscules ni aux signes invisibles.", fix: "rien.")
        case .groupedDigits: Wording("Les séparateurs de milliers ont été écartés.", fix: "rien.")
        case .percentSigns: Wording("Les signes pour cent ont été écartés.", fix: "rien.")
        case .powerOfTen:
            Wording(
                "Un nombre est écrit comme une puissance de dix.", expected: "tous les chiffres du nombre",
                why: "un tableur qui affiche 1,2E+03 n’enregistre que ces chiffres, et perd les autres.",
                fix:
                    "donner à la cellule \(cell) un format de nombre qui montre tous les chiffres, puis enregistrer de nouveau."
            )
        }
    }
}
