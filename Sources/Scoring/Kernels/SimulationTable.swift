/// A table of scores, also as the kernels read it: in single precision, two units a cell, 0 in place of what is missing.
struct SimulationTable: Sendable {
    /// Units × members, NaN where missing.
    let cells: [Double]
    private(set) var pairs: [SIMD2<Float>] = []
    private(set) var presence: [SIMD2<Float>] = []
    private(set) var gaps: [UInt8] = []
    private let least: Double
    private let greatest: Double
    private let largestGroup: Int
    private let groups: Int

    init(_ cells: [Double], offsets: [Int]) {
        self.cells = cells
        groups = offsets.count - 1
        largestGroup = zip(offsets, offsets.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
        let members = offsets[groups]
        let units = cells.count / members
        least = cells.reduce(.infinity) { $1.isNaN ? $0 : min($0, $1) }
        greatest = cells.reduce(-.infinity) { $1.isNaN ? $0 : max($0, $1) }
        for pair in 0..<((units + 1) / 2) {
            for member in 0..<members {
                let a = cells[2 * pair * members + member]
                // An odd last unit is paired with itself.
                let b = cells[min(2 * pair + 1, units - 1) * members + member]
                pairs.append(SIMD2(a.isNaN ? 0 : Float(a), b.isNaN ? 0 : Float(b)))
                presence.append(SIMD2(a.isNaN ? 0 : 1, b.isNaN ? 0 : 1))
            }
            for group in 0..<groups {
                let row = presence[(pair * members + offsets[group])..<(pair * members + offsets[group + 1])]
                gaps.append((row.contains { $0.x == 0 } ? 1 : 0) | (row.contains { $0.y == 0 } ? 2 : 0))
            }
        }
        if !gaps.contains(where: { $0 != 0 }) {
            presence = []
            gaps = []
        }
    }

    /// Whether a mean of cells can be below a floor; rounding aside.
    func isFloored(_ floor: Double) -> Bool { !(least > floor + 1e-5 * max(least.magnitude, greatest.magnitude)) }

    private func logarithms(floor: Double) -> (least: Double, greatest: Double) {
        (Elementary.ln(max(least, floor)), Elementary.ln(max(greatest, floor)))
    }

    /// The power of 2 in the middle of the means.
    func scale(floor: Double) -> Double {
        let bounds = logarithms(floor: floor)
        return ((bounds.least + bounds.greatest) / 2 / Elementary.ln(2)).rounded()
    }

    /// The most by which an estimate of a score differs from the score in doubles; ∞ when single precision does not do.
    ///
    /// Sums of n numbers in floating point are wrong by at most (n − 1) roundings of the sum of their magnitudes (Higham
    /// 2002, *Accuracy and stability of numerical algorithms*, section 4.2); shares and cells are rounded once each.
    func estimateError(_ mean: KernelMean, floor: Double) -> Float {
        let unit = 0x1p-24
        // With gaps the weight that is present is summed too, and divided by.
        let steps = gaps.isEmpty ? 1.0 : 2
        let reach = max(least.magnitude, greatest.magnitude, floor.magnitude)
        let member = steps * Double(largestGroup + 4) * unit * reach
        let group = steps * Double(groups + 4) * unit
        guard reach < 1e30, greatest >= least else { return .infinity }
        switch mean {
        case .arithmetic: return Float(1.01 * (member + group * reach) + 1e-36)
        case .geometric:
            guard floor > 1e-30 else { return .infinity }
            // A logarithm is wrong by the relative error of its argument: smaller than the worst when no cell is negative.
            let argument = least >= 0 ? member / reach : member / floor
            let bounds = logarithms(floor: floor)
            let centre = scale(floor: floor) * Elementary.ln(2)
            let height = max((bounds.least - centre).magnitude, (bounds.greatest - centre).magnitude) + 1e-6
            return Float(1.01 * (argument + 3e-7 + 4 * unit * height + group * height))
        }
    }
}
