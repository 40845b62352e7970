import Scoring
import TestSupport
import Testing

/// The simulation against a plain one, written from its description with nothing in common but the random stream.
struct RankSimulationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var units: Int
        var groups: [Int]
        var law = RankSimulation.WeightLaw.any
        var tables = 2
        var means = KernelMean.allCases
        var gapShare = 0.0
        var isTied = false
        var draws = 300
        var lowest = 0.0
        var spread = 100.0
        var floor = 1.0
        var memberMinimum = 0.5
        var groupMinimum = 0.6
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "an odd number of units", units: 13, groups: [3, 1, 5, 2]),
        Case(name: "one unit", units: 1, groups: [2, 2], draws: 20),
        Case(name: "two units", units: 2, groups: [1], draws: 50),
        Case(name: "57 units in 12 groups", units: 57, groups: [Int](repeating: 5, count: 12), tables: 3),
        Case(name: "255 units", units: 255, groups: [2, 3], draws: 60),
        Case(name: "310 units, sorted", units: 310, groups: [2, 3], draws: 40),
        Case(name: "ties", units: 20, groups: [2, 3], isTied: true),
        Case(name: "near ties", units: 40, groups: [4, 4], lowest: 50, spread: 1e-6),
        Case(name: "all equal", units: 12, groups: [4, 4], lowest: 50, spread: 0),
        Case(name: "gaps", units: 30, groups: [4, 1, 3], gapShare: 0.3),
        Case(name: "hardly anything", units: 9, groups: [4, 1, 3], gapShare: 0.9, memberMinimum: 0, groupMinimum: 0),
        Case(name: "weights around theirs", units: 21, groups: [4, 2, 3], law: .spread(0.25)),
        Case(name: "weights at a minimum", units: 21, groups: [2, 2, 2, 2, 2], law: .spread(0), gapShare: 0.3),
        Case(
            name: "Dirichlet around the weights", units: 17, groups: [4, 2, 3], law: .dirichlet(concentration: 0.5),
            gapShare: 0.1),
        Case(
            name: "negative scores", units: 17, groups: [4, 2], means: [.arithmetic], lowest: -3, spread: 6, floor: -9),
        Case(name: "negative scores, geometric", units: 17, groups: [4, 2], lowest: -30, spread: 60, floor: 2),
        Case(name: "numbers beyond single precision", units: 9, groups: [3, 2], draws: 50, lowest: 1e33, spread: 1e34),
    ]

    private func tables(_ c: Case) -> [[Double]] {
        var dice = Dice(seed: UInt64(c.units + c.groups.count))
        let members = c.groups.reduce(0, +)
        return (0..<c.tables).map { _ in
            var cells = (0..<(c.units * members)).map { _ in
                Double.random(in: 0..<1, using: &dice) < c.gapShare
                    ? Double.nan : c.lowest + c.spread * Double.random(in: 0...1, using: &dice)
            }
            // Every unit twice.
            if c.isTied { for cell in cells.indices.reversed() { cells[cell] = cells[cell % (cells.count / 2)] } }
            return cells
        }
    }

    private func weight(_ position: Int) -> Double { 1 + Double(position % 3) / 2 }

    /// Scores and counts one draw after another, as the description says.
    private func plain(_ c: Case, _ tables: [[Double]], seed: UInt64, draws: Range<UInt64>) -> [UInt64] {
        let members = c.groups.reduce(0, +)
        var counts = [UInt64](repeating: 0, count: c.units * c.units)
        for draw in draws {
            let kind = Int(draw) % (c.tables * c.means.count)
            let table = tables[kind / c.means.count]
            let mean = c.means[kind % c.means.count]
            var stream = RandomStream(seed: seed, draw: draw, purpose: 1)
            let sizes = c.groups + [c.groups.count]
            var random: [[Double]] = []
            var position = 0
            for size in sizes {
                let weights = (0..<size).map { weight(position + $0) }
                position += size
                switch c.law {
                case .any:
                    // The gaps between sorted numbers.
                    let cuts = [0] + (1..<size).map { _ in stream.shortUniform() }.sorted() + [1]
                    random.append(zip(cuts, cuts.dropFirst()).map { $1 - $0 })
                case .spread(let f): random.append(weights.map { $0 * ((1 - f) + 2 * f * stream.shortUniform()) })
                case .dirichlet(let concentration):
                    let sum = weights.reduce(0, +)
                    random.append(stream.dirichlet(weights.map { concentration * Double(size) * $0 / sum }))
                }
            }
            let shares = random.map { numbers in
                guard case .spread = c.law else { return numbers }
                let factor = 1 / numbers.reduce(0, +)
                return numbers.map { $0 * factor }
            }
            let scores = (0..<c.units).map { unit in
                score(c, mean, shares, Array(table[(unit * members)..<((unit + 1) * members)]))
            }
            for (unit, score) in scores.enumerated() {
                guard let score else { continue }
                counts[unit * c.units + scores.count { ($0 ?? -.infinity) > score }] += 1
            }
        }
        return counts
    }

    private func score(_ c: Case, _ mean: KernelMean, _ shares: [[Double]], _ row: [Double]) -> Double? {
        var start = 0
        var parts: [(score: Double, share: Double)] = []
        let isWhole = !row.contains(where: \.isNaN)
        for (group, size) in c.groups.enumerated() {
            let present = (0..<size).filter { !row[start + $0].isNaN }
            let weight = present.reduce(0) { $0 + shares[group][$1] }
            var total = present.reduce(0) { $0 + shares[group][$1] * row[start + $1] }
            start += size
            if present.count < size {
                if present.isEmpty || weight < c.memberMinimum - 1e-12 { continue }
                total /= weight
            }
            let raised = max(total, c.floor)
            parts.append((mean == .geometric ? Elementary.ln(raised) : raised, shares[c.groups.count][group]))
        }
        let sum = parts.reduce(0) { $0 + $1.share * $1.score }
        let weight = parts.reduce(0) { $0 + $1.share }
        if isWhole { return sum }
        return parts.isEmpty || weight < c.groupMinimum - 1e-12 ? nil : sum / weight
    }

    private func simulation(_ c: Case, _ tables: [[Double]]) throws -> RankSimulation {
        let members = c.groups.reduce(0, +)
        return try RankSimulation(
            tables: tables, offsets: c.groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) },
            memberWeights: (0..<members).map(weight),
            groupWeights: c.groups.indices.map { weight(members + $0) }, law: c.law, means: c.means,
            floor: c.floor, memberMinimum: c.memberMinimum, groupMinimum: c.groupMinimum)
    }

    @Test(arguments: cases) func `the histogram is the plain one, for every instruction set`(_ c: Case) throws {
        let tables = tables(c)
        let expected = plain(c, tables, seed: 77, draws: 5..<UInt64(5 + c.draws))
        #expect(expected.contains { $0 > 0 })
        for set in InstructionSet.available {
            let found = try simulation(c, tables).ranks(5..<UInt64(5 + c.draws), seed: 77, instructions: set)
            #expect(found.counts == expected, "\(set)")
        }
    }

    @Test func `threads and parts make no difference`() throws {
        let c = Case(name: "", units: 25, groups: [3, 3], gapShare: 0.1)
        let simulation = try simulation(c, tables(c))
        let whole = simulation.ranks(0..<1500, seed: 3, threads: 1)
        for threads in [2, 3, 8] { #expect(simulation.ranks(0..<1500, seed: 3, threads: threads) == whole) }
        var sum = simulation.ranks(0..<700, seed: 3)
        sum.add(simulation.ranks(700..<1500, seed: 3))
        #expect(sum == whole)
        #expect(simulation.ranks(0..<1500, seed: 4) != whole)
    }

    /// Under every division as likely as any other, the first of two units is ahead when its indicator weighs more than half.
    @Test func `two opposite units are each first in half of the draws`() throws {
        let simulation = try RankSimulation(
            tables: [[90, 10, 10, 90]], offsets: [0, 2], memberWeights: [1, 1], groupWeights: [1], law: .any,
            means: [.arithmetic], floor: 0)
        let counts = simulation.ranks(0..<10_000, seed: 1)
        let share = try #require(counts.probability(ofTop: 1, forUnit: 0))
        #expect(abs(share - 0.5) < 5 * 0.005)
        let other = try #require(counts.probability(ofTop: 1, forUnit: 1))
        #expect(abs(share + other - 1) < 1e-12)
        #expect(abs(try #require(counts.mean(ofUnit: 0)) + share - 2) < 1e-12)
        #expect(counts.quantile(0.05, ofUnit: 0) == 1)
        #expect(counts.quantile(0.95, ofUnit: 0) == 2)
    }

    /// A share out of k under every division as likely as any other has the mean 1/k and the variance (k − 1)/(k²·(k + 1)).
    @Test func `gaps between sorted numbers divide the whole in every way alike`() throws {
        let simulation = try RankSimulation(
            tables: [[1, 1, 1, 1, 1]], offsets: [0, 5], memberWeights: [9, 1, 1, 1, 1], groupWeights: [1], law: .any,
            means: [.arithmetic], floor: 0)
        var shares = [Double](repeating: 0, count: 6)
        var sums = [Double](repeating: 0, count: 5)
        var squares = sums
        for draw in 0..<20_000 as Range<UInt64> {
            simulation.fillShares(ofDraw: draw, seed: 4, into: &shares)
            #expect(shares[5] == 1)
            #expect(shares.prefix(5).reduce(0, +) == 1)
            for position in 0..<5 {
                sums[position] += shares[position] / 20_000
                squares[position] += shares[position] * shares[position] / 20_000
            }
        }
        let variance = 4.0 / (25 * 6)
        for position in 0..<5 {
            #expect(abs(sums[position] - 0.2) < 5 * (variance / 20_000).squareRoot())
            #expect(abs(squares[position] - 0.04 - variance) < 0.05 * variance)
        }
    }

    @Test func `what cannot be simulated is refused by name`() {
        func problem(
            _ cells: [Double] = [1, 2], offsets: [Int] = [0, 2], weights: [Double] = [1, 1], floor: Double = 1,
            law: RankSimulation.WeightLaw = .any
        ) -> RankSimulation.Problem? {
            do {
                _ = try RankSimulation(
                    tables: [cells], offsets: offsets, memberWeights: weights, groupWeights: [1], law: law,
                    means: [.geometric], floor: floor)
                return nil
            } catch { return error }
        }
        #expect(problem() == nil)
        #expect(problem([1, 2, 3]) == .shape)
        #expect(problem(offsets: [0, 1]) == .shape)
        #expect(problem(weights: [1, -1]) == .weight(-1))
        #expect(problem(floor: 0) == .floor(0))
        #expect(problem([1, .infinity]) == .infinite(table: 0))
        #expect(problem(law: .spread(1)) == .law(.spread(1)))
        #expect(problem(law: .dirichlet(concentration: 0)) == .law(.dirichlet(concentration: 0)))
    }
}
