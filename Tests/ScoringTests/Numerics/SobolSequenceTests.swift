import Scoring
import Testing

struct SobolSequenceTests {
    /// The output that Joe and Kuo print for their program, ten points in three dimensions with `new-joe-kuo-6.21201`.
    @Test func `the first points are the published ones`() throws {
        let points: [[Double]] = [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375],
            [0.6875, 0.8125, 0.4375],
        ]
        let sequence = try #require(SobolSequence(dimensions: 3))
        for (number, point) in points.enumerated() {
            #expect((0..<3).map { sequence.coordinate($0, of: UInt32(number)) } == point)
        }
    }

    /// As SciPy 1.17.1 gives them: `qmc.Sobol(64, scramble=False)`.
    @Test(arguments: [
        (UInt32(1000), 0, 0.2197265625), (1000, 9, 0.0693359375), (1000, 31, 0.1455078125),
        (1000, 63, 0.4462890625), (4095, 5, 0.078857421875), (4095, 50, 0.465087890625),
        (4095, 63, 0.553466796875),
    ])
    func `later points in high dimensions`(_ point: UInt32, _ dimension: Int, _ expected: Double) throws {
        let sequence = try #require(SobolSequence(dimensions: SobolSequence.limit))
        #expect(sequence.coordinate(dimension, of: point) == expected)
    }

    @Test(arguments: [nil, 5, 2024] as [UInt64?])
    func `1,024 points have one in each of 1,024 equal intervals of every coordinate`(_ seed: UInt64?) throws {
        let sequence = try #require(SobolSequence(dimensions: SobolSequence.limit, seed: seed))
        for dimension in 0..<SobolSequence.limit {
            let places = (0..<1024).map { Int(sequence.coordinate(dimension, of: UInt32($0)) * 1024) }
            #expect(Set(places).count == 1024, "dimension \(dimension)")
        }
    }

    @Test func `a seed shifts the points, another one otherwise`() throws {
        let plain = try #require(SobolSequence(dimensions: 2))
        let shifted = try #require(SobolSequence(dimensions: 2, seed: 1))
        let other = try #require(SobolSequence(dimensions: 2, seed: 2))
        #expect(plain.coordinate(0, of: 0) == 0)
        #expect(shifted.coordinate(0, of: 0) != 0)
        #expect(shifted.coordinate(0, of: 0) != other.coordinate(0, of: 0))
        #expect(shifted.coordinate(0, of: 0) != shifted.coordinate(1, of: 0))
    }

    @Test(arguments: [0, -1, SobolSequence.limit + 1])
    func `there are no points without coordinates, or with more than there are numbers for`(_ dimensions: Int) {
        #expect(SobolSequence(dimensions: dimensions) == nil)
    }
}
