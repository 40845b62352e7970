import Scoring

extension English {
    /// A sentence on the change between two editions.
    func comparison(_ fact: ComparisonFact) -> Words {
        switch fact {
        case .introduction(let from, let to, let isPublished):
            isPublished
                ? "This chapter compares the edition \(numbers.year(to)) with the edition \(numbers.year(from)) as it was published: new figures, revised figures, coverage and method are all in the changes."
                : "This chapter compares the edition \(numbers.year(to)) with the edition \(numbers.year(from)), both computed from today’s figures by today’s methodology. Neither revisions nor a new method are therefore in the changes; what remains is new figures and coverage."
        case .means(let change, let count, let total, let fromYear, let toYear):
            "The mean of the index over the \(numbers.count(count)) of \(numbers.count(total)) member countries scored in both editions \(course(change, fromYear, toYear))."
        case .causes(let causes, let notComparable):
            "The parts of this change, in points: \(causeList(causes.filter { $0.mean != 0 }))."
                + (notComparable.map {
                    " Of all this, \(numbers.change($0)) points came through figures that cannot be compared with those before."
                        as Words
                } ?? "")
        case .reading:
            "Each change is split exactly: the parts of a row add up to its change (Shapley values: the mean of what each cause adds over all orders in which the four can act). New data are figures of later years; coverage is figures and indicators that appeared or went. The column “not comparable” says how many of the points came through figures whose source changed its method in between, or marks a break in the series: these points say nothing about the country."
        case .verdicts(let counts):
            "The index rose measurably in \(counted(counts.rose, "member country", "member countries")), fell measurably in \(orNone(counts.fell)), and shows no measurable change in \(orNone(counts.unclear))."
                + (counts.broken == 0
                    ? ""
                    : " In \(numbers.count(counts.broken)) it changed measurably only through figures that cannot be compared with those before."
                        as Words)
        case .areaMeans(let rose, let fell, let broken, let unclear):
            "Of the mean scores of the areas \(areaList(rose, fell, broken, unclear))."
        case .intervals(let draws):
            "The 90% interval of a change runs from the 5th to the 95th percentile of \(numbers.count(draws)) paired draws: in each, both editions are computed under the same drawn weights and choices of method. “Rose” and “fell” are said only where it does not hold 0, also without the points that came through figures that cannot be compared with those before (otherwise: “series break”); where it holds 0 there is no measurable change. It says how far the change hangs on choices of method; errors of the published figures are not in it."
        case .noInterval(.archived):
            "No interval accompanies these changes, so that none is called significant: the archive of a published edition holds the figures of that edition alone, and draws need those of the years around it."
        case .noInterval(.notDrawn):
            "No interval accompanies these changes, so that none is called significant. Small changes are not evidence of progress or decline."
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
        case .kindsIntroduction:
            "What became of the figures behind the indices of the member countries scored in both editions, and what each kind did to the mean index. A figure carried forward is the same in both editions and tells nothing of the time between."
        case .kindsTable: "Figures by what became of them, and points of the change of the mean index"
        case .sigma(let change, let count):
            switch change.verdict {
            case nil:
                "The standard deviation of the index over \(numbers.count(count)) member countries was \(numbers.score(change.from)) and is \(numbers.score(change.to)); no interval says whether that is a change."
            case .unclear:
                "How far the \(numbers.count(count)) member countries lie apart did not change measurably (standard deviation \(numbers.score(change.from)), then \(numbers.score(change.to)); 90% interval of the change \(span(change.interval))): there is no sigma convergence to speak of."
            case .fell, .rose, .broken:
                "The \(numbers.count(count)) member countries lie \(change.verdict == .fell ? "closer together" : "further apart") than before: the standard deviation of the index \(change.verdict == .fell ? "fell" : "rose") from \(numbers.score(change.from)) to \(numbers.score(change.to)) (90% interval of the change \(span(change.interval)))."
            }
        case .beta(let slope, let error, let p):
            p < 0.05
                ? "Member countries that began \(slope < 0 ? "lower" : "higher") gained more: for each point of the earlier index the change is \(numbers.number(slope.magnitude, decimals: 3)) points \(slope < 0 ? "less" : "more") (standard error \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
                : "Whether member countries that began lower gained more cannot be told: the slope of the change on the earlier index is \(numbers.number(slope, decimals: 3)) (standard error \(numbers.number(error, decimals: 3)), p = \(numbers.number(p, decimals: 3)))."
        case .distance(let from, let to, let others, let members):
            "Against the rest of the world: the mean index of the other \(numbers.count(others)) economies scored in both editions, less that of the \(numbers.count(members)) member countries, was \(numbers.change(from)) points and is \(numbers.change(to)). No interval accompanies this difference, since only member countries are drawn."
        case .convergenceNote:
            "An error in the earlier figures makes a country look low before and rising after; so a negative slope alone is no proof that countries draw together. Figures that cannot be compared with those before are in all of this."
        case .convergenceTable: "Spread of the index then and now, and slope of its change on the level then"
        case .breaks:
            "Indicators with figures that cannot be compared with those before, by how many member countries are affected and what they did to the mean index:"
        case .noBreaks: "No figure in use is marked as not comparable with the one before."
        case .breakTable: "Breaks between the two editions"
        case .moverTable(let from, let to):
            "Change of the index from \(numbers.year(from)) to \(numbers.year(to)) and its parts, in points"
        case .areaTable(let from, let to, let hasIntervals):
            "Change of each area’s score from \(numbers.year(from)) to \(numbers.year(to)), in points"
                + (hasIntervals ? "; * the 90% interval of the change does not hold 0" : "")
        case .meanTable(let from, let to):
            "Mean scores over the member countries scored in both editions, \(numbers.year(from)) and \(numbers.year(to))"
        case .historyTable: "Mean scores over the member countries scored in every edition"
        case .profile(let change, let fromYear, let toYear, let causes):
            "The index \(course(change, fromYear, toYear))"
                + (causes.isEmpty
                    ? "." : "; in points, \(causeList(causes.map { ($0.cause, $0.points) }))." as Words)
        case .profileAreas(let rose, let fell, let broken):
            rose.isEmpty && fell.isEmpty && broken.isEmpty
                ? "No area changed measurably."
                : (rose.isEmpty ? "" : "Areas that rose measurably: \(list(rose)). ")
                    + (fell.isEmpty ? "" : "Areas that fell measurably: \(list(fell)). ")
                    + (broken.isEmpty
                        ? ""
                        : "Areas that changed measurably only through figures that cannot be compared with those before: \(list(broken)). ")
                    + "The others show no measurable change."
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
        case .difference(let difference): words(difference)
        case .sparkTable: "The years shown"
        }
    }

    /// `5`, `none`.
    func orNone(_ count: Int) -> Words { count == 0 ? "none" : Words(.number(numbers.count(count))) }

    /// What a score did, as far as its interval supports it.
    func course(_ change: ScoreChange, _ fromYear: Int, _ toYear: Int) -> Words {
        let both: Words =
            "from \(numbers.score(change.from)) (\(numbers.year(fromYear))) to \(numbers.score(change.to)) (\(numbers.year(toYear)))"
        let interval: Words = "90% interval of the change \(span(change.interval))"
        return switch change.verdict {
        case nil: "changed \(both)"
        case .rose: "rose by \(points(change.difference)), \(both); \(interval)"
        case .fell: "fell by \(points(-change.difference)), \(both); \(interval)"
        case .broken:
            "changed \(both), measurably only through figures that cannot be compared with those before; \(interval)"
        case .unclear:
            "did not change measurably (\(numbers.score(change.from)) in \(numbers.year(fromYear)), \(numbers.score(change.to)) in \(numbers.year(toYear)); \(interval))"
        }
    }

    /// `0.4 to 2.1`.
    private func span(_ interval: ClosedRange<Double>?) -> Words {
        guard let interval else { return "unknown" }
        return "\(numbers.score(interval.lowerBound)) to \(numbers.score(interval.upperBound))"
    }

    private func areaList(_ rose: [String], _ fell: [String], _ broken: [String], _ unclear: [String]) -> String {
        var parts: [String] = []
        if !rose.isEmpty { parts.append("these rose measurably: \(list(rose))") }
        if !fell.isEmpty { parts.append("these fell measurably: \(list(fell))") }
        if !broken.isEmpty {
            parts.append(
                "these changed measurably only through figures that cannot be compared with those before: \(list(broken))"
            )
        }
        if !unclear.isEmpty { parts.append("these show no measurable change: \(list(unclear))") }
        return parts.joined(separator: "; ")
    }

    private func words(_ difference: EditionDifference) -> Words {
        switch difference {
        case .engine(let then, let now): "The engine was Mizan \(.latin(then)) and is \(.latin(now))"
        case .choice(let place, let then?, let now?):
            "\(.code(place)) was \(.latin(then)) and is \(.latin(now))"
        case .choice(let place, let then?, nil): "\(.code(place)) was \(.latin(then)) and is not set any more"
        case .choice(let place, nil, let now): "\(.code(place)) was not set and is \(.latin(now ?? "–"))"
        case .added(let code): "\(.code(code)) was added"
        case .retired(let code): "\(.code(code)) was retired"
        case .input(let path, .added): "the file \(.code(path)) was not read then"
        case .input(let path, .removed): "the file \(.code(path)) is not read any more"
        case .input(let path, .changed): "the file \(.code(path)) has changed"
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
        case .interval: "90% interval of the change"
        case .verdictHeader: "Verdict"
        case .verdict(.rose): "rose"
        case .verdict(.fell): "fell"
        case .verdict(.broken): "series break"
        case .verdict(.unclear): "no measurable change"
        case .notMeasurable: "no measurable change"
        case .kindHeader: "What became of the figure"
        case .kind(let kind):
            switch kind {
            case .same: "carried forward: the same in both editions"
            case .newer: "a later year, from the same source"
            case .newEdition: "a later year, from another edition or source that can be compared"
            case .notComparable: "a later year that cannot be compared"
            case .revised: "revised"
            case .appeared: "appeared"
            case .gone: "gone"
            }
        case .shiftedWeights: "weights, which shift as other figures appear or go"
        case .figureCount: "Figures"
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
                case .newEdition: "\(figure(then)), \(figure(now)), another edition of the source"
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
