extension Weighting {
    /// Shannon's entropy: the more unevenly a child's total is spread over units, the more it weighs.
    ///
    /// p_uc = x_uc / Σ x_c, e_c = −Σ p·ln p / ln n, w_c ∝ 1 − e_c (Zeleny 1982). Needs amounts: no negative number. A
    /// child that is the same everywhere gets no weight. Depends on the zero of the scale, so z-scores do not serve.
    public static func entropy(_ columns: [[Double]]) throws(WeightingProblem) -> [Double] {
        guard columns.count != 1 else { return [1] }
        let complete: CompleteColumns
        do {
            complete = try CompleteColumns(columns)
            try complete.require(units: 2)
        } catch { throw .columns(error) }
        let lnUnits = Elementary.ln(Double(complete.units.count))
        var diversity: [Double] = []
        for (position, column) in complete.columns.enumerated() {
            guard column.allSatisfy({ $0 >= 0 }) else { throw .negativeValue(position: position) }
            let sum = column.reduce(0, +)
            // All zero is as even as can be.
            guard sum > 0, CompleteColumns.varies(column) else {
                diversity.append(0)
                continue
            }
            let entropy = column.reduce(0) { $0 - ($1 > 0 ? $1 / sum * Elementary.ln($1 / sum) : 0) }
            diversity.append(1 - entropy / lnUnits)
        }
        return try shares(diversity)
    }

    /// CRITIC: a child weighs more the more it varies and the less it repeats the others.
    ///
    /// C_c = s_c · Σ_k (1 − r_ck), s the sample standard deviation, r Pearson's correlation (Diakoulaki, Mavrotas and
    /// Papayannakis 1995). The columns must share a scale, such as min-max; with z-scores only the correlations count.
    public static func critic(_ columns: [[Double]]) throws(WeightingProblem) -> [Double] {
        guard columns.count != 1 else { return [1] }
        let complete = try complete(columns)
        let correlation = try correlation(complete)
        let contrast = columns.indices.map { child in
            let conflict = correlation.row(child).reduce(0) { $0 + (1 - $1) }
            // Children that are copies of each other do not conflict; what is left of rounding must not be shared out.
            return (Statistics.standardDeviation(complete.columns[child]) ?? 0) * (conflict > 1e-12 ? conflict : 0)
        }
        return try shares(contrast)
    }
}
