import Scoring

extension English {
    /// A sentence on the overall state.
    func overall(_ fact: OverallFact) -> Words {
        switch fact {
        case .level(let mean, let interval, let median, let weighted, let count, let total):
            "Over the \(numbers.count(count)) of \(numbers.count(total)) member countries that are scored, the mean of the index is \(numbers.score(mean))\(bracketed(interval)) and the median \(numbers.score(median)). Weighted by population the mean is \(numbers.score(weighted))."
        case .levels(let counts): "By level, \(levelList(counts))."
        case .borderline(let count):
            borderlineSentence(count)
        case .width(let width):
            "Half of the 90% intervals of the index are wider than \(points(width))."
        case .unscored(let name, let present, let areas, let needed, let missing):
            "\(name): not scored, since only \(numbers.count(present)) of \(numbers.count(areas)) areas have enough figures and \(numbers.count(needed)) are needed. Too few figures in: \(list(missing))."
        case .challenge:
            "The Declaration names first the “[d]ifferences in the development levels regarding digitalization among Member Countries themselves and with the rest of the world”."
        case .inequality(let gini, let theil, let betweenRegions, let betweenIncome):
            "The Gini coefficient of the index over the member countries is \(numbers.number(gini, decimals: 3)) and Theil’s T \(numbers.number(theil, decimals: 3)) (0 would be perfect equality)."
                + (betweenRegions.map {
                    " Of Theil’s T, \(numbers.percent($0)) lies between the three regional groups" as Words
                } ?? "")
                + (betweenIncome.map {
                    " and \(numbers.percent($0)) between the four income groups; the rest lies within them." as Words
                } ?? (betweenRegions == nil ? "" : "."))
        case .quarters(let lower, let upper):
            "The lower quarter of the member countries scores \(numbers.score(lower)) or less, the upper quarter \(numbers.score(upper)) or more."
        case .groupsNote(let hasIntervals):
            (hasIntervals ? "The means and medians of groups carry no interval. " : "")
                + "Regional groups are those of the OIC, income groups those of the World Bank for its fiscal year 2023; least developed, landlocked and small island countries are those listed by the United Nations. A country can belong to several."
        case .world(let members, let developing, let highIncome, let world):
            "The member countries’ mean index is \(numbers.score(members)); it is \(numbers.score(developing)) for other low- and middle-income economies, \(numbers.score(highIncome)) for other high-income economies, and \(numbers.score(world)) for all economies that are scored, members included."
        case .aboveDeveloping(let areas):
            areas.isEmpty
                ? "In no area is the member countries’ mean two points or more above that of other low- and middle-income economies."
                : "Areas in which the member countries’ mean is two points or more above that of other low- and middle-income economies: \(list(areas))."
        case .belowDeveloping(let areas):
            areas.isEmpty
                ? "In no area is it two points or more below."
                : "Areas in which it is two points or more below: \(list(areas))."
        case .worldNote(let developing, let highIncome):
            "The comparators are the \(numbers.count(developing)) other low- and middle-income economies and \(numbers.count(highIncome)) other high-income economies of the World Bank’s classification; how many of them are scored stands in the table. Means are unweighted; no test of significance accompanies the differences."
        case .incomeLine(let slope, let rSquared, let error, let count):
            "Over the \(numbers.count(count)) economies of the world with an index and a known income, a straight line in the logarithm of income fits \(numbers.percent(rSquared)) of the variance of the index (R²); it does not show cause. Along the line, twice the income goes with \(numbers.score(slope * 0.693_147_180_559_945_3)) points more. The standard error of the residuals is \(numbers.score(error)) points."
        case .aboveIncome: "Member countries more than one standard error above the value fitted at their income"
        case .belowIncome: "Member countries more than one standard error below the value fitted at their income"
        case .incomeNote:
            "Income is GDP per head in current US dollars, of the newest year known for each economy (2020 to 2022 for most). The line says what is usual at an income, not what is possible."
        case .changeIntroduction(let year):
            "The table compares this edition with the edition \(numbers.year(year)), computed with the same methodology, area by area, over the indicators that are there in both. Neither new indicators nor a new method are in the change."
        case .changeNote(let hasIntervals):
            (hasIntervals
                ? "Which changes are measurable, and what is behind each, stands in the chapter on the \(.jump(id: "comparison", "yearly comparison"))."
                : "No interval accompanies these changes, so that none is called significant.")
                + " A source’s own change of method, or a change of source between the two figures, is in them."
        case .noEarlier: "The data do not reach back to an earlier edition."
        case .scoreTable: "Index, level, rank and coverage of the member countries"
        case .groupTable: "The index by group of member countries"
        case .worldTable: "Mean scores of the member countries and of the rest of the world"
        case .changeTable(let year): "Like-for-like change of the area scores since the edition \(numbers.year(year))"
        }
    }

    /// A sentence of an area’s chapter.
    func area(_ fact: AreaFact) -> Words {
        switch fact {
        case .mean(let area, let mean, let median, let count, let total):
            "The mean score of the area \(area) is \(numbers.score(mean)) and the median \(numbers.score(median)), over \(numbers.count(count)) of \(numbers.count(total)) member countries."
        case .world(let difference, let developing, let highDifference, let highIncome):
            "The mean is \(comparison(difference)) that of other low- and middle-income economies (\(numbers.score(developing))) and \(comparison(highDifference)) that of other high-income economies (\(numbers.score(highIncome)))."
        case .spread(let lowest, let highest, let coverage):
            "Scores run from \(numbers.score(lowest)) to \(numbers.score(highest)); on average \(numbers.percent(coverage)) of the area’s weight has a figure."
        case .levels(let counts, let unscored):
            "By level, \(levelList(counts))." + (unscored > 0 ? " \(unscoredWords(unscored))." : "")
        case .groups: "The distribution by regional and income group:"
        case .leaders(let level, let names):
            "Member countries at the level \(name(level)), in alphabetical order: \(list(names))."
        case .borderline(let names):
            names.isEmpty ? "None of them is borderline." : "Borderline among them: \(list(names))."
        case .noLeaders: "No member country is at the level Advanced or Leading."
        case .bestOfIncome(let hasIntervals):
            hasIntervals
                ? "Highest score within each income group, and the others whose 90% interval reaches its own"
                : "Highest score within each income group"
        case .improved(let year, let hasIntervals):
            hasIntervals
                ? "Largest like-for-like rises since the edition \(numbers.year(year)) among the measurable ones, in points"
                : "Largest like-for-like rises since the edition \(numbers.year(year)), in points"
        case .noImproved(let hasIntervals):
            hasIntervals
                ? "In no member country did the score of the area rise measurably, leaving aside figures that cannot be compared with earlier ones."
                : "No member country has a newer figure that raises its score on the same indicators."
        case .improvedNote(let median, let count, let hasIntervals):
            "Only indicators that are there in both editions count in a like-for-like change. Over the \(numbers.count(count)) member countries with a newer figure the median change is \(numbers.change(median)) points. A source’s own change of method (Annex \(.jump(id: "annex-d", "D"))) can be behind a rise; "
                + (hasIntervals
                    ? "countries are shown where the 90% interval of the change of the area’s score, coverage included, lies above 0."
                    : "no interval accompanies it.")
        case .gaps: "Indicators in which the member countries’ mean score lies furthest below the world’s"
        case .noGaps: "In no indicator of this area does the member countries’ mean score lie below the world’s."
        case .foundational(let names):
            "Member countries at the level Foundational, in alphabetical order: \(list(names))."
        case .noFoundational: "No member country that is scored is at the level Foundational."
        case .coverage(let share, let medianYear, let stale, let present):
            "A figure is there for \(numbers.percent(share)) of the cells; the median year is \(numbers.year(medianYear)), and \(numbers.count(stale)) of \(numbers.count(present)) figures are more than three years older than the edition."
        case .next: "Indicators that most member countries lack, to be collected next"
        case .nothingMissing: "Every member country has a figure for every indicator."
        case .hosts(let level, let names):
            "Member countries at the level \(name(level)) or above, which could share their experience, in alphabetical order: \(list(names))."
        case .noHosts:
            "No member country is at the level Advanced or above; experience may be sought beyond the OIC as well."
        case .joint(let low, let high):
            "\(counted(low, "member country is", "member countries are")) at the two lowest levels and \(numbers.count(high)) at the two highest: a joint programme would find both those who need it and those who can give."
        case .notJoint(let low, let high):
            "\(counted(low, "member country is", "member countries are")) at the two lowest levels and \(numbers.count(high)) at the two highest."
        case .topic(let code): topic(code)
        case .volunteer:
            "A task force “to be led by a voluntary member country” can be formed (report of the second technical meeting, paragraph 10). No volunteer has been declared to this report."
        case .table(let area): "\(area): score, level, coverage and lowest indicator of each member country"
        case .indicatorTable(let area): "\(area): the indicators"
        case .coverageKey: "State of each figure"
        }
    }

    private func unscoredWords(_ count: Int) -> Words {
        "\(count == 1 ? "One member country is" : "\(count) member countries are") not scored here"
    }

    private func comparison(_ difference: Double) -> Words {
        if difference.magnitude < 0.05 { return "about equal to" }
        return "\(numbers.score(difference.magnitude)) points \(difference > 0 ? "above" : "below")"
    }

    private func topic(_ code: String) -> Words {
        let topic =
            switch code {
            case "CCD":
                "tools that help start-ups and small enterprises find customers, partners and rules across borders"
            case "CON": "community networks and low-cost access for places beyond the reach of fixed lines"
            case "SKL": "open courseware for basic digital skills in national languages"
            case "GOV": "services that citizens can complete on a mobile phone from beginning to end"
            case "DAT": "publishing an official statistic as open data with its metadata"
            case "RES": "defending a public service against a staged attack"
            case "EMT": "applications of artificial intelligence to agriculture, health or language"
            case "ECO": "paying and being paid across borders with interoperable wallets"
            default: "a question that the member countries choose"
            }
        return "A topic for a hackathon or Digiton: \(topic)."
    }
}

extension String {
    /// The same text with its first letter small, as an area's short name stands within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
