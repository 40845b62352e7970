import Indicators
import Scoring

// Whether countries draw together, and which series break.
extension Composer {
    func convergence(_ comparison: Comparison) -> [Block] {
        guard let own = comparison.convergence(at: 0) else { return [] }
        let interval = comparison.drawn?.deviation?.interval
        var sentences = words.comparison(
            .sigma(
                ScoreChange(
                    from: own.then.deviation, to: own.now.deviation, interval: interval,
                    verdict: interval.map { Verdict($0) }),
                count: own.count))
        if let beta = own.beta {
            sentences =
                sentences + " "
                + words.comparison(.beta(slope: beta.slope, error: beta.standardError, p: beta.p))
        }
        var blocks: [Block] = [
            .paragraph(words.comparison(.convergenceIntroduction)), .paragraph(sentences),
        ]
        if let distance = comparison.distanceToTheWorld {
            blocks.append(
                .paragraph(
                    words.comparison(
                        .distance(
                            from: distance.from, to: distance.to, others: distance.others, members: distance.members)
                    )))
        }
        return blocks + [.table(convergenceTable(comparison)), .paragraph(words.comparison(.convergenceNote))]
    }

    private func convergenceTable(_ comparison: Comparison) -> Table {
        let groups = Group.comparators.compactMap { group in
            comparison.convergence(of: group, at: 0).map { (group: group, found: $0) }
        }
        func decimal(_ value: Double?) -> Table.Cell { number(value, decimals: 3) }
        func share(_ value: Double?) -> Table.Cell { value.map { self.share($0) } ?? Table.Cell(Composer.dash) }
        let years = editionYears
        return Table(
            "table-convergence", words.comparison(.convergenceTable),
            [
                header(.group, isNumeric: false), header(.countries), header(.deviation(years.from)),
                header(.deviation(years.to)), header(.gini(years.from)), header(.gini(years.to)),
                header(.theil(years.from)), header(.theil(years.to)), header(.betweenRegions(years.from)),
                header(.betweenRegions(years.to)), header(.betweenIncomes(years.from)),
                header(.betweenIncomes(years.to)), header(.slope), header(.error), header(.probability),
            ],
            groups.map { group, found in
                [
                    cell(.groupName(group)), count(found.count), score(found.then.deviation),
                    score(found.now.deviation), decimal(found.then.gini), decimal(found.now.gini),
                    decimal(found.then.theil), decimal(found.now.theil), share(found.then.betweenRegions),
                    share(found.now.betweenRegions), share(found.then.betweenIncomes),
                    share(found.now.betweenIncomes), decimal(found.beta?.slope),
                    decimal(found.beta?.standardError), decimal(found.beta?.p),
                ]
            }
        )
    }

    func seriesBreaks(_ comparison: Comparison) -> [Block] {
        let broken = comparison.brokenIndicators()
        guard !broken.isEmpty else { return [.paragraph(words.comparison(.noBreaks))] }
        let table = Table(
            "table-breaks", words.comparison(.breakTable),
            [column(.indicator), header(.membersAffected), header(.onIndex)],
            broken.map { entry in
                let knot = comparison.knots[entry.knot]
                return [
                    Table.Cell("\(knot.name[language]) (\(.code(knot.code)))"), count(entry.members),
                    number(entry.mean, decimals: 2),
                ]
            }
        )
        return [.paragraph(words.comparison(.breaks)), .table(table)]
    }
}
