import Indicators

/// Which assumption moves scores and ranks how much: Sobol' indices of each member's index and rank, and of the mean absolute
/// shift of the ranks, with the assumptions as inputs.
public struct Sensitivity: Sendable {
    /// The edition's reference year.
    public let year: Int
    /// The design by which the model was evaluated; its inputs are the assumptions, in order.
    public let design: SensitivityDesign
    /// What was varied.
    public let assumptions: [Assumption]
    /// Of the mean over the members of |rank − nominal rank|; `nil` where it does not vary.
    public let rankShift: SobolIndices?
    /// The mean absolute shift of the ranks over those of the samples A and B in which somebody is ranked; `nil` for none.
    public let meanRankShift: Double?
    /// The results of the members that are scored, in the catalogue's order.
    public let units: [Unit]

    /// The results of one member.
    public struct Unit: Sendable {
        /// Its position in the catalogue.
        public let position: Int
        /// Without any variation.
        public let score: Double
        /// Without any variation.
        public let rank: Int
        /// Of its index; `nil` where that does not vary, or is missing in some evaluation.
        public let scoreIndices: SobolIndices?
        /// Of its rank; likewise.
        public let rankIndices: SobolIndices?
    }

    /// Evaluates an edition at the points of a design.
    ///
    /// - Parameters:
    ///   - samples: the size of a base sample, at least 2; powers of two suit the Sobol' sequence.
    ///   - resamples: how many bootstrap samples give the intervals.
    ///   - threads: the most that work at once; `nil` for as many as there are cores. No bit depends on it.
    /// - Complexity: samples · (assumptions + 2) replicates, whose results are kept for the bootstrap.
    public init(
        of edition: Edition, tables: WeightTables = WeightTables(), varying assumptions: [Assumption],
        samples: Int = 1024, base: SensitivityDesign.Base = .sobol, resamples: Int = 200, seed: UInt64,
        threads: Int? = nil
    ) throws(AnalysisProblem) {
        try Robustness.checkSize(of: edition)
        let replicator = try Replicator(
            edition.year, of: edition.catalogue, by: edition.methodology, tables: tables, varying: assumptions,
            seed: seed)
        try replicator.checkEffects()
        let most = SobolSequence.limit / 2
        guard
            let design = SensitivityDesign(
                inputs: assumptions.count, samples: max(samples, 2), base: base, seed: seed)
        else { throw .tooManyAssumptions(assumptions.count, limit: most) }
        let nominal = replicator.nominal
        let ranks = nominal.ranks(of: 0..<replicator.unitCount)
        let scored = ranks.indices.filter { ranks[$0] != nil }
        guard !scored.isEmpty else { throw .nothingScored }
        let nominalRanks = scored.compactMap { ranks[$0] }
        let count = scored.count
        let outputs = 2 * count + 1
        let values = design.evaluate(
            outputs: outputs, threads: threads, memory: { Workspace(replicator) }
        ) { point, work, result in
            replicator.replicate(point.map { $0 }, &work)
            for (place, unit) in scored.enumerated() { result[place] = work.scores[unit] }
            var shift = 0.0
            var number = 0.0
            for place in 0..<count {
                let own = result[place]
                guard !own.isNaN else {
                    result[count + place] = .nan
                    continue
                }
                var rank = 1
                for other in 0..<count where result[other] > own { rank += 1 }
                result[count + place] = Double(rank)
                shift += Double(abs(rank - nominalRanks[place]))
                number += 1
            }
            result[2 * count] = shift / number
        }
        let indices = SobolIndices.all(values, outputs: outputs, design, resamples: resamples, threads: threads)
        year = edition.year
        self.design = design
        self.assumptions = assumptions
        rankShift = indices[2 * count]
        var sum = 0.0
        var number = 0.0
        for sample in 0..<design.samples {
            for row in 0..<2 {
                let shift = values[(sample * design.rows + row) * outputs + 2 * count]
                guard !shift.isNaN else { continue }
                sum += shift
                number += 1
            }
        }
        meanRankShift = number > 0 ? sum / number : nil
        units = scored.enumerated().compactMap { place, unit in
            nominal[unit, Scores.index].map { score in
                Unit(
                    position: unit, score: score, rank: nominalRanks[place], scoreIndices: indices[place],
                    rankIndices: indices[count + place]
                )
            }
        }
    }
}
