import Indicators
import Scoring

extension Report {
    /// The goal for the price of entry-level broadband: per cent of monthly income per head (Broadband Commission, 2018).
    static let affordablePrice = 2.0

    /// The facts of the executive summary that the data support, each with the place that shows it.
    ///
    /// - Parameters:
    ///   - names: the names of economies in the report's language, in its alphabetical order.
    ///   - area: the name of a knot in the report's language.
    func summaryFacts(names: ([Int]) -> [String], area: (Int) -> String) -> [(fact: SummaryFact, id: String)] {
        var facts: [(fact: SummaryFact, id: String)] = []
        let scored = SummaryFact.scored(
            count: ranked.count, total: catalogue.memberCount, unscored: names(unscored),
            needed: edition.areasNeeded, areas: areas.count
        )
        facts.append((scored, "table-scores"))
        if let own = summary(.members), let mean = own.mean, let median = own.median, let weighted = own.weightedMean {
            facts.append(
                (
                    .level(mean: mean, interval: meanInterval(), median: median, weighted: weighted), "fig-overall-01"
                )
            )
            facts.append(
                (.levels(counts: levelCounts(at: Scores.index).levels, borderline: borderlineCount), "fig-overall-03"))
            if let least = own.least, let most = own.most, let lower = own.lowerQuartile, let upper = own.upperQuartile
            {
                facts.append(
                    (
                        .spread(
                            lowest: least, highest: most, lowerQuartile: lower, upperQuartile: upper,
                            pairs: uncertainty?.pairs
                        ), "fig-overall-01"
                    )
                )
            }
        }
        func extremes(_ group: Group) -> (low: (node: Int, mean: Double), high: (node: Int, mean: Double))? {
            let means = areas.compactMap { node in summary(group, at: node)?.mean.map { (node: node, mean: $0) } }
            guard let low = means.min(by: { $0.mean < $1.mean }), let high = means.max(by: { $0.mean < $1.mean }) else {
                return nil
            }
            return (low, high)
        }
        if let own = extremes(.members), let worldLow = summary(.world, at: own.low.node)?.mean,
            let worldHigh = summary(.world, at: own.high.node)?.mean
        {
            func others(_ isHighest: Bool) -> [String] {
                extremeAreas(highest: isHighest) { node in
                    summary(.members, at: node)?.mean.flatMap { mean in meanInterval(node).map { (mean, $0) } }
                }.dropFirst().map(area)
            }
            facts.append(
                (
                    .areas(
                        highest: area(own.high.node), highestMean: own.high.mean, highestOthers: others(true),
                        lowest: area(own.low.node), lowestMean: own.low.mean, lowestOthers: others(false),
                        worldLowest: worldLow, worldHighest: worldHigh
                    ), "fig-overall-04"
                )
            )
        }
        if let own = summary(.members)?.mean, let developing = summary(.otherDeveloping)?.mean,
            let high = summary(.otherHighIncome)?.mean
        {
            facts.append((.world(members: own, developing: developing, highIncome: high), "table-world"))
        }
        if let comparison, let changes, let means = changes.means {
            facts.append(
                (
                    .change(
                        means, changes.verdicts, count: changes.movers.count, fromYear: comparison.earlier.edition.year,
                        toYear: edition.year
                    ), "fig-comparison-01"
                ))
        }
        if let gap = coverageNotUse() {
            facts.append(
                (.coverageNotUse(use: gap.use, coverage: gap.coverage, gap: gap.gap, count: gap.count), "con-seeds")
            )
        }
        let prices = values("CON_PRMOB")
        if !prices.isEmpty {
            let above = prices.count { $0.value > Report.affordablePrice }
            facts.append(
                (.affordability(above: above, count: prices.count, threshold: Report.affordablePrice), "con-seeds"))
        }
        let counts = figureCounts(scoredIndicators)
        if let middle = medianYear(scoredIndicators) {
            facts.append(
                (
                    .data(
                        share: Double(counts.present) / Double(counts.total), medianYear: middle,
                        staleShare: Double(counts.stale) / Double(max(counts.present, 1))
                    ), "gaps"
                )
            )
        }
        return facts
    }
}
