extension French {
    /// A sentence on gaps in the data, or in an annex.
    func annex(_ phrase: AnnexPhrase) -> Words {
        switch phrase {
        case .gapIntroduction:
            "Une donnée manquante n’est jamais devinée. Les tableaux indiquent quelles lacunes pèsent le plus dans l’indice, ce qui manque à chaque pays et quelles données sont anciennes. L’état de chaque donnée est représenté à la section 7 du chapitre de chaque domaine."
        case .gapTable:
            "Les 20 indicateurs dont les données manquantes pèsent le plus : pays membres sans donnée × poids dans l’indice"
        case .requestTable: "Indicateurs à demander, par pays membre"
        case .staleTable: "Indicateurs dont des données sont antérieures de plus de trois ans à l’édition"
        case .staleNote:
            "Une donnée ancienne compte dans le score tant que l’ancienneté maximale de l’indicateur le permet."
        case .coverageTable: "Part du poids de chaque domaine couverte par des données, par pays membre"
        case .noneMissing: "aucun"
        case .metadata:
            "Chaque indicateur est présenté avec sa définition, son unité, son sens, ses bornes, son poids au sein du domaine, son ancienneté maximale et les sources utilisées pour cette édition. Les indicateurs de contexte n’ont ni bornes ni poids. La plupart des fichiers proviennent de copies conservées dans des dépôts publics, et non des sites des éditeurs. La population est celle des Perspectives de la population mondiale 2024 de l’Organisation des Nations Unies ; le PIB par habitant et les groupes de revenu sont ceux de la Banque mondiale ; les listes des pays les moins avancés, des pays sans littoral et des petits États insulaires sont celles de l’Organisation des Nations Unies."
        case .sources: "Les sources et leurs conditions d’utilisation"
        case .dataFiles:
            "Les données de ce rapport se trouvent dans les fichiers qui l’accompagnent : \(.link(url: "scores.csv", "scores.csv")) (indice, domaines, rang, niveau, couverture), \(.link(url: "values.csv", "values.csv")) (chaque donnée avec son année, son statut, sa source, sa ligne et son score), \(.link(url: "uncertainty.csv", "uncertainty.csv")) (intervalles, plages de rangs, parts des niveaux) et \(.link(url: "data.json", "data.json")) (l’ensemble, pour les programmes). Chaque profil énumère les données de son pays."
        case .scoreTable: "Scores de tous les pays membres"
        case .changes:
            "Les sources révisent leurs données et changent de méthode. Parmi celles qui sont utilisées, l’Indice mondial de cybersécurité a changé de méthode à chaque édition (2017, 2018, 2020, 2024), et deux composantes de l’indice de développement de l’administration en ligne en ont changé en 2024 ; leurs données ne sont pas strictement comparables d’une édition à l’autre."
        case .crosswalk:
            "La réunion technique du 1er novembre 2022 a retenu six thèmes ; la Déclaration du 27 novembre 2022 a adopté huit domaines."
        case .crosswalkTable: "Thèmes de la réunion technique et domaines de la Déclaration"
        case .submit(let number):
            switch number {
            case 1:
                "Les points focaux nationaux envoient un fichier CSV comportant une ligne par donnée : pays, indicateur, année, valeur, statut et source (\(.code("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE")))."
            case 2:
                "Les pays sont désignés par leur code ISO à trois lettres, les indicateurs par le code de l’annexe \(.jump(id: "annex-a", "A")). Une valeur s’écrit avec un point décimal. Une valeur qui n’existe pas est laissée vide, avec un statut qui en donne la raison : O, non disponible ; L, existe mais n’est pas recueillie ; M, sans objet ; Q, non communiquée."
            default:
                "Le fichier est adressé au Bureau de coordination du COMCEC, qui le vérifie avec \(.code("mizan doctor")) avant qu’il ne soit pris en compte."
            }
        case .glossary: "Termes de ce rapport dans les trois langues officielles de l’OCI"
        case .manifest(let version, let digest):
            "Ce rapport a été produit par Mizan \(version) à partir des fichiers ci-dessous ; les douze premiers caractères de leur empreinte commune sont \(.code(digest)). Les mêmes fichiers et la même version donnent les mêmes octets sur tout ordinateur. \(.link(url: "manifest.json", "manifest.json")) contient cette liste pour les programmes, avec les empreintes des fichiers produits."
        case .command(let command): "La commande était \(.code(command))."
        case .manifestTable: "Fichiers d’entrée"
        case .uncertaintyTable: "L’indice et les rangs sur l’ensemble des tirages, et part des tirages à chaque niveau"
        case .uncertaintyNote:
            "La section \(.jump(id: "method-uncertainty", "3.5")) indique ce qui a été tiré au sort. Les parts portent sur les tirages ; tous les nombres, ainsi que les intervalles des domaines, se trouvent dans \(.link(url: "uncertainty.csv", "uncertainty.csv"))."
        case .licenceText(let number):
            switch number {
            case 1: "Le moteur est un logiciel libre, sous licence Apache 2.0."
            case 2:
                "Le texte de ce rapport peut être réutilisé à condition d’en citer la source. Les données restent soumises aux conditions de leurs éditeurs (annexe \(.jump(id: "annex-a", "A")))."
            default:
                "Le rapport présente des données publiées ; ni l’OCI, ni le COMCEC, ni les éditeurs des données ne répondent de ses conclusions."
            }
        case .citation(let edition, let version):
            "Citation proposée : Rapport conceptuel sur l’état actuel de la numérisation dans les pays membres, édition \(numbers.year(edition)), établi avec Mizan \(version)."
        }
    }
}
