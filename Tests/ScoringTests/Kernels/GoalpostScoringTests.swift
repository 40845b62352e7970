import Indicators
import Scoring
import TestSupport
import Testing

/// The score kernel against the formula spelt out for one unit, bit for bit.
struct GoalpostScoringTests {
    private func mean(_ members: [(score: Double?, weight: Double)], _ level: GoalpostScoring.Level) -> Double? {
        let total = members.reduce(0) { $0 + $1.weight }
        let present = members.filter { $0.score != nil && $0.weight > 0 }
        let weight = present.reduce(0) { $0 + $1.weight }
        guard weight > 0, weight >= (level.minimumCoverage - 1e-12) * total else { return nil }
        let sum = present.reduce(0.0) { sum, member in
            let raised = max(member.score ?? 0, level.floor)
            return sum + member.weight * (level.mean == .geometric ? Elementary.ln(raised) : raised)
        }
        return level.mean == .geometric ? Elementary.exp(sum / weight) : sum / weight
    }

    @Test(
        arguments: [
            (KernelMean.arithmetic, KernelMean.geometric), (.geometric, .arithmetic), (.arithmetic, .arithmetic),
        ],
        [0, 0.25])
    func `index, groups and ranks are those of the formula`(
        _ means: (KernelMean, KernelMean), _ gapShare: Double
    ) throws {
        var dice = Dice(seed: 8)
        let offsets = [0, 3, 4, 9]
        let units = 21
        let posts = (0..<9).map { (member: Int) -> GoalpostScoring.Posts in
            .init(
                lower: Double(member + 1), upper: 80, isLogarithmic: member % 4 == 1, isLowerBetter: member % 3 == 0)
        }
        let weights: [Double] = [1, 0.5, 2, 1, 1, 0, 0.4, 1, 3]
        let groupWeights: [Double] = [1, 2, 0.5]
        let members = GoalpostScoring.Level(means.0, minimumCoverage: 0.5, floor: means.0 == .geometric ? 0.5 : 0)
        let groups = GoalpostScoring.Level(means.1, minimumCoverage: 0.6, floor: 1)
        var cells = [Double](repeating: .nan, count: units * 9)
        for cell in cells.indices where Double.random(in: 0...1, using: &dice) >= gapShare {
            cells[cell] = Double.random(in: -5...100, using: &dice)
        }
        cells[2] = 0
        cells[9] = 3
        let scoring = try #require(
            GoalpostScoring(
                posts: posts, memberWeights: weights, offsets: offsets, groupWeights: groupWeights, members: members,
                groups: groups))
        let found = scoring.scores(of: cells, unitCount: units, keepsGroups: true)
        var columns = [Double](repeating: 0, count: cells.count)
        for unit in 0..<units { for member in 0..<9 { columns[member * units + unit] = cells[unit * 9 + member] } }
        let turned = scoring.scores(of: columns, unitCount: units, isColumnMajor: true)

        for unit in 0..<units {
            var normalised: [Double?] = []
            for (member, posts) in posts.enumerated() {
                let value = cells[unit * 9 + member]
                let scale = try #require(
                    Goalposts(
                        lower: posts.lower, upper: posts.upper,
                        transform: posts.isLogarithmic ? .logarithmic : .linear,
                        posts.isLowerBetter ? .lowerIsBetter : .higherIsBetter))
                normalised.append(value.isNaN ? nil : scale.score(value))
            }
            let parts = (0..<3).map { group in
                mean((offsets[group]..<offsets[group + 1]).map { (normalised[$0], weights[$0]) }, members)
            }
            let index = mean(zip(parts, groupWeights).map { ($0, $1) }, groups)
            for group in 0..<3 {
                let score = found.groups[group * units + unit]
                #expect(parts[group].map { $0 == score } ?? score.isNaN, "unit \(unit), group \(group)")
            }
            #expect(index.map { $0 == found.index[unit] } ?? found.index[unit].isNaN, "unit \(unit)")
            #expect(found.index[unit].bitPattern == turned.index[unit].bitPattern)
        }
    }

    @Test func `threads make no difference, and the last units of a tile count`() throws {
        var dice = Dice(seed: 9)
        let units = 2051
        let cells = (0..<(units * 12)).map { _ in
            Double.random(in: 0...1, using: &dice) < 0.01 ? Double.nan : Double.random(in: 0...100, using: &dice)
        }
        let scoring = try #require(
            GoalpostScoring(
                posts: [GoalpostScoring.Posts](repeating: .init(lower: 2, upper: 97), count: 12),
                memberWeights: [Double](repeating: 1, count: 12), offsets: [0, 6, 12], groupWeights: [1, 1],
                members: .init(.arithmetic, minimumCoverage: 0.5, floor: 0),
                groups: .init(.geometric, minimumCoverage: 1, floor: 1)))
        let one = scoring.scores(of: cells, unitCount: units, threads: 1).index.map(\.bitPattern)
        #expect(scoring.scores(of: cells, unitCount: units, threads: 2).index.map(\.bitPattern) == one)
        #expect(scoring.scores(of: cells, unitCount: units, keepsGroups: true).index.map(\.bitPattern) == one)
    }

    @Test func `goalposts and shapes that do not fit are refused`() {
        func make(_ lower: Double, _ weights: [Double], _ offsets: [Int]) -> GoalpostScoring? {
            GoalpostScoring(
                posts: [.init(lower: lower, upper: 9, isLogarithmic: true)], memberWeights: weights, offsets: offsets,
                groupWeights: [1], members: .init(.arithmetic, minimumCoverage: 0, floor: 0),
                groups: .init(.arithmetic, minimumCoverage: 0, floor: 0))
        }
        #expect(make(1, [1], [0, 1]) != nil)
        #expect(make(0, [1], [0, 1]) == nil)
        #expect(make(9, [1], [0, 1]) == nil)
        #expect(make(1, [1, 1], [0, 1]) == nil)
        #expect(make(1, [1], [0, 2]) == nil)
    }
}

/// Ranks of many scores.
struct RankingTests {
    private func plain(_ scores: [Double]) -> [Int32] {
        scores.map { score in score.isNaN ? 0 : Int32(1 + scores.count { $0 > score }) }
    }

    @Test func `ties share the best rank and missing is unranked`() {
        let scores: [Double] = [3, .nan, 5, 3, -0.0, 0, 9, .nan]
        #expect(Ranking.descending(scores.span) == [3, 0, 2, 3, 5, 5, 1, 0])
        let none = [Double.nan, .nan]
        #expect(Ranking.descending(none.span) == [0, 0])
        let empty: [Double] = []
        #expect(Ranking.descending(empty.span) == [])
        let infinite: [Double] = [1, .infinity, -.infinity, 2]
        #expect(Ranking.descending(infinite.span) == [3, 1, 4, 2])
        let wide = [-1e308, 1e308, 0]
        #expect(Ranking.descending(wide.span) == [3, 1, 2])
    }

    @Test func `many scores, spread evenly, in heaps, or beside one far away`() {
        var dice = Dice(seed: 3)
        for kind in 0..<4 {
            var scores = (0..<1500).map { _ in
                switch kind {
                case 0: Double.random(in: 0...100, using: &dice)
                case 1: Double(Int.random(in: 0...40, using: &dice))
                case 2: 50 + Double.random(in: 0...1e-9, using: &dice)
                default: Double.random(in: -1e-300...1e-300, using: &dice)
                }
            }
            if kind > 1 { scores[7] = 1e6 }
            scores[9] = .nan
            #expect(Ranking.descending(scores.span) == plain(scores))
        }
    }
}

/// Work on several cores.
struct ParallelTests {
    @Test(arguments: [nil, 1, 2, 5]) func `results come in the order of the jobs`(_ threads: Int?) {
        #expect(Parallel.map(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Parallel.results(of: [{ "a" }, { "b" }], threads: threads) == ["a", "b"])
        #expect(Parallel.map(0, threads: threads) { $0 } == [])
        var numbers = [Int](repeating: 0, count: 1003)
        Parallel.fill(&numbers, tile: 10, threads: threads) { range, tile in
            for position in 0..<tile.count { tile[position] = range.lowerBound + position }
        }
        #expect(numbers == Array(0..<1003))
    }
}
