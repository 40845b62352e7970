import Scoring

extension English {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "This chapter compares the edition \(numbers.year(to)) with the edition \(numbers.year(from)) as it was published: new figures, revised figures, coverage and method are all in the changes."
                : "This chapter compares the edition \(numbers.year(to)) with the edition \(numbers.year(from)), both computed from today’s figures by today’s methodology. Neither revisions nor a new method are therefore in the changes; what remains is new figures and coverage."
        case .means(let from, let to, let count, let total, let fromYear, let toYear):
            "The mean of the index over the \(numbers.count(count)) of \(numbers.count(total)) member countries scored in both editions changed from \(numbers.score(from)) (\(numbers.year(fromYear))) to \(numbers.score(to)) (\(numbers.year(toYear)))."
        case .causes(let causes, let notComparable):
            "The parts of this change, in points: \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " Of all this, \(numbers.change($0)) points came through figures that cannot be compared with those before."
                        as Words
                } ?? "")
        case .reading:
            "Each change is split exactly: the parts of a row add up to its change (Shapley values: the mean of what each cause adds over all orders in which the four can act). New data are figures of later years; coverage is figures and indicators that appeared or went. The column “not comparable” says how many of the points came through figures whose source changed its method in between, or marks a break in the series: these points say nothing about the country."
        case .noInterval:
            "No interval accompanies a change, so that none is called significant. Small changes are not evidence of progress or decline."
        case .noSplit: "These changes cannot be split, since scores depend on the figures of other editions."
        case .levelsUp(let names): "At a higher level than before: \(list(names))."
        case .levelsDown(let names): "At a lower level than before: \(list(names))."
        case .sameLevels: "Every member country scored in both editions is at the same level in both."
        case .newlyScored(let names): "Scored now and not before: \(list(names))."
        case .notScoredAnyMore(let names): "Scored before and not now: \(list(names))."
        case .entered(let names): "Member countries that the earlier edition did not have: \(list(names))."
        case .left(let names): "Countries that the earlier edition had as members: \(list(names))."
        case .figuresIntroduction:
            "The three indicators that did most to each change of the index, in points, with the figures then and now. The parts of all indicators add up to the change. An indicator can also count because its weight changed, when a figure beside it appeared or went."
        case .figuresTable: "The figures behind each change of the index"
        case .noFigures: "none"
        case .change(let part): part.words(self)
        case .convergenceIntroduction:
            "Do the countries draw together? Sigma convergence asks whether their scores lie closer together than before, beta convergence whether those that began lower gained more. Both are taken over the countries scored in both editions."
        case .sigma(let movement, let count, let from, let to):
            switch movement {
            case .stayed:
                "The standard deviation of the index over \(numbers.count(count)) member countries is the same as before (\(numbers.score(to)))."
            case .fell, .rose:
                "The standard deviation of the index over \(numbers.count(count)) member countries changed from \(numbers.score(from)) to \(numbers.score(to)): they lie \(movement == .fell ? "closer together" : "further apart") than before."
            }
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "Member countries that began \(slope < 0 ? "lower" : "higher") gained more: for each point of the earlier index the change is \(numbers.number(slope.magnitude, decimals: 3)) points \(slope < 0 ? "less" : "more") (standard error \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
                : "Whether member countries that began lower gained more cannot be told: the slope of the change on the earlier index is \(numbers.number(slope, decimals: 3)) (standard error \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
        case .convergenceNote:
            "An error in the earlier figures makes a country look low before and rising after; so a negative slope alone is no proof that countries draw together."
        case .convergenceTable: "Spread of the index then and now, and slope of its change on the level then"
        case .breaks:
            "Indicators with figures that cannot be compared with those before, by how many member countries are affected and what they did to the mean index:"
        case .noBreaks: "No figure in use is marked as not comparable with the one before."
        case .breakTable: "Breaks between the two editions"
        case .moverTable(let from, let to):
            "Change of the index from \(numbers.year(from)) to \(numbers.year(to)) and its parts, in points"
        case .areaTable(let from, let to):
            "Change of each area’s score from \(numbers.year(from)) to \(numbers.year(to)), in points"
        case .historyTable: "Mean scores over the member countries scored in every edition"
        case .profile(let from, let to, let fromYear, let toYear, let causes):
            "The index changed from \(numbers.score(from)) (\(numbers.year(fromYear))) to \(numbers.score(to)) (\(numbers.year(toYear)))"
                + (causes.isEmpty
                    ? "." : "; in points, \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
        case .profileFigures(let parts):
            parts.isEmpty
                ? "No figure behind it changed." : "The figures that did most: \(joined(parts.map { $0.words(self) }))."
        case .profileBroken(let points):
            "Of the change, \(numbers.change(points)) points came through figures that cannot be compared with those before."
        case .profileOneScore(let isNow, let year, let other):
            isNow
                ? "There is no change to state: the index is scored in \(numbers.year(year)) and was not in \(numbers.year(other))."
                : "There is no change to state: the index was scored in \(numbers.year(other)) and is not in \(numbers.year(year))."
        case .profileNoScores: "There is no change to state: neither edition has an index."
        case .differences(let engine):
            "What else differs from the edition as it was published by Mizan \(engine), beside its figures:"
        case .sparkTable: "The years shown"
        }
    }

    private func causeList(_ parts: [(cause: Causes.Cause, mean: Double)]) -> Words {
        joined(parts.map { "\(name($0.cause)) \(numbers.change($0.mean))" })
    }

    private func name(_ cause: Causes.Cause) -> String {
        switch cause {
        case .newData: "new data"
        case .revision: "revision"
        case .coverage: "coverage"
        case .method: "method"
        }
    }

    private func joined(_ parts: [Words]) -> Words {
        var words: Words = ""
        for (index, part) in parts.enumerated() { words = words + (index == 0 ? "" : "; ") + part }
        return words
    }

    /// A header of the tables of changes.
    func change(_ label: ChangeLabel) -> Words {
        switch label {
        case .cause(let cause): upper(Words(name(cause)))
        case .notComparable: "Not comparable"
        case .then(let year): "Edition \(numbers.year(year))"
        case .now(let year): "Edition \(numbers.year(year))"
        case .fromRank: "Rank"
        case .fromLevel: "Level"
        case .behind: "Figures that did most"
        case .group: "Group"
        case .countries: "Scored in both"
        case .deviation(let year): "Standard deviation \(numbers.year(year))"
        case .gini(let year): "Gini \(numbers.year(year))"
        case .theil(let year): "Theil \(numbers.year(year))"
        case .betweenRegions(let year): "Theil between regional groups \(numbers.year(year))"
        case .betweenIncomes(let year): "Theil between income groups \(numbers.year(year))"
        case .slope: "Slope"
        case .error: "Standard error"
        case .probability: "p"
        case .membersAffected: "Member countries"
        case .onIndex: "Points of the mean index"
        case .broken: "break: the line is cut"
        case .estimate: "estimated by the source"
        case .sum: "Change"
        }
    }
}

extension FigurePart {
    /// `Internet use +1.2 (70.0 in 2021, 75.3 in 2023)`.
    fileprivate func words(_ words: English) -> Words {
        let numbers = words.numbers
        func figure(_ figure: (value: FormattedNumber, year: Int)) -> Words {
            "\(figure.value) in \(numbers.year(figure.year))"
        }
        let detail: Words =
            switch (then, now) {
            case (let then?, let now?):
                switch kind {
                case .same: "\(figure(now)) in both; its weight changed"
                case .notComparable: "\(figure(then)), \(figure(now)), not comparable"
                case .revised: "\(figure(then)), now \(figure(now))"
                default: "\(figure(then)), \(figure(now))"
                }
            case (nil, let now?): "no figure then, \(figure(now))"
            case (let then?, nil): "\(figure(then)), no figure now"
            case (nil, nil): "no figure"
            }
        return "\(name) \(numbers.change(points)) (\(detail))"
    }
}
