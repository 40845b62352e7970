public import Indicators

extension Goalposts {
    /// The score of a value: 100·clip((t(x) − t(lower)) / (t(upper) − t(lower)), 0, 1), or 100 minus it where lower is better.
    ///
    /// t is the identity or the logarithm; its base cancels. On a logarithmic scale zero scores as the lower goalpost.
    public func score(_ value: Double) -> Double {
        let share =
            switch transform {
            case .linear: (value - lower) / (upper - lower)
            case .logarithmic:
                value <= 0
                    ? 0 : (Elementary.ln(value) - Elementary.ln(lower)) / (Elementary.ln(upper) - Elementary.ln(lower))
            }
        let clipped = min(max(share, 0), 1)
        return direction == .higherIsBetter ? 100 * clipped : 100 - 100 * clipped
    }

    /// The value that has a score strictly between 0 and 100: the inverse of ``score(_:)``.
    public func value(ofScore score: Double) -> Double {
        let share = (direction == .higherIsBetter ? score : 100 - score) / 100
        switch transform {
        case .linear: return lower + share * (upper - lower)
        case .logarithmic:
            return Elementary.exp(Elementary.ln(lower) + share * (Elementary.ln(upper) - Elementary.ln(lower)))
        }
    }
}

extension Dataset<Stage.Imputed> {
    /// Values replaced by scores; the direction of each indicator is spent here, so that higher is better after it.
    ///
    /// Means, extremes and ranks are those of the sample in `references`: this table alone, or those of several editions.
    /// - Parameter references: the same columns at the same stage; this table when left out.
    public func normalised(
        _ choice: Methodology.Normalisation, _ catalogue: Catalogue, among references: [Dataset<Stage.Imputed>]? = nil
    ) -> Dataset<Stage.Normalised> {
        var cells = cells
        var journal = journal
        let transformed = Set(journal.changes.filter { $0.kind == .transformed }.map(\.column))
        for column in leaves.indices {
            let indicator = catalogue.indicators[framework.nodes[leaves[column]].indicator ?? 0]
            let rows = column * unitCount..<(column + 1) * unitCount
            let scale: NormalisationScale
            if choice.method == .goalposts {
                if let problem = goalpostProblem(indicator, isTransformed: transformed.contains(column)) {
                    journal.report(problem)
                    for cell in rows { cells[cell] = .nan }
                    continue
                }
                scale = NormalisationScale(goalposts: indicator.goalposts, to: choice.range)
            } else {
                let sign = indicator.direction == .higherIsBetter ? 1.0 : -1.0
                let known = (references ?? [self]).flatMap { $0.present(column).map { sign * $0.value } }
                guard !known.isEmpty else {
                    journal.report(.emptyIndicator(indicator.code))
                    continue
                }
                var reference: Double?
                switch choice.method {
                case .distanceToTarget: reference = indicator.target.map { sign * $0 }
                case .distanceToReference: reference = self.reference(choice, catalogue, column).map { sign * $0 }
                default: break
                }
                do throws(NormalisationScale.Problem) {
                    scale = try NormalisationScale(choice, known, sign: sign, reference: reference)
                } catch {
                    journal.report(error.about(indicator.code, choice))
                    for cell in rows { cells[cell] = .nan }
                    continue
                }
                if scale.isConstant { journal.report(.constantIndicator(indicator.code)) }
            }
            for cell in rows where !cells[cell].isNaN { cells[cell] = scale.score(cells[cell]) }
        }
        // One affine map for all indicators keeps what z-scores are for: equal spread.
        if choice.method == .zScore, let range = choice.range {
            rescale(&cells, to: range)
        }
        return next(Stage.Normalised.self, cells: cells, journal: journal)
    }

    private func goalpostProblem(_ indicator: Indicator, isTransformed: Bool) -> MethodProblem? {
        if indicator.goalposts == nil { return .noGoalposts(indicator: indicator.code) }
        return isTransformed ? .transformedUnderGoalposts(indicator: indicator.code) : nil
    }

    private func reference(_ choice: Methodology.Normalisation, _ catalogue: Catalogue, _ column: Int) -> Double? {
        catalogue.economy(choice.reference).flatMap { self[$0, column] }
    }

    /// Maps the least score of the sample, over all columns, to the lower bound and the greatest to the upper one.
    private func rescale(_ cells: inout [Double], to range: ClosedRange<Double>) {
        var least = Double.infinity
        var most = -Double.infinity
        for column in leaves.indices {
            for unit in sample where !cells[column * unitCount + unit].isNaN {
                least = min(least, cells[column * unitCount + unit])
                most = max(most, cells[column * unitCount + unit])
            }
        }
        let factor = most > least ? (range.upperBound - range.lowerBound) / (most - least) : 0
        let middle = (range.lowerBound + range.upperBound) / 2
        for cell in cells.indices where !cells[cell].isNaN {
            cells[cell] = factor > 0 ? range.lowerBound + (cells[cell] - least) * factor : middle
        }
    }
}

/// How one indicator's values become scores.
package struct NormalisationScale {
    /// Why a method cannot work on an indicator.
    package enum Problem: Error {
        case noTarget, noReference, noDistance, notPositive

        func about(_ code: String, _ choice: Methodology.Normalisation) -> MethodProblem {
            switch self {
            case .noTarget: .noTarget(indicator: code)
            case .noReference: .noReference(unit: choice.reference, indicator: code)
            case .noDistance: .noDistance(indicator: code)
            case .notPositive: .notPositive(method: "share of the maximum", of: code)
            }
        }
    }

    private enum Form {
        case goalposts(Goalposts, ClosedRange<Double>?)
        /// (sign·x − origin)/unit·factor + base
        case affine(origin: Double, unit: Double, factor: Double = 1, base: Double, cap: Double = .infinity)
        /// How many of the known values lie below, over a unit, times a factor, plus a base.
        case ranked(sorted: [Double], unit: Double = 1, factor: Double, base: Double)
        /// In which of the parts between these quantiles.
        case banded(cuts: [Double], factor: Double, base: Double)
        case constant(Double)
    }

    private let form: Form
    private let sign: Double

    /// Whether every known value is the same, so that everyone gets the middle of the range.
    package var isConstant: Bool { if case .constant = form { true } else { false } }

    package init(goalposts: Goalposts?, to range: ClosedRange<Double>?) {
        sign = 1
        form = goalposts.map { .goalposts($0, range) } ?? .constant(.nan)
    }

    /// - Parameters:
    ///   - known: the values of the sample, at least one, negated where lower is better.
    ///   - reference: the target or the reference unit's value, negated where lower is better.
    package init(
        _ choice: Methodology.Normalisation, _ known: [Double], sign: Double, reference: Double?
    ) throws(Problem) {
        self.sign = sign
        let sorted = known.sorted()
        let least = sorted[0]
        let most = sorted[sorted.count - 1]
        let n = Double(sorted.count)
        let range = choice.range
        func span(_ natural: ClosedRange<Double>) -> (factor: Double, base: Double) {
            guard let range else { return (1, 0) }
            let factor = (range.upperBound - range.lowerBound) / (natural.upperBound - natural.lowerBound)
            return (factor, range.lowerBound - natural.lowerBound * factor)
        }
        func middle(_ natural: ClosedRange<Double>) -> Form {
            let bounds = range ?? natural
            return .constant((bounds.lowerBound + bounds.upperBound) / 2)
        }
        switch choice.method {
        case .goalposts: form = .constant(.nan)
        case .minMax:
            let target = range ?? 0...100
            if most > least {
                form = .affine(
                    origin: least, unit: most - least, factor: target.upperBound - target.lowerBound,
                    base: target.lowerBound
                )
            } else {
                form = middle(0...100)
            }
        case .zScore:
            if let mean = Statistics.mean(known), let deviation = Statistics.standardDeviation(known), deviation > 0,
                most > least
            {
                let isPlain = range != nil
                form = .affine(
                    origin: mean, unit: deviation, factor: isPlain ? 1 : choice.deviation,
                    base: isPlain ? 0 : choice.mean
                )
            } else {
                form = .constant(range == nil ? choice.mean : 0)
            }
        case .rank:
            if most > least {
                let map = span(1...n)
                form = .ranked(sorted: sorted, factor: map.factor, base: map.base + map.factor)
            } else {
                form = middle(1...max(n, 1))
            }
        case .borda:
            if most > least {
                let map = span(0...(n - 1))
                form = .ranked(sorted: sorted, factor: map.factor, base: map.base)
            } else {
                form = middle(0...(n - 1))
            }
        case .percentileRank:
            if most > least {
                let map = span(0...1)
                form = .ranked(sorted: sorted, unit: n - 1, factor: map.factor, base: map.base)
            } else {
                form = middle(0...1)
            }
        case .distanceToMaximum, .distanceToTarget, .distanceToReference:
            let to: Double
            switch choice.method {
            case .distanceToMaximum: to = most
            case .distanceToTarget:
                guard let reference else { throw .noTarget }
                to = reference
            default:
                guard let reference else { throw .noReference }
                to = reference
            }
            guard most > least else {
                form = middle(0...1)
                return
            }
            guard to > least else { throw .noDistance }
            // 1 − (t − x)/(t − min) = (x − min)/(t − min)
            let map = span(0...1)
            form = .affine(
                origin: least, unit: to - least, factor: map.factor, base: map.base,
                cap: choice.isCapped ? map.base + map.factor : .infinity
            )
        case .shareOfMaximum:
            // Where lower is better the scale is turned round between its own ends: max + min − x.
            let bounds = sign > 0 ? (least: least, most: most) : (least: -most, most: -least)
            guard bounds.most > 0, bounds.least >= 0 else { throw .notPositive }
            guard most > least else {
                form = middle(0...1)
                return
            }
            let map = span(0...1)
            let shift = sign > 0 ? 0 : bounds.most + bounds.least
            form = .affine(origin: -shift, unit: bounds.most, factor: map.factor, base: map.base)
        case .bands:
            guard most > least else {
                form = middle(1...Double(choice.bands))
                return
            }
            let map = span(1...Double(choice.bands))
            form = .banded(
                cuts: (1..<choice.bands).compactMap { Statistics.quantile(sorted, Double($0) / Double(choice.bands)) },
                factor: map.factor, base: map.base + map.factor
            )
        }
    }

    package func score(_ value: Double) -> Double {
        let x = sign * value
        switch form {
        case .goalposts(let posts, let range):
            let score = posts.score(value)
            guard let range else { return score }
            return range.lowerBound + score / 100 * (range.upperBound - range.lowerBound)
        case .affine(let origin, let unit, let factor, let base, let cap):
            return min((x - origin) / unit * factor + base, cap)
        case .ranked(let sorted, let unit, let factor, let base):
            return Double(NormalisationScale.below(x, sorted)) / unit * factor + base
        case .banded(let cuts, let factor, let base): return Double(cuts.count { x > $0 }) * factor + base
        case .constant(let middle): return middle
        }
    }

    /// How many of some ascending values are smaller.
    private static func below(_ x: Double, _ sorted: [Double]) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < x { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
