/// The kinds of mean that kernels know.
public enum KernelMean: String, CaseIterable, Sendable {
    /// Σ w·x / Σ w.
    case arithmetic
    /// exp(Σ w·ln x / Σ w).
    case geometric
}
