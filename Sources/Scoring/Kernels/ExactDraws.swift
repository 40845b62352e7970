/// What a simulation means: the weights and scores of a draw in doubles, one after another.
///
/// The fast kernels only estimate, and ask here wherever an estimate cannot decide.
extension RankSimulation {
    /// What the random numbers of a draw are for, beside other uses of the same seed.
    static var purpose: UInt32 { 1 }

    /// How many combinations of a table and a mean there are.
    var kinds: Int { tables.count * means.count }

    /// The position of the table, and the mean, of a combination; draw i has combination i modulo their number.
    func choices(ofKind kind: Int) -> (table: Int, mean: KernelMean) {
        (kind / means.count, means[kind % means.count])
    }

    /// Fills the shares of the members in their groups, then of the groups.
    package func fillShares(ofDraw draw: UInt64, seed: UInt64, into shares: inout [Double]) {
        var stream = RandomStream(seed: seed, draw: draw, purpose: Self.purpose)
        switch law {
        case .any:
            for group in spans {
                for position in group.dropLast() { shares[position] = stream.shortUniform() }
                shares[group.upperBound - 1] = 1
                shares[group].sort()
                for position in group.dropFirst().reversed() { shares[position] -= shares[position - 1] }
            }
            return
        case .spread(let spread):
            for position in weights.indices {
                shares[position] = weights[position] * ((1 - spread) + 2 * spread * stream.shortUniform())
            }
        case .dirichlet: for position in weights.indices { shares[position] = stream.lnGamma(shape: shapes[position]) }
        }
        for range in spans {
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
