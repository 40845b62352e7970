extension French {
    /// A sentence on what the ministers and experts asked of an area.
    func seed(_ fact: SeedFact) -> Words {
        switch fact {
        case .challenge(let code): challenge(code)
        case .wish(let code): wish(code)
        case .instruments: "Stratégies et lois des pays membres"
        case .instrumentCount(let instrument, let years, let inForce, let preparation, let none, let unknown):
            "\(instrument) (selon le codage de \(years)) : en vigueur dans \(members(inForce)), en préparation ou en partie en vigueur dans \(few(preparation)), néant ou situation inconnue de la source dans \(few(none))\(unknown == 0 ? "" : " ; aucune donnée pour \(numbers.count(unknown))" as Words)."
        case .startUps(let median, let count, let world):
            "Comme mesure indirecte de l’écosystème des jeunes pousses et des développeurs, la médiane de \(countries(count)) est de \(numbers.number(median, decimals: 1)) \(plural(median, 1, "organisation", "organisations")) GitHub pour 100 000 habitants ; la médiane de toutes les économies disposant d’une donnée est de \(numbers.number(world, decimals: 1))."
        case .newBusinesses(let count):
            (count == 0
                ? "Aucun pays membre ne dispose d’une donnée récente sur la densité de création d’entreprises"
                : isOne(count)
                    ? "\(members(count)) dispose d’une donnée récente sur la densité de création d’entreprises"
                    : "\(members(count)) disposent d’une donnée récente sur la densité de création d’entreprises")
                + " ; aucune source utilisée ne mesure les pôles de petites et moyennes entreprises."
        case .competitions:
            "Aucun calendrier de hackathons ni de Digitons n’a été transmis. Les points focaux peuvent envoyer leurs annonces au Bureau de coordination du COMCEC."
        case .access(let use, let coverage, let gap):
            "Pour les pays membres disposant des deux données, la part médiane de la population qui utilise l’Internet est de \(percentage(use)) et la part médiane de la population à portée d’un réseau 4G de \(percentage(coverage)) ; la médiane des écarts est de \(percentagePoints(gap)). Les personnes comprises dans cet écart ont un signal et n’utilisent pas l’Internet ; les données ne disent pas pourquoi."
        case .prices(let above, let count, let threshold):
            "La Commission sur le large bande a fixé pour objectif aux pays à revenu faible ou intermédiaire que le large bande d’entrée de gamme coûte moins de \(percentage(threshold, decimals: 0)) du revenu national brut (RNB) mensuel par habitant d’ici à 2025. \(above == 0 ? "Dans aucun des \(numbers.count(count)) pays membres disposant d’une donnée, cinq gigaoctets de données mobiles ne coûtent plus cher" : "Cinq gigaoctets de données mobiles coûtent plus cher dans \(some(above, of: count)) pays membres disposant d’une donnée" as Words)."
        case .fixedPrices(let above, let count):
            "Le large bande fixe \(above == 0 ? "ne dépasse" : "dépasse") ce prix dans \(part(above, of: count)) pays membres disposant d’une donnée."
        case .genderGap(let gap, let count):
            "Pour les \(numbers.count(count)) pays membres qui publient l’utilisation de l’Internet par sexe, la différence médiane entre les hommes et les femmes est de \(percentagePoints(gap))."
        case .accessTable: "Accès, utilisation et prix de la connectivité"
        case .basicSkills(let median, let count):
            "Compétences de base : la part des jeunes et des adultes ayant utilisé des formules dans un tableur est de \(percentage(median)), en médiane de \(publishing(count))."
        case .advancedSkills(let median, let count):
            "Compétences avancées : la part de ceux qui ont écrit un programme informatique est de \(percentage(median)), en médiane de \(publishing(count))."
        case .dataHole(let count, let total):
            "Une lacune dans les données : \(count == 0 ? "aucun" : isOne(count) ? "un seul" : "\(numbers.count(count)) seulement" as Words) des \(numbers.count(total)) pays membres \(count < 2 ? "dispose" : "disposent") d’une donnée récente sur les compétences numériques. Pour les autres, les scores de ce domaine reposent sur la scolarisation, l’alphabétisation, les dépenses, l’équipement des écoles et les développeurs présents sur GitHub. Aucune source utilisée ne donne les compétences par sexe."
        case .schools(let median, let count):
            "La part des écoles secondaires disposant de l’Internet pour l’enseignement est de \(percentage(median)), en médiane de \(countries(count))."
        case .skillsTable: "Compétences numériques de base et avancées, et écoles"
        case .services(let median, let world, let count):
            "L’indice médian des services en ligne de \(countries(count)) est de \(numbers.number(median, decimals: 3)) ; la médiane mondiale est de \(numbers.number(world, decimals: 3))."
        case .supplyNotUse(let useAhead, let count, let total, let margin, let names):
            "Offre et utilisation : dans \(part(useAhead, of: total)) pays membres, le pourcentage de la population qui utilise l’Internet \(useAhead == 0 ? "n’est" : "est") supérieur à cent fois l’indice des services en ligne ; dans \(few(count)), l’indice \(count == 0 ? "ne devance" : "devance") ce pourcentage de plus de \(numbers.number(margin, decimals: 0)) points\(names.isEmpty ? "" : " (\(list(names)))"). Un indice n’est pas une part de la population ; la comparaison signale seulement où les services pourraient être hors de portée."
        case .identity(let median, let count):
            "Pièce d’identité officielle : la part de la population qui en était dépourvue est estimée à \(percentage(median)), en médiane de \(countries(count)) (Banque mondiale, 2018). Sans pièce d’identité officielle, il n’y a pas d’identité numérique."
        case .notMeasuredGovernment:
            "Les sources utilisées ne contiennent pas de données comparables sur l’identité mobile, la signature électronique, le principe « dites-le-nous une fois » ou la disponibilité des portails, ni sur la culture du numérique. Les bonnes pratiques que les pays membres transmettront seront imprimées au chapitre 13."
        case .governmentTable: "Administration numérique : offre, participation et systèmes de base"
        case .dataNotMeasured:
            "Aucune source utilisée ne porte sur les règles applicables aux flux transfrontières de données ; elles sont ici inconnues, et non absentes."
        case .pillars: "Les cinq piliers de l’Indice mondial de cybersécurité 2020, chacun de 0 à 20 points."
        case .workforce:
            "La réunion a demandé que davantage d’attention soit accordée au personnel de cybersécurité. Aucune source utilisée ne recense de manière comparable les spécialistes, les places de formation ou les effectifs des équipes d’intervention ; les points focaux sont invités à transmettre des données. Le pilier relatif au renforcement des capacités est la mesure la plus proche."
        case .pillarTable: "Les cinq piliers : médianes en points"
        case .concentration(let indicator, let share, let people, let names, let count):
            "\(indicator) : du total de \(countries(count)) (données par habitant multipliées par la population de 2024), \(numbers.percent(share)) proviennent de cinq pays qui comptent \(numbers.percent(people)) de la population de l’ensemble : \(list(names))."
        case .fifthGeneration(let present, let count, let gini, let giniOf4G):
            "Dans \(part(present, of: count)) pays membres disposant d’une donnée, une partie de la population \(present == 0 ? "ne vit" : "vit") à portée d’un réseau 5G ; le coefficient de Gini de la couverture entre pays est de \(numbers.number(gini, decimals: 2)) pour la 5G, contre \(numbers.number(giniOf4G, decimals: 2)) pour la 4G. La donnée la plus récente de chaque pays montre l’écart, et non son évolution."
        case .emergingStrategies: "Technologies émergentes : stratégie, 5G, recherche et brevets"
        case .accounts(let median, let count):
            "Inclusion financière : la part des adultes possédant un compte est de \(percentage(median)), en médiane de \(countries(count))."
        case .payments(let difference, let count, let years):
            "Pour \(members(count)) disposant des deux données pour la même année, la part des adultes possédant un compte dépasse de \(percentagePoints(difference)), en médiane, celle des adultes ayant effectué ou reçu un paiement numérique (\(years))."
        case .mobileMoney(let median, let count):
            "Technologies financières : la part des adultes possédant un compte d’argent mobile est de \(percentage(median)), en médiane de \(countries(count))."
        case .commerceLaw:
            "Les sources utilisées n’indiquent ni quels pays membres reconnaissent mutuellement leurs signatures électroniques, ni dans quelle mesure leurs lois sur le commerce électronique concordent. Un tel tableau suppose des contributions des points focaux ; cette information est ici inconnue, et non absente."
        case .economyTable: "Comptes, paiements numériques et achats en ligne"
        }
    }

    /// `aucun`, `12`: where the noun has just been said.
    func few(_ count: Int) -> Words { count == 0 ? "aucun" : "\(numbers.count(count))" }

    /// `9 pays membres qui publient cette donnée`.
    private func publishing(_ count: Int) -> Words {
        counted(count, "pays membre qui publie cette donnée", "pays membres qui publient cette donnée")
    }

    private func challenge(_ code: String) -> Words {
        switch code {
        case "CCD":
            "Absence de stratégies, de politiques, de normes et de réglementations adaptées dans le domaine de la numérisation"
        case "CON": "Fracture numérique due à l’insuffisance de la connectivité"
        case "SKL":
            "Nécessité de perfectionner les compétences des populations et de renforcer leurs capacités en matière d’aptitudes et de compétences numériques de base et avancées"
        case "GOV":
            "Insuffisance des services publics et plateformes numériques assurant des prestations ininterrompues et de grande qualité"
        case "RES":
            "Mesures organisationnelles, techniques et de renforcement des capacités limitées en matière de sécurité de l’information et de cybersécurité"
        case "ECO":
            "Nécessité de diffuser et d’intégrer dans l’économie numérique le potentiel d’innovation et les solutions numériques existants"
        default:
            "Nécessité de suivre le rythme des avancées technologiques de rupture en s’appuyant sur des principes centrés sur l’humain et sur des mécanismes complexes de gouvernance des données"
        }
    }

    private func wish(_ code: String) -> Words {
        switch code {
        case "CCD":
            "La deuxième réunion technique a placé sous ce titre l’« écosystème des jeunes pousses et les pôles de PME et d’entrepreneurs » et proposé « des hackathons et des Digitons entre les pays membres de l’OCI » (traduction non officielle)."
        case "CON":
            "La Déclaration parle d’un « accès universel, égal et abordable pour tous » (traduction non officielle)."
        case "SKL":
            "Le Programme d’action OCI-2025 « prévoit le renforcement des compétences d’utilisation des technologies d’information et de communication »."
        case "GOV":
            "La deuxième réunion technique a demandé de traiter « les bonnes pratiques et les applications telles que l’identité mobile, l’identité numérique et les services d’administration en ligne », ainsi que la « diffusion de la culture du numérique » (traduction non officielle)."
        case "DAT":
            "La Déclaration parle de « services numériques centrés sur l’humain et fondés sur les données » (traduction non officielle)."
        case "RES":
            "La deuxième réunion technique a demandé que « le renforcement des capacités du personnel de cybersécurité, en vue d’assurer la résilience et les garanties numériques », fasse l’objet d’une plus grande attention (traduction non officielle)."
        case "EMT":
            "À l’ouverture de la réunion, il a été dit que « les technologies émergentes sont essentielles au développement durable mais pourraient aussi accroître les inégalités » (rapport de la deuxième réunion technique, paragraphe 5 ; traduction non officielle)."
        case "ECO":
            "La deuxième réunion technique a demandé que « l’économie numérique et les technologies financières (fintech) » soient approfondies dans le rapport, et souhaité « l’interopérabilité des plateformes de commerce électronique ainsi que l’harmonisation des cadres juridiques » (traduction non officielle)."
        default: ""
        }
    }
}
