internal import Storage

/// Which of the compilations of the kernels runs; all give the same bits.
public enum InstructionSet: String, CaseIterable, Sendable {
    /// What every processor of the platform has.
    case baseline
    /// 256-bit vectors, on x86-64 processors since 2013; elsewhere compiled like the baseline.
    case avx2
    /// 512-bit vectors and twice as many registers, on some x86-64 processors since 2017.
    case avx512

    /// The fastest that this processor has.
    public static let best: InstructionSet = available.last ?? .baseline

    /// Those that this processor has.
    public static let available: [InstructionSet] = allCases.filter { $0.needs.isSubset(of: Processor.features) }

    private var needs: Set<String> {
        switch self {
        case .baseline: []
        case .avx2: ["avx2", "fma"]
        case .avx512: ["avx2", "fma", "avx512f", "avx512vl", "avx512dq", "avx512bw"]
        }
    }
}
