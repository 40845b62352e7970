import Indicators
import Tabular

/// What a treatment does to an indicator, found on the sample and applied to every unit alike.
package enum OutlierRemedy: Equatable {
    /// Values are moved to these bounds.
    case winsorised(ClosedRange<Double>)
    /// ln(x − min + 0.01·(max − min)), which keeps the order and is defined for every value of the sample.
    case shiftedLog(least: Double, most: Double)
    case log
    /// sign(x)·ln(1 + |x|)
    case signedLog
    /// (x^λ − 1)/λ
    case boxCox(Double)

    /// The treated value; `nil` where it is not defined.
    package func value(_ x: Double) -> Double? {
        switch self {
        case .winsorised(let bounds): return min(max(x, bounds.lowerBound), bounds.upperBound)
        case .shiftedLog(let least, let most):
            let shifted = x - least + 0.01 * (most - least)
            return shifted > 0 ? Elementary.ln(shifted) : nil
        case .log: return x > 0 ? Elementary.ln(x) : nil
        case .signedLog: return x < 0 ? -Elementary.ln(1 - x) : Elementary.ln(1 + x)
        case .boxCox(let lambda):
            guard x > 0 else { return nil }
            return lambda == 0 ? Elementary.ln(x) : (Elementary.exp(lambda * Elementary.ln(x)) - 1) / lambda
        }
    }
}

extension Methodology.Treatment {
    /// Whether an indicator has outliers: |skewness| and kurtosis both at their limits or beyond.
    package func fails(_ values: [Double]) -> Bool {
        guard let skewness = Moments.skewness(values), let kurtosis = Moments.kurtosis(values) else { return false }
        return abs(skewness) >= self.skewness && kurtosis >= self.kurtosis
    }

    /// The bounds to which values are moved: while the indicator fails and fewer than ``maximumPoints`` points have been
    /// moved, all points equal to the maximum (to the minimum, when the skewness is negative) go to the next distinct value.
    ///
    /// - Returns: the bounds, and whether the indicator still fails.
    package func winsorisation(_ values: [Double]) -> (bounds: ClosedRange<Double>, stillFails: Bool)? {
        var sorted = values.sorted()
        var moved = (low: 0, high: 0)
        while fails(sorted) {
            guard moved.low + moved.high < maximumPoints, let least = sorted.first, let most = sorted.last, least < most
            else { break }
            if (Moments.skewness(sorted) ?? 0) >= 0 {
                let next = sorted.last { $0 < most } ?? most
                moved.high = sorted.count { $0 == most }
                for index in sorted.indices where sorted[index] == most { sorted[index] = next }
            } else {
                let next = sorted.first { $0 > least } ?? least
                moved.low = sorted.count { $0 == least }
                for index in sorted.indices where sorted[index] == least { sorted[index] = next }
            }
        }
        guard let least = sorted.first, let most = sorted.last else { return nil }
        return (least...most, fails(sorted))
    }

    /// What is done to an indicator with these values; `nil` when nothing is.
    package func remedy(_ code: String, _ values: [Double]) -> OutlierRemedy? {
        guard let least = values.min(), let most = values.max(), least < most else { return nil }
        let forced = byIndicator[code]
        switch forced ?? method {
        case .none: return nil
        case .winsorise, .winsoriseThenLog:
            guard fails(values), let found = winsorisation(values) else { return nil }
            if found.stillFails && (forced ?? method) == .winsoriseThenLog {
                return .shiftedLog(least: least, most: most)
            }
            return .winsorised(found.bounds)
        case .log: return forced != nil || fails(values) ? .log : nil
        case .signedLog: return forced != nil || fails(values) ? .signedLog : nil
        case .boxCox: return forced != nil || fails(values) ? .boxCox(lambda) : nil
        }
    }
}

extension Dataset {
    /// Values after the treatment of outliers; every changed one is in the journal.
    func withoutOutliers<Later>(_ choice: Methodology.Treatment, as stage: Later.Type) -> Dataset<Later> {
        var cells = cells
        var journal = journal
        for code in choice.byIndicator.keys.sorted() where framework.node(code) == nil {
            let codes = leaves.map { framework.nodes[$0].code }
            journal.report(.unknownName(code, choice: "treatment", similar: Suggestion.nearest(to: code, in: codes)))
        }
        for column in leaves.indices {
            guard let remedy = choice.remedy(code(column), present(column).map(\.value)) else { continue }
            if case .winsorised(let bounds) = remedy, bounds.lowerBound == bounds.upperBound {
                journal.report(.flattened(indicator: code(column)))
            }
            var isUndefined = false
            for unit in 0..<unitCount where !cells[column * unitCount + unit].isNaN {
                let cell = column * unitCount + unit
                guard let treated = remedy.value(cells[cell]) else {
                    // Beyond the sample a shifted logarithm may not be defined; within it, the choice is at fault.
                    if sample.contains(unit) { isUndefined = true }
                    cells[cell] = .nan
                    continue
                }
                guard treated != cells[cell] else { continue }
                let kind: Journal.Change.Kind = if case .winsorised = remedy { .winsorised } else { .transformed }
                journal.changes.append(
                    Journal.Change(unit: unit, column: column, kind: kind, before: cells[cell], after: treated)
                )
                cells[cell] = treated
            }
            if isUndefined { journal.report(.notPositive(method: "logarithm", of: code(column))) }
        }
        return next(stage, cells: cells, journal: journal)
    }
}

extension Dataset<Stage.Denominated> {
    /// Outliers dealt with.
    public func treated(_ choice: Methodology.Treatment) -> Dataset<Stage.Treated> {
        withoutOutliers(choice, as: Stage.Treated.self)
    }
}
