import Tabular
import TestSupport
import Testing

struct NumberTextTests {
    @Test(arguments: [
        (0, "0"), (-0.0, "-0"), (1, "1"), (100, "100"), (0.1, "0.1"), (-12.5, "-12.5"), (1e21, "1e+21"),
        (1e-7, "1e-07"),
        (67.762278146, "67.762278146"), (0.1 + 0.2, "0.30000000000000004"),
    ])
    func `the shortest text of a number`(_ value: Double, _ text: String) {
        #expect(Number.text(value) == text)
    }

    /// 1.15 is a little less than 1.15 in binary; a person who sees 1.15 rounds it to 1.2.
    @Test(arguments: [
        (1.15, 1, "1.2"), (1.25, 1, "1.3"), (1.35, 1, "1.4"), (2.5, 0, "3"), (0.5, 0, "1"), (0.49, 0, "0"),
        (1.005, 2, "1.01"),
        (-1.15, 1, "-1.2"), (-2.5, 0, "-3"),
    ])
    func `the decimal that is seen is rounded, half away from zero`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(Number.text(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (9.95, 1, "10.0"), (99.95, 1, "100.0"), (999.5, 0, "1000"), (0.95, 1, "1.0"), (0.05, 1, "0.1"), (0.5, 0, "1"),
        (-9.95, 1, "-10.0"), (0.0995, 3, "0.100"), (9.5, 0, "10"),
    ])
    func `a carry makes a new digit`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(Number.text(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (0, 1, "0.0"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (0.04, 1, "0.0"), (0.004, 1, "0.0"), (1e-7, 2, "0.00"),
        (-1e-300, 0, "0"), (-0.05, 1, "-0.1"), (.leastNonzeroMagnitude, 3, "0.000"),
    ])
    func `what rounds to zero has no sign`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(Number.text(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (1, 3, "1.000"), (12.5, 2, "12.50"), (1e21, 1, "1000000000000000000000.0"), (1e16, 0, "10000000000000000"),
        (123_456_789.125, 2, "123456789.13"), (1e-7, 7, "0.0000001"), (1.5e-7, 7, "0.0000002"), (0.001, 3, "0.001"),
        (1234.5678, 0, "1235"), (283_487_931, 0, "283487931"), (2.5e20, 0, "250000000000000000000"),
    ])
    func `a number has exactly so many decimals and no separators`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(Number.text(value, decimals: decimals) == text)
    }

    @Test(arguments: 0...4)
    func `rounding is off by half a unit at most, and leaves a rounded number alone`(_ decimals: Int) throws {
        var dice = Dice(seed: 21)
        var unit = 1.0
        for _ in 0..<decimals { unit /= 10 }
        for _ in 0..<5_000 {
            let value = Double.random(in: -1000...1000, using: &dice)
            let text = Number.text(value, decimals: decimals)
            let rounded = try #require(Double(text))
            #expect(abs(rounded - value) <= unit * 0.500_000_001, "\(value) became \(text)")
            #expect(Number.text(rounded, decimals: decimals) == text)
            #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == decimals)
        }
    }
}
