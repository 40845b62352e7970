import Indicators
import Scoring

extension French {
    /// A word or two, for headers and labels.
    func label(_ label: Label) -> Words {
        switch label {
        case .edition: "Édition"
        case .status: "Statut"
        case .statusWord(let status): Words(word(status))
        case .dataCutOff: "Date d’arrêt des données"
        case .observationDeadline: "Date limite des observations"
        case .notSet: "non fixée"
        case .language: "Langue"
        case .languageName: "français"
        case .engine: "Moteur"
        case .inputDigest: "Empreinte des données d’entrée"
        case .countriesScored: "Pays membres notés"
        case .country: "Pays"
        case .countries: "Groupe de pays"
        case .index: "Indice"
        case .level: "Niveau"
        case .rank: "Rang"
        case .coverage: "Couverture"
        case .score: "Score"
        case .area: "Domaine"
        case .areas: "Domaines"
        case .indicator: "Indicateur"
        case .value: "Valeur"
        case .year: "Année"
        case .unit: "Unité"
        case .source: "Source"
        case .weight: "Poids"
        case .levelName(let level): Words(name(level))
        case .notScored: "Non noté"
        case .groupName(let group): Words(name(group))
        case .regionName(let region): Words(name(region))
        case .incomeName(let income): Words(name(income))
        case .interval: "Intervalle à 90 %"
        case .rankInterval: "Rang (intervalle à 90 %)"
        case .borderlineLevel(let level): "\(name(level)), à la limite"
        case .topTen: "Rang 10 ou mieux"
        case .othersReaching: "Intervalles qui l’atteignent"
        case .overlapping(let names):
            names.count > 3 ? "\(numbers.count(names.count)) pays" : names.isEmpty ? "aucun" : Words(list(names))
        case .mean: "Moyenne"
        case .weightedMean: "Moyenne pondérée par la population"
        case .median: "Médiane"
        case .lowerQuartile: "Premier quartile"
        case .upperQuartile: "Troisième quartile"
        case .lowest: "Minimum"
        case .highest: "Maximum"
        case .membersScored: "Notés"
        case .count: "Pays ayant une donnée"
        case .peerMedian: "Médiane des pairs"
        case .worldMedian: "Médiane mondiale"
        case .change: "Variation"
        case .likeForLikeChange: "Variation à périmètre constant"
        case .areaChangeInterval: "Intervalle à 90 % de la variation du score, couverture comprise"
        case .renewed: "Données plus récentes"
        case .weakest: "Indicateur le plus faible"
        case .gain: "Gain (indice)"
        case .missing: "Données manquantes"
        case .weightMissing: "Poids dans l’indice"
        case .members: "Membres"
        case .stale: "Données anciennes"
        case .stateName(let state):
            switch state {
            case .observed: "observée l’année de l’édition"
            case .carried: "observée un à trois ans plus tôt"
            case .stale: "vieille de plus de trois ans"
            case .estimated: "estimée par la source"
            case .missing: "manquante"
            }
        case .instrumentName(let instrument):
            switch instrument {
            case .inForce: "en vigueur"
            case .inPreparation: "en préparation ou en partie en vigueur"
            case .none: "néant ou situation inconnue"
            case .unknown: "aucune donnée"
            }
        case .instrumentLetter(let instrument):
            switch instrument {
            case .inForce: "V"
            case .inPreparation: "P"
            case .none: "N"
            case .unknown: "?"
            }
        case .direction: "Sens"
        case .higherIsBetter: "plus la valeur est élevée, mieux c’est"
        case .lowerIsBetter: "plus la valeur est basse, mieux c’est"
        case .goalposts: "Bornes"
        case .maxAge: "Ancienneté maximale"
        case .definition: "Définition"
        case .noScore: "contexte, non noté"
        case .percentilesBasis(let count):
            "percentiles 2,5 et 97,5 de \(numbers.count(count)) couples pays-année depuis 2015"
        case .naturalBasis: "limites de l’échelle"
        case .logarithmic: "logarithmique"
        case .linear: "linéaire"
        case .years(let years): counted(years, "an", "ans")
        case .from: "À partir de"
        case .points: "Écart (points)"
        case .indicators: "Indicateurs"
        case .memberCountries: "Pays membres"
        case .areasScored: "Domaines notés"
        case .worldMean: "Moyenne mondiale"
        case .several(let count): "plusieurs (\(numbers.count(count)))"
        case .document: "Document"
        case .date: "Date"
        case .subject: "Objet"
        case .publisher: "Éditeur"
        case .dataset: "Jeu de données et édition"
        case .licenceOf: "Licence"
        case .accessed: "Consulté en"
        case .file: "Fichier"
        case .digest: "SHA-256"
        case .bytes: "Octets"
        case .chapter: "Domaine thématique de la Déclaration"
        case .theme2022: "Thème de la réunion technique"
        case .themeOf2022(let theme): Words(name(theme))
        case .crosswalkHeader: "Devenir du thème"
        case .crosswalkNote(let theme):
            switch theme {
            case .emergingAndData: "scindé en deux par la Déclaration"
            case .economy: "nouveau dans la Déclaration ; demandé au paragraphe 7 du rapport de la réunion"
            case .resilience: "élargi : y compris la cybersécurité"
            case .government, .connectivity, .skills, .crossCutting: "repris"
            }
        case .capital(let label):
            switch label {
            case .region: "Groupe"
            case .income: "Groupe de revenu"
            case .population: "Population"
            case .memberSince: "Membre depuis"
            case .figures: "Données"
            }
        case .english: "Anglais"
        case .french: "Français"
        case .arabic: "Arabe"
        case .expectedForIncome: "Valeur attendue selon le revenu"
        case .difference: "Différence"
        case .firstYear: "Première année"
        case .firstValue: "Première valeur"
        case .lastYear: "Dernière année"
        case .lastValue: "Dernière valeur"
        case .allSources(let count):
            "\(counted(count, "indicateur noté", "indicateurs notés")), avec leurs sources à l’annexe \(.jump(id: "annex-a", "A"))"
        case .scoredIndicators(let count): counted(count, "indicateur noté", "indicateurs notés")
        case .figure: "figure"
        case .table: "tableau"
        case .section: "section"
        case .readIn(let month): "consulté en \(month)"
        case .atAGlance: "En bref : moyennes, médianes et nombre de pays membres à chaque niveau"
        case .contents: "Table des matières"
        case .skipToContent: "Aller au rapport"
        case .showTable: "Afficher les chiffres sous forme de tableau"
        case .sourceWord: "Source"
        case .dataFile: "Données en pleine précision"
        case .runningFoot(let edition, let status):
            "État actuel de la numérisation dans les pays membres · \(numbers.year(edition)) · \(word(status))"
        }
    }

    private func word(_ status: EditionRecord.Status) -> String {
        switch status {
        case .draft: "Projet"
        case .revisedDraft: "Projet révisé"
        case .final: "Version finale"
        }
    }

    private func name(_ theme: Theme2022) -> String {
        switch theme {
        case .government: "Développer l’administration numérique"
        case .resilience: "Renforcer la résilience et les garanties numériques"
        case .connectivity: "Améliorer la connectivité numérique, l’infrastructure à large bande et l’accès"
        case .skills: "Développer les aptitudes et compétences numériques"
        case .emergingAndData: "Technologies émergentes et gouvernance des données"
        case .crossCutting:
            "Questions transversales de la coopération numérique, telles que l’écosystème des jeunes pousses et les pôles de PME et d’entrepreneurs"
        case .economy: "(aucun)"
        }
    }

    /// The title of a chapter or section.
    func title(_ title: Title) -> Words {
        switch title {
        case .report: "Rapport conceptuel sur l’état actuel de la numérisation dans les pays membres"
        case .subtitle: "État actuel de la transformation numérique dans les pays membres de l’OCI"
        case .foreword: "Avant-propos"
        case .summary: "Avant-propos et résumé"
        case .executive: "Résumé"
        case .about: "À propos de ce rapport"
        case .mandate: "Mandat"
        case .preparation: "Élaboration"
        case .changes: "Ce qui a changé depuis le projet précédent"
        case .documents: "Documents"
        case .method: "La méthode en deux pages"
        case .framework: "Cadre"
        case .normalisation: "Des données aux scores"
        case .aggregation: "Des scores à l’indice"
        case .missingData: "Données manquantes"
        case .uncertainty: "Incertitude"
        case .levels: "Niveaux"
        case .reading: "Comment lire ce rapport"
        case .overall: "Situation d’ensemble"
        case .distribution: "Niveau et répartition"
        case .amongMembers: "Écarts entre pays membres"
        case .withWorld: "Écarts avec le reste du monde"
        case .againstIncome: "Niveau au regard du revenu"
        case .changeOverTime: "Évolution"
        case .area(let name): Words(name)
        case .state: "La situation en trois phrases"
        case .areaDistribution: "Répartition et niveaux"
        case .leaders: "Pays en tête"
        case .improved: "Plus fortes progressions"
        case .gaps: "Écarts à combler"
        case .seeds: "Ce que les ministres et les experts ont demandé"
        case .coverage: "Couverture des données et prochaines données à recueillir"
        case .cooperation: "Pistes de coopération"
        case .profiles: "Profils de pays"
        case .profile(let name): Words(name)
        case .strengths: "Points forts"
        case .gains: "Où les gains seraient les plus grands"
        case .income: "Niveau au regard du revenu"
        case .trend: "Évolution d’indicateurs phares"
        case .figures: "Tous les indicateurs"
        case .comparison: "Comparaison annuelle"
        case .movers: "Variations et leurs composantes"
        case .levelChanges: "Niveaux, entrées et sorties"
        case .figuresBehind: "Les données à l’origine des variations"
        case .convergence: "Convergence"
        case .seriesBreaks: "Ruptures de séries"
        case .change: "Évolution"
        case .dataGaps: "Lacunes dans les données"
        case .annexes: "Annexes"
        case .metadata: "Annexe A. Indicateurs et sources"
        case .dataTables: "Annexe B. Tableaux de données"
        case .scoreTable: "Annexe C. Scores et rangs"
        case .changesAnnex: "Annexe D. Révisions et ruptures"
        case .crosswalk: "Annexe E. De six thèmes à huit domaines"
        case .submitting: "Annexe F. Comment transmettre des données"
        case .glossary: "Annexe G. Glossaire"
        case .manifest: "Annexe H. Comment reproduire ce rapport"
        case .licences: "Annexe I. Licence, citation, avertissement"
        }
    }
}
