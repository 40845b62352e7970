/// Points that fill the unit cube evenly (Sobol' 1967), with the direction numbers of Joe and Kuo (2008).
///
/// Point i is a function of i alone: the exclusive or of the direction numbers at the bits of i's Gray code (Antonov and
/// Saleev 1979). Coordinates are multiples of 2⁻³²; the first 2^m points, together with the origin as the first, have
/// exactly one in each of 2^m equal intervals of every coordinate.
public struct SobolSequence: Sendable {
    /// The most coordinates that a point can have.
    public static let limit = parameters.count + 1

    /// The number of coordinates.
    public let dimensions: Int
    /// 32 direction numbers for each coordinate.
    private let directions: [UInt32]
    /// What is exclusively or-ed with each coordinate.
    private let shifts: [UInt32]

    /// Prepares points with so many coordinates; `nil` unless they are from 1 to ``limit``.
    ///
    /// - Parameter seed: `nil` for the sequence as published; else every coordinate is shifted digit by digit by a random
    ///   number, which keeps how evenly the points lie.
    public init?(dimensions: Int, seed: UInt64? = nil) {
        guard (1...SobolSequence.limit).contains(dimensions) else { return nil }
        self.dimensions = dimensions
        directions = (0..<dimensions).flatMap(SobolSequence.directions)
        shifts = (0..<dimensions).map { dimension in
            guard let seed else { return 0 }
            var stream = RandomStream(seed: seed, draw: UInt64(dimension), purpose: .max)
            return UInt32(truncatingIfNeeded: stream.next())
        }
    }

    /// A coordinate of a point, at least 0 and less than 1.
    ///
    /// - Parameter point: counted from 0, which is the origin unless shifted.
    public func coordinate(_ dimension: Int, of point: UInt32) -> Double {
        var gray = point ^ (point >> 1)
        var bits = shifts[dimension]
        while gray != 0 {
            bits ^= directions[dimension * 32 + gray.trailingZeroBitCount]
            gray &= gray - 1
        }
        return Double(bits) * 0x1p-32
    }

    /// m_k = 2·a_1·m_{k−1} ⊕ 2²·a_2·m_{k−2} ⊕ … ⊕ 2^s·m_{k−s} ⊕ m_{k−s}, each shifted up to the top of 32 bits.
    private static func directions(_ dimension: Int) -> [UInt32] {
        guard dimension > 0 else { return (0..<32).map { 1 << (31 - $0) } }
        let (polynomial, numbers) = parameters[dimension - 1]
        let degree = numbers.count
        var m = numbers
        for k in degree..<32 {
            var next = m[k - degree] ^ (m[k - degree] << UInt32(degree))
            for power in 1..<max(degree, 1) where polynomial >> UInt32(degree - power) & 1 == 1 {
                next ^= m[k - power] << UInt32(power)
            }
            m.append(next)
        }
        return m.enumerated().map { $1 << UInt32(31 - $0) }
    }
}
