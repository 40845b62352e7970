/// How much of the variance of an output its inputs explain: Sobol' indices with bootstrap intervals.
///
/// First order by Saltelli (2010), S_i = mean((y_B − f₀)(y_ABi − y_A))/V, total by Jansen (1999),
/// ST_i = Σ(y_A − y_ABi)²/(2N·V), with mean f₀ and variance V over A and B together.
public struct SobolIndices: Equatable, Sendable {
    /// A number and the 5th and 95th percentile of it over bootstrap samples.
    public struct Estimate: Equatable, Sendable {
        /// The number, from all samples.
        public let value: Double
        /// The 5th percentile.
        public let lower: Double
        /// The 95th percentile.
        public let upper: Double
    }

    /// The variance V of the output.
    public let variance: Double
    /// The share of the variance that each input explains alone.
    public let first: [Estimate]
    /// The share that each explains alone and together with others.
    public let total: [Estimate]

    /// The indices of a function of numbers, each from 0 to below 1.
    ///
    /// - Parameters:
    ///   - resamples: how many bootstrap samples give the intervals.
    /// - Returns: `nil` where the function does not vary, or is NaN somewhere.
    public static func of(
        _ function: @Sendable ([Double]) -> Double, _ design: SensitivityDesign, resamples: Int = 200,
        threads: Int? = nil
    ) -> SobolIndices? {
        let values = design.evaluate(outputs: 1, threads: threads, memory: {}) { point, _, result in
            result[0] = function(point)
        }
        return all(values, outputs: 1, design, resamples: resamples, threads: threads)[0]
    }

    /// The indices of every output of a model.
    ///
    /// - Parameter values: samples × rows of the design × outputs.
    static func all(
        _ values: [Double], outputs: Int, _ design: SensitivityDesign, resamples: Int, threads: Int?
    ) -> [SobolIndices?] {
        let picks = (0..<resamples).map { resample in
            var stream = RandomStream(
                seed: design.seed, draw: UInt64(truncatingIfNeeded: resample), purpose: .max - 1)
            var counts = [Float](repeating: 0, count: design.samples)
            for _ in 0..<design.samples { counts[stream.index(below: design.samples)] += 1 }
            return counts
        }
        return Parallel.map(outputs, threads: threads) { output in
            SobolIndices(values, output, of: outputs, design, picks)
        }
    }

    private init?(_ values: [Double], _ output: Int, of outputs: Int, _ design: SensitivityDesign, _ picks: [[Float]]) {
        let rows = design.rows
        let columns = (0..<rows).map { row in
            (0..<design.samples).map { values[($0 * rows + row) * outputs + output] }
        }
        if columns.contains(where: { $0.contains(where: \.isNaN) }) { return nil }
        // Sums about a number near the mean lose fewer digits.
        let centre = columns[0][0]
        let centred = columns.map { $0.map { $0 - centre } }
        let all = [Float](repeating: 1, count: design.samples)
        guard let nominal = Raw(centred, all) else { return nil }
        let resampled = picks.compactMap { Raw(centred, $0) }
        func estimate(_ value: Double, _ others: [Double]) -> Estimate {
            Estimate(
                value: value, lower: Statistics.quantile(others, 0.05) ?? value,
                upper: Statistics.quantile(others, 0.95) ?? value
            )
        }
        variance = nominal.variance
        first = nominal.first.indices.map { input in
            estimate(nominal.first[input], resampled.map { $0.first[input] })
        }
        total = nominal.total.indices.map { input in
            estimate(nominal.total[input], resampled.map { $0.total[input] })
        }
    }

    /// The indices of one resample.
    private struct Raw {
        var variance: Double
        var first: [Double] = []
        var total: [Double] = []

        /// - Parameters:
        ///   - columns: A, B, and A with each column of B.
        ///   - counts: how often each sample is taken.
        init?(_ columns: [[Double]], _ counts: [Float]) {
            let a = columns[0]
            let b = columns[1]
            var number = 0.0
            var sum = 0.0
            var squares = 0.0
            for sample in 0..<a.count {
                let count = Double(counts[sample])
                number += count
                sum += count * (a[sample] + b[sample])
                squares += count * (a[sample] * a[sample] + b[sample] * b[sample])
            }
            let mean = sum / (2 * number)
            variance = squares / (2 * number) - mean * mean
            // Less than rounding leaves is no variance.
            guard variance > 1e-24 * max(1, squares / (2 * number)) else { return nil }
            for mixed in columns.dropFirst(2) {

                var product = 0.0
                var distance = 0.0
                for sample in 0..<a.count {
                    let difference = mixed[sample] - a[sample]
                    let weighted = Double(counts[sample]) * difference
                    product += weighted * (b[sample] - mean)
                    distance += weighted * difference
                }
                first.append(product / number / variance)
                total.append(distance / (2 * number) / variance)
            }
        }
    }
}
