import Indicators
import Scoring
import TestSupport
import Testing

/// The score kernel against the formula spelt out for one unit, bit for bit.
struct GoalpostScoringTests {
    private typealias Group = GoalpostScoring.Group

    /// The score of a unit at a group, group by group; `nil` where it is not scored.
    private func score(
        _ position: Int, of groups: [Group], _ posts: [Goalposts], _ values: [Double]
    ) -> Double? {
        let group = groups[position]
        var choice = Methodology.Aggregation(
            group.mean == .geometric ? .geometric : .arithmetic, minimumCoverage: group.minimumCoverage)
        choice.floor = group.floor
        let members = group.groups.map { (score: score($0.position, of: groups, posts, values), weight: $0.weight) }
        let leaves = group.leaves.map { leaf -> (score: Double?, weight: Double) in
            let value = values[leaf.column]
            return (value.isNaN ? nil : posts[leaf.column].score(value), leaf.weight)
        }
        return choice.score(members + leaves)
    }

    /// Three levels, ragged: the root has two groups and a leaf, one of the groups has a group and two leaves.
    private static func tree(_ root: KernelMean, _ inner: KernelMean) -> [GoalpostScoring.Group] {
        [
            .init(root, minimumCoverage: 0.6, groups: [(1, 1), (2, 0.5)], leaves: [(8, 0.3)]),
            .init(inner, minimumCoverage: 0.5, floor: 0.5, groups: [(3, 2)], leaves: [(0, 0.1), (1, 0.2)]),
            .init(.arithmetic, minimumCoverage: 0.5, leaves: [(2, 1), (3, 0), (4, 0.4), (5, 3)]),
            .init(.arithmetic, minimumCoverage: 0, leaves: [(6, 1), (7, 1)]),
        ]
    }

    @Test(
        arguments: [
            (KernelMean.arithmetic, KernelMean.geometric), (.geometric, .arithmetic), (.arithmetic, .arithmetic),
        ],
        [0, 0.04, 0.4])
    func `every knot is what the formula says`(_ means: (KernelMean, KernelMean), _ gapShare: Double) throws {
        var dice = Dice(seed: 8)
        let posts = (0..<9).compactMap { (column: Int) -> Goalposts? in
            Goalposts(
                lower: Double(column + 1), upper: 80, transform: column % 4 == 1 ? .logarithmic : .linear,
                column % 3 == 0 ? .lowerIsBetter : .higherIsBetter)
        }
        let groups = Self.tree(means.0, means.1)
        let scoring = try #require(GoalpostScoring(posts: posts, groups: groups))
        for units in [1, 8, 21, 64] {
            var cells = [Double](repeating: .nan, count: units * 9)
            for cell in cells.indices where Double.random(in: 0..<1, using: &dice) >= gapShare {
                cells[cell] = Double.random(in: -5...100, using: &dice)
            }
            if units == 21 { (cells[21], cells[22]) = (0, 3) }
            for set in InstructionSet.available {
                let found = scoring.scores(of: cells, unitCount: units, instructions: set)
                let index = scoring.index(of: cells, unitCount: units, instructions: set)
                for unit in 0..<units {
                    let values = (0..<9).map { cells[$0 * units + unit] }
                    for group in groups.indices {
                        let expected = score(group, of: groups, posts, values)
                        let score = found.groups[group * units + unit]
                        #expect(expected.map { $0 == score } ?? score.isNaN, "unit \(unit), group \(group), \(set)")
                    }
                    #expect(index[unit].bitPattern == found.groups[unit].bitPattern)
                    for column in 0..<9 where column != 3 {
                        let expected = values[column].isNaN ? nil : posts[column].score(values[column])
                        let score = found.leaves[column * units + unit]
                        #expect(expected.map { $0 == score } ?? score.isNaN)
                    }
                }
            }
        }
    }

    @Test func `threads make no difference, and the last units of a tile count`() throws {
        var dice = Dice(seed: 9)
        let units = 9001
        let cells = (0..<(units * 12)).map { _ in
            Double.random(in: 0...1, using: &dice) < 0.01 ? Double.nan : Double.random(in: 0...100, using: &dice)
        }
        let post = try #require(Goalposts(lower: 2, upper: 97, .higherIsBetter))
        let scoring = try #require(
            GoalpostScoring(
                posts: [Goalposts](repeating: post, count: 12),
                groups: [
                    .init(.geometric, minimumCoverage: 1, groups: [(1, 1), (2, 1)]),
                    .init(.arithmetic, minimumCoverage: 0.5, leaves: (0..<6).map { ($0, 1) }),
                    .init(.arithmetic, minimumCoverage: 0.5, leaves: (6..<12).map { ($0, 1) }),
                ]))
        let one = scoring.index(of: cells, unitCount: units, threads: 1).map(\.bitPattern)
        for set in InstructionSet.available {
            #expect(scoring.index(of: cells, unitCount: units, threads: 2, instructions: set).map(\.bitPattern) == one)
            let all = scoring.scores(of: cells, unitCount: units, instructions: set).groups.prefix(units)
            #expect(all.map(\.bitPattern) == one)
            for threads in [1, 2, 3] {
                let ranked = scoring.rankedIndex(of: cells, unitCount: units, threads: threads, instructions: set)
                #expect(ranked.index.map(\.bitPattern) == one)
                #expect(ranked.ranks == Ranking.descending(ranked.index.span))
            }
        }
    }

    @Test func `trees that are none are refused`() throws {
        let post = try #require(Goalposts(lower: 1, upper: 9, .higherIsBetter))
        func isMade(_ groups: [GoalpostScoring.Group]) -> Bool { GoalpostScoring(posts: [post], groups: groups) != nil }
        let area = GoalpostScoring.Group(.arithmetic, minimumCoverage: 0, leaves: [(0, 1)])
        #expect(isMade([.init(.geometric, minimumCoverage: 0, groups: [(1, 1)]), area]))
        #expect(!isMade([]))
        #expect(!isMade([.init(.geometric, minimumCoverage: 0, groups: [(0, 1)]), area]))
        #expect(!isMade([.init(.geometric, minimumCoverage: 0, groups: [(2, 1)]), area]))
        #expect(!isMade([.init(.geometric, minimumCoverage: 0, floor: 0, groups: [(1, 1)]), area]))
        #expect(!isMade([.init(.arithmetic, minimumCoverage: 0, leaves: [(1, 1)])]))
        #expect(!isMade([.init(.arithmetic, minimumCoverage: 0, leaves: [(0, -1)])]))
    }
}

/// Scoring in one pass, which editions use where they can, against the steps one after the other.
struct DirectScoringTests {
    private func check(_ edition: Edition, isDirect: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
        let methodology = edition.methodology
        let direct = edition.completed.directlyScored(by: methodology, edition.catalogue, tables: WeightTables())
        #expect((direct != nil) == isDirect, sourceLocation: sourceLocation)
        let normalised = edition.completed.normalised(methodology.normalisation, edition.catalogue)
        let scores = normalised.aggregated(methodology)
        #expect(edition.scores.framework == scores.framework, sourceLocation: sourceLocation)
        #expect(edition.findings == scores.journal.findings, sourceLocation: sourceLocation)
        for unit in 0..<scores.unitCount {
            for column in normalised.leaves.indices {
                #expect(edition.normalised[unit, column] == normalised[unit, column], sourceLocation: sourceLocation)
            }
            for node in scores.framework.nodes.indices {
                #expect(edition.scores[unit, node] == scores[unit, node], sourceLocation: sourceLocation)
                let coverages = (edition.scores.coverage(unit, node), scores.coverage(unit, node))
                #expect(coverages.0 == coverages.1, sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: [2018, 2024]) func `the committed editions are scored the same either way`(_ year: Int) throws {
        check(try Committed.edition(year), isDirect: true)
    }

    @Test func `equal weights and another floor too`() throws {
        var methodology = try Committed.methodology()
        methodology.weights.area.method = .equal
        methodology.weights.index.method = .equal
        methodology.aggregation.index.floor = 20
        check(Edition(2023, of: try Committed.catalogue(), by: methodology), isDirect: true)
    }

    @Test func `what the kernel does not know goes through the steps`() throws {
        let published = try Committed.methodology()
        func edition(_ change: (inout Methodology) -> Void) throws -> Edition {
            var methodology = published
            change(&methodology)
            return Edition(2024, of: try Committed.catalogue(), by: methodology)
        }
        check(try edition { $0.normalisation.method = .minMax }, isDirect: false)
        check(try edition { $0.normalisation.range = 1...100 }, isDirect: false)
        check(try edition { $0.aggregation.index.method = .harmonic }, isDirect: false)
        check(try edition { $0.weights.area.method = .entropy }, isDirect: false)
        // A floor above every score is reported.
        let floored = try edition { $0.aggregation.index.floor = 101 }
        check(floored, isDirect: false)
        #expect(floored.findings.count == 1)
    }
}
