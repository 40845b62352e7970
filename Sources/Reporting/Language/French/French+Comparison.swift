import Scoring

extension French {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "Ce chapitre compare l’édition \(numbers.year(to)) à l’édition \(numbers.year(from)) telle qu’elle a été publiée : données nouvelles, données révisées, couverture et méthode interviennent toutes dans les variations."
                : "Ce chapitre compare l’édition \(numbers.year(to)) à l’édition \(numbers.year(from)), toutes deux calculées à partir des données d’aujourd’hui et selon la méthodologie d’aujourd’hui. Les variations ne tiennent donc ni à des révisions ni à une nouvelle méthode ; restent les données nouvelles et la couverture."
        case .means(let from, let to, let count, let total, let fromYear, let toYear):
            "Pour \(some(count, of: total)) pays membres, notés dans les deux éditions, la moyenne de l’indice est passée de \(numbers.score(from)) (\(numbers.year(fromYear))) à \(numbers.score(to)) (\(numbers.year(toYear)))."
        case .causes(let causes, let notComparable):
            "Composantes de cette variation, en points : \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " Sur ce total, \(numbers.change($0)) \(plural($0, 1, "point provient", "points proviennent")) de données qui ne peuvent être comparées aux précédentes."
                        as Words
                } ?? "")
        case .reading:
            "Chaque variation est décomposée exactement : la somme des composantes d’une ligne est égale à sa variation (valeurs de Shapley : moyenne de ce que chaque cause ajoute, sur tous les ordres dans lesquels les quatre peuvent agir). Les données nouvelles sont celles d’années plus récentes ; la couverture désigne les données et les indicateurs apparus ou disparus. La colonne « non comparable » indique combien de ces points proviennent de données dont la source a changé de méthode entre-temps, ou signale une rupture de la série : ces points ne disent rien du pays."
        case .noInterval:
            "Aucun intervalle n’accompagne une variation ; aucune n’est donc dite significative. De faibles variations ne prouvent ni progrès ni recul."
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
            "Les pays se rapprochent-ils ? La convergence sigma demande si leurs scores sont moins dispersés qu’auparavant, la convergence bêta si les pays partis de plus bas ont davantage progressé. L’une et l’autre portent sur les pays notés dans les deux éditions."
        case .sigma(let movement, let count, let from, let to):
            switch movement {
            case .stayed:
                "L’écart type de l’indice parmi \(countries(count)) est le même qu’auparavant (\(numbers.score(to)))."
            case .fell, .rose:
                "L’écart type de l’indice parmi \(countries(count)) est passé de \(numbers.score(from)) à \(numbers.score(to)) : les scores sont \(movement == .fell ? "moins dispersés" : "plus dispersés") qu’auparavant."
            }
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "Les pays membres partis de plus \(slope < 0 ? "bas" : "haut") ont davantage progressé : pour chaque point de l’indice antérieur, la variation est \(slope < 0 ? "inférieure" : "supérieure") de \(numbers.number(slope.magnitude, decimals: 3)) \(plural(slope, 3, "point", "points")) (erreur type \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
                : "On ne peut dire si les pays membres partis de plus bas ont davantage progressé : la pente de la variation en fonction de l’indice antérieur est de \(numbers.number(slope, decimals: 3)) (erreur type \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
        case .convergenceNote:
            "Une erreur dans les données antérieures fait paraître un pays bas d’abord, puis en progrès ; une pente négative ne suffit donc pas à prouver que les pays se rapprochent."
        case .convergenceTable:
            "Dispersion de l’indice alors et aujourd’hui, et pente de sa variation en fonction du niveau d’alors"
        case .breaks:
            "Indicateurs dont des données ne peuvent être comparées aux précédentes, avec le nombre de pays membres concernés et l’effet sur l’indice moyen :"
        case .noBreaks: "Aucune donnée utilisée n’est signalée comme non comparable à la précédente."
        case .breakTable: "Ruptures entre les deux éditions"
        case .moverTable(let from, let to):
            "Variation de l’indice de \(numbers.year(from)) à \(numbers.year(to)) et ses composantes, en points"
        case .areaTable(let from, let to):
            "Variation du score de chaque domaine de \(numbers.year(from)) à \(numbers.year(to)), en points"
        case .historyTable: "Scores moyens des pays membres notés dans toutes les éditions"
        case .profile(let from, let to, let fromYear, let toYear, let causes):
            "L’indice est passé de \(numbers.score(from)) (\(numbers.year(fromYear))) à \(numbers.score(to)) (\(numbers.year(toYear)))"
                + (causes.isEmpty
                    ? "." : " ; en points : \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
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
        case .sparkTable: "Les années représentées"
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
        }
    }
}
