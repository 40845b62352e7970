import Indicators
import Scoring
import TestSupport
import Testing

/// What holds for every choice of the methodology, on made-up units in three levels with missing figures.
struct MethodPropertyTests {
    /// A folder of units: 16 units, 8 indicators in three pillars, two of them under one group.
    private struct Case {
        var codes = (0..<16).map { "U\($0 < 10 ? "0" : "")\($0)" }
        var groups: [String] = []
        var values: [[Double?]] = []
        static let indicators = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2"]

        init(seed: UInt64) {
            var dice = Dice(seed: seed)
            for _ in codes {
                groups.append(["n", "s"].randomElement(using: &dice) ?? "n")
                values.append(
                    Case.indicators.map { _ in
                        Double.random(in: 0..<1, using: &dice) < 0.06 ? nil : Double.random(in: 1...99, using: &dice)
                    })
            }
        }

        /// The same units in another order, under other names that sort alike.
        func shuffled(by order: [Int]) -> Case {
            var other = self
            other.codes = order.map { "X" + codes[$0] }
            other.groups = order.map { groups[$0] }
            other.values = order.map { values[$0] }
            return other
        }

        func edition(_ methodology: Methodology) throws -> Edition {
            try withTemporaryFolder { folder in
                let rows = zip(codes, groups).map { "\($0),\($1)\n" }.joined()
                try folder.write("code,group_side\n" + rows, to: "units.csv")
                try folder.write("code,parent\nA,\nTOP,\nB,TOP\nC,TOP\n", to: "areas.csv")
                let lines = Case.indicators.map {
                    "\($0),\($0.prefix(1)),\($0 == "B2" ? "lower" : "higher"),0,100,50\n"
                }
                try folder.write("code,area,direction,lower,upper,target\n" + lines.joined(), to: "indicators.csv")
                let figures = zip(codes, values).map { code, row in
                    "\(code),2024," + row.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + "\n"
                }
                try folder.write(
                    "unit,year," + Case.indicators.joined(separator: ",") + "\n" + figures.joined(),
                    to: "observations/all.csv")
                let (catalogue, findings) = try Catalogue.read(folder.path)
                try #require(findings == [])
                return Edition(2024, of: catalogue, by: methodology)
            }
        }
    }

    private static func methodology(
        _ normalisation: Methodology.Normalisation.Method, _ weights: Methodology.Weights.Method,
        _ aggregation: Methodology.Aggregation.Method, _ imputation: Methodology.Imputation.Method,
        _ treatment: Methodology.Treatment.Method
    ) -> Methodology {
        let aggregation = Methodology.Aggregation(aggregation, minimumCoverage: 0.4)
        let weights = Methodology.Weights(weights)
        var methodology = Methodology(
            name: "case", version: "1", selection: .newestWithinMaxAge, treatment: Methodology.Treatment(treatment),
            imputation: Methodology.Imputation(imputation), normalisation: Methodology.Normalisation(normalisation),
            weights: .init(index: weights, area: weights), aggregation: .init(index: aggregation, area: aggregation),
            levelCuts: [20, 40, 60, 80]
        )
        methodology.normalisation.range = 1...100
        methodology.normalisation.reference = "U05"
        methodology.imputation.grouping = "side"
        methodology.imputation.predictors = ["A1", "C2"]
        methodology.imputation.constant = 50
        return methodology
    }

    /// Every word of every choice turns up, in combinations that dice choose.
    private static let methodologies: [Methodology] = {
        var dice = Dice(seed: 7)
        let tables: [Methodology.Weights.Method] = [.budgetAllocation, .analyticHierarchy]
        let weights = Methodology.Weights.Method.allCases.filter { !tables.contains($0) }
        return (0..<48).compactMap { number in
            guard let imputation = Methodology.Imputation.Method.allCases.randomElement(using: &dice),
                let treatment = Methodology.Treatment.Method.allCases.randomElement(using: &dice)
            else { return nil }
            let normalisations = Methodology.Normalisation.Method.allCases.filter {
                // Goalposts lie on the scale that a transform leaves; a reference needs a unit that is worst in nothing.
                ($0 != .goalposts || !treatment.mayTransform) && $0 != .distanceToReference
            }
            let weighting = weights[number % weights.count]
            let aggregations =
                weighting == .benefitOfTheDoubt ? [.arithmetic] : Methodology.Aggregation.Method.allCases
            return methodology(
                normalisations[number % normalisations.count], weighting,
                aggregations[number / 2 % aggregations.count], imputation, treatment)
        }
    }()

    @Test(arguments: methodologies.indices)
    func `no choice depends on the order or the names of the units, and weights add up to one`(_ number: Int) throws {
        let methodology = Self.methodologies[number]
        let base = Case(seed: 3)
        let edition = try base.edition(methodology)
        // What cannot work says so instead of giving numbers.
        let errors = edition.findings.filter { $0.severity == .error }
        let order = [5, 0, 15, 3, 9, 1, 12, 7, 2, 14, 4, 11, 6, 13, 8, 10]
        let other = try base.shuffled(by: order).edition(methodology)
        #expect(other.findings.map(\.problem.code) == edition.findings.map(\.problem.code))
        guard errors.isEmpty else { return }
        let nodes = edition.scores.framework.nodes
        for (position, node) in nodes.enumerated() where !node.children.isEmpty {
            let sum = node.children.reduce(0) { $0 + edition.scores.framework.nodes[$1].share }
            #expect(abs(sum - 1) < 1e-12, "\(node.code)")
            for (row, unit) in order.enumerated() {
                let (old, new) = (edition.scores[unit, position], other.scores[row, position])
                #expect((old == nil) == (new == nil))
                if let old, let new { #expect(abs(old - new) < 1e-8 && old.isFinite, "\(node.code) \(unit)") }
            }
        }
    }

    @Test func `levels are told on a scale up to 100 alone`() throws {
        var methodology = Self.methodology(.zScore, .given, .arithmetic, .none, .none)
        let base = Case(seed: 3)
        #expect(try base.edition(methodology).scores.level(0, Scores.index) != nil)
        methodology.normalisation.range = nil
        let edition = try base.edition(methodology)
        #expect(edition.scores[0, Scores.index] != nil)
        #expect(edition.scores.level(0, Scores.index) == nil)
        #expect(!Self.methodology(.minMax, .given, .copeland, .none, .none).scoresRunToHundred)
    }

    @Test func `most of the choices work on these units`() throws {
        let base = Case(seed: 3)
        let working = try Self.methodologies.count { methodology in
            try base.edition(methodology).findings.allSatisfy { $0.severity != .error }
        }
        #expect(working >= 40)
    }

    @Test(arguments: Methodology.Normalisation.Method.allCases.filter { $0 != .distanceToReference })
    func `a better value never lowers the unit's own index`(_ method: Methodology.Normalisation.Method) throws {
        for aggregation in Methodology.Aggregation.Method.allCases where aggregation != .mazziottaPareto {
            let methodology = Self.methodology(method, .given, aggregation, .none, .none)
            let base = Case(seed: 11)
            var better = base
            let unit = 4
            let old = try #require(base.values[unit][0])
            better.values[unit][0] = old + 7
            let before = try #require(try base.edition(methodology).scores[unit, Scores.index])
            let after = try #require(try better.edition(methodology).scores[unit, Scores.index])
            // Distances to the best may be rescaled by what the change does to the spread; the unit itself comes nearer.
            #expect(after >= before - 1e-9, "\(method.rawValue) \(aggregation.rawValue)")
        }
    }
}
