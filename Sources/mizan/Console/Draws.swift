import Indicators
import Scoring

/// The draws behind the intervals of a report.
struct Draws {
    /// Of the edition itself.
    let robustness: Robustness
    /// Paired ones of an earlier edition and this one; `nil` where there is none, or no member is scored in both.
    let change: RobustChange?

    /// How many paired draws there are unless told otherwise: the standard error of either end of an interval is then about
    /// 1.4 % of its width (√(0.05·0.95/2000)/0.103 of 3.29 standard deviations, were draws normal).
    static let paired = 2000

    /// Draws; `nil` where there is nothing to vary, and the report says so.
    init?(of edition: Edition, since earlier: Edition?, tables: WeightTables, seed: UInt64) throws(Failure) {
        let assumptions = try analysed { () throws(AnalysisProblem) in
            try Assumption.standard(for: edition, tables: tables)
        }
        guard
            let robustness = try Self.ifAny({ () throws(AnalysisProblem) in
                try Robustness(of: edition, tables: tables, varying: assumptions, seed: seed)
            })
        else { return nil }
        self.robustness = robustness
        change = try earlier.flatMap { (earlier) throws(Failure) in
            try Self.change(from: earlier, to: edition, tables: tables, varying: assumptions, seed: seed)
        }
    }

    /// Paired draws of two editions; `nil` where there is nothing to vary, or no member is scored in both.
    static func change(
        from earlier: Edition, to later: Edition, tables: WeightTables, varying assumptions: [Assumption],
        draws: Int = paired, seed: UInt64
    ) throws(Failure) -> RobustChange? {
        try ifAny { () throws(AnalysisProblem) in
            try Robustness.change(
                from: earlier, to: later, tables: tables, varying: assumptions, draws: draws, seed: seed)
        }
    }

    private static func ifAny<Result>(
        _ analysis: () throws(AnalysisProblem) -> Result
    ) throws(Failure) -> Result? {
        do throws(AnalysisProblem) { return try analysis() } catch {
            switch error {
            case .nothingVaried, .nothingScored: return nil
            default: throw Failure(error)
            }
        }
    }
}
