extension French {
    /// The title and subtitle of a figure: the finding, then measure, year and how many countries.
    func figure(_ figure: FigurePhrase) -> (title: Words, subtitle: Words) {
        switch figure {
        case .index(let highest, let high, let lowest, let low, let count, let total, let year, let hasIntervals):
            (
                ends(highest: highest, lowest: lowest, from: low, to: high),
                "Indice, de 0 à 100\(hasIntervals ? ", avec son intervalle à 90 %" : ""), \(edition(year)), \(some(count, of: total)) pays membres ; les lignes marquent les niveaux et la médiane"
            )
        case .ranks(let pairs, let apart, let count, let total, let year):
            (
                pairs == apart
                    ? "Dans toutes les paires, un pays devance l’autre"
                    : "Dans \(some(pairs - apart, of: pairs)) paires, on ne peut dire quel pays devance l’autre",
                "Intervalle à 90 % du rang selon l’indice, et rang médian, \(edition(year)), \(some(count, of: total)) pays membres"
            )
        case .map(let advanced, let leading, let total, let year):
            (
                leading == 0
                    ? "\(standing(advanced)) au niveau « Avancé » ; \(advanced == 0 ? "aucun non plus" : "aucun") au niveau « De pointe »"
                    : "\(standing(advanced)) au niveau « Avancé » et \(numbers.count(leading)) au niveau « De pointe »",
                "Niveau de l’indice par pays membre, un carreau par pays, \(edition(year)), \(countries(total)) ; les carreaux sont placés à peu près comme les pays et ne tracent aucune frontière"
            )
        case .levelsByArea(let area, let low, let firm, let total, let year):
            (
                "\(area) : \(lowest(low, total))"
                    + (firm.map { ", dont \(few($0)) avec la totalité de l’intervalle à 90 %" } ?? ""),
                "Nombre de pays membres à chaque niveau, indice et domaines, \(edition(year))"
            )
        case .heatMap(let area, let count, let firm, let total, let year):
            (
                "« \(area) » est le domaine le plus faible de \(some(count, of: total)) pays membres qui y sont notés"
                    + (firm.map { " ; pour \(few($0)), son intervalle à 90 % se situe en dessous de tous les autres" }
                        ?? ""),
                "Scores par domaine, de 0 à 100, \(edition(year)) ; un tiret signifie non noté"
            )
        case .groups(let highest, let high, let lowest, let low, let total, let year):
            (
                "La médiane va de \(numbers.score(low)) (\(lowest)) à \(numbers.score(high)) (\(highest))",
                "Indice par groupe, de 0 à 100, une marque par pays, barre à la médiane, \(edition(year)), \(countries(total))"
            )
        case .world(let members, let highIncome, let year):
            (
                "Le pays membre médian obtient \(numbers.score(members)), la médiane des autres économies à revenu élevé est de \(numbers.score(highIncome))",
                "Indice, de 0 à 100, une marque par économie, barre à la médiane, \(edition(year))"
            )
        case .areas(let highest, let high, let lowest, let low, let total, let year):
            (
                "Le score médian va de \(numbers.score(low)) (\(lowest)) à \(numbers.score(high)) (\(highest))",
                "Scores par domaine, de 0 à 100, une marque par pays membre noté, barre à la médiane, \(edition(year)), \(countries(total))"
            )
        case .area(let name, let median, let above, let firm, let count, let total, let year):
            (
                "\(name) : le score médian est de \(numbers.score(median)) ; \(part(above, of: count)) pays membres notés \(above == 0 ? "n’atteint" : isOne(above) ? "atteint" : "atteignent") 60"
                    + (firm.map { ", dont \(few($0)) avec la totalité de l’intervalle à 90 %" } ?? ""),
                "\(name), de 0 à 100\(firm == nil ? "" : ", avec son intervalle à 90 %"), \(edition(year)), \(some(count, of: total)) pays membres ; les lignes marquent les niveaux et la médiane"
            )
        case .areaGroups(let name, let highest, let high, let lowest, let low, let total, let year):
            (
                "\(name) : la médiane va de \(numbers.score(low)) (\(lowest)) à \(numbers.score(high)) (\(highest))",
                "\(name) par groupe, de 0 à 100, une marque par pays, barre à la médiane, \(edition(year)), \(countries(total))"
            )
        case .areaLevels(let name, let low, let total, let year):
            (
                "\(name) : \(lowest(low, total))",
                "Nombre de pays membres à chaque niveau, \(name), par groupe régional, \(edition(year))"
            )
        case .areaCoverage(let name, let missing, let total, let year):
            (
                missing == 0
                    ? "Aucune donnée ne manque"
                    : "\(some(missing, of: total)) données \(isOne(missing) ? "manque" : "manquent")",
                "État de chaque donnée, \(name), \(edition(year)), pays membres par ordre alphabétique"
            )
        case .instruments(let instrument, let years, let inForce, let total, let year):
            (
                "\(instrument) : en vigueur dans \(part(inForce, of: total)) pays membres",
                "V en vigueur, P en préparation ou en partie en vigueur, N néant ou situation inconnue de la source, ? aucune donnée ; selon le codage des sources (\(years)), \(edition(year))"
            )
        case .pillars(let lowest, let median, let count, let year):
            (
                "Le plus faible des cinq piliers est « \(lowest) », avec une médiane de \(points(median)) sur 20",
                "Indice mondial de cybersécurité 2020, médianes en pourcentage des 20 points, \(members(count)), \(edition(year))"
            )
        case .profile(let name, let highest, let lowest, let year, let hasIntervals):
            (
                "\(name). \(extreme("élevé", "élevés", highest)) ; \(extreme("faible", "faibles", lowest, isFirst: false))",
                "Scores par domaine, de 0 à 100\(hasIntervals ? ", avec leurs intervalles à 90 %" : ""), \(edition(year)) ; anneau : médiane du groupe de revenu ; barre : médiane mondiale"
            )
        case .profileWithoutIntervals(let name, let areas, let year):
            (
                "\(name). \(counted(areas, "domaine", "domaines")) avec des données suffisantes, sans intervalle",
                "Scores par domaine, de 0 à 100, \(edition(year)) ; anneau : médiane du groupe de revenu ; barre : médiane mondiale"
            )
        case .profileUnscored(let name, let year):
            (
                "\(name). Aucun domaine n’a de données suffisantes",
                "Scores par domaine, de 0 à 100, \(edition(year)) ; anneau : médiane du groupe de revenu ; barre : médiane mondiale"
            )
        case .changes(
            let highest, let rise, let lowest, let fall, let verdicts, let count, let total, let from, let to):
            (
                verdicts.map {
                    "Indice de \(numbers.year(from)) à \(numbers.year(to)) : hausse mesurable dans \(members($0.rose)), baisse mesurable dans \(few($0.fell))"
                }
                    ?? "Indice de \(numbers.year(from)) à \(numbers.year(to)) : de \(numbers.change(fall)) \(plural(fall, 1, "point", "points")) (\(lowest)) à \(numbers.change(rise)) (\(highest))",
                "Indice, de 0 à 100, éditions \(numbers.year(from)) et \(numbers.year(to)), \(some(count, of: total)) pays membres, la plus forte hausse en premier ; "
                    + (verdicts == nil
                        ? "sans intervalle" : "* l’intervalle à 90 % de la variation ne contient pas 0")
            )
        case .history(let area, let points, let least, let most, let total, let from, let to):
            (
                "« \(area) » est le domaine qui a le plus progressé de \(numbers.year(from)) à \(numbers.year(to)) : \(numbers.change(points)) \(plural(points, 1, "point", "points"))",
                "Score moyen, chaque ligne allant de sa valeur la plus basse à sa valeur la plus haute, éditions \(numbers.year(from)) à \(numbers.year(to)) selon la méthodologie d’aujourd’hui, pour les pays membres notés dans toutes les éditions (\(least == most ? "\(numbers.count(least))" : "de \(numbers.count(least)) à \(numbers.count(most))" as Words) sur \(numbers.count(total)), voir le tableau)"
            )
        case .trend(let name, let hasIndex, let count, let from, let to):
            (
                "\(name). \(hasIndex ? "L’indice et " : "")\(counted(count, "indicateur phare", "indicateurs phares")) de \(numbers.year(from)) à \(numbers.year(to))",
                "Scores de 0 (bas de chaque ligne) à 100 ; à droite, la dernière valeur"
            )
        case .coverageByArea(let area, let share, let year):
            (
                "« \(area) » est le domaine le moins documenté : \(numbers.percent(share)) de son poids en moyenne",
                "Part du poids couverte par des données, en pourcentage, par pays membre et par domaine, \(edition(year))"
            )
        }
    }

    private func edition(_ year: Int) -> Words { "édition \(numbers.year(year))" }

    /// `14 pays membres sont`, `Aucun pays membre n’est`.
    private func standing(_ count: Int) -> Words {
        switch count {
        case 0: "Aucun pays membre n’est"
        case 1: "\(members(count)) est"
        default: "\(members(count)) sont"
        }
    }

    /// `24 des 57 pays membres notés se situent aux deux niveaux les plus bas`.
    private func lowest(_ count: Int, _ total: Int) -> Words {
        let verb = count == 0 ? "ne se situe" : isOne(count) ? "se situe" : "se situent"
        return "\(part(count, of: total)) pays membres notés \(verb) aux deux niveaux les plus bas"
    }

    /// The title of the figure of the index: who stands at either end, as far as the intervals support it.
    private func ends(highest: [String], lowest: [String], from low: Double, to high: Double) -> Words {
        func end(_ names: [String], _ word: String) -> Words {
            switch names.count {
            case 0: ""
            case 1: " Valeur la plus \(word) : \(list(names))."
            case 2...5: " Valeurs les plus \(word)s, impossibles à départager : \(list(names))."
            default: " Valeurs les plus \(word)s, impossibles à départager : \(numbers.count(names.count)) pays."
            }
        }
        return "L’indice va de \(numbers.score(low)) à \(numbers.score(high))."
            + end(highest, "haute") + end(lowest, "basse")
    }

    /// `Domaine le plus élevé : « Compétences »`, or the areas among which none stands out.
    private func extreme(_ one: String, _ several: String, _ areas: [String], isFirst: Bool = true) -> Words {
        switch areas.count {
        case 1: "\(isFirst ? "Domaine le plus" : "le plus") \(one) : \(quoted(areas))"
        case 2...3:
            "\(isFirst ? "Domaines les plus" : "les plus") \(several), non départagés : \(quoted(areas))"
        default: "\(isFirst ? "Aucun" : "aucun") domaine nettement plus \(one) que les autres"
        }
    }
}
