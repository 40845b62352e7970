/// Where a model is evaluated for its Sobol' indices: two base samples A and B, and for each input the sample A with that
/// input's column from B (Saltelli and others 2010, *Variance based sensitivity analysis of model output*).
public struct SensitivityDesign: Sendable {
    /// How base samples are made.
    public enum Base: String, CaseIterable, Sendable {
        /// The Sobol' sequence, shifted by the seed: the columns of A, then those of B.
        case sobol
        /// Random numbers.
        case random
    }

    /// How many inputs there are.
    public let inputs: Int
    /// The size N of a base sample; N·(inputs + 2) evaluations.
    public let samples: Int
    /// How base samples are made.
    public let base: Base
    /// What random numbers start from.
    public let seed: UInt64
    private let sequence: SobolSequence?

    /// Prepares the samples; `nil` without inputs or samples, and for more inputs than the sequence has pairs of dimensions.
    public init?(inputs: Int, samples: Int, base: Base = .sobol, seed: UInt64) {
        guard inputs > 0, samples > 1, samples <= 1 << 24 else { return nil }
        self.inputs = inputs
        self.samples = samples
        self.base = base
        self.seed = seed
        sequence = base == .sobol ? SobolSequence(dimensions: 2 * inputs, seed: seed) : nil
        if base == .sobol && sequence == nil { return nil }
    }

    /// How many points a sample has: A, B, and A with each column of B.
    var rows: Int { inputs + 2 }

    /// An input of a sample's point, at least 0 and less than 1.
    ///
    /// - Parameter row: 0 for A, 1 for B, 2 + i for A with column i of B.
    func coordinate(_ input: Int, sample: Int, row: Int) -> Double {
        let isOfB = row == 1 || row == input + 2
        let column = isOfB ? inputs + input : input
        if let sequence { return sequence.coordinate(column, of: UInt32(truncatingIfNeeded: sample)) }
        var stream = RandomStream(
            seed: seed, draw: UInt64(truncatingIfNeeded: sample), purpose: UInt32(truncatingIfNeeded: column))
        return stream.uniform()
    }

    /// The outputs of a model at every point: samples × rows × outputs.
    ///
    /// - Parameters:
    ///   - outputs: how many numbers the model gives.
    ///   - memory: makes what the model works in, once for each block of samples.
    ///   - model: fills the outputs of one point.
    func evaluate<Memory>(
        outputs: Int, threads: Int?, memory: @Sendable () -> Memory,
        model: @Sendable (_ point: [Double], inout Memory, inout [Double]) -> Void
    ) -> [Double] {
        let block = 64
        let blocks = Parallel.map((samples + block - 1) / block, threads: threads) { number in
            var memory = memory()
            var point = [Double](repeating: 0, count: inputs)
            var result = [Double](repeating: 0, count: outputs)
            var all: [Double] = []
            for sample in number * block..<min((number + 1) * block, samples) {
                for row in 0..<rows {
                    for input in 0..<inputs { point[input] = coordinate(input, sample: sample, row: row) }
                    model(point, &memory, &result)
                    all += result
                }
            }
            return all
        }
        return blocks.flatMap(\.self)
    }
}
