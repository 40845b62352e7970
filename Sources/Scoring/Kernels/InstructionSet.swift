internal import Storage

/// Which of the two compilations of the kernels runs; both give the same bits.
public enum InstructionSet: String, CaseIterable, Sendable {
    /// What every processor of the platform has.
    case baseline
    /// 256-bit vectors, on x86-64 processors since 2013; elsewhere compiled like the baseline.
    case avx2

    /// The fastest that this processor has.
    public static let best: InstructionSet = Processor.features.contains("avx2") ? .avx2 : .baseline

    /// Those that this processor has.
    public static var available: [InstructionSet] { allCases.filter { $0 == .baseline || $0 == best } }
}
