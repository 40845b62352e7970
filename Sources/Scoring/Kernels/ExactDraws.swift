/// What a simulation means: the weights and scores of a draw in doubles, one after another.
///
/// The fast kernels only estimate, and ask here wherever an estimate cannot decide.
extension RankSimulation {
    /// Streams of one draw: the choices, and the weights.
    enum Purpose {
        static let choices: UInt32 = 0
        static let weights: UInt32 = 1
    }

    /// The positions of the table and the mean of a draw.
    func choices(ofDraw draw: UInt64, seed: UInt64) -> (table: Int, mean: Int) {
        var stream = RandomStream(seed: seed, draw: draw, purpose: Purpose.choices)
        let table = stream.index(below: tables.count)
        return (table, stream.index(below: means.count))
    }

    /// Fills the shares of the members in their groups, then of the groups.
    func fillShares(ofDraw draw: UInt64, seed: UInt64, into shares: inout [Double]) {
        var stream = RandomStream(seed: seed, draw: draw, purpose: Purpose.weights)
        switch law {
        case .any: for position in weights.indices { shares[position] = stream.exponential() }
        case .spread(let spread):
            for position in weights.indices {
                shares[position] = weights[position] * ((1 - spread) + 2 * spread * stream.uniform())
            }
        case .dirichlet: for position in weights.indices { shares[position] = stream.lnGamma(shape: shapes[position]) }
        }
        for group in 0..<offsets.count {
            let isLast = group + 1 == offsets.count
            let range = isLast ? offsets[group]..<weights.count : offsets[group]..<offsets[group + 1]
            if case .dirichlet = law {
                // Of logarithms, because gamma numbers of a small shape are below the least double.
                let greatest = range.reduce(-Double.infinity) { max($0, shares[$1]) }
                for position in range { shares[position] = Elementary.exp(shares[position] - greatest) }
            }
            var sum = 0.0
            for position in range { sum += shares[position] }
            let factor = 1 / sum
            for position in range { shares[position] *= factor }
        }
    }

    /// The score of a unit under shares, the logarithm when the mean is geometric; −∞ when it is not scored.
    func score(ofUnit unit: Int, table: Int, _ mean: KernelMean, share: (Int) -> Double) -> Double {
        let members = offsets[offsets.count - 1]
        let cells = tables[table].cells
        let row = unit * members
        var sum = 0.0
        var present = 0.0
        var isWhole = true
        for group in 0..<(offsets.count - 1) {
            var total = 0.0
            var weight = 0.0
            var hasGap = false
            for member in offsets[group]..<offsets[group + 1] {
                let cell = cells[row + member]
                if cell.isNaN {
                    hasGap = true
                } else {
                    total += share(member) * cell
                    weight += share(member)
                }
            }
            isWhole = isWhole && !hasGap
            if hasGap {
                // Shares such as 3/5 are not exact; one equal to the minimum counts as reached.
                guard weight > 0, weight >= memberMinimum - 1e-12 else { continue }
                total /= weight
            }
            total = max(total, floor)
            sum += share(members + group) * (mean == .geometric ? Elementary.ln(total) : total)
            present += share(members + group)
        }
        if isWhole { return sum }
        return present > 0 && present >= groupMinimum - 1e-12 ? sum / present : -.infinity
    }
}
