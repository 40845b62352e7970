import Scoring

extension French {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "Ce chapitre compare l’édition \(numbers.year(to)) à l’édition \(numbers.year(from)) telle qu’elle a été publiée : données nouvelles, données révisées, couverture et méthode interviennent toutes dans les variations."
                : "Ce chapitre compare l’édition \(numbers.year(to)) à l’édition \(numbers.year(from)), toutes deux calculées à partir des données d’aujourd’hui et selon la méthodologie d’aujourd’hui. Les variations ne tiennent donc ni à des révisions ni à une nouvelle méthode ; restent les données nouvelles et la couverture."
        case .means(let change, let count, let total, let fromYear, let toYear):
            "Pour \(some(count, of: total)) pays membres, notés dans les deux éditions, la moyenne de l’indice \(course(change, fromYear, toYear, "passée"))."
        case .verdicts(let counts):
            "Évolution de l’indice : hausse mesurable dans \(members(counts.rose)), baisse mesurable dans \(few(counts.fell)), pas de variation mesurable dans \(few(counts.unclear))\(counts.broken == 0 ? "" : " ; dans \(numbers.count(counts.broken)), variation mesurable uniquement en raison de données non comparables aux précédentes" as Words)."
        case .areaMeans(let rose, let fell, let broken, let unclear):
            "Scores moyens des domaines : \(areaList(rose, fell, broken, unclear))."
        case .causes(let causes, let notComparable):
            "Composantes de cette variation, en points : \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " Sur ce total, \(numbers.change($0)) \(plural($0, 1, "point provient", "points proviennent")) de données qui ne peuvent être comparées aux précédentes."
                        as Words
                } ?? "")
        case .reading:
            "Chaque variation est décomposée exactement : la somme des composantes d’une ligne est égale à sa variation (valeurs de Shapley : moyenne de ce que chaque cause ajoute, sur tous les ordres dans lesquels les causes peuvent agir). Les données nouvelles sont celles d’années plus récentes ; la couverture désigne les données et les indicateurs apparus ou disparus. La colonne « non comparable » indique combien de ces points proviennent de données dont la source a entre-temps changé de méthode ou signalé une rupture de série : ces points ne disent rien du pays."
        case .intervals(let draws):
            "L’intervalle à 90 % d’une variation va du 5e au 95e percentile de \(numbers.count(draws)) tirages appariés : dans chacun, les deux éditions sont calculées avec les mêmes poids et les mêmes choix de méthode tirés au sort. Une hausse ou une baisse n’est affirmée que si cet intervalle ne contient pas 0, même sans les points provenant de données non comparables aux précédentes (sinon : « rupture de série ») ; s’il contient 0, il n’y a pas de variation mesurable. L’intervalle indique à quel point la variation dépend des choix de méthode ; il ne tient pas compte des erreurs des données publiées."
        case .noInterval(.archived):
            "Aucun intervalle n’accompagne ces variations ; aucune n’est donc dite significative : l’archive d’une édition publiée ne contient que les données de cette édition, et les tirages demandent celles des années voisines."
        case .noInterval(.notDrawn):
            "Aucun intervalle n’accompagne ces variations ; aucune n’est donc dite significative. De faibles variations ne prouvent ni progrès ni recul."
        case .noSplit:
            "Ces variations ne peuvent être décomposées, car les scores dépendent des données d’autres éditions."
        case .levelsUp(let names): "À un niveau plus élevé qu’auparavant : \(list(names))."
        case .levelsDown(let names): "À un niveau plus bas qu’auparavant : \(list(names))."
        case .sameLevels:
            "Chaque pays membre noté dans les deux éditions est au même niveau dans l’une et dans l’autre."
        case .newlyScored(let names): "Avec un indice dans cette édition, et non dans la précédente : \(list(names))."
        case .notScoredAnyMore(let names):
            "Avec un indice dans l’édition précédente, et non dans celle-ci : \(list(names))."
        case .entered(let names): "Pays membres qui ne figuraient pas dans l’édition précédente : \(list(names))."
        case .left(let names): "Pays qui figuraient comme membres dans l’édition précédente : \(list(names))."
        case .figuresIntroduction:
            "Les trois indicateurs qui ont le plus pesé dans chaque variation de l’indice, en points, avec leurs données d’alors et d’aujourd’hui. La somme des contributions de tous les indicateurs est égale à la variation. Un indicateur peut aussi compter parce que son poids a changé, lorsqu’une donnée voisine est apparue ou a disparu."
        case .figuresTable: "Les données à l’origine de chaque variation de l’indice"
        case .noFigures: "aucune"
        case .change(let part): words(part)
        case .convergenceIntroduction:
            "Les pays se rapprochent-ils ? Il y a convergence sigma si leurs scores sont moins dispersés qu’auparavant, convergence bêta si les pays partis de plus bas ont davantage progressé. L’une et l’autre portent sur les pays notés dans les deux éditions."
        case .kindsIntroduction:
            "Ce que sont devenues les données à l’origine des indices des pays membres notés dans les deux éditions, et l’effet de chaque cas sur l’indice moyen. Une donnée reportée est la même dans les deux éditions et ne dit rien du temps écoulé."
        case .kindsTable: "Les données selon ce qu’elles sont devenues, et points de la variation de l’indice moyen"
        case .sigma(let change, let count):
            switch change.verdict {
            case nil:
                "L’écart type de l’indice parmi \(countries(count)) était de \(numbers.score(change.from)) et est de \(numbers.score(change.to)) ; aucun intervalle ne dit si c’est une variation."
            case .unclear:
                "La dispersion de l’indice parmi \(countries(count)) n’a pas varié de façon mesurable (écart type \(numbers.score(change.from)), puis \(numbers.score(change.to)) ; intervalle à 90 % de la variation : \(span(change.interval))) : on ne peut parler de convergence sigma."
            case .fell, .rose, .broken:
                "L’indice est \(change.verdict == .fell ? "moins dispersé" : "plus dispersé") qu’auparavant parmi \(countries(count)) : son écart type est passé de \(numbers.score(change.from)) à \(numbers.score(change.to)) (intervalle à 90 % de la variation : \(span(change.interval)))."
            }
        case .distance(let from, let to, let others, let members):
            "Par rapport au reste du monde : la moyenne de l’indice des \(numbers.count(others)) autres économies notées dans les deux éditions, moins celle des \(numbers.count(members)) pays membres, était de \(numbers.change(from)) \(plural(from, 1, "point", "points")) et est de \(numbers.change(to)). Aucun intervalle n’accompagne cet écart, car les tirages ne portent que sur les pays membres."
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "Les pays membres partis de plus \(slope < 0 ? "bas" : "haut") ont davantage progressé : pour chaque point de l’indice antérieur, la variation est \(slope < 0 ? "inférieure" : "supérieure") de \(numbers.number(slope.magnitude, decimals: 3)) \(plural(slope, 3, "point", "points")) (erreur type \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
                : "On ne peut dire si les pays membres partis de plus bas ont davantage progressé : la pente de la variation en fonction de l’indice antérieur est de \(numbers.number(slope, decimals: 3)) (erreur type \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
        case .convergenceNote:
            "Une erreur par défaut dans les données antérieures abaisse le score de départ d’un pays, puis le fait paraître en progrès ; une pente négative ne suffit donc pas à prouver que les pays se rapprochent. Les données qui ne peuvent être comparées aux précédentes entrent dans tous ces calculs."
        case .convergenceTable:
            "Dispersion de l’indice alors et aujourd’hui, et pente de sa variation en fonction du niveau d’alors"
        case .breaks:
            "Indicateurs dont des données ne peuvent être comparées aux précédentes, avec le nombre de pays membres concernés et l’effet sur l’indice moyen :"
        case .noBreaks: "Aucune donnée utilisée n’est signalée comme non comparable à la précédente."
        case .breakTable: "Ruptures entre les deux éditions"
        case .moverTable(let from, let to):
            "Variation de l’indice de \(numbers.year(from)) à \(numbers.year(to)) et ses composantes, en points"
        case .areaTable(let from, let to, let hasIntervals):
            "Variation du score de chaque domaine de \(numbers.year(from)) à \(numbers.year(to)), en points"
                + (hasIntervals ? " ; * l’intervalle à 90 % de la variation ne contient pas 0" : "")
        case .meanTable(let from, let to):
            "Scores moyens des pays membres notés dans les deux éditions, \(numbers.year(from)) et \(numbers.year(to))"
        case .historyTable: "Scores moyens des pays membres notés dans toutes les éditions"
        case .profile(let change, let fromYear, let toYear, let causes):
            "L’indice \(course(change, fromYear, toYear, "passé"))"
                + (causes.isEmpty
                    ? "." : " ; en points : \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
        case .profileAreas(let rose, let fell, let broken):
            rose.isEmpty && fell.isEmpty && broken.isEmpty
                ? "Aucun domaine n’a varié de façon mesurable."
                : (rose.isEmpty ? "" : "Domaines en hausse mesurable : \(quoted(rose)). ")
                    + (fell.isEmpty ? "" : "Domaines en baisse mesurable : \(quoted(fell)). ")
                    + (broken.isEmpty
                        ? ""
                        : "Domaines dont la variation n’est mesurable qu’en raison de données non comparables aux précédentes : \(quoted(broken)). ")
                    + "Les autres n’ont pas varié de façon mesurable."
        case .profileFigures(let parts):
            parts.isEmpty
                ? "Aucune des données sous-jacentes n’a changé."
                : "Les données qui ont le plus compté : \(Words(parts.map(words), by: " ; "))."
        case .profileBroken(let points):
            "Dans cette variation, \(numbers.change(points)) \(plural(points, 1, "point provient", "points proviennent")) de données qui ne peuvent être comparées aux précédentes."
        case .profileOneScore(let isNow, let year, let other):
            isNow
                ? "Il n’y a pas de variation à indiquer : l’indice existe en \(numbers.year(year)) et n’existait pas en \(numbers.year(other))."
                : "Il n’y a pas de variation à indiquer : l’indice existait en \(numbers.year(other)) et n’existe pas en \(numbers.year(year))."
        case .profileNoScores: "Il n’y a pas de variation à indiquer : aucune des deux éditions n’a d’indice."
        case .differences(let engine):
            "Ce qui diffère encore, outre les données, de l’édition publiée par Mizan \(engine) :"
        case .difference(let difference): words(difference)
        case .sparkTable: "Les années représentées"
        }
    }

    /// What a score did, as far as its interval supports it; the participle agrees with what is scored.
    func course(_ change: ScoreChange, _ fromYear: Int, _ toYear: Int, _ participle: String) -> Words {
        let both: Words =
            "\(participle) de \(numbers.score(change.from)) (\(numbers.year(fromYear))) à \(numbers.score(change.to)) (\(numbers.year(toYear)))"
        let passing: Words =
            "passant de \(numbers.score(change.from)) (\(numbers.year(fromYear))) à \(numbers.score(change.to)) (\(numbers.year(toYear)))"
        let interval: Words = "intervalle à 90 % de la variation : \(span(change.interval))"
        return switch change.verdict {
        case nil: "est \(both)"
        case .rose: "a augmenté de \(points(change.difference)), \(passing) ; \(interval)"
        case .fell: "a baissé de \(points(-change.difference)), \(passing) ; \(interval)"
        case .broken:
            "est \(both), mais cette variation n’est mesurable qu’en raison de données non comparables aux précédentes ; \(interval)"
        case .unclear:
            "n’a pas varié de façon mesurable (\(numbers.score(change.from)) en \(numbers.year(fromYear)), \(numbers.score(change.to)) en \(numbers.year(toYear)) ; \(interval))"
        }
    }

    /// `de 0,4 à 2,1`.
    private func span(_ interval: ClosedRange<Double>?) -> Words {
        guard let interval else { return "inconnu" }
        return "de \(numbers.score(interval.lowerBound)) à \(numbers.score(interval.upperBound))"
    }

    private func areaList(_ rose: [String], _ fell: [String], _ broken: [String], _ unclear: [String]) -> String {
        var parts: [String] = []
        if !rose.isEmpty { parts.append("en hausse mesurable, \(quoted(rose))") }
        if !fell.isEmpty { parts.append("en baisse mesurable, \(quoted(fell))") }
        if !broken.isEmpty {
            parts.append(
                "variation mesurable uniquement en raison de données non comparables aux précédentes, \(quoted(broken))"
            )
        }
        if !unclear.isEmpty { parts.append("sans variation mesurable, \(quoted(unclear))") }
        return parts.joined(separator: " ; ")
    }

    private func words(_ difference: EditionDifference) -> Words {
        switch difference {
        case .engine(let then, let now): "Le moteur était Mizan \(.latin(then)) et est \(.latin(now))"
        case .choice(let place, let then?, let now?):
            "\(.code(place)) valait \(.latin(then)) et vaut \(.latin(now))"
        case .choice(let place, let then?, nil): "\(.code(place)) valait \(.latin(then)) et n’est plus fixé"
        case .choice(let place, nil, let now): "\(.code(place)) n’était pas fixé et vaut \(.latin(now ?? "–"))"
        case .added(let code): "\(.code(code)) a été ajouté"
        case .retired(let code): "\(.code(code)) a été retiré"
        case .input(let path, .added): "le fichier \(.code(path)) n’était pas lu"
        case .input(let path, .removed): "le fichier \(.code(path)) n’est plus lu"
        case .input(let path, .changed): "le fichier \(.code(path)) a changé"
        }
    }

    private func causeList(_ parts: [(cause: Causes.Cause, mean: Double)]) -> Words {
        Words(parts.map { "\(name($0.cause)) \(numbers.change($0.mean))" }, by: " ; ")
    }

    private func name(_ cause: Causes.Cause) -> String {
        switch cause {
        case .newData: "données nouvelles"
        case .revision: "révisions"
        case .coverage: "couverture"
        case .method: "méthode"
        }
    }

    /// `Utilisateurs de l’Internet +1,2 (70,0 en 2021, 75,3 en 2023)`.
    private func words(_ part: FigurePart) -> Words {
        func figure(_ figure: (value: FormattedNumber, year: Int)) -> Words {
            "\(figure.value) en \(numbers.year(figure.year))"
        }
        let detail: Words =
            switch (part.then, part.now) {
            case (let then?, let now?):
                switch part.kind {
                case .same: "\(figure(now)) dans les deux ; son poids a changé"
                case .notComparable: "\(figure(then)), \(figure(now)), non comparable"
                case .newEdition: "\(figure(then)), \(figure(now)), autre édition de la source"
                case .revised: "\(figure(then)), désormais \(figure(now))"
                default: "\(figure(then)), \(figure(now))"
                }
            case (nil, let now?): "aucune donnée auparavant, \(figure(now))"
            case (let then?, nil): "\(figure(then)), plus de donnée"
            case (nil, nil): "aucune donnée"
            }
        return "\(part.name) \(numbers.change(part.points)) (\(detail))"
    }

    /// A header of the tables of changes.
    func change(_ label: ChangeLabel) -> Words {
        switch label {
        case .cause(let cause): upper(Words(name(cause)))
        case .notComparable: "Non comparable"
        case .then(let year): "Édition \(numbers.year(year))"
        case .now(let year): "Édition \(numbers.year(year))"
        case .fromRank: "Rang"
        case .fromLevel: "Niveau"
        case .behind: "Données qui ont le plus compté"
        case .group: "Groupe"
        case .countries: "Notés dans les deux"
        case .deviation(let year): "Écart type \(numbers.year(year))"
        case .gini(let year): "Gini \(numbers.year(year))"
        case .theil(let year): "Theil \(numbers.year(year))"
        case .betweenRegions(let year): "Theil entre groupes régionaux \(numbers.year(year))"
        case .betweenIncomes(let year): "Theil entre groupes de revenu \(numbers.year(year))"
        case .slope: "Pente"
        case .error: "Erreur type"
        case .probability: "p"
        case .membersAffected: "Pays membres"
        case .onIndex: "Points de l’indice moyen"
        case .broken: "rupture : la ligne est coupée"
        case .estimate: "estimée par la source"
        case .sum: "Variation"
        case .interval: "Intervalle à 90 % de la variation"
        case .verdictHeader: "Constat"
        case .verdict(.rose): "hausse"
        case .verdict(.fell): "baisse"
        case .verdict(.broken): "rupture de série"
        case .verdict(.unclear): "pas de variation mesurable"
        case .notMeasurable: "pas de variation mesurable"
        case .kindHeader: "Devenir de la donnée"
        case .kind(let kind):
            switch kind {
            case .same: "reportée : la même dans les deux éditions"
            case .newer: "année plus récente, même source"
            case .newEdition: "année plus récente, autre édition ou autre source comparable"
            case .notComparable: "année plus récente, non comparable"
            case .revised: "révisée"
            case .appeared: "apparue"
            case .gone: "disparue"
            }
        case .shiftedWeights: "poids, qui se déplacent quand d’autres données apparaissent ou disparaissent"
        case .figureCount: "Données"
        }
    }
}
