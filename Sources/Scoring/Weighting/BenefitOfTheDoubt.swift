/// Each unit's score under the weights that suit it best, so that no unit scores above 1 under them.
///
/// A linear programme for each unit u (Melyn and Moesen 1991; Cherchye and others 2007; Handbook 2008, section 6.3): the
/// largest Σ w_c·x_uc with Σ w_c·x_jc ≤ 1 for every peer j and w ≥ 0; if shares are bounded, also lower·score ≤ w_c·x_uc ≤
/// upper·score for every child c.
///
/// **Missing scores.** A unit uses the children that it has. Its peers are the units, itself among them, that have all of
/// these; a unit that lacks one is no peer, since its sum would be too low. Bounds of shares are widened to the children
/// left: both are multiplied by the number of children over the number present. A unit without any child has no result.
public struct BenefitOfTheDoubt: Sendable {
    /// What a unit gets.
    public struct Result: Equatable, Sendable {
        /// From 0 to 1; 1 for the units that are best under some weights.
        public let score: Double
        /// What multiplies each child's score, `nil` where the child is missing; they do not add up to 1.
        ///
        /// Where several weights give the same score, Bland's rule picks one, by the order of children and units.
        public let weights: [Double?]
        /// Each child's part of the score, adding up to 1, `nil` where the child is missing or the score is 0.
        public let shares: [Double?]
    }

    /// One a unit; `nil` for a unit without any child.
    public let results: [Result?]

    /// Solves the programmes of all units.
    ///
    /// - Parameters:
    ///   - columns: one column a child, NaN where a score is missing, none negative.
    ///   - peers: the units that others are measured by; all when left out. A unit is always a peer of itself.
    ///   - shares: the least and the greatest part of the score that a child may carry. With a least part above 0, a unit
    ///     with a child at 0 scores 0.
    public init(
        _ columns: [[Double]], peers: Range<Int>? = nil, shares: ClosedRange<Double>? = nil
    ) throws(WeightingProblem) {
        guard let units = columns.first?.count else { throw .columns(.noColumns) }
        for (position, column) in columns.enumerated() {
            guard column.count == units else {
                throw .columns(.unequalColumns(position: position, found: column.count, expected: units))
            }
            guard !column.contains(where: \.isInfinite) else { throw .columns(.notFinite(position: position)) }
            guard !column.contains(where: { $0 < 0 }) else { throw .negativeValue(position: position) }
        }
        if let shares {
            let count = Double(columns.count)
            guard shares.lowerBound * count <= 1, shares.upperBound * count >= 1, shares.upperBound < .infinity else {
                throw .impossibleShares
            }
        }
        // Whole columns scaled to a largest value of 1 make the tolerances of the programme independent of units.
        let largest = columns.map { $0.filter { !$0.isNaN }.max() ?? 0 }
        var results: [Result?] = []
        for unit in 0..<units {
            results.append(try Self.result(unit, columns, largest, peers ?? 0..<units, shares))
        }
        self.results = results
    }

    private static func result(
        _ unit: Int, _ columns: [[Double]], _ largest: [Double], _ peers: Range<Int>,
        _ shares: ClosedRange<Double>?
    ) throws(WeightingProblem) -> Result? {
        let present = columns.indices.filter { !columns[$0][unit].isNaN }
        guard !present.isEmpty else { return nil }
        func scores(_ unit: Int) -> [Double] {
            present.map { largest[$0] > 0 ? columns[$0][unit] / largest[$0] : 0 }
        }
        let own = scores(unit)
        let peers = columns[0].indices.filter { peer in
            (peers.contains(peer) || peer == unit) && present.allSatisfy { !columns[$0][peer].isNaN }
        }
        var constraints = peers.map { LinearProgramme.Constraint(scores($0), .atMost, 1) }
        if let shares {
            let factor = Double(columns.count) / Double(present.count)
            for child in present.indices {
                constraints += bounds(own, child, lower: shares.lowerBound * factor, upper: shares.upperBound * factor)
            }
        }
        let solution: LinearProgramme.Solution
        do {
            solution = try LinearProgramme(maximise: own, subjectTo: constraints).solve()
        } catch { throw .notConverged }
        let score = min(max(solution.value, 0), 1)
        var weights: [Double?] = Array(repeating: nil, count: columns.count)
        var parts = weights
        for (position, child) in present.enumerated() {
            let weight = solution.variables[position]
            weights[child] = largest[child] > 0 ? weight / largest[child] : 0
            if solution.value > 0 { parts[child] = weight * own[position] / solution.value }
        }
        return Result(score: score, weights: weights, shares: parts)
    }

    /// lower·Σ w·x ≤ w_c·x_c ≤ upper·Σ w·x, with everything on one side.
    private static func bounds(
        _ own: [Double], _ child: Int, lower: Double, upper: Double
    ) -> [LinearProgramme.Constraint] {
        var result: [LinearProgramme.Constraint] = []
        if lower > 0 {
            let least = own.indices.map { lower * own[$0] - ($0 == child ? own[$0] : 0) }
            result.append(LinearProgramme.Constraint(least, .atMost, 0))
        }
        if upper < 1 {
            let most = own.indices.map { ($0 == child ? own[$0] : 0) - upper * own[$0] }
            result.append(LinearProgramme.Constraint(most, .atMost, 0))
        }
        return result
    }
}
