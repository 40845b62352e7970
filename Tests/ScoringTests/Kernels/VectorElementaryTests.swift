import Scoring
import TestSupport
import Testing

/// The eight lanes against the scalar functions, bit for bit.
struct VectorElementaryTests {
    #if DEBUG
        private static let rounds = 4000
    #else
        private static let rounds = 400_000
    #endif

    private func check(_ x: SIMD8<Double>) {
        let ln = VectorElementary.ln(x)
        let exp = VectorElementary.exp(x)
        for lane in 0..<8 {
            let a = Elementary.ln(x[lane])
            let b = Elementary.exp(x[lane])
            let isEqual =
                (a.bitPattern == ln[lane].bitPattern || a.isNaN && ln[lane].isNaN)
                && (b.bitPattern == exp[lane].bitPattern || b.isNaN && exp[lane].isNaN)
            if !isEqual { Issue.record("\(x[lane]): \(ln[lane]), \(exp[lane])") }
        }
    }

    @Test func `all bit patterns`() {
        var dice = Dice(seed: 1)
        for _ in 0..<Self.rounds {
            var x = SIMD8<Double>.zero
            for lane in 0..<8 { x[lane] = Double(bitPattern: dice.next()) }
            check(x)
        }
    }

    @Test func `the ranges in which scores lie`() {
        var dice = Dice(seed: 2)
        for round in 0..<Self.rounds {
            var x = SIMD8<Double>.zero
            let reach = [1.5, 110, 745][round % 3]
            for lane in 0..<8 { x[lane] = Double.random(in: -reach...reach, using: &dice) }
            check(x)
            if round % 2 == 0 {
                let subnormal = UInt64.random(in: 1..<(1 << 52), using: &dice)
                check(SIMD8(repeating: Double(bitPattern: subnormal)))
            }
        }
    }

    @Test func `edges, and halves between two multiples of ln 2`() {
        var x: [Double] = [
            0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .leastNormalMagnitude,
            .greatestFiniteMagnitude, 2.0.squareRoot(), 2.0.squareRoot().nextUp, 2.0.squareRoot().nextDown,
            0.5.squareRoot(), 709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, -708.4,
        ]
        for k in -1074...1023 {
            let halfway = (Double(k) + 0.5) / 1.44269504088896338700
            x += [
                halfway, halfway.nextUp, halfway.nextDown, Double(k), Double(sign: .plus, exponent: k, significand: 1),
            ]
        }
        while x.count % 8 != 0 { x.append(1) }
        for start in stride(from: 0, to: x.count, by: 8) { check(SIMD8(x[start..<(start + 8)])) }
    }

    @Test func `normal quantiles are the scalar ones, in the middle and at both ends`() {
        var probabilities = (1..<400).map { Double($0) / 400 }
        for power in 1...50 {
            let end = Double(sign: .plus, exponent: -power, significand: 1.3)
            probabilities += [end, 1 - end]
        }
        probabilities += [0.075, 0.925, 0.075.nextUp, 0.925.nextDown, 0.5]
        while probabilities.count % 8 != 0 { probabilities.append(0.5) }
        for start in stride(from: 0, to: probabilities.count, by: 8) {
            let eight = SIMD8(probabilities[start..<(start + 8)])
            let found = VectorNormal.quantile(eight)
            for lane in 0..<8 { #expect(found[lane] == NormalQuantile.of(eight[lane]), "\(eight[lane])") }
        }
    }

    @Test func `normal numbers are those of the streams`() {
        let purposes = (0..<1003).map { UInt32(truncatingIfNeeded: $0 &* 0x4321_8765) }
        var normals = [SIMD8<Double>](repeating: .zero, count: 126)
        var target = normals.mutableSpan
        VectorRandom.fillNormals(
            seed: 0xFEDC_BA98_7654_3210, draw: 0x0123_4567_89AB_CDEF, purposes: purposes.span, into: &target)
        for (place, purpose) in purposes.enumerated() {
            var stream = RandomStream(seed: 0xFEDC_BA98_7654_3210, draw: 0x0123_4567_89AB_CDEF, purpose: purpose)
            #expect(normals[place / 8][place % 8] == stream.normal())
        }
    }

    @Test func `uniform numbers are those of the stream`() {
        for draw in 0..<100 {
            let draws = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7) &+ UInt64(draw) &* 0x1_2345_6789
            var streams = (0..<8).map { RandomStream(seed: 0xFEDC_BA98_7654_3210, draw: draws[$0], purpose: 3) }
            for block in 0..<4 {
                let pair = VectorRandom.uniforms(
                    seed: 0xFEDC_BA98_7654_3210, draws: draws, purpose: 3, block: UInt32(block))
                for lane in 0..<8 {
                    #expect(pair.0[lane] == streams[lane].uniform())
                    #expect(pair.1[lane] == streams[lane].uniform())
                }
            }
        }
    }
}
