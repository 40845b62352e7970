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

extension Indicator {
    /// The score of a value; `nil` for a context indicator.
    public func score(_ value: Double) -> Double? { isScored ? goalposts?.score(value) : nil }
}

extension Dataset<Stage.Selected> {
    /// Values replaced by scores from 0 to 100, direction applied.
    public func normalised(_ method: Methodology.Normalisation, _ indicators: [Indicator]) -> Dataset<Stage.Normalised>
    {
        switch method {
        case .goalposts: normalised(to: leaves.map { indicators[framework.nodes[$0].indicator ?? 0].goalposts })
        }
    }

    private func normalised(to goalposts: [Goalposts?]) -> Dataset<Stage.Normalised> {
        var scores = cells
        for cell in scores.indices where !scores[cell].isNaN {
            scores[cell] = goalposts[cell % goalposts.count]?.score(scores[cell]) ?? .nan
        }
        return Dataset<Stage.Normalised>(
            edition: edition, framework: framework, unitCount: unitCount, cells: scores, origins: origins
        )
    }
}
