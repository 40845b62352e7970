import Scoring
import Testing

/// The counter-based generator and the distributions built on it.
struct RandomStreamTests {
    /// The known answers that its authors publish with Random123 (`kat_vectors`).
    @Test(arguments: [
        (SIMD4<UInt32>.zero, SIMD2<UInt32>.zero, SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
        (
            SIMD4(repeating: UInt32.max), SIMD2(repeating: UInt32.max),
            SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
        ),
        (
            SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
            SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
        ),
    ])
    func `Philox gives the published words`(
        _ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ words: SIMD4<UInt32>
    ) {
        #expect(RandomStream.philox(counter, key: key) == words)
    }

    @Test func `a draw does not depend on what was drawn before, and differs from others`() {
        func first(_ seed: UInt64, _ draw: UInt64, _ purpose: UInt32 = 0) -> UInt64 {
            var stream = RandomStream(seed: seed, draw: draw, purpose: purpose)
            return stream.next()
        }
        var again = RandomStream(seed: 7, draw: 3)
        for _ in 0..<5 { _ = again.next() }
        #expect(first(7, 3) == first(7, 3))
        let others = [first(7, 3), first(7, 4), first(8, 3), first(7, 3, 1), first(7, 3 + 1 << 32), again.next()]
        #expect(Set(others).count == others.count)
    }

    /// A mean and a variance over many draws, within five standard errors of those of the distribution.
    private func check(
        _ mean: Double, _ variance: Double, kurtosis: Double, _ next: (inout RandomStream) -> Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let count = 40_000
        var sum = 0.0
        var squares = 0.0
        for draw in 0..<count {
            var stream = RandomStream(seed: 11, draw: UInt64(draw))
            let x = next(&stream) - mean
            sum += x
            squares += x * x
        }
        let n = Double(count)
        #expect(abs(sum / n) < 5 * (variance / n).squareRoot(), sourceLocation: sourceLocation)
        let spread = variance * ((kurtosis - 1) / n).squareRoot()
        #expect(abs(squares / n - variance) < 5 * spread, sourceLocation: sourceLocation)
    }

    @Test func `means and variances are those of the distributions`() {
        check(0.5, 1.0 / 12, kurtosis: 1.8) { $0.uniform() }
        check(0.5, 1.0 / 12, kurtosis: 1.8) { $0.shortUniform() }
        check(0, 1, kurtosis: 3) { $0.normal() }
        for shape in [0.2, 0.7, 1, 3.5, 40] {
            check(shape, shape, kurtosis: 3 + 6 / shape) { $0.gamma(shape: shape) }
        }
        check(2, 2, kurtosis: 1.7) { Double($0.index(below: 5)) }
    }

    @Test func `short numbers take the words one by one, and whole ones two at a time`() {
        var stream = RandomStream(seed: 0, draw: 0)
        let words = RandomStream.philox(.zero, key: .zero)
        #expect(stream.shortUniform() == (Double(words.x) + 0.5) / 4_294_967_296)
        // The second word is passed by.
        #expect(stream.next() == UInt64(words.w) << 32 | UInt64(words.z))
    }

    @Test func `uniform numbers leave out both ends`() {
        var stream = RandomStream(seed: 1, draw: 1)
        for _ in 0..<10_000 {
            let u = stream.uniform()
            #expect(u > 0 && u < 1)
        }
    }

    /// Beta(1, 3) marginals: mean ¼, variance 3/80; with parameters 4·(0.1, 0.2, 0.7) means 0.1, 0.2 and 0.7.
    @Test func `Dirichlet shares add up to one and have their means`() {
        var sums = [0.0, 0, 0]
        for draw in 0..<20_000 {
            var stream = RandomStream(seed: 5, draw: draw)
            let shares = stream.dirichlet([0.4, 0.8, 2.8])
            #expect(abs(shares.reduce(0, +) - 1) < 1e-14)
            for position in 0..<3 { sums[position] += shares[position] / 20_000 }
        }
        for (mean, sum) in zip([0.1, 0.2, 0.7], sums) {
            // The variance of a share is m(1 − m)/(4 + 1).
            #expect(abs(sum - mean) < 5 * (mean * (1 - mean) / 5 / 20_000).squareRoot())
        }
        check(0.25, 3.0 / 80, kurtosis: 3.1) { $0.dirichlet([1, 1, 1, 1])[0] }
    }

    @Test func `shares of tiny parameters are shares, not 0/0`() {
        for draw in 0..<1000 {
            var stream = RandomStream(seed: 9, draw: draw)
            let shares = stream.dirichlet([1e-4, 1e-4, 1e-4])
            #expect(abs(shares.reduce(0, +) - 1) < 1e-14)
        }
    }

    /// Quantiles as the R project prints them (`qnorm`, 16 digits).
    @Test(arguments: [
        (0.5, 0), (0.975, 1.959963984540054), (0.025, -1.959963984540054), (0.995, 2.575829303548901),
        (1e-10, -6.361340902404056), (0.9, 1.2815515655446004),
    ])
    func `the normal quantile`(_ probability: Double, _ quantile: Double) {
        #expect(abs(NormalQuantile.of(probability) - quantile) <= 4e-16 * max(1, quantile.magnitude) * 4)
    }
}

extension RandomStream {
    fileprivate init(seed: UInt64, draw: Int) { self.init(seed: seed, draw: UInt64(draw)) }
}
