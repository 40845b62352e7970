/// Which of a kernel's two compilations runs; both give the same bits.
public enum InstructionSet: String, CaseIterable, Sendable {
    /// What every processor of the platform has.
    case baseline
    public static let best: InstructionSet = .baseline
}
