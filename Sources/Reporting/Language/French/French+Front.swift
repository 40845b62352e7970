import Scoring

// Neither the Declaration nor the report of the technical meeting has a French text: where they are quoted, the page says that
// the translation is not official. The resolution of 2020 has one, which is quoted as it stands.
extension French {
    /// What the report says of itself and its mandate.
    func about(_ phrase: AboutPhrase) -> Words {
        switch phrase {
        case .forewordPending:
            "Cet emplacement est réservé à l’avant-propos, rédigé par une personne et jamais par le moteur."
        case .namesDisclaimer:
            "Les appellations employées et l’ordre de présentation n’impliquent aucune prise de position quant au statut juridique des pays, territoires ou zones, ni quant au tracé de leurs frontières. Les cartes montrent des carreaux de même taille et ne tracent aucune frontière."
        case .licenceNote:
            "Le texte peut être réutilisé à condition d’en citer la source. Les données restent soumises aux conditions de leurs éditeurs, indiquées pour chaque source à l’annexe A ; certaines n’autorisent qu’un usage non commercial."
        case .nameOfThisReport:
            "La Déclaration appelle ce document « Rapport conceptuel sur l’état actuel de la numérisation dans les pays membres » ; l’ordre du jour de la deuxième réunion technique l’intitule « État actuel de la transformation numérique dans les pays membres de l’OCI » (traductions non officielles)."
        case .resolution2020:
            "Réuni à Niamey les 27 et 28 novembre 2020 pour sa quarante-septième session, le Conseil des ministres des Affaires étrangères a entériné le projet de mutation numérique du Secrétariat général de l’OCI (résolution \(.latin("n°\u{A0}1/47-IT")), document \(.latin("OIC/CFM-47/2020/IT/RES/FINAL"))) et rappelé le Programme d’action OCI-2025,"
        case .resolution2020Quote:
            "qui prévoit le renforcement des compétences d’utilisation des technologies d’information et de communication et des technologies numériques, la modernisation de l’infrastructure informatique et le développement du recours aux TICs, en tant que moyen efficace pour la réalisation du progrès économique global et du développement social et humain, et la maîtrise du savoir et de la technologie"
        case .declaration:
            "Le 27 novembre 2022, à l’occasion de la trente-huitième session du COMCEC tenue à Istanbul, les ministres, chefs d’organismes et représentants chargés de la transformation numérique ont adopté la Déclaration sur l’Initiative/Programme de coopération numérique de haut niveau du COMCEC."
        case .declarationChallenges: "Ils y recensent les principaux défis suivants (traduction non officielle) :"
        case .challenge(let number): challenge(number)
        case .declarationAreas:
            "Ils sont convenus de huit domaines thématiques comme cadre de coopération ; les chapitres 5 à 12 les traitent dans l’ordre de la Déclaration :"
        case .declarationReport:
            "La Déclaration salue l’élaboration du Rapport conceptuel, que la présente édition met à jour à partir de données publiées."
        case .challengeText:
            "Différences de niveau de développement en matière de numérisation entre les pays membres eux-mêmes et avec le reste du monde"
        case .forum:
            "Les ministres ont décidé de se réunir régulièrement dans le cadre du Forum de haut niveau du COMCEC sur la transformation numérique, « en vue de renforcer la coopération technique et la collaboration […] ainsi que l’échange d’expériences et la conception de programmes et de projets communs dans les domaines thématiques susmentionnés » (traduction non officielle)."
        case .meeting2:
            "La deuxième réunion technique, tenue le 1er novembre 2022, a formulé les demandes suivantes, auxquelles ce rapport donne suite (traduction non officielle) :"
        case .meeting2Point(let number): meeting2Point(number)
        case .heldBack(let count):
            isOne(count)
                ? "\(numbers.count(count)) donnée transmise par un pays membre est confidentielle ou sous embargo et n’a pas été utilisée : rien dans ce rapport n’en découle."
                : "\(numbers.count(count)) données transmises par des pays membres sont confidentielles ou sous embargo et n’ont pas été utilisées : rien dans ce rapport n’en découle."
        case .internalRun(let count, let reason):
            "DOCUMENT INTERNE, NE PAS PUBLIER. Cet exemplaire utilise \(counted(count, "donnée confidentielle", "données confidentielles")) ou sous embargo. Motif : \(.latin(reason))"
        case .prepared:
            "Le premier Rapport conceptuel a été établi par le Bureau de la transformation numérique de la Présidence de la République de Türkiye et par le Bureau de coordination du COMCEC, puis examiné lors des réunions techniques du 28 septembre et du 1er novembre 2022, avant la réunion des ministres du 27 novembre 2022."
        case .preparedNow(let edition):
            "L’édition \(numbers.year(edition)) est calculée par Mizan, un moteur à code source ouvert, à partir de données publiées. Chaque phrase contenant un chiffre est produite à partir des données. L’annexe \(.jump(id: "annex-h", "H")) explique comment chacun peut reproduire ce rapport."
        case .reservedChapters:
            "Les chapitres 13, 14 et 16 sont réservés aux bonnes pratiques, aux possibilités de coopération et aux observations des pays membres ; ils seront imprimés dès que leur contenu sera disponible."
        case .firstDraft:
            "Ce rapport est le premier que rédige le moteur ; il n’existe donc pas de projet antérieur auquel le comparer."
        case .documentName(let number):
            switch number {
            case 1: "Résolution \(.latin("n°\u{A0}1/47-IT")), \(.latin("OIC/CFM-47/2020/IT/RES/FINAL"))"
            case 2: "Première réunion technique"
            case 3: "Rapport de la deuxième réunion technique"
            default:
                "Déclaration sur l’Initiative/Programme de coopération numérique de haut niveau du COMCEC"
            }
        case .documentDate(let number):
            switch number {
            case 1: "27 et 28 novembre 2020"
            case 2: "28 septembre 2022"
            case 3: "1er novembre 2022"
            default: "27 novembre 2022"
            }
        case .documentSubject(let number):
            switch number {
            case 1: "Projet de mutation numérique du Secrétariat général de l’OCI"
            case 2: "Premier examen du projet de Rapport conceptuel"
            case 3: "Projet révisé de Rapport conceptuel ; six thèmes de coopération"
            default: "Huit domaines thématiques ; Rapport conceptuel ; Forum"
            }
        case .quotationSource(let number):
            number == 1 ? about(.documentName(1)) : about(.documentName(number)) + " (traduction non officielle)"
        case .secretariat:
            "La Déclaration de 2022 désigne le Bureau de la transformation numérique de la Présidence de la République de Türkiye comme secrétariat du Forum ; elle est citée ici telle qu’elle a été adoptée."
        }
    }

    private func challenge(_ number: Int) -> Words {
        switch number {
        case 1:
            "« Différences de niveau de développement en matière de numérisation entre les pays membres eux-mêmes et avec le reste du monde » (chapitre \(.jump(id: "overall", "4"))) ;"
        case 2: "« Fracture numérique due à l’insuffisance de la connectivité » (chapitre \(.jump(id: "con", "6"))) ;"
        case 3:
            "« Nécessité de perfectionner les compétences des populations et de renforcer leurs capacités en matière d’aptitudes et de compétences numériques de base et avancées » (chapitre \(.jump(id: "skl", "7"))) ;"
        case 4:
            "« Absence de stratégies, de politiques, de normes et de réglementations adaptées dans le domaine de la numérisation » (chapitre \(.jump(id: "ccd", "5"))) ;"
        case 5:
            "« Insuffisance des services publics et plateformes numériques assurant des prestations ininterrompues et de grande qualité » (chapitre \(.jump(id: "gov", "8"))) ;"
        case 6:
            "« Mesures organisationnelles, techniques et de renforcement des capacités limitées en matière de sécurité de l’information et de cybersécurité » (chapitre \(.jump(id: "res", "10"))) ;"
        case 7:
            "« Nécessité de suivre le rythme des avancées technologiques de rupture en s’appuyant sur des principes centrés sur l’humain et sur des mécanismes complexes de gouvernance des données » (chapitres \(.jump(id: "dat", "9")) et \(.jump(id: "emt", "11"))) ;"
        default:
            "« Nécessité de diffuser et d’intégrer dans l’économie numérique le potentiel d’innovation et les solutions numériques existants » (chapitre \(.jump(id: "eco", "12")))."
        }
    }

    private func meeting2Point(_ number: Int) -> Words {
        switch number {
        case 1:
            "« l’économie numérique et les technologies financières (fintech) pourraient être approfondies dans le rapport » (chapitre \(.jump(id: "eco", "12"))) ;"
        case 2:
            "« les bonnes pratiques et les applications telles que l’identité mobile, l’identité numérique et les services d’administration en ligne » (chapitre \(.jump(id: "gov", "8"))) ;"
        case 3: "la « diffusion de la culture du numérique » (chapitre \(.jump(id: "gov", "8"))) ;"
        case 4:
            "« l’interopérabilité des plateformes de commerce électronique ainsi que l’harmonisation des cadres juridiques » (chapitre \(.jump(id: "eco", "12"))) ;"
        case 5:
            "le « renforcement des capacités du personnel de cybersécurité » (chapitre \(.jump(id: "res", "10"))) ;"
        case 6:
            "le « soutien à l’écosystème de l’entrepreneuriat et des jeunes pousses » (chapitre \(.jump(id: "ccd", "5"))) ;"
        default:
            "« des hackathons et des Digitons entre les pays membres de l’OCI » (dernière section du chapitre de chaque domaine)."
        }
    }

    /// A sentence of the executive summary.
    func summary(_ fact: SummaryFact) -> Words {
        switch fact {
        case .scored(let count, let total, let unscored, let needed, let areas):
            unscored.isEmpty
                ? "Tous les pays membres sont notés dans cette édition, soit \(numbers.count(total))."
                : "Cette édition note \(some(count, of: total)) pays membres. Sans indice, car moins de \(numbers.count(needed)) des \(numbers.count(areas)) domaines disposent de données suffisantes : \(list(unscored))."
        case .level(let mean, let interval, let median, let weighted):
            "La moyenne non pondérée de l’indice est de \(numbers.score(mean)) sur 100\(bracketed(interval)) et la médiane de \(numbers.score(median)) ; si chaque habitant compte pour une voix, la moyenne est de \(numbers.score(weighted))."
        case .levels(let counts, let borderline):
            levelSentence(counts) + (borderline.map { " \(borderlineSentence($0))" as Words } ?? "")
        case .spread(let lowest, let highest, let lowerQuartile, let upperQuartile, let pairs):
            "L’indice va de \(numbers.score(lowest)) à \(numbers.score(highest)) ; la moitié centrale des pays membres se situe entre \(numbers.score(lowerQuartile)) et \(numbers.score(upperQuartile))."
                + (pairs.map {
                    $0.all == $0.apart
                        ? " Dans toutes les paires de pays membres, l’un des deux devance l’autre."
                        : " Dans \(some($0.all - $0.apart, of: $0.all)) paires de pays membres, on ne peut dire lequel des deux devance l’autre."
                            as Words
                } ?? "")
        case .areas(
            let highest, let highestMean, let highestOthers, let lowest, let lowestMean, let lowestOthers,
            let worldLowest, let worldHighest):
            "Les moyennes des domaines vont de \(numbers.score(lowestMean)) (« \(lowest) »\(overlap(lowestOthers))) à \(numbers.score(highestMean)) (« \(highest) »\(overlap(highestOthers))) ; pour l’ensemble des économies du monde, les moyennes de ces deux mêmes domaines sont de \(numbers.score(worldLowest)) et de \(numbers.score(worldHighest))."
        case .world(let members, let developing, let highIncome):
            "Avec les mêmes indicateurs et les mêmes bornes, la moyenne est de \(numbers.score(developing)) pour les autres économies à revenu faible ou intermédiaire et de \(numbers.score(highIncome)) pour les autres économies à revenu élevé, contre \(numbers.score(members)) pour les pays membres."
        case .change(let change, let verdicts, let count, let fromYear, let toYear):
            "Depuis l’édition \(numbers.year(fromYear)), pour les \(numbers.count(count)) pays membres notés dans les deux éditions, la moyenne de l’indice \(course(change, fromYear, toYear, "passée"))."
                + (verdicts.map { " " + comparison(.verdicts($0)) } ?? "")
        case .coverageNotUse(let use, let coverage, let gap, let count):
            "Sur les \(numbers.count(count)) pays membres disposant des deux données, la part médiane de la population qui utilise l’Internet est de \(percentage(use)) et la part médiane de la population à portée d’un signal 4G de \(percentage(coverage)) ; la médiane des écarts, pays par pays, est de \(percentagePoints(gap))."
        case .affordability(let above, let count, let threshold):
            above == 0
                ? "Dans aucun des \(numbers.count(count)) pays membres disposant d’une donnée, cinq gigaoctets de données mobiles ne coûtent plus de \(percentage(threshold, decimals: 0)) du revenu national brut (RNB) mensuel par habitant."
                : "Cinq gigaoctets de données mobiles coûtent plus de \(percentage(threshold, decimals: 0)) du revenu national brut (RNB) mensuel par habitant dans \(some(above, of: count)) pays membres disposant d’une donnée."
        case .data(let share, let medianYear, let staleShare):
            "\(numbers.percent(share)) des cellules sur lesquelles reposent les scores (pays membres × indicateurs) contiennent une donnée ; l’année médiane de ces données est \(numbers.year(medianYear)), et \(numbers.percent(staleShare)) d’entre elles sont antérieures de plus de trois ans à l’édition."
        }
    }

    /// `Répartition par niveau : Fondamental, 2 pays membres ; Émergent, 21 ; …`: a list, which needs no agreement.
    func levelSentence(_ counts: [Int]) -> Words {
        let entries = Level.allCases.enumerated().map { position, level -> Words in
            let count = counts[level.rawValue]
            guard position > 0 else { return "\(name(level)), \(members(count))" }
            return count == 0 ? "\(name(level)), aucun" : "\(name(level)), \(numbers.count(count))"
        }
        return "Répartition par niveau : " + Words(entries, by: " ; ") + "."
    }
}
