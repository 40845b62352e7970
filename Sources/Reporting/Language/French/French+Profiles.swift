import Scoring

extension French {
    /// A sentence of a profile.
    func profile(_ fact: ProfileFact) -> Words {
        switch fact {
        case .placed(let index, let level, let rank, let ranked, let next):
            "Indice : \(.strong("\(numbers.score(index))")) ; niveau : \(.strong(Words(name(level)))) ; rang : \(numbers.count(rank)) sur \(numbers.count(ranked))."
                + (next.map { " \(missing($0.points, to: $0.level))" as Words } ?? "")
        case .placedWithin(let index, let interval, let level, let probabilities, let rank, let ranked):
            "Indice : \(.strong("\(numbers.score(index))")) (intervalle à 90 % : \(range(interval))) ; niveau : \(.strong(Words(name(level))))"
                + (probabilities.isEmpty
                    ? ""
                    : ", à la limite (\(join(probabilities.map { "\(name($0.level)) dans \(numbers.percent($0.share))" })) des tirages)")
                + " ; rang : \(rank.best == rank.worst ? Words(.number(numbers.count(rank.best))) : "de \(numbers.count(rank.best)) à \(numbers.count(rank.worst))") parmi les \(numbers.count(ranked)) pays notés."
        case .toNextLevel(let level, let points): missing(points, to: level)
        case .unplaced(let present, let areas, let needed, let missing):
            "Pas d’indice : \(present == 0 ? "aucun" : isOne(present) ? "un seul" : "\(numbers.count(present)) seulement" as Words) des \(numbers.count(areas)) domaines \(present < 2 ? "dispose" : "disposent") de données suffisantes, alors qu’il en faut \(numbers.count(needed)). Données insuffisantes dans : \(quoted(missing)). Les données disponibles figurent ci-dessous."
        case .figures(let observed, let estimated, let missing, let total):
            "\(upper(part(observed + estimated, of: total))) indicateurs notés \(observed + estimated == 0 ? "ne dispose" : isOne(observed + estimated) ? "dispose" : "disposent") d’une donnée\(estimated > 0 ? ", dont \(numbers.count(estimated)) \(isOne(estimated) ? "estimée" : "estimées") par la source" as Words : "") ; \(missing == 0 ? "aucune ne manque" : isOne(missing) ? "une donnée manque" : "\(numbers.count(missing)) données manquent" as Words). Aucune n’a été imputée."
        case .strengthsRule:
            "Score supérieur de plus d’un écart type à la moyenne des pays membres du même groupe de revenu, et à leur médiane aux deux bouts de l’intervalle à 90 % de la donnée"
        case .noStrengths:
            "Aucun indicateur n’a un score supérieur de plus d’un écart type à la moyenne des pays membres du même groupe de revenu, et à leur médiane aux deux bouts de l’intervalle à 90 % de la donnée."
        case .gainsRule:
            "Gains les plus grands pour l’indice si la médiane du groupe de revenu était atteinte ; score inférieur à elle aux deux bouts de l’intervalle à 90 % de la donnée"
        case .noGains:
            "Aucun indicateur nettement inférieur à la médiane du groupe de revenu ne relèverait l’indice d’un dixième de point ou plus."
        case .noIndexNoGains: "Sans indice, aucun gain ne peut être calculé."
        case .aboveIncome(let expected, let difference):
            "L’indice dépasse de \(points(difference)) la valeur attendue selon le revenu (\(numbers.score(expected)))."
        case .belowIncome(let expected, let difference):
            "L’indice est inférieur de \(points(difference)) à la valeur attendue selon le revenu (\(numbers.score(expected)))."
        case .noIncome: "Il n’y a pas d’indice à mettre en regard du revenu."
        case .noTrend: "Aucun indicateur phare n’a de données pour deux années."
        case .trendTable: "Première et dernière donnée jusqu’à l’édition"
        case .withoutFigure(let names): "Sans donnée assez récente : \(names.joined(separator: " ; "))."
        case .figuresTable: "Tous les indicateurs : valeur, année, score et source"
        case .membersIntroduction:
            "Chaque pays membre a son profil, y compris ceux qui ne sont pas notés. Les profils suivent l’ordre alphabétique."
        }
    }

    private func missing(_ points: Double, to level: Level) -> Words {
        "Il manque \(self.points(points)) pour atteindre le niveau « \(name(level)) »."
    }
}
