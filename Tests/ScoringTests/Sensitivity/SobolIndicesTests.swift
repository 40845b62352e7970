import Scoring
import Testing

struct SobolIndicesTests {
    /// sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁, each x from −π to π (Ishigami and Homma 1990).
    private static func ishigami(_ point: [Double]) -> Double {
        let x = point.map { Double.pi * (2 * $0 - 1) }
        let (first, second) = (sine(x[0]), sine(x[1]))
        return first + 7 * second * second + 0.1 * x[2] * x[2] * x[2] * x[2] * first
    }

    /// x − x³/3! + x⁵/5! − …, enough terms for |x| ≤ π.
    private static func sine(_ x: Double) -> Double {
        var (sum, term) = (x, x)
        for n in 1...16 {
            term *= -x * x / Double(2 * n * (2 * n + 1))
            sum += term
        }
        return sum
    }

    /// S = (0.3139, 0.4424, 0), ST = (0.5576, 0.4424, 0.2437), V = a²/8 + b·π⁴/5 + b²·π⁸/18 + ½ = 13.8446.
    @Test(arguments: [1, 2024] as [UInt64]) func `Ishigami's function at 2¹⁴`(_ seed: UInt64) throws {
        let design = try #require(SensitivityDesign(inputs: 3, samples: 1 << 14, seed: seed))
        let indices = try #require(SobolIndices.of(Self.ishigami, design, resamples: 0))
        for (found, expected) in zip(indices.first, [0.3139, 0.4424, 0]) { #expect(abs(found.value - expected) < 0.01) }
        for (found, expected) in zip(indices.total, [0.5576, 0.4424, 0.2437]) {
            #expect(abs(found.value - expected) < 0.01)
        }
        #expect(abs(indices.variance - 13.8446) < 0.05)
    }

    @Test func `random base samples lead to the same, less exactly`() throws {
        let design = try #require(SensitivityDesign(inputs: 3, samples: 1 << 14, base: .random, seed: 9))
        let indices = try #require(SobolIndices.of(Self.ishigami, design, resamples: 20))
        for (found, expected) in zip(indices.first, [0.3139, 0.4424, 0]) { #expect(abs(found.value - expected) < 0.05) }
        for (found, expected) in zip(indices.total, [0.5576, 0.4424, 0.2437]) {
            #expect(abs(found.value - expected) < 0.05)
            #expect(found.lower < found.value && found.value < found.upper)
            #expect(found.upper - found.lower < 0.06)
        }
    }

    /// y = 4x₁ + 3x₂: V = (16 + 9)/12; shares 16/25 and 9/25, alone and in total.
    @Test func `a sum has no interactions`() throws {
        let design = try #require(SensitivityDesign(inputs: 2, samples: 2048, seed: 3))
        let found = SobolIndices.of({ 4 * $0[0] + 3 * $0[1] }, design, resamples: 40)
        let indices = try #require(found)
        #expect(abs(indices.variance - 25.0 / 12) < 1e-3)
        for (found, expected) in zip(indices.first + indices.total, [0.64, 0.36, 0.64, 0.36]) {
            #expect(abs(found.value - expected) < 2e-3)
            #expect(found.lower <= found.value && found.value <= found.upper)
        }
    }

    @Test func `a large constant beside it changes nothing`() throws {
        let design = try #require(SensitivityDesign(inputs: 2, samples: 1024, seed: 3))
        let both = (
            SobolIndices.of({ $0[0] * $0[1] }, design), SobolIndices.of({ 1e6 + $0[0] * $0[1] }, design)
        )
        let (plain, shifted) = (try #require(both.0), try #require(both.1))
        for (a, b) in zip(plain.first + plain.total, shifted.first + shifted.total) {
            #expect(abs(a.value - b.value) < 1e-6)
        }
    }

    @Test func `the number of threads changes no bit`() throws {
        let design = try #require(SensitivityDesign(inputs: 3, samples: 300, seed: 4))
        let one = SobolIndices.of(Self.ishigami, design, threads: 1)
        #expect(one != nil)
        #expect(one == SobolIndices.of(Self.ishigami, design, threads: 2))
        #expect(one == SobolIndices.of(Self.ishigami, design, threads: 5))
    }

    @Test func `what does not vary, or is not a number, has no indices`() throws {
        let design = try #require(SensitivityDesign(inputs: 2, samples: 64, seed: 4))
        let constant = SobolIndices.of({ _ in 0.1 }, design)
        let broken = SobolIndices.of({ $0[0] < 0.5 ? .nan : 1 }, design)
        #expect(constant == nil)
        #expect(broken == nil)
    }

    @Test func `a design has inputs and samples`() {
        #expect(SensitivityDesign(inputs: 0, samples: 8, seed: 0) == nil)
        #expect(SensitivityDesign(inputs: 2, samples: 1, seed: 0) == nil)
        #expect(SensitivityDesign(inputs: 33, samples: 8, seed: 0) == nil)
        #expect(SensitivityDesign(inputs: 33, samples: 8, base: .random, seed: 0) != nil)
    }
}
