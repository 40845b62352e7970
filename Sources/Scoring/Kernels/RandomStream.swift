/// The random numbers of one draw of one seed: a function of both and of nothing else, so that a draw is the same on every
/// thread, in every order and on every machine.
///
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, *Parallel random numbers: as easy as 1, 2, 3*): the key is the seed,
/// the counter is the draw, the purpose and the number of the block. Distributions take logarithms from ``Elementary``.
public struct RandomStream: RandomNumberGenerator, Sendable {
    private let key: SIMD2<UInt32>
    private let draw: SIMD2<UInt32>
    private let purpose: UInt32
    private var block: UInt32 = 0
    private var words: SIMD4<UInt32> = .zero
    /// How many of the words are spent.
    private var spent = 4

    /// Starts the stream of a draw.
    ///
    /// - Parameter purpose: streams of one draw with different purposes are independent of each other.
    public init(seed: UInt64, draw: UInt64, purpose: UInt32 = 0) {
        key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        self.draw = SIMD2(UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32))
        self.purpose = purpose
    }

    /// Four words out of a counter and a key.
    public static func philox(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        var c = counter
        var k = key
        for _ in 0..<10 {
            let p = c.x.multipliedFullWidth(by: 0xD251_1F53)
            let q = c.z.multipliedFullWidth(by: 0xCD9E_8D57)
            c = SIMD4(q.high ^ c.y ^ k.x, q.low, p.high ^ c.w ^ k.y, p.low)
            k &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
        }
        return c
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        // Whole halves of a block: a word left over by a short number is passed by.
        spent = (spent + 1) / 2 * 2
        refill()
        let word = UInt64(words[spent + 1]) << 32 | UInt64(words[spent])
        spent += 2
        return word
    }

    private mutating func refill() {
        guard spent == 4 else { return }
        words = Self.philox(SIMD4(block, purpose, draw.x, draw.y), key: key)
        block &+= 1
        spent = 0
    }

    /// A number between 0 and 1, both excluded: an odd multiple of 2⁻⁵³, each as likely as the others.
    public mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// The same out of half as many random bits, an odd multiple of 2⁻³³: enough for weights, at half the price.
    public mutating func shortUniform() -> Double {
        refill()
        let word = words[spent]
        spent += 1
        return (Double(word) + 0.5) * 0x1p-32
    }

    /// A whole number from 0 to below the bound, each as likely as the others to within 2⁻⁶⁴ of the bound.
    public mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    /// A standard normal number: the quantile of a uniform one.
    public mutating func normal() -> Double { NormalQuantile.of(uniform()) }

    /// The logarithm of a gamma number of scale 1 (Marsaglia and Tsang 2000, *A simple method for generating gamma variables*).
    ///
    /// The logarithm, because the numbers of a small shape are below the least double.
    ///
    /// - Parameter shape: positive.
    public mutating func lnGamma(shape: Double) -> Double {
        if shape < 1 { return lnGamma(shape: shape + 1) + Elementary.ln(uniform()) / shape }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let u = uniform()
            // Their squeeze: nearly always true, and then what the logarithms would say.
            let isInside = u < 1 - 0.0331 * (x * x) * (x * x)
            if isInside || Elementary.ln(u) < 0.5 * x * x + d - d * v + d * Elementary.ln(v) {
                return Elementary.ln(d) + Elementary.ln(v)
            }
        }
    }

    /// A gamma number of scale 1 and a positive shape.
    public mutating func gamma(shape: Double) -> Double { Elementary.exp(lnGamma(shape: shape)) }

    /// Shares that sum to 1, from the Dirichlet distribution of positive parameters; the mean of each is its part of their sum.
    public mutating func dirichlet(_ parameters: [Double]) -> [Double] {
        var shares = parameters
        dirichlet(&shares)
        return shares
    }

    /// Puts shares from the Dirichlet distribution in place of its positive parameters.
    public mutating func dirichlet(_ shares: inout [Double]) {
        var greatest = -Double.infinity
        for position in shares.indices {
            shares[position] = lnGamma(shape: shares[position])
            greatest = max(greatest, shares[position])
        }
        var sum = 0.0
        for position in shares.indices {
            shares[position] = Elementary.exp(shares[position] - greatest)
            sum += shares[position]
        }
        for position in shares.indices { shares[position] /= sum }
    }
}
