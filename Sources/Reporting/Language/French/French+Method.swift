import Scoring

extension French {
    /// What the report says of the method.
    func method(_ phrase: MethodPhrase) -> Words {
        switch phrase {
        case .shares(let total, let observed, let estimated, let missing):
            "Sur les \(numbers.count(total)) cellules sur lesquelles reposent les scores (pays membres × indicateurs), \(numbers.percent(Double(observed + estimated) / Double(total), decimals: 1)) contiennent une donnée publiée et \(numbers.percent(Double(missing) / Double(total), decimals: 1)) sont vides ; aucune n’a été imputée. "
                + (estimated == 0
                    ? "Aucune donnée n’est signalée comme estimée : les fichiers lus n’ont pas conservé les signes de leurs éditeurs."
                    : "\(counted(estimated, "donnée est signalée", "données sont signalées")) par leur source comme des estimations.")
        case .overview(let indicators, let areas, let context):
            "L’indice réunit \(counted(indicators, "indicateur", "indicateurs")) dans les \(numbers.count(areas)) domaines thématiques de la Déclaration ; \(context == 0 ? "aucun autre n’est présenté" : isOne(context) ? "\(numbers.count(context)) autre est présenté" : "\(numbers.count(context)) autres sont présentés" as Words) comme \(context < 2 ? "élément" : "éléments") de contexte, sans être \(context < 2 ? "noté" : "notés"). La terminologie suit le \(Inline.latin("Handbook on Constructing Composite Indicators")) de l’OCDE et du JRC (2008)."
        case .selection:
            "Pour chaque pays et chaque indicateur, la donnée publiée la plus récente est retenue, dans la limite de l’ancienneté que l’indicateur admet (annexe \(.jump(id: "annex-a", "A"))). Son année est conservée et affichée."
        case .normalisation:
            "Une donnée devient un score de 0 à 100 selon sa place entre deux bornes fixes : score = 100 × (valeur − borne inférieure) / (borne supérieure − borne inférieure), ramené à 0 ou à 100 au-delà des bornes. Lorsque les données s’étendent sur plusieurs ordres de grandeur, on en prend d’abord le logarithme."
        case .direction:
            "Lorsqu’une valeur plus basse est préférable, comme pour les prix, le score est égal à 100 moins ce résultat."
        case .beyond:
            "Les bornes sont les limites de l’échelle lorsqu’elle en a, sinon les percentiles 2,5 et 97,5 de tous les couples pays-année du monde depuis 2015. Elles ne dépendent pas des pays comparés : le score d’un pays ne change donc pas parce que d’autres ont changé."
        case .weights(let areEqual):
            "Au sein de leur domaine, les indicateurs ont le poids indiqué à l’annexe \(.jump(id: "annex-a", "A")) ; "
                + (areEqual
                    ? "les domaines ont tous le même poids."
                    : "les domaines ont le poids indiqué dans le tableau de la section 3.1.")
        case .arithmetic(let minimum):
            "Le score d’un domaine est la moyenne arithmétique pondérée des indicateurs disponibles, pourvu qu’ils représentent au moins \(numbers.percent(minimum)) du poids du domaine."
        case .geometric(let floor, let needed, let areas):
            "L’indice est la moyenne géométrique des domaines notés, chacun étant compté pour \(numbers.number(floor, decimals: 0)) au moins, à condition que \(numbers.count(needed)) des \(numbers.count(areas)) domaines soient notés. Avec une moyenne géométrique, la force d’un domaine ne compense qu’en partie la faiblesse d’un autre."
        case .missing:
            "Rien n’est imputé. Un score utilise les données disponibles, et sa couverture indique la part du poids qu’elles représentent. En dessous du minimum, il n’y a pas de score ; le pays conserve sa page, avec ses données et la raison de l’absence de score."
        case .submissions:
            "Chaque donnée conserve sa source et la ligne dont elle est tirée (fichier \(.code("values.csv")))."
        case .noInterval:
            "Cette édition ne donne aucun intervalle : l’incertitude des poids, des bornes et des données n’a pas été propagée. Des différences de quelques points et des rangs voisins ne doivent pas être interprétés comme des différences entre pays."
        case .drawn(let draws):
            "Les scores reposent sur des choix qui pourraient être différents. Pour mesurer ce qui en dépend, l’édition a été calculée \(numbers.count(draws)) fois, chacun des éléments suivants étant chaque fois tiré au sort."
        case .variation(let drawn): variation(drawn)
        case .intervals(let resolution):
            "L’intervalle à 90 % d’un score va du 5e au 95e percentile des tirages. L’erreur sur les percentiles est d’au plus \(numbers.number(resolution, decimals: 2)) \(plural(resolution, 2, "point", "points")) ; les percentiles des rangs sont exacts et arrondis vers l’extérieur au rang entier. Les pays membres sans indice ne font pas l’objet de tirages ; leurs scores de domaine n’ont pas d’intervalle."
        case .seed(let seed):
            "Les tirages partent de la graine \(.code(String(seed))), c’est-à-dire des huit premiers octets de l’empreinte des données d’entrée, de sorte que chacun peut obtenir les mêmes."
        case .nominalScore:
            "Le score est celui qui résulte des choix publiés, et non le milieu des tirages. Il se trouve souvent près d’une extrémité de son intervalle : une moyenne arithmétique n’est jamais inférieure à une moyenne géométrique, et les valeurs qui comblent les lacunes peuvent rapprocher un score de ceux de pays semblables."
        case .notVaried:
            "N’ont pas été tirés au sort les erreurs des données publiées, d’autres positions des bornes ni d’autres définitions des niveaux. Les intervalles n’en disent rien ; ils seraient plus larges s’ils en tenaient compte."
        case .ranges(let pairs, let apart):
            "Un pays n’est dit supérieur à un autre que s’il l’a été dans 95 % des tirages. \(apart == 0 ? "Tel n’est le cas d’aucune des \(numbers.count(pairs))" : "Tel est le cas pour \(some(apart, of: pairs))" as Words) paires de pays membres notés. Les domaines sont comparés selon que leurs intervalles se recoupent ou non."
        case .figureErrors(let error):
            "Pour les points forts et les gains présentés dans les profils, chaque donnée a son propre intervalle : une erreur normale dont l’écart type est de \(numbers.percent(error.normal)) pour une donnée ordinaire, de \(numbers.percent(error.provisional)) pour une donnée provisoire, de \(numbers.percent(error.otherDefinition)) après une rupture de série ou selon une autre définition, de \(numbers.percent(error.estimated)) pour une estimation et de \(numbers.percent(error.lowReliability)) pour une donnée que sa source juge peu fiable. Ces pourcentages sont une hypothèse de Mizan ; peu de sources publient leurs erreurs."
        case .levels:
            "L’échelle est divisée en cinq niveaux ; un score situé à une limite relève du niveau supérieur."
        case .partial(let count):
            (count == 0
                ? "Aucun pays membre n’est noté sans que tous ses domaines le soient."
                : isOne(count)
                    ? "\(members(count)) est noté alors que certains de ses domaines ne le sont pas ; les domaines sans données suffisantes étant souvent des domaines faibles, cet indice n’est pas pleinement comparable aux autres."
                    : "\(members(count)) sont notés alors que certains de leurs domaines ne le sont pas ; les domaines sans données suffisantes étant souvent des domaines faibles, ces indices ne sont pas pleinement comparables aux autres.")
                + " Le tableau des scores indique le nombre de domaines notés de chaque pays."
        case .borderline(let hasIntervals):
            hasIntervals
                ? "Un pays est à la limite lorsque son intervalle à 90 % empiète sur un autre niveau que celui de son score."
                : "Un score proche d’une limite pourrait tout aussi bien se trouver de l’autre côté."
        case .readingScore:
            "Les scores vont de 0 à 100 et sont donnés avec une décimale ; les calculs se font en pleine précision, et les différences sont prises avant l’arrondi."
        case .readingRank(let hasIntervals):
            hasIntervals
                ? "Les rangs portent sur les pays membres notés et ne sont imprimés que sous forme d’intervalles à 90 % : 9–17 signifie que neuf tirages sur dix ont donné un rang compris entre 9 et 17."
                : "Les rangs portent sur les pays membres notés ; les ex æquo partagent le meilleur rang."
        case .readingInterval:
            "L’intervalle à 90 % figure à côté du score et, dans les graphiques, sous la forme du trait qui traverse le point. Lorsque deux intervalles se recoupent largement, les scores ne doivent pas être lus comme différents."
        case .readingCoverage: "La couverture est la part du poids pour laquelle il existe une donnée."
        case .readingLetters:
            "Dans les matrices de données, O désigne une donnée de l’année de l’édition, C une donnée reportée d’un à trois ans, S une donnée plus ancienne, E une estimation de la source et M une donnée manquante."
        case .readingProfile:
            "Dans un profil, le point plein représente le pays, l’anneau la médiane des pays membres du même groupe de revenu, et la barre la médiane de toutes les économies du monde qui sont notées."
        case .frameworkTable: "Domaines, indicateurs, poids et couverture"
        case .methodologyFile(_, let version):
            "La méthodologie est un fichier distinct, \(.code("indicators/methodology.json")) (version \(version)) ; chacun des choix y est désigné par son nom."
        case .levelTable: "Les niveaux et leurs limites"
        case .treeIntroduction: "Indicateurs de chaque domaine :"
        }
    }

    /// What was drawn, as a point of a list.
    private func variation(_ drawn: Variation) -> Words {
        switch drawn {
        case .weights(let spread):
            switch spread {
            case .dirichlet(let concentration):
                "Poids des indicateurs et des domaines : tirés autour des poids publiés (loi de Dirichlet, concentration \(numbers.number(concentration, decimals: 0)) par élément), de sorte que des poids égaux varient d’environ \(numbers.percent(1 / concentration.squareRoot()))."
            case .uniform(let share):
                "Poids des indicateurs et des domaines : chacun multiplié par un nombre uniformément réparti sur 1 ± \(numbers.percent(share))."
            }
        case .normalisation(let others): "Des données aux scores : selon les bornes publiées, ou \(methods(others))."
        case .areaAggregation(let others): "Des indicateurs aux domaines : la moyenne publiée, ou \(methods(others))."
        case .indexAggregation(let others): "Des domaines à l’indice : la moyenne publiée, ou \(methods(others))."
        case .treatment(let others): "Valeurs extrêmes : comme publié, ou \(methods(others))."
        case .imputation(let others, let withErrors):
            "Données manquantes : laissées de côté comme publié, ou complétées \(methods(others))\(withErrors ? ", avec une erreur de l’ampleur propre à de telles estimations" : "")."
        case .indicatorLeftOut: "Indicateurs : tous, ou tous sauf un quelconque."
        case .measurementError: "Données : chacune avec une erreur normale, selon son statut."
        case .goalposts(let share):
            "Bornes : celles qui proviennent de percentiles, déplacées vers l’intérieur ou l’extérieur d’au plus \(numbers.percent(share)) de leur distance."
        }
    }

    /// The usual methods in plain words; any other by its name in the methodology.
    private func methods(_ names: [String]) -> Words {
        join(
            names.map { name in
                switch name {
                case "min-max": "selon la plus basse et la plus haute des valeurs observées (min–max)"
                case "arithmetic": "la moyenne arithmétique, dans laquelle la force compense entièrement la faiblesse"
                case "nearest-neighbours": "d’après les pays les plus semblables (plus proches voisins)"
                default: Words(.code(name))
                }
            })
    }

    // MARK: Intervals

    /// ` (intervalle à 90 % : de 40,4 à 47,4)`, or nothing.
    func bracketed(_ interval: ClosedRange<Double>?) -> Words {
        interval.map { " (intervalle à 90 % : \(range($0)))" } ?? ""
    }

    /// `de 40,4 à 47,4`.
    func range(_ interval: ClosedRange<Double>) -> Words {
        "de \(numbers.score(interval.lowerBound)) à \(numbers.score(interval.upperBound))"
    }

    /// `, dont l’intervalle recoupe ceux des domaines « Compétences » et « Résilience et garanties »`, or nothing.
    func overlap(_ others: [String]) -> Words {
        switch others.count {
        case 0: ""
        case 1: ", dont l’intervalle recoupe celui du domaine \(quoted(others))"
        default: ", dont l’intervalle recoupe ceux des domaines \(quoted(others))"
        }
    }

    func borderlineSentence(_ count: Int) -> Words {
        switch count {
        case 0: "Aucun pays membre n’est à la limite : aucun intervalle à 90 % n’empiète sur un autre niveau."
        case 1: "\(members(count)) est à la limite : son intervalle à 90 % empiète sur un autre niveau."
        default: "\(members(count)) sont à la limite : leur intervalle à 90 % empiète sur un autre niveau."
        }
    }
}
