import Scoring

extension French {
    /// A sentence on the overall state.
    func overall(_ fact: OverallFact) -> Words {
        switch fact {
        case .level(let mean, let interval, let median, let weighted, let count, let total):
            "Sur les \(numbers.count(count)) pays membres notés (\(numbers.count(total)) au total), la moyenne de l’indice est de \(numbers.score(mean))\(bracketed(interval)) et la médiane de \(numbers.score(median)). Pondérée par la population, la moyenne est de \(numbers.score(weighted))."
        case .levels(let counts): levelSentence(counts)
        case .borderline(let count): borderlineSentence(count)
        case .width(let width):
            "La moitié des intervalles à 90 % de l’indice ont une largeur supérieure à \(points(width))."
        case .unscored(let name, let present, let areas, let needed, let missing):
            "\(name) : pas d’indice, car \(present == 0 ? "aucun" : isOne(present) ? "un seul" : "\(numbers.count(present)) seulement" as Words) des \(numbers.count(areas)) domaines \(present < 2 ? "dispose" : "disposent") de données suffisantes, alors qu’il en faut \(numbers.count(needed)). Données insuffisantes dans : \(quoted(missing))."
        case .challenge:
            "La Déclaration cite en premier lieu les « différences de niveau de développement en matière de numérisation entre les pays membres eux-mêmes et avec le reste du monde » (traduction non officielle)."
        case .inequality(let gini, let theil, let betweenRegions, let betweenIncome):
            "Le coefficient de Gini de l’indice parmi les pays membres est de \(numbers.number(gini, decimals: 3)) et l’indice T de Theil de \(numbers.number(theil, decimals: 3)) (0 correspondant à l’égalité parfaite)."
                + (betweenRegions.map {
                    " De l’indice de Theil, \(numbers.percent($0)) tiennent aux écarts entre les trois groupes régionaux"
                        as Words
                } ?? "")
                + (betweenIncome.map {
                    " et \(numbers.percent($0)) aux écarts entre les quatre groupes de revenu ; le reste se situe au sein des groupes."
                        as Words
                } ?? (betweenRegions == nil ? "" : "."))
        case .quarters(let lower, let upper):
            "Le quart inférieur des pays membres obtient \(numbers.score(lower)) ou moins, le quart supérieur \(numbers.score(upper)) ou plus."
        case .groupsNote(let hasIntervals):
            (hasIntervals ? "Les moyennes et les médianes des groupes n’ont pas d’intervalle. " : "")
                + "Les groupes régionaux sont ceux de l’OCI, les groupes de revenu ceux de la Banque mondiale pour son exercice 2023 ; les pays les moins avancés, les pays sans littoral et les petits États insulaires sont ceux que recense l’Organisation des Nations Unies. Un pays peut appartenir à plusieurs groupes."
        case .world(let members, let developing, let highIncome, let world):
            "L’indice moyen des pays membres est de \(numbers.score(members)) ; il est de \(numbers.score(developing)) pour les autres économies à revenu faible ou intermédiaire, de \(numbers.score(highIncome)) pour les autres économies à revenu élevé et de \(numbers.score(world)) pour l’ensemble des économies notées, pays membres compris."
        case .aboveDeveloping(let areas):
            areas.isEmpty
                ? "Dans aucun domaine la moyenne des pays membres ne dépasse de deux points ou plus celle des autres économies à revenu faible ou intermédiaire."
                : "Domaines dans lesquels la moyenne des pays membres dépasse de deux points ou plus celle des autres économies à revenu faible ou intermédiaire : \(quoted(areas))."
        case .belowDeveloping(let areas):
            areas.isEmpty
                ? "Dans aucun domaine elle ne lui est inférieure de deux points ou plus."
                : "Domaines dans lesquels elle lui est inférieure de deux points ou plus : \(quoted(areas))."
        case .worldNote(let developing, let highIncome):
            "La comparaison porte sur \(counted(developing, "autre économie", "autres économies")) à revenu faible ou intermédiaire et \(counted(highIncome, "autre économie", "autres économies")) à revenu élevé, selon le classement de la Banque mondiale ; le tableau indique combien d’entre elles sont notées. Les moyennes ne sont pas pondérées ; les différences ne sont accompagnées d’aucun test de signification."
        case .incomeLine(let slope, let rSquared, let error, let count):
            "Pour les \(numbers.count(count)) économies du monde dont l’indice et le revenu sont connus, une droite en fonction du logarithme du revenu rend compte de \(numbers.percent(rSquared)) de la variance de l’indice (R²) ; elle ne démontre aucun lien de causalité. Le long de cette droite, un revenu deux fois plus élevé va de pair avec \(points(slope * 0.693_147_180_559_945_3)) de plus. L’erreur type des résidus est de \(points(error))."
        case .aboveIncome:
            "Pays membres dont l’indice dépasse de plus d’une erreur type la valeur attendue selon leur revenu"
        case .belowIncome:
            "Pays membres dont l’indice est inférieur de plus d’une erreur type à la valeur attendue selon leur revenu"
        case .incomeNote:
            "Le revenu est le PIB par habitant en dollars des États-Unis courants, pour la dernière année connue de chaque économie (de 2020 à 2022 pour la plupart). La droite indique ce qui est habituel à un niveau de revenu donné, et non ce qui est possible."
        case .changeIntroduction(let year):
            "Le tableau compare cette édition à l’édition \(numbers.year(year)), calculée selon la même méthodologie, domaine par domaine, pour les indicateurs présents dans les deux. La variation ne tient donc ni à de nouveaux indicateurs ni à une nouvelle méthode."
        case .changeNote(let hasIntervals):
            (hasIntervals
                ? "Le chapitre « \(.jump(id: "comparison", "Comparaison annuelle")) » indique quelles variations sont mesurables et ce qui les explique."
                : "Ces variations ne sont accompagnées d’aucun intervalle ; aucune n’est donc dite significative.")
                + " Elles comprennent l’effet d’un changement de méthode d’une source, ou d’un changement de source entre les deux données."
        case .noEarlier: "Les données ne remontent pas jusqu’à une édition antérieure."
        case .scoreTable: "Indice, niveau, rang et couverture des pays membres"
        case .groupTable: "L’indice par groupe de pays membres"
        case .worldTable: "Scores moyens des pays membres et du reste du monde"
        case .changeTable(let year):
            "Variation à périmètre constant des scores par domaine depuis l’édition \(numbers.year(year))"
        }
    }

    /// A sentence of an area’s chapter.
    func area(_ fact: AreaFact) -> Words {
        switch fact {
        case .mean(let area, let mean, let median, let count, let total):
            "Dans le domaine « \(area) », le score moyen est de \(numbers.score(mean)) et la médiane de \(numbers.score(median)), pour \(count == total ? "les \(numbers.count(total))" : some(count, of: total) as Words) pays membres."
        case .world(let difference, let developing, let highDifference, let highIncome):
            "La moyenne est \(comparison(difference)) celle des autres économies à revenu faible ou intermédiaire (\(numbers.score(developing))) et \(comparison(highDifference)) celle des autres économies à revenu élevé (\(numbers.score(highIncome)))."
        case .spread(let lowest, let highest, let coverage):
            "Les scores vont de \(numbers.score(lowest)) à \(numbers.score(highest)) ; en moyenne, \(numbers.percent(coverage)) du poids du domaine est couvert par des données."
        case .levels(let counts, let unscored):
            levelSentence(counts)
                + (unscored == 0
                    ? ""
                    : isOne(unscored)
                        ? " \(members(unscored)) n’est pas noté dans ce domaine."
                        : " \(members(unscored)) ne sont pas notés dans ce domaine.")
        case .groups: "Répartition par groupe régional et par groupe de revenu :"
        case .leaders(let level, let names):
            "Pays membres au niveau « \(name(level)) », par ordre alphabétique : \(list(names))."
        case .borderline(let names):
            names.isEmpty ? "Aucun d’eux n’est à la limite." : "Parmi eux, à la limite : \(list(names))."
        case .noLeaders: "Aucun pays membre n’est au niveau « Avancé » ou « De pointe »."
        case .bestOfIncome(let hasIntervals):
            hasIntervals
                ? "Score le plus élevé de chaque groupe de revenu, et autres pays dont l’intervalle à 90 % atteint le sien"
                : "Score le plus élevé de chaque groupe de revenu"
        case .improved(let year, let hasIntervals):
            hasIntervals
                ? "Plus fortes hausses à périmètre constant depuis l’édition \(numbers.year(year)) parmi les hausses mesurables, en points"
                : "Plus fortes hausses à périmètre constant depuis l’édition \(numbers.year(year)), en points"
        case .noImproved(let hasIntervals):
            hasIntervals
                ? "Dans aucun pays membre le score du domaine n’a progressé de façon mesurable, abstraction faite des données qui ne peuvent être comparées aux précédentes."
                : "Aucun pays membre n’a de donnée plus récente qui relève son score pour les mêmes indicateurs."
        case .improvedNote(let median, let count, let hasIntervals):
            "Seuls comptent, à périmètre constant, les indicateurs présents dans les deux éditions. Pour les \(numbers.count(count)) pays membres ayant une donnée plus récente, la variation médiane est de \(numbers.change(median)) \(plural(median, 1, "point", "points")). Une hausse peut tenir à un changement de méthode de la source (annexe \(.jump(id: "annex-d", "D"))) ; "
                + (hasIntervals
                    ? "ne sont montrés que les pays pour lesquels l’intervalle à 90 % de la variation du score du domaine, couverture comprise, est entièrement au-dessus de 0."
                    : "aucun intervalle ne l’accompagne.")
        case .gaps: "Indicateurs pour lesquels le score moyen des pays membres est le plus en retrait de celui du monde"
        case .noGaps:
            "Pour aucun indicateur de ce domaine le score moyen des pays membres n’est inférieur à celui du monde."
        case .foundational(let names):
            "Pays membres au niveau « Fondamental », par ordre alphabétique : \(list(names))."
        case .noFoundational: "Aucun pays membre noté n’est au niveau « Fondamental »."
        case .coverage(let share, let medianYear, let stale, let present):
            "\(numbers.percent(share)) des cellules contiennent une donnée ; l’année médiane est \(numbers.year(medianYear)), et \(stale == 0 ? "aucune des \(numbers.count(present)) données n’est antérieure" : "\(some(stale, of: present)) données \(isOne(stale) ? "est antérieure" : "sont antérieures")" as Words) de plus de trois ans à l’édition."
        case .next: "Indicateurs qui manquent au plus grand nombre de pays membres, à recueillir en priorité"
        case .nothingMissing: "Chaque pays membre dispose d’une donnée pour chaque indicateur."
        case .hosts(let level, let names):
            "Pays membres au niveau « \(name(level)) » ou au-dessus, qui pourraient partager leur expérience, par ordre alphabétique : \(list(names))."
        case .noHosts:
            "Aucun pays membre n’atteint le niveau « Avancé » ; l’expérience peut aussi être recherchée hors de l’OCI."
        case .joint(let low, let high):
            "\(extremes(low, high)) : un programme commun réunirait ceux qui en ont besoin et ceux qui peuvent y contribuer."
        case .notJoint(let low, let high): "\(extremes(low, high))."
        case .topic(let code): topic(code)
        case .volunteer:
            "Un groupe de travail « dirigé par un pays membre volontaire » peut être constitué (rapport de la deuxième réunion technique, paragraphe 10 ; traduction non officielle). Aucun volontaire ne s’est déclaré pour ce rapport."
        case .table(let area): "\(area) : score, niveau, couverture et indicateur le plus faible de chaque pays membre"
        case .indicatorTable(let area): "\(area) : les indicateurs"
        case .coverageKey: "État de chaque donnée"
        }
    }

    /// `24 pays membres se situent aux deux niveaux les plus bas et 9 aux deux niveaux les plus élevés`.
    private func extremes(_ low: Int, _ high: Int) -> Words {
        switch (low, high) {
        case (0, 0):
            "Aucun pays membre ne se situe aux deux niveaux les plus bas, ni aux deux niveaux les plus élevés"
        case (0, _):
            "Aucun pays membre ne se situe aux deux niveaux les plus bas, et \(numbers.count(high)) \(located(high)) aux deux niveaux les plus élevés"
        case (_, 0):
            "\(members(low)) \(located(low)) aux deux niveaux les plus bas, et aucun ne se situe aux deux niveaux les plus élevés"
        default:
            "\(members(low)) \(located(low)) aux deux niveaux les plus bas et \(numbers.count(high)) aux deux niveaux les plus élevés"
        }
    }

    private func located(_ count: Int) -> String { isOne(count) ? "se situe" : "se situent" }

    private func comparison(_ difference: Double) -> Words {
        if difference.magnitude < 0.05 { return "à peu près égale à" }
        return "\(difference > 0 ? "supérieure" : "inférieure") de \(points(difference.magnitude)) à"
    }

    private func topic(_ code: String) -> Words {
        let topic =
            switch code {
            case "CCD":
                "des outils aidant les jeunes pousses et les petites entreprises à trouver clients, partenaires et règles applicables au-delà des frontières"
            case "CON":
                "réseaux communautaires et accès à faible coût dans les lieux que les lignes fixes n’atteignent pas"
            case "SKL": "didacticiels ouverts pour les compétences numériques de base, dans les langues nationales"
            case "GOV":
                "démarches administratives que les citoyens peuvent effectuer du début à la fin sur un téléphone mobile"
            case "DAT": "publication d’une statistique officielle en données ouvertes, avec ses métadonnées"
            case "RES": "défense d’un service public contre une attaque simulée"
            case "EMT":
                "applications de l’intelligence artificielle à l’agriculture, à la santé ou aux langues"
            case "ECO": "payer et être payé au-delà des frontières grâce à des portefeuilles interopérables"
            default: "une question choisie par les pays membres"
            }
        return "Sujet possible pour un hackathon ou un Digiton : \(topic)."
    }
}
